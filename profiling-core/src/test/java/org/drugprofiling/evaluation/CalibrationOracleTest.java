package org.drugprofiling.evaluation;

import static org.drugprofiling.Oracle.example;
import static org.drugprofiling.evaluation.Numbers.apply;
import static org.drugprofiling.evaluation.Numbers.assertClose;
import static org.drugprofiling.evaluation.Numbers.log10;
import static org.drugprofiling.evaluation.Numbers.number;
import static org.drugprofiling.evaluation.Numbers.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.drugprofiling.Oracle;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Calibrations against worked examples, R comparison, lir and general-purpose solvers. */
class CalibrationOracleTest {

    private static final String WORKED = "04_lr.json";
    private static final String OWN = "14_calibration.json";
    private static final double ITERATIVE = 1e-9;

    private static SupportScores scores(String file, String id, String same, String different) {
        JsonNode inputs = example(file, id).get("inputs");
        return SupportScores.of(row(inputs.get(same)), row(inputs.get(different)));
    }

    @Test
    void pooledAdjacentViolators() {
        JsonNode inputs = example(WORKED, "pav").get("inputs");
        JsonNode outputs = example(WORKED, "pav").get("outputs");
        double[] same = log10(row(inputs.get("LR_same")));
        double[] different = log10(row(inputs.get("LR_diff")));
        SupportScores scores = SupportScores.of(same, different);
        PavCalibration pav = PavCalibration.fit(scores);
        assertClose(log10(row(outputs.get("LR_same_pav"))), apply(pav, same), 1e-12, "same");
        assertClose(log10(row(outputs.get("LR_diff_pav"))), apply(pav, different), 1e-12, "different");
        PavCalibration laplace = PavCalibration.fit(scores, PavCalibration.Ends.ONE_OF_EACH);
        assertClose(log10(row(outputs.get("LR_same_pav_laplace"))), apply(laplace, same), 1e-12, "same");
        assertClose(log10(row(outputs.get("LR_diff_pav_laplace"))), apply(laplace, different), 1e-12, "different");
    }

    @Test
    void equalScoresGetEqualLikelihoodRatios() {
        SupportScores scores = scores(WORKED, "pav-ties", "llr_same", "llr_diff");
        JsonNode outputs = example(WORKED, "pav-ties").get("outputs");
        PavCalibration pav = PavCalibration.fit(scores);
        assertClose(row(outputs.get("llr_same_pav")), apply(pav, scores.sameSource()), 1e-12, "same");
        assertClose(row(outputs.get("llr_diff_pav")), apply(pav, scores.differentSource()), 1e-12, "different");
    }

