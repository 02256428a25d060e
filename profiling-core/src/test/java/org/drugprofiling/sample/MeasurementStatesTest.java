package org.drugprofiling.sample;

import static org.drugprofiling.substance.MeasurementUnit.PEAK_AREA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Measurement.DetectedBelowQuantification;
import org.drugprofiling.sample.Measurement.Interfered;
import org.drugprofiling.sample.Measurement.Rejected;
import org.drugprofiling.sample.Measurement.Saturated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementStatesTest {

    private static final double UNKNOWN = Double.NaN;

    @Test
    void zeroNotDetectedAndNotAnalysedAreThreeThings() {
        List<Measurement> three = List.of(
                Measurement.quantified(0, PEAK_AREA),
                Measurement.notDetected(0, PEAK_AREA),
                Measurement.notDetected(PEAK_AREA),
                Measurement.notAnalysed());
        assertEquals(4, three.stream().distinct().count());
    }

    @Test
    void aNumberCarriesUnitUncertaintyAndCount() {
        Measurement.Quantified number = Measurement.quantified(24.5, PEAK_AREA, 0.4, 3);
        assertEquals(OptionalDouble.of(0.4), number.standardUncertainty());
        assertEquals(3, number.count());
        assertEquals(Optional.of(PEAK_AREA), number.knownUnit());
        assertEquals(
                OptionalDouble.empty(), Measurement.quantified(1, PEAK_AREA).standardUncertainty());
        assertEquals(OptionalDouble.empty(), number.detectionLimit());
    }

    @Test
    void negativeBlankCorrectedValuesAreKept() {
        assertEquals(-0.3, Measurement.quantified(-0.3, PEAK_AREA).value());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoFiniteNumberIsRefused(double value) {
        assertThrows(ProfilingException.class, () -> Measurement.quantified(value, PEAK_AREA));
        assertThrows(ProfilingException.class, () -> Measurement.quantified(1, PEAK_AREA, value, 2));
        assertThrows(ProfilingException.class, () -> Measurement.notDetected(value, PEAK_AREA));
        assertThrows(ProfilingException.class, () -> Measurement.belowQuantification(value, PEAK_AREA));
    }

    @Test
    void limitsMayBeUnknownButNotNegativeOrInTheWrongOrder() {
        assertEquals(OptionalDouble.of(4), Measurement.notDetected(4, PEAK_AREA).detectionLimit());
        assertEquals(OptionalDouble.empty(), Measurement.notDetected(PEAK_AREA).detectionLimit());
        DetectedBelowQuantification trace = new DetectedBelowQuantification(6, 4, 10, PEAK_AREA);
        assertEquals(OptionalDouble.of(6), trace.reading());
        assertEquals(OptionalDouble.of(4), trace.detectionLimit());
        assertEquals(OptionalDouble.of(10), trace.quantificationLimit());
        DetectedBelowQuantification bare = Measurement.belowQuantification(10, PEAK_AREA);
        assertTrue(bare.reading().isEmpty() && bare.detectionLimit().isEmpty());
        assertThrows(ProfilingException.class, () -> Measurement.notDetected(-1, PEAK_AREA));
        assertThrows(ProfilingException.class, () -> new DetectedBelowQuantification(UNKNOWN, -1, 10, PEAK_AREA));
        assertThrows(ProfilingException.class, () -> new DetectedBelowQuantification(UNKNOWN, 11, 10, PEAK_AREA));
        assertThrows(
                ProfilingException.class,
                () -> new DetectedBelowQuantification(Double.POSITIVE_INFINITY, 4, 10, PEAK_AREA));
    }

    @Test
    void uncertaintyAndCountMustMakeSense() {
        assertThrows(ProfilingException.class, () -> Measurement.quantified(1, PEAK_AREA, -0.1, 2));
        assertThrows(ProfilingException.class, () -> Measurement.quantified(1, PEAK_AREA, 0.1, 0));
    }

    @Test
    void aStateNamesItsReason() {
        PartialDate when = PartialDate.parse("2026-03");
        assertEquals(OptionalDouble.of(1e9), new Saturated(1e9, PEAK_AREA).knownReading());
        assertEquals(OptionalDouble.empty(), new Saturated(UNKNOWN, null).knownReading());
        assertEquals(Optional.empty(), new Saturated(UNKNOWN, null).knownUnit());
        assertThrows(ProfilingException.class, () -> new Saturated(Double.POSITIVE_INFINITY, PEAK_AREA));
        assertThrows(ProfilingException.class, () -> new Saturated(1e9, null));
        assertThrows(ProfilingException.class, () -> new Interfered(" "));
        assertThrows(ProfilingException.class, () -> new Rejected("", "analyst 4", when));
        assertThrows(ProfilingException.class, () -> new Rejected("leak", "", when));
        assertNotEquals(new Interfered("caffeine"), new Interfered("lidocaine"));
    }
}
