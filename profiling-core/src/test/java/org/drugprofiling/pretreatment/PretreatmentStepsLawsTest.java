package org.drugprofiling.pretreatment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.drugprofiling.kernel.Moments;
import org.drugprofiling.profile.ProfileMatrix;

/** Laws of the steps on arbitrary positive tables. */
class PretreatmentStepsLawsTest {

    private static final double RELATIVE = 1e-12;

    @Provide
    Arbitrary<double[][]> tables() {
        return Combinators.combine(
                        Arbitraries.integers().between(3, 7),
                        Arbitraries.integers().between(3, 7))
                .flatAs((rows, columns) -> Arbitraries.doubles()
                        .between(0.01, 1e6)
                        .ofScale(6)
                        .array(double[].class)
                        .ofSize(columns)
                        .array(double[][].class)
                        .ofSize(rows))
                .filter(PretreatmentStepsLawsTest::varies);
    }

    /** Spreads that are clear of the rounding of a large common part. */
    private static boolean varies(double[][] rows) {
        for (int k = 0; k < rows[0].length; k++) {
            if (!spread(RowArithmetic.column(rows, k))) {
                return false;
            }
        }
        return Arrays.stream(rows).allMatch(PretreatmentStepsLawsTest::spread);
    }

    private static boolean spread(double[] values) {
        double lowest = Arrays.stream(values).min().orElseThrow();
        double highest = Arrays.stream(values).max().orElseThrow();
        return highest - lowest > 1e-3 * highest;
    }

    private static double[][] treated(double[][] rows, PretreatmentStep... steps) {
        Pretreatment pretreatment = Pretreatment.of(steps);
        return pretreatment.fit(ProfileMatrix.ofRows(rows)).apply(rows);
    }

