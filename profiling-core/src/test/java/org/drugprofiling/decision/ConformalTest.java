package org.drugprofiling.decision;

import static org.drugprofiling.Oracle.example;
import static org.drugprofiling.Oracle.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.LinkValue;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

/** Conformal p-values and limits: worked examples of section 7, laws, refusals. */
class ConformalTest {

    private static final String FILE = "07_beyond.json";
    private static final Orientation DISTANCE = Orientation.LOWER_IS_MORE_ALIKE;

    private static ConformalCalibration calibration(double... scores) {
        return ConformalCalibration.of(
                DisjointPairs.stated(scores, PairLabel.UNLINKED, DISTANCE, ChainId.unspecified()));
    }

    private static BigDecimal level(String decimal) {
        return new BigDecimal(decimal);
    }

    private static String code(org.junit.jupiter.api.function.Executable executable) {
        return assertThrows(ProfilingException.class, executable).code();
    }

    /** Sources of some specimens each, one number for each specimen. */
    static LinkPopulations populations(int sources, int each, long seed) {
        Random random = new Random(seed);
        List<Profile> profiles = new ArrayList<>();
        for (int s = 0; s < sources; s++) {
            double centre = 10 + 100 * random.nextDouble();
            for (int k = 0; k < each; k++) {
                profiles.add(Profile.ofQuantified(
                        ProfileIdentity.of("s" + s + "-" + k, "s" + s + "-" + k, "source " + s, "lab"),
                        TargetSet.of("one number", TabletFeatureTarget.WEIGHT),
                        new double[] {centre + 0.1 * random.nextGaussian()},
                        ChainId.unspecified()));
            }
        }
        return LinkPopulations.of(
                ProfileMatrix.of(profiles), ComparisonMetrics.MANHATTAN, PopulationRules.SAME_SEIZURE);
    }

    @Test
    void pValuesOfTheWorkedExample() {
        JsonNode example = example(FILE, "conformal-p");
        double[] scores = row(example.get("inputs").get("calibration_unlinked"));
        double[] added = row(example.get("inputs").get("new"));
        JsonNode outputs = example.get("outputs");
        ConformalCalibration distance = calibration(scores);
        double[] negated = Arrays.stream(scores).map(x -> -x).toArray();
        ConformalCalibration similarity =
                ConformalCalibration.anchored(negated, Orientation.HIGHER_IS_MORE_ALIKE, ChainId.unspecified());
        for (int k = 0; k < added.length; k++) {
            double expected = outputs.get("p").get(k).asDouble();
            assertEquals(expected, distance.pValue(added[k]), 1e-15);
            assertEquals(expected, similarity.pValue(-added[k]), 1e-15);
        }
        assertEquals(outputs.get("smallest_possible_p").asDouble(), distance.smallestPValue(), 1e-15);
    }

    @Test
    void limitsOfTheWorkedExample() {
        JsonNode example = example(FILE, "conformal-threshold");
        ConformalCalibration calibration = calibration(row(example.get("inputs").get("calibration_unlinked")));
        example.get("outputs").properties().forEach(entry -> {
            ConformalLimit limit = calibration.limit(level(entry.getKey()));
            assertEquals(entry.getValue().get("k").asInt(), limit.k());
            JsonNode below = entry.getValue().get("link_iff_d_below");
            assertEquals(below.isNull() ? Double.NEGATIVE_INFINITY : below.asDouble(), limit.value());
            assertEquals(!below.isNull(), limit.linksAnything());
            assertFalse(limit.isWithin(limit.value()), "a score that equals the limit is no link");
        });
        assertEquals(
                "links nothing: 19 calibration pairs do not reach the level 0.04",
                calibration.limit(level("0.04")).guarantee());
        assertEquals(Double.POSITIVE_INFINITY, calibration.limit(BigDecimal.ONE).value());
    }

    @Test
    void ranksWithAConfidenceOfTheWorkedExample() {
        JsonNode outputs = example(FILE, "conformal-pac").get("outputs");
        outputs.properties().forEach(entry -> {
            String[] parts = entry.getKey().split("[=,]");
            int n = Integer.parseInt(parts[1]);
            BigDecimal alpha = level(parts[3]);
            assertEquals(
                    entry.getValue().get("k").asInt(),
                    ConformalCalibration.confidentRank(alpha, level("0.95"), n),
                    entry.getKey());
            assertEquals(entry.getValue().get("marginal_k").asInt(), ConformalCalibration.rank(alpha, n));
        });
    }

