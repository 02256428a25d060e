package org.drugprofiling.io.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drugprofiling.io.json.StrictJson;

/**
 * What became of all cases of some files; for example 3,492 passed of 6 files.
 *
 * @param files that were read
 * @param results one for each case, in order
 * @param unreadable one line for each file that could not be read
 * @param warnings one line for each thing that was passed over
 * @since 0.1.0
 */
public record ConformanceReport(
        List<CaseFile> files, List<CaseResult> results, List<String> unreadable, List<String> warnings) {

    /** What the field {@code document} of a report says, by which a report is told from a file of cases. */
    public static final String DOCUMENT = "profiling-conformance-report";

    /**
     * Copies the lists.
     */
    public ConformanceReport {
        files = ConformanceRunner.each("files", files);
        results = ConformanceRunner.each("results", results);
        unreadable = ConformanceRunner.each("unreadable", unreadable);
        warnings = ConformanceRunner.each("warnings", warnings);
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
     * {@return 0 if all passed, 1 if a case failed, 2 if a file could not be read or there was no case}
     */
    public int exitCode() {
        if (!unreadable.isEmpty() || results.isEmpty()) {
            return 2;
        }
        return failed() == 0 ? 0 : 1;
    }

    /**
     * Returns the report as a JSON document for a verification record.
     *
     * @param when the cases were run
     * @param versions facts about library and platform by name
     * @return the document
     */
    public String toJson(Instant when, Map<String, String> versions) {
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(versions, "versions");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("document", DOCUMENT);
        document.put("date", when.toString());
        document.put("versions", versions);
        document.put("passed", passed());
        document.put("failed", failed());
        document.put("unreadable", unreadable);
        document.put("warnings", warnings);
        document.put("files", files.stream().map(ConformanceReport::fields).toList());
        document.put("cases", results.stream().map(ConformanceReport::fields).toList());
        return StrictJson.write(document);
    }

    private static Map<String, Object> fields(CaseFile file) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.name());
        fields.put("suite", file.suite());
        fields.put("source", file.source());
        fields.put("sha256", file.sha256());
        fields.put("cases", file.cases().size());
        return fields;
    }

    private static Map<String, Object> fields(CaseResult result) {
        ConformanceCase single = result.conformanceCase();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", single.file());
        fields.put("id", single.id());
        fields.put("operation", single.operation());
        fields.put("passed", result.passed());
        fields.put("expected", single.expected());
        fields.put("actual", result.actual());
        fields.put("deviation", known(result.deviation()));
        fields.put("tolerance", known(result.tolerance()));
        Map<String, Object> accepted = new LinkedHashMap<>();
        accepted.put("relative", single.relative());
        accepted.put("absolute", single.absolute());
        fields.put("accepted", accepted);
        fields.put("differences", result.differences());
        return fields;
    }

    private static Object known(double number) {
        return Double.isNaN(number) ? StrictJson.JsonNull.NULL : number;
    }

    /** The report of files that are there already. */
    static ConformanceReport of(List<CaseFile> files) {
        List<CaseResult> results = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (CaseFile file : files) {
            file.cases().forEach(each -> results.add(ConformanceRunner.run(each)));
            file.warnings().forEach(warning -> warnings.add(file.name() + ": " + warning));
        }
        return new ConformanceReport(files, results, List.of(), warnings);
    }
}
