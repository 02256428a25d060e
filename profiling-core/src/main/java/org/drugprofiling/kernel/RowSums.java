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

    // the sums of so many rows and columns, 96 KiB, stay in a second-level cache until they are copied
    private static final int ROWS_AT_ONCE = 24;
    private static final int LANES_AT_ONCE = 512;

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
     * Gives Σxy for every row x of the one and every row y of the other set, row by row, so that not all are kept.
     *
     * @param rows one row after another
     * @param columns one row of the other set after another
     * @param targets how many numbers each row has, at least 1
     * @param consumer takes the sums of each row
     * @throws ProfilingException if an array does not hold whole rows, or there is not enough memory, with the bytes
     */
    public static void products(double[] rows, double[] columns, int targets, RowConsumer consumer) {
        new RowSums(TileEngines.chosen()).sums(Accumulation.PRODUCTS, rows, columns, targets, consumer);
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
        requireBytes(count, (long) count + height(count), others, (long) rows.length + columns.length);
        double[][] sums = new double[count][];
        sums(what, rows, columns, targets, (row, some) -> sums[row] = some.clone());
        return sums;
    }

    private void sums(Accumulation what, double[] rows, double[] columns, int targets, RowConsumer consumer) {
        int count = count(rows, targets);
        int others = count(columns, targets);
        int height = height(count);
        requireBytes(count, height, others, (long) rows.length + columns.length);
        Part[] parts = new Part[(targets + BLOCK - 1) / BLOCK];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = new Part(engine, rows, count, columns, others, targets, k * BLOCK);
        }
        double[][] sums = new double[height][others];
        double[][] more = new double[parts.length > 1 ? height : 0][Math.min(LANES_AT_ONCE, others)];
        for (int first = 0; first < count; first += height) {
            int rowCount = Math.min(height, count - first);
            for (int from = 0; from < others; from += LANES_AT_ONCE) {
                int wanted = Math.min(LANES_AT_ONCE, others - from);
                parts[0].sum(what, first, rowCount, from, wanted, sums, from);
                for (int part = 1; part < parts.length; part++) {
                    parts[part].sum(what, first, rowCount, from, wanted, more, 0);
                    for (int row = 0; row < rowCount; row++) {
                        add(sums[row], from, more[row], wanted);
                    }
                }
            }
            for (int row = 0; row < rowCount; row++) {
                startFromZero(sums[row]);
                consumer.accept(first + row, sums[row]);
            }
        }
    }

    /** How many rows are summed before they are taken. */
    private int height(int count) {
        return Math.min(count, engine.rowsPerTile() * Math.max(1, ROWS_AT_ONCE / engine.rowsPerTile()));
    }

    private static void requireBytes(int rows, long kept, int others, long laidOut) {
        Memory.requireBytes(
                "the sums of " + rows + " rows with " + others, Double.BYTES * (kept * Math.max(others, 1) + laidOut));
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

    private static void add(double[] sums, int from, double[] more, int count) {
        for (int k = 0; k < count; k++) {
            sums[from + k] += more[k];
        }
    }

    /** What a sum from +0.0 differs by from one without it: where all is −0.0. */
    private static void startFromZero(double[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] = 0.0 + sums[k];
        }
    }

    /** Some targets of all rows, laid out for the engine. */
    private static final class Part {

        private final TileEngine engine;
        private final Panels panels;
        private final double[] arranged;
        private final Scratch scratch;

        private Part(TileEngine engine, double[] rows, int count, double[] columns, int others, int targets, int from) {
            int width = Math.min(BLOCK, targets - from);
            this.engine = engine;
            this.panels = engine.pack(block(columns, others, targets, from, width), 0, others, width);
            this.arranged = engine.arrange(block(rows, count, targets, from, width), 0, count, width);
            this.scratch = engine.scratch(width, LANES_AT_ONCE / panels.lanes());
        }

        private static double[] block(double[] rows, int count, int targets, int from, int width) {
            if (width == targets) {
                return rows;
            }
            double[] block = new double[count * width];
            for (int row = 0; row < count; row++) {
                System.arraycopy(rows, row * targets + from, block, row * width, width);
            }
            return block;
        }

        /** Leaves the sums of some rows and of up to {@value #LANES_AT_ONCE} columns; both begin where tiles and panels do. */
        private void sum(
                Accumulation what, int firstRow, int rows, int firstColumn, int columns, double[][] to, int place) {
            int lanes = panels.lanes();
            for (int from = 0; from < rows; from += engine.rowsPerTile()) {
                int height = Math.min(engine.rowsPerTile(), rows - from);
                for (int at = 0; at < columns; at += lanes) {
                    scratch.select(at / lanes);
                    engine.accumulate(
                            what, panels, (firstColumn + at) / lanes, arranged, firstRow + from, height, scratch);
                }
                for (int row = 0; row < height; row++) {
                    scratch.copy(row, to[from + row], place, columns);
                }
            }
        }
    }
}
