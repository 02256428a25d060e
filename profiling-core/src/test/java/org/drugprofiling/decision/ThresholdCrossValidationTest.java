package org.drugprofiling.decision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.sample.CaseId;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

/** What is left out together, by hand: two specimens of each of the seizures A, B, C, D, of which B and C are related. */
class ThresholdCrossValidationTest {

    private static final double[] VALUES = {0, 1, 10, 11, 10.5, 12, 30, 33};
    private static final List<String> SEIZURES = List.of("A", "A", "B", "B", "C", "C", "D", "D");

    private static LinkPopulations populations(UnaryOperator<ProfileIdentity> relation) {
        return LinkPopulations.of(profiles(relation), ComparisonMetrics.MANHATTAN, PopulationRules.SAME_SEIZURE);
    }

    private static ProfileMatrix profiles(UnaryOperator<ProfileIdentity> relation) {
        List<Profile> profiles = new ArrayList<>();
        for (int row = 0; row < VALUES.length; row++) {
            String seizure = SEIZURES.get(row);
            ProfileIdentity identity = ProfileIdentity.of("s" + row, "s" + row, seizure, "lab");
            profiles.add(Profile.ofQuantified(
                    seizure.equals("B") || seizure.equals("C") ? relation.apply(identity) : identity,
                    TargetSet.of("one number", TabletFeatureTarget.WEIGHT),
                    new double[] {VALUES[row]},
                    ChainId.unspecified()));
        }
        return ProfileMatrix.of(profiles);
    }

    private static void assertLeftOutTogether(LinkPopulations populations) {
        assertEquals(
                List.of(
                        "seizure A",
                        "seizure A",
                        "seizure B",
                        "seizure B",
                        "seizure B",
                        "seizure B",
                        "seizure D",
                        "seizure D"),
                populations.foldOfRow());
        ThresholdCrossValidation result =
                ThresholdCrossValidation.of(populations, new ThresholdRule.OrderStatistic(new BigDecimal("0.10")));
        // the least distance between B or C and D is 12 to 30; between A and D 1 to 30; between A and B or C 1 to 10
        assertEquals(Map.of("seizure A", 18.0, "seizure B", 29.0, "seizure D", 9.0), result.thresholds());
        // 20 unlinked pairs, each met twice: the 8 of A with B or C are within 18 and within 29, the 8 of D with B or C
        // within 29
        assertEquals(20, result.falseLinks().pairs());
        // and what is drawn or left out for an interval are the same three
        SourceResampling sources = SourceResampling.of(populations);
        assertEquals(List.of("seizure A", "seizure B", "seizure D"), sources.sourceNames());
        assertEquals(3, populations.unrelatedSourceCount(PairLabel.UNLINKED));
        assertEquals(4, populations.sourceCount(PairLabel.UNLINKED));
        SourceResampling.Statistic limit =
                LimitResampling.of(populations).limit(new ThresholdRule.OrderStatistic(new BigDecimal("0.10")));
        assertArrayEquals(new double[] {18, 29, 9}, sources.withoutEach(limit));
        assertEquals(12, result.falseLinks().errors());
        assertEquals(4, result.missedLinks().pairs());
        assertEquals(0, result.missedLinks().errors());
    }

    /** Pairs that are sorted once for all folds are left out as those that are parted anew for each. */
    @Test
    void allFoldsAtOnceAreAsEachByItself() {
        LinkPopulations related = populations(identity -> identity.withRelationGroup("one producer"));
        List<ThresholdRule> rules = List.of(
                new ThresholdRule.OrderStatistic(new BigDecimal("0.10")),
                new ThresholdRule.LinkedQuantile(new BigDecimal("0.50")),
                new ThresholdRule.Youden());
        assertEquals(
                ThresholdCrossValidation.of(related.foldOfRow(), rules, fold -> related),
                ThresholdCrossValidation.of(related, rules));
        LinkPopulations weighted = LinkPopulations.of(
                Comparisons.allPairs(ComparisonMetrics.MANHATTAN, profiles(identity -> identity)),
                PopulationRules.SAME_SEIZURE,
                PairWeighting.EACH_SOURCE,
                UnlinkedPairs.ALL);
        assertEquals(
                ThresholdCrossValidation.of(weighted.foldOfRow(), rules.subList(0, 2), fold -> weighted),
                ThresholdCrossValidation.of(weighted, rules.subList(0, 2)));
    }

