package org.drugprofiling.kernel;

/** The nearest columns of one row so far, by rounded score, then number. */
final class NearestList {

    private final int[] columns;
    private final double[] values;
    // rounded, low is alike
    private final double[] keys;
    private int size;

    NearestList(int most) {
        this.columns = new int[most];
        this.values = new double[most];
        this.keys = new double[most];
    }

    /** Takes a column if it is nearer than one that is held, or there is room. */
    boolean offer(int column, double value, double key) {
        int most = columns.length;
        if (size == most && !isBefore(key, column, size - 1)) {
            return false;
        }
        int at = size == most ? size - 1 : size++;
        while (at > 0 && isBefore(key, column, at - 1)) {
            columns[at] = columns[at - 1];
            values[at] = values[at - 1];
            keys[at] = keys[at - 1];
            at--;
        }
        columns[at] = column;
        values[at] = value;
        keys[at] = key;
        return true;
    }

    private boolean isBefore(double key, int column, int at) {
        return key < keys[at] || key == keys[at] && column < columns[at];
    }

    void offerAll(NearestList more) {
        for (int at = 0; at < more.size; at++) {
            offer(more.columns[at], more.values[at], more.keys[at]);
        }
    }

    boolean isFull() {
        return size == columns.length;
    }

    /** The key of the last one; of a full list only. */
    double worstKey() {
        return keys[size - 1];
    }

    int size() {
        return size;
    }

    int column(int at) {
        return columns[at];
    }

    double value(int at) {
        return values[at];
    }
}
