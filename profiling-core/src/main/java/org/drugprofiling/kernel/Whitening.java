package org.drugprofiling.kernel;

/**
 * Rows in units of a covariance: w = L⁻¹x with S = LLᵀ, so that the Euclidean distance of two whitened rows is their
 * Mahalanobis distance.
 *
 * <p>Canonical arithmetic: each number of L and of w is one chain of fused multiply-adds in ascending order, then one root or
 * one division. Nothing is allocated and no inverse is formed.
 *
 * @since 0.1.0
 */
public final class Whitening {

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
}
