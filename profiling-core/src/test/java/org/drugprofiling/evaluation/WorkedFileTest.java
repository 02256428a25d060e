package org.drugprofiling.evaluation;

import static org.drugprofiling.Held.Kind.CLOSED_FORM;
import static org.drugprofiling.Held.Kind.EXACT;
import static org.drugprofiling.Held.Kind.HALF_AN_ELUB_STEP;
import static org.drugprofiling.Held.Kind.HALF_AN_INVARIANCE_STEP;
import static org.drugprofiling.Held.Kind.ITERATIVE;
import static org.drugprofiling.Held.Kind.LN_RATIO;
import static org.drugprofiling.Held.Kind.PUBLISHED;
import static org.drugprofiling.evaluation.Numbers.apply;
import static org.drugprofiling.evaluation.Numbers.assertClose;
import static org.drugprofiling.evaluation.Numbers.log10;
import static org.drugprofiling.evaluation.Numbers.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.drugprofiling.Held;
import org.drugprofiling.Oracle;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.DetPoint;
import org.drugprofiling.population.RocCurve;
import org.junit.jupiter.api.Test;

/** Every number of the worked examples on likelihood ratios, but for the glass, whose rows are not ours to ship. */
class WorkedFileTest {

    private static final double LN_10 = StrictMath.log(10);

    private static Map<String, Consumer<Held>> examples() {
        Map<String, Consumer<Held>> examples = new LinkedHashMap<>();
        examples.put("kde-bandwidths", WorkedFileTest::bandwidths);
        examples.put("score-lr", WorkedFileTest::kernels);
        examples.put(
                "kde-leak",
                held -> held.holds(
                        CLOSED_FORM,
                        "mass_above_1",
                        KernelDensity.of(held.inputRow("linked_r"), held.input("h"))
                                .massAbove(1)));
        examples.put("score-lr-param", WorkedFileTest::densities);
        examples.put("lindley", WorkedFileTest::lindley);
        examples.put("two-level-toy", WorkedFileTest::twoLevel);
        examples.put("two-level-unbalanced", WorkedFileTest::unbalanced);
        examples.put("two-level-negC", WorkedFileTest::indefinite);
        examples.put("glass-R-comparison", WorkedFileTest::glass);
        examples.put("pav", WorkedFileTest::pav);
        examples.put("pav-ties", WorkedFileTest::pavOfTies);
        examples.put("cllr", WorkedFileTest::cllr);
        examples.put("cllr-cases", held -> cllrOfCases(held, Numbers::ofRatios));
        examples.put(
                "cllr-infinite",
                held -> cllrOfCases(held, (same, different) -> LogRatios.of(row(same), row(different))));
        examples.put("ece", WorkedFileTest::crossEntropy);
        examples.put("logit-calibration", WorkedFileTest::logistic);
        examples.put("elub-iv", WorkedFileTest::bounds);
        examples.put("devpav", WorkedFileTest::devPav);
        examples.put("devpav-segments", WorkedFileTest::segments);
        examples.put("misleading", WorkedFileTest::misleading);
        examples.put("posterior", WorkedFileTest::posterior);
        examples.put("kde-calibrator-nfi", WorkedFileTest::kernelCalibration);
        return examples;
    }

    /** The test of the glass is {@code TwoLevelOracleTest.glassOfComparison}; its kernel values need the means of 200 sources. */
    @Test
    void everyNumberIsHeldOrNotOffered() {
        List<Held> all = Held.all("04_lr.json", examples());
        Map<String, Set<String>> notOffered = new TreeMap<>();
        all.stream()
                .filter(held -> !held.notOffered().isEmpty())
                .forEach(held -> notOffered.put(held.id(), held.notOffered()));
        assertEquals(
                Map.of(
                        "glass-R-comparison",
                        Set.of("LR_kde_same", "LR_kde_diff", "published > kde > 0", "published > kde > 1"),
                        // a penalty by the unit of the score
                        "logit-calibration",
                        Set.of("a_ridge_C1", "b_ridge_C1")),
                notOffered);
        assertEquals(22, all.size());
        assertEquals(282, all.stream().mapToInt(Held::count).sum());
        // 4 and 4 sums of squares, 2 in another arrangement, 6 by R's convention, 4 and 18 that are printed as well
        assertEquals(38, all.stream().mapToInt(Held::derivedCount).sum());
    }

