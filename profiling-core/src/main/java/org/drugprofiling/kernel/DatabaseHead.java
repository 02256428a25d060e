package org.drugprofiling.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The head of a database as it is written ({@link PreparedDatabase}).
 *
 * @param targets numbers of a row
 * @param mark what is known of the rows
 * @param size bytes of the head
 */
record DatabaseHead(int targets, String mark, long size) {

    static final int MOST_BYTES = 4096;

    private static final String MAGIC = "DPROWS\r\n";
    private static final int VERSION = 1;
    private static final int BYTE_ORDER = 0x01020304;
    private static final int FIXED = 32;

    static void write(BatchForm form, int targets, String mark, Consumer<ByteBuffer> out) {
        String signature = form.signature().orElseThrow();
        DatabaseWriter to = new DatabaseWriter(out);
        to.put(MAGIC);
        to.put(VERSION);
        to.put(BYTE_ORDER);
        to.put(targets);
        to.put(signature.getBytes(StandardCharsets.UTF_8).length);
        to.put(mark.getBytes(StandardCharsets.UTF_8).length);
        to.put(0);
        to.put(signature);
        to.put(mark);
        to.fill();
        to.putHash();
    }

    static DatabaseHead read(BatchForm form, DatabaseBytes bytes) {
        if (bytes.size() < FIXED || !bytes.words(0, 8).equals(MAGIC) || bytes.integer(12) != BYTE_ORDER) {
            throw problem("not-a-database", "a file of prepared rows must begin as one", "first bytes");
        }
        if (bytes.integer(8) != VERSION) {
            throw problem(
                    "database-version",
                    "the version of a prepared database must be " + VERSION,
                    Integer.toString(bytes.integer(8)));
        }
        int signatureBytes = bytes.integer(20);
        int markBytes = bytes.integer(24);
        boolean fits = signatureBytes >= 0 && signatureBytes <= MOST_BYTES && markBytes >= 0 && markBytes <= MOST_BYTES;
        long end = fits ? FIXED + (signatureBytes + markBytes + 7L) / 8 * 8 : 0;
        if (!fits || end + DatabasePart.HASH > bytes.size() || !bytes.isWhole(0, end) || bytes.integer(16) < 1) {
            throw problem("damaged-database", "the head of a prepared database must be as it was written", "head");
        }
        String signature = bytes.words(FIXED, signatureBytes);
        if (!form.signature().equals(Optional.of(signature))) {
            throw problem(
                    "database-comparison",
                    "the comparison of a prepared database must be \"" + form + "\"",
                    BatchForms.nameOf(signature));
        }
        return new DatabaseHead(
                bytes.integer(16), bytes.words(FIXED + signatureBytes, markBytes), end + DatabasePart.HASH);
    }

    /**
     * Where a part ends that begins at a byte; −1 if writing it did not come to its end, which only the last one may be: its head is as it was written and
     * what should follow is cut short, or there are zeros where its end mark should be. Everything else that differs is damage.
     */
    static long endOfPart(DatabaseBytes bytes, long at) {
        long left = bytes.size() - at;
        if (left < DatabasePart.HEAD) {
            if (bytes.areZero(at, bytes.size()) || beginsAsPart(bytes, at, left)) {
                return -1;
            }
            throw damagedPart(at);
        }
        if (!beginsAsPart(bytes, at, left) || !bytes.isWhole(at, at + DatabasePart.HASHED_HEAD)) {
            if (bytes.areZero(at, bytes.size())) {
                return -1;
            }
            throw damagedPart(at);
        }
        long body = bytes.number(at + 8);
        int behind = DatabasePart.HASH + DatabasePart.END_BYTES;
        if (body > left - DatabasePart.HEAD - behind) {
            return -1;
        }
        long end = at + DatabasePart.HEAD + body + behind;
        long mark = end - DatabasePart.END_BYTES;
        boolean isEnded = bytes.words(mark, DatabasePart.END_BYTES).equals(DatabasePart.END);
        if (isEnded && bytes.isWhole(at + DatabasePart.HEAD, mark - DatabasePart.HASH)) {
            return end;
        }
        if (end == bytes.size() && bytes.areZero(mark, end)) {
            return -1;
        }
        throw damagedPart(at);
    }

    private static boolean beginsAsPart(DatabaseBytes bytes, long at, long left) {
        int compared = (int) Math.min(left, DatabasePart.MAGIC.length());
        return bytes.words(at, compared).equals(DatabasePart.MAGIC.substring(0, compared));
    }

    private static ProfilingException damagedPart(long at) {
        return problem(
                "damaged-database", "a part of a prepared database must be as it was written", "part at byte " + at);
    }

    private static ProfilingException problem(String code, String rule, String value) {
        return new ProfilingException(code, rule, ProblemLocation.nowhere(), value);
    }
}
