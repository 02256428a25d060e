package org.drugprofiling.comparison;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Three rows of one length and an order of their targets, with what breaks metrics: zeros, ties, wide magnitudes, rows that are nearly
 * or exactly alike, constant and empty rows.
 *
 * @param a first row
 * @param b second row, often related to the first
 * @param c third row, often related to the second
 * @param order a permutation of the targets
 */
record ArbitraryRows(double[] a, double[] b, double[] c, List<Integer> order) {

    private static final int MOST_TARGETS = 20;

    /** How a row comes from the one before it. */
    private enum Relation {
        UNRELATED,
        NEARLY_ALIKE,
        MULTIPLE,
        ALL_BUT_ONE,
        SAME_ORDER_REVERSED,
        CONSTANT,
        EMPTY
    }

    /** The metrics without parameters and two of the quotient method. */
    static List<ComparisonMetric> metrics() {
        return Stream.concat(
                        ComparisonMetrics.all().stream(),
                        Stream.of(ComparisonMetrics.quotient(0.2), ComparisonMetrics.quotient(1)))
                .toList();
    }

    /** The metrics that are defined for so many targets, a Mahalanobis distance among them. */
    static List<ComparisonMetric> metrics(int targets) {
        return Stream.concat(
                        metrics().stream(),
                        Stream.of(
                                mahalanobis(targets, IntStream.range(0, targets).toArray())))
                .filter(metric -> metric.minimumTargets() <= targets)
                .toList();
    }

    /** A covariance with deviations of 1 to the number of targets and correlations that fall with the distance, in another order. */
    static ComparisonMetric mahalanobis(int targets, int[] order) {
        double[][] within = new double[targets][targets];
        for (int i = 0; i < targets; i++) {
            for (int j = 0; j < targets; j++) {
                double correlation = Math.scalb(1.0, -Math.abs(order[i] - order[j]));
                within[i][j] = correlation * (1 + order[i]) * (1 + order[j]);
            }
        }
        return ComparisonMetrics.mahalanobis(within);
    }

    static Arbitrary<ArbitraryRows> ofAnyLength() {
        // every kind of edge is drawn often enough; the combinations of edge cases would outnumber the tries
        return Arbitraries.integers()
                .between(1, MOST_TARGETS)
                .flatMap(ArbitraryRows::ofLength)
                .withoutEdgeCases();
    }

    private static Arbitrary<ArbitraryRows> ofLength(int p) {
        Arbitrary<double[]> row = number().array(double[].class).ofSize(p);
        Arbitrary<Relation> relation = Arbitraries.of(Relation.class);
        List<Integer> targets = IntStream.range(0, p).boxed().toList();
        return Combinators.combine(row, row, row, relation, relation, Arbitraries.shuffle(targets))
                .as((a, b, c, ofB, ofC, order) -> {
                    double[] second = related(ofB, a, b);
                    return new ArbitraryRows(a, second, related(ofC, second, c), order);
                });
    }

    private static Arbitrary<Double> number() {
        Arbitrary<Double> wide = Arbitraries.doubles().between(-18, 18).map(StrictMath::exp);
        Arbitrary<Double> size = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0.0)),
                Tuple.of(2, Arbitraries.of(1.0, 2.0, 5.0)),
                Tuple.of(4, Arbitraries.doubles().between(0, 1e6)),
                Tuple.of(3, wide));
        return Combinators.combine(size, Arbitraries.of(1, 1, -1)).as((x, sign) -> x * sign);
    }

    private static double[] related(Relation relation, double[] before, double[] own) {
        int p = own.length;
        double[] row = new double[p];
        for (int k = 0; k < p; k++) {
            row[k] = switch (relation) {
                case UNRELATED -> own[k];
                case NEARLY_ALIKE -> before[k] * (1 + 1e-9 * (own[k] % 1));
                case MULTIPLE -> before[k] * (1 + Math.abs(own[0]));
                case ALL_BUT_ONE -> k == 0 ? own[k] : before[k];
                case SAME_ORDER_REVERSED -> before[p - 1 - k];
                case CONSTANT -> own[0];
                case EMPTY -> 0;
            };
        }
        return row;
    }

    /** These rows with every number moved into a domain: without signs, and without zeros where it has none. */
    ArbitraryRows in(InputDomain domain) {
        return new ArbitraryRows(in(domain, a), in(domain, b), in(domain, c), order);
    }

    private static double[] in(InputDomain domain, double[] row) {
        double[] moved = row.clone();
        for (int k = 0; k < moved.length; k++) {
            if (domain != InputDomain.REAL) {
                moved[k] = Math.abs(moved[k]);
            }
            if (domain == InputDomain.POSITIVE && moved[k] == 0) {
                moved[k] = 0.5;
            }
        }
        return moved;
    }

    /** These rows with every number rounded to a multiple of 2^-8, so that adding integers below 2^20 is exact. */
    ArbitraryRows onGrid() {
        return new ArbitraryRows(onGrid(a), onGrid(b), onGrid(c), order);
    }

    private static double[] onGrid(double[] row) {
        double[] rounded = new double[row.length];
        for (int k = 0; k < rounded.length; k++) {
            rounded[k] = Math.rint((row[k] % 0x1p20) * 0x1p8) * 0x1p-8;
        }
        return rounded;
    }

    int size() {
        return a.length;
    }

    double[] inOrder(double[] row) {
        double[] moved = new double[row.length];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = row[order.get(k)];
        }
        return moved;
    }

    @Override
    public String toString() {
        return java.util.Arrays.toString(a) + " " + java.util.Arrays.toString(b) + " " + java.util.Arrays.toString(c)
                + " " + order;
    }
}
