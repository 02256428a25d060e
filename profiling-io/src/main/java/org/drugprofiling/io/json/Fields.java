package org.drugprofiling.io.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object: each is asked for by type, and one that nobody asked for is refused with its place. */
final class Fields {

    private final String file;
    private final String at;
    private final Map<?, ?> fields;
    private final List<String> known;
    private final Set<Object> used = new HashSet<>();

    private Fields(String file, String at, Map<?, ?> fields, List<String> known) {
        this.file = file;
        this.at = at;
        this.fields = fields;
        this.known = known;
    }

    /** An object whose names are free. */
    static Fields of(String file, String at, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Fields(file, at, map, List.of());
        }
        String what = at.isEmpty() ? "the document" : "the field";
        String found = value == null ? " is missing" : value == StrictJson.JsonNull.NULL ? " is null" : " is no object";
        throw refusal(
                file, at, "an object must be there; " + what + found, found.equals(" is no object") ? value : null);
    }

    /** This object, which has no other fields than these. */
    Fields allowing(List<String> names) {
        for (Object name : fields.keySet()) {
            if (!names.contains(name)) {
                throw unknown(name, names);
            }
        }
        return new Fields(file, at, fields, names);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    boolean isText(String name) {
        return fields.get(name) instanceof String;
    }

    private @Nullable Object use(String name) {
        if (!known.isEmpty() && !known.contains(name)) {
            throw new IllegalStateException("a reader must ask for fields of its list, asked for " + name);
        }
        used.add(name);
        return fields.get(name);
    }

    String text(String name) {
        if (use(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw wrong(name, "a text must be there");
    }

    String textOr(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    /** A text that may be blank; empty if the field is not there. */
    String anyText(String name) {
        if (!has(name)) {
            return "";
        }
        if (use(name) instanceof String text) {
            return text;
        }
        throw wrong(name, "a text must be there");
    }

    double numberOr(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    int wholeOr(String name, int otherwise) {
        return has(name) ? whole(name) : otherwise;
    }

    double number(String name) {
        if (use(name) instanceof BigDecimal decimal && Double.isFinite(decimal.doubleValue())) {
            return decimal.doubleValue();
        }
        throw wrong(name, "a finite number must be there");
    }

    int whole(String name) {
        if (use(name) instanceof BigDecimal decimal) {
            try {
                return decimal.intValueExact();
            } catch (ArithmeticException e) {
                throw wrong(name, "a whole number must be there");
            }
        }
        throw wrong(name, "a whole number must be there");
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        if (use(name) instanceof Boolean flag) {
            return flag;
        }
        throw wrong(name, "true or false must be there");
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return oneOf(text(name), type)
                .orElseThrow(() -> wrong(name, "one of " + List.of(type.getEnumConstants()) + " must be there"));
    }

    /** One of some constants by its {@link #word} alone, as a schema lists them. */
    <E extends Enum<E>> E exactly(String name, List<E> constants) {
        String text = text(name);
        return constants.stream()
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        name, "one of " + constants.stream().map(Fields::word).toList() + " must be there"));
    }

    <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        List<E> choices = new ArrayList<>();
        for (String text : texts(name)) {
            choices.add(oneOf(text, type)
                    .orElseThrow(() -> wrong(name, "each must be one of " + List.of(type.getEnumConstants()))));
        }
        return choices;
    }

    /** The word that {@link #choice} reads, for example {@code peak-area}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> oneOf(String text, Class<E> type) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /** What a reader makes of these fields; what it refuses is refused at this place of the file. */
    <T> T made(Supplier<T> reader) {
        return madeAt(at, reader);
    }

    /** What a reader makes of one field. */
    <T> T made(String name, Supplier<T> reader) {
        return madeAt(at + "/" + name, reader);
    }

    Fields object(String name) {
        return of(file, at + "/" + name, use(name));
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object element : list(name)) {
            if (!(element instanceof String text)) {
                throw wrong(name, "a list of texts must be there");
            }
            texts.add(text);
        }
        return texts;
    }

    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (int k = 0; k < list(name).size(); k++) {
            objects.add(element(name, k));
        }
        return objects;
    }

    /** One object of a list. */
    Fields element(String name, int k) {
        return of(file, at + "/" + name + "/" + k, list(name).get(k));
    }

    /** The elements of a list as fields named by their positions. */
    Fields entries(String name) {
        Map<String, Object> entries = new LinkedHashMap<>();
        List<?> list = list(name);
        for (int k = 0; k < list.size(); k++) {
            entries.put(Integer.toString(k), list.get(k));
        }
        return new Fields(file, at + "/" + name, entries, List.of());
    }

    List<Double> numbers(String name) {
        Fields entries = entries(name);
        return entries.names().stream().map(entries::number).toList();
    }

    List<?> list(String name) {
        if (use(name) instanceof List<?> list) {
            return list;
        }
        throw wrong(name, "a list must be there");
    }

    /** The names of all fields, for objects whose names are free. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        fields.keySet().forEach(name -> names.add(String.valueOf(name)));
        return names;
    }

    /** All fields but one, as they are. */
    Map<String, Object> others(String but) {
        Map<String, Object> others = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            used.add(name);
            if (!but.equals(name)) {
                others.put(String.valueOf(name), value);
            }
        });
        return others;
    }

    void requireAllUsed() {
        for (Object name : fields.keySet()) {
            if (!used.contains(name)) {
                throw unknown(name, known);
            }
        }
    }

    private ProfilingException unknown(Object name, List<String> names) {
        return refusal(
                file,
                at + "/" + name,
                "the field '" + name + "' must be one that this object has"
                        + (names.isEmpty() ? "" : ": " + String.join(", ", names)),
                null);
    }

    /** What is made of this object; a refusal that does not say where in the document gets the place of this object. */
    private <T> T madeAt(String place, Supplier<T> making) {
        try {
            return making.get();
        } catch (PlacedException e) {
            throw e;
        } catch (ProfilingException e) {
            ProfilingException placed = new PlacedException(
                    e.code(),
                    e.rule(),
                    e.location().withIdentifier("file", file).with("at", place.isEmpty() ? "/" : place),
                    e.value().orElse(null));
            placed.initCause(e);
            throw placed;
        } catch (IllegalArgumentException e) {
            ProfilingException refusal = refusal(file, place, String.valueOf(e.getMessage()), null);
            refusal.initCause(e);
            throw refusal;
        }
    }

    ProfilingException wrong(String name, String rule) {
        return refusal(file, at + "/" + name, has(name) ? rule : rule + "; the field is missing", fields.get(name));
    }

    ProfilingException wrong(String code, String name, String rule) {
        return new PlacedException(
                code,
                rule,
                ProblemLocation.nowhere().withIdentifier("file", file).with("at", at + "/" + name),
                String.valueOf(fields.get(name)));
    }

    private static ProfilingException refusal(String file, String at, String rule, @Nullable Object value) {
        return new PlacedException(
                "invalid-json-field",
                rule,
                ProblemLocation.nowhere().withIdentifier("file", file).with("at", at.isEmpty() ? "/" : at),
                value == null ? null : value == StrictJson.JsonNull.NULL ? "null" : String.valueOf(value));
    }
}