    @TestFactory
    Stream<DynamicTest> pavOfComparison() {
        return Oracle.read("07_ece_calibration_r.json").get("results").properties().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> pavOfComparison(entry.getValue())));
    }

    /** "secondary" pools ties, as we do; R divides the added pairs by the numbers without them, we by those with them. */
    private static void pavOfComparison(JsonNode result) {
        double[] same = log10(row(result.get("inputs").get("LR_same")));
        double[] different = log10(row(result.get("inputs").get("LR_different")));
        SupportScores scores = SupportScores.of(same, different);
        Arrays.sort(same);
        Arrays.sort(different);
        JsonNode raw = result.get("PAV").get("raw_secondary");
        PavCalibration pav = PavCalibration.fit(scores);
        assertClose(log10(row(raw.get("LR_cal_same_sorted_by_input_LR"))), apply(pav, same), 1e-12, "same");
        assertClose(
                log10(row(raw.get("LR_cal_different_sorted_by_input_LR"))), apply(pav, different), 1e-12, "different");
        JsonNode laplace = result.get("PAV").get("laplace_secondary");
        PavCalibration ends = PavCalibration.fit(scores, PavCalibration.Ends.ONE_OF_EACH);
        double shift =
                StrictMath.log10((same.length + 2.0) / same.length / ((different.length + 2.0) / different.length));
        assertShifted(row(laplace.get("LR_cal_same_sorted_by_input_LR")), apply(ends, same), shift);
        assertShifted(row(laplace.get("LR_cal_different_sorted_by_input_LR")), apply(ends, different), shift);
    }

    private static void assertShifted(double[] ratios, double[] actual, double shift) {
        for (int k = 0; k < ratios.length; k++) {
            assertEquals(StrictMath.log10(ratios[k]), actual[k] + shift, 1e-12);
        }
    }

    @TestFactory
    Stream<DynamicTest> calibrationsOfLir() {
        return Oracle.read("08_calibration_lir.json").get("results").properties().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> calibrationsOfLir(entry.getValue())));
    }

    private static void calibrationsOfLir(JsonNode result) {
        JsonNode inputs = result.get("inputs");
        double[] same = row(inputs.get("log10LR_H1_same_source"));
        double[] different = row(inputs.get("log10LR_H2_different_source"));
        SupportScores scores = SupportScores.of(same, different);
        JsonNode lir = result.get("lir");
        JsonNode formula = result.get("from_formula");
        if (formula.has("pav_log10LR_H1")) {
            PavCalibration pav = PavCalibration.fit(scores);
            assertClose(row(formula.get("pav_log10LR_H1")), apply(pav, same), 1e-12, "PAV same");
            assertClose(row(formula.get("pav_log10LR_H2")), apply(pav, different), 1e-12, "PAV different");
        }
        if (lir.has("pav_add_misleading_1_log10LR_H1")) {
            PavCalibration pav = PavCalibration.fit(scores, PavCalibration.Ends.ONE_MISLEADING);
            // formed by lir from 1 - p of probabilities
            assertClose(row(lir.get("pav_add_misleading_1_log10LR_H1")), apply(pav, same), 1e-12, "misleading");
        }
        JsonNode kde = lir.get("kde_silverman");
        if (kde != null && different.length > 0 && kde.has("log10LR")) {
            kernelsOfLir(kde, scores);
        }
        JsonNode logistic = formula.get("logit_ml_balanced");
        if (logistic == null || logistic.isNull()) {
            return;
        }
        if (number(logistic.get("slope_per_log10LR")) > 0) {
            LogisticCalibration ours = LogisticCalibration.fit(scores, LogisticCalibration.OnSeparation.REFUSE);
            assertClose(number(logistic.get("intercept")), ours.intercept(), 2e-8, "a");
            assertClose(number(logistic.get("slope_per_log10LR")), ours.slope(), 2e-8, "b");
            assertEquals(LogisticCalibration.Fit.MAXIMUM_LIKELIHOOD, ours.fit());
            FourParameterLogistic four = FourParameterLogistic.fit(scores);
            assertEquals(ours.slope(), four.slope());
        } else {
            ProfilingException refused = assertThrows(ProfilingException.class, () -> LogisticCalibration.fit(scores));
            assertEquals("slope-not-positive", refused.code());
        }
    }

    private static void kernelsOfLir(JsonNode kde, SupportScores scores) {
        double[] bandwidths = row(kde.get("bandwidths_H2_H1"));
        if (scores.sameSource()[0] == scores.differentSource()[0] && bandwidths[0] > 0.7) {
            // all scores are 0; lir puts a bandwidth of its own where there is none
            assertThrows(
                    ProfilingException.class,
                    () -> DensityCalibration.kernel(scores, KernelBandwidth.SILVERMAN_POPULATION));
            return;
        }
        DensityCalibration ours = DensityCalibration.kernel(scores, KernelBandwidth.SILVERMAN_POPULATION);
        assertClose(bandwidths[0], ((KernelDensity) ours.different()).bandwidth(), 1e-12, "h");
        assertClose(bandwidths[1], ((KernelDensity) ours.same()).bandwidth(), 1e-12, "h");
        double[] expected = row(kde.get("log10LR"));
        double[] actual = Arrays.stream(row(kde.get("grid")))
                .map(ours::log10RatioOfDensities)
                .toArray();
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], actual[k], 1e-11 * (1 + Math.abs(expected[k])), "at " + k);
        }
    }

    @Test
    void logisticCalibration() {
        SupportScores scores = scores(WORKED, "logit-calibration", "score_same", "score_diff");
        JsonNode outputs = example(WORKED, "logit-calibration").get("outputs");
        LogisticCalibration logistic = LogisticCalibration.fit(scores);
        assertClose(number(outputs.get("a")), logistic.intercept(), ITERATIVE, "a");
        assertClose(number(outputs.get("b")), logistic.slope(), ITERATIVE, "b");
        assertClose(row(outputs.get("llr10_same")), apply(logistic, scores.sameSource()), ITERATIVE, "same");
        // −0.002 is a difference of numbers near 1
        double[] expected = row(outputs.get("llr10_diff"));
        double[] actual = apply(logistic, scores.differentSource());
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], actual[k], ITERATIVE);
        }
        assertClose(
                number(outputs.get("cllr")),
                Performance.of(logistic.apply(scores)).cllr(),
                ITERATIVE,
                "Cllr");
    }

    @Test
    void separatedScores() {
        SupportScores scores = scores(OWN, "firth", "same", "different");
        LogisticCalibration firth = LogisticCalibration.fit(scores);
        assertEquals(LogisticCalibration.Fit.SEPARATED_FIRTH, firth.fit());
        JsonNode outputs = example(OWN, "firth").get("outputs");
        assertClose(number(outputs.get("a")), firth.intercept(), ITERATIVE, "a");
        assertClose(number(outputs.get("b")), firth.slope(), ITERATIVE, "b");
        LogisticCalibration ridge = LogisticCalibration.fit(scores, LogisticCalibration.OnSeparation.RIDGE);
        outputs = example(OWN, "ridge").get("outputs");
        assertClose(number(outputs.get("a")), ridge.intercept(), ITERATIVE, "a");
        assertClose(number(outputs.get("b")), ridge.slope(), ITERATIVE, "b");
        assertEquals(
                "undefined-calibration",
                assertThrows(
                                ProfilingException.class,
                                () -> LogisticCalibration.fit(scores, LogisticCalibration.OnSeparation.REFUSE))
                        .code());
    }

    @Test
    void floorAndCeiling() {
        for (String name : new String[] {"floor", "ceiling", "both"}) {
            SupportScores scores = scores(OWN, "four-" + name, "same", "different");
            JsonNode outputs = example(OWN, "four-" + name).get("outputs");
            FourParameterLogistic four = FourParameterLogistic.fit(scores);
            assertClose(number(outputs.get("a")), four.intercept(), ITERATIVE, "a");
            assertClose(number(outputs.get("b")), four.slope(), ITERATIVE, "b");
            assertClose(number(outputs.get("c")), four.floor(), ITERATIVE, "c");
            assertClose(number(outputs.get("d")), four.ceiling(), ITERATIVE, "d");
            // p/(1 - p) as in the formula
            double p = four.floor()
                    + (1 - four.floor())
                            / (1 + four.ceiling())
                            / (1 + Math.exp(-four.intercept() - four.slope() * 0.7));
            assertClose(Math.log10(p / (1 - p)), four.log10LikelihoodRatio(0.7), 1e-12, "LR");
            assertEquals(four.floor() > 0, Double.isFinite(four.log10LikelihoodRatio(Double.NEGATIVE_INFINITY)));
            assertEquals(four.ceiling() > 0, Double.isFinite(four.log10LikelihoodRatio(Double.POSITIVE_INFINITY)));
        }
    }

    @Test
    void biGaussianised() {
        SupportScores scores = scores(OWN, "bi-gaussian", "same", "different");
        JsonNode outputs = example(OWN, "bi-gaussian").get("outputs");
        BiGaussianCalibration calibration = BiGaussianCalibration.fit(scores);
        assertClose(number(outputs.get("variance")), calibration.variance(), ITERATIVE, "variance");
        assertClose(
                row(outputs.get("log10Lr")),
                apply(calibration, row(example(OWN, "bi-gaussian").get("inputs").get("at"))),
                ITERATIVE,
                "LR");
    }

    @Test
    void bandwidths() {
        for (String kind : new String[] {"linked", "unlinked"}) {
            double[] scores =
                    row(example(WORKED, "kde-bandwidths").get("inputs").get(kind + "_r"));
            JsonNode expected = example(WORKED, "kde-bandwidths").get("outputs").get(kind);
            assertClose(
                    number(expected.get("silverman_pop (lir): sd0*(4/(3n))^(1/5)")),
                    KernelBandwidth.SILVERMAN_POPULATION.of(scores),
                    kind);
            assertClose(
                    number(expected.get("silverman_sample: sd1*(4/(3n))^(1/5)")),
                    KernelBandwidth.SILVERMAN_SAMPLE.of(scores),
                    kind);
            assertClose(
                    number(expected.get("nrd0 (R default): 0.9*min(sd1,IQR/1.34)*n^-0.2")),
                    KernelBandwidth.NRD0.of(scores),
                    kind);
            assertClose(
                    number(expected.get("nrd (Scott, R): 1.06*min(sd1,IQR/1.34)*n^-0.2")),
                    KernelBandwidth.NRD.of(scores),
                    kind);
            assertClose(number(expected.get("scott (scipy): sd1*n^-0.2")), KernelBandwidth.SCOTT.of(scores), kind);
        }
    }

    @Test
    void densityRatiosOnThreeScales() {
        double[] linked = row(example(WORKED, "score-lr").get("inputs").get("linked_r"));
        double[] unlinked = row(example(WORKED, "score-lr").get("inputs").get("unlinked_r"));
        SupportScores raw = SupportScores.of(linked, unlinked);
        SupportScores fisher = raw.map(ScoreScale.FISHER_Z::support);
        DensityCalibration onRaw = DensityCalibration.kernel(raw, KernelBandwidth.SILVERMAN_POPULATION);
        DensityCalibration onFisher = DensityCalibration.kernel(fisher, KernelBandwidth.SILVERMAN_POPULATION);
        DensityCalibration normal = DensityCalibration.fit(fisher, ScoreDensities::normal);
        example(WORKED, "score-lr").get("outputs").properties().forEach(entry -> {
            double r = Double.parseDouble(entry.getKey());
            double z = ScoreScale.FISHER_Z.support(r);
            JsonNode expected = entry.getValue();
            double rawRatio = number(expected.get("LR_raw_scale"));
            if (rawRatio > 0) {
                assertEquals(StrictMath.log10(rawRatio), onRaw.log10RatioOfDensities(r), 1e-11);
            } else {
                // the program underflowed; the nearest linked score is 0.47/0.0064 bandwidths away
                assertEquals(-1185, onRaw.log10RatioOfDensities(r), 5);
            }
            assertEquals(
                    StrictMath.log10(number(expected.get("LR_on_fisher_z"))), onFisher.log10RatioOfDensities(z), 1e-11);
            assertEquals(
                    StrictMath.log10(number(expected.get("LR_normal_on_fisher_z"))),
                    normal.log10RatioOfDensities(z),
                    1e-11);
        });
        assertClose(
                number(example(WORKED, "kde-leak").get("outputs").get("mass_above_1")),
                KernelDensity.of(linked, KernelBandwidth.SILVERMAN_POPULATION).massAbove(1),
                "leak");
    }

    @Test
    void parametricDensities() {
        JsonNode inputs = example(WORKED, "score-lr-param").get("inputs");
        JsonNode outputs = example(WORKED, "score-lr-param").get("outputs");
        SupportScores distances = SupportScores.of(row(inputs.get("linked_d")), row(inputs.get("unlinked_d")));
        SupportScores turned = distances.map(ScoreScale.SIGN_TURNED::support);
        double d = number(inputs.get("d"));
        Calibration beta = DensityCalibration.fit(turned, scores -> ScoreDensities.betaByMoments(scores, 1));
        assertEquals(StrictMath.log10(number(outputs.get("LR_beta"))), beta.log10LikelihoodRatio(-d), 1e-11);
        Calibration gamma = DensityCalibration.fit(turned, ScoreDensities::gammaByMoments);
        assertEquals(StrictMath.log10(number(outputs.get("LR_gamma"))), gamma.log10LikelihoodRatio(-d), 1e-11);
        Calibration logNormal =
                DensityCalibration.fit(distances.map(ScoreScale.MINUS_LOGARITHM::support), ScoreDensities::normal);
        assertEquals(
                StrictMath.log10(number(outputs.get("LR_lognormal"))),
                logNormal.log10LikelihoodRatio(ScoreScale.MINUS_LOGARITHM.support(d)),
                1e-11);
        JsonNode own = example(OWN, "densities");
        double[] linked = Arrays.stream(row(own.get("inputs").get("distances")))
                .map(x -> -x)
                .toArray();
        double at = -number(own.get("inputs").get("at"));
        assertClose(
                number(own.get("outputs").get("ln_gamma")),
                ScoreDensities.gammaByLikelihood(linked).log(at),
                ITERATIVE,
                "gamma");
        assertClose(
                number(own.get("outputs").get("ln_beta")),
                ScoreDensities.betaByLikelihood(linked, 1).log(at),
                ITERATIVE,
                "beta");
        // a beta density up to 100 of distances times 100 is the same density
        double[] hundredfold = Arrays.stream(linked).map(x -> 100 * x).toArray();
        assertEquals(
                number(own.get("outputs").get("ln_beta")),
                ScoreDensities.betaByLikelihood(hundredfold, 100).log(100 * at) + Math.log(100),
                1e-9);
    }

    @Test
    void kernelCalibrationOfLir() {
        SupportScores scores = scores(WORKED, "kde-calibrator-nfi", "llr_class1", "llr_class0");
        double[] expected =
                row(example(WORKED, "kde-calibrator-nfi").get("outputs").get("LR"));
        Calibration kernel = DensityCalibration.kernel(scores, KernelBandwidth.SILVERMAN_POPULATION);
        double[] zero = apply(kernel, scores.differentSource());
        double[] one = apply(kernel, scores.sameSource());
        for (int k = 0; k < zero.length; k++) {
            assertEquals(StrictMath.log10(expected[k]), zero[k], 1e-11);
            assertEquals(StrictMath.log10(expected[zero.length + k]), one[k], 1e-11);
        }
    }
}
