package org.drugprofiling.kernel;

import java.util.Optional;

/**
 * The Canberra distances: Canberra sums of rows whose zeros are replaced by 2⁻³⁰⁰.
 *
 * <p>Why that changes no bit. Let all other numbers lie from 2⁻²⁰⁰ to 2²⁰⁰. Against y &gt; 0 the replaced zero z gives |z − y| = y and z + y = y, both
 * rounded, since z is far below half a unit in the last place of y: the numbers n and s of {@link DistanceKernels#canberra}. Where both numbers are 0
 * the term has n = 0 and s = 2⁻²⁹⁹ instead of n = 0 and s = 1: with the other term n₂/s₂ of its pair the quotient (0 · s₂ + n₂ · 2⁻²⁹⁹)/(2⁻²⁹⁹ · s₂)
 * is a power of two times (0 · s₂ + n₂ · 1)/(1 · s₂) above and below, and no product leaves the range of a double: n₂ is 0 or at least 2⁻²⁵². If both terms are such, it
 * is 0 either way. A last odd target is n/s = (n · 1 + 0 · s)/(s · 1).
 */
final class CanberraForm extends BatchForm {

    /** Which distance. */
    enum Distance {
        SUM,
        RESCALED,
        MEAN
    }

    private static final double ZERO = 0x1p-300;
    private static final double ROOM = 1 + 0x1p-49;

    private final Distance distance;

    CanberraForm(PairKernel reference, Distance distance) {
        super(reference, false);
        this.distance = distance;
    }

    @Override
    boolean takesNegative() {
        return false;
    }

    @Override
    double filler() {
        return ZERO;
    }

    @Override
    Optional<String> signature() {
        return Optional.of(
                switch (distance) {
                    case SUM -> "canberra";
                    case RESCALED -> "canberra-rescaled";
                    case MEAN -> "canberra-mean";
                });
    }

    @Override
    RowState prepare(double[] in, int from, double[] out, int outFrom, int targets) {
        for (int k = 0; k < targets; k++) {
            out[outFrom + k] = in[from + k] == 0 ? ZERO : in[from + k];
        }
        return Magnitudes.areOrdinary(in, from, targets) ? RowState.ORDINARY : RowState.BY_REFERENCE;
    }

    /** Whether some number is 0. */
    @Override
    double trait(double[] prepared, int from, int targets) {
        for (int k = from; k < from + targets; k++) {
            if (prepared[k] == ZERO) {
                return 1;
            }
        }
        return 0;
    }

    @Override
    Accumulation sums() {
        return Accumulation.CANBERRA;
    }

    @Override
    double value(double sum, BatchRows a, int i, BatchRows b, int j) {
        if (distance == Distance.SUM) {
            return sum;
        }
        if (a.trait(i) != 0 && b.trait(j) != 0) {
            // targets that are 0 in both play no part: they have to be counted
            return pair(a, i, b, j);
        }
        int p = a.targets();
        return distance == Distance.MEAN ? Math.min(1, sum / p) : Math.min(p, sum);
    }

    @Override
    Accumulation filter(double score, int targets) {
        return Accumulation.CANBERRA;
    }

    /** Fewer used targets than all make a mean and a rescaled sum larger, not smaller. */
    @Override
    double limit(double score, BatchRows a, int i, BatchRows b) {
        int p = a.targets();
        return switch (distance) {
            case SUM -> score;
            case RESCALED -> score >= p ? Double.POSITIVE_INFINITY : score * ROOM;
            case MEAN -> score >= 1 ? Double.POSITIVE_INFINITY : score * p * ROOM;
        };
    }
}
