package org.drugprofiling.kernel;

import java.util.List;
import java.util.function.Supplier;

/** All values of a plan, each given once to one of several consumers, a thread's own, in no order. */
final class ValueVisit {

    private final PairPlan plan;
    private final BatchRows rows;
    private final BatchRows columns;
    private final Execution execution;

    ValueVisit(PairPlan plan, BatchRows rows, BatchRows columns, Execution execution) {
        this.plan = plan;
        this.rows = rows;
        this.columns = columns;
        this.execution = execution;
    }

    private record Visitor<C>(TileWorker worker, C consumer) {}

    PairPlan plan() {
        return plan;
    }

    int threads() {
        return execution.threads(plan.units());
    }

    /** Gives the values to consumers; returns these. */
    <C extends TileWorker.Values> List<C> run(Supplier<C> consumers) {
        OrderedWork<Visitor<C>, Boolean> work = new OrderedWork<>(
                execution,
                plan.units(),
                () -> new Visitor<>(new TileWorker(plan, rows, columns, execution), consumers.get()),
                (visitor, unit) -> {
                    visitor.worker().values(unit, visitor.consumer());
                    return true;
                });
        return work.run((done, unit) -> execution.progress().reached(plan.pairsUntil(unit), plan.pairs())).stream()
                .map(Visitor::consumer)
                .toList();
    }
}
