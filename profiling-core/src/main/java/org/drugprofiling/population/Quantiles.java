package org.drugprofiling.population;

import org.drugprofiling.problem.ProfilingException;

/**
 * Quantiles of sorted scores by a named estimator.
 *
 * @since 0.1.0
 */
public final class Quantiles {

    private Quantiles() {}

    /**
     * Returns the quantile of type 7 of Hyndman and Fan, linear between order statistics: the default of R and NumPy.
     *
     * @param sorted ascending, at least one number; of an infinite number and its neighbour the result is infinite
     * @param level from 0 to 1
     * @return the quantile
     */
    public static double type7(double[] sorted, double level) {
        if (sorted.length == 0 || !(level >= 0 && level <= 1)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "a quantile must have at least one number and a level from 0 to 1, had " + sorted.length
                            + " numbers and level " + level);
        }
        double position = level * (sorted.length - 1);
        int below = (int) Math.floor(position);
        double share = position - below;
        if (share == 0 || below + 1 >= sorted.length) {
            return sorted[below];
        }
        double step = sorted[below + 1] - sorted[below];
        // a step beyond the range of a double is taken in two parts
        return Double.isFinite(step)
                ? sorted[below] + share * step
                : (1 - share) * sorted[below] + share * sorted[below + 1];
    }
}
