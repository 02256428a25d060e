package org.drugprofiling.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.evaluation.CalibrationTrial;
import org.drugprofiling.evaluation.LogRatioBounds;
import org.drugprofiling.evaluation.LogRatios;
import org.drugprofiling.evaluation.LogisticCalibration;
import org.drugprofiling.evaluation.Performance;
import org.drugprofiling.evaluation.ScoreBasis;
import org.drugprofiling.evaluation.SupportScores;
import org.drugprofiling.evaluation.SystemPerformance;
import org.drugprofiling.evaluation.Tablets;
import org.drugprofiling.evaluation.TrialSources;
import org.drugprofiling.evaluation.TrialSources.Exposure;
import org.drugprofiling.evaluation.TwoLevelBackground;
import org.drugprofiling.evaluation.TwoLevelModel;
import org.drugprofiling.evaluation.TwoLevelTrial;
import org.drugprofiling.harmonisation.WithinSourceScreening;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.Quantiles;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.population.SourceInterval;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.validation.ValidationCriterion.JudgedOn;
import org.drugprofiling.validation.ValidationJudgement.Conclusion;
import org.drugprofiling.validation.ValidationJudgement.Undecided;
import org.drugprofiling.validation.ValidationMeasure.Characteristic;
import org.drugprofiling.validation.ValidationTrial.Role;
import org.junit.jupiter.api.Test;

/** What is passed, what failed, and what is left open and why. */
class ValidationJudgementTest {

    private static final TrialSources UNSEEN = new TrialSources(Exposure.UNSEEN, 40, 0, 40);

    private static SourceInterval interval(double lower, double upper, int undefined) {
        return new SourceInterval(
                lower,
                upper,
                0.9,
                SourceInterval.Method.PERCENTILES,
                100,
                undefined,
                40,
                OptionalInt.empty(),
                OptionalLong.of(1));
    }

    private static ValidationJudgement judged(
            JudgedOn on, double value, Optional<SourceInterval> interval, int sources) {
        return new FigureEvidence(OptionalDouble.of(value), interval, "why", OptionalInt.of(sources), List.of(UNSEEN))
                .against(
                        Optional.of(new ValidationCriterion(ValidationMeasure.CLLR, 0.3, on)),
                        ValidationRules.withDefaults());
    }

    private static void assertOpen(Undecided reason, ValidationJudgement judgement) {
        assertEquals(Conclusion.NOT_DECIDED, judgement.conclusion(), judgement::toString);
        assertEquals(Optional.of(reason), judgement.reason());
    }

    @Test
    void valueAndBothEndsMustAgree() {
        JudgedOn whole = JudgedOn.WHOLE_INTERVAL;
        assertEquals(
                Conclusion.PASSED,
                judged(whole, 0.2, Optional.of(interval(0.1, 0.3, 0)), 40).conclusion());
        assertEquals(
                Conclusion.FAILED,
                judged(whole, 0.5, Optional.of(interval(0.31, 0.6, 0)), 40).conclusion());
        // the value keeps the limit, its interval does not
        assertOpen(Undecided.INTERVAL_CROSSES_LIMIT, judged(whole, 0.28, Optional.of(interval(0.2, 0.4, 0)), 40));
        assertOpen(Undecided.INTERVAL_CROSSES_LIMIT, judged(whole, 0.35, Optional.of(interval(0.2, 0.4, 0)), 40));
        // an interval of draws may lie beside its value
        assertOpen(Undecided.INTERVAL_CROSSES_LIMIT, judged(whole, 0.35, Optional.of(interval(0.1, 0.2, 0)), 40));
        assertOpen(Undecided.NO_INTERVAL, judged(whole, 0.2, Optional.empty(), 40));
        assertEquals(
                "there is no interval over sources: why",
                judged(whole, 0.2, Optional.empty(), 40).why());
        // 5 of 100 draws lie beyond an end of 90 %
        assertEquals(
                Conclusion.PASSED,
                judged(whole, 0.2, Optional.of(interval(0.1, 0.25, 5)), 40).conclusion());
        assertOpen(Undecided.NO_INTERVAL, judged(whole, 0.2, Optional.of(interval(0.1, 0.25, 6)), 40));
        // draws in which an infinite figure is finite save nobody
        assertEquals(
                Conclusion.FAILED,
                judged(whole, Double.POSITIVE_INFINITY, Optional.of(interval(0.1, 0.2, 0)), 40)
                        .conclusion());
    }

    @Test
    void theValueAloneIsAskedForByName() {
        assertEquals(
                Conclusion.PASSED,
                judged(JudgedOn.VALUE, 0.28, Optional.of(interval(0.2, 0.4, 0)), 40)
                        .conclusion());
        // the border itself is within
        assertEquals(
                Conclusion.PASSED,
                judged(JudgedOn.VALUE, Math.nextUp(0.3), Optional.empty(), 40).conclusion());
        assertEquals(
                Conclusion.FAILED,
                judged(JudgedOn.VALUE, 0.3001, Optional.empty(), 40).conclusion());
    }

    @Test
    void fewSourcesDecideNothing() {
        for (JudgedOn on : JudgedOn.values()) {
            for (double value : new double[] {0.1, 0.9}) {
                ValidationJudgement few = judged(on, value, Optional.of(interval(value, value, 0)), 29);
                assertOpen(Undecided.TOO_FEW_SOURCES, few);
                assertEquals("too few sources: 29, the plan asks for 30", few.why());
            }
            assertEquals(
                    Conclusion.PASSED,
                    judged(on, 0.1, Optional.of(interval(0.1, 0.1, 0)), 30).conclusion());
        }
    }

    /** What pools the very pairs it judges is too favourable in every draw: its percentiles decide nothing, its value only by name. */
    @Test
    void noIntervalOfAPooledFigureDecides() {
        for (ValidationMeasure measure :
                List.of(ValidationMeasure.CLLR_MIN, ValidationMeasure.CLLR_CAL, ValidationMeasure.DEV_PAV)) {
            ValidationTrial trial =
                    ValidationTrial.of("t", "d", ratios(40, 40, -1.6)).withSystemSources(List.of("other"));
            for (double limit : new double[] {5, 1e-9}) {
                ValidationLine whole = line(measure, ValidationCriterion.of(measure, limit), trial);
                assertOpen(Undecided.NO_INTERVAL_HOLDS, whole.judgement());
                SourceInterval spread = whole.interval().orElseThrow();
                assertEquals(SourceInterval.Method.SPREAD_OF_DRAWS, spread.method());
                assertEquals(
                        "spread of 100 draws of 40 sources between their quantiles 0.05 and 0.95, no confidence interval, seed 5, 0"
                                + " undefined",
                        spread.howFound());
                assertEquals(
                        limit == 5 ? Conclusion.PASSED : Conclusion.FAILED,
                        line(measure, ValidationCriterion.onValue(measure, limit), trial)
                                .conclusion());
            }
            var figure = measure.figure().orElseThrow();
            Performance other = Performance.of(ratios(40, 40, -1.8));
            assertTrue(!Performance.of(trial.ratios())
                    .differenceInterval(figure, other, 0.9, 100, 5)
                    .isConfidence());
        }
        assertTrue(line(ValidationMeasure.CLLR, ValidationCriterion.of(ValidationMeasure.CLLR, 5), trial(40, 40))
                .interval()
                .orElseThrow()
                .isConfidence());
    }

