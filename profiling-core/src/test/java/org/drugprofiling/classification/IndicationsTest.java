package org.drugprofiling.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drugprofiling.casework.Laboratory;
import org.drugprofiling.classification.DirectionComparison.Nearer;
import org.drugprofiling.classification.IndicationReport.Answer;
import org.drugprofiling.classification.IndicationReport.Verdict;
import org.drugprofiling.classification.MarkerFindings.State;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.CocaineSample;
import org.drugprofiling.sample.Content;
import org.drugprofiling.sample.HeroinSample;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.QualityStatus;
import org.drugprofiling.sample.SaltForm;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SampleRecordBuilder;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.CompoundRole;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.ElementTarget;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

class IndicationsTest {

    private static final Marker STEROLS = Marker.group("sterol-like molecules");

    /**
     * The case of the vessel Pong Su (Collins et al. 2006, abstract): solvents and alkaloids of South-East Asia, no sterol-like molecules;
     * the answer given was unknown origin.
     */
    @Test
    void whatIsAlwaysFoundAndAbsentContradicts() {
        Indications heroin = Indications.verified(Substance.HEROIN);
        MarkerFindings solvents = MarkerFindings.of(Substance.HEROIN).present("diethyl ether", "ethyl acetate");
        assertEquals(
                Verdict.SUPPORTED,
                heroin.read(solvents).answer(IndicationQuestion.ORIGIN).verdict());
        Answer contradicted =
                heroin.read(solvents.with(STEROLS, State.NOT_DETECTED)).answer(IndicationQuestion.ORIGIN);
        assertEquals(Verdict.CONTRADICTED, contradicted.verdict());
        assertEquals(List.of(IndicationLabel.SOUTHEAST_ASIA), contradicted.supported());
        assertTrue(contradicted
                .toString()
                .contains("absent, though always found for South-East Asia: [sterol-like molecules]"));
        Answer both = heroin.read(solvents.with(STEROLS, State.PRESENT)).answer(IndicationQuestion.ORIGIN);
        assertEquals(Verdict.SUPPORTED, both.verdict());
        assertEquals(2, both.results(MarkerRule.Outcome.SUPPORTS).size());
        Answer sterolsAlone = heroin.read(MarkerFindings.of(Substance.HEROIN).with(STEROLS, State.NOT_DETECTED))
                .answer(IndicationQuestion.ORIGIN);
        assertEquals(Verdict.INCONCLUSIVE, sterolsAlone.verdict());
    }

    @Test
    void severalRoutesAreAConflictThatNamesAllEvidence() {
        Indications all = Indications.verified(Substance.METHAMPHETAMINE)
                .withUnverified("methamphetamine-leuckart")
                .withUnverified("methamphetamine-leuckart");
        MarkerFindings mixed = MarkerFindings.of(Substance.METHAMPHETAMINE)
                .present("1,3-dimethyl-2-phenylnaphthalene", "1-benzyl-3-methylnaphthalene")
                .present("n-n-di-beta-phenylisopropyl-methylamine");
        IndicationReport report = all.read(mixed);
        Answer route = report.answer(IndicationQuestion.SYNTHESIS_ROUTE);
        assertEquals(Verdict.CONFLICT, route.verdict());
        assertEquals(List.of(IndicationLabel.NAGAI, IndicationLabel.LEUCKART), route.supported());
        assertEquals(List.of("methamphetamine-leuckart"), report.optedIn());
        assertTrue(route.toString()
                .contains(
                        "(methamphetamine-nagai-naphthalenes; Zhang, Zhang and Han 2008; only the abstract was read)"));
        assertTrue(route.toString().contains("(methamphetamine-leuckart; Kunalan et al. 2009; not verified)"));
        assertTrue(report.toString().lines().count() <= 12, report::toString);
    }

