package org.drugprofiling.io.table;

import java.util.List;

/** One row of cells, without the plain spaces around them. */
record TableRow(long line, List<String> cells) {

    static TableRow of(long line, List<String> fields) {
        return new TableRow(line, fields.stream().map(Invisible::trimmed).toList());
    }

    String cell(int index) {
        return cells.get(index);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