    private static ValidationLine line(
            ValidationMeasure measure, ValidationCriterion criterion, ValidationTrial trial) {
        return report(Validation.of(plan().with(criterion), DataOrigin.INVENTED, trial)).lines().stream()
                .filter(line -> line.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    /** What has a spread has no interval, and an equal error rate has neither; a plan of old may still ask for the whole interval of a spread. */
    @Test
    void aSpreadIsNoInterval() {
        Set<ValidationMeasure> without = new TreeSet<>();
        for (ValidationMeasure measure : ValidationMeasure.values()) {
            if (!measure.hasInterval()) {
                without.add(measure);
            }
        }
        assertEquals(
                Set.of(
                        ValidationMeasure.CLLR_MIN,
                        ValidationMeasure.CLLR_CAL,
                        ValidationMeasure.DEV_PAV,
                        ValidationMeasure.EQUAL_ERROR_RATE),
                without);
        ValidationReport report = report(Validation.of(
                plan(),
                DataOrigin.INVENTED,
                ValidationTrial.of("t", "d", ratios(40, 40, -1.9)).withSystemSources(List.of("other"))));
        for (ValidationLine line : report.lines()) {
            if (line.measure().characteristic().isPrimary()) {
                assertEquals(
                        line.measure().hasInterval(),
                        line.interval().filter(SourceInterval::isConfidence).isPresent(),
                        line::toString);
            }
        }
        assertThrows(ProfilingException.class, () -> ValidationCriterion.of(ValidationMeasure.EQUAL_ERROR_RATE, 0.1));
    }

    /** Half a pair of each kind in all: a report could not find bounds, so the trial is refused where its weights are given. */
    @Test
    void weightsOfLessThanAPairAreRefusedAtTheTrial() {
        for (PairLabel kind : PairLabel.values()) {
            List<ScoredPair> pairs = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int k = 0; k < 40; k++) {
                names.add("s" + k);
                pairs.add(new ScoredPair(k, k, PairLabel.LINKED, 2 - k % 7, kind == PairLabel.LINKED ? 0.0125 : 0.025));
                pairs.add(new ScoredPair(
                        k, (k + 1) % 40, PairLabel.UNLINKED, k % 7 - 4, kind == PairLabel.LINKED ? 0.025 : 0.0125));
            }
            ProfilingException refusal = assertThrows(
                    ProfilingException.class, () -> ValidationTrial.of("t", "d", LogRatios.ofPairs(pairs, names)));
            assertEquals("invalid-weights", refusal.code());
            assertTrue(
                    refusal.rule()
                            .startsWith("the weights of " + (kind == PairLabel.LINKED ? "same" : "different")
                                    + "-source pairs must add up to at least 1"),
                    refusal::rule);
            // forty fortieths are one pair, and enough for a report
            List<ScoredPair> enough = pairs.stream()
                    .map(pair -> new ScoredPair(pair.i(), pair.j(), pair.label(), pair.score(), 0.025))
                    .toList();
            ValidationTrial trial = ValidationTrial.of("t", "d", LogRatios.ofPairs(enough, names));
            assertEquals(
                    LogRatioBounds.elub(trial.ratios()),
                    report(Validation.of(plan(), DataOrigin.INVENTED, trial))
                            .trials()
                            .get(0)
                            .bounds());
        }
    }

    /** 1 − 0.05^(1/30) = 0.09503: what 30 sources cannot exclude, rounded up. 29 of them have a pair of their own: 0.09814. */
    @Test
    void aReportSaysWhatNoIntervalSees() {
        for (int own : new int[] {30, 29}) {
            String expected = "with " + own + " sources, up to " + (own == 30 ? "9.6" : "9.9") + " % of all sources";
            assertTrue(
                    report(Validation.of(plan(), DataOrigin.INVENTED, trial(30, own))).cautions().stream()
                            .anyMatch(caution -> caution.contains(expected)),
                    expected);
        }
    }

    private static ValidationPlan plan() {
        return ValidationTest.plan().withIntervals(0.9, 100, 5);
    }

    private static Provenance on(String instant) {
        return Provenance.of("m@1", ChainId.unspecified(), Instant.parse(instant));
    }

    private static ValidationReport report(Validation validation) {
        return validation.report(on("2026-02-06T00:00:00Z"));
    }

    /** Each source with one pair of its own and one with the next; the scores of every seventh source are a little worse. */
    private static LogRatios ratios(int sources, int withOwnPair, double shift) {
        List<ScoredPair> pairs = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < sources; k++) {
            names.add("s" + k);
            if (k < withOwnPair) {
                pairs.add(new ScoredPair(k, k, PairLabel.LINKED, 2 - k % 7 * 0.1 + shift, 1));
            }
            pairs.add(new ScoredPair(k, (k + 1) % sources, PairLabel.UNLINKED, -2 + k % 7 * 0.1 - shift, 1));
        }
        return LogRatios.ofPairs(pairs, names);
    }

    private static ValidationJudgement cllrOf(ValidationTrial trial, ValidationPlan plan) {
        return report(Validation.of(
                        plan.with(ValidationCriterion.of(ValidationMeasure.CLLR, 0.5)), DataOrigin.INVENTED, trial))
                .lines()
                .get(0)
                .judgement();
    }

    private static ValidationTrial trial(int sources, int withOwnPair) {
        return ValidationTrial.of("t", "d", ratios(sources, withOwnPair, 0)).withSystemSources(List.of("other"));
    }

    /** What passed is not hidden by a characteristic without a criterion. */
    @Test
    void theConclusionInWordsNamesWhatPassedAndWhatHasNoCriterion() {
        ValidationPlan one = plan().with(ValidationCriterion.of(ValidationMeasure.MISLEADING_SAME_SOURCE, 0.1));
        ValidationReport report = report(Validation.of(one, DataOrigin.INVENTED, trial(40, 40)));
        assertEquals(Conclusion.NO_CRITERION, report.conclusion());
        assertEquals(
                "1 criterion passed; none was set for accuracy, discriminating power, robustness, coherence, generalisation",
                report.conclusionWords());
        assertTrue(report.performance().validation().endsWith(", " + report.conclusionWords()));
        ValidationReport two = report(Validation.of(
                one.with(ValidationCriterion.of(ValidationMeasure.CLLR, 0.5)), DataOrigin.INVENTED, trial(40, 40)));
        assertEquals(
                "2 criteria passed; none was set for discriminating power, robustness, coherence, generalisation",
                two.conclusionWords());
        ValidationReport open = report(Validation.of(one, DataOrigin.INVENTED, trial(3, 3)));
        assertEquals("not decided, therefore not passed", open.conclusionWords());
    }

