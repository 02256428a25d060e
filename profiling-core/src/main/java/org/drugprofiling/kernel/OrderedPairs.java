package org.drugprofiling.kernel;

import java.util.function.Supplier;

/** Pairs that are found unit by unit, handed on in ascending order of rows, then columns. */
final class OrderedPairs {

    /** Pairs of one block of rows that wait to be put in order, whatever the memory: 256 MiB of them. */
    static final int MOST_WAITING = 1 << 24;

    // three times what pairs take, while their arrays grow and while they are put in order
    private static final int BYTES_FOR_EACH = 3 * Hits.BYTES;
    // what waits of one block takes at most this part of the memory, what threads have found of others as much again
    private static final int PART_OF_MEMORY = 4;

    /** Finds pairs; one for each thread. */
    @FunctionalInterface
    interface Finder {

        /** Adds the pairs of a unit, of some rows of its block, in any order. */
        void find(int unit, int rowFrom, int rowTo, Hits hits);
    }

    private final PairPlan plan;
    private final Execution execution;
    // of one block of rows, and of one unit of it that a thread has found
    private final int mostWaiting;
    private final int mostOfUnit;
    private final Supplier<? extends Finder> finders;
    private final Hits waiting;
    private long count;

    /** As many pairs may wait as the memory of this JVM allows. */
    OrderedPairs(PairPlan plan, Execution execution, Supplier<? extends Finder> finders) {
        this(plan, execution, mostWaiting(), finders);
    }

    OrderedPairs(PairPlan plan, Execution execution, int mostWaiting, Supplier<? extends Finder> finders) {
        this.plan = plan;
        this.execution = execution;
        this.mostWaiting = mostWaiting;
        this.mostOfUnit = Math.min(mostWaiting, mostOfUnit(OrderedWork.window(execution, plan.units())));
        this.finders = finders;
        this.waiting = new Hits(mostWaiting);
    }

    /** How many pairs of one block may wait in the memory of this JVM. */
    static int mostWaiting() {
        return (int) Math.min(MOST_WAITING, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY / BYTES_FOR_EACH);
    }

    private static int mostOfUnit(int window) {
        long most = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY / BYTES_FOR_EACH / window;
        return (int) Math.max(1, Math.min(MOST_WAITING, most));
    }

    /** Hands on all pairs; returns how many. */
    long run(PairConsumer consumer) {
        OrderedWork<Finder, Hits> work = new OrderedWork<>(execution, plan.units(), finders::get, (finder, unit) -> {
            int block = plan.block(unit);
            Hits hits = new Hits(mostOfUnit);
            finder.find(unit, plan.rowFrom(block), plan.rowTo(block), hits);
            return hits;
        });
        work.run((hits, unit) -> take(hits, unit, consumer));
        return count;
    }

    private void take(Hits hits, int unit, PairConsumer consumer) {
        waiting.addAll(hits);
        if (plan.isLastOfBlock(unit)) {
            if (waiting.isOverfull()) {
                bandByBand(plan.block(unit), consumer);
            } else {
                handOn(waiting, consumer);
            }
            waiting.clear();
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

    /** A block with more pairs than may wait is worked through again, so few rows at a time that all their pairs may. */
    private void bandByBand(int block, PairConsumer consumer) {
        Finder finder = finders.get();
        int most = Math.min(mostOfUnit, mostWaiting);
        int rows = Math.max(1, most / Math.max(1, plan.columns()));
        // the pairs of a single row are in order if those of its units are
        boolean mayWait = plan.columns() <= most;
        Hits band = new Hits();
        for (int row = plan.rowFrom(block); row < plan.rowTo(block); row += rows) {
            int end = Math.min(row + rows, plan.rowTo(block));
            for (int unit = plan.firstUnit(block); unit < plan.firstUnit(block + 1); unit++) {
                finder.find(unit, row, end, band);
                if (!mayWait || unit + 1 == plan.firstUnit(block + 1)) {
                    handOn(band, consumer);
                    band.clear();
                }
            }
        }
    }
}
