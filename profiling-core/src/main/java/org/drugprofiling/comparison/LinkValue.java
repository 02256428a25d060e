package org.drugprofiling.comparison;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;

/**
 * The number that a metric gives a pair, together with the metric and the chain that led to it, for example
 * {@code pearson-distance-100 = 0.0815}.
 *
 * @param metric which metric
 * @param value the number, finite
 * @param chain the conditions, the metric among them
 * @since 0.1.0
 */
public record LinkValue(ComparisonMetric metric, double value, ChainId chain) {

    /**
     * Checks that the number is finite and states the metric in the chain.
     */
    public LinkValue {
        if (!Double.isFinite(value)) {
            throw new ProfilingException(
                    "not-finite",
                    "a link value of " + metric.id() + " must be finite",
                    ProblemLocation.nowhere(),
                    Double.toString(value));
        }
        chain = chain.with(ChainId.Part.METRIC, metric.id());
    }

    @Override
    public String toString() {
        return metric.id() + " = " + value;
    }
}
