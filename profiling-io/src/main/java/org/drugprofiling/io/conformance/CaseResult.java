package org.drugprofiling.io.conformance;

import java.util.List;
import java.util.Objects;

/**
 * What became of one case: every difference between expected and actual, none if it passed.
 *
 * @param conformanceCase the case
 * @param actual what the operation gave, as plain values; a typed outcome as {@code {"undefined": reason}} or
 *     {@code {"rejected": message}}
 * @param differences one line each
 * @param deviation of the number that lies furthest out for its tolerance, {@code NaN} if no number was held against one
 * @param tolerance of that number, {@code NaN} likewise
 * @since 0.1.0
 */
public record CaseResult(
        ConformanceCase conformanceCase, Object actual, List<String> differences, double deviation, double tolerance) {

    /**
     * Copies the list.
     */
    public CaseResult {
        Objects.requireNonNull(conformanceCase, "conformanceCase");
        Objects.requireNonNull(actual, "actual");
        differences = ConformanceRunner.each("differences", differences);
    }

    /**
     * {@return whether nothing differed}
     */
    public boolean passed() {
        return differences.isEmpty();
    }

    /**
     * {@return file, id and the first differences in one line}
     */
    @Override
    public String toString() {
        String place = conformanceCase.file() + " " + conformanceCase.id();
        if (passed()) {
            return place + ": passed";
        }
        int shown = Math.min(3, differences.size());
        String more = differences.size() > shown ? "; and " + (differences.size() - shown) + " more" : "";
        return place + ": " + String.join("; ", differences.subList(0, shown)) + more;
    }
}
