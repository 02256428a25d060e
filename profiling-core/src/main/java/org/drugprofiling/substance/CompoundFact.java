package org.drugprofiling.substance;

import java.util.List;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * One statement about a compound with how it is known, for example the CAS number {@code 58-08-2} of caffeine as it stands in a
 * cited record.
 *
 * @param value the statement, for example {@code 58-08-2}
 * @param evidence how it is known
 * @param sources where it stands, strongest first; never empty for what was read, empty otherwise
 * @since 0.1.0
 */
public record CompoundFact(String value, Evidence evidence, List<Citation> sources) {

    /**
     * Checks that what was read names where, and that the citations are of that kind.
     */
    public CompoundFact {
        sources = KnownFrom.checked(evidence, sources, value);
        if (value.isBlank()) {
            throw new ProfilingException(
                    "invalid-compound", "a fact must not be blank", ProblemLocation.nowhere(), "'" + value + "'");
        }
    }

    /**
     * Returns a fact that stands in a source.
     *
     * @param value the statement
     * @param source where it stands; its evidence becomes that of the fact
     * @return the fact
     */
    public static CompoundFact cited(String value, Citation source) {
        return new CompoundFact(value, source.evidence(), List.of(source));
    }

    /**
     * Returns a fact that nobody has checked.
     *
     * @param value the statement
     * @return the fact, {@link Evidence#UNVERIFIED}
     */
    public static CompoundFact unverified(String value) {
        return new CompoundFact(value, Evidence.UNVERIFIED, List.of());
    }

    /**
     * Returns a fact that follows from others by calculation, for example an InChIKey from a structure. It is as certain as what it
     * was computed from.
     *
     * @param value the statement
     * @return the fact, {@link Evidence#COMPUTED}
     */
    public static CompoundFact computed(String value) {
        return new CompoundFact(value, Evidence.COMPUTED, List.of());
    }

    @Override
    public String toString() {
        return value;
    }
}
