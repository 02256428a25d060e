package org.drugprofiling.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.agreement.AdulterantComparison.Verdict;
import org.drugprofiling.casework.Laboratory;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.AmphetamineTypeStimulantSample;
import org.drugprofiling.sample.Content;
import org.drugprofiling.sample.EnantiomerComposition;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.PartialDate;
import org.drugprofiling.sample.QualityStatus;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SampleRecordBuilder;
import org.drugprofiling.sample.SampleRole;
import org.drugprofiling.sample.TabletFeatures;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.CompoundRole;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.Target;
import org.junit.jupiter.api.Test;

/** Isotopes, enantiomers, tablets and adulterants of two samples. */
class SampleComparisonsTest {

    private static final IsotopeDeltaTarget CARBON =
            new IsotopeDeltaTarget("d13C", "13C/12C", "methamphetamine", "VPDB");
    private static final IsotopeDeltaTarget NITROGEN =
            new IsotopeDeltaTarget("d15N", "15N/14N", "methamphetamine", "AIR");
    private static final IsotopeDeltaTarget HYDROGEN =
            new IsotopeDeltaTarget("d2H", "2H/1H", "methamphetamine", "VSMOW");

    private static SampleRecordBuilder record(String id) {
        return Laboratory.record(id, id, "Z1");
    }

    private static Measurement delta(double value, double uncertainty) {
        return Measurement.quantified(value, MeasurementUnit.PER_MIL, uncertainty, 1);
    }

    /** u = √(0.2² + 0.2²) = 0.2828, 1.2 / u = 4.2426. */
    @Test
    void deltasDifferInUnitsOfTheirCombinedUncertainty() {
        SampleRecord a = record("a").measurement(CARBON, delta(-27.1, 0.2)).toRecord();
        SampleRecord b = record("b").measurement(CARBON, delta(-28.3, 0.2)).toRecord();
        DeltaComparison comparison = DeltaComparison.of(a, b, List.of(CARBON, NITROGEN));
        NumberDifference carbon = comparison.differences().get(0);
        assertEquals(1.2, carbon.difference().orElseThrow(), 1e-14);
        assertEquals(0.282842712474619, carbon.deviation().orElseThrow(), 1e-15);
        assertEquals(4.242640687119285, carbon.inDeviations().orElseThrow(), 1e-13);
        assertTrue(carbon.reason().isEmpty());
        assertEquals(carbon.inDeviations(), comparison.largest());
        assertEquals(1, comparison.compared());
        assertEquals(
                NotComparableReason.NOT_ANALYSED,
                comparison.differences().get(1).reason().orElseThrow());
        assertTrue(comparison.toString().startsWith("1 of 2 deltas compared\nd13C: -27.1 and -28.3 per mil"));
    }

    @Test
    void anUnknownUncertaintyLeavesTheDifferenceAlone() {
        SampleRecord a = record("a")
                .measurement(CARBON, Measurement.quantified(-27.1, MeasurementUnit.PER_MIL))
                .measurement(NITROGEN, delta(3, 0))
                .toRecord();
        SampleRecord b = record("b")
                .measurement(CARBON, delta(-28.3, 0.2))
                .measurement(NITROGEN, delta(3, 0))
                .toRecord();
        DeltaComparison comparison = DeltaComparison.of(a, b, List.of(CARBON, NITROGEN));
        for (NumberDifference difference : comparison.differences()) {
            assertEquals(NotComparableReason.NO_UNCERTAINTY, difference.reason().orElseThrow());
            assertTrue(difference.difference().isPresent());
            assertTrue(difference.inDeviations().isEmpty());
        }
        assertEquals(OptionalDouble.empty(), comparison.largest());
        assertTrue(comparison.toString().contains("is not stated or is 0"));
    }

