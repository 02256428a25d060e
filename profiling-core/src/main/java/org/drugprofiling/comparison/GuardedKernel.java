package org.drugprofiling.comparison;

import org.drugprofiling.kernel.PairKernel;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The kernel of a metric as profiles are compared with it: an embedder's kernel runs in both orders and is refused where they
 * differ. The standard metrics are held to that by tests.
 */
final class GuardedKernel {

    private GuardedKernel() {}

    static PairKernel of(ComparisonMetric metric) {
        PairKernel kernel = metric.kernel();
        if (metric instanceof StandardMetric
                || metric instanceof Quotient
                || metric instanceof TargetTolerances
                || metric instanceof Mahalanobis) {
            return kernel;
        }
        return (a, aFrom, b, bFrom, length) -> {
            double value = kernel.apply(a, aFrom, b, bFrom, length);
            double swapped = kernel.apply(b, bFrom, a, aFrom, length);
            if (Double.compare(value, swapped) != 0) {
                throw new ProfilingException(
                        "asymmetric-metric",
                        "a metric must give a pair the same value in either order",
                        ProblemLocation.nowhere().with("metric", metric.id()),
                        value + " and " + swapped);
            }
            return value;
        };
    }
}
