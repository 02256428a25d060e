package org.drugprofiling.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.evaluation.LogRatios;
import org.drugprofiling.evaluation.LogisticCalibration;
import org.drugprofiling.evaluation.Propositions;
import org.drugprofiling.evaluation.SupportScores;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.validation.ValidationJudgement.Conclusion;
import org.drugprofiling.validation.ValidationJudgement.Undecided;
import org.drugprofiling.validation.ValidationMeasure.Characteristic;
import org.drugprofiling.validation.ValidationTrial.Role;
import org.junit.jupiter.api.Test;

/** Criteria come first, and nothing passes without one. */
class ValidationTest {

    private static final LogRatios SMALL =
            LogRatios.of(new double[] {1, 0.5, -0.2, 2}, new double[] {-1, -0.5, 0.2, -2});

    static ValidationPlan plan() {
        return ValidationPlan.of(
                "a system",
                new Propositions("one batch", "two batches"),
                SameLevel.BATCH,
                "tablets",
                LocalDate.of(2026, 1, 5),
                "N. N.");
    }

    private static Provenance on(String instant) {
        return Provenance.of("m@1", ChainId.unspecified(), Instant.parse(instant));
    }

    private static ValidationReport report(ValidationPlan plan) {
        return Validation.of(plan, DataOrigin.MEASURED, ValidationTrial.of("small", "eight pairs", SMALL))
                .report(on("2026-01-06T00:00:00Z"));
    }

    @Test
    void withoutACriterionNothingPasses() {
        ValidationReport report = report(plan());
        for (ValidationLine line : report.lines()) {
            assertEquals(Conclusion.NO_CRITERION, line.conclusion());
        }
        assertEquals(Conclusion.NO_CRITERION, report.conclusion());
        assertEquals("no criterion was set", report.conclusion().words());
        assertEquals("no criterion was set", report.conclusionWords());
        assertEquals(ValidationMeasure.values().length, report.lines().size());
        // a perfect result is no exception
        assertThrows(
                ProfilingException.class,
                () -> new ValidationLine(
                        ValidationMeasure.CLLR,
                        Optional.empty(),
                        "d",
                        OptionalDouble.of(0),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        ValidationJudgement.of(Conclusion.PASSED)));
    }

    @Test
    void aCriterionWithoutAResultIsNotPassed() {
        ValidationPlan plan = plan().with(ValidationCriterion.of(ValidationMeasure.CHANGE_ON_OTHER_DATA, 0.1))
                .with(ValidationCriterion.of(ValidationMeasure.CLLR, 1));
        ValidationReport report = report(plan);
        assertEquals(Conclusion.NOT_DECIDED, report.conclusion(Characteristic.GENERALISATION));
        assertEquals(
                Undecided.NO_RESULT, report.lines().get(10).judgement().reason().orElseThrow());
        assertEquals(Conclusion.NOT_DECIDED, report.conclusion(Characteristic.ACCURACY));
        assertEquals(
                Undecided.SOURCES_NOT_KNOWN,
                report.lines().get(0).judgement().reason().orElseThrow());
        assertEquals(Conclusion.NOT_DECIDED, report.conclusion());
        assertEquals("not decided, therefore not passed", report.conclusion().words());
    }

    @Test
    void criteriaComeFirst() {
        Validation validation =
                Validation.of(plan(), DataOrigin.MEASURED, ValidationTrial.of("small", "eight pairs", SMALL));
        assertEquals(
                "criteria-after-results",
                assertThrows(ProfilingException.class, () -> validation.report(on("2026-01-04T23:59:59Z")))
                        .code());
        assertTrue(validation.report(on("2026-01-05T00:00:00Z")).cautions().stream()
                .anyMatch(caution -> caution.contains("which came first")));
        assertTrue(validation.report(on("2026-01-06T00:00:00Z")).cautions().stream()
                .noneMatch(caution -> caution.contains("which came first")));
    }

