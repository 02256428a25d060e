package org.drugprofiling.io.table;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/**
 * Where a field of a sample comes from: a column, several columns joined, or one text for the whole table; for example
 * {@code ColumnSource.joined("-", "batch", "tablet")}, which reads {@code 113-2}.
 *
 * @since 0.1.0
 */
public final class ColumnSource {

    private static final String CODE = "invalid-mapping";

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
        return joined("", Objects.requireNonNull(name, "name"));
    }

    /**
     * Joins the texts of several columns. All of them must hold text in every row, or the joined text would be the same for
     * different things.
     *
     * @param joiner what stands between two texts
     * @param names headers of the columns, in order, at least one
     * @return the source
     * @throws ProfilingException if there is no column, one has no name, or nothing stands between several
     */
    public static ColumnSource joined(String joiner, String... names) {
        Objects.requireNonNull(joiner, "joiner");
        List<String> columns = Given.each("names", names);
        if (columns.isEmpty() || columns.stream().anyMatch(String::isBlank)) {
            throw Given.refusal(
                    CODE,
                    "a column source must name at least one column, none of them blank",
                    String.join(", ", columns));
        }
        if (columns.size() > 1 && joiner.isEmpty()) {
            throw Given.refusal(
                    CODE,
                    "joined columns must have a text between them: 1 and 12 is not 11 and 2",
                    "columns",
                    String.join(", ", columns),
                    joiner);
        }
        return new ColumnSource(columns.stream().map(Invisible::trimmed).toList(), joiner, null);
    }

    /**
     * States one text for every row.
     *
     * @param text not blank
     * @return the source
     * @throws ProfilingException if it is blank
     */
    public static ColumnSource constant(String text) {
        if (Objects.requireNonNull(text, "text").isBlank()) {
            throw Given.refusal(CODE, "a constant must not be blank; what is unknown is left out", text);
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
