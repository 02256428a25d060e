package org.drugprofiling.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.drugprofiling.evaluation.Performance;
import org.drugprofiling.evaluation.Propositions;
import org.drugprofiling.evaluation.Tablets;
import org.drugprofiling.evaluation.TwoLevelBandwidth;
import org.drugprofiling.evaluation.TwoLevelModel;
import org.drugprofiling.harmonisation.WithinSourceScreening;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.ContentHash;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.validation.ValidationJudgement.Conclusion;
import org.drugprofiling.validation.ValidationJudgement.Undecided;
import org.drugprofiling.validation.ValidationMeasure.Characteristic;
import org.drugprofiling.validation.ValidationTrial.Role;
import org.junit.jupiter.api.Test;

/**
 * The validation of two-level models on the real MDMA tablets, with and without the batch of the gross error. Expected numbers: an independent
 * program in Python with numpy, run on the same file.
 */
class TabletValidationTest {

    private static final double CLOSED = 1e-10;
    private static final double HALF_AN_ELUB_STEP = 0.005;

    // found once: it takes seconds
    private static final ValidationReport REPORT = report();

    private static ValidationPlan plan() {
        return ValidationPlan.of(
                        "two-level model, normal",
                        new Propositions("both tablets are of one batch", "they are of two batches"),
                        SameLevel.BATCH,
                        "MDMA tablets as received",
                        LocalDate.of(2026, 1, 5),
                        "N. N.")
                .withIntervals(0.8, 50, 7)
                .allowingSeenSources()
                .with(ValidationCriterion.of(ValidationMeasure.CLLR, 0.3))
                .with(ValidationCriterion.onValue(ValidationMeasure.CLLR_MIN, 0.2))
                .with(ValidationCriterion.of(ValidationMeasure.AREA_UNDER_CURVE, 0.98))
                .with(ValidationCriterion.onValue(ValidationMeasure.CLLR_CAL, 0.1))
                .with(ValidationCriterion.of(ValidationMeasure.CHANGE_UNDER_DISTURBANCE, 0.1))
                .with(ValidationCriterion.of(ValidationMeasure.CHANGE_OF_SYSTEM, 0.1));
    }

    private static ValidationReport report() {
        Tablets all = Tablets.all();
        Tablets rest = Tablets.without("113");
        TwoLevelModel normal = TwoLevelModel.normal(all.background());
        TwoLevelModel kernel = TwoLevelModel.kernel(all.background(), TwoLevelBandwidth.AITKEN_LUCY);
        TwoLevelModel normalOfRest = TwoLevelModel.normal(rest.background());
        ProfileMatrix matrix = ProfileMatrix.ofRows(all.rows());
        return Validation.of(
                        plan(),
                        DataOrigin.MEASURED,
                        ValidationTrial.of("all", "160 batches", all.trial().with(normal)))
                .with(
                        Role.ROBUSTNESS,
                        ValidationTrial.of(
                                "without 113", "159 batches", rest.trial().with(normalOfRest)))
                .with(
                        Role.COHERENCE,
                        ValidationTrial.of("kernels", "160 batches", all.trial().with(kernel)))
                .withScreening(
                        WithinSourceScreening.screen(matrix, all.batches()),
                        WithinSourceScreening.notScreened(all.batches()))
                .report(Provenance.of("two-level", ChainId.unspecified(), Instant.parse("2026-02-01T12:00:00Z")));
    }

