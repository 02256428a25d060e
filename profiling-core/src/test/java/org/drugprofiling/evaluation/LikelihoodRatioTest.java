package org.drugprofiling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.evaluation.EvaluationOutcome.NotEvaluated;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.junit.jupiter.api.Test;

/** What a likelihood ratio says and cannot leave out. */
class LikelihoodRatioTest {

    private static final Propositions TABLETS =
            new Propositions("the tablets come from one batch", "the tablets come from two batches");

    private static final ChainId CHAIN = ChainId.unspecified().with(ChainId.Part.SUBSTANCE, "mdma");

    private static EvaluationFrame frame(int sources) {
        return new EvaluationFrame(
                TABLETS,
                SameLevel.BATCH,
                new RelevantPopulation("MDMA tablets of one country", sources),
                new LogRatioBounds(-1.85, 1.5, BoundRule.ELUB));
    }

    @Test
    void printsEverythingItMeansNothingWithout() {
        LikelihoodRatio ratio = LikelihoodRatio.of(2.7724, frame(160), "two-level normal model", CHAIN);
        assertEquals(1.5, ratio.log10());
        assertEquals(2.7724, ratio.systemLog10());
        assertTrue(ratio.isAtBound());
        assertEquals("""
                likelihood ratio   at least 31.6 (log10 1.50)
                same source        the tablets come from one batch
                different sources  the tablets come from two batches
                level of same      batch
                population         MDMA tablets of one country
                number of sources  160
                bounds             log10 LR from -1.85 to 1.50 (ELUB)
                performance        not stated
                system             two-level normal model
                chain              substance=mdma""", ratio.toString());
        assertTrue(LikelihoodRatio.of(-186.5, frame(160), "s", CHAIN)
                .toString()
                .startsWith("likelihood ratio   at most 0.0141 "));
        assertTrue(LikelihoodRatio.of(1, frame(160), "s", CHAIN)
                .toString()
                .startsWith("likelihood ratio   10 (log10 1.00)"));
        EvaluationFrame wide = new EvaluationFrame(
                TABLETS, SameLevel.BATCH, frame(40).population(), new LogRatioBounds(-500, 500, BoundRule.STATED));
        assertTrue(
                LikelihoodRatio.of(-400.25, wide, "s", CHAIN).toString().startsWith("likelihood ratio   10^-400.25"));
    }

