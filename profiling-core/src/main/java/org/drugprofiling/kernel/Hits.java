package org.drugprofiling.kernel;

import java.util.Arrays;

/**
 * Pairs that were found, with their values: row, column, value, in the order of {@link #sort}; none of them if there were more than may be kept.
 */
final class Hits {

    private static final int ROWS_FOR_EACH = 4;
    private static final int FIRST_ROOM = 16;
    /** What each pair takes. */
    static final int BYTES = 2 * Integer.BYTES + Double.BYTES;

    private final int most;
    private int[] rows = new int[FIRST_ROOM];
    private int[] columns = new int[FIRST_ROOM];
    private double[] values = new double[FIRST_ROOM];
    private int count;
    private boolean overfull;

    /** For as many pairs as the memory holds. */
    Hits() {
        this(Memory.LARGEST_ARRAY);
    }

    /** For up to so many pairs. */
    Hits(int most) {
        this.most = most;
    }

    void add(int row, int column, double value) {
        if (overfull) {
            return;
        }
        if (count == most) {
            overflow();
            return;
        }
        if (count == rows.length) {
            // both are there while the one is copied into the other
            Memory.requireBytes("keeping " + 2L * count + " pairs", 3L * BYTES * count);
            int longer = (int) Math.min(2L * count, most);
            rows = Arrays.copyOf(rows, longer);
            columns = Arrays.copyOf(columns, longer);
            values = Arrays.copyOf(values, longer);
        }
        rows[count] = row;
        columns[count] = column;
        values[count] = value;
        count++;
    }

    private void overflow() {
        clear();
        overfull = true;
        rows = new int[FIRST_ROOM];
        columns = new int[FIRST_ROOM];
        values = new double[FIRST_ROOM];
    }

    /** Whether there were more than may be kept. */
    boolean isOverfull() {
        return overfull;
    }

    int count() {
        return count;
    }

    int row(int at) {
        return rows[at];
    }

    int column(int at) {
        return columns[at];
    }

    double value(int at) {
        return values[at];
    }

    double[] values() {
        return Arrays.copyOf(values, count);
    }

    void addAll(Hits more) {
        if (more.overfull) {
            overflow();
        }
        for (int at = 0; at < more.count && !overfull; at++) {
            add(more.rows[at], more.columns[at], more.values[at]);
        }
    }

    void clear() {
        count = 0;
        overfull = false;
    }

    /** Sorts by row, then column; no pair is there twice. */
    void sort() {
        if (isSorted()) {
            return;
        }
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int at = 0; at < count; at++) {
            least = Math.min(least, rows[at]);
            most = Math.max(most, rows[at]);
        }
        if (most - least < ROWS_FOR_EACH * (long) count) {
            distribute(least, most);
        } else {
            sortWhole();
        }
    }

    private boolean isSorted() {
        for (int at = 1; at < count; at++) {
            if (rows[at - 1] > rows[at] || rows[at - 1] == rows[at] && columns[at - 1] >= columns[at]) {
                return false;
            }
        }
        return true;
    }

    /** By row, each in the order in which its pairs were found, which mostly is that of columns already. */
    private void distribute(int least, int most) {
        int[] ends = new int[most - least + 1];
        for (int at = 0; at < count; at++) {
            ends[rows[at] - least]++;
        }
        for (int row = 1; row < ends.length; row++) {
            ends[row] += ends[row - 1];
        }
        int[] order = new int[count];
        for (int at = count - 1; at >= 0; at--) {
            order[--ends[rows[at] - least]] = at;
        }
        takeOrder(order);
        if (!isSorted()) {
            sortWhole();
        }
    }

    private void sortWhole() {
        long[] keys = new long[count];
        for (int at = 0; at < count; at++) {
            keys[at] = (long) rows[at] << Integer.SIZE | columns[at];
        }
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        int[] order = new int[count];
        for (int at = 0; at < count; at++) {
            order[Arrays.binarySearch(sorted, keys[at])] = at;
        }
        takeOrder(order);
    }

    private void takeOrder(int[] order) {
        int[] orderedRows = new int[count];
        int[] orderedColumns = new int[count];
        double[] orderedValues = new double[count];
        for (int at = 0; at < count; at++) {
            orderedRows[at] = rows[order[at]];
            orderedColumns[at] = columns[order[at]];
            orderedValues[at] = values[order[at]];
        }
        rows = orderedRows;
        columns = orderedColumns;
        values = orderedValues;
    }
}
