package org.drugprofiling.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drugprofiling.casework.Laboratory;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Measurement.DetectedBelowQuantification;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.CompoundRole;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.RatioTarget;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.Target;
import org.junit.jupiter.api.Test;

class SampleRecordTest {

    private static final AnalyteTarget AREA = Laboratory.area("p1");
    private static final AnalyteTarget CONTENT =
            AnalyteTarget.of("mdma", "MDMA", Layer.DOSAGE, MeasurementUnit.MASS_PERCENT);
    private static final PartialDate MARCH = PartialDate.parse("2026-03");

    private static SampleRecordBuilder record() {
        return Laboratory.record("S1-r1", "S1", "Z1");
    }

    private static String refusal(Runnable nonsense) {
        return assertThrows(ProfilingException.class, nonsense::run).code();
    }

    private static List<String> flags(SampleRecordBuilder builder) {
        return Sample.of(Substance.MDMA, builder.toRecord()).flags().stream()
                .map(SampleFlag::code)
                .toList();
    }

    @Test
    void whatWasNotReportedWasNotAnalysed() {
        SampleRecord record = record().measurement(AREA, Measurement.quantified(0, MeasurementUnit.PEAK_AREA))
                .toRecord();
        assertEquals(Measurement.quantified(0, MeasurementUnit.PEAK_AREA), record.measurement(AREA));
        assertEquals(Measurement.notAnalysed(), record.measurement(Laboratory.area("p2")));
    }

    @Test
    void unitsAreCheckedOnTheWayInAndOnTheWayOut() {
        assertEquals(
                "unit-mismatch",
                refusal(() -> record().measurement(AREA, Measurement.quantified(1, MeasurementUnit.PEAK_HEIGHT))));
        SampleRecord record = record().measurement(AREA, Measurement.notDetected(4, MeasurementUnit.PEAK_AREA))
                .toRecord();
        AnalyteTarget height = AnalyteTarget.of("p1", "p1", Layer.PRODUCTION, MeasurementUnit.PEAK_HEIGHT);
        ProfilingException refused = assertThrows(ProfilingException.class, () -> record.measurement(height));
        assertEquals("unit-mismatch", refused.code());
        assertTrue(refused.getMessage().contains("S1-r1"));
        assertFalse(refused.messageWithoutIdentifiers().contains("S1-r1"));
    }

    @Test
    void aDeltaIsReadOnTheScaleItWasReportedOn() {
        Target vpdb = new IsotopeDeltaTarget("d13C", "13C/12C", "cocaine", "VPDB");
        Target working = new IsotopeDeltaTarget("d13C", "13C/12C", "cocaine", "working gas");
        Measurement delta = Measurement.quantified(-35.2, MeasurementUnit.PER_MIL);
        SampleRecord record = record().measurement(vpdb, delta).toRecord();
        assertEquals(delta, record.measurement(vpdb));
        assertEquals("target-mismatch", refusal(() -> record.measurement(working)));
        assertEquals(Measurement.notAnalysed(), record().toRecord().measurement(working));
    }

    @Test
    void aRatioIsReadAsTheRatioItWasReportedAs() {
        Target up = new RatioTarget("r", "r", AREA, Laboratory.area("p2"));
        Target down = new RatioTarget("r", "r", Laboratory.area("p2"), AREA);
        Target bare = AnalyteTarget.of("r", "r", Layer.PRODUCTION, MeasurementUnit.ONE);
        Measurement two = Measurement.quantified(2, MeasurementUnit.ONE);
        SampleRecord record = record().measurement(up, two).toRecord();
        assertEquals(two, record.measurement(up));
        assertEquals("target-mismatch", refusal(() -> record.measurement(down)));
        assertEquals("target-mismatch", refusal(() -> record.measurement(bare)));
        SampleRecord plain = record().measurement(bare, two).toRecord();
        assertEquals("target-mismatch", refusal(() -> plain.measurement(up)));
    }

    @Test
    void aNumberOfOneTechniqueIonOrIsomerIsNotReadAsOneOfAnother() {
        Measurement five = Measurement.quantified(5, MeasurementUnit.PEAK_AREA);
        AnalyteTarget byGas =
                Laboratory.area("p1").withTechnique(AnalyticalTechnique.GC_MS).withIon("118");
        SampleRecord record = record().measurement(byGas, five).toRecord();
        assertEquals(five, record.measurement(byGas));
        assertEquals(five, record.measurement(Laboratory.area("p1")), "the ion is left open");
        assertEquals(five, record.measurement(byGas.withRole(CompoundRole.ROUTE_MARKER)), "a role is a point of view");
        for (AnalyteTarget other : List.of(
                byGas.withTechnique(AnalyticalTechnique.LC_MS), byGas.withIon("91"), byGas.withIsomerIndex(2))) {
            assertEquals("target-mismatch", refusal(() -> record.measurement(other)), other.definition());
        }
        SampleRecord derived = record().measurement(Laboratory.area("p1").withDerivative("TMS"), five)
                .toRecord();
        assertEquals(
                "target-mismatch",
                refusal(() -> derived.measurement(Laboratory.area("p1").withDerivative("PFPA"))));
    }

