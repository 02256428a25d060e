package org.drugprofiling.kernel;

import org.jspecify.annotations.Nullable;

/** The pairs of a plan that meet a condition, handed on in order. */
final class LinkSearch {

    // links of one block of rows that wait to be put in order: 256 MiB
    private static final int MOST_WAITING = 1 << 24;

    private final PairPlan plan;
    private final BatchRows rows;
    private final BatchRows columns;
    private final ScoreLimit limit;
    private final Execution execution;
    private final @Nullable Accumulation sums;
    private final int mostWaiting;

    LinkSearch(PairPlan plan, BatchRows rows, BatchRows columns, ScoreLimit limit, Execution execution) {
        this(plan, rows, columns, limit, execution, MOST_WAITING);
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
        boolean fits = limit.isUpper() != form.isSimilarity();
        this.sums = fits ? form.filter(limit.outermost(), rows.targets()) : null;
    }

    private final class Finder implements TileWorker.Filter {

        private final TileWorker worker = new TileWorker(plan, rows, columns, execution);
        private final double outermost = limit.outermost();
        private final double[] limits = new double[plan.rowTo(0) - plan.rowFrom(0)];
        private int block = -1;
        private Hits hits = new Hits();

        private Hits find(int unit, int rowFrom, int rowTo) {
            hits = new Hits();
            if (sums != null && plan.block(unit) != block) {
                block = plan.block(unit);
                for (int row = plan.rowFrom(block); row < plan.rowTo(block); row++) {
                    limits[row - plan.rowFrom(block)] = rows.form().limit(outermost, rows, row, columns);
                }
            }
            worker.candidates(unit, rowFrom, rowTo, sums, this);
            return hits;
        }

        @Override
        public double limit(int row) {
            return limits[row - plan.rowFrom(block)];
        }

        @Override
        public void candidate(int row, int column, double value) {
            if (limit.isMet(value)) {
                hits.add(row, column, value);
            }
        }
    }

    /** Puts the links of each block in order and hands them on. */
    private final class Orderer {

        private final PairConsumer consumer;
        private final Hits waiting = new Hits();
        private boolean overfull;
        private long count;

        private Orderer(PairConsumer consumer) {
            this.consumer = consumer;
        }

        private void take(Hits hits, int unit) {
            if (overfull || (long) waiting.count() + hits.count() > mostWaiting) {
                waiting.clear();
                overfull = true;
            } else {
                waiting.addAll(hits);
            }
            if (plan.isLastOfBlock(unit)) {
                if (overfull) {
                    rowByRow(plan.block(unit));
                } else {
                    waiting.sort();
                    handOn(waiting);
                }
                waiting.clear();
                overfull = false;
            }
            execution.progress().reached(plan.pairsUntil(unit), plan.pairs());
        }

        private void handOn(Hits hits) {
            for (int at = 0; at < hits.count(); at++) {
                consumer.accept(hits.row(at), hits.column(at), hits.value(at));
            }
            count += hits.count();
        }

        /** A block with more links than may wait is worked through again, one row after the other, without keeping any. */
        private void rowByRow(int block) {
            Finder finder = new Finder();
            for (int row = plan.rowFrom(block); row < plan.rowTo(block); row++) {
                for (int unit = plan.firstUnit(block); unit < plan.firstUnit(block + 1); unit++) {
                    Hits hits = finder.find(unit, row, row + 1);
                    hits.sort();
                    handOn(hits);
                }
            }
        }
    }

    /** Hands on all links; returns how many. */
    long run(PairConsumer consumer) {
        if (plan.units() == 0) {
            return 0;
        }
        Orderer orderer = new Orderer(consumer);
        OrderedWork<Finder, Hits> work = new OrderedWork<>(execution, plan.units(), Finder::new, (finder, unit) -> {
            int block = plan.block(unit);
            return finder.find(unit, plan.rowFrom(block), plan.rowTo(block));
        });
        work.run(orderer::take);
        return orderer.count;
    }
}
