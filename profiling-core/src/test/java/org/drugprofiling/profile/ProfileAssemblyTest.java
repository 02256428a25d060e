package org.drugprofiling.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId.Part;
import org.drugprofiling.sample.Acquisition;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.LaboratoryId;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.PartialDate;
import org.drugprofiling.sample.Peak;
import org.drugprofiling.sample.PeakTable;
import org.drugprofiling.sample.QualityStatus;
import org.drugprofiling.sample.ReplicateLevel;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SampleRecordBuilder;
import org.drugprofiling.sample.SampleRole;
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

/** The step from measurements to numbers, situation by situation. */
class ProfileAssemblyTest {

    private static final MeasurementUnit AREA = MeasurementUnit.PEAK_AREA;
    private static final TargetSet TARGETS = TargetSet.of("three", target("a"), target("b"), target("c"));
    private static final ProfileAssembly ZERO = ProfileAssembly.of(TARGETS, NonDetectPolicy.asZero());

    private static Target target(String id) {
        return AnalyteTarget.of(id, id, Layer.PRODUCTION, AREA);
    }

    private static Measurement area(double value) {
        return Measurement.quantified(value, AREA);
    }

    private static Sample sample(String id, String specimen, Measurement... measurements) {
        return sample(id, specimen, builder -> builder, measurements);
    }

    private static Sample sample(
            String id, String specimen, UnaryOperator<SampleRecordBuilder> more, Measurement... measurements) {
        return sample(id, specimen, AnalyticalTechnique.GC_MS, more, measurements);
    }

    private static Sample sample(
            String id,
            String specimen,
            AnalyticalTechnique technique,
            UnaryOperator<SampleRecordBuilder> more,
            Measurement... measurements) {
        SampleRecordBuilder builder = SampleRecord.builder(
                SampleId.of(id),
                Specimen.of(specimen),
                Seizure.of("S1"),
                LaboratoryId.of("L1"),
                Acquisition.builder(technique, SignalType.PEAK_AREA).toAcquisition());
        for (int k = 0; k < measurements.length; k++) {
            builder.measurement(TARGETS.target(k), measurements[k]);
        }
        return Sample.of(Substance.AMPHETAMINE, more.apply(builder).toRecord());
    }

    private static Profile profile(ProfileAssembly assembly, Sample sample) {
        return assembly.assemble(sample).knownProfile().orElseThrow();
    }

    private static NotAssembled refusal(ProfileAssembly assembly, Sample sample) {
        return ((AssemblyOutcome.Refused) assembly.assemble(sample)).why();
    }

    private static void assertRefused(AssemblyRefusal reason, String detail, ProfileAssembly assembly, Sample sample) {
        NotAssembled why = refusal(assembly, sample);
        assertEquals(reason, why.reason());
        assertTrue(why.detail().contains(detail), why.detail());
        assertEquals(sample.id(), why.sample());
    }

    @Test
    void measurementsBecomeNumbersStatesAndLimits() {
        Sample sample = sample(
                "1", "P1", area(24.5), Measurement.notDetected(4, AREA), Measurement.belowQuantification(6, AREA));
        Profile half = profile(ProfileAssembly.of(TARGETS, NonDetectPolicy.asFractionOfLimit(0.5)), sample);
        assertArrayEquals(new double[] {24.5, 2, 3}, half.toArray());
        assertArrayEquals(
                new ValueState[] {ValueState.QUANTIFIED, ValueState.NOT_DETECTED, ValueState.BELOW_QUANTIFICATION},
                half.states());
        assertEquals(OptionalDouble.empty(), half.limit(0));
        assertEquals(OptionalDouble.of(4), half.limit(1));
        assertEquals(OptionalDouble.of(6), half.limit(2));
        assertEquals(1, half.quantifiedCount());
        assertEquals("limit*0.5", half.chain().part(Part.NON_DETECTS));
        assertEquals("amphetamine", half.chain().part(Part.SUBSTANCE));
        assertEquals("GC_MS", half.chain().part(Part.TECHNIQUE));
        assertEquals("L1", half.chain().part(Part.LABORATORY));
        assertEquals("1", half.chain().part(Part.REPLICATES));
        assertTrue(half.chain().part(Part.TARGETS).startsWith("three[3]:"));
        assertArrayEquals(new double[] {24.5, 0, 0}, profile(ZERO, sample).toArray());
        assertArrayEquals(
                new double[] {24.5, 4, 6},
                profile(ProfileAssembly.of(TARGETS, NonDetectPolicy.asLimit()), sample)
                        .toArray());
    }

