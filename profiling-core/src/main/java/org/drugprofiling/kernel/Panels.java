package org.drugprofiling.kernel;

/**
 * Rows in the layout of one engine: blocks of so many rows, the lanes, each block holding one target of all its rows after another. The last
 * panel is filled up with rows of zeros.
 */
abstract class Panels {

    private final int rows;
    private final int lanes;
    private final int targets;

    Panels(int rows, int lanes, int targets) {
        this.rows = rows;
        this.lanes = lanes;
        this.targets = targets;
    }

    /** How many rows they hold, without those that fill up the last panel. */
    final int rows() {
        return rows;
    }

    /** How many rows each panel holds; row r is lane r % lanes of panel r / lanes. */
    final int lanes() {
        return lanes;
    }

    final int targets() {
        return targets;
    }

    /** How many panels there are. */
    final int count() {
        return (rows + lanes - 1) / lanes;
    }
}
