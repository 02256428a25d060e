package org.drugprofiling.io.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drugprofiling.io.table.StateMapping.State;
import org.drugprofiling.io.table.TableFormat.DecimalSign;
import org.drugprofiling.io.table.TableFormat.Separator;
import org.drugprofiling.sample.Sample;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tables as they come, and tables as somebody with bad intentions would make them. Each gives a located problem or a typed
 * refusal, no other exception, and loses nothing silently; both when it is read at once and when it is streamed.
 */
class HostileTablesTest {

    private static final String HEADER = "sample;specimen;seizure;A;B\n";
    private static final String GOOD = "S1;P1;Z1;1.5;2.5\n";
    private static final String LONG_HEADER = "sample;specimen;seizure;compound;area\n";

    /** One table, how it is read, and what must come of it: samples kept and problems, or one refusal. */
    private record Hostile(String name, byte[] table, SampleTableReader reader, String kept, List<String> problems) {

        static Hostile wide(String name, String table, String kept, String... problems) {
            return new Hostile(name, table.getBytes(UTF_8), Tables.reader(Tables.wide()), kept, List.of(problems));
        }

        static Hostile tall(String name, String rows, String kept, String... problems) {
            return new Hostile(
                    name, (LONG_HEADER + rows).getBytes(UTF_8), Tables.reader(Tables.tall()), kept, List.of(problems));
        }

        /** One cell in column A of an otherwise good table with decimal points. */
        static Hostile cell(String name, String cell, String code) {
            return wide(
                    name, HEADER + GOOD + "S2;P2;Z1;" + cell + ";2.5\n", "S1", "ERROR row 3, column A (D): " + code);
        }

        Hostile bytes(byte[] bytes) {
            return new Hostile(name, bytes, reader, kept, problems);
        }

        Hostile in(TableFormat format) {
            return new Hostile(
                    name, table, SampleTableReader.of(reader.mapping(), format, reader.states()), kept, problems);
        }

        Hostile with(TableLimits limits) {
            return new Hostile(name, table, reader.withLimits(limits), kept, problems);
        }

        Hostile mapped(ColumnMapping mapping) {
            return new Hostile(
                    name, table, SampleTableReader.of(mapping, reader.format(), reader.states()), kept, problems);
        }
    }