    /**
     * By hand: linked scores 1, 2, 3, 4 of B to E with weight 1, and 4, 5, 9 of A with weight 1/3; of unlinked pairs all weigh 1. The most alike score that holds half
     * of the weight is 3 of all five, and 2 without A, where type 7 would give 2.5 although only A has other weights than 1.
     */
    @Test
    void everyFoldTriesTheEstimatorOfTheWholePopulation() {
        double[] values = {1000, 1005, 1009, 0, 1, 100, 102, 200, 203, 300, 304};
        List<Profile> profiles = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of("s" + row, "s" + row, "AAABBCCDDEE".substring(row, row + 1), "lab"),
                    TargetSet.of("one number", TabletFeatureTarget.WEIGHT),
                    new double[] {values[row]},
                    ChainId.unspecified()));
        }
        LinkPopulations weighted = LinkPopulations.of(
                Comparisons.allPairs(ComparisonMetrics.MANHATTAN, ProfileMatrix.of(profiles)),
                PopulationRules.SAME_SEIZURE,
                PairWeighting.EACH_SOURCE,
                UnlinkedPairs.ONE_SPECIMEN_PER_SOURCE);
        assertTrue(weighted.isWeighted());
        ThresholdRule half = new ThresholdRule.LinkedQuantile(new BigDecimal("0.5"));
        assertEquals(3, half.estimate(weighted).value());
        Map<String, Double> expected =
                Map.of("seizure A", 2.0, "seizure B", 3.0, "seizure C", 3.0, "seizure D", 2.0, "seizure E", 2.0);
        assertEquals(expected, ThresholdCrossValidation.of(weighted, half).thresholds());
        assertEquals(
                expected,
                ThresholdCrossValidation.of(weighted.foldOfRow(), half, fold -> weighted)
                        .thresholds());
        LimitResampling resampling = LimitResampling.of(weighted);
        assertArrayEquals(
                new double[] {2, 3, 3, 2, 2}, SourceResampling.of(weighted).withoutEach(resampling.limit(half)));
        assertEquals(
                "quantile (inverted distribution function of weights) of linked pairs at 0.5",
                half.weightedDescription());
        String origin = Threshold.derive(
                        weighted,
                        half,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 1, 1),
                        EnumSet.allOf(AcceptedWeakness.class))
                .origin();
        assertTrue(origin.endsWith(" by " + half.weightedDescription()), origin);
    }

    /** Of two specimens a seizure linked pairs weigh 1, and unlinked ones 1/4: limit and draws take the form for weighted pairs of both sides. */
    @Test
    void drawsOfWeightedPairsAreOfTheLimitItself() {
        LinkPopulations weighted = LinkPopulations.of(
                Comparisons.allPairs(ComparisonMetrics.MANHATTAN, profiles(identity -> identity)),
                PopulationRules.SAME_SEIZURE,
                PairWeighting.EACH_SOURCE,
                UnlinkedPairs.ALL);
        // linked scores 1, 1, 1.5 and 3
        ThresholdRule half = new ThresholdRule.LinkedQuantile(new BigDecimal("0.5"));
        assertEquals(1, half.estimate(weighted).value());
        assertEquals(1, LimitResampling.of(weighted).limit(half).of(new double[] {1, 1, 1, 1}));
        LinkPopulations each = populations(identity -> identity);
        assertFalse(each.isWeighted());
        assertEquals(1.25, half.estimate(each).value());
        assertEquals(1.25, LimitResampling.of(each).limit(half).of(new double[] {1, 1, 1, 1}));
    }

    @Test
    void relatedSeizuresAreDrawnAsOne() {
        assertEquals(4, SourceResampling.of(populations(identity -> identity)).sources());
        assertEquals(
                3,
                SourceResampling.of(populations(identity -> identity.withRelationGroup("one producer")))
                        .sources());
    }

    @Test
    void seizuresOfOneCaseAreLeftOutTogether() {
        assertLeftOutTogether(populations(identity -> identity.withCase(CaseId.of("K"))));
    }

    @Test
    void relatedSeizuresAreLeftOutTogether() {
        assertLeftOutTogether(populations(identity -> identity.withRelationGroup("one producer")));
    }

    @Test
    void relationsAreFollowedFromSeizureToSeizure() {
        LinkPopulations chained =
                populations(identity -> identity.seizure().value().equals("B")
                        ? identity.withCase(CaseId.of("K")).withRelationGroup("x")
                        : identity.withRelationGroup("x"));
        assertLeftOutTogether(chained);
    }
}
