package org.drugprofiling.decision;

import java.time.LocalDate;
import java.util.Objects;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.problem.ProblemLocation;
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
        requireLabels(falseLinks, missedLinks);
    }

    /** Refuses rates that stand in each other's place, of which the bounds would be wrong. */
    static void requireLabels(ErrorRate falseLinks, ErrorRate missedLinks) {
        if (falseLinks.label() != PairLabel.UNLINKED || missedLinks.label() != PairLabel.LINKED) {
            throw new ProfilingException(
                    "invalid-rate",
                    "false links must be a rate of unlinked pairs, and missed links one of linked pairs",
                    ProblemLocation.nowhere(),
                    falseLinks.label() + " and " + missedLinks.label());
        }
    }
}
