package org.drugprofiling.decision;

import java.util.Objects;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProfilingException;

/**
 * A limit as a rule found it on scores, before it is bound to a chain; for example 1.1035 at a false positive rate of 2.5 %.
 *
 * @param rule the rule that found it
 * @param value the limit; infinite if the rule links everything or nothing
 * @param operator whether a score that equals it is within it
 * @param orientation whether low or high means alike
 * @param falsePositiveRate share of the unlinked scores within it
 * @param truePositiveRate share of the linked scores within it
 * @param note what to know about it, may be empty
 * @since 0.1.0
 */
public record ThresholdEstimate(
        ThresholdRule rule,
        double value,
        LinkOperator operator,
        Orientation orientation,
        double falsePositiveRate,
        double truePositiveRate,
        String note) {

    /**
     * Checks that the value is a number.
     */
    public ThresholdEstimate {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(orientation, "orientation");
        Objects.requireNonNull(note, "note");
        if (Double.isNaN(value)) {
            throw new ProfilingException("not-a-number", "a limit must be a number, was NaN");
        }
    }

    /**
     * Returns whether a score is within the limit.
     *
     * @param score a score
     * @return whether it is
     */
    public boolean isWithin(double score) {
        return operator.isWithin(score, value, orientation);
    }

    /** Notes that the limit is too small for the rounding of scores, if it is. */
    ThresholdEstimate withBlurNoted(double[] linked, double[] unlinked) {
        if (!ScoreOrder.isBlurred(value, linked) && !ScoreOrder.isBlurred(value, unlinked)) {
            return this;
        }
        String blur = "the limit is so small that scores near it, compared in steps of " + ScoreOrder.STEP
                + ", count as equal to it";
        return new ThresholdEstimate(
                rule,
                value,
                operator,
                orientation,
                falsePositiveRate,
                truePositiveRate,
                note.isEmpty() ? blur : note + "; " + blur);
    }
}
