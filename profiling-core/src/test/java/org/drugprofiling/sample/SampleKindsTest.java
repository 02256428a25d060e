package org.drugprofiling.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.casework.Laboratory;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.CompoundRole;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.SubstanceFamily;
import org.drugprofiling.substance.Target;
import org.junit.jupiter.api.Test;

class SampleKindsTest {

    private static final Target MORPHINE = Laboratory.area("morphine");
    private static final Target ACETYLCODEINE = Laboratory.area("acetylcodeine");
    private static final Target ALPHA = Laboratory.area("alpha-truxilline").withIsomerIndex(1);

    private static SampleRecord record(Object... targetsAndAreas) {
        SampleRecordBuilder builder = Laboratory.record("S1", "S1", "Z1");
        for (int i = 0; i < targetsAndAreas.length; i += 2) {
            Measurement measurement = targetsAndAreas[i + 1] instanceof Measurement given
                    ? given
                    : Measurement.quantified((Double) targetsAndAreas[i + 1], MeasurementUnit.PEAK_AREA);
            builder.measurement((Target) targetsAndAreas[i], measurement);
        }
        return builder.toRecord();
    }

    @Test
    void theFamilyDecidesTheKindAndTheSubstanceStays() {
        Substance morphine = new Substance("morphine", "morphine", SubstanceFamily.OPIATE);
        Substance coca = new Substance("coca-leaf", "coca leaf", SubstanceFamily.COCA_ALKALOID);
        Substance ketamine = new Substance("ketamine", "ketamine", SubstanceFamily.OTHER);
        assertInstanceOf(HeroinSample.class, Sample.of(Substance.HEROIN, record()));
        assertInstanceOf(CocaineSample.class, Sample.of(Substance.COCAINE, record()));
        assertInstanceOf(AmphetamineTypeStimulantSample.class, Sample.of(Substance.MDMA, record()));
        assertInstanceOf(OtherSample.class, Sample.of(ketamine, record()));
        for (Substance substance : List.of(morphine, coca, ketamine, Substance.METHAMPHETAMINE)) {
            Sample sample = Sample.of(substance, record());
            assertEquals(substance, sample.substance());
            assertEquals(SampleId.of("S1"), sample.id());
            assertEquals(SampleRole.CASEWORK, sample.role());
        }
        assertEquals(
                "wrong-family",
                assertThrows(ProfilingException.class, () -> HeroinSample.of(Substance.COCAINE, record()))
                        .code());
    }

    @Test
    void heroinHasAFormAndRatiosThatExistOnlyBetweenNumbers() {
        HeroinSample heroin = HeroinSample.of(record(MORPHINE, 20.0, ACETYLCODEINE, 50.0));
        assertEquals(SaltForm.UNKNOWN, heroin.form());
        SaltForm base = SaltForm.base("diamorphine", "C21H23NO5");
        assertEquals(base, heroin.withForm(base).form());
        assertEquals(OptionalDouble.of(0.4), heroin.ratio(MORPHINE, ACETYLCODEINE));
        assertEquals(OptionalDouble.of(70), heroin.total(AlkaloidGroup.of("both", MORPHINE, ACETYLCODEINE)));
        Measurement notDetected = Measurement.notDetected(4, MeasurementUnit.PEAK_AREA);
        assertEquals(
                OptionalDouble.empty(),
                HeroinSample.of(record(MORPHINE, 20.0, ACETYLCODEINE, notDetected))
                        .ratio(MORPHINE, ACETYLCODEINE));
        assertEquals(
                OptionalDouble.empty(), HeroinSample.of(record(MORPHINE, 20.0)).ratio(MORPHINE, ACETYLCODEINE));
        assertEquals(
                OptionalDouble.empty(),
                HeroinSample.of(record(MORPHINE, 20.0, ACETYLCODEINE, 0.0)).ratio(MORPHINE, ACETYLCODEINE));
        assertEquals(
                OptionalDouble.empty(),
                HeroinSample.of(record(MORPHINE, 1e300, ACETYLCODEINE, 1e-300)).ratio(MORPHINE, ACETYLCODEINE));
        AnalyteTarget percent = AnalyteTarget.of("diamorphine", "d", Layer.DOSAGE, MeasurementUnit.MASS_PERCENT);
        SampleRecord mixed = Laboratory.record("S1", "S1", "Z1")
                .measurement(MORPHINE, Measurement.quantified(20, MeasurementUnit.PEAK_AREA))
                .measurement(percent, Measurement.quantified(40, MeasurementUnit.MASS_PERCENT))
                .toRecord();
        assertEquals(OptionalDouble.empty(), HeroinSample.of(mixed).ratio(MORPHINE, percent));
    }

