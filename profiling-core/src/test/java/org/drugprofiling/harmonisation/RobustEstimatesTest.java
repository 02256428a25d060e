package org.drugprofiling.harmonisation;

import static org.drugprofiling.Oracle.read;
import static org.drugprofiling.Oracle.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.drugprofiling.harmonisation.AlgorithmA.Constants;
import org.drugprofiling.kernel.Moments;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Algorithms A and S. Expected numbers: 22_harmonisation.json, which solves the equations of the fixed points and iterates nothing. */
class RobustEstimatesTest {

    private static final JsonNode ORACLE = read("22_harmonisation.json");

    private static ProfilingException refused(Executable executable) {
        return assertThrows(ProfilingException.class, executable);
    }

    private static void assertClose(double expected, double actual, double relative, String what) {
        assertEquals(expected, actual, relative * Math.abs(expected), what);
    }

    @Test
    void robustMeansOfTheIndependentProgram() {
        assertEquals(5, ORACLE.get("algorithm_a").size());
        for (JsonNode set : ORACLE.get("algorithm_a")) {
            double[] x = row(set.get("x"));
            for (Constants constants : Constants.values()) {
                JsonNode expected = set.get(constants.name().toLowerCase(java.util.Locale.ROOT));
                AlgorithmA robust = AlgorithmA.of(x, constants);
                String name = set.get("name").asText() + " " + constants;
                double s = expected.get("deviation").asDouble();
                assertClose(s, robust.deviation(), 1e-10, name);
                // the mean in units of the deviation, or of its own last place
                double mean = expected.get("mean").asDouble();
                assertEquals(mean, robust.mean(), 1e-10 * s + 2 * Math.ulp(mean), name);
                assertClose(1.25 * s / Math.sqrt(x.length), robust.standardUncertainty(), 1e-10, name);
                assertEquals(x.length, robust.count());
                assertEquals(constants, robust.constants());
            }
        }
    }

    /** 1, 2 and 7: median 2, s* = 1.483; 7 is moved until s* has grown so far that it is not. Then x* = 10/3 and s* = 1.134 √(31/3). */
    @Test
    void robustMeanByHand() {
        AlgorithmA robust = AlgorithmA.of(new double[] {7, 1, 2}, Constants.ROUNDED);
        assertEquals(10.0 / 3, robust.mean(), 1e-12);
        assertEquals(1.134 * Math.sqrt(31.0 / 3), robust.deviation(), 1e-11);
        assertTrue(robust.toString().contains("Algorithm A with the constants 1.483 and 1.134"), robust::toString);
        // 1 and 3 are 1.483 · 1.5 from 2 at most: nothing is moved, and s* is 1.134 times the standard deviation at
        // once
        AlgorithmA plain = AlgorithmA.of(new double[] {1, 2, 3}, Constants.ROUNDED);
        assertEquals(2, plain.mean());
        assertEquals(1.134, plain.deviation(), 1e-15);
        assertEquals(2, plain.iterations());
    }

    @Test
    void constantsOfTheIndependentProgram() {
        // of 1, 2 and 3 the median of |x − 2| is 1, and no value is moved
        JsonNode constants = ORACLE.get("constants");
        assertEquals(
                constants.get("huber").asDouble(),
                AlgorithmA.of(new double[] {1, 2, 3}, Constants.EXACT).deviation(),
                1e-15);
        assertEquals(1.482602218505602, constants.get("median").asDouble(), 1e-15);
    }

    /** Case 7.2.34: more than half of the values are equal, so that nothing says how far off the others are. */
    @Test
    void aRobustMeanOfMoreThanHalfEqualValuesIsRefused() {
        ProfilingException refusal = refused(() -> AlgorithmA.of(new double[] {5, 5, 5, 6, 9}, Constants.ROUNDED));
        assertEquals("no-scatter", refusal.code());
        assertEquals("more than half of 5 are 5.0", refusal.value().orElseThrow());
        // equal but for the rounding of 0.1 + 0.2
        assertEquals(
                "no-scatter",
                refused(() -> AlgorithmA.of(new double[] {0.3, 0.1 + 0.2, 0.3, 0.1 + 0.2, 4}, Constants.EXACT))
                        .code());
        // three of six are not more than half
        assertTrue(AlgorithmA.of(new double[] {5, 5, 5, 6, 7, 9.5}, Constants.ROUNDED)
                        .deviation()
                > 1);
    }

    @Test
    void whatIsNoSetOfValuesIsRefused() {
        assertEquals(
                "too-few-values",
                refused(() -> AlgorithmA.of(new double[] {1, 2}, Constants.EXACT))
                        .code());
        ProfilingException refusal = refused(() -> AlgorithmA.of(new double[] {1, 2, Double.NaN}, Constants.EXACT));
        assertEquals("not-finite", refusal.code());
        assertEquals("2", refusal.location().part("value").orElseThrow());
        assertEquals(
                "not-finite",
                refused(() -> AlgorithmA.of(new double[] {1, Double.POSITIVE_INFINITY, 3}, Constants.EXACT))
                        .code());
    }