    /** A background with batch 113 and a calibration that was fitted without it are two systems; a calibration of the same background is one. */
    @Test
    void aCalibrationOfAnotherBackgroundIsACaution() {
        Tablets all = Tablets.all();
        Tablets rest = Tablets.without("113");
        List<String> whole = cautions(all, all, rest);
        List<String> half = cautions(all, rest, rest);
        assertEquals(List.of(), whole);
        assertEquals(
                List.of(
                        "The calibration of the trial disturbed had not seen 1 source of its background: it was fitted with another one, so"
                                + " that this trial tries a mixture of two systems. A system with that background has a calibration of its own."),
                half);
        // a calibration may know more than the background
        assertEquals(List.of(), cautions(rest, all, rest));
    }

    private static List<String> cautions(Tablets background, Tablets calibrated, Tablets tried) {
        LogisticCalibration calibration = LogisticCalibration.fit(calibrated
                .trial()
                .withoutOwnSources(calibrated.background(), TwoLevelModel::normal)
                .asScores());
        SupportScores scores = tried.trial()
                .with(TwoLevelModel.normal(background.background()))
                .asScores();
        ValidationTrial disturbed = ValidationTrial.of("disturbed", "tablets", calibration.apply(scores))
                .withScores(scores, calibration);
        return report(Validation.of(plan(), DataOrigin.MEASURED, trial(40, 40)).with(Role.ROBUSTNESS, disturbed))
                .cautions()
                .stream()
                .filter(caution -> caution.startsWith("The calibration"))
                .toList();
    }

    /** What a report passed before on the value of three sources. */
    @Test
    void theFewerOfBothKindsOfSourcesCount() {
        assertOpen(Undecided.TOO_FEW_SOURCES, cllrOf(trial(3, 3), plan()));
        assertOpen(Undecided.TOO_FEW_SOURCES, cllrOf(trial(60, 29), plan()));
        assertEquals(Conclusion.PASSED, cllrOf(trial(60, 30), plan()).conclusion());
        assertOpen(Undecided.TOO_FEW_SOURCES, cllrOf(trial(60, 30), plan().withFewestSources(31)));
        assertEquals(
                Conclusion.PASSED,
                cllrOf(trial(12, 12), plan().withFewestSources(12)).conclusion());
    }

    @Test
    void nothingPassesOnSourcesThatTheSystemHasSeen() {
        ValidationTrial bare = ValidationTrial.of("t", "d", ratios(40, 40, 0));
        assertOpen(Undecided.SYSTEM_SOURCES_NOT_STATED, cllrOf(bare, plan()));
        assertEquals(
                Conclusion.PASSED, cllrOf(bare, plan().allowingSeenSources()).conclusion());
        // no statement is no permission
        assertOpen(Undecided.SYSTEM_SOURCES_NOT_STATED, cllrOf(bare.withSystemSources(List.of()), plan()));
        assertOpen(Undecided.SYSTEM_SOURCES_NOT_STATED, cllrOf(bare.withSystemSourcesLeftOut(List.of()), plan()));
        assertOpen(Undecided.IN_SAMPLE, cllrOf(bare.withSystemSources(List.of("batch s7")), plan()));
        ValidationTrial seen = bare.withSystemSources(List.of("a", "b", "s7"));
        assertOpen(Undecided.IN_SAMPLE, cllrOf(seen, plan()));
        assertEquals(
                "in sample: 1 of 40 sources tried is among the 3 that the system was made of",
                seen.sources().toString());
        assertEquals(
                Conclusion.PASSED,
                cllrOf(bare.withSystemSources(List.of("a", "b")), plan()).conclusion());
        ValidationTrial inTurn = bare.withSystemSourcesLeftOut(List.of("s7", "s8"));
        assertEquals(Exposure.LEFT_OUT, inTurn.sources().exposure());
        assertEquals(Conclusion.PASSED, cllrOf(inTurn, plan()).conclusion());
        // left out of the model, seen by the calibration
        assertOpen(Undecided.IN_SAMPLE, cllrOf(inTurn.withSystemSources(List.of("s7")), plan()));
        // a change from figures in sample is none of unseen sources either
        ValidationReport change = report(Validation.of(
                        plan().with(ValidationCriterion.of(ValidationMeasure.CHANGE_UNDER_DISTURBANCE, 5)),
                        DataOrigin.INVENTED,
                        seen)
                .with(
                        Role.ROBUSTNESS,
                        ValidationTrial.of("r", "d", ratios(40, 40, -0.5)).withSystemSources(List.of("other"))));
        assertOpen(Undecided.IN_SAMPLE, change.lines().get(8).judgement());
        // what fails in sample has failed
        ValidationReport failed = report(Validation.of(
                plan().with(ValidationCriterion.of(ValidationMeasure.CLLR, 1e-6)), DataOrigin.INVENTED, seen));
        assertEquals(Conclusion.FAILED, failed.conclusion(Characteristic.ACCURACY));
        assertTrue(failed.cautions().stream().anyMatch(caution -> caution.contains("is in sample")));
        assertTrue(report(Validation.of(plan(), DataOrigin.INVENTED, inTurn)).cautions().stream()
                .noneMatch(caution -> caution.contains("in sample")));
    }

    /** Calibrations that leave out one source after the other judge a pair of two by what has seen one of both. */
    @Test
    void leavingOutOneOfBothIsNotUnseen() {
        LogRatios overlapping = ratios(40, 40, -1.9)
                .withBasis(ScoreBasis.of("s", ChainId.unspecified()).withLeftOut(List.of("s0")));
        ValidationTrial trial = ValidationTrial.of(
                "t",
                "d",
                CalibrationTrial.of(
                                overlapping.asScores(),
                                scores -> LogisticCalibration.fit(
                                        LogRatios.of(new double[] {1, 2, -3}, new double[] {-1, -2, 1.5})
                                                .asScores()))
                        .ratios());
        ValidationPlan plan = plan().with(ValidationCriterion.of(ValidationMeasure.CLLR, 5));
        ValidationReport report = report(Validation.of(plan, DataOrigin.INVENTED, trial));
        assertOpen(Undecided.ONE_LEFT_OUT, report.lines().get(0).judgement());
        assertEquals(
                "each pair was judged without one of its two sources, not without both",
                report.lines().get(0).judgement().why());
        assertTrue(report.cautions().stream().anyMatch(caution -> caution.contains("not without both")));
        assertEquals(
                Conclusion.PASSED,
                report(Validation.of(plan.allowingSeenSources(), DataOrigin.INVENTED, trial))
                        .lines()
                        .get(0)
                        .conclusion());
    }