    @Test
    void cocaineHasItsAlkaloidGroups() {
        Target beta = Laboratory.area("beta-truxilline");
        Target cis = Laboratory.area("cis-cinnamoylcocaine");
        Target trans = Laboratory.area("trans-cinnamoylcocaine");
        Target tropacocaine = Laboratory.area("tropacocaine");
        Target trimethoxycocaine = Laboratory.area("trimethoxycocaine");
        CocaineSample cocaine = CocaineSample.of(record(
                        ALPHA,
                        3.0,
                        beta,
                        5.0,
                        cis,
                        10.0,
                        trans,
                        30.0,
                        tropacocaine,
                        2.0,
                        trimethoxycocaine,
                        Measurement.notDetected(MeasurementUnit.PEAK_AREA)))
                .withOxidationGrade("moderately oxidised");
        AlkaloidGroup truxillines = AlkaloidGroup.truxillines(ALPHA, beta);
        AlkaloidGroup cinnamoylcocaines = AlkaloidGroup.cinnamoylcocaines(cis, trans);
        assertEquals(OptionalDouble.of(8), cocaine.total(truxillines));
        assertEquals(OptionalDouble.of(40), cocaine.total(cinnamoylcocaines));
        assertEquals(OptionalDouble.of(0.2), cocaine.ratio(truxillines, cinnamoylcocaines));
        assertEquals(OptionalDouble.of(2), cocaine.total(AlkaloidGroup.tropacocaine(tropacocaine)));
        assertEquals(OptionalDouble.empty(), cocaine.total(AlkaloidGroup.trimethoxycocaines(trimethoxycocaine)));
        assertEquals(
                OptionalDouble.empty(),
                cocaine.total(AlkaloidGroup.of("all", tropacocaine, trimethoxycocaine)),
                "a sum over what happens to be detected is no total");
        assertEquals("moderately oxidised", cocaine.oxidationGrade());
        assertEquals(Substance.COCAINE, cocaine.withForm(SaltForm.UNKNOWN).substance());
    }

    @Test
    void groupsAreOfDifferentMembersInOneUnit() {
        Target percent = AnalyteTarget.of("x", "x", Layer.PRODUCTION, MeasurementUnit.MASS_PERCENT);
        assertThrows(ProfilingException.class, () -> AlkaloidGroup.of("g"));
        assertThrows(ProfilingException.class, () -> AlkaloidGroup.of(" ", MORPHINE));
        assertThrows(ProfilingException.class, () -> AlkaloidGroup.of("g", MORPHINE, MORPHINE));
        assertThrows(ProfilingException.class, () -> AlkaloidGroup.of("g", MORPHINE, percent));
    }

    @Test
    void aStimulantHasRouteEnantiomersAndTheLooksOfATablet() {
        SampleRecord record = Laboratory.record("S1", "S1", "Z1")
                .attribute("route", "Leuckart")
                .content(new Content("MDMA", CompoundRole.MAIN_COMPOUND, Purity.of(0, SaltForm.UNKNOWN)))
                .toRecord();
        AmphetamineTypeStimulantSample powder = AmphetamineTypeStimulantSample.of(Substance.MDMA, record);
        assertEquals(Optional.of("Leuckart"), powder.route());
        assertEquals(
                Optional.empty(),
                AmphetamineTypeStimulantSample.of(Substance.MDMA, record()).route());
        assertEquals(Optional.empty(), powder.knownTablet());
        assertEquals(Optional.empty(), powder.knownEnantiomers());
        TabletFeatures pink =
                TabletFeatures.NOT_DESCRIBED.withColour("pink").withLogo("star").withScoreLine("single");
        AmphetamineTypeStimulantSample tablet =
                powder.withTablet(pink).withEnantiomers(new EnantiomerComposition(50, 0.5));
        assertEquals(new TabletFeatures("pink", TabletFeatures.UNKNOWN, "star", "single"), tablet.tablet());
        assertEquals("round", pink.withShape("round").shape());
        assertEquals(List.of("no-active-drug"), codes(powder));
        assertEquals(List.of("no-active-drug", "tablet-without-drug"), codes(tablet));
        assertThrows(ProfilingException.class, () -> pink.withLogo(" "));
    }

    private static List<String> codes(Sample sample) {
        return sample.flags().stream().map(SampleFlag::code).toList();
    }

    @Test
    void enantiomersAreAShareOfTheWhole() {
        assertEquals(0, new EnantiomerComposition(50, Double.NaN).enantiomericExcess());
        assertEquals(-100, new EnantiomerComposition(0, Double.NaN).enantiomericExcess());
        // published excess of 55.27 % belongs to a share of (100 + 55.27) / 2
        assertEquals(55.27, new EnantiomerComposition(77.635, Double.NaN).enantiomericExcess(), 1e-12);
        assertThrows(ProfilingException.class, () -> new EnantiomerComposition(100.1, Double.NaN));
        assertThrows(ProfilingException.class, () -> new EnantiomerComposition(-0.1, Double.NaN));
        assertThrows(ProfilingException.class, () -> new EnantiomerComposition(Double.NaN, Double.NaN));
        assertThrows(ProfilingException.class, () -> new EnantiomerComposition(50, -1));
    }

    @Test
    void aFormOfAnotherDrugIsFlagged() {
        SampleRecord record = Laboratory.record("S1", "S1", "Z1").toRecord();
        SaltForm sulphate = SaltForm.salt("amphetamine sulphate", "C9H13N", 2, "H2SO4", 1, 0);
        SaltForm heroin = SaltForm.base("heroin", "C21H23NO5");
        SaltForm scopolamine = SaltForm.base("scopolamine", "C17H21NO4");
        String code = "form-of-another-drug";
        assertEquals(
                List.of(new SampleFlag(code, "the form is amphetamine sulphate, the sample is of heroin")),
                HeroinSample.of(record).withForm(sulphate).flags());
        assertEquals(List.of(), HeroinSample.of(record).withForm(heroin).flags());
        assertEquals(List.of(), HeroinSample.of(record).flags());
        assertEquals(
                code,
                CocaineSample.of(record).withForm(scopolamine).flags().get(0).code());
        assertEquals(
                List.of(),
                CocaineSample.of(record)
                        .withForm(SaltForm.base("cocaine", "C17H21NO4"))
                        .flags());
        AmphetamineTypeStimulantSample speed = AmphetamineTypeStimulantSample.of(Substance.AMPHETAMINE, record);
        assertEquals(List.of(), speed.withForm(sulphate).flags());
        assertEquals(code, speed.withForm(heroin).flags().get(0).code());
    }
}
