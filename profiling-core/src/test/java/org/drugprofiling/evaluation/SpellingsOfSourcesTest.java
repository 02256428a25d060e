package org.drugprofiling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.evaluation.TrialSources.Exposure;
import org.drugprofiling.harmonisation.WithinSourceScreening;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.PairLabelling;
import org.drugprofiling.population.PopulationRule;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.population.SourceHalves;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is left out and what counts as seen follow one comparison of names, by every spelling. */
class SpellingsOfSourcesTest {

    private static final double[][] ROWS = {
        {1}, {1.4}, {4}, {3.5}, {6}, {6.2}, {9}, {9.7}, {13}, {12.6}, {17}, {16.8}, {20}, {21}
    };

    private static TwoLevelBackground background(UnaryOperator<String> spelling) {
        List<String> sources = new ArrayList<>();
        for (int row = 0; row < ROWS.length; row++) {
            sources.add(spelling.apply("s" + row / 2));
        }
        return TwoLevelBackground.of(ROWS, sources);
    }

    private static TwoLevelTrial trial(int sources, UnaryOperator<String> spelling) {
        List<String> names = new ArrayList<>();
        List<double[][]> first = new ArrayList<>();
        List<double[][]> second = new ArrayList<>();
        for (int k = 0; k < sources; k++) {
            names.add(spelling.apply("s" + k));
            first.add(new double[][] {ROWS[2 * k]});
            second.add(new double[][] {ROWS[2 * k + 1]});
        }
        return TwoLevelTrial.of(names, first, second);
    }

    private static String refused(Executable call) {
        return assertThrows(ProfilingException.class, call).code();
    }

    private static String inRules(String name) {
        return "batch " + name;
    }

    /** Seven sources, five of them tried: each pair against the rows of the five or six other sources, picked by hand. */
    @Test
    void sourcesAreLeftOutOfBackgroundsThatSpellThemOtherwise() {
        List<UnaryOperator<String>> spellings = List.of(
                UnaryOperator.identity(),
                SpellingsOfSourcesTest::inRules,
                name -> "Batch " + name.toUpperCase(java.util.Locale.ROOT),
                name -> "batch  " + name);
        for (UnaryOperator<String> spelling : spellings) {
            LogRatios ratios =
                    trial(5, UnaryOperator.identity()).withoutOwnSources(background(spelling), TwoLevelModel::normal);
            List<ScoredPair> pairs = ratios.asScores().pairs();
            assertEquals(25, pairs.size());
            for (ScoredPair pair : pairs) {
                int control = pair.j();
                int recovered = pair.i() - 5;
                List<double[]> rows = new ArrayList<>();
                List<String> sources = new ArrayList<>();
                for (int row = 0; row < ROWS.length; row++) {
                    if (row / 2 != control && row / 2 != recovered) {
                        rows.add(ROWS[row]);
                        sources.add("o" + row / 2);
                    }
                }
                assertEquals(
                        TwoLevelModel.normal(TwoLevelBackground.of(rows.toArray(double[][]::new), sources))
                                .log10(new double[][] {ROWS[2 * control]}, new double[][] {ROWS[2 * recovered + 1]}),
                        pair.score(),
                        1e-12);
            }
            assertEquals(
                    new TrialSources(Exposure.LEFT_OUT, 5, 5, 7),
                    TrialSources.of(ratios),
                    background(spelling).toString());
        }
    }

