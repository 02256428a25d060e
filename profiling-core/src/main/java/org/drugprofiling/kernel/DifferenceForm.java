package org.drugprofiling.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sums of differences of the rows as they are: Euclidean, squared Euclidean and Manhattan distances. */
final class DifferenceForm extends BatchForm {

    /** Which distance. */
    enum Distance {
        EUCLIDEAN,
        SQUARED_EUCLIDEAN,
        MANHATTAN
    }

    private final Distance distance;

    DifferenceForm(PairKernel reference, Distance distance) {
        super(reference, false);
        this.distance = distance;
    }

    @Override
    Optional<String> signature() {
        return Optional.of(
                switch (distance) {
                    case EUCLIDEAN -> "euclidean";
                    case SQUARED_EUCLIDEAN -> "squared-euclidean";
                    case MANHATTAN -> "manhattan";
                });
    }

    @Override
    RowState prepare(double[] in, int from, double[] out, int outFrom, int targets) {
        System.arraycopy(in, from, out, outFrom, targets);
        // sums of other rows may leave the range of a double though the distance does not
        return Magnitudes.areAtMost(out, outFrom, targets, Magnitudes.LARGE)
                ? RowState.ORDINARY
                : RowState.BY_REFERENCE;
    }

    @Override
    boolean comparesPrepared() {
        return true;
    }

    @Override
    Accumulation sums() {
        return distance == Distance.MANHATTAN ? Accumulation.ABSOLUTE_DIFFERENCES : Accumulation.SQUARED_DIFFERENCES;
    }

    @Override
    double value(double sum, BatchRows a, int i, BatchRows b, int j) {
        if (distance != Distance.EUCLIDEAN) {
            return sum;
        }
        return sum >= DistanceKernels.SMALLEST_SQUARES ? Math.sqrt(sum) : pair(a, i, b, j);
    }

    @Override
    double seam() {
        return distance == Distance.EUCLIDEAN ? Math.nextDown(DistanceKernels.SMALLEST_SQUARES) : Double.NaN;
    }

    @Override
    void values(double[] sums, int count, BatchRows a, int i, BatchRows b, int firstColumn) {
        if (distance == Distance.EUCLIDEAN) {
            for (int at = 0; at < count; at++) {
                sums[at] = Math.sqrt(sums[at]);
            }
        }
    }

    @Override
    @Nullable Accumulation filter(double score, int targets) {
        return sums();
    }

    @Override
    double limit(double score, BatchRows a, int i, BatchRows b) {
        if (score < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        // the root is rounded once and its square twice; sums too small for it are all let pass
        return distance == Distance.EUCLIDEAN
                ? Math.max(DistanceKernels.SMALLEST_SQUARES, score * score * (1 + 0x1p-49))
                : score;
    }
}
