package org.drugprofiling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drugprofiling.population.PopulationRule;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.junit.jupiter.api.Test;

/** One likelihood ratio: what the library can know to be wrong is refused. */
class CaseRefusalsTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");
    private static final double[][] ROWS = {{1}, {1.4}, {4}, {3.5}, {6}, {6.2}, {9}, {9.7}, {13}, {12.6}, {15}, {15.1}};
    private static final List<String> SOURCES = List.of("a", "a", "b", "b", "c", "c", "d", "d", "e", "e", "f", "f");

    private static ProfileIdentity identity(String sample, String specimen, String seizure) {
        return ProfileIdentity.of(sample, specimen, seizure, "lab");
    }

    private static ProfileMatrix item(ProfileIdentity... identities) {
        List<Profile> profiles = new ArrayList<>();
        ProfileMatrix bare = ProfileMatrix.ofRows(ROWS);
        for (int k = 0; k < identities.length; k++) {
            profiles.add(Profile.ofQuantified(
                    identities[k],
                    bare.targets(),
                    new double[] {5 + 0.1 * k},
                    ProfileMatrix.ofRows(ROWS).chain(0)));
        }
        return ProfileMatrix.of(profiles);
    }

    private static TwoLevelTrial trial(int controls) {
        List<double[][]> first = new ArrayList<>();
        List<double[][]> second = new ArrayList<>();
        for (int k = 0; k < NAMES.size(); k++) {
            double[][] rows = new double[controls][];
            for (int row = 0; row < controls; row++) {
                rows[row] = new double[] {ROWS[2 * k][0] + 2.5 * (k % 2) + 0.1 * row};
            }
            first.add(rows);
            second.add(new double[][] {ROWS[2 * k + 1]});
        }
        return TwoLevelTrial.of(NAMES, first, second);
    }

    private static TwoLevelModel model() {
        return TwoLevelModel.normal(TwoLevelBackground.of(ROWS, SOURCES));
    }

    private static LogisticCalibration calibration(int controls) {
        return LogisticCalibration.fit(trial(controls).with(model()).asScores());
    }

    private static EvaluationFrame frame(SameLevel level) {
        return new EvaluationFrame(
                new Propositions("one", "two"),
                level,
                new RelevantPopulation("rows", 6),
                new LogRatioBounds(-2, 2, BoundRule.STATED));
    }

    private static String refusal(ProfileMatrix control, ProfileMatrix recovered, SameLevel level) {
        return refusal(() -> model().evaluate(control, recovered, calibration(1), frame(level)));
    }

    private static String refusal(Runnable asked) {
        try {
            asked.run();
            return "none";
        } catch (ProfilingException e) {
            return e.code();
        }
    }

    @Test
    void aSpecimenStandsOnOneSide() {
        ProfileMatrix one = item(identity("1", "p", "x"));
        assertEquals("same-specimen", refusal(one, one, SameLevel.BATCH));
        // another record of the specimen
        assertEquals("same-specimen", refusal(one, item(identity("2", "p", "x")), SameLevel.SEIZURE));
        // in another spelling it may be the same
        assertEquals("same-specimen", refusal(one, item(identity("2", "P", "seizure x")), SameLevel.SEIZURE));
        assertEquals("none", refusal(one, item(identity("2", "q", "x")), SameLevel.SEIZURE));
        // specimens are numbered within seizures
        assertEquals("none", refusal(one, item(identity("2", "p", "y")), SameLevel.SEIZURE));
        // at the level of injections the specimen is the question, and the record must not be on both sides
        assertEquals("none", refusal(one, item(identity("2", "p", "x")), SameLevel.INJECTION));
        assertEquals("same-specimen", refusal(one, one, SameLevel.EXTRACTION));
        double[] row = {5};
        assertEquals(
                "same-specimen",
                refusal(() -> model().evaluate(
                                new double[][] {row}, new double[][] {row}, calibration(1), frame(SameLevel.BATCH))));
        assertEquals(
                "same-specimen",
                refusal(() -> model().evaluate(new double[][] {row}, new double[][] {row}, frame(SameLevel.BATCH))));
        assertEquals(
                "none",
                refusal(() -> model().evaluate(
                                new double[][] {row}, new double[][] {{5}}, calibration(1), frame(SameLevel.BATCH))));
    }

    private static String ofItem(SameLevel level, ProfileIdentity... identities) {
        return refusal(() ->
                model().evaluate(item(identities), item(identity("9", "other", "z")), calibration(2), frame(level)));
    }

    @Test
    void anItemIsOfOneSource() {
        ProfileIdentity p = identity("1", "p", "x");
        ProfileIdentity q = identity("2", "q", "x");
        ProfileIdentity elsewhere = identity("3", "r", "y");
        assertEquals("none", ofItem(SameLevel.SEIZURE, p, q));
        assertEquals("none", ofItem(SameLevel.BATCH, p, q));
        assertEquals("mixed-item", ofItem(SameLevel.SEIZURE, p, elsewhere));
        assertEquals("mixed-item", ofItem(SameLevel.BATCH, p, elsewhere));
        assertEquals("mixed-item", ofItem(SameLevel.INJECTION, p, q));
        assertEquals("none", ofItem(SameLevel.EXTRACTION, p, identity("4", "p", "x")));
        String batch = ProfileIdentity.BATCH;
        assertEquals("mixed-item", ofItem(SameLevel.BATCH, p.withAttribute(batch, "1"), q.withAttribute(batch, "2")));
        assertEquals("none", ofItem(SameLevel.BATCH, p.withAttribute(batch, "1"), q));
        // an unknown batch agrees with each of two that differ
        assertEquals(
                "mixed-item",
                refusal(() -> model().evaluate(
                                item(identity("0", "o", "x"), p.withAttribute(batch, "1"), q.withAttribute(batch, "2")),
                                item(identity("9", "other", "z")),
                                calibration(3),
                                frame(SameLevel.BATCH))));
        // a batch that was seized in two parts
        assertEquals("none", ofItem(SameLevel.BATCH, p.withAttribute(batch, "1"), elsewhere.withAttribute(batch, "1")));
        assertEquals(
                "mixed-item",
                ofItem(SameLevel.SEIZURE, p.withAttribute(batch, "1"), elsewhere.withAttribute(batch, "1")));
        String bag = ProfileIdentity.PACKAGE;
        assertEquals("mixed-item", ofItem(SameLevel.PACKAGE, p.withAttribute(bag, "1"), q.withAttribute(bag, "2")));
        assertEquals("none", ofItem(SameLevel.PACKAGE, p.withAttribute(bag, "1"), q.withAttribute(bag, "1")));
        // the other side is looked at as well
        assertEquals(
                "mixed-item",
                refusal(() -> model().evaluate(
                                item(identity("9", "other", "z")),
                                item(p, elsewhere),
                                calibration(2),
                                frame(SameLevel.BATCH))));
    }

    @Test
    void aCaseIsOfSourcesThatNothingHasSeen() {
        ProfileMatrix other = item(identity("9", "other", "z"));
        assertEquals("seen-source", refusal(item(identity("1", "p", "d")), other, SameLevel.BATCH));
        assertEquals("seen-source", refusal(other, item(identity("1", "p", "d")), SameLevel.BATCH));
        assertEquals(
                "seen-source",
                refusal(
                        other,
                        item(identity("1", "p", "x").withAttribute(ProfileIdentity.BATCH, "d")),
                        SameLevel.BATCH));
        // named as a population rule names it
        List<ProfileIdentity> rows = SOURCES.stream()
                .map(source -> identity(source, source, source).withAttribute(ProfileIdentity.BATCH, source))
                .toList();
        for (PopulationRule rule : List.of(PopulationRules.SAME_BATCH, PopulationRules.SAME_SEIZURE)) {
            TwoLevelModel named = TwoLevelModel.normal(TwoLevelBackground.of(ROWS, rule.sources(rows)));
            assertEquals(
                    "seen-source",
                    refusal(() -> named.evaluate(
                            item(identity("1", "p", "d").withAttribute(ProfileIdentity.BATCH, "d")),
                            other,
                            new LogisticCalibration(0, 1, LogisticCalibration.Fit.STATED),
                            frame(SameLevel.BATCH))));
        }
        // out of the background, and still in the calibration
        TwoLevelModel without = TwoLevelModel.normal(model().background().without(List.of("d")));
        EvaluationFrame five = new EvaluationFrame(
                frame(SameLevel.BATCH).propositions(),
                SameLevel.BATCH,
                new RelevantPopulation("rows", 5),
                frame(SameLevel.BATCH).bounds());
        assertEquals(
                "seen-source",
                refusal(() -> without.evaluate(item(identity("1", "p", "d")), other, calibration(1), five)));
    }

    @Test
    void aCalibrationIsOfThisSystem() {
        EvaluationFrame frame = frame(SameLevel.BATCH);
        double[][] one = {{5}};
        double[][] two = {{5}, {5.1}};
        assertEquals("none", refusal(() -> model().evaluate(one, new double[][] {{5.2}}, calibration(1), frame)));
        assertEquals("calibration-of-other-design", refusal(() -> model().evaluate(two, one, calibration(1), frame)));
        assertEquals("none", refusal(() -> model().evaluate(two, one, calibration(2), frame)));
        assertEquals("none", refusal(() -> model().evaluate(one, two, calibration(2), frame)), "either way round");
        TwoLevelModel kernel = TwoLevelModel.kernel(model().background(), TwoLevelBandwidth.AITKEN_LUCY);
        assertEquals(
                "calibration-of-other-system",
                refusal(() -> kernel.evaluate(one, new double[][] {{5.2}}, calibration(1), frame)));
        TwoLevelModel shrunk = TwoLevelModel.normal(model().background().withWithinShrunk(0.5));
        assertEquals(
                "calibration-of-other-system",
                refusal(() -> shrunk.evaluate(one, new double[][] {{5.2}}, calibration(1), frame)));
        // Lindley's form is the normal model in other words
        TwoLevelModel lindley = TwoLevelModel.lindley(model().background());
        assertEquals("none", refusal(() -> lindley.evaluate(one, new double[][] {{5.2}}, calibration(1), frame)));
        // other sources altogether
        List<String> strangers = SOURCES.stream().map(source -> "not " + source).toList();
        TwoLevelModel foreign = TwoLevelModel.normal(TwoLevelBackground.of(ROWS, strangers));
        assertEquals(
                "calibration-of-other-system",
                refusal(() -> foreign.evaluate(one, new double[][] {{5.2}}, calibration(1), frame)));
        assertEquals(
                "calibration-of-other-system",
                refusal(() -> calibration(1).apply(trial(1).with(kernel).asScores())));
        assertEquals(
                "calibration-of-other-design",
                refusal(() -> calibration(1).apply(trial(2).with(model()).asScores())));
        // scores that have been calibrated once are others
        SupportScores scores = trial(1).with(model()).asScores();
        SupportScores once = calibration(1).apply(scores).asScores();
        assertEquals("calibration-of-other-system", refusal(() -> calibration(1).apply(once)));
        assertEquals("none", refusal(() -> LogisticCalibration.fit(once).apply(once)));
    }

    @Test
    void everyFittedCalibrationKeepsItsBasis() {
        SupportScores scores = trial(1).with(model()).asScores();
        for (Calibration.Fitting fitting : List.<Calibration.Fitting>of(
                LogisticCalibration::fit,
                FourParameterLogistic::fit,
                PavCalibration::fit,
                BiGaussianCalibration::fit,
                given -> DensityCalibration.kernel(given, KernelBandwidth.values()[0]))) {
            ScoreBasis basis = fitting.fit(scores).basis().orElseThrow();
            assertEquals(Set.of(new ItemDesign(1, 1)), basis.designs());
            assertEquals(Set.copyOf(NAMES), basis.seen());
            assertTrue(basis.system().contains("normal"));
            assertTrue(fitting.fit(SupportScores.of(scores.sameSource(), scores.differentSource()))
                    .basis()
                    .isEmpty());
        }
        // a model of some sources, calibrated on others: both have been seen
        TwoLevelTrial others = TwoLevelTrial.of(
                List.of("u", "v"),
                List.of(new double[][] {{1}}, new double[][] {{9}}),
                List.of(new double[][] {{1.4}}, new double[][] {{9.7}}));
        SupportScores ofOthers = others.with(model()).asScores();
        LogisticCalibration calibrated = LogisticCalibration.fit(ofOthers);
        assertEquals(
                Set.of("a", "b", "c", "d", "e", "f", "u", "v"),
                calibrated.basis().orElseThrow().seen());
        assertEquals(
                TrialSources.Exposure.UNSEEN,
                TrialSources.of(others.with(model())).exposure());
        assertEquals(
                new TrialSources(TrialSources.Exposure.IN_SAMPLE, 2, 2, 8),
                TrialSources.of(calibrated.apply(ofOthers)));
        ScoreBasis chained = ScoreBasis.of("s", ChainId.unspecified()).withSeen(List.of("a"));
        ScoreBasis other = ScoreBasis.of("s", ChainId.unspecified().with(ChainId.Part.SUBSTANCE, "mdma"));
        LogisticCalibration ofOther = LogisticCalibration.fit(scores.withBasis(other));
        assertEquals("calibration-of-other-system", refusal(() -> ofOther.apply(scores.withBasis(chained))));
        ScoreBasis elsewhere = ScoreBasis.of("s", ChainId.unspecified().with(ChainId.Part.LABORATORY, "B"));
        assertEquals(
                "none",
                refusal(() ->
                        LogisticCalibration.fit(scores.withBasis(elsewhere)).apply(scores.withBasis(chained))));
    }

    /** What nobody states cannot be refused, and the print says so. */
    @Test
    void statedParametersSayThatNothingIsKnown() {
        LogisticCalibration stated = new LogisticCalibration(0, 1, LogisticCalibration.Fit.STATED);
        EvaluationFrame frame = frame(SameLevel.BATCH);
        double[][] one = {{5}};
        LikelihoodRatio ratio =
                model().evaluate(one, new double[][] {{5.1}}, stated, frame).orElseThrow();
        assertTrue(ratio.system().endsWith("stated, fitted on scores of which nothing is stated"), ratio::system);
        LikelihoodRatio fitted = model().evaluate(one, new double[][] {{5.1}}, calibration(1), frame)
                .orElseThrow();
        assertFalse(fitted.system().contains("nothing is stated"));
    }

    @Test
    void thePerformanceTravelsWithTheNumber() {
        SystemPerformance performance =
                SystemPerformance.of(trial(1).with(model()), SameLevel.BATCH, "six sources of a test");
        EvaluationFrame frame = frame(SameLevel.BATCH).withPerformance(performance);
        LikelihoodRatio ratio = model().evaluate(new double[][] {{5}}, new double[][] {{5.1}}, calibration(1), frame)
                .orElseThrow();
        assertTrue(ratio.toString().contains("\nperformance        " + performance + "\n"), ratio::toString);
        assertTrue(performance
                .toString()
                .endsWith("of 30 different-source pairs, 6 sources, in sample (six sources of a test)"));
        assertEquals(
                "not stated",
                LikelihoodRatio.of(1, frame(SameLevel.BATCH), "s", ratio.chain())
                        .performanceInWords());
        assertEquals("state-mismatch", refusal(() -> frame(SameLevel.SEIZURE).withPerformance(performance)));
        assertThrows(
                ProfilingException.class, () -> SystemPerformance.of(trial(1).with(model()), SameLevel.BATCH, " "));
        // a pair that two calibrations have met is one pair
        CalibrationTrial twice = CalibrationTrial.of(trial(1).with(model()).asScores(), LogisticCalibration::fit);
        assertEquals(60, twice.ratios().differentSource().length);
        assertEquals(
                30, SystemPerformance.of(twice.ratios(), SameLevel.BATCH, "v").differentSourcePairs());
    }

    @Test
    void oneDrawingGivesTheIntervalsOfAll() {
        Tablets tablets = Tablets.without("113");
        LogRatios ratios = tablets.trial().with(TwoLevelModel.normal(tablets.background()));
        Performance performance = Performance.of(ratios);
        var together = performance.intervals(0.9, 100, 3);
        for (PerformanceFigure figure : PerformanceFigure.values()) {
            assertEquals(performance.interval(figure, 0.9, 100, 3), together.get(figure), figure::id);
            assertEquals(0.9, together.get(figure).confidence());
            assertEquals(3, together.get(figure).seed().orElseThrow());
        }
    }
}