    private static ProfileMatrix profiles(String technique, double[]... rows) {
        ProfileMatrix bare = ProfileMatrix.ofRows(rows);
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of("t" + i, technique + rows[i][0], "s" + i, "lab"),
                    bare.targets(),
                    rows[i],
                    ChainId.unspecified().with(ChainId.Part.TECHNIQUE, technique)));
        }
        return ProfileMatrix.of(profiles);
    }

    /** A likelihood ratio carries the chain of what was compared, and there is none for profiles of another chain. */
    @Test
    void theChainTravelsWithTheNumber() {
        ProfileMatrix background =
                profiles("GC_MS", new double[] {1}, new double[] {1.2}, new double[] {3}, new double[] {3.1});
        TwoLevelModel model = TwoLevelModel.normal(TwoLevelBackground.of(
                background, List.of("a", "a", "b", "b"), WithinEstimator.POOLED, BetweenDivisor.KAPPA));
        assertEquals("GC_MS", model.background().chain().part(ChainId.Part.TECHNIQUE));
        assertEquals(background.chain(), model.background().without(List.of()).chain());
        Calibration asIs = LogisticCalibration.fit(SupportScores.of(new double[] {-1, 1, 2}, new double[] {-2, -1, 1}));
        ProfileMatrix item = profiles("GC_MS", new double[] {1.1});
        LikelihoodRatio ratio = model.evaluate(item, profiles("GC_MS", new double[] {1.15}), asIs, frame(2))
                .orElseThrow();
        assertEquals(item.chain(), ratio.chain());
        assertTrue(ratio.toString().contains("technique=GC_MS"));
        EvaluationOutcome other = model.evaluate(item, profiles("GC_FID", new double[] {1.1}), asIs, frame(2));
        assertEquals(new NotEvaluated(NotEvaluatedReason.STATE_MISMATCH, "[technique]"), other);
        assertEquals(
                ChainId.UNSPECIFIED,
                TwoLevelBackground.of(new double[][] {{1}, {2}, {3}}, List.of("a", "a", "b"))
                        .chain()
                        .part(ChainId.Part.TECHNIQUE));
    }

    @Test
    void fewerThanThirtySourcesGiveWordsOnly() {
        String printed = LikelihoodRatio.of(1.234, frame(29), "s", CHAIN).toString();
        assertTrue(
                printed.startsWith(
                        "likelihood ratio   no number with fewer than 30 sources; at most moderate support for"
                                + " \"the tablets come from one batch\" rather than \"the tablets come from two batches\""),
                printed);
        assertFalse(printed.contains("1.23"));
        assertTrue(LikelihoodRatio.of(1.234, frame(30), "s", CHAIN).toString().contains("17.1"));
    }

    @Test
    void nothingExcludesAProposition() {
        for (double log10 : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN}) {
            assertEquals(
                    "infinite-likelihood-ratio",
                    assertThrows(ProfilingException.class, () -> LikelihoodRatio.of(log10, frame(160), "s", CHAIN))
                            .code());
        }
        assertThrows(ProfilingException.class, () -> LikelihoodRatio.of(1, frame(160), " ", CHAIN));
        assertThrows(NullPointerException.class, () -> LikelihoodRatio.of(1, null, "s", CHAIN));
        assertThrows(NullPointerException.class, () -> LikelihoodRatio.of(1, frame(160), "s", null));
        assertThrows(ProfilingException.class, () -> new Propositions("a", "a "));
        assertThrows(ProfilingException.class, () -> new Propositions("a", " "));
        assertThrows(ProfilingException.class, () -> new RelevantPopulation(" ", 100));
        assertThrows(ProfilingException.class, () -> new RelevantPopulation("tablets", 1));
        assertThrows(ProfilingException.class, () -> new LogRatioBounds(0.1, 1, BoundRule.STATED));
        assertThrows(
                ProfilingException.class, () -> new LogRatioBounds(-1, Double.POSITIVE_INFINITY, BoundRule.STATED));
    }

    @Test
    void boundsOfTheNumberOfSources() {
        LogRatioBounds bounds = LogRatioBounds.ofSources(1000);
        assertEquals(-3, bounds.lower(), 1e-15);
        assertEquals(3, bounds.upper(), 1e-15);
        assertEquals("log10 LR from -3.00 to 3.00 (number of sources)", bounds.toString());
        assertEquals(3, bounds.apply(Double.POSITIVE_INFINITY), 1e-15);
        assertThrows(ProfilingException.class, () -> bounds.apply(Double.NaN));
        assertThrows(ProfilingException.class, () -> LogRatioBounds.ofSources(0));
    }

    /** The borders of the published scale are closed on the right, and 1 supports nothing. */
    @Test
    void wordsOfTheReadScale() {
        VerbalScale scale = VerbalScales.POPOVIC;
        assertEquals(Evidence.READ_IN_SOURCE, scale.citation().evidence());
        assertEquals("no", scale.word(0));
        assertEquals("limited", scale.word(Math.log10(1.5)));
        assertEquals("limited", scale.word(1));
        assertEquals("moderate", scale.word(1.001));
        assertEquals("moderate", scale.word(-2));
        assertEquals("moderately strong", scale.word(3));
        assertEquals("strong", scale.word(-4));
        assertEquals("very strong", scale.word(4.01));
        assertEquals("very strong", scale.word(-400));
        assertEquals(
                "no support for \"the tablets come from one batch\" or for \"the tablets come from two batches\" over the other",
                scale.statement(0, TABLETS));
        assertEquals(
                "limited support for \"the tablets come from two batches\" rather than \"the tablets come from one batch\"",
                scale.statement(-0.3, TABLETS));
        for (VerbalScale shipped : VerbalScales.all()) {
            assertEquals(Evidence.READ_IN_SOURCE, shipped.citation().evidence(), "remembered scales are not shipped");
        }
        assertThrows(
                ProfilingException.class,
                () -> new VerbalScale("x", List.of(new VerbalScale.Step(10, "some")), scale.citation()));
        assertThrows(
                ProfilingException.class,
                () -> new VerbalScale(
                        "x",
                        List.of(
                                new VerbalScale.Step(10, "some"),
                                new VerbalScale.Step(10, "more"),
                                new VerbalScale.Step(Double.POSITIVE_INFINITY, "most")),
                        scale.citation()));
    }

    @Test
    void noLikelihoodRatioSaysWhy() {
        NotEvaluated none = new NotEvaluated(NotEvaluatedReason.NOT_REPRESENTED, "control");
        assertEquals(
                "no likelihood ratio: a profile lies far outside the background population (control)", none.toString());
        assertTrue(none.likelihoodRatio().isEmpty());
        assertEquals(
                "not-evaluated",
                assertThrows(ProfilingException.class, none::orElseThrow).code());
    }
}
