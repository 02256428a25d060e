package org.drugprofiling.comparison;

import java.util.Optional;
import java.util.Set;
import org.drugprofiling.kernel.PairKernel;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.EqualNumbers;
import org.drugprofiling.provenance.ChainId;

/**
 * A named function of two profiles, for example {@code pearson-distance-100}. "Metric" is the field's word: the triangle
 * inequality holds only where {@link #satisfiesTriangleInequality()} says so.
 *
 * <p>The standard metrics are constants of {@link ComparisonMetrics}. An embedder's own metric implements this interface and
 * passes the published contract test. Two metrics are equal if their ids are, so an id states every parameter.
 *
 * <p>A metric gives a pair the same value, bit for bit, in either order: link values are stored once for each pair, and nobody
 * could say which order a report has shown. An embedder's kernel is therefore run in both orders wherever profiles are
 * compared, and refused with {@code asymmetric-metric} where they differ.
 *
 * @since 0.1.0
 */
public interface ComparisonMetric {

    /**
     * {@return the stable id, lower-case, parameters included, as it stands in exchanged files}
     */
    String id();

    /**
     * {@return the formula in plain text}
     */
    String definition();

    /**
     * {@return whether low or high means alike}
     */
    Orientation orientation();

    /**
     * Returns the range of values.
     *
     * @param targets how many targets the profiles have
     * @return smallest and largest value
     */
    MetricRange range(int targets);

    /**
     * {@return the value of a profile compared with itself, met exactly wherever it is defined}
     */
    double identicalValue();

    /**
     * {@return the numbers that profiles may hold}
     */
    InputDomain domain();

    /**
     * {@return the fewest targets for which the metric is defined}
     */
    int minimumTargets();

    /**
     * {@return whether the triangle inequality holds, but for rounding}
     */
    boolean satisfiesTriangleInequality();

    /**
     * {@return what may be done to both profiles without changing the value, but for rounding}
     */
    Set<Invariance> invariances();

    /**
     * {@return the formula on arrays, {@code NaN} if and only if it is undefined; the same bits if the two rows change places}
     */
    PairKernel kernel();

    /**
     * Says why the kernel has no value for two rows of the domain.
     *
     * @param a first row
     * @param b second row
     * @return the reason
     */
    default NotComparableReason undefinedReason(double[] a, double[] b) {
        if (a.length < minimumTargets()) {
            return NotComparableReason.TOO_FEW_TARGETS;
        }
        if (isZero(a) || isZero(b)) {
            return NotComparableReason.EMPTY;
        }
        if (EqualNumbers.butForRounding(a) || EqualNumbers.butForRounding(b)) {
            return NotComparableReason.CONSTANT;
        }
        return NotComparableReason.OUTSIDE_DOMAIN;
    }

    /**
     * Compares two rows of numbers, for notebooks and tests; typed profiles are compared by {@link Comparisons}. By a metric that ignores a shift of each row, as
     * correlations do, a row whose numbers are equal but for rounding ({@link EqualNumbers}) has no value: the bare kernel would compare the rounding.
     *
     * @param a first row
     * @param b second row, of the same length
     * @return the value, or why there is none
     * @throws ProfilingException if the lengths differ, a number lies outside the {@linkplain #domain() domain}, or the metric
     *     gives the pair another value in the other order
     */
    default ComparisonOutcome compare(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new ProfilingException(
                    "length-mismatch",
                    "both rows of a comparison must have the same number of targets",
                    ProblemLocation.nowhere().with("metric", id()),
                    a.length + " and " + b.length);
        }
        check("first", a);
        check("second", b);
        if (a.length < minimumTargets()) {
            return new ComparisonOutcome.NotComparable(NotComparableReason.TOO_FEW_TARGETS, id());
        }
        if (Uncompared.isConstant(this, a, b)) {
            return new ComparisonOutcome.NotComparable(undefinedReason(a, b), id());
        }
        double value = GuardedKernel.of(this).apply(a, 0, b, 0, a.length);
        if (Double.isNaN(value)) {
            return new ComparisonOutcome.NotComparable(undefinedReason(a, b), id());
        }
        if (Double.isInfinite(value)) {
            return new ComparisonOutcome.NotComparable(NotComparableReason.OUT_OF_RANGE, id());
        }
        return new ComparisonOutcome.Compared(new LinkValue(this, value, ChainId.unspecified()));
    }

    /**
     * Says how the comparison of two rows splits over their targets: one part for each target, not negative, the same in either order,
     * all 0 for identical rows. The parts add up, but for rounding, to a total that the metric documents: the value itself where that is
     * a sum over targets, its square where it is the root of one, what it lacks of the value of identical profiles where it is a
     * similarity. The share of a target is its part divided by the sum of all. A part says where the numbers differ, not why.
     *
     * @param a first row
     * @param b second row, of the same length
     * @return the parts; empty if the metric is no sum over targets, the rows have no value, or the total is beyond the range of a double
     * @throws ProfilingException as {@link #compare}
     */
    default Optional<double[]> contributions(double[] a, double[] b) {
        return Optional.empty();
    }

    private void check(String which, double[] row) {
        for (int k = 0; k < row.length; k++) {
            if (!domain().contains(row[k])) {
                throw new ProfilingException(
                        "outside-domain",
                        "a number that " + id() + " compares must be " + domain().rule(),
                        ProblemLocation.nowhere().with("row", which).with("index", k),
                        Double.toString(row[k]));
            }
        }
    }

    private static boolean isZero(double[] row) {
        for (double value : row) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }
}