    @Test
    void theFiguresWithAndWithoutTheGrossErrorStandSideBySide() throws Exception {
        Path file = Path.of("..", "docs", "data", "xtc_tablets_nfi", "xtc_data.csv");
        String before = ContentHash.of(Files.readAllBytes(file));
        ValidationReport report = report();
        assertFigures(report.trials().get(0), new double[] {
            0.5629430856633779, 0.14448493482575264, 0.9900375884433962, 0.0125, 0.06560534591194969, -1.85, 1.50
        });
        assertEquals(-36.85033830299565, report.trials().get(0).lowestSameSource(), 1e-9);
        TrialFigures rest = report.trials().get(1);
        assertEquals(0.2198460177877849, value(rest, ValidationMeasure.CLLR), CLOSED);
        assertEquals(0.1280839302490685, value(rest, ValidationMeasure.CLLR_MIN), CLOSED);
        assertEquals(-3.8949226940978408, rest.lowestSameSource(), CLOSED);
        // gen_17_tablets_without.py
        assertEquals(0.992574350377704, value(rest, ValidationMeasure.AREA_UNDER_CURVE), CLOSED);
        assertEquals(0.05266300453785527, value(rest, ValidationMeasure.MISLEADING_DIFFERENT_SOURCE), CLOSED);
        assertEquals(0.012578616352201259, value(rest, ValidationMeasure.MISLEADING_SAME_SOURCE), CLOSED);
        assertEquals(-1.68, rest.bounds().lower(), HALF_AN_ELUB_STEP);
        assertEquals(1.59, rest.bounds().upper(), HALF_AN_ELUB_STEP);
        assertEquals(159, rest.sources().orElseThrow());
        assertFigures(report.trials().get(2), new double[] {
            0.5687193841268094, 0.1348288310325352, 0.9911301100628931, 0.0125, 0.060455974842767296, -1.85, 1.59
        });
        assertEquals(before, ContentHash.of(Files.readAllBytes(file)), "the file is not edited");
    }

    private static double value(TrialFigures trial, ValidationMeasure measure) {
        return trial.value(measure).orElseThrow();
    }

    private static void assertFigures(TrialFigures trial, double[] expected) {
        assertEquals(160, trial.sameSourcePairs());
        assertEquals(25_440, trial.differentSourcePairs());
        assertEquals(160, trial.sources().orElseThrow());
        assertEquals(expected[0], value(trial, ValidationMeasure.CLLR), CLOSED);
        assertEquals(expected[1], value(trial, ValidationMeasure.CLLR_MIN), CLOSED);
        assertEquals(expected[0] - expected[1], value(trial, ValidationMeasure.CLLR_CAL), CLOSED);
        assertEquals(expected[2], value(trial, ValidationMeasure.AREA_UNDER_CURVE), CLOSED);
        assertEquals(expected[3], value(trial, ValidationMeasure.MISLEADING_SAME_SOURCE), CLOSED);
        assertEquals(expected[4], value(trial, ValidationMeasure.MISLEADING_DIFFERENT_SOURCE), CLOSED);
        assertEquals(expected[5], trial.bounds().lower(), HALF_AN_ELUB_STEP);
        assertEquals(expected[6], trial.bounds().upper(), HALF_AN_ELUB_STEP);
    }

    /** Both rows and the column of batch 113, by both tests, before all else. */
    @Test
    void theScreeningPointsAtTheGrossError() {
        List<WithinSourceScreening.Finding> findings =
                REPORT.findings().stream().map(ScreenedFinding::finding).toList();
        int first = Tablets.all().batches().indexOf("113");
        for (WithinSourceScreening.Statistic statistic : WithinSourceScreening.Statistic.values()) {
            WithinSourceScreening.Finding finding = findings.stream()
                    .filter(found -> found.statistic() == statistic)
                    .findFirst()
                    .orElseThrow();
            assertEquals("113", finding.source());
            assertEquals("t2", finding.target());
            assertEquals(List.of(first, first + 1), finding.rows());
            assertEquals(List.of(3.82, 8.87), finding.values());
            assertTrue(finding.isOutlier());
        }
    }