    @Test
    void theUnitPlaysNoPartHoweverExtreme() {
        double[] x = {33.5, 34.1, 32.8, 33.9, 35.0, 33.2, 34.4, 41.7};
        double[] s = {0.2, 0.35, 0.28, 0, 0.25, 1.4, 0.57};
        AlgorithmA usual = AlgorithmA.of(x, Constants.ROUNDED);
        double pooled = AlgorithmS.of(s, 1).deviation();
        for (int exponent : new int[] {-1000, -500, 500, 1000}) {
            double factor = Math.scalb(1.0, exponent);
            AlgorithmA scaled =
                    AlgorithmA.of(Arrays.stream(x).map(v -> v * factor).toArray(), Constants.ROUNDED);
            assertEquals(usual.mean() * factor, scaled.mean());
            assertEquals(usual.deviation() * factor, scaled.deviation());
            assertEquals(
                    pooled * factor,
                    AlgorithmS.of(Arrays.stream(s).map(v -> v * factor).toArray(), 1)
                            .deviation());
        }
    }

    @Property(tries = 200)
    void robustMeansMoveWithTheirValues(
            @ForAll @Size(min = 5, max = 30) List<@DoubleRange(min = -100, max = 100) Double> values,
            @ForAll @DoubleRange(min = -1000, max = 1000) double shift,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor,
            @ForAll Random random) {
        double[] x = values.stream().mapToDouble(Double::doubleValue).toArray();
        AlgorithmA robust;
        try {
            robust = AlgorithmA.of(x, Constants.ROUNDED);
        } catch (ProfilingException refusal) {
            assertTrue(List.of("no-scatter", "not-converged").contains(refusal.code()), refusal::getMessage);
            return;
        }
        double tolerance = 1e-8 * robust.deviation() + 1e-11 * (Math.abs(shift) + 100);
        double[] moved = Arrays.stream(x).map(v -> factor * v + shift).toArray();
        AlgorithmA other = AlgorithmA.of(moved, Constants.ROUNDED);
        assertEquals(factor * robust.mean() + shift, other.mean(), (1 + factor) * tolerance);
        assertEquals(factor * robust.deviation(), other.deviation(), (1 + factor) * tolerance);
        AlgorithmA mirror = AlgorithmA.of(Arrays.stream(x).map(v -> -v).toArray(), Constants.ROUNDED);
        assertEquals(-robust.mean(), mirror.mean(), tolerance);
        List<Double> shuffled = new java.util.ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        AlgorithmA again =
                AlgorithmA.of(shuffled.stream().mapToDouble(Double::doubleValue).toArray(), Constants.ROUNDED);
        assertEquals(robust.mean(), again.mean());
        assertEquals(robust.deviation(), again.deviation());
        assertTrue(robust.mean() >= Arrays.stream(x).min().orElseThrow()
                && robust.mean() <= Arrays.stream(x).max().orElseThrow());
    }

    @Test
    void factorsOfTheIndependentProgram() {
        assertEquals(12, ORACLE.get("factors").size());
        for (JsonNode factors : ORACLE.get("factors")) {
            int nu = factors.get("nu").asInt();
            assertClose(factors.get("eta").asDouble(), AlgorithmS.limitFactor(nu), 1e-12, "eta of " + nu);
            assertClose(factors.get("xi").asDouble(), AlgorithmS.adjustmentFactor(nu), 1e-12, "xi of " + nu);
        }
        // two degrees of freedom in closed form: η² = ln 10, 1/ξ² = 0.9 − 0.1 ln 10 + 0.1 ln 10
        assertEquals(Math.sqrt(Math.log(10)), AlgorithmS.limitFactor(2), 1e-14);
        assertEquals(Math.sqrt(1 / 0.9), AlgorithmS.adjustmentFactor(2), 1e-14);
    }

    @Test
    void pooledDeviationsOfTheIndependentProgram() {
        assertEquals(4, ORACLE.get("algorithm_s").size());
        for (JsonNode set : ORACLE.get("algorithm_s")) {
            double[] s = row(set.get("s"));
            int[] nu = Arrays.stream(row(set.get("nu"))).mapToInt(v -> (int) v).toArray();
            AlgorithmS pooled = AlgorithmS.of(s, nu);
            String name = set.get("name").asText();
            assertClose(set.get("deviation").asDouble(), pooled.deviation(), 1e-10, name);
            assertEquals(s.length, pooled.count());
            if (Arrays.stream(nu).distinct().count() == 1) {
                assertEquals(pooled.deviation(), AlgorithmS.of(s, nu[0]).deviation(), name);
            }
        }
        assertTrue(AlgorithmS.of(new double[] {1, 2}, 3).toString().contains("2 standard deviations by Algorithm S"));
    }

