package org.drugprofiling.evaluation;

import static org.drugprofiling.evaluation.Numbers.assertClose;
import static org.drugprofiling.evaluation.Numbers.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.drugprofiling.Oracle;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** Kernel densities of weighted scores; expected numbers by scipy. */
class WeightedKernelTest {

    private static final JsonNode FILE = Oracle.read("21_weighted_kernels.json");
    private static final double[] SAME = row(FILE.get("inputs").get("same"));
    private static final double[] SAME_WEIGHTS = row(FILE.get("inputs").get("same_weights"));
    private static final double[] DIFFERENT = row(FILE.get("inputs").get("different"));
    private static final double[] DIFFERENT_WEIGHTS = row(FILE.get("inputs").get("different_weights"));
    private static final double[] POINTS = row(FILE.get("inputs").get("points"));

    private static String code(org.junit.jupiter.api.function.Executable executable) {
        return assertThrows(ProfilingException.class, executable).code();
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void assertDensity(JsonNode expected, KernelDensity found, String name) {
        assertClose(expected.get("bandwidth").asDouble(), found.bandwidth(), name + " bandwidth");
        double[] logs = row(expected.get("log"));
        for (int k = 0; k < POINTS.length; k++) {
            assertClose(logs[k], found.log(POINTS[k]), 1e-11, name + " at " + POINTS[k]);
        }
        assertClose(expected.get("mass_above_2.5").asDouble(), found.massAbove(2.5), 1e-11, name + " above 2.5");
    }

    @Test
    void densitiesOfScipy() {
        for (JsonNode example : FILE.get("examples")) {
            KernelBandwidth rule = KernelBandwidth.valueOf(example.get("id").asText());
            String name = rule.name();
            assertDensity(example.get("same"), KernelDensity.ofWeighted(SAME, SAME_WEIGHTS, rule), name + " same");
            assertDensity(
                    example.get("different"),
                    KernelDensity.ofWeighted(DIFFERENT, DIFFERENT_WEIGHTS, rule),
                    name + " different");
            assertDensity(example.get("unweighted"), KernelDensity.of(SAME, rule), name + " unweighted");
            assertDensity(
                    example.get("unweighted"),
                    KernelDensity.ofWeighted(SAME, ones(SAME.length), rule),
                    name + " of equal weights");
        }
    }

    /** Rows 0 to 4 are one source, whose ten pairs weigh 0.1 each; the other same-source pairs are those of four sources of two rows. */
    private static SupportScores scores(int from) {
        List<ScoredPair> pairs = new ArrayList<>();
        int at = 0;
        for (int i = 1; i < 5; i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(new ScoredPair(i, j, PairLabel.LINKED, SAME[at], SAME_WEIGHTS[at]));
                at++;
            }
        }
        for (int s = 0; s < 4; s++) {
            pairs.add(new ScoredPair(6 + 2 * s, 5 + 2 * s, PairLabel.LINKED, SAME[at], SAME_WEIGHTS[at]));
            at++;
        }
        for (int k = 0; k < DIFFERENT.length; k++) {
            pairs.add(new ScoredPair(5 + k, k % 5, PairLabel.UNLINKED, DIFFERENT[k], DIFFERENT_WEIGHTS[k]));
        }
        // in another order of the table
        java.util.Collections.rotate(pairs, from);
        List<String> sources = new ArrayList<>(List.of("a", "a", "a", "a", "a"));
        for (int s = 0; s < 4; s++) {
            sources.addAll(List.of("s" + s, "s" + s));
        }
        return SupportScores.ofPairs(pairs, sources);
    }

    @Test
    void likelihoodRatiosOfPairsWithWeights() {
        for (JsonNode example : FILE.get("examples")) {
            KernelBandwidth rule = KernelBandwidth.valueOf(example.get("id").asText());
            DensityCalibration calibration = DensityCalibration.kernel(scores(0), rule);
            double[] expected = row(example.get("log10_lr"));
            for (int k = 0; k < POINTS.length; k++) {
                assertClose(expected[k], calibration.log10RatioOfDensities(POINTS[k]), 1e-11, rule + " " + POINTS[k]);
                assertEquals(
                        calibration.log10LikelihoodRatio(POINTS[k]),
                        DensityCalibration.kernel(scores(7), rule).log10LikelihoodRatio(POINTS[k]),
                        "the order of the table plays no part");
            }
            assertTrue(
                    calibration
                            .description()
                            .startsWith(
                                    "ratio of densities, same source kernel density of 14 scores with weights, as scattered"
                                            + " as 6.1 of equal weight, bandwidth "),
                    calibration::description);
        }
    }

