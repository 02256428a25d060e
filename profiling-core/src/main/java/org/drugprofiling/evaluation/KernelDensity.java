package org.drugprofiling.evaluation;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;
import org.drugprofiling.problem.ProfilingException;

/**
 * A density that is the mean of normal densities around the scores, for example of 7 scores with a bandwidth of 0.298. Computed from all
 * scores, on no grid, and by logarithms, so that it is finite however far away.
 *
 * @since 0.1.0
 */
public final class KernelDensity implements ScoreDensity {

    private static final double HALF_LN_TWO_PI = StrictMath.log(2 * Math.PI) / 2;
    private static final double SQRT_2 = Math.sqrt(2);
    // e^-746 is 0
    private static final double NOTHING = 746;

    private final double[] sorted;
    private final double bandwidth;

    private KernelDensity(double[] sorted, double bandwidth) {
        this.sorted = sorted;
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
        if (scores.length == 0 || !(bandwidth > 0) || Double.isInfinite(bandwidth)) {
            throw new ProfilingException(
                    "invalid-parameter", "a kernel density must have scores and a bandwidth above 0, was " + bandwidth);
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        if (!Double.isFinite(sorted[0]) || !Double.isFinite(sorted[sorted.length - 1])) {
            throw new ProfilingException("not-a-number", "scores of a kernel density must be finite");
        }
        return new KernelDensity(sorted, bandwidth);
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

    @Override
    public double log(double score) {
        int above = Arrays.binarySearch(sorted, score);
        above = above >= 0 ? above : -above - 1;
        double nearest = Double.POSITIVE_INFINITY;
        if (above < sorted.length) {
            nearest = square(score - sorted[above]);
        }
        if (above > 0) {
            nearest = Math.min(nearest, square(score - sorted[above - 1]));
        }
        // what lies further out adds exactly 0
        double reach = bandwidth * Math.sqrt(2 * (nearest / 2 + NOTHING));
        double sum = 0;
        for (int i = from(score - reach); i < sorted.length && sorted[i] <= score + reach; i++) {
            sum += StrictMath.exp((nearest - square(score - sorted[i])) / 2);
        }
        return StrictMath.log(sum / sorted.length) - nearest / 2 - StrictMath.log(bandwidth) - HALF_LN_TWO_PI;
    }

    private int from(double score) {
        int from = Arrays.binarySearch(sorted, score);
        from = from >= 0 ? from : -from - 1;
        while (from > 0 && sorted[from - 1] == score) {
            from--;
        }
        return from;
    }

    private double square(double difference) {
        double z = difference / bandwidth;
        return z * z;
    }

    /**
     * Returns how much of the density lies above a number, for example beyond the largest value a score can have.
     *
     * @param score the number
     * @return from 0 to 1
     */
    public double massAbove(double score) {
        double sum = 0;
        for (double centre : sorted) {
            sum += Erf.erfc((score - centre) / bandwidth / SQRT_2) / 2;
        }
        return sum / sorted.length;
    }

    /**
     * {@return the standard deviation of a kernel}
     */
    public double bandwidth() {
        return bandwidth;
    }

    @Override
    public String description() {
        return "kernel density of " + sorted.length + " scores, bandwidth " + bandwidth;
    }
}
