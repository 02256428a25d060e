package org.drugprofiling.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.LinkOperator;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.decision.ThresholdEstimate;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.provenance.ChainId;
import org.junit.jupiter.api.Test;

/** Holds the page about method files against their schema and their reader. */
class MethodFilePageTest {

    private static final Pattern REFERENCE = Pattern.compile("#/\\$defs/(.*)");

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "method-file.md"));
    }

    private static Map<?, ?> definitions() {
        Map<?, ?> schema =
                (Map<?, ?>) StrictJson.read("schema", MethodDocument.schema().getBytes(StandardCharsets.UTF_8));
        return (Map<?, ?>) schema.get("$defs");
    }

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : page().lines().toList()) {
            Matcher row = Pattern.compile("\\| `([^`]+)` \\|(.*)").matcher(line);
            if (row.matches()) {
                assertNull(rows.put(row.group(1), row.group(2)), () -> "twice: " + row.group(1));
            }
        }
        return rows;
    }

    /** The fields of every object that a method document can hold, each with the values it may have, by the schema. */
    private static Map<String, TreeSet<String>> fields() {
        Map<?, ?> definitions = definitions();
        Map<String, TreeSet<String>> fields = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(List.of("methodDocument"));
        TreeSet<String> seen = new TreeSet<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                collect(name.equals("methodDocument") ? "document" : name, definitions.get(name), fields, open);
            }
        }
        return fields;
    }

    private static void collect(
            String object, Object schema, Map<String, TreeSet<String>> fields, Deque<String> references) {
        if (schema instanceof List<?> list) {
            list.forEach(one -> collect(object, one, fields, references));
        } else if (schema instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("properties")) {
                    ((Map<?, ?>) value).forEach((name, field) -> {
                        String at = object + "." + name;
                        values(field, fields.computeIfAbsent(at, unused -> new TreeSet<>()));
                        collect(at, field, fields, references);
                    });
                } else if (key.equals("$ref")) {
                    Matcher reference = REFERENCE.matcher((String) value);
                    assertTrue(reference.matches());
                    references.push(reference.group(1));
                } else {
                    collect(object, value, fields, references);
                }
            });
        }
    }

    private static void values(Object field, TreeSet<String> values) {
        if (field instanceof Map<?, ?> map) {
            if (map.get("const") instanceof String constant) {
                values.add(constant);
            }
            if (map.get("enum") instanceof List<?> list) {
                list.forEach(value -> values.add((String) value));
            }
        }
    }

    @Test
    void thePageListsTheFieldsOfTheSchema() throws IOException {
        assertEquals(String.join("\n", fields().keySet()), String.join("\n", rows().keySet()));
    }

    @Test
    void thePageListsTheValuesOfEveryChoice() throws IOException {
        Map<String, String> rows = rows();
        fields().forEach((field, values) -> {
            String row = rows.getOrDefault(field, "");
            for (String value : row.contains("[job](job.md)") ? List.<String>of() : values) {
                assertTrue(row.contains("`" + value + "`"), () -> field + " lacks " + value);
            }
        });
    }

    private static Threshold limit(String operator, String value) {
        ThresholdRule rule = new ThresholdRule.Youden();
        return Threshold.kept(
                new ThresholdEstimate(
                        rule,
                        Double.parseDouble(value),
                        LinkOperator.valueOf(operator.toUpperCase(Locale.ROOT).replace('-', '_')),
                        Orientation.LOWER_IS_MORE_ALIKE,
                        0.01,
                        0.95,
                        ""),
                ChainId.unspecified(),
                "an example",
                new ErrorRate(PairLabel.UNLINKED, 0, 100, 0, 100, ErrorRate.Kind.INDEPENDENT),
                new ErrorRate(PairLabel.LINKED, 0, 100, 0, 100, ErrorRate.Kind.INDEPENDENT),
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                Set.of());
    }

    @Test
    void theVerdictsOfThePageAreThoseOfTheLimits() throws IOException {
        Matcher row = Pattern.compile(
                        "(?m)^\\| ([0-9.]+), `([a-z-]+)` \\| ([0-9.]+), `([a-z-]+)` \\| ([0-9.]+) \\| (\\w+) \\|$")
                .matcher(page());
        int rows = 0;
        for (; row.find(); rows++) {
            DecisionLimits limits =
                    new DecisionLimits(limit(row.group(2), row.group(1)), limit(row.group(4), row.group(3)));
            assertEquals(
                    row.group(6),
                    limits.verdict(Double.parseDouble(row.group(5))).name(),
                    row.group());
        }
        assertEquals(6, rows);
        for (String field : List.of("limits.falsePositive", "limits.falseNegative")) {
            assertFalse(rows().get(field).contains("LINK"), field);
        }
    }

    @Test
    void theExampleIsReadAndWrittenBack() throws IOException {
        Matcher block = Pattern.compile("(?s)```json\n(.*?)```").matcher(page());
        assertTrue(block.find());
        ProfilingMethod method = MethodDocument.read("page.json", block.group(1).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("4m5pp", "u12", "nfa", "dpia"), method.targets().ids());
        assertEquals("pearson-distance-100", method.metric().id());
        byte[] written = MethodDocument.write(method).getBytes(StandardCharsets.UTF_8);
        assertEquals(method, MethodDocument.read("again.json", written));
    }
}
