package org.drugprofiling.kernel;

import java.util.Arrays;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/**
 * The largest relative deviation in units of tolerances, max(|x − y|/(x + y)/t): excess sums are a filter.
 *
 * <p>A term as computed is at most s only if n ≤ s·t·S(1 + 4ε), n and S the difference and the sum as computed and ε = 2⁻⁵³. The factor c is s·t(1 + 32ε), so
 * that c·S as computed is not below n, and |e| + e = 0 exactly.
 */
final class ToleranceForm extends BatchForm {

    // a factor so small could lose bits to underflow
    private static final double SMALLEST_FACTOR = 0x1p-300;

    private final double[] tolerances;

    private ToleranceForm(PairKernel reference, double[] tolerances) {
        super(reference, false, tolerances.length);
        this.tolerances = tolerances;
    }

    /** For all targets alike. */
    static BatchForm plain() {
        return new ToleranceForm(DistanceKernels::largestRelativeDeviation, new double[0]);
    }

    /** In units of tolerances. */
    static BatchForm of(double[] tolerances) {
        double[] own = tolerances.clone();
        if (own.length == 0) {
            throw new ProfilingException("length-mismatch", "there must be a tolerance for each target, at least one");
        }
        for (int k = 0; k < own.length; k++) {
            if (!(own[k] > 0 && own[k] < Double.POSITIVE_INFINITY)) {
                throw new ProfilingException(
                        "invalid-parameter",
                        "a tolerance must be finite and above 0",
                        ProblemLocation.nowhere().with("index", k),
                        Double.toString(own[k]));
            }
        }
        return new ToleranceForm(
                (a, aFrom, b, bFrom, length) -> DistanceKernels.largestRelativeDeviation(a, aFrom, b, bFrom, own), own);
    }

    @Override
    boolean takesNegative() {
        return false;
    }

    @Override
    RowState prepare(double[] in, int from, double[] out, int outFrom, int targets) {
        System.arraycopy(in, from, out, outFrom, targets);
        return Magnitudes.areOrdinary(in, from, targets) ? RowState.ORDINARY : RowState.BY_REFERENCE;
    }

    @Override
    @Nullable Accumulation sums() {
        return null;
    }

    @Override
    double value(double sum, BatchRows a, int i, BatchRows b, int j) {
        return pair(a, i, b, j);
    }

    @Override
    boolean filtersAnyScore() {
        return false;
    }

    @Override
    @Nullable Accumulation filter(double score, int targets) {
        double[] factors = new double[targets];
        for (int k = 0; k < targets; k++) {
            factors[k] = score * (tolerances.length == 0 ? 1 : tolerances[k]) * (1 + 0x1p-48);
            if (factors[k] < SMALLEST_FACTOR) {
                return null;
            }
        }
        return Accumulation.excess(factors);
    }

    @Override
    double limit(double score, BatchRows a, int i, BatchRows b) {
        return 0;
    }

    @Override
    public String toString() {
        return "largest-relative-deviation"
                + (tolerances.length == 0 ? "" : " in tolerances " + Arrays.toString(tolerances));
    }
}
