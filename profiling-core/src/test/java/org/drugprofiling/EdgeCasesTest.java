package org.drugprofiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.ComparisonOutcome;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.Dendrogram;
import org.drugprofiling.decision.LinkOperator;
import org.drugprofiling.decision.Linkage;
import org.drugprofiling.decision.ThresholdEstimate;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.evaluation.LogRatioBounds;
import org.drugprofiling.evaluation.LogRatios;
import org.drugprofiling.evaluation.TwoLevelBackground;
import org.drugprofiling.evaluation.TwoLevelModel;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.IndependentPairsInterval;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PopulationRule;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.pretreatment.FittedPretreatment;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.junit.jupiter.api.Test;

/** Edge cases of the register that no other test holds; by hand but for one number of mpmath. */
class EdgeCasesTest {

    private static final Orientation DISTANCE = Orientation.LOWER_IS_MORE_ALIKE;

    private static ProfilingException refusal(org.junit.jupiter.api.function.Executable executable) {
        return assertThrows(ProfilingException.class, executable);
    }

    private static Profile profile(String specimen, String seizure, double... values) {
        ProfileMatrix row = ProfileMatrix.ofRows(new double[][] {values});
        return Profile.ofQuantified(
                ProfileIdentity.of(specimen, specimen, seizure, "lab"), row.targets(), values, ChainId.unspecified());
    }

    @Test
    void oneSourceHasNoUnlinkedPair() {
        ProfileMatrix one = ProfileMatrix.of(
                List.of(profile("a", "Z1", 1, 2, 3), profile("b", "Z1", 2, 2, 3), profile("c", "Z1", 3, 2, 4)));
        PopulationRule rule = PopulationRules.SAME_SEIZURE;
        ProfilingException refusal = refusal(() -> LinkPopulations.of(one, ComparisonMetrics.MANHATTAN, rule));
        assertEquals("empty-population", refusal.code());
        assertTrue(refusal.rule().contains("at least one unlinked pair"), refusal::rule);
    }

    @Test
    void equalScoresHaveNoLimit() {
        double[] tied = {2, 2 + 1e-12};
        for (ThresholdRule rule : List.of(new ThresholdRule.Youden(), new ThresholdRule.EqualError())) {
            assertEquals(
                    "undefined-threshold",
                    refusal(() -> rule.estimate(tied, tied, DISTANCE)).code(),
                    rule.description());
        }
        // what keeps its rate whatever comes links nothing
        ThresholdEstimate order =
                new ThresholdRule.OrderStatistic(new BigDecimal("0.5")).estimate(tied, tied, DISTANCE);
        assertEquals(0, order.falsePositiveRate());
        assertEquals(0, order.truePositiveRate());
    }

    @Test
    void anErrorOfZeroGivesNoInterval() {
        RocCurve apart = RocCurve.of(new double[] {1, 2}, new double[] {3, 4, 5}, DISTANCE);
        assertEquals(0, apart.deLongStandardError().orElseThrow());
        for (IndependentPairsInterval.Scale scale : IndependentPairsInterval.Scale.values()) {
            assertEquals(
                    "undefined-statistic",
                    refusal(() -> apart.deLong(0.95, scale)).code());
        }
    }

    @Test
    void aLevelBelowOneFalseLinkIsSaidNotToBeCertified() {
        double[] linked = {0.4, 0.9, 1.1, 1.1, 1.8, 2.5, 2.5, 4.0};
        double[] unlinked = {1.1, 2.0, 2.5, 3.3, 4.0, 4.7, 5.1, 6.0, 6.0, 7.2, 8.5, 9.9};
        ThresholdEstimate below =
                new ThresholdRule.OrderStatistic(new BigDecimal("0.05")).estimate(linked, unlinked, DISTANCE);
        assertEquals(1.1, below.value());
        assertEquals(LinkOperator.STRICTLY_WITHIN, below.operator());
        assertEquals(0, below.falsePositiveRate());
        assertEquals(0.25, below.truePositiveRate());
        assertEquals("the level 0.05 cannot be certified with 12 unlinked scores", below.note());
        // 1/12 is above 0.083 and below 0.084
        for (String level : List.of("0.083", "0.084")) {
            ThresholdEstimate near =
                    new ThresholdRule.OrderStatistic(new BigDecimal(level)).estimate(linked, unlinked, DISTANCE);
            assertEquals(level.equals("0.084"), near.note().isEmpty(), level);
            assertEquals(level.equals("0.084") ? 2.0 : 1.1, near.value(), level);
        }
    }

    private static double value(ComparisonMetric metric, double[] a, double[] b) {
        return metric.compare(a, b).orElseThrow().value();
    }

    private static NotComparableReason reason(ComparisonMetric metric, double[] a, double[] b) {
        return ((ComparisonOutcome.NotComparable) metric.compare(a, b)).reason();
    }

