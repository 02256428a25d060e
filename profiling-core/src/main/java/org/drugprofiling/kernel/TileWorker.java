package org.drugprofiling.kernel;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What one thread needs to work through units of a {@link PairPlan}. */
final class TileWorker {

    /**
     * Takes the values of one row against some columns that follow one another, undefined ones as {@code NaN}. The array is used again, and may be
     * written over.
     */
    @FunctionalInterface
    interface Values {
        void accept(int row, int firstColumn, double[] values, int count);
    }

    /** The limits of rows when a tile of them is about to be summed, and what is done with pairs that may be within them. */
    interface Filter {

        /** The limit of an ordinary row ({@link BatchForm#limit}). */
        double limit(int row);

        /** Takes a pair whose sum does not exclude it. */
        void candidate(int row, int column, double value);

        /** Whether limits become narrower with what is taken, so that each tile asks for them anew. */
        boolean narrows();
    }

    private static final int PAIRS_BETWEEN_QUESTIONS = 256;

    private final TileEngine engine = TileEngines.chosen();
    private final PairPlan plan;
    private final BatchRows rows;
    private final BatchRows columns;
    private final BatchForm form;
    private final Execution execution;
    private final Scratch scratch;
    private final ValueStrip strip;
    // of each tile of a block
    private final double[][] limits;
    private final @Nullable SingleWorker single;
    private double[] arranged = new double[0];
    private int arrangedBlock = -1;

    TileWorker(PairPlan plan, BatchRows rows, BatchRows columns, Execution execution) {
        this.plan = plan;
        this.rows = rows;
        this.columns = columns;
        this.form = rows.form();
        this.execution = execution;
        this.scratch = engine.scratch(rows.targets());
        this.single = SingleWorker.of(engine, plan, rows, columns);
        this.strip = new ValueStrip(rows, columns);
        int tile = engine.rowsPerTile();
        this.limits = new double[(plan.rowsOfBlock() + tile - 1) / tile][tile];
    }

    private double[] arranged(int block) {
        if (block != arrangedBlock) {
            int from = plan.rowFrom(block);
            arranged = engine.arrange(rows.prepared(), from, plan.rowTo(block) - from, rows.targets());
            arrangedBlock = block;
        }
        return arranged;
    }

    /**
     * Gives the values of all pairs of a unit that belong to the job; in the shape {@link PairPlan.Shape#OTHERS} the value of a row with itself is among them.
     */
    void values(int unit, Values consumer) {
        int block = plan.block(unit);
        values(unit, plan.rowFrom(block), plan.rowTo(block), consumer);
    }

    /** The same of some rows of its block. */
    void values(int unit, int rowFrom, int rowTo, Values consumer) {
        if (form.sums() == null || !form.isBatched()) {
            for (int row = rowFrom; row < rowTo; row++) {
                singleValues(row, plan.columnFrom(unit), Math.min(plan.columnTo(unit), plan.columnEnd(row)), consumer);
            }
            return;
        }
        for (int from = plan.columnFrom(unit); from < plan.columnTo(unit); from += strip.width()) {
            execution.requireNotCancelled();
            int width = Math.min(strip.width(), plan.columnTo(unit) - from);
            stripValues(plan.block(unit), rowFrom, rowTo, from, width, consumer);
        }
    }

    private void stripValues(int block, int rowFrom, int rowTo, int from, int width, Values consumer) {
        int tile = engine.rowsPerTile();
        int blockFrom = plan.rowFrom(block);
        // tiles begin at multiples of their height within the block
        for (int first = blockFrom + (rowFrom - blockFrom) / tile * tile; first < rowTo; first += tile) {
            int count = Math.min(tile, rowTo - first);
            int wanted = Math.min(width, plan.columnEnd(first + count - 1) - from);
            if (wanted > 0) {
                strip.fill(arranged(block), first - blockFrom, first, count, from, wanted);
                for (int row = Math.max(first, rowFrom); row < first + count; row++) {
                    int some = Math.min(wanted, plan.columnEnd(row) - from);
                    if (some > 0) {
                        consumer.accept(row, from, strip.values(row - first), some);
                    }
                }
            }
        }
    }

    private void singleValues(int row, int from, int to, Values consumer) {
        double[] values = strip.values(0);
        for (int column = from; column < to; column += values.length) {
            int count = Math.min(values.length, to - column);
            for (int lane = 0; lane < count; lane++) {
                askNowAndThen(lane);
                values[lane] = rows.pair(row, columns, column + lane);
            }
            consumer.accept(row, column, values, count);
        }
    }

    private void askNowAndThen(int pair) {
        if (pair % PAIRS_BETWEEN_QUESTIONS == 0) {
            execution.requireNotCancelled();
        }
    }