    @Test
    void whatNobodyNamesIsNotLeftOutInSilence() {
        TwoLevelTrial trial = trial(5, UnaryOperator.identity());
        assertEquals(
                "unknown-source",
                refused(() -> trial.withoutOwnSources(background(name -> "0" + name), TwoLevelModel::normal)));
        TwoLevelBackground known = background(UnaryOperator.identity());
        TwoLevelTrial stray = trial.withFolds(Map.of("s1", "case", "s01", "case"));
        assertEquals("unknown-source", refused(() -> stray.withoutOwnSources(known, TwoLevelModel::normal)));
        assertEquals("unknown-source", refused(() -> stray.with(TwoLevelModel.normal(known))));
        TwoLevelTrial twice = trial.withFolds(Map.of("s0", "case", "s1", "case"));
        assertEquals(18, twice.with(TwoLevelModel.normal(known)).differentSource().length);
        assertEquals("ambiguous-source", refused(() -> trial.withFolds(Map.of("s1", "a", "batch s1", "b"))));
        assertEquals(
                "ambiguous-source",
                refused(() -> TwoLevelTrial.of(
                        List.of("b12", "B12"),
                        List.of(new double[][] {{1}}, new double[][] {{2}}),
                        List.of(new double[][] {{1}}, new double[][] {{2}}))));
    }

    /** Four sources tried, the first two of one fold: 12 ordered pairs of two sources less 2; the fifth, in no pair, is left out with the second fold. */
    @Test
    void foldsAreFoundUnderEverySpelling() {
        TwoLevelBackground background = background(SpellingsOfSourcesTest::inRules);
        Map<String, String> folds = Map.of(
                "seizure S0",
                "seizure S0",
                "seizure S1",
                "seizure S0",
                "seizure s2",
                "x",
                "batch s3",
                "seizure s3",
                "S4",
                "x");
        TwoLevelTrial trial = trial(4, UnaryOperator.identity()).withFolds(folds);
        SupportScores left = trial.withoutOwnSources(background(UnaryOperator.identity()), TwoLevelModel::normal)
                .asScores();
        assertEquals(10, left.differentSource().length);
        assertEquals(4, left.sameSource().length);
        // s2 with itself, without s4
        assertEquals(
                TwoLevelModel.normal(background.without(List.of("S2", "s4")))
                        .log10(new double[][] {ROWS[4]}, new double[][] {ROWS[5]}),
                left.sameSource()[2]);
        // a seizure s0 is another source than a batch s0
        assertEquals(
                "unknown-source",
                refused(() -> trial(4, SpellingsOfSourcesTest::inRules)
                        .withFolds(folds)
                        .with(TwoLevelModel.normal(background))));
    }

    /** A bare name that may be a seizure and a batch of the background: both are left out, by hand. */
    @Test
    void allThatASourceMayBeIsLeftOut() {
        List<String> names = List.of("batch s0", "seizure S0", "s2", "s3", "s4", "s5", "s6");
        List<String> sources = new ArrayList<>();
        for (int row = 0; row < ROWS.length; row++) {
            sources.add(names.get(row / 2));
        }
        TwoLevelBackground background = TwoLevelBackground.of(ROWS, sources);
        TwoLevelTrial trial = TwoLevelTrial.of(
                List.of("s0", "s2"),
                List.of(new double[][] {ROWS[0]}, new double[][] {ROWS[4]}),
                List.of(new double[][] {ROWS[3]}, new double[][] {ROWS[5]}));
        LogRatios ratios = trial.withoutOwnSources(background, TwoLevelModel::normal);
        double[][] others = Arrays.copyOfRange(ROWS, 4, ROWS.length);
        assertEquals(
                TwoLevelModel.normal(TwoLevelBackground.of(others, sources.subList(4, ROWS.length)))
                        .log10(new double[][] {ROWS[0]}, new double[][] {ROWS[3]}),
                ratios.sameSource()[0]);
        // s2 against itself keeps both
        assertEquals(
                TwoLevelModel.normal(background.without(List.of("s2")))
                        .log10(new double[][] {ROWS[4]}, new double[][] {ROWS[5]}),
                ratios.sameSource()[1]);
        // the fold of a source goes with it, whichever of its names says so
        TwoLevelTrial related = trial.withFolds(Map.of("seizure s0", "case", "s6", "case"));
        assertEquals(
                TwoLevelModel.normal(TwoLevelBackground.of(Arrays.copyOfRange(ROWS, 4, 12), sources.subList(4, 12)))
                        .log10(new double[][] {ROWS[0]}, new double[][] {ROWS[3]}),
                related.withoutOwnSources(background, TwoLevelModel::normal).sameSource()[0]);
    }

