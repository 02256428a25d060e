package org.drugprofiling.sample;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** The one rule for identifiers: something is there, nothing invisible around or inside it. */
final class Identifiers {

    private static final int LONGEST = 256;

    private Identifiers() {}

    static void check(String kind, String value) {
        boolean wrong = value.isBlank()
                || value.length() > LONGEST
                || !value.equals(value.strip())
                || value.chars().anyMatch(Character::isISOControl);
        if (wrong) {
            throw new ProfilingException(
                    "invalid-identifier",
                    kind + " id must have 1 to " + LONGEST
                            + " characters, no control character and no surrounding white space",
                    ProblemLocation.nowhere(),
                    "'" + value + "'");
        }
    }
}
