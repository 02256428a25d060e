package org.drugprofiling.validation;

import static org.drugprofiling.Oracle.example;
import static org.drugprofiling.Oracle.row;
import static org.drugprofiling.Oracle.tolerance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.validation.ValidityOutcome.Validity;
import org.junit.jupiter.api.Test;

/** Whether scores have moved, and what follows; expected numbers by scipy. */
class DriftTest {

    private static final String WORKED = "03_populations.json";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Test
    void binomialCheckOfControlPairs() {
        JsonNode expected = example(WORKED, "drift-binomial").get("outputs");
        RateCheck check = RateCheck.of(9, 120, 0.05);
        assertEquals(expected.get("p_value").asDouble(), check.pValue(), 1e-12);
        assertEquals(expected.get("mid_p").asDouble(), check.midP(), 1e-12);
        assertEquals("9 of 120 where a rate of 0.05 was expected: p = 0.1474, mid-p = 0.1130", check.toString());
        // by hand: two trials at 0.1
        assertEquals(0.19, RateCheck.of(1, 2, 0.1).pValue(), 1e-15);
        assertEquals(0.10, RateCheck.of(1, 2, 0.1).midP(), 1e-15);
        assertEquals(1, RateCheck.of(0, 2, 0.1).pValue());
        assertEquals((1 + 0.19) / 2, RateCheck.of(0, 2, 0.1).midP(), 1e-15);
        assertEquals(0.01, RateCheck.of(2, 2, 0.1).pValue(), 1e-16);
        assertEquals(0.005, RateCheck.of(2, 2, 0.1).midP(), 1e-16);
        for (long[] wrong : new long[][] {{3, 2}, {-1, 2}, {0, 0}}) {
            assertThrows(ProfilingException.class, () -> RateCheck.of(wrong[0], wrong[1], 0.1));
        }
        for (double rate : new double[] {0, 1, Double.NaN}) {
            assertThrows(ProfilingException.class, () -> RateCheck.of(1, 2, rate));
        }
    }

    @Test
    void distanceAndStabilityIndex() {
        JsonNode drift = example(WORKED, "drift-ks-psi");
        double[] reference = row(drift.get("inputs").get("reference"));
        double[] current = row(drift.get("inputs").get("current"));
        JsonNode expected = drift.get("outputs");
        ScoreDrift found = ScoreDrift.between(reference, current, StabilityBins.QUARTILES_OF_REFERENCE);
        assertEquals(expected.get("ks_D").asDouble(), found.distance(), 1e-15);
        double p = expected.get("ks_p").asDouble();
        assertEquals(p, found.pValue(), tolerance(p));
        double index = expected.get("psi_smoothed").asDouble();
        assertEquals(index, found.stabilityIndex(), tolerance(index));
        assertEquals(List.of(2, 2, 2, 2), found.referenceCounts());
        assertEquals(List.of(1, 0, 2, 6), found.currentCounts());
        // the other way round the distance and its probability stay to the bit
        ScoreDrift back = ScoreDrift.between(current, reference, StabilityBins.QUARTILES_OF_REFERENCE);
        assertEquals(found.distance(), back.distance());
        assertEquals(found.pValue(), back.pValue());
    }

    /** Two sets apart have 2 of all orders; the binomial tail is {@code binom.sf(99, 1000, 0.05)} of scipy 1.17.1. */
    @Test
    void smallProbabilitiesKeepTheirDigits() {
        double[] low = new double[40];
        double[] high = new double[60];
        for (int k = 0; k < 60; k++) {
            high[k] = k + 41.5;
            if (k < 40) {
                low[k] = k + 1;
            }
        }
        // 2/C(100, 40), by hand
        double p = 2.0 / 1.3746234145802811501267369720e28;
        assertEquals(
                p,
                ScoreDrift.between(low, high, StabilityBins.DECILES_OF_REFERENCE)
                        .pValue(),
                1e-12 * p);
        double tail = 8.410251084877321e-11;
        assertEquals(tail, RateCheck.of(100, 1000, 0.05).pValue(), 1e-11 * tail);
    }

    /** Quartiles of 1 to 5 are 2, 3 and 4; a score on a border belongs above it, as with numpy.histogram. */
    @Test
    void aScoreOnABorderBelongsAbove() {
        ScoreDrift drift = ScoreDrift.between(
                new double[] {1, 2, 3, 4, 5}, new double[] {3}, StabilityBins.QUARTILES_OF_REFERENCE);
        assertEquals(List.of(1, 1, 1, 2), drift.referenceCounts());
        assertEquals(List.of(0, 0, 1, 0), drift.currentCounts());
    }

