package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** Expected numbers: mpmath 1.3.0 at 40 digits, erfc and its inverse; {@code src/test/oracle/gen_16_normal.py} prints them. */
class StandardNormalTest {

    private static final double[][] QUANTILES = {
        {1e-300, -37.0470962993612},
        {1e-200, -30.20559417957964},
        {1e-100, -21.273453560965326},
        {1e-50, -14.933337534788489},
        {1e-20, -9.262340089798407},
        {1e-15, -7.941345326170997},
        {1e-12, -7.034483825301132},
        {1.388e-11, -6.65798875974957},
        {1.389e-11, -6.657882879105874},
        {1e-08, -5.612001244174789},
        {1e-05, -4.264890793922825},
        {0.001, -3.0902323061678136},
        {0.01, -2.326347874040841},
        {0.025, -1.9599639845400543},
        {0.05, -1.6448536269514726},
        {0.0749, -1.4402382675279637},
        {0.0751, -1.43882539275254},
        {0.1, -1.2815515655446004},
        {0.2, -0.8416212335729142},
        {0.3, -0.5244005127080408},
        {0.45, -0.12566134685507402},
        {0.499, -0.002506630899571766},
        {0.5, 0.0},
        {0.75, 0.6744897501960817},
        {0.9249, 1.4388253927525403},
        {0.9251, 1.440238267527964},
        {0.975, 1.9599639845400538},
        {0.999, 3.090232306167813},
        {0.9999999, 5.199337582290661}
    };

    private static final double[][] TAILS = {
        {-38.0, 1.0},
        {-8.0, 0.9999999999999993},
        {-3.0, 0.9986501019683699},
        {-1.96, 0.9750021048517795},
        {0.0, 0.5},
        {0.5, 0.3085375387259869},
        {1.0, 0.15865525393145705},
        {1.96, 0.024997895148220435},
        {3.0, 0.0013498980316300946},
        {5.0, 2.866515718791939e-07},
        {8.0, 6.220960574271784e-16},
        {10.0, 7.619853024160525e-24},
        {20.0, 2.7536241186062337e-89},
        {37.0, 5.725571222524577e-300}
    };

    @Test
    void quantiles() {
        for (double[] pair : QUANTILES) {
            assertEquals(pair[1], StandardNormal.quantile(pair[0]), 1e-15 * Math.abs(pair[1]), "share " + pair[0]);
        }
    }

    @Test
    void tails() {
        for (double[] pair : TAILS) {
            assertEquals(pair[1], StandardNormal.upperTail(pair[0]), 2e-13 * pair[1], "z " + pair[0]);
        }
    }

    @Test
    void ends() {
        assertEquals(Double.NEGATIVE_INFINITY, StandardNormal.quantile(0));
        assertEquals(Double.POSITIVE_INFINITY, StandardNormal.quantile(1));
        assertEquals(0, StandardNormal.upperTail(Double.POSITIVE_INFINITY));
        assertEquals(1, StandardNormal.upperTail(Double.NEGATIVE_INFINITY));
        assertThrows(ProfilingException.class, () -> StandardNormal.quantile(-1e-300));
        assertThrows(ProfilingException.class, () -> StandardNormal.quantile(1.0000000001));
        assertThrows(ProfilingException.class, () -> StandardNormal.quantile(Double.NaN));
    }
}
