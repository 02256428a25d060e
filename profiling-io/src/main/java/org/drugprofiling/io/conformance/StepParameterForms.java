package org.drugprofiling.io.conformance;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters a step of a case may have and of what type: a case that gets them wrong is itself wrong and fails, whatever it
 * expects.
 */
final class StepParameterForms {

    /** What a parameter must look like. */
    enum Form {
        NUMBER("a number", Number.class::isInstance),
        FLAG("true or false", Boolean.class::isInstance),
        TARGET("an index from 0", value -> value instanceof Number number && number.doubleValue() == number.intValue()),
        NUMBERS("a list of numbers", value -> isListOf(value, Number.class)),
        NUMBER_OR_NUMBERS("a number or a list of numbers", value -> value instanceof Number || NUMBERS.fits(value)),
        LABELS("a list of texts or numbers", value -> isListOf(value, String.class, Number.class)),
        CHOICE("'reject' or 'drop'", value -> "reject".equals(value) || "drop".equals(value));

        private final String words;
        private final Predicate<@Nullable Object> check;

        Form(String words, Predicate<@Nullable Object> check) {
            this.words = words;
            this.check = check;
        }

        boolean fits(@Nullable Object value) {
            return check.test(value);
        }
    }

    /** Parameters by name, and which of them must be there; of {@code oneOf} exactly one, of {@code atMostOneOf} at most one. */
    record Forms(Map<String, Form> parameters, List<String> oneOf, List<String> atMostOneOf) {}

    private static final Forms NONE = new Forms(Map.of(), List.of(), List.of());
    private static final Forms CONSTANT = optional(Map.of("constant", Form.CHOICE));

    private static final Map<String, Forms> BY_STEP = Map.ofEntries(
            entry(
                    "normalise-to-target",
                    new Forms(Map.of("target", Form.TARGET, "drop", Form.FLAG), List.of("target"), List.of())),
            entry("additive-log-ratio", required(Map.of("target", Form.TARGET))),
            entry("internal-standard", required(Map.of("values", Form.NUMBERS))),
            entry(
                    "log10",
                    new Forms(
                            Map.of("offset", Form.NUMBER, "factor", Form.NUMBER),
                            List.of(),
                            List.of("offset", "factor"))),
            entry("presence", optional(Map.of("limit", Form.NUMBER_OR_NUMBERS))),
            entry("replace-zeros", required(Map.of("value", Form.NUMBER, "multiplicative", Form.NUMBER))),
            entry("divide-by-standard-deviation", CONSTANT),
            entry("autoscale", CONSTANT),
            entry("pareto", CONSTANT),
            entry("range-scale", CONSTANT),
            entry("divide-by-within-source-deviation", optional(Map.of("sources", Form.LABELS, "floor", Form.NUMBER))));

    private StepParameterForms() {}

    private static Forms optional(Map<String, Form> parameters) {
        return new Forms(parameters, List.of(), List.of());
    }

    private static Forms required(Map<String, Form> parameters) {
        return new Forms(parameters, List.copyOf(parameters.keySet()), List.of());
    }

    /** The names of the parameters of a step. */
    static Set<String> names(String step) {
        return new TreeSet<>(BY_STEP.getOrDefault(step, NONE).parameters().keySet());
    }

    static void require(String step, Map<String, Object> given) {
        Forms forms = BY_STEP.getOrDefault(step, NONE);
        given.forEach((name, value) -> {
            Form form = forms.parameters().get(name);
            if (form == null) {
                throw new InvalidCaseException("step '" + step + "' has no parameter '" + name + "'");
            }
            if (!form.fits(value)) {
                throw new InvalidCaseException(
                        "parameter '" + name + "' of step '" + step + "' must be " + form.words + ", was " + value);
            }
        });
        requireCount(step, given, forms.oneOf(), true);
        requireCount(step, given, forms.atMostOneOf(), false);
    }

    private static void requireCount(String step, Map<String, Object> given, List<String> names, boolean exactlyOne) {
        long count = names.stream().filter(given::containsKey).count();
        if (count > 1 || exactlyOne && count == 0 && !names.isEmpty()) {
            throw new InvalidCaseException("step '" + step + "' must have " + (exactlyOne ? "exactly" : "at most")
                    + " one of the parameters " + new TreeSet<>(names));
        }
    }

    private static boolean isListOf(@Nullable Object value, Class<?>... types) {
        return value instanceof List<?> list
                && list.stream()
                        .allMatch(element -> List.of(types).stream().anyMatch(type -> type.isInstance(element)));
    }
}
