package org.drugprofiling.kernel;

/**
 * Mean, variance and standard deviation of a few numbers, in two passes: the mean of what is left after subtracting the rounded mean is
 * added to it. Sums run in ascending order; numbers of extreme magnitude are scaled first.
 *
 * @since 0.1.0
 */
public final class Moments {

    private Moments() {}

    /**
     * Returns the mean.
     *
     * @param x at least one number, finite
     * @return Σx/n
     */
    public static double mean(double[] x) {
        double scale = Scaling.factor(x, 0, x.length);
        return scaledMean(x, scale) / scale;
    }

    /**
     * Returns the variance with n − 1.
     *
     * @param x at least two numbers, finite
     * @return Σ(x − mean)²/(n − 1); {@code NaN} for a single number; infinite if it is beyond the range of a double
     */
    public static double variance(double[] x) {
        double scale = Scaling.factor(x, 0, x.length);
        return scaledVariance(x, scale) / scale / scale;
    }

    /**
     * Returns the standard deviation with n − 1.
     *
     * @param x at least two numbers, finite
     * @return √(Σ(x − mean)²/(n − 1)); {@code NaN} for a single number
     */
    public static double deviation(double[] x) {
        double scale = Scaling.factor(x, 0, x.length);
        return Math.sqrt(scaledVariance(x, scale)) / scale;
    }

    private static double scaledMean(double[] x, double scale) {
        double sum = 0;
        for (double value : x) {
            sum += value * scale;
        }
        double first = sum / x.length;
        double rest = 0;
        for (double value : x) {
            rest += value * scale - first;
        }
        return first + rest / x.length;
    }

    private static double scaledVariance(double[] x, double scale) {
        double mean = scaledMean(x, scale);
        double squares = 0;
        for (double value : x) {
            double deviation = value * scale - mean;
            squares = Fma.of(deviation, deviation, squares);
        }
        return squares / (x.length - 1);
    }
}
