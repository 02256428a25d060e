package org.drugprofiling.validation;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.population.SourceInterval;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.validation.ValidationJudgement.Conclusion;

/**
 * One line of a validation: figure, picture, criterion, data, result, difference to the baseline, conclusion.
 *
 * @param measure the figure, with characteristic and picture
 * @param criterion what it must keep, empty if none was set
 * @param data which data, in one line
 * @param result the figure, may be infinite; empty where it is undefined
 * @param interval over sources, or the spread of draws where that is no interval; empty where there is none
 * @param difference result less the figure of the baseline; empty where either is undefined
 * @param judgement what follows
 * @since 0.1.0
 */
public record ValidationLine(
        ValidationMeasure measure,
        Optional<ValidationCriterion> criterion,
        String data,
        OptionalDouble result,
        Optional<SourceInterval> interval,
        OptionalDouble difference,
        ValidationJudgement judgement) {

    /**
     * Checks that all is there, and that nothing is judged without a criterion.
     */
    public ValidationLine {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(difference, "difference");
        if (criterion.isPresent() == (judgement.conclusion() == Conclusion.NO_CRITERION)) {
            throw new ProfilingException(
                    "invalid-judgement", "a line must be judged if and only if a criterion was set");
        }
    }

    /**
     * {@return the conclusion; without a criterion it is never passed}
     */
    public Conclusion conclusion() {
        return judgement.conclusion();
    }

    @Override
    public String toString() {
        return measure.characteristic().words() + ": " + measure.id() + " "
                + (result.isPresent() ? Double.toString(result.getAsDouble()) : "undefined") + ", "
                + criterion
                        .map(ValidationCriterion::words)
                        .map(words -> words + ": ")
                        .orElse("")
                + judgement;
    }
}
