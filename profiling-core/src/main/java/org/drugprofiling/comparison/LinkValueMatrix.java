package org.drugprofiling.comparison;

import java.util.BitSet;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.kernel.PackedTriangle;
import org.drugprofiling.kernel.PairKernel;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;

/**
 * The link values of all pairs of a profile matrix under one metric: 494 profiles give 121,771 of them.
 *
 * @since 0.1.0
 */
public final class LinkValueMatrix {

    /** Largest array that every JVM can hold. */
    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8L;

    private final ComparisonMetric metric;
    private final ProfileMatrix matrix;
    private final PairKernel kernel;
    private final double[] values;

    private LinkValueMatrix(ComparisonMetric metric, ProfileMatrix matrix, PairKernel kernel, double[] values) {
        this.metric = metric;
        this.matrix = matrix;
        this.kernel = kernel;
        this.values = values;
    }

    static LinkValueMatrix of(ComparisonMetric metric, ProfileMatrix matrix, Execution execution) {
        int n = matrix.size();
        long pairs = PackedTriangle.pairs(n);
        if (pairs > LARGEST_ARRAY) {
            throw new ProfilingException(
                    "too-many-pairs",
                    "all pairs of " + n + " profiles need " + pairs * Double.BYTES + " bytes; a matrix holds at most "
                            + LARGEST_ARRAY * Double.BYTES,
                    ProblemLocation.nowhere(),
                    Long.toString(pairs));
        }
        PairKernel kernel = kernel(metric, matrix);
        double[] values = Comparisons.batch(metric, matrix).with(execution).values();
        return new LinkValueMatrix(metric, matrix, kernel, values);
    }

    /** The kernel of the metric, undefined for rows that the metric does not compare. */
    private static PairKernel kernel(ComparisonMetric metric, ProfileMatrix matrix) {
        int p = matrix.targetCount();
        if (p < metric.minimumTargets()) {
            return (a, aFrom, b, bFrom, length) -> Double.NaN;
        }
        BitSet outside = Uncompared.rows(metric, matrix);
        PairKernel kernel = GuardedKernel.of(metric);
        return outside.isEmpty()
                ? kernel
                : (a, aFrom, b, bFrom, length) -> outside.get(aFrom / p) || outside.get(bFrom / p)
                        ? Double.NaN
                        : kernel.apply(a, aFrom, b, bFrom, length);
    }

    /**
     * {@return the metric of all values}
     */
    public ComparisonMetric metric() {
        return metric;
    }

    /**
     * {@return the compared profiles}
     */
    public ProfileMatrix profiles() {
        return matrix;
    }

    /**
     * {@return the number of profiles}
     */
    public int size() {
        return matrix.size();
    }

    /**
     * {@return how many pairs have no value}
     */
    public int undefinedCount() {
        int undefined = 0;
        for (double value : values) {
            undefined += Double.isFinite(value) ? 0 : 1;
        }
        return undefined;
    }

    /**
     * Returns the bare number of a pair, for loops of embedders.
     *
     * @param i a row
     * @param j another row
     * @return the value, {@code NaN} if it is undefined; the value of identical profiles if {@code i} equals {@code j} and the
     *     row can be compared at all
     */
    public double valueAt(int i, int j) {
        if (i == j) {
            int from = i * matrix.targetCount();
            double[] rows = matrix.valuesUnsafe();
            return kernel.apply(rows, from, rows, from, matrix.targetCount());
        }
        return values[(int) PackedTriangle.index(i, j, matrix.size())];
    }

    /**
     * Returns the outcome of a pair.
     *
     * @param i a row
     * @param j another row
     * @return the link value, or why there is none
     */
    public ComparisonOutcome outcome(int i, int j) {
        double value = valueAt(i, j);
        if (Double.isNaN(value)) {
            return OutsideDomain.of(metric, matrix.profile(i), matrix.profile(j))
                    .orElseGet(
                            () -> new NotComparable(metric.undefinedReason(matrix.row(i), matrix.row(j)), metric.id()));
        }
        if (Double.isInfinite(value)) {
            return new NotComparable(NotComparableReason.OUT_OF_RANGE, metric.id());
        }
        ChainId chain = matrix.chain(i).joinedWith(matrix.chain(j));
        return new ComparisonOutcome.Compared(new LinkValue(metric, value, chain));
    }

    @Override
    public String toString() {
        return values.length + " link values of " + size() + " profiles by " + metric.id() + ", " + undefinedCount()
                + " undefined";
    }
}
