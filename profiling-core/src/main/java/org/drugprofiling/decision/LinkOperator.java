package org.drugprofiling.decision;

import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.ScoreOrder;

/**
 * Whether a score that equals a limit is within it.
 *
 * @since 0.1.0
 */
public enum LinkOperator {
    /** A score must be more alike than the limit. */
    STRICTLY_WITHIN,
    /** A score may equal the limit. */
    WITHIN;

    /**
     * Holds a score against a limit, both rounded by {@link ScoreOrder}.
     *
     * @param score a score
     * @param limit the limit
     * @param orientation whether low or high means alike
     * @return whether the score is within the limit
     */
    public boolean isWithin(double score, double limit, Orientation orientation) {
        int order = ScoreOrder.compare(orientation.asDistance(score), orientation.asDistance(limit));
        return this == WITHIN ? order <= 0 : order < 0;
    }
}
