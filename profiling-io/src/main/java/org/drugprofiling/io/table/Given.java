package org.drugprofiling.io.table;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.problem.Required;
import org.jspecify.annotations.Nullable;

/** Checks what an embedder gives. */
final class Given {

    private Given() {}

    static List<String> each(String what, String... values) {
        return Required.each(what, Arrays.asList(Objects.requireNonNull(values, what)));
    }

    /** A refusal of something with a place. */
    static ProfilingException refusal(String code, String rule, String kind, String place, @Nullable String value) {
        return new ProfilingException(
                code, rule, ProblemLocation.nowhere().with(kind, LoadProblem.visible(place)), quoted(value));
    }

    /** A refusal of a value that is its own place. */
    static ProfilingException refusal(String code, String rule, @Nullable String value) {
        return new ProfilingException(code, rule, ProblemLocation.nowhere(), quoted(value));
    }

    private static @Nullable String quoted(@Nullable String value) {
        return value == null ? null : "'" + LoadProblem.visible(value) + "'";
    }
}
