package org.drugprofiling.io.table;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.drugprofiling.problem.Required;

/**
 * A value together with what was wrong where it came from: good rows are in the value, bad ones in the problems, and none is
 * in neither.
 *
 * @param <T> what was loaded
 * @param value from the good rows
 * @param problems of the others, in order of the rows, up to a limit; {@link LoadReport#unlisted()} counts the rest
 * @param report what was read
 * @since 0.1.0
 */
public record Loaded<T>(T value, List<LoadProblem> problems, LoadReport report) {

    /**
     * Checks that everything is there and copies the list.
     */
    public Loaded {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(report, "report");
        problems = Required.each("problems", problems);
    }

    /**
     * {@return whether every row was used}
     */
    public boolean isComplete() {
        return report.errors() == 0;
    }

    /**
     * Returns the problems of one kind in words, for a report.
     *
     * @param severity rows that were refused, or rows that were kept
     * @return one line each, in order of the rows
     */
    public List<String> lines(LoadProblem.Severity severity) {
        Objects.requireNonNull(severity, "severity");
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .map(LoadProblem::toString)
                .toList();
    }

    /**
     * Returns another value made from this one, with the same problems and report.
     *
     * @param <R> what is made
     * @param function makes it
     * @return the new value and the old problems
     */
    public <R> Loaded<R> map(Function<? super T, ? extends R> function) {
        return new Loaded<>(Objects.requireNonNull(function, "function").apply(value), problems, report);
    }

    @Override
    public String toString() {
        return report.toString() + (problems.isEmpty() ? "" : "\nfirst         " + problems.get(0));
    }
}
