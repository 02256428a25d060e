package org.drugprofiling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.evaluation.TrialSources.Exposure;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

/** Which sources count as seen: by what was stated, by any spelling, and by what is known of relations. */
class TrialSourcesTest {

    private static final ScoreBasis NOTHING = ScoreBasis.of("s", ChainId.unspecified());

    private static LogRatios of(List<String> sources, ScoreBasis basis) {
        List<ScoredPair> pairs = new ArrayList<>();
        for (int k = 0; k < sources.size(); k++) {
            pairs.add(new ScoredPair(k, k, PairLabel.LINKED, 1, 1));
            pairs.add(new ScoredPair(k, (k + 1) % sources.size(), PairLabel.UNLINKED, -1, 1));
        }
        return LogRatios.ofPairs(pairs, sources).withBasis(basis);
    }

    private static Exposure exposure(List<String> sources, ScoreBasis basis) {
        return TrialSources.of(of(sources, basis)).exposure();
    }

    @Test
    void aSystemMadeOfNothingIsNotStated() {
        List<String> sources = List.of("a", "b");
        assertEquals(new TrialSources(Exposure.NOT_STATED, 2, 0, 0), TrialSources.of(of(sources, NOTHING)));
        assertEquals(Exposure.NOT_STATED, exposure(sources, NOTHING.withSeen(List.of())));
        assertEquals(Exposure.NOT_STATED, exposure(sources, NOTHING.withLeftOut(List.of())));
        assertFalse(TrialSources.of(of(sources, NOTHING)).areUnseen());
        assertEquals(Exposure.UNSEEN, exposure(sources, NOTHING.withSeen(List.of("c"))));
    }

    /** A population rule says "batch 113", a bare background "113". */
    @Test
    void spellingsOfOneSourceMeet() {
        for (String ofTrial : List.of("113", "batch 113", "seizure 113")) {
            for (String ofSystem : List.of("113", "batch 113", "seizure 113")) {
                boolean isOne = ofTrial.equals(ofSystem) || ofTrial.equals("113") || ofSystem.equals("113");
                assertEquals(
                        isOne ? Exposure.IN_SAMPLE : Exposure.UNSEEN,
                        exposure(List.of(ofTrial, "x"), NOTHING.withSeen(List.of(ofSystem))),
                        ofTrial + " and " + ofSystem);
                assertEquals(
                        isOne ? Exposure.LEFT_OUT : Exposure.UNSEEN,
                        exposure(List.of(ofTrial, "x"), NOTHING.withLeftOut(List.of(ofSystem))));
            }
        }
        assertEquals(
                Exposure.UNSEEN, exposure(List.of("batch 1", "x"), NOTHING.withSeen(List.of("113", "13", "batch 11"))));
    }

    /** Two specimens each of four seizures, the second and the third of one producer. */
    private static SupportScores related() {
        double[] values = {0, 1, 10, 11, 10.5, 12, 30, 33};
        List<Profile> profiles = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            String seizure = "ABCD".substring(row / 2, row / 2 + 1);
            ProfileIdentity identity = ProfileIdentity.of("s" + row, "s" + row, seizure, "lab");
            profiles.add(Profile.ofQuantified(
                    "BC".contains(seizure) ? identity.withRelationGroup("one producer") : identity,
                    TargetSet.of("one number", TabletFeatureTarget.WEIGHT),
                    new double[] {values[row]},
                    ChainId.unspecified()));
        }
        return SupportScores.of(
                LinkPopulations.of(
                        ProfileMatrix.of(profiles), ComparisonMetrics.MANHATTAN, PopulationRules.SAME_SEIZURE),
                ScoreScale.SIGN_TURNED);
    }

    @Test
    void whatIsRelatedToASeenSourceWasSeen() {
        SupportScores all = related();
        // tried without the third seizure, which the system is made of
        SupportScores tried = all.withPairs(all.pairs().stream()
                .filter(pair -> pair.i() / 2 != 2 && pair.j() / 2 != 2)
                .toList());
        assertEquals(
                new TrialSources(Exposure.IN_SAMPLE, 3, 1, 1),
                TrialSources.of(LogRatios.of(tried.withBasis(NOTHING.withSeen(List.of("C"))))));
        assertEquals(
                Exposure.IN_SAMPLE,
                TrialSources.of(LogRatios.of(tried.withBasis(NOTHING.withLeftOut(List.of("seizure C")))))
                        .exposure());
        assertEquals(
                Exposure.LEFT_OUT,
                TrialSources.of(LogRatios.of(tried.withBasis(NOTHING.withLeftOut(List.of("B", "C")))))
                        .exposure());
        assertEquals(
                Exposure.UNSEEN,
                TrialSources.of(LogRatios.of(tried.withBasis(NOTHING.withSeen(List.of("E")))))
                        .exposure());
    }

    /** A pair of A and B is judged without A by what has seen B, and the other way round. */
    @Test
    void calibrationsWithoutOneOfBothHaveSeenTheOther() {
        TrialSources sources = TrialSources.of(CalibrationTrial.of(
                        related(),
                        scores -> LogisticCalibration.fit(
                                SupportScores.of(new double[] {1, 2, -3}, new double[] {-1, -2, 1.5})))
                .ratios());
        assertEquals(new TrialSources(Exposure.ONE_LEFT_OUT, 4, 4, 4), sources);
        assertFalse(sources.areUnseen());
        assertTrue(sources.toString().startsWith("each pair without one of its two sources: 4 of 4 sources tried"));
    }

    /** Four sources with pairs in a table of 312 are four, and too few for an interval. */
    @Test
    void sourcesWithoutPairsDoNotCount() {
        List<String> sources = new ArrayList<>(
                of(List.of("a", "b", "c", "d"), NOTHING).asScores().sourceOfRow());
        List<ScoredPair> pairs = of(sources, NOTHING).asScores().pairs();
        for (int k = 4; k < 312; k++) {
            sources.add("idle " + k);
        }
        Performance few = Performance.of(LogRatios.ofPairs(pairs, sources));
        assertEquals(
                "too-few-sources",
                assertThrows(ProfilingException.class, () -> few.intervals(0.95, 100, 1))
                        .code());
    }
}
