package org.drugprofiling.citation;

import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * A source of a fact with the place in it and how the fact is known, for example
 * {@code Lociciro et al. 2008, Forensic Science International 177, abstract}.
 *
 * @param key key in the {@link Bibliography}, for example {@code lociciro-2008}; empty for a source that is not in it
 * @param authors as printed, for example {@code Lociciro et al.}
 * @param year year of publication, {@link #NO_YEAR} if it is not known
 * @param title title, or a description where the title was not seen
 * @param venue journal, publisher or repository
 * @param doi digital object identifier without resolver, empty if unknown
 * @param locus page, table, equation or {@code abstract}
 * @param evidence how the fact is known
 * @since 0.1.0
 */
public record Citation(
        String key, String authors, int year, String title, String venue, String doi, String locus, Evidence evidence) {

    /** Stands for a year of publication that is not known. */
    public static final int NO_YEAR = 0;

    /**
     * Checks that authors, venue and locus are there, and the form of key, year and identifier.
     *
     * @throws ProfilingException if one is missing or malformed
     */
    public Citation {
        if (!key.matches("([a-z0-9]+(-[a-z0-9]+)*)?")) {
            throw new ProfilingException(
                    "invalid-citation",
                    "key of a source must be lower-case letters and digits in parts joined by hyphens",
                    ProblemLocation.nowhere(),
                    "'" + key + "'");
        }
        if (authors.isBlank() || venue.isBlank() || locus.isBlank()) {
            throw new ProfilingException("invalid-citation", "a citation must name authors, venue and locus");
        }
        if (year != NO_YEAR && (year < 1000 || year > 9999)) {
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

    /**
     * A source that is not in the {@link Bibliography}.
     *
     * @param authors as printed
     * @param year year of publication, {@link #NO_YEAR} if it is not known
     * @param title title, or a description where the title was not seen
     * @param venue journal, publisher or repository
     * @param doi digital object identifier without resolver, empty if unknown
     * @param locus page, table, equation or {@code abstract}
     * @param evidence how the fact is known
     * @throws IllegalArgumentException if one is missing or malformed
     */
    public Citation(String authors, int year, String title, String venue, String doi, String locus, Evidence evidence) {
        this("", authors, year, title, venue, doi, locus, evidence);
    }

    /**
     * Returns this source at another place in it.
     *
     * @param value page, table, equation or {@code abstract}
     * @return the citation
     * @throws IllegalArgumentException if it is blank
     */
    public Citation withLocus(String value) {
        return new Citation(key, authors, year, title, venue, doi, value, evidence);
    }

    /**
     * Returns this source for a fact that is known otherwise than the source as a whole.
     *
     * @param value how the fact is known
     * @return the citation
     */
    public Citation withEvidence(Evidence value) {
        return new Citation(key, authors, year, title, venue, doi, locus, value);
    }

    @Override
    public String toString() {
        String when = year == NO_YEAR ? " (no year seen)" : " " + year;
        String link = doi.isEmpty() ? "" : ", doi " + doi;
        return authors + when + ", " + venue + ", " + locus + link + " [" + evidence.words() + "]";
    }
}
