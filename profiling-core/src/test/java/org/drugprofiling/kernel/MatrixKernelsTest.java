package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class MatrixKernelsTest {

    private static final double[] ROWS = {0, 0, 3, 4, 0, 1, 6, 8};

    @Test
    void allPairsStandInTheOrderOfTheTriangle() {
        double[] values = MatrixKernels.allPairs(DistanceKernels::manhattan, ROWS, 4, 2);
        assertArrayEquals(new double[] {7, 1, 6, 14, 7, 13}, values);
        assertEquals(values[(int) PackedTriangle.index(1, 3, 4)], 7);
        assertEquals(0, MatrixKernels.allPairs(DistanceKernels::manhattan, ROWS, 1, 2).length);
    }

    @Test
    void oneIsComparedWithMany() {
        assertArrayEquals(
                new double[] {5, 0, Math.sqrt(18), 5},
                MatrixKernels.oneToMany(DistanceKernels::euclidean, ROWS, 2, ROWS, 4, 2));
    }

    @Test
    void theFirstRowComesFirst() {
        // not symmetric, so that a swapped pair shows
        PairKernel first = (a, aFrom, b, bFrom, length) -> 10 * a[aFrom + 1] + b[bFrom + 1];
        assertArrayEquals(
                new double[] {0, 4, 1, 8, 40, 44, 41, 48}, MatrixKernels.manyToMany(first, ROWS, 2, ROWS, 4, 2));
        assertArrayEquals(new double[] {40, 44, 41, 48}, MatrixKernels.oneToMany(first, ROWS, 2, ROWS, 4, 2));
        assertArrayEquals(new double[] {40}, MatrixKernels.allPairs(first, ROWS, 2, 2));
    }

    @Test
    void undefinedIsNoNumber() {
        double[] values = MatrixKernels.allPairs(DistanceKernels::brayCurtis, new double[] {0, 0, 0, 0, 1, 1}, 3, 2);
        assertArrayEquals(new double[] {Double.NaN, 1, 1}, values);
    }

    @Test
    void tooMuchMemoryIsRefusedWithTheBytes() {
        IllegalArgumentException refusal = assertThrows(
                ProfilingException.class,
                () -> MatrixKernels.allPairs(DistanceKernels::euclidean, new double[0], 1_000_000, 0));
        assertTrue(String.valueOf(refusal.getMessage()).contains("3999996000000"), refusal::getMessage);
        assertThrows(
                ProfilingException.class,
                () -> MatrixKernels.manyToMany(DistanceKernels::euclidean, ROWS, 2_000_000, ROWS, 2_000_000, 0));
    }

    @Test
    void rowsThatAreNotThereAreRefused() {
        assertThrows(ProfilingException.class, () -> MatrixKernels.allPairs(DistanceKernels::euclidean, ROWS, 5, 2));
        assertThrows(
                ProfilingException.class,
                () -> MatrixKernels.oneToMany(DistanceKernels::euclidean, ROWS, 0, ROWS, -1, 2));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> MatrixKernels.oneToMany(DistanceKernels::euclidean, ROWS, 7, ROWS, 4, 2));
    }
}
