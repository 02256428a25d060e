package org.drugprofiling.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.drugprofiling.io.table.LoadProblem.Severity;
import org.drugprofiling.sample.Sample;
import org.jspecify.annotations.Nullable;

/** One reading of one table from its first byte to its last. */
final class TablePass {

    private static final int LOOK_AHEAD = 1 << 16;
    private static final int ROWS_BETWEEN_INTERRUPTS = 256;

    private final ColumnMapping mapping;
    private final TableFormat format;
    private final StateMapping states;
    private final TableLimits limits;
    private final LongRows.Order order;
    private final InputStream input;
    private final String name;
    private long read;
    private long blank;
    private long comments;
    private BitSet withdrawn = new BitSet();

    TablePass(
            ColumnMapping mapping,
            TableFormat format,
            StateMapping states,
            TableLimits limits,
            LongRows.Order order,
            InputStream input,
            String name) {
        this.mapping = mapping;
        this.format = format;
        this.states = states;
        this.limits = limits;
        this.order = order;
        this.input = input;
        this.name = name;
    }

    /** Which of the samples, by the order in which they were delivered, turned out at the end to be none to use. */
    BitSet withdrawn() {
        return withdrawn;
    }

    LoadReport run(Consumer<? super Sample> samples, Consumer<? super LoadProblem> problems) throws IOException {
        TableSource source = new TableSource(input, format, limits);
        LookAhead ahead = new LookAhead(source, Math.max(LOOK_AHEAD, limits.lineLength() + 2));
        if (ahead.isComplete() && new String(ahead.first()).isBlank()) {
            throw Fatal.at(0, "empty-table", "a table must have a header, and has no text", null);
        }
        DetectedFormat detected = detect(source, ahead);
        char separator = detected.separator().symbol();
        RecordSplitter records =
                new RecordSplitter(ahead, separator, format.commentCharacter().orElse('\0'), limits.lineLength());
        FieldSplitter fields = new FieldSplitter(separator, limits.lineLength());
        for (int i = 0; i < format.linesBeforeHeader(); i++) {
            if (!records.skipLine()) {
                throw Fatal.at(i + 1L, "empty-table", "a table must have a header below the lines before it", null);
            }
        }
        Header header = header(records, fields);
        RowLog log = new RowLog(problems, header.columns);
        reportUnmapped(header, log);
        NumberRules rules = new NumberRules(detected.decimalSign(), format.groupSeparator(), limits.numberLength());
        CellReader cells = new CellReader(mapping, states, rules, header.columns);
        HeadReader head = new HeadReader(mapping, header.columns, format);
        Parents parents = mapping.fields().containsKey(SampleField.PARENT) ? new Parents() : null;
        SampleSink sink = (sample, firstRow, count) -> {
            if (parents != null) {
                parents.put(sample.record(), firstRow, count);
            }
            samples.accept(sample);
        };
        SampleRows rows = mapping.layout() == ColumnMapping.Layout.WIDE
                ? new WideRows(mapping, header.columns, head, cells, log, sink)
                : new LongRows(mapping, states, order, header.columns, format, head, cells, log, sink);
        readRows(header, records, fields, rows, log);
        long withdrawnRows = 0;
        if (parents != null) {
            Parents.Withdrawn late =
                    parents.report(log, head.column(SampleField.PARENT), order == LongRows.Order.CONTIGUOUS);
            withdrawn = late.which();
            withdrawnRows = late.rows();
        }
        if (read == 0) {
            log.report(Severity.WARNING, header.line, -1, "", "no-rows", "a table should have rows below its header");
        }
        return new LoadReport(
                name,
                source.hash(),
                source.byteCount(),
                mapping.id() + "@" + mapping.version(),
                detected,
                new LoadReport.RowCounts(
                        read,
                        rows.kept() - withdrawnRows,
                        rows.refusedRows(),
                        rows.withdrawn() + withdrawnRows,
                        rows.ignored(),
                        blank,
                        comments),
                rows.samples() - withdrawn.cardinality(),
                log.errors(),
                log.warnings(),
                0);
    }

    private DetectedFormat detect(TableSource source, LookAhead ahead) throws IOException {
        try {
            return new FormatDetection(ahead, format, mapping, states, limits).detect(source);
        } catch (UnreadableTableException e) {
            if (ahead.isStopped()) {
                // a wrong byte among the first rows is the cause; reading on tells where it stands
                RecordSplitter lines = new RecordSplitter(ahead, '\0', '\0', limits.lineLength());
                boolean more = true;
                while (more) {
                    more = lines.skipLine();
                }
            }
            throw e;
        }
    }

    /** The columns, the line of the (last) header row, and the first row if it had to be read to know the columns. */
    private record Header(Columns columns, long line, RecordSplitter.@Nullable TextRecord firstRow) {}

    private Header header(RecordSplitter records, FieldSplitter fields) throws IOException {
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
                            + "; it has " + columns.width() + " columns under the separator in use"
                            + Fatal.LINES_BEFORE,
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

    private void reportUnmapped(Header header, RowLog log) {
        Set<String> mapped = mapping.mappedColumns();
        for (int i = 0; i < header.columns.width(); i++) {
            String column = header.columns.name(i);
            if (!column.isEmpty()
                    && !mapped.contains(column)
                    && !mapping.ignored().contains(column)) {
                log.report(
                        Severity.WARNING,
                        header.line,
                        i,
                        column,
                        "unknown-column",
                        "a column must be mapped or declared ignored; this one is not read");
            }
        }
    }

    private void readRows(Header header, RecordSplitter records, FieldSplitter fields, SampleRows rows, RowLog log)
            throws IOException {
        boolean mixedReported = false;
        RowShape shape = new RowShape(header.columns, limits);
        RecordSplitter.TextRecord record = header.firstRow != null ? header.firstRow : records.next();
        while (record != null) {
            if (!mixedReported && records.mixedLineEndAt() > 0) {
                mixedReported = true;
                log.report(
                        Severity.WARNING,
                        records.mixedLineEndAt(),
                        -1,
                        "",
                        "mixed-line-ends",
                        "all lines should end alike; from here on some do not");
            }
            if (record.isComment()) {
                comments++;
            } else {
                acceptRow(record, shape, fields, rows, log);
            }
            record = records.next();
        }
        rows.end();
    }

    private void acceptRow(
            RecordSplitter.TextRecord record, RowShape shape, FieldSplitter fields, SampleRows rows, RowLog log)
            throws IOException {
        log.beginRow(record.line());
        List<String> cells = fields.split(record.text());
        TableRow row = cells == null ? null : TableRow.of(record.line(), cells);
        if (row != null && row.isBlank()) {
            blank++;
            return;
        }
        if (++read > limits.rows()) {
            throw Fatal.at(
                    record.line(), "too-many-rows", "a table must have at most " + limits.rows() + " rows", null);
        }
        if (read % ROWS_BETWEEN_INTERRUPTS == 0 && Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted in row " + record.line());
        }
        if (row == null) {
            log.refuse(
                    -1,
                    record.text(),
                    "text-after-quote",
                    "a closing quote must end its cell; a quote inside is doubled");
        } else {
            shape.check(row, log);
        }
        if (row == null || log.isRefused()) {
            rows.refused();
        } else {
            rows.accept(row);
        }
    }
}
