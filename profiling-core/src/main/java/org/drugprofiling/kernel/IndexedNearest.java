package org.drugprofiling.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.drugprofiling.kernel.BoxWorker.Part;

/** The nearest columns of each row, of columns that have an index: first those around the row, then others while they can be nearer than what has been found. */
final class IndexedNearest {

    private static final int REFERENCE_ROWS = 64;
    private static final int PAIRS_BETWEEN_QUESTIONS = 256;
    private static final int BLOCKS_TRIED = 8;
    private static final double MOST_NEAR = 0.8;

    private final BatchRows rows;
    private final IndexedColumns columns;
    private final int firstColumn;
    private final boolean isOfOthers;
    private final BoxOrder rowOrder;
    private final Accumulation sums;
    private final int most;
    private final Execution execution;
    private long summed;

    private IndexedNearest(
            BatchRows rows,
            IndexedColumns columns,
            int firstColumn,
            boolean isOfOthers,
            BoxOrder rowOrder,
            Accumulation sums,
            int most,
            Execution execution) {
        this.rows = rows;
        this.columns = columns;
        this.firstColumn = firstColumn;
        this.isOfOthers = isOfOthers;
        this.rowOrder = rowOrder;
        this.sums = sums;
        this.most = most;
        this.execution = execution;
    }

    /** Of each row among the others of a set with an index. */
    static IndexedNearest ofOthers(BatchRows rows, RowIndex index, Accumulation sums, int most, Execution execution) {
        return new IndexedNearest(rows, index, 0, true, index.order(), sums, most, execution);
    }

    /** Of each row among columns whose numbers begin at one. */
    static IndexedNearest between(
            BatchRows rows, IndexedColumns columns, int firstColumn, Accumulation sums, int most, Execution execution) {
        BoxOrder order = BoxOrder.sorted(columns.projection(), rows.prepared(), rows.ordinary(), execution);
        return new IndexedNearest(rows, columns, firstColumn, false, order, sums, most, execution);
    }

    private final class Finder implements TileWorker.Filter {

        private final BoxWorker worker =
                new BoxWorker(isOfOthers ? Part.OTHERS : Part.ALL, rows, rowOrder, columns, sums, this, execution);
        private final NearestList[] lists;
        private final double[] limits;
        private long compared;

        /** Lists are of rows that are in the hands of one thread at a time. */
        private Finder(NearestList[] lists, double[] limits) {
            this.lists = lists;
            this.limits = limits;
        }

        @Override
        public double limit(int row) {
            return limits[row];
        }

        @Override
        public boolean narrows() {
            return true;
        }

        @Override
        public void candidate(int row, int column, double value) {
            if (!Double.isFinite(value)) {
                return;
            }
            BatchForm form = rows.form();
            double key = ScoreOrder.round(form.isSimilarity() ? -value : value);
            NearestList list = lists[row];
            if (list.offer(firstColumn + column, value, key) && list.isFull()) {
                limits[row] = NearestSearch.limitOf(list, rows, row, columns.bounding());
            }
        }

        private Boolean find(int unit) {
            if (unit < rowOrder.blocks()) {
                worker.searchAround(unit, isOfOthers ? unit : worker.nearestBlock(unit));
            } else {
                int from = (unit - rowOrder.blocks()) * REFERENCE_ROWS;
                byReference(from, Math.min(rows.count(), from + REFERENCE_ROWS));
            }
            return true;
        }

        private void byReference(int from, int to) {
            for (int row = from; row < to; row++) {
                if (rows.state(row) == RowState.BY_REFERENCE) {
                    for (int column = 0; column < columns.count(); column++) {
                        compare(row, column);
                    }
                } else if (rows.state(row) == RowState.ORDINARY) {
                    BitSet some = columns.byReference();
                    for (int column = some.nextSetBit(0); column >= 0; column = some.nextSetBit(column + 1)) {
                        compare(row, column);
                    }
                }
            }
        }

        private void compare(int row, int column) {
            if (compared++ % PAIRS_BETWEEN_QUESTIONS == 0) {
                execution.requireNotCancelled();
            }
            if (!isOfOthers || row != column) {
                candidate(row, column, columns.pair(rows, row, column));
            }
        }
    }

    /** Adds to lists, one for each row, what is nearer. */
    void addTo(NearestList[] lists) {
        double[] limits = new double[rows.count()];
        double everything = sums.kind().reachesFromAbove() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (int row = 0; row < limits.length; row++) {
            limits[row] = rows.state(row) == RowState.ORDINARY && lists[row].isFull()
                    ? NearestSearch.limitOf(lists[row], rows, row, columns.bounding())
                    : everything;
        }
        boolean hasReferences =
                !rows.byReference().isEmpty() || !columns.byReference().isEmpty();
        int references = hasReferences ? (rows.count() + REFERENCE_ROWS - 1) / REFERENCE_ROWS : 0;
        // first all blocks, so that no two threads meet at a row
        List<Finder> finders = new ArrayList<>(run(0, rowOrder.blocks(), lists, limits));
        finders.addAll(run(rowOrder.blocks(), references, lists, limits));
        for (Finder finder : finders) {
            summed += finder.worker.summed() + finder.compared;
        }
    }

    /** Whether so few pairs are near that it is worth the while: some blocks of rows are tried. */
    boolean pays() {
        int step = rowOrder.blocks() / BLOCKS_TRIED;
        if (step < BLOCKS_TRIED) {
            return true;
        }
        NearestList[] lists = new NearestList[rows.count()];
        double[] limits = new double[rows.count()];
        double everything = sums.kind().reachesFromAbove() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (int trial = 0; trial < BLOCKS_TRIED; trial++) {
            int from = (trial * step + step / 2) * BoxOrder.BLOCK;
            for (int at = from; at < from + BoxOrder.BLOCK; at++) {
                lists[rowOrder.row(at)] = new NearestList(most);
                limits[rowOrder.row(at)] = everything;
            }
        }
        List<Finder> finders = new OrderedWork<Finder, Boolean>(
                        execution,
                        BLOCKS_TRIED,
                        () -> new Finder(lists, limits),
                        (finder, trial) -> finder.find(trial * step + step / 2))
                .run((done, trial) -> {});
        long tried = 0;
        for (Finder finder : finders) {
            tried += finder.worker.summed();
        }
        return tried <= MOST_NEAR * BLOCKS_TRIED * BoxOrder.BLOCK * columns.count();
    }

    private List<Finder> run(int firstUnit, int units, NearestList[] lists, double[] limits) {
        long pairs = pairs();
        return new OrderedWork<Finder, Boolean>(
                        execution,
                        units,
                        () -> new Finder(lists, limits),
                        (finder, unit) -> finder.find(firstUnit + unit))
                .run((done, unit) -> {
                    if (firstUnit == 0) {
                        execution.progress().reached((long) ((double) pairs * (unit + 1) / units), pairs);
                    }
                });
    }

    private long pairs() {
        return isOfOthers ? 2 * PackedTriangle.pairs(rows.count()) : Math.multiplyFull(rows.count(), columns.count());
    }

    PairTally tally() {
        return new PairTally(pairs(), Math.max(0, pairs() - summed), true);
    }
}
