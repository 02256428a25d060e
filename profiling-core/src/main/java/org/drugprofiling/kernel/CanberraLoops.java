package org.drugprofiling.kernel;

import java.util.Arrays;

/**
 * Sums of Canberra terms n/s, n = |x − y| and s = x + y, two targets over one denominator as {@link DistanceKernels#canberra} adds them. Sums s must not
 * be 0, nor their products leave the range of a double: zeros are packed as a number that plays no part.
 */
final class CanberraLoops {

    private CanberraLoops() {}

    /** Sums two rows of an array, which begin at {@code q} and {@code r}, against a panel whose columns begin at {@code from}. */
    static void sum(double[] a, double[] b, double[][] columns, int from, double[] rows, int q, int r, int p) {
        Arrays.fill(a, 0);
        Arrays.fill(b, 0);
        int k = 0;
        for (; k + 2 <= p; k += 2) {
            next2(a, columns[from + k], columns[from + k + 1], rows[q + k], rows[q + k + 1]);
            next2(b, columns[from + k], columns[from + k + 1], rows[r + k], rows[r + k + 1]);
        }
        if (k < p) {
            next1(a, columns[from + k], rows[q + k]);
            next1(b, columns[from + k], rows[r + k]);
        }
    }

    private static void next2(double[] a, double[] column0, double[] column1, double q0, double q1) {
        for (int j = 0; j < a.length; j++) {
            double x0 = column0[j];
            double x1 = column1[j];
            double s0 = q0 + x0;
            double s1 = q1 + x1;
            a[j] = a[j] + (Math.abs(q0 - x0) * s1 + Math.abs(q1 - x1) * s0) / (s0 * s1);
        }
    }

    private static void next1(double[] a, double[] column0, double q0) {
        for (int j = 0; j < a.length; j++) {
            double x0 = column0[j];
            a[j] = a[j] + Math.abs(q0 - x0) / (q0 + x0);
        }
    }
}
