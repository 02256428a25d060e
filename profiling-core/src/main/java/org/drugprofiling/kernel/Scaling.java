package org.drugprofiling.kernel;

/** Powers of two that keep squares and sums of a row within range without changing a bit of its shape. */
final class Scaling {

    // between these exponents a sum of 2^20 squares neither overflows nor loses bits to underflow
    private static final int SAFE = 400;

    private Scaling() {}

    /** The factor for one row: 1 unless its largest magnitude is extreme. */
    static double factor(double[] x, int from, int length) {
        return factorOf(largest(x, from, length));
    }

    /** The common factor for two rows whose difference is taken. */
    static double factor(double[] a, int aFrom, double[] b, int bFrom, int length) {
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

    static double largest(double[] x, int from, int length) {
        double largest = 0;
        for (int k = from; k < from + length; k++) {
            largest = Math.max(largest, Math.abs(x[k]));
        }
        return largest;
    }
}
