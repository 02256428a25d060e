package org.drugprofiling.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.junit.jupiter.api.Test;

/** What must not depend on the order in which profiles are listed, and what weights that are no binary fractions must not change. */
class OrderOfTheTableTest {

    private static Profile profile(String sample, String seizure, double value) {
        return Profile.ofQuantified(
                ProfileIdentity.of(sample, sample, seizure, "l"),
                ProfileMatrix.ofRows(new double[][] {{1}}).targets(),
                new double[] {value},
                ChainId.unspecified());
    }

    private static void shuffle(List<Profile> profiles, SplittableRandom random) {
        for (int k = profiles.size() - 1; k > 0; k--) {
            java.util.Collections.swap(profiles, k, random.nextInt(k + 1));
        }
    }

    @Test
    void groupsOfEqualDistancesFollowTheSamples() {
        // 0, 1, 2, 3: three equal distances of 1; complete linkage at 1.5 pairs them in one of two ways
        List<Profile> profiles = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            profiles.add(profile("s" + k, "z" + k, k));
        }
        SplittableRandom random = new SplittableRandom(1);
        Set<String> groupings = new HashSet<>();
        for (int repetition = 0; repetition < 30; repetition++) {
            shuffle(profiles, random);
            Dendrogram dendrogram = Dendrogram.of(
                    Comparisons.allPairs(ComparisonMetrics.MANHATTAN, ProfileMatrix.of(profiles)), Linkage.COMPLETE);
            int[] groups = dendrogram.cut(1.5, LinkOperator.WITHIN);
            Set<String> members = new TreeSet<>();
            for (int g = 0; g < 5; g++) {
                Set<String> group = new TreeSet<>();
                for (int row = 0; row < 5; row++) {
                    if (groups[row] == g) {
                        group.add(profiles.get(row).identity().sample().value());
                    }
                }
                members.add(group.toString());
            }
            groupings.add(members.toString());
        }
        assertEquals(Set.of("[[], [s0, s1], [s2, s3], [s4]]"), groupings);
    }

    @Test
    void distancesThatDifferByNoiseAreEqual() {
        // 1 and 2 are nearer by noise only, 0 and 1 come first
        Dendrogram dendrogram = Dendrogram.ofDistances(new double[] {1, 5, 1 - 1e-13}, 3, Linkage.COMPLETE);
        assertEquals(new Dendrogram.Merge(0, 1, 1, 2), dendrogram.merges().get(0));
    }

    @Test
    void weightedLimitsAreTheSameBits() {
        SplittableRandom random = new SplittableRandom(2);
        List<Profile> profiles = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            // sources of 3, 7 and other numbers of specimens, many equal scores
            int source = random.nextInt(9);
            profiles.add(profile("s" + k, "z" + source, source + random.nextInt(3)));
        }
        ThresholdRule order = new ThresholdRule.OrderStatistic(new BigDecimal("0.3"));
        ThresholdRule quantile = new ThresholdRule.LinkedQuantile(new BigDecimal("0.6"));
        Set<String> results = new HashSet<>();
        for (int repetition = 0; repetition < 20; repetition++) {
            shuffle(profiles, random);
            LinkPopulations populations = LinkPopulations.of(
                    ProfileMatrix.of(profiles),
                    ComparisonMetrics.MANHATTAN,
                    PopulationRules.SAME_SEIZURE,
                    PairWeighting.EACH_SOURCE,
                    UnlinkedPairs.ALL);
            SourceResampling sources = SourceResampling.of(populations);
            results.add(WeightedScores.of(populations).estimate(order) + " "
                    + WeightedScores.of(populations).estimate(quantile) + " "
                    + sources.bootstrap(LimitResampling.of(populations).limit(quantile), 0.9, 100, 7));
        }
        assertEquals(1, results.size());
    }

    private static List<ScoredPair> thirds(PairLabel label, double... scores) {
        List<ScoredPair> pairs = new ArrayList<>();
        for (int k = 0; k < scores.length; k++) {
            pairs.add(new ScoredPair(k + 1, 0, label, scores[k], 1.0 / 3));
        }
        return pairs;
    }

    @Test
    void thirdsThatAddUpToALevelReachIt() {
        // levels of k/n of the weight, reached by k pairs whose sum is rounded
        for (int n = 2; n <= 30; n++) {
            double[] scores = new double[n];
            Arrays.setAll(scores, k -> k + 1.0);
            List<ScoredPair> pairs = new ArrayList<>(thirds(PairLabel.LINKED, scores));
            pairs.addAll(thirds(PairLabel.UNLINKED, scores));
            WeightedScores weighted = WeightedScores.weighted(pairs, Orientation.LOWER_IS_MORE_ALIKE);
            for (int k = 1; k < n; k++) {
                BigDecimal level = new BigDecimal((double) k / n);
                assertEquals(
                        k,
                        weighted.estimate(new ThresholdRule.LinkedQuantile(level))
                                .value(),
                        k + " of " + n);
                assertEquals(
                        k + 1,
                        weighted.estimate(new ThresholdRule.OrderStatistic(level))
                                .value(),
                        k + " of " + n);
            }
        }
    }

    @Test
    void anInfiniteScoreIsNoPair() {
        List<Profile> profiles = List.of(
                profile("a", "z1", 0),
                profile("b", "z1", 1),
                profile("c", "z2", 1.7e308),
                profile("d", "z3", -1.7e308));
        LinkPopulations populations = LinkPopulations.of(
                ProfileMatrix.of(profiles), ComparisonMetrics.MANHATTAN, PopulationRules.SAME_SEIZURE);
        assertEquals(4, populations.pairCount(PairLabel.UNLINKED), "c and d are infinitely far apart");
        assertFalse(populations.pairs().stream().anyMatch(pair -> Double.isInfinite(pair.score())));
    }
}
