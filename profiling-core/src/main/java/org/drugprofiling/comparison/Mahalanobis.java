package org.drugprofiling.comparison;

import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.drugprofiling.kernel.BatchForm;
import org.drugprofiling.kernel.BatchForms;
import org.drugprofiling.kernel.PairKernel;
import org.drugprofiling.kernel.Whitening;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ContentHash;

/** Mahalanobis distance for one within-source covariance; the prose is at {@link ComparisonMetrics#mahalanobis(double[][])}. */
final class Mahalanobis implements ComparisonMetric {

    private static final double WORST_CONDITION = 1e12;
    private static final double ASYMMETRY = 1e-12;

    private final double[] lower;
    private final int targets;
    private final String id;

    private Mahalanobis(double[] lower, int targets, String id) {
        this.lower = lower;
        this.targets = targets;
        this.id = id;
    }

    static Mahalanobis of(double[][] covariance) {
        int p = covariance.length;
        StringBuilder content = new StringBuilder("mahalanobis;");
        for (int i = 0; i < p; i++) {
            if (covariance[i].length != p) {
                throw refusal("must be square", i, covariance[i].length + " numbers");
            }
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double value = covariance[i][j];
                if (!Double.isFinite(value)) {
                    throw refusal("must be finite", i, Double.toString(value));
                }
                double scale = Math.sqrt(Math.abs(covariance[i][i])) * Math.sqrt(Math.abs(covariance[j][j]));
                if (Math.abs(value - covariance[j][i]) > ASYMMETRY * scale) {
                    throw refusal("must be symmetric", i, value + " and " + covariance[j][i]);
                }
                ContentHash.append(content, value);
            }
        }
        if (p == 0) {
            throw refusal("must have at least one target", 0, "none");
        }
        requireCondition(covariance);
        return new Mahalanobis(
                lowerCholesky(covariance),
                p,
                "mahalanobis[within=" + ContentHash.of(content.toString()).substring(0, 16) + "]");
    }

    private static void requireCondition(double[][] covariance) {
        double[] eigenvalues = new EigenDecomposition(new Array2DRowRealMatrix(covariance)).getRealEigenvalues();
        double largest = Double.NEGATIVE_INFINITY;
        double smallest = Double.POSITIVE_INFINITY;
        for (double eigenvalue : eigenvalues) {
            largest = Math.max(largest, eigenvalue);
            smallest = Math.min(smallest, eigenvalue);
        }
        if (!(smallest > 0) || largest / smallest > WORST_CONDITION) {
            throw new ProfilingException(
                    "singular-covariance",
                    "a within-source covariance must be positive definite with a condition number of at most "
                            + WORST_CONDITION,
                    ProblemLocation.nowhere(),
                    "eigenvalues from " + smallest + " to " + largest);
        }
    }

    private static double[] lowerCholesky(double[][] covariance) {
        int p = covariance.length;
        double[] lower = new double[p * p];
        for (int i = 0; i < p; i++) {
            System.arraycopy(covariance[i], 0, lower, i * p, p);
        }
        if (!Whitening.factor(lower, lower, p)) {
            throw refusal("must be positive definite", p - 1, "not");
        }
        return lower;
    }

    private static ProfilingException refusal(String rule, int row, String value) {
        return new ProfilingException(
                "invalid-covariance",
                "a within-source covariance " + rule,
                ProblemLocation.nowhere().with("row", row),
                value);
    }

    /** Many profiles at once. */
    BatchForm batchForm() {
        return BatchForms.mahalanobis(lower, targets);
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
