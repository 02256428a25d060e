package org.drugprofiling.comparison;

import java.util.Set;
import org.drugprofiling.kernel.DistanceKernels;
import org.drugprofiling.kernel.PairKernel;

/** A metric as an embedder writes one: half the Manhattan distance. Tests override what they want to be wrong. */
class EmbeddersMetric implements ComparisonMetric {

    @Override
    public String id() {
        return "half-manhattan";
    }

    @Override
    public String definition() {
        return "d = sum |a - b| / 2";
    }

    @Override
    public Orientation orientation() {
        return Orientation.LOWER_IS_MORE_ALIKE;
    }

    @Override
    public MetricRange range(int targets) {
        return new MetricRange(0, Double.POSITIVE_INFINITY);
    }

    @Override
    public double identicalValue() {
        return 0;
    }

    @Override
    public InputDomain domain() {
        return InputDomain.NON_NEGATIVE;
    }

    @Override
    public int minimumTargets() {
        return 2;
    }

    @Override
    public boolean satisfiesTriangleInequality() {
        return true;
    }

    @Override
    public Set<Invariance> invariances() {
        return Set.of(Invariance.COMMON_SHIFT);
    }

    @Override
    public PairKernel kernel() {
        return (a, aFrom, b, bFrom, length) ->
                length < 2 ? Double.NaN : DistanceKernels.manhattan(a, aFrom, b, bFrom, length) / 2;
    }

    @Override
    public String toString() {
        return id();
    }
}
