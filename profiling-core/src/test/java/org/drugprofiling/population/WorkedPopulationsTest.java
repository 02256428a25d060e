package org.drugprofiling.population;

import static org.drugprofiling.Oracle.example;
import static org.drugprofiling.Oracle.row;
import static org.drugprofiling.Oracle.tolerance;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.ThresholdCrossValidation;
import org.drugprofiling.decision.ThresholdEstimate;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

/** The worked examples of section 3: ROC, resampling of sources, cross-validation, intervals. */
class WorkedPopulationsTest {

    private static final String FILE = "03_populations.json";

    /** Eleven specimens of five sources with one number each, compared by absolute difference. */
    static LinkPopulations elevenSpecimens() {
        return LinkPopulations.of(elevenProfiles(), ComparisonMetrics.MANHATTAN, PopulationRules.SAME_SEIZURE);
    }

    static ProfileMatrix elevenProfiles() {
        JsonNode inputs = example(FILE, "auc-cluster").get("inputs");
        double[] values = row(inputs.get("value"));
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of(
                            "s" + i, "s" + i, inputs.get("source").get(i).asText(), "lab"),
                    TargetSet.of("one number", TabletFeatureTarget.WEIGHT),
                    new double[] {values[i]},
                    ChainId.unspecified()));
        }
        return ProfileMatrix.of(profiles);
    }

    @Test
    void rocPointsAndYouden() {
        JsonNode example = example(FILE, "roc-table");
        RocCurve roc = RocCurve.of(
                row(example.get("inputs").get("linked")),
                row(example.get("inputs").get("unlinked")),
                Orientation.LOWER_IS_MORE_ALIKE);
        JsonNode expected = example.get("outputs").get("roc");
        assertEquals(expected.size(), roc.points().size());
        for (int k = 1; k < expected.size(); k++) {
            RocPoint point = roc.points().get(k);
            assertEquals(expected.get(k).get(0).asDouble(), point.threshold());
            assertEquals(expected.get(k).get(1).asDouble(), point.falsePositiveRate(), 1e-15);
            assertEquals(expected.get(k).get(2).asDouble(), point.truePositiveRate(), 1e-15);
        }
        assertEquals(Double.NEGATIVE_INFINITY, roc.points().get(0).threshold());
        assertEquals(
                List.of(2.5),
                roc.youdenPoints().stream().map(RocPoint::threshold).toList());
        assertEquals(
                example(FILE, "roc-pauc").get("outputs").get("mcclish").asDouble(),
                roc.partialAreaOnMcClishScale(0.2),
                1e-12);
    }

    @Test
    void sourcesAreLeftOutAndDrawn() {
        JsonNode outputs = example(FILE, "auc-cluster").get("outputs");
        LinkPopulations populations = elevenSpecimens();
        assertEquals(outputs.get("n_linked").asInt(), populations.pairCount(PairLabel.LINKED));
        assertEquals(outputs.get("n_unlinked").asInt(), populations.pairCount(PairLabel.UNLINKED));
        assertEquals(outputs.get("auc").asDouble(), RocCurve.of(populations).areaUnderCurve(), 1e-12);
        assertEquals(
                outputs.get("naive_delong_se").asDouble(),
                RocCurve.of(populations).deLongStandardError().orElseThrow(),
                1e-12);
        SourceResampling resampling = SourceResampling.of(populations);
        assertEquals(5, resampling.sources());
        double[] without = {0, 1, 1, 1, 1};
        assertEquals(
                outputs.get("jackknife_values").get("S1").asDouble(),
                resampling.areaUnderCurve().of(without),
                1e-12);
        assertEquals(
                outputs.get("jackknife_se").asDouble(),
                resampling.jackknifeStandardError(resampling.areaUnderCurve()).orElseThrow(),
                1e-12);
        assertEquals(outputs.get("exact_bootstrap_mean").asDouble(), exactBootstrapMean(resampling), 1e-12);
        double[] draws = resampling.draw(resampling.areaUnderCurve(), 2000, 11L);
        assertTrue(java.util.Arrays.stream(draws).filter(Double::isNaN).count() < 20);
        assertArrayEquals(
                draws, resampling.draw(resampling.areaUnderCurve(), 2000, 11L), "the same seed, the same bits");
    }

    @Test
    void ratesFollowTheWeightsOfSources() {
        SourceResampling resampling = SourceResampling.of(elevenSpecimens());
        SourceResampling.Statistic within = resampling.shareOf(PairLabel.UNLINKED, 0.5, order -> order < 0);
        assertEquals(4 / 47.0, within.of(new double[] {1, 1, 1, 1, 1}), 1e-15);
        // source S5 alone is closer than 0.5 to another source: to the three specimens of S1, and S2 to S3 once
        assertEquals(1 / 37.0, within.of(new double[] {1, 1, 1, 1, 0}), 1e-15);
        assertTrue(Double.isNaN(
                resampling.shareOf(PairLabel.LINKED, 0, order -> true).of(new double[] {0, 0, 0, 0, 1})));
    }

    /** A score is at most itself, although it is above itself rounded; what differs by rounding alone is equal. */
    @Test
    void aScoreIsAtItsOwnLimit() {
        double score = 14.69695728735597;
        for (Orientation orientation : Orientation.values()) {
            SourceResampling resampling = SourceResampling.of(
                    List.of(
                            new ScoredPair(0, 0, PairLabel.LINKED, score, 1),
                            new ScoredPair(0, 0, PairLabel.LINKED, 15, 1),
                            new ScoredPair(0, 1, PairLabel.UNLINKED, score, 1),
                            new ScoredPair(0, 1, PairLabel.UNLINKED, 15, 1)),
                    List.of("a", "b"),
                    orientation);
            double[] once = {1, 1};
            for (PairLabel label : PairLabel.values()) {
                for (double limit : new double[] {score, Math.nextUp(score), Math.nextDown(score)}) {
                    assertEquals(
                            0.5,
                            resampling
                                    .shareOf(label, limit, order -> order <= 0)
                                    .of(once));
                    assertEquals(
                            0.5,
                            resampling
                                    .shareOf(label, limit, order -> order == 0)
                                    .of(once));
                    assertEquals(
                            0.5,
                            resampling.shareOf(label, limit, order -> order > 0).of(once));
                    assertEquals(
                            0,
                            resampling.shareOf(label, limit, order -> order < 0).of(once));
                }
            }
        }
    }

    @Test
    void aSourceCannotCountLessThanNever() {
        SourceResampling resampling = SourceResampling.of(elevenSpecimens());
        SourceResampling.Statistic share = resampling.shareOf(PairLabel.UNLINKED, 0.5, order -> order < 0);
        double[][] wrong = {
            {-1, 1, 1, 1, 1}, {1, 1, 1, 1, Double.NaN}, {1, 1, Double.POSITIVE_INFINITY, 1, 1}, {1, 1, 1, 1}
        };
        for (double[] weights : wrong) {
            for (SourceResampling.Statistic statistic : List.of(share, resampling.areaUnderCurve())) {
                assertEquals("invalid-weights", code(() -> statistic.of(weights)));
                assertEquals("invalid-weights", code(() -> statistic.ofEach(new double[][] {weights})));
            }
        }
        for (double weight : new double[] {-1, 0, 9.99e-101, 1.001e100, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals("invalid-pair", code(() -> new ScoredPair(1, 0, PairLabel.LINKED, 0.5, weight)));
        }
        ProfilingException noScore =
                assertThrows(ProfilingException.class, () -> new ScoredPair(7, 3, PairLabel.LINKED, Double.NaN, 1));
        assertEquals("not-a-number", noScore.code());
        assertTrue(noScore.getMessage().contains("7 and 3"), noScore::getMessage);
    }

    private static String code(org.junit.jupiter.api.function.Executable executable) {
        return assertThrows(ProfilingException.class, executable).code();
    }

    /** All 5^5 ordered draws; the undefined ones are left out, as in the worked example. */
    private static double exactBootstrapMean(SourceResampling resampling) {
        double sum = 0;
        int defined = 0;
        for (int draw = 0; draw < 3125; draw++) {
            double[] weights = new double[5];
            int rest = draw;
            for (int k = 0; k < 5; k++) {
                weights[rest % 5]++;
                rest /= 5;
            }
            double area = resampling.areaUnderCurve().of(weights);
            if (Double.isFinite(area)) {
                sum += area;
                defined++;
            }
        }
        return sum / defined;
    }

    @Test
    void thresholdsAreCrossValidatedBySource() {
        JsonNode outputs = example(FILE, "thr-cv").get("outputs");
        ThresholdRule rule = new ThresholdRule.OrderStatistic(new java.math.BigDecimal("0.10"));
        ThresholdCrossValidation result = ThresholdCrossValidation.of(elevenSpecimens(), rule);
        outputs.get("folds")
                .forEachEntry((source, fold) -> assertEquals(
                        fold.get("t").asDouble(), result.thresholds().get("seizure " + source), 1e-12, source));
        assertEquals(0.375, 1 - result.missedLinks().rate(), 1e-12);
        assertEquals(0.06382978723404255, result.falseLinks().rate(), 1e-12);
        assertEquals(47, result.falseLinks().pairs(), 1e-12);
        ThresholdEstimate apparent = rule.estimate(elevenSpecimens());
        assertEquals(0.5, apparent.value(), 1e-12);
        assertEquals(0.0851063829787234, apparent.falsePositiveRate(), 1e-12);
        assertEquals(0.625, apparent.truePositiveRate(), 1e-12);
    }

    @Test
    void costDecidesTheLimit() {
        JsonNode example = example(FILE, "thr-cost");
        double[] linked = row(example.get("inputs").get("linked"));
        double[] unlinked = row(example.get("inputs").get("unlinked"));
        Orientation distance = Orientation.LOWER_IS_MORE_ALIKE;
        assertEquals(
                2.5,
                new ThresholdRule.MinimumCost(0.5, 1, 1)
                        .estimate(linked, unlinked, distance)
                        .value());
        assertEquals(
                0.9,
                new ThresholdRule.MinimumCost(0.01, 1, 1)
                        .estimate(linked, unlinked, distance)
                        .value());
        assertEquals(
                2.5,
                new ThresholdRule.MinimumCost(0.01, 1, 100)
                        .estimate(linked, unlinked, distance)
                        .value());
        assertEquals(
                0.9,
                new ThresholdRule.MinimumCost(0.5, 10, 1)
                        .estimate(linked, unlinked, distance)
                        .value());
    }

    @Test
    void boundsOfRates() {
        JsonNode outputs = example(FILE, "rate-ci").get("outputs");
        for (String key : List.of("5/100", "5/13 (FNR in the public R4 run)")) {
            long events = 5;
            long trials = key.startsWith("5/100") ? 100 : 13;
            JsonNode expected = outputs.get(key).get("CP");
            assertEquals(expected.get(0).asDouble(), BinomialBound.lower(events, trials, 0.975), 1e-10);
            assertEquals(expected.get(1).asDouble(), BinomialBound.upper(events, trials, 0.975), 1e-10);
        }
        assertEquals(0.03621669264517641, BinomialBound.upper(0, 100, 0.975), tolerance(0.036));
        assertEquals(0.029513049607039932, BinomialBound.upper(0, 100, 0.95), tolerance(0.03));
        assertEquals(1, BinomialBound.upper(7, 7, 0.95));
        assertEquals(0, BinomialBound.lower(0, 7, 0.95));
        assertThrows(ProfilingException.class, () -> BinomialBound.upper(8, 7, 0.95));
    }

    @Test
    void trialsToPlan() {
        long[] expected = {59, 119, 299, 598, 2995};
        double[] rates = {0.05, 0.025, 0.01, 0.005, 0.001};
        for (int k = 0; k < rates.length; k++) {
            assertEquals(expected[k], BinomialBound.trialsWithoutEvent(rates[k], 0.95));
            assertTrue(BinomialBound.upper(0, expected[k], 0.95) <= rates[k]);
            assertTrue(BinomialBound.upper(0, expected[k] - 1, 0.95) > rates[k]);
        }
        assertThrows(ProfilingException.class, () -> BinomialBound.trialsWithoutEvent(0, 0.95));
    }

    @Test
    void quantilesOfType7() {
        JsonNode example = example(FILE, "thr-quantiles");
        double[] unlinked = row(example.get("inputs").get("unlinked"));
        assertEquals(1.5950000000000002, Quantiles.type7(unlinked, 0.05), 1e-12);
        assertEquals(unlinked[0], Quantiles.type7(unlinked, 0));
        assertEquals(unlinked[unlinked.length - 1], Quantiles.type7(unlinked, 1));
    }

    @Test
    void aRateIsNeverABareZero() {
        ErrorRate none = new ErrorRate(PairLabel.UNLINKED, 0, 1000, 0, 59, ErrorRate.Kind.CROSS_VALIDATED);
        assertEquals(
                "0 % (0 of 1,000 pairs); 0 of 59 sources take part in at least one, upper 95 % bound 9.9 % of sources"
                        + " (cross-validated)",
                none.toString());
        ErrorRate one = new ErrorRate(PairLabel.LINKED, 3, 1000, 1, 59, ErrorRate.Kind.APPARENT);
        assertTrue(one.bound("sources").startsWith("1 of 59 sources takes part in at least one, upper 95 % bound "));
        assertThrows(
                ProfilingException.class, () -> new ErrorRate(PairLabel.LINKED, 3, 2, 1, 5, ErrorRate.Kind.APPARENT));
    }

    private static double bound(PairLabel label, int sourcesInError, int sources) {
        return new ErrorRate(label, sourcesInError, 1000, sourcesInError, sources, ErrorRate.Kind.INDEPENDENT)
                .upperBound();
    }

    /** A false link takes two sources. Expected numbers from scipy.stats.beta.ppf(0.95, k + 1, n - k), and by hand where k is 0 or n − 1. */
    @Test
    void theBoundOfFalseLinksCountsPairsOfSources() {
        assertEquals(1 - Math.pow(0.05, 1.0 / 59), bound(PairLabel.LINKED, 0, 59), 1e-10);
        assertEquals(1 - Math.pow(0.05, 1.0 / 29), bound(PairLabel.UNLINKED, 0, 59), 1e-10);
        // 5 of 160 sources are at least 3 pairs, and an odd source is in none
        assertEquals(0.09407454652521369, bound(PairLabel.UNLINKED, 5, 160), 1e-10);
        assertEquals(bound(PairLabel.UNLINKED, 6, 160), bound(PairLabel.UNLINKED, 5, 161));
        assertEquals(0.8107446225622291, bound(PairLabel.UNLINKED, 4, 10), 1e-10);
        assertEquals(0.5069013, bound(PairLabel.LINKED, 2, 10), 1e-6);
        assertEquals(Math.pow(0.95, 1.0 / 6), bound(PairLabel.UNLINKED, 9, 12), 1e-10);
        // more errors than pairs without a common source, and no such pair at all
        assertEquals(1, bound(PairLabel.UNLINKED, 5, 5));
        assertEquals(1, bound(PairLabel.UNLINKED, 3, 3));
        assertEquals(1, bound(PairLabel.UNLINKED, 0, 1));
    }

    @Test
    void anEmptyPopulationIsRefused() {
        assertThrows(
                ProfilingException.class,
                () -> RocCurve.of(new double[0], new double[] {1}, Orientation.LOWER_IS_MORE_ALIKE));
        assertThrows(
                ProfilingException.class,
                () -> RocCurve.of(new double[] {Double.NaN}, new double[] {1}, Orientation.LOWER_IS_MORE_ALIKE));
    }
}
