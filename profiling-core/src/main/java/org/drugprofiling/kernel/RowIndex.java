package org.drugprofiling.kernel;

import java.util.BitSet;
import java.util.Optional;

/** The index of prepared rows in memory: their order, and panels in that order. */
final class RowIndex implements IndexedColumns {

    /** The most targets of rows with an index: finding axes takes time in proportion to their square. */
    static final int MOST_TARGETS = 256;

    private static final int ROWS_FOR_EACH_BY_REFERENCE = 1000;
    private static final int ROWS_OF_A_PIECE = 32 * BoxOrder.BLOCK;

    private final BatchRows rows;
    private final Projection projection;
    private final BoxOrder order;
    private final Panels[] panels;
    private final Panels[] singles;
    private final boolean hasSingles;

    private RowIndex(BatchRows rows, Projection projection, BoxOrder order, Execution execution) {
        this.rows = rows;
        this.projection = projection;
        this.order = order;
        Optional<SingleFilter> filter =
                rows.singlePanels().isPresent() ? TileEngines.chosen().singleFilter() : Optional.empty();
        int pieces = (order.count() + ROWS_OF_A_PIECE - 1) / ROWS_OF_A_PIECE;
        this.hasSingles = filter.isPresent();
        this.panels = new Panels[pieces];
        this.singles = new Panels[pieces];
        new OrderedWork<double[], Boolean>(
                        execution, pieces, () -> new double[ROWS_OF_A_PIECE * rows.targets()], (numbers, piece) -> {
                            execution.requireNotCancelled();
                            int p = rows.targets();
                            int from = piece * ROWS_OF_A_PIECE;
                            int count = Math.min(ROWS_OF_A_PIECE, order.count() - from);
                            for (int at = 0; at < count; at++) {
                                System.arraycopy(rows.prepared(), order.row(from + at) * p, numbers, at * p, p);
                            }
                            panels[piece] = TileEngines.chosen().pack(numbers, 0, count, p);
                            singles[piece] = filter.map(single -> single.pack(numbers, 0, count, p))
                                    .orElse(panels[piece]);
                            return true;
                        })
                .run((done, piece) -> {});
    }

    /** Whether few enough rows are compared by the reference, each of which costs as much as hundreds that are summed. */
    static boolean isSuited(BatchRows rows) {
        return rows.byReference().cardinality() <= rows.count() / ROWS_FOR_EACH_BY_REFERENCE;
    }

    /** The index, none if the form or the number of targets has none. */
    static Optional<RowIndex> of(BatchRows rows, Execution execution) {
        int[] ordinary = rows.ordinary();
        return projection(rows, ordinary).map(projection -> {
            Memory.requireBytes("an index of " + rows.count() + " rows of " + rows.targets() + " numbers", bytes(rows));
            return new RowIndex(
                    rows, projection, BoxOrder.sorted(projection, rows.prepared(), ordinary, execution), execution);
        });
    }

    /** The components that an index of rows would have, by the look of some of them. */
    static Optional<Projection> projection(BatchRows rows, int[] some) {
        int p = rows.targets();
        Geometry geometry = Geometry.of(rows.form(), p);
        if (geometry == null || p > MOST_TARGETS) {
            return Optional.empty();
        }
        return Optional.of(Projection.of(geometry, rows.prepared(), some, p)).filter(Projection::isSound);
    }

    /** What an index takes, and its coming to be. */
    static long bytes(BatchRows rows) {
        int p = rows.targets();
        long each = BoxOrder.bytesForEach(Math.min(Projection.MOST_COMPONENTS, p))
                + (long) p * Double.BYTES
                + (rows.singlePanels().isPresent() ? (long) p * Float.BYTES : 0);
        return each * rows.count();
    }

    @Override
    public Projection projection() {
        return projection;
    }

    @Override
    public BoxOrder order() {
        return order;
    }

    @Override
    public int count() {
        return rows.count();
    }

    @Override
    public BitSet byReference() {
        return rows.byReference();
    }

    @Override
    public BitSet undefined() {
        return rows.undefined();
    }

    @Override
    public ColumnBlock block(int block) {
        int from = block * BoxOrder.BLOCK;
        Panels some = panels[from / ROWS_OF_A_PIECE];
        return new ColumnBlock(
                rows,
                order.order(),
                from,
                some,
                from % ROWS_OF_A_PIECE / some.lanes(),
                singles[from / ROWS_OF_A_PIECE],
                hasSingles);
    }

    @Override
    public BatchRows bounding() {
        return rows;
    }

    @Override
    public double pair(BatchRows some, int row, int column) {
        return some.pair(row, rows, column);
    }
}
