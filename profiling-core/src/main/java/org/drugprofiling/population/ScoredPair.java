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
 * @param weight how much the pair counts, from 1e-100 to 1e100, so that no product of weights vanishes or overflows. 1 is one pair of two sources, or of one source
 *     with itself: {@link PairWeighting#EACH_SOURCE} gives so much to all pairs of the same sources together. Shares, Cllr, areas and logistic calibrations do
 *     not depend on a common factor of the weights of one kind. What adds a misleading pair, or a pair of each kind, to those that were met does: empirical bounds,
 *     bi-Gaussianised calibration and pooled adjacent violators with added ends. Weights of 0.1 say there that ten pairs together show as much as one.
 * @since 0.1.0
 */
public record ScoredPair(int i, int j, PairLabel label, double score, double weight) {

    private static final double SMALLEST_WEIGHT = 1e-100;
    private static final double LARGEST_WEIGHT = 1e100;

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
        if (!(weight >= SMALLEST_WEIGHT && weight <= LARGEST_WEIGHT)) {
            throw new ProfilingException(
                    "invalid-pair",
                    "the weight of a pair must be from " + SMALLEST_WEIGHT + " to " + LARGEST_WEIGHT,
                    ProblemLocation.nowhere(),
                    Double.toString(weight));
        }
    }
}