    @Test
    void someOfTheMarkersThatATogetherRuleTakesAreShownAndSupportNothing() {
        Indications amphetamine = Indications.verified(Substance.AMPHETAMINE);
        Answer answer = amphetamine
                .read(MarkerFindings.of(Substance.AMPHETAMINE).present("P2P", "N-formylamphetamine"))
                .answer(IndicationQuestion.SYNTHESIS_ROUTE);
        assertEquals(Verdict.INCONCLUSIVE, answer.verdict());
        assertEquals(
                List.of(Marker.compound("n-formylamphetamine"), Marker.compound("1-phenyl-2-propanone")),
                answer.results(MarkerRule.Outcome.PARTIAL).get(0).present());
        assertEquals(
                Verdict.NOT_ENOUGH_DATA,
                amphetamine
                        .read(MarkerFindings.of(Substance.AMPHETAMINE))
                        .answer(IndicationQuestion.PRE_PRECURSOR)
                        .verdict());
        assertEquals(
                Verdict.NOT_ENOUGH_DATA,
                amphetamine
                        .read(MarkerFindings.of(Substance.AMPHETAMINE))
                        .answer(IndicationQuestion.ORIGIN)
                        .verdict());
        assertThrows(ProfilingException.class, () -> amphetamine.read(MarkerFindings.of(Substance.MDMA)));
    }

    private static AnalyteTarget area(String compound, Layer layer) {
        return AnalyteTarget.of(Compounds.of(compound), layer, MeasurementUnit.PEAK_AREA);
    }

    private static Measurement area(double value) {
        return Measurement.quantified(value, MeasurementUnit.PEAK_AREA);
    }

    private static Measurement none() {
        return Measurement.notDetected(4, MeasurementUnit.PEAK_AREA);
    }

    @Test
    void findingsAreReadFromASampleStateByState() {
        AnalyteTarget first =
                area("n-n-di-beta-phenylisopropyl-amine", Layer.PRODUCTION).withIsomerIndex(1);
        AnalyteTarget second = AnalyteTarget.of(
                        "dpia-2", "DPIA, second isomer", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA)
                .withCompound(Compounds.of("n-n-di-beta-phenylisopropyl-amine"))
                .withIsomerIndex(2);
        TargetSet targets = TargetSet.of(
                "t",
                area("4-methyl-5-phenylpyrimidine", Layer.PRODUCTION),
                area("n-formylamphetamine", Layer.PRODUCTION),
                first,
                second,
                area("1-phenyl-2-propanone", Layer.PRECURSOR),
                area("2-phenyl-2-butenenitrile", Layer.PRECURSOR),
                area("4-benzylpyrimidine", Layer.PRODUCTION),
                AnalyteTarget.of("u-1472", "unknown 1472", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA));
        SampleRecord record = Laboratory.record("a", "a", "Z1")
                .measurement(targets.target(0), area(120))
                .measurement(targets.target(1), Measurement.belowQuantification(9, MeasurementUnit.PEAK_AREA))
                .measurement(first, none())
                .measurement(second, area(7))
                .measurement(targets.target(4), new Measurement.Saturated(Double.NaN, null))
                .measurement(targets.target(5), area(0))
                .measurement(targets.target(6), new Measurement.Interfered("caffeine"))
                .content(new Content("caffeine", CompoundRole.ADULTERANT, null))
                .content(new Content("DMA", CompoundRole.UNKNOWN, null))
                .content(new Content("green stuff", CompoundRole.UNKNOWN, null))
                .toRecord();
        Sample sample = Sample.of(Substance.AMPHETAMINE, record);
        MarkerFindings findings = MarkerFindings.of(sample, targets, Map.of());
        assertEquals(State.PRESENT, findings.state(Marker.compound("4-methyl-5-phenylpyrimidine")));
        assertEquals(State.PRESENT, findings.state(Marker.compound("n-formylamphetamine")));
        assertEquals(State.PRESENT, findings.state(Marker.compound("n-n-di-beta-phenylisopropyl-amine")));
        assertEquals(State.PRESENT, findings.state(Marker.compound("1-phenyl-2-propanone")));
        assertEquals(State.NOT_DETECTED, findings.state(Marker.compound("2-phenyl-2-butenenitrile")));
        assertEquals(State.NOT_EXAMINED, findings.state(Marker.compound("4-benzylpyrimidine")));
        assertEquals(State.NOT_EXAMINED, findings.state(Marker.compound("benzaldehyde")));
        assertEquals(State.PRESENT, findings.state(Marker.compound("caffeine")));
        assertEquals(List.of("DMA", "green stuff"), findings.unreadContents());
        IndicationReport report = Indications.verified(Substance.AMPHETAMINE).read(sample, targets, Map.of());
        assertEquals(
                List.of(IndicationLabel.LEUCKART),
                report.answer(IndicationQuestion.SYNTHESIS_ROUTE).supported());
        assertTrue(report.toString().contains("not understood in the list of contents: [DMA, green stuff]"));

        Map<String, Double> minimum = Map.of("4-methyl-5-phenylpyrimidine", 121.0, "n-formylamphetamine", 1.0);
        MarkerFindings strict = MarkerFindings.of(sample, targets, minimum);
        assertEquals(State.NOT_DETECTED, strict.state(Marker.compound("4-methyl-5-phenylpyrimidine")));
        assertEquals(State.NOT_EXAMINED, strict.state(Marker.compound("n-formylamphetamine")));
        assertThrows(ProfilingException.class, () -> MarkerFindings.of(sample, targets, Map.of("x", 1.0)));
        assertThrows(
                ProfilingException.class,
                () -> MarkerFindings.of(sample, targets, Map.of("n-formylamphetamine", Double.NaN)));
    }

