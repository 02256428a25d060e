package org.drugprofiling.pretreatment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drugprofiling.pretreatment.PopulationStep.ConstantTargets;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Steps by hand and at their edges. */
class PretreatmentStepsTest {

    private static double[][] treated(double[][] rows, PretreatmentStep... steps) {
        return Pretreatment.of(steps).fit(ProfileMatrix.ofRows(rows)).apply(rows);
    }

    private static double[] treated(double[] row, PretreatmentStep... steps) {
        return treated(new double[][] {row}, steps)[0];
    }

    private static ProfilingException refused(double[][] rows, PretreatmentStep... steps) {
        return assertThrows(ProfilingException.class, () -> treated(rows, steps));
    }

    private static void assertNames(ProfilingException refusal, String... parts) {
        for (String part : parts) {
            assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
        }
    }

    @Test
    void byHand() {
        double[] row = {1, 4, 16, 0, 79};
        assertArrayEquals(new double[] {0.01, 0.04, 0.16, 0, 0.79}, treated(row, PretreatmentSteps.normaliseToSum()));
        assertArrayEquals(new double[] {0.25, 1, 4, 0, 19.75}, treated(row, PretreatmentSteps.normaliseToTarget("t2")));
        assertArrayEquals(
                new double[] {0.25, 4, 0, 19.75}, treated(row, PretreatmentSteps.normaliseToTargetAndDrop("t2")));
        assertArrayEquals(new double[] {0.6, 0.8}, treated(new double[] {3, 4}, PretreatmentSteps.normaliseToNorm()));
        assertArrayEquals(new double[] {1, 2, 4, 0, Math.sqrt(79)}, treated(row, PretreatmentSteps.squareRoot()));
        assertArrayEquals(new double[] {1, 2, 3}, treated(new double[] {1, 16, 81}, PretreatmentSteps.fourthRoot()));
        assertArrayEquals(
                new double[] {1, 2, 0}, treated(new double[] {9, 99, 0}, PretreatmentSteps.log10WithOffset(1)), 1e-15);
        assertArrayEquals(
                new double[] {1, 2, 0},
                treated(new double[] {0.09, 0.99, 0}, PretreatmentSteps.log10WithFactor(100)),
                1e-15);
        assertArrayEquals(new double[] {0, 0, 1, 0, 1}, treated(row, PretreatmentSteps.presence(4)));
        assertArrayEquals(
                new double[] {0, 2, 0}, treated(new double[] {-1, 2, -0.0}, PretreatmentSteps.clampNegative()));
        assertArrayEquals(
                new double[] {0.5, 2, 3}, treated(new double[] {0, 2, 3}, PretreatmentSteps.replaceZeros(0.5)));
        assertArrayEquals(
                new double[] {0.1, 0.36, 0.54},
                treated(new double[] {0, 2, 3}, PretreatmentSteps.replaceZerosMultiplicatively(0.1)),
                1e-15);
        assertArrayEquals(
                new double[] {-1, 0, 1}, treated(new double[] {4, 6, 8}, PretreatmentSteps.standardNormalVariate()));
        double e = Math.E;
        assertArrayEquals(
                new double[] {-1, 0, 1},
                treated(new double[] {1, e, e * e}, PretreatmentSteps.centredLogRatio()),
                1e-15);
        assertArrayEquals(
                new double[] {-2, -1},
                treated(new double[] {1, e, e * e}, PretreatmentSteps.additiveLogRatio("t3")),
                1e-15);
        assertArrayEquals(
                new double[] {-1.5 * Math.sqrt(2.0 / 3), -Math.sqrt(0.5)},
                treated(new double[] {1, e, e * e}, PretreatmentSteps.isometricLogRatio()),
                1e-15);
        assertArrayEquals(
                new double[] {-1, -2, -1},
                treated(new double[] {1, e, e * e}, PretreatmentSteps.pairLogRatios()),
                1e-15);
    }

