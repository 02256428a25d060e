package org.drugprofiling.profile;

/**
 * How the replicates of one specimen become one profile.
 *
 * @since 0.1.0
 */
public enum Aggregation {
    /** Mean of the numbers as measured. */
    MEAN_OF_VALUES,
    /** Each replicate is divided by its sum; the mean of the shares is multiplied by the mean of the sums. */
    MEAN_OF_SHARES,
    /** Median of the numbers as measured. */
    MEDIAN_OF_VALUES,
    /** Each replicate keeps a profile of its own. */
    NONE
}
