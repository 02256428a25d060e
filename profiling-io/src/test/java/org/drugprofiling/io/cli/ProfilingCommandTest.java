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
import org.drugprofiling.io.json.CatalogueDocument;
import org.drugprofiling.method.ProfilingMethods;
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
    void theCatalogueIsPrintedAsOneJsonDocument() {
        assertEquals(0, run("methods", "--json"));
        byte[] printed = out.toString().getBytes(StandardCharsets.UTF_8);
        assertEquals(ProfilingMethods.all(), CatalogueDocument.read("printed", printed));
    }

    @Test
    void methodsAreListedWithWhatIsOpen() {
        assertEquals(0, run("methods"));
        assertTrue(out.toString().contains("method        mdma-tablet-features 1"), out::toString);
        assertTrue(out.toString().contains("to be given   targets (not seen): 26 targets of 33"), out::toString);
        assertEquals(0, run("methods", "--page", "cocaine-open-gcms"));
        assertTrue(out.toString().contains("| tropacocaine | `tropacocaine` | compared |"), out::toString);
    }

    @Test
    void aLaboratoryStartsFromATemplateAndUsesItsMethodWithEveryCommand(@TempDir Path folder) throws IOException {
        assertEquals(0, run("methods", "--template", "eu-smt-amphetamine-gcms"));
        String template = out.toString();
        Path file = folder.resolve("own.json");
        Files.writeString(file, template);
        String[] table = {
            "--job",
            SEIZURES.resolve("job.json").toString(),
            "--table",
            SEIZURES.resolve("seizures.csv").toString(),
            "--method",
            file.toString()
        };
        assertEquals(2, run("compare", table[0], table[1], table[2], table[3], table[4], table[5], "S001", "S002"));
        assertTrue(err.toString().contains("at /method/id"), err::toString);
        StringBuilder targets = new StringBuilder();
        for (int k = 1; k <= 10; k++) {
            String id = k < 10 ? "I0" + k : "I" + k;
            targets.append(k == 1 ? "" : ", ")
                    .append(
                            "{\"kind\": \"analyte\", \"id\": \"" + id + "\", \"name\": \"" + id
                                    + "\", \"layer\": \"production\", \"unit\": {\"symbol\": \"area\", \"quantity\": \"peak-area\"}}");
        }
        String edited = template.replaceFirst("TO BE GIVEN: your own id[^\"]*", "lab-9-amphetamine")
                .replaceFirst("TO BE GIVEN: zero[^\"]*", "zero")
                .replaceFirst("\"TO BE GIVEN\"", "\"our ten\"")
                .replace("\"targets\" : [ ]", "\"targets\" : [" + targets + "]");
        Files.writeString(file, edited);
        assertEquals(
                0,
                run("compare", table[0], table[1], table[2], table[3], table[4], table[5], "S001", "S002"),
                err::toString);
        // N+4R with Pearson on the same ten targets: the number that the method of the job gives
        assertTrue(out.toString().contains(ComparisonMetrics.PEARSON_DISTANCE_100.id() + " = 0.0619"), out::toString);
        Files.writeString(file, edited.replace("\"I07\"", "\"I77\""));
        assertEquals(2, run("compare", table[0], table[1], table[2], table[3], table[4], table[5], "S001", "S002"));
        assertTrue(err.toString().contains("I77 in area is missing"), err::toString);
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
