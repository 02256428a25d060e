package org.drugprofiling.io.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drugprofiling.io.json.StrictJson;
import org.drugprofiling.io.json.ValidationPlanDocument;
import org.drugprofiling.io.report.JsonReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A plan, a table, and what follows. */
class ValidateCommandTest {

    private static final Path TABLETS = Path.of("..", "docs", "data", "xtc_tablets_nfi");
    private static final Path PLAN = TABLETS.resolve("validation-plan.json");
    private static final Schema PLANS = schema(ValidationPlanDocument.schema());

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    private int run(Path plan, Path table, Path folder, String... more) {
        return run(TABLETS.resolve("job.json"), plan, table, folder, more);
    }

    private int run(Path job, Path plan, Path table, Path folder, String... more) {
        CommandLine line = ProfilingCommand.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> arguments = new ArrayList<>(List.of(
                "validate",
                "--job",
                job.toString(),
                "--table",
                table.toString(),
                "--plan",
                plan.toString(),
                "--out",
                folder.toString()));
        arguments.addAll(List.of(more));
        return line.execute(arguments.toArray(String[]::new));
    }

    /** Cllr of every second batch by a system of the others: src/test/oracle/check_halved_tablets.py of profiling-core, on the same file. */
    @Test
    @SuppressWarnings("unchecked")
    void aTableIsHeldAgainstAPlan(@TempDir Path folder) throws IOException {
        assertEquals(1, run(PLAN, TABLETS.resolve("xtc_data.csv"), folder), err::toString);
        String document = Files.readString(folder.resolve("validation.json"));
        assertEquals(List.of(), schema(JsonReport.validationSchema()).validate(document, InputFormat.JSON));
        Map<String, Object> report =
                (Map<String, Object>) StrictJson.read("r.json", document.getBytes(StandardCharsets.UTF_8));
        Map<String, Object> system = (Map<String, Object>) ((List<Object>) report.get("trials")).get(0);
        Map<String, Object> figures = (Map<String, Object>) system.get("figures");
        assertEquals(0.4750874631480675, ((BigDecimal) figures.get("cllr")).doubleValue(), 1e-12);
        assertEquals(0.9760176028481012, ((BigDecimal) figures.get("area-under-curve")).doubleValue(), 1e-15);
        assertEquals(0, ((BigDecimal) figures.get("misleading-same-source")).doubleValue());
        assertEquals(
                0.2882911392405063, ((BigDecimal) figures.get("misleading-different-source")).doubleValue(), 1e-12);
        assertEquals("UNSEEN", ((Map<String, Object>) system.get("systemSources")).get("exposure"));
        assertEquals("FAILED", report.get("conclusion"));
        assertTrue(Files.readString(folder.resolve("validation.html")).contains("Results against criteria"));
        assertTrue(out.toString().contains("unseen: none of 80 sources tried is among the 80"), out::toString);
        assertTrue(((Map<String, Object>) ((Map<String, Object>) report.get("provenance")).get("inputs"))
                .containsKey("validation-plan.json"));
        // what exists is not replaced unasked
        assertEquals(2, run(PLAN, TABLETS.resolve("xtc_data.csv"), folder));
        assertTrue(err.toString().contains("--overwrite"), err::toString);
    }

    /** Without the batch of the gross error, and criteria that are kept: the exit code is 0. */
    @Test
    void criteriaThatAreKeptAreSaidByTheExitCode(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("table.csv");
        Files.write(
                table,
                Files.readAllLines(TABLETS.resolve("xtc_data.csv")).stream()
                        .filter(line -> !line.startsWith("113,"))
                        .toList());
        // the value of 0.24 keeps the limit of 0.3, its interval does not
        assertEquals(1, run(PLAN, table, folder), err::toString);
        assertTrue(out.toString().contains("not decided          accuracy (cllr: the interval over sources crosses"));
        Path wide = folder.resolve("wide.json");
        Files.writeString(wide, Files.readString(PLAN).replace("\"limit\": 0.3", "\"limit\": 0.4"));
        assertEquals(0, run(wide, table, folder, "--overwrite"), () -> out + "\n" + err);
        assertTrue(out.toString().contains("passed               accuracy, discriminating power, coherence"));
    }