    /** One of ν = 1 is its own: s* = ξ min(s, ηs*), and ξη > 1, so that nothing is moved in the end and s* = ξs. */
    @Test
    void oneDeviationByHand() {
        assertEquals(1.0968049336281986 * 3, AlgorithmS.of(new double[] {3}, 1).deviation(), 1e-12);
        // three that are alike and one far off: it is moved, s*²(4 − (ξη)²) = 3ξ²
        double xi = 1.0968049336281986;
        double eta = 1.6448536269514726;
        double expected = Math.sqrt(3 * xi * xi / (4 - xi * xi * eta * eta));
        assertEquals(expected, AlgorithmS.of(new double[] {1, 1, 1, 1000}, 1).deviation(), 1e-10);
        assertEquals(expected, AlgorithmS.of(new double[] {1e9, 1, 1, 1}, 1).deviation(), 1e-10);
    }

    @Test
    void deviationsOfWhichTooManyAreZeroAreRefused() {
        ProfilingException refusal = refused(() -> AlgorithmS.of(new double[] {0, 0, 0, 1, 2}, 1));
        assertEquals("no-scatter", refusal.code());
        assertEquals("3 of 5 are 0", refusal.value().orElseThrow());
        // the median is above 0, but with 200 degrees of freedom so many zeros draw the pooled deviation to 0
        assertEquals(
                "no-scatter",
                refused(() -> AlgorithmS.of(new double[] {0, 0, 1, 1, 1}, 200)).code());
        assertTrue(AlgorithmS.of(new double[] {0, 0, 1, 1, 1}, 1).deviation() > 0.5);
        // two of three are 0 in number, and hardly count in degrees of freedom; the start would be 0
        assertEquals(
                "no-scatter",
                refused(() -> AlgorithmS.of(new double[] {0, 0, 1}, new int[] {1, 1, 100}))
                        .code());
    }

    @Test
    void whatCannotBePooledIsRefused() {
        assertEquals(
                "too-few-values", refused(() -> AlgorithmS.of(new double[0], 1)).code());
        assertEquals(
                "length-mismatch",
                refused(() -> AlgorithmS.of(new double[] {1}, new int[] {1, 2})).code());
        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            ProfilingException refusal = refused(() -> AlgorithmS.of(new double[] {1, wrong}, 1));
            assertEquals("invalid-parameter", refusal.code());
            assertEquals("1", refusal.location().part("value").orElseThrow());
        }
        assertEquals(
                "invalid-parameter",
                refused(() -> AlgorithmS.of(new double[] {1}, 0)).code());
        assertEquals(
                "invalid-parameter", refused(() -> AlgorithmS.limitFactor(0)).code());
    }

    @Property(tries = 200)
    void pooledDeviationsScaleAndKeepNoOrder(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0.01, max = 10) Double> values,
            @ForAll @IntRange(min = 1, max = 9) int degrees,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor,
            @ForAll @IntRange(min = 0, max = 29) int gross,
            @ForAll Random random) {
        double[] s = values.stream().mapToDouble(Double::doubleValue).toArray();
        int[] nu = new int[s.length];
        Arrays.setAll(nu, k -> degrees + k % 3);
        double pooled = AlgorithmS.of(s, nu).deviation();
        double scaled = AlgorithmS.of(Arrays.stream(s).map(v -> factor * v).toArray(), nu)
                .deviation();
        assertEquals(factor * pooled, scaled, 1e-8 * scaled);
        List<Integer> order = new java.util.ArrayList<>();
        for (int k = 0; k < s.length; k++) {
            order.add(k);
        }
        Collections.shuffle(order, random);
        assertEquals(
                pooled,
                AlgorithmS.of(
                                order.stream().mapToDouble(k -> s[k]).toArray(),
                                order.stream().mapToInt(k -> nu[k]).toArray())
                        .deviation());
        // an estimate between the extremes, but for the factor that makes up for what is moved
        double largest = Arrays.stream(s).max().orElseThrow();
        double smallest = Arrays.stream(s).min().orElseThrow();
        assertTrue(pooled <= 1.1 * largest && pooled >= smallest);
        // however gross one error is, the pooled deviation of five or more stays where it is put by a large one
        if (s.length >= 5) {
            double[] once = s.clone();
            double[] more = s.clone();
            int at = gross % s.length;
            once[at] = 1e4;
            more[at] = 1e9;
            assertEquals(
                    AlgorithmS.of(once, degrees).deviation(),
                    AlgorithmS.of(more, degrees).deviation(),
                    1e-8);
        }
    }

    /** 4,000 normal samples each of three: both estimators are the standard deviation on average, as the mean of squares and within two parts in a hundred. */
    @Test
    void estimatesOfNormalNumbersAreTheirDeviation() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(20261201);
        double[] deviations = new double[4000];
        double[] all = new double[3 * deviations.length];
        for (int i = 0; i < deviations.length; i++) {
            double[] three = new double[3];
            for (int k = 0; k < 3; k++) {
                three[k] = org.drugprofiling.kernel.StandardNormal.quantile(random.nextDouble(0x1p-53, 1));
                all[3 * i + k] = three[k];
            }
            deviations[i] = Moments.deviation(three);
        }
        assertEquals(1, AlgorithmS.of(deviations, 2).deviation(), 0.02);
        assertEquals(1, AlgorithmA.of(all, Constants.EXACT).deviation(), 0.02);
        assertEquals(0, AlgorithmA.of(all, Constants.EXACT).mean(), 0.03);
    }
}