    private static void bandwidths(Held held) {
        for (String kind : List.of("linked", "unlinked")) {
            double[] scores = held.inputRow(kind + "_r");
            Map<String, KernelBandwidth> names = Map.of(
                    "silverman_pop (lir): sd0*(4/(3n))^(1/5)", KernelBandwidth.SILVERMAN_POPULATION,
                    "silverman_sample: sd1*(4/(3n))^(1/5)", KernelBandwidth.SILVERMAN_SAMPLE,
                    "nrd0 (R default): 0.9*min(sd1,IQR/1.34)*n^-0.2", KernelBandwidth.NRD0,
                    "nrd (Scott, R): 1.06*min(sd1,IQR/1.34)*n^-0.2", KernelBandwidth.NRD,
                    "scott (scipy): sd1*n^-0.2", KernelBandwidth.SCOTT);
            names.forEach((name, rule) -> held.holds(CLOSED_FORM, kind + " > " + name, rule.of(scores)));
        }
    }

    private static void kernels(Held held) {
        SupportScores raw = SupportScores.of(held.inputRow("linked_r"), held.inputRow("unlinked_r"));
        SupportScores fisher = raw.map(ScoreScale.FISHER_Z::support);
        DensityCalibration onRaw = DensityCalibration.kernel(raw, KernelBandwidth.SILVERMAN_POPULATION);
        DensityCalibration onFisher = DensityCalibration.kernel(fisher, KernelBandwidth.SILVERMAN_POPULATION);
        DensityCalibration normal = DensityCalibration.fit(fisher, ScoreDensities::normal);
        assertBandwidths(held.inputRow("h_raw"), onRaw);
        assertBandwidths(held.inputRow("h_z"), onFisher);
        for (String name : held.names()) {
            double r = Double.parseDouble(name);
            double z = ScoreScale.FISHER_Z.support(r);
            held.holds(CLOSED_FORM, name + " > LR_raw_scale", ratio(onRaw, r));
            held.holds(CLOSED_FORM, name + " > LR_on_fisher_z", ratio(onFisher, z));
            held.holds(CLOSED_FORM, name + " > LR_normal_on_fisher_z", ratio(normal, z));
        }
        // where the program underflowed, and so does a double, the logarithm is finite: both densities and their
        // bandwidths with 60 digits of mpmath 1.3.0, from
        // the doubles of the scores
        assertEquals(-1180.3464535388368, onRaw.log10RatioOfDensities(0.5), 1e-11);
    }

    private static void assertBandwidths(double[] expected, DensityCalibration calibration) {
        assertClose(expected[0], ((KernelDensity) calibration.same()).bandwidth(), "same");
        assertClose(expected[1], ((KernelDensity) calibration.different()).bandwidth(), "different");
    }

    private static double ratio(Calibration calibration, double score) {
        return StrictMath.pow(
                10,
                calibration instanceof DensityCalibration densities
                        ? densities.log10RatioOfDensities(score)
                        : calibration.log10LikelihoodRatio(score));
    }

    /** The two numbers of a density, as its description states them. */
    private static double[] parameters(ScoreDensity density) {
        return Arrays.stream(density.description().split("[^0-9.E-]+"))
                .filter(word -> word.matches("[0-9.]+(E-?[0-9]+)?"))
                .mapToDouble(Double::parseDouble)
                .limit(2)
                .toArray();
    }

