package org.drugprofiling.evaluation;

import static org.drugprofiling.Oracle.example;
import static org.drugprofiling.evaluation.Numbers.assertClose;
import static org.drugprofiling.evaluation.Numbers.number;
import static org.drugprofiling.evaluation.Numbers.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** Posterior probabilities over classes and none of them. */
class OpenSetPosteriorTest {

    private static final String WORKED = "04_lr.json";

    @Test
    void candidatesOfADatabase() {
        JsonNode inputs = example(WORKED, "posterior").get("inputs");
        JsonNode outputs = example(WORKED, "posterior").get("outputs");
        double[] top = row(inputs.get("LR_top"));
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (int k = 0; k < inputs.get("N").asInt(); k++) {
            ratios.put("c" + k, StrictMath.log10(k < top.length ? top[k] : number(inputs.get("LR_rest"))));
        }
        OpenSetPosterior posterior = OpenSetPosterior.ofCandidates(ratios, number(inputs.get("p_none")));
        assertClose(number(outputs.get("posterior_none")), posterior.probabilityOfNone(), "none");
        for (int k = 0; k < top.length; k++) {
            assertClose(
                    number(outputs.get("posterior_top").get(k)),
                    posterior.probabilities().get("c" + k),
                    "candidate " + k);
        }
        double sum = posterior.probabilityOfNone()
                + posterior.probabilities().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
        assertEquals(1, sum, 1e-12);
        assertTrue(posterior
                .toString()
                .startsWith("0.1612 (stated prior 0.5000)  none of them\n0.8059 (stated prior 0.0005)  c0"));
        assertTrue(posterior.toString().endsWith("990 more"));
    }

    @Test
    void anEmptyDatabaseAndOneCandidate() {
        OpenSetPosterior none = OpenSetPosterior.ofCandidates(Map.of(), 0.5);
        assertEquals(1, none.probabilityOfNone());
        OpenSetPosterior one = OpenSetPosterior.ofCandidates(Map.of("only", 0.0), 0.25);
        assertEquals(0.75, one.probabilities().get("only"), 1e-15);
        // far beyond the range of a double: odds of 10^-400
        OpenSetPosterior far = OpenSetPosterior.ofCandidates(Map.of("only", -400.0), 0.5);
        assertEquals(1, far.probabilityOfNone());
        OpenSetPosterior sure = OpenSetPosterior.ofCandidates(Map.of("only", 400.0, "other", 399.0), 0.5);
        assertEquals(10.0 / 11, sure.probabilities().get("only"), 1e-12);
    }

    /** Over the largest all others vanish, unless its prior does; equal ones share. */
    @Test
    void ratiosAtTheEndOfADoubleGiveNumbers() {
        OpenSetPosterior sure = OpenSetPosterior.ofCandidates(Map.of("a", 1e308, "b", 1.2e308, "c", -1.7e308), 0.5);
        assertEquals(1, sure.probabilities().get("b"));
        assertEquals(0, sure.probabilities().get("a"));
        assertEquals(0, sure.probabilities().get("c"));
        assertEquals(0, sure.probabilityOfNone());
        OpenSetPosterior equal = OpenSetPosterior.ofCandidates(Map.of("a", 1e308, "b", 1e308), 0.5);
        assertEquals(0.5, equal.probabilities().get("a"), 1e-15);
        OpenSetPosterior impossible =
                OpenSetPosterior.of(Map.of("a", 1e308, "b", 0.0), Map.of("a", 0.0, "b", 0.5), 0.5);
        assertEquals(0, impossible.probabilities().get("a"));
        assertEquals(0.5, impossible.probabilities().get("b"), 1e-15);
        OpenSetPosterior away = OpenSetPosterior.ofCandidates(Map.of("a", -1e308), 0.25);
        assertEquals(1, away.probabilityOfNone());
    }

    @Test
    void priorsAreStatedAndAddUp() {
        Map<String, Double> ratios = Map.of("a", 1.0);
        assertThrows(ProfilingException.class, () -> OpenSetPosterior.of(ratios, Map.of("a", 1.0), 0));
        assertThrows(ProfilingException.class, () -> OpenSetPosterior.of(ratios, Map.of("a", 0.6), 0.5));
        assertThrows(ProfilingException.class, () -> OpenSetPosterior.of(ratios, Map.of("b", 0.5), 0.5));
        assertThrows(ProfilingException.class, () -> OpenSetPosterior.of(ratios, Map.of("a", -0.5), 1.5));
        assertThrows(ProfilingException.class, () -> OpenSetPosterior.ofCandidates(ratios, 1.5));
        assertThrows(
                ProfilingException.class,
                () -> OpenSetPosterior.of(Map.of("a", Double.POSITIVE_INFINITY), Map.of("a", 0.5), 0.5));
        // no evidence moves a prior of 0 or 1
        for (double none : new double[] {0, 1, -0.1, Double.NaN, 1.0000000000000002}) {
            assertThrows(ProfilingException.class, () -> OpenSetPosterior.ofCandidates(ratios, none));
            assertThrows(ProfilingException.class, () -> OpenSetPosterior.of(ratios, Map.of("a", 1 - none), none));
        }
        assertThrows(ProfilingException.class, () -> OpenSetPosterior.ofCandidates(Map.of(), 0));
        assertEquals(1, OpenSetPosterior.ofCandidates(Map.of(), 1).probabilityOfNone());
        // 10 · 0.5 / (10 · 0.5 + 0.5)
        assertEquals(
                10.0 / 11,
                OpenSetPosterior.of(ratios, Map.of("a", 0.5), 0.5)
                        .probabilities()
                        .get("a"),
                1e-15);
        assertEquals(0.3, OpenSetPosterior.rateOfNewClasses(3, 10));
        assertThrows(ProfilingException.class, () -> OpenSetPosterior.rateOfNewClasses(3, 2));
    }

