package org.drugprofiling.kernel;

/** The scales of rows for which it is proven what sums give: numbers that are 0 or from 2⁻²⁰⁰ to 2²⁰⁰ in magnitude. */
final class Magnitudes {

    static final double LARGE = 0x1p200;
    static final double SMALL = 0x1p-200;

    private Magnitudes() {}

    static boolean areAtMost(double[] row, int from, int targets, double largest) {
        for (int k = from; k < from + targets; k++) {
            if (Math.abs(row[k]) > largest) {
                return false;
            }
        }
        return true;
    }

    /** Whether each number is 0 or within the scales. */
    static boolean areOrdinary(double[] row, int from, int targets) {
        for (int k = from; k < from + targets; k++) {
            double size = Math.abs(row[k]);
            if (size != 0 && !(size >= SMALL && size <= LARGE)) {
                return false;
            }
        }
        return true;
    }
}