    @Test
    void equalSetsHaveNotMoved() {
        double[] scores = {1, 2, 2, 3, 5, 8, 13, 21, 34, 55, 89};
        ScoreDrift none = ScoreDrift.between(scores, scores.clone(), StabilityBins.DECILES_OF_REFERENCE);
        assertEquals(0, none.distance());
        assertEquals(1, none.pValue());
        assertEquals(0, none.stabilityIndex());
        assertEquals(10, none.bins().bins());
        // noise in the last bits is no movement
        double[] noisy = scores.clone();
        noisy[3] = Math.nextUp(3.0);
        noisy[5] = Math.nextDown(8.0);
        assertEquals(none, ScoreDrift.between(scores, noisy, StabilityBins.DECILES_OF_REFERENCE));
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        StabilityBins bins = StabilityBins.QUARTILES_OF_REFERENCE;
        double[] one = {1};
        assertThrows(ProfilingException.class, () -> ScoreDrift.between(new double[0], one, bins));
        assertThrows(ProfilingException.class, () -> ScoreDrift.between(one, new double[0], bins));
        assertThrows(ProfilingException.class, () -> ScoreDrift.between(one, new double[] {Double.NaN}, bins));
        assertEquals(
                "too-many-scores",
                assertThrows(
                                ProfilingException.class,
                                () -> TwoSampleDistance.steps(new double[100_000], new double[10_001]))
                        .code());
    }

    private static double[] upTo(int count) {
        return IntStream.rangeClosed(1, count).asDoubleStream().toArray();
    }

    private static double[] steady() {
        return IntStream.range(0, 20).mapToDouble(k -> 100 + k % 2).toArray();
    }

    private static ValidityWatch watch(LocalDate today) {
        return ValidityWatch.of(ValidityLimits.withDefaults(), DAY, today)
                .withEquipment("GC 2, column 7", "GC 2, column 7")
                .withAreaOutside(new double[20])
                .withScores(
                        PairLabel.LINKED, ScoreDrift.between(upTo(50), upTo(50), StabilityBins.QUARTILES_OF_REFERENCE))
                .withScores(
                        PairLabel.UNLINKED,
                        ScoreDrift.between(upTo(50), upTo(50), StabilityBins.QUARTILES_OF_REFERENCE))
                .withControlPairs(RateCheck.of(9, 120, 0.05))
                .withControlSpecimen(
                        ControlChart.of(steady(), ControlScale.AS_IT_IS).with(100, 101))
                .withLinkRate(LinkRateCheck.ofRate(0.3, 28, 100));
    }

    @Test
    void validOnlyIfEverythingWasLookedAt() {
        assertEquals(Validity.VALID, watch(DAY).outcome().validity());
        ValidityOutcome age =
                ValidityWatch.of(ValidityLimits.withDefaults(), DAY, DAY).outcome();
        assertEquals(Validity.NOT_ESTABLISHED, age.validity());
        assertTrue(age.toString().startsWith("not established"), age.toString());
        assertEquals(List.of(), age.reasons());
        assertEquals(Validity.NOT_ESTABLISHED, new ValidityOutcome(List.of()).validity());
    }

    @Test
    void eachTriggerAloneIsAReason() {
        LocalDate last = LocalDate.of(2027, 1, 30);
        assertEquals(Validity.VALID, watch(last).outcome().validity());
        assertEquals(
                List.of("derived on 2026-01-31, to be derived again by 2027-01-31"),
                watch(last.plusDays(1)).outcome().reasons());
        assertEquals(
                List.of("equipment was GC 2, column 7, is GC 2, column 8"),
                watch(last)
                        .withEquipment("GC 2, column 7", "GC 2, column 8")
                        .outcome()
                        .reasons());
        // 1 of 20 cases is a share of 0.05, 2 of 20 are more; 0.1 itself is within
        double[] shares = new double[20];
        shares[0] = 0.11;
        shares[1] = 0.1;
        assertEquals(
                Validity.VALID, watch(last).withAreaOutside(shares).outcome().validity());
        shares[1] = 0.1000001;
        assertEquals(
                Validity.DERIVE_AGAIN,
                watch(last).withAreaOutside(shares).outcome().validity());
        JsonNode drift = example(WORKED, "drift-ks-psi").get("inputs");
        ScoreDrift moved = ScoreDrift.between(
                row(drift.get("reference")), row(drift.get("current")), StabilityBins.QUARTILES_OF_REFERENCE);
        assertEquals(
                List.of(
                        "linked pairs: stability index 0.7130 (quartiles of reference), at most 0.25; D = 0.5417, p = 0.1094, at least 0.001; too few scores to tell"),
                watch(last).withScores(PairLabel.LINKED, moved).outcome().reasons());
        assertEquals(
                1,
                watch(last)
                        .withControlPairs(RateCheck.of(14, 120, 0.05))
                        .outcome()
                        .reasons()
                        .size());
    }