    @Test
    void fittedByHand() {
        double[][] rows = {{1, 10}, {2, 10}, {3, 40}};
        double[][] centred = treated(rows, PretreatmentSteps.centre());
        assertArrayEquals(new double[] {-1, -10}, centred[0]);
        double sd = Math.sqrt(300);
        assertArrayEquals(
                new double[] {3, 40 / sd}, treated(rows, PretreatmentSteps.divideByStandardDeviation())[2], 1e-15);
        assertArrayEquals(new double[] {0, -10 / sd}, treated(rows, PretreatmentSteps.autoscale())[1], 1e-15);
        assertArrayEquals(new double[] {-1, -10 / Math.sqrt(sd)}, treated(rows, PretreatmentSteps.pareto())[0], 1e-15);
        assertArrayEquals(new double[] {0.5, 0}, treated(rows, PretreatmentSteps.rangeScale())[1]);
        // two sources: (1, 2) with squares 0.5 and (5, 8) with squares 4.5, two degrees of freedom
        double[][] sources = {{1, 0}, {2, 1}, {5, 0}, {8, 1}};
        FittedPretreatment within = Pretreatment.of(PretreatmentSteps.divideByWithinSourceDeviation())
                .fit(ProfileMatrix.ofRows(sources), List.of("a", "a", "b", "b"));
        assertArrayEquals(
                new double[] {Math.sqrt(2.5), Math.sqrt(0.5)},
                within.scales().get(0).divisor(),
                1e-15);
    }

    @Test
    void aReferenceOfZeroLeavesTheTargetWithoutQuotient() {
        // the third target is 0 in two of three profiles, so its median is 0; it stays in the output
        double[][] rows = {{40, 60, 0}, {45, 55, 0}, {40, 40, 20}};
        FittedPretreatment fitted =
                Pretreatment.of(PretreatmentSteps.probabilisticQuotient()).fit(ProfileMatrix.ofRows(rows));
        assertArrayEquals(new double[] {0.4, 0.55, 0}, fitted.scales().get(0).divisor());
        // quotients 0.4/0.4 and 0.4/0.55, median their mean
        double median = (1 + 0.4 / 0.55) / 2;
        assertArrayEquals(new double[] {0.4 / median, 0.4 / median, 0.2 / median}, fitted.apply(rows)[2], 1e-15);
    }

    @Test
    void aProfileThatSharesNothingWithTheReferenceIsRefused() {
        double[][] rows = {{1, 2, 0}, {2, 1, 0}, {0, 0, 5}};
        assertNames(refused(rows, PretreatmentSteps.probabilisticQuotient()), "r3", "reference profile");
    }

    @TestFactory
    Stream<DynamicTest> everyEdgeIsRefusedByName() {
        double[][] negative = {{1, -2, 3}};
        double[][] zero = {{0, 0, 0}};
        double[][] some = {{1, 0, 3}};
        return Stream.of(
                edge("empty, sum", zero, PretreatmentSteps.normaliseToSum(), "r1", "positive"),
                edge("empty, maximum", zero, PretreatmentSteps.normaliseToMaximum(), "r1", "positive"),
                edge("empty, length", zero, PretreatmentSteps.normaliseToNorm(), "r1", "positive"),
                edge("empty, quotient", zero, PretreatmentSteps.probabilisticQuotient(), "r1", "positive"),
                edge("empty, replacement", zero, PretreatmentSteps.replaceZerosMultiplicatively(0.1), "r1"),
                edge("negative, sum", negative, PretreatmentSteps.normaliseToSum(), "r1", "t2", "-2.0"),
                edge("negative, square root", negative, PretreatmentSteps.squareRoot(), "r1", "t2", "-2.0"),
                edge("negative, fourth root", negative, PretreatmentSteps.fourthRoot(), "r1", "t2", "-2.0"),
                edge("negative, logarithm", negative, PretreatmentSteps.log10WithOffset(1), "r1", "t2", "-2.0"),
                edge("negative, factor", negative, PretreatmentSteps.log10WithFactor(0.5), "r1", "t2", "-2.0"),
                edge("negative, replacement", negative, PretreatmentSteps.replaceZeros(1), "r1", "t2", "-2.0"),
                edge("zero, logarithm", some, PretreatmentSteps.log10WithOffset(0), "r1", "t2", "0.0"),
                edge("zero, centred log-ratio", some, PretreatmentSteps.centredLogRatio(), "r1", "t2"),
                edge("zero, additive log-ratio", some, PretreatmentSteps.additiveLogRatio("t1"), "r1", "t2"),
                edge("zero, isometric log-ratio", some, PretreatmentSteps.isometricLogRatio(), "r1", "t2"),
                edge("zero, pairs", some, PretreatmentSteps.pairLogRatios(), "r1", "t2"),
                edge("zero, main", some, PretreatmentSteps.normaliseToTarget("t2"), "r1", "t2"),
                edge("unknown target", some, PretreatmentSteps.normaliseToTarget("t9"), "t9"),
                edge("unknown index", some, PretreatmentSteps.of("normalise-to-target", Map.of("target", 3)), "3"),
                edge("constant row", new double[][] {{2, 2, 2}}, PretreatmentSteps.standardNormalVariate(), "r1"),
                edge("one target", new double[][] {{2}}, PretreatmentSteps.normaliseToSum(), "r1", "two targets"),
                edge("one target, ilr", new double[][] {{2}}, PretreatmentSteps.isometricLogRatio(), "two targets"),
                edge("too many zeros", some, PretreatmentSteps.replaceZerosMultiplicatively(1), "r1"),
                edge("one profile", some, PretreatmentSteps.divideByStandardDeviation(), "at least 2"),
                edge("no repetition", some, PretreatmentSteps.divideByWithinSourceDeviation(), "two profiles"),
                edge("sum overflows", new double[][] {{1e308, 1e308}}, PretreatmentSteps.normaliseToSum(), "r1"),
                edge(
                        "quotient overflows",
                        new double[][] {{1e300, 1e-300}},
                        PretreatmentSteps.normaliseToTarget("t2"),
                        "r1",
                        "t1",
                        "Infinity"),
                edge(
                        "spread overflows",
                        new double[][] {{1e308, 1}, {-1e308, 2}},
                        PretreatmentSteps.rangeScale(),
                        "t1",
                        "Infinity"),
                edge("standards of another table", some, PretreatmentSteps.internalStandard(1, 2), "r1", "2"));
    }

