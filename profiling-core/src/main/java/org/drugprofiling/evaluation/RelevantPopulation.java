package org.drugprofiling.evaluation;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The population that the second proposition speaks of, and how many of its sources the numbers rest on; for example "MDMA tablets seized in the
 * Netherlands", 160 batches.
 *
 * @param description which sources could have been the other source
 * @param sources how many of them are in the data, at least 2
 * @since 0.1.0
 */
public record RelevantPopulation(String description, int sources) {

    /**
     * Checks that it is described and has sources.
     */
    public RelevantPopulation {
        if (description.isBlank()) {
            throw new ProfilingException("invalid-population", "a relevant population must be described");
        }
        if (sources < 2) {
            throw new ProfilingException(
                    "too-few-sources",
                    "a relevant population must have at least two sources",
                    ProblemLocation.nowhere(),
                    Integer.toString(sources));
        }
    }
}
