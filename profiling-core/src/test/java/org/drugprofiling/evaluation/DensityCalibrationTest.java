package org.drugprofiling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.ComparisonOutcome.Compared;
import org.drugprofiling.comparison.LinkValue;
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

/** What becomes of a ratio of densities beyond the data; expected numbers with 30 digits of mpmath 1.3.0, bandwidths by numpy 2.2. */
class DensityCalibrationTest {

    // one pair of different sources is more alike than any of the same
    private static final double[] SAME = {0.2, 0.5, 0.9, 1.4, 1.1};
    private static final double[] DIFFERENT = {-5, -4.5, -4, -3, -5.5, -3.5, 3};
    private static final double AT_HIGHEST_SAME = 1.2484320724410758;
    private static final double AT_LOWEST_DIFFERENT = -52.512074919984364;

    private static DensityCalibration calibration() {
        return DensityCalibration.kernel(SupportScores.of(SAME, DIFFERENT), KernelBandwidth.SILVERMAN_SAMPLE);
    }

    @Test
    void theRatioIsHeldBeyondTheData() {
        DensityCalibration calibration = calibration();
        assertEquals(1.4, calibration.highestSame());
        assertEquals(-5.5, calibration.lowestDifferent());
        assertEquals(0.9172414167560604, calibration.log10LikelihoodRatio(0), 1e-12);
        for (double score : new double[] {1.4, 2, 3, 6, 20, 1e3, 1e6, 1e200, Double.MAX_VALUE}) {
            assertEquals(AT_HIGHEST_SAME, calibration.log10LikelihoodRatio(score), 1e-12, "at " + score);
        }
        for (double score : new double[] {-5.5, -6, -9, -1e6, -1e200, -Double.MAX_VALUE}) {
            assertEquals(AT_LOWEST_DIFFERENT, calibration.log10LikelihoodRatio(score), 1e-11, "at " + score);
        }
    }

    @Test
    void theRatioOfTheDensitiesIsThatOfTheirTails() {
        DensityCalibration calibration = calibration();
        assertEquals(-3.2607058851650286, calibration.log10RatioOfDensities(3), 1e-12);
        assertEquals(-545.8379911921554, calibration.log10RatioOfDensities(20), 1e-9);
        assertEquals(-136.24090170959818, calibration.log10RatioOfDensities(-9), 1e-10);
        assertEquals(Double.NaN, calibration.log10RatioOfDensities(1e200));
    }

    /** The only same-source score at 2 is one of three, with three of three different-source scores around it. */
    @Test
    void beyondAnEndThatPointsTheOtherWayItSaysNothing() {
        DensityCalibration calibration = DensityCalibration.of(
                KernelDensity.of(new double[] {0, 1, 2}, 0.1), KernelDensity.of(new double[] {2, 2.05, 2.1}, 0.1));
        assertTrue(calibration.log10LikelihoodRatio(2) < 0);
        assertEquals(0, calibration.log10LikelihoodRatio(2.0001));
        DensityCalibration mirrored = DensityCalibration.of(
                KernelDensity.of(new double[] {-2, -2.05, -2.1}, 0.1), KernelDensity.of(new double[] {0, -1, -2}, 0.1));
        assertTrue(mirrored.log10LikelihoodRatio(-2) > 0);
        assertEquals(0, mirrored.log10LikelihoodRatio(-2.0001));
    }

    @Test
    void parametricDensitiesAreHeldToo() {
        SupportScores scores = SupportScores.of(new double[] {2.9, 3, 3.1}, new double[] {-3, 0, 3});
        DensityCalibration normal = DensityCalibration.fit(scores, ScoreDensities::normal);
        // both means and standard deviations by hand: 3 and 0.1, 0 and 3; a difference of z²/2 and ln 30
        double atHighest = (-0.5 + (3.1 / 3) * (3.1 / 3) / 2 + Math.log(30)) / Math.log(10);
        assertEquals(atHighest, normal.log10LikelihoodRatio(3.1), 1e-12);
        assertEquals(atHighest, normal.log10LikelihoodRatio(9), 1e-12);
        assertTrue(normal.log10RatioOfDensities(9) < -700);
        // of densities alone it is not known where their data end
        DensityCalibration bare = DensityCalibration.of(normal.same(), normal.different());
        assertEquals(normal.log10RatioOfDensities(9), bare.log10LikelihoodRatio(9));
        assertEquals(Double.POSITIVE_INFINITY, bare.highestSame());
        assertEquals(Double.NEGATIVE_INFINITY, bare.lowestDifferent());
    }

    @Test
    void scoresThatSpeakTheOtherWayAreRefused() {
        ProfilingException refused = assertThrows(
                ProfilingException.class,
                () -> DensityCalibration.kernel(
                        SupportScores.of(new double[] {0, 1}, new double[] {2, 3}), KernelBandwidth.SCOTT));
        assertEquals("undefined-calibration", refused.code());
    }

    /** Thirteen specimens of five sources with one number each; two of different sources differ by 1/1024, no two of one source by less than 1. */
    @Test
    void identicalProfilesAreNeverSupportForDifferentSources() {
        String[] sources = {"a", "a", "a", "b", "b", "b", "c", "c", "c", "d", "d", "e", "e"};
        double[] numbers = {0, 1, 2.5, 100, 101.5, 104, 200, 202, 205, 300, 304, 304.0009765625, 307};
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of("s" + i, "s" + i, sources[i], "lab"),
                    TargetSet.of("one number", TabletFeatureTarget.WEIGHT),
                    new double[] {numbers[i]},
                    ChainId.unspecified()));
        }
        LinkPopulations populations = LinkPopulations.of(
                ProfileMatrix.of(profiles), ComparisonMetrics.MANHATTAN, PopulationRules.SAME_SEIZURE);
        ScoreModel model = ScoreModel.fit(
                populations,
                ScoreScale.MINUS_LOGARITHM,
                scores -> DensityCalibration.kernel(scores, KernelBandwidth.SILVERMAN_SAMPLE));
        EvaluationFrame frame = new EvaluationFrame(
                new Propositions("one source", "two sources"),
                SameLevel.SEIZURE,
                new RelevantPopulation("five sources", 5),
                new LogRatioBounds(-1, 1, BoundRule.STATED));
        for (double distance : new double[] {0, 1e-300, 1e-9, 1e-7, 1e-5, 1 / 1024.0, 0.5, 1}) {
            LinkValue value = new LinkValue(ComparisonMetrics.MANHATTAN, distance, populations.chain());
            assertEquals(
                    1.6964722816591655,
                    model.evaluate(new Compared(value), frame).orElseThrow().systemLog10(),
                    1e-11,
                    "at " + distance);
        }
        // nothing less alike than any pair of different sources is weaker support for them
        LinkValue far = new LinkValue(ComparisonMetrics.MANHATTAN, 1e4, populations.chain());
        assertEquals(
                -36.15806694570606,
                model.evaluate(new Compared(far), frame).orElseThrow().systemLog10(),
                1e-9);
    }
}
