package org.drugprofiling.kernel;

/**
 * The nearest columns of one row so far, by rounded score, then number. A short list is always sorted. A long one is not, so that a column is taken in few steps: once full it is a heap with the
 * last column at its root, and it is sorted at the end.
 */
final class NearestList {

    private static final int LONGEST_SORTED = 64;

    private final int[] columns;
    private final double[] values;
    // rounded, low is alike
    private final double[] keys;
    private final boolean isLong;
    private int size;

    NearestList(int most) {
        this.columns = new int[most];
        this.values = new double[most];
        this.keys = new double[most];
        this.isLong = most > LONGEST_SORTED;
    }

    /** Takes a column if it is nearer than one that is held, or there is room. */
    boolean offer(int column, double value, double key) {
        return isLong ? offerLong(column, value, key) : offerSorted(column, value, key);
    }

    private boolean offerSorted(int column, double value, double key) {
        int most = columns.length;
        if (size == most && !isBefore(key, column, size - 1)) {
            return false;
        }
        int at = size == most ? size - 1 : size++;
        while (at > 0 && isBefore(key, column, at - 1)) {
            move(at - 1, at);
            at--;
        }
        put(at, column, value, key);
        return true;
    }

    private boolean offerLong(int column, double value, double key) {
        if (size < columns.length) {
            put(size++, column, value, key);
            if (isFull()) {
                makeHeap();
            }
            return true;
        }
        if (!isBefore(key, column, 0)) {
            return false;
        }
        sink(0, size, column, value, key);
        return true;
    }

    private void makeHeap() {
        for (int at = size / 2 - 1; at >= 0; at--) {
            sink(at, size, columns[at], values[at], keys[at]);
        }
    }

    /** Puts a column where the one at a place of the heap stands, or below it. */
    private void sink(int place, int end, int column, double value, double key) {
        int at = place;
        while (2 * at + 1 < end) {
            int child = 2 * at + 1;
            if (child + 1 < end && isBefore(keys[child], columns[child], child + 1)) {
                child++;
            }
            if (!isBefore(key, column, child)) {
                break;
            }
            move(child, at);
            at = child;
        }
        put(at, column, value, key);
    }

    /** Sorts a long list; nothing is offered to it any more. */
    void finish() {
        if (!isLong) {
            return;
        }
        if (!isFull()) {
            makeHeap();
        }
        for (int last = size - 1; last > 0; last--) {
            int column = columns[last];
            double value = values[last];
            double key = keys[last];
            move(0, last);
            sink(0, last, column, value, key);
        }
    }

    private void move(int from, int to) {
        columns[to] = columns[from];
        values[to] = values[from];
        keys[to] = keys[from];
    }

    private void put(int at, int column, double value, double key) {
        columns[at] = column;
        values[at] = value;
        keys[at] = key;
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

    /** The key of the last one; of a full list that has not been finished only. */
    double worstKey() {
        return keys[isLong ? 0 : size - 1];
    }

    int size() {
        return size;
    }

    /** The number of a column, the nearest first once the list is finished. */
    int column(int at) {
        return columns[at];
    }

    double value(int at) {
        return values[at];
    }
}
