package org.drugprofiling.io.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.drugprofiling.io.table.LoadProblem.Severity;
import org.drugprofiling.sample.ReplicateLevel;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which sample each sample of a table repeats. Whether that one is there, is of the same specimen, and does not repeat the first in
 * turn is known at the end of the table, wherever the rows stand.
 */
final class Parents {

    private static final int NONE = -1;

    private final Fingerprint fingerprint = new Fingerprint();
    private long[] ids = new long[64];
    private long[] specimens = new long[64];
    private int[] firstRows = new int[64];
    private int[] rows = new int[64];
    private final BitSet portions = new BitSet();
    private final List<@Nullable String> repeated = new ArrayList<>();

    void put(SampleRecord record, long firstRow, long rowCount) {
        int n = repeated.size();
        if (n == ids.length) {
            int length = n + n / 2;
            ids = Arrays.copyOf(ids, length);
            specimens = Arrays.copyOf(specimens, length);
            firstRows = Arrays.copyOf(firstRows, length);
            rows = Arrays.copyOf(rows, length);
        }
        ids[n] = fingerprint.of(record.id().value());
        specimens[n] = fingerprint.of(
                record.seizure().id().value() + '\n' + record.specimen().id().value());
        firstRows[n] = (int) Math.min(firstRow, Integer.MAX_VALUE);
        rows[n] = (int) rowCount;
        portions.set(n, record.level() == ReplicateLevel.SPECIMEN);
        repeated.add(record.parent().map(SampleId::value).orElse(null));
    }

    /**
     * The samples that are not to be used.
     *
     * @param which by the order in which they were delivered
     * @param rows how many rows they have together
     */
    record Withdrawn(BitSet which, long rows) {}

    /**
     * Reports every sample that repeats what it cannot repeat. One that was delivered already cannot be taken back, and is a warning.
     */
    Withdrawn report(RowLog log, int column, boolean delivered) {
        int[] parents = parents();
        BitSet circular = circular(parents);
        BitSet withdrawn = new BitSet();
        Severity severity = delivered ? Severity.WARNING : Severity.ERROR;
        String late = delivered ? "; it was delivered before this was known, and is not to be used" : "";
        for (int n = 0; n < parents.length; n++) {
            if (circular.get(n)) {
                String rule = "a sample must not repeat one that repeats it" + late;
                report(log, severity, column, n, "replicates-in-a-circle", rule);
                withdrawn.set(n);
            } else if (parents[n] != NONE && specimens[parents[n]] != specimens[n]) {
                boolean portion = portions.get(n);
                String rule = "a sample must be of the specimen whose sample it repeats; row " + firstRows[parents[n]]
                        + " is of another" + (portion ? "" : late);
                report(log, portion ? Severity.WARNING : severity, column, n, "foreign-parent", rule);
                withdrawn.set(n, !portion);
            }
        }
        BitSet taken = delivered ? new BitSet() : withdrawn;
        for (int n = 0; n < parents.length; n++) {
            boolean there = parents[n] != NONE && !taken.get(parents[n]);
            if (repeated.get(n) != null && !there && !taken.get(n)) {
                String rule =
                        "the sample that is repeated should be in the table; there is none of this id without an error";
                report(log, Severity.WARNING, column, n, "unknown-parent", rule);
            }
        }
        return new Withdrawn(taken, taken.stream().mapToLong(n -> rows[n]).sum());
    }

    private void report(RowLog log, Severity severity, int column, int n, String code, String rule) {
        String id = repeated.get(n);
        log.report(severity, firstRows[n], column, id == null ? "" : id, code, rule);
    }

    /** For each sample the position of the one it repeats, or {@link #NONE}. */
    private int[] parents() {
        int size = repeated.size();
        int[] places = new int[Math.max(2, Integer.highestOneBit(Math.max(1, size)) * 4)];
        Arrays.fill(places, NONE);
        for (int n = 0; n < size; n++) {
            places[place(places, ids[n])] = n;
        }
        int[] parents = new int[size];
        for (int n = 0; n < size; n++) {
            String id = repeated.get(n);
            parents[n] = id == null ? NONE : places[place(places, fingerprint.of(id))];
        }
        return parents;
    }

    private int place(int[] places, long id) {
        int mask = places.length - 1;
        int place = (int) (id & mask);
        while (places[place] != NONE && ids[places[place]] != id) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static BitSet circular(int[] parents) {
        BitSet circular = new BitSet();
        int[] walk = new int[parents.length];
        for (int n = 0; n < parents.length; n++) {
            int at = n;
            while (at != NONE && walk[at] == 0) {
                walk[at] = n + 1;
                at = parents[at];
            }
            if (at != NONE && walk[at] == n + 1) {
                for (int member = at; !circular.get(member); member = parents[member]) {
                    circular.set(member);
                }
            }
        }
        return circular;
    }
}
