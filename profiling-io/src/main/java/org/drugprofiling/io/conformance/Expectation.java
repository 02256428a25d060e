package org.drugprofiling.io.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drugprofiling.io.conformance.OperationOutcome.Kind;
import org.jspecify.annotations.Nullable;

/** Holds an actual result against an expected one and lists every difference. */
final class Expectation {

    private final double relative;
    private final double absolute;
    private final List<String> differences = new ArrayList<>();
    private double deviation = Double.NaN;
    private double tolerance = Double.NaN;

    private Expectation(double relative, double absolute) {
        this.relative = relative;
        this.absolute = absolute;
    }

    static CaseResult compare(ConformanceCase conformanceCase, OperationOutcome actual) {
        Expectation expectation = new Expectation(conformanceCase.relative(), conformanceCase.absolute());
        expectation.outcome(conformanceCase.expected(), actual);
        return new CaseResult(
                conformanceCase, actual.plain(), expectation.differences, expectation.deviation, expectation.tolerance);
    }

    private void outcome(Object expected, OperationOutcome actual) {
        if (expected instanceof Map<?, ?> map && map.size() == 1 && map.containsKey("undefined")) {
            undefined(map.get("undefined"), actual);
        } else if (expected instanceof Map<?, ?> map && map.size() == 1 && map.containsKey("rejected")) {
            if (!Boolean.TRUE.equals(map.get("rejected"))) {
                differences.add("'rejected' must be true in a case");
            } else if (actual.kind() != Kind.REJECTED && !actual.isRefused()) {
                differences.add("expected rejected, actual " + actual);
            }
        } else if ("NaN".equals(expected) && actual.isUndefinedNumber()) {
            // a table of numbers can only write an undefined link value as NaN
            return;
        } else if (actual.kind() != Kind.VALUE) {
            differences.add("expected " + shown(expected) + ", actual " + actual);
        } else {
            value("", expected, actual.value());
        }
    }

    private void undefined(@Nullable Object expected, OperationOutcome actual) {
        if (actual.kind() != Kind.UNDEFINED && !actual.isRefused()) {
            differences.add("expected undefined, actual " + actual);
        } else if (expected instanceof String reason && !reason.equals(actual.detail())) {
            differences.add("expected undefined because of " + reason + ", actual because of " + actual.detail());
        } else if (!(expected instanceof String) && !Boolean.TRUE.equals(expected)) {
            differences.add("'undefined' must be true or a reason in a case");
        }
    }

    private void value(String at, @Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof Map<?, ?> map && map.size() == 1 && Boolean.TRUE.equals(map.get("undefined"))) {
            Double number = Numbers.parse(actual);
            if (number == null || !number.isNaN()) {
                differs(at, "undefined", actual);
            }
        } else if (expected instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String name = String.valueOf(entry.getKey());
                if (actual instanceof Map<?, ?> results && results.containsKey(name)) {
                    value(at + "/" + name, entry.getValue(), results.get(name));
                } else {
                    differences.add(
                            at + "/" + name + " expected " + shown(entry.getValue()) + ", actual nothing of that name");
                }
            }
        } else if (expected instanceof List<?> list) {
            if (actual instanceof List<?> results && results.size() == list.size()) {
                for (int k = 0; k < list.size(); k++) {
                    value(at + "/" + k, list.get(k), results.get(k));
                }
            } else {
                differences.add(place(at) + "expected " + list.size() + " elements, actual " + shape(actual));
            }
        } else {
            number(at, expected, actual);
        }
    }

    private static String place(String at) {
        return at.isEmpty() ? "" : at + " ";
    }

    private void differs(String at, String expected, @Nullable Object actual) {
        differences.add(place(at) + "expected " + expected + ", actual " + shown(actual));
    }

    private static String shape(@Nullable Object actual) {
        return actual instanceof List<?> list ? list.size() + " elements" : shown(actual);
    }

    private void number(String at, @Nullable Object expected, @Nullable Object actual) {
        Double want = Numbers.parse(expected);
        Double have = Numbers.parse(actual);
        if (want == null || have == null) {
            differs(at, shown(expected), actual);
            return;
        }
        if (Double.isNaN(want) || Double.isInfinite(want) || !Double.isFinite(have)) {
            if (Double.compare(want, have) != 0) {
                differs(at, want.toString(), have);
            }
            return;
        }
        double off = Math.abs(have - want);
        double allowed = absolute + relative * Math.abs(want);
        if (Double.isNaN(deviation) || off - allowed > deviation - tolerance) {
            deviation = off;
            tolerance = allowed;
        }
        if (!(off <= allowed)) {
            differences.add(place(at) + "expected " + want + ", actual " + have + ", deviation " + off + ", tolerance "
                    + allowed);
        }
    }

    /** A value as JSON writes it: texts in quotation marks, so that "3" and 3 are told apart. */
    static String shown(@Nullable Object value) {
        if (value instanceof String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> shown(String.valueOf(entry.getKey())) + ": " + shown(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Expectation::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof BigDecimal decimal && decimal.precision() > 40
                ? Double.toString(decimal.doubleValue())
                : String.valueOf(value);
    }

    /** Numbers as JSON numbers or the three texts for what JSON cannot write. */
    static final class Numbers {
        private Numbers() {}

        static @Nullable Double parse(@Nullable Object value) {
            if (value instanceof Number number) {
                return number.doubleValue();
            }
            if (value instanceof String text) {
                return switch (text) {
                    case "NaN" -> Double.NaN;
                    case "Infinity" -> Double.POSITIVE_INFINITY;
                    case "-Infinity" -> Double.NEGATIVE_INFINITY;
                    default -> null;
                };
            }
            return null;
        }
    }
}
