package org.drugprofiling.kernel;

import java.util.Arrays;

/**
 * How many scores fall into each of equal bins, for example 1,000 bins from 0 to 2. Scores are rounded by {@link ScoreOrder} first; a score s belongs to bin
 * floor((s − lower) · (bins/(upper − lower))), computed in doubles, and the upper end itself to the last bin.
 *
 * @since 0.1.0
 */
public final class ScoreHistogram {

    private final double lower;
    private final double upper;
    private final long[] counts;
    private final long below;
    private final long above;
    private final long undefined;

    ScoreHistogram(double lower, double upper, long[] counts, long below, long above, long undefined) {
        this.lower = lower;
        this.upper = upper;
        this.counts = counts;
        this.below = below;
        this.above = above;
        this.undefined = undefined;
    }

    /**
     * {@return the lower end of the first bin}
     */
    public double lower() {
        return lower;
    }

    /**
     * {@return the upper end of the last bin}
     */
    public double upper() {
        return upper;
    }

    /**
     * {@return how many scores fall into each bin, in ascending order}
     */
    public long[] counts() {
        return counts.clone();
    }

    /**
     * {@return how many scores are below the first bin}
     */
    public long below() {
        return below;
    }

    /**
     * {@return how many scores are above the last bin}
     */
    public long above() {
        return above;
    }

    /**
     * {@return how many pairs have no score}
     */
    public long undefined() {
        return undefined;
    }

    /**
     * {@return how many pairs there were}
     */
    public long pairs() {
        return Arrays.stream(counts).sum() + below + above + undefined;
    }

    @Override
    public String toString() {
        return pairs() + " pairs in " + counts.length + " bins from " + lower + " to " + upper + ", " + below
                + " below, " + above + " above, " + undefined + " without a score";
    }
}