    private static byte[] bytes(int... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IntStream.of(values).forEach(out::write);
        return out.toByteArray();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stream.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static Stream<Hostile> bytesAndCharsets() {
        byte[] good = (HEADER + GOOD).getBytes(UTF_8);
        TableFormat detected = TableFormat.detected();
        return Stream.of(
                Hostile.wide("UTF-8 with mark", "", "S1").bytes(concat(bytes(0xEF, 0xBB, 0xBF), good)),
                Hostile.wide("UTF-16LE with mark", "", "S1")
                        .bytes(concat(bytes(0xFF, 0xFE), (HEADER + GOOD).getBytes(UTF_16LE))),
                Hostile.wide("UTF-16BE with mark", "", "S1")
                        .bytes(concat(bytes(0xFE, 0xFF), (HEADER + GOOD).getBytes(UTF_16BE))),
                Hostile.wide("UTF-16LE without mark", "", "", "REFUSED charset-undetermined (row 1)")
                        .bytes((HEADER + GOOD).getBytes(UTF_16LE)),
                Hostile.wide("UTF-16LE without mark, declared", "", "S1")
                        .bytes((HEADER + GOOD).getBytes(UTF_16LE))
                        .in(detected.withCharset(UTF_16LE)),
                Hostile.wide("UTF-16 without mark and byte order", "", "", "REFUSED charset-undetermined ()")
                        .bytes((HEADER + GOOD).getBytes(UTF_16LE))
                        .in(detected.withCharset(java.nio.charset.StandardCharsets.UTF_16)),
                Hostile.wide(
                                "UTF-16LE cut in the middle of a character",
                                "",
                                "",
                                "REFUSED wrong-byte (row 3) offset 92")
                        .bytes(concat(bytes(0xFF, 0xFE), (HEADER + GOOD).getBytes(UTF_16LE), bytes(0x53))),
                Hostile.wide("UTF-32", "", "", "REFUSED charset-unsupported ()")
                        .bytes(concat(bytes(0xFF, 0xFE, 0, 0), good)),
                Hostile.wide("mark against the declared charset", "", "", "REFUSED charset-contradiction ()")
                        .bytes(concat(bytes(0xEF, 0xBB, 0xBF), good))
                        .in(detected.withCharset(ISO_8859_1)),
                Hostile.wide("Latin 1 taken for UTF-8", "", "", "REFUSED wrong-byte (row 3) offset 52")
                        .bytes((HEADER + GOOD + "S2;P2;Zürich;1;2\n").getBytes(ISO_8859_1)),
                Hostile.wide("Latin 1 declared", "", "S1,S2")
                        .bytes((HEADER + GOOD + "S2;P2;Zürich;1;2\n").getBytes(ISO_8859_1))
                        .in(detected.withCharset(ISO_8859_1)),
                Hostile.wide("overlong UTF-8", "", "", "REFUSED wrong-byte (row 3) offset 45")
                        .bytes(concat(good, bytes(0xC0, 0xAF))),
                Hostile.wide("byte that windows-1252 has not", "", "", "REFUSED wrong-byte (row 3) offset 46")
                        .bytes(concat(good, bytes('S', 0x81)))
                        .in(detected.withCharset(Charset.forName("windows-1252"))),
                Hostile.wide(
                        "NUL in a cell",
                        HEADER + GOOD + "S2;P\0002;Z1;1;2\n",
                        "S1",
                        "ERROR row 3, column specimen (B): control-character"),
                Hostile.wide(
                        "NUL in the header", "sam\000ple;specimen;seizure;A;B\n", "", "REFUSED missing-column (row 1)"),
                Hostile.wide(
                        "control character in the header",
                        "sample;specimen;seizure;A;B;\u0007\n" + GOOD,
                        "",
                        "REFUSED control-character (row 1, column F)"),
                Hostile.wide(
                        "byte order mark in the middle",
                        HEADER + GOOD + "\uFEFFS2;P2;Z1;1;2\nS3;P3;Z1;\uFEFF1;2\n",
                        "S1",
                        "ERROR row 3, column sample (A): invisible-character",
                        "ERROR row 4, column A (D): not-a-number"),
                Hostile.wide(
                        "two files one after the other",
                        HEADER + GOOD + "\uFEFF" + HEADER + "S2;P2;Z1;1;2\n",
                        "S1,S2",
                        "ERROR row 3, column sample (A): invisible-character",
                        "ERROR row 3, column A (D): not-a-number",
                        "ERROR row 3, column B (E): not-a-number"),
                Hostile.wide("two files of different byte orders", "", "", "REFUSED wrong-byte (row 3) offset 45")
                        .bytes(concat(good, bytes(0xFF, 0xFE), (HEADER + GOOD).getBytes(UTF_16LE))),
                Hostile.wide("NUL bytes alone", "", "", "REFUSED charset-undetermined (row 1)")
                        .bytes(new byte[1000]),
                Hostile.wide("NUL bytes behind a good table", "", "S1", "ERROR row 3, column specimen (B): ragged-row")
                        .bytes(concat(good, new byte[10])),
                Hostile.wide("workbook", "", "", "REFUSED no-text ()")
                        .bytes(concat(bytes('P', 'K', 3, 4), random(100))),
                Hostile.wide("compressed", "", "", "REFUSED no-text ()")
                        .bytes(concat(bytes(0x1F, 0x8B, 8, 0), random(100))),
                Hostile.wide("random bytes", "", "", "REFUSED wrong-byte (row 1) offset 0")
                        .bytes(random(4096)));
    }

    /** Bytes of a fixed seed that begin with one that UTF-8 does not have. */
    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new java.util.Random(7).nextBytes(bytes);
        bytes[0] = (byte) 0xF8;
        return bytes;
    }

