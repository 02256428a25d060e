package org.drugprofiling.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON documents without guessing: duplicate names, text after the document, and documents beyond stated limits are
 * refused; numbers keep every digit.
 *
 * <p>A document becomes plain values: {@code Map<String, Object>}, {@code List<Object>}, {@code String}, {@code BigDecimal},
 * {@code Boolean} and {@link JsonNull}.
 *
 * @since 0.1.0
 */
public final class StrictJson {

    private static final int DEEPEST = 64;
    private static final long LONGEST_DOCUMENT = 64L << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(1_000)
                            .maxStringLength(1_000_000)
                            .maxNameLength(256)
                            .maxDocumentLength(LONGEST_DOCUMENT)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /** The JSON value {@code null}. */
    public enum JsonNull {
        /** The only value. */
        NULL
    }

    /**
     * Reads a document.
     *
     * @param name of the document for messages, without path
     * @param bytes UTF-8
     * @return its content as plain values
     * @throws ProfilingException if it is no JSON, or one of the limits is passed
     */
    public static Object read(String name, byte[] bytes) {
        Objects.requireNonNull(name, "name");
        if (Objects.requireNonNull(bytes, "bytes").length > LONGEST_DOCUMENT) {
            throw new ProfilingException(
                    "invalid-json",
                    "a JSON document must be at most " + LONGEST_DOCUMENT + " bytes long",
                    ProblemLocation.nowhere().withIdentifier("file", name),
                    String.valueOf(bytes.length));
        }
        try {
            JsonNode tree = MAPPER.readTree(bytes);
            if (tree == null || tree.isMissingNode()) {
                throw new ProfilingException(
                        "invalid-json",
                        "a JSON document must not be empty",
                        ProblemLocation.nowhere().withIdentifier("file", name),
                        null);
            }
            return plain(name, "", tree);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            ProblemLocation place = ProblemLocation.nowhere().withIdentifier("file", name);
            if (at != null) {
                place = place.with("line", at.getLineNr()).with("column", at.getColumnNr());
            }
            ProfilingException refusal = new ProfilingException(
                    "invalid-json", "a file must be one strict JSON document: " + e.getOriginalMessage(), place, null);
            refusal.initCause(e);
            throw refusal;
        } catch (NumberFormatException e) {
            ProfilingException refusal = new ProfilingException(
                    "invalid-json",
                    "a number must have a short exponent",
                    ProblemLocation.nowhere().withIdentifier("file", name),
                    null);
            refusal.initCause(e);
            throw refusal;
        } catch (IOException e) {
            ProfilingException refusal = new ProfilingException(
                    "invalid-json",
                    "a file must be one strict JSON document in UTF-8",
                    ProblemLocation.nowhere().withIdentifier("file", name),
                    null);
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static Object plain(String file, String at, JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.forEachEntry((name, value) -> map.put(name, plain(file, at + "/" + name, value)));
            return map;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>(node.size());
            node.forEach(element -> list.add(plain(file, at + "/" + list.size(), element)));
            return list;
        }
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isNumber()) {
            return inRange(file, at, node.decimalValue());
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return JsonNull.NULL;
    }

    /** A number beyond the doubles would become an infinity that nobody wrote, and one far below them a zero. */
    private static BigDecimal inRange(String file, String at, BigDecimal number) {
        long magnitude = (long) number.precision() - number.scale();
        if (number.signum() != 0 && (magnitude > 400 || magnitude < -400) || Double.isInfinite(number.doubleValue())) {
            throw new ProfilingException(
                    "invalid-json-number",
                    "a number must be within the range of a double",
                    ProblemLocation.nowhere().withIdentifier("file", file).with("at", at.isEmpty() ? "/" : at),
                    String.valueOf(number));
        }
        return number;
    }

    /**
     * Writes plain values as an indented document with the fields in the given order. Doubles are written in the shortest form that
     * reads back to the same bits, {@code NaN} and infinities as the texts {@code "NaN"}, {@code "Infinity"} and
     * {@code "-Infinity"}.
     *
     * @param value maps, lists, texts, numbers, booleans and {@link JsonNull}
     * @return the document, lines ended by a line feed
     * @throws ProfilingException if a value is not there
     */
    public static String write(Object value) {
        try {
            return MAPPER.writer(new com.fasterxml.jackson.core.util.DefaultPrettyPrinter()
                                    .withObjectIndenter(
                                            new com.fasterxml.jackson.core.util.DefaultIndenter("  ", "\n")))
                            .writeValueAsString(writable("", value))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can always be written", e);
        }
    }

    private static Object writable(String at, @Nullable Object value) {
        if (value == null) {
            throw new ProfilingException(
                    "invalid-json-value",
                    "a value must be there; the value null of JSON is written as JsonNull.NULL",
                    ProblemLocation.nowhere().with("at", at.isEmpty() ? "/" : at),
                    null);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(String.valueOf(key), writable(at + "/" + key, element)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(writable(at + "/" + copy.size(), element)));
            return copy;
        }
        if (value instanceof double[] numbers) {
            List<Object> list = new ArrayList<>(numbers.length);
            for (double number : numbers) {
                list.add(writable(at, number));
            }
            return list;
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return number.toString();
        }
        if (value == JsonNull.NULL) {
            return com.fasterxml.jackson.databind.node.NullNode.getInstance();
        }
        return value instanceof Number || value instanceof Boolean || value instanceof BigDecimal
                ? value
                : value.toString();
    }
}
