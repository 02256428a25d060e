package org.drugprofiling.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.casework.Laboratory;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.classification.DirectionComparison.Nearer;
import org.drugprofiling.classification.DirectionComparison.VariableReading;
import org.drugprofiling.classification.MarkerFindings.State;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.method.ProfilingMethods;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Acquisition;
import org.drugprofiling.sample.LaboratoryId;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.QualityStatus;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleObstacle;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SampleRecordBuilder;
import org.drugprofiling.sample.SampleRole;
import org.drugprofiling.sample.Seizure;
import org.drugprofiling.sample.Specimen;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.ElementTarget;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.RatioTarget;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

/** What two samples need to be held against each other under a rule of direction. */
class DirectionComparisonTest {

    private static final MeasurementUnit PPM = MeasurementUnit.MILLIGRAM_PER_KILOGRAM;
    private static final MeasurementUnit AREA = MeasurementUnit.PEAK_AREA;
    private static final IsotopeDeltaTarget NITROGEN =
            new IsotopeDeltaTarget("d15N", "15N/14N", "methamphetamine", "AIR");

    private static VariableReading nitrogen(Measurement a, Measurement b) {
        return Indications.verified(Substance.METHAMPHETAMINE)
                .compare(delta("a", NITROGEN, a), delta("b", NITROGEN, b), TargetSet.of("isotopes", NITROGEN))
                .get(0)
                .readings()
                .get(0);
    }

    private static SampleRecord delta(String id, IsotopeDeltaTarget target, Measurement measurement) {
        return Laboratory.record(id, id, "Z1").measurement(target, measurement).toRecord();
    }

    private static Measurement perMil(double value, double uncertainty) {
        return Measurement.quantified(value, MeasurementUnit.PER_MIL, uncertainty, 1);
    }

    /** 0.1 / hypot(2, 2) = 0.0354; hypot(0.3, 0.4) = 0.5, of which -4 is exactly 2 from -3 and -4.01 a little more. */
    @Test
    void aDifferenceWithinTwoCombinedUncertaintiesIsNotResolved() {
        VariableReading blurred = nitrogen(perMil(-3.1, 2), perMil(-3.0, 2));
        assertEquals(Nearer.NOT_RESOLVED, blurred.nearer());
        assertEquals(0.1 / Math.sqrt(8), blurred.inDeviations().orElseThrow(), 1e-12);
        assertEquals(
                Nearer.NOT_RESOLVED, nitrogen(perMil(-4, 0.3), perMil(-3, 0.4)).nearer());
        assertEquals(Nearer.FIRST, nitrogen(perMil(-4.01, 0.3), perMil(-3, 0.4)).nearer());
        assertEquals(
                Nearer.SECOND, nitrogen(perMil(-3, 0.3), perMil(-4.01, 0.4)).nearer());
        assertEquals(2, DirectionComparison.COVERAGE);
        VariableReading unstated = nitrogen(perMil(-3.1, 2), Measurement.quantified(-3, MeasurementUnit.PER_MIL));
        assertEquals(Nearer.FIRST, unstated.nearer());
        assertEquals(OptionalDouble.empty(), unstated.deviation());
        assertTrue(unstated.toString().contains("uncertainty not stated"), unstated::toString);
        assertTrue(blurred.toString().contains("combined standard uncertainties, NOT_RESOLVED"), blurred::toString);
    }

    /** Cd 8 u 0.4, V 2 u 0.1: 4, u = 4 hypot(0.05, 0.05) = 0.28284; Cd 6 u 0.3, V 2 u 0.1: 3, u = 3 hypot(0.05, 0.05) = 0.21213. */
    @Test
    void theUncertaintyOfARatioIsThatOfItsParts() {
        TargetSet targets = TargetSet.of("elements", new ElementTarget("Cd", PPM), new ElementTarget("V", PPM));
        SampleRecord[] records = new SampleRecord[2];
        for (int k = 0; k < 2; k++) {
            records[k] = Laboratory.record("r" + k, "r" + k, "Z1")
                    .measurement(targets.target(0), Measurement.quantified(8 - 2 * k, PPM, 0.4 - 0.1 * k, 1))
                    .measurement(targets.target(1), Measurement.quantified(2, PPM, 0.1, 1))
                    .toRecord();
        }
        VariableReading reading = triangle(records[0], records[1], targets, "Cd/V");
        assertEquals(0.35355339059, reading.deviation().orElseThrow(), 1e-10);
        assertEquals(Nearer.FIRST, reading.nearer());
    }

