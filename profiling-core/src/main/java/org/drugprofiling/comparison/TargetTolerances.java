package org.drugprofiling.comparison;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.drugprofiling.kernel.BatchForm;
import org.drugprofiling.kernel.BatchForms;
import org.drugprofiling.kernel.DistanceKernels;
import org.drugprofiling.kernel.PairKernel;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** Largest relative deviation in units of tolerances; the prose is at {@link ComparisonMetrics#largestRelativeDeviation(double...)}. */
final class TargetTolerances implements ComparisonMetric {

    private final double[] tolerances;
    private final String id;

    private TargetTolerances(double[] tolerances) {
        this.tolerances = tolerances;
        this.id = "largest-relative-deviation[tolerances="
                + Arrays.stream(tolerances)
                        .mapToObj(tolerance -> Double.toString(tolerance).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(";"))
                + "]";
    }

    static TargetTolerances of(double... tolerances) {
        if (tolerances.length == 0) {
            throw new ProfilingException("invalid-parameter", "there must be a tolerance for at least one target");
        }
        for (int k = 0; k < tolerances.length; k++) {
            if (!(tolerances[k] > 0 && tolerances[k] <= 1)) {
                throw new ProfilingException(
                        "invalid-parameter",
                        "tolerance of a target must be above 0 and at most 1, beyond which it could not be exceeded",
                        ProblemLocation.nowhere().with("index", k),
                        Double.toString(tolerances[k]));
            }
        }
        return new TargetTolerances(tolerances.clone());
    }

    /** Many profiles at once. */
    BatchForm batchForm() {
        return BatchForms.largestRelativeDeviation(tolerances);
    }

    private double deviation(double[] a, int aFrom, double[] b, int bFrom, int length) {
        if (length != tolerances.length) {
            throw new ProfilingException(
                    "length-mismatch",
                    "rows must have the " + tolerances.length + " targets of the tolerances",
                    ProblemLocation.nowhere().with("metric", id),
                    Integer.toString(length));
        }
        return DistanceKernels.largestRelativeDeviation(a, aFrom, b, bFrom, tolerances);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String definition() {
        return "d = max (|a - b| / (a + b)) / t, 0/0 := 0, t the tolerance of the target";
    }

    @Override
    public Orientation orientation() {
        return Orientation.LOWER_IS_MORE_ALIKE;
    }

    @Override
    public MetricRange range(int targets) {
        return new MetricRange(0, 1 / Arrays.stream(tolerances).min().orElseThrow());
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
        return tolerances.length;
    }

    @Override
    public boolean satisfiesTriangleInequality() {
        return true;
    }

    @Override
    public Set<Invariance> invariances() {
        return Invariance.setOf(Invariance.COMMON_SCALE, Invariance.COLUMN_SCALE);
    }

    @Override
    public PairKernel kernel() {
        return this::deviation;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetTolerances that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
