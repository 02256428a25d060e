package org.drugprofiling.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Rows in an order in which alike ones stand together, with boxes around those that follow one another: around 16 rows, a cell, around 8 cells, a block, and so on by 8 to the
 * root. Half of the rows lie on either side of a component, half of each half on either side of another, down to the cells.
 */
final class BoxOrder {

    /** Rows of a cell. */
    static final int CELL = 16;

    /** Boxes of one level that a box of the next holds. */
    static final int FAN = 8;

    /** Rows of a block. */
    static final int BLOCK = CELL * FAN;

    private static final int ROWS_AT_A_TIME = 1 << 12;
    private static final int FEWEST_FOR_A_THREAD = 1 << 13;
    private static final int PIECES = 32;

    private final int[] order;
    private final Boxes[] levels;

    private BoxOrder(int[] order, Boxes cells) {
        this.order = order;
        List<Boxes> upwards = new ArrayList<>(List.of(cells, cells.joined(FAN)));
        while (upwards.get(upwards.size() - 1).count() > FAN) {
            upwards.add(upwards.get(upwards.size() - 1).joined(FAN));
        }
        this.levels = upwards.toArray(Boxes[]::new);
    }

    /** Bytes that an order takes for each row while it comes to be. */
    static long bytesForEach(int components) {
        return (components + 3L) * Double.BYTES + 4L * components * Double.BYTES / CELL;
    }

    /**
     * Puts rows in order.
     *
     * @param projection the components
     * @param prepared all rows
     * @param rows the rows that are wanted
     */
    static BoxOrder sorted(Projection projection, double[] prepared, int[] rows, Execution execution) {
        int m = projection.components();
        int stride = m + 1;
        double[] numbers = new double[Math.multiplyExact(rows.length, stride)];
        inParallel(execution, (rows.length + ROWS_AT_A_TIME - 1) / ROWS_AT_A_TIME, piece -> {
            int to = Math.min(rows.length, (piece + 1) * ROWS_AT_A_TIME);
            for (int at = piece * ROWS_AT_A_TIME; at < to; at++) {
                int from = rows[at] * projection.targets();
                projection.project(prepared, from, numbers, at * stride);
                numbers[at * stride + m] = projection.error(prepared, from);
            }
        });
        int[] places = new int[rows.length];
        Arrays.setAll(places, at -> at);
        BoxSort sort = new BoxSort(projection.geometry(), numbers, m, places);
        List<int[]> pieces = new ArrayList<>();
        divide(sort, 0, rows.length, Math.max(FEWEST_FOR_A_THREAD, rows.length / PIECES), pieces);
        inParallel(execution, pieces.size(), piece -> sort.sort(pieces.get(piece)[0], pieces.get(piece)[1]));
        Boxes cells = Boxes.empty((rows.length + CELL - 1) / CELL, m);
        inParallel(execution, (rows.length + ROWS_AT_A_TIME - 1) / ROWS_AT_A_TIME, piece -> {
            int to = Math.min(rows.length, (piece + 1) * ROWS_AT_A_TIME);
            for (int at = piece * ROWS_AT_A_TIME; at < to; at++) {
                cells.enclose(at / CELL, numbers, places[at] * stride, numbers[places[at] * stride + m]);
            }
        });
        for (int at = 0; at < places.length; at++) {
            places[at] = rows[places[at]];
        }
        return new BoxOrder(places, cells);
    }

    /** Leaves rows in the order that they are in, for example some of those of another order. */
    static BoxOrder as(Projection projection, double[] prepared, int[] rows) {
        Boxes cells = Boxes.empty((rows.length + CELL - 1) / CELL, projection.components());
        double[] numbers = new double[projection.components()];
        for (int at = 0; at < rows.length; at++) {
            int from = rows[at] * projection.targets();
            projection.project(prepared, from, numbers, 0);
            cells.enclose(at / CELL, numbers, 0, projection.error(prepared, from));
        }
        return new BoxOrder(rows, cells);
    }

    /** An order as it was written down, with its cells. */
    static BoxOrder of(int[] order, Boxes cells) {
        return new BoxOrder(order, cells);
    }

    private static void divide(BoxSort sort, int from, int to, int most, List<int[]> pieces) {
        if (to - from <= most) {
            pieces.add(new int[] {from, to});
            return;
        }
        int middle = sort.divide(from, to);
        divide(sort, from, middle, most, pieces);
        divide(sort, middle, to, most, pieces);
    }

    private static void inParallel(Execution execution, int pieces, IntConsumer task) {
        new OrderedWork<Boolean, Boolean>(execution, pieces, () -> true, (worker, piece) -> {
                    execution.requireNotCancelled();
                    task.accept(piece);
                    return true;
                })
                .run((done, piece) -> {});
    }

    /** How many rows. */
    int count() {
        return order.length;
    }

    /** The row at a place. */
    int row(int place) {
        return order[place];
    }

    int[] order() {
        return order;
    }

    /** The boxes of a level: 0 for cells, 1 for blocks. */
    Boxes level(int level) {
        return levels[level];
    }

    Boxes cells() {
        return levels[0];
    }

    int top() {
        return levels.length - 1;
    }

    int blocks() {
        return levels[1].count();
    }
}
