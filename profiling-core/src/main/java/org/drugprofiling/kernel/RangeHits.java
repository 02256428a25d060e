package org.drugprofiling.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pairs of a range of rows that were found in no order, on their way to be handed on row by row. */
final class RangeHits {

    /** Bytes for each pair while they wait, in arrays that may be half empty, and are put in order. */
    static final long BYTES_FOR_EACH = 2L * (2 * Integer.BYTES + Double.BYTES) + Integer.BYTES + Double.BYTES;

    private final int from;
    private final int to;
    private final List<Hits> parts = new ArrayList<>();
    private long count;

    RangeHits(int from, int to) {
        this.from = from;
        this.to = to;
    }

    void add(Hits hits) {
        if (hits.count() > 0) {
            parts.add(hits);
            count += hits.count();
        }
    }

    long count() {
        return count;
    }

    void clear() {
        parts.clear();
        count = 0;
    }

    /** Hands all of them on; none is left. */
    void handOn(PairConsumer consumer) {
        int[] ends = new int[to - from + 1];
        for (Hits hits : parts) {
            for (int at = 0; at < hits.count(); at++) {
                ends[hits.row(at) - from + 1]++;
            }
        }
        for (int row = 0; row < to - from; row++) {
            ends[row + 1] = Math.addExact(ends[row + 1], ends[row]);
        }
        int[] columns = new int[(int) count];
        double[] values = new double[(int) count];
        // the end of each row moves from where it begins to where it ends, which is where the next begins
        for (Hits hits : parts) {
            for (int at = 0; at < hits.count(); at++) {
                int place = ends[hits.row(at) - from]++;
                columns[place] = hits.column(at);
                values[place] = hits.value(at);
            }
        }
        parts.clear();
        int begin = 0;
        for (int row = 0; row < to - from; row++) {
            int end = ends[row];
            sort(columns, values, begin, end);
            for (int at = begin; at < end; at++) {
                consumer.accept(from + row, columns[at], values[at]);
            }
            begin = end;
        }
        count = 0;
    }

    private static void sort(int[] columns, double[] values, int from, int to) {
        if (to - from > 64) {
            sortMany(columns, values, from, to);
            return;
        }
        for (int at = from + 1; at < to; at++) {
            int column = columns[at];
            double value = values[at];
            int place = at;
            while (place > from && columns[place - 1] > column) {
                columns[place] = columns[place - 1];
                values[place] = values[place - 1];
                place--;
            }
            columns[place] = column;
            values[place] = value;
        }
    }

    private static void sortMany(int[] columns, double[] values, int from, int to) {
        long[] keys = new long[to - from];
        for (int at = 0; at < keys.length; at++) {
            keys[at] = (long) columns[from + at] << Integer.SIZE | at;
        }
        Arrays.sort(keys);
        double[] sorted = new double[keys.length];
        for (int at = 0; at < keys.length; at++) {
            columns[from + at] = (int) (keys[at] >>> Integer.SIZE);
            sorted[at] = values[from + (int) keys[at]];
        }
        System.arraycopy(sorted, 0, values, from, sorted.length);
    }
}
