package org.drugprofiling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** Edge cases of calibration, by hand. */
class CalibrationTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    private static String refused(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(ProfilingException.class, call).code();
    }

    @Test
    void emptyAndUndefinedScoresAreRefused() {
        assertEquals("empty-population", refused(() -> SupportScores.of(new double[0], new double[] {1})));
        assertEquals("empty-population", refused(() -> SupportScores.of(new double[] {1}, new double[0])));
        assertEquals("not-a-number", refused(() -> SupportScores.of(new double[] {Double.NaN}, new double[] {1})));
        SupportScores scores = SupportScores.of(new double[] {0, 1, 2}, new double[] {-1, 0, 1});
        for (Calibration calibration : new Calibration[] {
            PavCalibration.fit(scores),
            LogisticCalibration.fit(scores),
            FourParameterLogistic.fit(scores),
            BiGaussianCalibration.fit(scores),
            DensityCalibration.kernel(scores, KernelBandwidth.SCOTT)
        }) {
            assertEquals(
                    "not-a-number",
                    refused(() -> calibration.log10LikelihoodRatio(Double.NaN)),
                    calibration.description());
        }
    }

    @Test
    void pairsNeedWeightsAndSources() {
        ScoredPair linked = new ScoredPair(1, 0, PairLabel.LINKED, 2, 1);
        List<String> sources = List.of("a", "a", "b");
        for (double weight : new double[] {0, -1, INF, Double.NaN}) {
            assertEquals("invalid-pair", refused(() -> new ScoredPair(2, 0, PairLabel.UNLINKED, 0, weight)));
        }
        assertEquals("not-a-number", refused(() -> new ScoredPair(2, 0, PairLabel.UNLINKED, Double.NaN, 1)));
        ScoredPair nowhere = new ScoredPair(3, 0, PairLabel.UNLINKED, 0, 1);
        assertEquals("invalid-pair", refused(() -> LogRatios.ofPairs(List.of(linked, nowhere), sources)));
        SupportScores scores =
                SupportScores.ofPairs(List.of(linked, new ScoredPair(2, 0, PairLabel.UNLINKED, 0, 3)), sources);
        assertEquals("1 same-source and 1 different-source pairs of 2 sources", scores.toString());
        assertEquals("no-spread", refused(() -> DensityCalibration.kernel(scores, KernelBandwidth.SCOTT)));
        // a weight counts as that many pairs
        LogisticCalibration weighted = LogisticCalibration.fit(SupportScores.ofPairs(
                List.of(
                        new ScoredPair(1, 0, PairLabel.LINKED, 0, 1),
                        new ScoredPair(1, 0, PairLabel.LINKED, 4, 2),
                        new ScoredPair(2, 0, PairLabel.UNLINKED, 0, 3),
                        new ScoredPair(2, 0, PairLabel.UNLINKED, 4, 1)),
                sources));
        LogisticCalibration counted =
                LogisticCalibration.fit(SupportScores.of(new double[] {0, 4, 4}, new double[] {0, 0, 0, 4}));
        assertEquals(counted.slope(), weighted.slope(), 1e-12);
        // two values: ln LR is what the shares say, (1/3)/(3/4) at 0 and (2/3)/(1/4) at 4
        assertEquals(Math.log10(4.0 / 9), weighted.log10LikelihoodRatio(0), 1e-12);
        assertEquals(Math.log10(8.0 / 3), weighted.log10LikelihoodRatio(4), 1e-12);
    }

    @Test
    void pavBetweenAndBeyondScores() {
        // blocks: (0: 1 different), (1 and 2: one of each, LR 1), (3: 1 same)
        SupportScores scores = SupportScores.of(new double[] {1, 3}, new double[] {0, 2});
        PavCalibration pav = PavCalibration.fit(scores);
        assertEquals(-INF, pav.log10LikelihoodRatio(-5));
        assertEquals(0, pav.log10LikelihoodRatio(1.5));
        assertEquals(INF, pav.log10LikelihoodRatio(9));
        // halfway from p = 0 at 0 to p = 1/2 at 1: p = 1/4
        assertEquals(Math.log10(1.0 / 3), pav.log10LikelihoodRatio(0.5), 1e-15);
        assertEquals("infinite-likelihood-ratio", refused(pav::requireFinite));
        // one of each beyond: below 0 (1, 1), then (0, 1): pooled (1, 2) of (4, 4): LR 1/2
        PavCalibration finite =
                PavCalibration.fit(scores, PavCalibration.Ends.ONE_OF_EACH).requireFinite();
        assertEquals(Math.log10(0.5), finite.log10LikelihoodRatio(-1), 1e-15);
        assertEquals(Math.log10(2), finite.log10LikelihoodRatio(4), 1e-15);
    }

    @Test
    void scoresThatDifferInTheLastBitsAreTies() {
        PavCalibration pav = PavCalibration.fit(SupportScores.of(new double[] {1, 2 + 1e-12}, new double[] {0, 2}));
        assertEquals(pav.log10LikelihoodRatio(2), pav.log10LikelihoodRatio(2 + 1e-12));
        // the scores 1, 2 and 2 make one block of both same-source pairs and one of two others
        assertEquals(Math.log10(2), pav.log10LikelihoodRatio(2));
        assertEquals(3, pav.scores().length);
    }

    @Test
    void infiniteScoresStayInfiniteOrAreRefused() {
        LogisticCalibration logistic =
                LogisticCalibration.fit(SupportScores.of(new double[] {INF, 0, 1, 2}, new double[] {-INF, -1, 0, 1}));
        LogisticCalibration without =
                LogisticCalibration.fit(SupportScores.of(new double[] {0, 1, 2}, new double[] {-1, 0, 1}));
        assertEquals(without, logistic);
        assertEquals(INF, logistic.log10LikelihoodRatio(INF));
        assertEquals(
                "infinitely-misleading",
                refused(() -> LogisticCalibration.fit(SupportScores.of(new double[] {-INF, 1}, new double[] {0, 2}))));
        assertEquals(
                "undefined-calibration",
                refused(() -> LogisticCalibration.fit(SupportScores.of(new double[] {INF}, new double[] {0, 2}))));
    }

    @Test
    void scoresWithoutSpreadAndTurnedScoresAreRefused() {
        SupportScores equal = SupportScores.of(new double[] {0, 0}, new double[] {0});
        assertEquals("undefined-calibration", refused(() -> LogisticCalibration.fit(equal)));
        assertEquals(
                "no-spread", refused(() -> DensityCalibration.kernel(equal, KernelBandwidth.SILVERMAN_POPULATION)));
        SupportScores turned = SupportScores.of(new double[] {0, 1}, new double[] {0.5, 3});
        assertEquals("slope-not-positive", refused(() -> LogisticCalibration.fit(turned)));
        SupportScores turnedAndSeparated = SupportScores.of(new double[] {0, 1}, new double[] {2, 3});
        assertEquals("slope-not-positive", refused(() -> LogisticCalibration.fit(turnedAndSeparated)));
        // Cllr 1: no perfect system
        assertEquals(
                "undefined-calibration",
                refused(() ->
                        BiGaussianCalibration.fit(SupportScores.of(new double[] {0, 1}, new double[] {0, 1}), 1)));
    }

    @Test
    void theUnitOfTheScorePlaysNoPart() {
        double[] same = {0.2, 0.8, 1.1, 1.9};
        double[] different = {-2.5, -0.9, 0.5, 1.0};
        LogisticCalibration one = LogisticCalibration.fit(SupportScores.of(same, different));
        double[] sameFar = new double[4];
        double[] differentFar = new double[4];
        for (int k = 0; k < 4; k++) {
            sameFar[k] = 1000 * same[k] + 1e6;
            differentFar[k] = 1000 * different[k] + 1e6;
        }
        LogisticCalibration far = LogisticCalibration.fit(SupportScores.of(sameFar, differentFar));
        for (double s : same) {
            assertEquals(one.log10LikelihoodRatio(s), far.log10LikelihoodRatio(1000 * s + 1e6), 1e-9);
        }
    }

    @Test
    void kernelDensitiesAreFiniteHoweverFarAway() {
        KernelDensity density = KernelDensity.of(new double[] {0, 1}, 0.01);
        // the nearer kernel alone: −½ (99/0.01)² − ln 2 − ln 0.01 − ½ ln 2π
        double expected = -0.5 * 9900.0 * 9900 - Math.log(2) - Math.log(0.01) - 0.5 * Math.log(2 * Math.PI);
        assertEquals(expected, density.log(100), 1e-6);
        assertEquals(0.5, density.massAbove(0.5), 1e-15);
    }

    @Test
    void finiteSharesMultiplyTheRatioOfDensities() {
        double[] same = {0, 1, 2};
        double[] different = {-1, 0, 1};
        Calibration finite = DensityCalibration.kernel(SupportScores.of(same, different), KernelBandwidth.SCOTT);
        Calibration some = DensityCalibration.kernel(
                SupportScores.of(new double[] {0, 1, 2, INF}, different), KernelBandwidth.SCOTT);
        assertEquals(finite.log10LikelihoodRatio(0.7) + Math.log10(0.75), some.log10LikelihoodRatio(0.7), 1e-14);
        assertEquals(INF, some.log10LikelihoodRatio(INF));
    }

    @Test
    void aScaleSuitsItsMetricAlone() {
        ScoreScale.FISHER_Z_OF_DISTANCE_100.requireSuits(ComparisonMetrics.PEARSON_DISTANCE_100);
        ScoreScale.FISHER_Z.requireSuits(ComparisonMetrics.PEARSON);
        assertEquals(
                "unsuitable-scale",
                refused(() -> ScoreScale.FISHER_Z_OF_DISTANCE.requireSuits(ComparisonMetrics.PEARSON_DISTANCE_100)));
        assertEquals("unsuitable-scale", refused(() -> ScoreScale.AS_IT_IS.requireSuits(ComparisonMetrics.EUCLIDEAN)));
        assertEquals(
                "unsuitable-scale", refused(() -> ScoreScale.MINUS_LOGARITHM.requireSuits(ComparisonMetrics.PEARSON)));
        assertEquals("outside-domain", refused(() -> ScoreScale.FISHER_Z.support(1.5)));
        assertEquals("outside-domain", refused(() -> ScoreScale.FISHER_Z.support(Double.NaN)));
        // r = 0.6: e = 0.4, d = 20, z = atanh 0.6 = ln 2
        assertEquals(Math.log(2), ScoreScale.FISHER_Z.support(0.6), 1e-15);
        assertEquals(Math.log(2), ScoreScale.FISHER_Z_OF_DISTANCE.support(0.4), 1e-15);
        assertEquals(Math.log(2), ScoreScale.FISHER_Z_OF_DISTANCE_100.support(20), 1e-15);
        assertEquals(INF, ScoreScale.FISHER_Z_OF_DISTANCE_100.support(0));
        assertEquals(-3, ScoreScale.SIGN_TURNED.support(3));
    }

    @Test
    void figuresThatAreUndefinedSaySo() {
        // separated: no finite point of the curve
        Performance separated = Performance.of(LogRatios.of(new double[] {1, 2}, new double[] {-1, -2}));
        assertTrue(separated.devPav().isEmpty());
        assertEquals(0, separated.cllrMin());
        assertTrue(separated.toString().contains("dev-pav                      undefined"));
        // a wrong infinite likelihood ratio in a block of finite ones
        Performance infinite = Performance.of(LogRatios.of(new double[] {-INF, 1}, new double[] {-INF, -INF, 2}));
        assertEquals(INF, infinite.devPav().orElseThrow());
        assertEquals("invalid-parameter", refused(() -> separated.crossEntropy(0)));
        assertEquals("invalid-parameter", refused(() -> separated.crossEntropy(1)));
        assertEquals("unknown-sources", refused(() -> separated.interval(PerformanceFigure.CLLR, 0.95, 100, 1)));
    }

    /** Without its source, one of 14, a draw is finite: (13/14)^14 = 0.354 of all. */
    @Test
    void anInfiniteCostHasNoFiniteInterval() {
        List<ScoredPair> pairs = new java.util.ArrayList<>();
        List<String> sources = new java.util.ArrayList<>();
        for (int s = 0; s < 14; s++) {
            sources.addAll(List.of("s" + s, "s" + s));
            pairs.add(new ScoredPair(2 * s + 1, 2 * s, PairLabel.LINKED, s == 3 ? -INF : 1 + s / 10.0, 1));
            for (int t = 0; t < s; t++) {
                pairs.add(new ScoredPair(2 * s, 2 * t, PairLabel.UNLINKED, -1 - (s + t) / 10.0, 1));
            }
        }
        Performance performance = Performance.of(LogRatios.ofPairs(pairs, sources));
        assertEquals(INF, performance.cllr());
        assertEquals("undefined-statistic", refused(() -> performance.interval(PerformanceFigure.CLLR, 0.95, 2000, 1)));
        assertTrue(!performance.intervals(0.95, 2000, 1).containsKey(PerformanceFigure.CLLR));
        assertEquals("invalid-parameter", refused(() -> performance.interval(PerformanceFigure.CLLR, 0.95, 2, 1)));
        assertEquals("invalid-parameter", refused(() -> performance.intervals(0.95, 199, 1)));
    }

    /** Scores small as a whole were merged, and overlapping kinds of pairs called separated. */
    @Test
    void scoresThatAreTooSmallToBeToldApartAreRefused() {
        for (double scale : new double[] {1e-9, 1e-11, 1e-300}) {
            double[] same = {scale, 2 * scale, 0.5 * scale};
            double[] different = {-scale, 0.6 * scale, 0};
            SupportScores small = SupportScores.of(same, different);
            assertEquals("scores-too-small", refused(() -> LogisticCalibration.fit(small)));
            assertEquals("scores-too-small", refused(() -> BiGaussianCalibration.fit(small)));
            assertEquals("scores-too-small", refused(() -> BiGaussianCalibration.fit(small, 0.5)));
            assertEquals("scores-too-small", refused(() -> PavCalibration.fit(small)));
            assertEquals("scores-too-small", refused(() -> PavCalibration.fit(small, PavCalibration.Ends.ONE_OF_EACH)));
            SupportScores infinite = SupportScores.of(new double[] {scale, 2 * scale, 0.5 * scale, -INF}, different);
            assertEquals("scores-too-small", refused(() -> FourParameterLogistic.fit(infinite)));
        }
        // likelihood ratios of 1 to within rounding are 1
        LogRatios ones = LogRatios.of(new double[] {1e-12, 2e-12}, new double[] {-1e-12, 3e-12});
        assertEquals(0, Performance.of(ones).pav().log10LikelihoodRatio(0));
        LogisticCalibration one =
                LogisticCalibration.fit(SupportScores.of(new double[] {1, 2, 0.5}, new double[] {-1, 0.6, 0}));
        LogisticCalibration small = LogisticCalibration.fit(
                SupportScores.of(new double[] {1e-7, 2e-7, 0.5e-7}, new double[] {-1e-7, 0.6e-7, 0}));
        assertEquals(LogisticCalibration.Fit.MAXIMUM_LIKELIHOOD, small.fit());
        assertEquals(one.slope(), small.slope() * 1e-7, 1e-9);
    }

    /**
     * The cost of these pairs falls as the slope grows: 1.2040 at a slope of 20, 1.2029 of the best step, by SciPy 1.14. A search ends at some slope that is of no meaning, and at another
     * place with scores ten times as large.
     */
    @Test
    void aStepIsNoLogisticCurve() {
        double[] same = {1, 2, 0.5, -INF, 3, 1.1};
        double[] different = {-1, 0.6, 0, 1.2, -2, -3, INF};
        for (double scale : new double[] {0.1, 1, 10}) {
            SupportScores scores = SupportScores.of(same, different).map(score -> scale * score);
            assertEquals("undefined-calibration", refused(() -> FourParameterLogistic.fit(scores)));
        }
    }

    @Test
    void aBiGaussianCalibrationSaysWhatItWasFittedOn() {
        BiGaussianCalibration fitted = BiGaussianCalibration.fit(
                LogRatios.of(new double[] {1, 0.5, -0.2, 2}, new double[] {-1, -0.5, 0.2, -2})
                        .asScores(),
                0.5);
        assertTrue(
                fitted.toString()
                        .startsWith("bi-Gaussianised, variance of ln LR " + fitted.variance() + ", fitted on 8 "),
                fitted::toString);
    }
}
