package org.drugprofiling.comparison;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The smallest and the largest value that a metric can take, for example 0 to 100.
 *
 * @param lower smallest value
 * @param upper largest value, may be infinite
 * @since 0.1.0
 */
public record MetricRange(double lower, double upper) {

    /**
     * Checks the order.
     */
    public MetricRange {
        if (!(lower < upper)) {
            throw new ProfilingException(
                    "invalid-range",
                    "a range must have a lower end below its upper end",
                    ProblemLocation.nowhere(),
                    lower + " to " + upper);
        }
    }

    /**
     * Returns whether a value lies within.
     *
     * @param value any number
     * @return whether it is neither below nor above
     */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    @Override
    public String toString() {
        return lower + " to " + upper;
    }
}
