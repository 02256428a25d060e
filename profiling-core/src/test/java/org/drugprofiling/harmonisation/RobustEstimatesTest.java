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

    /**
     * 1, 2, 3, 4 and 12: 12 is moved to x* + 1.5 s*, so that 5x* = 10 + x* + 1.5 s* and x* = 2.5 + 0.375 s*; the squares around x* are 5 + 4(0.375 s*)² + (1.5 s*)², which is 4 s*²/1.134². Then x* + 1.5 s* = 10.2 is below
     * 12.
     */
    @Test
    void robustMeanByHand() {
        AlgorithmA robust = AlgorithmA.of(new double[] {12, 1, 2, 4, 3}, Constants.ROUNDED);
        double s = Math.sqrt(5 / (4 / (1.134 * 1.134) - 4 * 0.375 * 0.375 - 2.25));
        assertEquals(s, robust.deviation(), 1e-10);
        assertEquals(2.5 + 0.375 * s, robust.mean(), 1e-10);
        // however far off it is
        assertEquals(
                robust.mean(),
                AlgorithmA.of(new double[] {1e9, 1, 2, 4, 3}, Constants.ROUNDED).mean(),
                1e-6);
        assertTrue(robust.toString().contains("Algorithm A with the constants 1.483 and 1.134"), robust::toString);
        // 1 and 5 are 1.483 · 1.5 from 3 at most: nothing is moved, and s* is 1.134 times the standard deviation at
        // once
        AlgorithmA plain = AlgorithmA.of(new double[] {1, 2, 3, 4, 5}, Constants.ROUNDED);
        assertEquals(3, plain.mean());
        assertEquals(1.134 * Math.sqrt(2.5), plain.deviation(), 1e-15);
        assertEquals(2, plain.iterations());
    }

    @Test
    void constantsOfTheIndependentProgram() {
        // of 1 to 5 the median of |x − 3| is 1, and no value is moved
        JsonNode constants = ORACLE.get("constants");
        assertEquals(
                constants.get("huber").asDouble() * Math.sqrt(2.5),
                AlgorithmA.of(new double[] {1, 2, 3, 4, 5}, Constants.EXACT).deviation(),
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

    /** Of four values one carries the limits away with it, of eight two on one side, of five one on each side; the largest shares that are borne follow from (1.5 · 1.134)²(m + d²/(n − m)) < n − 1. */
    @Test
    void moreGrossErrorsThanAreBorneAreRefused() {
        ProfilingException few = refused(() -> AlgorithmA.of(new double[] {10.0, 10.1, 10.2, 1000}, Constants.ROUNDED));
        assertEquals("too-few-values", few.code());
        assertEquals("4", few.value().orElseThrow());
        int[][] borne = {{5, 1, 0}, {6, 1, 0}, {8, 1, 0}, {8, 1, 1}, {9, 2, 0}, {9, 0, 2}, {13, 3, 0}, {13, 2, 2}};
        int[][] tooMany = {{5, 1, 1}, {6, 2, 0}, {8, 2, 0}, {8, 0, 2}, {9, 2, 1}, {12, 3, 0}, {12, 0, 3}, {13, 4, 0}};
        for (Constants constants : Constants.values()) {
            for (int[] counts : borne) {
                AlgorithmA near = AlgorithmA.of(withErrors(counts, 1e3), constants);
                AlgorithmA far = AlgorithmA.of(withErrors(counts, 1e9), constants);
                assertEquals(near.mean(), far.mean(), 1e-5, Arrays.toString(counts));
                assertTrue(Math.abs(far.mean() - 10) < 10, far::toString);
            }
            for (int[] counts : tooMany) {
                ProfilingException refusal = refused(() -> AlgorithmA.of(withErrors(counts, 1e3), constants));
                assertEquals("not-robust", refusal.code(), Arrays.toString(counts));
                assertEquals(
                        counts[1] + " far above and " + counts[2] + " far below of " + counts[0],
                        refusal.value().orElseThrow());
            }
        }
        // two of six beyond the first limits, 10.125 ± 2.2245 · 0.1, and not beyond three times these
        assertEquals(
                6,
                AlgorithmA.of(new double[] {10, 10.05, 10.1, 10.15, 10.5, 10.6}, Constants.ROUNDED)
                        .count());
    }

    /** Numbers 10.0, 10.1 … of which some are far above and some far below, at different places. */
    private static double[] withErrors(int[] counts, double size) {
        double[] x = new double[counts[0]];
        Arrays.setAll(x, k -> 10 + 0.1 * k);
        for (int k = 0; k < counts[1]; k++) {
            x[x.length - 1 - k] = size * (1 + k);
        }
        for (int k = 0; k < counts[2]; k++) {
            x[k] = -size * (1 + k);
        }
        return x;
    }

    @Test
    void whatIsNoSetOfValuesIsRefused() {
        assertEquals(
                "too-few-values",
                refused(() -> AlgorithmA.of(new double[] {1, 2, 3, 4}, Constants.EXACT))
                        .code());
        ProfilingException refusal =
                refused(() -> AlgorithmA.of(new double[] {1, 2, Double.NaN, 4, 5}, Constants.EXACT));
        assertEquals("not-finite", refusal.code());
        assertEquals("2", refusal.location().part("value").orElseThrow());
        assertEquals(
                "not-finite",
                refused(() -> AlgorithmA.of(new double[] {1, Double.POSITIVE_INFINITY, 3, 4, 5}, Constants.EXACT))
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
            assertTrue(
                    List.of("no-scatter", "not-robust", "not-converged").contains(refusal.code()), refusal::getMessage);
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
        assertTrue(
                AlgorithmS.of(new double[] {1, 2, 3}, 3).toString().contains("3 standard deviations by Algorithm S"));
    }

    @Test
    void fourDeviationsByHand() {
        // alike: none is moved
        assertEquals(
                1.0968049336281986 * 3,
                AlgorithmS.of(new double[] {3, 3, 3, 3}, 1).deviation(),
                1e-12);
        // three that are alike and one far off: it is moved, s*²(4 − (ξη)²) = 3ξ²
        double xi = 1.0968049336281986;
        double eta = 1.6448536269514726;
        double expected = Math.sqrt(3 * xi * xi / (4 - xi * xi * eta * eta));
        assertEquals(expected, AlgorithmS.of(new double[] {1, 1, 1, 1000}, 1).deviation(), 1e-10);
        assertEquals(expected, AlgorithmS.of(new double[] {1e9, 1, 1, 1}, 1).deviation(), 1e-10);
    }

    /** (ξη)² is 3.2547 for one degree of freedom and 2.5584 = ln 10/0.9 for two: so that more sources of one kind, and no fewer, bear one that is far off, and more than twice as many bear two. */
    @Test
    void moreGrossDeviationsThanAreBorneAreRefused() {
        double[] one = {1, 1, 1000};
        ProfilingException few = refused(() -> AlgorithmS.of(one, 1));
        assertEquals("not-robust", few.code());
        assertEquals("one has 1 of 3 degrees of freedom", few.value().orElseThrow());
        // one that has most of the degrees of freedom, whichever it is and though nothing is far off
        assertEquals(
                "one has 30 of 34 degrees of freedom",
                refused(() -> AlgorithmS.of(new double[] {1, 1.1, 1.2, 1.3, 1.4}, new int[] {1, 1, 30, 1, 1}))
                        .value()
                        .orElseThrow());
        assertEquals(
                "not-robust",
                refused(() -> AlgorithmS.of(new double[] {1, 1000}, 2)).code());
        assertEquals(
                AlgorithmS.of(one, 2).deviation(),
                AlgorithmS.of(new double[] {1, 1, 1e9}, 2).deviation(),
                1e-9);
        double[] six = {1, 1, 1, 1, 1000, 2000};
        ProfilingException many = refused(() -> AlgorithmS.of(six, 1));
        assertEquals("not-robust", many.code());
        assertEquals("2 of 6", many.value().orElseThrow());
        // 5 of 7 kept: s*²(7 − 2 · 3.2547) = 5ξ²
        double xi = 1.0968049336281986;
        double eta = 1.6448536269514726;
        assertEquals(
                Math.sqrt(5 * xi * xi / (7 - 2 * xi * xi * eta * eta)),
                AlgorithmS.of(new double[] {1, 1, 1, 1, 1, 1000, 2000}, 1).deviation(),
                1e-9);
        // 4.9 is within three times the first limits, 4.93, and 5 is not
        assertEquals(6, AlgorithmS.of(new double[] {1, 1, 1, 1, 4.9, 4.9}, 1).count());
        assertEquals(
                "2 of 6",
                refused(() -> AlgorithmS.of(new double[] {1, 1, 1, 1, 5, 5}, 1))
                        .value()
                        .orElseThrow());
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
            @ForAll @Size(min = 5, max = 30) List<@DoubleRange(min = 0.01, max = 10) Double> values,
            @ForAll @IntRange(min = 1, max = 9) int degrees,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor,
            @ForAll @IntRange(min = 0, max = 29) int gross,
            @ForAll Random random) {
        double[] s = values.stream().mapToDouble(Double::doubleValue).toArray();
        int[] nu = new int[s.length];
        Arrays.setAll(nu, k -> degrees + k % 3);
        double pooled;
        try {
            pooled = AlgorithmS.of(s, nu).deviation();
        } catch (ProfilingException refusal) {
            assertEquals("not-robust", refusal.code());
            return;
        }
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
        // however gross one error is, the pooled deviation stays where it is put by a large one, or there are too many
        double[] once = s.clone();
        double[] more = s.clone();
        int at = gross % s.length;
        once[at] = 1e4;
        more[at] = 1e9;
        double stays;
        try {
            stays = AlgorithmS.of(once, degrees).deviation();
        } catch (ProfilingException refusal) {
            assertEquals("not-robust", refusal.code());
            assertThrows(ProfilingException.class, () -> AlgorithmS.of(more, degrees));
            return;
        }
        assertEquals(stays, AlgorithmS.of(more, degrees).deviation(), 1e-8);
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