    @Test
    void theHashOfAPlanCoversAllOfIt() {
        ValidationCriterion cllr = ValidationCriterion.of(ValidationMeasure.CLLR, 0.3);
        ValidationCriterion dev = ValidationCriterion.of(ValidationMeasure.DEV_PAV, 0.3);
        ValidationPlan plan = plan().with(cllr).with(dev);
        assertEquals(plan.hash(), plan().with(dev).with(cllr).hash());
        List<ValidationPlan> others = new ArrayList<>(List.of(
                plan(),
                plan().with(cllr),
                plan().with(ValidationCriterion.onValue(ValidationMeasure.CLLR, 0.3))
                        .with(dev),
                plan.withScope("tablets only"),
                plan.withReviewer("tablets only"),
                plan.withFewestSources(31),
                plan.allowingSeenSources(),
                plan().with(ValidationCriterion.of(ValidationMeasure.CLLR, 0.31))
                        .with(dev),
                plan.withIntervals(0.9, 2000, 1),
                plan.withIntervals(0.95, 2001, 1),
                plan.withIntervals(0.95, 2000, 2)));
        Propositions propositions = new Propositions("one batch", "two batches");
        LocalDate day = plan.fixedOn();
        for (ValidationPlan bare : List.of(
                ValidationPlan.of("b", propositions, SameLevel.BATCH, "tablets", day, "N. N."),
                ValidationPlan.of("a system", propositions, SameLevel.SEIZURE, "tablets", day, "N. N."),
                ValidationPlan.of("a system", propositions, SameLevel.BATCH, "pills", day, "N. N."),
                ValidationPlan.of("a system", propositions, SameLevel.BATCH, "tablets", day.plusDays(1), "N. N."),
                ValidationPlan.of("a system", propositions, SameLevel.BATCH, "tablets", day, "M. M."),
                ValidationPlan.of(
                        "a system",
                        new Propositions("one batch", "2 batches"),
                        SameLevel.BATCH,
                        "tablets",
                        day,
                        "N. N."))) {
            others.add(bare.with(cllr).with(dev));
        }
        for (ValidationPlan other : others) {
            assertNotEquals(plan.hash(), other.hash(), other::toString);
        }
        assertEquals(
                others.size(),
                others.stream().map(ValidationPlan::hash).distinct().count());
    }

    @Test
    void theBaselineIsSubtracted() {
        ValidationTrial system = ValidationTrial.of("small", "eight pairs", SMALL);
        ValidationReport neutral =
                Validation.of(plan(), DataOrigin.MEASURED, system).report(on("2026-01-06T00:00:00Z"));
        assertEquals(
                neutral.lines().get(0).result().orElseThrow() - 1,
                neutral.lines().get(0).difference().orElseThrow());
        ValidationReport held = Validation.of(plan(), DataOrigin.MEASURED, system)
                .with(Role.BASELINE, ValidationTrial.of("before", "eight pairs", SMALL))
                .report(on("2026-01-06T00:00:00Z"));
        for (ValidationLine line : held.lines()) {
            if (line.measure().characteristic().isPrimary()) {
                assertEquals(0, line.difference().orElseThrow(), line.measure().id());
            }
        }
        Validation twice = Validation.of(plan(), DataOrigin.MEASURED, system).with(Role.BASELINE, system);
        assertThrows(ProfilingException.class, () -> twice.with(Role.BASELINE, system));
        assertThrows(ProfilingException.class, () -> twice.with(Role.SYSTEM, system));
    }

    /** A curve that counts pairs would be wrong where pairs of one kind count differently. */
    @Test
    void pairsOfSeveralWeightsHaveNoOperatingCurve() {
        List<ScoredPair> pairs = List.of(
                new ScoredPair(0, 1, PairLabel.LINKED, 1, 1),
                new ScoredPair(2, 3, PairLabel.LINKED, 2, 0.5),
                new ScoredPair(0, 2, PairLabel.UNLINKED, -1, 1),
                new ScoredPair(1, 3, PairLabel.UNLINKED, 0.5, 1));
        LogRatios ratios = LogRatios.ofPairs(pairs, List.of("a", "a", "b", "b"));
        ValidationReport report = Validation.of(
                        plan().with(ValidationCriterion.of(ValidationMeasure.AREA_UNDER_CURVE, 0.5)),
                        DataOrigin.INVENTED,
                        ValidationTrial.of("weighted", "four pairs", ratios))
                .report(on("2026-01-06T00:00:00Z"));
        assertEquals(List.of(), report.trials().get(0).curves().operating());
        assertEquals(List.of(), report.trials().get(0).curves().errors());
        assertEquals(Conclusion.NOT_DECIDED, report.conclusion(Characteristic.DISCRIMINATING_POWER));
        assertTrue(report.trials().get(0).value(ValidationMeasure.CLLR).isPresent());
        assertTrue(report.lines().get(0).interval().isEmpty(), "two sources are too few for an interval");
    }

