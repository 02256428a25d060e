package org.drugprofiling.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProfilingException;

/**
 * How well link values separate linked from unlinked pairs: the operating curve over all thresholds.
 *
 * <p>Scores are rounded by {@link ScoreOrder} first. The area under the curve is the share of pairs of pairs in which the linked
 * one is the more alike, ties counting one half. Every pair counts 1; pairs share specimens, so the standard error given here is
 * too small unless each specimen occurs once.
 *
 * @since 0.1.0
 */
public final class RocCurve {

    private final Orientation orientation;
    // on the distance scale, rounded, ascending
    private final double[] linked;
    private final double[] unlinked;
    private final List<RocPoint> points;

    private RocCurve(Orientation orientation, double[] linked, double[] unlinked) {
        this.orientation = orientation;
        this.linked = ScoreOrder.sorted(linked);
        this.unlinked = ScoreOrder.sorted(unlinked);
        this.points = points(orientation, linked, unlinked);
    }

    /**
     * Returns the curve of two sets of scores.
     *
     * @param linked scores of linked pairs, at least one, no {@code NaN}
     * @param unlinked scores of unlinked pairs, at least one, no {@code NaN}
     * @param orientation whether low or high means alike
     * @return the curve
     * @throws ProfilingException if a set is empty, or all scores are too small for {@link ScoreOrder#requireResolved}
     */
    public static RocCurve of(double[] linked, double[] unlinked, Orientation orientation) {
        ScoreOrder.requireResolved(linked, unlinked);
        return new RocCurve(
                orientation, distances("linked", linked, orientation), distances("unlinked", unlinked, orientation));
    }

    /**
     * Returns the curve of populations.
     *
     * @param populations linked and unlinked pairs
     * @return the curve
     */
    public static RocCurve of(LinkPopulations populations) {
        return of(populations.linked(), populations.unlinked(), populations.orientation());
    }

