package org.drugprofiling.io.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.io.json.CatalogueDocument;
import org.drugprofiling.method.ProfilingMethods;
import org.drugprofiling.population.PopulationRule;
import org.drugprofiling.population.PopulationRules;
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

    /** A full disk, or a reader that has gone. */
    @Test
    void whatCannotBeWrittenIsNotDone() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("no space left");
            }
        };
        for (List<String> arguments :
                List.of(List.of("methods"), List.of("methods", "--json"), List.of("--version"), List.of("check"))) {
            CommandLine line = ProfilingCommand.commandLine();
            line.setOut(new PrintWriter(full, true, StandardCharsets.UTF_8));
            StringWriter problems = new StringWriter();
            line.setErr(new PrintWriter(problems, true));
            assertEquals(2, line.execute(arguments.toArray(String[]::new)), arguments::toString);
            assertTrue(problems.toString().contains("standard output could not be written"), problems::toString);
        }
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
    void whatIsPrintedOfTheCatalogueIsOneThing() {
        assertEquals(2, run("methods", "--template", "cocaine-open-gcms", "--json"));
        assertTrue(err.toString().contains("mutually exclusive"), err::toString);
        assertEquals("", out.toString());
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
        assertTrue(err.toString().contains("analyte I77|PRODUCTION|area|PEAK_AREA"), err::toString);
    }

    @Test
    void checkWithoutPathRunsTheShippedCases() {
        assertEquals(0, run("check"));
        assertEquals("3492 passed, 0 failed", out.toString().strip());
    }

    @Test
    void checkTellsWhatFailed(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("wrong.json"),
                "{\"suite\":\"s\",\"cases\":[{\"id\":\"c1\",\"operation\":\"metric\",\"arguments\":"
                        + "{\"metric\":\"manhattan\",\"x\":[1],\"y\":[3]},\"expected\":3}]}");
        Path report = folder.resolve("report.txt");
        assertEquals(1, run("check", folder.toString(), "--report", report.toString()));
        assertTrue(out.toString().contains("/wrong.json c1: expected 3.0, actual 2.0, deviation 1.0"), out::toString);
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

    private static String[] onSeizures(String command, String... others) {
        List<String> all = new ArrayList<>(List.of(
                command,
                "--job",
                SEIZURES.resolve("job.json").toString(),
                "--table",
                SEIZURES.resolve("seizures.csv").toString()));
        all.addAll(List.of(others));
        return all.toArray(new String[0]);
    }

    private void assertFails(String message, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        assertEquals(2, run(arguments));
        assertEquals("", out.toString());
        assertEquals(message, err.toString().strip());
    }

    @Test
    void whatIsWrongWithAFileIsSaidInASentence(@TempDir Path folder) throws IOException {
        Path key = folder.resolve("key");
        Files.writeString(key, "abc");
        String[] limits = {"--rule", "same-seizure", "--false-positive-rate", "0.01", "--linked-share", "0.95"};
        String[] evaluate = Stream.of(limits, new String[] {"--question", "Which?", "--out"})
                .flatMap(Stream::of)
                .toArray(String[]::new);
        assertFails(
                "a pseudonym key must have at least 16 bytes: names could be guessed, was 3 (file key)",
                onSeizures(
                        "evaluate",
                        Stream.of(evaluate, new String[] {folder.toString(), "--pseudonym-key", key.toString()})
                                .flatMap(Stream::of)
                                .toArray(String[]::new)));
        assertFails(
                key + " is a file, and a folder is needed",
                onSeizures(
                        "evaluate",
                        Stream.of(evaluate, new String[] {key.toString()})
                                .flatMap(Stream::of)
                                .toArray(String[]::new)));
        assertFails(
                folder + " is a folder, and a file is needed",
                "compare",
                "--job",
                SEIZURES.resolve("job.json").toString(),
                "--table",
                folder.toString(),
                "S001",
                "S002");
        assertFails(
                folder + " is a folder, and a file is needed",
                "compare",
                "--job",
                folder.toString(),
                "--table",
                SEIZURES.resolve("seizures.csv").toString(),
                "S001",
                "S002");
        Path nowhere = folder.resolve("nowhere");
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        assertEquals(2, run("check", "--report", nowhere.resolve("x.json").toString()));
        assertEquals(
                "3492 passed, 0 failed", out.toString().strip(), "results come before what went wrong with the report");
        assertEquals(
                "a result must be written to a file that can be written, in a folder that exists, was 'x.json'",
                err.toString().strip());
    }

    @Test
    void misuseIsOneLineAndAPointerToHelp() {
        assertFails(
                "Invalid value for option '--false-positive-rate': a number such as 0.01 must be there, was 'x'\n"
                        + "Help: profiling evaluate --help",
                onSeizures("evaluate", "--false-positive-rate", "x"));
        assertFails(
                "Unmatched argument at index 7: 'S003'\nHelp: profiling compare --help",
                onSeizures("compare", "S001", "S002", "S003"));
        assertFails(
                "Unmatched argument at index 0: 'compre'\nDid you mean: profiling compare?\nHelp: profiling --help",
                "compre");
        assertFails(
                "Error: Missing required argument(s): --false-positive-rate=RATE, --linked-share=SHARE\n"
                        + "Help: profiling search --help",
                onSeizures("search", "--rule", "same-seizure", "S001"));
    }

    @Test
    void everySubcommandHasHelpWithItsExitCodes() {
        for (String name : ProfilingCommand.commandLine().getSubcommands().keySet()) {
            for (String[] asked : new String[][] {{name, "--help"}, {"help", name}}) {
                out.getBuffer().setLength(0);
                assertEquals(0, run(asked), name);
                assertTrue(out.toString().contains("Usage: profiling " + name), out::toString);
                assertTrue(name.equals("help") || out.toString().contains("Exit codes:"), out::toString);
            }
        }
        assertEquals("", err.toString());
        run("evaluate", "--help");
        String help = out.toString().replaceAll("\\s+", " ");
        for (PopulationRule rule : PopulationRules.all()) {
            assertTrue(help.contains(rule.id()), rule::id);
        }
    }

    @Test
    void problemsOfATableAreNoPartOfTheResult(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("t.csv");
        Files.writeString(
                table,
                Files.readString(SEIZURES.resolve("seizures.csv"))
                        .replace("S087,Z34", "S087,")
                        .replace("S086", "S001"));
        String[] given = {"--job", SEIZURES.resolve("job.json").toString(), "--table", table.toString(), "S001"};
        assertEquals(1, run("compare", given[0], given[1], given[2], given[3], given[4], "S002"));
        assertFalse(out.toString().contains("row 87"), out::toString);
        assertTrue(out.toString().startsWith("S001 and S002 [SIMULATED DATA]\n"), out::toString);
        assertTrue(
                out.toString().contains("\ntable       2 of 87 rows of the table could not be used\n"), out::toString);
        assertEquals(2, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().contains("row 87, column specimen (A): duplicate-sample 'S001'"), err::toString);
        out.getBuffer().setLength(0);
        assertEquals(1, run("search", given[0], given[1], given[2], given[3], given[4]));
        assertEquals(
                "  table       2 of 87 rows of the table could not be used",
                out.toString().lines().toList().get(1));
    }

    /** Where there is no result the exit code is 2, and every command says so. */
    @Test
    void dataThatAreRefusedGiveNoResult(@TempDir Path folder) throws IOException {
        Path job = folder.resolve("job.json");
        String described = Files.readString(SEIZURES.resolve("job.json"));
        Files.writeString(
                job,
                described.replace("\"laboratory\": {\"constant\": \"simulation\"}", "\"laboratory\": \"laboratory\""));
        Path table = folder.resolve("t.csv");
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(SEIZURES.resolve("seizures.csv"))) {
            lines.add(line + (lines.isEmpty() ? ",laboratory" : lines.size() % 2 == 0 ? ",Lab A" : ",LAB A"));
        }
        Files.write(table, lines);
        assertEquals(
                2,
                run(
                        "evaluate",
                        "--job",
                        job.toString(),
                        "--table",
                        table.toString(),
                        "--rule",
                        "same-seizure",
                        "--false-positive-rate",
                        "0.01",
                        "--linked-share",
                        "0.95",
                        "--question",
                        "q",
                        "--out",
                        folder.resolve("out").toString()));
        assertTrue(err.toString().contains("laborator"), err::toString);
        assertFalse(Files.exists(folder.resolve("out").resolve("report.html")));
        for (String command : List.of("compare", "search", "evaluate", "validate")) {
            out.getBuffer().setLength(0);
            run(command, "--help");
            String help = out.toString().replaceAll("\\s+", " ");
            assertTrue(help.contains("2 no result: usage, a file that cannot be read, or data that are refused"), help);
        }
    }

    @Test
    void samplesAreSearchedForWithoutLimits() {
        assertEquals(0, run(onSeizures("search", "--most", "2", "S001")));
        String quantified =
                "                CAUTION 6 of 10 targets were quantified in both profiles: how far the link value moves"
                        + " with the numbers for the others is not known, a detection limit is unknown\n";
        assertEquals(
                "Search for S001 (specimen S001, seizure Z01, simulation) [SIMULATED DATA]\n"
                        + "  limits      none: nothing is decided\n"
                        + "  profiles    86, 86 with a link value; 0 records refused, 0 of the own specimen left out\n"
                        + "  by chance   links expected: unknown, the method has no limits\n"
                        + "  others      the 2 most alike of 86\n"
                        + "              S002 (specimen S002, seizure Z01, simulation): 0.06193 by pearson-distance-100\n"
                        + quantified
                        + "              S003 (specimen S003, seizure Z01, simulation): 0.08645 by pearson-distance-100\n"
                        + quantified
                        + "              Decision aid: to be interpreted by an authorised person. LINK does not say same source.\n",
                out.toString());
        assertFails(
                "a sample must be one of the table without a problem in its row, was 'S999'",
                onSeizures("search", "S999"));
    }

    @Test
    void limitsOfASearchComeFromTheOtherSamplesAlone() {
        assertEquals(
                0,
                run(onSeizures(
                        "search",
                        "--rule",
                        "same-seizure",
                        "--false-positive-rate",
                        "0.01",
                        "--linked-share",
                        "0.95",
                        "--most",
                        "1",
                        "S001",
                        "S002")),
                err::toString);
        String text = out.toString();
        // 87 specimens make 103 linked pairs; S001 and S002 are two of the four of Z01 and take part in 5 of them
        assertTrue(text.contains("derived from 98 linked and 3472 unlinked pairs"), text);
        assertTrue(text.contains("  profiles    85, 85 with a link value;"), text);
        assertTrue(text.contains("\n  limits      LINK: "), text);
        assertTrue(text.contains("; between the two limits: INCONCLUSIVE\n  link limit  "), text);
        assertTrue(text.contains("\n  outer limit "), text);
        assertTrue(text.contains("  by chance   links expected: about "), text);
        assertTrue(text.contains("S003 (specimen S003, seizure Z01, "), text);
        assertTrue(text.contains(", LINK"), text);
        assertFalse(text.contains("S002 (specimen S002, seizure Z01, simulation):"), text);
    }

    @Test
    void candidatesOfASearchAreCorrectedForTheirNumber() {
        String[] limits = {"--rule", "same-seizure", "--false-positive-rate", "0.01", "--linked-share", "0.95"};
        String[] control = {"--control", "benjamini_hochberg", "--control-level", "0.05", "--control-seed", "7"};
        String[] sample = {"--most", "2", "S001"};
        assertEquals(
                0,
                run(onSeizures(
                        "search",
                        Stream.of(limits, control, sample).flatMap(Stream::of).toArray(String[]::new))),
                err::toString);
        String text = out.toString();
        // 86 specimens of 34 seizures; those of the query's own specimen are left out
        assertTrue(
                text.contains("  control     benjamini-hochberg at 0.05 over 86 candidates, 0 without a link value; 17"
                        + " unlinked pairs that share no source, seed 7\n"),
                text);
        assertTrue(text.contains("  guarantee   the share of false links among those reported is at most 0.05"), text);
        assertTrue(
                text.contains(
                        "  caution     calibrated on the table that is searched, to which the method was fitted: "),
                text);
        assertTrue(text.contains("which the proof of the guarantee does not cover\n"), text);
        assertTrue(text.contains("  reported    0; too few unlinked pairs for a single candidate"), text);
        // more alike than all seventeen: 1/18, times 86 candidates
        assertTrue(text.contains("              S002: p 0.0556, corrected "), text);
        assertTrue(text.contains(", as alike by chance 4.78\n"), text);
        assertTrue(
                text.endsWith(
                        "              Decision aid: to be interpreted by an authorised person. LINK does not say same source.\n"),
                text);
        assertEquals(
                2,
                run(onSeizures(
                        "search", Stream.of(control, sample).flatMap(Stream::of).toArray(String[]::new))));
        assertTrue(err.toString().contains("error control needs the options for limits"), err::toString);
    }

    @Test
    void replicatesOfASampleAreSearchedForTogether(@TempDir Path folder) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "job.md"));
        Matcher example =
                Pattern.compile("(?s)```json\n(.*?)```\\s+```csv\n(.*?)```").matcher(page);
        assertTrue(example.find());
        Path job = folder.resolve("job.json");
        Path table = folder.resolve("table.csv");
        Files.writeString(job, example.group(1));
        Files.writeString(table, example.group(2));
        // a row of the page's table cannot be used
        assertEquals(1, run("search", "--job", job.toString(), "--table", table.toString(), "A1/2"), err::toString);
        assertTrue(
                out.toString()
                        .matches(
                                "(?s)Search for A1/1 \\(specimen A1, .*\\) \\[INVENTED DATA], 2 records of its specimen\n.*"),
                out::toString);
        // one other specimen is left: the blank, what was set aside and what was interfered give no profile
        assertTrue(out.toString().contains("  profiles    1, 1 with a link value; 3 records refused, "), out::toString);
        assertTrue(out.toString().contains(" A2/1 (specimen A2, seizure Z2, "), out::toString);
        out.getBuffer().setLength(0);
        // the same two specimens, named by any of their records
        run("compare", "--job", job.toString(), "--table", table.toString(), "A1/2", "A2/1");
        assertTrue(out.toString().startsWith("A1/1 and A2/1"), out::toString);
        assertTrue(out.toString().contains("records     2 and 1"), out::toString);
        assertTrue(out.toString().contains("a distance: lower is more alike"), out::toString);
    }

    @Test
    void limitOfASearchWithAWeaknessIsRefusedUntilItIsAcceptedByName() {
        String[] weak = {"--rule", "same-seizure", "--false-positive-rate", "0.0001", "--linked-share", "0.95", "S001"};
        assertEquals(2, run(onSeizures("search", weak)));
        assertEquals("", out.toString());
        assertTrue(err.toString().contains("UNCERTIFIED_LEVEL"), err::toString);
        String[] accepted = Stream.of(weak, new String[] {"--accept", "uncertified_level"})
                .flatMap(Stream::of)
                .toArray(String[]::new);
        assertEquals(0, run(onSeizures("search", accepted)), err::toString);
        assertTrue(out.toString().contains("accepted     the false positive level cannot be certified"), out::toString);
    }

    @Test
    void sampleWithoutProfileIsNamedAndTheOthersAreSearchedFor(@TempDir Path folder) throws IOException {
        Path job = folder.resolve("job.json");
        Files.writeString(
                job,
                Files.readString(SEIZURES.resolve("job.json"))
                        .replace("\"zero\"", "\"reject\"")
                        .replace("{\"reject\": \"not-detected\"}", "{\"zero\": \"not-detected\"}"));
        Path table = folder.resolve("t.csv");
        Files.writeString(
                table,
                Stream.of(
                                "specimen,seizure,route,simulated_class,I01,I02,I03,I04,I05,I06,I07,I08,I09,I10",
                                "A1,A,X,1,1.5,2,3,4,5,6,7,8,9,10",
                                "A2,A,X,1,1.5,0,3,4,5,6,7,8,9,10",
                                "B1,B,X,1,2.5,2,3,4,5,6,7,8,9,10")
                        .collect(java.util.stream.Collectors.joining("\n")));
        assertEquals(1, run("search", "--job", job.toString(), "--table", table.toString(), "A2", "A1"));
        assertTrue(err.toString().contains("must give a profile, was NOT_DETECTED: I02 (sample A2)"), err::toString);
        assertTrue(out.toString().contains("Search for A1 "), out::toString);
        assertTrue(out.toString().contains(" B1 (specimen B1, "), out::toString);
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
