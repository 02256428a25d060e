package org.drugprofiling.io.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.drugprofiling.io.conformance.Expectation.Numbers;
import org.drugprofiling.io.json.StrictJson;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of portable cases.
 *
 * @since 0.1.0
 */
public final class CaseFiles {

    private static final Set<String> FILE_FIELDS = Set.of("suite", "source", "licence", "cases");
    private static final Set<String> CASE_FIELDS =
            Set.of("id", "operation", "arguments", "expected", "tolerance", "note");
    private static final double RELATIVE = 1e-12;
    private static final double ABSOLUTE = 1e-15;
    private static final long LONGEST_FILE = 64L << 20;

    private static final List<String> SHIPPED = List.of("metrics.json", "pretreatments.json", "populations.json");

    private CaseFiles() {}

    /**
     * Reads the cases that this library ships.
     *
     * @return all of them
     */
    public static List<ConformanceCase> shipped() {
        List<ConformanceCase> cases = new ArrayList<>();
        for (String name : SHIPPED) {
            try (InputStream stream = CaseFiles.class.getResourceAsStream("cases/" + name)) {
                if (stream == null) {
                    throw new IllegalStateException("the library was packed without its case file " + name);
                }
                cases.addAll(read(name, stream.readAllBytes()));
            } catch (IOException e) {
                throw new IllegalStateException("the case file " + name + " of the library cannot be read", e);
            }
        }
        return List.copyOf(cases);
    }

    /**
     * Finds the case files below a path.
     *
     * @param path a file, or a folder that is searched for files ending in {@code .json}
     * @return the files in the order of their names
     * @throws IOException if the path cannot be read
     */
    public static List<Path> below(Path path) throws IOException {
        if (Files.isRegularFile(Objects.requireNonNull(path, "path"))) {
            return List.of(path);
        }
        // a link that is itself the given folder is followed, links inside it are not
        try (Stream<Path> files = Files.walk(Files.isDirectory(path) ? path.toRealPath() : path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (java.io.UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Reads the cases of a file.
     *
     * @param file base name for messages
     * @param bytes its content
     * @return the cases in order
     * @throws ProfilingException if it is no file of cases
     */
    public static List<ConformanceCase> read(String file, byte[] bytes) {
        Map<String, Object> root = object(file, "", StrictJson.read(file, bytes));
        requireFields(file, "", root, FILE_FIELDS);
        String suite = text(file, "/suite", root.get("suite"));
        if (!(root.get("cases") instanceof List<?> list)) {
            throw refusal(file, "/cases", "a case file must have a list of cases");
        }
        List<ConformanceCase> cases = new ArrayList<>();
        for (int k = 0; k < list.size(); k++) {
            String at = "/cases/" + k;
            Map<String, Object> given = object(file, at, list.get(k));
            requireFields(file, at, given, CASE_FIELDS);
            Map<String, Object> tolerance =
                    given.containsKey("tolerance") ? object(file, at + "/tolerance", given.get("tolerance")) : Map.of();
            requireFields(file, at + "/tolerance", tolerance, Set.of("relative", "absolute"));
            Object expected = given.get("expected");
            if (expected == null || expected == StrictJson.JsonNull.NULL) {
                throw refusal(file, at + "/expected", "a case must have an expected result");
            }
            cases.add(new ConformanceCase(
                    file,
                    suite,
                    text(file, at + "/id", given.get("id")),
                    text(file, at + "/operation", given.get("operation")),
                    object(file, at + "/arguments", given.get("arguments")),
                    expected,
                    tolerance(file, at, tolerance, "relative", RELATIVE),
                    tolerance(file, at, tolerance, "absolute", ABSOLUTE)));
        }
        return List.copyOf(cases);
    }

    private static double tolerance(
            String file, String at, Map<String, Object> tolerance, String name, double otherwise) {
        if (!tolerance.containsKey(name)) {
            return otherwise;
        }
        Double value = Numbers.parse(tolerance.get(name));
        if (value == null || !(value >= 0) || value.isInfinite()) {
            throw refusal(file, at + "/tolerance/" + name, "a tolerance must be a finite number and not negative");
        }
        return value;
    }

    private static String text(String file, String at, @Nullable Object value) {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw refusal(file, at, "a text must be there");
    }

    private static Map<String, Object> object(String file, String at, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> fields = new java.util.LinkedHashMap<>();
            map.forEach((name, field) -> fields.put(String.valueOf(name), field));
            return fields;
        }
        throw refusal(file, at, "an object must be there");
    }

    private static void requireFields(String file, String at, Map<String, Object> given, Set<String> known) {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw refusal(file, at + "/" + name, "a field must be one of " + new java.util.TreeSet<>(known));
            }
        }
    }

    private static ProfilingException refusal(String file, String at, String rule) {
        return new ProfilingException(
                "invalid-case-file",
                rule,
                ProblemLocation.nowhere().with("file", file).with("at", at.isEmpty() ? "/" : at),
                null);
    }

    static byte[] content(String name, Path file) throws IOException {
        long size = Files.size(file);
        if (size > LONGEST_FILE) {
            throw new ProfilingException(
                    "invalid-case-file",
                    "a case file must be at most " + LONGEST_FILE + " bytes long",
                    ProblemLocation.nowhere().with("file", name),
                    String.valueOf(size));
        }
        return Files.readAllBytes(file);
    }

    static String baseName(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