    private static Stream<Hostile> shapes() {
        return Stream.of(
                Hostile.wide("empty", "", "", "REFUSED empty-table ()"),
                Hostile.wide("mark alone", "", "", "REFUSED empty-table ()").bytes(bytes(0xEF, 0xBB, 0xBF)),
                Hostile.wide("white space alone", "\n \n\t\n\r\n", "", "REFUSED empty-table ()"),
                Hostile.wide("header alone", HEADER, "", "WARNING row 1: no-rows"),
                Hostile.wide(
                        "ragged: too short and too long",
                        HEADER + GOOD + "S2;P2;Z1;1\nS3;P3;Z1;1;2;3\nS4;P4;Z1;1;2\n",
                        "S1,S4",
                        "ERROR row 3, column B (E): ragged-row",
                        "ERROR row 4, column F: ragged-row"),
                Hostile.wide(
                        "trailing separators below a header without",
                        HEADER + "S1;P1;Z1;1.5;2;\n",
                        "",
                        "ERROR row 2, column F: ragged-row"),
                Hostile.wide(
                        "trailing separators everywhere", "sample;specimen;seizure;A;B;;\nS1;P1;Z1;1.5;2;;\n", "S1"),
                Hostile.wide(
                        "text below an empty header",
                        "sample;specimen;seizure;A;B;\nS1;P1;Z1;1.5;2;9\n",
                        "",
                        "ERROR row 2, column F: text-without-header"),
                Hostile.wide(
                        "blank lines",
                        "\n\n" + HEADER + "\n" + GOOD + ";;;;\n\n" + "S2;P2;Z1;1;x\n",
                        "S1",
                        "ERROR row 8, column B (E): not-a-number"),
                Hostile.wide(
                        "mixed line ends",
                        "sample;specimen;seizure;A;B\nS1;P1;Z1;1.5;2\r\nS2;P2;Z1;1;2\rS3;P3;Z1;x;2\n",
                        "S1,S2",
                        "WARNING row 2: mixed-line-ends",
                        "ERROR row 4, column A (D): not-a-number"),
                Hostile.wide(
                        "carriage returns alone",
                        "sample;specimen;seizure;A;B\rS1;P1;Z1;1.5;2\rS2;P2;Z1;x;2",
                        "S1",
                        "ERROR row 3, column A (D): not-a-number"),
                Hostile.wide(
                        "line end missing at the end",
                        HEADER + "S1;P1;Z1;1.5;2\nS2;P2;Z1;1;",
                        "S1",
                        "ERROR row 3, column B (E): undeclared-empty-cell"),
                Hostile.wide(
                        "header twice: mapped column",
                        "sample;specimen;seizure;A;B;A\nS1;P1;Z1;1;2;3\n",
                        "",
                        "REFUSED duplicate-column (row 1, column A)"),
                Hostile.wide(
                        "column that nobody mapped",
                        "sample;specimen;seizure;A;B;u-1472\nS1;P1;Z1;1.5;2;3\n",
                        "S1",
                        "WARNING row 1, column u-1472 (F): unknown-column"),
                Hostile.wide(
                        "column missing",
                        "sample;specimen;seizure;A\nS1;P1;Z1;1\n",
                        "",
                        "REFUSED missing-column (row 1)"),
                Hostile.wide(
                        "header in other case",
                        "Sample;specimen;seizure;A;B\n" + GOOD,
                        "",
                        "REFUSED missing-column (row 1)"),
                Hostile.wide(
                        "header repeated in the middle",
                        HEADER + GOOD + HEADER + "S2;P2;Z1;1;2\n",
                        "S1,S2",
                        "ERROR row 3, column A (D): not-a-number",
                        "ERROR row 3, column B (E): not-a-number"),
                Hostile.wide(
                        "header twice in a row",
                        HEADER + HEADER + GOOD,
                        "S1",
                        "ERROR row 2, column A (D): not-a-number",
                        "ERROR row 2, column B (E): not-a-number"),
                Hostile.wide(
                        "columns that are one without the spaces around them",
                        "sample;specimen;seizure;A; A ;B\nS1;P1;Z1;1;2;3\n",
                        "",
                        "REFUSED duplicate-column (row 1, column A)"),
                Hostile.wide(
                                "columns that are one without the guard",
                                "'=A;'=A;B\nx;1;2\n",
                                "",
                                "REFUSED duplicate-column (row 1, column =A)")
                        .mapped(Tables.lettered("=A", "=A", "B"))
                        .in(TableFormat.detected().withGuardedText()),
                Hostile.wide(
                        "two columns of one name that nobody mapped",
                        "sample;specimen;seizure;A;B;x;x\nS1;P1;Z1;1;2;3;4\n",
                        "S1",
                        "WARNING row 1, column x (F): unknown-column",
                        "WARNING row 1, column x (G): unknown-column"),
                Hostile.wide(
                        "right-to-left mark in the header",
                        "sample;specimen;seizure;\u200FA;B\n" + GOOD,
                        "",
                        "REFUSED missing-column (row 1)"),
                Hostile.wide(
                        "separator line of a spreadsheet",
                        "sep=;\n" + HEADER + GOOD,
                        "",
                        "REFUSED separator-undetermined (row 1)"),
                Hostile.wide("separator line of a spreadsheet, skipped", "sep=;\n" + HEADER + GOOD, "S1")
                        .in(TableFormat.detected().withLinesBeforeHeader(1)),
                Hostile.wide(
                                "rows without their first cell are no comments",
                                HEADER + GOOD + ";P2;Z1;1;2\n",
                                "",
                                "REFUSED separator-undetermined (row 1)")
                        .in(TableFormat.detected().withCommentCharacter(';')),
                Hostile.wide("one column", "sample\nS1\n", "", "REFUSED missing-column (row 1)"),
                Hostile.wide(
                        "no table at all",
                        "<html><body>404</body></html>\n",
                        "",
                        "REFUSED separator-undetermined (row 1)"),
                Hostile.wide(
                        "100,000 fields in a row",
                        HEADER + GOOD + ";".repeat(99_999) + "x\n",
                        "S1",
                        "ERROR row 3: too-many-fields"),
                Hostile.wide(
                        "100,000 columns",
                        ";".repeat(99_999) + "sample;specimen;seizure;A;B\n",
                        "",
                        "REFUSED too-many-fields (row 1)"),
                Hostile.wide(
                        "field of 40,000 characters",
                        HEADER + GOOD + "S2;" + "P".repeat(40_000) + ";Z1;1;2\n",
                        "S1",
                        "ERROR row 3, column specimen (B): field-too-long"),
                Hostile.wide(
                        "line of 300,000 characters",
                        HEADER + GOOD + "x".repeat(300_000) + "\n",
                        "",
                        "REFUSED line-too-long (row 3)"),
                Hostile.wide(
                                "more rows than allowed",
                                HEADER + GOOD + "S2;P2;Z1;1;2\n",
                                "",
                                "REFUSED too-many-rows (row 3)")
                        .with(TableLimits.withDefaults().withRows(1)),
                Hostile.wide("more bytes than allowed", HEADER + GOOD, "", "REFUSED table-too-large ()")
                        .with(TableLimits.withDefaults().withBytes(10)));
    }

