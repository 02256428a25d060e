package org.drugprofiling.io.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.junit.jupiter.api.Test;

/** The page that a vendor works from names all that the runner knows, and says what the runner does. */
class ConformancePageTest {

    private static final Path PAGE = Path.of("..", "docs", "conformance.md");

    private static List<String> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("|"))
                .toList();
    }

    private static boolean isNamed(String id, List<String> rows) {
        return rows.stream().anyMatch(row -> firstCell(row).contains("`" + id + "`"));
    }

    private static String firstCell(String row) {
        return row.split("\\|")[1];
    }

    @Test
    void everyMetricStepOperationRuleAndReasonHasARow() throws IOException {
        List<String> ids = new ArrayList<>(List.of(
                "metric",
                "metric-matrix",
                "pretreatment",
                "populations",
                "roc",
                "threshold",
                "mahalanobis",
                "quotient",
                "order-statistic-fpr",
                "youden",
                "linked-quantile",
                "auc",
                "delongSe",
                "eerConvexHull",
                "partialAuc",
                "likelihood-ratio-two-level",
                "calibration",
                "performance",
                "lindley",
                "normal",
                "kernel",
                "pav",
                "logistic",
                "four-parameter-logistic",
                "bi-gaussian",
                "cllrMin",
                "ece",
                "devPav",
                "misleadingSameSource",
                "elub",
                "invariance",
                "empty-population",
                "undefined-calibration",
                "undefined-threshold"));
        ComparisonMetrics.all().forEach(metric -> ids.add(metric.id()));
        ids.addAll(PretreatmentSteps.ids());
        Stream.of(NotComparableReason.values()).forEach(reason -> ids.add(reason.id()));
        List<String> rows = rows();
        assertEquals(List.of(), ids.stream().filter(id -> !isNamed(id, rows)).toList());
    }

    @Test
    void everyParameterOfAStepStandsInItsRow() throws IOException {
        List<String> rows = rows();
        for (String step : PretreatmentSteps.ids()) {
            for (String parameter : StepParameterForms.names(step)) {
                assertTrue(
                        rows.stream()
                                .anyMatch(row -> firstCell(row).contains("`" + step + "`")
                                        && row.contains("`" + parameter + "`")),
                        step + " " + parameter);
            }
        }
    }

    /** The columns "both rows zero" and "one row constant" against the library. */
    @Test
    void theEdgeCasesOfTheMetricsAreThoseOfThePage() throws IOException {
        int seen = 0;
        for (String row : rows()) {
            String[] cells = row.split("\\|");
            if (cells.length != 8) {
                continue;
            }
            for (ComparisonMetric metric : ComparisonMetrics.all()) {
                if (cells[1].contains("`" + metric.id() + "`")) {
                    seen++;
                    assertEquals(cells[5].strip(), outcome(metric, new double[4], new double[4]), row);
                    String oneZero = outcome(metric, new double[] {1, 2, 3, 4}, new double[4]);
                    String stated = cells[6].strip();
                    if (stated.equals("p")) {
                        assertEquals("4", oneZero, row);
                    } else if (!stated.startsWith("defined")) {
                        assertEquals(stated, oneZero, row);
                    }
                    String constant = outcome(metric, new double[] {2, 2, 2, 2}, new double[] {1, 2, 3, 4});
                    assertEquals(cells[7].strip().equals("defined"), !constant.startsWith("undefined"), row);
                    assertEquals(
                            cells[4].strip().equals("any"),
                            !outcome(metric, new double[] {-1, 2, 3, 4}, new double[] {1, 2, 3, 5})
                                    .equals("rejected"),
                            row);
                }
            }
        }
        assertEquals(ComparisonMetrics.all().size(), seen);
    }

    private static String outcome(ComparisonMetric metric, double[] x, double[] y) {
        OperationOutcome outcome =
                Operations.perform("metric", Map.of("metric", metric.id(), "x", listed(x), "y", listed(y)));
        return switch (outcome.kind()) {
            case VALUE -> String.valueOf(outcome.value()).replaceAll("\\.0$", "");
            case UNDEFINED -> "undefined (`" + outcome.detail() + "`)";
            case REJECTED -> "rejected";
            case REFUSED, INVALID_CASE -> outcome.toString();
        };
    }

    private static List<Double> listed(double[] row) {
        return Arrays.stream(row).boxed().toList();
    }

    @Test
    void theExampleOfThePagePasses() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("```json\n") + "```json\n".length();
        String example = page.substring(begin, page.indexOf("```", begin));
        CaseFile file = CaseFiles.read("page.json", example.getBytes(StandardCharsets.UTF_8));
        assertEquals(1, ConformanceRunner.run(List.of(file)).passed());
    }
}