    private static Validity validity(double[] then, double[] now) {
        return watch(DAY)
                .withScores(PairLabel.LINKED, ScoreDrift.between(then, now, StabilityBins.DECILES_OF_REFERENCE))
                .outcome()
                .validity();
    }

    /** The index of all of these is small. */
    @Test
    void whatMovesWithinABinIsSeenByTheDistance() {
        double[] tied = new double[200];
        double[] lifted = new double[200];
        double[] tail = upTo(2000);
        double[] longer = upTo(2000);
        for (int k = 0; k < 200; k++) {
            tied[k] = k < 160 ? 0 : k;
            lifted[k] = k < 160 ? 0.5 : k;
            // the upper half of the uppermost bin moves far out
            longer[1800 + k] += 1000;
        }
        assertEquals(
                0,
                ScoreDrift.between(tied, lifted, StabilityBins.DECILES_OF_REFERENCE)
                        .stabilityIndex());
        assertEquals(Validity.DERIVE_AGAIN, validity(tied, lifted));
        double[] ones = new double[200];
        double[] fives = new double[200];
        Arrays.fill(ones, 1);
        Arrays.fill(fives, 5);
        assertEquals(Validity.DERIVE_AGAIN, validity(ones, fives));
        ScoreDrift drift = ScoreDrift.between(tail, longer, StabilityBins.DECILES_OF_REFERENCE);
        assertEquals(0, drift.stabilityIndex());
        // scipy 1.17.1: ks_2samp(a, b, method='exact') with the last 200 of 1 to 2000 moved by 1000
        assertEquals(0.1, drift.distance(), 1e-15);
        assertEquals(4.006708006929402e-09, drift.pValue(), 1e-10 * 4.006708006929402e-09);
        assertEquals(Validity.DERIVE_AGAIN, validity(tail, longer));
    }

    @Test
    void tooFewScoresLeaveTheQuestionOpen() {
        assertEquals(Validity.NOT_ESTABLISHED, validity(new double[] {1}, new double[] {1}));
        // 9(1/143 + 1/143) is above 0.125, 9(1/144 + 1/144) is 0.125
        assertEquals(Validity.NOT_ESTABLISHED, validity(upTo(143), upTo(143)));
        assertEquals(Validity.VALID, validity(upTo(144), upTo(144)));
    }

    @Test
    void theWorseOfTwoLooksCounts() {
        ScoreDrift none = ScoreDrift.between(upTo(200), upTo(200), StabilityBins.DECILES_OF_REFERENCE);
        ScoreDrift moved = ScoreDrift.between(upTo(200), new double[200], StabilityBins.DECILES_OF_REFERENCE);
        assertEquals(
                Validity.DERIVE_AGAIN,
                watch(DAY)
                        .withScores(PairLabel.LINKED, moved)
                        .withScores(PairLabel.LINKED, none)
                        .outcome()
                        .validity());
        assertEquals(
                Validity.DERIVE_AGAIN,
                watch(DAY)
                        .withScores(PairLabel.LINKED, none)
                        .withScores(PairLabel.LINKED, moved)
                        .outcome()
                        .validity());
        assertEquals(
                Validity.VALID,
                watch(DAY)
                        .withScores(PairLabel.LINKED, none)
                        .withScores(PairLabel.LINKED, none)
                        .outcome()
                        .validity());
    }

    private static final double[] NO_SHARES = {0, 1, -0.1, Double.NaN};

