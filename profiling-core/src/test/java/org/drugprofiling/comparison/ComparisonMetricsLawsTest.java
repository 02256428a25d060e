package org.drugprofiling.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of every standard metric on arbitrary rows. */
class ComparisonMetricsLawsTest {

    /** Rounding errors for each target, beside three for the value itself, within which two computations of one value agree. */
    private static final int ROUNDINGS = 2;

    @Provide
    Arbitrary<ArbitraryRows> rows() {
        return ArbitraryRows.ofAnyLength();
    }

    private static double value(ComparisonMetric metric, double[] a, double[] b) {
        return metric.kernel().apply(a, 0, b, 0, a.length);
    }

    private static void assertSameBits(double expected, double actual, String message) {
        assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(actual), message);
    }

    private interface MetricCheck {
        void on(ComparisonMetric metric, ArbitraryRows rows);
    }

    private static void onEveryMetric(ArbitraryRows rows, MetricCheck check) {
        for (ComparisonMetric metric : ArbitraryRows.metrics(rows.size())) {
            check.on(metric, rows.in(metric.domain()));
        }
    }

    private static void assertUnmoved(
            String law,
            ComparisonMetric metric,
            double[] a,
            double[] b,
            double[] x,
            double[] y,
            double moved,
            double least) {
        double value = value(metric, a, b);
        String message = metric + " " + law + ": " + value + " became " + moved;
        if (Double.isNaN(value)) {
            assertTrue(Double.isNaN(moved), message);
            return;
        }
        double rounding = Math.max(
                least, Math.max(MetricRounding.of(metric, a, b, value), MetricRounding.of(metric, x, y, value)));
        assertTrue(Math.abs(value - moved) <= ROUNDINGS * (a.length + 3) * rounding, message);
    }

    @Property
    void theOrderOfTheProfilesDoesNotMatter(@ForAll("rows") ArbitraryRows any) {
        onEveryMetric(
                any,
                (metric, rows) -> assertSameBits(
                        value(metric, rows.a(), rows.b()), value(metric, rows.b(), rows.a()), metric.id()));
    }

    @Property
    void identicalProfilesGiveExactlyTheStatedValue(@ForAll("rows") ArbitraryRows any) {
        onEveryMetric(any, (metric, rows) -> {
            double own = value(metric, rows.b(), rows.b().clone());
            assertTrue(own == metric.identicalValue() || Double.isNaN(own), () -> metric + " gave " + own);
            boolean undefined = !metric.compare(rows.b(), rows.b()).isCompared();
            assertEquals(Double.isNaN(own), undefined, metric::id);
        });
    }

    @Property
    void valuesStayWithinTheRange(@ForAll("rows") ArbitraryRows any) {
        onEveryMetric(any, (metric, rows) -> {
            double value = value(metric, rows.a(), rows.b());
            assertTrue(
                    Double.isNaN(value) || metric.range(rows.size()).contains(value), () -> metric + " gave " + value);
            double distance = metric.orientation().asDistance(value);
            assertFalse(distance < metric.orientation().asDistance(metric.identicalValue()), metric::id);
        });
    }

    @Property
    void theOrderOfTheTargetsDoesNotMatter(@ForAll("rows") ArbitraryRows any) {
        int[] order = any.order().stream().mapToInt(Integer::intValue).toArray();
        onEveryMetric(any, (metric, rows) -> {
            ComparisonMetric permuted =
                    metric instanceof Mahalanobis ? ArbitraryRows.mahalanobis(order.length, order) : metric;
            double[] x = rows.inOrder(rows.a());
            double[] y = rows.inOrder(rows.b());
            assertUnmoved("order of targets", metric, rows.a(), rows.b(), x, y, value(permuted, x, y), 0);
        });
    }

    private static void moveRows(
            Invariance invariance,
            ArbitraryRows any,
            double least,
            BiFunction<Integer, Double, Double> ofA,
            BiFunction<Integer, Double, Double> ofB) {
        onEveryMetric(any, (metric, rows) -> {
            if (metric.invariances().contains(invariance)) {
                double[] x = moved(rows.a(), ofA);
                double[] y = moved(rows.b(), ofB);
                assertUnmoved(invariance.name(), metric, rows.a(), rows.b(), x, y, value(metric, x, y), least);
            }
        });
    }

    private static double[] moved(double[] row, BiFunction<Integer, Double, Double> how) {
        double[] moved = new double[row.length];
        for (int k = 0; k < row.length; k++) {
            moved[k] = how.apply(k, row[k]);
        }
        return moved;
    }

    @Property
    void factorsDoNotMatterWhereThatIsClaimed(
            @ForAll("rows") ArbitraryRows any,
            @ForAll @IntRange(min = 1, max = 1_000_000) int thousandthsOfA,
            @ForAll @IntRange(min = 1, max = 1_000_000) int thousandthsOfB) {
        double s = thousandthsOfA / 1000.0;
        double t = thousandthsOfB / 1000.0;
        // a factor rounds the numbers themselves
        double rounded = 0x1p-52;
        moveRows(Invariance.ROW_SCALE, any, rounded, (k, x) -> s * x, (k, y) -> t * y);
        moveRows(Invariance.COMMON_SCALE, any, rounded, (k, x) -> s * x, (k, y) -> s * y);
        moveRows(Invariance.COLUMN_SCALE, any, rounded, (k, x) -> (s + k) * x, (k, y) -> (s + k) * y);
    }

    @Property
    void aCommonPowerOfTwoChangesNoBit(
            @ForAll("rows") ArbitraryRows any, @ForAll @IntRange(min = -60, max = 60) int e) {
        onEveryMetric(any, (metric, rows) -> {
            Set<Invariance> invariances = metric.invariances();
            double[] x = moved(rows.a(), (k, value) -> Math.scalb(value, e));
            double[] y = moved(rows.b(), (k, value) -> Math.scalb(value, e));
            if (invariances.contains(Invariance.COMMON_SCALE) || invariances.contains(Invariance.ROW_SCALE)) {
                assertSameBits(value(metric, rows.a(), rows.b()), value(metric, x, y), metric.id());
            }
            if (invariances.contains(Invariance.COLUMN_SCALE)) {
                double[] v = moved(rows.a(), (k, value) -> Math.scalb(value, e + k));
                double[] w = moved(rows.b(), (k, value) -> Math.scalb(value, e + k));
                assertSameBits(value(metric, rows.a(), rows.b()), value(metric, v, w), metric.id());
            }
        });
    }

    @Property
    void shiftsDoNotMatterWhereThatIsClaimed(
            @ForAll("rows") ArbitraryRows any,
            @ForAll @IntRange(min = -100_000, max = 100_000) int s,
            @ForAll @IntRange(min = -100_000, max = 100_000) int t) {
        ArbitraryRows grid = any.onGrid();
        moveRows(Invariance.ROW_SHIFT, grid, 0, (k, x) -> x + s, (k, y) -> y + t);
        moveRows(Invariance.COMMON_SHIFT, grid, 0, (k, x) -> x + s + 17.0 * k, (k, y) -> y + s + 17.0 * k);
    }

    @Property
    void increasingMapsChangeNoBitWhereThatIsClaimed(@ForAll("rows") ArbitraryRows any) {
        onEveryMetric(any, (metric, rows) -> {
            if (metric.invariances().contains(Invariance.INCREASING_MAP)) {
                TreeSet<Double> known = new TreeSet<>();
                moved(rows.a(), (k, value) -> known.add(value + 0.0) ? value : value);
                moved(rows.b(), (k, value) -> known.add(value + 0.0) ? value : value);
                // strictly increasing on the numbers there are, and neither linear nor bounded away from zero
                DoubleUnaryOperator map =
                        value -> StrictMath.exp(known.headSet(value + 0.0).size()) - 2;
                double[] x = moved(rows.a(), (k, value) -> map.applyAsDouble(value));
                double[] y = moved(rows.b(), (k, value) -> map.applyAsDouble(value));
                assertSameBits(value(metric, rows.a(), rows.b()), value(metric, x, y), metric.id());
            }
        });
    }

    /** Two ulps for each target, and six: of the way around, for an angle of 1, for log-ratios of the largest of them. */
    @Property
    void theTriangleInequalityHoldsWhereItIsClaimed(@ForAll("rows") ArbitraryRows any) {
        onEveryMetric(any, (metric, rows) -> {
            if (!metric.satisfiesTriangleInequality()) {
                return;
            }
            double direct = value(metric, rows.a(), rows.c());
            double around = value(metric, rows.a(), rows.b()) + value(metric, rows.b(), rows.c());
            double ulps = MetricRounding.ofTriangle(metric, around, rows.a(), rows.b(), rows.c());
            assertFalse(direct > around + (2 * rows.size() + 6) * ulps, () -> metric + ": " + direct + " > " + around);
        });
    }

    @Property
    void oneLessAShareHoldsTheTriangleInequality(@ForAll("rows") ArbitraryRows any) {
        for (ComparisonMetric metric : new ComparisonMetric[] {ComparisonMetrics.RENKONEN, ComparisonMetrics.JACCARD}) {
            ArbitraryRows rows = any.in(metric.domain());
            double direct = 1 - value(metric, rows.a(), rows.c());
            double around = 2 - value(metric, rows.a(), rows.b()) - value(metric, rows.b(), rows.c());
            assertFalse(
                    direct > around + (2 * rows.size() + 6) * 0x1p-52, () -> metric + ": " + direct + " > " + around);
        }
    }

    @Property
    void partsAddUpToTheStatedTotal(@ForAll("rows") ArbitraryRows any) {
        onEveryMetric(
                any,
                (metric, rows) -> metric.contributions(rows.a(), rows.b()).ifPresent(parts -> {
                    double sum = 0;
                    for (double part : parts) {
                        sum += part;
                    }
                    double value = value(metric, rows.a(), rows.b());
                    double total = total((StandardMetric) metric, value);
                    double rounding = Math.max(
                            MetricRounding.of(metric, rows.a(), rows.b(), value) * Math.max(1, value), 0x1p-52 * total);
                    assertEquals(total, sum, ROUNDINGS * (parts.length + 3) * rounding + Double.MIN_NORMAL, metric::id);
                }));
    }

    private static double total(StandardMetric metric, double value) {
        return switch (metric) {
            case EUCLIDEAN, HELLINGER, AITCHISON, PEARSON_CHORD -> value * value;
            case ANGLE -> 4 * StrictMath.sin(value / 2) * StrictMath.sin(value / 2);
            default ->
                metric.orientation() == Orientation.LOWER_IS_MORE_ALIKE ? value : metric.identicalValue() - value;
        };
    }

    @Property
    void theFormsOfOneDistanceOrderPairsAlike(@ForAll("rows") ArbitraryRows rows) {
        double distance = value(ComparisonMetrics.PEARSON_DISTANCE, rows.a(), rows.b());
        double chord = value(ComparisonMetrics.PEARSON_CHORD, rows.a(), rows.b());
        if (!Double.isNaN(distance)) {
            assertEquals(distance, chord * chord / 2, 1e-12);
            assertEquals(1 - distance, value(ComparisonMetrics.PEARSON, rows.a(), rows.b()), 1e-12);
            assertEquals(50 * distance, value(ComparisonMetrics.PEARSON_DISTANCE_100, rows.a(), rows.b()));
            assertTrue(chord <= 2);
        }
    }
}