    /** The large source has most of the density without weights, and a fifth of it with them. */
    @Test
    void aSourceOfManyPairsDoesNotRule() {
        double narrow = 0.05;
        double without = KernelDensity.of(SAME, narrow).massAbove(1.7)
                - KernelDensity.of(SAME, narrow).massAbove(2.7);
        double with = KernelDensity.ofWeighted(SAME, SAME_WEIGHTS, narrow).massAbove(1.7)
                - KernelDensity.ofWeighted(SAME, SAME_WEIGHTS, narrow).massAbove(2.7);
        assertEquals(10 / 14.0, without, 1e-9);
        assertEquals(1 / 5.0, with, 1e-9);
    }

    @Test
    void aCommonFactorOfTheWeightsPlaysNoPart() {
        double[] fours = Arrays.stream(SAME_WEIGHTS).map(weight -> 4 * weight).toArray();
        for (double point : POINTS) {
            assertEquals(
                    KernelDensity.ofWeighted(SAME, SAME_WEIGHTS, KernelBandwidth.SCOTT)
                            .log(point),
                    KernelDensity.ofWeighted(SAME, fours, KernelBandwidth.SCOTT).log(point));
        }
    }

    /** Two of three same-source pairs are finite, with a weight of 3 of 4; both different-source pairs are. */
    @Test
    void infiniteScoresTakeTheirWeightWithThem() {
        double infinite = Double.POSITIVE_INFINITY;
        List<ScoredPair> pairs = List.of(
                new ScoredPair(1, 0, PairLabel.LINKED, 1, 1),
                new ScoredPair(3, 2, PairLabel.LINKED, 2, 2),
                new ScoredPair(5, 4, PairLabel.LINKED, infinite, 1),
                new ScoredPair(2, 0, PairLabel.UNLINKED, -1, 1),
                new ScoredPair(4, 0, PairLabel.UNLINKED, 0, 1));
        DensityCalibration calibration = DensityCalibration.kernel(
                SupportScores.ofPairs(pairs, List.of("a", "a", "b", "b", "c", "c")), KernelBandwidth.SCOTT);
        double expected = KernelDensity.ofWeighted(new double[] {1, 2}, new double[] {1, 2}, KernelBandwidth.SCOTT)
                        .log(1.5)
                - KernelDensity.of(new double[] {-1, 0}, KernelBandwidth.SCOTT).log(1.5)
                + Math.log(0.75);
        assertEquals(expected / Math.log(10), calibration.log10LikelihoodRatio(1.5), 1e-12);
        assertEquals(infinite, calibration.log10LikelihoodRatio(infinite));
    }

