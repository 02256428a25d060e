package org.drugprofiling.io.table;

import java.util.Locale;
import java.util.Objects;

/**
 * What was read from one table: its hash, how it was written, and what became of every row. Each row below the header is
 * counted once: {@code read = kept + refused + withdrawn + ignored}.
 *
 * @param name base name of the file, or the name that the caller gave; may name a case
 * @param sha256 of all bytes
 * @param bytes how many there are
 * @param mapping id and version of the column mapping, as {@code id@version}
 * @param format how the table turned out to be written
 * @param rows what became of the rows
 * @param samples how many samples the rows made
 * @param errors how many problems cost a row
 * @param warnings how many did not
 * @param unlisted how many of both are counted here and not listed
 * @since 0.1.0
 */
public record LoadReport(
        String name,
        String sha256,
        long bytes,
        String mapping,
        DetectedFormat format,
        RowCounts rows,
        long samples,
        long errors,
        long warnings,
        long unlisted) {

    /**
     * What became of the rows.
     *
     * @param read rows below the header that hold text
     * @param kept rows that are part of a sample
     * @param refused rows with an error of their own
     * @param withdrawn good rows whose sample cannot be used: another of its rows in a long table has an error, or it repeats a sample
     *     that it cannot repeat
     * @param ignored rows of a long table with a compound that is left out on purpose
     * @param blank lines without text, not counted as read
     * @param comments comment lines, not counted as read
     */
    public record RowCounts(
            long read, long kept, long refused, long withdrawn, long ignored, long blank, long comments) {}

    /**
     * Checks that everything is there.
     */
    public LoadReport {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(mapping, "mapping");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(rows, "rows");
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        line(text, "table", name + " (" + bytes + " bytes)");
        line(text, "sha-256", sha256);
        line(text, "mapping", mapping);
        format.findings().forEach(found -> line(text, found.part(), found.value() + " (" + found.reason() + ")"));
        line(
                text,
                "rows",
                rows.read + " read, " + rows.kept + " kept, " + rows.refused + " refused, " + rows.withdrawn
                        + " withdrawn, " + rows.ignored + " ignored");
        line(text, "samples", Long.toString(samples));
        text.append(String.format(Locale.ROOT, "%-14s%d errors, %d warnings", "problems", errors, warnings));
        return unlisted > 0
                ? text.append(", ").append(unlisted).append(" not listed").toString()
                : text.toString();
    }

    private static void line(StringBuilder text, String part, String value) {
        text.append(String.format(Locale.ROOT, "%-14s%s\n", part, value));
    }
}
