package org.drugprofiling.kernel;

import java.util.Arrays;

/** Sums of products Σxy, each one chain of fused multiply-adds in ascending order of targets from +0.0. */
final class ProductLoops {

    private ProductLoops() {}

    /** Sums two rows of an array, which begin at {@code q} and {@code r}, against a panel whose columns begin at {@code from}. */
    static void sum(double[] a, double[] b, double[][] columns, int from, double[] rows, int q, int r, int p) {
        int k = 0;
        if (p >= 3) {
            first3(
                    a,
                    b,
                    columns[from],
                    columns[from + 1],
                    columns[from + 2],
                    rows[q],
                    rows[q + 1],
                    rows[q + 2],
                    rows[r],
                    rows[r + 1],
                    rows[r + 2]);
            k = 3;
        } else {
            Arrays.fill(a, 0);
            Arrays.fill(b, 0);
        }
        for (; k + 3 <= p; k += 3) {
            next3(
                    a,
                    b,
                    columns[from + k],
                    columns[from + k + 1],
                    columns[from + k + 2],
                    rows[q + k],
                    rows[q + k + 1],
                    rows[q + k + 2],
                    rows[r + k],
                    rows[r + k + 1],
                    rows[r + k + 2]);
        }
        if (k + 2 <= p) {
            next2(
                    a,
                    b,
                    columns[from + k],
                    columns[from + k + 1],
                    rows[q + k],
                    rows[q + k + 1],
                    rows[r + k],
                    rows[r + k + 1]);
            k += 2;
        }
        if (k < p) {
            next1(a, b, columns[from + k], rows[q + k], rows[r + k]);
        }
    }

    private static void first3(
            double[] a,
            double[] b,
            double[] column0,
            double[] column1,
            double[] column2,
            double q0,
            double q1,
            double q2,
            double r0,
            double r1,
            double r2) {
        for (int j = 0; j < a.length; j++) {
            double x0 = column0[j];
            double x1 = column1[j];
            double x2 = column2[j];
            a[j] = Fma.of(q2, x2, Fma.of(q1, x1, Fma.of(q0, x0, 0.0)));
            b[j] = Fma.of(r2, x2, Fma.of(r1, x1, Fma.of(r0, x0, 0.0)));
        }
    }

    private static void next3(
            double[] a,
            double[] b,
            double[] column0,
            double[] column1,
            double[] column2,
            double q0,
            double q1,
            double q2,
            double r0,
            double r1,
            double r2) {
        for (int j = 0; j < a.length; j++) {
            double x0 = column0[j];
            double x1 = column1[j];
            double x2 = column2[j];
            a[j] = Fma.of(q2, x2, Fma.of(q1, x1, Fma.of(q0, x0, a[j])));
            b[j] = Fma.of(r2, x2, Fma.of(r1, x1, Fma.of(r0, x0, b[j])));
        }
    }

    private static void next2(
            double[] a, double[] b, double[] column0, double[] column1, double q0, double q1, double r0, double r1) {
        for (int j = 0; j < a.length; j++) {
            double x0 = column0[j];
            double x1 = column1[j];
            a[j] = Fma.of(q1, x1, Fma.of(q0, x0, a[j]));
            b[j] = Fma.of(r1, x1, Fma.of(r0, x0, b[j]));
        }
    }

    private static void next1(double[] a, double[] b, double[] column0, double q0, double r0) {
        for (int j = 0; j < a.length; j++) {
            double x0 = column0[j];
            a[j] = Fma.of(q0, x0, a[j]);
            b[j] = Fma.of(r0, x0, b[j]);
        }
    }
}
