package org.drugprofiling.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.population.SourceInterval;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.junit.jupiter.api.Test;

/** Which of two limits decides, whose errors are counted, and how few sources are too few. */
class LimitsAndErrorsTest {

    /** Two profiles for each pair of numbers, in two targets: the number and 1. */
    private static LinkPopulations populations(ComparisonMetric metric, double... values) {
        List<Profile> profiles = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of("s" + k, "p" + k, "z" + k / 2, "l"),
                    ProfileMatrix.ofRows(new double[][] {{1, 1}}).targets(),
                    new double[] {values[k], 1},
                    ChainId.unspecified()));
        }
        return LinkPopulations.of(ProfileMatrix.of(profiles), metric, PopulationRules.SAME_SEIZURE);
    }

    private static Threshold stated(LinkPopulations populations, double value, Set<AcceptedWeakness> accepted) {
        return Threshold.derive(
                populations,
                new ThresholdRule.Stated(value, LinkOperator.WITHIN),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 1, 1),
                accepted);
    }

    @Test
    void theStricterLimitDecides() {
        for (ComparisonMetric metric : List.of(ComparisonMetrics.MANHATTAN, ComparisonMetrics.COSINE)) {
            boolean lowIsAlike = metric.orientation() == Orientation.LOWER_IS_MORE_ALIKE;
            LinkPopulations populations = populations(metric, 0, 1, 5, 6);
            Threshold low = stated(populations, 0.25, EnumSet.allOf(AcceptedWeakness.class));
            Threshold high = stated(populations, 0.75, EnumSet.allOf(AcceptedWeakness.class));
            Threshold stricter = lowIsAlike ? low : high;
            assertSame(stricter, new DecisionLimits(low, high).linkLimit());
            assertSame(stricter, new DecisionLimits(high, low).linkLimit());
            DecisionLimits limits = new DecisionLimits(high, low);
            assertEquals(lowIsAlike ? LinkDecision.LINK : LinkDecision.NOT_LINKED_BY_THIS_METHOD, limits.verdict(0.2));
            assertEquals(LinkDecision.INCONCLUSIVE, limits.verdict(0.5));
            assertEquals(lowIsAlike ? LinkDecision.NOT_LINKED_BY_THIS_METHOD : LinkDecision.LINK, limits.verdict(0.8));
            DecisionLimits equal =
                    new DecisionLimits(low, stated(populations, 0.25, EnumSet.allOf(AcceptedWeakness.class)));
            assertSame(equal.falsePositive(), equal.linkLimit());
        }
    }

    @Test
    void anErrorBetweenTwoSourcesIsAnErrorOfBoth() {
        // only 1 and 5 of two sources are within 4; 20 and 25 of one source are not
        LinkPopulations populations = populations(ComparisonMetrics.MANHATTAN, 0, 1, 5, 6, 20, 25);
        Threshold limit = stated(populations, 4, EnumSet.allOf(AcceptedWeakness.class));
        ErrorRate falseLinks = limit.falseLinks();
        assertEquals(2, falseLinks.sourcesInError());
        assertEquals(3, falseLinks.sources());
        assertEquals(1.0 / 12, falseLinks.rate(), 1e-15);
        assertEquals(1, limit.missedLinks().sourcesInError());
    }

    @Test
    void twentyLinkedSourcesAreEnough() {
        double[] twenty = new double[40];
        java.util.Arrays.setAll(twenty, k -> 10.0 * (k / 2) + k % 2);
        stated(populations(ComparisonMetrics.MANHATTAN, twenty), 4, Set.of());
        double[] nineteen = java.util.Arrays.copyOf(twenty, 38);
        ProfilingException refusal = assertThrows(
                ProfilingException.class,
                () -> stated(populations(ComparisonMetrics.MANHATTAN, nineteen), 4, Set.of()));
        assertEquals("weak-threshold", refusal.code());
    }

    @Test
    void bootstrapTailsAreHalfOfWhatIsLeft() {
        // how often one of four sources is drawn is binomial: 0 in 32 %, at most 1 in 74 %, at most 2 in 95 % of the
        // draws
        LinkPopulations populations = populations(ComparisonMetrics.MANHATTAN, 0, 1, 10, 11, 20, 21, 30, 31);
        SourceResampling sources = SourceResampling.of(populations);
        SourceInterval interval = sources.bootstrap(weights -> weights[0], 0.6, 2000, 5);
        assertEquals(0, interval.lower(), "20 %");
        assertEquals(2, interval.upper(), "80 %");
        SourceInterval narrow = sources.bootstrap(weights -> weights[0], 0.2, 2000, 5);
        assertEquals(1, narrow.lower(), "40 %");
        assertEquals(1, narrow.upper(), "60 %");
    }

    @Test
    void aPointOfTheCurveHasTheScoreAsComputed() {
        double noisy = 0.1 + 3e-12;
        RocCurve curve = RocCurve.of(
                new double[] {0.1, noisy}, new double[] {0.5 + 2e-12, 0.5}, Orientation.LOWER_IS_MORE_ALIKE);
        assertEquals(3, curve.points().size());
        assertEquals(noisy, curve.points().get(1).threshold());
        assertEquals(0.5 + 2e-12, curve.points().get(2).threshold());
    }
}
