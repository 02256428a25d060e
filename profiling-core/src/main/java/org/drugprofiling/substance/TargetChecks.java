package org.drugprofiling.substance;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** What every kind of target asks of its id and name. */
final class TargetChecks {

    private TargetChecks() {}

    /**
     * A free text as one part of a definition: the separator and line ends are written so that two different lists of parts
     * never give one text.
     */
    static String part(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\p")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    static String part(MeasurementUnit unit) {
        return part(unit.symbol()) + "|" + unit.quantity();
    }

    static void check(String id, String name) {
        if (id.isBlank() || !id.equals(id.strip()) || id.chars().anyMatch(Character::isISOControl)) {
            throw new ProfilingException(
                    "invalid-target-id",
                    "target id must have a visible character and no surrounding white space",
                    ProblemLocation.nowhere(),
                    "'" + id + "'");
        }
        if (name.isBlank()) {
            throw new ProfilingException(
                    "invalid-target-name",
                    "target name must not be blank",
                    ProblemLocation.nowhere().with("target", id),
                    null);
        }
    }
}
