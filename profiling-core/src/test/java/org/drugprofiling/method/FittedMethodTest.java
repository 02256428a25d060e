package org.drugprofiling.method;

import static org.drugprofiling.casework.Laboratory.IMPURITIES;
import static org.drugprofiling.casework.Laboratory.area;
import static org.drugprofiling.casework.Laboratory.impurityMethod;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.decision.AcceptedWeakness;
import org.drugprofiling.decision.ConformalCalibration;
import org.drugprofiling.decision.Decision;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.LinkDecision;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.decision.VerificationRecord;
import org.drugprofiling.evaluation.EvaluationFrame;
import org.drugprofiling.evaluation.LogRatioBounds;
import org.drugprofiling.evaluation.LogisticCalibration;
import org.drugprofiling.evaluation.Propositions;
import org.drugprofiling.evaluation.RelevantPopulation;
import org.drugprofiling.evaluation.ScoreModel;
import org.drugprofiling.evaluation.ScoreScale;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.PopulationRule;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Aggregation;
import org.drugprofiling.profile.AssemblyRefusal;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.sample.Acquisition;
import org.drugprofiling.sample.Amendment;
import org.drugprofiling.sample.CaseId;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.LaboratoryId;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.PartialDate;
import org.drugprofiling.sample.ReplicateLevel;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SampleRecordBuilder;
import org.drugprofiling.sample.Seizure;
import org.drugprofiling.sample.Specimen;
import org.drugprofiling.search.ControlledSearch;
import org.drugprofiling.search.SearchCorrection;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.junit.jupiter.api.Test;

