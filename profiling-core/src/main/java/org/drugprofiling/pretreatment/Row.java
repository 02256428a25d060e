package org.drugprofiling.pretreatment;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.TargetSet;
import org.jspecify.annotations.Nullable;

/** Where a row of numbers stands, for messages and for parameters that are given row by row. */
record Row(int index, int rows, TargetSet targets, @Nullable Object specimen) {

    ProfilingException refusal(String step, String rule, double value) {
        return new ProfilingException("pretreatment-undefined", rule, location(step), Double.toString(value));
    }

    ProfilingException refusal(String step, String rule, int target, double value) {
        return new ProfilingException(
                "pretreatment-undefined",
                rule,
                location(step).with("target", targets.target(target).id()),
                Double.toString(value));
    }

    private ProblemLocation location(String step) {
        ProblemLocation place = ProblemLocation.nowhere().with("step", step).with("row", index);
        return specimen == null ? place : place.withIdentifier("specimen", specimen);
    }
}