    @Test
    void aNameThatFitsTwoFoldsIsRefused() {
        TwoLevelModel model = TwoLevelModel.normal(background(SpellingsOfSourcesTest::inRules));
        Map<String, String> apart = Map.of(
                "seizure s0", "a", "batch s0", "b", "s1", "c", "s2", "d", "s3", "e", "s4", "f", "s5", "g", "s6", "h");
        TwoLevelTrial bare = trial(2, UnaryOperator.identity()).withFolds(apart);
        ProfilingException refusal = assertThrows(ProfilingException.class, () -> bare.with(model));
        assertEquals("ambiguous-source", refusal.code());
        assertTrue(refusal.getMessage().contains("s0, which may be seizure s0 or batch s0"), refusal::getMessage);
        // a name with its word fits one of them, and two of one fold leave no doubt: s2 is compared with both, s0 and
        // s1 are not
        assertEquals(
                2,
                trial(2, SpellingsOfSourcesTest::inRules)
                        .withFolds(apart)
                        .with(model)
                        .differentSource()
                        .length);
        TwoLevelTrial together =
                trial(3, UnaryOperator.identity()).withFolds(Map.of("seizure s0", "a", "batch s0", "a", "s1", "a"));
        assertEquals(4, together.with(model).differentSource().length);
        // folds are compared as sources are
        assertEquals(
                "ambiguous-source",
                refused(() -> together.withFolds(Map.of("s0", "Case 1", "s1", "case 1", "s2", "x"))));
        TwoLevelTrial misnamed = together.withFolds(Map.of("s1", "batch S0", "s2", "x"));
        assertEquals("ambiguous-source", refused(() -> misnamed.with(model)));
    }

    /** A fold that bears the name of a source must hold it, whether or not the source is named under another fold. */
    @Test
    void aFoldHoldsTheSourceWhoseNameItBears() {
        TwoLevelTrial trial = trial(3, UnaryOperator.identity());
        for (String name : List.of("s1", "S1", "batch s1")) {
            assertEquals(
                    "ambiguous-source", refused(() -> trial.withFolds(Map.of("s0", name, "s1", "x", "s2", "y"))), name);
        }
        TwoLevelModel model = TwoLevelModel.normal(background(UnaryOperator.identity()));
        assertEquals(
                4,
                trial.withFolds(Map.of("s0", "s1", "s1", "s1", "s2", "s2", "s3", "s1", "s4", "a", "s5", "b", "s6", "c"))
                        .with(model)
                        .differentSource()
                        .length);
    }

    /** A map has no rows: what is not named is told by the name beside it. */
    @Test
    void aFoldWithoutANameIsToldByItsSource() {
        TwoLevelTrial trial = trial(3, UnaryOperator.identity());
        for (String[] one : new String[][] {{"s1", " "}, {" ", "case"}}) {
            ProfilingException refusal =
                    assertThrows(ProfilingException.class, () -> trial.withFolds(Map.of("s0", "a", one[0], one[1])));
            assertEquals("missing-source", refusal.code());
            assertTrue(
                    refusal.location().toString().contains(one[0].isBlank() ? "fold case" : "source s1"),
                    refusal::getMessage);
            assertTrue(!refusal.getMessage().contains("row "), refusal::getMessage);
        }
        Map<String, String> without = new java.util.HashMap<>();
        without.put("s1", null);
        assertTrue(assertThrows(NullPointerException.class, () -> trial.withFolds(without))
                .getMessage()
                .contains("s1"));
    }