/** What limits say of the pairs they were derived from and of others, built from invented laboratories. */
class FittedMethodTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final UnaryOperator<SampleRecordBuilder> AS_IT_IS = builder -> builder;

    private static ProfilingMethod method(Pretreatment pretreatment) {
        return impurityMethod(pretreatment, ComparisonMetrics.EUCLIDEAN);
    }

    private static Evaluation.Plan plan(PopulationRule rule, AcceptedWeakness... accepted) {
        return new Evaluation.Plan(
                rule,
                new ThresholdRule.OrderStatistic(new BigDecimal("0.01")),
                new ThresholdRule.LinkedQuantile(new BigDecimal("0.95")),
                TODAY,
                TODAY.plusYears(1),
                Set.of(accepted));
    }

    private static Sample sample(
            String laboratory,
            String version,
            String id,
            String specimen,
            String seizure,
            UnaryOperator<SampleRecordBuilder> more,
            double... areas) {
        SampleRecordBuilder builder = more.apply(SampleRecord.builder(
                        SampleId.of(id),
                        Specimen.of(specimen),
                        Seizure.of(seizure),
                        LaboratoryId.of(laboratory),
                        Acquisition.builder(AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                                .method("amp-impurities", version)
                                .toAcquisition())
                .origin(DataOrigin.INVENTED));
        for (int k = 0; k < areas.length; k++) {
            builder.measurement(IMPURITIES.target(k), Measurement.quantified(areas[k], MeasurementUnit.PEAK_AREA));
        }
        return Sample.of(Substance.AMPHETAMINE, builder.toRecord());
    }

    /** Thirty seizures of two specimens, each injected as often as said. */
    private static List<Sample> seizures(String laboratory, int injections) {
        SplittableRandom random = new SplittableRandom(laboratory.hashCode());
        List<Sample> samples = new ArrayList<>();
        for (int seizure = 1; seizure <= 30; seizure++) {
            double[] centre = random.doubles(5, 20, 150).toArray();
            for (int specimen = 1; specimen <= 2; specimen++) {
                String name = laboratory + "-" + seizure + "-" + specimen;
                for (int injection = 1; injection <= injections; injection++) {
                    double[] areas = new double[5];
                    for (int k = 0; k < 5; k++) {
                        areas[k] = centre[k] * (1 + 0.04 * (random.nextDouble() - 0.5));
                    }
                    SampleId first = SampleId.of(name + "/1");
                    samples.add(sample(
                            laboratory,
                            "3",
                            name + "/" + injection,
                            name,
                            laboratory + "-" + seizure,
                            injection == 1 ? AS_IT_IS : builder -> builder.repeating(ReplicateLevel.INJECTION, first),
                            areas));
                }
            }
        }
        return samples;
    }

    private static List<Sample> join(List<Sample> a, List<Sample> b) {
        List<Sample> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static String refusal(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(ProfilingException.class, call).code();
    }

    @Test
    void whatIsFittedIsFittedOnTheSourcesOfTheRule() {
        // batches lie across seizures: the first specimens of all seizures, and the second ones
        List<Sample> samples = new ArrayList<>();
        for (Sample sample : seizures("A", 1)) {
            double[] areas = new double[5];
            for (int k = 0; k < 5; k++) {
                areas[k] = ((Measurement.Quantified) sample.record().measurement(IMPURITIES.target(k))).value();
            }
            String specimen = sample.record().specimen().id().value();
            samples.add(sample(
                    "A",
                    "3",
                    sample.id().value(),
                    specimen,
                    sample.record().seizure().id().value(),
                    builder -> builder.attribute(ProfileIdentity.BATCH, specimen.substring(specimen.length() - 1)),
                    areas));
        }
        Evaluation evaluation = method(Pretreatments.WITHIN_SD).evaluate(samples, plan(PopulationRules.SAME_SEIZURE));
        ProfileMatrix raw = evaluation.compared().untreated();
        List<String> seizures = PopulationRules.SAME_SEIZURE.sources(raw.identities());
        List<String> batches = PopulationRules.SAME_BATCH.sources(raw.identities());
        String fitted = evaluation.method().pretreatment().stateHash();
        assertEquals(Pretreatments.WITHIN_SD.fit(raw, seizures).stateHash(), fitted);
        assertNotEquals(Pretreatments.WITHIN_SD.fit(raw, batches).stateHash(), fitted);
        double limit = evaluation.limits().falsePositive().value();
        evaluation
                .crossValidation()
                .thresholds()
                .forEach((fold, value) -> assertTrue(value > limit / 2 && value < 2 * limit, fold + " " + value));
    }

    @Test
    void limitsOfReplicatesDecideOnThePairsTheyCameFrom() {
        List<Sample> samples = seizures("A", 2);
        ProfilingMethod joining = method(Pretreatments.N_4R).withReplicates("joined", Aggregation.MEAN_OF_VALUES, 0.3);
        FittedMethod method =
                joining.evaluate(samples, plan(PopulationRules.SAME_SEIZURE)).method();
        ComparisonResult both = method.compare(samples.subList(0, 2), samples.subList(2, 4), NOW);
        assertEquals(LinkDecision.LINK, both.knownDecision().orElseThrow().verdict());
        ComparisonResult single = method.compare(samples.get(0), samples.get(2), NOW);
        assertTrue(single.outcome().isCompared());
        assertTrue(single.knownDecision().isEmpty());
        assertTrue(single.undecided().contains("replicates"), single.undecided());
        SearchResult found = method.search(samples.subList(0, 2), samples, List.of(), NOW);
        assertEquals(59, found.results().size());
        assertEquals(1, found.ownSpecimen());
        assertEquals(59, found.chanceLinks().orElseThrow().decided());
    }

    @Test
    void limitsBelongToTheNumberOfDetectedTargetsAndToTheAcceptanceOfReplicates() {
        List<Sample> samples = seizures("A", 2);
        ProfilingMethod strict = method(Pretreatments.N_4R).withReplicates("joined", Aggregation.MEAN_OF_VALUES, 0.3);
        ProfilingMethod five = strict.withAssembly("five", strict.assembly().withMinimumDetected(5));
        DecisionLimits limits =
                five.evaluate(samples, plan(PopulationRules.SAME_SEIZURE)).limits();
        assertEquals("threshold-does-not-apply", refusal(() -> strict.withLimits(limits)));
        ProfilingMethod lenient =
                five.withReplicates("lenient", Aggregation.MEAN_OF_VALUES, 0.5).withLimits(limits);
        ComparisonResult result = lenient.compare(samples.subList(0, 2), samples.subList(2, 4), NOW);
        assertTrue(result.undecided().contains("deviation at most 0.5"), result.undecided());
    }

    @Test
    void recordsThatMakeOneProfileAreOfOneSpecimen() {
        List<Sample> samples = seizures("A", 2);
        FittedMethod joining = method(Pretreatments.N_4R)
                .withReplicates("joined", Aggregation.MEAN_OF_VALUES, 0.3)
                .withoutFit();
        assertEquals(
                "several-specimens", refusal(() -> joining.compare(samples.subList(0, 3), samples.subList(4, 6), NOW)));
        FittedMethod single = method(Pretreatments.N_4R).withoutFit();
        assertEquals(
                "no-aggregation", refusal(() -> single.compare(samples.subList(0, 2), samples.subList(2, 4), NOW)));
        assertEquals("no-samples", refusal(() -> single.compare(List.of(), samples.subList(2, 4), NOW)));
    }

    @Test
    void limitsOfTwoLaboratoriesAreAcceptedByNameAndDecideOnAllTheirPairs() {
        List<Sample> samples = join(seizures("A", 1), seizures("B", 1));
        ProfilingMethod recipe = method(Pretreatments.N_4R);
        assertEquals("weak-threshold", refusal(() -> recipe.evaluate(samples, plan(PopulationRules.SAME_SEIZURE))));
        FittedMethod method = recipe.evaluate(
                        samples, plan(PopulationRules.SAME_SEIZURE, AcceptedWeakness.POOLED_CONDITIONS))
                .method();
        for (int other : List.of(1, 40, 70, 119)) {
            assertTrue(method.compare(samples.get(0), samples.get(other), NOW)
                    .knownDecision()
                    .isPresent());
        }
        Sample third = sample("C", "3", "c", "c", "C-1", AS_IT_IS, 20, 30, 40, 50, 60);
        assertTrue(method.compare(samples.get(0), third, NOW).undecided().contains("'A|C' instead of 'A|B'"));
    }

    @Test
    void aSearchAnswersForEveryRecordOfTheDatabase() {
        List<Sample> samples = seizures("A", 1);
        FittedMethod method = method(Pretreatments.N_4R)
                .evaluate(samples, plan(PopulationRules.SAME_SEIZURE))
                .method();
        List<Sample> database = join(
                samples,
                List.of(
                        sample("A", "4", "newer", "newer", "N1", AS_IT_IS, 20, 30, 40, 50, 60),
                        sample("A", "3", "negative", "negative", "N2", AS_IT_IS, 20, -3, 40, 50, 60),
                        Sample.of(Substance.COCAINE, seizures("X", 1).get(0).record()),
                        otherUnit()));
        SearchResult result = method.search(samples.get(0), database, NOW);
        assertEquals(61, result.results().size());
        assertEquals(60, result.comparedCount());
        ComparisonResult newer = of(result, "newer");
        assertTrue(newer.undecided().contains("analytical method"), newer.undecided());
        assertFalse(of(result, "negative").outcome().isCompared());
        assertEquals(
                List.of(AssemblyRefusal.OTHER_UNIT, AssemblyRefusal.OTHER_SUBSTANCE),
                result.refused().stream().map(none -> none.reason()).toList());
        assertEquals(59, result.chanceLinks().orElseThrow().decided());
    }

    @Test
    void candidatesOfASearchAreCorrectedAndWeighedAgainstNone() {
        List<Sample> samples = seizures("A", 1);
        Evaluation evaluation = method(Pretreatments.N_4R).evaluate(samples, plan(PopulationRules.SAME_SEIZURE));
        Sample negative = sample("A", "3", "negative", "negative", "N2", AS_IT_IS, 20, -3, 40, 50, 60);
        List<Sample> database = join(samples, List.of(negative));
        SearchResult search = evaluation.method().search(samples.get(0), database, NOW);
        DisjointPairs disjoint = DisjointPairs.of(evaluation.populations(), PairLabel.UNLINKED, 3);
        assertEquals(search.comparedCount(), search.results().size() - 1);
        ControlledSearch controlled = search.controlled(
                ConformalCalibration.of(disjoint), SearchCorrection.BENJAMINI_YEKUTIELI, BigDecimal.ONE);
        assertEquals(1, controlled.withoutScore());
        assertEquals(search.comparedCount(), controlled.candidates().size());
        // both begin with the most alike
        assertEquals(0, controlled.candidates().get(0).index());
        assertEquals(1.0 / (disjoint.size() + 1), controlled.candidates().get(0).pValue(), 1e-15);

        ScoreModel model = ScoreModel.fit(evaluation.populations(), ScoreScale.SIGN_TURNED, LogisticCalibration::fit);
        EvaluationFrame frame = new EvaluationFrame(
                new Propositions("one seizure", "different seizures"),
                SameLevel.SEIZURE,
                new RelevantPopulation("amphetamine seized in 2026", model.sources()),
                LogRatioBounds.ofSources(model.sources()));
        SearchPosterior posterior = search.posterior(model, frame, 0.9);
        assertEquals(List.of("negative"), posterior.withoutRatio());
        assertEquals(0.9, posterior.posterior().priorOfNone());
        // by hand: 0.1/N · LR over 0.9 + 0.1/N · Σ LR of N seizures, with the mean of the specimens of each, and LR = 1
        // for what cannot be compared
        Map<String, List<Double>> ratios = new TreeMap<>();
        for (ComparisonResult result : search.results()) {
            if (result.outcome().isCompared()) {
                ratios.computeIfAbsent("seizure " + result.b().seizure(), any -> new ArrayList<>())
                        .add(Math.pow(
                                10,
                                model.evaluate(result.outcome(), frame)
                                        .orElseThrow()
                                        .log10()));
            }
        }
        // the first specimen of A-1 is the query: of its seizure one is left, of 29 others two
        assertEquals(30, ratios.size());
        assertEquals(1, ratios.get("seizure A-1").size());
        assertEquals(2, ratios.get("seizure A-2").size());
        double prior = 0.1 / 31;
        double sum = prior;
        for (List<Double> ofSource : ratios.values()) {
            sum += prior * ofSource.stream().mapToDouble(x -> x).average().orElseThrow();
        }
        assertEquals(0.9 / (0.9 + sum), posterior.posterior().probabilityOfNone(), 1e-12);
        assertEquals(31, posterior.posterior().probabilities().size());
        ratios.forEach((source, ofSource) -> assertEquals(
                prior * ofSource.stream().mapToDouble(x -> x).average().orElseThrow(),
                0.9
                        * posterior.posterior().probabilities().get(source)
                        / posterior.posterior().probabilityOfNone(),
                1e-12));
        assertEquals(
                prior,
                0.9
                        * posterior.posterior().probabilities().get("seizure N2")
                        / posterior.posterior().probabilityOfNone(),
                1e-12);
        assertEquals(
                List.of("A-2-1/1", "A-2-2/1"),
                posterior.samplesOfSource().get("seizure A-2").stream().sorted().toList());
        assertEquals(
                "seizure A-1",
                posterior.reported(BigDecimal.ONE).candidates().get(0).name());
        assertEquals(
                "duplicate-candidate",
                refusal(() ->
                        SearchPosterior.of(twice(search.results()), model, frame, PopulationRules.SAME_SEIZURE, 0.9)));
        assertEquals("state-mismatch", refusal(() -> search.posterior(model, frame, PopulationRules.SAME_BATCH, 0.9)));
        assertEquals("unknown-sources", refusal(() -> SearchPosterior.ruleOf(SameLevel.PACKAGE)));
        assertEquals("invalid-priors", refusal(() -> search.posterior(model, frame, 0)));
        assertEquals("invalid-priors", refusal(() -> search.posterior(model, frame, 1)));
    }

    /** Specimens of one seizure are no rivals: listing each of them again by another name changes nothing, whatever the number. */
    @Test
    void moreSpecimensOfASeizureAreNotMoreHypotheses() {
        List<Sample> samples = seizures("A", 1);
        Evaluation evaluation = method(Pretreatments.N_4R).evaluate(samples, plan(PopulationRules.SAME_SEIZURE));
        ScoreModel model = ScoreModel.fit(evaluation.populations(), ScoreScale.SIGN_TURNED, LogisticCalibration::fit);
        EvaluationFrame frame = new EvaluationFrame(
                new Propositions("one seizure", "different seizures"),
                SameLevel.SEIZURE,
                new RelevantPopulation("amphetamine seized in 2026", model.sources()),
                LogRatioBounds.ofSources(model.sources()));
        List<Sample> seconds = new ArrayList<>();
        List<Sample> copies = new ArrayList<>();
        for (int k = 1; k < samples.size(); k += 2) {
            Sample second = samples.get(k);
            double[] areas = new double[5];
            for (int t = 0; t < 5; t++) {
                areas[t] = ((Measurement.Quantified) second.record().measurement(IMPURITIES.target(t))).value();
            }
            String seizure = second.record().seizure().id().value();
            seconds.add(second);
            copies.add(second);
            for (int copy = 1; copy <= (k < 10 ? 4 : 1); copy++) {
                copies.add(sample("A", "3", "c" + k + "-" + copy, "c" + k + "-" + copy, seizure, AS_IT_IS, areas));
            }
        }
        SearchPosterior one =
                evaluation.method().search(samples.get(0), seconds, NOW).posterior(model, frame, 0.5);
        SearchPosterior several =
                evaluation.method().search(samples.get(0), copies, NOW).posterior(model, frame, 0.5);
        assertEquals(30, several.posterior().probabilities().size());
        assertEquals(one.posterior().probabilityOfNone(), several.posterior().probabilityOfNone(), 1e-12);
        one.posterior()
                .probabilities()
                .forEach((source, probability) -> assertEquals(
                        probability, several.posterior().probabilities().get(source), 1e-12));
    }

    @Test
    void aDatabaseOfNoneAndOfOneIsSearched() {
        List<Sample> samples = seizures("A", 1);
        Evaluation evaluation = method(Pretreatments.N_4R).evaluate(samples, plan(PopulationRules.SAME_SEIZURE));
        FittedMethod method = evaluation.method();
        ConformalCalibration calibration =
                ConformalCalibration.of(DisjointPairs.of(evaluation.populations(), PairLabel.UNLINKED, 3));
        SearchResult none = method.search(samples.get(0), List.of(), NOW);
        assertEquals(0, none.results().size());
        assertEquals(List.of(), none.links());
        assertEquals(0, none.chanceLinks().orElseThrow().decided());
        assertEquals(0, none.chanceLinks().orElseThrow().expected());
        ControlledSearch ofNone = none.controlled(calibration, SearchCorrection.HOLM, BigDecimal.ONE);
        assertEquals(List.of(), ofNone.reported());
        assertFalse(ofNone.canReportOne());
        SearchResult one = method.search(samples.get(0), List.of(samples.get(2)), NOW);
        assertEquals(1, one.comparedCount());
        // of one candidate nothing is corrected
        ControlledSearch ofOne = one.controlled(calibration, SearchCorrection.HOLM, BigDecimal.ONE);
        assertEquals(
                ofOne.candidates().get(0).pValue(), ofOne.candidates().get(0).correctedPValue());
    }

    private static List<ComparisonResult> twice(List<ComparisonResult> results) {
        return java.util.stream.Stream.concat(results.stream(), results.stream())
                .toList();
    }

    private static Sample otherUnit() {
        return Sample.of(
                Substance.AMPHETAMINE,
                SampleRecord.builder(
                                SampleId.of("heights"),
                                Specimen.of("heights"),
                                Seizure.of("N3"),
                                LaboratoryId.of("A"),
                                Acquisition.builder(AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                                        .method("amp-impurities", "3")
                                        .toAcquisition())
                        .measurement(
                                org.drugprofiling.substance.AnalyteTarget.of(
                                        area("p1").id(),
                                        "p1",
                                        org.drugprofiling.substance.Layer.PRODUCTION,
                                        MeasurementUnit.PEAK_HEIGHT),
                                Measurement.quantified(1, MeasurementUnit.PEAK_HEIGHT))
                        .toRecord());
    }

    private static ComparisonResult of(SearchResult result, String sample) {
        return result.results().stream()
                .filter(one -> one.b().sample().value().equals(sample))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneNegativeNumberStopsNoEvaluation() {
        List<Sample> samples = join(
                seizures("A", 1),
                List.of(sample("A", "3", "negative", "negative", "N2", AS_IT_IS, 20, -3, 40, 50, 60)));
        for (Pretreatment pretreatment : List.of(Pretreatments.N_4R, Pretreatments.N_SD)) {
            Evaluation evaluation = method(pretreatment).evaluate(samples, plan(PopulationRules.SAME_SEIZURE));
            assertEquals(60, evaluation.compared().untreated().size());
            assertEquals(
                    AssemblyRefusal.NOT_TREATABLE,
                    evaluation.compared().refused().get(0).reason());
        }
        assertEquals("no-profiles", refusal(() -> method(Pretreatments.N_4R).compareAll(samples.subList(60, 61))));
    }

    @Test
    void amendmentsOfBothSidesStandInEveryResult() {
        List<Sample> samples = seizures("A", 1);
        Sample amended = sample(
                "A",
                "3",
                "amended",
                "amended",
                "N1",
                builder -> builder.amendment(
                        new Amendment("p1", "999", "20", "transcription", "analyst 4", PartialDate.parse("2026"))),
                20,
                30,
                40,
                50,
                60);
        FittedMethod method = method(Pretreatments.N_4R).withoutFit();
        List<String> expected =
                method.compare(samples.get(0), amended, NOW).provenance().amendments();
        assertEquals(1, expected.size());
        SearchResult found = method.search(samples.get(0), List.of(samples.get(5), amended), NOW);
        assertEquals(expected, of(found, "amended").provenance().amendments());
        assertEquals(
                List.of(), of(found, samples.get(5).id().value()).provenance().amendments());
    }

    @Test
    void aResultSaysWhatMustNotBeOverlooked() {
        List<Sample> samples = seizures("A", 2);
        FittedMethod method = method(Pretreatments.N_4R).withoutFit();
        assertEquals(
                List.of("a record was compared with itself"),
                method.compare(samples.get(0), samples.get(0), NOW).cautions());
        assertEquals(
                List.of("both profiles are of one specimen"),
                method.compare(samples.get(0), samples.get(1), NOW).cautions());
        assertEquals(
                List.of(), method.compare(samples.get(0), samples.get(2), NOW).cautions());
        assertEquals(
                "the method has no limits",
                method.compare(samples.get(0), samples.get(2), NOW).undecided());
    }

    @Test
    void aSeizureNumberOfTwoLaboratoriesIsNotOneSeizureUnlessThatIsSaid() {
        List<Sample> samples = List.of(
                sample("A", "3", "a", "a", "2026-001", AS_IT_IS, 20, 30, 40, 50, 60),
                sample("B", "3", "b", "b", "2026-001", AS_IT_IS, 60, 50, 40, 30, 20));
        List<ProfileIdentity> rows = samples.stream().map(ProfileIdentity::of).toList();
        assertEquals("ambiguous-source", refusal(() -> PopulationRules.SAME_SEIZURE.bind(rows)));
        PopulationRule shared = PopulationRules.acrossLaboratories(PopulationRules.SAME_SEIZURE);
        assertEquals(
                org.drugprofiling.population.PairLabel.LINKED,
                shared.bind(rows).verdict(0, 1).knownLabel().orElseThrow());
        assertEquals(
                shared.id(),
                PopulationRules.of("same-seizure-across-laboratories").id());
    }

    @Test
    void aSeizureNumberOfTwoCasesIsRefused() {
        List<ProfileIdentity> rows = List.of(
                ProfileIdentity.of("a", "a", "1", "A").withCase(CaseId.of("K1")),
                ProfileIdentity.of("b", "b", "1", "A").withCase(CaseId.of("K2")));
        assertEquals("ambiguous-source", refusal(() -> PopulationRules.SAME_SEIZURE.bind(rows)));
        assertEquals(
                "ambiguous-source",
                refusal(() -> PopulationRules.acrossLaboratories(PopulationRules.SAME_SEIZURE)
                        .bind(rows)));
    }

    @Test
    void theSentenceStatesTheRateOfTheLimitThatDecided() {
        Evaluation evaluation =
                method(Pretreatments.N_4R).evaluate(seizures("A", 1), plan(PopulationRules.SAME_SEIZURE));
        DecisionLimits limits = evaluation.limits();
        boolean unlinkedIsStricter =
                limits.falsePositive().value() <= limits.falseNegative().value();
        assertEquals(unlinkedIsStricter ? limits.falsePositive() : limits.falseNegative(), limits.linkLimit());
        assertEquals(unlinkedIsStricter ? limits.falseNegative() : limits.falsePositive(), limits.outerLimit());
        Decision apart = decision(evaluation, LinkDecision.NOT_LINKED_BY_THIS_METHOD);
        assertTrue(apart.sentence().contains(limits.outerLimit().missedLinks().toString()));
        Decision link = decision(evaluation, LinkDecision.LINK);
        assertTrue(link.sentence().contains(limits.linkLimit().falseLinks().toString()));
        assertEquals(
                "swapped-limits", refusal(() -> new DecisionLimits(limits.falseNegative(), limits.falsePositive())));
    }

    private static Decision decision(Evaluation evaluation, LinkDecision verdict) {
        for (int i = 1; i < 60; i++) {
            Decision decision = evaluation
                    .limits()
                    .decide(
                            evaluation
                                    .compared()
                                    .values()
                                    .outcome(i, 0)
                                    .linkValue()
                                    .orElseThrow(),
                            TODAY);
            if (decision.verdict() == verdict) {
                return decision;
            }
        }
        throw new AssertionError("no pair is " + verdict);
    }

    @Test
    void limitsOfAnotherChainAreNotTakenAndVerificationMakesReady() {
        Evaluation evaluation =
                method(Pretreatments.N_4R).evaluate(seizures("A", 1), plan(PopulationRules.SAME_SEIZURE));
        DecisionLimits limits = evaluation.limits();
        assertEquals(
                "threshold-does-not-apply",
                refusal(() -> method(Pretreatments.N_2R).withLimits(limits)));
        ProfilingMethod derived = evaluation.method().method();
        assertEquals(MethodReadiness.COMPLETE, derived.readiness());
        assertFalse(derived.isDecisionReady());
        VerificationRecord record = new VerificationRecord(
                "analyst 4",
                TODAY,
                "60 specimens of 2026",
                new ErrorRate(PairLabel.UNLINKED, 1, 1740, 2, 60, ErrorRate.Kind.INDEPENDENT),
                new ErrorRate(PairLabel.LINKED, 2, 30, 2, 30, ErrorRate.Kind.INDEPENDENT));
        ProfilingMethod verified = derived.withLimits(new DecisionLimits(
                limits.falsePositive().verified(record), limits.falseNegative().verified(record)));
        assertTrue(verified.isDecisionReady());
        assertEquals(
                1, verified.limits().orElseThrow().falsePositive().falseLinks().errors());
        VerificationRecord few = new VerificationRecord(
                "analyst 4",
                TODAY,
                "19 seizures",
                new ErrorRate(PairLabel.UNLINKED, 1, 1740, 2, 60, ErrorRate.Kind.INDEPENDENT),
                new ErrorRate(PairLabel.LINKED, 2, 30, 2, 19, ErrorRate.Kind.INDEPENDENT));
        assertEquals("weak-threshold", refusal(() -> limits.falsePositive().verified(few)));
    }
}
