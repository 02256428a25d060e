package org.drugprofiling.io.table;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts characters into records: one line each, or several that quotes hold together, so that a malformed record costs that
 * record and not the table. The cells of a record are the business of {@link FieldSplitter}.
 */
final class RecordSplitter {

    /**
     * One record.
     *
     * @param line line number at which it begins, from 1
     * @param text without the line end
     * @param isComment whether the comment character stands first
     */
    record TextRecord(long line, String text, boolean isComment) {}

    private final Reader source;
    private final char separator;
    private final char comment;
    private final int longest;
    private final char[] buffer = new char[8192];
    private int position;
    private int filled;
    private long line = 1;
    private String ending = "";
    private long mixedAt;

    RecordSplitter(Reader source, char separator, char comment, int longest) {
        this.source = source;
        this.separator = separator;
        this.comment = comment;
        this.longest = longest;
    }

    /** The line whose end differs from those before, 0 if there is none. */
    long mixedLineEndAt() {
        return mixedAt;
    }

    boolean hasNext() throws IOException {
        return peek() >= 0;
    }

    /** Skips one line, whatever is in it. */
    boolean skipLine() throws IOException {
        if (peek() < 0) {
            return false;
        }
        int c = take();
        while (c >= 0 && c != '\n' && c != '\r') {
            c = take();
        }
        endLine(c);
        return true;
    }

    @Nullable TextRecord next() throws IOException {
        if (peek() < 0) {
            return null;
        }
        long start = line;
        boolean isComment = comment != '\0' && peek() == comment;
        StringBuilder text = new StringBuilder();
        boolean fieldStart = true;
        boolean quoted = false;
        long quoteLine = line;
        int field = 0;
        while (true) {
            int c = take();
            if (c < 0) {
                if (quoted) {
                    throw Fatal.at(
                            quoteLine,
                            Columns.letter(field),
                            "unclosed-quote",
                            "a quote must be closed; the rest of the table would be one cell",
                            text.toString());
                }
                return new TextRecord(start, text.toString(), isComment);
            }
            if (quoted) {
                append(text, c, start);
                if (c == '"') {
                    if (peek() == '"') {
                        append(text, take(), start);
                    } else {
                        quoted = false;
                    }
                } else if (c == '\n' || (c == '\r' && peek() != '\n')) {
                    line++;
                }
            } else if (c == '\n' || c == '\r') {
                endLine(c);
                return new TextRecord(start, text.toString(), isComment);
            } else {
                append(text, c, start);
                if (c == '"' && fieldStart && !isComment) {
                    quoted = true;
                    quoteLine = line;
                }
                fieldStart = c == separator;
                field += fieldStart ? 1 : 0;
            }
        }
    }

    private void append(StringBuilder text, int c, long start) {
        if (text.length() == longest) {
            throw tooLong(start, longest, text.substring(0, Math.min(longest, 100)));
        }
        text.append((char) c);
    }

    static UnreadableTableException tooLong(long line, int longest, String beginning) {
        return Fatal.at(
                line,
                "line-too-long",
                "a line, or lines that quotes hold together, must have at most " + longest + " characters",
                beginning);
    }

    private void endLine(int c) throws IOException {
        String found = c == '\n' ? "\n" : "\r";
        if (c == '\r' && peek() == '\n') {
            take();
            found = "\r\n";
        }
        if (c >= 0) {
            if (ending.isEmpty()) {
                ending = found;
            } else if (mixedAt == 0 && !ending.equals(found)) {
                mixedAt = line;
            }
        }
        line++;
    }

    private int peek() throws IOException {
        if (position == filled) {
            try {
                filled = Math.max(0, source.read(buffer, 0, buffer.length));
            } catch (UnreadableTableException e) {
                throw e.atRow(line);
            }
            position = 0;
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[position];
    }

    private int take() throws IOException {
        int c = peek();
        if (c >= 0) {
            position++;
        }
        return c;
    }
}
