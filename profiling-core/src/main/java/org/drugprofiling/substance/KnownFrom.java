package org.drugprofiling.substance;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** What every statement of the registry owes about how it is known. */
final class KnownFrom {

    private KnownFrom() {}

    /** The sources, if there are some of the same evidence for what was read, and none for what was not. */
    static List<Citation> checked(Evidence evidence, List<Citation> sources, String statement) {
        Objects.requireNonNull(evidence, "evidence");
        boolean isRead = evidence == Evidence.READ_IN_SOURCE || evidence == Evidence.ABSTRACT_ONLY;
        if (isRead == sources.isEmpty() || sources.stream().anyMatch(source -> source.evidence() != evidence)) {
            throw new ProfilingException(
                    "invalid-compound",
                    "a statement must cite where it was read, and nothing if it was not read",
                    ProblemLocation.nowhere().with("evidence", evidence),
                    "'" + statement + "' from " + sources);
        }
        return List.copyOf(sources);
    }
}