    @Test
    void rowsWithoutACommonPeakAndRowsWithoutAny() {
        double[] first = {5, 0, 0, 0, 0};
        double[] second = {0, 3, 0, 0, 0};
        // centred (4, −1, −1, −1, −1) and (−0.6, 2.4, −0.6, −0.6, −0.6): −3/√(20 · 7.2)
        assertEquals(-0.25, value(ComparisonMetrics.PEARSON, first, second), 1e-15);
        assertEquals(62.5, value(ComparisonMetrics.PEARSON_DISTANCE_100, first, second), 1e-13);
        assertEquals(0, value(ComparisonMetrics.COSINE, first, second));
        assertEquals(2, value(ComparisonMetrics.CANBERRA, first, second));
        assertEquals(5, value(ComparisonMetrics.CANBERRA_RESCALED, first, second));
        assertEquals(1, value(ComparisonMetrics.BRAY_CURTIS, first, second));
        assertEquals(0, value(ComparisonMetrics.JACCARD, first, second));
        double[] none = new double[5];
        for (ComparisonMetric metric : List.of(
                ComparisonMetrics.COSINE,
                ComparisonMetrics.BRAY_CURTIS,
                ComparisonMetrics.JACCARD,
                ComparisonMetrics.CANBERRA_RESCALED)) {
            assertEquals(NotComparableReason.EMPTY, reason(metric, none, none), metric.id());
        }
        assertEquals(NotComparableReason.EMPTY, reason(ComparisonMetrics.PEARSON, none, none));
        // two rows in which nothing was found have nothing that differs, as far as a sum can say
        assertEquals(0, value(ComparisonMetrics.CANBERRA, none, none));
    }

    @Test
    void aTargetThatTrainingDidNotHaveIsRefused() {
        FittedPretreatment fitted =
                Pretreatments.N_SD.fit(ProfileMatrix.ofRows(new double[][] {{1, 2, 3}, {2, 3, 5}, {3, 1, 2}}));
        assertEquals(
                "state-mismatch",
                refusal(() -> fitted.apply(profile("a", "Z1", 1, 2, 3, 4))).code());
        assertEquals(
                "state-mismatch",
                refusal(() -> fitted.apply(profile("a", "Z1", 1, 2))).code());
    }

    /**
     * Forty sources of 24 features, with integers as means and a scatter of 2⁻²⁰ in one feature of each of the first 24 sources: the likelihood ratio of a
     * source against itself is 10³⁶⁴. By mpmath at 60 digits from the definition.
     */
    @Test
    void aLikelihoodRatioAboveTheDoublesIsFinite() {
        int features = 24;
        List<double[]> rows = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (int s = 0; s < 40; s++) {
            double[] mean = new double[features];
            for (int j = 0; j < features; j++) {
                long root = 40503L * s + 9973L * j + 1;
                mean[j] = root * root % 65521 * 0x1p14;
            }
            for (int sign = -1; sign <= 1; sign += 2) {
                double[] row = mean.clone();
                if (s < features) {
                    row[s] += sign * 0x1p-20;
                }
                rows.add(row);
                sources.add("s" + s);
            }
        }
        double[][] table = rows.toArray(double[][]::new);
        TwoLevelModel model = TwoLevelModel.normal(TwoLevelBackground.of(table, sources));
        double[] mean = table[0].clone();
        mean[0] += 0x1p-20;
        double log10 =
                model.compare(new double[][] {mean}, new double[][] {mean}).log10();
        assertEquals(364.13062301516916, log10, 1e-9);
        assertEquals(Double.POSITIVE_INFINITY, Math.pow(10, log10));
    }

    @Test
    void boundsOnTheWrongSideAreOne() {
        LogRatios wrong = LogRatios.of(new double[] {-3, -2, -1}, new double[] {1, 2, 3, 4});
        for (LogRatioBounds bounds : List.of(LogRatioBounds.elub(wrong), LogRatioBounds.invariance(wrong))) {
            assertEquals(0, bounds.lower(), bounds.toString());
            assertEquals(0, bounds.upper(), bounds.toString());
            assertEquals(0, bounds.apply(3));
            assertEquals(0, bounds.apply(-3));
        }
    }

    /** Linkage by centroids would join three points at nearly equal distances below the first join. */
    @Test
    void noLinkageOfTheLibraryTurnsBack() {
        SplittableRandom random = new SplittableRandom(4);
        for (Linkage linkage : Linkage.values()) {
            assertAscending(Dendrogram.ofDistances(new double[] {1, 1.01, 1.02}, 3, linkage));
            for (int size = 3; size < 40; size++) {
                double[] distances = new double[size * (size - 1) / 2];
                for (int k = 0; k < distances.length; k++) {
                    // many are equal
                    distances[k] = 1 + random.nextInt(size) / 100.0;
                }
                assertAscending(Dendrogram.ofDistances(distances, size, linkage));
                // a mean of seven equal numbers is not always that number
                Arrays.fill(distances, random.nextDouble());
                assertAscending(Dendrogram.ofDistances(distances, size, linkage));
            }
        }
    }

    /** Each merger is at or above those that it contains, to the last bit, and as scores are compared also above the one before. */
    private static void assertAscending(Dendrogram tree) {
        double before = 0;
        for (Dendrogram.Merge merge : tree.merges()) {
            for (int part : new int[] {merge.first(), merge.second()}) {
                double below = part < tree.size()
                        ? 0
                        : tree.merges().get(part - tree.size()).height();
                assertTrue(merge.height() >= below, () -> tree.linkage() + " turns back at " + merge);
            }
            assertTrue(ScoreOrder.compare(merge.height(), before) >= 0, () -> tree.linkage() + " falls at " + merge);
            before = merge.height();
        }
    }

    /** The message must not say that scores are alike which differ. */
    @Test
    void reversedScoresHaveNoLimitEither() {
        for (ThresholdRule rule : List.of(new ThresholdRule.Youden(), new ThresholdRule.EqualError())) {
            ProfilingException refusal =
                    refusal(() -> rule.estimate(new double[] {5, 6}, new double[] {1, 2}, DISTANCE));
            assertEquals("undefined-threshold", refusal.code());
            assertTrue(refusal.rule().startsWith("linked scores must be more alike than unlinked ones"), refusal::rule);
        }
    }
}
