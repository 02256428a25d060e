package org.drugprofiling.io.table;

import java.util.List;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleRecordBuilder;

/** One sample per row. */
final class WideRows implements SampleRows {

    private final ColumnMapping mapping;
    private final HeadReader head;
    private final CellReader cells;
    private final Identities identities;
    private final SeizureSpellings spellings;
    private final int[] targetColumns;
    private final RowLog log;
    private final SampleSink sink;
    private long kept;
    private long refused;

    WideRows(ColumnMapping mapping, Columns columns, HeadReader head, CellReader cells, RowLog log, SampleSink sink) {
        this.mapping = mapping;
        this.head = head;
        this.cells = cells;
        this.identities = new Identities(mapping, head);
        this.spellings = new SeizureSpellings(head.column(SampleField.SEIZURE), log);
        this.targetColumns = mapping.targets().stream()
                .mapToInt(target -> columns.indexOf(target.column()))
                .toArray();
        this.log = log;
        this.sink = sink;
    }

    @Override
    public void accept(TableRow row) {
        SampleRecordBuilder builder = head.read(row, log);
        identities.check(row, log);
        List<TargetColumn> targets = mapping.targets();
        for (int t = 0; t < targetColumns.length; t++) {
            Measurement measurement = cells.read(t, targetColumns[t], row, log);
            if (builder != null && measurement != null) {
                builder.measurement(targets.get(t).target(), measurement);
            }
        }
        if (builder == null || log.isRefused()) {
            refused++;
            return;
        }
        Sample sample;
        try {
            sample = Sample.of(mapping.substance(), builder.toRecord());
        } catch (ProfilingException e) {
            log.refuse(-1, "", e.code(), e.rule());
            refused++;
            return;
        }
        kept++;
        spellings.accept(sample.record(), row.line());
        sink.accept(sample, row.line(), 1);
    }

    @Override
    public void refused() {
        refused++;
    }

    @Override
    public void end() {
        // a row is a sample: nothing is left over
    }

    @Override
    public long kept() {
        return kept;
    }

    @Override
    public long refusedRows() {
        return refused;
    }

    @Override
    public long withdrawn() {
        return 0;
    }

    @Override
    public long ignored() {
        return 0;
    }

    @Override
    public long samples() {
        return kept;
    }
}
