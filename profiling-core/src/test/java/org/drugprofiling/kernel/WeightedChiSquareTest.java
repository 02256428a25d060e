package org.drugprofiling.kernel;

import static org.drugprofiling.Oracle.example;
import static org.drugprofiling.Oracle.read;
import static org.drugprofiling.Oracle.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class WeightedChiSquareTest {

    @Test
    void tailsOfTheWorkedExample() {
        JsonNode example = example("07_beyond.json", "imhof");
        WeightedChiSquare q = WeightedChiSquare.of(row(example.get("inputs").get("weights")));
        example.get("outputs").properties().forEach(entry -> {
            double x = Double.parseDouble(entry.getKey());
            // the example is a quadrature to 1e-9 or so
            assertEquals(entry.getValue().get("imhof").asDouble(), q.upperTail(x), 1e-9);
            assertEquals(entry.getValue().get("satterthwaite").asDouble(), q.satterthwaiteUpperTail(x), 1e-12);
        });
    }

    @Test
    void tailsAgreeWithFortyDigits() {
        for (JsonNode test : read("16_weighted_chi_square.json").get("cases")) {
            WeightedChiSquare q = WeightedChiSquare.of(row(test.get("weights")));
            double x = test.get("x").asDouble();
            double upper = test.get("upper").asDouble();
            double lower = test.get("lower").asDouble();
            assertEquals(upper, q.upperTail(x), 1e-12 * upper, () -> "upper " + test);
            assertEquals(lower, q.lowerTail(x), 1e-12 * lower + 1e-30, () -> "lower " + test);
        }
    }

    @Test
    void tailsOfManyWeightsAgreeWithClosedForms() {
        for (JsonNode test : read("19_many_weights.json").get("cases")) {
            double[] distinct = row(test.get("weights"));
            int count = test.get("count").asInt();
            double[] weights = new double[count * distinct.length];
            for (int k = 0; k < weights.length; k++) {
                weights[k] = distinct[k % distinct.length];
            }
            double x = test.get("x").asDouble();
            double upper = test.get("upper").asDouble();
            double lower = test.get("lower").asDouble();
            // the exponent is a sum of as many rounded logarithms as there are weights
            double rounding = 1e-12 + 5e-15 * weights.length;
            for (double unit : new double[] {1, 0x1p600, 0x1p-600}) {
                double[] scaled =
                        Arrays.stream(weights).map(weight -> weight * unit).toArray();
                WeightedChiSquare q = WeightedChiSquare.of(scaled);
                assertEquals(upper, q.upperTail(x * unit), rounding * upper, () -> count + " upper " + test);
                assertEquals(lower, q.lowerTail(x * unit), rounding * lower, () -> count + " lower " + test);
            }
        }
    }

    @Test
    void medianOfManyEqualWeights() {
        double[] weights = new double[300];
        Arrays.fill(weights, 1);
        // scipy 1.17.1: chi2.isf([0.5, 0.05], 300)
        assertEquals(299.33359734921805, WeightedChiSquare.of(weights).quantileOfUpperTail(0.5), 1e-9);
        assertEquals(341.3951121087687, WeightedChiSquare.of(weights).quantileOfUpperTail(0.05), 1e-9);
        // two equal weights: an exponential distribution of mean 2e308, its median 1.386e308
        WeightedChiSquare wide = WeightedChiSquare.of(1e308, 1e308);
        assertEquals(1, wide.upperTail(1e-300));
        assertEquals(StrictMath.exp(-0.5), wide.upperTail(1e308), 1e-12);
        assertEquals(1e308 * (2 * StrictMath.log(2)), wide.quantileOfUpperTail(0.5), 1e296);
    }

    @Test
    void knownFormsFarOut() {
        // two equal weights: an exponential distribution
        WeightedChiSquare two = WeightedChiSquare.of(3, 3);
        for (double x : new double[] {1e-12, 1e-6, 1e-3, 1, 5, 50, 500, 4000}) {
            double upper = StrictMath.exp(-x / 6);
            assertEquals(upper, two.upperTail(x), 1e-12 * upper);
            double lower = -StrictMath.expm1(-x / 6);
            assertEquals(lower, two.lowerTail(x), 1e-12 * lower);
        }
        assertEquals(0, two.upperTail(1e6));
        // four equal weights: e^(−y)(1 + y)
        WeightedChiSquare four = WeightedChiSquare.of(0.5, 0.5, 0.5, 0.5, 0);
        for (double y : new double[] {0.01, 1, 30, 600}) {
            double upper = StrictMath.exp(-y) * (1 + y);
            assertEquals(upper, four.upperTail(y), 1e-12 * upper);
        }
    }

    @Test
    void quantilesAreWhereTheTailIs() {
        assertEquals(3.841458820694124, WeightedChiSquare.of(1).quantileOfUpperTail(0.05), 1e-12);
        WeightedChiSquare q = WeightedChiSquare.of(2, 0.1, 0.7);
        for (double p : new double[] {1e-12, 0.01, 0.5, 0.999}) {
            assertEquals(p, q.upperTail(q.quantileOfUpperTail(p)), 1e-12);
        }
    }

    @Test
    void edgesAndRefusals() {
        WeightedChiSquare q = WeightedChiSquare.of(0, 1, 2);
        assertEquals(1, q.upperTail(0));
        assertEquals(1, q.upperTail(-1));
        assertEquals(0, q.lowerTail(0));
        assertEquals(1, q.lowerTail(Double.POSITIVE_INFINITY));
        assertEquals(0, q.satterthwaiteUpperTail(Double.POSITIVE_INFINITY));
        assertEquals(3, q.mean());
        assertArrayEquals(new double[] {2, 1}, q.weights());
        assertEquals(1, q.upperTail(Double.MIN_VALUE));
        assertTrue(WeightedChiSquare.of(1).lowerTail(1e-140) > 1e-71, "a tail of one weight falls off with the root");
        double[][] wrong = {{}, {0}, {-1}, {Double.NaN}, {Double.POSITIVE_INFINITY}};
        for (double[] weights : wrong) {
            assertThrows(ProfilingException.class, () -> WeightedChiSquare.of(weights));
        }
        assertThrows(ProfilingException.class, () -> q.upperTail(Double.NaN));
        assertThrows(ProfilingException.class, () -> q.quantileOfUpperTail(0));
    }
}
