package org.drugprofiling.evaluation;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.math3.special.Erf;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.problem.ProfilingException;

/**
 * A density that is the mean of normal densities around the scores, for example of 7 scores with a bandwidth of 0.298. Computed from all
 * scores, on no grid, and by logarithms, so that it is finite up to 1.896e154 bandwidths away; further out its logarithm is below every double and is −∞.
 *
 * <p>With weights it is Σ wᵢ φ(s − sᵢ)/Σ wᵢ, so that the many pairs of one large source need not count more than the few of a small one. Weights change what counts
 * how much, not how much is known: pairs of one source are not independent of each other.
 *
 * @since 0.1.0
 */
public final class KernelDensity implements ScoreDensity {

    private static final double HALF_LN_TWO_PI = StrictMath.log(2 * Math.PI) / 2;
    private static final double SQRT_2 = Math.sqrt(2);
    // e^-746 is 0
    private static final double NOTHING = 746;
    private static final double ROUNDING = 1e-12;

    private final WeightedValues scores;
    private final double[] sorted;
    private final double[] weights;
    private final double bandwidth;

    private KernelDensity(WeightedValues scores, double bandwidth) {
        this.scores = scores;
        this.sorted = scores.values();
        this.weights = scores.weights();
        this.bandwidth = bandwidth;
    }

    /**
     * Places a kernel on each score.
     *
     * @param scores at least one, finite
     * @param bandwidth standard deviation of a kernel, above 0
     * @return the density
     */
    public static KernelDensity of(double[] scores, double bandwidth) {
        return ofWeighted(scores, ones(scores.length), bandwidth);
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * Places a kernel on each score, weighted by the weight of the score.
     *
     * @param scores at least one, finite
     * @param weights one for each score, finite, and above 0 by at least 2.3e-308 times the largest; a common factor plays no part
     * @param bandwidth standard deviation of a kernel, above 0
     * @return the density
     */
    public static KernelDensity ofWeighted(double[] scores, double[] weights, double bandwidth) {
        if (scores.length == 0 || !(bandwidth > 0) || Double.isInfinite(bandwidth)) {
            throw new ProfilingException(
                    "invalid-parameter", "a kernel density must have scores and a bandwidth above 0, was " + bandwidth);
        }
        return new KernelDensity(WeightedValues.of(scores, weights), bandwidth);
    }

    /**
     * Places a kernel on each score, weighted by the weight of the score.
     *
     * @param scores at least two, finite, not all equal
     * @param weights one for each score, finite, and above 0 by at least 2.3e-308 times the largest; a common factor plays no part
     * @param rule how wide a kernel is, one that {@linkplain KernelBandwidth#ofWeighted has a weighted form}
     * @return the density
     */
    public static KernelDensity ofWeighted(double[] scores, double[] weights, KernelBandwidth rule) {
        return ofWeighted(scores, weights, rule.ofWeighted(scores, weights));
    }

    /**
     * Places a kernel on each score.
     *
     * @param scores at least two, finite, not all equal
     * @param rule how wide a kernel is
     * @return the density
     */
    public static KernelDensity of(double[] scores, KernelBandwidth rule) {
        return of(scores, rule.of(scores));
    }

    /** The lowest score. */
    double lowest() {
        return sorted[0];
    }

    /** The highest score. */
    double highest() {
        return sorted[sorted.length - 1];
    }

    @Override
    public double log(double score) {
        int above = Arrays.binarySearch(sorted, score);
        above = above >= 0 ? above : -above - 1;
        double nearest = Double.POSITIVE_INFINITY;
        if (above < sorted.length) {
            nearest = halfSquare(score, sorted[above]);
        }
        if (above > 0) {
            nearest = Math.min(nearest, halfSquare(score, sorted[above - 1]));
        }
        if (!(nearest < Double.POSITIVE_INFINITY)) {
            return Double.NEGATIVE_INFINITY;
        }
        // what lies further out adds exactly 0, and far away the nearest itself must not fall out by rounding
        double reach = bandwidth * SQRT_2 * Math.sqrt(nearest + NOTHING) * (1 + ROUNDING);
        double sum = 0;
        for (int i = from(score - reach); i < sorted.length && sorted[i] <= score + reach; i++) {
            sum += weights[i] * StrictMath.exp(nearest - halfSquare(score, sorted[i]));
        }
        return StrictMath.log(sum / scores.total()) - nearest - StrictMath.log(bandwidth) - HALF_LN_TWO_PI;
    }

    private int from(double score) {
        int from = Arrays.binarySearch(sorted, score);
        from = from >= 0 ? from : -from - 1;
        while (from > 0 && sorted[from - 1] == score) {
            from--;
        }
        return from;
    }

    /** Half of the squared distance in bandwidths; halved before it is squared, so that it is finite wherever a double can be. */
    private double halfSquare(double score, double at) {
        double z = inBandwidths(score, at);
        return z * (z / 2);
    }

    private double inBandwidths(double score, double at) {
        double difference = score - at;
        return Double.isInfinite(difference) ? 2 * ((score / 2 - at / 2) / bandwidth) : difference / bandwidth;
    }

    /**
     * Returns how much of the density lies above a number, for example beyond the largest value a score can have.
     *
     * @param score the number
     * @return from 0 to 1
     */
    public double massAbove(double score) {
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += weights[i] * Erf.erfc(inBandwidths(score, sorted[i]) / SQRT_2) / 2;
        }
        return sum / scores.total();
    }

    /**
     * {@return the standard deviation of a kernel}
     */
    public double bandwidth() {
        return bandwidth;
    }

    @Override
    public String description() {
        double effective = scores.effectiveNumber();
        return "kernel density of " + ReadableNumber.counted(sorted.length, "score")
                + (effective < sorted.length * (1 - ROUNDING)
                        ? String.format(Locale.ROOT, " with weights, as scattered as %.1f of equal weight", effective)
                        : "")
                + ", bandwidth " + bandwidth;
    }
}