    /** Quantiles by scipy 1.17.1, {@code norm.ppf}. */
    @Test
    void errorRatesOnNormalAxes() {
        ValidationCurves curves = report(plan()).trials().get(0).curves();
        // no pair above, then 3 of 4 same-source pairs above 0.2, and so on
        assertEquals(-1.1503493803760079, curves.errors().get(0).falsePositiveProbit(), 1e-12);
        assertEquals(1.1503493803760079, curves.errors().get(0).falseNegativeProbit(), 1e-12);
        assertEquals(0.25, curves.errors().get(1).falseNegativeRate());
        assertEquals(-0.6744897501960817, curves.errors().get(1).falseNegativeProbit(), 1e-12);
        assertEquals(4, curves.tippett().stream().filter(t -> t.log10() < 0).count());
    }

    @Test
    void scoresAndTheirRatios() {
        SupportScores scores = SupportScores.of(new double[] {0, 1, 2}, new double[] {-1, 0, 1.5});
        LogisticCalibration calibration = LogisticCalibration.fit(scores);
        ValidationReport report = Validation.of(
                        plan(),
                        DataOrigin.INVENTED,
                        ValidationTrial.of("scored", "six pairs", calibration.apply(scores))
                                .withScores(scores, calibration))
                .report(on("2026-01-06T00:00:00Z"));
        List<ValidationCurves.RatioPoint> points =
                report.trials().get(0).curves().scoreToRatio();
        assertEquals(101, points.size());
        assertEquals(-1, points.get(0).score());
        assertEquals(2, points.get(100).score());
        for (ValidationCurves.RatioPoint point : points) {
            assertEquals(calibration.log10LikelihoodRatio(point.score()), point.log10());
        }
    }

    @Test
    void impossiblePlansAreRefused() {
        ValidationCriterion cllr = ValidationCriterion.of(ValidationMeasure.CLLR, 0.3);
        assertThrows(ProfilingException.class, () -> plan().with(cllr).with(cllr));
        assertThrows(ProfilingException.class, () -> plan().withIntervals(1, 2000, 1));
        assertThrows(ProfilingException.class, () -> plan().withIntervals(0.95, 199, 1));
        for (double limit : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(ProfilingException.class, () -> ValidationCriterion.of(ValidationMeasure.CLLR, limit));
        }
        assertThrows(ProfilingException.class, () -> ValidationCriterion.of(ValidationMeasure.AREA_UNDER_CURVE, 1.1));
        for (ValidationMeasure measure : ValidationMeasure.values()) {
            assertEquals(
                    ValidationCriterion.JudgedOn.VALUE,
                    ValidationCriterion.onValue(measure, 0.5).judgedOn());
            if (measure == ValidationMeasure.EQUAL_ERROR_RATE) {
                assertThrows(ProfilingException.class, () -> ValidationCriterion.of(measure, 0.5));
            } else {
                assertTrue(ValidationCriterion.of(measure, 0.5).words().contains("whole interval"), measure::id);
            }
        }
        assertThrows(ProfilingException.class, () -> plan().withFewestSources(9));
        assertEquals(10, plan().withFewestSources(10).rules().fewestSources());
        assertThrows(ProfilingException.class, () -> plan().withScope(" "));
        assertThrows(ProfilingException.class, () -> plan().withReviewer(""));
        assertThrows(ProfilingException.class, () -> plan().withReviewer(" n. n. "), "nobody reviews himself");
        assertEquals("M. M.", plan().withReviewer("M. M.").reviewedBy().orElseThrow());
        assertThrows(ProfilingException.class, () -> ValidationTrial.of(" ", "d", SMALL));
        assertThrows(ProfilingException.class, () -> ValidationTrial.of("n", "", SMALL));
    }
}
