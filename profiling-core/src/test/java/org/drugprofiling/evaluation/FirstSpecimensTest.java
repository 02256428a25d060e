package org.drugprofiling.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.junit.jupiter.api.Test;

/** A trial of the first two specimens of each source: which records it takes, by hand. */
class FirstSpecimensTest {

    /** Records of source, specimen and value in the order of a table; c comes first, b has two records of one specimen only, and p
     * is a specimen of each. */
    private static final List<List<String>> RECORDS = List.of(
            List.of("c", "p", "9"),
            List.of("a", "p", "1"),
            List.of("a", "p", "1.1"),
            List.of("b", "p", "4"),
            List.of("a", "q", "1.4"),
            List.of("b", "p", "4.2"),
            List.of("c", "q", "9.7"),
            List.of("a", "r", "1.7"),
            List.of("d", "p", "6"),
            List.of("c", "q", "9.9"),
            List.of("d", "q", "6.2"));

    private static final List<String> SOURCES =
            RECORDS.stream().map(row -> row.get(0)).toList();
    // the values that stand on each side: sources c, a, d in the order of their first records
    private static final double[] CONTROLS = {9, 1, 6};
    private static final double[] RECOVERED = {9.7, 1.4, 6.2};

    private static ProfileMatrix profiles(ChainId chain) {
        List<Profile> profiles = new ArrayList<>();
        ProfileMatrix bare = ProfileMatrix.ofRows(new double[][] {{0}});
        for (int row = 0; row < RECORDS.size(); row++) {
            List<String> record = RECORDS.get(row);
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of("record " + row, record.get(1), record.get(0), "lab"),
                    bare.targets(),
                    new double[] {Double.parseDouble(record.get(2))},
                    chain));
        }
        return ProfileMatrix.of(profiles);
    }

    private static double[][] bareRows() {
        return RECORDS.stream()
                .map(record -> new double[] {Double.parseDouble(record.get(2))})
                .toArray(double[][]::new);
    }

    private static final ChainId CHAIN =
            ProfileMatrix.ofRows(new double[][] {{0}}).chain();

    private static TwoLevelModel model(ChainId chain) {
        return TwoLevelModel.normal(
                TwoLevelBackground.of(profiles(chain), SOURCES, WithinEstimator.POOLED, BetweenDivisor.KAPPA));
    }

    private static void assertPairs(double[] controls, double[] recovered, TwoLevelModel model, LogRatios ratios) {
        List<Double> same = new ArrayList<>();
        List<Double> different = new ArrayList<>();
        for (int i = 0; i < controls.length; i++) {
            for (int j = 0; j < recovered.length; j++) {
                (i == j ? same : different).add(model.log10(new double[][] {{controls[i]}}, new double[][] {
                    {recovered[j]}
                }));
            }
        }
        assertArrayEquals(same.stream().mapToDouble(x -> x).toArray(), ratios.sameSource());
        assertArrayEquals(different.stream().mapToDouble(x -> x).toArray(), ratios.differentSource());
    }

    private static String refused(Runnable asked) {
        return assertThrows(ProfilingException.class, asked::run).code();
    }

    @Test
    void theFirstRecordOfTheFirstTwoSpecimens() {
        TwoLevelTrial trial = TwoLevelTrial.ofFirstSpecimens(profiles(CHAIN), SOURCES);
        LogRatios ratios = trial.with(model(CHAIN));
        assertPairs(CONTROLS, RECOVERED, model(CHAIN), ratios);
        assertEquals(3, ratios.asScores().sources().orElseThrow());
        // 6 pairs of two sources without a with d and d with a
        assertEquals(
                4,
                trial.withFolds(Map.of("a", "case", "d", "case"))
                        .with(model(CHAIN))
                        .differentSource()
                        .length);
    }

    /** Of bare rows each is a specimen: b has two, and the second row of a is its second specimen. */
    @Test
    void aBareRowIsASpecimen() {
        TwoLevelTrial trial = TwoLevelTrial.ofFirstSpecimens(bareRows(), SOURCES);
        assertPairs(
                new double[] {9, 1, 4, 6}, new double[] {9.7, 1.1, 4.2, 6.2}, model(CHAIN), trial.with(model(CHAIN)));
    }

    /** The first two tablets of each of 160 batches, as they are written out by hand for the tests of real data. */
    @Test
    void realTablets() {
        Tablets tablets = Tablets.all();
        TwoLevelModel model = TwoLevelModel.normal(tablets.background());
        LogRatios expected = tablets.trial().with(model);
        LogRatios ratios = TwoLevelTrial.ofFirstSpecimens(tablets.rows(), tablets.batches())
                .with(model);
        assertEquals(160, ratios.sameSource().length);
        assertArrayEquals(expected.sameSource(), ratios.sameSource());
        assertArrayEquals(expected.differentSource(), ratios.differentSource());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        ProfileMatrix profiles = profiles(CHAIN);
        assertEquals(
                "length-mismatch", refused(() -> TwoLevelTrial.ofFirstSpecimens(profiles, SOURCES.subList(0, 10))));
        // a and b under one name, of which c and d have no second specimen left
        List<String> one = SOURCES.stream().map(source -> "one").toList();
        assertEquals("too-few-sources", refused(() -> TwoLevelTrial.ofFirstSpecimens(profiles, one)));
        List<String> split = new ArrayList<>(SOURCES);
        split.set(2, "d");
        assertEquals("ambiguous-source", refused(() -> TwoLevelTrial.ofFirstSpecimens(profiles, split)));
    }

    /** Laboratories number on their own, so that specimen p of seizure 4 is of two sources; one laboratory has one. */
    @Test
    void equalNumbersOfTwoLaboratoriesMayBeOfTwoSources() {
        List<String> sources = List.of("a", "a", "b", "b", "b");
        List<ProfileIdentity> rows = List.of(
                ProfileIdentity.of("1", "p", "4", "LAB-1"),
                ProfileIdentity.of("2", "q", "4", "LAB-1"),
                ProfileIdentity.of("3", "p", "4", "LAB-2"),
                // what may be the specimen before it is not held against it
                ProfileIdentity.of("4", "P", "seizure 4", "LAB-2"),
                ProfileIdentity.of("5", "q", "4", "LAB-2"));
        double[] values = {1, 1.5, 6, 7, 6.5};
        TwoLevelTrial trial = TwoLevelTrial.ofFirstSpecimens(of(rows, values), sources);
        assertPairs(new double[] {1, 6}, new double[] {1.5, 6.5}, model(CHAIN), trial.with(model(CHAIN)));
        assertEquals(
                "ambiguous-source",
                refused(() -> TwoLevelTrial.ofFirstSpecimens(of(rows, values), List.of("a", "a", "b", "a", "b"))));
    }

    private static ProfileMatrix of(List<ProfileIdentity> rows, double[] values) {
        ProfileMatrix bare = ProfileMatrix.ofRows(new double[][] {{0}});
        List<Profile> profiles = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            profiles.add(Profile.ofQuantified(rows.get(row), bare.targets(), new double[] {values[row]}, CHAIN));
        }
        return ProfileMatrix.of(profiles);
    }

    /** The chain of a background is that of the items, but for what varies between profiles; of bare rows nothing is known. */
    @Test
    void aModelIsOfTheChainOfTheItems() {
        TwoLevelTrial trial = TwoLevelTrial.ofFirstSpecimens(profiles(CHAIN), SOURCES);
        TwoLevelModel treated = model(CHAIN.with(ChainId.Part.PRETREATMENT, "n-4r@1"));
        assertEquals("state-mismatch", refused(() -> trial.with(treated)));
        assertEquals("state-mismatch", refused(() -> trial.withFolds(Map.of()).with(treated)));
        assertEquals(
                "state-mismatch", refused(() -> trial.withoutOwnSources(treated.background(), TwoLevelModel::normal)));
        // the ratios are of the items, wherever the background was measured
        TwoLevelModel elsewhere = model(CHAIN.with(ChainId.Part.LABORATORY, "elsewhere"));
        LogRatios ratios = trial.with(elsewhere);
        assertEquals(3, ratios.sameSource().length);
        assertEquals(CHAIN, ratios.basis().orElseThrow().chain());
        assertEquals(
                CHAIN,
                trial.withoutOwnSources(elsewhere.background(), TwoLevelModel::normal)
                        .basis()
                        .orElseThrow()
                        .chain());
        ScoreBasis bare = TwoLevelTrial.ofFirstSpecimens(bareRows(), SOURCES)
                .with(elsewhere)
                .basis()
                .orElseThrow();
        assertEquals(elsewhere.background().chain(), bare.chain());
        // what only one of both states is a difference
        TwoLevelModel stated = model(CHAIN.with(ChainId.Part.SUBSTANCE, "mdma"));
        assertEquals("state-mismatch", refused(() -> trial.with(stated)));
        assertEquals(
                4,
                TwoLevelTrial.ofFirstSpecimens(bareRows(), SOURCES)
                        .with(treated)
                        .sameSource()
                        .length);
    }
}
