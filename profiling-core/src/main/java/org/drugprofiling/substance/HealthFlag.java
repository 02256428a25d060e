package org.drugprofiling.substance;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Why public health wants to know that something is in a drug, for example levamisole in cocaine for agranulocytosis. A reason that
 * was not read anywhere is {@link Evidence#UNVERIFIED} and must be shown as that.
 *
 * @param reason the concern
 * @param drug the drug in which it is one
 * @param evidence how the reason is known
 * @param sources where it stands; never empty for what was read, empty otherwise
 * @since 0.1.0
 */
public record HealthFlag(String reason, Substance drug, Evidence evidence, List<Citation> sources) {

    /**
     * Checks that there is a reason and that what was read names where.
     */
    public HealthFlag {
        Objects.requireNonNull(drug, "drug");
        sources = KnownFrom.checked(evidence, sources, reason);
        if (reason.isBlank()) {
            throw new ProfilingException(
                    "invalid-compound",
                    "reason of a health flag must not be blank",
                    ProblemLocation.nowhere(),
                    "'" + reason + "'");
        }
    }

    @Override
    public String toString() {
        return drug + ": " + reason + " [" + evidence.words() + "]";
    }
}
