package org.drugprofiling.evaluation;

import static org.drugprofiling.Oracle.example;
import static org.drugprofiling.evaluation.Numbers.assertClose;
import static org.drugprofiling.evaluation.Numbers.log10;
import static org.drugprofiling.evaluation.Numbers.number;
import static org.drugprofiling.evaluation.Numbers.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.drugprofiling.Oracle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Cllr and its parts, cross-entropy, misleading evidence, devPAV and bounds against worked examples, R comparison and lir. */
class PerformanceOracleTest {

    private static final String WORKED = "04_lr.json";
    private static final double[] PRIORS = {0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99};
    private static final double HALF_AN_ELUB_STEP = 0.005;
    private static final double HALF_AN_INVARIANCE_STEP = 0.0005;

    private static LogRatios inputs(String id) {
        JsonNode inputs = example(WORKED, id).get("inputs");
        return Numbers.ofRatios(inputs.get("LR_same"), inputs.get("LR_diff"));
    }

    private static JsonNode outputs(String id) {
        return example(WORKED, id).get("outputs");
    }

    @Test
    void cllrOfTheWorkedExample() {
        Performance performance = Performance.of(inputs("cllr"));
        assertClose(number(outputs("cllr").get("Cllr")), performance.cllr(), "Cllr");
        assertClose(number(outputs("cllr").get("Cllr_min")), performance.cllrMin(), "Cllr_min");
        assertClose(number(outputs("cllr").get("Cllr_cal")), performance.cllrCal(), "Cllr_cal");
    }

    @Test
    void cllrOfSmallSets() {
        JsonNode cases = example(WORKED, "cllr-cases").get("inputs").get("cases");
        assertEquals(10, cases.size());
        for (int k = 0; k < cases.size(); k++) {
            LogRatios ratios =
                    Numbers.ofRatios(cases.get(k).get(0), cases.get(k).get(1));
            assertClose(
                    number(outputs("cllr-cases").get("cllr").get(k)),
                    Performance.of(ratios).cllr(),
                    "case " + k);
        }
    }

    @Test
    void cllrOfInfiniteLikelihoodRatios() {
        JsonNode cases = example(WORKED, "cllr-infinite").get("inputs").get("cases");
        assertEquals(7, cases.size());
        for (int k = 0; k < cases.size(); k++) {
            LogRatios ratios =
                    LogRatios.of(row(cases.get(k).get(0)), row(cases.get(k).get(1)));
            assertClose(
                    number(outputs("cllr-infinite").get("cllr").get(k)),
                    Performance.of(ratios).cllr(),
                    "case " + k);
        }
    }

    @Test
    void crossEntropyOfTheWorkedExample() {
        Performance performance = Performance.of(inputs("ece"));
        for (double prior : PRIORS) {
            JsonNode expected = outputs("ece").get(Double.toString(prior));
            CrossEntropy entropy = performance.crossEntropy(prior);
            assertClose(number(expected.get(0)), entropy.system(), "system at " + prior);
            assertClose(number(expected.get(1)), entropy.afterPav(), "PAV at " + prior);
            assertClose(number(expected.get(2)), entropy.neutral(), "neutral at " + prior);
        }
    }

    @Test
    void misleadingEvidenceAndTippettPlot() {
        Performance performance = Performance.of(inputs("misleading"));
        JsonNode expected = outputs("misleading");
        assertClose(number(expected.get("rate_same_LR<1")), performance.misleadingSameSource(), "same");
        assertClose(number(expected.get("rate_diff_LR>1")), performance.misleadingDifferentSource(), "different");
        assertEquals(0, performance.tippett(1).differentSource(), "LR above 10");
        expected.get("tippett").properties().forEach(entry -> {
            double t = StrictMath.log10(Double.parseDouble(entry.getKey()));
            assertClose(number(entry.getValue().get(0)), performance.tippett(t).sameSource(), entry.getKey());
            assertClose(number(entry.getValue().get(1)), performance.tippett(t).differentSource(), entry.getKey());
        });
        for (Tippett place : performance.tippettPlot()) {
            assertEquals(performance.tippett(place.log10()), place);
        }
    }

    @Test
    void deviationOfThePavCurve() {
        JsonNode expected = outputs("devpav");
        Map<String, LogRatios> cases = Map.of(
                "binary", LogRatios.of(log10(5, 5, 5, .2), log10(5, .2, .2, .2)),
                "dummy3", LogRatios.of(log10(.1, 100), log10(.01, 10)),
                "constant_2", LogRatios.of(log10(2, 2, 2, 2, 2), log10(2, 2, 2, 2, 2)),
                "mixed", LogRatios.of(log10(6, 5, 5, .2), log10(5, .2, .2, .1)));
        cases.forEach((name, ratios) -> assertClose(
                number(expected.get(name)), Performance.of(ratios).devPav().orElseThrow(), name));
        JsonNode segments = example(WORKED, "devpav-segments").get("inputs").get("segments");
        assertEquals(7, segments.size());
        for (int k = 0; k < segments.size(); k++) {
            double[] s = row(segments.get(k));
            assertClose(
                    number(outputs("devpav-segments").get("area").get(k)),
                    PavDeviation.areaBetween(s[0], s[1], s[2], s[3]),
                    "segment " + k);
        }
    }

