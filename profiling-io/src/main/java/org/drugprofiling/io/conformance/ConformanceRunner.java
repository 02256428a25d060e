package org.drugprofiling.io.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.drugprofiling.problem.ProfilingException;

/**
 * Runs portable cases through the library.
 *
 * @since 0.1.0
 */
public final class ConformanceRunner {

    private final List<CaseFile> files = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<Path> seen = new LinkedHashSet<>();

    private ConformanceRunner() {}

    /**
     * Runs the cases of files.
     *
     * @param files the files
     * @return what became of them
     */
    public static ConformanceReport run(List<CaseFile> files) {
        return ConformanceReport.of(each("files", files));
    }

    /**
     * Runs one case.
     *
     * @param conformanceCase the case
     * @return what became of it
     */
    public static CaseResult run(ConformanceCase conformanceCase) {
        Objects.requireNonNull(conformanceCase, "conformanceCase");
        if (!conformanceCase.defect().isEmpty()) {
            return new CaseResult(
                    conformanceCase,
                    Map.of("none", conformanceCase.defect()),
                    List.of(conformanceCase.defect()),
                    Double.NaN,
                    Double.NaN);
        }
        OperationOutcome actual = Operations.perform(conformanceCase.operation(), conformanceCase.arguments());
        return Expectation.compare(conformanceCase, actual);
    }

    /**
     * Runs all cases below some paths. A file that cannot be read is reported; the others run. A file that is reached twice runs once,
     * and a report of an earlier run is passed over; both are among the warnings.
     *
     * @param paths files, or folders that are searched for files ending in {@code .json}
     * @return what became of them; files are named relative to the parent of the path under which they were found
     */
    public static ConformanceReport runBelow(List<Path> paths) {
        ConformanceRunner runner = new ConformanceRunner();
        each("paths", paths).forEach(runner::readBelow);
        ConformanceReport ran = ConformanceReport.of(runner.files);
        runner.warnings.addAll(ran.warnings());
        return new ConformanceReport(runner.files, ran.results(), runner.unreadable, runner.warnings);
    }

    static <T> List<T> each(String what, List<T> values) {
        return Objects.requireNonNull(values, what).stream()
                .map(value -> Objects.requireNonNull(value, () -> what + " must not hold null"))
                .toList();
    }

    private void readBelow(Path path) {
        try {
            List<Path> found = CaseFiles.below(path);
            if (found.isEmpty()) {
                unreadable.add(CaseFiles.baseName(path) + ": no case file");
            }
            Path top = Files.isDirectory(path) ? path.toRealPath() : path;
            for (Path file : found) {
                String name = name(path, top, file);
                if (seen.add(file.toRealPath())) {
                    readFile(name, file);
                } else {
                    warnings.add(name + ": given more than once, was run once");
                }
            }
        } catch (IOException e) {
            unreadable.add(CaseFiles.baseName(path) + ": cannot be read");
        }
    }

    private static String name(Path given, Path top, Path file) {
        if (file.equals(top)) {
            return CaseFiles.baseName(file);
        }
        String below = top.relativize(file).toString().replace('\\', '/');
        String folder = CaseFiles.baseName(given.normalize());
        return folder.isEmpty() || folder.equals("..") ? below : folder + "/" + below;
    }

    private void readFile(String name, Path file) {
        try {
            byte[] bytes = CaseFiles.content(name, file);
            if (CaseFiles.isReport(name, bytes)) {
                warnings.add(name + ": a report of an earlier check, passed over");
            } else {
                files.add(CaseFiles.read(name, bytes));
            }
        } catch (IOException e) {
            unreadable.add(name + ": cannot be read");
        } catch (ProfilingException e) {
            unreadable.add(name + ": " + e.getMessage());
        }
    }
}