    @Test
    void aFailedRunGivesNoFindings() {
        TargetSet targets = TargetSet.of("t", area("2-phenyl-2-butenenitrile", Layer.PRECURSOR));
        SampleRecord record = Laboratory.record("a", "a", "Z1")
                .quality(QualityStatus.failed("blank"))
                .measurement(targets.target(0), area(120))
                .toRecord();
        IndicationReport report = Indications.verified(Substance.AMPHETAMINE)
                .read(Sample.of(Substance.AMPHETAMINE, record), targets, Map.of());
        assertEquals(
                Verdict.NOT_ENOUGH_DATA,
                report.answer(IndicationQuestion.PRE_PRECURSOR).verdict());
        assertTrue(report.toString().contains("none, quality control of the run failed: blank"));
    }

    /** Boron was measured from below the limit upwards in 248 tablets (Bora et al. 2014); from which level it counts is not stated. */
    @Test
    void anElementIsFoundAboveTheLevelThatTheLaboratorySetsAlone() {
        ElementTarget boron = new ElementTarget("B", MeasurementUnit.MILLIGRAM_PER_KILOGRAM);
        TargetSet targets = TargetSet.of("elements", boron);
        Sample tablet = Sample.of(
                Substance.MDMA,
                Laboratory.record("t", "t", "Z1")
                        .measurement(boron, Measurement.quantified(12, MeasurementUnit.MILLIGRAM_PER_KILOGRAM))
                        .toRecord());
        Indications mdma = Indications.verified(Substance.MDMA);
        assertEquals(
                Verdict.NOT_ENOUGH_DATA,
                mdma.read(tablet, targets, Map.of())
                        .answer(IndicationQuestion.REDUCTION)
                        .verdict());
        assertEquals(
                List.of(IndicationLabel.BOROHYDRIDE_TYPE),
                mdma.read(tablet, targets, Map.of("B", 10.0))
                        .answer(IndicationQuestion.REDUCTION)
                        .supported());
        assertEquals(
                Verdict.INCONCLUSIVE,
                mdma.read(tablet, targets, Map.of("B", 20.0))
                        .answer(IndicationQuestion.REDUCTION)
                        .verdict());
        assertEquals(
                Verdict.SUPPORTED,
                mdma.read(MarkerFindings.of(Substance.MDMA)
                                .with(Marker.element("B"), State.PRESENT)
                                .with(Marker.element("Pt"), State.PRESENT))
                        .answer(IndicationQuestion.REDUCTION)
                        .verdict());
    }