    /** Gives every pair of a unit, of some rows of its block, that may be within the limit of its row, in no order; undefined ones are left out. */
    void candidates(int unit, int rowFrom, int rowTo, @Nullable Accumulation sums, Filter filter) {
        if (sums == null) {
            for (int row = rowFrom; row < rowTo; row++) {
                singleCandidates(row, plan.columnFrom(unit), plan.columnTo(unit), filter);
            }
            return;
        }
        if (!filter.narrows()) {
            limitTiles(plan.rowFrom(plan.block(unit)), rowFrom, rowTo, sums, filter);
        }
        int lanes = columns.panels().lanes();
        for (int from = plan.columnFrom(unit); from < plan.columnTo(unit); from += lanes) {
            execution.requireNotCancelled();
            panelCandidates(unit, rowFrom, rowTo, from, sums, filter);
        }
        for (int row = rowFrom; row < rowTo; row++) {
            if (rows.state(row) == RowState.BY_REFERENCE) {
                singleCandidates(row, plan.columnFrom(unit), plan.columnTo(unit), filter);
            } else if (rows.state(row) == RowState.ORDINARY) {
                referenceCandidates(row, plan.columnFrom(unit), plan.columnTo(unit), filter);
            }
        }
    }

    private void panelCandidates(int unit, int rowFrom, int rowTo, int from, Accumulation sums, Filter filter) {
        int tile = engine.rowsPerTile();
        int block = plan.block(unit);
        int blockFrom = plan.rowFrom(block);
        // tiles begin at multiples of their height within the block
        for (int first = blockFrom + (rowFrom - blockFrom) / tile * tile; first < rowTo; first += tile) {
            int count = Math.min(tile, rowTo - first);
            if (plan.columnEnd(first + count - 1) <= from) {
                continue;
            }
            double[] own = limits[(first - blockFrom) / tile];
            if (filter.narrows()) {
                limitRows(first, count, rowFrom, sums, filter, own);
            }
            int panel = from / columns.panels().lanes();
            SingleWorker filterInSingle = single != null && single.pays() ? single : null;
            int found = filterInSingle == null
                    ? engine.candidates(
                            sums, columns.panels(), panel, arranged(block), first - blockFrom, count, own, scratch)
                    : filterInSingle.candidates(sums.kind(), panel, block, first - blockFrom, count, own, scratch);
            if (single != null) {
                single.note(found, count * columns.panels().lanes());
            }
            if (found > 0) {
                pass(
                        found,
                        filterInSingle != null,
                        first,
                        from,
                        Math.min(plan.columnTo(unit), columns.count()),
                        sums,
                        filter);
            }
        }
    }

    private void limitTiles(int blockFrom, int rowFrom, int rowTo, Accumulation sums, Filter filter) {
        int tile = engine.rowsPerTile();
        for (int first = blockFrom + (rowFrom - blockFrom) / tile * tile; first < rowTo; first += tile) {
            int count = Math.min(tile, rowTo - first);
            limitRows(first, count, rowFrom, sums, filter, limits[(first - blockFrom) / tile]);
        }
    }

    private void limitRows(int first, int count, int rowFrom, Accumulation sums, Filter filter, double[] limitsOfTile) {
        for (int row = first; row < first + count; row++) {
            boolean wanted = row >= rowFrom && rows.state(row) == RowState.ORDINARY;
            limitsOfTile[row - first] = wanted
                    ? filter.limit(row)
                    : sums.kind().reachesFromAbove() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
    }

    private void pass(int found, boolean inSingle, int first, int from, int to, Accumulation sums, Filter filter) {
        int lanes = columns.panels().lanes();
        Accumulation values = form.sums();
        boolean given = !inSingle && values != null && values.kind() == sums.kind();
        int[] places = scratch.places();
        for (int at = 0; at < found; at++) {
            int row = first + places[at] / lanes;
            int column = from + places[at] % lanes;
            if (column < to
                    && plan.holds(row, column)
                    && rows.state(row) == RowState.ORDINARY
                    && columns.state(column) == RowState.ORDINARY) {
                double value = given
                        ? form.value(scratch.number(places[at]), rows, row, columns, column)
                        : form.pair(rows, row, columns, column);
                filter.candidate(row, column, value);
            }
        }
    }

    private void singleCandidates(int row, int from, int to, Filter filter) {
        for (int column = from; column < Math.min(to, plan.columnEnd(row)); column++) {
            askNowAndThen(column - from);
            if (plan.holds(row, column)) {
                filter.candidate(row, column, rows.pair(row, columns, column));
            }
        }
    }

    private void referenceCandidates(int row, int from, int to, Filter filter) {
        BitSet some = columns.byReference();
        int end = Math.min(to, plan.columnEnd(row));
        for (int column = some.nextSetBit(from); column >= 0 && column < end; column = some.nextSetBit(column + 1)) {
            if (plan.holds(row, column)) {
                filter.candidate(row, column, rows.pair(row, columns, column));
            }
        }
    }
}
