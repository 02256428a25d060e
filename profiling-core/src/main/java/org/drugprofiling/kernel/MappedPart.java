package org.drugprofiling.kernel;

import java.util.Arrays;
import java.util.BitSet;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** One part of a database that is mapped: order and boxes in memory, rows read a block at a time when they are near enough. */
final class MappedPart implements IndexedColumns {

    // blocks that many rows are compared with are read by each thread again and again: none is kept
    private static final int[] PLACES = places();

    private final BatchForm form;
    private final DatabaseBytes bytes;
    private final long body;
    private final DatabasePart layout;
    private final Projection projection;
    private final BoxOrder order;
    private final RowState[] states;
    private final BitSet byReference = new BitSet();
    private final BitSet undefined = new BitSet();
    // of an ordinary row its place in the order, of one by reference its number among them
    private final int[] places;
    private final double largestTrait;

    /** The part whose head begins at a byte; its hash has been checked. */
    MappedPart(BatchForm form, int targets, DatabaseBytes bytes, long head) {
        this.form = form;
        this.bytes = bytes;
        this.body = head + DatabasePart.HEAD;
        int count = bytes.integer(head + 16);
        int ordinary = bytes.integer(head + 20);
        int components = bytes.integer(head + 24);
        boolean hasGiven = bytes.integer(head + 28) == 1;
        Geometry geometry = Geometry.of(form, targets);
        if (geometry == null) {
            throw damaged("comparison without boxes");
        }
        require(count >= 0 && ordinary >= 0 && ordinary <= count, "counts");
        require(components >= 0 && components <= Math.min(Projection.MOST_COMPONENTS, targets), "components");
        require(hasGiven != form.comparesPrepared(), "rows as they are");
        boolean isRotated = geometry.isRotated();
        // what comes before the number of rows by reference matters
        DatabasePart known = new DatabasePart(targets, count, ordinary, 0, components, isRotated, hasGiven);
        require(body + known.body() <= bytes.size(), "length");
        this.states = states(bytes, body + known.states(), count);
        for (int row = 0; row < count; row++) {
            if (states[row] != RowState.ORDINARY) {
                (states[row] == RowState.UNDEFINED ? undefined : byReference).set(row);
            }
        }
        this.layout =
                new DatabasePart(targets, count, ordinary, byReference.cardinality(), components, isRotated, hasGiven);
        require(layout.body() == bytes.number(head + 8), "length");
        double[] axes = new double[isRotated ? components * targets : 0];
        int[] chosen = new int[isRotated ? 0 : components];
        bytes.doubles(body + layout.projection(), axes, 0, axes.length);
        bytes.integers(body + layout.projection(), chosen);
        for (int target : chosen) {
            require(target >= 0 && target < targets, "targets of boxes");
        }
        this.projection = Projection.of(geometry, targets, axes, chosen);
        require(projection.isSound(), "axes");
        int[] rows = new int[ordinary];
        bytes.integers(body + layout.order(), rows);
        int cells = (ordinary + BoxOrder.CELL - 1) / BoxOrder.CELL;
        Boxes boxes = Boxes.empty(cells, components);
        bytes.doubles(body + layout.lower(), boxes.lower(), 0, boxes.lower().length);
        bytes.doubles(body + layout.upper(), boxes.upper(), 0, boxes.upper().length);
        this.order = BoxOrder.of(rows, boxes);
        this.places = placesOf(rows);
        double[] trait = new double[1];
        bytes.doubles(body, trait, 0, 1);
        this.largestTrait = trait[0];
    }

    private static int[] places() {
        int[] places = new int[BoxOrder.BLOCK];
        Arrays.setAll(places, at -> at);
        return places;
    }

    private static RowState[] states(DatabaseBytes bytes, long at, int count) {
        byte[] codes = new byte[count];
        bytes.bytes(at, codes);
        RowState[] states = new RowState[count];
        Arrays.setAll(states, row -> DatabasePart.state(codes[row]));
        return states;
    }

