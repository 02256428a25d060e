package org.drugprofiling.comparison;

/**
 * Whether a low or a high number means alike.
 *
 * @since 0.1.0
 */
public enum Orientation {
    /** A distance. */
    LOWER_IS_MORE_ALIKE,
    /** A similarity. */
    HIGHER_IS_MORE_ALIKE;

    /**
     * Turns a score so that lower means more alike, whatever the metric: thresholds and ranks are derived on that scale.
     *
     * @param score a score of this orientation
     * @return the score of a distance, the negated score of a similarity
     */
    public double asDistance(double score) {
        return this == LOWER_IS_MORE_ALIKE ? score : -score;
    }

    /**
     * Turns a score on the distance scale back.
     *
     * @param distance a number from {@link #asDistance(double)}
     * @return the score
     */
    public double fromDistance(double distance) {
        return asDistance(distance) + 0.0;
    }
}
