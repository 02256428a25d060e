package org.drugprofiling.population;

import static org.drugprofiling.Oracle.read;
import static org.drugprofiling.Oracle.row;
import static org.drugprofiling.Oracle.rows;
import static org.drugprofiling.Oracle.tolerance;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.comparison.LinkValueMatrix;
import org.drugprofiling.decision.Dendrogram;
import org.drugprofiling.decision.LinkOperator;
import org.drugprofiling.decision.Linkage;
import org.drugprofiling.decision.ThresholdEstimate;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.Test;

/** The pipeline on simulated seizures against R: pair scores, areas of 90 combinations, thresholds and groups. */
class SimulatedSeizuresTest {

    private static final JsonNode FILE = read("10_seizures_scores_r.json");

    private static final Map<String, Pretreatment> PRETREATMENTS = new LinkedHashMap<>(Map.of(
            "N",
            Pretreatments.N,
            "N2R",
            Pretreatments.N_2R,
            "N4R",
            Pretreatments.N_4R,
            "LOG",
            Pretreatments.N.then(PretreatmentSteps.log10WithOffset(1e-4)),
            "STD",
            Pretreatment.of(PretreatmentSteps.autoscale()),
            "STDN",
            Pretreatment.of(PretreatmentSteps.autoscale(), PretreatmentSteps.normaliseToNorm())));

    private static final Map<String, ComparisonMetric> METRICS = Map.of(
            "EUC", ComparisonMetrics.EUCLIDEAN,
            "MAN", ComparisonMetrics.MANHATTAN,
            "SCOS", ComparisonMetrics.SQUARED_COSINE_DISTANCE_100,
            "PCC", ComparisonMetrics.PEARSON_DISTANCE_100,
            "CAN", ComparisonMetrics.CANBERRA_RESCALED);

    private static final Map<String, PopulationRule> RULES = Map.of(
            "R1", PopulationRules.SAME_SEIZURE,
            "R2", PopulationRules.SAME_SEIZURE_LIMITED,
            "R3", PopulationRules.SAME_SEIZURE_AND_ROUTE);

