package org.drugprofiling.substance;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Another name of a compound with what can go wrong with it, for example {@code methylecgonidine}, which is not
 * {@code methylecgonine}.
 *
 * @param name the name as written
 * @param hazard what a reader may mistake it for, empty if nothing is known
 * @since 0.1.0
 */
public record Synonym(String name, String hazard) {

    /**
     * Checks that the name is not blank.
     */
    public Synonym {
        if (name.isBlank()) {
            throw new ProfilingException(
                    "invalid-compound", "synonym must not be blank", ProblemLocation.nowhere(), "'" + name + "'");
        }
        hazard = hazard.strip();
    }

    /**
     * Returns a name without a known hazard.
     *
     * @param name the name as written
     * @return the synonym
     */
    public static Synonym of(String name) {
        return new Synonym(name, "");
    }

    @Override
    public String toString() {
        return hazard.isEmpty() ? name : name + " (" + hazard + ")";
    }
}
