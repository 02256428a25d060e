package org.drugprofiling.kernel;

import java.util.Arrays;

/**
 * Which pairs a job visits and in which pieces: units of some rows by some columns, ordered by row, then column, for example 128 rows by 32,768 columns.
 */
final class PairPlan {

    /** Which pairs of row and column belong to the job. */
    enum Shape {
        /** Rows of one set, each with those before it: every pair once. */
        TRIANGLE,
        /** Rows of one set, each with all others. */
        OTHERS,
        /** Rows of one set with all rows of another. */
        RECTANGLE
    }

    private static final int BATCHED_ROWS = 128;
    private static final int BATCHED_COLUMNS = 1 << 15;
    // pairs compared one by one take a hundred times as long
    private static final int SINGLE_ROWS = 16;
    private static final int SINGLE_COLUMNS = 1 << 12;

    private final Shape shape;
    private final int rows;
    private final int columns;
    private final int rowsPerUnit;
    private final int columnsPerUnit;
    private final int[] firstUnits;

    PairPlan(Shape shape, BatchRows rows, BatchRows columns) {
        this.shape = shape;
        this.rows = rows.count();
        this.columns = columns.count();
        boolean batched = rows.form().isBatched();
        this.rowsPerUnit = batched ? BATCHED_ROWS : SINGLE_ROWS;
        this.columnsPerUnit = batched ? BATCHED_COLUMNS : SINGLE_COLUMNS;
        int blocks = (this.rows + rowsPerUnit - 1) / rowsPerUnit;
        this.firstUnits = new int[blocks + 1];
        for (int block = 0; block < blocks; block++) {
            int pieces = (columnsOf(block) + columnsPerUnit - 1) / columnsPerUnit;
            firstUnits[block + 1] = Math.addExact(firstUnits[block], pieces);
        }
    }

    private int columnsOf(int block) {
        return shape == Shape.TRIANGLE ? Math.min(columns, (block + 1) * rowsPerUnit) : columns;
    }

    Shape shape() {
        return shape;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** How many units there are; those without a pair are among them. */
    int units() {
        return firstUnits[firstUnits.length - 1];
    }

    /** How many pairs there are. */
    long pairs() {
        return switch (shape) {
            case TRIANGLE -> PackedTriangle.pairs(rows);
            case OTHERS -> 2 * PackedTriangle.pairs(rows);
            case RECTANGLE -> Math.multiplyFull(rows, columns);
        };
    }

    /** The block of rows that a unit belongs to. */
    int block(int unit) {
        int at = Arrays.binarySearch(firstUnits, unit);
        int block = at < 0 ? -at - 2 : at;
        // blocks without units begin where the next one does
        while (firstUnits[block + 1] == unit) {
            block++;
        }
        return block;
    }

    /** The first unit of a block; of one after the last, the number of units. */
    int firstUnit(int block) {
        return firstUnits[block];
    }

    boolean isLastOfBlock(int unit) {
        return firstUnits[block(unit) + 1] == unit + 1;
    }

    /** How many rows a block has; the last one may have fewer. */
    int rowsOfBlock() {
        return rowsPerUnit;
    }

    int rowFrom(int block) {
        return block * rowsPerUnit;
    }

    int rowTo(int block) {
        return Math.min(rows, (block + 1) * rowsPerUnit);
    }

    int columnFrom(int unit) {
        return (unit - firstUnits[block(unit)]) * columnsPerUnit;
    }

    int columnTo(int unit) {
        return Math.min(columnsOf(block(unit)), columnFrom(unit) + columnsPerUnit);
    }

    /** The first column that a row has nothing to do with any more: its own in a triangle. */
    int columnEnd(int row) {
        return shape == Shape.TRIANGLE ? row : columns;
    }

    /** Whether a pair belongs to the job. */
    boolean holds(int row, int column) {
        return switch (shape) {
            case TRIANGLE -> column < row;
            case OTHERS -> column != row;
            case RECTANGLE -> true;
        };
    }

    /** How many pairs of the job are done when all rows before one are. */
    long pairsBefore(int row) {
        return switch (shape) {
            case TRIANGLE -> PackedTriangle.pairs(row);
            case OTHERS -> Math.multiplyFull(row, Math.max(0, columns - 1));
            case RECTANGLE -> Math.multiplyFull(row, columns);
        };
    }

    /** How many pairs are done when a unit and all before it are, near enough for a bar of progress and exact at the end of a block. */
    long pairsUntil(int unit) {
        int block = block(unit);
        long before = pairsBefore(rowFrom(block));
        long after = pairsBefore(rowTo(block));
        int pieces = firstUnits[block + 1] - firstUnits[block];
        int done = unit + 1 - firstUnits[block];
        return done == pieces ? after : before + (after - before) / pieces * done;
    }
}
