package org.drugprofiling.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Differences as a share of both rows: the Bray–Curtis distance D/(A + B), D the sum of |a − b| and A, B the sums of the rows, and the Soergel
 * distance D/M, M the sum of the larger numbers, for which D is a filter: M = (A + B + D)/2, so that D/M ≤ s means D ≤ (A + B) s/(2 − s).
 *
 * <p>All sums are of numbers that are not negative, so each is within pε of itself, ε = 2⁻⁵³, and the limit allows (4p + 32)ε of itself.
 */
final class ShareForm extends BatchForm {

    private final boolean soergel;

    private ShareForm(PairKernel reference, boolean soergel) {
        super(reference, false);
        this.soergel = soergel;
    }

    static BatchForm brayCurtis() {
        return new ShareForm(DistanceKernels::brayCurtis, false);
    }

    static BatchForm soergel() {
        return new ShareForm(DistanceKernels::soergel, true);
    }

    @Override
    boolean takesNegative() {
        return false;
    }

    @Override
    Optional<String> signature() {
        return Optional.of(soergel ? "soergel" : "bray-curtis");
    }

    @Override
    RowState prepare(double[] in, int from, double[] out, int outFrom, int targets) {
        System.arraycopy(in, from, out, outFrom, targets);
        // the canonical form multiplies no other pair by a power of two
        return Magnitudes.areOrdinary(in, from, targets) ? RowState.ORDINARY : RowState.BY_REFERENCE;
    }

    /** The sum of the row. */
    @Override
    double trait(double[] prepared, int from, int targets) {
        return CompositionKernels.sum(prepared, from, targets, 1);
    }

    @Override
    @Nullable Accumulation sums() {
        return soergel ? null : Accumulation.ABSOLUTE_DIFFERENCES;
    }

    @Override
    double value(double sum, BatchRows a, int i, BatchRows b, int j) {
        double total = a.trait(i) + b.trait(j);
        return total > 0 ? Math.min(1, sum / total) : Double.NaN;
    }

    @Override
    Accumulation filter(double score, int targets) {
        return Accumulation.ABSOLUTE_DIFFERENCES;
    }

    /** The sum of the other row is at most the largest of them all. */
    @Override
    double limit(double score, BatchRows a, int i, BatchRows b) {
        if (score < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (score >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        double share = soergel ? score / (2 - score) : score;
        return share * (a.trait(i) + b.largestTrait()) * (1 + (2 * a.targets() + 16) * 0x1p-52);
    }
}
