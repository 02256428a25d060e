package org.drugprofiling.io.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProfilingCommandTest {

    private static final Path DATA = Path.of("..", "docs", "data");
    private static final Path SEIZURES = DATA.resolve("seizures_simulated");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = RootCommand.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    @Test
    void theVersionIsThatOfTheLibrary() {
        assertEquals(0, run("--version"));
        String library =
                Provenance.of("m", ChainId.unspecified(), Instant.EPOCH).libraryVersion();
        assertEquals("profiling " + library, out.toString().strip());
    }

    @Test
    void methodsAreListedAsAJsonArray() {
        assertEquals(0, run("methods", "--json"));
        assertTrue(out.toString().startsWith("[ {"), out::toString);
        assertTrue(out.toString().contains("\"mdma-tablet-features\""));
    }

    @Test
    void checkWithoutPathRunsTheShippedCases() {
        assertEquals(0, run("check"));
        assertEquals("3121 passed, 0 failed", out.toString().strip());
    }

    @Test
    void checkTellsWhatFailed(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("wrong.json"),
                "{\"suite\":\"s\",\"cases\":[{\"id\":\"c1\",\"operation\":\"metric\",\"arguments\":"
                        + "{\"metric\":\"manhattan\",\"x\":[1],\"y\":[3]},\"expected\":3}]}");
        Path report = folder.resolve("report.txt");
        assertEquals(1, run("check", folder.toString(), "--report", report.toString()));
        assertTrue(out.toString().contains("wrong.json c1: expected 3.0, actual 2.0, deviation 1.0"), out::toString);
        assertTrue(out.toString().strip().endsWith("0 passed, 1 failed"));
        assertTrue(Files.readString(report).contains("\"java.version\""));
        assertEquals(2, run("check", folder.resolve("nothing").toString()));
    }

    private static Path cases(Path folder, String expected) throws IOException {
        return Files.writeString(
                folder.resolve("cases.json"),
                "{\"suite\":\"s\",\"cases\":[{\"id\":\"c1\",\"operation\":\"metric\",\"arguments\":"
                        + "{\"metric\":\"manhattan\",\"x\":[1],\"y\":[3]},\"expected\":" + expected + "}]}");
    }

    @Test
    void aReportOfCheckNeverReplacesWhatIsThere(@TempDir Path folder) throws IOException {
        Path input = cases(folder, "2");
        String before = Files.readString(input);
        assertEquals(2, run("check", input.toString(), "--report", input.toString()));
        assertEquals(2, run("check", folder.toString(), "--overwrite", "--report", input.toString()));
        assertEquals(before, Files.readString(input));
        assertTrue(err.toString().contains("another file than those that are read"), err::toString);

        String report = folder.resolve("report.json").toString();
        assertEquals(0, run("check", folder.toString(), "--report", report));
        assertEquals(2, run("check", folder.toString(), "--report", report));
        assertTrue(err.toString().contains("--overwrite"), err::toString);
        assertEquals(0, run("check", folder.toString(), "--overwrite", "--report", report), err::toString);
        assertTrue(err.toString().contains("report.json: a report of an earlier check, passed over"), err::toString);
        assertTrue(Files.readString(folder.resolve("report.json")).contains("\"passed\" : 1"));
    }

    @Test
    void resultsArePrintedBeforeAReportThatCannotBeWritten(@TempDir Path folder) throws IOException {
        Path input = cases(folder, "3");
        Path nowhere = folder.resolve("no").resolve("report.json");
        assertEquals(2, run("check", input.toString(), "--report", nowhere.toString()));
        assertTrue(out.toString().strip().endsWith("0 passed, 1 failed"), out::toString);
        assertTrue(err.toString().contains("a result must be written"), err::toString);
        assertFalse(err.toString().contains("Exception"), err::toString);
    }

    @Test
    void whatWasPrintedAndDidNotArriveIsNoSuccess() {
        CommandLine line = RootCommand.commandLine();
        line.setOut(new PrintWriter(new java.io.Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        }));
        line.setErr(new PrintWriter(err, true));
        assertEquals(2, RootCommand.checked(line, line.execute("methods")));
        assertTrue(err.toString().contains("could not be written in full"), err::toString);
    }

    @Test
    void anArgumentOutsideTheCharacterSetIsRefusedInOneSentence() {
        assertEquals(2, RootCommand.run(new String[] {"check", "Proben\uFFFDtabelle.json"}));
    }

    @Test
    void sharesAreWrittenWithAPoint() {
        for (String text : new String[] {"0,01", "1%", "NaN", "1.5", "-0.1", "1e999999999", ""}) {
            assertEquals(2, run("evaluate", "--false-positive-rate", text, "--linked-share", "0.95"), text);
            assertTrue(err.toString().contains("write 0.01"), err::toString);
            assertFalse(err.toString().contains("Exception"), err::toString);
            err.getBuffer().setLength(0);
        }
        assertEquals(new java.math.BigDecimal("0.01"), new Share().convert("0.01"));
        assertEquals(0, new Share().convert("1").compareTo(java.math.BigDecimal.ONE));
        assertEquals(new java.math.BigDecimal("1e-3"), new Share().convert("1e-3"));
    }

    @Test
    void compareSaysWhatItComparedAndHow() throws IOException {
        String[] job = {
            "--job",
            SEIZURES.resolve("job.json").toString(),
            "--table",
            SEIZURES.resolve("seizures.csv").toString()
        };
        assertEquals(0, run("compare", job[0], job[1], job[2], job[3], "S001", "S002"));
        assertTrue(out.toString().contains("SIMULATED DATA: sample S001"), out::toString);
        assertTrue(out.toString().contains("a distance: lower is more alike"), out::toString);
        assertTrue(out.toString().contains("method      "), out::toString);
        for (String[] ids : new String[][] {{"S001"}, {"S001", "S002", "S003"}, {"S001", "S002", "S003", "S004"}}) {
            String[] all = java.util.stream.Stream.concat(
                            java.util.stream.Stream.of("compare", job[0], job[1], job[2], job[3]),
                            java.util.Arrays.stream(ids))
                    .toArray(String[]::new);
            out.getBuffer().setLength(0);
            assertEquals(2, run(all));
            assertEquals("", out.toString());
            assertTrue(err.toString().contains("exactly two samples"), err::toString);
        }
    }

    @Test
    void twoSamplesOfATableAreCompared() {
        String[] job = {
            "--job",
            SEIZURES.resolve("job.json").toString(),
            "--table",
            SEIZURES.resolve("seizures.csv").toString()
        };
        assertEquals(0, run("compare", job[0], job[1], job[2], job[3], "S001", "S002"));
        assertTrue(out.toString().contains(ComparisonMetrics.PEARSON_DISTANCE_100.id() + " = 0.0619"), out::toString);
        assertEquals(2, run("compare", job[0], job[1], job[2], job[3], "S001", "S999"));
        assertTrue(err.toString().contains("was 'S999'"), err::toString);
        assertEquals(2, run("compare", job[0], "nowhere.json", job[2], job[3], "S001", "S002"));
        assertTrue(err.toString().contains("There is no file nowhere.json"), err::toString);
        assertFalse(err.toString().contains("Exception"), err::toString);
        assertEquals(2, run("compare", "S001"));
    }

    private static String[] again(Path folder, String... more) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "evaluate",
                                "--job",
                                SEIZURES.resolve("job.json").toString(),
                                "--table",
                                SEIZURES.resolve("seizures.csv").toString(),
                                "--rule=same-seizure",
                                "--false-positive-rate=0.01",
                                "--linked-share=0.95",
                                "--question=Which?",
                                "--out=" + folder),
                        java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void anEvaluationWritesAReportInWhichPseudonymsHideEveryName(@TempDir Path folder) throws IOException {
        Path key = folder.resolve("key");
        Files.writeString(key, "a key of the laboratory");
        assertEquals(
                0,
                run(
                        "evaluate",
                        "--job",
                        SEIZURES.resolve("job.json").toString(),
                        "--table",
                        SEIZURES.resolve("seizures.csv").toString(),
                        "--rule",
                        "same-seizure",
                        "--false-positive-rate",
                        "0.01",
                        "--linked-share",
                        "0.95",
                        "--question",
                        "Which?",
                        "--out",
                        folder.toString(),
                        "--pseudonym-key",
                        key.toString()),
                err::toString);
        Files.writeString(folder.resolve("report.json"), "of another case");
        assertEquals(2, run(again(folder)));
        assertEquals("of another case", Files.readString(folder.resolve("report.json")));
        assertTrue(err.toString().contains("--overwrite"), err::toString);
        Path inputs = Files.createDirectories(folder.resolve("inputs"));
        Path input = Files.copy(SEIZURES.resolve("seizures.csv"), inputs.resolve("report.html"));
        String[] onto = again(inputs, "--overwrite");
        onto[4] = input.toString();
        assertEquals(2, run(onto));
        assertTrue(err.toString().contains("another file than those that are read"), err::toString);
        assertEquals(0, run(again(folder, "--overwrite", "--pseudonym-key", key.toString())), err::toString);
        String page = Files.readString(folder.resolve("report.html")) + Files.readString(folder.resolve("report.json"));
        for (int k = 1; k <= 87; k++) {
            String name = k < 10 ? "S00" + k : "S0" + k;
            assertFalse(page.contains(name), name);
        }
        assertFalse(page.contains("seizures.csv"));
        assertFalse(page.matches("(?s).*\\bZ[0-9]{2}\\b.*"));
    }

    @Test
    void theQuickStartPointsAtTheProbableTranscriptionError(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        QuickStart.run(
                DATA,
                folder.resolve("reports"),
                Instant.parse("2026-03-02T09:00:00Z"),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String summary = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(summary.contains("profiles    494, 0 set aside"), summary);
        assertTrue(
                summary.contains("batch 113, thickness, samples [113-1, 113-2] with the numbers [3.82, 8.87]"),
                summary);
        assertTrue(summary.contains("[SIMULATED DATA]"), summary);
        String tablets = Files.readString(folder.resolve("reports").resolve("mdma-tablets.html"));
        assertTrue(tablets.contains("does not say whether the rows of a batch are different tablets"));
        assertTrue(tablets.contains("Purity is dosage and is not compared"));
        assertFalse(tablets.contains("class=\"mark\""));
        String simulated = Files.readString(folder.resolve("reports").resolve("simulated-seizures.html"));
        assertTrue(simulated.contains("class=\"mark\">SIMULATED DATA"));
        assertTrue(
                simulated.indexOf("links expected by chance") < simulated.indexOf("<h2>Links between different"),
                "what chance makes stands before the first link");
    }
}