    private static Stream<Hostile> quotes() {
        return Stream.of(
                Hostile.wide(
                        "unclosed quote",
                        HEADER + GOOD + "S2;\"P2;Z1;1;2\nS3;P3;Z1;1;2\n",
                        "",
                        "REFUSED unclosed-quote (row 3, column B)"),
                Hostile.wide(
                        "text after a closing quote",
                        HEADER + GOOD + "S2;\"P\"2;Z1;1;2\nS3;P3;Z1;1;2\n",
                        "S1,S3",
                        "ERROR row 3: text-after-quote"),
                Hostile.wide(
                        "quote within a cell",
                        HEADER + GOOD + "S2;P\"2;Z1;1;2\n",
                        "S1",
                        "ERROR row 3, column specimen (B): quote-in-identifier"),
                Hostile.wide(
                        "line break in quotes",
                        HEADER + "S1;P1;Z1;\"1.5\";2\nS2;\"P\n2\";Z1;1;2\nS3;P3;Z1;1;2\n",
                        "S1,S3",
                        "ERROR row 3, column specimen (B): invisible-character"),
                Hostile.wide(
                        "a row hidden in a quoted cell",
                        HEADER + GOOD + "S2;P2;Z1;\"1\nS9;P9;Z9;1;2\n\";2\n",
                        "S1",
                        "ERROR row 3, column A (D): not-a-number"),
                Hostile.wide("one quote", "\"", "", "REFUSED separator-undetermined (row 1)"),
                Hostile.wide(
                                "line breaks of three kinds in quotes count as lines",
                                "sample;specimen;seizure;what;A;B\nS1;P1;Z1;\"a\r\nb\rc\nd\";1.5;2\nS2;P2;Z1;;x;2\n",
                                "S1",
                                "ERROR row 6, column A (E): not-a-number")
                        .mapped(Tables.common()
                                .column(SampleField.SPECIMEN_DESCRIPTION, "what")
                                .target("A", Tables.A)
                                .target("B", Tables.B)
                                .toMapping()),
                Hostile.wide(
                        "line break in a quoted header",
                        "sample;specimen;\"sei\nzure\";A;B\n" + GOOD,
                        "",
                        "REFUSED missing-column (row 1)"),
                Hostile.wide(
                        "everything quoted",
                        "\"sample\";\"specimen\";\"seizure\";\"A\";\"B\"\n\"S1\";\"P1\";\"Z1\";\"1.5\";\"2\"\n",
                        "S1"),
                Hostile.wide(
                                "text after a quote in the header",
                                "\"sample\"x;specimen;seizure;A;B\n",
                                "",
                                "REFUSED text-after-quote (row 1)")
                        .in(TableFormat.of(Separator.SEMICOLON, DecimalSign.POINT, UTF_8)));
    }

    private static Stream<Hostile> numbers() {
        return Stream.of(
                Hostile.cell("NaN", "NaN", "number-not-finite"),
                Hostile.cell("infinity", "-Inf", "number-not-finite"),
                Hostile.cell("1e400", "1e400", "number-too-large"),
                Hostile.cell("1e-400", "1e-400", "number-too-small"),
                Hostile.cell("hexadecimal", "0x1p3", "not-a-number"),
                Hostile.cell("underscore", "1_000", "not-a-number"),
                Hostile.cell("suffix of a Java literal", "1.5d", "not-a-number"),
                Hostile.cell("number of 5,000 digits", "1".repeat(5000), "number-too-long"),
                Hostile.cell("Arabic digits", "\u0661\u0662\u0663", "number-not-ascii"),
                Hostile.cell("full-width digits", "\uFF11\uFF12", "number-not-ascii"),
                Hostile.cell("Unicode minus", "\u22121.5", "number-not-ascii"),
                Hostile.cell("no-break space as group separator", "1\u00A0234", "number-group-separator"),
                Hostile.cell("no-break space behind", "1.5\u00A0", "not-a-number"),
                Hostile.cell("space as group separator", "1 234.5", "number-group-separator"),
                Hostile.cell("apostrophe as group separator", "1'234", "number-group-separator"),
                Hostile.cell("English thousands", "1,234.5", "number-group-separator"),
                Hostile.cell("German thousands", "1.234,5", "number-group-separator"),
                Hostile.cell("millions", "1.234.567", "number-group-separator"),
                Hostile.cell("the other decimal sign", "1,234", "number-decimal-sign"),
                Hostile.cell("zero-width space in a number", "1\u200B5", "not-a-number"),
                Hostile.cell("right-to-left mark before a number", "\u200F15", "not-a-number"),
                Hostile.cell("Arabic thousands", "1\u066C234", "not-a-number"),
                Hostile.cell("vulgar fraction", "1\u00BD", "not-a-number"),
                Hostile.cell("per cent", "15%", "not-a-number"),
                Hostile.cell("line break in a number", "\"1\n5\"", "not-a-number"),
                Hostile.cell("number cut off", "5.", "not-a-number"),
                Hostile.cell("sign alone", "-", "not-a-number"),
                Hostile.cell("error of a spreadsheet", "#DIV/0!", "not-a-number"),
                Hostile.cell("date made by a spreadsheet", "01.Mrz", "not-a-number"),
                Hostile.cell("undeclared zero", "0", "undeclared-zero"),
                Hostile.cell("undeclared zero in other clothes", "-0.00e5", "undeclared-zero"),
                Hostile.cell("undeclared empty cell", "", "undeclared-empty-cell"),
                Hostile.cell("undeclared less-than", "<0.05", "undeclared-state"),
                Hostile.cell("state in other case", "nd", "not-a-number"),
                Hostile.cell("formula as number", "=1+1", "not-a-number"));
    }

