package org.drugprofiling.io.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds an actual result against an expected one and lists every difference. */
final class Expectation {

    private final double relative;
    private final double absolute;
    private final List<String> differences = new ArrayList<>();

    private Expectation(double relative, double absolute) {
        this.relative = relative;
        this.absolute = absolute;
    }

    static List<String> differences(Object expected, OperationOutcome actual, double relative, double absolute) {
        Expectation expectation = new Expectation(relative, absolute);
        expectation.outcome(expected, actual);
        return expectation.differences;
    }

    private void outcome(Object expected, OperationOutcome actual) {
        if (expected instanceof Map<?, ?> map && map.size() == 1 && map.containsKey("undefined")) {
            undefined(map.get("undefined"), actual);
        } else if (expected instanceof Map<?, ?> map && map.size() == 1 && map.containsKey("rejected")) {
            if (!Boolean.TRUE.equals(map.get("rejected"))) {
                differences.add("'rejected' must be true in a case");
            } else if (actual.kind() != OperationOutcome.Kind.REJECTED
                    && actual.kind() != OperationOutcome.Kind.REFUSED) {
                differences.add("expected rejected, actual " + actual);
            }
        } else if (actual.kind() != OperationOutcome.Kind.VALUE) {
            differences.add("expected " + expected + ", actual " + actual);
        } else {
            value("", expected, actual.value());
        }
    }

    private void undefined(@Nullable Object expected, OperationOutcome actual) {
        if (actual.kind() != OperationOutcome.Kind.UNDEFINED && actual.kind() != OperationOutcome.Kind.REFUSED) {
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
                differences.add(at + " expected undefined, actual " + actual);
            }
        } else if (expected instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String name = String.valueOf(entry.getKey());
                if (actual instanceof Map<?, ?> results && results.containsKey(name)) {
                    value(at + "/" + name, entry.getValue(), results.get(name));
                } else {
                    differences.add(
                            at + "/" + name + " expected " + entry.getValue() + ", actual nothing of that name");
                }
            }
        } else if (expected instanceof List<?> list) {
            if (actual instanceof List<?> results && results.size() == list.size()) {
                for (int k = 0; k < list.size(); k++) {
                    value(at + "/" + k, list.get(k), results.get(k));
                }
            } else {
                differences.add(at + " expected " + list.size() + " elements, actual " + shape(actual));
            }
        } else {
            number(at, expected, actual);
        }
    }

    private static String shape(@Nullable Object actual) {
        return actual instanceof List<?> list ? list.size() + " elements" : String.valueOf(actual);
    }

    private void number(String at, @Nullable Object expected, @Nullable Object actual) {
        Double want = Numbers.parse(expected);
        Double have = Numbers.parse(actual);
        if (want == null || have == null) {
            differences.add(at + " expected " + expected + ", actual " + actual);
            return;
        }
        if (Double.isNaN(want) || Double.isInfinite(want) || !Double.isFinite(have)) {
            if (Double.compare(want, have) != 0) {
                differences.add(at + " expected " + want + ", actual " + have);
            }
            return;
        }
        double deviation = Math.abs(have - want);
        double tolerance = absolute + relative * Math.abs(want);
        if (!(deviation <= tolerance)) {
            differences.add(at + " expected " + want + ", actual " + have + ", deviation " + deviation + ", tolerance "
                    + tolerance);
        }
    }

    /** Numbers as JSON numbers or the three texts for what JSON cannot write. */
    static final class Numbers {
        private Numbers() {}

        static @Nullable Double parse(@Nullable Object value) {
            if (value instanceof BigDecimal decimal) {
                return decimal.doubleValue();
            }
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
