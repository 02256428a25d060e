package org.drugprofiling.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** The bytes of a file in windows that overlap, so that whatever is read at once lies in one of them. Read by many threads. */
final class DatabaseBytes {

    /** How far the beginning of a window is from that of the next. */
    static final long STEP = 1L << 30;

    /** How much of the next one a window holds, and the most that is read at once. */
    static final int OVERLAP = 1 << 20;

    private final ByteBuffer[] windows;
    private final long step;
    private final long size;

    DatabaseBytes(List<ByteBuffer> windows, long step) {
        this.windows = windows.stream()
                .map(window -> window.slice().order(ByteOrder.LITTLE_ENDIAN))
                .toArray(ByteBuffer[]::new);
        this.step = step;
        int last = this.windows.length - 1;
        this.size = last < 0 ? 0 : step * last + this.windows[last].limit();
    }

    long size() {
        return size;
    }

    /** A view of some bytes, which must be there. */
    private ByteBuffer view(long at, int bytes) {
        ByteBuffer window = windows[(int) (at / step)];
        return window.slice((int) (at % step), bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int integer(long at) {
        return view(at, Integer.BYTES).getInt();
    }

    long number(long at) {
        return view(at, Long.BYTES).getLong();
    }

    String words(long at, int bytes) {
        byte[] read = new byte[bytes];
        view(at, bytes).get(read);
        return new String(read, StandardCharsets.UTF_8);
    }

    void bytes(long at, byte[] out) {
        for (int from = 0; from < out.length; from += OVERLAP) {
            int count = Math.min(OVERLAP, out.length - from);
            view(at + from, count).get(out, from, count);
        }
    }

    void integers(long at, int[] out) {
        int most = OVERLAP / Integer.BYTES;
        for (int from = 0; from < out.length; from += most) {
            int count = Math.min(most, out.length - from);
            view(at + (long) from * Integer.BYTES, count * Integer.BYTES)
                    .asIntBuffer()
                    .get(out, from, count);
        }
    }

    void doubles(long at, double[] out, int outFrom, int numbers) {
        int most = OVERLAP / Double.BYTES;
        for (int from = 0; from < numbers; from += most) {
            int count = Math.min(most, numbers - from);
            view(at + (long) from * Double.BYTES, count * Double.BYTES)
                    .asDoubleBuffer()
                    .get(out, outFrom + from, count);
        }
    }

    /** Whether a range holds nothing but zeros, as files do whose length was reached and whose bytes were not. */
    boolean areZero(long from, long to) {
        for (long at = from; at < to; at += OVERLAP) {
            ByteBuffer some = view(at, (int) Math.min(OVERLAP, to - at));
            while (some.hasRemaining()) {
                if (some.get() != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the bytes of a range hash to those that follow it. */
    boolean isWhole(long from, long to) {
        MessageDigest digest = DatabaseWriter.sha256();
        for (long at = from; at < to; at += OVERLAP) {
            digest.update(view(at, (int) Math.min(OVERLAP, to - at)));
        }
        byte[] hash = new byte[digest.getDigestLength()];
        bytes(to, hash);
        return MessageDigest.isEqual(digest.digest(), hash);
    }
}