    @Test
    void anotherScaleOrCompoundIsNotCompared() {
        IsotopeDeltaTarget otherScale = new IsotopeDeltaTarget("d2H", "2H/1H", "methamphetamine", "SLAP");
        IsotopeDeltaTarget otherCompound = new IsotopeDeltaTarget("d13C", "13C/12C", "morphine", "VPDB");
        SampleRecord a = record("a")
                .measurement(HYDROGEN, delta(120, 3))
                .measurement(CARBON, delta(-27, 0.2))
                .toRecord();
        SampleRecord b = record("b")
                .measurement(otherScale, delta(548, 3))
                .measurement(otherCompound, delta(-30, 0.2))
                .toRecord();
        DeltaComparison comparison = DeltaComparison.of(a, b, List.of(HYDROGEN, CARBON));
        assertEquals(0, comparison.compared());
        for (NumberDifference difference : comparison.differences()) {
            assertEquals(NotComparableReason.SCALE_MISMATCH, difference.reason().orElseThrow());
            assertTrue(difference.difference().isEmpty());
        }
        assertTrue(comparison.differences().get(0).detail().contains("SLAP"));
        assertThrows(ProfilingException.class, () -> DeltaComparison.of(a, b, List.of()));
    }

    @Test
    void whatIsNoNumberHasItsReason() {
        assertEquals(
                NotComparableReason.SATURATED,
                NotComparableReason.ofMissing(new Measurement.Saturated(Double.NaN, null))
                        .orElseThrow());
        assertEquals(
                NotComparableReason.INTERFERED,
                NotComparableReason.ofMissing(new Measurement.Interfered("phenacetin"))
                        .orElseThrow());
        assertEquals(
                NotComparableReason.REJECTED,
                NotComparableReason.ofMissing(new Measurement.Rejected("leak", "AB", PartialDate.parse("2026-01")))
                        .orElseThrow());
        assertEquals(
                NotComparableReason.NOT_QUANTIFIED,
                NotComparableReason.ofMissing(Measurement.notDetected(MeasurementUnit.PER_MIL))
                        .orElseThrow());
        assertEquals(
                NotComparableReason.NOT_QUANTIFIED,
                NotComparableReason.ofMissing(Measurement.belowQuantification(1, MeasurementUnit.PER_MIL))
                        .orElseThrow());
    }

    private static AmphetamineTypeStimulantSample stimulant(SampleRecord record) {
        return AmphetamineTypeStimulantSample.of(Substance.METHAMPHETAMINE, record);
    }

    /** 97 − 50 = 47, √(0.3² + 0.4²) = 0.5. */
    @Test
    void enantiomersDifferInTheShareOfOneForm() {
        AmphetamineTypeStimulantSample a = stimulant(record("a").toRecord());
        AmphetamineTypeStimulantSample b = stimulant(record("b").toRecord());
        NumberDifference shares = EnantiomerComparison.of(
                        a.withEnantiomers(new EnantiomerComposition(97, 0.3)),
                        b.withEnantiomers(new EnantiomerComposition(50, 0.4)))
                .shares();
        assertEquals(47, shares.difference().orElseThrow());
        assertEquals(94, shares.inDeviations().orElseThrow(), 1e-12);
        assertEquals(
                NotComparableReason.NOT_ANALYSED,
                EnantiomerComparison.of(a, b.withEnantiomers(new EnantiomerComposition(50, 0.4)))
                        .shares()
                        .reason()
                        .orElseThrow());
        assertEquals(
                NotComparableReason.NO_UNCERTAINTY,
                EnantiomerComparison.of(new EnantiomerComposition(50, Double.NaN), new EnantiomerComposition(50, 1))
                        .shares()
                        .reason()
                        .orElseThrow());
    }

    private static Measurement size(double value, TabletFeatureTarget target, int tablets) {
        return Measurement.quantified(value, target.unit(), 0.01, tablets);
    }

