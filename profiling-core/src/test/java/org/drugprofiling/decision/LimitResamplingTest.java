package org.drugprofiling.decision;

import static org.drugprofiling.Oracle.example;
import static org.drugprofiling.Oracle.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.SourceInterval;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

/** How uncertain a limit is: leaving sources out must give the limits of the worked cross-validation. */
class LimitResamplingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final ThresholdRule TEN_PERCENT = new ThresholdRule.OrderStatistic(new BigDecimal("0.10"));

    private static LinkPopulations populations(double[] values, List<String> sources, PairWeighting weighting) {
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of("s" + i, "s" + i, sources.get(i), "lab"),
                    TargetSet.of("one number", TabletFeatureTarget.WEIGHT),
                    new double[] {values[i]},
                    ChainId.unspecified()));
        }
        return LinkPopulations.of(
                Comparisons.allPairs(ComparisonMetrics.MANHATTAN, ProfileMatrix.of(profiles)),
                PopulationRules.SAME_SEIZURE,
                weighting,
                UnlinkedPairs.ALL);
    }

    private static LinkPopulations elevenSpecimens(PairWeighting weighting) {
        JsonNode inputs = example("03_populations.json", "thr-cv").get("inputs");
        if (inputs.get("value") == null) {
            inputs = example("03_populations.json", "auc-cluster").get("inputs");
        }
        List<String> sources = new ArrayList<>();
        inputs.get("source").forEach(source -> sources.add(source.asText()));
        return populations(row(inputs.get("value")), sources, weighting);
    }

    @Test
    void leavingOutASourceGivesTheLimitOfItsFold() {
        LinkPopulations populations = elevenSpecimens(PairWeighting.EACH_PAIR);
        SourceResampling sources = SourceResampling.of(populations);
        SourceResampling.Statistic limit = LimitResampling.of(populations).limit(TEN_PERCENT);
        double[] expected = {0.5, 0.2, 0.2, 0.2, 0.7};
        for (int s = 0; s < 5; s++) {
            double[] weights = {1, 1, 1, 1, 1};
            weights[s] = 0;
            assertEquals("seizure S" + (s + 1), sources.sourceNames().get(s));
            assertEquals(expected[s], limit.of(weights), 1e-12);
        }
        // mean 0.36, squares 0.212, times 4/5
        assertEquals(Math.sqrt(0.1696), sources.jackknifeStandardError(limit).orElseThrow(), 1e-12);
        SourceInterval interval = sources.bootstrap(limit, 0.95, 500, 7L);
        assertTrue(interval.lower() <= 0.5 && interval.upper() >= 0.5, interval::toString);
        assertEquals(interval, sources.bootstrap(limit, 0.95, 500, 7L));
    }

    @Test
    void withEveryWeightOneItIsTheLimitItself() {
        double[] ones = {1, 1, 1, 1, 1};
        for (PairWeighting weighting : PairWeighting.values()) {
            LinkPopulations populations = elevenSpecimens(weighting);
            for (String level : List.of("0", "0.05", "0.1", "0.37", "0.5", "0.9", "0.95")) {
                for (ThresholdRule rule : List.of(
                        new ThresholdRule.OrderStatistic(new BigDecimal(level)),
                        new ThresholdRule.LinkedQuantile(new BigDecimal(level)))) {
                    assertEquals(
                            rule.estimate(populations).value(),
                            LimitResampling.of(populations).limit(rule).of(ones),
                            1e-14,
                            rule + " " + weighting);
                }
            }
        }
    }

    @Test
    void aSourceThatCountsTwiceRepeatsItsPairs() {
        // linked 1 (Z1) and 3 (Z2); Z1 twice: 1, 1, 3
        LinkPopulations populations =
                populations(new double[] {0, 1, 10, 13}, List.of("Z1", "Z1", "Z2", "Z2"), PairWeighting.EACH_PAIR);
        SourceResampling.Statistic limit =
                LimitResampling.of(populations).limit(new ThresholdRule.LinkedQuantile(new BigDecimal("0.75")));
        assertEquals(2.5, limit.of(new double[] {1, 1}), 1e-15);
        assertEquals(2, limit.of(new double[] {2, 1}), 1e-15);
        assertTrue(Double.isNaN(limit.of(new double[] {2, 0})), "no unlinked pair is left");
        assertThrows(
                ProfilingException.class, () -> LimitResampling.of(populations).limit(new ThresholdRule.Youden()));
    }

    /** Twenty-one seizures, three specimens in the first and two in the others, far apart. */
    private static LinkPopulations weighted(PairWeighting weighting) {
        double[] values = new double[43];
        String[] sources = new String[43];
        for (int k = 0; k < 42; k++) {
            values[k] = 100.0 * (k / 2) + (k % 2) * (0.5 + k / 100.0);
            sources[k] = "Z" + k / 2;
        }
        values[42] = 0.25;
        sources[42] = "Z0";
        return populations(values, Arrays.asList(sources), weighting);
    }

    @Test
    void aLevelThatWeightedPairsCertifyNeedsNoException() {
        for (PairWeighting weighting : PairWeighting.values()) {
            Threshold limit = Threshold.derive(
                    weighted(weighting), new ThresholdRule.OrderStatistic(new BigDecimal("0.01")), DAY, DAY, Set.of());
            assertTrue(limit.acceptedWeaknesses().isEmpty());
            ProfilingException refusal = assertThrows(
                    ProfilingException.class,
                    () -> Threshold.derive(
                            weighted(weighting),
                            new ThresholdRule.OrderStatistic(new BigDecimal("0.001")),
                            DAY,
                            DAY,
                            Set.of()));
            assertTrue(refusal.getMessage().contains("UNCERTIFIED_LEVEL"), refusal::getMessage);
        }
    }

    @Test
    void aLevelIsCertifiedFromOneFalseLinkOn() {
        ThresholdRule.OrderStatistic percent = new ThresholdRule.OrderStatistic(new BigDecimal("0.01"));
        assertTrue(percent.isCertifiedBy(100));
        assertFalse(percent.isCertifiedBy(99));
        double thirds = 0;
        for (int k = 0; k < 300; k++) {
            thirds += 1.0 / 3;
        }
        assertTrue(percent.isCertifiedBy(thirds));
    }

    @Test
    void aVerificationOnFewSourcesIsNamed() {
        ChainId chain = ChainId.unspecified();
        for (ChainId.Part part : ChainId.Part.values()) {
            chain = chain.with(part, "stated");
        }
        ChainId complete = chain.with(ChainId.Part.METRIC, ComparisonMetrics.MANHATTAN.id());
        DocumentedThreshold published = DocumentedThreshold.of(
                        "invented", complete, "invented for this test", Bibliography.OWN_DESIGN)
                .withMetric(ComparisonMetrics.MANHATTAN)
                .withValue(1, LinkOperator.WITHIN);
        VerificationRecord record = new VerificationRecord(
                "analyst 4",
                DAY,
                "19 seizures",
                new ErrorRate(PairLabel.UNLINKED, 0, 500, 0, 19, ErrorRate.Kind.INDEPENDENT),
                new ErrorRate(PairLabel.LINKED, 1, 40, 1, 19, ErrorRate.Kind.INDEPENDENT));
        assertThrows(ProfilingException.class, () -> published.adopt(complete, record, DAY, DAY));
        Threshold adopted = published.adopt(complete, record, DAY, DAY, Set.of(AcceptedWeakness.FEW_LINKED_SOURCES));
        assertTrue(adopted.toString().contains(AcceptedWeakness.FEW_LINKED_SOURCES.words()));
    }
}
