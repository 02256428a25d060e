package org.drugprofiling.kernel;

/**
 * Where an engine leaves the sums of one tile, rows of the tile by lanes of the panel, and the places among them that reach a limit. It may have room
 * for the tiles of several panels side by side, of which one is {@linkplain #select selected}. It belongs to one thread. Engines extend it by what they
 * need themselves.
 */
class Scratch {

    // of each tile the array of each row; one array for all if they are contiguous
    private final double[][][] numbers;
    private final int stride;
    private final int lanes;
    private final int[] places;
    private int selected;

    /** Sums in one array, row after row, in each row tile after tile. */
    Scratch(int rows, int lanes, int tiles, double[] contiguous) {
        this.numbers = new double[tiles][rows][];
        for (double[][] tile : numbers) {
            for (int row = 0; row < rows; row++) {
                tile[row] = contiguous;
            }
        }
        this.stride = tiles * lanes;
        this.lanes = lanes;
        this.places = new int[rows * lanes];
    }

    /** Sums of each row of each tile in an array of their own. */
    Scratch(int lanes, double[][][] separate) {
        this.numbers = separate;
        this.stride = 0;
        this.lanes = lanes;
        this.places = new int[separate[0].length * lanes];
    }

    /** Lets the sums of the next tile be left at the place of this one, from 0. */
    final void select(int tile) {
        selected = tile;
    }

    /** The arrays that hold the sums of the rows of the selected tile. */
    final double[][] rows() {
        return numbers[selected];
    }

    /** The array that holds the sums of a row of the selected tile. */
    final double[] numbers(int row) {
        return numbers[selected][row];
    }

    /** Where they begin in it. */
    final int from(int row) {
        return stride == 0 ? 0 : row * stride + selected * lanes;
    }

    /** How far on in the same array those of the next row begin; 0 if they have an array of their own. */
    final int stride() {
        return stride;
    }

    /** Copies the first so many sums of a row, of all tiles side by side. */
    final void copy(int row, double[] to, int at, int count) {
        if (stride > 0) {
            System.arraycopy(numbers[0][row], row * stride, to, at, count);
            return;
        }
        for (int from = 0; from < count; from += lanes) {
            System.arraycopy(numbers[from / lanes][row], 0, to, at + from, Math.min(lanes, count - from));
        }
    }

    /** The candidates, each as row · lanes + lane: for each row in ascending order of lanes, rows among each other in any order. */
    final int[] places() {
        return places;
    }

    /** The sum at a place of the selected tile. */
    final double number(int place) {
        int row = place / lanes;
        return numbers(row)[from(row) + place - row * lanes];
    }
}
