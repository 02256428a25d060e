package org.drugprofiling.pretreatment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drugprofiling.Oracle;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every number of the independent programs that a step can express; what none can is named here. */
class PretreatmentOracleTest {

    private static final String WORKED = "01_pretreatment.json";
    private static final String GOLDEN = "03_pretreatment.json";
    private static final String VEGAN = "03b_pretreatment_r.json";
    private static final double[][] TOY =
            Oracle.rows(Oracle.example(WORKED, "pt-N").get("inputs").get("X"));
    private static final JsonNode RESULTS = Oracle.read(GOLDEN).get("results");
    private static final JsonNode OF_R = Oracle.read(VEGAN).get("results");
    private static final double[][] AREAS =
            Oracle.rows(Oracle.read(GOLDEN).get("inputs").get("areas"));
    private static final double[][] FIVE =
            Arrays.stream(AREAS).map(row -> Arrays.copyOf(row, 5)).toArray(double[][]::new);
    private static final double[] STANDARD =
            Arrays.stream(AREAS).mapToDouble(row -> row[5]).toArray();

    /** Results of other conventions, or of operators that this library has no step for. */
    private static final Set<String> NOT_EXPRESSED = Set.of(
            "autoscaled_n", // division by n, not n - 1
            "robust_median_mad", // undefined in every column of the fixture
            "msc_to_mean_profile", // scatter correction of spectra
            "row_ranks_average",
            "column_ranks_average",
            "quantile_normalised");

    private static final Set<String> NOT_EXPRESSED_OF_R =
            Set.of("max", "rank", "rrank", "log", "chi.square", "freq"); // by column or of another definition

    private static PretreatmentStep step(String id) {
        return PretreatmentSteps.of(id, Map.of());
    }

    private static double[][] treated(double[][] rows, PretreatmentStep... steps) {
        return treated(rows, Pretreatment.of(steps));
    }

    private static double[][] treated(double[][] rows, Pretreatment pretreatment) {
        return pretreatment.fit(ProfileMatrix.ofRows(rows)).apply(rows);
    }

    private static JsonNode worked(String id, String output) {
        return Oracle.example(WORKED, id).get("outputs").get(output);
    }

    private static void assertRows(JsonNode expected, double[][] actual) {
        assertRows(Oracle.rows(expected), actual);
    }

