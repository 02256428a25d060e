package org.drugprofiling.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is derived from proportions p = a/Σa: the Renkonen similarity from sums of |p − q|, and the Hellinger distance, for which sums of (√p − √q)²
 * are a filter.
 *
 * <p>The bound of the filter. A root √p as computed is within 3ε of itself, ε = 2⁻⁵³ (the sum Σa is the same number in both forms), so the length of the difference of
 * two rows of roots is within 3ε(‖√p‖ + ‖√q‖) of the true one, and rows of proportions have lengths within (p + 2)ε of 1. The chain of squares and the root add
 * (p/2 + 3)ε of a length of at most √2. The canonical form is as close to the true one. All of it is less than (4p + 40)ε = (2p + 20) · 2⁻⁵²; twice that is allowed.
 */
final class ProportionForm extends BatchForm {

    private static final double ULP_OF_ONE = 0x1p-52;

    private final boolean roots;

    private ProportionForm(PairKernel reference, boolean roots) {
        super(reference, !roots);
        this.roots = roots;
    }

    static BatchForm renkonen() {
        return new ProportionForm(CompositionKernels::renkonen, false);
    }

    static BatchForm hellinger() {
        return new ProportionForm(CompositionKernels::hellinger, true);
    }

    @Override
    boolean takesNegative() {
        return false;
    }

    @Override
    Optional<String> signature() {
        return Optional.of(roots ? "hellinger" : "renkonen");
    }

    @Override
    RowState prepare(double[] in, int from, double[] out, int outFrom, int targets) {
        double scale = Scaling.factor(in, from, targets);
        double sum = CompositionKernels.sum(in, from, targets, scale);
        if (!(sum > 0)) {
            return RowState.UNDEFINED;
        }
        for (int k = 0; k < targets; k++) {
            double proportion = in[from + k] * scale / sum;
            out[outFrom + k] = roots ? Math.sqrt(proportion) : proportion;
        }
        // the canonical Hellinger distance multiplies a number by the sum of the other row
        return !roots || Magnitudes.areOrdinary(in, from, targets) ? RowState.ORDINARY : RowState.BY_REFERENCE;
    }

    @Override
    @Nullable Accumulation sums() {
        return roots ? null : Accumulation.ABSOLUTE_DIFFERENCES;
    }

    @Override
    double value(double sum, BatchRows a, int i, BatchRows b, int j) {
        double half = sum / 2;
        return half < 0.5 ? 1 - half : pair(a, i, b, j);
    }

    /** The canonical Hellinger distance; the roots of ordinary rows are there already, and their factor is 1. */
    @Override
    double pair(BatchRows a, int i, BatchRows b, int j) {
        if (!roots) {
            return super.pair(a, i, b, j);
        }
        int p = a.targets();
        return CompositionKernels.hellinger(a.rows(), a.prepared(), i * p, b.rows(), b.prepared(), j * p, p);
    }

    @Override
    Accumulation filter(double score, int targets) {
        return roots ? Accumulation.SQUARED_DIFFERENCES : Accumulation.ABSOLUTE_DIFFERENCES;
    }

    @Override
    double limit(double score, BatchRows a, int i, BatchRows b) {
        double slack = 2 * (2 * a.targets() + 20) * ULP_OF_ONE;
        if (!roots) {
            // sums of min(p, q) are (sum p + sum q - sum |p - q|) / 2, and sums of proportions within (p + 2) ulp of 1
            return score <= 0 ? Double.POSITIVE_INFINITY : 2 * (1 - score) + slack;
        }
        if (score < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return score >= 1 ? Double.POSITIVE_INFINITY : 2 * (score + slack) * (score + slack) * (1 + slack);
    }
}
