package org.drugprofiling.population;

import java.util.AbstractList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.RandomAccess;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.RankCounts;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.kernel.StandardNormal;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * How well link values separate linked from unlinked pairs: the operating curve over all thresholds.
 *
 * <p>Scores are rounded by {@link ScoreOrder} first, to ten decimals: scores that become one number count as equal, that is as a tie and as one threshold, and so may
 * scores that differ by less than {@link ScoreOrder#STEP}, 1e-10. A program that compares scores as they are finds more thresholds where they differ by rounding alone. The area under the curve is the share of pairs of pairs in which the linked
 * one is the more alike, ties counting one half. Pairs of {@link LinkPopulations} count with their weights, all others count 1; sums of
 * ones are exact. Which scores mean alike is always said and never guessed: an area below one half is reported as it is.
 *
 * <p>Pairs share specimens, so intervals come from sources: {@link SourceResampling#areaByBootstrap} and
 * {@link SourceResampling#areaByJackknife}. {@link #deLong} and {@link #hanleyMcNeilStandardError} treat pairs as independent.
 *
 * @since 0.1.0
 */
public final class RocCurve {

    private final Orientation orientation;
    private final RocCounts counts;
    private final OptionalInt sources;

    private RocCurve(Orientation orientation, RocCounts counts, OptionalInt sources) {
        this.orientation = orientation;
        this.counts = counts;
        this.sources = sources;
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
        RocScores ofLinked = RocScores.of("linked", linked, orientation);
        return new RocCurve(
                orientation,
                RocCounts.of(ofLinked, RocScores.of("unlinked", unlinked, orientation)),
                OptionalInt.empty());
    }

    /**
     * Returns the curve of populations, each pair with its weight.
     *
     * @param populations linked and unlinked pairs
     * @return the curve
     */
    public static RocCurve of(LinkPopulations populations) {
        RocScores ofLinked = RocScores.of(populations, PairLabel.LINKED);
        return new RocCurve(
                populations.orientation(),
                RocCounts.of(ofLinked, RocScores.of(populations, PairLabel.UNLINKED)),
                OptionalInt.of(Math.min(
                        populations.sourceCount(PairLabel.LINKED), populations.sourceCount(PairLabel.UNLINKED))));
    }

    /**
     * Returns the curve of linked scores and of unlinked ones that were streamed past them. It has the area and every figure that the curve of
     * all these scores in memory has, and its points where something changes: at each distinct linked score, and before and after it where
     * unlinked scores lie between. A threshold between linked scores stands one step of {@link ScoreOrder} before the next one.
     *
     * @param counts the linked scores as references, the unlinked ones counted, at least one of each
     * @param orientation whether low or high means alike
     * @return the curve, of 48 bytes for each distinct linked score
     * @throws ProfilingException if there is no linked or no unlinked score, or more than 2⁵² pairs of pairs
     */
    public static RocCurve of(RankCounts counts, Orientation orientation) {
        return new RocCurve(orientation, RocCounts.of(counts, orientation), OptionalInt.empty());
    }

    /**
     * {@return the points for the thresholds "none" and every distinct score, most alike first; a pair is linked if it is at
     *     least as alike as the threshold, which is the least alike as computed of the scores that are equal after rounding}
     */
    public List<RocPoint> points() {
        return new Points(orientation, counts);
    }

    /** Points made from counts when they are asked for. */
    private static final class Points extends AbstractList<RocPoint> implements RandomAccess {

        private final Orientation orientation;
        private final RocCounts counts;

        private Points(Orientation orientation, RocCounts counts) {
            this.orientation = orientation;
            this.counts = counts;
        }

        @Override
        public RocPoint get(int k) {
            return new RocPoint(
                    orientation.fromDistance(counts.threshold(k)),
                    counts.falsePositiveRate(k),
                    counts.truePositiveRate(k));
        }

        @Override
        public int size() {
            return counts.size();
        }
    }

    /**
     * {@return the area under the curve, from 0 to 1}
     */
    public double areaUnderCurve() {
        return counts.area();
    }

    /**
     * {@return whether every linked pair is more alike than every unlinked one: the area is 1, and its standard errors by formula are 0, which
     *     says nothing}
     */
    public boolean isSeparated() {
        return counts.isSeparated();
    }

    /**
     * {@return the area with the variance of DeLong, DeLong and Clarke-Pearson, as if pairs were independent; empty if a set has a single score}
     * @throws ProfilingException if pairs have weights
     */
    public OptionalDouble deLongVariance() {
        return counts.deLongVariance();
    }

    /**
     * {@return the standard error of the area by DeLong, DeLong and Clarke-Pearson, as if pairs were independent; empty if a set has a
     *     single score}
     * @throws ProfilingException if pairs have weights
     */
    public OptionalDouble deLongStandardError() {
        OptionalDouble variance = deLongVariance();
        return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble()));
    }

    /**
     * Returns the interval area ± z · standard error, which holds only if no two pairs share a source.
     *
     * @param confidence for example 0.95
     * @param scale on which the interval is symmetric
     * @return the interval, cut at 0 and 1
     * @throws ProfilingException if a set has a single score, pairs have weights, or the standard error is 0
     */
    public IndependentPairsInterval deLong(double confidence, IndependentPairsInterval.Scale scale) {
        return IndependentPairsInterval.of(this, sources, confidence, scale);
    }

    /**
     * {@return the standard error of the area after Hanley and McNeil, which supposes exponential scores and independent pairs: √([A(1 − A) + (n₁ −
     *     1)(A/(2 − A) − A²) + (n₀ − 1)(2A²/(1 + A) − A²)]/(n₁ n₀))}
     * @throws ProfilingException if pairs have weights
     */
    public double hanleyMcNeilStandardError() {
        counts.requireEqualWeights();
        double a = areaUnderCurve();
        double linked = counts.linkedTotal();
        double unlinked = counts.unlinkedTotal();
        double ofLinked = a / (2 - a) - a * a;
        double ofUnlinked = 2 * a * a / (1 + a) - a * a;
        return Math.sqrt((a * (1 - a) + (linked - 1) * ofLinked + (unlinked - 1) * ofUnlinked) / linked / unlinked);
    }

    /**
     * {@return the largest difference between true and false positive rate, Youden's J}
     */
    public double youden() {
        double largest = 0;
        for (RocPoint point : points()) {
            largest = Math.max(largest, youden(point));
        }
        return largest;
    }

    /**
     * {@return all points at which Youden's J is largest, most alike first; the first has the fewest false links}
     */
    public List<RocPoint> youdenPoints() {
        double largest = youden();
        return points().stream()
                .filter(point -> ScoreOrder.compare(youden(point), largest) == 0)
                .toList();
    }

    private static double youden(RocPoint point) {
        return point.truePositiveRate() - point.falsePositiveRate();
    }

    /**
     * {@return all points nearest to the corner of no error, where √(FPR² + FNR²) is smallest, most alike first}
     */
    public List<RocPoint> cornerPoints() {
        double smallest = Double.POSITIVE_INFINITY;
        for (RocPoint point : points()) {
            smallest = Math.min(smallest, cornerDistance(point));
        }
        double least = smallest;
        return points().stream()
                .filter(point -> ScoreOrder.compare(cornerDistance(point), least) == 0)
                .toList();
    }

    /**
     * Returns how far a point is from the corner of no error.
     *
     * @param point a point
     * @return √(FPR² + FNR²)
     */
    public static double cornerDistance(RocPoint point) {
        double missed = 1 - point.truePositiveRate();
        return Math.sqrt(point.falsePositiveRate() * point.falsePositiveRate() + missed * missed);
    }

    /**
     * {@return the equal error rate on the convex hull of the curve: where false positive and false negative rate meet}
     */
    public double equalErrorRate() {
        return equalErrorRate(EqualErrorConvention.CONVEX_HULL);
    }

    /**
     * Returns the equal error rate under a convention; report its name with it.
     *
     * @param convention what is called so
     * @return the rate
     */
    public double equalErrorRate(EqualErrorConvention convention) {
        return convention.of(points());
    }

    /**
     * {@return the corners of the upper convex hull of the curve, from (0,0) to (1,1)}
     */
    public List<RocPoint> convexHull() {
        return RocHull.of(points());
    }

    /**
     * {@return the points with the probits of both error rates, the axes of a DET plot, all finite}
     */
    public List<DetPoint> detPoints() {
        return points().stream().map(this::detPoint).toList();
    }

    private DetPoint detPoint(RocPoint point) {
        double missed = 1 - point.truePositiveRate();
        return new DetPoint(
                point.threshold(),
                point.falsePositiveRate(),
                missed,
                probit(point.falsePositiveRate(), counts.unlinkedCount()),
                probit(missed, counts.linkedCount()));
    }

    private static double probit(double rate, long pairs) {
        double half = 0.5 / pairs;
        return StandardNormal.quantile(Math.min(1 - half, Math.max(half, rate)));
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
                    "largest false positive rate must be above 0 and at most 1",
                    ProblemLocation.nowhere(),
                    Double.toString(largestFalsePositiveRate));
        }
        double area = 0;
        for (int k = 1; k < counts.size(); k++) {
            double x0 = counts.falsePositiveRate(k - 1);
            double x1 = counts.falsePositiveRate(k);
            double y0 = counts.truePositiveRate(k - 1);
            double y1 = counts.truePositiveRate(k);
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
     * Returns the partial area on McClish's scale, on which 0.5 is chance and 1 is perfect: ½ (1 + (A − f²/2)/(f − f²/2)). For choosing among
     * methods of a search, where only small false positive rates matter, it tells more than the whole area. A curve below chance has less than 0.5.
     *
     * @param largestFalsePositiveRate f, above 0, at most 1
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
    public long linkedCount() {
        return counts.linkedCount();
    }

    /**
     * {@return the number of unlinked scores}
     */
    public long unlinkedCount() {
        return counts.unlinkedCount();
    }

    @Override
    public String toString() {
        return "ROC of " + linkedCount() + " linked and " + unlinkedCount() + " unlinked scores, area "
                + areaUnderCurve();
    }
}
