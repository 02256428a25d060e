package org.drugprofiling.population;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.kernel.RankCounts;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The weight of linked and of unlinked pairs within each threshold, most alike first; the first threshold is within none. Where each pair counts
 * 1 the weights are whole numbers, and every sum of them is exact.
 */
final class RocCounts {

    private static final double EXACT = 0x1p52;

    private final double[] thresholds;
    private final double[] falseLinks;
    private final double[] trueLinks;
    private final long linkedCount;
    private final long unlinkedCount;
    private final boolean isWeighted;

    private RocCounts(
            double[] thresholds,
            double[] falseLinks,
            double[] trueLinks,
            long linkedCount,
            long unlinkedCount,
            boolean isWeighted) {
        this.thresholds = thresholds;
        this.falseLinks = falseLinks;
        this.trueLinks = trueLinks;
        this.linkedCount = linkedCount;
        this.unlinkedCount = unlinkedCount;
        this.isWeighted = isWeighted;
    }

    /** One threshold for each group of scores that are equal after rounding: the least alike as computed. */
    static RocCounts of(RocScores linked, RocScores unlinked) {
        int most = linked.count() + unlinked.count() + 1;
        double[] thresholds = new double[most];
        double[] falseLinks = new double[most];
        double[] trueLinks = new double[most];
        thresholds[0] = Double.NEGATIVE_INFINITY;
        int l = 0;
        int u = 0;
        int k = 0;
        while (l < linked.count() || u < unlinked.count()) {
            double next = ScoreOrder.round(Math.min(at(linked, l), at(unlinked, u)));
            k++;
            thresholds[k] = Double.NEGATIVE_INFINITY;
            trueLinks[k] = trueLinks[k - 1];
            falseLinks[k] = falseLinks[k - 1];
            while (l < linked.count() && ScoreOrder.round(linked.distance(l)) == next) {
                thresholds[k] = Math.max(thresholds[k], linked.distance(l));
                trueLinks[k] += linked.weight(l++);
            }
            while (u < unlinked.count() && ScoreOrder.round(unlinked.distance(u)) == next) {
                thresholds[k] = Math.max(thresholds[k], unlinked.distance(u));
                falseLinks[k] += unlinked.weight(u++);
            }
        }
        return new RocCounts(
                Arrays.copyOf(thresholds, k + 1),
                Arrays.copyOf(falseLinks, k + 1),
                Arrays.copyOf(trueLinks, k + 1),
                linked.count(),
                unlinked.count(),
                linked.isWeighted() || unlinked.isWeighted());
    }

    private static double at(RocScores scores, int k) {
        return k < scores.count() ? scores.distance(k) : Double.POSITIVE_INFINITY;
    }

    /** A threshold at each distinct linked score, one before it if there are unlinked scores between, and one after all. */
    static RocCounts of(RankCounts counts, Orientation orientation) {
        counts.requireResolved();
        if (counts.references() == 0 || counts.counted() == 0) {
            throw new ProfilingException(
                    "empty-population", "there must be at least one linked and one unlinked score");
        }
        if (2.0 * counts.references() * counts.counted() > 2 * EXACT) {
            throw new ProfilingException(
                    "too-many-pairs",
                    "linked times unlinked scores of a curve must be at most 2^52; the area alone has no such limit",
                    ProblemLocation.nowhere(),
                    counts.references() + " and " + counts.counted());
        }
        boolean isLow = orientation == Orientation.LOWER_IS_MORE_ALIKE;
        int distinct = counts.distinct();
        Corners curve = new Corners(cornersOf(counts));
        curve.add(Double.NEGATIVE_INFINITY, 0, 0);
        for (int at = 0; at < distinct; at++) {
            int place = isLow ? at : distinct - 1 - at;
            double distance = orientation.asDistance(counts.reference(place));
            long between = isLow ? counts.scoresBefore(place) : counts.scoresBefore(place + 1);
            if (between > 0) {
                curve.add(stepBefore(distance), between, 0);
            }
            curve.add(distance, counts.scoresAt(place), counts.referencesAt(place));
        }
        long after = isLow ? counts.scoresBefore(distinct) : counts.scoresBefore(0);
        if (after > 0) {
            curve.add(Double.POSITIVE_INFINITY, after, 0);
        }
        return curve.counts(counts.references(), counts.counted());
    }

