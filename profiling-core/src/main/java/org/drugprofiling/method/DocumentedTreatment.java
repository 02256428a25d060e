package org.drugprofiling.method;

import java.util.Objects;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * One pre-treatment that a source names, or one reading of what it names; for example {@code N+S} read as normalisation to the sum, then
 * division by the standard deviation without centring.
 *
 * @param writtenAs how the source writes it
 * @param pretreatment the steps
 * @param reading what is to be known of it: which reading, what was found; may be empty
 * @param citation source, place in it, and how this is known
 * @since 0.1.0
 */
public record DocumentedTreatment(String writtenAs, Pretreatment pretreatment, String reading, Citation citation) {

    /**
     * Checks that all is there, and that somebody read it.
     *
     * @throws ProfilingException if how the source writes it is blank, or the citation is unverified
     */
    public DocumentedTreatment {
        if (writtenAs.isBlank()) {
            throw new ProfilingException("invalid-fact", "a documented treatment must say how the source writes it");
        }
        Objects.requireNonNull(pretreatment, "pretreatment");
        Objects.requireNonNull(reading, "reading");
        if (citation.evidence() == Evidence.UNVERIFIED) {
            throw new ProfilingException(
                    "invalid-fact",
                    "a documented treatment must have been read in a source",
                    ProblemLocation.nowhere(),
                    writtenAs);
        }
    }
}
