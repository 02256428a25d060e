package org.drugprofiling.io.table;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Characters of which the first can be looked at before they are read. */
final class LookAhead extends Reader {

    private final Reader rest;
    private final char[] first;
    private final boolean complete;
    private final @Nullable UnreadableTableException pending;
    private int position;

    LookAhead(Reader source, int length) throws IOException {
        char[] buffer = new char[length];
        int filled = 0;
        boolean ended = false;
        UnreadableTableException stopped = null;
        try {
            while (filled < length - 1 && !ended) {
                int n = source.read(buffer, filled, length - filled);
                if (n < 0) {
                    ended = true;
                } else {
                    filled += n;
                }
            }
        } catch (UnreadableTableException e) {
            // what comes before the wrong byte is good; the refusal belongs where the byte stands
            stopped = e;
        }
        this.rest = source;
        this.first = Arrays.copyOf(buffer, filled);
        this.complete = ended;
        this.pending = stopped;
    }

    /** The first characters; not to be changed. */
    char[] first() {
        return first;
    }

    /** Whether the first characters are all there are. */
    boolean isComplete() {
        return complete;
    }

    /** Whether a wrong byte stands behind the first characters. */
    boolean isStopped() {
        return pending != null;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (position < first.length) {
            int n = Math.min(length, first.length - position);
            System.arraycopy(first, position, target, offset, n);
            position += n;
            return n;
        }
        if (pending != null) {
            throw pending;
        }
        return complete ? -1 : rest.read(target, offset, length);
    }

    @Override
    public void close() {
        // whoever opened the source closes it
    }
}
