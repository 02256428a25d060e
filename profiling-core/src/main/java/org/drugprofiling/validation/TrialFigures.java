package org.drugprofiling.validation;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.drugprofiling.evaluation.LogRatioBounds;
import org.drugprofiling.evaluation.TrialSources;

/**
 * All figures of one trial, for tables that hold trials side by side.
 *
 * @param role what the trial is for
 * @param name of the trial
 * @param data which data, in one line
 * @param sameSourcePairs how many
 * @param differentSourcePairs how many
 * @param sources behind the pairs, empty where they are not known
 * @param systemSources whether the system had seen them
 * @param values one for each figure that is a property of a trial alone, in the order of the figures
 * @param lowestSameSource smallest log10 likelihood ratio of a same-source pair
 * @param highestDifferentSource largest log10 likelihood ratio of a different-source pair
 * @param bounds the empirical lower and upper bound (ELUB)
 * @param curves the numbers behind the pictures
 * @since 0.1.0
 */
public record TrialFigures(
        ValidationTrial.Role role,
        String name,
        String data,
        int sameSourcePairs,
        int differentSourcePairs,
        OptionalInt sources,
        TrialSources systemSources,
        List<Value> values,
        double lowestSameSource,
        double highestDifferentSource,
        LogRatioBounds bounds,
        ValidationCurves curves) {

    /**
     * One figure.
     *
     * @param measure which
     * @param value its value, may be infinite; empty where it is undefined
     */
    public record Value(ValidationMeasure measure, OptionalDouble value) {

        /**
         * Checks that both are there.
         */
        public Value {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Copies the list.
     */
    public TrialFigures {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(sources, "sources");
        Objects.requireNonNull(systemSources, "systemSources");
        values = List.copyOf(values);
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(curves, "curves");
    }

    /**
     * Returns a figure.
     *
     * @param measure which
     * @return its value; empty where it is undefined or no property of a trial alone
     */
    public OptionalDouble value(ValidationMeasure measure) {
        return values.stream()
                .filter(value -> value.measure() == measure)
                .map(Value::value)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }
}