    private static DynamicTest edge(String name, double[][] rows, PretreatmentStep step, String... parts) {
        return DynamicTest.dynamicTest(name, () -> assertNames(refused(rows, step), parts));
    }

    @Test
    void whatIsNoNumberIsRefusedBeforeAnyStep() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertNames(refused(new double[][] {{1, 2}, {1, bad}}, PretreatmentSteps.squareRoot()), "r2", "t2");
        }
    }

    @Test
    void negativeNumbersAreAcceptedWhereTheyHaveAMeaning() {
        double[][] rows = {{-1, 2, 3}, {2, 5, -4}};
        assertEquals(2, treated(rows, PretreatmentSteps.autoscale()).length);
        assertEquals(2, treated(rows, PretreatmentSteps.standardNormalVariate()).length);
        assertArrayEquals(
                new double[] {0, 0.4, 0.6},
                treated(rows, PretreatmentSteps.clampNegative(), PretreatmentSteps.normaliseToSum())[0]);
    }

    @Test
    void aTargetWithoutSpreadIsRefusedOrDroppedByName() {
        double[][] rows = {{1, 7, 3}, {2, 7, 5}, {4, 7, 6}};
        for (PretreatmentStep step : List.of(
                PretreatmentSteps.divideByStandardDeviation(),
                PretreatmentSteps.autoscale(),
                PretreatmentSteps.pareto(),
                PretreatmentSteps.rangeScale())) {
            assertNames(refused(rows, step), "t2", "constant 7.0");
            PretreatmentStep dropping = PretreatmentSteps.of(step.id(), Map.of("constant", "drop"));
            FittedPretreatment fitted = Pretreatment.of(dropping).fit(ProfileMatrix.ofRows(rows));
            assertEquals(List.of("t2"), fitted.scales().get(0).droppedTargets());
            assertEquals(
                    List.of("t1", "t3"),
                    fitted.apply(ProfileMatrix.ofRows(rows)).targets().ids());
        }
    }

    @Test
    void nothingIsComparedOnOneTargetThatIsLeft() {
        double[][] rows = {{1, 7}, {2, 7}};
        assertNames(
                refused(rows, PretreatmentSteps.divideByStandardDeviation(ConstantTargets.DROP)),
                "at least two targets");
        assertNames(
                refused(
                        new double[][] {{7, 7}, {7, 7}},
                        PretreatmentSteps.divideByStandardDeviation(ConstantTargets.DROP)),
                "at least two targets");
    }

    @Test
    void roundingIsNoSpread() {
        // the shares are equal in theory and differ by an ulp here
        double[][] rows = {{0.1, 0.2, 0.3}, {0.7, 1.4, 2.1}, {1.1, 2.2, 3.3}};
        double[][] shares = treated(rows, PretreatmentSteps.normaliseToSum());
        assertFalse(Arrays.equals(shares[0], shares[1]) && Arrays.equals(shares[1], shares[2]));
        refused(rows, PretreatmentSteps.normaliseToSum(), PretreatmentSteps.divideByStandardDeviation());
    }

    @Test
    void aTargetThatVariesWithinNoSourceNeedsAFloor() {
        double[][] rows = {{1, 5}, {2, 5}, {4, 6}, {7, 6}};
        List<String> sources = List.of("a", "a", "b", "b");
        ProfileMatrix matrix = ProfileMatrix.ofRows(rows);
        assertNames(
                assertThrows(
                        ProfilingException.class,
                        () -> Pretreatment.of(PretreatmentSteps.divideByWithinSourceDeviation())
                                .fit(matrix, sources)),
                "t2",
                "floor");
        FittedPretreatment floored = Pretreatment.of(PretreatmentSteps.divideByWithinSourceDeviation(0.25))
                .fit(matrix, sources);
        assertEquals(0.25, floored.scales().get(0).divisor()[1]);
        assertEquals(Math.sqrt(2.5), floored.scales().get(0).divisor()[0], 1e-15);
    }

    @Test
    void extremeNumbersKeepTheirPrecision() {
        assertArrayEquals(
                new double[] {0.6, 0.8},
                treated(new double[] {3e-170, 4e-170}, PretreatmentSteps.normaliseToNorm()),
                1e-15);
        assertArrayEquals(
                new double[] {0.6, 0.8},
                treated(new double[] {3e170, 4e170}, PretreatmentSteps.normaliseToNorm()),
                1e-15);
        double[][] tiny = {{1e-170, 1}, {2e-170, 3}, {3e-170, 2}};
        assertEquals(1, treated(tiny, PretreatmentSteps.autoscale())[2][0], 1e-15);
        double[][] large = {{1e307, 1}, {2e307, 3}, {3e307, 2}};
        assertEquals(1, treated(large, PretreatmentSteps.autoscale())[2][0], 1e-15);
        assertEquals(
                Math.sqrt(Math.sqrt(Double.MIN_VALUE)),
                treated(new double[] {Double.MIN_VALUE, 1}, PretreatmentSteps.fourthRoot())[0]);
    }

    @Test
    void unknownStepsAndParametersNameTheKnownOnes() {
        ProfilingException step =
                assertThrows(ProfilingException.class, () -> PretreatmentSteps.of("standardise", Map.of()));
        assertNames(step, "standardise", "divide-by-standard-deviation", "fourth-root");
        assertNames(parameter("log10", Map.of("ofset", 1)), "ofset", "[factor, offset]");
        assertNames(parameter("fourth-root", Map.of("offset", 1)), "offset", "[]");
        assertNames(parameter("log10", Map.of("offset", 1, "factor", 2)), "offset");
        assertNames(parameter("normalise-to-target", Map.of()), "target");
        assertNames(parameter("normalise-to-target", Map.of("target", 1.5)), "1.5");
        assertNames(parameter("normalise-to-target", Map.of("target", "t1", "drop", "yes")), "true or false");
        assertNames(parameter("replace-zeros", Map.of()), "value must be given");
        assertNames(parameter("replace-zeros", Map.of("value", 0)), "positive");
        assertNames(parameter("log10", Map.of("factor", -1)), "positive");
        assertNames(parameter("log10", Map.of("offset", "1")), "number");
        assertNames(parameter("internal-standard", Map.of("values", List.of(1, 0))), "positive");
        assertNames(parameter("autoscale", Map.of("constant", "ignore")), "'reject' or 'drop'");
        assertNames(parameter("divide-by-within-source-deviation", Map.of("floor", 0)), "positive");
        assertNames(parameter("divide-by-within-source-deviation", Map.of("sources", "a")), "list");
    }

    private static ProfilingException parameter(String id, Map<String, ?> parameters) {
        return assertThrows(ProfilingException.class, () -> PretreatmentSteps.of(id, parameters));
    }

    @Test
    void everyIdHasAStep() {
        Map<String, Map<String, ?>> needed = Map.of(
                "normalise-to-target", Map.of("target", 0),
                "additive-log-ratio", Map.of("target", "t1"),
                "internal-standard", Map.of("values", List.of(1.0)),
                "replace-zeros", Map.of("value", 1));
        for (String id : PretreatmentSteps.ids()) {
            assertEquals(
                    id,
                    PretreatmentSteps.of(id, needed.getOrDefault(id, Map.of())).id());
        }
    }

    @Test
    void descriptionsNameParametersButNoSources() {
        assertEquals(
                "log10[offset=1.0E-4]", PretreatmentSteps.log10WithOffset(1e-4).toString());
        PretreatmentStep named = PretreatmentSteps.of(
                "divide-by-within-source-deviation", Map.of("sources", List.of("seizure-17", "seizure-17")));
        assertEquals("divide-by-within-source-deviation[sources=2 labels]", named.toString());
        PretreatmentStep other = PretreatmentSteps.of(
                "divide-by-within-source-deviation", Map.of("sources", List.of("seizure-17", "seizure-18")));
        assertNotEquals(named, other);
    }
}