    @Test
    void aSecondMeasurementOfATargetIsAReplicate() {
        Measurement one = Measurement.quantified(1, MeasurementUnit.PEAK_AREA);
        assertEquals(
                "duplicate-measurement",
                refusal(() -> record().measurement(AREA, one).measurement(AREA, one)));
    }

    @Test
    void replicatesNameWhatTheyRepeat() {
        SampleRecord repeated = record().repeating(ReplicateLevel.EXTRACTION, SampleId.of("S1-r0"))
                .toRecord();
        assertEquals(Optional.of(SampleId.of("S1-r0")), repeated.parent());
        assertEquals(ReplicateLevel.EXTRACTION, repeated.level());
        assertEquals(
                "missing-parent",
                refusal(() -> record().repeating(ReplicateLevel.INJECTION, SampleId.of("S1-r1"))
                        .toRecord()));
    }

    @Test
    void aLaterChangeOfTheBuilderDoesNotReachARecord() {
        SampleRecordBuilder builder = record().measurement(AREA, Measurement.notAnalysed());
        SampleRecord record = builder.toRecord();
        builder.measurement(Laboratory.area("p2"), Measurement.notAnalysed())
                .attribute("route", "Leuckart")
                .relationGroup("press 7")
                .content(new Content("caffeine", CompoundRole.ADULTERANT, null));
        assertEquals(List.of("p1"), List.copyOf(record.measurements().keySet()));
        assertEquals(Map.of(), record.attributes());
        assertEquals(Set.of(), record.relationGroups());
        assertEquals(List.of(), record.contents());
        assertThrows(
                UnsupportedOperationException.class, () -> record.measurements().clear());
        assertThrows(
                UnsupportedOperationException.class, () -> record.attributes().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> record.relationGroups().clear());
        assertThrows(
                UnsupportedOperationException.class, () -> record.contents().clear());
    }

    @Test
    void orderOfMeasurementsIsThatOfTheReport() {
        SampleRecord record = record().measurement(Laboratory.area("z"), Measurement.notAnalysed())
                .measurement(Laboratory.area("a"), Measurement.notAnalysed())
                .toRecord();
        assertEquals(List.of("z", "a"), List.copyOf(record.measurements().keySet()));
    }

    @Test
    void whatIsSurprisingIsKeptAndFlagged() {
        assertEquals(List.of(), flags(record().measurement(AREA, Measurement.quantified(0, AREA.unit()))));
        assertEquals(
                List.of("negative-value"), flags(record().measurement(AREA, Measurement.quantified(-2, AREA.unit()))));
        Target delta = new IsotopeDeltaTarget("d13C", "13C/12C", "cocaine", "VPDB");
        assertEquals(List.of(), flags(record().measurement(delta, Measurement.quantified(-34.5, delta.unit()))));
        assertEquals(
                List.of("purity-above-100"),
                flags(record().measurement(CONTENT, Measurement.quantified(102, CONTENT.unit()))));
        assertEquals(
                List.of("no-active-drug"),
                flags(record().measurement(CONTENT, Measurement.quantified(0, CONTENT.unit()))));
        assertEquals(
                List.of("estimate-above-limit"),
                flags(record().measurement(AREA, new DetectedBelowQuantification(12, 4, 10, AREA.unit()))));
        assertEquals(
                List.of(), flags(record().measurement(AREA, new DetectedBelowQuantification(6, 4, 10, AREA.unit()))));
    }

    @Test
    void severalDrugsAreFlaggedAndOneMeasuredTwiceIsNot() {
        Content mdma = new Content("MDMA", CompoundRole.MAIN_COMPOUND, Purity.of(40, SaltForm.UNKNOWN));
        Content ketamine = new Content("ketamine", CompoundRole.MAIN_COMPOUND, null);
        Content caffeine = new Content("caffeine", CompoundRole.ADULTERANT, Purity.of(0, SaltForm.UNKNOWN));
        assertEquals(List.of(), flags(record().content(mdma).content(mdma).content(caffeine)));
        assertEquals(List.of("several-drugs"), flags(record().content(mdma).content(ketamine)));
    }