    private static double[] distances(String what, double[] scores, Orientation orientation) {
        if (scores.length == 0) {
            throw new ProfilingException("empty-population", "there must be at least one " + what + " score");
        }
        double[] distances = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new ProfilingException(
                        "not-a-number",
                        "a " + what + " score must be a number; undefined pairs are counted, not scored");
            }
            distances[i] = orientation.asDistance(scores[i]);
        }
        Arrays.sort(distances);
        return distances;
    }

    /** One point for each group of scores that are equal after rounding; its threshold is the least alike score as computed. */
    private static List<RocPoint> points(Orientation orientation, double[] linked, double[] unlinked) {
        List<RocPoint> points = new ArrayList<>();
        points.add(new RocPoint(orientation.fromDistance(Double.NEGATIVE_INFINITY), 0, 0));
        int l = 0;
        int u = 0;
        while (l < linked.length || u < unlinked.length) {
            double next = ScoreOrder.round(Math.min(
                    l < linked.length ? linked[l] : Double.POSITIVE_INFINITY,
                    u < unlinked.length ? unlinked[u] : Double.POSITIVE_INFINITY));
            double threshold = Double.NEGATIVE_INFINITY;
            while (l < linked.length && ScoreOrder.round(linked[l]) == next) {
                threshold = Math.max(threshold, linked[l++]);
            }
            while (u < unlinked.length && ScoreOrder.round(unlinked[u]) == next) {
                threshold = Math.max(threshold, unlinked[u++]);
            }
            points.add(new RocPoint(
                    orientation.fromDistance(threshold), (double) u / unlinked.length, (double) l / linked.length));
        }
        return List.copyOf(points);
    }

    /**
     * {@return the points for the thresholds "none" and every distinct score, most alike first; a pair is linked if it is at
     *     least as alike as the threshold}
     */
    public List<RocPoint> points() {
        return points;
    }

    /**
     * {@return the area under the curve, from 0 to 1}
     */
    public double areaUnderCurve() {
        double sum = 0;
        for (double share : unlinkedAbove()) {
            sum += share;
        }
        return sum / linked.length;
    }

    /** For each linked score the share of unlinked scores that are less alike, ties one half. */
    private double[] unlinkedAbove() {
        return shareAbove(linked, unlinked);
    }

    private static double[] shareAbove(double[] of, double[] among) {
        double[] shares = new double[of.length];
        int below = 0;
        int notAbove = 0;
        for (int i = 0; i < of.length; i++) {
            while (below < among.length && among[below] < of[i]) {
                below++;
            }
            notAbove = Math.max(notAbove, below);
            while (notAbove < among.length && among[notAbove] <= of[i]) {
                notAbove++;
            }
            shares[i] = (2.0 * among.length - below - notAbove) / (2.0 * among.length);
        }
        return shares;
    }

    /**
     * {@return the variance of the area by DeLong, DeLong and Clarke-Pearson; empty if a set has a single score}
     */
    public OptionalDouble deLongVariance() {
        if (linked.length < 2 || unlinked.length < 2) {
            return OptionalDouble.empty();
        }
        double[] ofLinked = unlinkedAbove();
        double[] ofUnlinked = shareAbove(unlinked, linked);
        for (int j = 0; j < ofUnlinked.length; j++) {
            ofUnlinked[j] = 1 - ofUnlinked[j];
        }
        return OptionalDouble.of(variance(ofLinked) / linked.length + variance(ofUnlinked) / unlinked.length);
    }

    /**
     * {@return the standard error of the area by DeLong, DeLong and Clarke-Pearson, as if pairs were independent; empty if a set has a
     *     single score}
     */
    public OptionalDouble deLongStandardError() {
        OptionalDouble variance = deLongVariance();
        return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble()));
    }

    private static double variance(double[] x) {
        double mean = 0;
        for (double value : x) {
            mean += value;
        }
        mean /= x.length;
        double squares = 0;
        for (double value : x) {
            squares = Fma.of(value - mean, value - mean, squares);
        }
        return squares / (x.length - 1);
    }

    /**
     * {@return the largest difference between true and false positive rate, Youden's J}
     */
    public double youden() {
        double largest = 0;
        for (RocPoint point : points) {
            largest = Math.max(largest, youden(point));
        }
        return largest;
    }

    /**
     * {@return all points at which Youden's J is largest, most alike first; the first has the fewest false links}
     */
    public List<RocPoint> youdenPoints() {
        double largest = youden();
        return points.stream()
                .filter(point -> ScoreOrder.compare(youden(point), largest) == 0)
                .toList();
    }

    private static double youden(RocPoint point) {
        return point.truePositiveRate() - point.falsePositiveRate();
    }

    /**
     * {@return the equal error rate on the convex hull of the curve: where false positive and false negative rate meet}
     */
    public double equalErrorRate() {
        List<RocPoint> hull = convexHull();
        for (int k = 1; k < hull.size(); k++) {
            RocPoint from = hull.get(k - 1);
            RocPoint to = hull.get(k);
            double before = 1 - from.truePositiveRate() - from.falsePositiveRate();
            double after = 1 - to.truePositiveRate() - to.falsePositiveRate();
            if (after <= 0) {
                double share = before / (before - after);
                return from.falsePositiveRate() + share * (to.falsePositiveRate() - from.falsePositiveRate());
            }
        }
        throw new IllegalStateException("the last point of every curve has both rates 1");
    }

    /** The upper hull from (0,0) to (1,1). */
    private List<RocPoint> convexHull() {
        List<RocPoint> hull = new ArrayList<>();
        for (RocPoint point : points) {
            while (hull.size() >= 2 && !turnsRight(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point)) {
                hull.remove(hull.size() - 1);
            }
            hull.add(point);
        }
        return hull;
    }

    private static boolean turnsRight(RocPoint a, RocPoint b, RocPoint c) {
        double x1 = b.falsePositiveRate() - a.falsePositiveRate();
        double y1 = b.truePositiveRate() - a.truePositiveRate();
        double x2 = c.falsePositiveRate() - b.falsePositiveRate();
        double y2 = c.truePositiveRate() - b.truePositiveRate();
        return x1 * y2 - y1 * x2 < 0;
    }

    /**
     * Returns the area under the part of the curve up to a false positive rate, trapezoidal.
     *
     * @param largestFalsePositiveRate above 0, at most 1
     * @return the area, at most that rate
     */
    public double partialArea(double largestFalsePositiveRate) {
        if (!(largestFalsePositiveRate > 0 && largestFalsePositiveRate <= 1)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "largest false positive rate must be above 0 and at most 1, was " + largestFalsePositiveRate);
        }
        double area = 0;
        for (int k = 1; k < points.size(); k++) {
            double x0 = points.get(k - 1).falsePositiveRate();
            double x1 = points.get(k).falsePositiveRate();
            double y0 = points.get(k - 1).truePositiveRate();
            double y1 = points.get(k).truePositiveRate();
            if (x1 <= largestFalsePositiveRate) {
                area += (x1 - x0) * (y0 + y1) / 2;
            } else {
                double y = y0 + (y1 - y0) * (largestFalsePositiveRate - x0) / (x1 - x0);
                return area + (largestFalsePositiveRate - x0) * (y0 + y) / 2;
            }
        }
        return area;
    }

    /**
     * Returns the partial area on McClish's scale, on which 0.5 is chance and 1 is perfect.
     *
     * @param largestFalsePositiveRate above 0, at most 1
     * @return the area on that scale
     */
    public double partialAreaOnMcClishScale(double largestFalsePositiveRate) {
        double f = largestFalsePositiveRate;
        double chance = f * f / 2;
        return (1 + (partialArea(f) - chance) / (f - chance)) / 2;
    }

    /**
     * {@return whether low or high means alike}
     */
    public Orientation orientation() {
        return orientation;
    }

    /**
     * {@return the number of linked scores}
     */
    public int linkedCount() {
        return linked.length;
    }

    /**
     * {@return the number of unlinked scores}
     */
    public int unlinkedCount() {
        return unlinked.length;
    }

    @Override
    public String toString() {
        return "ROC of " + linked.length + " linked and " + unlinked.length + " unlinked scores, area "
                + areaUnderCurve();
    }
}
