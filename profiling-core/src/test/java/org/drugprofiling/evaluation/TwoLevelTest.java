package org.drugprofiling.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.drugprofiling.kernel.SymmetricEigen;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Edge cases of two-level models, by hand. */
class TwoLevelTest {

    /** Two sources of two rows: U = 2, grand mean 10, SSB = 2·10² + 2·10² = 400, κ = 2, C = (400 − 2)/2 = 199. */
    private static final double[][] ROWS = {{-1}, {1}, {19}, {21}};

    private static final List<String> SOURCES = List.of("a", "a", "b", "b");

    private static String refused(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(ProfilingException.class, call).code();
    }

    @Test
    void componentsByHand() {
        TwoLevelBackground background = TwoLevelBackground.of(ROWS, SOURCES);
        assertEquals(2, background.within()[0][0]);
        assertEquals(199, background.between()[0][0]);
        assertEquals(2, background.replicateNumber());
        assertArrayEquals(new double[] {10}, background.overallMean());
        assertEquals(List.of("a", "b"), background.sources());
        assertEquals(4, background.rows());
        // the exact likelihood ratio of equal means 0 and 0, one row each:
        // φ(0; 4) φ(−10; 1 + 199)/φ(−10; 2 + 199)²
        double expected = logPhi(0, 4) + logPhi(10, 200) - 2 * logPhi(10, 201);
        assertEquals(
                expected / Math.log(10),
                TwoLevelModel.normal(background)
                        .compare(new double[][] {{0}}, new double[][] {{0}})
                        .log10(),
                1e-14);
        assertEquals(
                expected / Math.log(10),
                TwoLevelModel.lindley(background)
                        .compare(new double[][] {{0}}, new double[][] {{0}})
                        .log10(),
                1e-14);
    }

    private static double logPhi(double d, double variance) {
        return -0.5 * Math.log(2 * Math.PI * variance) - d * d / (2 * variance);
    }

