package org.drugprofiling.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.StandardNormal;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** Intervals of areas count sources: what they are, when they are refused, and a slice of the simulation that says so. */
class AreaIntervalTest {

    /** Two specimens of one number for each source; compared by absolute difference. */
    private static SourceResampling resampling(double[] values, double weight) {
        List<ScoredPair> pairs = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            sources.add(String.format("source %03d", i / 2));
            for (int j = 0; j < i; j++) {
                boolean same = i / 2 == j / 2;
                pairs.add(new ScoredPair(
                        i,
                        j,
                        same ? PairLabel.LINKED : PairLabel.UNLINKED,
                        Math.abs(values[i] - values[j]),
                        same ? 1 : weight));
            }
        }
        return SourceResampling.of(pairs, sources, Orientation.LOWER_IS_MORE_ALIKE);
    }

    /** Rows in pairs, every third row of another source that has none: nothing is drawn, left out or counted for it. */
    @Test
    void sourcesWithoutPairsPlayNoPart() {
        double[] values = values(24, 0.5, 8);
        SourceResampling all = resampling(values, 1);
        List<ScoredPair> pairs = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            sources.add(String.format("source %03d", i / 2));
            if (i % 2 == 1) {
                sources.add(String.format("source %03d idle", i / 2));
            }
            for (int j = 0; j < i; j++) {
                pairs.add(new ScoredPair(
                        i + i / 2,
                        j + j / 2,
                        i / 2 == j / 2 ? PairLabel.LINKED : PairLabel.UNLINKED,
                        Math.abs(values[i] - values[j]),
                        1));
            }
        }
        SourceResampling some = SourceResampling.of(pairs, sources, Orientation.LOWER_IS_MORE_ALIKE);
        assertEquals(24, some.sources());
        assertEquals(all.sourceNames(), some.sourceNames());
        assertEquals(all.areaByBootstrap(0.95, 400, 7), some.areaByBootstrap(0.95, 400, 7));
        assertEquals(
                all.jackknifeStandardError(all.areaUnderCurve()), some.jackknifeStandardError(some.areaUnderCurve()));
    }

    private static double[] values(int sources, double within, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[2 * sources];
        for (int s = 0; s < sources; s++) {
            double centre = normal(random);
            values[2 * s] = centre + within * normal(random);
            values[2 * s + 1] = centre + within * normal(random);
        }
        return values;
    }

    private static double normal(SplittableRandom random) {
        return StandardNormal.quantile(random.nextDouble(0x1p-53, 1));
    }

    @Test
    void theDifferenceOfTwoAreasHasTheSameFloorAndTheSameSources() {
        SourceResampling first = resampling(values(24, 0.3, 4), 1);
        SourceResampling second = resampling(values(24, 0.6, 5), 1);
        SourceInterval difference = first.areaDifference(second, 0.9, 400, 7);
        double[] draws = first.draw(first.areaUnderCurve(), 400, 7);
        double[] others = second.draw(second.areaUnderCurve(), 400, 7);
        Arrays.setAll(draws, draw -> draws[draw] - others[draw]);
        Arrays.sort(draws);
        assertEquals(Quantiles.type7(draws, 0.05), difference.lower(), 1e-15);
        assertEquals(Quantiles.type7(draws, 0.95), difference.upper(), 1e-15);
        SourceResampling nineteen = resampling(values(19, 0.3, 4), 1);
        assertEquals("too-few-sources", code(() -> nineteen.areaDifference(nineteen, 0.9, 400, 7)));
        assertEquals("other-sources", code(() -> first.areaDifference(nineteen, 0.9, 400, 7)));
        assertEquals("invalid-parameter", code(() -> first.areaDifference(second, 0.95, 100, 7)));
    }

    @Test
    void theIntervalsAreWhatTheyAreSaidToBe() {
        SourceResampling resampling = resampling(values(24, 0.3, 4), 1);
        double area = resampling.areaUnderCurve().of(ones(24));
        AreaInterval jackknife = resampling.areaByJackknife(0.95);
        double error =
                resampling.jackknifeStandardError(resampling.areaUnderCurve()).orElseThrow();
        // scipy.stats.t.ppf(0.975, 23)
        double spread = 2.0686576104190486 * error / (area * (1 - area));
        double logit = Math.log(area / (1 - area));
        assertEquals(area, jackknife.area());
        assertEquals(error, jackknife.standardError());
        assertEquals(1 / (1 + Math.exp(spread - logit)), jackknife.lower(), 1e-9);
        assertEquals(1 / (1 + Math.exp(-spread - logit)), jackknife.upper(), 1e-9);
        assertEquals(24, jackknife.sources());
        assertEquals(24, jackknife.replicates());
        AreaInterval bootstrap = resampling.areaByBootstrap(0.9, 400, 7);
        double[] draws = resampling.draw(resampling.areaUnderCurve(), 400, 7);
        Arrays.sort(draws);
        assertEquals(Quantiles.type7(draws, 0.05), bootstrap.lower(), 1e-15);
        assertEquals(Quantiles.type7(draws, 0.95), bootstrap.upper(), 1e-15);
        double mean = Arrays.stream(draws).sum() / 400;
        assertEquals(
                Math.sqrt(Arrays.stream(draws).map(x -> (x - mean) * (x - mean)).sum() / 399),
                bootstrap.standardError(),
                1e-12);
        assertEquals(AreaInterval.Method.BOOTSTRAP_PERCENTILE, bootstrap.method());
        assertTrue(bootstrap.toString().endsWith("sources   24"), bootstrap::toString);
        assertTrue(bootstrap.toString().contains("(90 %)"), bootstrap::toString);
        assertEquals(7, bootstrap.seed().orElseThrow());
        assertTrue(bootstrap.toString().contains("400 times, seed 7, 0 undefined"), bootstrap::toString);
        assertTrue(jackknife.seed().isEmpty());
        assertFalse(jackknife.toString().contains("seed"));
        assertEquals(2000, resampling.areaByBootstrap(0.95, 7).replicates());
        SourceInterval same = resampling.bootstrap(resampling.areaUnderCurve(), 0.9, 400, 7);
        assertEquals(same, bootstrap.asSourceInterval());
        assertEquals("invalid-interval", code(jackknife::asSourceInterval));
        assertEquals("90 %, percentiles of 400 draws of 24 sources, seed 7, 0 undefined", same.howFound());
        assertTrue(same.toString().endsWith(" (" + same.howFound() + ")"), same::toString);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void tooFewSourcesAreRefused() {
        SourceResampling nineteen = resampling(values(19, 0.5, 1), 1);
        assertEquals("too-few-sources", code(() -> nineteen.areaByBootstrap(0.95, 1)));
        assertEquals(
                "too-few-sources",
                code(() -> nineteen.bootstrap(nineteen.areaUnderCurve(), 0.95, 2000, 1)),
                "no way round");
        assertEquals(19, nineteen.areaByJackknife(0.95).sources());
        assertEquals(
                20, resampling(values(20, 0.5, 1), 1).areaByBootstrap(0.95, 1).sources());
        SourceResampling nine = resampling(values(9, 0.5, 1), 1);
        assertEquals("too-few-sources", code(() -> nine.areaByJackknife(0.95)));
        assertTrue(nine.jackknifeStandardError(nine.areaUnderCurve()).isPresent());
        assertEquals(10, resampling(values(10, 0.5, 1), 1).areaByJackknife(0.95).sources());
    }

    @Test
    void sourcesWithoutALinkedPairDoNotCount() {
        // thirty sources, of which nineteen have two specimens
        double[] values = values(30, 0.5, 2);
        List<ScoredPair> pairs = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            sources.add("source " + (100 + i / 2));
            for (int j = 0; j < i; j++) {
                boolean same = i / 2 == j / 2;
                if (!same || i / 2 < 19) {
                    pairs.add(new ScoredPair(
                            i, j, same ? PairLabel.LINKED : PairLabel.UNLINKED, Math.abs(values[i] - values[j]), 1));
                }
            }
        }
        SourceResampling resampling = SourceResampling.of(pairs, sources, Orientation.LOWER_IS_MORE_ALIKE);
        assertEquals(30, resampling.sources());
        assertEquals("too-few-sources", code(() -> resampling.areaByBootstrap(0.95, 1)));
        assertEquals(19, resampling.areaByJackknife(0.95).sources());
    }

    @Test
    void withoutOverlapThereIsABoundAndNoInterval() {
        SourceResampling apart = resampling(values(40, 1e-6, 3), 1);
        assertEquals(1, apart.areaUnderCurve().of(ones(40)));
        ProfilingException refusal = assertThrows(ProfilingException.class, () -> apart.areaByBootstrap(0.95, 1));
        assertEquals("no-overlap", refusal.code());
        // 40 sources make 20 pairs: 1 − 0.05^(1/20) = 13.911 %, rounded up
        assertTrue(
                refusal.getMessage().contains("none of 40 sources takes part in a false link, upper 95 % bound 14 %"),
                refusal::getMessage);
        assertEquals("no-overlap", code(() -> apart.areaByJackknife(0.95)));
    }

    @Test
    void anAreaThatNoSourceChangesHasNoInterval() {
        // all tied
        SourceResampling tied = resampling(new double[60], 1);
        assertEquals("undefined-statistic", code(() -> tied.areaByBootstrap(0.95, 1)));
        assertEquals("undefined-statistic", code(() -> tied.areaByJackknife(0.95)));
    }

    @Test
    void parametersAreChecked() {
        SourceResampling resampling = resampling(values(24, 0.3, 4), 1);
        assertEquals("invalid-parameter", code(() -> resampling.areaByBootstrap(0.95, 199, 1)));
        assertEquals("invalid-parameter", code(() -> resampling.bootstrap(resampling.areaUnderCurve(), 0.95, 2, 1)));
        assertEquals(200, resampling.areaByBootstrap(0.95, 200, 1).replicates());
        assertEquals("invalid-parameter", code(() -> resampling.areaByBootstrap(1, 2000, 1)));
        assertEquals("invalid-parameter", code(() -> resampling.areaByJackknife(0)));
        assertEquals("invalid-parameter", code(() -> resampling.draw(resampling.areaUnderCurve(), 0, 1)));
    }

    private static String code(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(ProfilingException.class, call).code();
    }

    @Test
    void manyDrawsAtOnceHaveTheBitsOfEach() {
        for (double weight : new double[] {1, 1 / 3.0}) {
            SourceResampling resampling = resampling(values(12, 0.4, 5), weight);
            SourceResampling.Statistic area = resampling.areaUnderCurve();
            Random random = new Random(6);
            double[][] draws = new double[130][12];
            for (double[] draw : draws) {
                for (int s = 0; s < 12; s++) {
                    draw[s] = random.nextInt(4);
                }
            }
            double[] all = area.ofEach(draws);
            for (int k = 0; k < draws.length; k++) {
                assertEquals(area.of(draws[k]), all[k]);
            }
        }
    }

    /** Against the definition, pair by pair. */
    @Test
    void theAreaOfWeightsIsThatOfTheDefinition() {
        double[] values = {1, 1.5, 1.5, 2, 3, 3.5, 4, 6};
        double[] sourceWeights = {2, 0, 1, 3};
        double won = 0;
        double all = 0;
        for (int s = 0; s < 4; s++) {
            double linked = Math.abs(values[2 * s] - values[2 * s + 1]);
            for (int i = 0; i < 8; i++) {
                for (int j = 0; j < i; j++) {
                    if (i / 2 != j / 2) {
                        double weight = sourceWeights[s] * sourceWeights[i / 2] * sourceWeights[j / 2];
                        double unlinked = Math.abs(values[i] - values[j]);
                        all += weight;
                        won += weight * (linked < unlinked ? 1 : linked == unlinked ? 0.5 : 0);
                    }
                }
            }
        }
        assertEquals(won / all, resampling(values, 1).areaUnderCurve().of(sourceWeights));
        assertEquals(won / all, resampling(values, 0.7).areaUnderCurve().of(sourceWeights), 1e-15);
        assertTrue(Double.isNaN(resampling(values, 1).areaUnderCurve().of(new double[] {2, 0, 0, 0})));
    }

    @Test
    void theOrderOfTheTablePlaysNoPart() {
        double[] values = values(25, 0.3, 9);
        List<ScoredPair> pairs = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            sources.add("source " + (100 + i / 2));
            for (int j = 0; j < i; j++) {
                boolean same = i / 2 == j / 2;
                pairs.add(new ScoredPair(
                        i,
                        j,
                        same ? PairLabel.LINKED : PairLabel.UNLINKED,
                        Math.rint(20 * Math.abs(values[i] - values[j])),
                        same ? 1 : 1.0 / (3 + (i + j) % 4)));
            }
        }
        SourceResampling first = SourceResampling.of(pairs, sources, Orientation.LOWER_IS_MORE_ALIKE);
        Collections.shuffle(pairs, new Random(1));
        SourceResampling second = SourceResampling.of(pairs, sources, Orientation.LOWER_IS_MORE_ALIKE);
        assertArrayEquals(first.draw(first.areaUnderCurve(), 300, 2), second.draw(second.areaUnderCurve(), 300, 2));
        assertEquals(first.areaByJackknife(0.95), second.areaByJackknife(0.95));
    }

    /**
     * A slice of docs/simulations/auc-coverage.md with a model of its own: one number for each specimen, so that the area is 1 − 2 arctan(σ/√(1 + σ²))/π.
     * Two hundred populations of 20 sources; the true share of 95 % is missed by five standard errors with a probability below 1e-6.
     */
    @Test
    void aSliceOfTheSimulation() {
        double within = 0.25;
        double truth = 1 - 2 * Math.atan(within / Math.sqrt(1 + within * within)) / Math.PI;
        int bootstrap = 0;
        int jackknife = 0;
        int independent = 0;
        for (int k = 0; k < 200; k++) {
            double[] values = values(20, within, 1000 + k);
            SourceResampling resampling = resampling(values, 1);
            AreaInterval drawn = resampling.areaByBootstrap(0.95, 400, k);
            AreaInterval left = resampling.areaByJackknife(0.95);
            bootstrap += drawn.lower() <= truth && truth <= drawn.upper() ? 1 : 0;
            jackknife += left.lower() <= truth && truth <= left.upper() ? 1 : 0;
            IndependentPairsInterval deLong = deLong(values);
            independent += deLong.lower() <= truth && truth <= deLong.upper() ? 1 : 0;
        }
        assertTrue(bootstrap >= 175, "bootstrap " + bootstrap);
        assertTrue(jackknife >= 180, "jackknife " + jackknife);
        assertTrue(independent <= 170, "DeLong " + independent);
    }

    private static IndependentPairsInterval deLong(double[] values) {
        double[] linked = new double[values.length / 2];
        List<Double> unlinked = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                if (i / 2 == j / 2) {
                    linked[i / 2] = Math.abs(values[i] - values[j]);
                } else {
                    unlinked.add(Math.abs(values[i] - values[j]));
                }
            }
        }
        return RocCurve.of(
                        linked,
                        unlinked.stream().mapToDouble(Double::doubleValue).toArray(),
                        Orientation.LOWER_IS_MORE_ALIKE)
                .deLong(0.95, IndependentPairsInterval.Scale.AREA);
    }
}
