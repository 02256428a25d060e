package org.drugprofiling.casework;

import static org.drugprofiling.casework.Laboratory.IMPURITIES;
import static org.drugprofiling.casework.Laboratory.amphetamine;
import static org.drugprofiling.casework.Laboratory.area;
import static org.drugprofiling.casework.Laboratory.record;
import static org.drugprofiling.casework.Laboratory.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.LinkValue;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.decision.AcceptedWeakness;
import org.drugprofiling.decision.DocumentedThreshold;
import org.drugprofiling.decision.LinkDecision;
import org.drugprofiling.decision.LinkOperator;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.decision.VerificationRecord;
import org.drugprofiling.method.ComparisonResult;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.method.FittedMethod;
import org.drugprofiling.method.MethodReadiness;
import org.drugprofiling.method.NonDetectSensitivity;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.method.ProfilingMethods;
import org.drugprofiling.method.SearchResult;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Aggregation;
import org.drugprofiling.profile.AssembledProfiles;
import org.drugprofiling.profile.AssemblyRefusal;
import org.drugprofiling.profile.NonDetectPolicy;
import org.drugprofiling.profile.ProfileAssembly;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.sample.Acquisition;
import org.drugprofiling.sample.Amendment;
import org.drugprofiling.sample.AmphetamineTypeStimulantSample;
import org.drugprofiling.sample.CaseId;
import org.drugprofiling.sample.Content;
import org.drugprofiling.sample.EnantiomerComposition;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.LaboratoryId;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.PartialDate;
import org.drugprofiling.sample.Peak;
import org.drugprofiling.sample.PeakTable;
import org.drugprofiling.sample.Purity;
import org.drugprofiling.sample.QualityStatus;
import org.drugprofiling.sample.ReplicateLevel;
import org.drugprofiling.sample.SaltForm;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleFlag;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SampleRecordBuilder;
import org.drugprofiling.sample.SampleRole;
import org.drugprofiling.sample.Seizure;
import org.drugprofiling.sample.SeizureId;
import org.drugprofiling.sample.Specimen;
import org.drugprofiling.sample.TabletFeatures;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.CompoundRole;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

