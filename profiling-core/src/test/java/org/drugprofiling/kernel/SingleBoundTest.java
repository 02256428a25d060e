package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Sums in single precision stay within the bound of sums in double precision, and rows that nearly exhaust it are found. */
class SingleBoundTest {

    private static double inDouble(double[] u, double[] v) {
        double sum = 0;
        for (int k = 0; k < u.length; k++) {
            sum = Math.fma(u[k], v[k], sum);
        }
        return sum;
    }

    private static float inSingle(double[] u, double[] v) {
        float sum = 0;
        for (int k = 0; k < u.length; k++) {
            sum = Math.fma((float) u[k], (float) v[k], sum);
        }
        return sum;
    }

    /** Three numbers just below the middle between 0.5 and the next float: each loses almost 2⁻²⁴ of itself; the fourth makes the length 1. */
    private static double[] worst() {
        double x = 0.5 * (1 + 0x1p-24 * 0.999999);
        return new double[] {x, x, x, Math.sqrt(1 - 3 * x * x)};
    }

    @Test
    void sumsOfRandomRowsLieWithinTheBound() {
        SplittableRandom random = new SplittableRandom(7);
        for (int p : new int[] {1, 2, 5, 26, 200, 2000}) {
            for (int pair = 0; pair < 2000; pair++) {
                double[] rows = new double[2 * p];
                for (int at = 0; at < 2 * p; at++) {
                    // many decades, so that single precision loses whole numbers to underflow
                    rows[at] = (random.nextDouble() - 0.5) * Math.scalb(1.0, -random.nextInt(pair % 2 == 0 ? 3 : 200));
                }
                double[] u = new double[p];
                double[] v = new double[p];
                PreparedRows.prepareUnit(rows, 0, u, 0, p);
                PreparedRows.prepareUnit(rows, pair % 3 == 0 ? 0 : p, v, 0, p);
                holds(u, v);
            }
        }
    }

    private static void holds(double[] u, double[] v) {
        double sum = inDouble(u, v);
        assertTrue(Math.abs(inSingle(u, v) - sum) <= SingleBound.of(u.length), () -> u.length + " targets");
        assertTrue(inSingle(u, v) >= SingleBound.lowered(sum, u.length));
        assertTrue(Math.abs(inSingle(u, v)) >= SingleBound.lowered(Math.abs(sum), u.length));
    }

    @Test
    void aTenthOfTheBoundDoesNotHold() {
        double[] u = worst();
        assertEquals(1, inDouble(u, u), 1e-15);
        holds(u, u);
        double lost = inDouble(u, u) - inSingle(u, u);
        assertTrue(lost > SingleBound.of(4) / 10, "lost " + lost + " of " + SingleBound.of(4));
    }

    @Test
    void limitsAreLowered() {
        for (int p : new int[] {1, 26, SingleBound.MOST_TARGETS}) {
            for (double limit : new double[] {-1, 0, 0x1p-30, 0.5, 0.99, 1, 1e300, -1e300, 0x1.fffffffffffffp-1}) {
                double lowered = SingleBound.lowered(limit, p);
                assertTrue(lowered < limit && lowered <= limit - SingleBound.of(p), limit + " of " + p);
            }
            assertEquals(Float.NEGATIVE_INFINITY, SingleBound.lowered(Double.NEGATIVE_INFINITY, p));
        }
        // (26 + 4) · 1.01 / 2^24 by hand
        assertEquals(1.806e-6, SingleBound.of(26), 1e-9);
    }
}
