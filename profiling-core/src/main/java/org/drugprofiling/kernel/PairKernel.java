package org.drugprofiling.kernel;

/**
 * The comparison of two rows of numbers, for example {@code DistanceKernels::euclidean}.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface PairKernel {

    /**
     * Compares two rows.
     *
     * @param a array that holds the first row, finite
     * @param aFrom where the first row begins
     * @param b array that holds the second row, finite; may be the same array
     * @param bFrom where the second row begins
     * @param length how many targets both rows have
     * @return the value, {@code NaN} if and only if it is undefined for these rows
     */
    double apply(double[] a, int aFrom, double[] b, int bFrom, int length);
}
