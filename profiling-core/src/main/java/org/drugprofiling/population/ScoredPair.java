package org.drugprofiling.population;

import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * A labelled pair with its link value, for example rows 3 and 7, unlinked, 14.7.
 *
 * @param i the later row, or the row of the first set; −1 where rows are not known
 * @param j the earlier row, or the row of the second set; −1 where rows are not known
 * @param label linked or unlinked
 * @param score the link value as computed, not {@code NaN}; a pair without one is counted, never scored
 * @param weight how much the pair counts, above 0 and finite
 * @since 0.1.0
 */
public record ScoredPair(int i, int j, PairLabel label, double score, double weight) {

    /**
     * Checks score and weight.
     */
    public ScoredPair {
        Objects.requireNonNull(label, "label");
        if (Double.isNaN(score)) {
            throw new ProfilingException(
                    "not-a-number",
                    "a score must be a number; undefined pairs are counted, not scored",
                    i < 0
                            ? ProblemLocation.nowhere()
                            : ProblemLocation.nowhere().with("rows", i + " and " + j),
                    null);
        }
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new ProfilingException(
                    "invalid-pair",
                    "the weight of a pair must be above 0 and finite",
                    ProblemLocation.nowhere(),
                    Double.toString(weight));
        }
    }
}
