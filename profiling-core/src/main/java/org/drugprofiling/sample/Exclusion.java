package org.drugprofiling.sample;

import java.util.Objects;
import org.drugprofiling.problem.ProfilingException;

/**
 * A sample that a person set aside before an evaluation; the result with it can still be had.
 *
 * @param sample which one
 * @param reason why
 * @param by who
 * @param when on which date
 * @since 0.1.0
 */
public record Exclusion(SampleId sample, String reason, String by, PartialDate when) {

    /**
     * Checks that reason and person are named.
     */
    public Exclusion {
        if (reason.isBlank() || by.isBlank()) {
            throw new ProfilingException("invalid-exclusion", "an exclusion must name its reason and who decided");
        }
        Objects.requireNonNull(sample, "sample");
        Objects.requireNonNull(when, "when");
    }
}
