package org.drugprofiling.io.table;

import java.util.List;
import java.util.Optional;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/**
 * Where a field of a sample comes from: a column, several columns joined, or one text for the whole table; for example
 * {@code ColumnSource.joined("-", "batch", "tablet")}, which reads {@code 113-2}.
 *
 * @since 0.1.0
 */
public final class ColumnSource {

    private final List<String> columns;
    private final String joiner;
    private final @Nullable String constant;

    private ColumnSource(List<String> columns, String joiner, @Nullable String constant) {
        this.columns = columns;
        this.joiner = joiner;
        this.constant = constant;
    }

    /**
     * Takes the text of one column.
     *
     * @param name header of the column
     * @return the source
     */
    public static ColumnSource column(String name) {
        return joined("", name);
    }

    /**
     * Joins the texts of several columns. All of them must hold text in every row, or the joined text would be the same for
     * different things.
     *
     * @param joiner what stands between two texts
     * @param names headers of the columns, in order, at least one
     * @return the source
     */
    public static ColumnSource joined(String joiner, String... names) {
        if (names.length == 0 || List.of(names).stream().anyMatch(String::isBlank)) {
            throw new ProfilingException(
                    "invalid-mapping",
                    "a column source must name at least one column, none of them blank",
                    ProblemLocation.nowhere(),
                    List.of(names).toString());
        }
        if (names.length > 1 && joiner.isEmpty()) {
            throw new ProfilingException(
                    "invalid-mapping", "joined columns must have a text between them: 1 and 12 is not 11 and 2");
        }
        return new ColumnSource(List.of(names).stream().map(Invisible::trimmed).toList(), joiner, null);
    }

    /**
     * States one text for every row.
     *
     * @param text not blank
     * @return the source
     */
    public static ColumnSource constant(String text) {
        if (text.isBlank()) {
            throw new ProfilingException(
                    "invalid-mapping", "a constant must not be blank; what is unknown is left out");
        }
        return new ColumnSource(List.of(), "", text.strip());
    }

    /**
     * {@return the columns in order, empty for a constant}
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * {@return what stands between two columns}
     */
    public String joiner() {
        return joiner;
    }

    /**
     * {@return the text for every row, empty if the field comes from columns}
     */
    public Optional<String> constant() {
        return Optional.ofNullable(constant);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColumnSource that
                && columns.equals(that.columns)
                && joiner.equals(that.joiner)
                && constant().equals(that.constant());
    }

    @Override
    public int hashCode() {
        return 31 * (31 * columns.hashCode() + joiner.hashCode()) + constant().hashCode();
    }

    @Override
    public String toString() {
        return constant != null ? "always " + constant : "column " + String.join(" " + joiner + " ", columns);
    }
}