    @Test
    void theFormOfASampleIsAFinding() {
        SampleRecord record = Laboratory.record("h", "h", "Z1").toRecord();
        SaltForm base = SaltForm.base("diamorphine", "C21H23NO5");
        SaltForm salt = SaltForm.salt("diamorphine hydrochloride", "C21H23NO5", 1, "HCl", 1, 1);
        TargetSet targets = TargetSet.of("t", area("caffeine", Layer.CUTTING));
        assertEquals(
                State.PRESENT,
                MarkerFindings.of(HeroinSample.of(record).withForm(base), targets, Map.of())
                        .state(Marker.form("base")));
        assertEquals(
                Map.of(Marker.form("HCl"), State.PRESENT, Marker.compound("caffeine"), State.NOT_EXAMINED),
                MarkerFindings.of(HeroinSample.of(record).withForm(salt), targets, Map.of())
                        .states());
        Indications heroin =
                Indications.verified(Substance.HEROIN).withUnverified("heroin-southwest-asia-base-and-cut");
        IndicationReport report = heroin.read(MarkerFindings.of(Substance.HEROIN)
                .present("paracetamol", "caffeine")
                .with(Marker.form("base"), State.PRESENT));
        assertEquals(
                List.of(IndicationLabel.SOUTHWEST_ASIA),
                report.answer(IndicationQuestion.ORIGIN).supported());
    }

    private static final MeasurementUnit PPM = MeasurementUnit.MILLIGRAM_PER_KILOGRAM;

    private static SampleRecord elements(String id, TargetSet targets, double... values) {
        SampleRecordBuilder builder = Laboratory.record(id, id, "Z1");
        for (int k = 0; k < values.length; k++) {
            builder.measurement(
                    targets.target(k),
                    values[k] < 0 ? Measurement.notDetected(0.1, PPM) : Measurement.quantified(values[k], PPM));
        }
        return builder.toRecord();
    }

    @Test
    void directionsOrderTwoSamplesAndGiveNoLabel() {
        TargetSet targets = TargetSet.of(
                "elements",
                List.of("Cu", "Pb", "Zn", "Cd", "V", "Cr", "Mn").stream()
                        .map(symbol -> (Target) new ElementTarget(symbol, PPM))
                        .toList());
        SampleRecord a = elements("a", targets, 20, 5, 9, 4, 2, 1, 8);
        SampleRecord b = elements("b", targets, 10, 5, 11, 3, 2, -1, 4);
        List<DirectionComparison> comparisons =
                Indications.verified(Substance.HEROIN).compare(a, b, targets);
        DirectionComparison triangle = comparisons.get(0);
        assertEquals("heroin-golden-triangle-elements", triangle.rule().id());
        // Cu 20 > 10; Pb 5 = 5; Zn 9 < 11; Cd/V 2 > 1.5; V/Cr missing; Cd/Mn 0.5 < 0.75; Co/Ni not looked for
        assertEquals(
                List.of(
                        Nearer.FIRST,
                        Nearer.NEITHER,
                        Nearer.SECOND,
                        Nearer.FIRST,
                        Nearer.UNDEFINED,
                        Nearer.SECOND,
                        Nearer.UNDEFINED),
                triangle.readings().stream()
                        .map(DirectionComparison.VariableReading::nearer)
                        .toList());
        assertEquals(1.5, triangle.readings().get(3).second().orElseThrow());
        assertEquals(
                Optional.of(NotComparableReason.NOT_QUANTIFIED),
                triangle.readings().get(4).reason());
        assertEquals(
                Optional.of(NotComparableReason.NOT_ANALYSED),
                triangle.readings().get(6).reason());
        assertEquals(
                "Golden Triangle: of 7 variables 2 put the first nearer, 2 the second, 1 neither, 0 not resolved within 2.0 combined"
                        + " standard uncertainties, 2 undefined; of those ordered, 4 without a stated uncertainty"
                        + " (heroin-golden-triangle-elements; only the abstract was read)",
                triangle.toString());
        DirectionComparison topic = comparisons.get(2);
        assertEquals("heroin-strontium", topic.rule().id());
        assertEquals(1, topic.count(Nearer.UNDEFINED));
    }

