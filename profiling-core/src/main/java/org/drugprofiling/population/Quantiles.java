package org.drugprofiling.population;

import java.math.BigDecimal;
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
        return between(sorted[below], sorted[below + 1], share);
    }

    /**
     * Returns a quantile by a named estimator.
     *
     * @param type the estimator
     * @param sorted ascending, at least one number
     * @param level from 0 to 1, an exact decimal
     * @return the quantile
     */
    public static double of(QuantileType type, double[] sorted, BigDecimal level) {
        if (type == QuantileType.LINEAR) {
            return type7(sorted, level.doubleValue());
        }
        if (sorted.length == 0 || level.signum() < 0 || level.compareTo(BigDecimal.ONE) > 0) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "a quantile must have at least one number and a level from 0 to 1, had " + sorted.length
                            + " numbers and level " + level);
        }
        QuantileType.Place place = type.place(sorted.length, level);
        if (place.index() < 1) {
            return sorted[0];
        }
        if (place.index() >= sorted.length) {
            return sorted[sorted.length - 1];
        }
        double below = sorted[place.index() - 1];
        return place.share() == 0 ? below : between(below, sorted[place.index()], place.share());
    }

    private static double between(double low, double high, double share) {
        double step = high - low;
        // a step beyond the range of a double is taken in two parts
        return Double.isFinite(step) ? low + share * step : (1 - share) * low + share * high;
    }
}
