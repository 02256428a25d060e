package org.drugprofiling.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** Parts worked out by hand, and the totals they must add up to. */
class ContributionsTest {

    private static final double TOLERANCE = 1e-15;

    private static void assertParts(ComparisonMetric metric, double[] a, double[] b, double... expected) {
        assertArrayEquals(expected, metric.contributions(a, b).orElseThrow(), TOLERANCE, metric.id());
        assertArrayEquals(expected, metric.contributions(b, a).orElseThrow(), TOLERANCE, metric.id());
    }

    private static double value(ComparisonMetric metric, double[] a, double[] b) {
        return metric.compare(a, b).orElseThrow().value();
    }

    private static double sum(ComparisonMetric metric, double[] a, double[] b) {
        double sum = 0;
        for (double part : metric.contributions(a, b).orElseThrow()) {
            sum += part;
        }
        return sum;
    }

    @Test
    void differences() {
        double[] a = {1, 0, 3};
        double[] b = {0, 0, 5};
        assertParts(ComparisonMetrics.MANHATTAN, a, b, 1, 0, 2);
        assertParts(ComparisonMetrics.EUCLIDEAN, a, b, 1, 0, 4);
        assertParts(ComparisonMetrics.SQUARED_EUCLIDEAN, a, b, 1, 0, 4);
        assertEquals(value(ComparisonMetrics.MANHATTAN, a, b), sum(ComparisonMetrics.MANHATTAN, a, b));
        double euclidean = value(ComparisonMetrics.EUCLIDEAN, a, b);
        assertEquals(euclidean * euclidean, sum(ComparisonMetrics.EUCLIDEAN, a, b), TOLERANCE * 5);
        assertEquals(value(ComparisonMetrics.SQUARED_EUCLIDEAN, a, b), sum(ComparisonMetrics.SQUARED_EUCLIDEAN, a, b));
    }

    @Test
    void canberraTermsAddUpToTheLinkValue() {
        double[] a = {1, 0, 3, 2};
        double[] b = {1, 0, 1, 0};
        assertParts(ComparisonMetrics.CANBERRA, a, b, 0, 0, 0.5, 1);
        // three of four targets are in one of the two
        assertParts(ComparisonMetrics.CANBERRA_RESCALED, a, b, 0, 0, 2.0 / 3, 4.0 / 3);
        assertParts(ComparisonMetrics.CANBERRA_MEAN, a, b, 0, 0, 1.0 / 6, 1.0 / 3);
        for (ComparisonMetric metric : new ComparisonMetric[] {
            ComparisonMetrics.CANBERRA, ComparisonMetrics.CANBERRA_RESCALED, ComparisonMetrics.CANBERRA_MEAN
        }) {
            assertEquals(value(metric, a, b), sum(metric, a, b), TOLERANCE, metric.id());
        }
        // sums that are too large or too small for a double do not matter
        assertParts(
                ComparisonMetrics.CANBERRA, new double[] {1.5e308, 3e-320}, new double[] {0.5e308, 1e-320}, 0.5, 0.5);
    }

    @Test
    void differencesRelativeToATotal() {
        double[] a = {1, 0, 3, 2};
        double[] b = {1, 0, 1, 0};
        // total 6 + 2, larger numbers 1 + 0 + 3 + 2
        assertParts(ComparisonMetrics.BRAY_CURTIS, a, b, 0, 0, 0.25, 0.25);
        assertParts(ComparisonMetrics.SOERGEL, a, b, 0, 0, 1.0 / 3, 1.0 / 3);
        // squared differences 4 + 4, product 1 + 3
        assertParts(ComparisonMetrics.TANIMOTO, a, b, 0, 0, 1.0 / 3, 1.0 / 3);
        // the last target is in one alone, three in either
        assertParts(ComparisonMetrics.JACCARD, a, b, 0, 0, 0, 1.0 / 3);
        assertEquals(value(ComparisonMetrics.BRAY_CURTIS, a, b), sum(ComparisonMetrics.BRAY_CURTIS, a, b), TOLERANCE);
        assertEquals(value(ComparisonMetrics.SOERGEL, a, b), sum(ComparisonMetrics.SOERGEL, a, b), TOLERANCE);
        assertEquals(1 - value(ComparisonMetrics.TANIMOTO, a, b), sum(ComparisonMetrics.TANIMOTO, a, b), TOLERANCE);
        assertEquals(1 - value(ComparisonMetrics.JACCARD, a, b), sum(ComparisonMetrics.JACCARD, a, b), TOLERANCE);
        double[] huge = {1e308, 1.5e308};
        assertParts(ComparisonMetrics.BRAY_CURTIS, huge, new double[] {1.5e308, 1e308}, 0.1, 0.1);
        assertParts(ComparisonMetrics.SOERGEL, huge, new double[] {1.5e308, 1e308}, 1.0 / 6, 1.0 / 6);
    }

