package org.drugprofiling.evaluation;

import static org.drugprofiling.Oracle.example;
import static org.drugprofiling.Oracle.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.ComparisonOutcome.Compared;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.LinkValue;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.evaluation.EvaluationOutcome.NotEvaluated;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

/** Score-based likelihood ratios of eleven specimens of five sources with one number each, compared by absolute difference. */
class ScoreModelTest {

    private static final LinkPopulations POPULATIONS = populations();

    private static final EvaluationFrame FRAME = new EvaluationFrame(
            new Propositions("one source", "two sources"),
            SameLevel.SEIZURE,
            new RelevantPopulation("five sources", 5),
            new LogRatioBounds(-1, 1, BoundRule.STATED));

    private static LinkPopulations populations() {
        JsonNode inputs = example("03_populations.json", "auc-cluster").get("inputs");
        double[] values = row(inputs.get("value"));
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of(
                            "s" + i, "s" + i, inputs.get("source").get(i).asText(), "lab"),
                    TargetSet.of("one number", TabletFeatureTarget.WEIGHT),
                    new double[] {values[i]},
                    ChainId.unspecified()));
        }
        return LinkPopulations.of(
                ProfileMatrix.of(profiles), ComparisonMetrics.MANHATTAN, PopulationRules.SAME_SEIZURE);
    }

    private static Compared difference(double value) {
        return new Compared(new LinkValue(ComparisonMetrics.MANHATTAN, value, POPULATIONS.chain()));
    }

    private static ScoreModel model() {
        return ScoreModel.fit(POPULATIONS, ScoreScale.SIGN_TURNED, LogisticCalibration::fit);
    }

    @Test
    void aLinkValueOfThePopulationsGetsALikelihoodRatio() {
        ScoreModel model = model();
        assertEquals(5, model.sources());
        LogisticCalibration logistic = LogisticCalibration.fit(
                SupportScores.of(negative(POPULATIONS.linked()), negative(POPULATIONS.unlinked())));
        LikelihoodRatio ratio = model.evaluate(difference(0.4), FRAME).orElseThrow();
        assertEquals(logistic.log10LikelihoodRatio(-0.4), ratio.systemLog10(), 1e-12);
        assertTrue(ratio.toString().contains("no number with fewer than 30 sources"));
        assertTrue(ratio.system().contains("not anchored, so that it says nothing of how rare the profiles are"));
        assertTrue(ratio.system().startsWith("score-based, manhattan on the scale sign-turned"));
    }

    private static double[] negative(double[] x) {
        return Arrays.stream(x).map(value -> 0.0 - value).toArray();
    }

    @Test
    void whatIsNotOfThePopulationsGetsNone() {
        ScoreModel model = model();
        assertEquals(
                NotEvaluatedReason.NOT_COMPARABLE,
                reason(model.evaluate(new NotComparable(NotComparableReason.CONSTANT, ""), FRAME)));
        LinkValue other = new LinkValue(ComparisonMetrics.EUCLIDEAN, 0.4, POPULATIONS.chain());
        assertEquals(NotEvaluatedReason.STATE_MISMATCH, reason(model.evaluate(new Compared(other), FRAME)));
        LinkValue elsewhere = new LinkValue(
                ComparisonMetrics.MANHATTAN, 0.4, POPULATIONS.chain().with(ChainId.Part.PRETREATMENT, "n-4r"));
        NotEvaluated mismatch = (NotEvaluated) model.evaluate(new Compared(elsewhere), FRAME);
        assertEquals(NotEvaluatedReason.STATE_MISMATCH, mismatch.reason());
        assertTrue(mismatch.detail().contains("pre-treatment"));
        ScoreModel pav = ScoreModel.fit(POPULATIONS, ScoreScale.SIGN_TURNED, PavCalibration::fit);
        assertEquals(NotEvaluatedReason.INFINITE, reason(pav.evaluate(difference(100), FRAME)));
        ScoreModel beta = ScoreModel.fit(
                POPULATIONS,
                ScoreScale.SIGN_TURNED,
                scores -> DensityCalibration.of(
                        ScoreDensities.betaByMoments(new double[] {-0.1, -0.2}, 1),
                        ScoreDensities.betaByMoments(new double[] {-0.6, -0.7}, 1)));
        assertEquals(NotEvaluatedReason.OUTSIDE_MODEL, reason(beta.evaluate(difference(3), FRAME)));
    }

    private static NotEvaluatedReason reason(EvaluationOutcome outcome) {
        return ((NotEvaluated) outcome).reason();
    }

    @Test
    void identicalProfilesAreAsAlikeAsAnySeen() {
        ScoreModel model = ScoreModel.fit(POPULATIONS, ScoreScale.MINUS_LOGARITHM, LogisticCalibration::fit);
        double closest = Arrays.stream(model.scores().sameSource()).max().orElseThrow();
        closest = Math.max(
                closest, Arrays.stream(model.scores().differentSource()).max().orElseThrow());
        assertEquals(
                model.calibration().log10LikelihoodRatio(closest),
                model.evaluate(difference(0), FRAME).orElseThrow().systemLog10());
    }

    @Test
    void theFrameMustBeThatOfThePopulations() {
        ScoreModel model = model();
        EvaluationFrame batch =
                new EvaluationFrame(FRAME.propositions(), SameLevel.BATCH, FRAME.population(), FRAME.bounds());
        assertThrows(ProfilingException.class, () -> model.evaluate(difference(1), batch));
        EvaluationFrame many = new EvaluationFrame(
                FRAME.propositions(), SameLevel.SEIZURE, new RelevantPopulation("more", 500), FRAME.bounds());
        assertThrows(ProfilingException.class, () -> model.evaluate(difference(1), many));
        assertThrows(
                ProfilingException.class,
                () -> ScoreModel.fit(POPULATIONS, ScoreScale.AS_IT_IS, LogisticCalibration::fit));
    }

    @Test
    void anchoredModelsTakeTheScoresOfTheirAnchor() {
        List<String> sources = POPULATIONS.sourceOfRow();
        String reference = sources.get(0);
        int ofReference = (int) sources.stream().filter(reference::equals).count();
        int others = sources.size() - ofReference;
        ScoreModel trace = ScoreModel.anchoredOnTrace(POPULATIONS, 0, ScoreScale.SIGN_TURNED, LogisticCalibration::fit);
        assertEquals(others, trace.scores().differentSource().length);
        assertEquals(POPULATIONS.linked().length, trace.scores().sameSource().length);
        ScoreModel anchored = ScoreModel.anchoredOnReference(
                POPULATIONS, reference, ScoreScale.SIGN_TURNED, LogisticCalibration::fit);
        assertEquals(others * ofReference, anchored.scores().differentSource().length);
        assertTrue(anchored.description().contains("anchored on the reference source"));
        ScoreModel specific =
                ScoreModel.ofSpecificSource(POPULATIONS, reference, ScoreScale.SIGN_TURNED, LogisticCalibration::fit);
        assertEquals(ofReference * (ofReference - 1) / 2, specific.scores().sameSource().length);
        assertEquals(others * ofReference, specific.scores().differentSource().length);
        assertThrows(
                ProfilingException.class,
                () -> ScoreModel.ofSpecificSource(
                        POPULATIONS, "nobody", ScoreScale.SIGN_TURNED, LogisticCalibration::fit));
    }

    /** Each fold is tried with a calibration of the pairs of the others; a pair of two folds counts twice one half. */
    @Test
    void trialOnSourcesThatWereNotSeen() {
        CalibrationTrial trial = model().trial();
        assertEquals(List.of(), trial.withoutCalibration());
        SupportScores tried = trial.ratios().asScores();
        assertEquals(POPULATIONS.linked().length, tried.sameSource().length);
        assertEquals(2 * POPULATIONS.unlinked().length, tried.differentSource().length);
        double weight =
                tried.pairs().stream().mapToDouble(pair -> pair.weight()).sum();
        assertEquals(POPULATIONS.pairs().size(), weight);
        double resubstituted =
                Performance.of(model().calibration().apply(model().scores())).cllr();
        assertTrue(Performance.of(trial.ratios()).cllr() > resubstituted);
        // by hand for the first pair: the training pairs have no row of its source
        List<String> sources = POPULATIONS.sourceOfRow();
        var first = tried.pairs().get(0);
        String fold = sources.get(first.i());
        double[][] kept = new double[2][];
        for (int label = 0; label < 2; label++) {
            int wanted = label;
            kept[label] = POPULATIONS.pairs().stream()
                    .filter(pair -> pair.label().ordinal() == wanted
                            && !sources.get(pair.i()).equals(fold)
                            && !sources.get(pair.j()).equals(fold))
                    .mapToDouble(pair -> 0.0 - pair.score())
                    .toArray();
        }
        double original = POPULATIONS.pairs().get(0).score();
        assertEquals(
                LogisticCalibration.fit(SupportScores.of(kept[0], kept[1])).log10LikelihoodRatio(-original),
                first.score(),
                1e-12);
        assertThrows(
                ProfilingException.class,
                () -> CalibrationTrial.of(
                        SupportScores.of(new double[] {1}, new double[] {0}), LogisticCalibration::fit));
    }
}
