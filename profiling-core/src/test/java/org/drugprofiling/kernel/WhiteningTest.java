package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WhiteningTest {

    // S = LLᵀ with L = (2 0 0 / 1 3 0 / −1 2 1)
    private static final double[] COVARIANCE = {4, 2, -2, 2, 10, 5, -2, 5, 6};

    @Test
    void aFactorTimesItsMirrorIsTheCovariance() {
        double[] lower = new double[9];
        assertTrue(Whitening.factor(COVARIANCE, lower, 3));
        assertArrayEquals(new double[] {2, 0, 0, 1, 3, 0, -1, 2, 1}, lower);
        double[] inPlace = COVARIANCE.clone();
        assertTrue(Whitening.factor(inPlace, inPlace, 3));
        assertArrayEquals(lower, inPlace);
    }

    @Test
    void whitenedRowsSolveTheFactor() {
        double[] lower = new double[9];
        assertTrue(Whitening.factor(COVARIANCE, lower, 3));
        double[] rows = {7, 2, 7, 4};
        double[] out = new double[5];
        Whitening.prepareWhitened(lower, rows, 1, out, 2, 3);
        assertArrayEquals(new double[] {0, 0, 1, 2, 1}, out);
        Whitening.prepareWhitened(lower, rows, 1, rows, 1, 3);
        assertArrayEquals(new double[] {7, 1, 2, 1}, rows);
    }

    @Test
    void whatIsNotPositiveDefiniteIsSaid() {
        double[] lower = new double[4];
        assertFalse(Whitening.factor(new double[] {1, 2, 2, 4}, lower, 2));
        assertFalse(Whitening.factor(new double[] {-1, 0, 0, 1}, lower, 2));
        assertFalse(Whitening.factor(new double[] {Double.NaN, 0, 0, 1}, lower, 2));
    }
}
