package org.drugprofiling.kernel;

import java.util.Optional;
import jdk.incubator.vector.DoubleVector;

/**
 * The engine of a JVM that was started with the module jdk.incubator.vector. Four rows at a time go against a panel of four vectors, with all
 * sums in registers; the processor's vectors decide how wide a panel is. {@link TileEngines} loads it by name: nothing else may name it,
 * because the JVM need not have the module.
 */
final class VectorTileEngine implements TileEngine {

    private static final int GROUP = VectorShape.ROWS;
    private static final int LANES = VectorShape.LANES;

    // sums of 32 rows against 32 lanes are 8 KiB, beside the panel in a first-level cache
    private static final int ROWS = LANES * Math.max(1, 32 / LANES);

    private static final int MOST_NUMBERS_OF_A_BLOCK = 1 << 20;

    private static final class VectorPanels extends Panels {

        // whole panels, one after another, so many to a block that no array is longer than an array can be
        private final double[][] blocks;
        private final int panelsPerBlock;

        private VectorPanels(int rows, int targets) {
            super(rows, LANES, targets);
            int numbers = Math.multiplyExact(LANES, Math.max(1, targets));
            this.panelsPerBlock = Math.max(1, MOST_NUMBERS_OF_A_BLOCK / numbers);
            int blockCount = (count() + panelsPerBlock - 1) / panelsPerBlock;
            this.blocks = new double[blockCount][];
            for (int block = 0; block < blockCount; block++) {
                int panels = Math.min(panelsPerBlock, count() - block * panelsPerBlock);
                blocks[block] = new double[panels * LANES * targets];
            }
        }

        private double[] numbers(int panel) {
            return blocks[panel / panelsPerBlock];
        }

        private int from(int panel) {
            return panel % panelsPerBlock * LANES * targets();
        }
    }

    @Override
    public String description() {
        return "jdk.incubator.vector, vectors of "
                + DoubleVector.SPECIES_PREFERRED.vectorBitSize()
                + " bits, "
                + (VectorShape.MANY_REGISTERS ? "4 × 4" : "4 × 2")
                + " sums";
    }

    @Override
    public int lanes(int targets) {
        return LANES;
    }

    @Override
    public int rowsPerTile() {
        return ROWS;
    }

    @Override
    public Panels pack(double[] rows, int firstRow, int count, int targets) {
        VectorPanels panels = new VectorPanels(count, targets);
        for (int row = 0; row < count; row++) {
            int from = (firstRow + row) * targets;
            double[] numbers = panels.numbers(row / LANES);
            int to = panels.from(row / LANES) + row % LANES;
            for (int k = 0; k < targets; k++) {
                numbers[to + k * LANES] = rows[from + k];
            }
        }
        return panels;
    }

    @Override
    public double[] arrange(double[] rows, int firstRow, int count, int targets) {
        // as many rows side by side as a panel has lanes, so that one variable counts targets of both
        int blocks = (count + LANES - 1) / LANES;
        double[] arranged = new double[Math.multiplyExact(blocks * LANES, targets)];
        for (int row = 0; row < count; row++) {
            int from = (firstRow + row) * targets;
            int to = row / LANES * LANES * targets + row % LANES;
            for (int k = 0; k < targets; k++) {
                arranged[to + k * LANES] = rows[from + k];
            }
        }
        return arranged;
    }

    @Override
    public Scratch scratch(int targets, int tiles) {
        return new VectorScratch(ROWS, LANES, tiles);
    }

    @Override
    public Optional<SingleFilter> singleFilter() {
        return Optional.of(new VectorSingleFilter());
    }

    @Override
    public void accumulate(
            Accumulation what, Panels panels, int panel, double[] arranged, int first, int count, Scratch scratch) {
        VectorPanels own = (VectorPanels) panels;
        double[] sums = ((VectorScratch) scratch).sums();
        int stride = scratch.stride();
        double[] numbers = own.numbers(panel);
        int lane = own.from(panel);
        int p = panels.targets();
        for (int row = 0; row < count; row += GROUP) {
            int from = (first + row) / LANES * LANES * p + row % LANES;
            int sum = scratch.from(row);
            switch (what.kind()) {
                case PRODUCTS, UNSIGNED_PRODUCTS ->
                    VectorProducts.sum(arranged, from, numbers, lane, p, sums, sum, stride);
                case SQUARED_DIFFERENCES ->
                    VectorSquaredDifferences.sum(arranged, from, numbers, lane, p, sums, sum, stride);
                case ABSOLUTE_DIFFERENCES ->
                    VectorAbsoluteDifferences.sum(arranged, from, numbers, lane, p, sums, sum, stride);
                case CANBERRA -> VectorCanberra.sum(arranged, from, numbers, lane, p, sums, sum, stride);
                case EXCESS -> VectorExcess.sum(arranged, from, numbers, lane, what.factors(), sums, sum, stride);
            }
        }
    }

    @Override
    public int candidates(
            Accumulation what,
            Panels panels,
            int panel,
            double[] arranged,
            int first,
            int count,
            double[] limits,
            Scratch scratch) {
        accumulate(what, panels, panel, arranged, first, count, scratch);
        return VectorScan.reached(
                what.kind(),
                ((VectorScratch) scratch).sums(),
                scratch.from(0),
                scratch.stride(),
                count,
                limits,
                scratch.places());
    }
}
