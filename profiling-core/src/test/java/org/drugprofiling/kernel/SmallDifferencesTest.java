package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.junit.jupiter.api.Test;

/** Distances that are small against what the rows have in common, and rows of extreme magnitude. */
class SmallDifferencesTest {

    private static double mahalanobis(double[][] covariance, double[] a, double[] b) {
        ComparisonMetric metric = ComparisonMetrics.mahalanobis(covariance);
        double value = metric.kernel().apply(a, 0, b, 0, a.length);
        assertEquals(value, metric.kernel().apply(b, 0, a, 0, a.length));
        return value;
    }

    @Test
    void whatRowsShareTakesNothingFromTheirMahalanobisDistance() {
        double[][] covariance = {{1, 0.5}, {0.5, 1}};
        // S⁻¹ = [[4, −2], [−2, 4]]/3, so (0, 1) has the length sqrt(4/3)
        double expected = Math.sqrt(4.0 / 3);
        assertEquals(expected, mahalanobis(covariance, new double[] {1e17, 1}, new double[] {1e17, 2}), 1e-15);
        double small = 0x1p-20;
        assertEquals(
                expected * small,
                mahalanobis(covariance, new double[] {0.7, 0.5}, new double[] {0.7, 0.5 + small}),
                1e-15 * small);
        assertEquals(0, mahalanobis(covariance, new double[] {0.7, 1e300}, new double[] {0.7, 1e300}));
    }

    @Test
    void mahalanobisDistancesOfExtremeRows() {
        double[][] covariance = {{1, 0.5}, {0.5, 1}};
        double expected = Math.sqrt(4.0 / 3);
        for (double size : new double[] {1e-300, 1e-170, 1e170, 1e300}) {
            assertEquals(
                    expected,
                    mahalanobis(covariance, new double[] {size, size}, new double[] {size, 2 * size}) / size,
                    1e-14,
                    () -> "size " + size);
        }
        // a difference beyond the range of a double, in units of 1e5
        double[][] wide = {{1e10, 0}, {0, 1e10}};
        assertEquals(2e303, mahalanobis(wide, new double[] {1e308, 5}, new double[] {-1e308, 5}), 1e289);
    }

    @Test
    void productsThatDifferByLessThanTheirRoundingTurnTheSignWhenSwapped() {
        // x·u and y·v round to one double; the logarithm of the exact quotient is from 60 digits
        double x = 0x1.4bdba0948c314p0;
        double u = 0x1.aad2ed4f83b8p0;
        double y = 0x1.0c53a28b4a452p0;
        double v = 0x1.07f0edaa0f83cp1;
        assertEquals(x * u, y * v);
        double forward = LogRatio.ofProducts(x, u, y, v);
        assertEquals(-1.8906608475823082e-16, forward, 1e-31);
        assertEquals(-forward, LogRatio.ofProducts(y, v, x, u));
    }

    @Test
    void anAitchisonDistanceOfWhatIsNotAboveZeroIsUndefined() {
        for (double bad : new double[] {0, -0.0, -1, Double.NaN}) {
            assertTrue(Double.isNaN(CompositionKernels.aitchison(new double[] {1, bad}, 0, new double[] {1, 2}, 0, 2)));
            assertTrue(Double.isNaN(CompositionKernels.aitchison(new double[] {1, 2}, 0, new double[] {bad, 2}, 0, 2)));
        }
    }

    @Test
    void smallHellingerAndAitchisonDistancesAreRightRelatively() {
        SplittableRandom random = new SplittableRandom(11);
        for (int repetition = 0; repetition < 300; repetition++) {
            double noise = StrictMath.pow(10, -10 * random.nextDouble());
            double size = StrictMath.pow(10, 40 * random.nextDouble() - 20);
            double[] a = random.doubles(8, 0.1, 1).toArray();
            double[] b = new double[8];
            for (int k = 0; k < 8; k++) {
                b[k] = a[k] * (1 + noise * random.nextDouble()) * size;
            }
            double hellinger = ExactReference.of("hellinger", a, b).doubleValue();
            assertEquals(hellinger, CompositionKernels.hellinger(a, 0, b, 0, 8), 5e-15 * hellinger + 5e-16);
            double aitchison = ExactReference.of("aitchison", a, b).doubleValue();
            assertEquals(aitchison, CompositionKernels.aitchison(a, 0, b, 0, 8), 5e-15 * aitchison, "size " + size);
            assertEquals(
                    CompositionKernels.aitchison(a, 0, b, 0, 8), CompositionKernels.aitchison(b, 0, a, 0, 8), "order");
            assertEquals(
                    CompositionKernels.hellinger(a, 0, b, 0, 8), CompositionKernels.hellinger(b, 0, a, 0, 8), "order");
        }
    }

    @Test
    void hellingerDistancesOfEqualTotalsHaveNoFloor() {
        // the totals are both 1.0 exactly, the differences 2⁻⁴⁰
        double[] a = {0.25, 0.5, 0.25};
        double[] b = {0.25 + 0x1p-40, 0.5 - 0x1p-40, 0.25};
        double exact = ExactReference.of("hellinger", a, b).doubleValue();
        assertTrue(exact < 2e-12);
        assertEquals(exact, CompositionKernels.hellinger(a, 0, b, 0, 3), 1e-15 * exact);
    }

    @Test
    void aitchisonDistancesHaveNoRangeThatTheyCannotBear() {
        double[][] rows = {
            {1e300, 1.0000001e300, 1e300, 1e300},
            {1e-300, 1e-300, 1e-300, 1e-300},
            {1e300, 1e-300, 1, 1e-160},
            {Double.MIN_VALUE, 1e-310, 1e308, 3},
            {1, 1, 1, 1.5}
        };
        for (double[] a : rows) {
            for (double[] b : rows) {
                double exact = ExactReference.of("aitchison", a, b).doubleValue();
                double actual = CompositionKernels.aitchison(a, 0, b, 0, 4);
                assertEquals(exact, actual, 5e-15 * exact);
                assertEquals(actual, CompositionKernels.aitchison(b, 0, a, 0, 4));
            }
        }
    }

    @Test
    void proportionalRowsAreNoDistanceApart() {
        double[] a = {0.3, 0.7, 1.1, 0.2};
        double[] b = new double[4];
        for (int k = 0; k < 4; k++) {
            b[k] = Math.scalb(a[k], -73);
        }
        assertEquals(0, CompositionKernels.hellinger(a, 0, b, 0, 4));
        assertEquals(0, CompositionKernels.aitchison(a, 0, b, 0, 4));
    }
}
