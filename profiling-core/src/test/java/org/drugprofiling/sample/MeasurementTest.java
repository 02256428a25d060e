package org.drugprofiling.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.MeasurementUnit;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private static final MeasurementUnit AREA = MeasurementUnit.PEAK_AREA;

    @Test
    void zeroNotDetectedAndNotAnalysedAreThreeThings() {
        assertFalse(Measurement.quantified(0, AREA).equals(Measurement.notDetected(AREA)));
        assertFalse(Measurement.notDetected(AREA).equals(Measurement.notAnalysed()));
        assertTrue(Measurement.notDetected(AREA).detectionLimit().isEmpty());
        assertEquals(4, Measurement.notDetected(4, AREA).detectionLimit().orElseThrow());
        assertTrue(Measurement.notAnalysed().knownUnit().isEmpty());
    }

    @Test
    void numbersCarryUnitUncertaintyAndCount() {
        Measurement.Quantified value = Measurement.quantified(24.5, AREA, 0.3, 3);
        assertEquals(0.3, value.standardUncertainty().orElseThrow());
        assertEquals(3, value.count());
        assertEquals(-0.2, Measurement.quantified(-0.2, AREA).value());
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThrows(ProfilingException.class, () -> Measurement.quantified(wrong, AREA));
            assertThrows(ProfilingException.class, () -> Measurement.notDetected(wrong, AREA));
            assertThrows(ProfilingException.class, () -> Measurement.quantified(1, AREA, wrong, 1));
        }
        assertThrows(ProfilingException.class, () -> Measurement.quantified(1, AREA, -0.1, 1));
        assertThrows(ProfilingException.class, () -> Measurement.quantified(1, AREA, 0.1, 0));
        assertThrows(ProfilingException.class, () -> Measurement.notDetected(-1, AREA));
    }

    @Test
    void tracesKeepBothLimitsAndTheReading() {
        Measurement.DetectedBelowQuantification trace = new Measurement.DetectedBelowQuantification(2.5, 1, 4, AREA);
        assertEquals(1, trace.detectionLimit().orElseThrow());
        assertEquals(4, trace.quantificationLimit().orElseThrow());
        assertEquals(2.5, trace.reading().orElseThrow());
        assertTrue(Measurement.belowQuantification(4, AREA).reading().isEmpty());
        assertThrows(ProfilingException.class, () -> new Measurement.DetectedBelowQuantification(2.5, 5, 4, AREA));
    }

    @Test
    void aRejectionNamesReasonAndPerson() {
        assertThrows(
                ProfilingException.class, () -> new Measurement.Rejected(" ", "analyst 4", PartialDate.parse("2026")));
        assertThrows(
                ProfilingException.class, () -> new Measurement.Rejected("double peak", "", PartialDate.parse("2026")));
    }

    @Test
    void identifiersAreVisible() {
        assertThrows(ProfilingException.class, () -> SampleId.of(" a"));
        assertThrows(ProfilingException.class, () -> SampleId.of(""));
        assertThrows(ProfilingException.class, () -> SampleId.of("a\u0000b"));
        assertThrows(ProfilingException.class, () -> SampleId.of("x".repeat(257)));
        assertEquals("x".repeat(256), SampleId.of("x".repeat(256)).value());
    }

    @Test
    void aRefusalKeepsNamesApart() {
        ProfilingException refusal = assertThrows(
                ProfilingException.class,
                () -> SampleRecord.builder(
                                SampleId.of("secret"),
                                Specimen.of("s"),
                                Seizure.of("z"),
                                LaboratoryId.of("l"),
                                Acquisition.builder(
                                                org.drugprofiling.substance.AnalyticalTechnique.GC_MS,
                                                org.drugprofiling.substance.SignalType.PEAK_AREA)
                                        .toAcquisition())
                        .measurement(
                                org.drugprofiling.substance.TabletFeatureTarget.WEIGHT,
                                Measurement.quantified(1, AREA)));
        assertTrue(String.valueOf(refusal.getMessage()).contains("secret"));
        assertFalse(refusal.messageWithoutIdentifiers().contains("secret"));
        assertTrue(refusal.messageWithoutIdentifiers().contains("weight"));
        assertEquals("unit-mismatch", refusal.code());
    }
}
