package org.drugprofiling.io.conformance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An input, the name of an operation, and the result that any correct implementation gives; or what is wrong with a case that cannot be
 * run.
 *
 * @param file name of the file it stands in
 * @param suite name of the suite
 * @param id of the case, or its place such as {@code #3} (counted from 0) if it has none
 * @param operation for example {@code metric}
 * @param arguments by name
 * @param expected a number, a list, named results, or {@code undefined} or {@code rejected}
 * @param relative accepted deviation relative to the expected number
 * @param absolute accepted deviation beside that
 * @param defect what is wrong with the case itself, empty if nothing; a defective case always fails
 * @since 0.1.0
 */
public record ConformanceCase(
        String file,
        String suite,
        String id,
        String operation,
        Map<String, Object> arguments,
        Object expected,
        double relative,
        double absolute,
        String defect) {

    /**
     * Checks that all is there.
     */
    public ConformanceCase {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(suite, "suite");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(operation, "operation");
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(arguments, "arguments")));
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(defect, "defect");
    }
}
