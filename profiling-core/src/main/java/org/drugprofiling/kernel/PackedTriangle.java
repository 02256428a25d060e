package org.drugprofiling.kernel;

import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Where the pair (i, j) with i &gt; j stands in an array that holds each pair of n rows once, row by row: (1,0), (2,0), (2,1),
 * (3,0) and so on.
 *
 * @since 0.1.0
 */
public final class PackedTriangle {

    private PackedTriangle() {}

    /**
     * Returns the number of pairs.
     *
     * @param rows how many rows, not negative
     * @return rows (rows − 1) / 2
     */
    public static long pairs(int rows) {
        if (rows < 0) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "number of rows must not be negative",
                    ProblemLocation.nowhere(),
                    Integer.toString(rows));
        }
        return (long) rows * (rows - 1) / 2;
    }

    /**
     * Returns the position of a pair, in either order.
     *
     * @param i a row
     * @param j another row
     * @param rows how many rows there are
     * @return its position from 0
     * @throws ProfilingException if the rows are equal: a triangle holds no row with itself
     */
    public static long index(int i, int j, int rows) {
        Objects.checkIndex(i, rows);
        Objects.checkIndex(j, rows);
        if (i == j) {
            throw new ProfilingException(
                    "not-a-pair",
                    "a triangle of pairs must be asked for two different rows",
                    ProblemLocation.nowhere(),
                    i + " and " + j);
        }
        long high = Math.max(i, j);
        return high * (high - 1) / 2 + Math.min(i, j);
    }
}
