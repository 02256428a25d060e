package org.drugprofiling.classification;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** What every rule owes: an id, something that it looks at, and where it stands. */
final class RuleChecks {

    private RuleChecks() {}

    /** The sources of a rule of indication, which names one even if it was not read: where the rule is to be looked up. */
    static List<Citation> checked(String id, List<?> parts, String part, Evidence evidence, List<Citation> sources) {
        if (id.isBlank() || parts.isEmpty() || sources.isEmpty()) {
            throw refused(
                    id,
                    "a rule must have an id, a " + part + " and a source",
                    "'" + id + "', " + parts.size() + " and " + sources.size());
        }
        return read(id, evidence, sources);
    }

    /** The sources, if a rule that is said to be read was read in one of them. */
    static List<Citation> read(String id, Evidence evidence, List<Citation> sources) {
        Objects.requireNonNull(evidence, "evidence");
        boolean isRead = sources.stream()
                .anyMatch(source -> source.evidence() == evidence || source.evidence() == Evidence.READ_IN_SOURCE);
        if ((evidence == Evidence.READ_IN_SOURCE || evidence == Evidence.ABSTRACT_ONLY) && !isRead) {
            throw refused(id, "a rule must cite where it was " + evidence.words(), sources.toString());
        }
        return List.copyOf(sources);
    }

    static ProfilingException refused(String id, String rule, String value) {
        return new ProfilingException(
                "invalid-rule", rule, ProblemLocation.nowhere().with("rule", id), value);
    }
}
