package org.drugprofiling.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class BinomialBoundTest {

    private static void agrees(double expected, double actual) {
        assertEquals(expected, actual, 3e-11 * expected);
    }

    @Test
    void boundsAgreeWithScipy() {
        // scipy 1.x: beta.ppf(c, k + 1, n - k) and beta.ppf(1 - c, k, n - k + 1)
        agrees(0.04774466699647434, BinomialBound.upper(3, 160, 0.95));
        agrees(0.005129593644804962, BinomialBound.lower(3, 160, 0.95));
        agrees(0.9746794344808963, BinomialBound.upper(1, 2, 0.95));
        agrees(0.5264822687643087, BinomialBound.upper(500, 1000, 0.95));
        agrees(0.9999525622428261, BinomialBound.lower(99_999, 100_000, 0.95));
        double upper = BinomialBound.upper(1, 100_000_000, 0.95);
        assertTrue(upper >= 4.7438644247114806e-08 && upper < 4.74386448e-08, () -> "upper " + upper);
        double lower = BinomialBound.lower(1, 100_000_000, 0.95);
        assertTrue(lower <= 5.129329437439556e-10 && lower > 5.12932938e-10, () -> "lower " + lower);
        agrees(0.9143463868077134, BinomialBound.upper(5, 20, 1 - 1e-12));
        agrees(0.0005788124380862698, BinomialBound.lower(5, 20, 1 - 1e-12));
    }

    @Test
    void boundsThatHaveAFormulaAreOnItsOuterSide() {
        // one of one: the lower bound is 1 - c; one of two: 1 - sqrt(c) and sqrt(c)
        for (double c : new double[] {1e-9, 0.3, 0.5, 0.9, 0.95, 0.999, 1 - 1e-9}) {
            double root = Math.sqrt(c);
            agrees(1 - c, BinomialBound.lower(1, 1, c));
            agrees(root, BinomialBound.upper(1, 2, c));
            assertTrue(BinomialBound.upper(1, 2, c) >= root);
            double lower = (1 - c) / (1 + root);
            agrees(lower, BinomialBound.lower(1, 2, c));
            assertTrue(BinomialBound.lower(1, 2, c) <= lower);
            agrees(c, BinomialBound.upper(0, 1, c));
        }
    }

    @Test
    void whatIsNotKnownWellIsRefused() {
        assertThrows(ProfilingException.class, () -> BinomialBound.upper(1, BinomialBound.MOST_TRIALS + 1, 0.95));
        assertThrows(ProfilingException.class, () -> BinomialBound.lower(0, 1_000_000_000_000L, 0.95));
        assertThrows(ProfilingException.class, () -> BinomialBound.trialsWithoutEvent(1e-300, 0.95));
    }

    @Test
    void atLeastSoManyEvents() {
        // by hand: (1 - 0.1)^2 of none, 0.1^2 of two
        assertEquals(1, BinomialBound.atLeast(0, 2, 0.1));
        assertEquals(0.19, BinomialBound.atLeast(1, 2, 0.1), 1e-15);
        assertEquals(0.01, BinomialBound.atLeast(2, 2, 0.1), 1e-16);
        assertEquals(0, BinomialBound.atLeast(3, 2, 0.1));
        assertEquals(0, BinomialBound.atLeast(1, 2, 0));
        assertEquals(1, BinomialBound.atLeast(2, 2, 1));
        for (double rate : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThrows(ProfilingException.class, () -> BinomialBound.atLeast(1, 2, rate));
        }
        for (long trials : new long[] {-1, 0, BinomialBound.MOST_TRIALS + 1}) {
            assertThrows(ProfilingException.class, () -> BinomialBound.atLeast(1, trials, 0.1));
        }
    }

    @Test
    void ratesAndConfidencesAreDecimals() {
        // (1 - rate)^n = 1 - confidence in decimals
        for (int percent = 1; percent < 100; percent++) {
            BigDecimal rest = BigDecimal.ONE.subtract(BigDecimal.valueOf(percent, 2));
            for (int n = 1; n < 6; n++) {
                double confidence = BigDecimal.ONE.subtract(rest.pow(n)).doubleValue();
                int trials = n;
                double rate = percent / 100.0;
                if (confidence < 0.9999) {
                    assertEquals(
                            trials,
                            BinomialBound.trialsWithoutEvent(rate, confidence),
                            () -> rate + " and " + confidence + ", " + trials);
                }
            }
        }
        assertEquals(299, BinomialBound.trialsWithoutEvent(0.01, 0.95));
        assertEquals(1, BinomialBound.trialsWithoutEvent(0.5, 0.01));
    }
}