    @Test
    void negativeNumbersOfBlankCorrectionStay() {
        assertEquals(
                -3, profile(ZERO, sample("1", "P1", area(-3), area(2), area(1))).value(0));
    }

    @Test
    void everyReasonWhyThereIsNoNumber() {
        ProfileAssembly limit = ProfileAssembly.of(TARGETS, NonDetectPolicy.asLimit());
        assertRefused(AssemblyRefusal.NOT_ANALYSED, "c", ZERO, sample("1", "P", area(1), area(2)));
        assertRefused(
                AssemblyRefusal.NOT_ANALYSED, "b", ZERO, sample("1", "P", area(1), Measurement.notAnalysed(), area(2)));
        assertRefused(
                AssemblyRefusal.SATURATED,
                "a",
                ZERO,
                sample("1", "P", new Measurement.Saturated(1e9, AREA), area(2), area(1)));
        assertRefused(
                AssemblyRefusal.INTERFERED,
                "b by caffeine",
                ZERO,
                sample("1", "P", area(2), new Measurement.Interfered("caffeine"), area(1)));
        assertRefused(
                AssemblyRefusal.REJECTED,
                "b: carry-over",
                ZERO,
                sample(
                        "1",
                        "P",
                        area(2),
                        new Measurement.Rejected("carry-over", "analyst", PartialDate.parse("2026-03")),
                        area(1)));
        Sample unknown = sample("1", "P", area(2), Measurement.notDetected(AREA), area(1));
        assertRefused(AssemblyRefusal.UNKNOWN_LIMIT, "b", limit, unknown);
        assertRefused(
                AssemblyRefusal.NOT_DETECTED, "b", ProfileAssembly.of(TARGETS, NonDetectPolicy.reject()), unknown);
        assertEquals(0, profile(ZERO, unknown).value(1));
        assertRefused(AssemblyRefusal.TOO_FEW_DETECTED, "2 of 3", ZERO.withMinimumDetected(3), unknown);
        assertRefused(
                AssemblyRefusal.QC_FAILED,
                "blank",
                ZERO,
                sample("1", "P", b -> b.quality(QualityStatus.failed("blank of the run")), area(1), area(2), area(3)));
        assertRefused(AssemblyRefusal.EMPTY, "3 targets", ZERO, sample("1", "P", area(0), area(0), area(-0.0)));
    }

    @Test
    void aDeltaOfZeroIsNotNothing() {
        TargetSet delta = TargetSet.of("delta", new IsotopeDeltaTarget("d13C", "13C", "amphetamine", "VPDB"));
        SampleRecord record = SampleRecord.builder(
                        SampleId.of("1"),
                        Specimen.of("P"),
                        Seizure.of("S"),
                        LaboratoryId.of("L"),
                        Acquisition.builder(AnalyticalTechnique.IRMS, SignalType.ISOTOPE_DELTA)
                                .toAcquisition())
                .measurement(
                        delta.target(0),
                        Measurement.quantified(0, delta.target(0).unit()))
                .toRecord();
        Profile profile =
                profile(ProfileAssembly.of(delta, NonDetectPolicy.reject()), Sample.of(Substance.AMPHETAMINE, record));
        assertEquals(0, profile.value(0));
    }

