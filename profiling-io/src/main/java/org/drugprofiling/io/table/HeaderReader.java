package org.drugprofiling.io.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands above the first row of a table: header rows and a row of units. */
final class HeaderReader {

    private final ColumnMapping mapping;
    private final TableFormat format;
    private final TableLimits limits;
    private long blank;
    private long comments;

    HeaderReader(ColumnMapping mapping, TableFormat format, TableLimits limits) {
        this.mapping = mapping;
        this.format = format;
        this.limits = limits;
    }

    /** Empty lines before or among the header rows. */
    long blank() {
        return blank;
    }

    /** Comment lines before or among the header rows. */
    long comments() {
        return comments;
    }

    /** The columns, the line of the (last) header row, and the first row if it had to be read to know the columns. */
    record Header(Columns columns, long line, RecordSplitter.@Nullable TextRecord firstRow) {}

    Header read(RecordSplitter records, FieldSplitter fields) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        long line = 0;
        RecordSplitter.TextRecord firstRow = null;
        for (int i = 0; i < Math.max(1, format.headerRows()); i++) {
            RecordSplitter.TextRecord record = nextText(records);
            if (record == null) {
                throw Fatal.at(0, "empty-table", "a table must have a header, and every line is empty", null);
            }
            line = record.line();
            rows.add(headerFields(record, fields));
            firstRow = format.headerRows() == 0 ? record : null;
        }
        Columns columns =
                format.headerRows() == 0 ? Columns.ofLetters(rows.get(0).size()) : Columns.ofHeader(rows, format);
        Set<String> wanted = mapping.mappedColumns();
        List<String> missing = columns.missing(wanted);
        if (!missing.isEmpty()) {
            throw Fatal.at(
                    line,
                    "missing-column",
                    "the header must hold every mapped column, and lacks " + missing.size() + " of " + wanted.size()
                            + "; it has " + columns.width() + " columns under the separator in use",
                    String.join("', '", missing));
        }
        for (String mapped : wanted) {
            if (columns.isDuplicate(mapped)) {
                throw Fatal.at(line, mapped, "duplicate-column", "the header must hold a mapped column once", mapped);
            }
        }
        if (format.hasUnitRow()) {
            line = unitRow(columns, records, fields);
        }
        return new Header(columns, line, firstRow);
    }

    private RecordSplitter.@Nullable TextRecord nextText(RecordSplitter records) throws IOException {
        RecordSplitter.TextRecord record = records.next();
        while (record != null && (record.isComment() || record.text().isBlank())) {
            comments += record.isComment() ? 1 : 0;
            blank += record.isComment() ? 0 : 1;
            record = records.next();
        }
        return record;
    }

    private List<String> headerFields(RecordSplitter.TextRecord record, FieldSplitter fields) {
        List<String> cells = fields.split(record.text());
        if (cells == null) {
            throw Fatal.at(record.line(), "text-after-quote", "a closing quote must end its cell", record.text());
        }
        if (cells.size() > limits.fields()) {
            throw Fatal.at(
                    record.line(), "too-many-fields", "a row must have at most " + limits.fields() + " fields", null);
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).length() > limits.fieldLength()) {
                throw Fatal.at(
                        record.line(),
                        Columns.letter(i),
                        "field-too-long",
                        "a field must have at most " + limits.fieldLength() + " characters",
                        cells.get(i));
            }
            if (Invisible.isControlIn(cells.get(i))) {
                throw Fatal.at(
                        record.line(),
                        Columns.letter(i),
                        "control-character",
                        "a header must have no control character",
                        cells.get(i));
            }
        }
        return cells;
    }

    private long unitRow(Columns columns, RecordSplitter records, FieldSplitter fields) throws IOException {
        RecordSplitter.TextRecord record = nextText(records);
        if (record == null) {
            throw Fatal.at(0, "missing-unit-row", "a row of units must follow the header", null);
        }
        List<String> units = headerFields(record, fields);
        for (TargetColumn target : mapping.targets()) {
            int column = columns.indexOf(target.column());
            String unit = column < units.size() ? Invisible.trimmed(units.get(column)) : "";
            if (!unit.equals(target.target().unit().symbol())) {
                throw Fatal.at(
                        record.line(),
                        target.column(),
                        "unit-mismatch",
                        "the unit must be that of the target, "
                                + target.target().unit() + "; units are never converted",
                        unit);
            }
        }
        return record.line();
    }
}
