package org.drugprofiling.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.classification.MarkerFindings.State;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.EnantiomerComposition;
import org.drugprofiling.substance.Substance;
import org.junit.jupiter.api.Test;

class EnantiomerClassTest {

    private static final EnantiomerLimits LIMITS = new EnantiomerLimits(2, 99);

    private static EnantiomerClass classOf(double percentS) {
        return LIMITS.classOf(new EnantiomerComposition(percentS, Double.NaN));
    }

    @Test
    void aShareOnALimitBelongsToTheRacemateOrTheSingleForm() {
        assertEquals(EnantiomerClass.S_ALONE, classOf(100));
        assertEquals(EnantiomerClass.S_ALONE, classOf(99));
        assertEquals(EnantiomerClass.MOSTLY_S, classOf(98.99));
        assertEquals(EnantiomerClass.MOSTLY_S, classOf(52.01));
        assertEquals(EnantiomerClass.RACEMIC, classOf(52));
        assertEquals(EnantiomerClass.RACEMIC, classOf(48));
        assertEquals(EnantiomerClass.MOSTLY_R, classOf(47.99));
        assertEquals(EnantiomerClass.MOSTLY_R, classOf(1.01));
        assertEquals(EnantiomerClass.R_ALONE, classOf(1));
        assertEquals(EnantiomerClass.R_ALONE, classOf(0));
    }

    /** Every limit of one decimal, with the share written as a laboratory would write it: 50 + 0.1 is 50.1, on either side. */
    @Test
    void everyLimitOfOneDecimalIncludesTheShareWrittenOnIt() {
        for (int tenths = 0; tenths < 500; tenths++) {
            EnantiomerLimits limits = new EnantiomerLimits(Double.parseDouble(decimal(tenths)), 100);
            for (int share : new int[] {500 + tenths, 500 - tenths}) {
                assertEquals(
                        EnantiomerClass.RACEMIC,
                        limits.classOf(new EnantiomerComposition(Double.parseDouble(decimal(share)), Double.NaN)),
                        decimal(tenths) + " and " + decimal(share));
            }
            EnantiomerLimits alone = new EnantiomerLimits(0, Double.parseDouble(decimal(tenths + 501)));
            assertEquals(
                    EnantiomerClass.S_ALONE,
                    alone.classOf(new EnantiomerComposition(Double.parseDouble(decimal(tenths + 501)), Double.NaN)));
            assertEquals(
                    EnantiomerClass.R_ALONE,
                    alone.classOf(new EnantiomerComposition(Double.parseDouble(decimal(499 - tenths)), Double.NaN)),
                    decimal(499 - tenths));
        }
    }

    private static String decimal(int tenths) {
        return tenths / 10 + "." + tenths % 10;
    }

    @Test
    void uncertaintyReachesIntoTheNextClass() {
        assertEquals(
                List.of(EnantiomerClass.S_ALONE, EnantiomerClass.MOSTLY_S),
                LIMITS.possibleClasses(new EnantiomerComposition(98.5, 0.3), 2));
        assertEquals(
                List.of(EnantiomerClass.MOSTLY_S), LIMITS.possibleClasses(new EnantiomerComposition(98.5, 0.2), 2));
        assertEquals(List.of(EnantiomerClass.values()), LIMITS.possibleClasses(new EnantiomerComposition(50, 40), 2));
        // 98 + 2 * 3 is beyond 100, 2 - 2 * 3 below 0
        assertEquals(
                List.of(EnantiomerClass.S_ALONE, EnantiomerClass.MOSTLY_S),
                LIMITS.possibleClasses(new EnantiomerComposition(98, 3), 2));
        assertEquals(
                List.of(EnantiomerClass.MOSTLY_R, EnantiomerClass.R_ALONE),
                LIMITS.possibleClasses(new EnantiomerComposition(2, 3), 2));
        assertThrows(
                ProfilingException.class, () -> LIMITS.possibleClasses(new EnantiomerComposition(50, Double.NaN), 2));
        assertThrows(ProfilingException.class, () -> LIMITS.possibleClasses(new EnantiomerComposition(50, 1), -1));
    }