    /** Means of 10 and 5 tablets, s = 0.3: s√(1/10 + 1/5) = 0.16432; 8.3 − 8.1 = 0.2. */
    @Test
    void tabletsDifferInUnitsOfTheScatterWithinBatches() {
        AmphetamineTypeStimulantSample a = stimulant(record("a")
                        .measurement(TabletFeatureTarget.DIAMETER, size(8.3, TabletFeatureTarget.DIAMETER, 10))
                        .toRecord())
                .withTablet(new TabletFeatures("Pink", "round", "crown", "unknown")
                        .withFurther(TabletFeatures.BEVEL, "yes"));
        AmphetamineTypeStimulantSample b = stimulant(record("b")
                        .measurement(TabletFeatureTarget.DIAMETER, size(8.1, TabletFeatureTarget.DIAMETER, 5))
                        .toRecord())
                .withTablet(new TabletFeatures("pink ", "round", "heart", "single"));
        TabletComparison comparison =
                TabletComparison.of(a, b, Map.of(TabletFeatureTarget.WEIGHT, 5.0, TabletFeatureTarget.DIAMETER, 0.3));
        NumberDifference diameter = comparison.sizes().get(0);
        assertEquals("diameter", diameter.what());
        assertEquals(0.16431676725154984, diameter.deviation().orElseThrow(), 1e-16);
        assertEquals(0.2 / 0.16431676725154984, diameter.inDeviations().orElseThrow(), 1e-12);
        assertEquals(
                NotComparableReason.NOT_ANALYSED,
                comparison.sizes().get(1).reason().orElseThrow());
        assertEquals(2, comparison.count(TabletComparison.Verdict.EQUAL));
        assertEquals(1, comparison.count(TabletComparison.Verdict.DIFFERENT));
        assertEquals(2, comparison.count(TabletComparison.Verdict.UNKNOWN));
        assertEquals("bevel", comparison.features().get(4).feature());
        assertTrue(comparison.toString().contains("logo: crown and heart"));
    }

    @Test
    void nothingSeenIsUnknownAndNothingIsAToleranceByDefault() {
        AmphetamineTypeStimulantSample a = stimulant(record("a").toRecord());
        TabletComparison comparison = TabletComparison.of(a, a, Map.of());
        assertEquals(4, comparison.count(TabletComparison.Verdict.UNKNOWN));
        assertEquals(List.of(), comparison.sizes());
        assertThrows(
                ProfilingException.class, () -> TabletComparison.of(a, a, Map.of(TabletFeatureTarget.WEIGHT, 0.0)));
        TabletFeatureTarget content =
                new TabletFeatureTarget("mdma", "MDMA content", Layer.DOSAGE, MeasurementUnit.MILLIGRAM);
        assertThrows(ProfilingException.class, () -> TabletComparison.of(a, a, Map.of(content, 5.0)));
    }

    private static AnalyteTarget cut(String id) {
        return AnalyteTarget.of(id, id, Layer.CUTTING, MeasurementUnit.PEAK_AREA);
    }

