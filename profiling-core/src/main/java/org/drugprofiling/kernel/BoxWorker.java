package org.drugprofiling.kernel;

import org.drugprofiling.kernel.IndexedColumns.ColumnBlock;
import org.jspecify.annotations.Nullable;

/**
 * What one thread needs to look for pairs by boxes: blocks of 128 rows go down the boxes of the columns, cells of 16 rows against each panel that is near enough. What a sum
 * does not exclude is compared canonically.
 */
final class BoxWorker {

    /** Which columns a row is compared with. */
    enum Part {
        /** Rows and columns are the same, in the same order: each with those at an earlier place, handed on as the later row with the earlier one. */
        EARLIER_PLACES,
        /** The same set: each with those of lower number. */
        EARLIER_ROWS,
        /** The same set: each with all others. */
        OTHERS,
        /** All columns. */
        ALL
    }

    // as for SingleWorker
    private static final long PAIRS_FOR_EACH = 256;

    private final TileEngine engine = TileEngines.chosen();
    private final Part part;
    private final BatchRows rows;
    private final BoxOrder rowOrder;
    private final IndexedColumns columns;
    private final BoxOrder columnOrder;
    private final Geometry geometry;
    private final Accumulation sums;
    private final TileWorker.Filter filter;
    private final Execution execution;
    private final Scratch scratch;
    private final @Nullable SingleFilter singleFilter;
    private final double[] gathered;
    private final double[][] arranged = new double[BoxOrder.FAN][];
    private final float[][] singles = new float[BoxOrder.FAN][];
    private final double[] bounds = new double[BoxOrder.FAN];
    // of rows of the block, as they were when the bound of their cell was found
    private final double[] rowLimits = new double[BoxOrder.BLOCK];
    private final double[] limits;
    private int rowBlock;
    private double blockBound;
    private long found;
    private long seen;
    private long summed;

    BoxWorker(
            Part part,
            BatchRows rows,
            BoxOrder rowOrder,
            IndexedColumns columns,
            Accumulation sums,
            TileWorker.Filter filter,
            Execution execution) {
        this.part = part;
        this.rows = rows;
        this.rowOrder = rowOrder;
        this.columns = columns;
        this.columnOrder = columns.order();
        this.geometry = columns.projection().geometry();
        this.sums = sums;
        this.filter = filter;
        this.execution = execution;
        this.scratch = engine.scratch(rows.targets());
        this.singleFilter =
                rows.singlePanels().isPresent() ? engine.singleFilter().orElse(null) : null;
        this.gathered = new double[BoxOrder.CELL * rows.targets()];
        this.limits = new double[engine.rowsPerTile()];
    }

    /** How many pairs of the job have been summed. */
    long summed() {
        return summed;
    }

    /** Looks for the columns of a block of rows. */
    void search(int block) {
        open(block);
        int top = columnOrder.top();
        for (int box = 0; box < columnOrder.level(top).count(); box++) {
            descend(top, box);
        }
    }

    /** Looks for the columns of a block of rows, first in the surroundings of a block of columns, then further and further away. */
    void searchAround(int block, int start) {
        open(block);
        if (columnOrder.count() == 0) {
            return;
        }
        against(start);
        int inner = start;
        for (int level = 1; level <= columnOrder.top(); level++) {
            int from = level == columnOrder.top() ? 0 : inner / BoxOrder.FAN * BoxOrder.FAN;
            int to = level == columnOrder.top() ? Integer.MAX_VALUE : from + BoxOrder.FAN;
            for (int box = from; box < Math.min(to, columnOrder.level(level).count()); box++) {
                if (box != inner) {
                    descend(level, box);
                }
            }
            inner /= BoxOrder.FAN;
        }
    }

    /** A block of columns whose boxes lie around those of a block of rows, or close by. */
    int nearestBlock(int block) {
        int box = 0;
        int from = 0;
        int to = Integer.MAX_VALUE;
        for (int level = columnOrder.top(); level >= 1; level--) {
            Boxes boxes = columnOrder.level(level);
            double least = Double.POSITIVE_INFINITY;
            for (int at = from; at < Math.min(to, boxes.count()); at++) {
                double distance = betweenMiddles(rowOrder.level(1), block, boxes, at);
                if (distance < least) {
                    least = distance;
                    box = at;
                }
            }
            from = box * BoxOrder.FAN;
            to = from + BoxOrder.FAN;
        }
        return box;
    }