    private static void densities(Held held) {
        double[] linked = held.inputRow("linked_d");
        double[] unlinked = held.inputRow("unlinked_d");
        double d = held.input("d");
        SupportScores distances = SupportScores.of(linked, unlinked);
        SupportScores turned = distances.map(ScoreScale.SIGN_TURNED::support);
        ScoreDensity.Fitting beta = scores -> ScoreDensities.betaByMoments(scores, 1);
        held.holds(CLOSED_FORM, "beta_mom_linked", parameters(beta.fit(turned.sameSource())));
        held.holds(CLOSED_FORM, "beta_mom_unlinked", parameters(beta.fit(turned.differentSource())));
        held.holds(CLOSED_FORM, "LR_beta", ratio(DensityCalibration.fit(turned, beta), -d));
        ScoreDensity.Fitting gamma = ScoreDensities::gammaByMoments;
        held.holds(CLOSED_FORM, "gamma_mom_linked(shape,scale)", parameters(gamma.fit(turned.sameSource())));
        held.holds(CLOSED_FORM, "gamma_mom_unlinked", parameters(gamma.fit(turned.differentSource())));
        held.holds(CLOSED_FORM, "LR_gamma", ratio(DensityCalibration.fit(turned, gamma), -d));
        held.holds(ITERATIVE, "beta_ml_linked", parameters(ScoreDensities.betaByLikelihood(turned.sameSource(), 1)));
        held.holds(
                ITERATIVE,
                "gamma_ml_linked(shape,scale)",
                parameters(ScoreDensities.gammaByLikelihood(turned.sameSource())));
        held.holds(
                CLOSED_FORM,
                "LR_lognormal",
                ratio(
                        DensityCalibration.fit(
                                distances.map(ScoreScale.MINUS_LOGARITHM::support), ScoreDensities::normal),
                        ScoreScale.MINUS_LOGARITHM.support(d)));
    }

    private static void lindley(Held held) {
        double ln = Lindley.lnRatio(
                held.input("x"),
                (int) held.input("m"),
                held.input("y"),
                (int) held.input("n"),
                held.input("U"),
                held.input("C"),
                held.input("mu"));
        held.holds(LN_RATIO, "ln_LR", ln);
        held.holds(CLOSED_FORM, "LR", StrictMath.exp(ln));
        TwoLevelModel normal = TwoLevelModel.normal(TwoLevelOracleTest.withComponents(
                new double[][] {{held.input("U")}}, new double[][] {{held.input("C")}}, new double[] {held.input("mu")
                }));
        // the rows are placed so that they have these components but for rounding, here of 1.5 beside a deviation of
        // 1e-4
        double log10 = normal.compare(
                        new double[] {held.input("x")}, (int) held.input("m"), new double[] {held.input("y")}, (int)
                                held.input("n"))
                .log10();
        held.holds(ITERATIVE, "ln_LR_from_mvn", log10 * LN_10);
    }

    private static List<String> labels(Held held) {
        List<String> labels = new ArrayList<>();
        held.inputs().get("source").forEach(label -> labels.add(label.asText()));
        return labels;
    }

    private static void twoLevel(Held held) {
        TwoLevelBackground background =
                TwoLevelBackground.of(Oracle.rows(held.inputs().get("data")), labels(held));
        held.holds(CLOSED_FORM, "U", background.within());
        held.holds(CLOSED_FORM, "C", background.between());
        held.holds(CLOSED_FORM, "kappa", background.replicateNumber());
        held.holds(CLOSED_FORM, "means", background.sourceMeans());
        held.holds(CLOSED_FORM, "overall", background.overallMean());
        held.holds(CLOSED_FORM, "h_AL", TwoLevelBandwidth.AITKEN_LUCY.of(2, 5));
        held.holds(CLOSED_FORM, "h_silverman", TwoLevelBandwidth.SILVERMAN.of(2, 5));
        Map<String, TwoLevelModel> models = Map.of(
                "mvn", TwoLevelModel.normal(background),
                "kde_AL", TwoLevelModel.kernel(background, TwoLevelBandwidth.AITKEN_LUCY),
                "kde_silverman", TwoLevelModel.kernel(background, TwoLevelBandwidth.SILVERMAN));
        int control = (int) held.input("n_x");
        int recovered = (int) held.input("n_y");
        for (String pair : List.of("same", "different")) {
            double[] y = held.inputRow("y_" + pair);
            models.forEach((name, model) -> {
                double log10 =
                        model.compare(held.inputRow("x"), control, y, recovered).log10();
                held.holds(LN_RATIO, "ln_LR_" + name + "_" + pair, log10 * LN_10);
                if (name.equals("kde_silverman")) {
                    held.derives(LN_RATIO, "log10_LR_kde_bolck_arrangement_" + pair, log10);
                }
            });
        }
    }

