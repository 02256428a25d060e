package org.drugprofiling.io.table;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/**
 * How a table is written: separator, decimal sign, charset, header rows; for example
 * {@code TableFormat.of(Separator.SEMICOLON, DecimalSign.COMMA, StandardCharsets.UTF_8)}.
 *
 * <p>Each of the three is stated, or {@code DETECT} asks for it to be found out. What was found, and why, is part of the
 * {@link LoadReport}; where two readings are possible nothing is read. Cells may stand in double quotes, with a doubled quote
 * for a quote inside (RFC 4180), and plain spaces around a cell do not belong to it.
 *
 * @since 0.1.0
 */
public final class TableFormat {

    /** What stands between two cells. */
    public enum Separator {
        /** Find out. */
        DETECT('\0'),
        /** Comma. */
        COMMA(','),
        /** Semicolon, usual where the comma is the decimal sign. */
        SEMICOLON(';'),
        /** Tab. */
        TAB('\t'),
        /** Vertical bar. */
        BAR('|');

        private final char symbol;

        Separator(char symbol) {
            this.symbol = symbol;
        }

        /**
         * {@return the character, NUL for {@link #DETECT}}
         */
        public char symbol() {
            return symbol;
        }
    }

    /** What stands between the whole and the fraction of a number. */
    public enum DecimalSign {
        /** Find out. */
        DETECT,
        /** {@code 1.5}. */
        POINT,
        /** {@code 1,5}. */
        COMMA
    }

    private static final int MOST_ROWS_AHEAD = 1000;

    private final Separator separator;
    private final DecimalSign decimalSign;
    private final @Nullable Charset charset;
    private final int linesBeforeHeader;
    private final int headerRows;
    private final boolean unitRow;
    private final char comment;
    private final boolean guardedText;

    private TableFormat(
            Separator separator,
            DecimalSign decimalSign,
            @Nullable Charset charset,
            int linesBeforeHeader,
            int headerRows,
            boolean unitRow,
            char comment,
            boolean guardedText) {
        this.separator = Objects.requireNonNull(separator, "separator");
        this.decimalSign = Objects.requireNonNull(decimalSign, "decimalSign");
        this.charset = charset;
        this.linesBeforeHeader = linesBeforeHeader;
        this.headerRows = headerRows;
        this.unitRow = unitRow;
        this.comment = comment;
        this.guardedText = guardedText;
    }

    /**
     * Asks for everything to be found out and reported; one header row, nothing before it, no unit row, no comments.
     *
     * @return the format
     */
    public static TableFormat detected() {
        return new TableFormat(Separator.DETECT, DecimalSign.DETECT, null, 0, 1, false, '\0', false);
    }

    /**
     * States separator, decimal sign and charset; one header row, nothing before it, no unit row, no comments.
     *
     * @param separator between cells
     * @param decimalSign in numbers
     * @param charset of the bytes
     * @return the format
     */
    public static TableFormat of(Separator separator, DecimalSign decimalSign, Charset charset) {
        return detected().withSeparator(separator).withDecimalSign(decimalSign).withCharset(charset);
    }

    /**
     * Returns this format with a separator.
     *
     * @param value between cells
     * @return the format
     */
    public TableFormat withSeparator(Separator value) {
        return new TableFormat(
                value, decimalSign, charset, linesBeforeHeader, headerRows, unitRow, comment, guardedText);
    }

    /**
     * Returns this format with a decimal sign.
     *
     * @param value in numbers
     * @return the format
     */
    public TableFormat withDecimalSign(DecimalSign value) {
        return new TableFormat(separator, value, charset, linesBeforeHeader, headerRows, unitRow, comment, guardedText);
    }

    /**
     * Returns this format with a charset. A byte order mark that says otherwise is an error.
     *
     * @param value of the bytes
     * @return the format
     */
    public TableFormat withCharset(Charset value) {
        return new TableFormat(
                separator,
                decimalSign,
                Objects.requireNonNull(value, "charset"),
                linesBeforeHeader,
                headerRows,
                unitRow,
                comment,
                guardedText);
    }