    private double betweenMiddles(Boxes a, int i, Boxes b, int j) {
        double sum = 0;
        for (int k = 0; k < a.components(); k++) {
            double middleA = a.lower()[i * a.components() + k] / 2 + a.upper()[i * a.components() + k] / 2;
            double middleB = b.lower()[j * a.components() + k] / 2 + b.upper()[j * a.components() + k] / 2;
            sum += geometry.spread(middleA, middleB);
        }
        return sum;
    }

    private void open(int block) {
        rowBlock = block;
        int p = rows.targets();
        for (int cell = 0; cell < BoxOrder.FAN; cell++) {
            int from = firstPlace(cell);
            int count = rowsOf(cell);
            for (int at = 0; at < count; at++) {
                System.arraycopy(rows.prepared(), rowOrder.row(from + at) * p, gathered, at * p, p);
            }
            arranged[cell] = engine.arrange(gathered, 0, count, p);
            if (singleFilter != null) {
                singles[cell] = singleFilter.arrange(gathered, 0, count, p);
            }
        }
        for (int cell = 0; cell < BoxOrder.FAN; cell++) {
            bound(cell);
        }
    }

    private int firstPlace(int cell) {
        return rowBlock * BoxOrder.BLOCK + cell * BoxOrder.CELL;
    }

    private int rowsOf(int cell) {
        return Math.max(0, Math.min(BoxOrder.CELL, rowOrder.count() - firstPlace(cell)));
    }

