package org.drugprofiling.kernel;

/**
 * Divides rows in two again and again, at a component in which they lie far apart. The first part has 16 rows times a power of two, so that every
 * aligned block of so many rows is one part. How well that succeeds decides about time only.
 */
final class BoxSort {

    private static final int ROWS_LOOKED_AT = 128;
    // of partitions that get nowhere
    private static final int MOST_ROUNDS = 200;

    private final Geometry geometry;
    private final double[] numbers;
    private final int components;
    private final int stride;
    private final int[] places;
    private final double[] keys;

    /** Rows as so many numbers each, and one more that is not looked at; the places of rows among them, which are put in order. */
    BoxSort(Geometry geometry, double[] numbers, int components, int[] places) {
        this.geometry = geometry;
        this.numbers = numbers;
        this.components = components;
        this.stride = components + 1;
        this.places = places;
        this.keys = new double[places.length];
    }

    void sort(int from, int to) {
        if (to - from > BoxOrder.CELL) {
            int middle = divide(from, to);
            sort(from, middle);
            sort(middle, to);
        }
    }

    /** Puts the lower part of more than a cell of rows first; returns where the upper one begins. */
    int divide(int from, int to) {
        int cells = (to - from + BoxOrder.CELL - 1) / BoxOrder.CELL;
        int middle = from + BoxOrder.CELL * Integer.highestOneBit(cells - 1);
        int component = widest(from, to);
        for (int at = from; at < to; at++) {
            keys[at] = numbers[places[at] * stride + component];
        }
        select(from, to - 1, middle);
        return middle;
    }

    private int widest(int from, int to) {
        int step = Math.max(1, (to - from) / ROWS_LOOKED_AT);
        int widest = 0;
        double most = -1;
        for (int k = 0; k < components; k++) {
            double sum = 0;
            int count = 0;
            for (int at = from; at < to; at += step) {
                sum += numbers[places[at] * stride + k];
                count++;
            }
            double mean = sum / count;
            double spread = 0;
            for (int at = from; at < to; at += step) {
                spread += geometry.spread(numbers[places[at] * stride + k], mean);
            }
            if (spread > most) {
                most = spread;
                widest = k;
            }
        }
        return widest;
    }

    /** After Hoare: what is below the key that belongs at a place comes before it, what is above after it. */
    private void select(int first, int last, int wanted) {
        int low = first;
        int high = last;
        for (int round = 0; low < high && round < MOST_ROUNDS; round++) {
            double pivot = median(keys[low], keys[low + (high - low) / 2], keys[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (keys[i] < pivot) {
                    i++;
                }
                while (keys[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    exchange(i++, j--);
                }
            }
            if (wanted <= j) {
                high = j;
            } else if (wanted >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void exchange(int i, int j) {
        double key = keys[i];
        keys[i] = keys[j];
        keys[j] = key;
        int place = places[i];
        places[i] = places[j];
        places[j] = place;
    }
}