    private static double[][] scaled(double[][] rows, double factor) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(x -> x * factor).toArray())
                .toArray(double[][]::new);
    }

    private static void assertClose(double[][] expected, double[][] actual) {
        assertEquals(expected.length, actual.length);
        double largest = 0;
        for (double[] row : expected) {
            for (double value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], actual[i], RELATIVE * Math.max(largest, 1e-300), "row " + i);
        }
    }

    private static List<PretreatmentStep> perProfile() {
        return List.of(
                PretreatmentSteps.normaliseToSum(),
                PretreatmentSteps.normaliseToMaximum(),
                PretreatmentSteps.normaliseToNorm(),
                PretreatmentSteps.normaliseToTarget("t1"),
                PretreatmentSteps.normaliseToTargetAndDrop("t2"),
                PretreatmentSteps.squareRoot(),
                PretreatmentSteps.fourthRoot(),
                PretreatmentSteps.log10WithOffset(1e-3),
                PretreatmentSteps.log10WithFactor(100),
                PretreatmentSteps.presence(10),
                PretreatmentSteps.clampNegative(),
                PretreatmentSteps.replaceZeros(0.5),
                PretreatmentSteps.replaceZerosMultiplicatively(1e-3),
                PretreatmentSteps.standardNormalVariate(),
                PretreatmentSteps.centredLogRatio(),
                PretreatmentSteps.additiveLogRatio("t3"),
                PretreatmentSteps.isometricLogRatio(),
                PretreatmentSteps.pairLogRatios());
    }

    private static List<PretreatmentStep> fitted() {
        return List.of(
                PretreatmentSteps.centre(),
                PretreatmentSteps.divideByStandardDeviation(),
                PretreatmentSteps.autoscale(),
                PretreatmentSteps.pareto(),
                PretreatmentSteps.rangeScale(),
                PretreatmentSteps.probabilisticQuotient());
    }

    @Property
    void sharesSumToOne(@ForAll("tables") double[][] rows) {
        for (double[] row : treated(rows, PretreatmentSteps.normaliseToSum())) {
            assertEquals(1, Arrays.stream(row).sum(), 8 * Math.ulp(1.0));
        }
    }

    @Property
    void normalisationsForgetTheAmount(
            @ForAll("tables") double[][] rows, @ForAll @DoubleRange(min = 1e-3, max = 1e3) @Scale(6) double factor) {
        for (PretreatmentStep step : List.of(
                PretreatmentSteps.normaliseToSum(),
                PretreatmentSteps.normaliseToMaximum(),
                PretreatmentSteps.normaliseToNorm(),
                PretreatmentSteps.normaliseToTarget("t1"),
                PretreatmentSteps.centredLogRatio(),
                PretreatmentSteps.additiveLogRatio("t1"),
                PretreatmentSteps.isometricLogRatio(),
                PretreatmentSteps.pairLogRatios(),
                PretreatmentSteps.probabilisticQuotient())) {
            assertClose(treated(rows, step), treated(scaled(rows, factor), step));
        }
    }

    @Property
    void theseChangeNothingTheSecondTime(@ForAll("tables") double[][] rows) {
        for (PretreatmentStep step : List.of(
                PretreatmentSteps.normaliseToSum(),
                PretreatmentSteps.normaliseToMaximum(),
                PretreatmentSteps.normaliseToNorm(),
                PretreatmentSteps.normaliseToTarget("t1"),
                PretreatmentSteps.standardNormalVariate(),
                PretreatmentSteps.clampNegative(),
                PretreatmentSteps.replaceZeros(0.5),
                PretreatmentSteps.centre(),
                PretreatmentSteps.divideByStandardDeviation(),
                PretreatmentSteps.autoscale(),
                PretreatmentSteps.rangeScale())) {
            double[][] once = treated(rows, step);
            double[][] twice = treated(once, step);
            for (int i = 0; i < once.length; i++) {
                assertArrayEquals(once[i], twice[i], 1e-9 * (1 + Math.abs(rows[i][0])), step + ", row " + i);
            }
        }
    }

    @Property
    void rootsAreUndoneByPowers(@ForAll("tables") double[][] rows) {
        double[][] roots = treated(rows, PretreatmentSteps.fourthRoot());
        double[][] square = treated(rows, PretreatmentSteps.squareRoot(), PretreatmentSteps.squareRoot());
        for (int i = 0; i < rows.length; i++) {
            assertArrayEquals(square[i], roots[i], "the fourth root is the square root twice, to the bit");
            for (int k = 0; k < rows[i].length; k++) {
                double back = roots[i][k] * roots[i][k];
                assertEquals(rows[i][k], back * back, 8 * Math.ulp(rows[i][k]));
            }
        }
    }

    @Property
    void stepsWithinAProfileDoNotSeeOtherProfiles(@ForAll("tables") double[][] rows, @ForAll @IntRange(max = 2) int i) {
        for (PretreatmentStep step : perProfile()) {
            assertArrayEquals(treated(rows, step)[i], treated(new double[][] {rows[i]}, step)[0], step.id());
        }
    }

    @Property
    void stepsWithinAProfileFollowTheOrderOfRows(@ForAll("tables") double[][] rows, @ForAll Random random) {
        List<double[]> shuffled = new ArrayList<>(List.of(rows));
        Collections.shuffle(shuffled, random);
        double[][] other = shuffled.toArray(new double[0][]);
        for (PretreatmentStep step : perProfile()) {
            double[][] first = treated(rows, step);
            double[][] second = treated(other, step);
            for (int i = 0; i < rows.length; i++) {
                assertArrayEquals(first[List.of(rows).indexOf(other[i])], second[i], step.id());
            }
        }
    }

    @Property
    void fittedStepsDoNotDependOnTheOrderOfRowsButForRounding(@ForAll("tables") double[][] rows) {
        double[][] other = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            other[i] = rows[rows.length - 1 - i];
        }
        for (PretreatmentStep step : fitted()) {
            double[][] first = treated(rows, step);
            double[][] second = treated(other, step);
            for (int i = 0; i < rows.length; i++) {
                assertArrayEquals(first[i], second[rows.length - 1 - i], 1e-9 * magnitude(first), step.id());
            }
        }
    }

    @Property
    void targetsInAnotherOrderGiveTheNumbersInThatOrder(@ForAll("tables") double[][] rows) {
        List<PretreatmentStep> steps = new ArrayList<>(fitted());
        steps.addAll(List.of(
                PretreatmentSteps.normaliseToSum(),
                PretreatmentSteps.normaliseToMaximum(),
                PretreatmentSteps.normaliseToNorm(),
                PretreatmentSteps.fourthRoot(),
                PretreatmentSteps.log10WithFactor(2),
                PretreatmentSteps.presence(10),
                PretreatmentSteps.standardNormalVariate(),
                PretreatmentSteps.centredLogRatio()));
        for (PretreatmentStep step : steps) {
            double[][] first = treated(rows, step);
            double[][] second = reversed(treated(reversed(rows), step));
            for (int i = 0; i < rows.length; i++) {
                assertArrayEquals(first[i], second[i], 1e-9 * magnitude(first), step.id());
            }
        }
    }

    private static double[][] reversed(double[][] rows) {
        return Arrays.stream(rows)
                .map(row -> {
                    double[] back = row.clone();
                    for (int k = 0; k < row.length; k++) {
                        back[k] = row[row.length - 1 - k];
                    }
                    return back;
                })
                .toArray(double[][]::new);
    }

    private static double magnitude(double[][] rows) {
        double largest = 0;
        for (double[] row : rows) {
            for (double value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }

    @Property
    void spreadsAreWhatTheyAreSaidToBe(@ForAll("tables") double[][] rows) {
        double[][] scaled = treated(rows, PretreatmentSteps.autoscale());
        double[][] divided = treated(rows, PretreatmentSteps.divideByStandardDeviation());
        double[][] ranges = treated(rows, PretreatmentSteps.rangeScale());
        for (int k = 0; k < rows[0].length; k++) {
            assertEquals(0, Moments.mean(RowArithmetic.column(scaled, k)), 1e-9);
            assertEquals(1, Moments.deviation(RowArithmetic.column(scaled, k)), 1e-9);
            assertEquals(1, Moments.deviation(RowArithmetic.column(divided, k)), 1e-9);
            double[] column = RowArithmetic.column(ranges, k);
            assertEquals(0, Arrays.stream(column).min().orElseThrow());
            assertEquals(1, Arrays.stream(column).max().orElseThrow());
        }
    }

    @Property
    void withinSourceDeviationOfOneSourceIsTheStandardDeviation(@ForAll("tables") double[][] rows) {
        PretreatmentStep within = PretreatmentSteps.of(
                "divide-by-within-source-deviation", Map.of("sources", Collections.nCopies(rows.length, "one")));
        assertClose(treated(rows, PretreatmentSteps.divideByStandardDeviation()), treated(rows, within));
    }

    @Property
    void logRatiosAgreeWithEachOther(@ForAll("tables") double[][] rows) {
        double[][] centred = treated(rows, PretreatmentSteps.centredLogRatio());
        double[][] isometric = treated(rows, PretreatmentSteps.isometricLogRatio());
        double[][] pairs = treated(rows, PretreatmentSteps.pairLogRatios());
        for (int i = 0; i < rows.length; i++) {
            assertEquals(0, Arrays.stream(centred[i]).sum(), 1e-12 * (1 + magnitude(centred)) * rows[i].length);
            assertEquals(squares(centred[i]), squares(isometric[i]), 1e-10 * (1 + squares(centred[i])));
            assertEquals(centred[i][0] - centred[i][1], pairs[i][0], 1e-11 * (1 + magnitude(centred)));
            assertEquals(rows[i].length * (rows[i].length - 1) / 2, pairs[i].length);
        }
    }

    private static double squares(double[] row) {
        return Arrays.stream(row).map(x -> x * x).sum();
    }

    @Property
    void theAppliedStateIsThatOfTheFitAlone(@ForAll("tables") double[][] rows) {
        for (PretreatmentStep step : fitted()) {
            FittedPretreatment fit = Pretreatment.of(step).fit(ProfileMatrix.ofRows(rows));
            double[][] all = fit.apply(rows);
            for (int i = 0; i < rows.length; i++) {
                assertArrayEquals(all[i], fit.apply(new double[][] {rows[i]})[0], step.id());
            }
        }
    }

    @Property
    void everyStepIsReadBackFromItsParameters(
            @ForAll @DoubleRange(min = 1e-6, max = 0.1) @Scale(9) double number,
            @ForAll @IntRange(max = 4) int target) {
        List<PretreatmentStep> steps = new ArrayList<>(perProfile());
        steps.addAll(fitted());
        steps.addAll(List.of(
                PretreatmentSteps.of("normalise-to-target", Map.of("target", target, "drop", true)),
                PretreatmentSteps.of("additive-log-ratio", Map.of("target", target)),
                PretreatmentSteps.of("log10", Map.of("offset", number)),
                PretreatmentSteps.of("log10", Map.of("factor", number)),
                PretreatmentSteps.of("presence", Map.of("limit", number)),
                PretreatmentSteps.of("replace-zeros", Map.of("multiplicative", number)),
                PretreatmentSteps.of("internal-standard", Map.of("values", List.of(number, 1))),
                PretreatmentSteps.of("autoscale", Map.of("constant", "drop")),
                PretreatmentSteps.divideByWithinSourceDeviation(number),
                PretreatmentSteps.of(
                        "divide-by-within-source-deviation",
                        Map.of("sources", List.of("a", "a", "b"), "floor", number))));
        for (PretreatmentStep step : steps) {
            PretreatmentStep back = PretreatmentSteps.of(step.id(), step.parameters());
            assertEquals(step, back);
            assertEquals(step.hashCode(), back.hashCode());
            assertEquals(step.description(), back.description());
        }
    }

    @Property
    void inputStaysAsItIs(@ForAll("tables") double[][] rows) {
        double[][] copy = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        perProfile().forEach(step -> treated(rows, step));
        fitted().forEach(step -> treated(rows, step));
        assertTrue(Arrays.deepEquals(copy, rows));
    }

    @Property
    void powersOfTwoChangeNoBitOfALength(@ForAll("tables") double[][] rows) {
        double[][] expected = treated(rows, PretreatmentSteps.normaliseToNorm());
        for (int exponent : new int[] {-900, -500, 500, 900}) {
            double[][] extreme = scaled(rows, Math.scalb(1.0, exponent));
            assertTrue(Arrays.deepEquals(expected, treated(extreme, PretreatmentSteps.normaliseToNorm())));
            double[][] sd = treated(rows, PretreatmentSteps.autoscale());
            assertClose(sd, treated(extreme, PretreatmentSteps.autoscale()));
        }
    }

    @Property(tries = 200)
    void orderMattersUnlessAllTargetsAreEqual(@ForAll("tables") double[][] rows) {
        double[][] first = treated(rows, PretreatmentSteps.normaliseToSum(), PretreatmentSteps.fourthRoot());
        double[][] second = treated(rows, PretreatmentSteps.fourthRoot(), PretreatmentSteps.normaliseToSum());
        assertFalse(Arrays.deepEquals(first, second));
    }
}
