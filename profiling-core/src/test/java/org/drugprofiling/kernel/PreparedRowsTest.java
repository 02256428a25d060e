package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Prepared rows give the bits of the pair. */
class PreparedRowsTest {

    private static void assertBits(double expected, double actual) {
        assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(actual));
    }

    @Test
    void centredRowsGiveTheBitsOfThePair() {
        SplittableRandom random = new SplittableRandom(11);
        for (int repetition = 0; repetition < 2000; repetition++) {
            int p = 4 + random.nextInt(40);
            double[][] pair = pair(random, p);
            double[] u = new double[p + 3];
            double[] v = new double[p + 2];
            assertTrue(PreparedRows.prepareCentred(pair[0], 0, u, 3, p));
            assertTrue(PreparedRows.prepareCentred(pair[1], 0, v, 1, p));
            assertBits(CorrelationKernels.pearson(pair[0], 0, pair[1], 0, p), PreparedRows.similarity(u, 3, v, 1, p));
            assertBits(
                    CorrelationKernels.pearsonDistance(pair[0], 0, pair[1], 0, p),
                    PreparedRows.distance(u, 3, v, 1, p));
            assertBits(CorrelationKernels.pearsonChord(pair[0], 0, pair[1], 0, p), PreparedRows.chord(u, 3, v, 1, p));
        }
    }

    @Test
    void unitRowsGiveTheBitsOfThePair() {
        SplittableRandom random = new SplittableRandom(12);
        for (int repetition = 0; repetition < 2000; repetition++) {
            int p = 1 + random.nextInt(40);
            double[][] pair = pair(random, p);
            double[] u = pair[0].clone();
            double[] v = new double[p];
            assertTrue(PreparedRows.prepareUnit(u, 0, u, 0, p));
            assertTrue(PreparedRows.prepareUnit(pair[1], 0, v, 0, p));
            assertBits(CorrelationKernels.cosine(pair[0], 0, pair[1], 0, p), PreparedRows.similarity(u, 0, v, 0, p));
            assertBits(CorrelationKernels.angle(pair[0], 0, pair[1], 0, p), PreparedRows.angle(u, 0, v, 0, p));
        }
    }

    @Test
    void aRowWithoutDirectionIsWrittenAsNoNumber() {
        double[] out = new double[5];
        assertFalse(PreparedRows.prepareCentred(new double[] {0.1, 0.1, 0.1, 0.1, 0.1}, 0, out, 0, 5));
        assertTrue(Arrays.stream(out).allMatch(Double::isNaN));
        assertFalse(PreparedRows.prepareCentred(new double[] {1, 2, 3}, 0, out, 0, 3));
        out = new double[3];
        assertFalse(PreparedRows.prepareUnit(new double[] {0, -0.0, 0}, 0, out, 0, 3));
        assertTrue(Arrays.stream(out).allMatch(Double::isNaN));
        assertTrue(Double.isNaN(PreparedRows.distance(out, 0, new double[] {1, 0, 0}, 0, 3)));
        assertTrue(Double.isNaN(PreparedRows.similarity(out, 0, new double[] {1, 0, 0}, 0, 3)));
    }

    /** Two rows that are alike to a degree, so that both sides of the seam are met. */
    private static double[][] pair(SplittableRandom random, int p) {
        double noise = StrictMath.pow(10, -8 * random.nextDouble());
        double[][] pair = new double[2][p];
        for (int k = 0; k < p; k++) {
            pair[0][k] = random.nextDouble();
            pair[1][k] = pair[0][k] + noise * (random.nextDouble() - 0.5);
        }
        return pair;
    }
}
