package org.drugprofiling.io.table;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/** A table that is made while it is read: a header, and as many pieces as wanted. */
final class GeneratedTable extends InputStream {

    private final long pieces;
    private final LongFunction<String> piece;
    private byte[] present;
    private int position;
    private long next;

    GeneratedTable(String header, long pieces, LongFunction<String> piece) {
        this.present = header.getBytes(StandardCharsets.UTF_8);
        this.pieces = pieces;
        this.piece = piece;
    }

    private boolean fill() {
        while (position == present.length) {
            if (next == pieces) {
                return false;
            }
            present = piece.apply(next++).getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
        return true;
    }

    @Override
    public int read() {
        return fill() ? present[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, present.length - position);
        System.arraycopy(present, position, target, offset, n);
        position += n;
        return n;
    }
}
