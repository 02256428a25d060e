package org.drugprofiling.io.table;

import java.util.List;
import org.drugprofiling.problem.ProblemLocation;
import org.jspecify.annotations.Nullable;

/** Makes the refusals of a whole table. */
final class Fatal {

    /** The end of a refusal of a header that could stand further down. */
    static final String LINES_BEFORE =
            "; if lines stand before the header, such as sep=; of a spreadsheet, their number must be stated (linesBeforeHeader)";

    private Fatal() {}

    static UnreadableTableException at(long row, String code, String rule, @Nullable String value) {
        return at(row, "", code, rule, value);
    }

    static UnreadableTableException at(long row, String column, String code, String rule, @Nullable String value) {
        ProblemLocation location = ProblemLocation.nowhere();
        if (row > 0) {
            location = location.with("row", row);
        }
        if (!column.isEmpty()) {
            location = location.with("column", LoadProblem.visible(column));
        }
        return new UnreadableTableException(
                code, rule, location, value == null ? null : "'" + LoadProblem.visible(value) + "'", List.of());
    }
}