    private static ProfileMatrix profiles(double[][] rows, List<String> seizures) {
        List<Profile> profiles = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of("t" + row, "t" + row, seizures.get(row), "lab"),
                    ProfileMatrix.ofRows(rows).targets(),
                    rows[row],
                    ChainId.unspecified()));
        }
        return ProfileMatrix.of(profiles);
    }

    /** S0 and s0, with two rows each, and with one each, which would be too few of either to be tried. */
    @Test
    void twoSpellingsInOneSetAreRefusedEverywhere() {
        double[][] rows = {{1}, {1.4}, {4}, {3.5}, {6}, {6.2}};
        List<String> sources = List.of("S0", "S0", "s0", "s0", "x", "x");
        List<String> ofOneRow = List.of("S0", "s0", "y", "y", "x", "x");
        List<ScoredPair> pairs =
                List.of(new ScoredPair(1, 0, PairLabel.LINKED, 1, 1), new ScoredPair(2, 0, PairLabel.UNLINKED, 2, 1));
        ProfileMatrix bare = ProfileMatrix.ofRows(rows);
        ProfileMatrix matrix = profiles(rows, sources);
        Pretreatment within = Pretreatment.of(PretreatmentSteps.divideByWithinSourceDeviation());
        Map<String, Executable> places = Map.ofEntries(
                Map.entry("background", () -> TwoLevelBackground.of(rows, sources)),
                Map.entry("trial", () -> TwoLevelTrial.ofFirstSpecimens(rows, sources)),
                Map.entry("trial of few", () -> TwoLevelTrial.ofFirstSpecimens(rows, ofOneRow)),
                Map.entry("ratios", () -> LogRatios.ofPairs(pairs, sources)),
                Map.entry("scores", () -> SupportScores.ofPairs(pairs, sources)),
                Map.entry(
                        "populations",
                        () -> LinkPopulations.of(matrix, ComparisonMetrics.MANHATTAN, PopulationRules.SAME_SEIZURE)),
                Map.entry("resampling", () -> SourceResampling.of(pairs, sources, Orientation.LOWER_IS_MORE_ALIKE)),
                Map.entry(
                        "disjoint pairs",
                        () -> DisjointPairs.of(
                                pairs,
                                sources,
                                PairLabel.UNLINKED,
                                Orientation.LOWER_IS_MORE_ALIKE,
                                ChainId.unspecified(),
                                1)),
                Map.entry("screening", () -> WithinSourceScreening.screen(bare, sources)),
                Map.entry("not screened", () -> WithinSourceScreening.notScreened(sources)),
                Map.entry("fit", () -> within.fit(matrix)));
        places.forEach((place, call) -> assertEquals("ambiguous-source", refused(call), place));
        // what does not look at sources counts them
        assertEquals(
                2,
                Pretreatment.of(PretreatmentSteps.centre())
                        .fit(matrix)
                        .scales()
                        .get(0)
                        .sources());
    }

    /** Background and calibration may name a source in their own ways. */
    @Test
    void whatASystemHasSeenCountsOnce() {
        ScoreBasis basis = ScoreBasis.of("system", ChainId.unspecified())
                .withSeen(List.of("s0", "batch S0", "s1"))
                .withLeftOut(List.of("batch s1", "seizure s2", "batch s2"));
        assertEquals("system, 2 sources seen, 3 left out in turn", basis.toString());
        LogRatios ratios = LogRatios.ofPairs(
                        List.of(
                                new ScoredPair(0, 0, PairLabel.LINKED, 1, 1),
                                new ScoredPair(0, 1, PairLabel.UNLINKED, -1, 1)),
                        List.of("S0", "x"))
                .withBasis(basis);
        assertEquals(new TrialSources(Exposure.IN_SAMPLE, 2, 1, 4), TrialSources.of(ratios));
    }

    @Test
    void aReferenceSourceIsFoundInEverySpelling() {
        double[][] rows = {{1}, {1.4}, {4}, {3.5}, {6}, {6.2}};
        LinkPopulations populations = LinkPopulations.of(
                profiles(rows, List.of("A", "A", "B", "B", "C", "C")),
                ComparisonMetrics.MANHATTAN,
                PopulationRules.SAME_SEIZURE);
        Calibration.Fitting fitting = scores ->
                LogisticCalibration.fit(SupportScores.of(new double[] {1, 2, -3}, new double[] {-1, -2, 1.5}));
        for (String reference : List.of("seizure A", "A", "a", "Seizure  a")) {
            ScoreModel model = ScoreModel.anchoredOnReference(populations, reference, ScoreScale.SIGN_TURNED, fitting);
            assertEquals(8, model.scores().differentSource().length, reference);
            assertEquals(3, model.scores().sameSource().length);
        }
        for (String unknown : List.of("batch A", "D")) {
            assertEquals(
                    "unknown-source",
                    refused(() -> ScoreModel.ofSpecificSource(populations, unknown, ScoreScale.SIGN_TURNED, fitting)));
        }
    }

    /** A rule of an embedder that names a seizure A and a batch A. */
    @Test
    void aBareReferenceIsOneOfThem() {
        PopulationRule rule = new PopulationRule() {
            @Override
            public String id() {
                return "own";
            }

            @Override
            public String assumption() {
                return "one letter, one source";
            }

            @Override
            public SameLevel level() {
                return SameLevel.SEIZURE;
            }

            @Override
            public boolean isFlattering() {
                return false;
            }

            @Override
            public PairLabelling bind(List<ProfileIdentity> rows) {
                PairLabelling bound = PopulationRules.SAME_SEIZURE.bind(rows);
                return new PairLabelling() {
                    @Override
                    public Verdict verdict(int i, int j) {
                        return bound.verdict(i, j);
                    }

                    @Override
                    public String source(int row) {
                        return bound.source(row).replace("seizure B", "batch A");
                    }
                };
            }
        };
        LinkPopulations populations = LinkPopulations.of(
                profiles(new double[][] {{1}, {1.4}, {4}, {3.5}, {6}, {6.2}}, List.of("A", "A", "B", "B", "C", "C")),
                ComparisonMetrics.MANHATTAN,
                rule);
        assertEquals(
                "ambiguous-source",
                refused(() -> ScoreModel.anchoredOnReference(
                        populations, "a", ScoreScale.SIGN_TURNED, LogisticCalibration::fit)));
    }

    @Test
    void sourcesThatDifferByCaseAreNotPutIntoTwoHalves() {
        List<ProfileIdentity> rows = List.of(
                ProfileIdentity.of("t1", "t1", "B12", "lab"),
                ProfileIdentity.of("t2", "t2", "b12", "lab"),
                ProfileIdentity.of("t3", "t3", "C", "lab"));
        List<String> sources = List.of("seizure B12", "seizure b12", "seizure C");
        assertEquals("ambiguous-source", refused(() -> SourceHalves.of(rows, sources)));
        assertEquals("ambiguous-source", refused(() -> SourceHalves.foldOfSource(rows, sources)));
    }

    @Test
    void spellingsThatDifferInCaseOrSpacesAreSeen() {
        for (String seen : List.of("Batch 113", "BATCH 113", "113 ", "batch  113")) {
            LogRatios ratios = LogRatios.ofPairs(
                            List.of(
                                    new ScoredPair(0, 0, PairLabel.LINKED, 1, 1),
                                    new ScoredPair(0, 1, PairLabel.UNLINKED, -1, 1)),
                            List.of("batch 113", "batch 7"))
                    .withBasis(ScoreBasis.of("s", ChainId.unspecified()).withSeen(List.of(seen)));
            assertEquals(Exposure.IN_SAMPLE, TrialSources.of(ratios).exposure(), seen);
        }
    }

    @Test
    void aCalibrationKnowsTheSourcesOfScoresUnderAnySpelling() {
        ScoreBasis fitted = ScoreBasis.of("system", ChainId.unspecified()).withSeen(List.of("a1", "a2"));
        fitted.require(ScoreBasis.of("system", ChainId.unspecified()).withSeen(List.of("batch A1")));
        assertEquals(
                "calibration-of-other-system",
                refused(() -> fitted.require(
                        ScoreBasis.of("system", ChainId.unspecified()).withSeen(List.of("batch 0a1")))));
    }

    private static Performance performance(double support, UnaryOperator<String> spelling) {
        List<ScoredPair> pairs = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            names.add(spelling.apply("s" + k));
            pairs.add(new ScoredPair(k, k, PairLabel.LINKED, support + k % 5, 1));
            pairs.add(new ScoredPair(k, (k + 1) % 12, PairLabel.UNLINKED, -support - k % 4, 1));
        }
        return Performance.of(LogRatios.ofPairs(pairs, names));
    }

    @Test
    void trialsThatAreComparedSpellTheirSourcesAlike() {
        Performance here = performance(0.1, UnaryOperator.identity());
        assertEquals(
                12,
                here.differenceInterval(
                                PerformanceFigure.CLLR, performance(-0.5, UnaryOperator.identity()), 0.9, 100, 1)
                        .sources());
        Performance there = performance(-0.5, SpellingsOfSourcesTest::inRules);
        assertEquals(
                "ambiguous-source", refused(() -> here.differenceInterval(PerformanceFigure.CLLR, there, 0.9, 100, 1)));
    }

    /** Rows of unknown source would be one more source. */
    @Test
    void namesThatAreEmptyOrNotThereAreRefusedWithTheirRow() {
        List<String> names = new ArrayList<>();
        for (int row = 0; row < ROWS.length; row++) {
            names.add("s" + row / 2);
        }
        ProfileMatrix matrix = ProfileMatrix.ofRows(ROWS);
        List<Profile> profiles = matrix.profiles();
        List<ScoredPair> pairs =
                List.of(new ScoredPair(0, 5, PairLabel.UNLINKED, 3, 1), new ScoredPair(4, 5, PairLabel.LINKED, 1, 1));
        Map<String, Consumer<List<String>>> uses = Map.of(
                "background", sources -> TwoLevelBackground.of(ROWS, sources),
                "trial", sources -> TwoLevelTrial.ofFirstSpecimens(ROWS, sources),
                "named trial", sources -> TwoLevelTrial.of(sources, List.<double[][]>of(), List.<double[][]>of()),
                "pairs", sources -> SupportScores.ofPairs(pairs, sources),
                "draws", sources -> SourceResampling.of(pairs, sources, Orientation.LOWER_IS_MORE_ALIKE),
                "disjoint",
                        sources -> DisjointPairs.of(
                                pairs,
                                sources,
                                PairLabel.UNLINKED,
                                Orientation.LOWER_IS_MORE_ALIKE,
                                ChainId.unspecified(),
                                1),
                "halves",
                        sources -> SourceHalves.of(
                                profiles.stream().map(Profile::identity).toList(), sources),
                "screening", sources -> WithinSourceScreening.screen(matrix, sources),
                "pre-treatment",
                        sources -> Pretreatment.of(PretreatmentSteps.divideByWithinSourceDeviation())
                                .fit(matrix, sources));
        uses.forEach((what, use) -> {
            List<String> blank = new ArrayList<>(names);
            blank.set(5, " ");
            ProfilingException refusal = assertThrows(ProfilingException.class, () -> use.accept(blank), what);
            assertEquals("missing-source", refusal.code(), what);
            assertTrue(refusal.getMessage().contains("row 5"), refusal::getMessage);
            blank.set(5, null);
            NullPointerException absent = assertThrows(NullPointerException.class, () -> use.accept(blank), what);
            assertTrue(String.valueOf(absent.getMessage()).endsWith("the name of row 5"), absent::getMessage);
        });
    }
}
