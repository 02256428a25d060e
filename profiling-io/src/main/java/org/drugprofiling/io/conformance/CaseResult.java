package org.drugprofiling.io.conformance;

import java.util.List;
import java.util.Objects;

/**
 * What became of one case: every difference between expected and actual, none if it passed.
 *
 * @param conformanceCase the case
 * @param differences one line each
 * @since 0.1.0
 */
public record CaseResult(ConformanceCase conformanceCase, List<String> differences) {

    /**
     * Copies the list.
     */
    public CaseResult {
        Objects.requireNonNull(conformanceCase, "conformanceCase");
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
