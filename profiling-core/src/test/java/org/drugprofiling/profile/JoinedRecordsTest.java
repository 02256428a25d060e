package org.drugprofiling.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.drugprofiling.provenance.ChainId.Part;
import org.drugprofiling.sample.Acquisition;
import org.drugprofiling.sample.LaboratoryId;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.Peak;
import org.drugprofiling.sample.PeakTable;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SampleRecordBuilder;
import org.drugprofiling.sample.Seizure;
import org.drugprofiling.sample.Specimen;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

/** One profile of records by several techniques, and targets that were chosen after the record was made. */
class JoinedRecordsTest {

    private static final Target P1 = AnalyteTarget.of("p1", "p1", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA);
    private static final Target P2 = AnalyteTarget.of("p2", "p2", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA);
    private static final Target DELTA = new IsotopeDeltaTarget("d13C", "13C/12C", "methamphetamine", "VPDB");
    private static final ProfileAssembly JOINING = ProfileAssembly.of(
                    TargetSet.of("areas and delta", P1, DELTA, P2), NonDetectPolicy.asZero())
            .allowingMixedUnits()
            .allowingMixedLayers()
            .joiningRecords();

    private static SampleRecordBuilder record(String id, AnalyticalTechnique technique, SignalType signal) {
        return SampleRecord.builder(
                SampleId.of(id),
                Specimen.of("A"),
                Seizure.of("S1"),
                LaboratoryId.of("L1"),
                Acquisition.builder(technique, signal).toAcquisition());
    }

