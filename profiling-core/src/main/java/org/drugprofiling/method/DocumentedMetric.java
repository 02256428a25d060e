package org.drugprofiling.method;

import java.util.Objects;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * One metric that a source names, for example {@code PCC} for {@code pearson-distance-100}.
 *
 * @param writtenAs how the source writes it
 * @param metric the metric
 * @param finding what is to be known of it, may be empty
 * @param citation source, place in it, and how this is known
 * @since 0.1.0
 */
public record DocumentedMetric(String writtenAs, ComparisonMetric metric, String finding, Citation citation) {

    /**
     * Checks that all is there, and that somebody read it.
     *
     * @throws ProfilingException if how the source writes it is blank, or the citation is unverified
     */
    public DocumentedMetric {
        if (writtenAs.isBlank()) {
            throw new ProfilingException("invalid-fact", "a documented metric must say how the source writes it");
        }
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(finding, "finding");
        if (citation.evidence() == Evidence.UNVERIFIED) {
            throw new ProfilingException(
                    "invalid-fact",
                    "a documented metric must have been read in a source",
                    ProblemLocation.nowhere(),
                    writtenAs);
        }
    }
}