    private static SampleRecord cocaine(String id, TargetSet targets, double cocaine, double cis, double trans) {
        return Laboratory.record(id, id, "Z1")
                .measurement(targets.target(0), area(cocaine))
                .measurement(targets.target(1), area(cis))
                .measurement(targets.target(2), area(trans))
                .toRecord();
    }

    @Test
    void lessCinnamoylcocaineIsNearerToOxidativePurification() {
        TargetSet targets = TargetSet.of(
                "alkaloids",
                area("cocaine", Layer.PRODUCTION),
                area("cis-cinnamoylcocaine", Layer.PRODUCTION),
                area("trans-cinnamoylcocaine", Layer.PRODUCTION));
        SampleRecord oxidised = cocaine("a", targets, 1000, 2, 3);
        SampleRecord crude = cocaine("b", targets, 500, 20, 30);
        DirectionComparison comparison = Indications.verified(Substance.COCAINE)
                .compare(oxidised, crude, targets)
                .get(0);
        assertEquals(Nearer.FIRST, comparison.readings().get(0).nearer());
        assertEquals(0.005, comparison.readings().get(0).first().orElseThrow());
        assertEquals(0.1, comparison.readings().get(0).second().orElseThrow());

        ReferencePopulation reference = new ReferencePopulation(
                "three invented specimens", List.of(oxidised, crude, cocaine("c", targets, 1000, -1, 6)), targets);
        List<ReferencePopulation.Place> places = reference.place(
                IndicationRules.of("cocaine-oxidative-purification"), cocaine("d", targets, 2000, 4, 6));
        assertEquals(
                "(cis-cinnamoylcocaine + trans-cinnamoylcocaine)/cocaine: 0.005, 0 below, 2 equal, 1 above, 0 undefined, 0 set aside",
                places.get(0).toString());
        List<ReferencePopulation.Place> nothing =
                reference.place(IndicationRules.of("cocaine-oxidative-purification"), cocaine("e", targets, 0, 4, 6));
        assertEquals(
                Optional.of(NotComparableReason.OUTSIDE_DOMAIN), nothing.get(0).reason());
        assertEquals(
                0,
                nothing.get(0).below() + nothing.get(0).equal() + nothing.get(0).above());
        assertThrows(
                ProfilingException.class,
                () -> reference.place(IndicationRules.of("heroin-southeast-asia-solvents"), oxidised));
        assertThrows(ProfilingException.class, () -> new ReferencePopulation(" ", List.of(oxidised), targets));
        assertEquals(Substance.COCAINE, CocaineSample.of(oxidised).substance());
    }

