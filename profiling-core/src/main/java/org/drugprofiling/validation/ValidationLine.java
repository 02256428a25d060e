package org.drugprofiling.validation;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.SourceResampling;

/**
 * One line of a validation: figure, picture, criterion, data, result, difference to the baseline, conclusion.
 *
 * @param measure the figure, with characteristic and picture
 * @param criterion what it must keep, empty if none was set
 * @param data which data, in one line
 * @param result the figure, may be infinite; empty where it is undefined
 * @param interval over sources, empty where there is none
 * @param difference result less the figure of the baseline; empty where either is undefined
 * @since 0.1.0
 */
public record ValidationLine(
        ValidationMeasure measure,
        Optional<ValidationCriterion> criterion,
        String data,
        OptionalDouble result,
        Optional<SourceResampling.Interval> interval,
        OptionalDouble difference) {

    /** What follows of a line. */
    public enum Conclusion {
        /** The criterion is kept. */
        PASSED("passed"),
        /** The criterion is not kept. */
        FAILED("failed"),
        /** Nothing was set before, so nothing can be passed. */
        NO_CRITERION("no criterion was set"),
        /** There is a criterion and nothing that could keep it. */
        UNDEFINED("undefined, therefore not passed");

        private final String words;

        Conclusion(String words) {
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
     * Checks that all is there.
     */
    public ValidationLine {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(difference, "difference");
    }

    /**
     * {@return the conclusion; without a criterion it is never passed}
     */
    public Conclusion conclusion() {
        if (criterion.isEmpty()) {
            return Conclusion.NO_CRITERION;
        }
        if (criterion.get().judgedOn() == ValidationCriterion.JudgedOn.VALUE) {
            return result.isEmpty() ? Conclusion.UNDEFINED : of(keeps(result.getAsDouble()));
        }
        return interval.map(ends -> of(keeps(ends.lower()) && keeps(ends.upper())))
                .orElse(Conclusion.UNDEFINED);
    }

    private boolean keeps(double value) {
        int order = ScoreOrder.compare(value, criterion.orElseThrow().limit());
        return measure.isBetterWhenLarger() ? order >= 0 : order <= 0;
    }

    private static Conclusion of(boolean isKept) {
        return isKept ? Conclusion.PASSED : Conclusion.FAILED;
    }

    @Override
    public String toString() {
        return measure.characteristic().words() + ": " + measure.id() + " "
                + (result.isPresent() ? Double.toString(result.getAsDouble()) : "undefined") + ", "
                + criterion
                        .map(ValidationCriterion::words)
                        .map(words -> words + ": ")
                        .orElse("")
                + conclusion().words();
    }
}
