package org.drugprofiling.kernel;

import java.util.Arrays;

/**
 * Sums of products of tiles by the engine of this JVM, and nothing else: what a job would cost if it were all sums. 96 rows go against 4 panels, which
 * stay in the first-level cache as they do in a job.
 */
public final class TileProbe {

    private static final int PANELS = 4;
    private static final int TILES = 4;

    private final TileEngine engine = TileEngines.chosen();
    private final int rows;
    private final Panels panels;
    private final double[] arranged;
    private final Scratch scratch;

    /**
     * Prepares the rows.
     *
     * @param targets how many numbers each has
     */
    public TileProbe(int targets) {
        this.rows = engine.rowsPerTile() * TILES;
        int columns = engine.lanes(targets) * PANELS;
        double[] values = new double[Math.max(rows, columns) * targets];
        Arrays.setAll(values, at -> 1.0 / (1 + at % 97));
        this.panels = engine.pack(values, 0, columns, targets);
        this.arranged = engine.arrange(values, 0, rows, targets);
        this.scratch = engine.scratch(targets);
    }

    /**
     * Sums all tiles once.
     *
     * @return how many fused multiply-adds that were
     */
    public double run() {
        for (int panel = 0; panel < panels.count(); panel++) {
            for (int first = 0; first < rows; first += engine.rowsPerTile()) {
                engine.accumulate(Accumulation.PRODUCTS, panels, panel, arranged, first, engine.rowsPerTile(), scratch);
            }
        }
        if (Double.isNaN(scratch.number(0))) {
            throw new IllegalStateException("a sum of the probe is not a number");
        }
        return (double) rows * panels.rows() * panels.targets();
    }

    @Override
    public String toString() {
        return rows + " rows against " + panels.rows() + " by " + engine.description();
    }
}