    /** Kurashima et al. 2004 (abstract): nitrogen of synthetic ephedrine is lighter. */
    @Test
    void lighterNitrogenIsNearerToSyntheticEphedrine() {
        IsotopeDeltaTarget nitrogen = new IsotopeDeltaTarget("d15N", "15N/14N", "methamphetamine", "AIR");
        TargetSet targets = TargetSet.of("isotopes", nitrogen);
        SampleRecord light = Laboratory.record("a", "a", "Z1")
                .measurement(nitrogen, Measurement.quantified(-9, MeasurementUnit.PER_MIL))
                .toRecord();
        SampleRecord heavy = Laboratory.record("b", "b", "Z1")
                .measurement(nitrogen, Measurement.quantified(3, MeasurementUnit.PER_MIL))
                .toRecord();
        Indications methamphetamine = Indications.verified(Substance.METHAMPHETAMINE);
        DirectionComparison comparison =
                methamphetamine.compare(light, heavy, targets).get(0);
        assertEquals("methamphetamine-synthetic-ephedrine", comparison.rule().id());
        assertEquals(Nearer.FIRST, comparison.readings().get(0).nearer());
        DirectionComparison topic =
                methamphetamine.compare(light, heavy, targets).get(1);
        assertEquals(1, topic.count(Nearer.NO_DIRECTION));
        assertEquals(2, topic.count(Nearer.UNDEFINED));
        assertTrue(topic.toString().contains("1 of 3 numbers known of both, no direction"));
    }

    @Test
    void whatHasNoMeaningAsANumberIsUndefined() {
        IsotopeDeltaTarget whole = new IsotopeDeltaTarget("d13C", "13C/12C", "heroin", "VPDB");
        IsotopeDeltaTarget core = new IsotopeDeltaTarget("d13C-morphine", "13C/12C", "morphine", "VPDB");
        TargetSet both = TargetSet.of("isotopes", whole, core);
        SampleRecord record = Laboratory.record("a", "a", "Z1")
                .measurement(whole, Measurement.quantified(-33, MeasurementUnit.PER_MIL))
                .measurement(core, Measurement.quantified(-30.5, MeasurementUnit.PER_MIL))
                .toRecord();
        // a delta of any compound cannot be chosen among two, one of morphine can
        assertEquals(
                NotComparableReason.STATE_MISMATCH,
                IndicationVariable.amount(Marker.isotopes("13C/12C"))
                        .read(record, both)
                        .reason());
        assertEquals(
                -30.5,
                IndicationVariable.amount(Marker.isotopes("13C/12C", "morphine"))
                        .read(record, both)
                        .value());
        assertEquals(
                -33,
                IndicationVariable.amount(Marker.isotopes("13C/12C", "diacetylmorphine"))
                        .read(record, both)
                        .value());
        DirectionComparison carbon = Indications.verified(Substance.HEROIN)
                .compare(record, record, both)
                .get(3);
        assertEquals("heroin-morphine-carbon", carbon.rule().id());
        assertEquals(2, carbon.count(Nearer.NO_DIRECTION));

        TargetSet areas = TargetSet.of(
                "areas",
                area("cis-cinnamoylcocaine", Layer.PRODUCTION),
                area("trans-cinnamoylcocaine", Layer.PRODUCTION));
        SampleRecord coca = Laboratory.record("b", "b", "Z1")
                .measurement(areas.target(0), area(4))
                .measurement(areas.target(1), area(6))
                .toRecord();
        IndicationReading alone = IndicationVariable.amount(
                        Marker.compound("cis-cinnamoylcocaine"), Marker.compound("trans-cinnamoylcocaine"))
                .read(coca, areas);
        assertEquals(NotComparableReason.OUTSIDE_DOMAIN, alone.reason());
        assertTrue(alone.detail().contains("no amount"));

        AnalyteTarget share = AnalyteTarget.of(Compounds.of("cocaine"), Layer.PRODUCTION, MeasurementUnit.MASS_PERCENT);
        TargetSet mixed = TargetSet.of("mixed", areas.target(0), areas.target(1), share);
        assertEquals(
                NotComparableReason.MIXED_UNITS,
                IndicationVariable.amount(Marker.compound("cis-cinnamoylcocaine"))
                        .relativeTo(Marker.compound("cocaine"))
                        .read(coca, mixed)
                        .reason());
    }