    private static double[][] sum(double[][] a, double[][] b, double factorOfB, double factor) {
        double[][] sum = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum[i][j] = factor * (a[i][j] + factorOfB * b[i][j]);
            }
        }
        return sum;
    }

    private static void unbalanced(Held held) {
        double[][] data = Oracle.rows(held.inputs().get("data"));
        TwoLevelBackground pooled = TwoLevelBackground.of(data, labels(held));
        TwoLevelBackground mean =
                TwoLevelBackground.of(data, labels(held), WithinEstimator.MEAN_OF_COVARIANCES, BetweenDivisor.KAPPA);
        held.holds(CLOSED_FORM, "U", pooled.within());
        held.holds(CLOSED_FORM, "C", pooled.betweenAsEstimated());
        held.holds(CLOSED_FORM, "kappa", pooled.replicateNumber());
        held.holds(CLOSED_FORM, "U_meancov", mean.within());
        held.holds(CLOSED_FORM, "C_meancov", mean.betweenAsEstimated());
        // SSW = (N − m)U and SSB = (m − 1)(U + κC)
        int sources = pooled.sources().size();
        held.derives(CLOSED_FORM, "SSW", sum(pooled.within(), pooled.within(), 0, pooled.rows() - sources));
        held.derives(
                CLOSED_FORM,
                "SSB",
                sum(pooled.within(), pooled.betweenAsEstimated(), pooled.replicateNumber(), sources - 1));
    }

    private static void indefinite(Held held) {
        TwoLevelBackground background =
                TwoLevelBackground.of(Oracle.rows(held.inputs().get("data")), labels(held));
        held.holds(CLOSED_FORM, "C", background.betweenAsEstimated());
        double[] descending = background.betweenEigenvalues();
        held.holds(CLOSED_FORM, "eigenvalues", new double[] {descending[1], descending[0]});
        held.holds(CLOSED_FORM, "C_clipped", background.between());
    }

    private static void glass(Held held) {
        double[][] u = Oracle.rows(held.inputs().get("U"));
        double[][] c = Oracle.rows(held.inputs().get("C"));
        double[] mu = held.inputRow("mu");
        double[] x = held.inputRow("x");
        assertClose(held.input("h"), TwoLevelBandwidth.AITKEN_LUCY.of(3, 200), "h");
        TwoLevelModel normal = TwoLevelModel.normal(TwoLevelOracleTest.withComponents(u, c, mu));
        Map<String, String> places = Map.of("same", "0", "diff", "1");
        places.forEach((pair, place) -> {
            double[] y = held.inputRow("y_" + pair);
            // the rows are placed so that they have these components but for rounding
            double ratio = StrictMath.pow(10, normal.compare(x, 6, y, 6).log10());
            held.holds(CLOSED_FORM, "LR_mvn_" + pair, ratio);
            held.derives(PUBLISHED, "published > mvn > " + place, ratio);
            double lindley = StrictMath.exp(Lindley.lnRatio(x[0], 6, y[0], 6, u[0][0], c[0][0], mu[0]));
            held.holds(CLOSED_FORM, "LR_lindley_logKO_" + pair, lindley);
            held.derives(PUBLISHED, "published > lindley > " + place, lindley);
        });
        held.offersNo("LR_kde_same", "LR_kde_diff", "published > kde");
    }

    private static LogRatios ratios(Held held) {
        return Numbers.ofRatios(held.inputs().get("LR_same"), held.inputs().get("LR_diff"));
    }

    private static double[] tenTo(double[] log10, double factor) {
        return Arrays.stream(log10).map(x -> factor * StrictMath.pow(10, x)).toArray();
    }

    private static void pav(Held held) {
        SupportScores scores = SupportScores.of(log10(held.inputRow("LR_same")), log10(held.inputRow("LR_diff")));
        PavCalibration plain = PavCalibration.fit(scores);
        held.holds(CLOSED_FORM, "LR_same_pav", tenTo(apply(plain, scores.sameSource()), 1));
        held.holds(CLOSED_FORM, "LR_diff_pav", tenTo(apply(plain, scores.differentSource()), 1));
        PavCalibration laplace = PavCalibration.fit(scores, PavCalibration.Ends.ONE_OF_EACH);
        held.holds(CLOSED_FORM, "LR_same_pav_laplace", tenTo(apply(laplace, scores.sameSource()), 1));
        held.holds(CLOSED_FORM, "LR_diff_pav_laplace", tenTo(apply(laplace, scores.differentSource()), 1));
        // R divides the added pairs by the numbers without them
        held.derives(
                CLOSED_FORM,
                "LR_same_pav_laplace_R_convention(divide by original 6/5 instead of 8/7)",
                tenTo(apply(laplace, scores.sameSource()), 8.0 / 7 / (6.0 / 5)));
    }

    private static void pavOfTies(Held held) {
        SupportScores scores = SupportScores.of(held.inputRow("llr_same"), held.inputRow("llr_diff"));
        PavCalibration pav = PavCalibration.fit(scores);
        held.holds(CLOSED_FORM, "llr_same_pav", apply(pav, scores.sameSource()));
        held.holds(CLOSED_FORM, "llr_diff_pav", apply(pav, scores.differentSource()));
    }

    private static void cllr(Held held) {
        Performance performance = Performance.of(ratios(held));
        held.holds(CLOSED_FORM, "Cllr", performance.cllr());
        held.holds(CLOSED_FORM, "Cllr_min", performance.cllrMin());
        held.holds(CLOSED_FORM, "Cllr_cal", performance.cllrCal());
    }

    private interface Reading {
        LogRatios of(JsonNode same, JsonNode different);
    }

    private static void cllrOfCases(Held held, Reading reading) {
        int k = 0;
        for (JsonNode one : held.inputs().get("cases")) {
            held.holds(
                    CLOSED_FORM,
                    "cllr > " + k++,
                    Performance.of(reading.of(one.get(0), one.get(1))).cllr());
        }
    }

    private static void crossEntropy(Held held) {
        Performance performance = Performance.of(ratios(held));
        for (String prior : held.names()) {
            CrossEntropy entropy = performance.crossEntropy(Double.parseDouble(prior));
            held.holds(CLOSED_FORM, prior, new double[] {entropy.system(), entropy.afterPav(), entropy.neutral()});
        }
    }

    private static void logistic(Held held) {
        SupportScores scores = SupportScores.of(held.inputRow("score_same"), held.inputRow("score_diff"));
        LogisticCalibration logistic = LogisticCalibration.fit(scores);
        held.holds(ITERATIVE, "a", logistic.intercept());
        held.holds(ITERATIVE, "b", logistic.slope());
        held.holds(ITERATIVE, "llr10_same", apply(logistic, scores.sameSource()));
        held.holds(ITERATIVE, "llr10_diff", apply(logistic, scores.differentSource()));
        held.holds(ITERATIVE, "cllr", Performance.of(logistic.apply(scores)).cllr());
        held.offersNo("a_ridge_C1", "b_ridge_C1");
    }

    private static void bounds(Held held) {
        double infinite = Double.POSITIVE_INFINITY;
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
                LogRatios.of(log10(10, 10, 10, 10, 10, 10, 10, 10, 10, 10), log10(1)),
                "neutral 1/1",
                LogRatios.of(log10(1), log10(1)));
        cases.forEach((name, ratios) -> {
            LogRatioBounds elub = LogRatioBounds.elub(ratios);
            double[] logs = {elub.lower(), elub.upper()};
            held.holds(HALF_AN_ELUB_STEP, name + " > elub_llr", logs);
            for (int k = 0; k < 2; k++) {
                // half a step of a logarithm
                String place = name + " > elub_LR > " + k;
                double expected = held.output(place).asDouble();
                assertEquals(StrictMath.log10(expected), logs[k], 0.005, place);
                held.holds(CLOSED_FORM, place, StrictMath.pow(10, logs[k]));
            }
            LogRatioBounds invariance = LogRatioBounds.invariance(ratios);
            held.holds(
                    HALF_AN_INVARIANCE_STEP, name + " > iv_llr", new double[] {invariance.lower(), invariance.upper()});
        });
    }

    private static void devPav(Held held) {
        Map<String, LogRatios> cases = Map.of(
                "binary", LogRatios.of(log10(5, 5, 5, .2), log10(5, .2, .2, .2)),
                "dummy3", LogRatios.of(log10(.1, 100), log10(.01, 10)),
                "constant_2", LogRatios.of(log10(2, 2, 2, 2, 2), log10(2, 2, 2, 2, 2)),
                "mixed", LogRatios.of(log10(6, 5, 5, .2), log10(5, .2, .2, .1)));
        Map<String, String> exact = Map.of(
                "binary", "binary_expected (log10 5 - log10 3)/2",
                "mixed", "mixed_expected (log10 5 - log10 2)/2");
        cases.forEach((name, ratios) -> {
            double found = Performance.of(ratios).devPav().orElseThrow();
            held.holds(CLOSED_FORM, name, found);
            if (exact.containsKey(name)) {
                held.holds(CLOSED_FORM, exact.get(name), found);
            }
        });
    }

    private static void segments(Held held) {
        int k = 0;
        for (JsonNode segment : held.inputs().get("segments")) {
            double[] s = row(segment);
            held.holds(CLOSED_FORM, "area > " + k++, PavDeviation.areaBetween(s[0], s[1], s[2], s[3]));
        }
    }

    private static void misleading(Held held) {
        LogRatios ratios = ratios(held);
        Performance performance = Performance.of(ratios);
        held.holds(CLOSED_FORM, "rate_same_LR<1", performance.misleadingSameSource());
        held.holds(CLOSED_FORM, "rate_diff_LR>1", performance.misleadingDifferentSource());
        held.holds(EXACT, "strong_misleading_diff_LR>10", performance.tippett(1).differentSource());
        held.output("tippett").fieldNames().forEachRemaining(t -> {
            Tippett place = performance.tippett(StrictMath.log10(Double.parseDouble(t)));
            held.holds(CLOSED_FORM, "tippett > " + t, new double[] {place.sameSource(), place.differentSource()});
        });
        // the corner of the curve at which likelihood ratios above 1 count as the same source
        SupportScores scores = ratios.asScores();
        DetPoint neutral = RocCurve.of(scores.sameSource(), scores.differentSource(), Orientation.HIGHER_IS_MORE_ALIKE)
                .detPoints()
                .stream()
                .filter(point -> point.threshold() > 0)
                .reduce((before, point) -> point)
                .orElseThrow();
        assertEquals(1.1, StrictMath.pow(10, neutral.threshold()), 1e-15);
        held.holds(CLOSED_FORM, "DET_probit > 0", new double[] {
            neutral.falseNegativeProbit(), neutral.falsePositiveProbit()
        });
    }

    private static void posterior(Held held) {
        double[] top = held.inputRow("LR_top");
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (int k = 0; k < held.input("N"); k++) {
            ratios.put("c" + k, StrictMath.log10(k < top.length ? top[k] : held.input("LR_rest")));
        }
        OpenSetPosterior posterior = OpenSetPosterior.ofCandidates(ratios, held.input("p_none"));
        held.holds(CLOSED_FORM, "posterior_none", posterior.probabilityOfNone());
        for (int k = 0; k < top.length; k++) {
            held.holds(
                    CLOSED_FORM,
                    "posterior_top > " + k,
                    posterior.probabilities().get("c" + k));
            held.holds(
                    CLOSED_FORM,
                    "pairwise_posterior_prior_1/1000 > " + k,
                    OpenSetPosterior.ofCandidates(Map.of("c", StrictMath.log10(top[k])), 0.999)
                            .probabilities()
                            .get("c"));
        }
    }

    private static void kernelCalibration(Held held) {
        SupportScores scores = SupportScores.of(held.inputRow("llr_class1"), held.inputRow("llr_class0"));
        Calibration kernel = DensityCalibration.kernel(scores, KernelBandwidth.SILVERMAN_POPULATION);
        double[] zero = apply(kernel, held.inputRow("llr_class0"));
        double[] one = apply(kernel, held.inputRow("llr_class1"));
        for (int k = 0; k < 18; k++) {
            double ratio = StrictMath.pow(10, k < 9 ? zero[k] : one[k - 9]);
            held.holds(CLOSED_FORM, "LR > " + k, ratio);
            held.derives(PUBLISHED, "published > " + k, ratio);
        }
    }
}
