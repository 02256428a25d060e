package org.drugprofiling.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.drugprofiling.io.table.HeaderReader.Header;
import org.drugprofiling.io.table.LoadProblem.Severity;
import org.drugprofiling.sample.Sample;

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
        HeaderReader headers = new HeaderReader(mapping, format, limits);
        Header header = headers.read(records, fields);
        blank += headers.blank();
        comments += headers.comments();
        RowLog log = new RowLog(problems, header.columns());
        reportUnmapped(header, log);
        CellReader cells = new CellReader(mapping, states, detected.decimalSign(), header.columns(), limits);
        HeadReader head = new HeadReader(mapping, header.columns(), format);
        SampleRows rows = mapping.layout() == ColumnMapping.Layout.WIDE
                ? new WideRows(mapping, header.columns(), head, cells, log, samples)
                : new LongRows(mapping, states, order, header.columns(), format, head, cells, log, samples);
        readRows(header, records, fields, rows, log);
        if (read == 0) {
            log.report(Severity.WARNING, header.line(), -1, "", "no-rows", "a table should have rows below its header");
        }
        return new LoadReport(
                name,
                source.hash(),
                source.byteCount(),
                mapping.id() + "@" + mapping.version(),
                detected,
                new LoadReport.RowCounts(
                        read, rows.kept(), rows.refusedRows(), rows.withdrawn(), rows.ignored(), blank, comments),
                rows.samples(),
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

    private void reportUnmapped(Header header, RowLog log) {
        Set<String> mapped = mapping.mappedColumns();
        for (int i = 0; i < header.columns().width(); i++) {
            String column = header.columns().name(i);
            if (!column.isEmpty()
                    && !mapped.contains(column)
                    && !mapping.ignored().contains(column)) {
                log.report(
                        Severity.WARNING,
                        header.line(),
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
        RecordSplitter.TextRecord record = header.firstRow() != null ? header.firstRow() : records.next();
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
                acceptRow(record, header.columns(), fields, rows, log);
            }
            record = records.next();
        }
        rows.end();
    }

    private void acceptRow(
            RecordSplitter.TextRecord record, Columns columns, FieldSplitter fields, SampleRows rows, RowLog log)
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
            checkShape(row, columns, log);
        }
        if (row == null || log.isRefused()) {
            rows.refused();
        } else {
            rows.accept(row);
        }
    }

    private void checkShape(TableRow row, Columns columns, RowLog log) {
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
            String cell = row.cell(i);
            if (cell.length() > limits.fieldLength()) {
                log.refuse(
                        i, cell, "field-too-long", "a field must have at most " + limits.fieldLength() + " characters");
            } else if (Invisible.isControlIn(cell)) {
                log.refuse(i, cell, "control-character", "a cell must have no control character");
            } else if (!cell.isEmpty() && columns.name(i).isEmpty()) {
                log.refuse(i, cell, "text-without-header", "a cell with text must have a header");
            }
        }
    }
}
