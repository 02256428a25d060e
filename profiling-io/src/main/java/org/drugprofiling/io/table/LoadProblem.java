package org.drugprofiling.io.table;

import java.util.Locale;
import java.util.Objects;

/**
 * One thing that is wrong or surprising in a table, with its place, for example
 * {@code row 14, column I03 (H): undeclared-zero '0': a literal zero must have a declared meaning}.
 *
 * <p>{@link #text()} may name a specimen or a case; everything else does not.
 *
 * @param severity whether the row was left out
 * @param row line number in the file, counted from 1, at which the row begins; 0 if the problem has no row
 * @param column header of the column, empty if the problem has no column
 * @param letter the column as a spreadsheet names it, {@code A}, {@code B} … {@code AA}; empty if there is none
 * @param text what stands there, shortened, control characters made visible
 * @param code stable, lower-case, for example {@code undeclared-zero}
 * @param reason what must hold
 * @since 0.1.0
 */
public record LoadProblem(
        Severity severity, long row, String column, String letter, String text, String code, String reason) {

    /** What became of the row. */
    public enum Severity {
        /** The row, and with it the sample, is not used. */
        ERROR,
        /** The row is used, or was delivered before the problem was known; a person should look. */
        WARNING
    }

    private static final int LONGEST_TEXT = 60;

    /**
     * Checks that nothing is missing and shortens the text.
     */
    public LoadProblem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(letter, "letter");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(reason, "reason");
        column = visible(column);
        text = visible(text);
    }

    /**
     * {@return the place in words, for example {@code row 14, column I03 (H)}}
     */
    public String place() {
        String where = row > 0 ? "row " + row : "table";
        if (column.isEmpty() && letter.isEmpty()) {
            return where;
        }
        return where + ", column "
                + (column.isEmpty() ? letter : column + (letter.isEmpty() ? "" : " (" + letter + ")"));
    }

    @Override
    public String toString() {
        return place() + ": " + code + (text.isEmpty() ? "" : " '" + text + "'") + ": " + reason;
    }

    /** Shortens a text and shows what a terminal would hide or obey. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder(LONGEST_TEXT + 8);
        int i = 0;
        while (i < text.length() && i < LONGEST_TEXT) {
            int c = text.codePointAt(i);
            if (Invisible.is(c)) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return i < text.length() ? shown.append('…').toString() : shown.toString();
    }
}
