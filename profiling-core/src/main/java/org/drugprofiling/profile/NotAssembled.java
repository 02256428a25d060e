package org.drugprofiling.profile;

import java.util.Objects;
import org.drugprofiling.sample.SampleId;

/**
 * A sample that gave no profile, and why.
 *
 * @param sample which one
 * @param reason from a closed list
 * @param detail what exactly, names no specimen
 * @since 0.1.0
 */
public record NotAssembled(SampleId sample, AssemblyRefusal reason, String detail) {

    /**
     * Checks that all is there.
     */
    public NotAssembled {
        Objects.requireNonNull(sample, "sample");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
    }
}
