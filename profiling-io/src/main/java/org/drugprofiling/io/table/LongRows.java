package org.drugprofiling.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleRecordBuilder;
import org.jspecify.annotations.Nullable;

/** One sample out of several rows, all of them good: a sample with a bad row is not delivered. */
final class LongRows implements SampleRows {

    /** Whether the rows of one sample may stand anywhere. */
    enum Order {
        /** Anywhere; all samples are held until the end. */
        ANY,
        /** One after another; a sample is delivered when the next one begins. */
        CONTIGUOUS
    }

    private final ColumnMapping mapping;
    private final StateMapping states;
    private final Order order;
    private final HeadReader head;
    private final CellReader cells;
    private final Identities identities;
    private final SeizureSpellings spellings;
    private final boolean guarded;
    private final int compoundColumn;
    private final int valueColumn;
    private final int unitColumn;
    private final Map<String, Integer> targetByName = new HashMap<>();
    private final Map<String, Group> open = new LinkedHashMap<>();
    private final FirstSeen closed = FirstSeen.alone();
    private final RowLog log;
    private final SampleSink sink;
    private boolean strayBefore;
    private boolean strayAnywhere;
    private long kept;
    private long refused;
    private long withdrawn;
    private long ignored;
    private long samples;

    LongRows(
            ColumnMapping mapping,
            StateMapping states,
            Order order,
            Columns columns,
            TableFormat format,
            HeadReader head,
            CellReader cells,
            RowLog log,
            SampleSink sink) {
        this.mapping = mapping;
        this.states = states;
        this.order = order;
        this.head = head;
        this.cells = cells;
        this.identities = new Identities(mapping, head);
        this.spellings = new SeizureSpellings(head.column(SampleField.SEIZURE), log);
        this.guarded = format.hasGuardedText();
        this.compoundColumn = columns.indexOf(mapping.compoundColumn().orElseThrow());
        this.valueColumn = columns.indexOf(mapping.valueColumn().orElseThrow());
        this.unitColumn = mapping.unitColumn().map(columns::indexOf).orElse(-1);
        for (int t = 0; t < mapping.targets().size(); t++) {
            targetByName.put(mapping.targets().get(t).column(), t);
        }
        this.log = log;
        this.sink = sink;
    }

    /** The rows of one sample so far. */
    private static final class Group {

        private final String id;
        private final long firstRow;
        private final List<String> texts;
        private final @Nullable Measurement[] measurements;
        private @Nullable SampleRecordBuilder builder;
        private boolean strayNearby;
        private long good;
        private long bad;

        Group(String id, long firstRow, List<String> texts, int targets) {
            this.id = id;
            this.firstRow = firstRow;
            this.texts = texts;
            this.measurements = new @Nullable Measurement[targets];
        }
    }

    @Override
    public void accept(TableRow row) {
        String id = head.text(SampleField.SAMPLE, row);
        if (id.isEmpty()) {
            head.read(row, log);
            refused();
            return;
        }
        Group group = group(id, row);
        Integer target = log.isRefused() ? null : target(row);
        if (target == null) {
            if (log.isRefused()) {
                refuse(group);
            } else {
                ignored++;
            }
            return;
        }
        checkUnit(target, row);
        Measurement measurement = cells.read(target, valueColumn, row, log);
        if (group.measurements[target] != null) {
            log.refuse(
                    compoundColumn,
                    row.cell(compoundColumn),
                    "duplicate-measurement",
                    "a sample must have one row for each compound; a second one is a replicate with an id of its own");
        }
        if (log.isRefused() || measurement == null) {
            refuse(group);
        } else {
            group.measurements[target] = measurement;
            group.good++;
        }
    }

    private void refuse(Group group) {
        group.bad++;
        refused++;
    }