    @Test
    void boundsOfTheWorkedExamples() {
        double infinite = Double.POSITIVE_INFINITY;
        double[] ten = new double[10];
        java.util.Arrays.fill(ten, 1);
        Map<String, LogRatios> cases = Map.of(
                "extreme: 3 x +inf / 3 x -inf",
                LogRatios.of(
                        new double[] {infinite, infinite, infinite}, new double[] {-infinite, -infinite, -infinite}),
                "good1: SS 1,10,100 / DS .01,.1",
                LogRatios.of(log10(1, 10, 100), log10(.01, .1)),
                "good2: SS 10,100 / DS .01,.1,1",
                LogRatios.of(log10(10, 100), log10(.01, .1, 1)),
                "bad: SS .01,.1,1 / DS 10,100",
                LogRatios.of(log10(.01, .1, 1), log10(10, 100)),
                "bias: SS 10 x10 / DS 1",
                LogRatios.of(ten, log10(1)),
                "neutral 1/1",
                LogRatios.of(log10(1), log10(1)));
        JsonNode expected = outputs("elub-iv");
        assertEquals(cases.size(), expected.size());
        cases.forEach((name, ratios) -> {
            LogRatioBounds elub = LogRatioBounds.elub(ratios);
            JsonNode bounds = expected.get(name);
            assertEquals(number(bounds.get("elub_llr").get(0)), elub.lower(), HALF_AN_ELUB_STEP, name);
            assertEquals(number(bounds.get("elub_llr").get(1)), elub.upper(), HALF_AN_ELUB_STEP, name);
            LogRatioBounds invariance = LogRatioBounds.invariance(ratios);
            assertEquals(number(bounds.get("iv_llr").get(0)), invariance.lower(), HALF_AN_INVARIANCE_STEP, name);
            assertEquals(number(bounds.get("iv_llr").get(1)), invariance.upper(), HALF_AN_INVARIANCE_STEP, name);
        });
    }

    @TestFactory
    Stream<DynamicTest> figuresOfLir() {
        return Oracle.read("08_calibration_lir.json").get("results").properties().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> figuresOfLir(entry.getKey(), entry.getValue())));
    }

    private static void figuresOfLir(String name, JsonNode result) {
        JsonNode inputs = result.get("inputs");
        LogRatios ratios =
                LogRatios.of(row(inputs.get("log10LR_H1_same_source")), row(inputs.get("log10LR_H2_different_source")));
        Performance performance = Performance.of(ratios);
        JsonNode lir = result.get("lir");
        JsonNode formula = result.get("from_formula");
        assertClose(number(lir.get("cllr")), performance.cllr(), "Cllr");
        assertClose(number(formula.get("cllr_min")), performance.cllrMin(), "Cllr_min");
        // a difference: as exact as its larger part
        assertEquals(number(formula.get("cllr_cal")), performance.cllrCal(), 1e-12);
        JsonNode devPav = lir.get("devpav");
        if (devPav != null && !devPav.isNull() && Double.isFinite(number(devPav))) {
            // lir leaves 2e-16 where the curve is the identity
            assertEquals(number(devPav), performance.devPav().orElseThrow(), 1e-12);
        } else if (devPav != null) {
            assertTrue(performance.devPav().isEmpty());
        }
        assertClose(
                number(formula.get("rate_misleading_H1_llr_below_0")),
                performance.misleadingSameSource(),
                "misleading");
        assertClose(
                number(formula.get("rate_misleading_H2_llr_above_0")),
                performance.misleadingDifferentSource(),
                "misleading");
        LogRatioBounds elub = LogRatioBounds.elub(ratios);
        double[] expected = row(lir.get("elub_log10_bounds"));
        assertEquals(expected[0], elub.lower(), HALF_AN_ELUB_STEP);
        assertEquals(expected[1], elub.upper(), HALF_AN_ELUB_STEP);
        LogRatioBounds invariance = LogRatioBounds.invariance(ratios);
        expected = row(lir.get("invariance_bounds_log10"));
        assertEquals(expected[0], invariance.lower(), HALF_AN_INVARIANCE_STEP);
        assertEquals(expected[1], invariance.upper(), HALF_AN_INVARIANCE_STEP);
        // lir forms 1 - p of a probability near 1, which costs every digit where likelihood ratios reach 10^26
        double[] entropies = row(
                name.equals("cartridge_case_llrs_NFI")
                        ? example("14_calibration.json", "ece-cartridges").get("outputs")
                        : lir.get("ece_prior_0.01_0.1_0.25_0.5_0.75_0.9_0.99"));
        for (int k = 0; k < PRIORS.length; k++) {
            assertEquals(entropies[k], performance.crossEntropy(PRIORS[k]).system(), 1e-12);
        }
    }

    @TestFactory
    Stream<DynamicTest> figuresOfComparison() {
        return Oracle.read("07_ece_calibration_r.json").get("results").properties().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> figuresOfComparison(entry.getKey(), entry.getValue())));
    }

    private static void figuresOfComparison(String name, JsonNode result) {
        JsonNode inputs = result.get("inputs");
        LogRatios ratios = Numbers.ofRatios(inputs.get("LR_same"), inputs.get("LR_different"));
        Performance performance = Performance.of(ratios);
        assertClose(number(result.get("Cllr")), performance.cllr(), "Cllr");
        JsonNode ece = result.get("ece");
        // R pools ties by the order of its input unless told otherwise; where there are ties its curve after PAV is
        // another
        boolean hasTies = name.equals("ties") || name.equals("uninformative");
        for (int k = 0; k < ece.get("prior").size(); k++) {
            CrossEntropy entropy =
                    performance.crossEntropy(number(ece.get("prior").get(k)));
            assertClose(number(ece.get("ece").get(k)), entropy.system(), "system " + k);
            assertClose(number(ece.get("ece_null").get(k)), entropy.neutral(), "neutral " + k);
            if (!hasTies) {
                assertClose(number(ece.get("ece_after_PAV").get(k)), entropy.afterPav(), "after PAV " + k);
            } else {
                assertTrue(
                        number(ece.get("ece_after_PAV").get(k)) < entropy.afterPav(), "ties broken by order flatter");
            }
        }
    }
}
