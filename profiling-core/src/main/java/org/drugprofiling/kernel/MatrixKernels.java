package org.drugprofiling.kernel;

import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Many comparisons with any kernel, in the simplest form: all pairs, one against many, many against many. They are the
 * reference that faster forms must equal bit for bit.
 *
 * <p>Rows stand one after another in one array. Memory is checked before anything is allocated.
 *
 * @since 0.1.0
 */
public final class MatrixKernels {

    private MatrixKernels() {}

    /**
     * Compares every pair of rows once.
     *
     * @param kernel the comparison
     * @param rows the rows
     * @param count how many rows
     * @param targets how many numbers each has
     * @return the values in the order of {@link PackedTriangle}, {@code NaN} where undefined
     * @throws ProfilingException if the result needs more memory than there is, with the bytes
     */
    public static double[] allPairs(PairKernel kernel, double[] rows, int count, int targets) {
        Objects.requireNonNull(kernel, "kernel");
        requireRows("rows", rows, count, targets);
        double[] values =
                new double[Memory.requireDoubles("all pairs of " + count + " rows", PackedTriangle.pairs(count))];
        int at = 0;
        for (int i = 1; i < count; i++) {
            for (int j = 0; j < i; j++) {
                values[at++] = kernel.apply(rows, i * targets, rows, j * targets, targets);
            }
        }
        return values;
    }

    /**
     * Compares one row with many.
     *
     * @param kernel the comparison
     * @param query array that holds the one row
     * @param queryFrom where it begins
     * @param rows the many rows
     * @param count how many rows
     * @param targets how many numbers each has
     * @return one value for each row, in order, {@code NaN} where undefined
     */
    public static double[] oneToMany(
            PairKernel kernel, double[] query, int queryFrom, double[] rows, int count, int targets) {
        Objects.requireNonNull(kernel, "kernel");
        requireRows("rows", rows, count, targets);
        Objects.checkFromIndexSize(queryFrom, targets, Objects.requireNonNull(query, "query").length);
        double[] values = new double[count];
        for (int j = 0; j < count; j++) {
            values[j] = kernel.apply(query, queryFrom, rows, j * targets, targets);
        }
        return values;
    }

    /**
     * Compares each row of one set with each row of another.
     *
     * @param kernel the comparison
     * @param a rows of the first set
     * @param countA how many
     * @param b rows of the second set; may be {@code a}
     * @param countB how many
     * @param targets how many numbers each row has
     * @return row i against row j at i · countB + j, {@code NaN} where undefined
     * @throws ProfilingException if the result needs more memory than there is, with the bytes
     */
    public static double[] manyToMany(PairKernel kernel, double[] a, int countA, double[] b, int countB, int targets) {
        Objects.requireNonNull(kernel, "kernel");
        requireRows("a", a, countA, targets);
        requireRows("b", b, countB, targets);
        double[] values = new double
                [Memory.requireDoubles(countA + " rows against " + countB, Math.multiplyFull(countA, countB))];
        int at = 0;
        for (int i = 0; i < countA; i++) {
            for (int j = 0; j < countB; j++) {
                values[at++] = kernel.apply(a, i * targets, b, j * targets, targets);
            }
        }
        return values;
    }

    private static void requireRows(String name, double[] rows, int count, int targets) {
        Objects.requireNonNull(rows, name);
        if (count < 0 || targets < 0 || Math.multiplyFull(count, targets) > rows.length) {
            throw new ProfilingException(
                    "length-mismatch",
                    "an array of " + count + " rows of " + targets + " numbers must hold them all",
                    ProblemLocation.nowhere(),
                    rows.length + " numbers");
        }
    }
}
