package org.drugprofiling.evaluation;

/** One row of a matrix product: the sum over k of a number times row k of a matrix. */
final class RowProducts {

    private static final int BLOCK = 3;

    private RowProducts() {}

    /** Adds Σ x[k]·right[k] to a row, three rows in one pass: the compiler makes vector instructions of such loops. */
    static void add(double[] x, double[][] right, double[] row) {
        int k = 0;
        for (; k + BLOCK <= x.length; k += BLOCK) {
            addThree(x[k], right[k], x[k + 1], right[k + 1], x[k + 2], right[k + 2], row);
        }
        for (; k < x.length; k++) {
            addOne(x[k], right[k], row);
        }
    }

    private static void addThree(double a, double[] x, double b, double[] y, double c, double[] z, double[] row) {
        for (int j = 0; j < row.length; j++) {
            row[j] = row[j] + a * x[j] + b * y[j] + c * z[j];
        }
    }

    private static void addOne(double a, double[] x, double[] row) {
        for (int j = 0; j < row.length; j++) {
            row[j] += a * x[j];
        }
    }
}
