package org.drugprofiling.comparison;

import java.util.Set;
import org.drugprofiling.kernel.CompositionKernels;
import org.drugprofiling.kernel.PairKernel;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** The quotient method with its tolerance; the prose is at {@link ComparisonMetrics#quotient(double)}. */
record Quotient(double tolerance) implements ComparisonMetric {

    Quotient {
        if (!(tolerance > 0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "tolerance of the quotient method must be finite and positive",
                    ProblemLocation.nowhere(),
                    Double.toString(tolerance));
        }
    }

    @Override
    public String id() {
        return "quotient[tolerance=" + tolerance + "]";
    }

    @Override
    public String definition() {
        return "s = targets with |ln(a/b) - median| <= ln(1 + tolerance) / targets above 0 in either";
    }

    @Override
    public Orientation orientation() {
        return Orientation.HIGHER_IS_MORE_ALIKE;
    }

    @Override
    public MetricRange range(int targets) {
        return new MetricRange(0, 1);
    }

    @Override
    public double identicalValue() {
        return 1;
    }

    @Override
    public InputDomain domain() {
        return InputDomain.NON_NEGATIVE;
    }

    @Override
    public int minimumTargets() {
        return 1;
    }

    @Override
    public boolean satisfiesTriangleInequality() {
        return false;
    }

    @Override
    public Set<Invariance> invariances() {
        return Invariance.setOf(Invariance.ROW_SCALE, Invariance.COMMON_SCALE, Invariance.COLUMN_SCALE);
    }

    @Override
    public PairKernel kernel() {
        double limit = tolerance;
        return (a, aFrom, b, bFrom, length) -> CompositionKernels.quotient(a, aFrom, b, bFrom, length, limit);
    }

    @Override
    public String toString() {
        return id();
    }
}