    /**
     * Returns this format with lines before the header that are no part of the table, such as the title of a report.
     *
     * @param value how many lines, 0 to 1000
     * @return the format
     */
    public TableFormat withLinesBeforeHeader(int value) {
        requireRange("lines before the header", value);
        return new TableFormat(separator, decimalSign, charset, value, headerRows, unitRow, comment, guardedText);
    }

    /**
     * Returns this format with a number of header rows. With several, a column is named by their texts joined by one space,
     * blank ones left out; with none, columns are named {@code A}, {@code B} … as in a spreadsheet.
     *
     * @param value how many rows, 0 to 1000
     * @return the format
     */
    public TableFormat withHeaderRows(int value) {
        requireRange("header rows", value);
        return new TableFormat(
                separator, decimalSign, charset, linesBeforeHeader, value, unitRow, comment, guardedText);
    }

    /**
     * Returns this format with a row of units below the header, each of which must be that of the mapped target.
     *
     * @return the format
     */
    public TableFormat withUnitRow() {
        return new TableFormat(
                separator, decimalSign, charset, linesBeforeHeader, headerRows, true, comment, guardedText);
    }

    /**
     * Returns this format with a character that makes a line a comment where it stands first.
     *
     * @param value a visible ASCII character that is neither a letter, a digit nor the quote
     * @return the format
     */
    public TableFormat withCommentCharacter(char value) {
        if (value <= ' ' || value > '~' || value == '"' || Character.isLetterOrDigit(value)) {
            throw new ProfilingException(
                    "invalid-format",
                    "comment character must be a visible ASCII sign other than the quote",
                    ProblemLocation.nowhere(),
                    "'" + value + "'");
        }
        return new TableFormat(
                separator, decimalSign, charset, linesBeforeHeader, headerRows, unitRow, value, guardedText);
    }

    /**
     * Returns this format with the guard of {@link SafeCell}: one apostrophe before a text that a spreadsheet could run does
     * not belong to the text.
     *
     * @return the format
     */
    public TableFormat withGuardedText() {
        return new TableFormat(separator, decimalSign, charset, linesBeforeHeader, headerRows, unitRow, comment, true);
    }

    private static void requireRange(String what, int value) {
        if (value < 0 || value > MOST_ROWS_AHEAD) {
            throw new ProfilingException(
                    "invalid-format",
                    what + " must be 0 to " + MOST_ROWS_AHEAD,
                    ProblemLocation.nowhere(),
                    Integer.toString(value));
        }
    }

    /**
     * {@return the separator, or {@code DETECT}}
     */
    public Separator separator() {
        return separator;
    }

    /**
     * {@return the decimal sign, or {@code DETECT}}
     */
    public DecimalSign decimalSign() {
        return decimalSign;
    }

    /**
     * {@return the charset, empty if it is to be found out}
     */
    public Optional<Charset> charset() {
        return Optional.ofNullable(charset);
    }

    /**
     * {@return the number of lines before the header}
     */
    public int linesBeforeHeader() {
        return linesBeforeHeader;
    }

    /**
     * {@return the number of header rows}
     */
    public int headerRows() {
        return headerRows;
    }

    /**
     * {@return whether a row of units follows the header}
     */
    public boolean hasUnitRow() {
        return unitRow;
    }

    /**
     * {@return the character that begins a comment line, empty if there are no comments}
     */
    public Optional<Character> commentCharacter() {
        return comment == '\0' ? Optional.empty() : Optional.of(comment);
    }

    /**
     * {@return whether texts carry the guard of {@link SafeCell}}
     */
    public boolean hasGuardedText() {
        return guardedText;
    }

    private List<Object> parts() {
        return Arrays.asList(
                separator, decimalSign, charset(), linesBeforeHeader, headerRows, unitRow, comment, guardedText);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableFormat that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "separator " + separator + ", decimal sign " + decimalSign + ", charset "
                + (charset == null ? "DETECT" : charset.name()) + ", header rows " + headerRows
                + (unitRow ? " and a unit row" : "");
    }
}
