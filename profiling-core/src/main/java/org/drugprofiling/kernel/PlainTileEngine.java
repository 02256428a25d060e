package org.drugprofiling.kernel;

import java.util.Arrays;
import java.util.Optional;

/**
 * The engine of every JVM. A panel is one array for each target, so that loops run over lanes from 0 with the bare loop variable and no
 * reduction, which is what a just-in-time compiler turns into vector instructions by itself. Two rows and up to three targets at a time keep
 * each loop within what it takes.
 */
final class PlainTileEngine implements TileEngine {

    private static final int ROWS = 8;
    private static final int MOST_LANES = 128;
    private static final int FEWEST_LANES = 32;
    // a panel of this size leaves room for sums in a first-level cache of 48 KiB
    private static final int NUMBERS_OF_A_PANEL = 4096;

    // so few rows use each number of a panel once, so that reading it from memory takes longer than the sums
    private static final int FEW_ROWS = 2;
    private static final int NUMBERS_OF_A_LINE = 8;

    private static final class PlainPanels extends Panels {

        private final double[][] columns;

        private PlainPanels(int rows, int lanes, int targets) {
            super(rows, lanes, targets);
            this.columns = new double[Math.multiplyExact(count(), targets)][lanes];
        }

        /**
         * Reads a panel in the order in which it lies in memory, which takes less time than waiting for each of the columns that are summed at once.
         *
         * @return 0, which no compiler knows: whoever uses it keeps the reading from being left out
         */
        private int read(int panel) {
            int below = 0;
            for (int k = panel * targets(); k < (panel + 1) * targets(); k++) {
                double[] column = columns[k];
                for (int lane = 0; lane < column.length; lane += NUMBERS_OF_A_LINE) {
                    below |= column[lane] < Double.NEGATIVE_INFINITY ? 1 : 0;
                }
            }
            return below;
        }
    }

    private static final class PlainScratch extends Scratch {

        private final double[] flags;

        private PlainScratch(int lanes, double[][][] sums) {
            super(lanes, sums);
            this.flags = new double[lanes];
        }
    }

    @Override
    public String description() {
        return "plain Java";
    }

    @Override
    public int lanes(int targets) {
        int lanes = MOST_LANES;
        while (lanes > FEWEST_LANES && lanes * targets > NUMBERS_OF_A_PANEL) {
            lanes /= 2;
        }
        return lanes;
    }

    @Override
    public int rowsPerTile() {
        return ROWS;
    }

    @Override
    public Panels pack(double[] rows, int firstRow, int count, int targets) {
        PlainPanels panels = new PlainPanels(count, lanes(targets), targets);
        int lanes = panels.lanes();
        for (int row = 0; row < count; row++) {
            int from = (firstRow + row) * targets;
            int first = row / lanes * targets;
            int lane = row % lanes;
            for (int k = 0; k < targets; k++) {
                panels.columns[first + k][lane] = rows[from + k];
            }
        }
        return panels;
    }

    @Override
    public double[] arrange(double[] rows, int firstRow, int count, int targets) {
        return Arrays.copyOfRange(rows, firstRow * targets, (firstRow + count) * targets);
    }

    @Override
    public Optional<SingleFilter> singleFilter() {
        return Optional.empty();
    }

    @Override
    public Scratch scratch(int targets, int tiles) {
        int lanes = lanes(targets);
        // the last row of each tile is for the partner of an odd row
        return new PlainScratch(lanes, new double[tiles][ROWS + 1][lanes]);
    }

    @Override
    public void accumulate(
            Accumulation what, Panels panels, int panel, double[] arranged, int first, int count, Scratch scratch) {
        double[][] sums = scratch.rows();
        for (int row = count <= FEW_ROWS ? ((PlainPanels) panels).read(panel) : 0; row < count; row += 2) {
            sum(what, (PlainPanels) panels, panel, arranged, first, row, count, sums);
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
        PlainScratch own = (PlainScratch) scratch;
        double[][] sums = own.rows();
        double[] flags = own.flags;
        Arrays.fill(flags, 0);
        for (int row = count <= FEW_ROWS ? ((PlainPanels) panels).read(panel) : 0; row < count; row += 2) {
            boolean odd = row + 1 == count;
            double[] a = sums[row];
            double[] b = sums[odd ? ROWS : row + 1];
            sum(what, (PlainPanels) panels, panel, arranged, first, row, count, sums);
            FlagLoops.flag(what.kind(), flags, a, b, limits[row], odd, odd ? 0 : limits[row + 1]);
        }
        return found(what.kind(), own, count, limits);
    }

    private static int found(Accumulation.Kind kind, PlainScratch own, int count, double[] limits) {
        int found = 0;
        double[][] sums = own.rows();
        int[] places = own.places();
        int lanes = own.flags.length;
        for (int lane = 0; lane < lanes; lane++) {
            // NaN is not at most 0
            if (!(own.flags[lane] <= 0)) {
                for (int row = 0; row < count; row++) {
                    if (kind.reaches(sums[row][lane], limits[row])) {
                        places[found++] = row * lanes + lane;
                    }
                }
            }
        }
        return found;
    }

    /** Sums the rows {@code row} and {@code row + 1} of a tile; a last row without partner is its own. */
    private static void sum(
            Accumulation what,
            PlainPanels panels,
            int panel,
            double[] rows,
            int first,
            int row,
            int count,
            double[][] sums) {
        int p = panels.targets();
        boolean odd = row + 1 == count;
        double[] a = sums[row];
        double[] b = sums[odd ? ROWS : row + 1];
        int atA = (first + row) * p;
        int atB = odd ? atA : atA + p;
        double[][] columns = panels.columns;
        int from = panel * p;
        switch (what.kind()) {
            case PRODUCTS, UNSIGNED_PRODUCTS -> ProductLoops.sum(a, b, columns, from, rows, atA, atB, p);
            case SQUARED_DIFFERENCES -> SquaredDifferenceLoops.sum(a, b, columns, from, rows, atA, atB, p);
            case ABSOLUTE_DIFFERENCES -> AbsoluteDifferenceLoops.sum(a, b, columns, from, rows, atA, atB, p);
            case CANBERRA -> CanberraLoops.sum(a, b, columns, from, rows, atA, atB, p);
            case EXCESS -> ExcessLoops.sum(a, b, columns, from, rows, atA, atB, what.factors());
        }
    }
}
