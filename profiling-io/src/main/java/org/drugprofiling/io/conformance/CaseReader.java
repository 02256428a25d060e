package org.drugprofiling.io.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.io.conformance.Expectation.Numbers;
import org.drugprofiling.io.json.StrictJson;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ContentHash;
import org.jspecify.annotations.Nullable;

/** Reads one file of cases: what only describes is passed over with a warning, a case that cannot be run becomes a failing one. */
final class CaseReader {

    static final double RELATIVE = 1e-12;
    static final double ABSOLUTE = 1e-15;

    private static final Set<String> FILE_FIELDS = Set.of("suite", "source", "licence", "cases");
    private static final Set<String> CASE_FIELDS =
            Set.of("id", "operation", "arguments", "expected", "tolerance", "note");
    private static final Set<String> TOLERANCE_FIELDS = Set.of("relative", "absolute");

    private final String file;
    private final String suite;
    private final Set<String> passedOver = new TreeSet<>();

    private CaseReader(String file, String suite) {
        this.file = file;
        this.suite = suite;
    }

    static CaseFile read(String file, Map<?, ?> root, byte[] bytes) {
        if (!(root.get("suite") instanceof String suite) || suite.isBlank()) {
            throw refusal(file, "/suite", "a case file must name its suite");
        }
        if (!(root.get("cases") instanceof List<?> list) || list.isEmpty()) {
            throw refusal(file, "/cases", "a case file must have a list of at least one case");
        }
        CaseReader reader = new CaseReader(file, suite);
        reader.passOver(root, FILE_FIELDS);
        List<ConformanceCase> cases = new ArrayList<>();
        for (int k = 0; k < list.size(); k++) {
            cases.add(reader.single(k, list.get(k)));
        }
        return new CaseFile(
                file, suite, source(root.get("source")), ContentHash.of(bytes), cases, reader.warnings(cases));
    }

    private static String source(@Nullable Object stated) {
        return stated == null || stated == StrictJson.JsonNull.NULL ? "" : String.valueOf(stated);
    }

    private void passOver(Map<?, ?> given, Set<String> known) {
        for (Object name : given.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                passedOver.add(String.valueOf(name));
            }
        }
    }

    private List<String> warnings(List<ConformanceCase> cases) {
        List<String> warnings = new ArrayList<>();
        if (!passedOver.isEmpty()) {
            warnings.add("fields that say nothing to this program were passed over: " + String.join(", ", passedOver));
        }
        Map<String, Integer> counts = new HashMap<>();
        Set<String> twice = new LinkedHashSet<>();
        for (ConformanceCase each : cases) {
            if (counts.merge(each.id(), 1, Integer::sum) > 1) {
                twice.add(each.id());
            }
        }
        if (!twice.isEmpty()) {
            warnings.add("ids of more than one case, all of which were run: " + String.join(", ", twice));
        }
        return warnings;
    }

    private ConformanceCase single(int index, @Nullable Object entry) {
        if (!(entry instanceof Map<?, ?> given)) {
            return defective(index, Map.of(), "a case must be an object");
        }
        passOver(given, CASE_FIELDS);
        Object expected = given.get("expected");
        if (!isText(given.get("id"))) {
            return defective(index, given, "a case must have an id, a text");
        }
        if (!(given.get("operation") instanceof String operation) || operation.isBlank()) {
            return defective(index, given, "a case must name its operation");
        }
        if (!(given.get("arguments") instanceof Map<?, ?> arguments)) {
            return defective(index, given, "a case must have an object of arguments");
        }
        if (expected == null || !saysSomething(expected)) {
            return defective(index, given, "a case must expect something: null and {} would meet any result");
        }
        Object tolerance = given.containsKey("tolerance") ? given.get("tolerance") : Map.of();
        if (!(tolerance instanceof Map<?, ?> limits) || !isTolerance(limits)) {
            return defective(
                    index, given, "a tolerance must have the fields relative and absolute, finite and not negative");
        }
        return new ConformanceCase(
                file,
                suite,
                String.valueOf(given.get("id")),
                operation,
                named(arguments),
                expected,
                tolerance(limits, "relative", RELATIVE),
                tolerance(limits, "absolute", ABSOLUTE),
                "");
    }

    private ConformanceCase defective(int index, Map<?, ?> given, String defect) {
        String id = given.get("id") instanceof String text && !text.isBlank() ? text : "#" + index;
        Object expected = given.get("expected");
        return new ConformanceCase(
                file,
                suite,
                id,
                given.get("operation") instanceof String operation ? operation : "",
                Map.of(),
                expected == null ? StrictJson.JsonNull.NULL : expected,
                RELATIVE,
                ABSOLUTE,
                "case " + index + " (counted from 0): " + defect);
    }

    /** Whether an expectation can be missed: null and an object without names cannot, wherever they stand. */
    private static boolean saysSomething(Object expected) {
        if (expected instanceof Map<?, ?> map) {
            return !map.isEmpty() && map.values().stream().allMatch(CaseReader::saysSomething);
        }
        if (expected instanceof List<?> list) {
            return list.stream().allMatch(CaseReader::saysSomething);
        }
        return expected != StrictJson.JsonNull.NULL;
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String text && !text.isBlank();
    }

    private static boolean isTolerance(Map<?, ?> limits) {
        for (Map.Entry<?, ?> limit : limits.entrySet()) {
            Double value = Numbers.parse(limit.getValue());
            if (!TOLERANCE_FIELDS.contains(String.valueOf(limit.getKey()))
                    || value == null
                    || !(value >= 0)
                    || value.isInfinite()) {
                return false;
            }
        }
        return true;
    }

    private static double tolerance(Map<?, ?> limits, String name, double otherwise) {
        Double value = Numbers.parse(limits.get(name));
        return value == null ? otherwise : value;
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((name, field) -> fields.put(String.valueOf(name), field));
        return fields;
    }

    static ProfilingException refusal(String file, String at, String rule) {
        return new ProfilingException(
                "invalid-case-file",
                rule,
                ProblemLocation.nowhere().withIdentifier("file", file).with("at", at),
                null);
    }
}
