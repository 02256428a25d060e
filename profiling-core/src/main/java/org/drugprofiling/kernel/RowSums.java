package org.drugprofiling.kernel;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Sums of products, or of squared differences, of every row of one set with every row of another, by the engine of the JVM: a matrix product whose
 * numbers do not depend on which engine that is.
 *
 * <p>Canonical arithmetic: targets are taken {@value #BLOCK} at a time. The sum of a block is one chain of fused multiply-adds in ascending order
 * from +0.0; the sums of blocks are added in ascending order.
 *
 * @since 0.1.0
 */
public final class RowSums {

    /** How many targets are summed in one chain. */
    public static final int BLOCK = 32;

    private final TileEngine engine;

    RowSums(TileEngine engine) {
        this.engine = engine;
    }

    /**
     * Returns Σxy for every row x of the one and every row y of the other set.
     *
     * @param rows one row after another
     * @param columns one row of the other set after another
     * @param targets how many numbers each row has, at least 1
     * @return sum of row i and other row j at [i][j]
     * @throws ProfilingException if an array does not hold whole rows, or there is not enough memory, with the bytes
     */
    public static double[][] products(double[] rows, double[] columns, int targets) {
        return new RowSums(TileEngines.chosen()).sums(Accumulation.PRODUCTS, rows, columns, targets);
    }

    /**
     * Returns Σ(x − y)² for every row x of the one and every row y of the other set.
     *
     * @param rows one row after another
     * @param columns one row of the other set after another
     * @param targets how many numbers each row has, at least 1
     * @return sum of row i and other row j at [i][j]
     * @throws ProfilingException if an array does not hold whole rows, or there is not enough memory, with the bytes
     */
    public static double[][] squaredDifferences(double[] rows, double[] columns, int targets) {
        return new RowSums(TileEngines.chosen()).sums(Accumulation.SQUARED_DIFFERENCES, rows, columns, targets);
    }

    double[][] sums(Accumulation what, double[] rows, double[] columns, int targets) {
        int count = count(rows, targets);
        int others = count(columns, targets);
        Memory.requireBytes(
                "the sums of " + count + " rows with " + others, (long) Double.BYTES * count * Math.max(others, 1));
        double[][] sums = new double[count][others];
        for (int from = 0; from < targets; from += BLOCK) {
            int width = Math.min(BLOCK, targets - from);
            double[] left = width == targets ? rows : block(rows, count, targets, from, width);
            double[] right = width == targets ? columns : block(columns, others, targets, from, width);
            add(what, left, count, right, others, width, sums);
        }
        return sums;
    }

    private static int count(double[] rows, int targets) {
        if (targets < 1 || rows.length % targets != 0) {
            throw new ProfilingException(
                    "length-mismatch",
                    "an array of rows must hold whole rows of at least one number",
                    ProblemLocation.nowhere(),
                    rows.length + " numbers in rows of " + targets);
        }
        return rows.length / targets;
    }

    private static double[] block(double[] rows, int count, int targets, int from, int width) {
        double[] block = new double[count * width];
        for (int row = 0; row < count; row++) {
            System.arraycopy(rows, row * targets + from, block, row * width, width);
        }
        return block;
    }

    private void add(
            Accumulation what, double[] left, int count, double[] right, int others, int width, double[][] sums) {
        Panels panels = engine.pack(right, 0, others, width);
        double[] arranged = engine.arrange(left, 0, count, width);
        Scratch scratch = engine.scratch(width);
        int lanes = panels.lanes();
        int tile = engine.rowsPerTile();
        for (int panel = 0; panel < panels.count(); panel++) {
            int from = panel * lanes;
            int wanted = Math.min(lanes, others - from);
            for (int first = 0; first < count; first += tile) {
                int height = Math.min(tile, count - first);
                engine.accumulate(what, panels, panel, arranged, first, height, scratch);
                for (int row = 0; row < height; row++) {
                    addTo(sums[first + row], from, wanted, scratch.numbers(row), scratch.from(row));
                }
            }
        }
    }

    private static void addTo(double[] sums, int from, int count, double[] some, int someFrom) {
        for (int lane = 0; lane < count; lane++) {
            sums[from + lane] += some[someFrom + lane];
        }
    }
}
