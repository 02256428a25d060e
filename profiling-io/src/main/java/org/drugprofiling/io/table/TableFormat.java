package org.drugprofiling.io.table;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/**
 * How a table is written: separator, decimal sign, charset, header rows, dates; for example
 * {@code TableFormat.of(Separator.SEMICOLON, DecimalSign.COMMA, StandardCharsets.UTF_8)}.
 *
 * <p>Each of these three is stated, or {@code DETECT} asks for it to be found out. What was found, and why, is part of the
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
    private static final String CODE = "invalid-format";

    private final Parts parts;

    private TableFormat(Parts parts) {
        this.parts = parts;
        boolean same = (parts.groups == GroupSeparator.POINT && parts.decimalSign == DecimalSign.POINT)
                || (parts.groups == GroupSeparator.COMMA && parts.decimalSign == DecimalSign.COMMA);
        requireApart(parts.comment, parts.separator);
        if (same) {
            throw Given.refusal(CODE, "group separator and decimal sign must be two signs", parts.decimalSign.name());
        }
    }

    private static void requireApart(char comment, Separator separator) {
        if (comment != '\0' && comment == separator.symbol()) {
            throw Given.refusal(
                    CODE,
                    "comment character and separator must be two signs: a row without its first cell is no comment",
                    String.valueOf(comment));
        }
    }

    /** The parts of a format; each format has parts of its own, which nobody changes once it is there. */
    private static final class Parts {
        private Separator separator = Separator.DETECT;
        private DecimalSign decimalSign = DecimalSign.DETECT;
        private GroupSeparator groups = GroupSeparator.NONE;
        private DatePattern dates = DatePattern.YEAR_MONTH_DAY;
        private @Nullable Charset charset;
        private int linesBeforeHeader;
        private int headerRows = 1;
        private boolean unitRow;
        private char comment;
        private boolean guardedText;

        Parts() {}

        Parts(Parts other) {
            this.separator = other.separator;
            this.decimalSign = other.decimalSign;
            this.groups = other.groups;
            this.dates = other.dates;
            this.charset = other.charset;
            this.linesBeforeHeader = other.linesBeforeHeader;
            this.headerRows = other.headerRows;
            this.unitRow = other.unitRow;
            this.comment = other.comment;
            this.guardedText = other.guardedText;
        }

        List<Object> all() {
            return Arrays.asList(
                    List.of(separator, decimalSign, groups, dates, Optional.ofNullable(charset)),
                    List.of(linesBeforeHeader, headerRows, unitRow, comment, guardedText));
        }
    }

    private TableFormat with(Consumer<Parts> change) {
        Parts changed = new Parts(parts);
        change.accept(changed);
        return new TableFormat(changed);
    }

    /**
     * Asks for separator, decimal sign and charset to be found out and reported; one header row, nothing before it, no unit row, no
     * comments, no groups in numbers, dates with the year first.
     *
     * @return the format
     */
    public static TableFormat detected() {
        return new TableFormat(new Parts());
    }

    /**
     * States separator, decimal sign and charset; all else is as in {@link #detected()}.
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
     * @param value between cells, not the comment character
     * @return the format
     * @throws ProfilingException if it is the comment character
     */
    public TableFormat withSeparator(Separator value) {
        Objects.requireNonNull(value, "separator");
        return with(changed -> changed.separator = value);
    }

    /**
     * Returns this format with a decimal sign.
     *
     * @param value in numbers, not the group separator
     * @return the format
     * @throws ProfilingException if it is the group separator
     */
    public TableFormat withDecimalSign(DecimalSign value) {
        Objects.requireNonNull(value, "decimalSign");
        return with(changed -> changed.decimalSign = value);
    }

    /**
     * Returns this format with a group separator; it is never found out. Where it is a point or a comma, the decimal sign can only be
     * the other one.
     *
     * @param value between thousands, not the decimal sign
     * @return the format
     * @throws ProfilingException if it is the decimal sign
     */
    public TableFormat withGroupSeparator(GroupSeparator value) {
        Objects.requireNonNull(value, "groupSeparator");
        return with(changed -> changed.groups = value);
    }

    /**
     * Returns this format with another order of dates; it is never found out.
     *
     * @param value day, month and year
     * @return the format
     */
    public TableFormat withDatePattern(DatePattern value) {
        Objects.requireNonNull(value, "datePattern");
        return with(changed -> changed.dates = value);
    }

    /**
     * Returns this format with a charset. A byte order mark that says otherwise is an error.
     *
     * @param value of the bytes
     * @return the format
     */
    public TableFormat withCharset(Charset value) {
        Objects.requireNonNull(value, "charset");
        return with(changed -> changed.charset = value);
    }

    /**
     * Returns this format with lines before the header that are no part of the table, such as the title of a report.
     *
     * @param value how many lines, 0 to 1000
     * @return the format
     */
    public TableFormat withLinesBeforeHeader(int value) {
        requireRange("lines before the header", value);
        return with(changed -> changed.linesBeforeHeader = value);
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
        return with(changed -> changed.headerRows = value);
    }

    /**
     * Returns this format with a row of units below the header, each of which must be that of the mapped target.
     *
     * @return the format
     */
    public TableFormat withUnitRow() {
        return with(changed -> changed.unitRow = true);
    }

    /**
     * Returns this format with a character that makes a line a comment where it stands first.
     *
     * @param value a visible ASCII character that is neither a letter, a digit, the quote nor the separator
     * @return the format
     * @throws ProfilingException if it is another
     */
    public TableFormat withCommentCharacter(char value) {
        if (value <= ' ' || value > '~' || value == '"' || Character.isLetterOrDigit(value)) {
            throw Given.refusal(
                    CODE,
                    "a comment character must be a visible ASCII sign, no letter, no digit and not the quote",
                    String.valueOf(value));
        }
        return with(changed -> changed.comment = value);
    }

    /**
     * Returns this format with the guard of {@link SafeCell}: one apostrophe before a text that a spreadsheet could run does
     * not belong to the text.
     *
     * @return the format
     */
    public TableFormat withGuardedText() {
        return with(changed -> changed.guardedText = true);
    }

    private static void requireRange(String what, int value) {
        if (value < 0 || value > MOST_ROWS_AHEAD) {
            throw Given.refusal(
                    CODE, "the number of " + what + " must be 0 to " + MOST_ROWS_AHEAD, Integer.toString(value));
        }
    }

    /**
     * {@return the separator, or {@code DETECT}}
     */
    public Separator separator() {
        return parts.separator;
    }

    /**
     * {@return the decimal sign, or {@code DETECT}}
     */
    public DecimalSign decimalSign() {
        return parts.decimalSign;
    }

    /**
     * {@return what stands between thousands}
     */
    public GroupSeparator groupSeparator() {
        return parts.groups;
    }

    /**
     * {@return in which order dates are written}
     */
    public DatePattern datePattern() {
        return parts.dates;
    }

    /**
     * {@return the charset, empty if it is to be found out}
     */
    public Optional<Charset> charset() {
        return Optional.ofNullable(parts.charset);
    }

    /**
     * {@return the number of lines before the header}
     */
    public int linesBeforeHeader() {
        return parts.linesBeforeHeader;
    }

    /**
     * {@return the number of header rows}
     */
    public int headerRows() {
        return parts.headerRows;
    }

    /**
     * {@return whether a row of units follows the header}
     */
    public boolean hasUnitRow() {
        return parts.unitRow;
    }

    /**
     * {@return the character that begins a comment line, empty if there are no comments}
     */
    public Optional<Character> commentCharacter() {
        return parts.comment == '\0' ? Optional.empty() : Optional.of(parts.comment);
    }

    /**
     * {@return whether texts carry the guard of {@link SafeCell}}
     */
    public boolean hasGuardedText() {
        return parts.guardedText;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableFormat that && parts.all().equals(that.parts.all());
    }

    @Override
    public int hashCode() {
        return parts.all().hashCode();
    }

    @Override
    public String toString() {
        return "separator " + parts.separator + ", decimal sign " + parts.decimalSign + ", charset "
                + (parts.charset == null ? "DETECT" : parts.charset.name()) + ", header rows " + parts.headerRows
                + (parts.unitRow ? " and a unit row" : "")
                + (parts.groups == GroupSeparator.NONE ? "" : ", group separator " + parts.groups)
                + (parts.dates == DatePattern.YEAR_MONTH_DAY ? "" : ", dates " + parts.dates);
    }
}
