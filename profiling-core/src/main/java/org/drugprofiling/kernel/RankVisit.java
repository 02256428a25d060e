package org.drugprofiling.kernel;

import java.util.List;

/** Counts the values of pairs of kind 1 among those of kind 0: the few are computed one by one and sorted, all are then visited once. */
final class RankVisit {

    private final PairPlan plan;
    private final BatchRows rows;
    private final BatchRows columns;
    private final Execution execution;
    private long undefinedReferences;

    RankVisit(PairPlan plan, BatchRows rows, BatchRows columns, Execution execution) {
        this.plan = plan;
        this.rows = rows;
        this.columns = columns;
        this.execution = execution;
    }

    RankCounts run(PairLabels labels) {
        RankCounts sum = RankCounts.among(references(labels));
        int threads = execution.threads(plan.units());
        Memory.requireBytes(
                "the ranks of " + threads + " threads", RankCounts.bytesOfAnother(sum.distinct()) * (threads + 1));
        List<Counter> parts =
                new ValueVisit(plan, rows, columns, execution).run(() -> new Counter(labels, sum.another()));
        for (Counter part : parts) {
            sum.add(part.counts);
        }
        sum.addUndefined(undefinedReferences);
        return sum;
    }

    private double[] references(PairLabels labels) {
        Hits found = new Hits();
        OrderedPairs pairs = new OrderedPairs(plan, execution, () -> (unit, rowFrom, rowTo, hits) -> {
            for (int row = rowFrom; row < rowTo; row++) {
                execution.requireNotCancelled();
                labelled(row, plan.columnFrom(unit), plan.columnTo(unit), labels, hits);
            }
        });
        pairs.run((row, column, value) -> {
            if (Double.isFinite(value)) {
                found.add(row, column, value);
            } else {
                undefinedReferences++;
            }
        });
        return found.values();
    }

    private void labelled(int row, int from, int to, PairLabels labels, Hits hits) {
        for (int column = from; column < Math.min(to, plan.columnEnd(row)); column++) {
            if (plan.holds(row, column) && PairJob.requireKind(labels.of(row, column), 2, row, column) == 0) {
                hits.add(row, column, rows.pair(row, columns, column));
            }
        }
    }

    /** The counts of one thread. */
    private static final class Counter implements TileWorker.Values {

        private final PairLabels labels;
        private final RankCounts counts;
        private double[] wanted = new double[0];

        private Counter(PairLabels labels, RankCounts counts) {
            this.labels = labels;
            this.counts = counts;
        }

        @Override
        public void accept(int row, int firstColumn, double[] values, int count) {
            if (wanted.length < count) {
                wanted = new double[values.length];
            }
            int found = 0;
            int undefined = 0;
            for (int lane = 0; lane < count; lane++) {
                int column = firstColumn + lane;
                if (labels.of(row, column) == 1) {
                    if (Double.isFinite(values[lane])) {
                        wanted[found++] = values[lane];
                    } else {
                        undefined++;
                    }
                }
            }
            counts.add(wanted, 0, found);
            counts.addUndefined(undefined);
        }
    }
}