    @Test
    void linesAreHeldAgainstTheirCriteria() {
        ValidationReport report = REPORT;
        // the limit of 0.3 lies between draws with and without the one bad batch
        assertEquals(Conclusion.NOT_DECIDED, report.conclusion(Characteristic.ACCURACY));
        assertEquals(
                Undecided.INTERVAL_CROSSES_LIMIT,
                report.lines().get(0).judgement().reason().orElseThrow());
        assertEquals(Conclusion.PASSED, report.conclusion(Characteristic.DISCRIMINATING_POWER));
        assertEquals(Conclusion.FAILED, report.conclusion(Characteristic.CALIBRATION));
        assertEquals(Conclusion.NOT_DECIDED, report.conclusion(Characteristic.ROBUSTNESS));
        assertEquals(Conclusion.PASSED, report.conclusion(Characteristic.COHERENCE));
        assertEquals(Conclusion.NO_CRITERION, report.conclusion(Characteristic.GENERALISATION));
        assertEquals(Conclusion.FAILED, report.conclusion());
        ValidationLine cllr = report.lines().get(0);
        assertEquals(0.5629430856633779 - 1, cllr.difference().orElseThrow(), CLOSED);
        assertEquals(160, cllr.interval().orElseThrow().sources());
        ValidationLine robust = report.lines().stream()
                .filter(line -> line.measure() == ValidationMeasure.CHANGE_UNDER_DISTURBANCE)
                .findFirst()
                .orElseThrow();
        assertEquals(0.5629430856633779 - 0.2198460177877849, robust.result().orElseThrow(), CLOSED);
        assertEquals(
                0.2198460177877849 - 0.5629430856633779, robust.difference().orElseThrow(), CLOSED);
        assertTrue(report.toString().lines().count() <= 12, report::toString);
        assertTrue(report.toString().startsWith("""
                validation of        two-level model, normal
                same source          both tablets are of one batch
                different sources    they are of two batches
                population           MDMA tablets as received, level of same batch
                sources              in sample: 160 of 160 sources tried are among the 160 that the system was made of
                failed               calibration
                not decided          accuracy (cllr: the interval over sources crosses the limit), robustness ("""), report::toString);
        assertTrue(report.toString()
                .contains("\nscreening            " + report.findings().size() + " findings, "
                        + report.findings().size() + " open\n"));
    }

    /** What is drawn is what was found: the pictures' numbers give the figures back. */
    @Test
    void theCurvesKeepTheFigures() {
        ValidationReport report = REPORT;
        TrialFigures system = report.trials().get(0);
        ValidationCurves curves = system.curves();
        double area = 0;
        for (int k = 1; k < curves.operating().size(); k++) {
            var from = curves.operating().get(k - 1);
            var to = curves.operating().get(k);
            area += (to.falsePositiveRate() - from.falsePositiveRate())
                    * (to.truePositiveRate() + from.truePositiveRate())
                    / 2;
        }
        assertEquals(value(system, ValidationMeasure.AREA_UNDER_CURVE), area, 1e-12);
        assertTrue(curves.operating().size() <= 2 * 160 + 2);
        assertEquals(61, curves.crossEntropy().size());
        assertEquals(0.5, curves.crossEntropy().get(30).prior());
        assertEquals(
                value(system, ValidationMeasure.CLLR),
                curves.crossEntropy().get(30).system(),
                1e-15);
        assertEquals(
                value(system, ValidationMeasure.CLLR_MIN),
                curves.crossEntropy().get(30).afterPav(),
                1e-15);
        var performance = Performance.of(
                Tablets.all().trial().with(TwoLevelModel.normal(Tablets.all().background())));
        for (var place : curves.tippett()) {
            assertEquals(performance.tippett(place.log10()), place);
        }
        for (int k = 1; k < curves.tippett().size(); k++) {
            assertTrue(curves.tippett().get(k - 1).log10()
                    < curves.tippett().get(k).log10());
        }
        assertTrue(curves.tippett().size() < 700, () -> curves.tippett().size() + " places");
        var pav = performance.pav();
        for (var point : curves.pooled()) {
            assertEquals(point.log10(), pav.log10LikelihoodRatio(point.score()));
        }
        assertTrue(curves.pooled().size() < 100, () -> curves.pooled().size() + " points");
        assertEquals(curves.operating().size(), curves.errors().size());
        assertTrue(curves.errors().stream()
                .allMatch(point ->
                        Double.isFinite(point.falsePositiveProbit()) && Double.isFinite(point.falseNegativeProbit())));
    }
}