    private static Stream<Hostile> formats() {
        TableFormat detected = TableFormat.detected();
        return Stream.of(
                Hostile.wide(
                        "decimal commas",
                        HEADER + "S1;P1;Z1;1,5;2,25\nS2;P2;Z1;1.5;2\n",
                        "",
                        "REFUSED" + " decimal-sign-undetermined (row 2, column D)"),
                Hostile.wide(
                        "decimal commas and a group",
                        HEADER + "S1;P1;Z1;1,5;2,25\nS2;P2;Z1;1.234;2\n",
                        "S1",
                        "ERROR row 3, column A (D): number-decimal-sign"),
                Hostile.wide(
                        "fractions or thousands",
                        HEADER + "S1;P1;Z1;1.234;2.500\n",
                        "",
                        "REFUSED decimal-sign-undetermined (row 2, column D)"),
                Hostile.wide("fractions declared", HEADER + "S1;P1;Z1;1.234;2.500\n", "S1")
                        .in(detected.withDecimalSign(DecimalSign.POINT)),
                Hostile.wide(
                        "tabs with decimal commas",
                        "sample\tspecimen\tseizure\tA\tB\nS1\tP1\tZ1\t1,5\t2,25\nS2\tP2\tZ1\tx\t1\n",
                        "S1",
                        "ERROR row 3, column A (D): not-a-number"),
                Hostile.wide("wrong separator declared", HEADER + GOOD, "", "REFUSED missing-column (row 1)")
                        .in(detected.withSeparator(Separator.COMMA)),
                Hostile.wide(
                                "wrong decimal sign declared",
                                HEADER + GOOD,
                                "",
                                "ERROR row 2, column A (D): number-decimal-sign",
                                "ERROR row 2, column B (E): number-decimal-sign")
                        .in(detected.withDecimalSign(DecimalSign.COMMA)),
                Hostile.wide(
                        "unquoted decimal commas between commas",
                        "sample,specimen,seizure,A,B\nS1,P1,Z1,1,5,2\n",
                        "",
                        "ERROR row 2, column F: ragged-row"),
                Hostile.wide(
                                "declared points between thousands and fractions with a point",
                                HEADER + "S1;P1;Z1;1.234,5;1.234\nS2;P2;Z1;1.5;2\nS3;P3;Z1;0.123;2\nS4;P4;Z1;1.2345;2\n"
                                        + "S5;P5;Z1;1.23.456;1.234e3\n",
                                "S1",
                                "ERROR row 3, column A (D): number-grouping",
                                "ERROR row 4, column A (D): number-grouping",
                                "ERROR row 5, column A (D): number-grouping",
                                "ERROR row 6, column A (D): number-grouping",
                                "ERROR row 6, column B (E): number-grouping")
                        .in(detected.withGroupSeparator(GroupSeparator.POINT)),
                Hostile.wide(
                                "another group separator than the declared one",
                                HEADER + "S1;P1;Z1;1'234.5;2\nS2;P2;Z1;1 234.5;2\nS3;P3;Z1;1,234.5;2\n",
                                "S1",
                                "ERROR row 3, column A (D): number-group-separator",
                                "ERROR row 4, column A (D): number-group-separator")
                        .in(detected.withGroupSeparator(GroupSeparator.APOSTROPHE)),
                Hostile.wide("two separators fit", "A;B,C\tA;B,C\n", "", "REFUSED separator-undetermined (row 1)")
                        .mapped(ColumnMapping.builder(
                                        "t",
                                        "1",
                                        Tables.wide().substance(),
                                        Tables.wide().technique(),
                                        Tables.wide().signal())
                                .origin(Tables.wide().origin())
                                .constant(SampleField.LABORATORY, "L")
                                .constant(SampleField.ROLE, "CASEWORK")
                                .column(SampleField.SAMPLE, "A")
                                .column(SampleField.SPECIMEN, "A")
                                .column(SampleField.SEIZURE, "A")
                                .target("B", Tables.B)
                                .toMapping())
                        .in(detected.withHeaderRows(0)));
    }

