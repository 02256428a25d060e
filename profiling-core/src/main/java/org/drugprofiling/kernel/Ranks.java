package org.drugprofiling.kernel;

import java.util.Arrays;

/**
 * What follows from the order of numbers: mid-ranks, where equal numbers share the mean of the ranks they take together, 1 for the
 * smallest; and the median.
 *
 * @since 0.1.0
 */
public final class Ranks {

    private Ranks() {}

    /**
     * Ranks a row.
     *
     * @param x array that holds the row, no {@code NaN}
     * @param from where the row begins
     * @param length how many numbers it has
     * @return a new array with the mid-rank of each number
     */
    public static double[] midranks(double[] x, int from, int length) {
        double[] sorted = new double[length];
        for (int k = 0; k < length; k++) {
            sorted[k] = x[from + k] + 0.0;
        }
        Arrays.sort(sorted);
        double[] ranks = new double[length];
        for (int k = 0; k < length; k++) {
            double value = x[from + k] + 0.0;
            int below = lowerBound(sorted, value);
            int notAbove = lowerBound(sorted, Math.nextUp(value));
            ranks[k] = (below + 1 + notAbove) / 2.0;
        }
        return ranks;
    }

    /**
     * Returns the median: the middle number, of an even count the mean of the two middle ones.
     *
     * @param x array that holds the numbers, no {@code NaN}; left as it is
     * @param from where they begin
     * @param length how many there are, at least one
     * @return the median
     */
    public static double median(double[] x, int from, int length) {
        double[] sorted = Arrays.copyOfRange(x, from, from + length);
        Arrays.sort(sorted);
        int middle = length / 2;
        return length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** How many of the sorted numbers are below a value. */
    private static int lowerBound(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