    @Test
    void aRunBeforeTheSeizureIsFlaggedOnlyIfCertain() {
        Acquisition march = Acquisition.builder(AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                .date(MARCH)
                .toAcquisition();
        for (Map.Entry<String, List<String>> seized : Map.of(
                        "2026-04-01",
                        List.of("measured-before-seizure"),
                        "2026-03-31",
                        List.<String>of(),
                        "2026",
                        List.<String>of())
                .entrySet()) {
            Seizure seizure = new Seizure(SeizureId.of("Z1"), null, PartialDate.parse(seized.getKey()));
            assertEquals(
                    seized.getValue(),
                    flags(SampleRecord.builder(
                            SampleId.of("S1"), Specimen.of("S1"), seizure, LaboratoryId.of("L"), march)),
                    seized.getKey());
        }
    }

    @Test
    void namelessFactsAreRefused() {
        assertEquals("invalid-attribute", refusal(() -> record().attribute("route", " ")));
        assertEquals("invalid-attribute", refusal(() -> record().attribute("", "Leuckart")));
        assertEquals("invalid-relation-group", refusal(() -> record().relationGroup(" ")));
        assertEquals("invalid-quality", refusal(() -> QualityStatus.failed("")));
        assertEquals("invalid-content", refusal(() -> new Content(" ", CompoundRole.DILUENT, null)));
        assertEquals("invalid-amendment", refusal(() -> new Amendment("p1", "1", "2", "", "N. N.", MARCH)));
        assertEquals("invalid-amendment", refusal(() -> new Amendment("p1", "1", "2", "slip", " ", MARCH)));
        assertEquals("invalid-exclusion", refusal(() -> new Exclusion(SampleId.of("S1"), "", "N. N.", MARCH)));
    }

    @Test
    void identifiersAreVisibleAndOpaque() {
        for (String bad : new String[] {"", " ", " S1", "S1 ", "S\n1", "x".repeat(257)}) {
            assertEquals("invalid-identifier", refusal(() -> SampleId.of(bad)));
            assertEquals("invalid-identifier", refusal(() -> SpecimenId.of(bad)));
            assertEquals("invalid-identifier", refusal(() -> SeizureId.of(bad)));
            assertEquals("invalid-identifier", refusal(() -> CaseId.of(bad)));
            assertEquals("invalid-identifier", refusal(() -> LaboratoryId.of(bad)));
        }
        assertEquals("2026/08 15-\u00e4", CaseId.of("2026/08 15-\u00e4").toString());
    }

    @Test
    void anAcquisitionStatesWhatIsKnown() {
        AcquisitionBuilder builder = Acquisition.builder(AnalyticalTechnique.GC_FID, SignalType.PEAK_AREA);
        Acquisition empty = builder.toAcquisition();
        assertEquals("unspecified", empty.methodAndVersion());
        assertTrue(Double.isNaN(empty.internalStandardAmount()));
        assertEquals(Optional.empty(), empty.date());
        assertEquals(Optional.empty(), empty.internalStandardUnit());
        Acquisition known = builder.method("amp", "2.1")
                .instrument("GC 4")
                .run("R9")
                .injection("E7", "2")
                .date(MARCH)
                .internalStandard("n-tetracosane", 0.5, MeasurementUnit.MILLIGRAM)
                .storage("dark, 4 C")
                .extractAge(Duration.ofHours(30))
                .toAcquisition();
        assertEquals("amp@2.1", known.methodAndVersion());
        assertEquals("amp", builder.method("amp", "").toAcquisition().methodAndVersion());
        assertEquals(
                "GC 4 R9 E7 2",
                String.join(" ", known.instrument(), known.run(), known.extraction(), known.injection()));
        assertEquals(0.5, known.internalStandardAmount());
        assertEquals(Optional.of(MeasurementUnit.MILLIGRAM), known.internalStandardUnit());
        assertEquals(Optional.of(Duration.ofHours(30)), known.extractAge());
        assertEquals("dark, 4 C", known.storage());
        assertEquals("invalid-acquisition", refusal(() -> builder.internalStandard("x", 0)));
        assertEquals("invalid-acquisition", refusal(() -> builder.internalStandard("x", Double.NaN)));
        assertEquals("invalid-acquisition", refusal(() -> builder.extractAge(Duration.ofHours(-1))));
    }

    @Test
    void onlyMaterialOfSeizuresAndOfKnownOriginEntersPopulations() {
        assertTrue(SampleRole.CASEWORK.entersPopulations() && SampleRole.AUTHENTIC.entersPopulations());
        for (SampleRole role :
                List.of(SampleRole.BLANK, SampleRole.CONTROL, SampleRole.REFERENCE_MIXTURE, SampleRole.PROFICIENCY)) {
            assertFalse(role.entersPopulations(), role.name());
        }
    }
}