    @Test
    void mixedUnitsAndLayersAreOptedInAndReported() {
        Target share = AnalyteTarget.of("d", "d", Layer.PRODUCTION, MeasurementUnit.MASS_PERCENT);
        Target cut = AnalyteTarget.of("e", "e", Layer.CUTTING, AREA);
        SampleRecord record = SampleRecord.builder(
                        SampleId.of("1"),
                        Specimen.of("P"),
                        Seizure.of("S"),
                        LaboratoryId.of("L"),
                        Acquisition.builder(AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                                .toAcquisition())
                .measurement(target("a"), area(1))
                .measurement(share, Measurement.quantified(2, MeasurementUnit.MASS_PERCENT))
                .measurement(cut, area(3))
                .toRecord();
        Sample sample = Sample.of(Substance.AMPHETAMINE, record);
        ProfileAssembly units = ProfileAssembly.of(TargetSet.of("u", target("a"), share), NonDetectPolicy.asZero());
        assertRefused(AssemblyRefusal.MIXED_UNITS, "%", units, sample);
        assertTrue(profile(units.allowingMixedUnits(), sample)
                .chain()
                .part(Part.TARGETS)
                .contains("mixed-units"));
        ProfileAssembly layers = ProfileAssembly.of(TargetSet.of("l", target("a"), cut), NonDetectPolicy.asZero());
        assertRefused(AssemblyRefusal.MIXED_LAYERS, "CUTTING", layers, sample);
        assertTrue(profile(layers.allowingMixedLayers(), sample)
                .chain()
                .part(Part.TARGETS)
                .contains("mixed-layers"));
    }

    @Test
    void onlyCaseworkAndAuthenticSamplesEnterAndTheRestIsCounted() {
        List<Sample> samples = new ArrayList<>();
        for (SampleRole role : SampleRole.values()) {
            samples.add(sample(role.name(), "P-" + role, b -> b.role(role), area(1), area(2), area(3)));
        }
        AssembledProfiles assembled = ZERO.assembleAll(samples);
        assertEquals(
                List.of("CASEWORK", "AUTHENTIC"),
                assembled.profiles().stream()
                        .map(profile -> profile.identity().sample().value())
                        .toList());
        assertEquals(
                Map.of(
                        SampleRole.BLANK, 1,
                        SampleRole.CONTROL, 1,
                        SampleRole.REFERENCE_MIXTURE, 1,
                        SampleRole.PROFICIENCY, 1),
                assembled.rolesLeftOut());
        assertEquals(Map.of(AssemblyRefusal.ROLE, 4), assembled.refusalCounts());
    }

    @Test
    void nothingIsLostOnTheWay() {
        List<Sample> samples = List.of(
                sample("1", "P1", area(1), area(2), area(3)),
                sample("2", "P1", area(1), area(2), area(3)),
                sample("3", "P2", area(1), Measurement.notAnalysed(), area(3)));
        AssembledProfiles assembled = ZERO.assembleAll(samples);
        assertEquals(2, assembled.profiles().size());
        assertEquals(1, assembled.refused().size());
        assertEquals(2, assembled.matrix().size());
        List<Sample> twice = List.of(samples.get(0), samples.get(0));
        assertEquals(
                "duplicate-sample",
                assertThrows(ProfilingException.class, () -> ZERO.assembleAll(twice))
                        .code());
    }

    @Test
    void whatAPersonSetAsideIsListed() {
        List<Sample> samples =
                List.of(sample("1", "P1", area(1), area(2), area(3)), sample("2", "P2", area(1), area(2), area(4)));
        Exclusion exclusion =
                new Exclusion(SampleId.of("2"), "wrong vial", "analyst", PartialDate.of(LocalDate.of(2026, 3, 1)));
        AssembledProfiles assembled = ZERO.assembleAll(samples, List.of(exclusion));
        assertEquals(1, assembled.profiles().size());
        assertEquals(
                new NotAssembled(SampleId.of("2"), AssemblyRefusal.EXCLUDED, "wrong vial"),
                assembled.refused().get(0));
        Exclusion other =
                new Exclusion(SampleId.of("9"), "wrong vial", "analyst", PartialDate.of(LocalDate.of(2026, 3, 1)));
        assertThrows(ProfilingException.class, () -> ZERO.assembleAll(samples, List.of(other)));
    }

    private static Profile joined(Aggregation how, Sample... replicates) {
        AssembledProfiles assembled =
                ZERO.withReplicates(how, Double.POSITIVE_INFINITY).assembleAll(List.of(replicates));
        assertEquals(1, assembled.profiles().size());
        return assembled.profiles().get(0);
    }

    @Test
    void replicatesAreJoinedByName() {
        Sample first = sample("1", "P1", area(10), area(20), area(70));
        Sample second = sample("2", "P1", area(30), area(60), area(110));
        Sample third = sample("3", "P1", area(20), area(10), area(30));
        Profile mean = joined(Aggregation.MEAN_OF_VALUES, first, second, third);
        assertArrayEquals(new double[] {20, 30, 70}, mean.toArray());
        assertEquals(3, mean.replicates());
        // 60 against a mean of 30
        assertEquals(OptionalDouble.of(1), mean.dispersion());
        assertEquals("3 by MEAN_OF_VALUES", mean.chain().part(Part.REPLICATES));
        assertArrayEquals(
                new double[] {20, 20, 70},
                joined(Aggregation.MEDIAN_OF_VALUES, first, second, third).toArray());
        // an even number of replicates: the mean of the two in the middle
        assertArrayEquals(
                new double[] {15, 15, 50},
                joined(Aggregation.MEDIAN_OF_VALUES, first, third).toArray());
        // shares of the first target 8/16 and 648/656, mean sum 336
        Profile one = joined(
                Aggregation.MEAN_OF_FOURTH_ROOTS_OF_SHARES,
                sample("1", "P1", area(8), area(8), area(0)),
                sample("2", "P1", area(648), area(0), area(8)));
        double root = (Math.sqrt(Math.sqrt(0.5)) + Math.sqrt(Math.sqrt(81.0 / 82))) / 2;
        assertEquals(root * root * root * root * (16 + 656) / 2, one.value(0), 1e-11);
        Profile two = joined(
                Aggregation.MEAN_OF_SQUARE_ROOTS_OF_SHARES,
                sample("1", "P1", area(1), area(0), area(15)),
                sample("2", "P1", area(9), area(0), area(7)));
        // roots 1/4 and 3/4, mean 1/2, squared 1/4, of a mean sum of 16
        assertEquals(4, two.value(0), 1e-14);
        // shares 0.1, 0.2, 0.7 and 0.15, 0.3, 0.55; mean sum 150
        Profile shares = joined(Aggregation.MEAN_OF_SHARES, first, second);
        assertArrayEquals(new double[] {18.75, 37.5, 93.75}, shares.toArray(), 1e-12);
        assertEquals(0.2, shares.dispersion().orElseThrow(), 1e-12);
    }

    @Test
    void aSingleSampleHasNoDispersion() {
        Profile single = joined(Aggregation.MEAN_OF_VALUES, sample("1", "P1", area(10), area(20), area(70)));
        assertEquals(1, single.replicates());
        assertEquals(OptionalDouble.empty(), single.dispersion());
    }

    @Test
    void replicatesThatDisagreeAreRefusedTogether() {
        ProfileAssembly strict = ZERO.withReplicates(Aggregation.MEAN_OF_VALUES, 0.2);
        List<Sample> replicates = List.of(
                sample("1", "P1", area(10), area(20), area(70)), sample("2", "P1", area(10), area(40), area(70)));
        AssembledProfiles assembled = strict.assembleAll(replicates);
        assertEquals(List.of(), assembled.profiles());
        assertEquals(Map.of(AssemblyRefusal.REPLICATES_DISAGREE, 2), assembled.refusalCounts());
        assertTrue(assembled.refused().get(0).detail().contains("target b"));
        assertEquals(
                1,
                ZERO.withReplicates(Aggregation.MEAN_OF_VALUES, 0.34)
                        .assembleAll(replicates)
                        .profiles()
                        .size());
        // numbers that cancel have no relative deviation that is small
        AssembledProfiles cancelling = strict.assembleAll(List.of(
                sample("1", "P1", area(5), area(20), area(70)), sample("2", "P1", area(-5), area(20), area(70))));
        assertEquals(Map.of(AssemblyRefusal.REPLICATES_DISAGREE, 2), cancelling.refusalCounts());
    }

    @Test
    void injectionsAreAveragedBeforeExtracts() {
        // extract x was injected three times (3, 6, 9: mean 6), extract y once (12), portion z once (21)
        List<Sample> samples = List.of(
                sample("x", "A", area(3), area(1), area(1)),
                sample("x-2", "A", repeats(ReplicateLevel.INJECTION, "x"), area(6), area(1), area(1)),
                sample("x-3", "A", repeats(ReplicateLevel.INJECTION, "x-2"), area(9), area(1), area(1)),
                sample("y", "A", repeats(ReplicateLevel.EXTRACTION, "x-3"), area(12), area(1), area(1)),
                sample("z", "A", area(21), area(1), area(1)));
        Profile mean = joined(Aggregation.MEAN_OF_VALUES, samples);
        // portion x: (6 + 12) / 2 = 9; specimen: (9 + 21) / 2 = 15; the flat mean would be 10.2
        assertEquals(15, mean.value(0));
        assertEquals(
                "5 (3 extracts, 2 portions) by MEAN_OF_VALUES", mean.chain().part(Part.REPLICATES));
        // median of 3, 6, 9 is 6, of 6 and 12 is 9, of 9 and 21 is 15; the flat median would be 9
        assertEquals(15, joined(Aggregation.MEDIAN_OF_VALUES, samples).value(0));
    }

    @Test
    void injectionsOfAnExtractWhoseRecordIsMissingShareIt() {
        Profile mean = joined(
                Aggregation.MEAN_OF_VALUES,
                List.of(
                        sample("x-2", "A", repeats(ReplicateLevel.INJECTION, "x"), area(2), area(1), area(1)),
                        sample("x-3", "A", repeats(ReplicateLevel.INJECTION, "x"), area(4), area(1), area(1)),
                        sample("y", "A", area(9), area(1), area(1))));
        assertEquals(6, mean.value(0));
    }

    @Test
    void aRecordRepeatsNeitherACircleNorAnotherSpecimen() {
        ProfileAssembly assembly = ZERO.withReplicates(Aggregation.MEAN_OF_VALUES, Double.POSITIVE_INFINITY);
        List<Sample> circle = List.of(
                sample("x", "A", repeats(ReplicateLevel.INJECTION, "y"), area(2), area(1), area(1)),
                sample("y", "A", repeats(ReplicateLevel.INJECTION, "x"), area(4), area(1), area(1)));
        assertEquals(
                "replicates-in-a-circle",
                assertThrows(ProfilingException.class, () -> assembly.assembleAll(circle))
                        .code());
        List<Sample> foreign = List.of(
                sample("x", "A", area(2), area(1), area(1)),
                sample("y", "B", repeats(ReplicateLevel.INJECTION, "x"), area(4), area(1), area(1)));
        ProfilingException refused = assertThrows(ProfilingException.class, () -> assembly.assembleAll(foreign));
        assertEquals("foreign-parent", refused.code());
        assertTrue(refused.getMessage().contains("y"));
    }

    private static UnaryOperator<SampleRecordBuilder> repeats(ReplicateLevel level, String id) {
        return builder -> builder.repeating(level, SampleId.of(id));
    }

    private static Profile joined(Aggregation how, List<Sample> samples) {
        AssembledProfiles assembled =
                ZERO.withReplicates(how, Double.POSITIVE_INFINITY).assembleAll(samples);
        assertEquals(1, assembled.profiles().size());
        return assembled.profiles().get(0);
    }

    @Test
    void aTargetSeenInSomeReplicatesOnlyHasNoLimitOfItsOwn() {
        // the mean lies between 5 and 7, so 0 and 4 would both be wrong
        Profile mixed = joined(
                Aggregation.MEAN_OF_VALUES,
                sample("1", "P1", area(10), area(20), area(70)),
                sample("2", "P1", Measurement.notDetected(4, AREA), area(20), area(70)));
        assertEquals(5, mixed.value(0));
        assertEquals(ValueState.DERIVED_FROM_CENSORED, mixed.state(0));
        assertEquals(OptionalDouble.empty(), mixed.limit(0));
        Profile none = joined(
                Aggregation.MEAN_OF_VALUES,
                sample("1", "P1", Measurement.notDetected(2, AREA), area(20), area(70)),
                sample("2", "P1", Measurement.notDetected(4, AREA), area(20), area(70)));
        assertEquals(ValueState.NOT_DETECTED, none.state(0));
        assertEquals(OptionalDouble.of(3), none.limit(0));
        Profile unknown = joined(
                Aggregation.MEAN_OF_VALUES,
                sample("1", "P1", Measurement.notDetected(2, AREA), area(20), area(70)),
                sample("2", "P1", Measurement.notDetected(AREA), area(20), area(70)));
        assertEquals(OptionalDouble.empty(), unknown.limit(0));
    }

    @Test
    void recordsOfOneSpecimenByOtherTechniquesAreNotJoined() {
        AssembledProfiles assembled = ZERO.withReplicates(Aggregation.MEAN_OF_VALUES, Double.POSITIVE_INFINITY)
                .assembleAll(List.of(
                        sample("1", "P1", area(10), area(20), area(70)),
                        sample("2", "P1", AnalyticalTechnique.GC_FID, b -> b, area(30), area(20), area(70))));
        assertEquals(2, assembled.profiles().size());
        assertEquals(10, assembled.profiles().get(0).value(0));
        assertThrows(ProfilingException.class, assembled::matrix);
    }

    @Test
    void aReplicateWithoutSharesIsRefusedAlone() {
        AssembledProfiles assembled = ZERO.withReplicates(Aggregation.MEAN_OF_SHARES, Double.POSITIVE_INFINITY)
                .assembleAll(List.of(
                        sample("1", "P1", area(-5), area(1), area(1)),
                        sample("2", "P1", area(10), area(20), area(70))));
        assertEquals(1, assembled.profiles().size());
        assertEquals(1, assembled.profiles().get(0).replicates());
        assertEquals(Map.of(AssemblyRefusal.EMPTY, 1), assembled.refusalCounts());
    }

    @Test
    void noRootIsTakenOfANegativeNumber() {
        AssembledProfiles assembled = ZERO.withReplicates(
                        Aggregation.MEAN_OF_FOURTH_ROOTS_OF_SHARES, Double.POSITIVE_INFINITY)
                .assembleAll(List.of(
                        sample("1", "P1", area(-5), area(10), area(10)),
                        sample("2", "P1", area(10), area(20), area(70))));
        assertEquals(Map.of(AssemblyRefusal.NEGATIVE, 1), assembled.refusalCounts());
        assertArrayEquals(new double[] {10, 20, 70}, assembled.profiles().get(0).toArray(), 1e-12);
    }

    @Test
    void areaOutsideTheTargetsIsCarriedAndPointedOut() {
        PeakTable little = new PeakTable(List.of(Peak.of("a", 1, 96), Peak.of("u-1", 2, 4)));
        PeakTable much = new PeakTable(List.of(Peak.of("a", 1, 90), Peak.of("u-1", 2, 10)));
        Sample fine = sample("1", "P1", b -> b.peaks(little), area(96), area(0), area(0));
        Sample strange = sample("2", "P1", b -> b.peaks(much), area(90), area(0), area(0));
        assertEquals(OptionalDouble.of(0.04), profile(ZERO, fine).shareOutside());
        assertFalse(profile(ZERO, fine).hasMuchOutside());
        assertTrue(profile(ZERO, strange).hasMuchOutside());
        Profile joined = joined(Aggregation.MEAN_OF_VALUES, fine, strange);
        assertEquals(OptionalDouble.of(0.1), joined.shareOutside());
        AssembledProfiles assembled = ZERO.assembleAll(List.of(fine, strange));
        assertEquals(1, assembled.withMuchOutside().size());
        assertEquals(OptionalDouble.of(0.1), assembled.matrix().profile(1).shareOutside());
        Profile unknown = profile(ZERO, sample("3", "P3", area(1), area(2), area(3)));
        assertEquals(OptionalDouble.empty(), unknown.shareOutside());
        assertFalse(unknown.hasMuchOutside());
    }

    @Test
    void theChainChangesWithTheTargetsAndThePolicy() {
        Sample sample = sample("1", "P1", area(1), area(2), area(3));
        Profile all = profile(ZERO, sample);
        Profile fewer = profile(ZERO.withTargets(TargetSet.of("three", target("a"), target("b"))), sample);
        assertNotEquals(all.chain().part(Part.TARGETS), fewer.chain().part(Part.TARGETS));
        Profile reordered =
                profile(ZERO.withTargets(TargetSet.of("three", target("b"), target("a"), target("c"))), sample);
        assertNotEquals(all.chain().part(Part.TARGETS), reordered.chain().part(Part.TARGETS));
        Profile limit = profile(ProfileAssembly.of(TARGETS, NonDetectPolicy.asLimit()), sample);
        assertEquals(List.of(Part.NON_DETECTS), all.chain().differencesFrom(limit.chain()));
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThrows(ProfilingException.class, () -> ZERO.withMinimumDetected(0));
        assertThrows(ProfilingException.class, () -> ZERO.withMinimumDetected(4));
        assertThrows(ProfilingException.class, () -> ZERO.withReplicates(Aggregation.MEAN_OF_VALUES, 0));
        assertThrows(ProfilingException.class, () -> ZERO.withReplicates(Aggregation.MEAN_OF_VALUES, Double.NaN));
        assertThrows(ProfilingException.class, () -> NonDetectPolicy.asFractionOfLimit(0));
        assertThrows(ProfilingException.class, () -> NonDetectPolicy.asFractionOfLimit(1.01));
    }

    @Test
    void policiesAreReadBackFromTheirIds() {
        for (NonDetectPolicy policy : List.of(
                NonDetectPolicy.asZero(),
                NonDetectPolicy.asLimit(),
                NonDetectPolicy.asFractionOfLimit(0.65),
                NonDetectPolicy.asFractionOfLimit(1e-5),
                NonDetectPolicy.asFractionOfLimit(1 / StrictMath.sqrt(2)),
                NonDetectPolicy.reject())) {
            assertEquals(policy, NonDetectPolicy.parse(policy.id()), policy.id());
        }
        for (String unknown : List.of("", "limit*", "limit*0", "limit*2", "limit*1e-400", "half")) {
            assertThrows(ProfilingException.class, () -> NonDetectPolicy.parse(unknown), unknown);
        }
    }
}
