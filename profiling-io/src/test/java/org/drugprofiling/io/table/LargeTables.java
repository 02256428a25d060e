package org.drugprofiling.io.table;

import java.io.IOException;
import java.util.Locale;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;

/** A program that reads large tables and prints what came of it, to be started with a small heap. */
public final class LargeTables {

    private static final int TARGETS = 20;

    private LargeTables() {}

    /**
     * Reads one table.
     *
     * @param arguments {@code wide}, {@code long}, {@code replicates}, {@code line} or {@code quote}, and a number of pieces
     * @throws IOException never
     */
    public static void main(String[] arguments) throws IOException {
        long pieces = Long.parseLong(arguments[1]);
        switch (arguments[0]) {
            case "wide" -> print(wide(), new GeneratedTable(header(), pieces, LargeTables::row));
            case "long" ->
                print(
                        Tables.tall(),
                        new GeneratedTable("sample;specimen;seizure;compound;area\n", pieces, LargeTables::longRow));
            case "replicates" ->
                print(
                        Tables.common()
                                .column(SampleField.LEVEL, "level")
                                .column(SampleField.PARENT, "of")
                                .target("A", Tables.A)
                                .toMapping(),
                        new GeneratedTable("sample;specimen;seizure;level;of;A\n", pieces, LargeTables::replicate));
            case "line" -> print(Tables.wide(), new GeneratedTable("", pieces, i -> "x".repeat(1000)));
            default ->
                print(
                        Tables.wide(),
                        new GeneratedTable("sample;specimen;seizure;A;B\nS1;\"", pieces, i -> "x\n".repeat(500)));
        }
    }

    private static ColumnMapping wide() {
        ColumnMappingBuilder builder = Tables.common();
        for (int t = 0; t < TARGETS; t++) {
            builder.target(
                    "I" + t, AnalyteTarget.of("i" + t, "impurity " + t, Layer.PRODUCTION, MeasurementUnit.PEAK_AREA));
        }
        return builder.toMapping();
    }

    private static String header() {
        StringBuilder header = new StringBuilder("sample;specimen;seizure");
        for (int t = 0; t < TARGETS; t++) {
            header.append(";I").append(t);
        }
        return header.append('\n').toString();
    }

    /** Every row has a specimen of its own; each thousandth row is one that must be refused. */
    private static String row(long i) {
        StringBuilder row = new StringBuilder();
        row.append('S').append(i).append(";P").append(i).append(";Z").append(i / 10);
        for (int t = 0; t < TARGETS; t++) {
            row.append(';').append(i % 1000 == 999 && t == 7 ? "x" : t % 5 == 4 ? "ND" : (i % 977 + t) + ".25");
        }
        return row.append('\n').toString();
    }

    private static String longRow(long i) {
        long sample = i / 2;
        return "S" + sample + ";P" + sample + ";Z" + sample / 10 + ";" + (i % 2 == 0 ? "A" : "B") + ";" + i % 977
                + ".25\n";
    }

    /** Each tenth row is the first of a specimen, and the others repeat it; the last row repeats a sample that is not there. */
    private static String replicate(long i) {
        long first = i - i % 10;
        return "S" + i + ";P" + first + ";Z" + first
                + (i == first ? ";SPECIMEN;" : ";INJECTION;S" + (i == 999_999 ? i + 1 : first)) + ";" + i % 977
                + ".25\n";
    }

    private static void print(ColumnMapping mapping, GeneratedTable table) throws IOException {
        double[] sum = new double[1];
        try {
            LoadReport report = Tables.reader(mapping)
                    .forEach(
                            table,
                            "large.csv",
                            sample -> {
                                for (Measurement measurement :
                                        sample.record().measurements().values()) {
                                    sum[0] += measurement instanceof Measurement.Quantified quantified
                                            ? quantified.value()
                                            : 0;
                                }
                            },
                            problem -> {});
            LoadReport.RowCounts rows = report.rows();
            System.out.println(String.format(
                    Locale.ROOT,
                    "read %d kept %d refused %d samples %d errors %d sum %.2f",
                    rows.read(),
                    rows.kept(),
                    rows.refused(),
                    report.samples(),
                    report.errors(),
                    sum[0]));
        } catch (UnreadableTableException e) {
            System.out.println("refused " + e.code() + " (" + e.location().withoutIdentifiers() + ")");
        }
    }
}
