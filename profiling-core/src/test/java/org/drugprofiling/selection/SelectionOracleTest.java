package org.drugprofiling.selection;

import static org.drugprofiling.Oracle.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.PopulationRule;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The figures of whole grids against R, and against definitions computed by numpy. */
class SelectionOracleTest {

    private static final JsonNode OWN = read("16_selection.json");
    private static final double RATE = OWN.get("rate").asDouble();

    private static final Map<String, ComparisonMetric> METRICS = new LinkedHashMap<>();

    static {
        METRICS.put("EUCLIDEAN", ComparisonMetrics.EUCLIDEAN);
        METRICS.put("MANHATTAN", ComparisonMetrics.MANHATTAN);
        METRICS.put("PEARSON_DISTANCE_100", ComparisonMetrics.PEARSON_DISTANCE_100);
        METRICS.put("CANBERRA", ComparisonMetrics.CANBERRA);
        METRICS.put("COSINE", ComparisonMetrics.COSINE);
    }

    private static SelectionGrid grid(JsonNode table) {
        return SelectionGrid.of(
                        Stream.of("NONE", "N", "N_2R", "N_4R", "N_SD")
                                .map(Pretreatments::of)
                                .toList(),
                        List.copyOf(METRICS.values()),
                        List.of(PopulationRules.SAME_SEIZURE))
                .withPairs(
                        PairWeighting.valueOf(table.get("weighting").asText()),
                        UnlinkedPairs.valueOf(table.get("unlinked").asText()))
                .withStateFit(
                        table.get("refit").asBoolean() ? StateFit.WITHOUT_THE_FOLD : StateFit.ON_THE_WHOLE_TABLE,
                        Integer.MAX_VALUE);
    }

    @TestFactory
    Stream<DynamicTest> figuresAndStandardErrors() {
        Map<String, SelectionCriterion> criteria = Map.of(
                "areaUnderCurve", SelectionCriterion.areaUnderCurve(),
                "partialArea", SelectionCriterion.partialArea(RATE),
                "truePositiveRate", SelectionCriterion.truePositiveRateAt(RATE),
                "equalErrorRate", SelectionCriterion.equalErrorRate(),
                "cllrMin", SelectionCriterion.cllrMin());
        return Stream.of(0, 1)
                .map(OWN.get("tables")::get)
                .flatMap(table -> criteria.entrySet().stream()
                        .map(criterion -> DynamicTest.dynamicTest(
                                table.get("name").asText() + " " + criterion.getKey(),
                                () -> compare(table, criterion.getKey(), criterion.getValue()))));
    }

    private static void compare(JsonNode expected, String name, SelectionCriterion criterion) {
        SelectionTable table = grid(expected).withCriterion(criterion).evaluate(SimulatedTable.seizures());
        int compared = 0;
        for (JsonNode cell : expected.get("cells")) {
            Combination combination = new Combination(
                    Pretreatments.of(cell.get("pretreatment").asText()),
                    METRICS.get(cell.get("metric").asText()),
                    PopulationRules.SAME_SEIZURE,
                    SelectionGrid.ALL_TARGETS);
            CellFigures figures = table.figures(combination).orElseThrow();
            JsonNode values = cell.get("figures");
            assertEquals(values.get(name).asDouble(), figures.criterion(), 1e-12, combination.id());
            assertEquals(values.get("areaUnderCurve").asDouble(), figures.areaUnderCurve(), 1e-12, combination.id());
            assertEquals(values.get("equalErrorRate").asDouble(), figures.equalErrorRate(), 1e-12, combination.id());
            assertEquals(values.get("youden").asDouble(), figures.youden(), 1e-12, combination.id());
            assertEquals(values.get("cllrMin").asDouble(), figures.cllrMin(), 1e-12, combination.id());
            assertEquals(
                    cell.get("standardErrors").get(name).asDouble(),
                    figures.standardError().orElseThrow(),
                    1e-11,
                    combination.id());
            compared++;
        }
        assertEquals(25, compared);
    }

    @Test
    void areasOfRAndPRoc() {
        JsonNode auc = read("10_seizures_scores_r.json").get("results").get("auc_table");
        Map<String, Pretreatment> treatments = new LinkedHashMap<>();
        treatments.put("N", Pretreatments.N);
        treatments.put("N2R", Pretreatments.N_2R);
        treatments.put("N4R", Pretreatments.N_4R);
        treatments.put("LOG", Pretreatments.N.then(PretreatmentSteps.log10WithOffset(1e-4)));
        treatments.put("STD", Pretreatments.AUTOSCALE);
        treatments.put("STDN", Pretreatments.AUTOSCALE.then(PretreatmentSteps.normaliseToNorm()));
        Map<String, ComparisonMetric> metrics = Map.of(
                "EUC", ComparisonMetrics.EUCLIDEAN,
                "MAN", ComparisonMetrics.MANHATTAN,
                "SCOS", ComparisonMetrics.SQUARED_COSINE_DISTANCE_100,
                "PCC", ComparisonMetrics.PEARSON_DISTANCE_100,
                "CAN", ComparisonMetrics.CANBERRA_RESCALED);
        Map<String, PopulationRule> rules = Map.of(
                "R1", PopulationRules.SAME_SEIZURE,
                "R2", PopulationRules.SAME_SEIZURE_LIMITED,
                "R3", PopulationRules.SAME_SEIZURE_AND_ROUTE);
        SelectionTable table = SelectionGrid.of(
                        List.copyOf(treatments.values()), List.copyOf(metrics.values()), List.copyOf(rules.values()))
                .withPairs(PairWeighting.EACH_PAIR, UnlinkedPairs.ALL)
                .withStateFit(StateFit.ON_THE_WHOLE_TABLE, 2)
                .withCriterion(SelectionCriterion.areaUnderCurve())
                .evaluate(seizures());
        int compared = 0;
        int refused = 0;
        for (int k = 0; k < auc.get("auc").size(); k++) {
            Combination combination = new Combination(
                    treatments.get(auc.get("pretreatment").get(k).asText()),
                    metrics.get(auc.get("metric").get(k).asText()),
                    rules.get(auc.get("rule").get(k).asText().substring(0, 2)),
                    SelectionGrid.ALL_TARGETS);
            boolean isRefused = table.outcome(combination) instanceof CellOutcome.NotEvaluated;
            String metric = auc.get("metric").get(k).asText();
            // negative numbers: squared cosines fold signs, Canberra's sum is not defined
            assertEquals(
                    List.of("SCOS", "CAN").contains(metric)
                            && List.of("LOG", "STD", "STDN")
                                    .contains(auc.get("pretreatment").get(k).asText()),
                    isRefused,
                    combination.id());
            if (isRefused) {
                refused++;
                continue;
            }
            // R does not round scores, so that ties on paper are broken by last bits
            assertEquals(
                    auc.get("auc").get(k).asDouble(),
                    table.figures(combination).orElseThrow().areaUnderCurve(),
                    1e-12,
                    combination.id());
            compared++;
        }
        assertEquals(72, compared);
        assertEquals(18, refused);
        assertTrue(table.choice(PopulationRules.SAME_SEIZURE).combination().isPresent());
    }

    private static ProfileMatrix seizures() {
        return SimulatedTable.seizures();
    }
}
