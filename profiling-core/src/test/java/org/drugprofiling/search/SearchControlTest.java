package org.drugprofiling.search;

import static org.drugprofiling.Oracle.example;
import static org.drugprofiling.Oracle.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.LinkValue;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.ConformalCalibration;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.junit.jupiter.api.Test;

/** Corrections for the number of candidates: worked examples of section 7, laws, edges, and what an average does not promise. */
class SearchControlTest {

    private static final String FILE = "07_beyond.json";
    private static final Orientation DISTANCE = Orientation.LOWER_IS_MORE_ALIKE;
    private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");

    private static ConformalCalibration calibration(double... scores) {
        return ConformalCalibration.of(
                DisjointPairs.stated(scores, PairLabel.UNLINKED, DISTANCE, ChainId.unspecified()));
    }

    private static String code(org.junit.jupiter.api.function.Executable executable) {
        return assertThrows(ProfilingException.class, executable).code();
    }

    @Test
    void correctedPValuesOfTheWorkedExample() {
        JsonNode example = example(FILE, "fdr");
        double[] p = row(example.get("inputs").get("p"));
        JsonNode outputs = example.get("outputs");
        Map<SearchCorrection, String> names = Map.of(
                SearchCorrection.BENJAMINI_HOCHBERG, "BH",
                SearchCorrection.BENJAMINI_YEKUTIELI, "BY",
                SearchCorrection.HOLM, "Holm");
        names.forEach((correction, name) -> {
            double[] expected = row(outputs.get(name));
            double[] corrected = correction.corrected(p);
            for (int k = 0; k < p.length; k++) {
                assertEquals(expected[k], corrected[k], 1e-12 * expected[k], name + " " + k);
            }
        });
        double share = outputs.get("pi0").asDouble();
        assertEquals(share, SearchCorrection.shareOfUnlinked(p, 0.5), 1e-15);
        double[] byBenjaminiHochberg = row(outputs.get("BH"));
        double[] byStorey = SearchCorrection.STOREY.corrected(p);
        for (int k = 0; k < p.length; k++) {
            // the largest of all is cut to 1 before one is multiplied and after the other is
            if (byBenjaminiHochberg[k] < 1) {
                assertEquals(share * byBenjaminiHochberg[k], byStorey[k], 1e-12);
            }
        }
        int[] rejected = IntStream.range(0, p.length)
                .filter(k -> SearchCorrection.BENJAMINI_HOCHBERG.corrected(p)[k] <= 0.05)
                .toArray();
        assertArrayEquals(
                Arrays.stream(row(outputs.get("rejected_BH_5%")))
                        .mapToInt(x -> (int) x)
                        .toArray(),
                rejected);
    }