    private static ProfileMatrix raw() {
        JsonNode inputs = FILE.get("inputs");
        double[][] areas = rows(inputs.get("areas"));
        ProfileMatrix bare = ProfileMatrix.ofRows(areas);
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < areas.length; i++) {
            String specimen = inputs.get("specimen").get(i).asText();
            String route = inputs.get("route").get(i).asText();
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of(
                                    specimen,
                                    specimen,
                                    inputs.get("seizure").get(i).asText(),
                                    "simulation")
                            .withAttribute(ProfileIdentity.ROUTE, route)
                            // the simulation has routes alone, so the precursors follow the route
                            .withAttribute(ProfileIdentity.PRECURSOR, route)
                            .withAttribute(ProfileIdentity.PRECURSOR_ROUTE, route),
                    bare.targets(),
                    areas[i],
                    bare.chain(i)));
        }
        return ProfileMatrix.of(profiles);
    }

    private static LinkValueMatrix values(String pretreatment, String metric) {
        ProfileMatrix raw = raw();
        return Comparisons.allPairs(
                METRICS.get(metric), PRETREATMENTS.get(pretreatment).fit(raw).apply(raw));
    }

    @Test
    void pairScores() {
        for (String name : List.of("N4R_PCC", "N_EUC", "N2R_CAN")) {
            LinkValueMatrix values = values(name.split("_")[0], name.split("_")[1]);
            double[] expected = row(FILE.get("results").get("pair_scores").get(name));
            int at = 0;
            for (int j = 0; j < values.size(); j++) {
                for (int i = j + 1; i < values.size(); i++, at++) {
                    // R subtracts r from 1, so its smallest distances carry 1e-14 of noise on a scale of 100
                    assertEquals(expected[at], values.valueAt(i, j), tolerance(expected[at]) + 1e-13, name);
                }
            }
            assertEquals(expected.length, at);
        }
    }

    @Test
    void areasOfAllCombinations() {
        JsonNode table = FILE.get("results").get("auc_table");
        int compared = 0;
        for (int k = 0; k < table.get("auc").size(); k++) {
            String rule = table.get("rule").get(k).asText();
            String pretreatment = table.get("pretreatment").get(k).asText();
            String metric = table.get("metric").get(k).asText();
            boolean centred = pretreatment.startsWith("STD");
            // a Canberra distance of negative numbers is refused here and has a value in R
            if (metric.equals("CAN") && (centred || pretreatment.equals("LOG"))) {
                continue;
            }
            PopulationRule population = RULES.get(rule.substring(0, 2));
            LinkPopulations populations = LinkPopulations.of(
                    values(pretreatment, metric), population, PairWeighting.EACH_PAIR, UnlinkedPairs.ALL);
            String name = pretreatment + " " + metric + " " + rule;
            assertEquals(table.get("n_linked").get(k).asInt(), populations.pairCount(PairLabel.LINKED), name);
            assertEquals(table.get("n_unlinked").get(k).asInt(), populations.pairCount(PairLabel.UNLINKED), name);
            double expected = table.get("auc").get(k).asDouble();
            // one pair of pairs may tie in one program and not in the other
            double onePair = 1.0 / populations.pairCount(PairLabel.LINKED) / populations.pairCount(PairLabel.UNLINKED);
            assertEquals(expected, RocCurve.of(populations).areaUnderCurve(), 1e-12 + onePair, name);
            compared++;
        }
        assertEquals(81, compared);
    }

    @Test
    void limits() {
        LinkPopulations populations = LinkPopulations.of(
                values("N4R", "PCC"), PopulationRules.SAME_SEIZURE, PairWeighting.EACH_PAIR, UnlinkedPairs.ALL);
        JsonNode rules = FILE.get("results").get("roc_N4R_PCC_rule_R1").get("threshold_rules");
        JsonNode largest = rules.get("largest_observed_score_with_FPR_at_most");
        int compared = 0;
        for (java.util.Iterator<String> levels = largest.fieldNames(); levels.hasNext(); compared++) {
            String level = levels.next();
            ThresholdEstimate limit =
                    new ThresholdRule.OrderStatistic(new java.math.BigDecimal(level)).estimate(populations);
            // R names the last score within the limit, the order statistic the first one beyond it
            double within = populations.pairs().stream()
                    .mapToDouble(ScoredPair::score)
                    .filter(limit::isWithin)
                    .max()
                    .orElseThrow();
            double expected = largest.get(level).asDouble();
            assertEquals(expected, within, tolerance(expected) + 1e-13, level);
            assertTrue(limit.falsePositiveRate() <= Double.parseDouble(level));
        }
        JsonNode quantiles = rules.get("linked_quantile_type7");
        for (java.util.Iterator<String> levels = quantiles.fieldNames(); levels.hasNext(); compared++) {
            String level = levels.next();
            double expected = quantiles.get(level).asDouble();
            assertEquals(
                    expected,
                    new ThresholdRule.LinkedQuantile(new java.math.BigDecimal(level))
                            .estimate(populations)
                            .value(),
                    tolerance(expected) + 1e-13,
                    level);
        }
        assertEquals(8, compared);
        JsonNode links = FILE.get("results").get("links_at_FPR_2.5pc");
        ThresholdEstimate limit =
                new ThresholdRule.OrderStatistic(new java.math.BigDecimal("0.025")).estimate(populations);
        assertEquals(
                links.get("n_links").asInt(),
                populations.pairs().stream()
                        .filter(pair -> limit.isWithin(pair.score()))
                        .count());
    }

    @Test
    void groups() {
        LinkValueMatrix values = values("N4R", "PCC");
        JsonNode expected = FILE.get("results").get("chemical_classes_N4R_PCC");
        double limit =
                FILE.get("results").get("links_at_FPR_2.5pc").get("threshold").asDouble();
        for (Linkage linkage : Linkage.values()) {
            JsonNode reference = expected.get(linkage.name().toLowerCase(java.util.Locale.ROOT));
            Dendrogram dendrogram = Dendrogram.of(values, linkage);
            double[] heights = dendrogram.merges().stream()
                    .mapToDouble(Dendrogram.Merge::height)
                    .toArray();
            assertArrayEquals(row(reference.get("height")), heights, 1e-11, linkage.name());
            double[] labels = row(reference.get("cut_at_threshold"));
            assertEquals(partition(labels), partition(dendrogram.cut(limit, LinkOperator.WITHIN)), linkage.name());
        }
    }

    private static Set<Set<Integer>> partition(double[] labels) {
        int[] numbers = new int[labels.length];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = (int) labels[k];
        }
        return partition(numbers);
    }

    private static Set<Set<Integer>> partition(int[] labels) {
        Map<Integer, Set<Integer>> groups = new LinkedHashMap<>();
        for (int row = 0; row < labels.length; row++) {
            groups.computeIfAbsent(labels[row], label -> new TreeSet<>()).add(row);
        }
        return Set.copyOf(groups.values());
    }
}
