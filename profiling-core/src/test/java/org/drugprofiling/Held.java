package org.drugprofiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One worked example, and which of its expected numbers have been held against the library; for example 14 of the 17 of {@code rate-ci}. A number has a
 * place such as {@code 0/100 > CP > 1}.
 */
public final class Held {

    /** How exact a kind of computation is. */
    public enum Kind {
        /** Counts and numbers that are copied. */
        EXACT(0, 0),
        /** Closed forms. */
        CLOSED_FORM(1e-12, 1e-15),
        /** Logarithms of likelihood ratios: beyond 100 the error is that of the difference of large numbers. */
        LN_RATIO(1e-12, 1e-15),
        /** Fits. */
        ITERATIVE(1e-9, 1e-12),
        /** Quantiles and tails of distributions. */
        QUANTILE(1e-10, 1e-15),
        /** Numbers that somebody printed with seven digits or more. */
        PUBLISHED(1e-7, 0),
        /** Numerical integration, on the side of the example. */
        QUADRATURE(0, 1e-6),
        /** Half a step of the grid of empirical bounds. */
        HALF_AN_ELUB_STEP(0, 0.005),
        /** Half a step of the grid of bounds by invariance. */
        HALF_AN_INVARIANCE_STEP(0, 0.0005);

        private final double relative;
        private final double absolute;

        Kind(double relative, double absolute) {
            this.relative = relative;
            this.absolute = absolute;
        }

        double tolerance(double expected) {
            return this == LN_RATIO && Math.abs(expected) > 100 ? 1e-9 : absolute + relative * Math.abs(expected);
        }
    }

    private static final String STEP = " > ";

    private final String id;
    private final JsonNode example;
    private final Set<String> held = new LinkedHashSet<>();
    private final Set<String> derived = new LinkedHashSet<>();
    private final Set<String> notHeld = new LinkedHashSet<>();

    private Held(JsonNode example) {
        this.id = example.get("id").asText();
        this.example = example;
    }

    /**
     * Holds every example of a file and returns, for each of them, what was held and what is not offered.
     *
     * @param file the name of the file
     * @param examples how each example is held, by its id
     * @return the examples in the order of the file
     */
    public static List<Held> all(String file, Map<String, Consumer<Held>> examples) {
        List<Held> all = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode example : Oracle.read(file).get("examples")) {
            Held held = new Held(example);
            ids.add(held.id);
            Consumer<Held> how = examples.get(held.id);
            assertNotNull(how, () -> "nothing holds the example " + held.id);
            how.accept(held);
            held.requireEveryNumber();
            all.add(held);
        }
        assertEquals(ids.size(), examples.size(), "an example that is held is not in the file");
        return all;
    }

    public String id() {
        return id;
    }

    public JsonNode inputs() {
        return example.get("inputs");
    }

    public double input(String name) {
        return inputs().get(name).asDouble();
    }

    public double[] inputRow(String name) {
        return Oracle.row(inputs().get(name));
    }

    /** What the example gives at a place. */
    public JsonNode output(String place) {
        JsonNode node = example.get("outputs");
        for (String step : place.split(STEP)) {
            node = node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
            assertNotNull(node, () -> id + " has no " + place);
        }
        return node;
    }

    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        example.get("outputs").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** How many numbers were held that the library gives. */
    public int count() {
        return held.size() - derived.size();
    }

    /** How many numbers were held that follow from others by arithmetic of the test, or repeat one. */
    public int derivedCount() {
        return derived.size();
    }

    /** The places of what the library does not offer. */
    public Set<String> notOffered() {
        return notHeld;
    }

    public void holds(Kind kind, String place, double actual) {
        JsonNode expected = output(place);
        assertTrue(expected.isValueNode(), () -> id + ": " + place + " is more than a number");
        double number = expected.isTextual() ? Double.parseDouble(expected.asText()) : expected.asDouble();
        assertTrue(!expected.isNull() && !Double.isNaN(number), () -> id + ": " + place + " is no number");
        String what = id + ": " + place;
        if (kind == Kind.EXACT || Double.isInfinite(number)) {
            assertEquals(number, actual, 0.0, what);
        } else {
            assertEquals(number, actual, kind.tolerance(number), what);
        }
        assertTrue(held.add(place), () -> what + " was held before");
    }

    public void holds(Kind kind, String place, double[] actual) {
        assertEquals(output(place).size(), actual.length, () -> id + ": " + place);
        for (int k = 0; k < actual.length; k++) {
            holds(kind, place + STEP + k, actual[k]);
        }
    }

    public void holds(Kind kind, String place, double[][] actual) {
        assertEquals(output(place).size(), actual.length, () -> id + ": " + place);
        for (int k = 0; k < actual.length; k++) {
            holds(kind, place + STEP + k, actual[k]);
        }
    }

    /** Holds what is no number of its own: it follows from others that the library gives by arithmetic of the test, or stands there a second time. */
    public void derives(Kind kind, String place, double actual) {
        holds(kind, place, actual);
        derived.add(place);
    }

    public void derives(Kind kind, String place, double[] actual) {
        for (int k = 0; k < actual.length; k++) {
            derives(kind, place + STEP + k, actual[k]);
        }
        assertEquals(output(place).size(), actual.length, () -> id + ": " + place);
    }

    public void derives(Kind kind, String place, double[][] actual) {
        for (int k = 0; k < actual.length; k++) {
            derives(kind, place + STEP + k, actual[k]);
        }
        assertEquals(output(place).size(), actual.length, () -> id + ": " + place);
    }

    /** Holds a word: the name of a row, or how a limit decides. */
    public void says(String place, String actual) {
        assertEquals(output(place).asText(), actual, () -> id + ": " + place);
        assertTrue(held.add(place), () -> id + ": " + place + " was held before");
    }

    /** Nothing of the library gives what stands at these places. */
    public void offersNo(String... places) {
        for (String place : places) {
            leaves(place, output(place), notHeld);
        }
    }

    private static void leaves(String place, JsonNode node, Set<String> into) {
        if (node.isArray()) {
            for (int k = 0; k < node.size(); k++) {
                leaves(place + STEP + k, node.get(k), into);
            }
        } else if (node.isObject()) {
            node.properties().forEach(entry -> leaves(place + STEP + entry.getKey(), entry.getValue(), into));
        } else {
            into.add(place);
        }
    }

    private void requireEveryNumber() {
        Set<String> all = new LinkedHashSet<>();
        names().forEach(name -> leaves(name, output(name), all));
        Set<String> missing = new LinkedHashSet<>(all);
        missing.removeAll(held);
        missing.removeAll(notHeld);
        assertEquals(Set.of(), missing, () -> "nothing holds these numbers of " + id);
        Set<String> both = new LinkedHashSet<>(held);
        both.retainAll(notHeld);
        assertEquals(Set.of(), both, () -> "said not to be offered and held, of " + id);
        assertTrue(all.containsAll(held), () -> "held and not in the file, of " + id);
    }
}
