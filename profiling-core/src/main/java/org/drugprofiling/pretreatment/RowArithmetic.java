package org.drugprofiling.pretreatment;

import org.drugprofiling.kernel.PreparedRows;

/**
 * Sums and lengths that several steps share. Sums run in ascending order of targets or rows.
 */
final class RowArithmetic {

    private RowArithmetic() {}

    static double[] normalisedToSum(double[] x, Row row, String step) {
        if (x.length < 2) {
            throw row.refusal(step, "a profile that is normalised to the sum must have at least two targets", x.length);
        }
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

    /** The numbers divided by their Euclidean length; {@code NaN} for a zero vector. */
    static double[] unitLength(double[] x) {
        double[] y = new double[x.length];
        PreparedRows.prepareUnit(x, 0, y, 0, x.length);
        return y;
    }

    static double[] column(double[][] rows, int k) {
        double[] column = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            column[i] = rows[i][k];
        }
        return column;
    }
}
