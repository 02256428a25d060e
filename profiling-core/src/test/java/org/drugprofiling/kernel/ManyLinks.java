package org.drugprofiling.kernel;

import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;

/** Prints how many links rows that are nearly all alike have, found with an index and without one. A program of its own, so that it can be started with little memory. */
public final class ManyLinks {

    private static final int ROWS = 6_000;
    private static final int TARGETS = 3;

    private ManyLinks() {}

    /**
     * Prints the number of links, with an index, of all pairs and of a prepared database; then, by one thread and by seven, those of all pairs without an
     * index, and of all their values.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        double[] values =
                new SplittableRandom(1).doubles((long) ROWS * TARGETS, 1, 1.001).toArray();
        Execution by = Execution.on(ForkJoinPool.commonPool(), 2);
        BatchRows rows =
                BatchRows.of(BatchForms.EUCLIDEAN, values, ROWS, TARGETS).indexed(by);
        PairConsumer none = (row, column, value) -> {};
        ScoreLimit limit = ScoreLimit.atMost(1);
        Accumulation sums = rows.form().filter(limit.outermost(), TARGETS);
        IndexedLinks all =
                IndexedLinks.ofAllPairs(rows, rows.index().orElseThrow(), limit, sums, by, IndexedLinks.mostWaiting());
        all.run(none);
        BatchRows queries = BatchRows.of(BatchForms.EUCLIDEAN, values, 640, TARGETS);
        System.out.println(all.count() + ";" + PreparedDatabase.of(rows, "", by).links(queries, limit, by, none));
        for (int threads : new int[] {1, 7}) {
            Execution many = Execution.on(new ForkJoinPool(7), threads);
            LinkSearch search =
                    new LinkSearch(new PairPlan(PairPlan.Shape.TRIANGLE, rows, rows), rows, rows, limit, many);
            long scores = PairJob.allPairs(rows).with(many).values((row, column) -> true, none);
            System.out.println(search.run(none) + ";" + scores);
        }
    }
}
