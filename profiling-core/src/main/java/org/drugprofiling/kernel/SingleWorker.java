package org.drugprofiling.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one thread needs to look for candidates in single precision, and whether that pays: what is found is computed again, so it does while
 * less than one pair in {@value #PAIRS_FOR_EACH} is found. No result depends on it.
 */
final class SingleWorker {

    private static final long PAIRS_FOR_EACH = 256;

    private final SingleFilter filter;
    private final Panels panels;
    private final PairPlan plan;
    private final BatchRows rows;
    private float[] arranged = new float[0];
    private int arrangedBlock = -1;
    private long found;
    private long seen;

    private SingleWorker(SingleFilter filter, Panels panels, PairPlan plan, BatchRows rows) {
        this.filter = filter;
        this.panels = panels;
        this.plan = plan;
        this.rows = rows;
    }

    /** The worker, {@code null} where engine, comparison or number of targets have no filter. */
    static @Nullable SingleWorker of(TileEngine engine, PairPlan plan, BatchRows rows, BatchRows columns) {
        Optional<SingleFilter> filter = engine.singleFilter();
        Optional<Panels> panels = columns.singlePanels();
        return filter.isPresent() && panels.isPresent()
                ? new SingleWorker(filter.get(), panels.get(), plan, rows)
                : null;
    }

    /** Whether few enough pairs have been found so far. */
    boolean pays() {
        return found * PAIRS_FOR_EACH <= seen;
    }

    /** Notes how many of so many pairs were found, whoever found them. */
    void note(int more, int pairs) {
        found += more;
        seen += pairs;
    }

    /** Finds the places of a tile, as {@link SingleFilter#candidates}. */
    int candidates(
            Accumulation.Kind kind, int panel, int block, int first, int count, double[] limits, Scratch scratch) {
        if (block != arrangedBlock) {
            int from = plan.rowFrom(block);
            arranged = filter.arrange(rows.prepared(), from, plan.rowTo(block) - from, rows.targets());
            arrangedBlock = block;
        }
        return filter.candidates(kind, panels, panel, arranged, first, count, limits, scratch);
    }
}
