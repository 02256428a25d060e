package org.drugprofiling.io.table;

import java.util.Objects;

/**
 * The guard that keeps a text from being run as a formula when a spreadsheet opens the table: one apostrophe before a text
 * that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab, a line break or an apostrophe; for example
 * {@code '=1+2}. Numbers are never guarded. The guard holds where the table is opened under its own separator.
 *
 * @since 0.1.0
 */
public final class SafeCell {

    private static final String STARTS = "=+-@\t\r\n'";

    private SafeCell() {}

    /**
     * Returns a text as it may stand in a table that a spreadsheet opens.
     *
     * @param text any text
     * @return the text, with an apostrophe before it where it needs one
     */
    public static String guarded(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    /**
     * Returns a text without the guard. For every text, {@code unguarded(guarded(text))} is the text.
     *
     * @param cell as it stands in the table
     * @return the text that was meant
     */
    public static String unguarded(String cell) {
        return Objects.requireNonNull(cell, "cell").length() > 1
                        && cell.charAt(0) == '\''
                        && isDangerous(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    /**
     * Returns whether a spreadsheet could run a text, or would swallow its first character.
     *
     * @param text any text
     * @return whether it begins with one of the characters above
     */
    public static boolean isDangerous(String text) {
        return !Objects.requireNonNull(text, "text").isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** Whether a text looks like a formula to a person: a sign alone, such as a dash, does not. */
    static boolean looksLikeFormula(String text) {
        return text.length() > 1 && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