/** What casework asks of the types, each situation built from an invented laboratory. */
class CaseworkSituationsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private static ProfilingMethod method(NonDetectPolicy policy) {
        return ProfilingMethod.of(
                "lab1-amp",
                "1",
                Substance.AMPHETAMINE,
                IMPURITIES,
                policy,
                Pretreatments.N_4R,
                ComparisonMetrics.PEARSON_DISTANCE_100);
    }

    /** Thirty seizures of two specimens each, from an invented spread. */
    private static List<Sample> seizures() {
        SplittableRandom random = new SplittableRandom(3);
        List<Sample> samples = new ArrayList<>();
        for (int seizure = 1; seizure <= 30; seizure++) {
            double[] centre = new double[5];
            for (int k = 0; k < 5; k++) {
                centre[k] = StrictMath.exp(3 + 2 * random.nextDouble());
            }
            for (int specimen = 1; specimen <= 2; specimen++) {
                double[] areas = new double[5];
                for (int k = 0; k < 5; k++) {
                    areas[k] = centre[k] * (1 + 0.04 * (random.nextDouble() - 0.5));
                }
                samples.add(amphetamine("Z" + seizure + "-" + specimen, "Z" + seizure, areas));
            }
        }
        return samples;
    }

    private static Evaluation evaluation(Set<AcceptedWeakness> accepted) {
        return Evaluation.of(
                method(NonDetectPolicy.asZero()),
                seizures(),
                new Evaluation.Plan(
                        PopulationRules.SAME_SEIZURE,
                        new ThresholdRule.OrderStatistic(new BigDecimal("0.01")),
                        new ThresholdRule.LinkedQuantile(new BigDecimal("0.95")),
                        TODAY,
                        TODAY.plusYears(1),
                        accepted));
    }

    @Test
    void aRunRecordHoldsWhatIsKnownAndNothingElse() {
        Acquisition acquisition = Acquisition.builder(AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                .instrument("GC 4")
                .method("amp", "2.1")
                .run("2026-031")
                .injection("E7", "2")
                .date(PartialDate.parse("2026-03"))
                .internalStandard("n-tetracosane", 0.5)
                .storage("dark, 4 C")
                .extractAge(Duration.ofHours(30))
                .toAcquisition();
        assertEquals("amp@2.1", acquisition.methodAndVersion());
        assertFalse(acquisition.date().orElseThrow().isComplete());
        assertThrows(ProfilingException.class, () -> PartialDate.parse("2026-13"));
        assertThrows(ProfilingException.class, () -> PartialDate.parse("03/02/2026"));
        assertTrue(PartialDate.parse("2025").isCertainlyBefore(PartialDate.parse("2026-03")));
        assertFalse(PartialDate.parse("2026").isCertainlyBefore(PartialDate.parse("2026-03")));
    }

    @Test
    void onlyCaseworkAndAuthenticSamplesEnterPopulations() {
        List<Sample> samples = new ArrayList<>();
        for (SampleRole role : SampleRole.values()) {
            samples.add(Sample.of(
                    Substance.AMPHETAMINE,
                    with(record(role.name(), role.name(), "Z1").role(role), 1, 2, 3, 4, 5)
                            .toRecord()));
        }
        AssembledProfiles assembled = method(NonDetectPolicy.asZero()).assemble(samples);
        assertEquals(2, assembled.profiles().size());
        assertEquals(Map.of(AssemblyRefusal.ROLE, 4), assembled.refusalCounts());
    }

    @Test
    void aFailedRunGivesAReasonAndNoNumber() {
        Sample failed = Sample.of(
                Substance.AMPHETAMINE,
                with(record("a", "a", "Z1").quality(QualityStatus.failed("blank above limit")), 1, 2, 3, 4, 5)
                        .toRecord());
        assertReason(NotComparableReason.QC_FAILED, failed);
    }

    private static void assertReason(NotComparableReason reason, Sample sample) {
        ComparisonResult result = method(NonDetectPolicy.asZero())
                .withoutFit()
                .compare(sample, amphetamine("other", "Z9", 5, 4, 3, 2, 1), NOW);
        assertEquals(reason, ((NotComparable) result.outcome()).reason());
        assertTrue(result.knownDecision().isEmpty());
    }

    @Test
    void everyStateThatIsNoNumberGivesItsReason() {
        SampleRecordBuilder base = with(record("a", "a", "Z1"), 1, 2, 3, 4);
        assertReason(NotComparableReason.NOT_ANALYSED, Sample.of(Substance.AMPHETAMINE, base.toRecord()));
        Map<Measurement, NotComparableReason> states = Map.of(
                new Measurement.Saturated(1e9, MeasurementUnit.PEAK_AREA), NotComparableReason.SATURATED,
                new Measurement.Interfered("caffeine"), NotComparableReason.INTERFERED,
                new Measurement.Rejected("double peak", "analyst 4", PartialDate.parse("2026-03-01")),
                        NotComparableReason.REJECTED);
        states.forEach((state, reason) -> assertReason(
                reason,
                Sample.of(
                        Substance.AMPHETAMINE,
                        with(record("a", "a", "Z1"), 1, 2, 3, 4)
                                .measurement(area("p5"), state)
                                .toRecord())));
    }

    @Test
    void negativeBlankCorrectedValuesAreKeptAndFlagged() {
        SampleRecord record = with(record("a", "a", "Z1"), 1, 2, 3, 4)
                .measurement(area("p5"), Measurement.quantified(-0.3, MeasurementUnit.PEAK_AREA))
                .toRecord();
        Sample sample = Sample.of(Substance.AMPHETAMINE, record);
        assertEquals(
                List.of("negative-value"),
                sample.flags().stream().map(SampleFlag::code).toList());
        assertReason(NotComparableReason.OUTSIDE_DOMAIN, sample);
    }

    @Test
    void replicatesAreJoinedByANamedRuleOrRefused() {
        ProfileAssembly assembly = ProfileAssembly.of(IMPURITIES, NonDetectPolicy.asZero())
                .withReplicates(Aggregation.MEAN_OF_VALUES, 0.2);
        Sample first = Sample.of(
                Substance.AMPHETAMINE,
                with(record("a-1", "a", "Z1"), 10, 20, 30, 40, 50).toRecord());
        Sample second = Sample.of(
                Substance.AMPHETAMINE,
                with(
                                record("a-2", "a", "Z1").repeating(ReplicateLevel.INJECTION, SampleId.of("a-1")),
                                12,
                                20,
                                30,
                                40,
                                50)
                        .toRecord());
        AssembledProfiles joined = assembly.assembleAll(List.of(first, second));
        assertEquals(1, joined.profiles().size());
        assertEquals(11, joined.profiles().get(0).value(0));
        assertEquals(2, joined.profiles().get(0).replicates());
        assertEquals(1.0 / 11, joined.profiles().get(0).dispersion().orElseThrow(), 1e-15);
        Sample wild = Sample.of(
                Substance.AMPHETAMINE,
                with(record("a-3", "a", "Z1"), 90, 20, 30, 40, 50).toRecord());
        AssembledProfiles refused = assembly.assembleAll(List.of(first, wild));
        assertEquals(Map.of(AssemblyRefusal.REPLICATES_DISAGREE, 2), refused.refusalCounts());
        assertThrows(
                ProfilingException.class,
                () -> record("b", "b", "Z1")
                        .repeating(ReplicateLevel.INJECTION, SampleId.of("b"))
                        .toRecord());
    }

    @Test
    void mixedUnitsAndLayersAreRefusedUnlessAskedForAndThenTheChainSaysSo() {
        TargetSet mixed = TargetSet.of("mixed", TabletFeatureTarget.DIAMETER, TabletFeatureTarget.WEIGHT);
        SampleRecord record = record("t", "t", "Z1")
                .measurement(TabletFeatureTarget.DIAMETER, Measurement.quantified(8, MeasurementUnit.MILLIMETRE))
                .measurement(TabletFeatureTarget.WEIGHT, Measurement.quantified(300, MeasurementUnit.MILLIGRAM))
                .toRecord();
        Sample tablet = Sample.of(Substance.MDMA, record);
        ProfileAssembly strict = ProfileAssembly.of(mixed, NonDetectPolicy.reject());
        assertEquals(
                Map.of(AssemblyRefusal.MIXED_UNITS, 1),
                strict.assembleAll(List.of(tablet)).refusalCounts());
        String targets = strict.allowingMixedUnits()
                .assembleAll(List.of(tablet))
                .profiles()
                .get(0)
                .chain()
                .part(ChainId.Part.TARGETS);
        assertTrue(targets.endsWith("mixed-units"), targets);
        assertThrows(
                ProfilingException.class,
                () -> record("t", "t", "Z1")
                        .measurement(
                                TabletFeatureTarget.DIAMETER, Measurement.quantified(8, MeasurementUnit.MILLIGRAM)));
    }

    @Test
    void allPeaksAreKeptAndTheShareOutsideTheTargetsIsKnown() {
        PeakTable peaks = new PeakTable(
                List.of(Peak.of("p1", 10.2, 600), Peak.of("p2", 11.9, 300), Peak.of("u-1472", 14.7, 100)));
        assertEquals(0.1, peaks.shareOfAreaOutside(Set.of("p1", "p2")).orElseThrow(), 1e-15);
        assertEquals(100, peaks.peak("u-1472").orElseThrow().area());
        assertThrows(ProfilingException.class, () -> new PeakTable(List.of(Peak.of("p1", 1, 1), Peak.of("p1", 2, 1))));
    }

    @Test
    void saltFormsAreConvertedOnlyIfKnown() {
        SaltForm base = SaltForm.base("diamorphine", "C21H23NO5");
        SaltForm monohydrate = SaltForm.salt("diamorphine hydrochloride monohydrate", "C21H23NO5", 1, "HCl", 1, 1);
        // the monographs round the molar masses to 369.4 and 423.9, whose quotient is 0.87143
        assertEquals(369.4 / 423.9, monohydrate.baseFraction(), 1e-4);
        SaltForm sulphate = SaltForm.salt("amphetamine sulphate", "C9H13N", 2, "H2SO4", 1, 0);
        // by hand: 2 x 135.210 / (2 x 135.210 + 98.072)
        assertEquals(0.73385, sulphate.baseFraction(), 5e-5);
        assertEquals(87.15, Purity.of(100, monohydrate).expressedAs(base).percent(), 5e-3);
        assertThrows(
                ProfilingException.class, () -> Purity.of(50, SaltForm.UNKNOWN).expressedAs(base));
        assertThrows(ProfilingException.class, () -> sulphate.convert(50, base));
    }

    @Test
    void whatIsSurprisingIsKeptAndFlagged() {
        SaltForm base = SaltForm.base("MDMA", "C11H15NO2");
        AmphetamineTypeStimulantSample tablet = AmphetamineTypeStimulantSample.of(
                        Substance.MDMA,
                        record("t", "t", "Z1")
                                .content(new Content("MDMA", CompoundRole.MAIN_COMPOUND, Purity.of(0, base)))
                                .content(new Content("ketamine", CompoundRole.MAIN_COMPOUND, Purity.of(102, base)))
                                .toRecord())
                .withTablet(TabletFeatures.NOT_DESCRIBED)
                .withEnantiomers(new EnantiomerComposition(50, Double.NaN));
        assertEquals(
                List.of("several-drugs", "no-active-drug", "purity-above-100", "tablet-without-drug"),
                tablet.flags().stream().map(SampleFlag::code).toList());
        assertEquals(0, tablet.knownEnantiomers().orElseThrow().enantiomericExcess());
        assertThrows(ProfilingException.class, () -> Purity.of(-1, base));
        assertThrows(
                ProfilingException.class,
                () -> AmphetamineTypeStimulantSample.of(
                        Substance.HEROIN, record("x", "x", "Z1").toRecord()));
    }

    @Test
    void pairsOfOneCaseAreNeitherLinkedNorUnlinked() {
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            SampleRecordBuilder builder = SampleRecord.builder(
                    SampleId.of("s" + k),
                    Specimen.of("s" + k),
                    new Seizure(SeizureId.of("Z" + k), CaseId.of(k < 2 ? "case 1" : "case " + k), null),
                    LaboratoryId.of("LAB-1"),
                    Acquisition.builder(AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                            .toAcquisition());
            samples.add(Sample.of(
                    Substance.AMPHETAMINE, with(builder, 1 + k, 2, 3, 4, 5).toRecord()));
        }
        var identities =
                method(NonDetectPolicy.asZero()).assemble(samples).matrix().identities();
        var labelling = PopulationRules.SAME_SEIZURE.bind(identities);
        assertTrue(labelling.verdict(1, 0).knownLabel().isEmpty());
        assertTrue(labelling.verdict(2, 0).knownLabel().isPresent());
    }

    @Test
    void everyCombinationOfNonDetectsIsLookedAt() {
        Sample a = amphetamine("a", "Z1", 120, 30, -4, -4, 845);
        Sample b = amphetamine("b", "Z2", 118, 33, -4, -4, 843);
        ComparisonResult result = ProfilingMethod.of(
                        "hand-check",
                        "1",
                        Substance.AMPHETAMINE,
                        IMPURITIES,
                        NonDetectPolicy.asZero(),
                        Pretreatments.N_4R,
                        ComparisonMetrics.PEARSON)
                .withoutFit()
                .compare(a, b, NOW);
        NonDetectSensitivity sensitivity = result.sensitivity();
        assertEquals(NonDetectSensitivity.Assessment.TRIED, sensitivity.assessment());
        assertEquals(4, sensitivity.nonDetects());
        assertEquals(0.88, sensitivity.minimum(), 0.005);
        assertEquals(0.9999, sensitivity.maximum(), 0.0001);
        double atZero = result.outcome().orElseThrow().value();
        assertTrue(atZero > 0.9998 && sensitivity.minimum() < 0.9);
        ComparisonResult unknown = method(NonDetectPolicy.asZero())
                .withoutFit()
                .compare(amphetamine("c", "Z1", 120, 30, Double.NaN, 5, 845), b, NOW);
        assertEquals(
                NonDetectSensitivity.Assessment.NOT_ASSESSABLE,
                unknown.sensitivity().assessment());
        ComparisonResult none = method(NonDetectPolicy.asZero())
                .withoutFit()
                .compare(amphetamine("d", "Z1", 1, 2, 3, 4, 5), amphetamine("e", "Z2", 5, 4, 3, 2, 1), NOW);
        assertEquals(
                NonDetectSensitivity.Assessment.NOTHING_CENSORED,
                none.sensitivity().assessment());
    }

    @Test
    void aPolicyThatNeedsALimitRefusesASampleWithoutOne() {
        ProfilingMethod byLimit = method(NonDetectPolicy.asFractionOfLimit(0.5));
        AssembledProfiles assembled = byLimit.assemble(
                List.of(amphetamine("a", "Z1", 1, 2, 3, 4, Double.NaN), amphetamine("b", "Z1", 1, 2, 3, 4, -4)));
        assertEquals(Map.of(AssemblyRefusal.UNKNOWN_LIMIT, 1), assembled.refusalCounts());
        assertEquals(2, assembled.profiles().get(0).value(4));
        assertEquals(NonDetectPolicy.asFractionOfLimit(0.5), NonDetectPolicy.parse("limit*0.5"));
        assertThrows(ProfilingException.class, () -> NonDetectPolicy.parse("half"));
    }

    @Test
    void decisionsNameTheirErrorRatesAndNeverASource() {
        Evaluation evaluation = evaluation(Set.of());
        FittedMethod method = evaluation.method();
        assertEquals(MethodReadiness.COMPLETE, method.method().readiness());
        List<Sample> samples = seizures();
        ComparisonResult alike = method.compare(samples.get(0), samples.get(1), NOW);
        ComparisonResult unlike = method.compare(samples.get(0), samples.get(7), NOW);
        assertEquals(LinkDecision.LINK, alike.knownDecision().orElseThrow().verdict());
        assertEquals(
                LinkDecision.NOT_LINKED_BY_THIS_METHOD,
                unlike.knownDecision().orElseThrow().verdict());
        String sentence = alike.knownDecision().orElseThrow().sentence();
        assertTrue(sentence.contains("of 30 sources take part in at least one, upper 95 % bound"), sentence);
        assertTrue(sentence.contains("does not say that they have the same source"), sentence);
        double between = (evaluation.limits().falsePositive().value()
                        + evaluation.limits().falseNegative().value())
                / 2;
        assertEquals(LinkDecision.INCONCLUSIVE, evaluation.limits().verdict(between));
        assertEquals(
                ErrorRate.Kind.APPARENT,
                evaluation.apparent().falsePositive().falseLinks().kind());
        assertEquals(
                ErrorRate.Kind.CROSS_VALIDATED,
                evaluation.limits().falsePositive().falseLinks().kind());
    }

    @Test
    void aThresholdRefusesEveryOtherChainAndNamesTheDifference() {
        Threshold threshold = evaluation(Set.of()).limits().falsePositive();
        for (ChainId.Part part : ChainId.Part.values()) {
            ChainId other = threshold.chain().with(part, "another");
            ProfilingException refusal = assertThrows(
                    ProfilingException.class, () -> threshold.requireApplicable(other, TODAY), part::label);
            assertTrue(String.valueOf(refusal.getMessage()).contains(part.label()), refusal::getMessage);
        }
        threshold.requireApplicable(threshold.chain(), TODAY);
        assertThrows(
                ProfilingException.class, () -> threshold.requireApplicable(threshold.chain(), TODAY.minusDays(1)));
        assertThrows(
                ProfilingException.class,
                () -> threshold.requireApplicable(
                        threshold.chain(), TODAY.plusYears(1).plusDays(1)));
        LinkValue otherMetric = new LinkValue(ComparisonMetrics.EUCLIDEAN, 0.1, threshold.chain());
        assertThrows(ProfilingException.class, () -> threshold.isWithin(otherMetric, TODAY));
    }

    @Test
    void aWeakThresholdIsRefusedUnlessTheWeaknessIsAcceptedByName() {
        Evaluation.Plan plan = new Evaluation.Plan(
                PopulationRules.SAME_SEIZURE,
                new ThresholdRule.OrderStatistic(new BigDecimal("0.05")),
                new ThresholdRule.LinkedQuantile(new BigDecimal("0.95")),
                TODAY,
                TODAY.plusYears(1),
                Set.of());
        List<Sample> few = seizures().subList(0, 20);
        ProfilingException refusal = assertThrows(
                ProfilingException.class, () -> Evaluation.of(method(NonDetectPolicy.asZero()), few, plan));
        assertTrue(String.valueOf(refusal.getMessage()).contains("FEW_LINKED_SOURCES"), refusal::getMessage);
        Evaluation accepted = Evaluation.of(
                method(NonDetectPolicy.asZero()),
                few,
                new Evaluation.Plan(
                        plan.rule(),
                        plan.falsePositive(),
                        plan.falseNegative(),
                        TODAY,
                        TODAY,
                        Set.of(AcceptedWeakness.FEW_LINKED_SOURCES)));
        assertTrue(accepted.limits().falsePositive().toString().contains("fewer than 20 sources"));
    }

    @Test
    void aPublishedThresholdDecidesNothingUntilALaboratoryAdoptsIt() {
        Threshold own = evaluation(Set.of()).limits().falsePositive();
        DocumentedThreshold published = DocumentedThreshold.of(
                        "invented", own.chain(), "invented for this test", Bibliography.OWN_DESIGN)
                .withMetric(ComparisonMetrics.PEARSON_DISTANCE_100)
                .withValue(1.5, LinkOperator.STRICTLY_WITHIN);
        VerificationRecord record =
                new VerificationRecord("analyst 4", TODAY, "30 seizures", own.falseLinks(), own.missedLinks());
        Threshold adopted = published.adopt(own.chain(), record, TODAY, TODAY.plusYears(1));
        assertEquals(1.5, adopted.value());
        assertTrue(adopted.origin().contains("analyst 4"));
        DocumentedThreshold silent = DocumentedThreshold.of(
                        "silent",
                        ChainId.unspecified().with(ChainId.Part.PRETREATMENT, "normalise-to-sum > fourth-root"),
                        "invented for this test",
                        Bibliography.OWN_DESIGN)
                .withMetric(ComparisonMetrics.PEARSON_DISTANCE_100)
                .withValue(1.5, LinkOperator.STRICTLY_WITHIN);
        assertEquals(
                "incomplete-published-chain",
                assertThrows(
                                ProfilingException.class,
                                () -> silent.adopt(own.chain(), record, TODAY, TODAY.plusYears(1)))
                        .code());
        assertThrows(
                ProfilingException.class,
                () -> published.adopt(ChainId.unspecified(), record, TODAY, TODAY.plusYears(1)));
        assertThrows(
                ProfilingException.class,
                () -> published.adopt(
                        own.chain().with(ChainId.Part.PRETREATMENT, "none"), record, TODAY, TODAY.plusYears(1)));
    }

    @Test
    void aCommonSubsetIsANewMethodWithoutLimits() {
        ProfilingMethod complete = evaluation(Set.of()).method().method();
        ProfilingMethod smaller = complete.restrictedTo(Set.of("p1", "p2", "p3", "p5"));
        assertFalse(smaller.id().equals(complete.id()));
        assertTrue(smaller.limits().isEmpty());
        assertEquals(List.of("p1", "p2", "p3", "p5"), smaller.targets().ids());
        assertThrows(ProfilingException.class, () -> complete.restrictedTo(Set.of("p9")));
        assertThrows(ProfilingException.class, () -> ProfilingMethods.EU_SMT_AMPHETAMINE_GCMS.toMethod());
    }

    @Test
    void amendmentsStandInTheProvenanceWithTheValueBefore() {
        Sample amended = Sample.of(
                Substance.AMPHETAMINE,
                with(record("a", "a", "Z1"), 1, 2, 3, 4, 5)
                        .amendment(
                                new Amendment("p1", "10", "1", "transcription", "analyst 4", PartialDate.parse("2026")))
                        .toRecord());
        ComparisonResult result = method(NonDetectPolicy.asZero())
                .withoutFit()
                .compare(amended, amphetamine("b", "Z2", 5, 4, 3, 2, 1), NOW);
        assertEquals(1, result.provenance().amendments().size());
        assertTrue(result.provenance().amendments().get(0).contains("10 became 1"));
        assertEquals(NOW, result.provenance().when());
        assertEquals(
                result.provenance(), result.provenance().withPlatform("java", "anything"), "platform takes no part");
    }

    @Test
    void aSearchOrdersItsAnswersAndStatesTheLinksOfChance() {
        FittedMethod method = evaluation(Set.of()).method();
        List<Sample> samples = seizures();
        SearchResult result = method.search(samples.get(0), samples, NOW);
        assertEquals(59, result.results().size());
        assertEquals(1, result.ownSpecimen());
        assertEquals("Z1-2", result.results().get(0).b().sample().value());
        double rate =
                method.method().limits().orElseThrow().linkLimit().falseLinks().rate();
        SearchResult.ChanceLinks chance = result.chanceLinks().orElseThrow();
        assertEquals(59, chance.decided());
        assertEquals(59 * rate, chance.expected(), 1e-12);
        assertTrue(chance.atUpperBound() > chance.expected());
    }

    @Test
    void aSampleOfAnotherDrugIsRefused() {
        Sample cocaine = Sample.of(
                Substance.COCAINE, with(record("c", "c", "Z1"), 1, 2, 3, 4, 5).toRecord());
        assertThrows(
                ProfilingException.class,
                () -> method(NonDetectPolicy.asZero())
                        .withoutFit()
                        .compare(cocaine, amphetamine("b", "Z2", 5, 4, 3, 2, 1), NOW));
    }

    @Test
    void whatAPersonSetsAsideIsListedAndTheResultWithItCanBeHad() {
        List<Sample> samples = seizures();
        Exclusion exclusion =
                new Exclusion(samples.get(3).id(), "wrong bag", "analyst 4", PartialDate.parse("2026-03-01"));
        Evaluation.Plan plan = new Evaluation.Plan(
                PopulationRules.SAME_SEIZURE,
                new ThresholdRule.OrderStatistic(new BigDecimal("0.01")),
                new ThresholdRule.LinkedQuantile(new BigDecimal("0.95")),
                TODAY,
                TODAY.plusYears(1),
                Set.of());
        Evaluation with = method(NonDetectPolicy.asZero()).evaluate(samples, plan);
        Evaluation without = method(NonDetectPolicy.asZero()).evaluate(samples, plan.without(List.of(exclusion)));
        assertEquals(60, with.compared().untreated().size());
        assertEquals(59, without.compared().untreated().size());
        assertEquals(
                AssemblyRefusal.EXCLUDED, without.compared().refused().get(0).reason());
        assertEquals("wrong bag", without.compared().refused().get(0).detail());
        assertEquals(
                List.of("sample Z2-2, wrong bag, analyst 4, 2026-03-01"),
                without.provenance(NOW).exclusions());
        assertEquals(List.of(), with.provenance(NOW).exclusions());
    }

    @Test
    void largeSeizuresCountNoMoreThanSmallOnesIfSourcesAreWeighted() {
        Evaluation.Plan plan = new Evaluation.Plan(
                        PopulationRules.SAME_SEIZURE,
                        new ThresholdRule.OrderStatistic(new BigDecimal("0.01")),
                        new ThresholdRule.LinkedQuantile(new BigDecimal("0.95")),
                        TODAY,
                        TODAY.plusYears(1),
                        Set.of())
                .weighted(PairWeighting.EACH_SOURCE, UnlinkedPairs.ONE_SPECIMEN_PER_SOURCE);
        Evaluation evaluation = method(NonDetectPolicy.asZero()).evaluate(seizures(), plan);
        assertEquals(30, evaluation.limits().falseNegative().missedLinks().pairs(), 1e-9);
        assertEquals(
                30 * 29 / 2, evaluation.apparent().falsePositive().falseLinks().pairs(), 1e-9);
        assertEquals(
                30 * 29 / 2 * 3,
                evaluation.populations().leftOut().get(org.drugprofiling.population.LeftOut.NOT_REPRESENTATIVE));
    }
}
