package org.drugprofiling.io.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drugprofiling.io.json.StrictJson;
import org.drugprofiling.problem.ProfilingException;

/**
 * Runs portable cases through the library.
 *
 * @since 0.1.0
 */
public final class ConformanceRunner {

    private ConformanceRunner() {}

    /**
     * What became of all cases.
     *
     * @param results one for each case, in order
     * @param unreadable one line for each file that could not be read
     */
    public record Report(List<CaseResult> results, List<String> unreadable) {

        /**
         * Copies the lists.
         */
        public Report {
            results = each("results", results);
            unreadable = each("unreadable", unreadable);
        }

        /**
         * {@return how many cases passed}
         */
        public long passed() {
            return results.stream().filter(CaseResult::passed).count();
        }

        /**
         * {@return how many cases failed}
         */
        public long failed() {
            return results.size() - passed();
        }

        /**
         * {@return 0 if all passed, 1 if a case failed, 2 if a file could not be read}
         */
        public int exitCode() {
            if (!unreadable.isEmpty()) {
                return 2;
            }
            return failed() == 0 ? 0 : 1;
        }

        /**
         * Returns the report as a JSON document.
         *
         * @param versions facts about library and platform by name
         * @return the document
         */
        public String toJson(Map<String, String> versions) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("versions", Objects.requireNonNull(versions, "versions"));
            document.put("passed", passed());
            document.put("failed", failed());
            document.put("unreadable", unreadable);
            List<Object> cases = new ArrayList<>();
            for (CaseResult result : results) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("file", result.conformanceCase().file());
                line.put("suite", result.conformanceCase().suite());
                line.put("id", result.conformanceCase().id());
                line.put("operation", result.conformanceCase().operation());
                line.put("passed", result.passed());
                line.put("differences", result.differences());
                cases.add(line);
            }
            document.put("cases", cases);
            return StrictJson.write(document);
        }
    }

    static <T> List<T> each(String what, List<T> values) {
        return Objects.requireNonNull(values, what).stream()
                .map(value -> Objects.requireNonNull(value, () -> what + " must not hold null"))
                .toList();
    }

    /**
     * Runs cases.
     *
     * @param cases the cases
     * @return what became of them
     */
    public static Report run(List<ConformanceCase> cases) {
        return new Report(
                each("cases", cases).stream().map(ConformanceRunner::run).toList(), List.of());
    }

    /**
     * Runs one case.
     *
     * @param conformanceCase the case
     * @return what became of it
     */
    public static CaseResult run(ConformanceCase conformanceCase) {
        Objects.requireNonNull(conformanceCase, "conformanceCase");
        OperationOutcome actual = Operations.perform(conformanceCase.operation(), conformanceCase.arguments());
        return new CaseResult(
                conformanceCase,
                Expectation.differences(
                        conformanceCase.expected(), actual, conformanceCase.relative(), conformanceCase.absolute()));
    }

    /**
     * Runs all cases below some paths. A file that cannot be read is reported; the others run.
     *
     * @param paths files, or folders that are searched for files ending in {@code .json}
     * @return what became of them
     */
    public static Report runBelow(List<Path> paths) {
        List<CaseResult> results = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path path : each("paths", paths)) {
            try {
                List<Path> files = CaseFiles.below(path);
                if (files.isEmpty()) {
                    unreadable.add(CaseFiles.baseName(path) + ": no case file");
                }
                for (Path file : files) {
                    runFile(file, results, unreadable);
                }
            } catch (IOException e) {
                unreadable.add(CaseFiles.baseName(path) + ": cannot be read");
            }
        }
        return new Report(results, unreadable);
    }

    private static void runFile(Path file, List<CaseResult> results, List<String> unreadable) {
        try {
            String name = CaseFiles.baseName(file);
            results.addAll(CaseFiles.read(name, CaseFiles.content(name, file)).stream()
                    .map(ConformanceRunner::run)
                    .toList());
        } catch (IOException e) {
            unreadable.add(CaseFiles.baseName(file) + ": cannot be read");
        } catch (ProfilingException e) {
            unreadable.add(CaseFiles.baseName(file) + ": " + e.getMessage());
        }
    }
}
