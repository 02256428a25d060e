package org.drugprofiling.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalLong;
import org.drugprofiling.population.SourceInterval.Method;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** What an interval over sources can be. */
class SourceIntervalTest {

    private static SourceInterval of(double lower, double upper, double confidence, int[] counts) {
        return new SourceInterval(
                lower, upper, confidence, Method.PERCENTILES, counts[0], counts[1], counts[2], OptionalLong.of(1));
    }

    @Test
    void endsConfidenceAndCountsAreChecked() {
        int[] counts = {100, 100, 1};
        assertEquals(
                "0.5000 to 0.5000 (90 %, percentiles of 100 draws of 1 sources, seed 1, 100 undefined)",
                of(0.5, 0.5, 0.9, counts).toString());
        double[][] wrong = {
            {2, 1, 0.9},
            {Double.NaN, 1, 0.9},
            {0, Double.NaN, 0.9},
            {Double.NEGATIVE_INFINITY, 1, 0.9},
            {0, Double.POSITIVE_INFINITY, 0.9},
            {0, 1, 5},
            {0, 1, 0},
            {0, 1, 1},
            {0, 1, Double.NaN}
        };
        for (double[] one : wrong) {
            assertEquals(
                    "invalid-interval",
                    assertThrows(ProfilingException.class, () -> of(one[0], one[1], one[2], counts))
                            .code());
        }
        for (int[] impossible : new int[][] {{-1, 0, 5}, {10, 11, 5}, {10, -1, 5}, {10, 0, 0}}) {
            assertThrows(ProfilingException.class, () -> of(0, 1, 0.9, impossible));
        }
    }

    @Test
    void aSpreadClaimsNoConfidence() {
        SourceInterval spread = of(0.1, 0.2, 0.95, new int[] {2000, 3, 160}).asSpread();
        assertEquals(
                "0.1000 to 0.2000 (spread of 2000 draws of 160 sources between their quantiles 0.025 and 0.975, no confidence"
                        + " interval, seed 1, 3 undefined)",
                spread.toString());
        assertEquals(spread, spread.asSpread());
    }
}
