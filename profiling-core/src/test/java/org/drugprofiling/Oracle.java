package org.drugprofiling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads expected numbers of independent programs. */
public final class Oracle {

    private Oracle() {}

    public static JsonNode read(String name) {
        try (InputStream stream = Oracle.class.getResourceAsStream("/oracle/" + name)) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example of an id in a file of worked examples. */
    public static JsonNode example(String name, String id) {
        for (JsonNode example : read(name).get("examples")) {
            if (example.get("id").asText().equals(id)) {
                return example;
            }
        }
        throw new IllegalArgumentException("no example " + id + " in " + name);
    }

    public static double[] row(JsonNode array) {
        double[] row = new double[array.size()];
        for (int k = 0; k < row.length; k++) {
            row[k] = array.get(k).asDouble();
        }
        return row;
    }

    public static double[][] rows(JsonNode array) {
        double[][] rows = new double[array.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(array.get(i));
        }
        return rows;
    }

    /** The tolerance of closed forms: 1e-12 relative, 1e-15 absolute. */
    public static double tolerance(double expected) {
        return 1e-15 + 1e-12 * Math.abs(expected);
    }
}
