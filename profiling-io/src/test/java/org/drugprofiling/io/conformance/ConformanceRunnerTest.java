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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceRunnerTest {

    private static CaseResult run(String operation, String arguments, String expected) {
        String file = "{\"suite\":\"s\",\"cases\":[{\"id\":\"c\",\"operation\":\"" + operation + "\",\"arguments\":"
                + arguments + ",\"expected\":" + expected + "}]}";
        List<ConformanceCase> cases = CaseFiles.read("test.json", file.getBytes(StandardCharsets.UTF_8))
                .cases();
        return ConformanceRunner.run(cases.get(0));
    }

    private static void passes(String operation, String arguments, String expected) {
        CaseResult result = run(operation, arguments, expected);
        assertTrue(result.passed(), result::toString);
    }

    private static void fails(String operation, String arguments, String expected) {
        assertFalse(run(operation, arguments, expected).passed(), operation + arguments + expected);
    }

    private static final String EUCLID = "{\"metric\":\"euclidean\",\"x\":[0,0],\"y\":[3,4]}";

    @Test
    void allShippedCasesPass() {
        ConformanceReport report = ConformanceRunner.run(CaseFiles.shipped());
        assertEquals(
                List.of(),
                report.results().stream().filter(result -> !result.passed()).toList());
        assertEquals(3492, report.passed());
        assertEquals(0, report.exitCode());
    }

    @Test
    void aWrongNumberFails() {
        passes("metric", EUCLID, "5");
        fails("metric", EUCLID, "5.00000000001");
        passes("metric", EUCLID, "5.000000000001");
        fails("metric", EUCLID, "\"NaN\"");
        fails("metric", EUCLID, "\"Infinity\"");
        fails("metric", EUCLID, "[5]");
        fails("metric", EUCLID, "{\"undefined\":true}");
        fails("metric", EUCLID, "{\"rejected\":true}");
        fails("metric", EUCLID, "{\"rejected\":false}");
        fails("metric", EUCLID, "\"five\"");
    }

    @Test
    void undefinedAndRejectedAreTwoThings() {
        String constant = "{\"metric\":\"pearson\",\"x\":[1,1,1,1],\"y\":[1,2,3,4]}";
        passes("metric", constant, "{\"undefined\":true}");
        passes("metric", constant, "{\"undefined\":\"constant\"}");
        fails("metric", constant, "{\"undefined\":\"empty\"}");
        fails("metric", constant, "{\"rejected\":true}");
        fails("metric", constant, "0");
        String negative = "{\"metric\":\"canberra\",\"x\":[-1,1],\"y\":[1,2]}";
        passes("metric", negative, "{\"rejected\":true}");
        fails("metric", negative, "{\"undefined\":true}");
    }

    @Test
    void refusalsWithAReasonMeetBothWords() {
        String three = "{\"metric\":\"pearson\",\"x\":[1,2,3],\"y\":[1,2,4]}";
        passes("metric", three, "{\"undefined\":\"too-few-targets\"}");
        passes("metric", three, "{\"rejected\":true}");
        fails("metric", three, "{\"undefined\":\"constant\"}");
        fails("metric", three, "0.98");
        String empty = "{\"linked\":[],\"unlinked\":[2],\"orientation\":\"distance\"}";
        passes("roc", empty, "{\"undefined\":true}");
        passes("roc", empty, "{\"rejected\":true}");
        fails("roc", empty, "{\"auc\":0.5}");
        String single = "{\"linked\":[1],\"unlinked\":[2],\"orientation\":\"distance\"}";
        passes("roc", single, "{\"auc\":1,\"delongSe\":{\"undefined\":true}}");
        passes("roc", single, "{\"delongSe\":\"NaN\"}");
        fails("roc", single, "{\"auc\":{\"undefined\":true}}");
        String tied = "{\"linked\":[1],\"unlinked\":[1],\"orientation\":\"distance\",\"rule\":\"youden\"}";
        passes("threshold", tied, "{\"undefined\":true}");
    }

    @Test
    void whatIsUnknownFailsAndIsNeverSkipped() {
        fails("similarity", EUCLID, "5");
        fails("metric", "{\"metric\":\"unknown\",\"x\":[1],\"y\":[1]}", "{\"rejected\":true}");
        fails("metric", "{\"metric\":\"euclidean\",\"x\":[0,0],\"y\":[3,4],\"z\":1}", "5");
        fails("metric", "{\"metric\":\"euclidean\",\"x\":[0,0]}", "{\"rejected\":true}");
        fails("pretreatment", "{\"steps\":[\"unknown\"],\"rows\":[[1]]}", "{\"rejected\":true}");
        fails("roc", "{\"linked\":[1],\"unlinked\":[2],\"orientation\":\"distance\"}", "{\"auc\":1,\"another\":1}");
        fails("roc", "{\"linked\":[1],\"unlinked\":[2],\"orientation\":\"sideways\"}", "{\"rejected\":true}");
        fails(
                "pretreatment",
                "{\"steps\":[{\"step\":\"normalise-to-sum\",\"to\":1}],\"rows\":[[1]]}",
                "{\"rejected\":true}");
        fails(
                "populations",
                "{\"metric\":\"euclidean\",\"steps\":[],\"rows\":[[1],[2]],\"seizures\":[null,\"a\"],"
                        + "\"rule\":\"same-seizure\"}",
                "{\"rejected\":true}");
    }

    @Test
    void stepParametersThatAreUnknownMissingOrOfTheWrongTypeFailWhateverIsExpected() {
        for (String step : List.of(
                "{\"step\":\"presence\",\"limits\":1}",
                "{\"step\":\"presence\",\"limit\":\"1\"}",
                "{\"step\":\"presence\",\"limit\":[1,\"2\"]}",
                "{\"step\":\"normalise-to-target\"}",
                "\"normalise-to-target\"",
                "{\"step\":\"normalise-to-target\",\"target\":\"P1\"}",
                "{\"step\":\"normalise-to-target\",\"target\":0.5}",
                "{\"step\":\"normalise-to-target\",\"target\":0,\"drop\":1}",
                "{\"step\":\"log10\",\"offset\":1,\"factor\":1}",
                "\"replace-zeros\"",
                "{\"step\":\"replace-zeros\",\"value\":1,\"multiplicative\":0.1}",
                "{\"step\":\"internal-standard\",\"values\":1}",
                "\"internal-standard\"",
                "\"additive-log-ratio\"",
                "{\"step\":\"autoscale\",\"constant\":\"keep\"}",
                "{\"step\":\"centre\",\"constant\":\"drop\"}",
                "{\"step\":\"divide-by-within-source-deviation\",\"sources\":\"a\"}",
                "{\"step\":\"divide-by-within-source-deviation\",\"sources\":[true,false]}",
                "{\"step\":\"divide-by-within-source-deviation\",\"floor\":null}")) {
            fails("pretreatment", "{\"steps\":[" + step + "],\"rows\":[[1,2],[2,3]]}", "{\"rejected\":true}");
        }
        passes(
                "pretreatment",
                "{\"steps\":[{\"step\":\"replace-zeros\",\"value\":-1}],\"rows\":[[1,2]]}",
                "{\"rejected\":true}");
    }

    @Test
    void presenceTakesALimitForEachTarget() {
        passes(
                "pretreatment",
                "{\"steps\":[{\"step\":\"presence\",\"limit\":[1,2,3]}],\"rows\":[[1,3,3],[2,2,4]]}",
                "[[0,1,0],[1,0,1]]");
        passes(
                "pretreatment",
                "{\"steps\":[{\"step\":\"presence\",\"limit\":[1,2]}],\"rows\":[[1,3,3]]}",
                "{\"rejected\":true}");
    }

    @Test
    void everyThresholdRuleTakesAConfidence() {
        for (String rule : List.of("order-statistic-fpr", "linked-quantile", "youden")) {
            String arguments = "{\"linked\":[1],\"unlinked\":[2],\"orientation\":\"distance\",\"level\":0,\"rule\":\""
                    + rule + "\",\"confidence\":";
            passes("threshold", arguments + "0.95}", "{\"fpr\":0}");
            passes("threshold", arguments + "1}", "{\"rejected\":true}");
            passes("threshold", arguments + "0}", "{\"rejected\":true}");
            fails("threshold", arguments + "\"0.9\"}", "{\"fpr\":0}");
            fails("threshold", arguments + "\"0.9\"}", "{\"rejected\":true}");
        }
    }

    @Test
    void aLevelOfOneIsMetByEveryFiniteScore() {
        passes(
                "threshold",
                "{\"linked\":[1],\"unlinked\":[2,9],\"orientation\":\"distance\",\"rule\":\"order-statistic-fpr\",\"level\":1}",
                "{\"value\":\"Infinity\",\"fpr\":1,\"tpr\":1,\"k\":2}");
        passes(
                "threshold",
                "{\"unlinked\":[2,9],\"orientation\":\"similarity\",\"rule\":\"order-statistic-fpr\",\"level\":1}",
                "{\"value\":\"-Infinity\",\"fpr\":1,\"tpr\":\"NaN\",\"k\":2}");
    }

    @Test
    void populationsMayBeEmptyOnOneSide() {
        String rows =
                "{\"metric\":\"euclidean\",\"steps\":[],\"rows\":[[0],[3],[1]],\"rule\":\"same-seizure\",\"seizures\":";
        passes("populations", rows + "[\"a\",\"a\",\"a\"]}", "{\"linked\":[1,2,3],\"unlinked\":[]}");
        passes("populations", rows + "[\"a\",\"b\",\"c\"]}", "{\"linked\":[],\"unlinked\":[1,2,3]}");
        passes("populations", rows + "[\"a\",\"a\",\"c\"]}", "{\"linked\":[3],\"unlinked\":[1,2]}");
        fails("populations", rows + "[\"a\",\"b\",\"c\"]}", "{\"linked\":[1],\"unlinked\":[2,3]}");
    }

    @Test
    void aMatrixOfTooFewTargetsMayBeStatedAsRejectedOrAsUndefined() {
        String few = "{\"metric\":\"pearson\",\"rows\":[[1,2,3],[1,2,4]]}";
        passes("metric-matrix", few, "{\"rejected\":true}");
        passes("metric-matrix", few, "{\"undefined\":\"too-few-targets\"}");
        passes("metric-matrix", few, "[[\"NaN\",\"NaN\"],[\"NaN\",\"NaN\"]]");
        fails("metric-matrix", few, "[[1,1],[1,1]]");
        fails("metric-matrix", few, "{\"undefined\":\"constant\"}");
        String constant = "{\"metric\":\"pearson\",\"rows\":[[1,1,1,1],[1,1,1,1]]}";
        passes("metric-matrix", constant, "[[\"NaN\",\"NaN\"],[\"NaN\",\"NaN\"]]");
        fails("metric-matrix", constant, "{\"rejected\":true}");
    }

    @Test
    void anUndefinedMetricMeetsNaN() {
        passes("metric", "{\"metric\":\"pearson\",\"x\":[1,1,1,1],\"y\":[1,2,3,4]}", "\"NaN\"");
        passes("metric", "{\"metric\":\"pearson\",\"x\":[1,2,3],\"y\":[1,2,4]}", "\"NaN\"");
        fails("metric", "{\"metric\":\"canberra\",\"x\":[-1],\"y\":[1]}", "\"NaN\"");
        fails("metric", "{\"metric\":\"none\",\"x\":[1],\"y\":[1]}", "\"NaN\"");
        fails("metric", "{\"metric\":\"pearson\",\"x\":[1,1,1,1],\"y\":[1,2,3,4]}", "\"Infinity\"");
    }

    @Test
    void shapesMustAgree() {
        String rows = "{\"steps\":[\"normalise-to-sum\"],\"rows\":[[1,1],[1,3]]}";
        passes("pretreatment", rows, "[[0.5,0.5],[0.25,0.75]]");
        fails("pretreatment", rows, "[[0.5,0.5]]");
        fails("pretreatment", rows, "[[0.5,0.5],[0.25]]");
        fails("pretreatment", rows, "[0.5,0.5]");
    }

    @Test
    void levelsAreExactDecimals() {
        String scores = "\"linked\":[1],\"unlinked\":[1,2,3,4,5,6,7,8,9,10],\"orientation\":\"distance\"";
        passes(
                "threshold",
                "{" + scores + ",\"rule\":\"order-statistic-fpr\",\"level\":0.3}",
                "{\"value\":4,\"fpr\":0.3,\"k\":3}");
        fails("threshold", "{" + scores + ",\"rule\":\"order-statistic-fpr\"}", "{\"value\":4}");
    }

    @Test
    void aFileThatIsNoCaseFileIsReportedAndTheOthersRun(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("a.json"),
                "{\"suite\":\"s\",\"cases\":[{\"id\":\"c\",\"operation\":\"metric\",\"arguments\":" + EUCLID
                        + ",\"expected\":5}]}");
        Files.writeString(folder.resolve("b.json"), "{\"suite\":\"s\",\"cases\":[}");
        Files.writeString(folder.resolve("c.txt"), "not looked at");
        ConformanceReport report = ConformanceRunner.runBelow(List.of(folder));
        assertEquals(1, report.passed());
        assertEquals(1, report.unreadable().size());
        assertEquals(2, report.exitCode());
        assertEquals(
                2,
                ConformanceRunner.runBelow(List.of(folder.resolve("nowhere"))).exitCode());
        assertTrue(report.toJson(Instant.EPOCH, Map.of("profiling", "x")).contains("\"passed\" : 1"));
    }

    /** Arguments of the wrong type, length or range end in a line of the report, whatever the operation. */
    @Property(tries = 300)
    void anyArgumentsGiveAnOutcome(@ForAll("operations") String operation, @ForAll("arguments") String arguments) {
        CaseResult result = run(operation, arguments, "{\"probe\":1}");
        assertFalse(result.passed());
        assertFalse(result.toString().contains("untyped failure"), result::toString);
    }

    @Provide
    Arbitrary<String> operations() {
        return Arbitraries.of("metric", "metric-matrix", "pretreatment", "populations", "roc", "threshold");
    }

    @Provide
    Arbitrary<String> arguments() {
        Arbitrary<String> number =
                Arbitraries.of("0", "1", "2.5", "-1", "1e308", "5e-324", "\"NaN\"", "\"Infinity\"", "null", "\"a\"");
        Arbitrary<String> row = number.list().ofMaxSize(5).map(list -> "[" + String.join(",", list) + "]");
        Arbitrary<String> rows = row.list().ofMaxSize(4).map(list -> "[" + String.join(",", list) + "]");
        Arbitrary<String> metric = Arbitraries.of("\"pearson\"", "\"mahalanobis\"", "\"quotient\"", "\"canberra\"");
        Arbitrary<String> step = Arbitraries.of(
                "[]",
                "[\"normalise-to-sum\"]",
                "[\"autoscale\",\"square-root\"]",
                "[{\"step\":\"divide-by-within-source-deviation\",\"sources\":[null,1,1]}]",
                "[{\"step\":\"normalise-to-target\",\"target\":1,\"drop\":true}]");
        Arbitrary<String> rule =
                Arbitraries.of("\"same-seizure\"", "\"youden\"", "\"linked-quantile\"", "\"order-statistic-fpr\"");
        Arbitrary<Map<String, String>> fields = Combinators.combine(row, rows, rows, metric, step, rule, number)
                .as((x, many, within, id, steps, name, level) -> Map.of(
                        "x", x, "rows", many, "within", within, "metric", id, "steps", steps, "rule", name, "level",
                        level));
        return fields.flatMap(given -> Arbitraries.of(
                "{\"metric\":" + given.get("metric") + ",\"x\":" + given.get("x") + ",\"y\":[1,2,3,4]}",
                "{\"metric\":\"mahalanobis\",\"x\":" + given.get("x") + ",\"y\":[1,2],\"within\":" + given.get("within")
                        + "}",
                "{\"metric\":\"pearson\",\"rows\":" + given.get("rows") + "}",
                "{\"steps\":" + given.get("steps") + ",\"rows\":" + given.get("rows") + "}",
                "{\"steps\":" + given.get("steps") + ",\"rows\":" + given.get("rows")
                        + ",\"metric\":\"euclidean\",\"rule\":\"same-seizure\",\"seizures\":" + given.get("x") + "}",
                "{\"linked\":" + given.get("x") + ",\"unlinked\":[1,2],\"orientation\":\"distance\"}",
                "{\"linked\":[1],\"unlinked\":" + given.get("x") + ",\"orientation\":\"similarity\",\"rule\":"
                        + given.get("rule") + ",\"level\":" + given.get("level") + "}"));
    }

    @Test
    void aRaggedCovarianceIsRejected() {
        passes(
                "metric",
                "{\"metric\":\"mahalanobis\",\"x\":[1,2],\"y\":[2,3],\"within\":[[1,0],[0]]}",
                "{\"rejected\":true}");
    }

    @Test
    void numbersBeyondTheDoublesAreRefusedWithTheirPlace() {
        for (String number : List.of("1e400", "-1e400", "1e-999999999", "1e99999999999")) {
            String text = "{\"suite\":\"s\",\"cases\":[{\"id\":\"c\",\"operation\":\"metric\",\"arguments\":"
                    + "{\"metric\":\"euclidean\",\"x\":[0," + number + "],\"y\":[1,1]},\"expected\":1}]}";
            ProfilingException refusal = assertThrows(
                    ProfilingException.class,
                    () -> CaseFiles.read("x.json", text.getBytes(StandardCharsets.UTF_8)),
                    number);
            if (!number.endsWith("99999999999")) {
                assertTrue(String.valueOf(refusal.getMessage()).contains("/cases/0/arguments/x/1"), refusal::toString);
            }
        }
    }

    @Test
    void aLinkedFolderIsSearched(@TempDir Path folder) throws IOException {
        Path real = Files.createDirectories(folder.resolve("real").resolve("deep"));
        Files.writeString(
                real.resolve("a.json"),
                "{\"suite\":\"s\",\"cases\":[{\"id\":\"c\",\"operation\":\"metric\",\"arguments\":" + EUCLID
                        + ",\"expected\":5}]}");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        assertEquals(1, ConformanceRunner.runBelow(List.of(link)).passed());
    }

    @Property(tries = 200)
    void anyBytesGiveCasesOrATypedRefusal(@ForAll byte[] bytes) {
        try {
            CaseFiles.read("any.json", bytes);
        } catch (ProfilingException expected) {
            assertTrue(expected.code().startsWith("invalid-"), expected.code());
        }
    }

    @Test
    void strictJsonRefusesWhatIsAmbiguous() {
        for (String text : List.of(
                "{\"suite\":\"a\",\"suite\":\"b\",\"cases\":[]}",
                "{\"suite\":\"a\",\"cases\":[]} {}",
                "{\"suite\":\"a\",\"cases\":[]}",
                "{\"suite\":\"a\",\"cases\":{}}",
                "[]",
                "{\"suite\":7,\"cases\":[]}",
                "",
                "[".repeat(2000))) {
            assertThrows(
                    ProfilingException.class,
                    () -> CaseFiles.read("x.json", text.getBytes(StandardCharsets.UTF_8)),
                    text);
        }
    }
}