    @Test
    void neededPairsAreThoseOfThePlanningExample() {
        example(FILE, "false-rate-planning").get("outputs").properties().forEach(entry -> {
            BigDecimal rate = level(entry.getKey());
            int needed = entry.getValue().asInt();
            assertEquals(needed, ConformalCalibration.pairsNeeded(rate, level("0.95")));
            assertEquals(0, ConformalCalibration.confidentRank(rate, level("0.95"), needed - 1));
            assertEquals(1, ConformalCalibration.confidentRank(rate, level("0.95"), needed));
        });
        assertEquals(99, ConformalCalibration.pairsNeeded(level("0.01")));
        assertEquals(19, ConformalCalibration.pairsNeeded(level("0.05")));
        assertEquals(3, ConformalCalibration.pairsNeeded(level("0.3")));
        assertEquals(0, ConformalCalibration.rank(level("0.01"), 98));
        assertEquals(1, ConformalCalibration.rank(level("0.01"), 99));
    }

    @Property(tries = 200)
    void theLimitLinksWhatHasASmallPValue(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 12) Integer> scores,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @IntRange(min = -1, max = 13) int score) {
        ConformalCalibration calibration =
                calibration(scores.stream().mapToDouble(x -> x).toArray());
        ConformalLimit limit = calibration.limit(BigDecimal.valueOf(percent, 2));
        // ties included; p is a multiple of 1/(n + 1), so that a slack of 1e-12 only undoes rounding
        assertEquals(calibration.pValue(score) <= percent / 100.0 + 1e-12, limit.isWithin(score));
    }

    @Property(tries = 100)
    void theRankWithAConfidenceIsTheLargestByTheBinomialDistribution(
            @ForAll @IntRange(min = 1, max = 400) int n, @ForAll @IntRange(min = 1, max = 60) int percent) {
        double alpha = percent / 100.0;
        int k = ConformalCalibration.confidentRank(BigDecimal.valueOf(percent, 2), level("0.9"), n);
        BinomialDistribution events = new BinomialDistribution(null, n, alpha);
        // P{Beta(k, n + 1 − k) ≤ α} = P{Bin(n, α) ≥ k}
        assertTrue(k == 0 || 1 - events.cumulativeProbability(k - 1) >= 0.9 - 1e-9);
        assertTrue(1 - events.cumulativeProbability(k) < 0.9 + 1e-9);
    }

    @Test
    void aRuleFindsItsLimitAndSaysWhatIsGuaranteed() {
        LinkPopulations populations = populations(60, 2, 1);
        ConformalRule rule = new ConformalRule(level("0.1"), 7);
        ThresholdEstimate estimate = rule.estimate(populations);
        double[] drawn = DisjointPairs.of(populations, PairLabel.UNLINKED, 7).scores();
        assertEquals(30, drawn.length);
        assertEquals(drawn[2], estimate.value());
        assertEquals(LinkOperator.STRICTLY_WITHIN, estimate.operator());
        assertEquals(
                "an unlinked pair is linked with probability at most 0.1 on average over calibrations, and on average over"
                        + " queries and candidates of the population; for one query, of a rare kind say, it can be more often;"
                        + " provided that calibration and use draw from one population, of one group where there are"
                        + " groups, and that treatment, metric, combination and groups were neither fitted to nor"
                        + " chosen by these scores",
                estimate.note());
        PacRule confident = new PacRule(level("0.1"), level("0.95"), 7);
        assertEquals(drawn[0], confident.estimate(populations).value());
        assertTrue(confident.estimate(populations).note().contains("with confidence 0.95 that this holds"));
        ThresholdCrossValidation validated = ThresholdCrossValidation.of(populations, rule);
        assertEquals(60, validated.thresholds().size());
        assertTrue(
                validated.falseLinks().rate() < 0.2,
                () -> validated.falseLinks().toString());
    }

    @Test
    void theLimitOfAGroupPromisesNothingOfOthers() {
        DisjointPairs pairs = DisjointPairs.stated(
                        new double[] {1, 2, 3, 4}, PairLabel.UNLINKED, DISTANCE, ChainId.unspecified())
                .inGroup("powder / tablet");
        ConformalCalibration calibration = ConformalCalibration.of(pairs);
        assertEquals("powder / tablet", calibration.group().orElseThrow());
        ConformalLimit limit = calibration.limit(level("0.2"));
        assertEquals(
                "an unlinked pair of the group 'powder / tablet' is linked with probability at most 0.2 on average over"
                        + " calibrations, and on average over queries and candidates of pairs of the group 'powder /"
                        + " tablet', and of no other; for one query, of a rare kind say, it can be more often; provided"
                        + " that calibration and use draw from one population, both pairs of the group 'powder / tablet',"
                        + " and that treatment, metric, combination and groups were neither fitted to nor chosen by these"
                        + " scores",
                limit.guarantee());
        assertFalse(calibration.toString().contains("of the population"), calibration::toString);
        assertFalse(limit.toString().contains("of the population"), limit::toString);
        assertEquals(
                "links nothing: 4 calibration pairs of the group 'powder / tablet' do not reach the level 0.1",
                calibration.limit(level("0.1")).guarantee());
        assertEquals("invalid-parameter", code(() -> pairs.inGroup(" ")));
    }

    @Test
    void aPlaceIsNeverBeyondTheNumberOfScores() {
        ConformalCalibration three = calibration(1, 2, 3);
        assertTrue(three.limit(level("0.75")).toString().startsWith("link if   below 3.0 (score 3 of 3)\n"));
        assertTrue(three.limit(BigDecimal.ONE).toString().startsWith("link if   always\n"));
        assertTrue(three.limit(level("0.2")).toString().startsWith("link if   never\n"));
        ConformalCalibration all = ConformalCalibration.ofAllPairs(populations(4, 2, 4));
        assertTrue(all.limit(BigDecimal.ONE).toString().startsWith("link if   always\n"));
        assertTrue(all.limit(level("0.6")).toString().startsWith("link if   never\n"));
        for (int k : new int[] {-1, 5}) {
            assertEquals(
                    "invalid-parameter",
                    code(() -> new ConformalLimit(
                            level("0.1"),
                            java.util.Optional.empty(),
                            k,
                            3,
                            3,
                            1,
                            DISTANCE,
                            CalibrationBasis.DISJOINT_PAIRS,
                            "by hand",
                            java.util.Optional.empty())));
        }
    }

    @Test
    void tooFewDisjointPairsAreRefusedWithTheNumberNeeded() {
        LinkPopulations populations = populations(160, 2, 2);
        ProfilingException refusal = assertThrows(
                ProfilingException.class, () -> new PacRule(level("0.01"), level("0.95"), 1).estimate(populations));
        assertEquals("too-few-disjoint-pairs", refusal.code());
        assertTrue(refusal.rule().contains("at least 299 unlinked pairs"), refusal::rule);
        assertTrue(refusal.rule().contains("at least 598 sources"), refusal::rule);
        assertEquals("80 pairs of 160 sources", refusal.value().orElseThrow());
        assertEquals("too-few-disjoint-pairs", code(() -> new ConformalRule(level("0.01"), 1).estimate(populations)));
        // with 40 sources a fold leaves 19 pairs, just enough; with 39 it leaves 19 too, and with 38 only 18
        ConformalRule rule = new ConformalRule(level("0.05"), 1);
        assertEquals(
                40,
                ThresholdCrossValidation.of(populations(40, 2, 3), rule)
                        .thresholds()
                        .size());
        assertEquals("too-few-sources", code(() -> ThresholdCrossValidation.of(populations(38, 2, 3), rule)));
    }

    @Test
    void bareScoresGiveNoGuarantee() {
        double[] scores = {1, 2, 3};
        assertEquals(
                "unknown-sources", code(() -> new ConformalRule(level("0.5"), 1).estimate(scores, scores, DISTANCE)));
        assertEquals(
                "unknown-sources",
                code(() -> new PacRule(level("0.5"), level("0.5"), 1).estimate(scores, scores, DISTANCE)));
    }

    @Test
    void invalidInputIsRefused() {
        assertEquals("invalid-parameter", code(() -> new ConformalRule(level("0"), 1)));
        assertEquals("invalid-parameter", code(() -> new ConformalRule(level("1.1"), 1)));
        assertEquals("invalid-parameter", code(() -> new PacRule(level("0.1"), level("1"), 1)));
        assertEquals("invalid-parameter", code(() -> new PacRule(level("0.1"), level("0.05"), 1)));
        assertEquals("invalid-parameter", code(() -> new PacRule(level("0"), level("0.9"), 1)));
        assertEquals("invalid-parameter", code(() -> calibration(1).limit(level("-0.1"))));
        assertEquals("not-a-number", code(() -> calibration(1).pValue(Double.NaN)));
        assertEquals(
                "empty-population",
                code(() -> ConformalCalibration.anchored(new double[0], DISTANCE, ChainId.unspecified())));
        assertEquals(
                "linked-calibration",
                code(() -> ConformalCalibration.of(
                        DisjointPairs.stated(new double[] {1}, PairLabel.LINKED, DISTANCE, ChainId.unspecified()))));
        assertEquals(
                "swapped-limits",
                code(() -> DecisionLimits.requirePlaces(
                        new ConformalRule(level("0.1"), 1), new ConformalRule(level("0.1"), 1))));
    }

    @Test
    void aCalibrationTakesLinkValuesOfItsChainOnly() {
        ChainId chain = ChainId.unspecified().with(ChainId.Part.METRIC, "manhattan");
        ConformalCalibration calibration = ConformalCalibration.anchored(new double[] {1, 2, 3}, DISTANCE, chain);
        assertEquals(0.5, calibration.pValue(new LinkValue(ComparisonMetrics.MANHATTAN, 1, chain)));
        assertEquals(
                "calibration-does-not-apply",
                code(() -> calibration.pValue(new LinkValue(
                        ComparisonMetrics.MANHATTAN, 1, chain.with(ChainId.Part.PRETREATMENT, "fourth-root")))));
    }

    @Test
    void allPairsGiveTwiceTheMeanOfThePValuesOfAllPairings() {
        LinkPopulations eight = populations(4, 2, 4);
        assertEquals("empty-population", code(() -> populations(1, 2, 4)));
        ConformalCalibration all = ConformalCalibration.ofAllPairs(eight);
        assertEquals(2, all.pairs());
        int[][][] pairings = {{{0, 1}, {2, 3}}, {{0, 2}, {1, 3}}, {{0, 3}, {1, 2}}};
        for (double score : new double[] {0, 5, 20, 40, 80, 200}) {
            double sum = 0;
            for (int[][] pairing : pairings) {
                double p = 1;
                for (int[] sources : pairing) {
                    p += share(eight, sources[0], sources[1], score);
                }
                sum += p / 3;
            }
            assertEquals(Math.min(1, 2 * sum / 3), all.pValue(score), 1e-11, "score " + score);
        }
        assertEquals("no-confidence", code(() -> all.limit(level("0.5"), level("0.5"))));
        assertEquals(0, all.limit(level("0.6")).k());
        ConformalLimit limit = all.limit(level("0.7"));
        assertTrue(limit.linksAnything());
        // two specimens of each of four sources: 24 unlinked pairs, of which k is one
        assertEquals(24, limit.scores());
        assertEquals(2, limit.pairs());
        assertTrue(limit.toString().contains("(score " + limit.k() + " of 24)"), limit::toString);
    }

    private static double share(LinkPopulations populations, int a, int b, double score) {
        double within = 0;
        for (var pair : populations.pairs()) {
            int i = pair.i() / 2;
            int j = pair.j() / 2;
            if (Math.min(i, j) == a && Math.max(i, j) == b && pair.score() <= score) {
                within++;
            }
        }
        return within / 4;
    }

    @Test
    void namedQuantilesAreThoseOfNumPy() {
        JsonNode example = example("03_populations.json", "thr-quantiles");
        double[] linked = row(example.get("inputs").get("linked"));
        double[] unlinked = row(example.get("inputs").get("unlinked"));
        JsonNode quantiles = example.get("outputs").get("quantiles");
        for (org.drugprofiling.population.QuantileType type : org.drugprofiling.population.QuantileType.values()) {
            JsonNode expected = quantiles.get(type.name().toLowerCase(java.util.Locale.ROOT));
            ThresholdEstimate ofUnlinked = new ThresholdRule.NamedQuantile(PairLabel.UNLINKED, level("0.05"), type)
                    .estimate(linked, unlinked, DISTANCE);
            assertEquals(expected.get("unlinked_q0.05").asDouble(), ofUnlinked.value(), 1e-12, type.name());
            // type 7 lies above the smallest unlinked score: the rate exceeds the target
            assertEquals(1 / 12.0, ofUnlinked.falsePositiveRate(), 1e-15);
            assertEquals(
                    expected.get("linked_q0.95").asDouble(),
                    new ThresholdRule.NamedQuantile(PairLabel.LINKED, level("0.95"), type)
                            .estimate(linked, unlinked, DISTANCE)
                            .value(),
                    1e-12,
                    type.name());
        }
        assertEquals(
                "swapped-limits",
                code(() -> DecisionLimits.requirePlaces(
                        new ThresholdRule.NamedQuantile(
                                PairLabel.LINKED, level("0.9"), org.drugprofiling.population.QuantileType.HAZEN),
                        new ThresholdRule.LinkedQuantile(level("0.9")))));
    }

    @Test
    void equalErrorIsTheSmallestMaximum() {
        JsonNode example = example("03_populations.json", "roc-table");
        double[] linked = row(example.get("inputs").get("linked"));
        double[] unlinked = row(example.get("inputs").get("unlinked"));
        ThresholdEstimate estimate = new ThresholdRule.EqualError().estimate(linked, unlinked, DISTANCE);
        assertEquals(2.5, estimate.value());
        assertEquals(
                example.get("outputs").get("eer_minmax").asDouble(),
                Math.max(estimate.falsePositiveRate(), 1 - estimate.truePositiveRate()),
                1e-15);
        double[] tied = {1, 1};
        assertEquals("undefined-threshold", code(() -> new ThresholdRule.EqualError().estimate(tied, tied, DISTANCE)));
        ThresholdEstimate separated =
                new ThresholdRule.EqualError().estimate(new double[] {1, 2}, new double[] {3, 4}, DISTANCE);
        assertEquals(2, separated.value());
    }
}