    @Test
    void adulterantsAreComparedOneByOne() {
        List<Target> targets = List.of(
                cut("caffeine"),
                cut("paracetamol"),
                cut("phenacetin"),
                cut("levamisole"),
                cut("lidocaine"),
                cut("procaine"));
        SampleRecord a = record("a")
                .measurement(cut("caffeine"), area(120))
                .measurement(cut("phenacetin"), Measurement.notDetected(4, MeasurementUnit.PEAK_AREA))
                .measurement(cut("levamisole"), Measurement.belowQuantification(4, MeasurementUnit.PEAK_AREA))
                .measurement(cut("lidocaine"), Measurement.notDetected(4, MeasurementUnit.PEAK_AREA))
                .measurement(cut("procaine"), new Measurement.Interfered("caffeine"))
                .content(new Content("Acetaminophen", CompoundRole.ADULTERANT, null))
                .content(new Content("mannitol", CompoundRole.DILUENT, null))
                .content(new Content("morphine", CompoundRole.ALKALOID, null))
                .toRecord();
        SampleRecord b = record("b")
                .measurement(cut("caffeine"), new Measurement.Saturated(Double.NaN, null))
                .measurement(cut("paracetamol"), Measurement.notDetected(4, MeasurementUnit.PEAK_AREA))
                .measurement(cut("phenacetin"), area(7))
                .measurement(cut("levamisole"), area(0))
                .measurement(cut("lidocaine"), area(-1))
                .measurement(cut("procaine"), area(4))
                .toRecord();
        AdulterantComparison comparison = AdulterantComparison.of(a, b, targets);
        assertEquals(List.of("caffeine"), comparison.agents(Verdict.SHARED));
        assertEquals(List.of("paracetamol", "levamisole"), comparison.agents(Verdict.ONLY_IN_FIRST));
        assertEquals(List.of("phenacetin"), comparison.agents(Verdict.ONLY_IN_SECOND));
        assertEquals(List.of("lidocaine"), comparison.agents(Verdict.ABSENT_IN_BOTH));
        assertEquals(List.of("procaine", "mannitol"), comparison.agents(Verdict.UNKNOWN));
        assertEquals(0.25, comparison.sharedShare().orElseThrow());
        assertTrue(comparison.toString().contains("not known      [procaine, mannitol]"));
        assertEquals(
                OptionalDouble.empty(),
                AdulterantComparison.of(record("c").toRecord(), b, targets).sharedShare());
        assertThrows(ProfilingException.class, () -> AdulterantComparison.of(a, b, List.of(Laboratory.area("p1"))));
    }

    private static Measurement area(double value) {
        return Measurement.quantified(value, MeasurementUnit.PEAK_AREA);
    }

    @Test
    void whatIsBeyondTheRangeOfADoubleIsNotInfinite() {
        NumberDifference far = NumberDifference.of("x", MeasurementUnit.ONE, 1e308, -1e308, 1);
        assertEquals(NotComparableReason.OUT_OF_RANGE, far.reason().orElseThrow());
        assertTrue(far.difference().isEmpty());
        assertTrue(far.inDeviations().isEmpty());
        NumberDifference fine = NumberDifference.of("x", MeasurementUnit.ONE, 1e300, 0, 1e-300);
        assertEquals(NotComparableReason.OUT_OF_RANGE, fine.reason().orElseThrow());
        assertEquals(OptionalDouble.of(1e300), fine.difference());
        assertTrue(fine.inDeviations().isEmpty());
        assertFalse(fine.toString().contains("Infinity"));
        NumberDifference coarse =
                NumberDifference.of("x", MeasurementUnit.ONE, 2, 1, NumberDifference.combined(1.7e308, 1.7e308));
        assertEquals(NotComparableReason.OUT_OF_RANGE, coarse.reason().orElseThrow());
        assertEquals(OptionalDouble.of(1), coarse.difference());
    }

    private static AmphetamineTypeStimulantSample whole(SampleRecordBuilder record) {
        return stimulant(record.measurement(CARBON, delta(-27, 0.2))
                        .measurement(TabletFeatureTarget.DIAMETER, size(8, TabletFeatureTarget.DIAMETER, 2))
                        .measurement(cut("caffeine"), area(120))
                        .toRecord())
                .withEnantiomers(new EnantiomerComposition(97, 0.3))
                .withTablet(new TabletFeatures("pink", "round", "crown", "none"));
    }

