package org.drugprofiling.kernel;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pairs of a plan that meet a condition, handed on in order. */
final class LinkSearch {

    private final PairPlan plan;
    private final BatchRows rows;
    private final BatchRows columns;
    private final ScoreLimit limit;
    private final Execution execution;
    private final @Nullable Accumulation sums;
    private final int mostWaiting;

    LinkSearch(PairPlan plan, BatchRows rows, BatchRows columns, ScoreLimit limit, Execution execution) {
        this(plan, rows, columns, limit, execution, OrderedPairs.mostWaiting());
    }

    LinkSearch(
            PairPlan plan, BatchRows rows, BatchRows columns, ScoreLimit limit, Execution execution, int mostWaiting) {
        this.plan = plan;
        this.rows = rows;
        this.columns = columns;
        this.limit = limit;
        this.execution = execution;
        this.mostWaiting = mostWaiting;
        BatchForm form = rows.form();
        // sums exclude what is less alike than a score, not what is more alike
        this.sums = form.isAlike(limit) ? form.filter(limit.outermost(), rows.targets()) : null;
    }

    private final class Finder implements TileWorker.Filter, OrderedPairs.Finder {

        private final TileWorker worker = new TileWorker(plan, rows, columns, execution);
        private final double outermost = limit.outermost();
        private final double[] limits = new double[plan.rowTo(0) - plan.rowFrom(0)];
        private int block = -1;
        private Hits found = new Hits();

        @Override
        public void find(int unit, int rowFrom, int rowTo, Hits hits) {
            found = hits;
            if (sums != null && plan.block(unit) != block) {
                block = plan.block(unit);
                for (int row = plan.rowFrom(block); row < plan.rowTo(block); row++) {
                    limits[row - plan.rowFrom(block)] = rows.form().limit(outermost, rows, row, columns);
                }
            }
            worker.candidates(unit, rowFrom, rowTo, sums, this);
        }

        @Override
        public double limit(int row) {
            return limits[row - plan.rowFrom(block)];
        }

        @Override
        public boolean narrows() {
            return false;
        }

        @Override
        public void candidate(int row, int column, double value) {
            if (limit.isMet(value)) {
                found.add(row, column, value);
            }
        }
    }

    /** Hands on all links; returns how many. */
    long run(PairConsumer consumer) {
        long links = new OrderedPairs(plan, execution, mostWaiting, Finder::new).run(consumer);
        execution.tallies().accept(new PairTally(plan.pairs(), 0, false));
        return links;
    }

    /** The same, of columns with an index. */
    long run(RowIndex index, PairConsumer consumer) {
        Accumulation known = Objects.requireNonNull(sums);
        int most = Math.min(mostWaiting, IndexedLinks.mostWaiting());
        IndexedLinks links = plan.shape() == PairPlan.Shape.TRIANGLE
                ? IndexedLinks.ofAllPairs(rows, index, limit, known, execution, most)
                : IndexedLinks.between(rows, List.of(index), limit, known, execution, most);
        links.run(consumer);
        execution.tallies().accept(links.tally());
        return links.count();
    }
}
