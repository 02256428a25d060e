package org.drugprofiling.validation;

import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * What a figure must keep, said before it is known: Cllr at most 0.3, or the area under the curve at least 0.95.
 *
 * <p>If nothing else is said the whole interval over sources must keep it, and the value. A value that keeps a limit which its interval crosses shows
 * only that the next sources may break it. Of a figure that {@linkplain ValidationMeasure#isFittedToItsPairs is fitted to the very pairs it judges} no
 * interval holds: held against the whole interval it is decided only where it is infinite, and then failed, so a plan asks for its value by name or leaves it without a criterion.
 *
 * @param measure the figure
 * @param limit the largest value, for the area under the curve the smallest
 * @param judgedOn whether the value or the whole interval over sources must keep it
 * @since 0.1.0
 */
public record ValidationCriterion(ValidationMeasure measure, double limit, JudgedOn judgedOn) {

    /** What must keep a criterion. */
    public enum JudgedOn {
        /** The value alone. */
        VALUE("the value alone"),
        /** Value and both ends of the interval over sources. */
        WHOLE_INTERVAL("the whole interval over sources");

        private final String words;

        JudgedOn(String words) {
            this.words = words;
        }

        /**
         * {@return the words for reports}
         */
        public String words() {
            return words;
        }
    }

    /**
     * Checks that the limit can be kept and missed.
     */
    public ValidationCriterion {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(judgedOn, "judgedOn");
        if (!(limit >= 0 && limit < Double.POSITIVE_INFINITY) || measure.isBetterWhenLarger() && limit > 1) {
            throw new ProfilingException(
                    "invalid-criterion",
                    "the limit of a criterion must be a number that the figure can have",
                    ProblemLocation.nowhere().with("measure", measure.id()),
                    Double.toString(limit));
        }
        // a figure with a spread of draws may stand in a plan of old: its criterion is not decided
        if (judgedOn == JudgedOn.WHOLE_INTERVAL && !measure.isDrawn()) {
            throw new ProfilingException(
                    "invalid-criterion",
                    "a figure without an interval must be judged on its value, and that must be said",
                    ProblemLocation.nowhere().with("measure", measure.id()),
                    null);
        }
    }

    /**
     * Returns a criterion that the value and its whole interval over sources must keep.
     *
     * @param measure the figure, one that {@linkplain ValidationMeasure#hasInterval has an interval}; the criterion of one that is fitted to its pairs is never
     *     decided in this way, but by an infinite value, and that of a share of misleading pairs only if the system has seen none of the sources that are tried
     * @param limit the largest value, for the area under the curve the smallest
     * @return the criterion
     * @throws ProfilingException if nothing is drawn for the figure, as for the equal error rate
     */
    public static ValidationCriterion of(ValidationMeasure measure, double limit) {
        return new ValidationCriterion(measure, limit, JudgedOn.WHOLE_INTERVAL);
    }

    /**
     * Returns a criterion that the value alone must keep, whatever its interval.
     *
     * @param measure the figure
     * @param limit the largest value, for the area under the curve the smallest
     * @return the criterion
     */
    public static ValidationCriterion onValue(ValidationMeasure measure, double limit) {
        return new ValidationCriterion(measure, limit, JudgedOn.VALUE);
    }

    /**
     * {@return the criterion without the name of its figure, for example {@code at most 0.3}}
     */
    public String words() {
        return (measure.isBetterWhenLarger() ? "at least " : "at most ") + limit + ", for " + judgedOn.words();
    }

    @Override
    public String toString() {
        return measure.id() + " " + words();
    }
}