    private static void assertRows(double[][] expected, double[][] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i].length, actual[i].length);
            for (int k = 0; k < expected[i].length; k++) {
                String place = "row " + i + ", target " + k;
                assertEquals(expected[i][k], actual[i][k], Oracle.tolerance(expected[i][k]), place);
            }
        }
    }

    private static double[][] scaled(double[][] rows, double factor) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(x -> x * factor).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] shifted(double[][] rows, double offset) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(x -> x + offset).toArray())
                .toArray(double[][]::new);
    }

    @TestFactory
    Stream<DynamicTest> workedExamples() {
        Map<String, Pretreatment> tables = new LinkedHashMap<>();
        tables.put("pt-N/N", Pretreatments.N);
        tables.put("pt-main/with_main", Pretreatment.of(PretreatmentSteps.normaliseToTarget("t5")));
        tables.put("pt-main/without_main", Pretreatment.of(PretreatmentSteps.normaliseToTargetAndDrop("t5")));
        tables.put("pt-max/Nmax", Pretreatment.of(PretreatmentSteps.normaliseToMaximum()));
        tables.put("pt-IS/NIS", Pretreatment.of(PretreatmentSteps.internalStandard(200, 190, 210, 205, 198, 202)));
        tables.put("pt-2norm/Nl2", Pretreatment.of(PretreatmentSteps.normaliseToNorm()));
        tables.put("pt-N2R/N2R", Pretreatments.N_2R);
        tables.put("pt-N4R/N4R", Pretreatments.N_4R);
        tables.put("pt-log/log10(1+100*n)", Pretreatments.N.then(PretreatmentSteps.log10WithFactor(100)));
        tables.put("pt-log/log10(n+1e-5)", Pretreatments.N.then(PretreatmentSteps.log10WithOffset(1e-5)));
        tables.put(
                "pt-log/zeros->min_positive/2 then log10",
                Pretreatments.N
                        .then(PretreatmentSteps.replaceZeros(0.0025))
                        .then(PretreatmentSteps.log10WithOffset(0)));
        tables.put("pt-NW/NW", Pretreatments.N_SD);
        tables.put("pt-NAS/NAS", Pretreatments.N.then(PretreatmentSteps.autoscale()));
        tables.put("pt-Npareto/Npareto", Pretreatments.N.then(PretreatmentSteps.pareto()));
        tables.put("pt-Nrange/Nrange", Pretreatments.N.then(PretreatmentSteps.rangeScale()));
        tables.put(
                "pt-NWw/NWw",
                Pretreatments.N.then(PretreatmentSteps.of(
                        "divide-by-within-source-deviation",
                        Map.of("sources", List.of("A", "A", "B", "B", "C", "C")))));
        tables.put("pt-PA/gt0", Pretreatment.of(PretreatmentSteps.presence(0)));
        tables.put("pt-PA/ge8", Pretreatment.of(PretreatmentSteps.presence(Math.nextDown(8.0))));
        tables.put("pt-SNV/snv_ddof1", Pretreatment.of(PretreatmentSteps.standardNormalVariate()));
        tables.put("pt-PQN/PQN", Pretreatment.of(PretreatmentSteps.probabilisticQuotient()));
        return tables.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    String[] place = entry.getKey().split("/", 2);
                    assertRows(worked(place[0], place[1]), treated(TOY, entry.getValue()));
                }));
    }

    @Test
    void orderMatters() {
        double[][] first = {TOY[0]};
        assertRows(new double[][] {Oracle.row(worked("pt-order", "N_then_4R"))}, treated(first, Pretreatments.N_4R));
        assertRows(
                new double[][] {Oracle.row(worked("pt-order", "4R_then_N"))},
                treated(first, PretreatmentSteps.fourthRoot(), PretreatmentSteps.normaliseToSum()));
    }

    @Test
    void rawSums() {
        double[] sums = Oracle.row(worked("pt-N", "row_sums_raw"));
        double[][] shares = treated(TOY, Pretreatments.N);
        for (int i = 0; i < sums.length; i++) {
            assertEquals(TOY[i][4] / sums[i], shares[i][4]);
        }
    }

    @Test
    void logarithmShiftedToZero() {
        double[][] logs = treated(
                TOY,
                Pretreatments.N
                        .then(PretreatmentSteps.replaceZeros(0.0025))
                        .then(PretreatmentSteps.log10WithOffset(0)));
        double[][] expected = Oracle.rows(worked("pt-log", "zeros->min_positive/2 then log10, shifted to min 0"));
        assertRows(expected, shifted(logs, -StrictMath.log10(0.0025)));
    }

    @Test
    void fittedStates() {
        FittedScale sd = fitted(Pretreatments.N_SD);
        assertValues(worked("pt-NW", "sd"), sd.divisor());
        FittedScale autoscale = fitted(Pretreatments.N.then(PretreatmentSteps.autoscale()));
        assertValues(worked("pt-NAS", "mean"), autoscale.centre());
        assertValues(worked("pt-NAS", "sd"), autoscale.divisor());
        FittedScale range = fitted(Pretreatments.N.then(PretreatmentSteps.rangeScale()));
        assertValues(worked("pt-Nrange", "min"), range.centre());
        assertValues(worked("pt-Nrange", "range"), range.divisor());
        FittedScale quotient = fitted(Pretreatment.of(PretreatmentSteps.probabilisticQuotient()));
        assertValues(worked("pt-PQN", "reference"), quotient.divisor());
        FittedPretreatment within = Pretreatments.N
                .then(PretreatmentSteps.divideByWithinSourceDeviation())
                .fit(ProfileMatrix.ofRows(TOY), List.of("A", "A", "B", "B", "C", "C"));
        assertValues(worked("pt-NWw", "sw"), within.scales().get(0).divisor());
        assertEquals(
                worked("pt-NWw", "df").asInt(),
                within.scales().get(0).profiles() - within.scales().get(0).sources());
    }

    private static FittedScale fitted(Pretreatment pretreatment) {
        return pretreatment.fit(ProfileMatrix.ofRows(TOY)).scales().get(0);
    }

    private static void assertValues(JsonNode expected, double[] actual) {
        assertRows(new double[][] {Oracle.row(expected)}, new double[][] {actual});
    }

    @Test
    void quotientsAndFactors() {
        double[][] shares = treated(TOY, Pretreatments.N);
        double[][] treated = treated(TOY, step("probabilistic-quotient"));
        double[] factors = Oracle.row(worked("pt-PQN", "factor"));
        for (int i = 0; i < factors.length; i++) {
            assertEquals(factors[i], shares[i][4] / treated[i][4], Oracle.tolerance(factors[i]));
        }
    }

    @Test
    void stateLearnedOnSomeRowsIsAppliedToOthers() {
        FittedPretreatment fitted = Pretreatments.N_SD.fit(ProfileMatrix.ofRows(Arrays.copyOf(TOY, 4)));
        assertValues(worked("pt-state", "sd_train"), fitted.scales().get(0).divisor());
        assertRows(worked("pt-state", "applied"), fitted.apply(new double[][] {TOY[4], TOY[5]}));
        assertEquals(4, fitted.fittedOn().orElseThrow().profiles());
    }

    @Test
    void compositions() {
        double[][] replaced = Oracle.rows(worked("pt-CoDa", "replaced"));
        for (int i = 0; i < TOY.length; i++) {
            double sum = Arrays.stream(TOY[i]).sum();
            PretreatmentStep replacement = PretreatmentSteps.replaceZerosMultiplicatively(0.65 * 4 / sum);
            assertRows(new double[][] {replaced[i]}, treated(new double[][] {TOY[i]}, replacement));
        }
        assertRows(worked("pt-CoDa", "CLR"), treated(replaced, Pretreatments.CENTRED_LOG_RATIO));
        assertRows(worked("pt-CoDa", "ALR"), treated(replaced, PretreatmentSteps.additiveLogRatio("t5")));
        double[][] isometric = treated(replaced, PretreatmentSteps.isometricLogRatio());
        assertRows(worked("pt-CoDa", "ILR"), isometric);
        double distance = ComparisonMetrics.EUCLIDEAN
                .compare(isometric[0], isometric[2])
                .linkValue()
                .orElseThrow()
                .value();
        double expected = worked("pt-CoDa", "euclid_ilr_A1_B1").asDouble();
        assertEquals(expected, distance, Oracle.tolerance(expected));
    }

    @Test
    void substitutionMovesTheLinkValue() {
        JsonNode outputs = Oracle.example(WORKED, "pt-LOD").get("outputs");
        Map<String, Double> fills =
                Map.of("zero", 0.0, "LOD/2", 2.0, "LOD/sqrt2", 4 / Math.sqrt(2), "0.65*LOD", 2.6, "LOD", 4.0);
        assertEquals(fills.size(), outputs.size());
        fills.forEach((name, fill) -> {
            double[][] rows = Arrays.stream(TOY)
                    .map(row -> Arrays.stream(row).map(x -> x == 0 ? fill : x).toArray())
                    .toArray(double[][]::new);
            JsonNode expected = outputs.get(name);
            double[][] roots = treated(rows, Pretreatments.N_4R);
            assertEquals(expected.get("N4R_pearson_A1A2").asDouble(), pearson(roots[0], roots[1]), 1e-12);
            assertEquals(expected.get("N4R_pearson_A1B1").asDouble(), pearson(roots[0], roots[2]), 1e-12);
            double[][] shares = treated(rows, Pretreatments.N);
            assertEquals(expected.get("N_pearson_A1B1").asDouble(), pearson(shares[0], shares[2]), 1e-12);
            Pretreatment logarithm = Pretreatments.N.then(PretreatmentSteps.log10WithOffset(0));
            if (expected.get("Nlog_pearson_A1B1").isNull()) {
                assertThrows(ProfilingException.class, () -> treated(rows, logarithm));
            } else {
                double[][] logs = treated(rows, logarithm);
                assertEquals(expected.get("Nlog_pearson_A1B1").asDouble(), pearson(logs[0], logs[2]), 1e-12);
            }
        });
    }

    private static double pearson(double[] a, double[] b) {
        return ComparisonMetrics.PEARSON.compare(a, b).linkValue().orElseThrow().value();
    }

    @TestFactory
    Stream<DynamicTest> referenceRuns() {
        Map<String, double[][]> tables = new LinkedHashMap<>();
        tables.put("sum_normalised", treated(FIVE, Pretreatments.N));
        tables.put("percent_normalised", scaled(treated(FIVE, Pretreatments.N), 100));
        tables.put("internal_standard_ratio", treated(FIVE, PretreatmentSteps.internalStandard(STANDARD)));
        tables.put("main_compound_ratio", treated(FIVE, PretreatmentSteps.normaliseToTarget("t5")));
        tables.put("base_peak_100", scaled(treated(FIVE, step("normalise-to-maximum")), 100));
        tables.put("unit_vector", treated(FIVE, step("normalise-to-norm")));
        tables.put("sqrt", treated(FIVE, Pretreatments.ROOT_2));
        tables.put("fourth_root", treated(FIVE, Pretreatments.ROOT_4));
        tables.put("N2R", treated(FIVE, Pretreatments.N_2R));
        tables.put("N4R", treated(FIVE, Pretreatments.N_4R));
        tables.put("log10_plus_1", treated(FIVE, PretreatmentSteps.log10WithFactor(1)));
        tables.put(
                "log10_sum_normalised_offset_1e-4",
                treated(FIVE, Pretreatments.N.then(PretreatmentSteps.log10WithOffset(1e-4))));
        tables.put("presence_absence", treated(FIVE, PretreatmentSteps.presence(0)));
        tables.put("replace_zeros_by_0.5", treated(FIVE, PretreatmentSteps.replaceZeros(0.5)));
        tables.put("mean_centred", treated(FIVE, step("centre")));
        tables.put("autoscaled_n_minus_1", treated(FIVE, step("autoscale")));
        tables.put("pareto", treated(FIVE, step("pareto")));
        tables.put("range_scaled_0_1", treated(FIVE, step("range-scale")));
        tables.put("snv_n_minus_1", treated(Arrays.copyOf(FIVE, 5), step("standard-normal-variate")));
        // zeros give no quotient here, and two rows have none
        double[][] quotients = treated(FIVE, step("probabilistic-quotient"));
        tables.put("pqn_median_reference", new double[][] {quotients[3], quotients[5]});
        double[][] raised = shifted(FIVE, 0.65);
        tables.put("clr_offset_0.65", treated(raised, step("centred-log-ratio")));
        tables.put("alr_offset_0.65_last_denominator", treated(raised, PretreatmentSteps.additiveLogRatio("t5")));
        // the other basis is ours on targets in reverse order, with the signs and the order of the coordinates reversed
        tables.put(
                "ilr_offset_0.65_pivot", reversed(scaled(treated(reversed(raised), step("isometric-log-ratio")), -1)));
        Set<String> all = new TreeSet<>(tables.keySet());
        all.addAll(NOT_EXPRESSED);
        Set<String> names = new TreeSet<>();
        RESULTS.fieldNames().forEachRemaining(names::add);
        assertEquals(names, all, "every result is covered or named");
        return tables.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> assertRows(expected(entry.getKey()), entry.getValue())));
    }

    private static double[][] expected(String name) {
        double[][] values = Oracle.rows(RESULTS.get(name).get("values"));
        return switch (name) {
            case "snv_n_minus_1" -> Arrays.copyOf(values, 5);
            case "pqn_median_reference" -> new double[][] {values[3], values[5]};
            default -> values;
        };
    }

    private static double[][] reversed(double[][] rows) {
        return Arrays.stream(rows)
                .map(row -> {
                    double[] back = new double[row.length];
                    for (int k = 0; k < row.length; k++) {
                        back[k] = row[row.length - 1 - k];
                    }
                    return back;
                })
                .toArray(double[][]::new);
    }

    @Test
    void theConstantRowOfTheReferenceRunIsRefused() {
        assertTrue(RESULTS.get("snv_n_minus_1").get("values").get(5).get(0).isNull());
        assertThrows(ProfilingException.class, () -> treated(FIVE, step("standard-normal-variate")));
    }

    @TestFactory
    Stream<DynamicTest> vegan() {
        Map<String, double[][]> tables = new LinkedHashMap<>();
        tables.put("total", treated(FIVE, Pretreatments.N));
        tables.put("normalize", treated(FIVE, step("normalise-to-norm")));
        tables.put("range", treated(FIVE, step("range-scale")));
        tables.put("standardize", treated(FIVE, step("autoscale")));
        tables.put("scale_base_R", treated(FIVE, step("autoscale")));
        tables.put("pa", treated(FIVE, PretreatmentSteps.presence(0)));
        tables.put("hellinger", treated(FIVE, Pretreatments.N_2R));
        tables.put("clr_pseudocount_0.65", treated(shifted(FIVE, 0.65), step("centred-log-ratio")));
        Set<String> all = new HashSet<>(tables.keySet());
        all.addAll(NOT_EXPRESSED_OF_R);
        Set<String> names = new HashSet<>();
        OF_R.fieldNames().forEachRemaining(names::add);
        assertEquals(names, all, "every result is covered or named");
        return tables.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> assertRows(OF_R.get(entry.getKey()), entry.getValue())));
    }

    @Test
    void noWorkedExampleIsForgotten() {
        // the metrics of pt-redundant belong to the comparison; the rest is covered above
        Set<String> ids = new HashSet<>();
        Oracle.read(WORKED)
                .get("examples")
                .forEach(example -> ids.add(example.get("id").asText()));
        assertEquals(21, ids.size());
        double[][] raw = treated(TOY, Pretreatments.ROOT_4);
        double[][] normalised = treated(TOY, Pretreatments.N_4R);
        JsonNode expected = worked("pt-redundant", "A1B1");
        assertEquals(expected.get("pearson_raw4R").asDouble(), pearson(raw[0], raw[2]), 1e-12);
        assertEquals(expected.get("pearson_N4R").asDouble(), pearson(normalised[0], normalised[2]), 1e-12);
        assertArrayEquals(new double[] {0.12, 0.03, 0.005, 0, 0.845}, treated(TOY, Pretreatments.N)[0], 1e-15);
    }
}