    private static Stream<Hostile> identities() {
        return Stream.of(
                Hostile.wide(
                        "duplicate sample ids",
                        HEADER + GOOD + "S2;P2;Z1;1;2\nS1;P3;Z1;1;2\n",
                        "S1,S2",
                        "ERROR row 4, column sample (A): duplicate-sample"),
                Hostile.wide(
                        "duplicate of a refused row",
                        HEADER + "S1;P1;Z1;x;2.5\n" + GOOD,
                        "",
                        "ERROR row 2, column A (D): not-a-number",
                        "ERROR row 3, column sample (A): duplicate-sample"),
                Hostile.wide(
                        "specimen in two seizures",
                        HEADER + GOOD + "S2;P1;Z2;1;2\n",
                        "S1",
                        "ERROR row 3, column specimen (B): specimen-in-two-seizures"),
                Hostile.wide(
                                "seizure in two cases",
                                "sample;specimen;seizure;case;A;B\nS1;P1;Z1;C1;1.5;2\nS2;P2;Z1;C2;1;2\n",
                                "S1",
                                "ERROR row 3, column seizure (C): contradicting-seizure")
                        .mapped(Tables.common()
                                .column(SampleField.CASE, "case")
                                .target("A", Tables.A)
                                .target("B", Tables.B)
                                .toMapping()),
                Hostile.wide(
                        "identifier missing",
                        HEADER + GOOD + ";P2;Z1;1;2\nS3;;Z1;1;2\n",
                        "S1",
                        "ERROR row 3, column sample (A): missing-identifier",
                        "ERROR row 4, column specimen (B): missing-identifier"),
                Hostile.wide(
                        "zero-width space in an identifier",
                        HEADER + GOOD + "S2;P1\u200B;Z1;1;2\n",
                        "S1",
                        "ERROR row 3, column specimen (B): invisible-character"),
                Hostile.wide(
                        "right-to-left override in an identifier",
                        HEADER + GOOD + "S2;P\u202E1;Z1;1;2\n",
                        "S1",
                        "ERROR row 3, column specimen (B): invisible-character"),
                Hostile.wide(
                        "identifier of 300 characters",
                        HEADER + GOOD + "S2;" + "P".repeat(300) + ";Z1;1;2\n",
                        "S1",
                        "ERROR row 3, column specimen (B): invalid-identifier"),
                Hostile.wide(
                        "formula as identifier",
                        HEADER + GOOD + "=cmd|'/c calc'!A1;P2;Z1;1;2\n@SUM(A1);P3;Z1;1;2\n",
                        "S1,=cmd|'/c calc'!A1,@SUM(A1)",
                        "WARNING row 3, column sample (A): formula-like-text",
                        "WARNING row 4, column sample (A): formula-like-text"),
                Hostile.wide(
                                "no day of the calendar",
                                "sample;specimen;seizure;when;A;B\nS1;P1;Z1;2026-02-30;1.5;2\nS2;P2;Z1;03/04/26;1;2\n",
                                "S1,S2",
                                "WARNING row 2, column when (D): invalid-date",
                                "WARNING row 3, column when (D): invalid-date")
                        .mapped(Tables.common()
                                .column(SampleField.MEASUREMENT_DATE, "when")
                                .target("A", Tables.A)
                                .target("B", Tables.B)
                                .toMapping()),
                Hostile.wide(
                                "dates in another order than the declared one",
                                "sample;specimen;seizure;when;A;B\nS1;P1;Z1;2026-03-14;1.5;2\nS2;P2;Z1;03/14/2026;1;2\n"
                                        + "S3;P3;Z1;14.03.26;1;2\nS4;P4;Z1;14.03.2026;1;2\nS5;P5;Z1;\u200F14.03.2026;1;2\n"
                                        + "S6;P6;Z1;14.03.2026 00:00;1;2\nS7;P7;Z1;=TODAY();1;2\n",
                                "S1,S2,S3,S4,S5,S6,S7",
                                "WARNING row 2, column when (D): invalid-date",
                                "WARNING row 3, column when (D): invalid-date",
                                "WARNING row 4, column when (D): invalid-date",
                                "WARNING row 6, column when (D): invalid-date",
                                "WARNING row 7, column when (D): invalid-date",
                                "WARNING row 8, column when (D): formula-like-text",
                                "WARNING row 8, column when (D): invalid-date")
                        .mapped(Tables.common()
                                .column(SampleField.MEASUREMENT_DATE, "when")
                                .target("A", Tables.A)
                                .target("B", Tables.B)
                                .toMapping())
                        .in(TableFormat.detected().withDatePattern(DatePattern.DAY_MONTH_YEAR)),
                Hostile.wide(
                        "one letter composed and decomposed",
                        HEADER + "S1;P1;Z\u00FCrich;1.5;2\nS2;P2;Zu\u0308rich;1;2\nS3;P3;Z\u00FCrich;1;2\n",
                        "S1,S3",
                        "ERROR row 3, column seizure (C): identifier-in-two-forms"),
                Hostile.wide(
                        "decomposed throughout",
                        HEADER + "S1;P1;Zu\u0308rich;1.5;2\nS2;P2;Zu\u0308rich;1;2\n",
                        "S1,S2"),
                Hostile.wide(
                                "role that nobody declared",
                                "sample;specimen;seizure;kind;A;B\nS1;P1;Z1;casework;1.5;2\n",
                                "",
                                "ERROR row 2, column kind (D): unknown-code")
                        .mapped(Tables.common()
                                .column(SampleField.ROLE, "kind")
                                .target("A", Tables.A)
                                .target("B", Tables.B)
                                .toMapping()),
                Hostile.wide(
                                "replicate of itself",
                                "sample;specimen;seizure;level;of;A;B\nS1;P1;Z1;INJECTION;S1;1.5;2\nS2;P1;Z1;INJECTION;;1;2\n",
                                "",
                                "ERROR row 2, column of (E): missing-parent",
                                "ERROR row 3, column of (E): missing-parent")
                        .mapped(Tables.common()
                                .column(SampleField.LEVEL, "level")
                                .column(SampleField.PARENT, "of")
                                .target("A", Tables.A)
                                .target("B", Tables.B)
                                .toMapping()));
    }