    /**
     * A tablet that was not weighed gives no profile: every criterion is kept as without it, and the exit code is 1. Set aside by a person it is
     * 0 again.
     */
    @Test
    void aSampleWithoutAProfileIsSaidByTheExitCode(@TempDir Path folder) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(TABLETS.resolve("xtc_data.csv")));
        lines.removeIf(line -> line.startsWith("113,"));
        lines.add("160,99,9.1,3.6,,27");
        Path table = folder.resolve("table.csv");
        Files.write(table, lines);
        Path wide = folder.resolve("wide.json");
        Files.writeString(wide, Files.readString(PLAN).replace("\"limit\": 0.3", "\"limit\": 0.4"));
        Path job = folder.resolve("job.json");
        String withGaps = Files.readString(TABLETS.resolve("job.json"))
                .replace("\"states\": {}", "\"states\": {\"empty\": \"not-analysed\"}");
        Files.writeString(job, withGaps);
        assertEquals(1, run(job, wide, table, folder), () -> out + "\n" + err);
        assertEquals(
                "",
                err.toString()
                        .lines()
                        .filter(line -> line.contains("160-99"))
                        .findFirst()
                        .orElse(""));
        assertTrue(Files.readString(folder.resolve("validation.json")).contains("1 sample gave no profile."));
        assertTrue(out.toString().contains("passed               accuracy, discriminating power, coherence"));
        Files.writeString(
                job,
                withGaps.replace(
                        "\"method\":",
                        "\"evaluation\": {\"exclusions\": [{\"sample\": \"160-99\", \"reason\": \"scales failed\","
                                + " \"by\": \"N. N.\", \"when\": \"2026-03-02\"}]}, \"method\":"));
        assertEquals(0, run(job, wide, table, folder, "--overwrite"), () -> out + "\n" + err);
    }

    private int runOn(Path folder, String table, String plan, String... more) throws IOException {
        Path data = folder.resolve("table.csv");
        Files.writeString(data, table);
        Path wide = folder.resolve("wide.json");
        Files.writeString(wide, plan);
        return run(wide, data, folder, more);
    }

    /** A batch of one tablet cannot be tried, and does not count among those that were: 10 is the second name in the order of text, so in the half that is tried. */
    @Test
    void whatWasNotTriedIsNotCounted(@TempDir Path folder) throws IOException {
        String plan = Files.readString(PLAN);
        assertEquals(1, run(PLAN, TABLETS.resolve("xtc_data.csv"), folder));
        assertTrue(Files.readString(folder.resolve("validation.json"))
                .contains("80 sources that it has not seen, made of 80"));
        String one = String.join(
                        "\n",
                        Files.readAllLines(TABLETS.resolve("xtc_data.csv")).stream()
                                .filter(line -> !line.startsWith("10,") || line.startsWith("10,1,"))
                                .toList())
                + "\n";
        assertEquals(1, runOn(folder, one, plan, "--overwrite"));
        assertTrue(
                Files.readString(folder.resolve("validation.json"))
                        .contains("79 sources that it has not seen, made of 80"),
                () -> out.toString());
    }

    /** Batches 10 and 101 are of one case, every other of its own: of 80 · 79 pairs of two batches, 10 with 101 and 101 with 10 are not tried. */
    @Test
    @SuppressWarnings("unchecked")
    void batchesOfOneCaseAreNotComparedWithEachOther(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("table.csv");
        Files.write(
                table,
                Files.readAllLines(TABLETS.resolve("xtc_data.csv")).stream()
                        .map(line -> {
                            String batch = line.substring(0, line.indexOf(','));
                            return line + ",case " + (batch.equals("101") ? "10" : batch);
                        })
                        .toList());
        Path job = folder.resolve("job.json");
        Files.writeString(
                job,
                Files.readString(TABLETS.resolve("job.json"))
                        .replace(
                                "\"seizure\": \"batchnumber\",",
                                "\"seizure\": \"batchnumber\", \"case\": \"case batchnumber\","));
        assertEquals(1, run(job, PLAN, table, folder), err::toString);
        Map<String, Object> report =
                (Map<String, Object>) StrictJson.read("r.json", Files.readAllBytes(folder.resolve("validation.json")));
        Map<String, Object> system = (Map<String, Object>) ((List<Object>) report.get("trials")).get(0);
        assertEquals(80, ((Number) system.get("sameSourcePairs")).intValue());
        assertEquals(80 * 79 - 2, ((Number) system.get("differentSourcePairs")).intValue());
    }

    @Test
    void aPlanThatCannotBeReadIsRefusedWithItsPlace(@TempDir Path folder) throws IOException {
        String good = Files.readString(PLAN);
        assertEquals(List.of(), PLANS.validate(good, InputFormat.JSON));
        String[][] wrong = {
            {"\"limit\": 0.3", "\"limit\": -1", "at /plan/criteria/0"},
            {"\"cllr\"", "\"clr\"", "at /plan/criteria/0/measure"},
            {", \"judgedOn\": \"value\"", "", "at /plan/criteria/2"},
            {"2026-03-02\"", "in March\"", "at /plan/fixedOn"},
            {"\"model\": \"normal\"", "\"model\": \"best\"", "at /model"},
            {"\"fewestSources\": 30", "\"fewestSources\": 3", "at /plan"},
            {"\"scope\"", "\"purpose\"", "at /plan/purpose"},
            {"\"batch\"", "\"injection\"", "at /plan/levelOfSame"}
        };
        Path plan = folder.resolve("plan.json");
        for (String[] change : wrong) {
            String changed = good.replace(change[0], change[1]);
            assertFalse(changed.equals(good), change[0]);
            assertFalse(PLANS.validate(changed, InputFormat.JSON).isEmpty(), changed);
            Files.writeString(plan, changed);
            assertEquals(2, run(plan, TABLETS.resolve("xtc_data.csv"), folder), change[1]);
            assertTrue(err.toString().contains(change[2]), () -> change[1] + ": " + err);
        }
        // a reviewer is another person, which a schema cannot say
        Files.writeString(plan, good.replace("M. M.", "N. N."));
        assertEquals(2, run(plan, TABLETS.resolve("xtc_data.csv"), folder));
        assertTrue(err.toString().contains("another person"), err::toString);
        assertFalse(Files.exists(folder.resolve("validation.json")));
    }
}
