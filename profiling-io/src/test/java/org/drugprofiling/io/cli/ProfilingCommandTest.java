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
        CommandLine line = ProfilingCommand.commandLine();
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
        assertTrue(out.toString().contains("wrong.json c1:  expected 3.0, actual 2.0, deviation 1.0"), out::toString);
        assertTrue(out.toString().strip().endsWith("0 passed, 1 failed"));
        assertTrue(Files.readString(report).contains("\"java.version\""));
        assertEquals(2, run("check", folder.resolve("nothing").toString()));
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
        assertTrue(summary.contains("profiles    494; 0 lines set aside, 0 kept with a warning"), summary);
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
