package org.drugprofiling.evaluation;

import java.util.Locale;

/** Sums of numbers that are known by their logarithms; nothing underflows on the way. */
final class LogSpace {

    private static final double HALF_OF_SECOND_DECIMAL = 0.005;

    static final double LN_10 = StrictMath.log(10);
    static final double LN_2 = StrictMath.log(2);

    private LogSpace() {}

    /** ln(1 + eˣ), 0 for −∞ and ∞ for ∞. */
    static double softPlus(double x) {
        return softPlus(x, decay(x));
    }

    /** ln(1 + eˣ) of a number whose {@link #decay} is known. */
    static double softPlus(double x, double decay) {
        return Math.max(x, 0) + StrictMath.log1p(decay);
    }

    /** e⁻|ˣ|, which takes the longest and is the same for x and −x. */
    static double decay(double x) {
        return StrictMath.exp(-Math.abs(x));
    }

    /** log₂(1 + 10ˣ), what a log10 likelihood ratio of x costs if it speaks for the wrong side. */
    static double cost(double log10) {
        return softPlus(log10 * LN_10) / LN_2;
    }

    /** 1/(1 + e⁻ˣ). */
    static double logistic(double x) {
        return logistic(x, decay(x));
    }

    /** 1/(1 + e⁻ˣ) of a number whose {@link #decay} is known. */
    static double logistic(double x, double decay) {
        return (x >= 0 ? 1 : decay) / (1 + decay);
    }

    /** ln Σ eˣ over the first numbers of an array; −∞ if each of them is −∞. */
    static double sum(double[] x, int count) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, x[i]);
        }
        if (Double.isInfinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += StrictMath.exp(x[i] - largest);
        }
        return largest + StrictMath.log(sum);
    }

    /** A number with two decimals; what rounds to 0 has no sign. */
    static String twoDecimals(double log10) {
        return String.format(Locale.ROOT, "%.2f", Math.abs(log10) < HALF_OF_SECOND_DECIMAL ? 0.0 : log10);
    }
}
