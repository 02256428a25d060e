package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void momentsByHand() {
        // 1, 2, 4, 9: mean 4, squared deviations 9 + 4 + 0 + 25
        double[] x = {1, 2, 4, 9};
        assertEquals(4, Moments.mean(x));
        assertEquals(38.0 / 3, Moments.variance(x), 1e-14);
        assertEquals(Math.sqrt(38.0 / 3), Moments.deviation(x), 1e-15);
    }

    @Test
    void aMeanFarFromZeroLosesNothing() {
        double[] x = {1e15 + 1, 1e15 + 2, 1e15 + 4, 1e15 + 9};
        assertEquals(1e15 + 4, Moments.mean(x));
        assertEquals(38.0 / 3, Moments.variance(x), 1e-14);
        // three numbers whose mean is no double
        double third = 1.0 / 3;
        assertEquals(third, Moments.mean(new double[] {third, third, third}));
        assertEquals(0, Moments.variance(new double[] {0.1, 0.1, 0.1}));
    }

    @Test
    void extremeMagnitudes() {
        double[] huge = {Math.scalb(1.0, 1000), Math.scalb(2.0, 1000), Math.scalb(4.0, 1000), Math.scalb(9.0, 1000)};
        assertEquals(Math.scalb(4.0, 1000), Moments.mean(huge));
        assertEquals(Math.scalb(Math.sqrt(38.0 / 3), 1000), Moments.deviation(huge), Math.ulp(huge[0]) * 4);
        assertEquals(Double.POSITIVE_INFINITY, Moments.variance(huge));
        double[] tiny = {1e-300, 2e-300, 4e-300, 9e-300};
        assertEquals(Math.sqrt(38.0 / 3) * 1e-300, Moments.deviation(tiny), 1e-314);
        assertTrue(Double.isNaN(Moments.variance(new double[] {1})));
    }

    @Test
    void medians() {
        double[] x = {9, 1, 5, 3, 7};
        assertEquals(5, Ranks.median(x, 0, 5));
        assertEquals(4, Ranks.median(x, 1, 4));
        assertEquals(3, Ranks.median(x, 1, 3));
        assertArrayEquals(new double[] {9, 1, 5, 3, 7}, x);
    }

    @Test
    void ordinaryRowsAreNotScaled() {
        double[] x = {0x1p400, -3, 0};
        assertEquals(1, Scaling.factor(x, 0, 3));
        assertEquals(0x1p-401, Scaling.factor(new double[] {0, -0x1.8p401}, 0, 2));
        assertEquals(0x1p500, Scaling.factor(new double[] {0x1p-500}, 0, new double[] {0x1p-510}, 0, 1));
        assertEquals(1, Scaling.factor(new double[2], 0, 2));
    }
}
