package org.drugprofiling.kernel;

import static org.drugprofiling.Oracle.example;
import static org.drugprofiling.Oracle.read;
import static org.drugprofiling.Oracle.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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
