package org.drugprofiling.kernel;

import java.util.Arrays;
import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/** The nearest columns of each row of a plan. */
final class NearestSearch {

    // of a list, without its numbers
    private static final long BYTES_OF_A_LIST = 128;

    private final PairPlan plan;
    private final BatchRows rows;
    private final BatchRows columns;
    private final BatchForm form;
    private final int most;
    private final Execution execution;
    private final @Nullable Accumulation sums;

    NearestSearch(PairPlan plan, BatchRows rows, BatchRows columns, int most, Execution execution) {
        require(rows.count(), most, columns.count());
        this.plan = plan;
        this.rows = rows;
        this.columns = columns;
        this.form = rows.form();
        // no list is longer than there are columns
        this.most = Math.max(1, Math.min(most, columns.count()));
        this.execution = execution;
        this.sums = form.filtersAnyScore() ? form.filter(0, rows.targets()) : null;
    }

    /** Checks that there are lists to be filled, and memory for them. */
    static void require(int rows, int most, int columns) {
        if (most < 1) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "number of nearest rows must be at least 1",
                    ProblemLocation.nowhere(),
                    Integer.toString(most));
        }
        // no list is longer than there are columns
        int kept = Math.max(1, Math.min(most, columns));
        Memory.requireBytes(
                "the " + kept + " nearest of " + rows + " rows",
                rows * (BYTES_OF_A_LIST + kept * (Integer.BYTES + 2L * Double.BYTES)));
    }

    private final class Finder implements TileWorker.Filter {

        private final TileWorker worker = new TileWorker(plan, rows, columns, execution);
        private NearestList[] lists = new NearestList[0];
        private double[] limits = new double[0];
        private int first;

        private NearestList[] find(int unit) {
            int block = plan.block(unit);
            first = plan.rowFrom(block);
            lists = new NearestList[plan.rowTo(block) - first];
            limits = new double[lists.length];
            for (int at = 0; at < lists.length; at++) {
                lists[at] = new NearestList(most);
                limits[at] = everything();
            }
            worker.candidates(unit, first, plan.rowTo(block), sums, this);
            return lists;
        }

        private double everything() {
            return sums != null && sums.kind().reachesFromAbove() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }

        @Override
        public double limit(int row) {
            return limits[row - first];
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
            double key = ScoreOrder.round(form.isSimilarity() ? -value : value);
            NearestList list = lists[row - first];
            if (list.offer(column, value, key) && list.isFull() && sums != null) {
                if (rows.state(row) == RowState.ORDINARY) {
                    limits[row - first] = limitOf(list, rows, row, columns);
                }
            }
        }
    }

    /** The limit of an ordinary row whose list is full: what is as alike as its last, as rounded, may still be of lower number. */
    static double limitOf(NearestList list, BatchRows rows, int row, BatchRows columns) {
        BatchForm form = rows.form();
        double worst = form.isSimilarity() ? -list.worstKey() : list.worstKey();
        return form.limit(ScoreLimit.outermost(worst, !form.isSimilarity()), rows, row, columns);
    }

    /** The same, of columns with an index, if that pays. */
    NearestRows run(RowIndex index) {
        NearestList[] lists = new NearestList[rows.count()];
        IndexedNearest nearest = plan.shape() == PairPlan.Shape.OTHERS
                ? IndexedNearest.ofOthers(rows, index, Objects.requireNonNull(sums), most, execution)
                : IndexedNearest.between(rows, index, 0, Objects.requireNonNull(sums), most, execution);
        if (!nearest.pays()) {
            return run();
        }
        Arrays.setAll(lists, row -> new NearestList(most));
        nearest.addTo(lists);
        execution.tallies().accept(nearest.tally());
        return new NearestRows(lists, nearest.tally());
    }

    NearestRows run() {
        NearestList[] lists = new NearestList[rows.count()];
        OrderedWork<Finder, NearestList[]> work = new OrderedWork<>(execution, plan.units(), Finder::new, Finder::find);
        work.run((found, unit) -> {
            int first = plan.rowFrom(plan.block(unit));
            for (int at = 0; at < found.length; at++) {
                NearestList held = lists[first + at];
                if (held == null) {
                    lists[first + at] = found[at];
                } else {
                    held.offerAll(found[at]);
                }
            }
            execution.progress().reached(plan.pairsUntil(unit), plan.pairs());
        });
        for (int row = 0; row < lists.length; row++) {
            // no unit where there are no columns
            lists[row] = lists[row] == null ? new NearestList(1) : lists[row];
        }
        PairTally tally = new PairTally(plan.pairs(), 0, false);
        execution.tallies().accept(tally);
        return new NearestRows(lists, tally);
    }
}