    @Test
    void limitsMustBeInOrder() {
        assertThrows(ProfilingException.class, () -> new EnantiomerLimits(-1, 99));
        assertThrows(ProfilingException.class, () -> new EnantiomerLimits(5, 55));
        assertThrows(ProfilingException.class, () -> new EnantiomerLimits(2, 101));
        assertThrows(ProfilingException.class, () -> new EnantiomerLimits(Double.NaN, 99));
    }

    /**
     * Southern Germany 2019 to 2020 (Drug Testing and Analysis 14, 557, abstract): of 528 methamphetamine samples 502 (S), 7 (R), 8
     * racemic, 10 non-racemic mixtures. The four add to 527: they are kept as published.
     */
    @Test
    void theCountsOfSouthernGermany() {
        Map<EnantiomerClass, Integer> counts = new EnumMap<>(EnantiomerClass.class);
        Map<Double, Integer> published = Map.of(99.5, 502, 0.5, 7, 50.0, 8, 70.0, 10);
        published.forEach((percentS, samples) ->
                Collections.nCopies(samples, percentS).forEach(share -> counts.merge(classOf(share), 1, Integer::sum)));
        assertEquals(502, counts.get(EnantiomerClass.S_ALONE));
        assertEquals(7, counts.get(EnantiomerClass.R_ALONE));
        assertEquals(8, counts.get(EnantiomerClass.RACEMIC));
        assertEquals(10, counts.get(EnantiomerClass.MOSTLY_S));
        assertEquals(
                528 - 1, counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** Aust J Forensic Sci 55, 731 (abstract): excess of 55.27 to 92.38 %, that is 77.635 to 96.19 % of (S). */
    @Test
    void thePublishedExcessesAsShares() {
        assertEquals(77.635, EnantiomerComposition.ofExcess(55.27).percentS(), 1e-12);
        assertEquals(96.19, EnantiomerComposition.ofExcess(92.38).percentS(), 1e-12);
        assertEquals(55.27, EnantiomerComposition.ofSignals(77.635, 22.365).enantiomericExcess(), 1e-12);
        assertEquals(-55.27, EnantiomerComposition.ofSignals(22.365, 77.635).enantiomericExcess(), 1e-12);
        assertEquals(55.27, EnantiomerComposition.ofSignals(22.365, 77.635).absoluteExcess(), 1e-12);
        assertEquals(50, EnantiomerComposition.ofSignals(3, 3).percentS());
        for (double[] wrong : new double[][] {{0, 0}, {-1, 2}, {1, Double.NaN}, {Double.POSITIVE_INFINITY, 1}}) {
            assertThrows(ProfilingException.class, () -> EnantiomerComposition.ofSignals(wrong[0], wrong[1]));
        }
        assertThrows(ProfilingException.class, () -> EnantiomerComposition.ofExcess(100.5));
    }

    /** Electrophoresis rows of the public simulated Australian data: 61/39, 58/42, 60/40, 79/21, 7/93 per cent. */
    @Test
    void theSimulatedElectrophoresisRows() {
        double[][] rows = {{61, 39}, {58, 42}, {60, 40}, {79, 21}, {7, 93}};
        double[] excess = {22, 16, 20, 58, -86};
        for (int k = 0; k < rows.length; k++) {
            assertEquals(
                    excess[k],
                    EnantiomerComposition.ofSignals(rows[k][0], rows[k][1]).enantiomericExcess(),
                    1e-12);
        }
    }

    @Test
    void theClassOfACompositionIsAFinding() {
        MarkerFindings findings = MarkerFindings.of(Substance.METHAMPHETAMINE);
        Marker r = Marker.compound("r-methamphetamine");
        Marker s = Marker.compound("s-methamphetamine");
        MarkerFindings alone =
                findings.withEnantiomers("s-methamphetamine", "r-methamphetamine", EnantiomerClass.S_ALONE);
        assertEquals(State.PRESENT, alone.state(s));
        assertEquals(State.NOT_DETECTED, alone.state(r));
        MarkerFindings racemate =
                findings.withEnantiomers("s-methamphetamine", "r-methamphetamine", EnantiomerClass.RACEMIC);
        assertEquals(State.PRESENT, racemate.state(s));
        assertEquals(State.PRESENT, racemate.state(r));
        MarkerFindings other =
                findings.withEnantiomers("s-methamphetamine", "r-methamphetamine", EnantiomerClass.R_ALONE);
        assertEquals(State.NOT_DETECTED, other.state(s));
    }
}
