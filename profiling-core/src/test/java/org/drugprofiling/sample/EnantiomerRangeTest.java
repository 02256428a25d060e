package org.drugprofiling.sample;

import static org.drugprofiling.substance.MeasurementUnit.PEAK_AREA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.MeasurementUnit;
import org.junit.jupiter.api.Test;

class EnantiomerRangeTest {

    private static Measurement area(double value) {
        return Measurement.quantified(value, PEAK_AREA);
    }

    private static EnantiomerRange range(Measurement s, Measurement r) {
        return EnantiomerRange.of(s, r).orElseThrow();
    }

    /** 9980 / (9980 + 20) = 99.8 %. */
    @Test
    void aFormThatWasNotDetectedLeavesARange() {
        EnantiomerRange s = range(area(9980), Measurement.notDetected(20, PEAK_AREA));
        assertEquals(99.8, s.lowest().percentS(), 1e-12);
        assertEquals(100, s.highest().percentS());
        assertEquals(Optional.empty(), s.exact());
        assertEquals("99.8 to 100.0 % (S)", s.toString());
        EnantiomerRange r = range(Measurement.notDetected(20, PEAK_AREA), area(9980));
        assertEquals(0, r.lowest().percentS());
        assertEquals(0.2, r.highest().percentS(), 1e-12);
        EnantiomerRange trace =
                range(area(80), new Measurement.DetectedBelowQuantification(Double.NaN, 5, 20, PEAK_AREA));
        assertEquals(80, trace.lowest().percentS());
        assertEquals(100, trace.highest().percentS());
    }

    @Test
    void twoNumbersLeaveOneComposition() {
        EnantiomerRange both = range(area(3), area(1));
        assertEquals(Optional.of(EnantiomerComposition.ofSignals(3, 1)), both.exact());
        assertEquals("75.0 % (S)", both.toString());
    }

    @Test
    void whatIsNotKnownLeavesNoRange() {
        for (Measurement none : List.of(
                Measurement.notDetected(PEAK_AREA),
                Measurement.notAnalysed(),
                new Measurement.Saturated(9, PEAK_AREA),
                new Measurement.Interfered("caffeine"),
                new Measurement.DetectedBelowQuantification(3, 2, Double.NaN, PEAK_AREA))) {
            assertEquals(Optional.empty(), EnantiomerRange.of(area(5), none));
            assertEquals(Optional.empty(), EnantiomerRange.of(none, area(5)));
        }
        Measurement absent = Measurement.notDetected(20, PEAK_AREA);
        assertEquals(Optional.empty(), EnantiomerRange.of(absent, absent));
        assertEquals(Optional.empty(), EnantiomerRange.of(area(0), absent));
        assertThrows(
                ProfilingException.class,
                () -> EnantiomerRange.of(area(5), Measurement.quantified(5, MeasurementUnit.MASS_PERCENT)));
        assertThrows(ProfilingException.class, () -> EnantiomerRange.of(area(-5), area(9)));
        assertThrows(
                ProfilingException.class,
                () -> new EnantiomerRange(
                        EnantiomerComposition.ofSignals(3, 1), EnantiomerComposition.ofSignals(1, 1)));
    }

    /** 1e307 / (1e307 + 1) is 1 to every digit; two signals of 1.6e308 are halves although their sum is no double. */
    @Test
    void largeSignalsHaveAShareToo() {
        assertEquals(100, EnantiomerComposition.ofSignals(1e307, 1).percentS());
        assertEquals(50, EnantiomerComposition.ofSignals(1.6e308, 1.6e308).percentS());
        assertEquals(75, EnantiomerComposition.ofSignals(1.5e308, 5e307).percentS());
        assertThrows(ProfilingException.class, () -> EnantiomerComposition.ofSignals(Double.POSITIVE_INFINITY, 1));
        assertThrows(ProfilingException.class, () -> EnantiomerComposition.ofSignals(1, Double.NaN));
    }
}