    private int[] placesOf(int[] rows) {
        int[] found = new int[states.length];
        Arrays.fill(found, -1);
        for (int place = 0; place < rows.length; place++) {
            int row = rows[place];
            require(
                    row >= 0 && row < states.length && states[row] == RowState.ORDINARY && found[row] < 0,
                    "order of rows");
            found[row] = place;
        }
        require(rows.length + byReference.cardinality() + undefined.cardinality() == states.length, "order of rows");
        int reference = 0;
        for (int row = byReference.nextSetBit(0); row >= 0; row = byReference.nextSetBit(row + 1)) {
            found[row] = reference++;
        }
        return found;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw damaged(what);
        }
    }

    private static ProfilingException damaged(String what) {
        return new ProfilingException(
                "damaged-database",
                "what a part of a prepared database says of itself must fit together",
                ProblemLocation.nowhere(),
                what);
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
        return states.length;
    }

    @Override
    public BitSet byReference() {
        return byReference;
    }

    @Override
    public BitSet undefined() {
        return undefined;
    }

    @Override
    public ColumnBlock block(int block) {
        int from = block * BoxOrder.BLOCK;
        BatchRows rows = ordinary(from, Math.min(BoxOrder.BLOCK, order.count() - from));
        return new ColumnBlock(
                rows,
                PLACES,
                0,
                rows.panels(),
                0,
                rows.singlePanels().orElse(rows.panels()),
                rows.singlePanels().isPresent());
    }

    private BatchRows ordinary(int from, int count) {
        int p = layout.targets();
        double[] prepared = new double[count * p];
        bytes.doubles(body + layout.prepared() + (long) from * p * Double.BYTES, prepared, 0, prepared.length);
        double[] given = prepared;
        if (layout.hasGiven()) {
            given = new double[count * p];
            bytes.doubles(body + layout.given() + (long) from * p * Double.BYTES, given, 0, given.length);
        }
        RowState[] all = new RowState[count];
        Arrays.fill(all, RowState.ORDINARY);
        return BatchRows.known(form, given, prepared, all, p, largestTrait);
    }

    private BatchRows reference(int number) {
        int p = layout.targets();
        double[] given = new double[p];
        bytes.doubles(body + layout.reference() + (long) number * p * Double.BYTES, given, 0, p);
        double[] prepared = new double[p];
        Arrays.fill(prepared, form.filler());
        return BatchRows.known(form, given, prepared, new RowState[] {RowState.BY_REFERENCE}, p, largestTrait);
    }

    @Override
    public BatchRows bounding() {
        return BatchRows.known(form, new double[0], new double[0], new RowState[0], layout.targets(), largestTrait);
    }

    @Override
    public double pair(BatchRows rows, int row, int column) {
        return switch (states[column]) {
            case UNDEFINED -> Double.NaN;
            case ORDINARY -> rows.pair(row, ordinary(places[column], 1), 0);
            case BY_REFERENCE -> rows.pair(row, reference(places[column]), 0);
        };
    }

    /** Puts all rows among others, as {@link BatchRows} holds them, from a row on. */
    void copyTo(double[] given, double[] prepared, RowState[] into, int from) {
        int p = layout.targets();
        for (int row = 0; row < states.length; row++) {
            int to = (from + row) * p;
            into[from + row] = states[row];
            if (states[row] == RowState.ORDINARY) {
                long at = (long) places[row] * p * Double.BYTES;
                bytes.doubles(body + layout.prepared() + at, prepared, to, p);
                bytes.doubles(body + (layout.hasGiven() ? layout.given() : layout.prepared()) + at, given, to, p);
            } else {
                Arrays.fill(prepared, to, to + p, form.filler());
                if (states[row] == RowState.BY_REFERENCE) {
                    bytes.doubles(body + layout.reference() + (long) places[row] * p * Double.BYTES, given, to, p);
                }
            }
        }
    }
}