    @Test
    void whatHasNoMeaningIsRefused() {
        for (KernelBandwidth rule :
                List.of(KernelBandwidth.SILVERMAN_POPULATION, KernelBandwidth.NRD0, KernelBandwidth.NRD)) {
            assertEquals("no-weighted-form", code(() -> rule.ofWeighted(SAME, SAME_WEIGHTS)));
        }
        double[] two = {1, 2};
        for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals("invalid-parameter", code(() -> KernelDensity.ofWeighted(two, new double[] {1, weight}, 0.5)));
        }
        assertEquals("invalid-parameter", code(() -> KernelDensity.ofWeighted(two, new double[] {1}, 0.5)));
        assertEquals("invalid-parameter", code(() -> KernelDensity.ofWeighted(two, two, 0)));
        assertEquals("invalid-parameter", code(() -> KernelDensity.ofWeighted(new double[0], new double[0], 1)));
        ProfilingException noNumber = assertThrows(
                ProfilingException.class, () -> KernelDensity.ofWeighted(new double[] {1, Double.NaN}, two, 0.5));
        assertEquals("not-a-number", noNumber.code());
        assertEquals("index 1", noNumber.location().toString());
        assertEquals(Optional.of("NaN"), noNumber.value());
        assertEquals("no-spread", code(() -> KernelBandwidth.SCOTT.ofWeighted(new double[] {3, 3}, two)));
        assertEquals("no-spread", code(() -> KernelBandwidth.SCOTT.ofWeighted(new double[] {3}, new double[] {1})));
        assertEquals("weighted-pairs", code(() -> DensityCalibration.fit(scores(0), ScoreDensities::normal)));
    }

    /** Their squares would vanish, or overflow. */
    @Test
    void aCommonFactorOfWeightsPlaysNoPartHoweverSmallOrLarge() {
        double[] scores = {1, 2, 4};
        for (KernelBandwidth rule : new KernelBandwidth[] {KernelBandwidth.SCOTT, KernelBandwidth.SILVERMAN_SAMPLE}) {
            double bandwidth = rule.ofWeighted(scores, new double[] {1, 1, 2});
            double density = KernelDensity.ofWeighted(scores, new double[] {1, 1, 2}, rule)
                    .log(3);
            for (double factor : new double[] {1e-161, 1e-300, 1e200, 8e307}) {
                double[] weights = {factor, factor, 2 * factor};
                assertEquals(bandwidth, rule.ofWeighted(scores, weights), "" + factor);
                assertEquals(
                        density, KernelDensity.ofWeighted(scores, weights, rule).log(3), "" + factor);
            }
        }
        assertEquals(
                "invalid-parameter",
                code(() -> KernelDensity.ofWeighted(scores, new double[] {1e-200, 1, 1e200}, 0.5)));
    }

    /** −½z² by exact fractions: where z² is no double any more but half of it is, and where b·(z/b) is rounded below z. */
    @Test
    void farAwayIsFiniteWhereverADoubleCanBe() {
        double[] scores = {0, 0, 1};
        assertEquals(-1.125e308, KernelDensity.of(scores, 1).log(1.5e154), 1e295);
        assertEquals(-1.125e308, KernelDensity.of(scores, 1).log(-1.5e154), 1e295);
        assertEquals(-1.797408e308, KernelDensity.of(scores, 1).log(1.896e154), 1e295);
        assertEquals(Double.NEGATIVE_INFINITY, KernelDensity.of(scores, 1).log(1.897e154));
        assertEquals(
                -2.5510204081632655e21, KernelDensity.of(new double[] {0}, 0.7).log(5e10), 1e8);
        assertEquals(
                -2.5510204081632655e21, KernelDensity.of(new double[] {0}, 0.7).log(-5e10), 1e8);
        for (double bandwidth : new double[] {0.1, 0.3, 0.6, 0.7, 0.9, 1.1, 3}) {
            KernelDensity density = KernelDensity.of(new double[] {0}, bandwidth);
            for (int k = 1; k <= 60; k++) {
                double score = k * 1e10;
                BigDecimal z = new BigDecimal(score).divide(new BigDecimal(bandwidth), MathContext.DECIMAL128);
                double expected = z.multiply(z).doubleValue() / -2;
                assertEquals(expected, density.log(score), -1e-14 * expected, score + " of " + bandwidth);
            }
        }
        // the difference of two scores is no double
        KernelDensity wide = KernelDensity.of(new double[] {-1.5e308}, 1e308);
        assertEquals(-714.6151471753708, wide.log(1.5e308), 1e-9);
        assertEquals(0.0013498980316300957, wide.massAbove(1.5e308), 1e-15);
        assertEquals(-2e216, KernelDensity.of(new double[] {-1e308}, 1e200).log(1e308), 1e203);
    }

    /** −½ · 10³²⁰ is below all doubles, and a ratio of two such numbers is unknown. */
    @Test
    void whatIsTooFarAwayHasNoDensityAndNoRatio() {
        double[] scores = {0, 0, 1};
        assertEquals(-5e307, KernelDensity.of(scores, 1).log(1e154), 1e295);
        assertEquals(Double.NEGATIVE_INFINITY, KernelDensity.of(scores, 1).log(1e160));
        assertEquals(Double.NEGATIVE_INFINITY, KernelDensity.of(scores, 1).log(-1e160));
        assertEquals(Double.NEGATIVE_INFINITY, KernelDensity.of(scores, 1e-200).log(0.5));
        assertEquals(
                0, KernelDensity.of(scores, 1e-200).log(0) - Math.log(2 / 3.0 / 1e-200 / Math.sqrt(2 * Math.PI)), 1e-9);
        DensityCalibration kernels =
                DensityCalibration.of(KernelDensity.of(scores, 1), KernelDensity.of(scores, 1e-200));
        assertTrue(Double.isNaN(kernels.log10RatioOfDensities(1e160)));
        assertEquals(Double.POSITIVE_INFINITY, kernels.log10RatioOfDensities(3));
        // at the highest score of both, 1, the ratio is (1 + 2e^-½) · 10⁻²⁰⁰, and beyond it says nothing for different
        // sources
        assertEquals(Math.log10(1 + 2 * Math.exp(-0.5)) - 200, kernels.log10LikelihoodRatio(1), 1e-9);
        assertEquals(0, kernels.log10LikelihoodRatio(1e160));
    }
}
