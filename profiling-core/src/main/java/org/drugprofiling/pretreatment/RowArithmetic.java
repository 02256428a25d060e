package org.drugprofiling.pretreatment;

import java.util.Arrays;

/** Sums, means and medians that several steps share; sums run in ascending order. */
final class RowArithmetic {

    private RowArithmetic() {}

    static double[] normalisedToSum(double[] x, Row row, String step) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            if (x[k] < 0) {
                throw row.refusal(step, "a value that is normalised to the sum must not be negative", k, x[k]);
            }
            sum += x[k];
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw row.refusal(step, "the sum of a profile must be finite and positive", sum);
        }
        double[] y = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            y[k] = x[k] / sum;
        }
        return y;
    }

    /** Two-pass mean. */
    static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        double first = sum / x.length;
        double rest = 0;
        for (double value : x) {
            rest += value - first;
        }
        return first + rest / x.length;
    }

    /** Standard deviation with n − 1. */
    static double deviation(double[] x) {
        double mean = mean(x);
        double squares = 0;
        for (double value : x) {
            squares = Math.fma(value - mean, value - mean, squares);
        }
        return Math.sqrt(squares / (x.length - 1));
    }

    static boolean isConstant(double[] x) {
        for (double value : x) {
            if (value != x[0]) {
                return false;
            }
        }
        return true;
    }

    static double median(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double[] column(double[][] rows, int k) {
        double[] column = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            column[i] = rows[i][k];
        }
        return column;
    }
}
