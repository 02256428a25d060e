package org.drugprofiling.io.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.drugprofiling.io.json.StrictJson;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ContentHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFilesTest {

    private static final String GOOD = """
            {"id": "good", "operation": "metric", "arguments": {"metric": "manhattan", "x": [1], "y": [3]}, "expected": 2}""";

    private static CaseFile file(String cases) {
        return CaseFiles.read(
                "f.json", ("{\"suite\": \"s\", \"cases\": [" + cases + "]}").getBytes(StandardCharsets.UTF_8));
    }

    private static String expecting(String expected) {
        return GOOD.replace("\"expected\": 2", "\"expected\": " + expected);
    }

    @Test
    void fieldsThatOnlyDescribeArePassedOverWithOneWarning() {
        CaseFile file = CaseFiles.read(
                "f.json",
                ("""
                {"suite": "s", "description": "d", "license": "l", "comment": {"a": 1}, "cases": [
                """ + GOOD.replace("\"id\"", "\"comment\": \"c\", \"author\": 1, \"id\"") + "]}")
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(1, ConformanceRunner.run(List.of(file)).passed());
        assertEquals(
                List.of(
                        "fields that say nothing to this program were passed over: author, comment, description, license"),
                file.warnings());
    }

    @Test
    void aDefectiveCaseFailsAtItsPlaceAndTheOthersRun() {
        for (String defective : List.of(
                GOOD.replace("\"id\": \"good\", ", ""),
                GOOD.replace("\"operation\": \"metric\", ", ""),
                GOOD.replace("\"arguments\"", "\"argument\""),
                expecting("null"),
                expecting("{}"),
                expecting("{\"auc\": {}}"),
                expecting("[{}]"),
                GOOD.replace("\"expected\": 2", "\"note\": \"no expectation\""),
                GOOD.replace("\"expected\": 2", "\"expected\": 2, \"tolerance\": {\"relativ\": 1}"),
                GOOD.replace("\"expected\": 2", "\"expected\": 2, \"tolerance\": {\"relative\": -1}"),
                GOOD.replace("\"expected\": 2", "\"expected\": 2, \"tolerance\": 3"),
                "7")) {
            ConformanceReport report = ConformanceRunner.run(List.of(file(GOOD + "," + defective)));
            assertEquals(1, report.passed(), defective);
            assertEquals(1, report.failed(), defective);
            assertEquals(1, report.exitCode(), defective);
            assertTrue(report.results().get(1).toString().contains("case 1 (counted from 0)"), defective);
        }
        assertEquals(
                "#0",
                file(GOOD.replace("\"id\": \"good\", ", "")).cases().get(0).id());
    }

    @Test
    void aFileWithoutCasesIsRefused() {
        assertThrows(ProfilingException.class, () -> file(""));
        assertEquals(2, ConformanceRunner.run(List.of()).exitCode());
    }

    @Test
    void numbersOfAThousandCharactersAreRead() {
        String third = "0." + "3".repeat(998);
        CaseResult result = ConformanceRunner.run(file(GOOD.replace("[3]", "[" + third + "]")
                        .replace("\"expected\": 2", "\"expected\": 0.66666666666666667"))
                .cases()
                .get(0));
        assertTrue(result.passed(), result::toString);
        assertThrows(ProfilingException.class, () -> file(GOOD.replace("[3]", "[" + third + "3".repeat(10) + "]")));
    }

    @Test
    void textsAreShownInQuotationMarks() {
        assertEquals(
                "f.json good: expected \"2\", actual 2.0",
                ConformanceRunner.run(file(expecting("\"2\"")).cases().get(0)).toString());
    }

    @Test
    void idsOfSeveralCasesAreReportedOnceAndAllRun() {
        ConformanceReport report = ConformanceRunner.run(List.of(file(GOOD + "," + GOOD + "," + GOOD)));
        assertEquals(3, report.passed());
        assertEquals(List.of("f.json: ids of more than one case, all of which were run: good"), report.warnings());
    }

    @Test
    void aFileThatIsReachedTwiceRunsOnceAndIsNamedFromTheFolderThatWasGiven(@TempDir Path folder) throws IOException {
        Path deep = Files.createDirectories(folder.resolve("suite").resolve("deep"));
        Path one = deep.resolve("one.json");
        Files.writeString(one, "{\"suite\": \"s\", \"cases\": [" + expecting("3") + "]}");
        ConformanceReport report = ConformanceRunner.runBelow(List.of(folder.resolve("suite"), one));
        assertEquals(1, report.failed());
        assertEquals(
                "suite/deep/one.json", report.results().get(0).conformanceCase().file());
        assertEquals(List.of("one.json: given more than once, was run once"), report.warnings());
    }

    @Test
    void aReportHoldsEveryCaseAndIsNoFileOfCases(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.json");
        Files.writeString(
                file,
                "{\"suite\": \"s\", \"source\": \"by hand\", \"cases\": [" + GOOD + ","
                        + expecting("{\"undefined\": true}") + "]}");
        ConformanceReport first = ConformanceRunner.runBelow(List.of(folder));
        String json = first.toJson(Instant.parse("2026-03-02T09:00:00Z"), Map.of("profiling", "1"));
        Map<?, ?> read = (Map<?, ?>) StrictJson.read("r.json", json.getBytes(StandardCharsets.UTF_8));
        assertEquals("2026-03-02T09:00:00Z", read.get("date"));
        Map<?, ?> described = (Map<?, ?>) ((List<?>) read.get("files")).get(0);
        assertEquals("by hand", described.get("source"));
        assertEquals(ContentHash.of(Files.readAllBytes(file)), described.get("sha256"));
        Map<?, ?> passed = (Map<?, ?>) ((List<?>) read.get("cases")).get(0);
        assertEquals("good", passed.get("id"));
        assertEquals(2, ((Number) passed.get("expected")).doubleValue());
        assertEquals(2, ((Number) passed.get("actual")).doubleValue());
        assertEquals(0, ((Number) passed.get("deviation")).doubleValue());
        assertEquals(2.001e-12, ((Number) passed.get("tolerance")).doubleValue(), 1e-20);
        assertEquals(StrictJson.JsonNull.NULL, ((Map<?, ?>) ((List<?>) read.get("cases")).get(1)).get("deviation"));

        Files.writeString(folder.resolve("b.json"), json);
        ConformanceReport second = ConformanceRunner.runBelow(List.of(folder));
        assertEquals(2, second.results().size());
        assertTrue(second.unreadable().isEmpty());
        assertTrue(second.warnings().get(0).endsWith("b.json: a report of an earlier check, passed over"));
        assertFalse(CaseFiles.isReport(file));
    }
}