    /** How many thresholds there will be, so that a curve of many scores is not copied. */
    private static int cornersOf(RankCounts counts) {
        int distinct = counts.distinct();
        int corners = 1 + distinct;
        for (int place = 0; place <= distinct; place++) {
            corners += counts.scoresBefore(place) > 0 ? 1 : 0;
        }
        return corners;
    }

    /** The last number before a score after rounding: a neighbour among large scores, else the step before. */
    private static double stepBefore(double distance) {
        double neighbour = ScoreOrder.round(Math.nextDown(distance));
        return neighbour < distance ? neighbour : ScoreOrder.round(distance - ScoreOrder.STEP);
    }

    /** Thresholds as they come, as many as are announced. */
    private static final class Corners {
        private final double[] thresholds;
        private final double[] falseLinks;
        private final double[] trueLinks;
        private int size;

        private Corners(int count) {
            thresholds = new double[count];
            falseLinks = new double[count];
            trueLinks = new double[count];
        }

        private void add(double threshold, long unlinked, long linked) {
            thresholds[size] = threshold;
            falseLinks[size] = unlinked + (size == 0 ? 0 : falseLinks[size - 1]);
            trueLinks[size] = linked + (size == 0 ? 0 : trueLinks[size - 1]);
            size++;
        }

        private RocCounts counts(long linked, long unlinked) {
            return new RocCounts(thresholds, falseLinks, trueLinks, linked, unlinked, false);
        }
    }

    int size() {
        return thresholds.length;
    }

    double threshold(int k) {
        return thresholds[k];
    }

    double falsePositiveRate(int k) {
        return falseLinks[k] / unlinkedTotal();
    }

    double truePositiveRate(int k) {
        return trueLinks[k] / linkedTotal();
    }

    double linkedTotal() {
        return trueLinks[size() - 1];
    }

    double unlinkedTotal() {
        return falseLinks[size() - 1];
    }

    long linkedCount() {
        return linkedCount;
    }

    long unlinkedCount() {
        return unlinkedCount;
    }

    double area() {
        double all = 2 * linkedTotal() * unlinkedTotal();
        double lost = 0;
        for (int k = 1; k < size(); k++) {
            lost += (trueLinks[k] - trueLinks[k - 1]) * (falseLinks[k - 1] + falseLinks[k]);
        }
        return (all - lost) / all;
    }

    boolean isSeparated() {
        for (int k = 1; k < size(); k++) {
            if (falseLinks[k] > 0) {
                return trueLinks[k - 1] == linkedTotal();
            }
        }
        return false;
    }

    void requireEqualWeights() {
        if (isWeighted) {
            throw new ProfilingException(
                    "no-weighted-form",
                    "a standard error that treats pairs as independent has no form for pairs with weights; take that of sources");
        }
    }

    /** Shares of unlinked scores beyond each linked one and of linked ones before each unlinked one, group by group. */
    OptionalDouble deLongVariance() {
        requireEqualWeights();
        if (linkedCount < 2 || unlinkedCount < 2) {
            return OptionalDouble.empty();
        }
        double area = area();
        double ofLinked = 0;
        double ofUnlinked = 0;
        for (int k = 1; k < size(); k++) {
            double beyond = 1 - (falseLinks[k - 1] + falseLinks[k]) / (2 * unlinkedTotal()) - area;
            ofLinked = Fma.of((trueLinks[k] - trueLinks[k - 1]) * beyond, beyond, ofLinked);
            double before = (trueLinks[k - 1] + trueLinks[k]) / (2 * linkedTotal()) - area;
            ofUnlinked = Fma.of((falseLinks[k] - falseLinks[k - 1]) * before, before, ofUnlinked);
        }
        return OptionalDouble.of(
                ofLinked / (linkedCount - 1) / linkedCount + ofUnlinked / (unlinkedCount - 1) / unlinkedCount);
    }
}