    private static Stream<Hostile> longTables() {
        return Stream.of(
                Hostile.tall(
                        "unknown compound",
                        "S1;P1;Z1;A;1.5\nS1;P1;Z1;B;2\nS1;P1;Z1;cafeine;2\nS2;P2;Z1;A;1\nS2;P2;Z1;B;1\n",
                        "S2",
                        "ERROR row 4, column compound (D): unknown-compound",
                        "ERROR row 2, column sample (A): sample-withdrawn"),
                Hostile.tall(
                        "compound twice",
                        "S1;P1;Z1;A;1.5\nS1;P1;Z1;B;2\nS1;P1;Z1;A;1.6\n",
                        "",
                        "ERROR row 4, column compound (D): duplicate-measurement",
                        "ERROR row 2, column sample (A): sample-withdrawn"),
                Hostile.tall(
                        "compound missing",
                        "S1;P1;Z1;A;1.5\nS1;P1;Z1;;2\n",
                        "",
                        "ERROR row 3, column compound (D): missing-compound",
                        "ERROR row 2, column sample (A): sample-withdrawn"),
                Hostile.tall(
                        "rows of a sample that contradict each other",
                        "S1;P1;Z1;A;1.5\nS1;P1;Z2;B;2\n",
                        "",
                        "ERROR row 3, column sample (A): contradicting-row",
                        "ERROR row 2, column sample (A): sample-withdrawn"),
                Hostile.tall(
                        "bad value in a row of a sample",
                        "S1;P1;Z1;A;1.5\nS1;P1;Z1;B;1e400\n",
                        "",
                        "ERROR row 3, column area (E): number-too-large",
                        "ERROR row 2, column sample (A): sample-withdrawn"),
                Hostile.tall(
                        "bad first row of a sample",
                        "S1;;Z1;A;1.5\nS1;;Z1;B;2\n",
                        "",
                        "ERROR row 2, column specimen (B): missing-identifier",
                        "ERROR row 2, column sample (A): sample-withdrawn"),
                Hostile.tall(
                        "sample without a row of a target",
                        "S1;P1;Z1;A;1.5\n",
                        "",
                        "ERROR row 2, column sample (A): sample-withdrawn"),
                Hostile.tall(
                        "row without sample",
                        ";P1;Z1;A;1.5\nS2;P2;Z1;A;1\nS2;P2;Z1;B;1\n",
                        "S2",
                        "ERROR row 2, column sample (A): missing-identifier"),
                Hostile.tall(
                                "unit that is another",
                                "S1;P1;Z1;A;1.5\n",
                                "",
                                "ERROR row 2, column unit (F): unit-mismatch")
                        .bytes("sample;specimen;seizure;compound;area;unit\nS1;P1;Z1;A;1.5;height\n".getBytes(UTF_8))
                        .mapped(Tables.common()
                                .longLayout("compound", "area")
                                .unitColumn("unit")
                                .target("A", Tables.A)
                                .toMapping()));
    }