    /** The 0.999 quantile of chi-square with one degree is 10.827566170662733 (scipy 1.17.1), with two it is −2 ln 0.001; V = U + h²C. */
    @Test
    void oneRowInAThousandLiesOutsideTheBackground() {
        TwoLevelModel model = TwoLevelModel.kernel(TwoLevelBackground.of(ROWS, SOURCES), TwoLevelBandwidth.SILVERMAN);
        double variance = 2 + Math.pow(4.0 / 6, 2 / 5.0) * 199;
        // a mean of two rows scatters by U/2
        double ofTwo = variance - 1;
        for (double quantile : new double[] {10.8275, 10.8276}) {
            boolean isWithin = quantile < 10.827566170662733;
            double one = -Math.sqrt(quantile * variance);
            TwoLevelComparison comparison = model.compare(new double[][] {{one}}, new double[][] {{0}});
            assertEquals(quantile, comparison.control().squaredDistance(), 1e-12 * quantile);
            assertEquals(isWithin, comparison.control().isRepresented());
            // the nearest source counts: 20 above
            double two = 20 + Math.sqrt(quantile * ofTwo);
            assertEquals(
                    isWithin,
                    model.compare(new double[][] {{0}}, new double[][] {{two - 1}, {two + 1}})
                            .recovered()
                            .isRepresented());
        }
        TwoLevelBackground plane = TwoLevelBackground.of(
                new double[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}, {20, 20}, {21, 19}},
                List.of("a", "a", "b", "b", "c", "c"));
        TwoLevelModel two = TwoLevelModel.normal(plane);
        for (double step = 0; step < 400; step++) {
            Typicality typicality = two.compare(new double[][] {{-step, step / 3}}, new double[][] {{0, 0}})
                    .control();
            assertEquals(typicality.squaredDistance() <= -2 * Math.log(0.001), typicality.isRepresented());
        }
    }

    /** Two sources of one mean: U = (8 + 2)/2, SSB = 0, C = (0 − 5)/2, as a variance between laboratories that comes out below 0. */
    @Test
    void aVarianceBetweenSourcesBelowZeroIsZeroAndSaid() {
        TwoLevelBackground background = TwoLevelBackground.of(new double[][] {{0}, {4}, {1}, {3}}, SOURCES);
        assertEquals(5, background.within()[0][0]);
        assertEquals(-2.5, background.betweenAsEstimated()[0][0]);
        assertEquals(0, background.between()[0][0]);
        assertTrue(background.isBetweenClipped());
        assertTrue(background.toString().contains("clipped"), background::toString);
        // sources that do not differ: no row tells one from another
        for (TwoLevelModel model : List.of(TwoLevelModel.normal(background), TwoLevelModel.lindley(background))) {
            assertEquals(
                    0,
                    model.compare(new double[][] {{1}, {2}}, new double[][] {{3}})
                            .log10(),
                    1e-14);
        }
        assertFalse(TwoLevelBackground.of(ROWS, SOURCES).isBetweenClipped());
    }

    /** A direction may be turned about: of each the largest loading is positive, so that tables mirrored at their centre have one space. */
    @Test
    void aDirectionAndItsReflectionAreOneComponent() {
        double[][] rows = {{0, 0}, {1, -3}, {2, -6}, {3, -9}};
        double[][] mirrored = {{3, -9}, {2, -6}, {1, -3}, {0, 0}};
        double[][] turned = {{0, 0}, {-1, 3}, {-2, 6}, {-3, 9}};
        double[] direction = {-1 / Math.sqrt(10), 3 / Math.sqrt(10)};
        for (double[][] table : List.of(rows, mirrored, turned)) {
            PrincipalSpace space = PrincipalSpace.fit(table, 10, 1);
            assertArrayEquals(direction, space.loadings()[0], 1e-15);
        }
        Random random = new Random(5);
        for (int draw = 0; draw < 20; draw++) {
            double[][] wide = new double[12][5];
            for (double[] row : wide) {
                for (int k = 0; k < row.length; k++) {
                    row[k] = random.nextGaussian();
                }
            }
            for (double[] loading : PrincipalSpace.fit(wide, 50, 5).loadings()) {
                double largest = 0;
                for (double x : loading) {
                    largest = Math.abs(x) > Math.abs(largest) ? x : largest;
                }
                assertTrue(largest > 0, () -> java.util.Arrays.toString(loading));
            }
        }
        // 1.5 steps of √10 below the centre, since the first number falls along the direction
        assertArrayEquals(
                new double[] {-1.5 * Math.sqrt(10)},
                PrincipalSpace.fit(rows, 10, 1).apply(new double[] {3, -9}),
                1e-14);
        assertArrayEquals(
                new double[] {1.5 * Math.sqrt(10)},
                PrincipalSpace.fit(turned, 10, 1).apply(new double[] {-3, 9}),
                1e-14);
    }

    @Test
    void likelihoodRatiosFarBelowTheRangeOfADoubleAreFinite() {
        TwoLevelBackground background = TwoLevelBackground.of(ROWS, SOURCES);
        double log10 = TwoLevelModel.normal(background)
                .compare(new double[][] {{0}}, new double[][] {{400}})
                .log10();
        double expected = (logPhi(400, 4) + logPhi(190, 200) - logPhi(10, 201) - logPhi(390, 201)) / Math.log(10);
        assertEquals(expected, log10, 1e-9);
        assertTrue(log10 < -8000);
        double kernel = TwoLevelModel.kernel(background, TwoLevelBandwidth.SILVERMAN)
                .compare(new double[][] {{0}}, new double[][] {{400}})
                .log10();
        assertTrue(Double.isFinite(kernel) && kernel < -3000);
    }

    @Test
    void itemsOutsideTheBackgroundGetNoLikelihoodRatio() {
        TwoLevelModel model = TwoLevelModel.normal(TwoLevelBackground.of(ROWS, SOURCES));
        EvaluationFrame frame = new EvaluationFrame(
                new Propositions("same", "different"),
                SameLevel.BATCH,
                new RelevantPopulation("rows", 2),
                new LogRatioBounds(-2, 2, BoundRule.STATED));
        TwoLevelComparison near = model.compare(new double[][] {{0}}, new double[][] {{21}});
        assertTrue(near.isRepresented());
        assertEquals(0, near.control().squaredDistance(), "the mean of source a is 0");
        assertEquals(1, near.control().tail());
        TwoLevelComparison far = model.compare(new double[][] {{0}}, new double[][] {{400}});
        assertTrue(far.control().isRepresented());
        assertFalse(far.recovered().isRepresented());
        assertFalse(far.isRepresented());
        EvaluationOutcome outcome = model.evaluate(new double[][] {{0}}, new double[][] {{400}}, frame);
        assertEquals(NotEvaluatedReason.NOT_REPRESENTED, ((EvaluationOutcome.NotEvaluated) outcome).reason());
        assertTrue(outcome.toString().contains("recovered"));
        LikelihoodRatio ratio = model.evaluate(new double[][] {{0}}, new double[][] {{1}}, frame)
                .orElseThrow();
        assertEquals(model.compare(new double[][] {{0}}, new double[][] {{1}}).log10(), ratio.systemLog10());
        assertTrue(ratio.system().startsWith("two-level model, means of sources normal; 2 sources with 4 rows"));
        LogisticCalibration half = new LogisticCalibration(0, Math.log(10) / 2, LogisticCalibration.Fit.STATED);
        LikelihoodRatio calibrated = model.evaluate(new double[][] {{0}}, new double[][] {{1}}, half, frame)
                .orElseThrow();
        assertEquals(ratio.systemLog10() / 2, calibrated.systemLog10(), 1e-15);
        assertTrue(ratio.system().endsWith("not calibrated"));
        assertTrue(calibrated.system().contains("; logistic, ln LR = 0.0 + "));
        PavCalibration pav = PavCalibration.fit(SupportScores.of(new double[] {0}, new double[] {-1}));
        assertEquals(
                NotEvaluatedReason.INFINITE,
                ((EvaluationOutcome.NotEvaluated)
                                model.evaluate(new double[][] {{0}}, new double[][] {{1}}, pav, frame))
                        .reason());
        EvaluationFrame other = new EvaluationFrame(
                frame.propositions(), SameLevel.BATCH, new RelevantPopulation("rows", 3), frame.bounds());
        assertEquals(
                "state-mismatch", refused(() -> model.evaluate(new double[][] {{0}}, new double[][] {{1}}, other)));
    }

    @Test
    void singularCovariancesAreRefusedAndCanBeShrunk() {
        double[][] twice = {{-1, -2}, {1, 2}, {19, 38}, {21, 42}};
        TwoLevelBackground background = TwoLevelBackground.of(twice, SOURCES);
        assertEquals("singular-covariance", refused(() -> TwoLevelModel.normal(background)));
        assertEquals(
                "singular-covariance", refused(() -> TwoLevelModel.kernel(background, TwoLevelBandwidth.AITKEN_LUCY)));
        TwoLevelBackground shrunk = background.withWithinShrunk(0.5);
        assertArrayEquals(new double[] {2, 2}, shrunk.within()[0]);
        assertArrayEquals(new double[] {2, 8}, shrunk.within()[1]);
        assertTrue(shrunk.toString().contains("shrunk by 0.5"));
        assertTrue(Double.isFinite(TwoLevelModel.normal(shrunk)
                .compare(new double[][] {{0, 0}}, new double[][] {{1, 2}})
                .log10()));
        assertEquals("invalid-parameter", refused(() -> background.withWithinShrunk(1.1)));
        // rows of a source that do not differ
        TwoLevelBackground equal = TwoLevelBackground.of(new double[][] {{1}, {1}, {2}, {2}}, SOURCES);
        assertEquals("singular-covariance", refused(() -> TwoLevelModel.lindley(equal)));
    }

    /** A refusal says which number of which row it is about, and the number itself. */
    @Test
    void aNumberThatIsNoneIsRefusedWithItsPlace() {
        TwoLevelBackground background = TwoLevelBackground.of(
                new double[][] {{-1, 0, 3}, {1, 1, 5}, {19, 5, 2}, {21, 9, 1}, {4, 8, 3}, {3, 3, 3}},
                List.of("a", "a", "b", "b", "c", "c"),
                WithinEstimator.POOLED,
                BetweenDivisor.KAPPA);
        TwoLevelModel model = TwoLevelModel.kernel(background, TwoLevelBandwidth.AITKEN_LUCY);
        double[][] good = {{1, 2, 3}, {4, 5, 6}};
        double[][] infinite = {{1, 2, 3}, {4, Double.NEGATIVE_INFINITY, 6}};
        double[][] shorter = {{1, 2, 3}, {4, 5}};
        assertRefused("not-a-number", "-Infinity", "item control, row 1, index 1", () -> model.compare(infinite, good));
        assertRefused(
                "not-a-number", "-Infinity", "item recovered, row 1, index 1", () -> model.compare(good, infinite));
        assertRefused(
                "unequal-targets",
                "2 numbers for 3 targets",
                "item control, row 1",
                () -> model.compare(shorter, good));
        assertRefused(
                "unequal-targets",
                "2 numbers for 3 targets",
                "item recovered, row 1",
                () -> model.log10(good, shorter));
        assertRefused("no-profiles", null, "item recovered", () -> model.compare(good, new double[0][]));
        assertRefused(
                "not-a-number",
                "NaN",
                "item recovered, index 2",
                () -> model.compare(good[0], 1, new double[] {1, 2, Double.NaN}, 1));
        TwoLevelKernelProduct product = TwoLevelKernelProduct.of(background, TwoLevelBandwidth.AITKEN_LUCY, 1, 1);
        assertRefused(
                "not-a-number", "-Infinity", "row 1, index 1", () -> product.log10LikelihoodRatios(good, infinite));
        assertRefused(
                "unequal-targets",
                "2 numbers for 3 targets",
                "row 1",
                () -> product.log10LikelihoodRatios(shorter, good));
    }

    private static void assertRefused(
            String code, @Nullable String value, String place, org.junit.jupiter.api.function.Executable call) {
        ProfilingException refusal = assertThrows(ProfilingException.class, call);
        assertEquals(code, refusal.code());
        assertEquals(Optional.ofNullable(value), refusal.value());
        assertEquals(place, refusal.location().toString());
    }

    @Test
    void tooLittleDataIsRefused() {
        assertEquals(
                "too-few-sources", refused(() -> TwoLevelBackground.of(new double[][] {{1}, {2}}, List.of("a", "a"))));
        assertEquals(
                "too-few-replicates",
                refused(() -> TwoLevelBackground.of(new double[][] {{1}, {2}}, List.of("a", "b"))));
        assertEquals("length-mismatch", refused(() -> TwoLevelBackground.of(ROWS, List.of("a"))));
        TwoLevelModel model = TwoLevelModel.normal(TwoLevelBackground.of(ROWS, SOURCES));
        assertEquals("no-profiles", refused(() -> model.compare(new double[0][], ROWS)));
        assertEquals("invalid-parameter", refused(() -> model.compare(new double[] {1}, 0, new double[] {1}, 1)));
        TwoLevelBackground two = TwoLevelBackground.of(new double[][] {{-1, 0}, {1, 1}, {19, 5}, {21, 9}}, SOURCES);
        assertEquals("too-many-targets", refused(() -> TwoLevelModel.lindley(two)));
    }

    @Test
    void sourcesCanBeLeftOutOfTheirOwnBackground() {
        double[][] rows = {{-1}, {1}, {19}, {21}, {7}, {9}};
        TwoLevelBackground all = TwoLevelBackground.of(rows, List.of("a", "a", "b", "b", "c", "c"));
        TwoLevelBackground rest = all.without(List.of("c"));
        assertEquals(TwoLevelBackground.of(ROWS, SOURCES).between()[0][0], rest.between()[0][0]);
        assertEquals(List.of("a", "b"), rest.sources());
        assertEquals("too-few-sources", refused(() -> all.without(List.of("a", "b"))));
        assertEquals("unknown-source", refused(() -> all.without(List.of("c", "nobody"))));
    }

    @Test
    void theOrderOfTheRowsPlaysNoPart() {
        Random random = new Random(5);
        List<double[]> rows = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            rows.add(new double[] {random.nextGaussian() + i / 3, random.nextGaussian(), random.nextDouble()});
            order.add(i);
        }
        TwoLevelBackground one = background(rows, order);
        Collections.shuffle(order, random);
        TwoLevelBackground other = background(rows, order);
        for (int k = 0; k < 3; k++) {
            assertArrayEquals(one.within()[k], other.within()[k]);
            assertArrayEquals(one.between()[k], other.between()[k]);
        }
        double[][] x = {rows.get(0)};
        double[][] y = {rows.get(1), rows.get(2)};
        assertEquals(
                TwoLevelModel.normal(one).compare(x, y),
                TwoLevelModel.normal(other).compare(x, y));
        // which item is called control plays no part either
        assertEquals(
                TwoLevelModel.kernel(one, TwoLevelBandwidth.SILVERMAN)
                        .compare(x, y)
                        .log10(),
                TwoLevelModel.kernel(one, TwoLevelBandwidth.SILVERMAN)
                        .compare(y, x)
                        .log10(),
                1e-13);
    }

    private static TwoLevelBackground background(List<double[]> rows, List<Integer> order) {
        List<String> sources = new ArrayList<>();
        for (int i : order) {
            sources.add("s" + i / 3);
        }
        return TwoLevelBackground.of(order.stream().map(rows::get).toArray(double[][]::new), sources);
    }

    /** Eigenvalues 3 and 1 of ((2, 1), (1, 2)), vectors (1, 1)/√2 and (1, −1)/√2. */
    @Test
    void eigenvectorsByHand() {
        SymmetricEigen eigen = SymmetricEigen.of(new double[] {2, 1, 1, 2}, 2);
        assertArrayEquals(new double[] {3, 1}, eigen.values(), 1e-15);
        double half = Math.sqrt(0.5);
        assertArrayEquals(new double[] {half, half, half, -half}, eigen.vectors(), 1e-15);
    }

    /** 12 sources so far apart that no likelihood ratio misleads: 0 of 12 does not mean that none ever will. */
    @Test
    void aRateThatIsTheSameInEveryDrawHasNoInterval() {
        List<String> names = new ArrayList<>();
        List<String> sourceOfRow = new ArrayList<>();
        double[][] rows = new double[24][];
        List<double[][]> first = new ArrayList<>();
        List<double[][]> second = new ArrayList<>();
        for (int source = 0; source < 12; source++) {
            names.add("s" + source);
            for (int replicate = 0; replicate < 2; replicate++) {
                rows[2 * source + replicate] = new double[] {100 * source * source + replicate};
                sourceOfRow.add("s" + source);
                (replicate == 0 ? first : second).add(new double[][] {rows[2 * source + replicate]});
            }
        }
        TwoLevelModel model = TwoLevelModel.normal(TwoLevelBackground.of(rows, sourceOfRow));
        Performance performance =
                Performance.of(TwoLevelTrial.of(names, first, second).with(model));
        assertEquals(0, performance.misleadingSameSource());
        assertEquals(
                "undefined-statistic",
                refused(() -> performance.interval(PerformanceFigure.MISLEADING_SAME_SOURCE, 0.95, 200, 1)));
        assertEquals(
                12, performance.interval(PerformanceFigure.CLLR, 0.95, 200, 1).sources());
    }

    /** 40 pairs of one source, three of which mislead, and as many of two: of all figures but Cllr draws are a spread. */
    @Test
    void drawsOfAShareOfMisleadingPairsAreASpread() {
        List<ScoredPair> pairs = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            names.add("s" + k);
            pairs.add(new ScoredPair(k, k, PairLabel.LINKED, k % 15 == 0 ? -0.5 : 1 + k % 7 * 0.1, 1));
            pairs.add(new ScoredPair(k, (k + 1) % 40, PairLabel.UNLINKED, k % 13 == 0 ? 0.5 : -1 - k % 5 * 0.1, 1));
        }
        Performance performance = Performance.of(LogRatios.ofPairs(pairs, names));
        Performance other = Performance.of(LogRatios.ofPairs(pairs.subList(0, 60), names));
        var all = performance.intervals(0.95, 200, 1);
        for (PerformanceFigure figure : PerformanceFigure.values()) {
            boolean isCllr = figure == PerformanceFigure.CLLR;
            assertEquals(isCllr, figure.hasIntervalOfDraws(), figure::id);
            assertEquals(isCllr, performance.interval(figure, 0.95, 200, 1).isConfidence(), figure::id);
            assertEquals(performance.interval(figure, 0.95, 200, 1), all.get(figure), figure::id);
            assertEquals(
                    isCllr,
                    performance.differenceInterval(figure, other, 0.95, 200, 1).isConfidence(),
                    figure::id);
        }
    }

    /** Seizures a and b are of one case, and so is x, of which there is no pair: neither one source nor two, and no background of each other. */
    @Test
    void relatedSourcesAreNotComparedAndAreLeftOutTogether() {
        double[][] rows = {{1}, {1.4}, {4}, {3.5}, {6}, {6.2}, {9}, {9.7}, {13}, {12.6}, {2}, {2.2}};
        List<String> sources = List.of("a", "a", "b", "b", "c", "c", "d", "d", "e", "e", "x", "x");
        List<String> names = List.of("a", "b", "c", "d", "e");
        List<double[][]> first = new ArrayList<>();
        List<double[][]> second = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            first.add(new double[][] {rows[2 * k]});
            second.add(new double[][] {rows[2 * k + 1]});
        }
        TwoLevelBackground background = TwoLevelBackground.of(rows, sources);
        TwoLevelTrial trial = TwoLevelTrial.of(names, first, second)
                .withFolds(java.util.Map.of("a", "case", "b", "case", "x", "case"));
        SupportScores scores =
                trial.withoutOwnSources(background, TwoLevelModel::normal).asScores();
        // by hand: 5 of one source, and 20 of two without a with b and b with a
        assertEquals(5, scores.sameSource().length);
        assertEquals(18, scores.differentSource().length);
        assertEquals(List.of("case", "case", "c", "d", "e", "case", "case", "c", "d", "e"), scores.foldOfRow());
        assertEquals(
                TwoLevelModel.normal(background.without(List.of("a", "b", "x"))).log10(first.get(0), second.get(0)),
                scores.sameSource()[0]);
        // a with c is the first of two sources
        assertEquals(
                TwoLevelModel.normal(background.without(List.of("a", "b", "x", "c")))
                        .log10(first.get(0), second.get(2)),
                scores.differentSource()[0]);
        assertEquals(18, trial.with(TwoLevelModel.normal(background)).asScores().differentSource().length);
        assertEquals(
                20,
                TwoLevelTrial.of(names, first, second)
                        .with(TwoLevelModel.normal(background))
                        .asScores()
                        .differentSource()
                        .length);
    }

    @Test
    void principalComponentsKeepDistancesAndAskForSources() {
        double[][] rows = {{0, 0, 1}, {1, 1, 1}, {2, 2, 1}, {3, 3, 1}};
        PrincipalSpace space = PrincipalSpace.fit(rows, 10, 1);
        assertEquals(1, space.shareKept(), 1e-15);
        // (1, 1, 0)/√2 times 1.5 each way, times √2
        assertArrayEquals(new double[] {1.5 * Math.sqrt(2)}, space.apply(new double[] {3, 3, 1}), 1e-14);
        assertArrayEquals(new double[] {1.5 * Math.sqrt(2)}, space.apply(rows)[3], 1e-14);
        assertArrayEquals(new double[] {Math.sqrt(0.5), Math.sqrt(0.5), 0}, space.loadings()[0], 1e-15);
        assertEquals(10.0 / 3, space.variances()[0], 1e-14);
        assertEquals("too-few-sources", refused(() -> PrincipalSpace.fit(rows, 19, 2)));
        assertEquals("invalid-parameter", refused(() -> PrincipalSpace.fit(rows, 100, 4)));
        assertRefused("unequal-targets", "1 numbers for 3 targets", "", () -> space.apply(new double[] {1}));
        assertRefused("not-a-number", "NaN", "index 2", () -> space.apply(new double[] {1, 2, Double.NaN}));
        assertRefused(
                "not-a-number",
                "Infinity",
                "row 1, index 0",
                () -> space.apply(new double[][] {{1, 2, 3}, {Double.POSITIVE_INFINITY, 2, 3}}));
        assertRefused(
                "not-a-number",
                "NaN",
                "row 1, index 1",
                () -> PrincipalSpace.fit(new double[][] {{1, 2}, {2, Double.NaN}}, 10, 1));
        assertRefused(
                "unequal-targets",
                "3 numbers for 2 targets",
                "row 1",
                () -> PrincipalSpace.fit(new double[][] {{1, 2}, {2, 1, 7}}, 10, 1));
        assertEquals(
                "not-finite",
                refused(() -> TwoLevelBackground.of(new double[][] {{1}, {Double.NaN}, {1}, {2}}, SOURCES)));
    }

    /** Expected by mpmath 1.3.0 with 60 digits; the unit of the targets plays no part. */
    @Test
    void differencesWhoseSquaresUnderflowAreRefused() {
        double[][] rows = {
            {1, 2, 0.5},
            {1.25, 2.25, 1},
            {3, 1, 2},
            {3.5, 1.25, 1.5},
            {6, 4, 3},
            {5.5, 4.5, 3.75},
            {2, 7, 5},
            {2.75, 6.5, 5.5}
        };
        List<String> sources = List.of("a", "a", "b", "b", "c", "c", "d", "d");
        for (double unit : new double[] {1, 1e-100, 1e-150, 1e-155, 1e150}) {
            TwoLevelModel model = TwoLevelModel.normal(TwoLevelBackground.of(times(rows, unit), sources));
            double found = model.compare(
                            times(new double[][] {{3, 1, 2}}, unit), times(new double[][] {{3.25, 1.5, 1.75}}, unit))
                    .log10();
            assertEquals(1.2536827745012671, found, 1e-9, "in units of " + unit);
        }
        for (double unit : new double[] {1e-158, 1e-160, 1e-165, 1e-170, 1e-300}) {
            assertEquals(
                    "values-too-small",
                    refused(() -> TwoLevelBackground.of(times(rows, unit), sources)),
                    "in units of " + unit);
        }
    }

    private static double[][] times(double[][] rows, double unit) {
        return java.util.Arrays.stream(rows)
                .map(row -> java.util.Arrays.stream(row).map(x -> x * unit).toArray())
                .toArray(double[][]::new);
    }
}
