package org.drugprofiling.pretreatment;

import java.util.Arrays;
import org.drugprofiling.kernel.Fma;

/**
 * Sums, means and medians that several steps share. Sums run in ascending order of targets or rows; squares of extreme numbers are taken
 * after multiplication with a power of two, which changes no bit of any other.
 */
final class RowArithmetic {

    /** Numbers that differ by less, relative to the largest, differ by the rounding of the steps before. */
    private static final double ROUNDING = 0x1p-46;

    // between these exponents a sum of squares neither overflows nor loses bits
    private static final int SAFE_EXPONENT = 400;

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

    /** Two-pass mean. */
    static double mean(double[] x) {
        double scale = scale(x);
        double sum = 0;
        for (double value : x) {
            sum += value * scale;
        }
        double first = sum / x.length;
        double rest = 0;
        for (double value : x) {
            rest += value * scale - first;
        }
        return (first + rest / x.length) / scale;
    }

    /** Standard deviation with n − 1. */
    static double deviation(double[] x) {
        double scale = scale(x);
        double mean = mean(x) * scale;
        double squares = 0;
        for (double value : x) {
            double deviation = value * scale - mean;
            squares = Fma.of(deviation, deviation, squares);
        }
        return Math.sqrt(squares / (x.length - 1)) / scale;
    }

    /** The numbers divided by their Euclidean length; {@code NaN} for a zero vector. */
    static double[] unitLength(double[] x) {
        double scale = scale(x);
        double squares = 0;
        for (double value : x) {
            squares = Fma.of(value * scale, value * scale, squares);
        }
        double length = Math.sqrt(squares);
        double[] y = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            y[k] = x[k] * scale / length;
        }
        return y;
    }

    /** A power of two that brings the largest number near 1 if it is extreme, else 1. */
    static double scale(double[] x) {
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, Math.abs(value));
        }
        int exponent = Math.getExponent(largest);
        return largest == 0 || Math.abs(exponent) <= SAFE_EXPONENT
                ? 1
                : Math.scalb(1.0, Math.max(-1000, Math.min(1000, -exponent)));
    }

    /** Whether the numbers are equal but for rounding. */
    static boolean isConstant(double[] x) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : x) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        return highest - lowest <= ROUNDING * Math.max(Math.abs(lowest), Math.abs(highest));
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
