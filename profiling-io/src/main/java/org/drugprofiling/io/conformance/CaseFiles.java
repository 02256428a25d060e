package org.drugprofiling.io.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.drugprofiling.io.json.StrictJson;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Reads files of portable cases.
 *
 * @since 0.1.0
 */
public final class CaseFiles {

    private static final long LONGEST_FILE = 64L << 20;

    private static final List<String> SHIPPED = List.of(
            "metrics.json",
            "pretreatments.json",
            "populations.json",
            "likelihood-ratios.json",
            "limits.json",
            "figures.json");

    private CaseFiles() {}

    /**
     * Reads the cases that this library ships.
     *
     * @return all files of them
     */
    public static List<CaseFile> shipped() {
        List<CaseFile> files = new ArrayList<>();
        for (String name : SHIPPED) {
            try (InputStream stream = CaseFiles.class.getResourceAsStream("cases/" + name)) {
                if (stream == null) {
                    throw new IllegalStateException("the library was packed without its case file " + name);
                }
                files.add(read(name, stream.readAllBytes()));
            } catch (IOException e) {
                throw new IllegalStateException("the case file " + name + " of the library cannot be read", e);
            }
        }
        return List.copyOf(files);
    }

    /**
     * Finds the case files below a path.
     *
     * @param path a file, or a folder that is searched for files ending in {@code .json}
     * @return the files in the order of their names
     * @throws IOException if the path cannot be read
     */
    public static List<Path> below(Path path) throws IOException {
        Objects.requireNonNull(path, "path");
        if (Files.isRegularFile(path)) {
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
     * Reads the cases of a file. Fields that the format does not know are passed over with a warning; a case that cannot be run, for
     * example one without id or expectation, is among the cases and fails.
     *
     * @param file name for messages
     * @param bytes its content
     * @return the file
     * @throws ProfilingException if it is no strict JSON, has no suite, or has no case
     */
    public static CaseFile read(String file, byte[] bytes) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(bytes, "bytes");
        return CaseReader.read(file, root(file, bytes), bytes);
    }

    private static Map<?, ?> root(String file, byte[] bytes) {
        if (StrictJson.read(file, bytes) instanceof Map<?, ?> map) {
            return map;
        }
        throw CaseReader.refusal(file, "/", "a case file must hold one object");
    }

    /**
     * Returns whether a file is a report that {@code check} has written.
     *
     * @param file the file
     * @return whether it says so in its field {@code document}
     */
    public static boolean isReport(Path file) {
        Objects.requireNonNull(file, "file");
        try {
            String name = baseName(file);
            return isReport(name, content(name, file));
        } catch (IOException | ProfilingException e) {
            return false;
        }
    }

    /** Whether a file is a report that {@code check} has written, which holds results and no cases. */
    static boolean isReport(String file, byte[] bytes) {
        return ConformanceReport.DOCUMENT.equals(root(file, bytes).get("document"));
    }

    static byte[] content(String name, Path file) throws IOException {
        long size = Files.size(file);
        if (size > LONGEST_FILE) {
            throw new ProfilingException(
                    "invalid-case-file",
                    "a case file must be at most " + LONGEST_FILE + " bytes long",
                    ProblemLocation.nowhere().withIdentifier("file", name),
                    String.valueOf(size));
        }
        return Files.readAllBytes(file);
    }

    static String baseName(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