    @Test
    void whatIsNoMaterialOfASpecimenOrOfARunThatFailedIsNotCompared() {
        AmphetamineTypeStimulantSample good = whole(record("good"));
        Map<NotComparableReason, AmphetamineTypeStimulantSample> bad = Map.of(
                NotComparableReason.QC_FAILED,
                whole(record("bad").quality(QualityStatus.failed("blank shows caffeine"))),
                NotComparableReason.ROLE,
                whole(record("bad").role(SampleRole.BLANK)));
        assertEquals(Optional.empty(), Comparisons.obstacle(good.record(), good.record()));
        bad.forEach((reason, sample) -> {
            for (List<AmphetamineTypeStimulantSample> pair : List.of(List.of(good, sample), List.of(sample, good))) {
                SampleRecord a = pair.get(0).record();
                SampleRecord b = pair.get(1).record();
                NumberDifference carbon =
                        DeltaComparison.of(a, b, List.of(CARBON)).differences().get(0);
                assertEquals(reason, carbon.reason().orElseThrow());
                assertTrue(carbon.difference().isEmpty());
                AdulterantComparison agents = AdulterantComparison.of(a, b, List.of(cut("caffeine")));
                assertEquals(reason, agents.obstacle().orElseThrow().reason());
                assertEquals(List.of(), agents.agents());
                assertEquals(OptionalDouble.empty(), agents.sharedShare());
                assertTrue(agents.toString().startsWith("not comparable: "));
                NumberDifference shares =
                        EnantiomerComparison.of(pair.get(0), pair.get(1)).shares();
                assertEquals(reason, shares.reason().orElseThrow());
                assertTrue(shares.difference().isEmpty());
                TabletComparison tablets =
                        TabletComparison.of(pair.get(0), pair.get(1), Map.of(TabletFeatureTarget.DIAMETER, 0.1));
                assertEquals(reason, tablets.obstacle().orElseThrow().reason());
                assertEquals(List.of(), tablets.sizes());
                assertEquals(List.of(), tablets.features());
                assertTrue(tablets.toString().startsWith("not comparable: "));
            }
        });
    }

    @Test
    void enantiomersOfDifferentSubstancesAreNotCompared() {
        AmphetamineTypeStimulantSample a = whole(record("a"));
        AmphetamineTypeStimulantSample b = AmphetamineTypeStimulantSample.of(
                        Substance.MDMA, record("b").toRecord())
                .withEnantiomers(new EnantiomerComposition(50, 0.3));
        NumberDifference shares = EnantiomerComparison.of(a, b).shares();
        assertEquals(NotComparableReason.OTHER_SUBSTANCE, shares.reason().orElseThrow());
        assertEquals("methamphetamine and MDMA", shares.detail());
    }

    @Test
    void aMeanOfAnUnknownNumberOfTabletsHasNoScatter() {
        Measurement unknown = Measurement.quantified(8.3, TabletFeatureTarget.DIAMETER.unit());
        AmphetamineTypeStimulantSample a = stimulant(
                record("a").measurement(TabletFeatureTarget.DIAMETER, unknown).toRecord());
        AmphetamineTypeStimulantSample b = whole(record("b"));
        for (TabletComparison comparison : List.of(
                TabletComparison.of(a, b, Map.of(TabletFeatureTarget.DIAMETER, 0.1)),
                TabletComparison.of(b, a, Map.of(TabletFeatureTarget.DIAMETER, 0.1)))) {
            NumberDifference diameter = comparison.sizes().get(0);
            assertEquals(NotComparableReason.NO_COUNT, diameter.reason().orElseThrow());
            assertEquals(0.3, Math.abs(diameter.difference().orElseThrow()), 1e-12);
            assertTrue(diameter.inDeviations().isEmpty());
        }
    }

    @Test
    void equalDifferencesAreEqual() {
        NumberDifference one = NumberDifference.of("x", MeasurementUnit.ONE, 1, 2, 0.5);
        assertEquals(one, NumberDifference.of("x", MeasurementUnit.ONE, 1, 2, 0.5));
        assertEquals(
                one.hashCode(),
                NumberDifference.of("x", MeasurementUnit.ONE, 1, 2, 0.5).hashCode());
        assertNotEquals(one, NumberDifference.of("x", MeasurementUnit.ONE, 1, 2, 0.6));
        assertNotEquals(one, NumberDifference.of("x", MeasurementUnit.ONE, 1, 3, 0.5));
        assertEquals("x: 1.0 and 2.0 1, difference -1.0, 2.0 standard deviations", one.toString());
    }
}
