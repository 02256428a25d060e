package org.drugprofiling.kernel;

import java.util.function.Supplier;

/** Pairs that are found unit by unit, handed on in ascending order of rows, then columns. */
final class OrderedPairs {

    /** Pairs of one block of rows that wait to be put in order: 256 MiB of them. */
    static final int MOST_WAITING = 1 << 24;

    /** Finds pairs; one for each thread. */
    @FunctionalInterface
    interface Finder {

        /** The pairs of a unit, of some rows of its block, in any order, in an object of their own. */
        Hits find(int unit, int rowFrom, int rowTo);
    }

    private final PairPlan plan;
    private final Execution execution;
    private final int mostWaiting;
    private final Supplier<? extends Finder> finders;
    private final Hits waiting = new Hits();
    private boolean overfull;
    private long count;

    OrderedPairs(PairPlan plan, Execution execution, int mostWaiting, Supplier<? extends Finder> finders) {
        this.plan = plan;
        this.execution = execution;
        this.mostWaiting = mostWaiting;
        this.finders = finders;
    }

    /** Hands on all pairs; returns how many. */
    long run(PairConsumer consumer) {
        OrderedWork<Finder, Hits> work = new OrderedWork<>(execution, plan.units(), finders::get, (finder, unit) -> {
            int block = plan.block(unit);
            return finder.find(unit, plan.rowFrom(block), plan.rowTo(block));
        });
        work.run((hits, unit) -> take(hits, unit, consumer));
        return count;
    }

    private void take(Hits hits, int unit, PairConsumer consumer) {
        if (overfull || (long) waiting.count() + hits.count() > mostWaiting) {
            waiting.clear();
            overfull = true;
        } else {
            waiting.addAll(hits);
        }
        if (plan.isLastOfBlock(unit)) {
            if (overfull) {
                rowByRow(plan.block(unit), consumer);
            } else {
                handOn(waiting, consumer);
            }
            waiting.clear();
            overfull = false;
        }
        execution.progress().reached(plan.pairsUntil(unit), plan.pairs());
    }

    private void handOn(Hits hits, PairConsumer consumer) {
        hits.sort();
        for (int at = 0; at < hits.count(); at++) {
            consumer.accept(hits.row(at), hits.column(at), hits.value(at));
        }
        count += hits.count();
    }

    /** A block with more pairs than may wait is worked through again, one row after the other, without keeping any. */
    private void rowByRow(int block, PairConsumer consumer) {
        Finder finder = finders.get();
        for (int row = plan.rowFrom(block); row < plan.rowTo(block); row++) {
            for (int unit = plan.firstUnit(block); unit < plan.firstUnit(block + 1); unit++) {
                handOn(finder.find(unit, row, row + 1), consumer);
            }
        }
    }
}