    /** Models, calibrations and trials know by themselves what they have seen. */
    @Test
    void realTrialsKnowTheirSources() {
        Tablets tablets = Tablets.without("113");
        List<String> all = List.copyOf(tablets.byBatch().keySet());
        List<String> tried = all.subList(0, 35);
        List<double[][]> first = new ArrayList<>();
        List<double[][]> second = new ArrayList<>();
        for (String batch : tried) {
            first.add(new double[][] {tablets.byBatch().get(batch).get(0)});
            second.add(new double[][] {tablets.byBatch().get(batch).get(1)});
        }
        TwoLevelTrial trial = TwoLevelTrial.of(tried, first, second);
        TwoLevelModel seen = TwoLevelModel.normal(tablets.background());
        TwoLevelModel unseen = TwoLevelModel.normal(tablets.background().without(tried));
        assertEquals(new TrialSources(Exposure.IN_SAMPLE, 35, 35, 159), TrialSources.of(trial.with(seen)));
        assertEquals(new TrialSources(Exposure.UNSEEN, 35, 0, 124), TrialSources.of(trial.with(unseen)));
        LogRatios leftOut = trial.withoutOwnSources(tablets.background(), TwoLevelModel::normal);
        assertEquals(Exposure.LEFT_OUT, TrialSources.of(leftOut).exposure());
        // a calibration fitted on the very pairs has seen them all
        LogisticCalibration calibration = LogisticCalibration.fit(leftOut.asScores());
        assertEquals(
                Exposure.IN_SAMPLE,
                TrialSources.of(calibration.apply(leftOut.asScores())).exposure());
        // one whose parameters somebody has stated has seen nobody knows what
        LogisticCalibration stated = new LogisticCalibration(0, 1, LogisticCalibration.Fit.STATED);
        assertEquals(
                Exposure.NOT_STATED,
                TrialSources.of(stated.apply(trial.with(unseen).asScores())).exposure());
    }

    @Test
    void theSystemItselfIsNoTrialOfAnotherKind() {
        ValidationTrial system = trial(40, 40);
        Validation validation = Validation.of(plan(), DataOrigin.INVENTED, system);
        List<ScoredPair> turned = new ArrayList<>(ratios(40, 40, 0).asScores().pairs());
        Collections.reverse(turned);
        ValidationTrial shuffled = ValidationTrial.of(
                "another name",
                "other words",
                LogRatios.ofPairs(turned, ratios(40, 40, 0).asScores().sourceOfRow()));
        for (Role role : List.of(Role.ROBUSTNESS, Role.COHERENCE, Role.GENERALISATION)) {
            for (ValidationTrial same : List.of(system, shuffled)) {
                assertEquals(
                        "same-trial",
                        assertThrows(ProfilingException.class, () -> validation.with(role, same))
                                .code());
            }
            validation.with(role, ValidationTrial.of("t", "d", ratios(40, 40, 1e-9)));
        }
        validation.with(Role.BASELINE, system);
    }

    @Test
    void aSystemPassesOnlyIfEveryCharacteristicDoes() {
        ValidationPlan plan = plan();
        for (ValidationMeasure measure : ValidationMeasure.values()) {
            plan = plan.with(ValidationCriterion.onValue(measure, measure.isBetterWhenLarger() ? 0 : 10));
        }
        // overlapping, so that every figure is defined
        Validation validation = Validation.of(
                plan,
                DataOrigin.MEASURED,
                ValidationTrial.of("t", "d", ratios(40, 40, -1.9)).withSystemSources(List.of("other")));
        List<Role> roles = List.of(Role.ROBUSTNESS, Role.COHERENCE, Role.GENERALISATION);
        for (Role role : roles) {
            assertEquals(Conclusion.NOT_DECIDED, report(validation).conclusion());
            validation = validation.with(
                    role,
                    ValidationTrial.of("t", "d", ratios(40, 40, 0.1 * roles.indexOf(role) - 1.8))
                            .withSystemSources(List.of("other")));
        }
        ValidationReport report = report(validation);
        assertEquals(Conclusion.PASSED, report.conclusion());
        // one of them in sample is enough
        ValidationReport seen = report(validation.with(
                Role.COHERENCE, ValidationTrial.of("u", "d", ratios(40, 40, 1)).withSystemSources(List.of("s1"))));
        assertEquals(Conclusion.NOT_DECIDED, seen.conclusion());
    }

    /** By hand: none of n independent pairs, 1 − 0.05^(1/n), with n = 40 of one and 20 of two sources each. */
    @Test
    void noErrorSeenHasAnExactBound() {
        ValidationPlan plan = plan().with(ValidationCriterion.of(ValidationMeasure.MISLEADING_SAME_SOURCE, 0.1))
                .with(ValidationCriterion.of(ValidationMeasure.MISLEADING_DIFFERENT_SOURCE, 0.1));
        ValidationReport report = report(Validation.of(plan, DataOrigin.INVENTED, trial(40, 40)));
        ValidationLine same = report.lines().get(6);
        ValidationLine different = report.lines().get(7);
        assertEquals(0, same.interval().orElseThrow().lower());
        assertEquals(1 - Math.pow(0.05, 1.0 / 40), same.interval().orElseThrow().upper(), 1e-12);
        assertEquals(
                1 - Math.pow(0.05, 1.0 / 20), different.interval().orElseThrow().upper(), 1e-12);
        assertEquals(
                "90 %, exact binomial bounds of 40 disjoint pairs of 40 sources, seed 5",
                same.interval().orElseThrow().howFound());
        assertEquals(
                "90 %, exact binomial bounds of 20 disjoint pairs of 40 sources, seed 5",
                different.interval().orElseThrow().howFound());
        assertEquals(Conclusion.PASSED, same.conclusion());
        assertOpen(Undecided.INTERVAL_CROSSES_LIMIT, different.judgement());
    }