    @Property(tries = 200)
    void correctionsAreOrderedAndDoNotDependOnTheOrder(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 50) Integer> fiftieths, @ForAll long seed) {
        double[] p = fiftieths.stream().mapToDouble(x -> x / 50.0).toArray();
        double[] bonferroni = SearchCorrection.BONFERRONI.corrected(p);
        double[] holm = SearchCorrection.HOLM.corrected(p);
        double[] hochberg = SearchCorrection.BENJAMINI_HOCHBERG.corrected(p);
        double[] yekutieli = SearchCorrection.BENJAMINI_YEKUTIELI.corrected(p);
        for (int k = 0; k < p.length; k++) {
            assertTrue(p[k] <= hochberg[k] && hochberg[k] <= holm[k] + 1e-15 && holm[k] <= bonferroni[k]);
            assertTrue(hochberg[k] <= yekutieli[k] && yekutieli[k] <= 1);
            for (int other = 0; other < p.length; other++) {
                assertFalse(p[k] == p[other] && (hochberg[k] != hochberg[other] || holm[k] != holm[other]));
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, p.length).toArray();
        for (int k = p.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int kept = order[k];
            order[k] = order[other];
            order[other] = kept;
        }
        double[] shuffled = Arrays.stream(order).mapToDouble(k -> p[k]).toArray();
        for (SearchCorrection correction : SearchCorrection.values()) {
            double[] inOrder = correction.corrected(p);
            assertArrayEquals(
                    Arrays.stream(order).mapToDouble(k -> inOrder[k]).toArray(), correction.corrected(shuffled));
        }
    }

    @Test
    void chanceLinksOfTheWorkedExample() {
        example(FILE, "search-fp").get("outputs").properties().forEach(entry -> {
            String[] parts = entry.getKey().split("[=,]");
            SearchPlan plan = new SearchPlan(Long.parseLong(parts[1]));
            double rate = Double.parseDouble(parts[3]);
            assertEquals(entry.getValue().get(0).asDouble(), plan.expectedChanceLinks(rate), 1e-12);
            assertEquals(entry.getValue().get(1).asDouble(), plan.probabilityOfAnyChanceLink(rate), 1e-12);
        });
        example(FILE, "search-alpha").get("outputs").properties().forEach(entry -> {
            SearchPlan plan = new SearchPlan(Long.parseLong(entry.getKey()));
            JsonNode expected = entry.getValue();
            assertEquals(expected.get("sidak").asDouble(), plan.sidakLevel(FIVE_PERCENT), 1e-15);
            assertEquals(expected.get("bonferroni").asDouble(), plan.bonferroniLevel(FIVE_PERCENT), 1e-18);
            assertEquals(expected.get("min_calibration_pairs").asLong(), plan.calibrationPairsNeeded(FIVE_PERCENT));
        });
    }

    @Test
    void aDatabaseOfNoneAndOfOne() {
        SearchPlan none = new SearchPlan(0);
        assertEquals(0, none.expectedChanceLinks(0.5));
        assertEquals(0, none.probabilityOfAnyChanceLink(1));
        assertEquals(0.05, none.sidakLevel(FIVE_PERCENT));
        assertEquals(1, new SearchPlan(3).probabilityOfAnyChanceLink(1));
        assertEquals(19, new SearchPlan(1).calibrationPairsNeeded(FIVE_PERCENT));
        for (SearchCorrection correction : SearchCorrection.values()) {
            assertEquals(0, correction.corrected(new double[0]).length);
            ControlledSearch empty = ControlledSearch.of(new double[0], calibration(1, 2, 3), correction, FIVE_PERCENT);
            assertEquals(List.of(), empty.reported());
            assertFalse(empty.canReportOne());
            assertEquals(0, empty.expectedByChance());
        }
        // one of nineteen: the smallest p-value is 1/20, which the level allows, although 0.05 is no double
        double[] nineteen = IntStream.rangeClosed(1, 19).mapToDouble(k -> k).toArray();
        ControlledSearch one = ControlledSearch.of(
                new double[] {0.5}, calibration(nineteen), SearchCorrection.BENJAMINI_HOCHBERG, FIVE_PERCENT);
        assertEquals(1, one.reported().size());
        assertTrue(one.canReportOne());
        assertEquals(0.05, one.expectedByChance(), 1e-15);
        assertEquals(1, SearchCorrection.shareOfUnlinked(new double[0], 0.5));
    }

    @Test
    void candidatesAreRankedCorrectedAndCounted() {
        double[] calibration = IntStream.rangeClosed(1, 99).mapToDouble(k -> k).toArray();
        double[] scores = {50, 0.5, Double.NaN, 0.2, 1.5, Double.NaN, 70};
        ControlledSearch search = ControlledSearch.of(
                scores, calibration(calibration), SearchCorrection.BENJAMINI_HOCHBERG, FIVE_PERCENT);
        assertEquals(2, search.withoutScore());
        assertEquals(
                List.of(1, 3, 4, 0, 6),
                search.candidates().stream()
                        .map(ControlledSearch.Candidate::index)
                        .toList());
        // p 1/100, 1/100, 2/100, 51/100, 71/100 of five candidates
        double[] expected = {0.025, 0.025, 1 / 30.0, 0.6375, 0.71};
        for (int k = 0; k < 5; k++) {
            assertEquals(expected[k], search.candidates().get(k).correctedPValue(), 1e-12);
        }
        assertEquals(3, search.reported().size());
        assertEquals(5 * 0.02, search.expectedByChance(), 1e-15);
        assertEquals(
                "the share of false links among those reported is at most 0.05 on average over searches, if candidates are"
                        + " independent or positively dependent; candidates of one search share the query, for which that is"
                        + " plausible and not proven; p-values hold on average over queries and candidates of the population;"
                        + " for one query, of a rare kind say, it can be more often; provided that calibration and use draw from"
                        + " one population, of one group where there are groups, and that treatment, metric, combination"
                        + " and groups were neither fitted to nor chosen by these scores",
                search.guarantee());
        assertTrue(search.toString().lines().count() <= 12, search::toString);
        ControlledSearch tablets = ControlledSearch.of(
                scores,
                ConformalCalibration.of(
                        DisjointPairs.stated(calibration, PairLabel.UNLINKED, DISTANCE, ChainId.unspecified())
                                .inGroup("tablet")),
                SearchCorrection.HOLM,
                FIVE_PERCENT);
        assertTrue(
                tablets.guarantee()
                        .contains(
                                "; p-values hold on average over queries and candidates of pairs of the group 'tablet',"
                                        + " and of no other; for one query, of a rare kind say, it can be more often; provided"),
                tablets::guarantee);
        ControlledSearch hopeless =
                ControlledSearch.of(scores, calibration(1, 2, 3), SearchCorrection.HOLM, FIVE_PERCENT);
        assertFalse(hopeless.canReportOne());
        assertTrue(hopeless.toString().contains("too few for a single candidate to be reported"));
    }

    @Test
    void linkValuesMustBeOfTheChain() {
        ChainId chain = ChainId.unspecified().with(ChainId.Part.METRIC, "manhattan");
        ConformalCalibration calibration = ConformalCalibration.anchored(new double[] {1, 2, 3}, DISTANCE, chain);
        LinkValue value = new LinkValue(ComparisonMetrics.MANHATTAN, 0.5, chain);
        ControlledSearch search = ControlledSearch.of(
                List.of(Optional.empty(), Optional.of(value)), calibration, SearchCorrection.HOLM, BigDecimal.ONE);
        assertEquals(1, search.withoutScore());
        assertEquals(1, search.candidates().get(0).index());
        LinkValue other =
                new LinkValue(ComparisonMetrics.MANHATTAN, 0.5, chain.with(ChainId.Part.LABORATORY, "another"));
        assertEquals(
                "calibration-does-not-apply",
                code(() -> ControlledSearch.of(
                        List.of(Optional.of(other)), calibration, SearchCorrection.HOLM, BigDecimal.ONE)));
    }

    @Test
    void posteriorProbabilitiesOfTheWorkedExample() {
        JsonNode example = example(FILE, "bayes-fdr");
        double[] posterior = row(example.get("inputs").get("posterior"));
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (int k = posterior.length - 1; k >= 0; k--) {
            probabilities.put("c" + k, posterior[k]);
        }
        BayesianDiscovery discovery = BayesianDiscovery.of(probabilities, FIVE_PERCENT);
        double[] expected = row(example.get("outputs").get("running_fdr"));
        for (int k = 0; k < expected.length; k++) {
            assertEquals("c" + k, discovery.candidates().get(k).name());
            assertEquals(expected[k], discovery.candidates().get(k).expectedWrong(), 1e-15);
        }
        assertEquals(example.get("outputs").get("report_at_5%").asInt(), discovery.reported());
        assertEquals(0, BayesianDiscovery.of(Map.of(), FIVE_PERCENT).reported());
        assertEquals(1, BayesianDiscovery.of(Map.of("a", 0.95), FIVE_PERCENT).reported());
        assertEquals(0, BayesianDiscovery.of(Map.of("a", 0.94), FIVE_PERCENT).reported());
        assertEquals(
                List.of("a", "b"),
                BayesianDiscovery.of(Map.of("b", 0.5, "a", 0.5), FIVE_PERCENT).candidates().stream()
                        .map(BayesianDiscovery.Candidate::name)
                        .toList());
        assertEquals("invalid-parameter", code(() -> BayesianDiscovery.of(Map.of("a", 1.1), FIVE_PERCENT)));
        assertEquals("invalid-parameter", code(() -> BayesianDiscovery.of(Map.of("a", Double.NaN), FIVE_PERCENT)));
        assertEquals(
                "invalid-parameter", code(() -> BayesianDiscovery.of(Map.of("a", Math.nextUp(1.0)), FIVE_PERCENT)));
        assertEquals("invalid-parameter", code(() -> new BayesianDiscovery.Candidate("a", 1.0000000000000007, 0.1)));
        assertEquals("invalid-parameter", code(() -> new BayesianDiscovery.Candidate("a", 0.5, -0.1)));
        assertEquals("invalid-parameter", code(() -> new BayesianDiscovery(List.of(), FIVE_PERCENT, 1)));
        assertEquals("invalid-parameter", code(() -> new BayesianDiscovery(List.of(), new BigDecimal("1.1"), 0)));
    }

    @Test
    void invalidInputIsRefused() {
        assertEquals("invalid-parameter", code(() -> SearchCorrection.HOLM.corrected(new double[] {Double.NaN})));
        assertEquals("invalid-parameter", code(() -> SearchCorrection.HOLM.corrected(new double[] {1.1})));
        assertEquals("invalid-parameter", code(() -> SearchCorrection.shareOfUnlinked(new double[] {1}, 1)));
        assertEquals("invalid-parameter", code(() -> new SearchPlan(-1)));
        assertEquals("invalid-parameter", code(() -> new SearchPlan(1).expectedChanceLinks(Double.NaN)));
        assertEquals("invalid-parameter", code(() -> new SearchPlan(1).calibrationPairsNeeded(BigDecimal.ZERO)));
        assertEquals(
                "invalid-parameter",
                code(() ->
                        ControlledSearch.of(new double[] {1}, calibration(1), SearchCorrection.HOLM, BigDecimal.ZERO)));
    }

    /** Of sources 5 % are of a kind that all look alike; a source is one number. */
    private static double source(SplittableRandom random) {
        return random.nextInt(20) == 0 ? 2000 + random.nextDouble() : 1000 * random.nextDouble();
    }

    /**
     * What is guaranteed on average over queries is not guaranteed for a query of a rare kind: at a level of 1 % such a query is linked with one in
     * twenty of the sources that it does not belong to. A calibration on the query itself holds.
     */
    @Test
    void theAverageGuaranteeDoesNotHoldForARareQuery() {
        SplittableRandom random = new SplittableRandom(3);
        BigDecimal level = new BigDecimal("0.01");
        double ofAll = 0;
        double ofRare = 0;
        double ofRareAnchored = 0;
        int runs = 300;
        int tries = 400;
        for (int run = 0; run < runs; run++) {
            double[] unlinked = new double[199];
            for (int k = 0; k < unlinked.length; k++) {
                unlinked[k] = Math.abs(source(random) - source(random));
            }
            var limit = calibration(unlinked).limit(level);
            double rare = 2000.5;
            double[] anchors = new double[199];
            for (int k = 0; k < anchors.length; k++) {
                anchors[k] = Math.abs(rare - source(random));
            }
            var anchored = ConformalCalibration.anchored(anchors, DISTANCE, ChainId.unspecified())
                    .limit(level);
            for (int k = 0; k < tries; k++) {
                ofAll += limit.isWithin(Math.abs(source(random) - source(random))) ? 1 : 0;
                double toRare = Math.abs(rare - source(random));
                ofRare += limit.isWithin(toRare) ? 1 : 0;
                ofRareAnchored += anchored.isWithin(toRare) ? 1 : 0;
            }
        }
        double pairs = (double) runs * tries;
        assertEquals(0.01, ofAll / pairs, 0.002);
        assertTrue(ofRare / pairs > 0.035, "the rare query was linked at " + ofRare / pairs);
        assertEquals(0.01, ofRareAnchored / pairs, 0.002);
    }
}
