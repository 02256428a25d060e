package org.drugprofiling.kernel;

/**
 * Where an engine leaves the sums of one tile, rows of the tile by lanes of the panel, and the places among them that reach a limit. It belongs
 * to one thread. Engines extend it by what they need themselves.
 */
class Scratch {

    private final double[][] numbers;
    private final int[] from;
    private final int[] places;
    private final int lanes;
    private final boolean isSeparate;

    /** Sums in one array, row after row. */
    Scratch(int rows, int lanes, double[] contiguous) {
        this.numbers = new double[rows][];
        this.from = new int[rows];
        for (int row = 0; row < rows; row++) {
            numbers[row] = contiguous;
            from[row] = row * lanes;
        }
        this.places = new int[rows * lanes];
        this.lanes = lanes;
        this.isSeparate = false;
    }

    /** Sums of each row in an array of their own. */
    Scratch(int lanes, double[][] separate) {
        this.numbers = separate;
        this.from = new int[separate.length];
        this.places = new int[separate.length * lanes];
        this.lanes = lanes;
        this.isSeparate = true;
    }

    /** The array that holds the sums of a row of the tile. */
    final double[] numbers(int row) {
        return numbers[row];
    }

    /** Where they begin in it. */
    final int from(int row) {
        return from[row];
    }

    /** Whether the sums of each row have an array of their own, which they fill and which has just this length. */
    final boolean isSeparate(int length) {
        boolean isFilled = isSeparate && lanes == length;
        for (double[] row : numbers) {
            isFilled &= row.length == length;
        }
        return isFilled;
    }

    /** The candidates, each as row · lanes + lane: for each row in ascending order of lanes, rows among each other in any order. */
    final int[] places() {
        return places;
    }

    /** The sum at a place. */
    final double number(int place) {
        int row = place / lanes;
        return numbers[row][from[row] + place - row * lanes];
    }
}
