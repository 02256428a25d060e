package org.drugprofiling.kernel;

import java.util.Arrays;

/** Pairs that were found, with their values: row, column, value, in the order of {@link #sort}. */
final class Hits {

    private int[] rows = new int[16];
    private int[] columns = new int[16];
    private double[] values = new double[16];
    private int count;

    void add(int row, int column, double value) {
        if (count == rows.length) {
            int longer = 2 * count;
            rows = Arrays.copyOf(rows, longer);
            columns = Arrays.copyOf(columns, longer);
            values = Arrays.copyOf(values, longer);
        }
        rows[count] = row;
        columns[count] = column;
        values[count] = value;
        count++;
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
        for (int at = 0; at < more.count; at++) {
            add(more.rows[at], more.columns[at], more.values[at]);
        }
    }

    void clear() {
        count = 0;
    }

    /** Sorts by row, then column; no pair is there twice. */
    void sort() {
        boolean sorted = true;
        for (int at = 1; sorted && at < count; at++) {
            sorted = rows[at - 1] < rows[at] || rows[at - 1] == rows[at] && columns[at - 1] < columns[at];
        }
        if (sorted) {
            return;
        }
        long[] keys = new long[count];
        for (int at = 0; at < count; at++) {
            keys[at] = (long) rows[at] << Integer.SIZE | columns[at];
        }
        long[] order = keys.clone();
        Arrays.sort(order);
        double[] sortedValues = new double[count];
        for (int at = 0; at < count; at++) {
            sortedValues[Arrays.binarySearch(order, keys[at])] = values[at];
        }
        for (int at = 0; at < count; at++) {
            rows[at] = (int) (order[at] >>> Integer.SIZE);
            columns[at] = (int) order[at];
        }
        System.arraycopy(sortedValues, 0, values, 0, count);
    }
}
