package org.drugprofiling.io.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.drugprofiling.provenance.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a table as characters: byte order mark obeyed, every wrong byte refused with its offset, all bytes counted and
 * hashed.
 */
final class TableSource extends Reader {

    private static final int BUFFER = 1 << 15;

    private final CountedInput bytes;
    private final ByteBuffer raw = ByteBuffer.allocate(BUFFER);
    private final Charset charset;
    private final String charsetReason;
    private final CharsetDecoder decoder;
    private long decoded;
    private boolean end;
    private boolean flushed;

    TableSource(InputStream input, TableFormat format, TableLimits limits) throws IOException {
        this.bytes = new CountedInput(input, limits.bytes());
        raw.limit(0);
        fill(4);
        refuseOtherFiles();
        Charset declared = format.charset().orElse(null);
        Charset marked = markedCharset();
        if (marked != null && declared != null && !agrees(declared, marked)) {
            throw Fatal.at(
                    0,
                    "charset-contradiction",
                    "the byte order mark must agree with the declared charset " + declared.name(),
                    marked.name());
        }
        if (marked != null) {
            this.charset = marked;
            this.charsetReason = "byte order mark";
            int mark = marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
            raw.position(raw.position() + mark);
            decoded = mark;
        } else if (declared != null) {
            if (declared.equals(StandardCharsets.UTF_16)) {
                throw Fatal.at(
                        0,
                        "charset-undetermined",
                        "UTF-16 without byte order mark must be declared as UTF-16LE or UTF-16BE",
                        null);
            }
            this.charset = declared;
            this.charsetReason = "declared";
        } else {
            this.charset = StandardCharsets.UTF_8;
            this.charsetReason = "no byte order mark, every byte is valid UTF-8";
        }
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** What people give by mistake, told by its first bytes; no text of a table begins like that. */
    private void refuseOtherFiles() {
        if (raw.remaining() < 4) {
            return;
        }
        String kind = switch (raw.getInt(raw.position())) {
            case 0x504B0304 -> "a workbook or an archive";
            case 0xD0CF11E0 -> "a workbook of an old kind";
            case 0x25504446 -> "a PDF document";
            default -> raw.getShort(raw.position()) == 0x1F8B ? "a compressed file" : "";
        };
        if (!kind.isEmpty()) {
            throw Fatal.at(0, "no-text", "a table must be a text file; save it as CSV or TSV", kind);
        }
    }

    private static boolean agrees(Charset declared, Charset marked) {
        return declared.equals(marked)
                || (declared.equals(StandardCharsets.UTF_16) && !marked.equals(StandardCharsets.UTF_8));
    }

    private @Nullable Charset markedCharset() {
        int n = raw.remaining();
        int a = n > 0 ? raw.get(0) & 0xFF : -1;
        int b = n > 1 ? raw.get(1) & 0xFF : -1;
        int c = n > 2 ? raw.get(2) & 0xFF : -1;
        int d = n > 3 ? raw.get(3) & 0xFF : -1;
        if (a == 0xEF && b == 0xBB && c == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if ((a == 0xFF && b == 0xFE && c == 0 && d == 0) || (a == 0 && b == 0 && c == 0xFE && d == 0xFF)) {
            throw Fatal.at(0, "charset-unsupported", "a table must be UTF-8, UTF-16 or a declared charset", "UTF-32");
        }
        if (a == 0xFF && b == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (a == 0xFE && b == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    Charset charset() {
        return charset;
    }

    String charsetReason() {
        return charsetReason;
    }

    long byteCount() {
        return bytes.count;
    }

    /** The hash of all bytes; to be asked for once, at the end. */
    String hash() {
        return HexFormat.of().formatHex(bytes.digest.digest());
    }

    /** Reads until at least so many bytes are there, or the input ends. */
    private void fill(int wanted) throws IOException {
        raw.compact();
        while (raw.position() < wanted && !end) {
            int n = bytes.read(raw.array(), raw.position(), raw.remaining());
            if (n < 0) {
                end = true;
            } else {
                raw.position(raw.position() + n);
            }
        }
        raw.flip();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        while (!flushed) {
            int before = raw.position();
            CoderResult result = decoder.decode(raw, out, end);
            decoded += raw.position() - before;
            int produced = out.position() - offset;
            if (produced > 0) {
                return produced;
            }
            if (result.isError()) {
                throw Fatal.at(
                        0,
                        "wrong-byte",
                        "every byte must be valid " + charset.name() + "; byte offset " + decoded
                                + " is not, or another charset must be declared, such as windows-1252, in which spreadsheets"
                                + " write CSV files",
                        hex(result.length()));
            }
            if (result.isOverflow()) {
                // a surrogate pair needs two places and the caller gave one
                throw new IOException("a buffer of at least two characters is needed");
            }
            if (end) {
                flushed = true;
                decoder.flush(out);
                return out.position() > offset ? out.position() - offset : -1;
            }
            fill(raw.remaining() + 1);
        }
        return -1;
    }

    private String hex(int length) {
        byte[] wrong = new byte[Math.min(length, raw.remaining())];
        raw.duplicate().get(wrong);
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(wrong);
    }

    @Override
    public void close() {
        // whoever opened the bytes closes them
    }

    /** Counts and hashes what is read, and stops at the limit. */
    private static final class CountedInput extends FilterInputStream {

        private final MessageDigest digest;
        private final long limit;
        private long count;

        CountedInput(InputStream input, long limit) {
            super(input);
            this.limit = limit;
            this.digest = ContentHash.digest();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            if (n > 0) {
                count += n;
                digest.update(target, offset, n);
                if (count > limit) {
                    throw Fatal.at(0, "table-too-large", "a table must have at most " + limit + " bytes", null);
                }
            }
            return n;
        }
    }
}
