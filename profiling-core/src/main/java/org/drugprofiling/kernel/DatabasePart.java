package org.drugprofiling.kernel;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.function.Consumer;

/**
 * One part of a database as it is written: how long each piece of it is, and how rows in memory become one. The layout is that of {@link PreparedDatabase}.
 *
 * @param targets numbers of a row
 * @param count rows
 * @param ordinary rows that lie in boxes
 * @param references rows that are compared by the reference
 * @param components numbers of a corner of a box
 * @param isRotated whether there are axes, otherwise targets that were chosen
 * @param hasGiven whether ordinary rows are there as they were, too
 */
record DatabasePart(
        int targets, int count, int ordinary, int references, int components, boolean isRotated, boolean hasGiven) {

    static final String MAGIC = "DPPART\r\n";
    /** Behind everything else, written when that is safely there. */
    static final String END = "DPDONE\r\n";

    static final int HASH = 32;
    static final int END_BYTES = 8;
    /** Bytes of a head without its hash, and with it: where the body begins. */
    static final int HASHED_HEAD = 32;

    static final int HEAD = HASHED_HEAD + HASH;

    private static long filled(long bytes) {
        return (bytes + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
    }

    private long cells() {
        return (ordinary + BoxOrder.CELL - 1L) / BoxOrder.CELL;
    }

    // where each piece begins, from the beginning of the body

    long projection() {
        return Double.BYTES;
    }

    long order() {
        return projection()
                + (isRotated ? (long) components * targets * Double.BYTES : filled((long) components * Integer.BYTES));
    }

    long lower() {
        return order() + filled((long) ordinary * Integer.BYTES);
    }

    long upper() {
        return lower() + cells() * components * Double.BYTES;
    }

    long states() {
        return upper() + cells() * components * Double.BYTES;
    }

    long prepared() {
        return states() + filled(count);
    }

    long given() {
        return prepared() + (long) ordinary * targets * Double.BYTES;
    }

    long reference() {
        return given() + (hasGiven ? (long) ordinary * targets * Double.BYTES : 0);
    }

    long body() {
        return reference() + (long) references * targets * Double.BYTES;
    }

    /** Writes rows in memory; {@code written} is run before the mark of the end is handed on. */
    static void write(BatchRows rows, RowIndex index, Consumer<ByteBuffer> out, Runnable written) {
        Projection projection = index.projection();
        BoxOrder order = index.order();
        BitSet references = rows.byReference();
        boolean hasGiven = !rows.form().comparesPrepared();
        int p = rows.targets();
        DatabasePart part = new DatabasePart(
                p,
                rows.count(),
                order.count(),
                references.cardinality(),
                projection.components(),
                projection.geometry().isRotated(),
                hasGiven);
        DatabaseWriter to = new DatabaseWriter(out);
        to.put(MAGIC);
        to.put(part.body());
        to.put(part.count);
        to.put(part.ordinary);
        to.put(part.components);
        to.put(hasGiven ? 1 : 0);
        to.putHash();
        to.put(new double[] {rows.largestTrait()}, 0, 1);
        to.put(projection.axes(), 0, projection.axes().length);
        for (int target : projection.chosen()) {
            to.put(target);
        }
        to.fill();
        for (int at = 0; at < order.count(); at++) {
            to.put(order.row(at));
        }
        to.fill();
        Boxes cells = order.cells();
        to.put(cells.lower(), 0, cells.lower().length);
        to.put(cells.upper(), 0, cells.upper().length);
        for (int row = 0; row < rows.count(); row++) {
            to.put(code(rows.state(row)));
        }
        to.fill();
        for (int at = 0; at < order.count(); at++) {
            to.put(rows.prepared(), order.row(at) * p, p);
        }
        for (int at = 0; hasGiven && at < order.count(); at++) {
            to.put(rows.rows(), order.row(at) * p, p);
        }
        for (int row = references.nextSetBit(0); row >= 0; row = references.nextSetBit(row + 1)) {
            to.put(rows.rows(), row * p, p);
        }
        to.putHash();
        written.run();
        to.put(END);
        to.flush();
    }

    private static byte code(RowState state) {
        return switch (state) {
            case ORDINARY -> 0;
            case BY_REFERENCE -> 1;
            case UNDEFINED -> 2;
        };
    }

    /** The state that a number stands for. */
    static RowState state(byte code) {
        return code == 0 ? RowState.ORDINARY : code == 1 ? RowState.BY_REFERENCE : RowState.UNDEFINED;
    }
}
