package org.drugprofiling.io.table;

/**
 * How much a reader takes from a table before it refuses; for example at most 262,144 characters in one line.
 *
 * <p>No limit cuts anything off: what exceeds one is reported as a problem of its row, or, where the rest of the table can no
 * longer be read, as an {@link UnreadableTableException}. Only the list of problems itself is cut, and then the
 * {@link LoadReport} counts those that are not listed.
 *
 * @since 0.1.0
 */
public final class TableLimits {

    private static final TableLimits DEFAULTS =
            new TableLimits(4L << 30, 10_000_000, 256 << 10, 4096, 32_767, 128, 1000);

    private final long bytes;
    private final int rows;
    private final int lineLength;
    private final int fields;
    private final int fieldLength;
    private final int numberLength;
    private final int problems;

    private TableLimits(
            long bytes, int rows, int lineLength, int fields, int fieldLength, int numberLength, int problems) {
        this.bytes = positive("bytes", bytes);
        this.rows = (int) positive("rows", rows);
        this.lineLength = (int) positive("line length", lineLength);
        this.fields = (int) positive("fields", fields);
        this.fieldLength = (int) positive("field length", fieldLength);
        this.numberLength = (int) positive("number length", numberLength);
        this.problems = (int) positive("problems", problems);
    }

    /**
     * Returns the limits that apply where none are given: 4 GiB, 10,000,000 rows, 262,144 characters in a line, 4,096 fields in
     * a row, 32,767 characters in a field, 128 characters in a number, 1,000 listed problems.
     *
     * @return the limits
     */
    public static TableLimits withDefaults() {
        return DEFAULTS;
    }

    /**
     * Returns these limits with another number of bytes.
     *
     * @param value at least 1
     * @return the limits
     */
    public TableLimits withBytes(long value) {
        return new TableLimits(value, rows, lineLength, fields, fieldLength, numberLength, problems);
    }

    /**
     * Returns these limits with another number of rows below the header.
     *
     * @param value at least 1
     * @return the limits
     */
    public TableLimits withRows(int value) {
        return new TableLimits(bytes, value, lineLength, fields, fieldLength, numberLength, problems);
    }

    /**
     * Returns these limits with another length of a line, or of several lines that quotes hold together.
     *
     * @param value characters, at least 1
     * @return the limits
     */
    public TableLimits withLineLength(int value) {
        return new TableLimits(bytes, rows, value, fields, fieldLength, numberLength, problems);
    }

    /**
     * Returns these limits with another number of fields in a row.
     *
     * @param value at least 1
     * @return the limits
     */
    public TableLimits withFields(int value) {
        return new TableLimits(bytes, rows, lineLength, value, fieldLength, numberLength, problems);
    }

    /**
     * Returns these limits with another length of a field.
     *
     * @param value characters, at least 1
     * @return the limits
     */
    public TableLimits withFieldLength(int value) {
        return new TableLimits(bytes, rows, lineLength, fields, value, numberLength, problems);
    }

    /**
     * Returns these limits with another length of a number.
     *
     * @param value characters, at least 1
     * @return the limits
     */
    public TableLimits withNumberLength(int value) {
        return new TableLimits(bytes, rows, lineLength, fields, fieldLength, value, problems);
    }

    /**
     * Returns these limits with another number of listed problems.
     *
     * @param value at least 1
     * @return the limits
     */
    public TableLimits withProblems(int value) {
        return new TableLimits(bytes, rows, lineLength, fields, fieldLength, numberLength, value);
    }

    private static long positive(String what, long value) {
        if (value < 1) {
            throw Given.refusal("invalid-limit", "a limit must be at least 1", "limit", what, Long.toString(value));
        }
        return value;
    }

    /**
     * {@return the number of bytes of a table}
     */
    public long bytes() {
        return bytes;
    }

    /**
     * {@return the number of rows below the header}
     */
    public int rows() {
        return rows;
    }

    /**
     * {@return the number of characters in a line}
     */
    public int lineLength() {
        return lineLength;
    }

    /**
     * {@return the number of fields in a row}
     */
    public int fields() {
        return fields;
    }

    /**
     * {@return the number of characters in a field}
     */
    public int fieldLength() {
        return fieldLength;
    }

    /**
     * {@return the number of characters in a number}
     */
    public int numberLength() {
        return numberLength;
    }

    /**
     * {@return the number of listed problems}
     */
    public int problems() {
        return problems;
    }

    @Override
    public String toString() {
        return bytes + " bytes, " + rows + " rows, " + lineLength + " characters in a line, " + fields + " fields, "
                + fieldLength + " characters in a field, " + numberLength + " in a number, " + problems + " problems";
    }
}
