package org.drugprofiling.io.table;

import java.util.List;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/**
 * A table of which the rest, or the whole, cannot be read: wrong bytes, an unclosed quote, a missing column, a format with two
 * readings. Nothing of such a table is to be used, even if some samples were delivered before.
 *
 * @since 0.1.0
 */
public final class UnreadableTableException extends ProfilingException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<LoadProblem> problems;

    UnreadableTableException(
            String code, String rule, ProblemLocation location, @Nullable String value, List<LoadProblem> problems) {
        super(code, rule, location, value);
        this.problems = List.copyOf(problems);
    }

    /**
     * {@return the problems of rows that were found before, as far as they were collected}
     */
    public List<LoadProblem> problems() {
        return problems == null ? List.of() : problems;
    }

    /** The same refusal with the name of the table, the row at which reading stopped, and the problems found before. */
    UnreadableTableException in(String table, List<LoadProblem> found) {
        return copy(location().withIdentifier("table", table), found);
    }

    UnreadableTableException atRow(long row) {
        return location().isEmpty() ? copy(location().with("row", row), problems()) : this;
    }

    private UnreadableTableException copy(ProblemLocation location, List<LoadProblem> found) {
        UnreadableTableException copy =
                new UnreadableTableException(code(), rule(), location, value().orElse(null), found);
        copy.initCause(this);
        return copy;
    }
}
