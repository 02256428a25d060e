package org.drugprofiling.comparison;

import java.util.Set;
import org.drugprofiling.kernel.BatchForm;
import org.drugprofiling.kernel.BatchForms;
import org.drugprofiling.kernel.PairKernel;
import org.drugprofiling.kernel.Whitening;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ContentHash;

/** Mahalanobis distance for one within-source covariance; the prose is at {@link ComparisonMetrics#mahalanobis(double[][])}. */
final class Mahalanobis implements ComparisonMetric {

    private final double[] lower;
    private final int targets;
    private final String id;

    private Mahalanobis(double[] lower, int targets, String id) {
        this.lower = lower;
        this.targets = targets;
        this.id = id;
    }

    static Mahalanobis of(double[][] covariance) {
        double[] lower = Whitening.factorOf(covariance);
        StringBuilder content = new StringBuilder("mahalanobis;");
        for (double[] row : covariance) {
            for (double value : row) {
                ContentHash.append(content, value);
            }
        }
        return new Mahalanobis(
                lower,
                covariance.length,
                "mahalanobis[within=" + ContentHash.of(content.toString()).substring(0, 16) + "]");
    }

    /** Many profiles at once. */
    BatchForm batchForm() {
        return BatchForms.mahalanobisOfFactor(lower, targets);
    }

    private double distance(double[] a, int aFrom, double[] b, int bFrom, int length) {
        if (length != targets) {
            throw new ProfilingException(
                    "length-mismatch",
                    "rows must have the " + targets + " targets of the covariance",
                    ProblemLocation.nowhere().with("metric", id),
                    Integer.toString(length));
        }
        return Whitening.distance(lower, a, aFrom, b, bFrom, length);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String definition() {
        return "d = sqrt((a - b)' S^-1 (a - b)), S the pooled within-source covariance";
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
        return InputDomain.REAL;
    }

    @Override
    public int minimumTargets() {
        return targets;
    }

    @Override
    public boolean satisfiesTriangleInequality() {
        return true;
    }

    @Override
    public Set<Invariance> invariances() {
        return Invariance.setOf(Invariance.COMMON_SHIFT);
    }

    @Override
    public PairKernel kernel() {
        return this::distance;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mahalanobis that && id.equals(that.id);
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
