package org.drugprofiling.kernel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * The values of the rows of one tile against {@link #width} columns that follow one another. Values are derived from as many sums at a time, however
 * narrow a panel is, so that the loops over them are long.
 */
final class ValueStrip {

    private static final int COLUMNS = 128;

    private final TileEngine engine = TileEngines.chosen();
    private final BatchRows rows;
    private final BatchRows columns;
    private final BatchForm form;
    private final Scratch scratch;
    private final int lanes;
    private final double[][] values;
    private final double[] seams;
    // row · width + column of sums that do not give values
    private final int[] unfinished;
    private int unfinishedCount;

    ValueStrip(BatchRows rows, BatchRows columns) {
        this.rows = rows;
        this.columns = columns;
        this.form = rows.form();
        this.lanes = columns.panels().lanes();
        int panels = Math.max(1, COLUMNS / lanes);
        this.scratch = engine.scratch(rows.targets(), panels);
        int width = panels * lanes;
        this.values = new double[engine.rowsPerTile()][width];
        this.seams = new double[engine.rowsPerTile()];
        this.unfinished = new int[engine.rowsPerTile() * width];
        Arrays.fill(seams, form.seam());
    }

    /** How many columns it has room for. */
    int width() {
        return values[0].length;
    }

    /** The values of a row of the tile. */
    double[] values(int row) {
        return values[row];
    }

    /**
     * Computes the values of a tile.
     *
     * @param arranged what {@link TileEngine#arrange} has laid out
     * @param firstArranged the first row of the tile among them
     * @param first the same among all rows
     * @param count how many rows
     * @param from the first column, the first of a panel
     * @param wanted how many columns
     */
    void fill(double[] arranged, int firstArranged, int first, int count, int from, int wanted) {
        sum(arranged, firstArranged, count, from, wanted);
        for (int row = 0; row < count; row++) {
            if (rows.state(first + row) == RowState.ORDINARY) {
                form.values(values[row], wanted, rows, first + row, columns, from);
            }
        }
        for (int at = 0; at < unfinishedCount; at++) {
            int row = unfinished[at] / width();
            int lane = unfinished[at] % width();
            if (lane < wanted) {
                values[row][lane] = rows.pair(first + row, columns, from + lane);
            }
        }
        for (int row = 0; row < count; row++) {
            if (rows.state(first + row) == RowState.ORDINARY) {
                compareSome(columns.byReference(), first + row, from, wanted, values[row]);
                compareSome(columns.undefined(), first + row, from, wanted, values[row]);
            } else {
                for (int lane = 0; lane < wanted; lane++) {
                    values[row][lane] = rows.pair(first + row, columns, from + lane);
                }
            }
        }
    }

    private void sum(double[] arranged, int firstArranged, int count, int from, int wanted) {
        Panels panels = columns.panels();
        Accumulation sums = Objects.requireNonNull(form.sums());
        boolean hasSeam = !Double.isNaN(form.seam());
        unfinishedCount = 0;
        for (int at = 0; at < wanted; at += lanes) {
            int panel = (from + at) / lanes;
            scratch.select(at / lanes);
            if (hasSeam) {
                note(engine.candidates(sums, panels, panel, arranged, firstArranged, count, seams, scratch), at);
            } else {
                engine.accumulate(sums, panels, panel, arranged, firstArranged, count, scratch);
            }
        }
        for (int row = 0; row < count; row++) {
            scratch.copy(row, values[row], 0, wanted);
        }
    }

    private void note(int found, int firstLane) {
        for (int at = 0; at < found; at++) {
            int place = scratch.places()[at];
            unfinished[unfinishedCount++] = place / lanes * width() + firstLane + place % lanes;
        }
    }

    private void compareSome(BitSet some, int row, int from, int count, double[] into) {
        for (int column = some.nextSetBit(from);
                column >= 0 && column < from + count;
                column = some.nextSetBit(column + 1)) {
            into[column - from] = rows.pair(row, columns, column);
        }
    }
}