    /** (21 · −33 − 17 · −30.5) / 4 = −43.625; √(2.1² + 1.7²) / 4 = 0.67546. */
    @Test
    void theCarbonBalanceOfHeroin() {
        IsotopeDeltaTarget whole = new IsotopeDeltaTarget("d13C", "13C/12C", "diacetylmorphine", "VPDB");
        IsotopeDeltaTarget core = new IsotopeDeltaTarget("d13C-morphine", "13C/12C", "morphine", "VPDB");
        ApparentAcetylDelta acetyl = ApparentAcetylDelta.of(
                whole,
                Measurement.quantified(-33, MeasurementUnit.PER_MIL, 0.1, 1),
                core,
                Measurement.quantified(-30.5, MeasurementUnit.PER_MIL, 0.1, 1));
        assertEquals(-43.625, acetyl.perMil(), 1e-13);
        assertEquals(0.67546280429, acetyl.standardUncertainty().orElseThrow(), 1e-10);
        assertTrue(ApparentAcetylDelta.of(
                        whole,
                        Measurement.quantified(-33, MeasurementUnit.PER_MIL),
                        core,
                        Measurement.quantified(-30.5, MeasurementUnit.PER_MIL, 0.1, 1))
                .standardUncertainty()
                .isEmpty());
        ProfilingException swapped = assertThrows(
                ProfilingException.class,
                () -> ApparentAcetylDelta.of(
                        core,
                        Measurement.quantified(-30.5, MeasurementUnit.PER_MIL),
                        whole,
                        Measurement.quantified(-33, MeasurementUnit.PER_MIL)));
        assertEquals("target-mismatch", swapped.code());
        IsotopeDeltaTarget cocaine = new IsotopeDeltaTarget("d13C", "13C/12C", "cocaine", "VPDB");
        for (List<IsotopeDeltaTarget> wrong :
                List.of(List.of(cocaine, cocaine), List.of(whole, cocaine), List.of(cocaine, core))) {
            assertThrows(
                    ProfilingException.class,
                    () -> ApparentAcetylDelta.of(
                            wrong.get(0),
                            Measurement.quantified(-33, MeasurementUnit.PER_MIL),
                            wrong.get(1),
                            Measurement.quantified(-30.5, MeasurementUnit.PER_MIL)));
        }
        IsotopeDeltaTarget otherScale = new IsotopeDeltaTarget("d13C-morphine", "13C/12C", "morphine", "PDB");
        assertThrows(
                ProfilingException.class,
                () -> ApparentAcetylDelta.of(
                        whole,
                        Measurement.quantified(-33, MeasurementUnit.PER_MIL),
                        otherScale,
                        Measurement.quantified(-30.5, MeasurementUnit.PER_MIL)));
        assertThrows(
                ProfilingException.class,
                () -> ApparentAcetylDelta.of(
                        whole,
                        Measurement.quantified(-33, MeasurementUnit.ONE),
                        core,
                        Measurement.quantified(-30.5, MeasurementUnit.PER_MIL)));
    }

    @Test
    void markersAreRegisteredOrRefused() {
        assertThrows(ProfilingException.class, () -> Marker.compound("n-formylamfetamine"));
        assertThrows(ProfilingException.class, () -> Marker.element("boron"));
        assertThrows(ProfilingException.class, () -> Marker.isotopes("d13C"));
        assertThrows(ProfilingException.class, () -> Marker.isotopes("13C/12C", "heroin"));
        assertEquals(
                "delta 13C/12C of morphine",
                Marker.isotopes("13C/12C", "morphine").words());
        assertThrows(ProfilingException.class, () -> Marker.group(" "));
        ProfilingException ambiguous = assertThrows(
                ProfilingException.class,
                () -> MarkerFindings.of(Substance.METHAMPHETAMINE).present("DMA"));
        assertEquals("ambiguous-compound", ambiguous.code());
        assertEquals("salt of HCl", Marker.form("HCl").words());
        assertEquals("delta 15N/14N", Marker.isotopes("15N/14N").words());
    }
}
