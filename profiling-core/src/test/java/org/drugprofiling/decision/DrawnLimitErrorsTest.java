package org.drugprofiling.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.ErrorRate;
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

/** Errors of a limit that was drawn, counted by hand: four sources of two specimens each, one number for each specimen, so that a score names its pair. */
class DrawnLimitErrorsTest {

    private static final double[] VALUES = {0, 1, 10, 12.25, 30, 31.5, 64, 70.125};
    private static final ConformalRule HALF = new ConformalRule(new BigDecimal("0.5"), 0);

    private static LinkPopulations populations(double... values) {
        List<Profile> profiles = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of("s" + row, "s" + row, "source " + row / 2, "lab"),
                    TargetSet.of("one number", TabletFeatureTarget.WEIGHT),
                    new double[] {values[row]},
                    ChainId.unspecified()));
        }
        return LinkPopulations.of(
                ProfileMatrix.of(profiles), ComparisonMetrics.MANHATTAN, PopulationRules.SAME_SEIZURE);
    }

    /**
     * By hand, k = ⌊0.5 · 3⌋ = 1: the smaller of two drawn scores is the limit, exclusive. Drawn together are 0 with 1 and 2 with 3, or 0 with 2 and 1 with 3, or 0 with 3 and
     * 1 with 2; the eight unlinked pairs of these take no part, and sixteen are left.
     */
    @Test
    void theErrorsOfThisLimitAreCountedOnPairsThatWereNotDrawn() {
        LinkPopulations populations = populations(VALUES);
        boolean[] seen = new boolean[4];
        for (long seed = 0; seed < 30; seed++) {
            DisjointPairs drawn = DisjointPairs.of(populations, PairLabel.UNLINKED, seed);
            double limit = Math.min(drawn.scores()[0], drawn.scores()[1]);
            int partner = 0;
            for (int i = 0; i < 2; i++) {
                for (int j = 2; j < 8; j++) {
                    for (double score : drawn.scores()) {
                        partner = Math.abs(VALUES[i] - VALUES[j]) == score ? j / 2 : partner;
                    }
                }
            }
            seen[partner] = true;
            int errors = 0;
            for (int i = 0; i < 8; i++) {
                for (int j = i + 1; j < 8; j++) {
                    int a = i / 2;
                    int b = j / 2;
                    boolean together = a == 0 ? b == partner : a != partner && b != partner;
                    errors += a != b && !together && Math.abs(VALUES[i] - VALUES[j]) < limit ? 1 : 0;
                }
            }
            DrawnLimitErrors found = DrawnLimitErrors.of(populations, new ConformalRule(new BigDecimal("0.5"), seed));
            assertEquals(limit, found.limit().value());
            assertEquals(16, found.falseLinks().pairs());
            assertEquals(errors, found.falseLinks().errors(), "seed " + seed);
            assertEquals(ErrorRate.Kind.PAIRS_NOT_DRAWN, found.falseLinks().kind());
            assertEquals("pairs-not-drawn", found.missedLinks().kind().words());
            // linked scores 1, 2.25, 1.5 and 6.125; the least limit is 9 or more
            assertEquals(4, found.missedLinks().pairs());
            assertEquals(0, found.missedLinks().errors());
            for (int other = 1; other < 4; other++) {
                assertEquals(other == partner, drawn.joins("seizure source 0", "seizure source " + other));
                assertEquals(other == partner, drawn.joins("seizure source " + other, "seizure source 0"));
            }
        }
        assertTrue(seen[1] && seen[2] && seen[3]);
    }

    /** A limit that misses: linked pairs are 1, 2.25, 1.5 and 40 apart, and sources 2 and 3 lie over each other. */
    @Test
    void missedLinksAreThoseOfThisLimit() {
        LinkPopulations populations = populations(0, 1, 10, 12.25, 30, 31.5, 29, 69);
        DrawnLimitErrors found = DrawnLimitErrors.of(populations, HALF);
        assertEquals(4, found.missedLinks().pairs());
        double limit = found.limit().value();
        int missed = 0;
        for (double score : new double[] {1, 2.25, 1.5, 40}) {
            missed += score >= limit ? 1 : 0;
        }
        assertTrue(missed > 0);
        assertEquals(missed, found.missedLinks().errors());
    }

    /** Scores that a refit does not change give the same rates; a pair of two folds is met twice and counts one half. */
    @Test
    void aRefitWithoutEachSourceScoresThePairsOfThatSource() {
        LinkPopulations populations = populations(VALUES);
        assertEquals(
                DrawnLimitErrors.of(populations, HALF), DrawnLimitErrors.of(populations, HALF, fold -> populations));
        // without source 0 all numbers are far apart, so that no pair of it is within the limit
        double[] apart = new double[8];
        for (int k = 0; k < 8; k++) {
            apart[k] = 1000 * (k + 1.0) * (k + 1.0);
        }
        DrawnLimitErrors refitted = DrawnLimitErrors.of(
                populations, HALF, fold -> fold.equals("seizure source 0") ? populations(apart) : populations);
        assertEquals(1, refitted.missedLinks().errors());
        assertEquals(16, refitted.falseLinks().pairs());
    }

    @Test
    void whatWasStatedNamesNoSources() {
        DisjointPairs stated = DisjointPairs.stated(
                new double[] {1}, PairLabel.UNLINKED, Orientation.LOWER_IS_MORE_ALIKE, ChainId.unspecified());
        assertEquals(
                "unknown-sources",
                assertThrows(ProfilingException.class, () -> stated.joins("a", "b"))
                        .code());
    }

    @Test
    void thereMustBePairsThatWereNotDrawn() {
        LinkPopulations two = populations(0, 1, 10, 12.25);
        assertEquals(
                "too-few-sources",
                assertThrows(
                                ProfilingException.class,
                                () -> DrawnLimitErrors.of(two, new ConformalRule(new BigDecimal("0.5"), 1)))
                        .code());
    }

    /** The type that both rules have in common can be named by whoever uses the library. */
    @Test
    void bothRulesHaveAPublicTypeInCommon() {
        List<GuaranteedRule> rules = List.of(HALF, new PacRule(new BigDecimal("0.5"), new BigDecimal("0.75"), 3));
        assertEquals(List.of(0L, 3L), rules.stream().map(GuaranteedRule::seed).toList());
        assertTrue(Modifier.isPublic(GuaranteedRule.class.getModifiers()));
    }
}
