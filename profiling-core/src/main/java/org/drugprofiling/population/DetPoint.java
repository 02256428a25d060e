package org.drugprofiling.population;

/**
 * One operating point on the axes of a DET plot: both error rates and their probits, for example 0.01 and −2.33.
 *
 * <p>A rate of 0 or 1 has no finite probit. On the axis it stands half a pair away from it, at 1/(2n) or 1 − 1/(2n) of n pairs (with weights, of
 * n pairs too), and {@link #isAtEdge} says so; the rates are as counted.
 *
 * @param threshold a score; a pair is linked if it is at least as alike
 * @param falsePositiveRate share of unlinked pairs that are linked
 * @param falseNegativeRate share of linked pairs that are not
 * @param falsePositiveProbit the place of the first rate on its axis, finite
 * @param falseNegativeProbit the place of the second, finite
 * @since 0.1.0
 */
public record DetPoint(
        double threshold,
        double falsePositiveRate,
        double falseNegativeRate,
        double falsePositiveProbit,
        double falseNegativeProbit) {

    /**
     * {@return whether a rate is 0 or 1, so that its place on the axis is half a pair away}
     */
    public boolean isAtEdge() {
        return isEdge(falsePositiveRate) || isEdge(falseNegativeRate);
    }

    private static boolean isEdge(double rate) {
        return rate <= 0 || rate >= 1;
    }
}
