package org.drugprofiling.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class ComparisonMetricsTest {

    private static final MathContext SIXTY = new MathContext(60);

    /** What two blank rows are to each metric is its definition, not a matter of taste: 0 apart by these, without a value by all others. */
    @Test
    void blankRowsAreAlikeByTheseMetricsAlone() {
        List<ComparisonMetric> metrics = new ArrayList<>(ComparisonMetrics.all());
        metrics.add(ComparisonMetrics.quotient(0.1));
        metrics.add(
                ComparisonMetrics.mahalanobis(new double[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}}));
        List<String> alike = new ArrayList<>();
        for (ComparisonMetric metric : metrics) {
            if (metric.domain().contains(0)) {
                ComparisonOutcome outcome = metric.compare(new double[4], new double[4]);
                if (outcome.isCompared()) {
                    assertEquals(0, outcome.orElseThrow().value(), metric.id());
                    alike.add(metric.id().replaceAll("\\[.*", ""));
                }
            }
        }
        assertEquals(
                List.of("euclidean", "squared-euclidean", "manhattan", "chebyshev", "canberra", "mahalanobis"), alike);
    }

    @Test
    void smallPearsonDistancesAreRightTo1e12Relative() {
        SplittableRandom random = new SplittableRandom(7);
        for (int repetition = 0; repetition < 300; repetition++) {
            int p = 5 + random.nextInt(30);
            double noise = StrictMath.pow(10, -1 - 2.5 * random.nextDouble());
            double[] a = new double[p];
            double[] b = new double[p];
            for (int k = 0; k < p; k++) {
                a[k] = random.nextDouble();
                b[k] = a[k] + noise * (random.nextDouble() - 0.5);
            }
            double exact = exactPearsonDistance(a, b).doubleValue();
            if (exact >= 1e-6) {
                double actual = ComparisonMetrics.PEARSON_DISTANCE.kernel().apply(a, 0, b, 0, p);
                assertEquals(exact, actual, 1e-12 * exact);
            }
        }
    }

    private static BigDecimal exactPearsonDistance(double[] a, double[] b) {
        BigDecimal p = BigDecimal.valueOf(a.length);
        BigDecimal meanA = sum(a).divide(p, SIXTY);
        BigDecimal meanB = sum(b).divide(p, SIXTY);
        BigDecimal ab = BigDecimal.ZERO;
        BigDecimal aa = BigDecimal.ZERO;
        BigDecimal bb = BigDecimal.ZERO;
        for (int k = 0; k < a.length; k++) {
            BigDecimal x = new BigDecimal(a[k]).subtract(meanA, SIXTY);
            BigDecimal y = new BigDecimal(b[k]).subtract(meanB, SIXTY);
            ab = ab.add(x.multiply(y, SIXTY), SIXTY);
            aa = aa.add(x.multiply(x, SIXTY), SIXTY);
            bb = bb.add(y.multiply(y, SIXTY), SIXTY);
        }
        return BigDecimal.ONE.subtract(ab.divide(aa.multiply(bb, SIXTY).sqrt(SIXTY), SIXTY), SIXTY);
    }

    private static BigDecimal sum(double[] row) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double value : row) {
            sum = sum.add(new BigDecimal(value));
        }
        return sum;
    }

    @Test
    void extremeMagnitudesGiveTheSameAnswerAsOrdinaryOnes() {
        double[] a = {1, 2.5, 0.25, 3, 0.5};
        double[] b = {1.5, 2, 0.75, 2.5, 0.25};
        for (int exponent : new int[] {-900, -500, 500, 900}) {
            double[] x = new double[5];
            double[] y = new double[5];
            for (int k = 0; k < 5; k++) {
                x[k] = Math.scalb(a[k], exponent);
                y[k] = Math.scalb(b[k], exponent);
            }
            for (ComparisonMetric metric : ComparisonMetrics.all()) {
                boolean unmoved = metric.invariances().contains(Invariance.COMMON_SCALE)
                        || metric.invariances().contains(Invariance.ROW_SCALE);
                if (unmoved && metric != ComparisonMetrics.AITCHISON) {
                    assertEquals(
                            metric.kernel().apply(a, 0, b, 0, 5),
                            metric.kernel().apply(x, 0, y, 0, 5),
                            metric + " at 2^" + exponent);
                }
            }
            assertEquals(
                    Math.scalb(ComparisonMetrics.EUCLIDEAN.kernel().apply(a, 0, b, 0, 5), exponent),
                    ComparisonMetrics.EUCLIDEAN.kernel().apply(x, 0, y, 0, 5));
        }
    }

    @Test
    void undefinedHasItsReason() {
        assertReason(
                NotComparableReason.TOO_FEW_TARGETS, ComparisonMetrics.PEARSON, new double[] {1, 2, 3}, new double[] {
                    2, 1, 3
                });
        assertReason(NotComparableReason.CONSTANT, ComparisonMetrics.PEARSON, new double[] {1, 1, 1, 1}, new double[] {
            2, 1, 3, 4
        });
        assertReason(NotComparableReason.EMPTY, ComparisonMetrics.COSINE, new double[4], new double[] {2, 1, 3, 4});
        assertReason(NotComparableReason.EMPTY, ComparisonMetrics.BRAY_CURTIS, new double[4], new double[4]);
        assertReason(
                NotComparableReason.OUT_OF_RANGE,
                ComparisonMetrics.MANHATTAN,
                new double[] {1e308, 1e308, 0, 0},
                new double[] {-1e308, -1e308, 0, 0});
    }

    private static void assertReason(NotComparableReason reason, ComparisonMetric metric, double[] a, double[] b) {
        ComparisonOutcome outcome = metric.compare(a, b);
        assertFalse(outcome.isCompared());
        assertEquals(reason, ((NotComparable) outcome).reason());
        assertThrows(ProfilingException.class, outcome::orElseThrow);
    }

    @Test
    void counterexamplesToTheTriangleInequalityWhereItIsNotClaimed() {
        double[] u = {1, -1, 0, 0};
        double[] v = {1, 0, -1, 0};
        double[] w = {0, 1, -1, 0};
        double[] x = {1, 0};
        double[] y = {StrictMath.cos(0.349), StrictMath.sin(0.349)};
        double[] z = {StrictMath.cos(0.698), StrictMath.sin(0.698)};
        Map<ComparisonMetric, double[][]> ways = new HashMap<>();
        ways.put(ComparisonMetrics.BRAY_CURTIS, new double[][] {{1, 0}, {1, 1}, {0, 1}});
        ways.put(ComparisonMetrics.SQUARED_EUCLIDEAN, new double[][] {{0}, {1}, {2}});
        ways.put(ComparisonMetrics.PEARSON_DISTANCE, new double[][] {u, v, w});
        ways.put(ComparisonMetrics.PEARSON_DISTANCE_100, new double[][] {u, v, w});
        ways.put(ComparisonMetrics.SQUARED_COSINE_DISTANCE_100, new double[][] {x, y, z});
        // similarities, by what they lack of the value of identical rows
        ways.put(ComparisonMetrics.PEARSON, new double[][] {u, v, w});
        ways.put(ComparisonMetrics.SPEARMAN, new double[][] {{2, 2, 3, 1}, {2, 1, 1, 0}, {2, 1, 0, 1}});
        // 2/root 12 twice, and -1/3
        ways.put(ComparisonMetrics.KENDALL_TAU_B, new double[][] {{0, 0, 0, 4}, {1, 1, 4, 4}, {1, 1, 3, 1}});
        ways.put(ComparisonMetrics.COSINE, new double[][] {x, y, z});
        ways.put(ComparisonMetrics.SQUARED_COSINE_100, new double[][] {x, y, z});
        ways.put(ComparisonMetrics.TANIMOTO, new double[][] {{3}, {2}, {1}});
        // quotients 1/4 and 1/3, 4/3 and 3/2, but 1/3 and 1/2
        ways.put(ComparisonMetrics.quotient(0.2), new double[][] {{1, 1}, {4, 3}, {3, 2}});
        ways.forEach((metric, way) -> assertBreaks(metric, way[0], way[1], way[2]));
        // the laws show that the complements of these two hold it
        Set<ComparisonMetric> holding = Set.of(ComparisonMetrics.JACCARD, ComparisonMetrics.RENKONEN);
        for (ComparisonMetric metric : ComparisonMetrics.all()) {
            assertTrue(
                    metric.satisfiesTriangleInequality() || ways.containsKey(metric) || holding.contains(metric),
                    () -> metric + " neither claims the triangle inequality nor breaks it");
        }
    }

    private static void assertBreaks(ComparisonMetric metric, double[] x, double[] y, double[] z) {
        assertFalse(metric.satisfiesTriangleInequality(), metric::id);
        double around = lack(metric, x, y) + lack(metric, y, z);
        assertTrue(lack(metric, x, z) > around + 1e-3, metric.id());
    }

    private static double lack(ComparisonMetric metric, double[] x, double[] y) {
        return Math.abs(metric.identicalValue() - metric.kernel().apply(x, 0, y, 0, x.length));
    }

    @Test
    void invariancesArePrintedInOneOrderOnEveryJvm() {
        assertEquals(
                "[ROW_SCALE, COMMON_SHIFT]",
                Invariance.setOf(Invariance.COMMON_SHIFT, Invariance.ROW_SCALE).toString());
        List<ComparisonMetric> metrics = new ArrayList<>(ComparisonMetrics.all());
        metrics.add(ComparisonMetrics.quotient(0.2));
        metrics.add(ComparisonMetrics.largestRelativeDeviation(0.1, 0.2));
        for (ComparisonMetric metric : metrics) {
            List<Invariance> printed = List.copyOf(metric.invariances());
            assertEquals(printed.stream().sorted().toList(), printed, metric::id);
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> metric.invariances().clear(),
                    metric::id);
        }
    }

    @Test
    void metricsAreFoundById() {
        for (ComparisonMetric metric : ComparisonMetrics.all()) {
            assertEquals(metric, ComparisonMetrics.of(metric.id()));
        }
        assertEquals(ComparisonMetrics.quotient(0.2), ComparisonMetrics.of("quotient[tolerance=0.2]"));
        ComparisonMetric tolerances = ComparisonMetrics.largestRelativeDeviation(0.1, 1e-4, 1);
        assertEquals("largest-relative-deviation[tolerances=0.1;1.0e-4;1.0]", tolerances.id());
        assertEquals(tolerances, ComparisonMetrics.of(tolerances.id()));
        assertThrows(ProfilingException.class, () -> ComparisonMetrics.of("largest-relative-deviation[tolerances=]"));
        assertThrows(
                ProfilingException.class, () -> ComparisonMetrics.of("largest-relative-deviation[tolerances=-.-]"));
        ProfilingException unknown =
                assertThrows(ProfilingException.class, () -> ComparisonMetrics.of("similarity-index"));
        assertTrue(String.valueOf(unknown.getMessage()).contains("pearson-distance"));
    }

    /** The dossier's invented profiles A, B and C; expected values by Python 3, one division for each target. */
    @Test
    void theLargestRelativeDeviationIsThatOfTheWorstTarget() {
        double[] a = {1200, 310, 980, 150, 2100, 2500, 640, 80};
        double[] b = {1150, 325, 1010, 160, 2050, 2450, 600, 95};
        double[] c = {300, 900, 400, 700, 120, 150, 200, 0};
        ComparisonMetric one = ComparisonMetrics.LARGEST_RELATIVE_DEVIATION;
        assertEquals(15.0 / 175, one.compare(a, b).orElseThrow().value());
        assertEquals(1, one.compare(a, c).orElseThrow().value());
        ComparisonMetric own = ComparisonMetrics.largestRelativeDeviation(0.1, 0.05, 0.02, 0.1, 0.02, 0.02, 0.05, 0.1);
        assertEquals(0.8571428571428571, own.compare(a, b).orElseThrow().value(), 1e-15);
        assertEquals(0.8918918918918919 / 0.02, own.compare(a, c).orElseThrow().value(), 1e-13);
        assertReason(NotComparableReason.EMPTY, one, new double[3], new double[3]);
        assertThrows(ProfilingException.class, () -> own.kernel().apply(a, 0, b, 0, 7));
        assertThrows(ProfilingException.class, () -> ComparisonMetrics.largestRelativeDeviation());
        for (double wrong : new double[] {0, -0.1, 1.1, Double.NaN}) {
            ProfilingException refusal = assertThrows(
                    ProfilingException.class, () -> ComparisonMetrics.largestRelativeDeviation(0.1, wrong));
            assertTrue(String.valueOf(refusal.getMessage()).contains("index 1"));
        }
    }

    @Test
    void aSingularCovarianceIsRefused() {
        assertThrows(ProfilingException.class, () -> ComparisonMetrics.mahalanobis(new double[][] {{1, 1}, {1, 1}}));
        assertThrows(
                ProfilingException.class, () -> ComparisonMetrics.mahalanobis(new double[][] {{1, 0.5}, {0.4, 1}}));
        assertThrows(
                ProfilingException.class, () -> ComparisonMetrics.mahalanobis(new double[][] {{1, 0}, {0, 1e-13}}));
    }
}