    private static ValidationTrial bad(int sources, int same, int different, boolean star) {
        List<ScoredPair> pairs = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < sources; k++) {
            names.add("s" + k);
            pairs.add(new ScoredPair(k, k, PairLabel.LINKED, k < same ? -1 : 2, 1));
            for (int j = 0; j < k; j++) {
                boolean isBad = j == 0 && k <= different;
                if (!star || j == 0) {
                    pairs.add(new ScoredPair(k, j, PairLabel.UNLINKED, isBad ? 1 : -2, 1));
                }
            }
        }
        return ValidationTrial.of("t", "d", LogRatios.ofPairs(pairs, names)).withSystemSources(List.of("other"));
    }

    private static SourceInterval of(ValidationMeasure measure, ValidationTrial trial) {
        return new TrialJudgement(trial)
                .evidence(plan().withIntervals(0.95, 2000, 1).rules())
                .get(measure)
                .interval()
                .orElseThrow();
    }

    /** Ends by scipy.stats.beta: ppf(0.975, k + 1, n − k) with n = 30 sources and 15 pairs of two of them. */
    @Test
    void anErrorIsNeverBetterThanNone() {
        double[] same = {0.11570330822202778, 0.17216945563341265, 0.22073540152296187, 0.2652884504742081};
        for (int k = 0; k < same.length; k++) {
            SourceInterval interval = of(ValidationMeasure.MISLEADING_SAME_SOURCE, bad(30, k, 0, false));
            assertEquals(same[k], interval.upper(), 1e-10);
            assertEquals(0, interval.lower(), k < 3 ? 1e-12 : 0.03);
        }
        // one source in all errors: one of disjoint pairs at most, and one even if it is not drawn
        double[] different = {0.218019360910534, 0.3194845665783034, 0.3194845665783034, 0.3194845665783034};
        for (int k = 0; k < different.length; k++) {
            SourceInterval interval = of(ValidationMeasure.MISLEADING_DIFFERENT_SOURCE, bad(30, 0, k, false));
            assertEquals(different[k], interval.upper(), 1e-10);
            assertEquals(0, interval.lower());
        }
        // all of them
        assertEquals(
                1,
                of(ValidationMeasure.MISLEADING_SAME_SOURCE, bad(30, 30, 0, false))
                        .upper());
        assertEquals(
                Math.pow(0.025, 1.0 / 30),
                of(ValidationMeasure.MISLEADING_SAME_SOURCE, bad(30, 30, 0, false))
                        .lower(),
                1e-10);
        assertEquals(
                SourceInterval.Method.PERCENTILES_AND_EXACT,
                of(ValidationMeasure.MISLEADING_SAME_SOURCE, bad(30, 3, 0, false))
                        .method());
        // what none does not pass, one does not either
        ValidationPlan plan = plan().withIntervals(0.95, 2000, 1)
                .with(ValidationCriterion.of(ValidationMeasure.MISLEADING_SAME_SOURCE, 0.11));
        for (int k : new int[] {0, 1}) {
            assertOpen(
                    Undecided.INTERVAL_CROSSES_LIMIT,
                    report(Validation.of(plan, DataOrigin.INVENTED, bad(30, k, 0, false)))
                            .lines()
                            .get(6)
                            .judgement());
        }
    }

    /**
     * One pair of 40 misleads, the system is judged without its own sources or has seen them: pairs are then not independent, draws are a spread, and nothing is decided but on
     * the value. With no error there is not even a spread.
     */
    @Test
    void exactBoundsOfARateNeedUnseenSources() {
        ValidationMeasure measure = ValidationMeasure.MISLEADING_SAME_SOURCE;
        List<String> tried = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            tried.add("s" + k);
        }
        for (int errors = 0; errors < 2; errors++) {
            LogRatios ratios = bad(40, errors, 0, false).ratios();
            ValidationTrial bare =
                    ValidationTrial.of("t", "d", ratios.withBasis(ScoreBasis.of("t", ChainId.unspecified())));
            Map<Exposure, ValidationTrial> trials = Map.of(
                    Exposure.UNSEEN, bare.withSystemSources(List.of("other")),
                    Exposure.LEFT_OUT, bare.withSystemSourcesLeftOut(tried),
                    Exposure.IN_SAMPLE, bare.withSystemSources(tried),
                    Exposure.NOT_STATED, bare);
            for (Map.Entry<Exposure, ValidationTrial> one : trials.entrySet()) {
                assertEquals(one.getKey(), one.getValue().sources().exposure());
                boolean isUnseen = one.getKey() == Exposure.UNSEEN;
                ValidationLine whole = line(measure, ValidationCriterion.of(measure, 0.5), one.getValue());
                assertEquals(
                        isUnseen,
                        whole.interval().filter(SourceInterval::isConfidence).isPresent(),
                        whole::toString);
                assertEquals(isUnseen || errors > 0, whole.interval().isPresent());
                if (isUnseen) {
                    assertEquals(Conclusion.PASSED, whole.conclusion());
                } else {
                    assertOpen(Undecided.NO_INTERVAL, whole.judgement());
                    assertEquals(
                            "there is no interval over sources: draws know nothing of errors that were not seen, and exact bounds of a rate hold"
                                    + " only for a system made without any of the sources that are tried",
                            whole.judgement().why());
                }
            }
            assertEquals(
                    Conclusion.PASSED,
                    line(measure, ValidationCriterion.onValue(measure, 0.5), trials.get(Exposure.LEFT_OUT))
                            .conclusion());
        }
    }

    /** The seed of an interval is the one with which its pairs were drawn, and draws of another are not joined with it. */
    @Test
    void aRateIsDrawnAndNamedWithOneSeed() {
        SupportScores scores = bad(30, 1, 0, false).ratios().asScores();
        MisleadingRate rate = MisleadingRate.of(scores, PairLabel.LINKED, 1.0 / 30, 4);
        assertEquals(
                OptionalLong.of(4),
                rate.interval(Optional.empty(), 0.9).orElseThrow().seed());
        // of seed 1
        assertEquals(
                "invalid-interval",
                assertThrows(ProfilingException.class, () -> rate.interval(Optional.of(interval(0, 0.1, 0)), 0.9))
                        .code());
    }

    /** Whether something is drawn, which is less than an interval. */
    @Test
    void nothingIsDrawnForAnEqualErrorRateAlone() {
        ValidationReport report = report(Validation.of(plan(), DataOrigin.INVENTED, bad(40, 2, 3, false)));
        for (ValidationLine line : report.lines()) {
            if (line.measure().characteristic().isPrimary()) {
                assertEquals(line.measure().isDrawn(), line.interval().isPresent(), line::toString);
            }
            assertTrue(line.measure().isDrawn() || line.measure() == ValidationMeasure.EQUAL_ERROR_RATE);
        }
    }

    /** Two pairs of 2⁵³ each: a count of pairs that a double cannot hold is refused at the trial as well, and what is not there is named. */
    @Test
    void aTrialRefusesWhatItCannotCountAndNamesWhatIsMissing() {
        List<ScoredPair> pairs = List.of(
                new ScoredPair(0, 0, PairLabel.LINKED, 1, 0x1p53),
                new ScoredPair(1, 1, PairLabel.LINKED, 1, 0x1p53),
                new ScoredPair(0, 1, PairLabel.UNLINKED, -1, 1));
        LogRatios heavy = LogRatios.ofPairs(pairs, List.of("a", "b"));
        assertEquals(
                "invalid-weights",
                assertThrows(ProfilingException.class, () -> ValidationTrial.of("t", "d", heavy))
                        .code());
        assertEquals(
                "ratios",
                assertThrows(NullPointerException.class, () -> ValidationTrial.of("t", "d", null))
                        .getMessage());
        ValidationTrial trial = trial(30, 30);
        assertEquals(
                "scores",
                assertThrows(NullPointerException.class, () -> trial.withScores(null, null))
                        .getMessage());
    }

    private static ValidationLine area(ValidationTrial trial, ValidationPlan plan, double limit) {
        return report(Validation.of(
                        plan.with(ValidationCriterion.of(ValidationMeasure.AREA_UNDER_CURVE, limit)),
                        DataOrigin.INVENTED,
                        trial))
                .lines()
                .get(2);
    }

    /**
     * No pair overlaps: 86 sources make 28 triples without a common one, 87 make 29. scipy 1.17.1: beta.ppf(0.05, 28, 1) and beta.ppf(0.05, 29, 1), on either
     * side of the limit.
     */
    @Test
    void completeSeparationHasAnExactBound() {
        ValidationLine few = area(trial(86, 86), plan(), 0.9);
        assertEquals(1, few.result().orElseThrow());
        assertEquals(0.8985342644272752, few.interval().orElseThrow().lower(), 1e-13);
        assertEquals(1, few.interval().orElseThrow().upper());
        assertEquals(
                "90 %, exact bound of complete separation in 28 disjoint triples of 86 sources",
                few.interval().orElseThrow().howFound());
        assertOpen(Undecided.INTERVAL_CROSSES_LIMIT, few.judgement());
        assertEquals(
                "the interval over sources crosses the limit: no pair overlaps, which of 86 sources shows an area of at least 0.8985",
                few.judgement().why());
        ValidationLine enough = area(trial(87, 87), plan(), 0.9);
        assertEquals(0.9018553723227043, enough.interval().orElseThrow().lower(), 1e-13);
        assertEquals(Conclusion.PASSED, enough.conclusion());
        // one pair of each kind that overlap: percentiles, which do not know what was not drawn
        assertEquals(
                SourceInterval.Method.PERCENTILES,
                area(bad(86, 1, 1, false), plan(), 0.9).interval().orElseThrow().method());
        // an interval that crosses for another reason says no more than that
        assertEquals(
                "the interval over sources crosses the limit",
                judged(JudgedOn.WHOLE_INTERVAL, 0.28, Optional.of(interval(0.2, 0.4, 0)), 40)
                        .why());
    }

    /** By hand. */
    @Test
    void triplesShareNoSource() {
        assertEquals(13, SeparatedArea.of(ratios(40, 40, 0).asScores()).triples());
        assertEquals(1, SeparatedArea.of(ratios(3, 3, 0).asScores()).triples());
        assertEquals(1, SeparatedArea.of(ratios(5, 5, 0).asScores()).triples());
        // 15 pairs of sources without a pair of their own, and 5 of the others, which leave 20
        assertEquals(20, SeparatedArea.of(ratios(60, 30, 0).asScores()).triples());
        // all held against one and the same
        assertEquals(
                1, SeparatedArea.of(bad(60, 0, 0, true).ratios().asScores()).triples());
        // a triple needs three sources, and related ones are one
        SeparatedArea two = SeparatedArea.of(ratios(2, 2, 0).asScores());
        assertEquals(0, two.triples());
        assertEquals(Optional.empty(), two.interval(0.95, 2));
        double[][] rows = new double[18][];
        List<String> sources = new ArrayList<>();
        for (int k = 0; k < rows.length; k++) {
            rows[k] = new double[] {100 * (k / 2) + k % 2};
            sources.add("s" + k / 2);
        }
        TwoLevelModel model = TwoLevelModel.normal(TwoLevelBackground.of(rows, sources));
        TwoLevelTrial trial = TwoLevelTrial.ofFirstSpecimens(rows, sources);
        assertEquals(3, SeparatedArea.of(trial.with(model).asScores()).triples());
        Map<String, String> related = Map.of("s0", "case", "s4", "case", "s8", "case");
        assertEquals(
                2,
                SeparatedArea.of(trial.withFolds(related).with(model).asScores())
                        .triples());
    }

    /** Sources that all were held against one and the same give one disjoint pair: 1 − 0.025. */
    @Test
    void disjointPairsAreThoseThatWereTried() {
        assertEquals(
                0.975,
                of(ValidationMeasure.MISLEADING_DIFFERENT_SOURCE, bad(60, 0, 0, true))
                        .upper(),
                1e-12);
        assertEquals(
                1,
                of(ValidationMeasure.MISLEADING_DIFFERENT_SOURCE, bad(60, 0, 1, true))
                        .upper());
        // a star whose every tip goes on to a leaf of its own: as many as tips
        List<ScoredPair> pairs = new ArrayList<>();
        for (int k = 1; k <= 10; k++) {
            pairs.add(new ScoredPair(0, k, PairLabel.UNLINKED, -1, 1));
            pairs.add(new ScoredPair(k, 10 + k, PairLabel.UNLINKED, -1, 1));
        }
        pairs.add(new ScoredPair(0, 0, PairLabel.LINKED, 1, 1));
        List<String> names =
                java.util.stream.IntStream.range(0, 21).mapToObj(k -> "s" + k).toList();
        assertEquals(
                new MisleadingRate(10, 0, 0, 21, 1),
                MisleadingRate.of(LogRatios.ofPairs(pairs, names).asScores(), PairLabel.UNLINKED, 0, 1));
        // without any pair of two sources nothing can be said, and nothing is thrown
        List<ScoredPair> within =
                List.of(new ScoredPair(0, 0, PairLabel.LINKED, 1, 1), new ScoredPair(0, 0, PairLabel.UNLINKED, -1, 1));
        ValidationPlan plan = plan().withFewestSources(10)
                .with(ValidationCriterion.of(ValidationMeasure.MISLEADING_DIFFERENT_SOURCE, 1));
        assertTrue(report(Validation.of(
                        plan,
                        DataOrigin.INVENTED,
                        ValidationTrial.of("t", "d", LogRatios.ofPairs(within, List.of("a")))
                                .withSystemSources(List.of("other"))))
                .lines()
                .get(7)
                .interval()
                .isEmpty());
    }

    /** Pairs of two sources, none of which is in two, with weights; what is drawn is then all of them. */
    private static SupportScores apart(double[] scores, double[] weights) {
        List<ScoredPair> pairs = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < scores.length; k++) {
            pairs.add(new ScoredPair(2 * k, 2 * k + 1, PairLabel.UNLINKED, scores[k], weights[k]));
            names.add("a" + k);
            names.add("b" + k);
        }
        pairs.add(new ScoredPair(0, 0, PairLabel.LINKED, 1, 1));
        return LogRatios.ofPairs(pairs, names).asScores();
    }

    private static double[] filled(int count, double first, double rest) {
        double[] all = new double[count];
        Arrays.fill(all, rest);
        all[0] = first;
        return all;
    }

    /** By hand: what is drawn, and never beyond the share of it; 3 of 10 weights are 12 of 40 pairs, whichever are drawn. */
    @Test
    void theShareOfAllPairsIsAlwaysWithin() {
        SupportScores one = apart(filled(40, 1, -1), filled(40, 1, 1));
        assertEquals(new MisleadingRate(40, 1, 1, 80, 9), MisleadingRate.of(one, PairLabel.UNLINKED, 1.0 / 40, 9));
        // a share of pairs with weights is beyond that of the drawn ones, on either side, whole or not
        assertEquals(new MisleadingRate(40, 12, 1, 80, 9), MisleadingRate.of(one, PairLabel.UNLINKED, 0.3, 9));
        assertEquals(new MisleadingRate(40, 2, 1, 80, 9), MisleadingRate.of(one, PairLabel.UNLINKED, 1.5 / 40, 9));
        assertEquals(new MisleadingRate(40, 1, 0, 80, 9), MisleadingRate.of(one, PairLabel.UNLINKED, 0.5 / 40, 9));
        // a likelihood ratio of 1 misleads nobody
        SupportScores none = apart(filled(40, 0, -1), filled(40, 1, 1));
        assertEquals(new MisleadingRate(40, 0, 0, 80, 9), MisleadingRate.of(none, PairLabel.UNLINKED, 0, 9));
        SupportScores same = bad(30, 3, 0, false).ratios().asScores();
        assertEquals(new MisleadingRate(30, 3, 3, 30, 9), MisleadingRate.of(same, PairLabel.LINKED, 0.1, 9));
    }

    /** Ends by scipy.stats.beta for 2 of 40: ppf(0.025, 2, 39) and ppf(0.975, 3, 38). */
    @Test
    void theWiderOfBothIntervalsIsTaken() {
        MisleadingRate rate = new MisleadingRate(40, 2, 2, 80, 1);
        double lower = 0.006113646599350838;
        double upper = 0.16919686395941763;
        for (double[] drawn : new double[][] {{0.001, 0.1}, {0.01, 0.1}, {0.01, 0.2}, {0.001, 0.2}}) {
            SourceInterval percentiles = new SourceInterval(
                    drawn[0],
                    drawn[1],
                    0.95,
                    SourceInterval.Method.PERCENTILES,
                    100,
                    0,
                    80,
                    OptionalInt.empty(),
                    OptionalLong.of(1));
            SourceInterval both = rate.interval(Optional.of(percentiles), 0.95).orElseThrow();
            assertEquals(OptionalInt.of(40), both.disjoint());
            assertEquals(Math.min(lower, drawn[0]), both.lower(), 1e-9);
            assertEquals(Math.max(upper, drawn[1]), both.upper(), 1e-9);
        }
    }

    /**
     * Each of 40 sources with all others, 25 of them misleading with one another: a draw of 20 disjoint pairs holds at least 5 and at most 12 of such pairs. The bound that holds whatever is
     * drawn would be that of 12 of 20.
     */
    @Test
    void theDrawIsOfTheSeedAndNotTheWorstOne() {
        List<ScoredPair> pairs = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            names.add("s" + k);
            pairs.add(new ScoredPair(k, k, PairLabel.LINKED, 1, 1));
            for (int j = 0; j < k; j++) {
                pairs.add(new ScoredPair(k, j, PairLabel.UNLINKED, k < 25 ? 1 : -1, 1));
            }
        }
        SupportScores scores = LogRatios.ofPairs(pairs, names).asScores();
        double share = 300.0 / 780;
        Set<Integer> seen = new TreeSet<>();
        double sum = 0;
        for (int seed = 0; seed < 400; seed++) {
            MisleadingRate rate = MisleadingRate.of(scores, PairLabel.UNLINKED, share, seed);
            assertEquals(rate, MisleadingRate.of(scores, PairLabel.UNLINKED, share, seed));
            assertEquals(20, rate.pairs());
            // 8 is read as 7, because the share is 7.69
            int drawn = rate.most() > 8 ? rate.most() : rate.fewest();
            sum += drawn;
            seen.add(drawn);
        }
        assertTrue(seen.stream().allMatch(drawn -> drawn >= 5 && drawn <= 12) && seen.size() > 3, seen::toString);
        // mean of 200,000 random matchings in Python, read in the same way: 7.342
        assertEquals(7.342, sum / 400, 0.2);
    }

    private static double cost(double log10) {
        return Math.log1p(Math.pow(10, log10)) / Math.log(2);
    }

    /** Cllr by its formula with the weights of a draw. */
    private static double cllr(LogRatios ratios, double[] draw, List<String> names) {
        double[] sums = new double[4];
        for (ScoredPair pair : ratios.asScores().pairs()) {
            double one = draw[names.indexOf(ratios.asScores().sourceOfRow().get(pair.i()))];
            double two = draw[names.indexOf(ratios.asScores().sourceOfRow().get(pair.j()))];
            boolean isSame = pair.label() == PairLabel.LINKED;
            double weight = isSame ? one : one * two;
            sums[isSame ? 0 : 2] += weight * cost(isSame ? -pair.score() : pair.score());
            sums[isSame ? 1 : 3] += weight;
        }
        return (sums[0] / sums[1] + sums[2] / sums[3]) / 2;
    }

    /** The change of Cllr has an interval from the same draws in both, here with 40 and with 35 of them. */
    @Test
    void aChangeHasAnInterval() {
        LogRatios system = ratios(40, 40, 0);
        LogRatios disturbed = ratios(35, 35, -1.5);
        ValidationPlan plan = plan().with(ValidationCriterion.of(ValidationMeasure.CHANGE_UNDER_DISTURBANCE, 0.0005));
        ValidationReport report = report(Validation.of(
                        plan,
                        DataOrigin.INVENTED,
                        ValidationTrial.of("t", "d", system).withSystemSources(List.of("o")))
                .with(Role.ROBUSTNESS, ValidationTrial.of("r", "d", disturbed).withSystemSources(List.of("o"))));
        ValidationLine line = report.lines().get(8);
        List<String> names = system.asScores().sourceOfRow().stream().sorted().toList();
        double[] drawn = new double[100];
        SourceResampling.draw(40, 100, 5, (from, draws) -> {
            for (int k = 0; k < draws.length; k++) {
                drawn[from + k] = cllr(disturbed, draws[k], names) - cllr(system, draws[k], names);
            }
        });
        Arrays.sort(drawn);
        assertTrue(drawn[0] > 0);
        assertEquals(Quantiles.type7(drawn, 0.05), line.interval().orElseThrow().lower(), 1e-12);
        assertEquals(Quantiles.type7(drawn, 0.95), line.interval().orElseThrow().upper(), 1e-12);
        assertEquals(40, line.interval().orElseThrow().sources());
        assertEquals(Conclusion.FAILED, line.conclusion());
    }

    @Test
    void aMagnitudeReachesZeroWhereTheSignIsOpen() {
        assertEquals(interval(0, 0.4, 0), TrialJudgement.upOrDown(interval(-0.4, 0.1, 0)));
        assertEquals(interval(0, 0.3, 0), TrialJudgement.upOrDown(interval(-0.2, 0.3, 0)));
        assertEquals(interval(0.1, 0.4, 0), TrialJudgement.upOrDown(interval(-0.4, -0.1, 0)));
        assertEquals(interval(0.1, 0.4, 0), TrialJudgement.upOrDown(interval(0.1, 0.4, 0)));
    }

    @Test
    void findingsAreOpenUntilAPersonDecides() {
        List<WithinSourceScreening.Finding> findings = WithinSourceScreening.screen(
                ProfileMatrix.ofRows(
                        new double[][] {{1}, {1.1}, {2}, {2.1}, {3}, {3.1}, {4}, {4.1}, {5}, {5.1}, {6}, {9}}),
                List.of("a", "a", "b", "b", "c", "c", "d", "d", "e", "e", "f", "f"));
        assertEquals(2, findings.size());
        Validation open =
                Validation.of(plan(), DataOrigin.INVENTED, trial(40, 40)).withScreening(findings, List.of());
        assertEquals(2, report(open).openFindings().size());
        assertTrue(report(open)
                .cautions()
                .contains("2 of 2 findings of the screening are open: nobody has decided about them."));
        FindingDisposition kept =
                new FindingDisposition(FindingDisposition.Action.KEPT, "looked up", "N. N.", LocalDate.of(2026, 2, 5));
        Validation one = open.withDisposition(findings.subList(1, 2), kept);
        assertEquals(
                List.of(findings.get(0)),
                report(one).openFindings().stream()
                        .map(ScreenedFinding::finding)
                        .toList());
        assertTrue(report(one).toString().contains("screening            2 findings, 1 open"));
        assertTrue(report(one)
                .cautions()
                .contains("1 of 2 findings of the screening is open: nobody has decided about it."));
        assertEquals(
                "unknown-finding",
                assertThrows(ProfilingException.class, () -> one.withDisposition(findings, kept))
                        .code());
        Validation none = one.withDisposition(findings.subList(0, 1), kept);
        assertTrue(report(none).cautions().stream().noneMatch(caution -> caution.contains("open")));
        assertEquals(
                "disposition-after-report",
                assertThrows(ProfilingException.class, () -> none.report(on("2026-02-04T23:59:59Z")))
                        .code());
        for (String[] wrong : new String[][] {{" ", "N. N."}, {"looked up", ""}}) {
            assertThrows(
                    ProfilingException.class,
                    () -> new FindingDisposition(
                            FindingDisposition.Action.KEPT, wrong[0], wrong[1], LocalDate.of(2026, 2, 5)));
        }
    }

    @Test
    void aReportGivesThePerformanceOfItsSystem() {
        ValidationPlan plan = plan().withScope("tablets").withReviewer("M. M.");
        ValidationReport report = report(Validation.of(plan, DataOrigin.INVENTED, trial(40, 40)));
        SystemPerformance performance = report.performance();
        assertEquals(report.trials().get(0).value(ValidationMeasure.CLLR).orElseThrow(), performance.cllr());
        assertEquals(OptionalInt.of(40), performance.sources());
        assertEquals(Exposure.UNSEEN, performance.exposure());
        assertTrue(
                performance
                        .toString()
                        .endsWith(
                                "misleading 0.0 % of 40 same-source and 0.0 % of 40 different-source pairs, 40 sources,"
                                        + " unseen (validation of 2026-02-06, plan "
                                        + plan.hash().substring(0, 12) + ", no criterion was set)"),
                performance::toString);
        assertEquals(
                List.of(
                        "No interval over sources sees a rare gross error that none of them has: with 40 sources, up to 7.3 % of all"
                                + " sources can have one although none was seen (95 %).",
                        "A validation speaks of pairs such as those that were tried, of the population that is named, and of"
                                + " no case."),
                report.cautions());
    }

    /** The share of one source: 1 − 0.05 of all can have an error that it has not. */
    @Test
    void aCautionSpeaksOfOneSourceInTheSingular() {
        List<String> cautions =
                report(Validation.of(plan(), DataOrigin.INVENTED, trial(1, 40))).cautions();
        assertTrue(
                cautions.stream()
                        .anyMatch(caution -> caution.contains(
                                "with 1 source, up to 95.0 % of all sources can have one although none was seen")),
                cautions::toString);
    }

    /** An infinite figure fails on the whole interval too, although none of a pooled figure decides. */
    @Test
    void anInfinitePooledFigureFails() {
        FigureEvidence infinite = new FigureEvidence(
                OptionalDouble.of(Double.POSITIVE_INFINITY), Optional.empty(), "", OptionalInt.of(40), List.of(UNSEEN));
        for (JudgedOn on : JudgedOn.values()) {
            assertEquals(
                    Conclusion.FAILED,
                    infinite.against(
                                    Optional.of(new ValidationCriterion(ValidationMeasure.CLLR_CAL, 0.5, on)),
                                    ValidationRules.withDefaults())
                            .conclusion());
        }
    }

    /** Ten pairs of two sources, each tried twice, once misleading; the order of the table plays no part. */
    @Test
    void theOrderOfTheTableDrawsNoOtherPairs() {
        List<ScoredPair> pairs = new ArrayList<>();
        List<ScoredPair> turned = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < 20; k += 2) {
            names.addAll(List.of("s" + k, "s" + (k + 1)));
            ScoredPair misleading = new ScoredPair(k, k + 1, PairLabel.UNLINKED, 1, 1);
            ScoredPair right = new ScoredPair(k, k + 1, PairLabel.UNLINKED, -1, 1);
            pairs.addAll(List.of(misleading, right));
            turned.addAll(List.of(right, misleading));
        }
        pairs.add(new ScoredPair(0, 0, PairLabel.LINKED, 1, 1));
        turned.add(new ScoredPair(0, 0, PairLabel.LINKED, 1, 1));
        for (int seed = 0; seed < 20; seed++) {
            assertEquals(
                    MisleadingRate.of(LogRatios.ofPairs(pairs, names).asScores(), PairLabel.UNLINKED, 0.5, seed),
                    MisleadingRate.of(LogRatios.ofPairs(turned, names).asScores(), PairLabel.UNLINKED, 0.5, seed));
        }
    }
}
