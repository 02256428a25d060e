package org.drugprofiling.kernel;

/**
 * Powers of two that keep squares and sums of a row within the range of a double without changing a bit of its shape, for example 2⁻⁵⁰⁰ for a
 * row whose largest magnitude is near 2⁵⁰⁰.
 *
 * @since 0.1.0
 */
public final class Scaling {

    // between these exponents a sum of 2^20 squares neither overflows nor loses bits to underflow
    private static final int SAFE = 400;

    private Scaling() {}

    /**
     * Returns the factor for one row.
     *
     * @param x array that holds the row, finite
     * @param from where the row begins
     * @param length how many numbers it has
     * @return a power of two that brings the largest magnitude near 1; exactly 1 unless that lies outside 2⁻⁴⁰⁰ to 2⁴⁰¹
     */
    public static double factor(double[] x, int from, int length) {
        return factorOf(largest(x, from, length));
    }

    /**
     * Returns the common factor for two rows whose difference is taken.
     *
     * @param a array that holds the first row, finite
     * @param aFrom its beginning
     * @param b array that holds the second row, finite
     * @param bFrom its beginning
     * @param length how many numbers each has
     * @return as {@link #factor(double[], int, int)} for both rows together
     */
    public static double factor(double[] a, int aFrom, double[] b, int bFrom, int length) {
        return factorOf(Math.max(largest(a, aFrom, length), largest(b, bFrom, length)));
    }

    private static double factorOf(double largest) {
        if (largest == 0) {
            return 1;
        }
        int exponent = Math.getExponent(largest);
        if (Math.abs(exponent) <= SAFE) {
            return 1;
        }
        return Math.scalb(1.0, Math.max(-1000, Math.min(1000, -exponent)));
    }

    private static double largest(double[] x, int from, int length) {
        // magnitudes have the order of their bits
        long largest = 0;
        for (int k = from; k < from + length; k++) {
            largest = Math.max(largest, Double.doubleToRawLongBits(x[k]) & Long.MAX_VALUE);
        }
        return Double.longBitsToDouble(largest);
    }
}