    /** The bound of a cell is that of its farthest reaching row, that of the block the largest of them. */
    private void bound(int cell) {
        double most = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < rowsOf(cell); at++) {
            double limit = filter.limit(rowOrder.row(firstPlace(cell) + at));
            rowLimits[cell * BoxOrder.CELL + at] = limit;
            most = Math.max(
                    most,
                    Geometry.bound(
                            sums.kind(),
                            limit,
                            rows.targets(),
                            columns.projection().stretch()));
        }
        bounds[cell] = most;
        blockBound = Double.NEGATIVE_INFINITY;
        for (double bound : bounds) {
            blockBound = Math.max(blockBound, bound);
        }
    }

    private void descend(int level, int box) {
        if (part == Part.EARLIER_PLACES && columnsBefore(level, box) >= firstPlace(BoxOrder.FAN)) {
            return;
        }
        if (!geometry.isNear(rowOrder.level(1), rowBlock, columnOrder.level(level), box, blockBound)) {
            return;
        }
        if (level == 1) {
            against(box);
            return;
        }
        int to = Math.min((box + 1) * BoxOrder.FAN, columnOrder.level(level - 1).count());
        for (int inner = box * BoxOrder.FAN; inner < to; inner++) {
            descend(level - 1, inner);
        }
    }

    private static long columnsBefore(int level, int box) {
        long rows = BoxOrder.CELL;
        for (int up = 0; up < level; up++) {
            rows *= BoxOrder.FAN;
        }
        return rows * box;
    }

    private void against(int columnBlock) {
        execution.requireNotCancelled();
        ColumnBlock block = columns.block(columnBlock);
        int from = columnBlock * BoxOrder.BLOCK;
        int to = Math.min(columnOrder.count(), from + BoxOrder.BLOCK);
        int lanes = block.panels().lanes();
        for (int cell = 0; cell < BoxOrder.FAN && rowsOf(cell) > 0; cell++) {
            int lastPlace = firstPlace(cell) + rowsOf(cell) - 1;
            if (geometry.isNear(
                    rowOrder.cells(),
                    rowBlock * BoxOrder.FAN + cell,
                    columnOrder.level(1),
                    columnBlock,
                    bounds[cell])) {
                for (int first = from; first < to; first += lanes) {
                    boolean isPart = part != Part.EARLIER_PLACES || first < lastPlace;
                    if (isPart && isNear(cell, first, Math.min(to, first + lanes))) {
                        tiles(cell, block, first, from, Math.min(lanes, to - first));
                    }
                }
            }
        }
    }

    private boolean isNear(int cell, int first, int end) {
        for (int box = first / BoxOrder.CELL; box * BoxOrder.CELL < end; box++) {
            if (geometry.isNear(
                    rowOrder.cells(), rowBlock * BoxOrder.FAN + cell, columnOrder.cells(), box, bounds[cell])) {
                return true;
            }
        }
        return false;
    }

    /** Sums a cell against a panel that begins at a place. */
    private void tiles(int cell, ColumnBlock block, int firstColumn, int firstOfBlock, int width) {
        int lanes = block.panels().lanes();
        int panel = block.firstPanel() + (firstColumn - firstOfBlock) / lanes;
        SingleFilter single = block.hasSingles() && found * PAIRS_FOR_EACH <= seen ? singleFilter : null;
        boolean inSingle = single != null;
        boolean any = false;
        for (int first = 0; first < rowsOf(cell); first += engine.rowsPerTile()) {
            int count = Math.min(engine.rowsPerTile(), rowsOf(cell) - first);
            System.arraycopy(rowLimits, cell * BoxOrder.CELL + first, limits, 0, count);
            int places = single != null
                    ? single.candidates(
                            sums.kind(), block.singles(), panel, singles[cell], first, count, limits, scratch)
                    : engine.candidates(sums, block.panels(), panel, arranged[cell], first, count, limits, scratch);
            found += places;
            seen += (long) count * lanes;
            countPairs(firstPlace(cell) + first, count, firstColumn, width);
            any |= places > 0;
            for (int at = 0; at < places; at++) {
                int lane = scratch.places()[at] % lanes;
                int place = firstPlace(cell) + first + scratch.places()[at] / lanes;
                if (lane < width) {
                    pass(
                            place,
                            block,
                            firstColumn,
                            firstOfBlock,
                            lane,
                            inSingle ? Double.NaN : scratch.number(scratch.places()[at]),
                            inSingle);
                }
            }
        }
        if (any && filter.narrows()) {
            bound(cell);
        }
    }

    private boolean holds(int rowPlace, int row, int columnPlace, int column) {
        return switch (part) {
            case EARLIER_PLACES -> columnPlace < rowPlace;
            case EARLIER_ROWS -> column < row;
            case OTHERS -> column != row;
            case ALL -> true;
        };
    }

    private void countPairs(int firstPlace, int count, int firstColumn, int width) {
        if (part == Part.ALL || part == Part.EARLIER_PLACES && firstColumn + width <= firstPlace) {
            summed += (long) count * width;
            return;
        }
        for (int at = firstPlace; at < firstPlace + count; at++) {
            for (int lane = 0; lane < width; lane++) {
                int column = firstColumn + lane;
                summed += holds(at, rowOrder.row(at), column, columnOrder.row(column)) ? 1 : 0;
            }
        }
    }

    private void pass(
            int rowPlace, ColumnBlock block, int firstColumn, int from, int lane, double sum, boolean inSingle) {
        int columnPlace = firstColumn + lane;
        int row = rowOrder.row(rowPlace);
        int column = block.number(columnPlace - from);
        if (!holds(rowPlace, row, columnPlace, columnOrder.row(columnPlace))) {
            return;
        }
        // both are of one set, and the later row comes first
        boolean turned = part == Part.EARLIER_PLACES && column > row;
        BatchRows first = turned ? block.rows() : rows;
        BatchRows second = turned ? rows : block.rows();
        int i = turned ? column : row;
        int j = turned ? row : column;
        BatchForm form = rows.form();
        Accumulation values = form.sums();
        boolean given = !inSingle && values != null && values.kind() == sums.kind();
        double value = given ? form.value(sum, first, i, second, j) : form.pair(first, i, second, j);
        filter.candidate(i, turned ? row : columnOrder.row(columnPlace), value);
    }
}