    private Group group(String id, TableRow row) {
        List<String> texts = head.texts(row);
        Group group = open.get(id);
        if (group != null) {
            if (!group.texts.equals(texts)) {
                log.refuse(
                        head.column(SampleField.SAMPLE),
                        id,
                        "contradicting-row",
                        "all rows of a sample must say the same of it; row " + group.firstRow + " says otherwise");
            }
            return group;
        }
        if (order == Order.CONTIGUOUS) {
            finishAll();
            FirstSeen.Earlier earlier = closed.put(id, "", row.line());
            if (earlier.row() > 0) {
                // the sample was delivered already, and it was not complete: what was delivered must not be used
                throw Fatal.at(
                        row.line(),
                        "rows-not-contiguous",
                        "all rows of a sample must stand together when a table is streamed; row " + earlier.row()
                                + " began this one",
                        id);
            }
        }
        Group begun = new Group(id, row.line(), texts, mapping.targets().size());
        begun.strayNearby = strayBefore;
        strayBefore = false;
        begun.builder = head.read(row, log);
        identities.check(row, log);
        open.put(id, begun);
        return begun;
    }

    /** The target of a row; {@code null} if the row is refused or, without an error, left out on purpose. */
    private @Nullable Integer target(TableRow row) {
        String cell = row.cell(compoundColumn);
        String compound = guarded ? SafeCell.unguarded(cell) : cell;
        Integer target = targetByName.get(compound);
        if (target == null) {
            if (compound.isEmpty()) {
                log.refuse(compoundColumn, compound, "missing-compound", "every row must name its compound");
            } else if (!mapping.ignored().contains(compound) && !mapping.isIgnoringOtherCompounds()) {
                log.refuse(
                        compoundColumn,
                        compound,
                        "unknown-compound",
                        "a compound must be a target of the mapping or be declared ignored");
            }
        }
        return target;
    }

    private void checkUnit(int target, TableRow row) {
        String unit = mapping.targets().get(target).target().unit().symbol();
        if (unitColumn >= 0 && !row.cell(unitColumn).equals(unit)) {
            log.refuse(
                    unitColumn,
                    row.cell(unitColumn),
                    "unit-mismatch",
                    "the unit must be that of the target, " + unit + "; units are never converted");
        }
    }

    @Override
    public void end() {
        finishAll();
    }

    private void finishAll() {
        List<Group> groups = new ArrayList<>(open.values());
        open.clear();
        groups.forEach(this::finish);
    }

    private void finish(Group group) {
        SampleRecordBuilder builder = group.builder;
        if (group.bad > 0 || builder == null) {
            withdraw(group, group.bad + " of its rows have an error");
            return;
        }
        for (int t = 0; t < group.measurements.length; t++) {
            Measurement measurement = group.measurements[t];
            if (measurement == null) {
                if (group.strayNearby || (order == Order.ANY && strayAnywhere)) {
                    withdraw(
                            group,
                            "it has no row for " + mapping.targets().get(t).column()
                                    + ", and a refused row that names no sample may be that one");
                    return;
                }
                if (states.absentRow().isEmpty()) {
                    withdraw(
                            group,
                            "it has no row for " + mapping.targets().get(t).column()
                                    + ", and what an absent row means is not declared");
                    return;
                }
                measurement = cells.absent(t, states.absentRow().get());
            }
            builder.measurement(mapping.targets().get(t).target(), measurement);
        }
        Sample sample;
        try {
            sample = Sample.of(mapping.substance(), builder.toRecord());
        } catch (ProfilingException e) {
            withdraw(group, e.rule());
            return;
        }
        kept += group.good;
        samples++;
        spellings.accept(sample.record(), group.firstRow);
        sink.accept(sample, group.firstRow, group.good);
    }

    private void withdraw(Group group, String reason) {
        withdrawn += group.good;
        if (group.good > 0 || group.bad == 0) {
            log.report(
                    LoadProblem.Severity.ERROR,
                    group.firstRow,
                    head.column(SampleField.SAMPLE),
                    group.id,
                    "sample-withdrawn",
                    "a sample must be complete: " + reason + "; its other " + group.good + " rows are not used");
        }
    }

    /** A row that names no sample may be the missing row of any sample, in a contiguous table of its neighbours. */
    @Override
    public void refused() {
        refused++;
        strayBefore = true;
        strayAnywhere = true;
        open.values().forEach(group -> group.strayNearby = true);
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
        return withdrawn;
    }

    @Override
    public long ignored() {
        return ignored;
    }

    @Override
    public long samples() {
        return samples;
    }
}