    /** The logarithm of a sum has lost digits where it is large; probabilities that were made by it added up to 1.0000000000000007 and worse. */
    @Test
    void noProbabilityIsAboveOneAndTheyAddUp() {
        OpenSetPosterior two = OpenSetPosterior.ofCandidates(Map.of("a", 250.3, "b", 250.3), 0.1);
        assertEquals(0.5, two.probabilities().get("a"));
        assertEquals(0.5, two.probabilities().get("b"));
        SplittableRandom random = new SplittableRandom(5);
        for (int count : new int[] {1, 2, 7, 100, 1000, 10_000}) {
            for (int draw = 0; draw < 20; draw++) {
                Map<String, Double> ratios = new LinkedHashMap<>();
                for (int k = 0; k < count; k++) {
                    ratios.put("c" + k, 40 * random.nextDouble() - 20);
                }
                ratios.put("c0", 30 * (1 + draw) * random.nextDouble());
                OpenSetPosterior posterior = OpenSetPosterior.ofCandidates(ratios, 0.3 + 0.4 * random.nextDouble());
                double sum = posterior.probabilityOfNone();
                for (double probability : posterior.probabilities().values()) {
                    assertTrue(probability >= 0 && probability <= 1, () -> "probability " + probability);
                    sum += probability;
                }
                assertEquals(1, sum, 1e-12);
            }
        }
    }

    /** Each of the small ones is less than the large one's sum can show, all of them together are not. */
    @Test
    void manySmallProbabilitiesAddUpWithALargeOne() {
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratios.put("c0", 0.0);
        for (int k = 1; k < 10_000; k++) {
            ratios.put("c" + k, -15.96);
        }
        OpenSetPosterior posterior = OpenSetPosterior.ofCandidates(ratios, 1e-9);
        BigDecimal sum = new BigDecimal(posterior.probabilityOfNone());
        for (double probability : posterior.probabilities().values()) {
            sum = sum.add(new BigDecimal(probability));
        }
        assertEquals(0, sum.subtract(BigDecimal.ONE).doubleValue(), 2e-16);
    }

    /** The likelihood ratio of a class is that of the two-level model with its rows as control. */
    @Test
    void classesOfATwoLevelModel() {
        TwoLevelModel model = TwoLevelModel.normal(TwoLevelBackground.of(
                new double[][] {{-1}, {1}, {19}, {21}, {39}, {41}}, List.of("a", "a", "b", "b", "c", "c")));
        Map<String, double[][]> classes = new LinkedHashMap<>();
        classes.put("low", new double[][] {{0}, {1}});
        classes.put("high", new double[][] {{40}});
        double[][] rows = {{2}};
        Map<String, Double> priors = Map.of("low", 0.3, "high", 0.3);
        OpenSetPosterior posterior = OpenSetPosterior.of(model, classes, rows, priors, 0.4);
        double low = 0.3 * Math.pow(10, model.compare(classes.get("low"), rows).log10());
        double high =
                0.3 * Math.pow(10, model.compare(classes.get("high"), rows).log10());
        assertEquals(low / (0.4 + low + high), posterior.probabilities().get("low"), 1e-12);
        assertEquals(0.4 / (0.4 + low + high), posterior.probabilityOfNone(), 1e-12);
        assertTrue(posterior.probabilities().get("low") > 0.8);
        assertEquals(0.4, posterior.priorOfNone());
        assertEquals(0.3, posterior.priors().get("high"));
    }

    /** The class is 15 from the nearest of the sources, which scatter by 0.2: both it and the rows are nowhere near the background. */
    @Test
    void whatLiesFarOutsideTheBackgroundHasNoPosterior() {
        TwoLevelModel model = TwoLevelModel.normal(TwoLevelBackground.of(
                new double[][] {{1}, {1.2}, {3}, {3.3}, {5.1}}, List.of("a", "a", "b", "b", "c")));
        double[][] far = {{21.5}};
        double[][] near = {{3.1}};
        Map<String, Double> priors = Map.of("x", 0.5);
        for (double[][][] two : new double[][][][] {{{{20}}, far}, {{{20}}, near}, {near, far}}) {
            assertEquals(
                    "not-represented",
                    assertThrows(
                                    ProfilingException.class,
                                    () -> OpenSetPosterior.of(model, Map.of("x", two[0]), two[1], priors, 0.5))
                            .code());
        }
        assertThrows(ProfilingException.class, () -> OpenSetPosterior.of(model, Map.of(), far, Map.of(), 1));
        assertTrue(OpenSetPosterior.of(model, Map.of("x", new double[][] {{3}}), near, priors, 0.5)
                        .probabilityOfNone()
                < 0.5);
    }
}
