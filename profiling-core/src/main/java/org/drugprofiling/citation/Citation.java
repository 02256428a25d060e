package org.drugprofiling.citation;

import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * A source of a fact with the place in it and how the fact is known, for example
 * {@code Lociciro et al. 2008, Forensic Science International 177, abstract}.
 *
 * @param authors as printed, for example {@code Lociciro et al.}
 * @param year year of publication
 * @param title title, or a description where the title was not seen
 * @param venue journal, publisher or repository
 * @param doi digital object identifier without resolver, empty if unknown
 * @param locus page, table, equation or {@code abstract}
 * @param evidence how the fact is known
 * @since 0.1.0
 */
public record Citation(
        String authors, int year, String title, String venue, String doi, String locus, Evidence evidence) {

    /**
     * Checks that authors, venue and locus are there, and the form of year and identifier.
     *
     * @throws ProfilingException if one is missing or malformed
     */
    public Citation {
        if (authors.isBlank() || venue.isBlank() || locus.isBlank()) {
            throw new ProfilingException("invalid-citation", "a citation must name authors, venue and locus");
        }
        if (year < 1000 || year > 9999) {
            throw new ProfilingException(
                    "invalid-citation",
                    "year of publication must have four digits",
                    ProblemLocation.nowhere(),
                    Integer.toString(year));
        }
        if (!doi.isEmpty() && !doi.matches("10\\.[0-9]{4,9}/\\S+")) {
            throw new ProfilingException(
                    "invalid-citation",
                    "a digital object identifier must begin with 10. and hold no resolver",
                    ProblemLocation.nowhere(),
                    "'" + doi + "'");
        }
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(doi, "doi");
        Objects.requireNonNull(evidence, "evidence");
    }

    @Override
    public String toString() {
        String link = doi.isEmpty() ? "" : ", doi " + doi;
        return authors + " " + year + ", " + venue + ", " + locus + link + " [" + words() + "]";
    }

    private String words() {
        return switch (evidence) {
            case READ_IN_SOURCE -> "read in the source";
            case ABSTRACT_ONLY -> "only the abstract was read";
            case UNVERIFIED -> "not verified";
        };
    }
}
