package org.drugprofiling.kernel;

import java.util.Arrays;
import java.util.function.IntFunction;
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

    // so many rows go against so many columns, which stay in a second-level cache meanwhile
    private static final int ROWS_AT_ONCE = 24;
    private static final int LANES_AT_ONCE = 512;
    // the sums of those rows with so many columns take at most 4 MiB before they are copied row by row
    private static final int LANES_OF_A_STRIP = 1 << 14;

    /** What a sum from +0.0 differs by from one without it: where all is −0.0. */
    private static final RowConsumer FROM_ZERO = (row, sums) -> {
        for (int k = 0; k < sums.length; k++) {
            sums[k] = 0.0 + sums[k];
        }
    };

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
        new RowSums(TileEngines.chosen()).sums(Accumulation.PRODUCTS, rows, columns, targets, FROM_ZERO, consumer);
    }

    /**
     * Returns a + b + Σxy for every row x of the one and every row y of the other set, a and b being numbers of x and of y alone.
     *
     * @param rows one row after another
     * @param columns one row of the other set after another
     * @param targets how many numbers each row has, at least 1
     * @param ofRows a of each row
     * @param ofColumns b of each row of the other set
     * @return (a + b) + Σxy of row i and other row j at [i][j]
     * @throws ProfilingException if an array does not hold whole rows, or not one number for each row, or there is not enough memory, with the bytes
     */
    public static double[][] products(
            double[] rows, double[] columns, int targets, double[] ofRows, double[] ofColumns) {
        return new RowSums(TileEngines.chosen())
                .sums(
                        Accumulation.PRODUCTS,
                        rows,
                        columns,
                        targets,
                        ownTerms(rows, columns, targets, ofRows, ofColumns));
    }

    /**
     * Gives a + b + Σxy for every row x of the one and every row y of the other set, row by row, so that not all are kept; a and b are numbers of x
     * and of y alone.
     *
     * @param rows one row after another
     * @param columns one row of the other set after another
     * @param targets how many numbers each row has, at least 1
     * @param ofRows a of each row
     * @param ofColumns b of each row of the other set
     * @param consumer takes (a + b) + Σxy of each row with all of the other set
     * @throws ProfilingException if an array does not hold whole rows, or not one number for each row, or there is not enough memory, with the bytes
     */
    public static void products(
            double[] rows, double[] columns, int targets, double[] ofRows, double[] ofColumns, RowConsumer consumer) {
        new RowSums(TileEngines.chosen())
                .sums(
                        Accumulation.PRODUCTS,
                        rows,
                        columns,
                        targets,
                        ownTerms(rows, columns, targets, ofRows, ofColumns),
                        consumer);
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
        return sums(what, rows, columns, targets, FROM_ZERO);
    }

    private double[][] sums(Accumulation what, double[] rows, double[] columns, int targets, RowConsumer ending) {
        int count = count(rows, targets);
        int others = count(columns, targets);
        requireBytes(count, others, targets, count);
        double[][] sums = new double[count][];
        IntFunction<double[]> arrayOfRow = row -> {
            if (sums[row] == null) {
                sums[row] = new double[others];
            }
            return sums[row];
        };
        sums(what, rows, columns, targets, arrayOfRow, ending);
        return sums;
    }

    private void sums(
            Accumulation what, double[] rows, double[] columns, int targets, RowConsumer ending, RowConsumer consumer) {
        int count = count(rows, targets);
        int others = count(columns, targets);
        // all sums of a row are there at once if one strip holds them
        int kept = others <= LANES_OF_A_STRIP ? Math.min(count, 1) : height(count);
        requireBytes(count, others, targets, kept);
        double[][] sums = new double[kept][others];
        sums(what, rows, columns, targets, row -> sums[row % kept], (row, all) -> {
            ending.accept(row, all);
            consumer.accept(row, all);
        });
    }

    /** Leaves the sums of each row in an array for it before they are taken. */
    private void sums(
            Accumulation what,
            double[] rows,
            double[] columns,
            int targets,
            IntFunction<double[]> arrayOfRow,
            RowConsumer consumer) {
        int count = count(rows, targets);
        int others = count(columns, targets);
        int height = height(count);
        int strip = Math.min(others, LANES_OF_A_STRIP);
        Part[] parts = new Part[(targets + BLOCK - 1) / BLOCK];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = new Part(engine, rows, columns, targets, k * BLOCK, height, strip);
        }
        double[] more = new double[parts.length > 1 ? strip : 0];
        for (int first = 0; first < count; first += height) {
            int rowCount = Math.min(height, count - first);
            int from = 0;
            do {
                int wanted = Math.min(strip, others - from);
                for (Part part : parts) {
                    part.sum(what, first, rowCount, from, wanted);
                }
                for (int row = 0; row < rowCount; row++) {
                    double[] sums = arrayOfRow.apply(first + row);
                    parts[0].copy(row, sums, from, wanted);
                    for (int part = 1; part < parts.length; part++) {
                        parts[part].copy(row, more, 0, wanted);
                        add(sums, from, more, wanted);
                    }
                    if (from + wanted == others) {
                        consumer.accept(first + row, sums);
                    }
                }
                from += wanted;
            } while (from < others);
        }
    }

    /** How many rows are summed before they are taken. */
    private int height(int count) {
        return Math.min(count, engine.rowsPerTile() * Math.max(1, ROWS_AT_ONCE / engine.rowsPerTile()));
    }

    private void requireBytes(int rows, int others, int targets, int kept) {
        long strip = (long) height(rows) * Math.min(others, LANES_OF_A_STRIP);
        int parts = (targets + BLOCK - 1) / BLOCK;
        Memory.requireBytes(
                "the sums of " + rows + " rows with " + others,
                Double.BYTES * ((long) kept * Math.max(others, 1) + parts * strip + ((long) rows + others) * targets));
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

    /** Adds to the sums of each row what it and each column have of their own. */
    private static RowConsumer ownTerms(
            double[] rows, double[] columns, int targets, double[] ofRows, double[] ofColumns) {
        requireOneEach(count(rows, targets), ofRows);
        requireOneEach(count(columns, targets), ofColumns);
        return (row, sums) -> {
            double ofRow = ofRows[row];
            for (int k = 0; k < sums.length; k++) {
                sums[k] = (ofRow + ofColumns[k]) + (0.0 + sums[k]);
            }
        };
    }

    private static void requireOneEach(int count, double[] numbers) {
        if (numbers.length != count) {
            throw new ProfilingException(
                    "length-mismatch",
                    "there must be one number of its own for each row",
                    ProblemLocation.nowhere(),
                    numbers.length + " numbers for " + count + " rows");
        }
    }

    /** Some targets of all rows, laid out for the engine, and the sums over them of a few rows with a strip of columns. */
    private static final class Part {

        private final TileEngine engine;
        private final Panels panels;
        private final double[] arranged;
        // of each tile of rows the tiles of all panels of a strip
        private final Scratch[] scratches;

        private Part(TileEngine engine, double[] rows, double[] columns, int targets, int from, int height, int strip) {
            int width = Math.min(BLOCK, targets - from);
            double[] some = block(rows, targets, from, width);
            double[] others = block(columns, targets, from, width);
            this.engine = engine;
            this.panels = engine.pack(others, 0, others.length / width, width);
            this.arranged = engine.arrange(some, 0, some.length / width, width);
            this.scratches = new Scratch[(height + engine.rowsPerTile() - 1) / engine.rowsPerTile()];
            int tiles = Math.max(1, (strip + panels.lanes() - 1) / panels.lanes());
            Arrays.setAll(scratches, tile -> engine.scratch(width, tiles));
        }

        private static double[] block(double[] rows, int targets, int from, int width) {
            if (width == targets) {
                return rows;
            }
            int count = rows.length / targets;
            double[] block = new double[count * width];
            for (int row = 0; row < count; row++) {
                System.arraycopy(rows, row * targets + from, block, row * width, width);
            }
            return block;
        }

        /** Sums some rows with some columns; both begin where tiles and panels do. */
        private void sum(Accumulation what, int firstRow, int rows, int firstColumn, int columns) {
            int lanes = panels.lanes();
            int tile = engine.rowsPerTile();
            for (int at = 0; at < columns; at += LANES_AT_ONCE) {
                int end = Math.min(at + LANES_AT_ONCE, columns);
                for (int from = 0; from < rows; from += tile) {
                    Scratch scratch = scratches[from / tile];
                    int height = Math.min(tile, rows - from);
                    for (int lane = at; lane < end; lane += lanes) {
                        scratch.select(lane / lanes);
                        int panel = (firstColumn + lane) / lanes;
                        engine.accumulate(what, panels, panel, arranged, firstRow + from, height, scratch);
                    }
                }
            }
        }

        /** Copies the sums of a row, counted from the first of those that were summed last. */
        private void copy(int row, double[] to, int at, int count) {
            int tile = engine.rowsPerTile();
            scratches[row / tile].copy(row % tile, to, at, count);
        }
    }
}
