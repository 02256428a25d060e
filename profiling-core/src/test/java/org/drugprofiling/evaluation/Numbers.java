package org.drugprofiling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.drugprofiling.Oracle;

/** Numbers of oracle files, infinite ones written as texts, and how they are compared. */
final class Numbers {

    private Numbers() {}

    static double number(JsonNode node) {
        return node.isTextual() ? Double.parseDouble(node.asText()) : node.asDouble();
    }

    static double[] row(JsonNode array) {
        double[] row = new double[array.size()];
        for (int k = 0; k < row.length; k++) {
            row[k] = number(array.get(k));
        }
        return row;
    }

    static double[] log10(double... x) {
        double[] logs = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            logs[k] = StrictMath.log10(x[k]);
        }
        return logs;
    }

    /** Closed forms: 1e-12 relative, 1e-15 absolute. */
    static void assertClose(double expected, double actual, String what) {
        assertClose(expected, actual, 1e-12, what);
    }

    static void assertClose(double expected, double actual, double relative, String what) {
        if (Double.isInfinite(expected)) {
            assertEquals(expected, actual, what);
        } else {
            assertEquals(expected, actual, 1e-15 + relative * Math.abs(expected), what);
        }
    }

    static void assertClose(double[] expected, double[] actual, double relative, String what) {
        assertEquals(expected.length, actual.length, what);
        for (int k = 0; k < expected.length; k++) {
            assertClose(expected[k], actual[k], relative, what + " " + k);
        }
    }

    static double[] apply(Calibration calibration, double... scores) {
        double[] ratios = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            ratios[k] = calibration.log10LikelihoodRatio(scores[k]);
        }
        return ratios;
    }

    /** The log10 likelihood ratios of an example that states likelihood ratios. */
    static LogRatios ofRatios(JsonNode same, JsonNode different) {
        return LogRatios.of(log10(Oracle.row(same)), log10(Oracle.row(different)));
    }
}
