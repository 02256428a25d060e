package org.drugprofiling.decision;

import java.time.LocalDate;
import java.util.Objects;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.problem.ProfilingException;

/**
 * What a laboratory found when it verified a limit on data of its own before using it.
 *
 * @param by who verified
 * @param when on which day
 * @param data on which data, in words
 * @param falseLinks how often unlinked pairs were linked
 * @param missedLinks how often linked pairs were missed
 * @since 0.1.0
 */
public record VerificationRecord(String by, LocalDate when, String data, ErrorRate falseLinks, ErrorRate missedLinks) {

    /**
     * Checks that all is there.
     */
    public VerificationRecord {
        if (by.isBlank() || data.isBlank()) {
            throw new ProfilingException(
                    "invalid-verification", "a verification must name who did it and on which data");
        }
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(falseLinks, "falseLinks");
        Objects.requireNonNull(missedLinks, "missedLinks");
    }
}