    private static Sample chromatogram(String id, double first, double second) {
        return Sample.of(
                Substance.METHAMPHETAMINE,
                record(id, AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                        .measurement(P1, Measurement.quantified(first, MeasurementUnit.PEAK_AREA))
                        .measurement(P2, Measurement.quantified(second, MeasurementUnit.PEAK_AREA))
                        .toRecord());
    }

    private static Sample delta(String id, double value) {
        return Sample.of(
                Substance.METHAMPHETAMINE,
                record(id, AnalyticalTechnique.IRMS, SignalType.ISOTOPE_DELTA)
                        .measurement(DELTA, Measurement.quantified(value, MeasurementUnit.PER_MIL))
                        .toRecord());
    }

    @Test
    void eachTargetComesFromTheRecordThatAnalysedIt() {
        AssembledProfiles assembled = JOINING.assembleAll(List.of(chromatogram("gc", 5, 7), delta("irms", -25.5)));
        Profile joined = assembled.profiles().get(0);
        assertArrayEquals(new double[] {5, -25.5, 7}, joined.toArray());
        assertEquals(List.of(SampleId.of("gc"), SampleId.of("irms")), joined.samples());
        assertEquals("GC_MS + IRMS", joined.chain().part(Part.TECHNIQUE));
        assertEquals("PEAK_AREA + ISOTOPE_DELTA", joined.chain().part(Part.SIGNAL));
        assertTrue(joined.chain().part(Part.TARGETS).endsWith(" mixed-units mixed-layers"));
        assertEquals(List.of(), assembled.refused());
        assertEquals(
                assembled.profiles(),
                JOINING.assembleOne(List.of(chromatogram("gc", 5, 7), delta("irms", -25.5)))
                        .profiles());
    }

    @Test
    void replicatesAreJoinedWithinTheirTechniqueFirst() {
        Profile joined = JOINING.withReplicates(Aggregation.MEAN_OF_VALUES, Double.POSITIVE_INFINITY)
                .assembleAll(List.of(chromatogram("gc", 5, 7), delta("irms", -25.5), chromatogram("gc-2", 7, 9)))
                .profiles()
                .get(0);
        assertArrayEquals(new double[] {6, -25.5, 8}, joined.toArray());
        assertEquals("2 by MEAN_OF_VALUES + 1 by MEAN_OF_VALUES", joined.chain().part(Part.REPLICATES));
    }

    @Test
    void aTargetThatNobodyOrTwoWaysGiveRefusesTheSpecimen() {
        assertEquals(
                Map.of(AssemblyRefusal.NOT_ANALYSED, 1),
                JOINING.assembleAll(List.of(chromatogram("gc", 5, 7))).refusalCounts());
        Sample again = Sample.of(
                Substance.METHAMPHETAMINE,
                record("lc", AnalyticalTechnique.LC_MS, SignalType.PEAK_AREA)
                        .measurement(P2, Measurement.quantified(7, MeasurementUnit.PEAK_AREA))
                        .toRecord());
        assertEquals(
                Map.of(AssemblyRefusal.AMBIGUOUS, 3),
                JOINING.assembleAll(List.of(chromatogram("gc", 5, 7), delta("irms", -25.5), again))
                        .refusalCounts());
    }

    @Test
    void whatWasNotDetectedKeepsItsLimitAndCountsAgainstTheMinimum() {
        Sample trace = Sample.of(
                Substance.METHAMPHETAMINE,
                record("gc", AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                        .measurement(P1, Measurement.notDetected(4, MeasurementUnit.PEAK_AREA))
                        .measurement(P2, Measurement.quantified(7, MeasurementUnit.PEAK_AREA))
                        .toRecord());
        List<Sample> records = List.of(trace, delta("irms", -25.5));
        Profile joined =
                JOINING.withMinimumDetected(2).assembleAll(records).profiles().get(0);
        assertEquals(OptionalDouble.of(4), joined.limit(0));
        assertTrue(joined.state(0).isCensored());
        assertEquals(
                Map.of(AssemblyRefusal.TOO_FEW_DETECTED, 2),
                JOINING.withMinimumDetected(3).assembleAll(records).refusalCounts());
    }

    @Test
    void withoutThatChoiceTwoTechniquesStayTwoProfiles() {
        ProfileAssembly apart = ProfileAssembly.of(TargetSet.of("areas", P1, P2), NonDetectPolicy.asZero());
        Sample other = Sample.of(
                Substance.METHAMPHETAMINE,
                record("lc", AnalyticalTechnique.LC_MS, SignalType.PEAK_AREA)
                        .measurement(P1, Measurement.quantified(1, MeasurementUnit.PEAK_AREA))
                        .measurement(P2, Measurement.quantified(7, MeasurementUnit.PEAK_AREA))
                        .toRecord());
        assertEquals(
                2,
                apart.withReplicates(Aggregation.MEAN_OF_VALUES, Double.POSITIVE_INFINITY)
                        .assembleAll(List.of(chromatogram("gc", 5, 7), other))
                        .profiles()
                        .size());
    }

    @Test
    void anOldRecordIsReadOverTargetsThatWereChosenLater() {
        Target late = AnalyteTarget.of("u-1472", "unknown 1472", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA);
        Target absent = AnalyteTarget.of("u-1500", "unknown 1500", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA);
        Target height = AnalyteTarget.of("u-1600", "unknown 1600", Layer.PRODUCTION, MeasurementUnit.PEAK_HEIGHT);
        Sample old = Sample.of(
                Substance.METHAMPHETAMINE,
                record("old", AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                        .measurement(P1, Measurement.quantified(5, MeasurementUnit.PEAK_AREA))
                        .peaks(new PeakTable(List.of(
                                Peak.of("p1", 5.1, 99),
                                Peak.of("u-1472", 6.2, 17),
                                Peak.of("u-1600", 7.7, 40).withHeight(3))))
                        .toRecord());
        ProfileAssembly later =
                ProfileAssembly.of(TargetSet.of("chosen later", P1, late, absent), NonDetectPolicy.asZero());
        assertEquals(
                Map.of(AssemblyRefusal.NOT_ANALYSED, 1),
                later.assembleAll(List.of(old)).refusalCounts());
        Profile read = later.readingPeaks().assembleAll(List.of(old)).profiles().get(0);
        assertArrayEquals(new double[] {5, 17, 0}, read.toArray(), "what was reported stands before its peak");
        assertEquals(ValueState.QUANTIFIED, read.state(1));
        assertTrue(read.state(2).isCensored());
        assertEquals(OptionalDouble.empty(), read.limit(2));
        assertTrue(read.chain().part(Part.TARGETS).endsWith(" peaks-read"));
        Profile heights = ProfileAssembly.of(TargetSet.of("height", height), NonDetectPolicy.asZero())
                .readingPeaks()
                .assembleAll(List.of(old))
                .profiles()
                .get(0);
        assertArrayEquals(new double[] {3}, heights.toArray());
    }
}