    private static List<Hostile> all() {
        return Stream.of(bytesAndCharsets(), shapes(), quotes(), numbers(), formats(), identities(), longTables())
                .flatMap(cases -> cases)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyHostileTableIsLocatedOrRefused() {
        return all().stream().map(hostile -> DynamicTest.dynamicTest(hostile.name, () -> check(hostile)));
    }

    @Test
    void thereAreMoreThanThirty() {
        assertTrue(all().size() > 30);
        assertEquals(all().size(), all().stream().map(Hostile::name).distinct().count());
    }

    private static void check(Hostile hostile) throws IOException {
        List<String> found;
        String kept = "";
        try {
            Loaded<List<Sample>> loaded = hostile.reader.read(new ByteArrayInputStream(hostile.table), "hostile.csv");
            found = loaded.problems().stream().map(HostileTablesTest::line).toList();
            kept = String.join(",", Tables.ids(loaded));
            assertEveryRowIsAccountedFor(loaded.report(), loaded.problems());
        } catch (UnreadableTableException e) {
            found = List.of(line(e));
        }
        assertEquals(hostile.problems, found);
        assertEquals(hostile.kept, kept);

        List<String> streamed = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try {
            hostile.reader.forEach(
                    new ByteArrayInputStream(hostile.table),
                    "hostile.csv",
                    sample -> streamed.add(sample.id().value()),
                    problem -> problems.add(line(problem)));
            assertEquals(hostile.kept, String.join(",", streamed));
            assertEquals(found, problems);
        } catch (UnreadableTableException e) {
            assertEquals(found, List.of(line(e)));
        }
    }

    private static void assertEveryRowIsAccountedFor(LoadReport report, List<LoadProblem> problems) {
        LoadReport.RowCounts rows = report.rows();
        assertEquals(rows.read(), rows.kept() + rows.refused() + rows.withdrawn() + rows.ignored());
        long rowsWithErrors = problems.stream()
                .filter(problem -> problem.severity() == LoadProblem.Severity.ERROR)
                .filter(problem -> !problem.code().equals("sample-withdrawn"))
                .map(LoadProblem::row)
                .distinct()
                .count();
        assertEquals(rows.refused(), rowsWithErrors);
        assertEquals(problems.size(), report.errors() + report.warnings());
    }

    private static String line(LoadProblem problem) {
        assertTrue(!problem.reason().isBlank() && problem.text().length() <= 400, problem::toString);
        return problem.severity() + " " + problem.place() + ": " + problem.code();
    }

    private static String line(UnreadableTableException e) {
        assertEquals("hostile.csv", e.location().toString().replaceAll("table ([^,]+).*", "$1"));
        String place = e.location().withoutIdentifiers().toString();
        String offset = e.rule().replaceAll("(?s).*(offset \\d+).*", " $1");
        return "REFUSED " + e.code() + " (" + place + ")" + (offset.startsWith(" offset") ? offset : "");
    }

    @Test
    void lineOf200MegabytesIsRefusedAfterItsLimit() {
        for (SampleTableReader reader : List.of(
                Tables.reader(Tables.wide()),
                SampleTableReader.of(
                        Tables.wide(), TableFormat.of(Separator.COMMA, DecimalSign.POINT, UTF_8), Tables.states()))) {
            for (String beginning : List.of("", HEADER.replace(';', ','), HEADER.replace(';', ',') + "S1,\"")) {
                Endless endless = new Endless(beginning, 200_000_000);
                UnreadableTableException refusal = org.junit.jupiter.api.Assertions.assertThrows(
                        UnreadableTableException.class, () -> reader.read(endless, "endless.csv"));
                assertEquals("line-too-long", refusal.code());
                assertTrue(endless.served < 1_000_000, () -> endless.served + " bytes were read");
            }
        }
    }

    /** So many letters x behind a beginning. */
    private static final class Endless extends InputStream {

        private final byte[] beginning;
        private final long length;
        private long served;

        Endless(String beginning, long length) {
            this.beginning = beginning.getBytes(UTF_8);
            this.length = length;
        }

        @Override
        public int read() {
            if (served >= length) {
                return -1;
            }
            return served < beginning.length ? beginning[(int) served++] : next();
        }

        private int next() {
            served++;
            return 'x';
        }
    }

    @Test
    void problemsBeyondTheLimitAreCounted() {
        String rows = IntStream.range(0, 10)
                .mapToObj(i -> "S" + i + ";P" + i + ";Z1;x;1.5\n")
                .collect(Collectors.joining());
        for (int limit : new int[] {9, 10, 11}) {
            Loaded<List<Sample>> loaded = Tables.read(
                    Tables.reader(Tables.wide())
                            .withLimits(TableLimits.withDefaults().withProblems(limit)),
                    HEADER + rows);
            assertEquals(Math.min(limit, 10), loaded.problems().size());
            assertEquals(10, loaded.report().errors());
            assertEquals(limit == 9 ? 1 : 0, loaded.report().unlisted());
        }
    }

    @Test
    void refusalCarriesTheProblemsFoundBefore() {
        UnreadableTableException refusal = org.junit.jupiter.api.Assertions.assertThrows(
                UnreadableTableException.class,
                () -> Tables.read(Tables.reader(Tables.wide()), HEADER + "S1;P1;Z1;x;1.5\nS2;\"P"));
        assertEquals(
                List.of("not-a-number"),
                refusal.problems().stream().map(LoadProblem::code).toList());
        assertEquals(State.NOT_DETECTED, Tables.states().texts().get("ND").state());
    }
}