    private static VariableReading triangle(SampleRecord a, SampleRecord b, TargetSet targets, String variable) {
        return Indications.verified(Substance.HEROIN).compare(a, b, targets).stream()
                .flatMap(comparison -> comparison.readings().stream())
                .filter(reading -> reading.variable().words().equals(variable))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theDeltaOfAnotherCompoundIsNotRead() {
        IsotopeDeltaTarget caffeine = new IsotopeDeltaTarget("d15N", "15N/14N", "caffeine", "AIR");
        List<DirectionComparison> comparisons = Indications.verified(Substance.METHAMPHETAMINE)
                .compare(
                        delta("a", caffeine, perMil(-9, 0.1)),
                        delta("b", caffeine, perMil(3, 0.1)),
                        TargetSet.of("isotopes", caffeine));
        for (DirectionComparison comparison : comparisons) {
            assertEquals(comparison.readings().size(), comparison.count(Nearer.UNDEFINED));
        }
        for (String form : List.of("(S)-methamphetamine", "methamphetamine hydrochloride")) {
            IsotopeDeltaTarget salt = new IsotopeDeltaTarget("d15N", "15N/14N", form, "AIR");
            assertEquals(
                    1,
                    Indications.verified(Substance.METHAMPHETAMINE)
                            .compare(
                                    delta("a", salt, perMil(-9, 0.1)),
                                    delta("b", salt, perMil(3, 0.1)),
                                    TargetSet.of("isotopes", salt))
                            .get(0)
                            .count(Nearer.FIRST));
        }
    }

    /** A record that holds the delta of caffeine under the id of the drug: one variable is undefined, the others are not lost. */
    @Test
    void oneMismatchDoesNotAbortTheOthers() {
        IsotopeDeltaTarget caffeine = new IsotopeDeltaTarget("d15N", "15N/14N", "caffeine", "AIR");
        IsotopeDeltaTarget carbon = new IsotopeDeltaTarget("d13C", "13C/12C", "methamphetamine", "VPDB");
        SampleRecord wrong = Laboratory.record("a", "a", "Z1")
                .measurement(caffeine, perMil(-9, 0.1))
                .measurement(carbon, perMil(-27, 0.1))
                .toRecord();
        List<DirectionComparison> comparisons = Indications.verified(Substance.METHAMPHETAMINE)
                .compare(wrong, wrong, TargetSet.of("isotopes", NITROGEN, carbon));
        VariableReading nitrogen = comparisons.get(0).readings().get(0);
        assertEquals(Optional.of(NotComparableReason.SCALE_MISMATCH), nitrogen.reason());
        assertTrue(nitrogen.detail().contains("caffeine"), nitrogen::detail);
        assertEquals(1, comparisons.get(1).count(Nearer.NO_DIRECTION));
    }

    /** Every one of the seventeen variables of the two rules is read from the targets that the method of the source has. */
    @Test
    void theRulesOfTheGoldenTriangleReadTheTargetsOfItsMethod() {
        TargetSet targets = TargetSet.of(
                "method",
                ProfilingMethods.HEROIN_ELEMENTS_GOLDEN_TRIANGLE_CRESCENT.targets().stream()
                        .map(each -> each.target())
                        .toList());
        SampleRecordBuilder first = Laboratory.record("a", "a", "Z1");
        SampleRecordBuilder second = Laboratory.record("b", "b", "Z1");
        for (Target target : targets) {
            first.measurement(target, Measurement.quantified(3, target.unit()));
            second.measurement(target, Measurement.quantified(2, target.unit()));
        }
        List<DirectionComparison> comparisons =
                Indications.verified(Substance.HEROIN).compare(first.toRecord(), second.toRecord(), targets);
        assertEquals(7, comparisons.get(0).count(Nearer.FIRST));
        assertEquals(10, comparisons.get(1).count(Nearer.FIRST));
        // the ratio as reported, 3, and not 3/3
        assertEquals(OptionalDouble.of(3), comparisons.get(0).readings().get(4).first());
    }

    @Test
    void partsServeWhereTheRatioWasNotReported() {
        ElementTarget v = new ElementTarget("V", PPM);
        ElementTarget cr = new ElementTarget("Cr", PPM);
        RatioTarget ratio = new RatioTarget("V/Cr", "V/Cr", v, cr);
        TargetSet targets = TargetSet.of("elements", v, cr, ratio);
        SampleRecordBuilder builder = Laboratory.record("a", "a", "Z1")
                .measurement(v, Measurement.quantified(6, PPM))
                .measurement(cr, Measurement.quantified(3, PPM));
        assertEquals(
                OptionalDouble.of(2),
                triangle(builder.toRecord(), builder.toRecord(), targets, "V/Cr")
                        .first());
        RatioTarget again = new RatioTarget("V/Cr-2", "V/Cr", v, cr);
        SampleRecord both = Laboratory.record("b", "b", "Z1")
                .measurement(ratio, Measurement.quantified(2, MeasurementUnit.ONE))
                .measurement(again, Measurement.quantified(3, MeasurementUnit.ONE))
                .toRecord();
        assertEquals(
                Optional.of(NotComparableReason.STATE_MISMATCH),
                triangle(both, both, TargetSet.of("two", ratio, again), "V/Cr").reason());
    }

    @Test
    void smallContentsAreOrderedRelativeToTheirSize() {
        TargetSet targets = TargetSet.of("elements", new ElementTarget("U", PPM), new ElementTarget("Ba", PPM));
        SampleRecord[] records = new SampleRecord[2];
        for (int k = 0; k < 2; k++) {
            records[k] = Laboratory.record("r" + k, "r" + k, "Z1")
                    .measurement(targets.target(0), Measurement.quantified(k == 0 ? 5e-11 : 1e-11, PPM))
                    .measurement(targets.target(1), Measurement.quantified(1, PPM))
                    .toRecord();
        }
        assertEquals(
                Nearer.FIRST, triangle(records[0], records[1], targets, "U/Ba").nearer());
        assertEquals(
                Nearer.NEITHER,
                triangle(records[0], records[0], targets, "U/Ba").nearer());
        ReferencePopulation.Place place = new ReferencePopulation("two", List.of(records), targets)
                .place(IndicationRules.of("heroin-golden-crescent-elements"), records[0])
                .get(9);
        assertEquals("U/Ba", place.variable().words());
        assertEquals(List.of(1, 1, 0), List.of(place.below(), place.equal(), place.above()));
    }

    private static final TargetSet ALKALOIDS = TargetSet.of(
            "alkaloids",
            AnalyteTarget.of(Compounds.of("cocaine"), Layer.PRODUCTION, AREA),
            AnalyteTarget.of(Compounds.of("cis-cinnamoylcocaine"), Layer.PRODUCTION, AREA),
            AnalyteTarget.of(Compounds.of("trans-cinnamoylcocaine"), Layer.PRODUCTION, AREA));

    private static SampleRecordBuilder cocaine(
            String id, String laboratory, AnalyticalTechnique technique, String method, double cis) {
        return SampleRecord.builder(
                        SampleId.of(id),
                        Specimen.of("specimen-" + id.charAt(0)),
                        Seizure.of("Z1"),
                        LaboratoryId.of(laboratory),
                        Acquisition.builder(technique, SignalType.PEAK_AREA)
                                .method(method, "1")
                                .toAcquisition())
                .measurement(ALKALOIDS.target(0), Measurement.quantified(1000, AREA))
                .measurement(ALKALOIDS.target(1), Measurement.quantified(cis, AREA))
                .measurement(ALKALOIDS.target(2), Measurement.quantified(3, AREA));
    }

    private static DirectionComparison oxidation(SampleRecord a, SampleRecord b) {
        return Indications.verified(Substance.COCAINE).compare(a, b, ALKALOIDS).get(0);
    }

    @Test
    void signalsOfOtherConditionsAreNotOrdered() {
        SampleRecord own = cocaine("a", "L1", AnalyticalTechnique.GC_MS, "m", 2).toRecord();
        SampleRecord same =
                cocaine("b", "L1", AnalyticalTechnique.GC_MS, "m", 20).toRecord();
        assertEquals(1, oxidation(own, same).count(Nearer.FIRST));
        List<SampleRecord> others = List.of(
                cocaine("c", "L2", AnalyticalTechnique.GC_MS, "m", 20).toRecord(),
                cocaine("d", "L1", AnalyticalTechnique.GC_FID, "m", 20).toRecord(),
                cocaine("e", "L1", AnalyticalTechnique.GC_MS, "n", 20).toRecord());
        for (SampleRecord other : others) {
            VariableReading reading = oxidation(own, other).readings().get(0);
            assertEquals(Nearer.UNDEFINED, reading.nearer());
            assertEquals(Optional.of(NotComparableReason.STATE_MISMATCH), reading.reason());
            assertTrue(reading.detail().contains("L1"), reading::detail);
        }
        List<SampleRecord> reference = new java.util.ArrayList<>(others);
        reference.add(same);
        ReferencePopulation.Place place = new ReferencePopulation("four", reference, ALKALOIDS)
                .place(IndicationRules.of("cocaine-oxidative-purification"), own)
                .get(0);
        assertEquals(
                List.of(0, 0, 1, 0, 3),
                List.of(place.below(), place.equal(), place.above(), place.undefined(), place.setAside()));
    }

    @Test
    void aBlankOrAFailedRunIsNotOrdered() {
        SampleRecord good =
                cocaine("a", "L1", AnalyticalTechnique.GC_MS, "m", 2).toRecord();
        SampleRecord failed = cocaine("b", "L1", AnalyticalTechnique.GC_MS, "m", 20)
                .quality(QualityStatus.failed("drift"))
                .toRecord();
        SampleRecord blank = cocaine("c", "L1", AnalyticalTechnique.GC_MS, "m", 20)
                .role(SampleRole.BLANK)
                .toRecord();
        SampleRecord proficiency = cocaine("d", "L1", AnalyticalTechnique.GC_MS, "m", 20)
                .role(SampleRole.PROFICIENCY)
                .toRecord();
        for (SampleRecord bad : List.of(failed, blank)) {
            for (DirectionComparison comparison : List.of(oxidation(good, bad), oxidation(bad, good))) {
                assertEquals(1, comparison.count(Nearer.UNDEFINED));
                assertEquals(SampleObstacle.of(bad).stream().toList(), comparison.obstacles());
                assertTrue(comparison.toString().contains("not read, ["), comparison::toString);
            }
        }
        ReferencePopulation reference =
                new ReferencePopulation("four", List.of(good, failed, blank, proficiency), ALKALOIDS);
        IndicationRule rule = IndicationRules.of("cocaine-oxidative-purification");
        ReferencePopulation.Place place = reference.place(rule, good).get(0);
        assertEquals(List.of(1, 0, 3), List.of(place.equal(), place.above(), place.setAside()));
        ReferencePopulation.Place none = reference.place(rule, blank).get(0);
        assertEquals(SampleObstacle.of(blank), none.obstacle());
        assertEquals(OptionalDouble.empty(), none.value());
        assertEquals(0, none.below() + none.equal() + none.above());
    }

    private static final AnalyteTarget APAAN_MARKER =
            AnalyteTarget.of(Compounds.of("2-phenyl-2-butenenitrile"), Layer.PRECURSOR, AREA);

    private static Sample injection(String id, String specimen, QualityStatus quality, double area) {
        return Sample.of(
                Substance.AMPHETAMINE,
                Laboratory.record(id, specimen, "Z1")
                        .quality(quality)
                        .measurement(
                                APAAN_MARKER,
                                area > 0 ? Measurement.quantified(area, AREA) : Measurement.notDetected(4, AREA))
                        .toRecord());
    }

    @Test
    void injectionsThatDisagreeSupportNothing() {
        TargetSet targets = TargetSet.of("t", APAAN_MARKER);
        Indications rules = Indications.verified(Substance.AMPHETAMINE);
        Sample found = injection("i1", "s", QualityStatus.PASSED, 120);
        Sample again = injection("i2", "s", QualityStatus.PASSED, 110);
        Sample vain = injection("i3", "s", QualityStatus.PASSED, 0);
        Sample failed = injection("i4", "s", QualityStatus.failed("drift"), 0);
        assertEquals(
                List.of(IndicationLabel.APAAN),
                rules.read(List.of(failed, found, again), targets, Map.of())
                        .answer(IndicationQuestion.PRE_PRECURSOR)
                        .supported());
        assertTrue(rules.read(List.of(failed, found), targets, Map.of())
                .toString()
                .contains("injections that took no part: [quality control of the run failed: drift]"));
        IndicationReport disputed = rules.read(List.of(found, vain, again), targets, Map.of());
        IndicationReport.Answer answer = disputed.answer(IndicationQuestion.PRE_PRECURSOR);
        assertEquals(IndicationReport.Verdict.INCONCLUSIVE, answer.verdict());
        assertEquals(1, answer.results(MarkerRule.Outcome.INJECTIONS_DISAGREE).size());
        assertEquals(State.INJECTIONS_DISAGREE, disputed.findings().state(Marker.compound("2-phenyl-2-butenenitrile")));
        assertTrue(disputed.toString()
                .contains("found in some injections only, which supports nothing: [2-phenyl-2-butenenitrile]"));
        assertFalse(rules.read(List.of(failed), targets, Map.of())
                .findings()
                .obstacle()
                .isEmpty());
        Sample other = injection("i5", "elsewhere", QualityStatus.PASSED, 120);
        assertThrows(ProfilingException.class, () -> rules.read(List.of(found, other), targets, Map.of()));
        assertThrows(ProfilingException.class, () -> rules.read(List.<Sample>of(), targets, Map.of()));
    }

    private static MarkerRule own(String id, Substance drug) {
        return new MarkerRule(
                id,
                drug,
                IndicationLabel.LEUCKART,
                MarkerRule.Condition.ANY,
                List.of(Marker.group("unknown 1472")),
                MarkerRule.Absence.SAYS_NOTHING,
                MarkerRule.Strength.INDICATIVE,
                Evidence.ABSTRACT_ONLY,
                List.of(Bibliography.MAT_DESA_2017),
                "own casework");
    }

    @Test
    void aRuleOfTheLaboratoryIsMarkedInEveryResult() {
        Indications rules = Indications.verified(Substance.AMPHETAMINE)
                .withLaboratoryRule(own("laboratory-1472", Substance.AMPHETAMINE));
        IndicationReport report =
                rules.read(MarkerFindings.of(Substance.AMPHETAMINE).with(Marker.group("unknown 1472"), State.PRESENT));
        assertEquals(
                List.of(IndicationLabel.LEUCKART),
                report.answer(IndicationQuestion.SYNTHESIS_ROUTE).supported());
        assertEquals(List.of("laboratory-1472"), report.ofLaboratory());
        assertTrue(report.toString().contains("rules of the laboratory, not of this library: [laboratory-1472]"));
        assertTrue(report.toString().contains("; rule of the laboratory)"));
        assertFalse(report.off().contains("laboratory-1472"));
        assertTrue(IndicationRules.all().stream().noneMatch(IndicationRule::isOfLaboratory));
        assertThrows(
                ProfilingException.class,
                () -> rules.withLaboratoryRule(own("laboratory-1472", Substance.AMPHETAMINE)));
        assertThrows(ProfilingException.class, () -> rules.withLaboratoryRule(own("our-rule", Substance.AMPHETAMINE)));
        assertThrows(ProfilingException.class, () -> rules.withLaboratoryRule(own("laboratory-2", Substance.MDMA)));
    }

    /** The smallest number that counts as present counts as present. */
    @Test
    void aNumberOnTheMinimumIsPresent() {
        TargetSet targets = TargetSet.of("t", APAAN_MARKER);
        Sample sample = injection("i1", "s", QualityStatus.PASSED, 120);
        assertEquals(
                State.PRESENT,
                MarkerFindings.of(sample, targets, Map.of(APAAN_MARKER.id(), 120.0))
                        .state(Marker.compound("2-phenyl-2-butenenitrile")));
    }
}
