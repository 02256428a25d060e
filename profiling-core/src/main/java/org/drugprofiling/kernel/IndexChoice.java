package org.drugprofiling.kernel;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * Whether an index pays: a look at a sixteenth of the rows says whether to have one at all, a look at some of the boxes whether to use it. It decides about time only.
 */
final class IndexChoice {

    /** The fewest pairs of a job for which an index is set up for it alone. */
    static final long FEWEST_PAIRS = 1L << 25;

    /** The fewest rows and columns of it: setting an index up takes about as long as summing a thousand rows against all columns. */
    static final int FEWEST_ROWS = 1 << 12;

    private static final int SAMPLE = 16;
    private static final int CELLS_LOOKED_AT = 64;
    private static final double MOST_NEAR = 0.8;
    private static final double MOST_NEAR_IN_SAMPLE = 0.95;

    private IndexChoice() {}

    /** The index of columns for links within a limit of alike pairs, none if it does not pay. */
    static Optional<RowIndex> forLinks(PairPlan plan, BatchRows columns, ScoreLimit limit, Execution execution) {
        BatchForm form = columns.form();
        if (Geometry.of(form, columns.targets()) == null) {
            return Optional.empty();
        }
        double outermost = limit.outermost();
        IntToDoubleFunction limits = row -> form.limit(outermost, columns, row, columns);
        Optional<RowIndex> index = columns.index();
        if (index.isEmpty() && isWorthALook(plan, columns) && isNearInSample(columns, limits, execution)) {
            index = RowIndex.of(columns, execution);
        }
        return index.filter(known -> near(columns, known.projection(), known.order(), limits) <= MOST_NEAR);
    }

    /** The index of columns for their nearest rows, none if it does not pay to set one up. */
    static Optional<RowIndex> forNearest(PairPlan plan, BatchRows columns, Execution execution) {
        Optional<RowIndex> index = columns.index();
        return index.isEmpty() && isWorthALook(plan, columns) && Geometry.of(columns.form(), columns.targets()) != null
                ? RowIndex.of(columns, execution)
                : index;
    }

    private static boolean isWorthALook(PairPlan plan, BatchRows columns) {
        return plan.pairs() >= FEWEST_PAIRS
                && plan.rows() >= FEWEST_ROWS
                && columns.count() >= FEWEST_ROWS
                && RowIndex.isSuited(columns)
                && RowIndex.bytes(columns) < Runtime.getRuntime().maxMemory() / 2;
    }

    private static boolean isNearInSample(BatchRows columns, IntToDoubleFunction limits, Execution execution) {
        int[] ordinary = columns.ordinary();
        int[] some = new int[ordinary.length / SAMPLE];
        Arrays.setAll(some, at -> ordinary[at * SAMPLE]);
        return RowIndex.projection(columns, some)
                .map(projection -> near(
                                columns,
                                projection,
                                BoxOrder.sorted(projection, columns.prepared(), some, execution),
                                limits)
                        <= MOST_NEAR_IN_SAMPLE)
                .orElse(false);
    }

    /** Which share of blocks is near to cells here and there. */
    private static double near(BatchRows rows, Projection projection, BoxOrder order, IntToDoubleFunction limits) {
        int cells = order.cells().count();
        Accumulation sums = rows.form().filter(0, rows.targets());
        if (cells == 0 || sums == null) {
            return 1;
        }
        Geometry geometry = projection.geometry();
        int step = Math.max(1, cells / CELLS_LOOKED_AT);
        long near = 0;
        long all = 0;
        for (int cell = step / 2; cell < cells; cell += step) {
            double bound = Double.NEGATIVE_INFINITY;
            for (int at = cell * BoxOrder.CELL; at < Math.min(order.count(), (cell + 1) * BoxOrder.CELL); at++) {
                bound = Math.max(
                        bound,
                        Geometry.bound(
                                sums.kind(),
                                limits.applyAsDouble(order.row(at)),
                                rows.targets(),
                                projection.stretch()));
            }
            for (int block = 0; block < order.blocks(); block++) {
                near += geometry.isNear(order.cells(), cell, order.level(1), block, bound) ? 1 : 0;
                all++;
            }
        }
        return (double) near / all;
    }
}
