package org.drugprofiling.kernel;

import java.util.Arrays;
import java.util.Optional;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/**
 * The Mahalanobis distance: squared differences of whitened rows are a filter. The canonical form whitens the difference, since rows that share a large
 * part lose what is left of it.
 *
 * <p>The bound. Solving Lw = x as {@link Whitening#prepareWhitened} does solves (L + ΔL)w = x exactly with |ΔL| ≤ γ|L|, γ = (p + 2)ε/(1 − (p + 2)ε), ε = 2⁻⁵³
 * (Higham, Accuracy and Stability of Numerical Algorithms, theorem 8.5). So a row as whitened is within γκ‖w‖ of the true one, κ the length of |L⁻¹||L| as a
 * row of p² numbers, and two of them are apart by the true distance and at most γκ(‖w‖ + ‖w'‖) more; the canonical distance is within (γ + ε)κ of itself. The limit
 * takes γ twice as large, and 4γκ of the score.
 */
final class WhitenedForm extends BatchForm {

    // beyond, the terms of second order are not small
    private static final double LARGEST_ERROR = 0x1p-7;

    private final double[] lower;
    private final double relativeError;

    private WhitenedForm(PairKernel reference, double[] lower, int targets, double relativeError) {
        super(reference, false, targets);
        this.lower = lower;
        this.relativeError = relativeError;
    }

    static BatchForm of(double[] factor, int targets) {
        requireFactor(factor, targets);
        double[] lower = factor.clone();
        PairKernel reference = (a, aFrom, b, bFrom, length) -> Whitening.distance(lower, a, aFrom, b, bFrom, length);
        double error = 2 * (targets + 2) * 0x1p-53 * amplification(lower, targets);
        boolean ordinary = Magnitudes.areOrdinary(lower, 0, lower.length) && error <= LARGEST_ERROR;
        return ordinary ? new WhitenedForm(reference, lower, targets, error) : ofDistance(reference, targets);
    }

    private static void requireFactor(double[] factor, int targets) {
        if (targets < 1 || factor.length != Math.multiplyFull(targets, targets)) {
            throw new ProfilingException(
                    "length-mismatch",
                    "the factor of a covariance of " + targets + " targets must have as many rows and columns",
                    ProblemLocation.nowhere(),
                    factor.length + " numbers");
        }
        for (int row = 0; row < targets; row++) {
            for (int column = 0; column < targets; column++) {
                double value = factor[row * targets + column];
                if (!Double.isFinite(value)) {
                    throw refused("hold finite numbers only", row, column, value);
                }
                if (column > row && value != 0) {
                    throw refused("be 0 above its diagonal, unlike the covariance itself", row, column, value);
                }
                if (column == row && !(value > 0)) {
                    throw refused("have a diagonal above 0", row, column, value);
                }
            }
        }
    }

    private static ProfilingException refused(String rule, int row, int column, double value) {
        return new ProfilingException(
                "invalid-parameter",
                "the factor of a covariance must " + rule,
                ProblemLocation.nowhere().with("row", row).with("column", column),
                Double.toString(value));
    }

    /** κ. */
    private static double amplification(double[] lower, int p) {
        double[] inverse = new double[p * p];
        double[] column = new double[p];
        for (int j = 0; j < p; j++) {
            Arrays.fill(column, 0);
            column[j] = 1;
            Whitening.prepareWhitened(lower, column, 0, column, 0, p);
            for (int i = 0; i < p; i++) {
                inverse[i * p + j] = Math.abs(column[i]);
            }
        }
        double squares = 0;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double sum = 0;
                for (int k = 0; k < p; k++) {
                    sum = Fma.of(inverse[i * p + k], Math.abs(lower[k * p + j]), sum);
                }
                squares = Fma.of(sum, sum, squares);
            }
        }
        return Math.sqrt(squares);
    }

    @Override
    Optional<String> signature() {
        return Optional.of("mahalanobis " + DatabaseWriter.hash(lower));
    }

    @Override
    RowState prepare(double[] in, int from, double[] out, int outFrom, int targets) {
        Whitening.prepareWhitened(lower, in, from, out, outFrom, targets);
        boolean ordinary = Magnitudes.areOrdinary(in, from, targets)
                && Magnitudes.areAtMost(out, outFrom, targets, Magnitudes.LARGE);
        return ordinary ? RowState.ORDINARY : RowState.BY_REFERENCE;
    }

    /** How far the row as whitened can be from the true one. */
    @Override
    double trait(double[] prepared, int from, int targets) {
        double squares = 0;
        for (int k = from; k < from + targets; k++) {
            squares = Fma.of(prepared[k], prepared[k], squares);
        }
        return relativeError * Math.sqrt(squares);
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
    Accumulation filter(double score, int targets) {
        return Accumulation.SQUARED_DIFFERENCES;
    }

    @Override
    double limit(double score, BatchRows a, int i, BatchRows b) {
        if (score < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double length = score * (1 + 2 * relativeError) + a.trait(i) + b.largestTrait();
        return length * length * (1 + (a.targets() + 16) * 0x1p-52);
    }
}
