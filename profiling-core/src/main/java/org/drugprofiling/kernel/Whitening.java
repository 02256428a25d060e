package org.drugprofiling.kernel;

import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Numbers in units of a covariance: w = L⁻¹x with S = LLᵀ. The length of a whitened difference of two rows is their Mahalanobis distance.
 *
 * <p>Canonical arithmetic: each number of L and of w is one chain of fused multiply-adds in ascending order, then one root or
 * one division. No inverse is formed. The difference is whitened, not each row: rows that share a large part would lose what is left of it.
 *
 * @since 0.1.0
 */
public final class Whitening {

    // brings the largest double near 1
    private static final double TINY = 0x1p-1020;
    private static final double WORST_CONDITION = 1e12;
    private static final double ASYMMETRY = 1e-12;

    private Whitening() {}

    /**
     * Factors a covariance after Cholesky.
     *
     * @param covariance symmetric, row by row; only its lower half is read
     * @param lower receives L, row by row, zero above the diagonal; may be {@code covariance}
     * @param targets number of rows
     * @return whether it is positive definite; {@code lower} is of no use otherwise
     */
    public static boolean factor(double[] covariance, double[] lower, int targets) {
        for (int i = 0; i < targets; i++) {
            for (int j = 0; j < targets; j++) {
                double sum = j <= i ? covariance[i * targets + j] : 0;
                for (int k = 0; k < j && j <= i; k++) {
                    sum = Fma.of(-lower[i * targets + k], lower[j * targets + k], sum);
                }
                if (j < i) {
                    sum /= lower[j * targets + j];
                } else if (j == i) {
                    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
                        return false;
                    }
                    sum = Math.sqrt(sum);
                }
                lower[i * targets + j] = sum;
            }
        }
        return true;
    }

    /**
     * Checks a covariance and factors it, as {@link #factor} does.
     *
     * @param covariance one row for each target, symmetric (within 1e-12 of √(sᵢᵢsⱼⱼ); the lower half is what counts); left as it is
     * @return L, row by row, zero above the diagonal
     * @throws ProfilingException with the code {@code invalid-covariance} if there is no row, it is not square, not finite or not symmetric; with
     *     {@code singular-covariance} if it is not positive definite or has a condition number above 1e12
     */
    public static double[] factorOf(double[][] covariance) {
        requireSymmetric(covariance);
        int p = covariance.length;
        double[] lower = new double[p * p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                lower[i * p + j] = covariance[i][j];
                lower[j * p + i] = covariance[i][j];
            }
        }
        requireCondition(lower, p);
        if (!factor(lower, lower, p)) {
            throw refusal("must be positive definite", p - 1, "not");
        }
        return lower;
    }

    private static void requireSymmetric(double[][] covariance) {
        int p = Objects.requireNonNull(covariance, "covariance").length;
        for (int i = 0; i < p; i++) {
            if (Objects.requireNonNull(covariance[i], "row of covariance").length != p) {
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
            }
        }
        if (p == 0) {
            throw refusal("must have at least one target", 0, "none");
        }
    }

    private static void requireCondition(double[] covariance, int p) {
        double[] eigenvalues = SymmetricEigen.of(covariance, p).values();
        double largest = eigenvalues[0];
        double smallest = eigenvalues[p - 1];
        if (!(smallest > 0) || largest / smallest > WORST_CONDITION) {
            throw new ProfilingException(
                    "singular-covariance",
                    "a covariance must be positive definite with a condition number of at most " + WORST_CONDITION,
                    ProblemLocation.nowhere(),
                    "eigenvalues from " + smallest + " to " + largest);
        }
    }

    private static ProfilingException refusal(String rule, int row, String value) {
        return new ProfilingException(
                "invalid-covariance",
                "a covariance " + rule,
                ProblemLocation.nowhere().with("row", row),
                value);
    }

    /**
     * Whitens a row.
     *
     * @param lower what {@link #factor} has written
     * @param in array that holds the row
     * @param from where the row begins
     * @param out receives the whitened row; may be {@code in} if the places are the same or do not overlap
     * @param outFrom where it is written
     * @param targets number of targets
     */
    public static void prepareWhitened(double[] lower, double[] in, int from, double[] out, int outFrom, int targets) {
        for (int i = 0; i < targets; i++) {
            double sum = in[from + i];
            for (int k = 0; k < i; k++) {
                sum = Fma.of(-lower[i * targets + k], out[outFrom + k], sum);
            }
            out[outFrom + i] = sum / lower[i * targets + i];
        }
    }

    /**
     * Mahalanobis distance √((a − b)ᵀ S⁻¹ (a − b)): the differences a − b, whitened, then their length. Extreme differences are
     * multiplied by a power of two first, the rows themselves if a difference is beyond the range of a double. Allocates two rows.
     *
     * @param lower what {@link #factor} has written
     * @param a array that holds the first row
     * @param aFrom its beginning
     * @param b array that holds the second row
     * @param bFrom its beginning
     * @param targets number of targets
     * @return the distance, not negative; infinite if it is beyond the range of a double
     */
    public static double distance(double[] lower, double[] a, int aFrom, double[] b, int bFrom, int targets) {
        double[] difference = new double[targets];
        boolean fits = true;
        for (int k = 0; k < targets; k++) {
            difference[k] = a[aFrom + k] - b[bFrom + k];
            fits &= !Double.isInfinite(difference[k]);
        }
        double scale = fits ? Scaling.factor(difference, 0, targets) : TINY;
        for (int k = 0; k < targets; k++) {
            difference[k] = fits ? difference[k] * scale : a[aFrom + k] * scale - b[bFrom + k] * scale;
        }
        prepareWhitened(lower, difference, 0, difference, 0, targets);
        return DistanceKernels.euclidean(difference, 0, new double[targets], 0, targets) / scale;
    }
}
