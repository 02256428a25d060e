package org.drugprofiling.kernel;

import java.util.Arrays;

/** Sums of what differences are above a share of the sum of both numbers: |e| + e with e = |x − y| − c(x + y). */
final class ExcessLoops {

    private ExcessLoops() {}

    /** Sums two rows of an array, which begin at {@code q} and {@code r}, against a panel whose columns begin at {@code from}. */
    static void sum(double[] a, double[] b, double[][] columns, int from, double[] rows, int q, int r, double[] c) {
        Arrays.fill(a, 0);
        Arrays.fill(b, 0);
        for (int k = 0; k < c.length; k++) {
            next(a, b, columns[from + k], rows[q + k], rows[r + k], c[k]);
        }
    }

    private static void next(double[] a, double[] b, double[] column, double q, double r, double c) {
        for (int j = 0; j < a.length; j++) {
            double x = column[j];
            double e = Math.abs(q - x) - c * (q + x);
            double f = Math.abs(r - x) - c * (r + x);
            a[j] = a[j] + (Math.abs(e) + e);
            b[j] = b[j] + (Math.abs(f) + f);
        }
    }
}