    private static void assertRefused(DoubleFunction<ValidityLimits> wither, double... values) {
        for (double value : values) {
            assertEquals(
                    "invalid-parameter",
                    assertThrows(ProfilingException.class, () -> wither.apply(value))
                            .code(),
                    () -> "" + value);
        }
    }

    @Test
    void eachLimitHasItsRange() {
        ValidityLimits limits = ValidityLimits.withDefaults();
        assertRefused(limits::withLargestStabilityIndex, 0, Double.NaN, Double.POSITIVE_INFINITY);
        assertRefused(limits::withSmallestPOfDistance, NO_SHARES);
        assertRefused(limits::withLargestAreaOutside, NO_SHARES);
        assertRefused(limits::withLargestShareOfCases, 1, -0.1, Double.NaN);
        assertRefused(limits::withSmallestMidP, NO_SHARES);
        assertRefused(limits::withSmallestPOfLinkRate, NO_SHARES);
        assertRefused(value -> limits.withFewestControls((int) value), 1, -1);
        assertRefused(value -> limits.withMonths((int) value), 0, -1);
        assertEquals(0, limits.withLargestShareOfCases(0).largestShareOfCases());
        String refusal = assertThrows(ProfilingException.class, () -> limits.withSmallestMidP(1))
                .getMessage();
        assertTrue(refusal.contains("the mid-p of control pairs must be above 0 and below 1"), refusal);
    }

    /** Each limit is set by its own name, and the others stay. */
    @Test
    void eachLimitHasItsName() {
        ValidityLimits all = ValidityLimits.withDefaults()
                .withLargestStabilityIndex(0.2)
                .withSmallestPOfDistance(0.01)
                .withLargestAreaOutside(0.15)
                .withLargestShareOfCases(0.02)
                .withSmallestMidP(0.03)
                .withFewestControls(25)
                .withSmallestPOfLinkRate(0.004)
                .withMonths(6);
        assertEquals(0.2, all.largestStabilityIndex());
        assertEquals(0.01, all.smallestPOfDistance());
        assertEquals(0.15, all.largestAreaOutside());
        assertEquals(0.02, all.largestShareOfCases());
        assertEquals(0.03, all.smallestMidP());
        assertEquals(25, all.fewestControls());
        assertEquals(0.004, all.smallestPOfLinkRate());
        assertEquals(6, all.months());
        assertEquals(
                "stability index at most 0.2, p of the distance at least 0.01, area outside above 0.15 in at most 0.02 of the cases,"
                        + " mid-p of control pairs at least 0.03, 25 reference values, p of the rate of links at least 0.004, 6 months",
                all.toString());
        assertEquals(
                "stability index at most 0.25, p of the distance at least 0.001, area outside above 0.1 in at most 0.05 of the cases,"
                        + " mid-p of control pairs at least 0.05, 20 reference values, p of the rate of links at least 0.001, 12 months",
                ValidityLimits.withDefaults().toString());
    }

    /** A limit that was stated is the one that is held to. */
    @Test
    void statedLimitsDecide() {
        ValidityLimits usual = ValidityLimits.withDefaults();
        LocalDate halfAYear = LocalDate.of(2026, 8, 1);
        assertEquals(
                List.of("derived on 2026-01-31, to be derived again by 2026-07-31"),
                ValidityWatch.of(usual.withMonths(6), DAY, halfAYear).outcome().reasons());
        assertEquals(
                List.of(), ValidityWatch.of(usual, DAY, halfAYear).outcome().reasons());
        RateCheck check = RateCheck.of(9, 120, 0.05);
        assertEquals(
                1,
                ValidityWatch.of(usual.withSmallestMidP(0.5), DAY, DAY)
                        .withControlPairs(check)
                        .outcome()
                        .reasons()
                        .size());
        assertEquals(
                List.of(),
                ValidityWatch.of(usual, DAY, DAY)
                        .withControlPairs(check)
                        .outcome()
                        .reasons());
    }

    @Test
    void inputsAreChecked() {
        assertThrows(
                ProfilingException.class, () -> ValidityWatch.of(ValidityLimits.withDefaults(), DAY, DAY.minusDays(1)));
        assertThrows(ProfilingException.class, () -> watch(DAY).withEquipment("a", " "));
        assertThrows(ProfilingException.class, () -> watch(DAY).withAreaOutside());
        assertThrows(ProfilingException.class, () -> watch(DAY).withAreaOutside(1.1));
    }
}
