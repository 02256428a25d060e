package org.drugprofiling.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Scores that the step of 1e-10 would merge. */
class SmallScoresTest {

    private static final double[] LINKED = {1e-12, 2e-12, 3e-12};
    private static final double[] UNLINKED = {2e-11, 3e-11, 4e-11};
    private static final ThresholdRule QUANTILE = new ThresholdRule.LinkedQuantile(new BigDecimal("0.95"));

    private static void refused(Executable call) {
        ProfilingException refusal = assertThrows(ProfilingException.class, call);
        assertEquals("scores-too-small", refusal.code());
        assertTrue(refusal.getMessage().contains("smaller unit"), refusal::getMessage);
    }

    /** Three sources of two or three profiles in one target, in steps of a unit. */
    private static LinkPopulations populations(double unit, PairWeighting weighting) {
        return populations(weighting, 0, unit, 3 * unit, 20 * unit, 22 * unit, 50 * unit, 51 * unit);
    }

    private static LinkPopulations populations(PairWeighting weighting, double... values) {
        String[] sources = {"a", "a", "a", "b", "b", "c", "c"};
        List<Profile> profiles = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of("s" + k, "p" + k, sources[k], "l"),
                    ProfileMatrix.ofRows(new double[][] {{1}}).targets(),
                    new double[] {values[k]},
                    ChainId.unspecified()));
        }
        return LinkPopulations.of(
                ProfileMatrix.of(profiles),
                ComparisonMetrics.MANHATTAN,
                PopulationRules.SAME_SEIZURE,
                weighting,
                UnlinkedPairs.ALL);
    }

    @Test
    void scoresThatAreAllTooSmallAreRefused() {
        refused(() -> RocCurve.of(LINKED, UNLINKED, Orientation.LOWER_IS_MORE_ALIKE));
        refused(() -> QUANTILE.estimate(LINKED, UNLINKED, Orientation.LOWER_IS_MORE_ALIKE));
        refused(() -> new ThresholdRule.OrderStatistic(new BigDecimal("0.5"))
                .estimate(LINKED, UNLINKED, Orientation.HIGHER_IS_MORE_ALIKE));
        refused(() -> populations(1e-11, PairWeighting.EACH_PAIR));
        assertEquals(5, populations(1e-8, PairWeighting.EACH_PAIR).linked().length);
    }

    @Test
    void equalScoresAndSomeLargeOnesAreFine() {
        ScoreOrder.requireResolved(new double[3], new double[2]);
        ScoreOrder.requireResolved(new double[] {1e-20, 1e-20}, new double[] {1e-20});
        ScoreOrder.requireResolved(LINKED, new double[] {-1e-8});
        ScoreOrder.requireResolved(new double[0], new double[] {0, Double.POSITIVE_INFINITY});
        refused(() -> ScoreOrder.requireResolved(new double[] {0}, new double[] {9.99e-9}));
        refused(() -> ScoreOrder.requireResolved(new double[] {-1e-9, -2e-9}));
    }

    @Test
    void aLimitThatMergesWithOtherScoresSaysSo() {
        ThresholdEstimate blurred = QUANTILE.estimate(
                new double[] {1e-12, 1e-11}, new double[] {3e-11, 1}, Orientation.LOWER_IS_MORE_ALIKE);
        assertTrue(blurred.note().contains("so small"), blurred::note);
        // what is decided is what the rates count: the unlinked score of 3e-11 is within
        assertEquals(0.5, blurred.falsePositiveRate());
        ThresholdEstimate clear =
                QUANTILE.estimate(new double[] {1e-12, 1e-11}, new double[] {1, 2}, Orientation.LOWER_IS_MORE_ALIKE);
        assertTrue(clear.note().contains("so small"), "the linked score of 1e-12 counts as equal to the limit");
        ThresholdEstimate usual =
                QUANTILE.estimate(new double[] {0.1, 0.2}, new double[] {1, 2}, Orientation.LOWER_IS_MORE_ALIKE);
        assertEquals("", usual.note());
        // noise around 0 is no difference
        assertEquals(
                "",
                QUANTILE.estimate(new double[] {0, 1e-16}, new double[] {1, 2}, Orientation.LOWER_IS_MORE_ALIKE)
                        .note());
    }

    @Test
    void weightedLimitsSaySoToo() {
        LinkPopulations mixed = populations(PairWeighting.EACH_SOURCE, 0, 1e-11, 3e-11, 20, 20, 50, 50);
        ThresholdEstimate limit = WeightedScores.of(mixed).estimate(QUANTILE);
        assertTrue(limit.note().startsWith("pairs are weighted by source; the limit is so small"), limit::note);
        assertTrue(ScoreOrder.isBlurred(2e-11, 3e-11));
        assertTrue(!ScoreOrder.isBlurred(2e-8, 2.0001e-8));
        assertTrue(!ScoreOrder.isBlurred(2e-11, 2e-11, 1));
    }

    @Test
    void theUnitOfCostPlaysNoPart() {
        double[] linked = {1, 2, 3, 4, 5};
        double[] unlinked = {4.5, 6, 7, 8, 9};
        for (double unit : new double[] {1e-300, 1e-30, 1e-11, 1e-6, 1, 1e6, 1e300}) {
            // at 4 one linked score of five is missed, at 5 one unlinked score of five is linked: equal costs, so the
            // more alike limit
            assertEquals(4, cost(0.5, unit, unit, linked, unlinked), "unit " + unit);
            assertEquals(5, cost(0.5, unit, 2 * unit, linked, unlinked), "unit " + unit);
            assertEquals(4, cost(0.5, 2 * unit, unit, linked, unlinked), "unit " + unit);
        }
        for (double prior : new double[] {1e-3, 1e-9, 1e-11}) {
            assertEquals(5, cost(prior, 1, 1.5 * (1 - prior) / prior, linked, unlinked), "prior " + prior);
        }
        assertThrows(ProfilingException.class, () -> new ThresholdRule.MinimumCost(0.5, 1, Double.POSITIVE_INFINITY));
        assertThrows(ProfilingException.class, () -> new ThresholdRule.MinimumCost(0.5, Double.POSITIVE_INFINITY, 1));
    }

    private static double cost(double prior, double falseLink, double missed, double[] linked, double[] unlinked) {
        return new ThresholdRule.MinimumCost(prior, falseLink, missed)
                .estimate(linked, unlinked, Orientation.LOWER_IS_MORE_ALIKE)
                .value();
    }
}