    @Test
    void differencesOfShares() {
        // shares 1/4, 3/4 and 1/2, 1/2
        assertParts(ComparisonMetrics.RENKONEN, new double[] {1, 3}, new double[] {20, 20}, 0.125, 0.125);
        // roots of shares 1, 0 and 1/2, root of 3/4
        double[] a = {7, 0};
        double[] b = {1, 3};
        assertParts(ComparisonMetrics.HELLINGER, a, b, 0.125, 0.375);
        double hellinger = value(ComparisonMetrics.HELLINGER, a, b);
        assertEquals(hellinger * hellinger, sum(ComparisonMetrics.HELLINGER, a, b), TOLERANCE);
        // ln 4, 0, 0 less their mean, with ln 2 = L: 4L/3, -2L/3, -2L/3
        double square = StrictMath.log(2) * StrictMath.log(2);
        double[] x = {4, 1, 1};
        double[] ones = {1, 1, 1};
        assertParts(ComparisonMetrics.AITCHISON, x, ones, 16 * square / 9, 4 * square / 9, 4 * square / 9);
        double aitchison = value(ComparisonMetrics.AITCHISON, x, ones);
        assertEquals(aitchison * aitchison, sum(ComparisonMetrics.AITCHISON, x, ones), 2 * TOLERANCE);
    }

    @Test
    void differencesOfShapes() {
        // centred and of length 1: (1, -1, 0, 0) and (1, 0, -1, 0) divided by root 2; r = 1/2
        double[] a = {13, 7, 10, 10};
        double[] b = {5, 3, 1, 3};
        assertParts(ComparisonMetrics.PEARSON_CHORD, a, b, 0, 0.5, 0.5, 0);
        assertParts(ComparisonMetrics.PEARSON, a, b, 0, 0.25, 0.25, 0);
        assertParts(ComparisonMetrics.PEARSON_DISTANCE, a, b, 0, 0.25, 0.25, 0);
        assertArrayEquals(
                new double[] {0, 12.5, 12.5, 0},
                ComparisonMetrics.PEARSON_DISTANCE_100.contributions(a, b).orElseThrow(),
                25 * TOLERANCE);
        assertEquals(25, value(ComparisonMetrics.PEARSON_DISTANCE_100, a, b), 25 * TOLERANCE);
        assertEquals(0.5, value(ComparisonMetrics.PEARSON, a, b), TOLERANCE);
        assertEquals(1, value(ComparisonMetrics.PEARSON_CHORD, a, b), TOLERANCE);
    }

    @Test
    void differencesOfDirections() {
        // of length 1: (0.6, 0.8) and (0.8, 0.6); the cosine is 0.96
        double[] a = {3, 4};
        double[] b = {8, 6};
        assertParts(ComparisonMetrics.COSINE, a, b, 0.02, 0.02);
        assertParts(ComparisonMetrics.ANGLE, a, b, 0.04, 0.04);
        double half = StrictMath.sin(value(ComparisonMetrics.ANGLE, a, b) / 2);
        assertEquals(4 * half * half, sum(ComparisonMetrics.ANGLE, a, b), TOLERANCE);
        // 100 - 92.16 = 7.84, whichever way the second profile points
        for (double[] either : new double[][] {b, {-8, -6}}) {
            for (ComparisonMetric metric : new ComparisonMetric[] {
                ComparisonMetrics.SQUARED_COSINE_100, ComparisonMetrics.SQUARED_COSINE_DISTANCE_100
            }) {
                assertArrayEquals(
                        new double[] {3.92, 3.92},
                        metric.contributions(a, either).orElseThrow(),
                        50 * TOLERANCE);
            }
        }
    }

    @Test
    void whatIsNoSumOverTargetsHasNoParts() {
        double[] a = {1, 2, 3, 5};
        double[] b = {2, 1, 3, 4};
        for (ComparisonMetric metric : new ComparisonMetric[] {
            ComparisonMetrics.SPEARMAN,
            ComparisonMetrics.KENDALL_TAU_B,
            ComparisonMetrics.CHEBYSHEV,
            ComparisonMetrics.quotient(0.2),
            ComparisonMetrics.mahalanobis(new double[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}})
        }) {
            assertEquals(Optional.empty(), metric.contributions(a, b), metric.id());
        }
    }

    @Test
    void whatHasNoValueHasNoParts() {
        assertTrue(ComparisonMetrics.PEARSON
                .contributions(new double[] {1, 1, 1, 1}, new double[] {1, 2, 3, 4})
                .isEmpty());
        assertTrue(ComparisonMetrics.BRAY_CURTIS
                .contributions(new double[2], new double[2])
                .isEmpty());
        assertThrows(
                ProfilingException.class,
                () -> ComparisonMetrics.CANBERRA.contributions(new double[] {-1, 2}, new double[] {1, 2}));
        // the distance is a double, its square is none
        assertTrue(ComparisonMetrics.EUCLIDEAN
                .contributions(new double[] {1e200}, new double[] {0})
                .isEmpty());
        assertTrue(ComparisonMetrics.EUCLIDEAN
                .contributions(new double[] {1e-200}, new double[] {0})
                .isEmpty());
        assertParts(ComparisonMetrics.EUCLIDEAN, new double[] {3}, new double[] {3}, 0);
    }

    @Test
    void identicalSimilaritiesKeepTheirSharesWhereTheValueIsRounded() {
        double[] a = {1, 2, 3, 4, 5};
        double[] b = {1, 2, 3, 4, 5 + 1e-13};
        assertEquals(1, value(ComparisonMetrics.PEARSON, a, b));
        double[] parts = ComparisonMetrics.PEARSON.contributions(a, b).orElseThrow();
        assertTrue(parts[4] > 0 && parts[4] < 1e-25);
    }
}
