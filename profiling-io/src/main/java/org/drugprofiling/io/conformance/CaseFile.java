package org.drugprofiling.io.conformance;

import java.util.List;
import java.util.Objects;

/**
 * A file of portable cases, with what identifies it in a verification record; for example {@code metrics.json} of this library.
 *
 * @param name as it stands in messages
 * @param suite name of the suite
 * @param source where the expected results come from, as the file states it, may be empty
 * @param sha256 hash of the bytes of the file
 * @param cases in order, at least one
 * @param warnings what was passed over in reading it
 * @since 0.1.0
 */
public record CaseFile(
        String name, String suite, String source, String sha256, List<ConformanceCase> cases, List<String> warnings) {

    /**
     * Copies the lists.
     */
    public CaseFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(suite, "suite");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sha256, "sha256");
        cases = ConformanceRunner.each("cases", cases);
        warnings = ConformanceRunner.each("warnings", warnings);
    }
}
