package org.drugprofiling.kernel;

import java.util.Optional;

/**
 * Computes the sums of a few rows against one panel of rows at once: a tile. There is one engine in each JVM, {@link TileEngines#chosen()}, and no
 * sum depends on which: an engine runs the operations that {@link Accumulation.Kind} states, for every pair in the same order.
 *
 * <p>Calls are coarse, a few microseconds each. Panels and arranged rows are read by many threads; a {@link Scratch} belongs to one.
 */
interface TileEngine {

    /** What it is, for a record of the platform, for example {@code plain Java}. */
    String description();

    /** How many rows a panel holds if rows have so many targets. */
    int lanes(int targets);

    /** The most rows of one tile. */
    int rowsPerTile();

    /**
     * Lays rows out as panels.
     *
     * @param rows one row after another
     * @param firstRow the first that is wanted
     * @param count how many are wanted
     * @param targets how many numbers each has
     * @return the panels
     */
    Panels pack(double[] rows, int firstRow, int count, int targets);

    /**
     * Lays rows out as those of tiles, which go against panels.
     *
     * @param rows one row after another
     * @param firstRow the first that is wanted
     * @param count how many are wanted
     * @param targets how many numbers each has
     * @return an array in this engine's own order, with what fills up the last tile
     */
    double[] arrange(double[] rows, int firstRow, int count, int targets);

    /** A filter in single precision, if it is so much faster than {@link #candidates} that it pays to compute again what it finds. */
    Optional<SingleFilter> singleFilter();

    /** Room for one tile of rows of so many targets. */
    default Scratch scratch(int targets) {
        return scratch(targets, 1);
    }

    /** Room for so many tiles side by side. */
    Scratch scratch(int targets, int tiles);

    /**
     * Sums a tile. The scratch then holds count · lanes sums; those of lanes that fill up the last panel mean nothing.
     *
     * @param what what is summed
     * @param panels the panels
     * @param panel which of them
     * @param arranged what {@link #arrange} has laid out
     * @param first the first row of the tile among them, a multiple of {@link #rowsPerTile()}
     * @param count how many rows, from 1 to {@link #rowsPerTile()}
     * @param scratch of {@link #scratch} for the same number of targets
     */
    void accumulate(
            Accumulation what, Panels panels, int panel, double[] arranged, int first, int count, Scratch scratch);

    /**
     * Sums a tile and finds the sums that reach the limit of their row ({@link Accumulation.Kind#reaches}): all of them, {@code NaN} among them, and
     * no others. Lanes that fill up the last panel may be found too.
     *
     * @param what what is summed
     * @param panels the panels
     * @param panel which of them
     * @param arranged what {@link #arrange} has laid out
     * @param first the first row of the tile among them, a multiple of {@link #rowsPerTile()}
     * @param count how many rows, from 1 to {@link #rowsPerTile()}
     * @param limits limit of the row r of the tile at r; infinite if none or all are to be found, not {@code NaN}
     * @param scratch of {@link #scratch} for the same number of targets; then holds all sums, as after {@link #accumulate}, and the places
     * @return how many places were found
     */
    int candidates(
            Accumulation what,
            Panels panels,
            int panel,
            double[] arranged,
            int first,
            int count,
            double[] limits,
            Scratch scratch);
}
