package org.drugprofiling.io.table;

/** What must hold for the cells of a row before any of them is understood. */
final class RowShape {

    private final Columns columns;
    private final TableLimits limits;

    RowShape(Columns columns, TableLimits limits) {
        this.columns = columns;
        this.limits = limits;
    }

    void check(TableRow row, RowLog log) {
        int width = row.cells().size();
        if (width > limits.fields()) {
            log.refuse(
                    -1, "", "too-many-fields", "a row must have at most " + limits.fields() + " fields, has " + width);
            return;
        }
        if (width != columns.width()) {
            log.refuse(
                    Math.min(width, columns.width()),
                    width > columns.width() ? row.cell(columns.width()) : "",
                    "ragged-row",
                    "a row must have as many fields as the header, " + columns.width() + ", has " + width);
            return;
        }
        for (int i = 0; i < width; i++) {
            checkCell(row.cell(i), i, log);
        }
    }

    private void checkCell(String cell, int i, RowLog log) {
        if (cell.length() > limits.fieldLength()) {
            log.refuse(i, cell, "field-too-long", "a field must have at most " + limits.fieldLength() + " characters");
        } else if (Invisible.isControlIn(cell)) {
            log.refuse(i, cell, "control-character", "a cell must have no control character");
        } else if (!cell.isEmpty() && columns.name(i).isEmpty()) {
            log.refuse(i, cell, "text-without-header", "a cell with text must have a header");
        }
    }
}
