package org.drugprofiling.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.validation.ValidityOutcome.State;
import org.junit.jupiter.api.Test;

/** How much must have been looked at before nothing found means anything; expected numbers by scipy 1.17.1 (binom) and by hand. */
class LooksOfWatchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private static ValidityWatch watch() {
        return ValidityWatch.of(ValidityLimits.withDefaults(), DAY, DAY);
    }

    private static State state(ValidityWatch watch, ValidityTrigger trigger) {
        return watch.outcome().findings().stream()
                .filter(finding -> finding.trigger() == trigger)
                .findFirst()
                .orElseThrow()
                .state();
    }

    /** Limits are a value: equal where every number is, and each of the eight counts. */
    @Test
    void limitsAreEqualByTheirNumbers() {
        ValidityLimits usual = ValidityLimits.withDefaults();
        assertEquals(usual, usual.withMonths(6).withMonths(12));
        assertEquals(usual.hashCode(), usual.withMonths(6).withMonths(12).hashCode());
        List<ValidityLimits> others = List.of(
                usual,
                usual.withLargestStabilityIndex(0.2),
                usual.withSmallestPOfDistance(0.2),
                usual.withLargestAreaOutside(0.2),
                usual.withLargestShareOfCases(0.2),
                usual.withSmallestMidP(0.2),
                usual.withFewestControls(30),
                usual.withSmallestPOfLinkRate(0.2),
                usual.withMonths(6));
        assertEquals(9, Set.copyOf(others).size());
        assertEquals(9, others.stream().map(ValidityLimits::toString).distinct().count());
    }

    /** Sums of probabilities by mpmath 1.3.0 at 40 digits. What Beta of commons-math leaves grows with the number of trials. */
    @Test
    void tailsAreAsRightAsIsSaid() {
        double[][] expected = {
            {50_010_000, 1e8, 0.5, 0.0227555313148078567},
            {5_003_000, 1e7, 0.5, 0.0289106426579187735},
            {500_300, 1e6, 0.5, 0.274586452956559378},
            {50_100, 1e6, 0.05, 0.32380606210503332},
            {10_100, 1e6, 0.01, 0.158651232145800592},
            {1100, 1e4, 0.1, 0.000529941735556790242}
        };
        for (double[] one : expected) {
            double p = RateCheck.of((long) one[0], (long) one[1], one[2]).pValue();
            assertEquals(one[3], p, (1e-11 + 3e-16 * one[1]) * one[3]);
        }
    }

    private static State ofPairs(RateCheck... looks) {
        ValidityWatch watch = watch();
        for (RateCheck look : looks) {
            watch = watch.withControlPairs(look);
        }
        return state(watch, ValidityTrigger.FALSE_LINKS);
    }

    @Test
    void aHandfulOfControlPairsTellsNothing() {
        assertEquals(State.UNDECIDED, ofPairs(RateCheck.of(0, 1, 0.05)));
        assertEquals(State.UNDECIDED, ofPairs(RateCheck.of(1, 1, 0.2)));
        // power against twice the rate: 0.3935 of 60, 0.6639 of 120; 56 and 76 are too few, 57 and all from 77 on are
        // enough
        assertEquals(0.39354859789913965, RateCheck.of(0, 60, 0.05).power(0.1, 0.05), 1e-12);
        assertEquals(0.6639131435698088, RateCheck.of(0, 120, 0.05).power(0.1, 0.05), 1e-12);
        assertEquals(0, RateCheck.of(0, 1, 0.2).power(0.4, 0.05));
        for (int few : new int[] {20, 56, 60, 76}) {
            assertEquals(State.UNDECIDED, ofPairs(RateCheck.of(0, few, 0.05)));
        }
        for (int enough : new int[] {57, 77, 78, 120}) {
            assertEquals(State.WITHIN, ofPairs(RateCheck.of(0, enough, 0.05)));
        }
        // more than could be missed is beyond the limit however few there are: mid-p 0.00125
        assertEquals(State.BEYOND, ofPairs(RateCheck.of(2, 2, 0.05)));
    }

    /** Mid-p of 5 among 60 is 0.1295, of 10 among 120 0.0585, of 15 among 180 0.0283. */
    @Test
    void looksAtControlPairsAreAddedUp() {
        RateCheck look = RateCheck.of(5, 60, 0.05);
        assertEquals(0.1295271603847331, look.midP(), 1e-12);
        assertEquals(0.058539953076567786, look.plus(look).midP(), 1e-12);
        assertEquals(State.UNDECIDED, ofPairs(look));
        assertEquals(State.WITHIN, ofPairs(look, look));
        assertEquals(State.BEYOND, ofPairs(look, look, look));
        // a look that was beyond its limit is not washed out by later ones
        assertEquals(State.BEYOND, ofPairs(RateCheck.of(10, 60, 0.05), RateCheck.of(0, 500, 0.05)));
        assertEquals(State.BEYOND, ofPairs(RateCheck.of(0, 500, 0.05), RateCheck.of(10, 60, 0.05)));
        assertThrows(ProfilingException.class, () -> ofPairs(look, RateCheck.of(0, 60, 0.01)));
    }

    /** Mid-p by scipy.stats.binom: 6 of 60 0.0542, 12 of 120 0.0122, 12 of 320 0.846. No look alone was beyond 0.05, the first two together were. */
    @Test
    void whatWasBeyondStaysSoAndSaysTruthfullyHow() {
        RateCheck six = RateCheck.of(6, 60, 0.05);
        assertEquals(0.0542, six.midP(), 5e-5);
        assertEquals(0.0122, six.plus(six).midP(), 5e-5);
        assertEquals(0.846, RateCheck.of(12, 320, 0.05).midP(), 5e-4);
        ValidityWatch pairs = watch().withControlPairs(six).withControlPairs(six);
        ValidityWatch cases = watch().withAreaOutside(new double[37]);
        for (int k = 0; k < 2; k++) {
            cases = cases.withAreaOutside(0.2);
        }
        String once = "; it was beyond its limit before, by an earlier look alone or by the looks up to then together";
        for (ValidityTrigger trigger : List.of(ValidityTrigger.FALSE_LINKS, ValidityTrigger.AREA_OUTSIDE_TARGETS)) {
            boolean isOfPairs = trigger == ValidityTrigger.FALSE_LINKS;
            ValidityWatch beyond = isOfPairs ? pairs : cases;
            assertEquals(State.BEYOND, state(beyond, trigger));
            assertTrue(!reason(beyond, trigger).contains("before"), reason(beyond, trigger));
            ValidityWatch later = isOfPairs
                    ? beyond.withControlPairs(RateCheck.of(0, 200, 0.05))
                    : beyond.withAreaOutside(new double[200]);
            assertEquals(State.BEYOND, state(later, trigger));
            assertTrue(reason(later, trigger).endsWith(once), reason(later, trigger));
        }
    }

    private static String reason(ValidityWatch watch, ValidityTrigger trigger) {
        return watch.outcome().findings().stream()
                .filter(finding -> finding.trigger() == trigger)
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static State ofCases(double[]... looks) {
        ValidityWatch watch = watch();
        for (double[] look : looks) {
            watch = watch.withAreaOutside(look);
        }
        return state(watch, ValidityTrigger.AREA_OUTSIDE_TARGETS);
    }

    @Test
    void casesAreAddedUpAndAFewTellNothing() {
        assertEquals(State.UNDECIDED, ofCases(new double[1]));
        assertEquals(State.UNDECIDED, ofCases(new double[19]));
        assertEquals(State.WITHIN, ofCases(new double[20]));
        assertEquals(State.WITHIN, ofCases(new double[19], new double[1]));
        // 1 of 20 may, 2 of 40 may, 2 of 39 are a share of 0.0513
        assertEquals(State.WITHIN, ofCases(new double[19], new double[] {0.2}));
        assertEquals(State.WITHIN, ofCases(new double[38], new double[] {0.2}, new double[] {0.2}));
        assertEquals(State.BEYOND, ofCases(new double[37], new double[] {0.2}, new double[] {0.2}));
        // one case tells nothing; two are more than 1 of 20 whatever the others are
        assertEquals(State.UNDECIDED, ofCases(new double[] {0.2}));
        assertEquals(State.BEYOND, ofCases(new double[] {0.2, 0.2}));
        // many clean cases do not hide a look that is beyond, whichever came first
        double[] spoilt = new double[20];
        Arrays.fill(spoilt, 0.9);
        assertEquals(State.BEYOND, ofCases(new double[380], spoilt));
        assertEquals(State.BEYOND, ofCases(spoilt, new double[380]));
        ValidityLimits strict = ValidityLimits.withDefaults().withLargestShareOfCases(0.01);
        ValidityLimits none = ValidityLimits.withDefaults().withLargestShareOfCases(0);
        for (int count : new int[] {20, 99, 100}) {
            assertEquals(
                    count == 100 ? State.WITHIN : State.UNDECIDED,
                    state(
                            ValidityWatch.of(strict, DAY, DAY).withAreaOutside(new double[count]),
                            ValidityTrigger.AREA_OUTSIDE_TARGETS));
            assertEquals(
                    State.WITHIN,
                    state(
                            ValidityWatch.of(none, DAY, DAY).withAreaOutside(new double[count]),
                            ValidityTrigger.AREA_OUTSIDE_TARGETS));
        }
    }

    @Test
    void bothKindsOfPairsMustBeLookedAt() {
        double[] scores = IntStream.range(0, 200).asDoubleStream().toArray();
        ScoreDrift none = ScoreDrift.between(scores, scores, StabilityBins.DECILES_OF_REFERENCE);
        ScoreDrift moved = ScoreDrift.between(scores, new double[200], StabilityBins.DECILES_OF_REFERENCE);
        for (PairLabel label : PairLabel.values()) {
            PairLabel other = label == PairLabel.LINKED ? PairLabel.UNLINKED : PairLabel.LINKED;
            ValidityWatch one = watch().withScores(label, none).withScores(label, none);
            assertEquals(State.UNDECIDED, state(one, ValidityTrigger.SCORES_MOVED));
            assertTrue(one.toString().contains("pairs of the other kind were not looked at"), one::toString);
            assertEquals(State.WITHIN, state(one.withScores(other, none), ValidityTrigger.SCORES_MOVED));
            assertEquals(State.BEYOND, state(one.withScores(other, moved), ValidityTrigger.SCORES_MOVED));
            assertEquals(State.BEYOND, state(watch().withScores(label, moved), ValidityTrigger.SCORES_MOVED));
            assertEquals(
                    State.BEYOND,
                    state(
                            one.withScores(label, moved).withScores(label, none).withScores(other, none),
                            ValidityTrigger.SCORES_MOVED));
        }
    }
}
