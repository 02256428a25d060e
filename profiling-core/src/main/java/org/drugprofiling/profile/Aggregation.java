package org.drugprofiling.profile;

import java.util.Arrays;

/**
 * How the replicates of one specimen become one profile: which numbers are averaged, before any pre-treatment.
 *
 * <p>A share is a number divided by the sum of its replicate. Whatever is averaged, the result is in the unit of the numbers: averages of
 * shares are multiplied by the mean of the sums. The acceptance criterion looks at the numbers that are averaged.
 *
 * <p>Means and medians are taken level by level: first over the injections of one extract, then over the extracts of one portion of the
 * specimen, then over portions. What shares an extract or a portion is known from the records that a sample repeats
 * ({@link org.drugprofiling.sample.ReplicateLevel}).
 *
 * @since 0.1.0
 */
public enum Aggregation {
    /** Mean of the numbers as measured. */
    MEAN_OF_VALUES(false, 0),
    /** Mean of the shares. */
    MEAN_OF_SHARES(true, 0),
    /**
     * Mean of the square roots of the shares, squared. Followed by normalisation to the sum and square root it gives the mean of the
     * treated replicates but for one factor of the whole profile. Refuses negative numbers.
     */
    MEAN_OF_SQUARE_ROOTS_OF_SHARES(true, 1),
    /**
     * Mean of the fourth roots of the shares, to the fourth power. Followed by normalisation to the sum and fourth root it gives the mean
     * of the treated replicates but for one factor of the whole profile. Refuses negative numbers.
     */
    MEAN_OF_FOURTH_ROOTS_OF_SHARES(true, 2),
    /** Median of the numbers as measured. */
    MEDIAN_OF_VALUES(false, 0),
    /** Each replicate keeps a profile of its own. */
    NONE(false, 0);

    private final boolean ofShares;
    private final int roots;

    Aggregation(boolean ofShares, int roots) {
        this.ofShares = ofShares;
        this.roots = roots;
    }

    boolean ofShares() {
        return ofShares;
    }

    /** How often the square root of a share is taken before the mean. */
    int roots() {
        return roots;
    }

    /** Mean or median of numbers of one level; sums run in the order given. */
    double summary(double[] values) {
        if (this == MEDIAN_OF_VALUES) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
        return Replicates.sum(values) / values.length;
    }
}
