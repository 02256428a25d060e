package org.drugprofiling.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.QuantileType;
import org.drugprofiling.population.Quantiles;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.population.RocPoint;
import org.drugprofiling.problem.ProfilingException;

/**
 * How a limit is found from the scores of linked and unlinked pairs, for example the order statistic at a false positive rate of
 * 1 %.
 *
 * @since 0.1.0
 */
public sealed interface ThresholdRule
        permits ThresholdRule.OrderStatistic,
                ThresholdRule.LinkedQuantile,
                ThresholdRule.NamedQuantile,
                ThresholdRule.EqualError,
                GuaranteedRule,
                ThresholdRule.Youden,
                ThresholdRule.MinimumCost,
                ThresholdRule.Stated {

    /**
     * {@return the rule with its parameters in one line}
     */
    String description();

    /**
     * {@return the rule with its parameters in one line as it works on weighted pairs ({@link LinkPopulations#isWeighted()})}
     */
    default String weightedDescription() {
        return description();
    }

    /**
     * Finds the limit.
     *
     * @param linked scores of linked pairs, at least one, no {@code NaN}
     * @param unlinked scores of unlinked pairs, at least one, no {@code NaN}
     * @param orientation whether low or high means alike
     * @return the limit
     * @throws ProfilingException if the rule has to know the sources of the pairs, as {@link ConformalRule} and {@link PacRule} do
     */
    ThresholdEstimate estimate(double[] linked, double[] unlinked, Orientation orientation);

    /**
     * Finds the limit of populations with the weights of their pairs, as {@link #weightedDescription()} says if there are any but 1.
     *
     * @param populations linked and unlinked pairs
     * @return the limit
     * @throws ProfilingException if the pairs have weights and the rule has no weighted form, or the rule has a guarantee and too few pairs
     *     share no source
     */
    default ThresholdEstimate estimate(LinkPopulations populations) {
        return WeightedScores.of(populations).estimate(this);
    }

    /**
     * The (k + 1)-th most alike unlinked score with k = ⌊level · number of unlinked scores⌋; a pair is linked if it is strictly more
     * alike. The false positive rate on these scores never exceeds the level, ties included.
     *
     * @param level largest false positive rate, an exact decimal from 0 to 1
     */
    record OrderStatistic(BigDecimal level) implements ThresholdRule {

        private static final double WHOLE = 1e-12;

        /**
         * Checks the level.
         */
        public OrderStatistic {
            ScoreLimits.requireLevel(level);
        }

        /**
         * Returns how many unlinked scores may be within the limit.
         *
         * @param unlinked how many unlinked scores there are
         * @return k = ⌊level · unlinked⌋, computed in decimals
         */
        public int rank(int unlinked) {
            return level.multiply(BigDecimal.valueOf(unlinked))
                    .setScale(0, RoundingMode.FLOOR)
                    .intValueExact();
        }

        /**
         * Returns whether the level can be certified: it allows at least one false link among so many unlinked pairs.
         *
         * @param unlinked how many unlinked pairs there are, or the sum of their weights
         * @return whether level · unlinked is at least 1, computed in decimals
         */
        public boolean isCertifiedBy(double unlinked) {
            // a sum of weights such as 1/3 misses a whole number by rounding
            double whole = Math.rint(unlinked);
            double pairs = Math.abs(unlinked - whole) <= WHOLE * whole ? whole : unlinked;
            return level.multiply(new BigDecimal(pairs)).compareTo(BigDecimal.ONE) >= 0;
        }

        @Override
        public String description() {
            return "order statistic of unlinked pairs at a false positive rate of " + level.toPlainString();
        }

        @Override
        public String weightedDescription() {
            return "order statistic by weight of unlinked pairs at a false positive rate of " + level.toPlainString();
        }

        @Override
        public ThresholdEstimate estimate(double[] linked, double[] unlinked, Orientation orientation) {
            double[] distances = ScoreLimits.distances("unlinked", unlinked, orientation);
            int k = rank(distances.length);
            double value = k >= distances.length ? Double.POSITIVE_INFINITY : distances[k];
            String note = k == 0
                    ? "the level " + level.toPlainString() + " cannot be certified with " + distances.length
                            + " unlinked scores"
                    : "";
            return ScoreLimits.counted(this, value, LinkOperator.STRICTLY_WITHIN, linked, unlinked, orientation, note);
        }
    }

    /**
     * The quantile of type 7 of the linked scores; a pair is linked if it is at least as alike. It estimates the score that the level of
     * linked pairs stays within and leaves the false positive rate open. Because it lies between two scores, the share found among
     * these very pairs can be below the level by less than one pair: of ten linked scores 1 to 10 the limit at 0.95 is 9.55, which nine
     * are within. The estimate carries that share.
     *
     * <p>Of weighted pairs it is not interpolated: the most alike linked score with at least the level of the linked weight within it, the inverted distribution
     * function. Of linked scores 1 to 4 the limit at 0.5 is 2.5; if any pair of the population has another weight than 1, it is 2.
     *
     * @param level for example 0.95, an exact decimal from 0 to 1
     */
    record LinkedQuantile(BigDecimal level) implements ThresholdRule {

        /**
         * Checks the level.
         */
        public LinkedQuantile {
            ScoreLimits.requireLevel(level);
        }

        @Override
        public String description() {
            return "quantile (type 7) of linked pairs at " + level.toPlainString();
        }

        @Override
        public String weightedDescription() {
            return "quantile (inverted distribution function of weights) of linked pairs at " + level.toPlainString();
        }

        @Override
        public ThresholdEstimate estimate(double[] linked, double[] unlinked, Orientation orientation) {
            double value = Quantiles.type7(ScoreLimits.distances("linked", linked, orientation), level.doubleValue());
            return ScoreLimits.counted(this, value, LinkOperator.WITHIN, linked, unlinked, orientation, "");
        }
    }

    /**
     * A quantile of the linked or of the unlinked scores by a named estimator; a pair is linked if it is at least as alike. Except for
     * {@link QuantileType#INVERTED_CDF} it lies between two scores, so that the rate found among these very pairs can be on either side of the
     * level: of unlinked pairs more than the level can be within. The estimate carries the rate; {@link OrderStatistic} never exceeds it.
     *
     * @param label which scores
     * @param level share of these scores within the limit, for example 0.95 of linked or 0.01 of unlinked ones, an exact decimal
     * @param type the estimator
     */
    record NamedQuantile(PairLabel label, BigDecimal level, QuantileType type) implements ThresholdRule {

        /**
         * Checks the level.
         */
        public NamedQuantile {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(type, "type");
            ScoreLimits.requireLevel(level);
        }

        @Override
        public String description() {
            return "quantile (type " + type.number() + ") of " + label.name().toLowerCase(Locale.ROOT) + " pairs at "
                    + level.toPlainString();
        }

        @Override
        public ThresholdEstimate estimate(double[] linked, double[] unlinked, Orientation orientation) {
            double[] scores = label == PairLabel.LINKED
                    ? ScoreLimits.distances("linked", linked, orientation)
                    : ScoreLimits.distances("unlinked", unlinked, orientation);
            double value = Quantiles.of(type, scores, level);
            return ScoreLimits.counted(this, value, LinkOperator.WITHIN, linked, unlinked, orientation, "");
        }
    }

    /**
     * The most alike score at which the larger of the false positive and the false negative rate is smallest; a pair is linked if it is at least as
     * alike. The two rates are equal only where steps meet: the rate of a limit that exists is this one ("smallest maximum"), never below
     * the equal error rate of the convex hull, {@link RocCurve#equalErrorRate()}.
     */
    record EqualError() implements ThresholdRule {

        private static double larger(RocPoint point) {
            return Math.max(point.falsePositiveRate(), 1 - point.truePositiveRate());
        }

        @Override
        public String description() {
            return "smallest maximum of false positive and false negative rate (equal error)";
        }

        @Override
        public ThresholdEstimate estimate(double[] linked, double[] unlinked, Orientation orientation) {
            double smallest = 1;
            double value = Double.NaN;
            for (RocPoint point : RocCurve.of(linked, unlinked, orientation).points()) {
                if (ScoreOrder.compare(larger(point), smallest) < 0) {
                    smallest = larger(point);
                    value = orientation.asDistance(point.threshold());
                }
            }
            if (Double.isNaN(value)) {
                throw new ProfilingException(
                        "undefined-threshold",
                        "linked scores must be more alike than unlinked ones at some limit for one of equal error: none has both rates below 1");
            }
            return ScoreLimits.counted(this, value, LinkOperator.WITHIN, linked, unlinked, orientation, "");
        }
    }

    /** The most alike score at which true less false positive rate is largest; a pair is linked if it is at least as alike. */
    record Youden() implements ThresholdRule {

        @Override
        public String description() {
            return "largest true less false positive rate (Youden)";
        }

        @Override
        public ThresholdEstimate estimate(double[] linked, double[] unlinked, Orientation orientation) {
            RocCurve roc = RocCurve.of(linked, unlinked, orientation);
            if (ScoreOrder.compare(roc.youden(), 0) == 0) {
                throw new ProfilingException(
                        "undefined-threshold",
                        "linked scores must be more alike than unlinked ones at some limit for a Youden limit: no true positive rate is above its false positive rate");
            }
            RocPoint first = roc.youdenPoints().get(0);
            double value = orientation.asDistance(first.threshold());
            int ties = roc.youdenPoints().size();
            return ScoreLimits.counted(
                    this,
                    value,
                    LinkOperator.WITHIN,
                    linked,
                    unlinked,
                    orientation,
                    ties == 1 ? "" : ties + " limits are equally good; the one with the fewest false links is given");
        }
    }

    /**
     * The most alike score at which the expected cost (1 − π) · c(false link) · FPR + π · c(missed link) · FNR is smallest; a pair is
     * linked if it is at least as alike. Costs are compared as shares of (1 − π) · c(false link) + π · c(missed link), so that their unit
     * plays no part; shares that differ by less than 10⁻¹⁰ count as equal.
     *
     * @param prior π, the share of linked pairs expected in use, above 0 and below 1
     * @param falseLinkCost cost of a false link, positive and finite
     * @param missedLinkCost cost of a missed link, positive and finite
     */
    record MinimumCost(double prior, double falseLinkCost, double missedLinkCost) implements ThresholdRule {

        /**
         * Checks the numbers.
         */
        public MinimumCost {
            if (!(prior > 0 && prior < 1) || !isCost(falseLinkCost) || !isCost(missedLinkCost)) {
                throw new ProfilingException(
                        "invalid-parameter",
                        "prior must be above 0 and below 1 and costs positive and finite, were " + prior + ", "
                                + falseLinkCost + ", " + missedLinkCost);
            }
        }

        private static boolean isCost(double cost) {
            return cost > 0 && cost < Double.POSITIVE_INFINITY;
        }

        /** The expected cost as a share of what it would be if every pair were decided wrongly. */
        private double relativeCost(RocPoint point) {
            double missedToFalse = prior / (1 - prior) * (missedLinkCost / falseLinkCost);
            double ofFalseLinks = 1 / (1 + missedToFalse);
            double ofMissedLinks = 1 / (1 + 1 / missedToFalse);
            return ofFalseLinks * point.falsePositiveRate() + ofMissedLinks * (1 - point.truePositiveRate());
        }

        /**
         * Returns the expected cost at an operating point.
         *
         * @param point the point
         * @return the cost
         */
        public double cost(RocPoint point) {
            return (1 - prior) * falseLinkCost * point.falsePositiveRate()
                    + prior * missedLinkCost * (1 - point.truePositiveRate());
        }

        @Override
        public String description() {
            return "smallest expected cost at prior " + prior + ", false link " + falseLinkCost + ", missed link "
                    + missedLinkCost;
        }

        @Override
        public ThresholdEstimate estimate(double[] linked, double[] unlinked, Orientation orientation) {
            RocPoint best = null;
            for (RocPoint point : RocCurve.of(linked, unlinked, orientation).points()) {
                if (best == null || ScoreOrder.compare(relativeCost(point), relativeCost(best)) < 0) {
                    best = point;
                }
            }
            double value = best == null ? Double.NEGATIVE_INFINITY : orientation.asDistance(best.threshold());
            return ScoreLimits.counted(this, value, LinkOperator.WITHIN, linked, unlinked, orientation, "");
        }
    }

    /**
     * A limit that was stated and not found from scores, for example by a publication.
     *
     * @param value the limit
     * @param operator whether a score that equals it is within it
     */
    record Stated(double value, LinkOperator operator) implements ThresholdRule {

        @Override
        public String description() {
            return "stated limit " + value;
        }

        @Override
        public ThresholdEstimate estimate(double[] linked, double[] unlinked, Orientation orientation) {
            return ScoreLimits.counted(
                    this, orientation.asDistance(value), operator, linked, unlinked, orientation, "");
        }
    }
}
