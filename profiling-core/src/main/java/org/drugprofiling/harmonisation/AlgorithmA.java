package org.drugprofiling.harmonisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.drugprofiling.kernel.Moments;
import org.drugprofiling.kernel.Ranks;
import org.drugprofiling.kernel.Scaling;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.EqualNumbers;

/**
 * A robust mean and a robust standard deviation of a few numbers by Algorithm A; for example of the results of twelve laboratories, of which one is far off.
 *
 * <p>x* begins as the median and s* as the first constant times the median of |x − x*|. In each step numbers beyond x* ± 1.5 s* are moved to these limits; x* becomes the
 * mean of the numbers so moved, s* the second constant times their standard deviation (n − 1). It ends when neither moves by more than 1e-12 s*. The order of the numbers plays
 * no part.
 *
 * <p>It bears few gross errors. Let a numbers be far above and b far below, m = a + b, d = a − b, and g the second constant. Where these and no others are moved, s*² = Σ(x − x̄)²/((n − 1)/g² − 1.5²(m + d²/(n − m))) with
 * the sum and x̄ over the n − m that stay: s* and x* are bounded, however far off the m are, only if (1.5 g)²(m + d²/(n − m)) &lt; n − 1. Otherwise each step moves the limits further out, until the estimate is
 * that of the errors. So it bears one of five, but two on one side only from nine numbers on; of many about a quarter (0.257) on one side, or about a third (0.346) that are as many on both sides. Of fewer than
 * five not even one is borne: these are refused. And it is refused if too many for this rule are further from the median than three times the first limits, 4.5 s*; what is nearer cannot carry it far. That three is this
 * library's own.
 *
 * <p>Known as Algorithm A of ISO 13528 and ISO 5725-5. The standards were not read: the steps are those of the program metRology, whose code was read, and the rounded constants are from
 * memory. That the standard stops when the third significant figure no longer moves is from memory too, and is not done here.
 *
 * @since 0.1.0
 */
public final class AlgorithmA {

    private static final int FEWEST = 5;
    private static final double LIMIT = 1.5;
    // in first limits
    private static final double FAR_OFF = 3;
    private static final double CONVERGED = 1e-12;
    private static final int MOST_STEPS = 10_000;
    private static final double EFFICIENCY = 1.25;

    private final Constants constants;
    private final int count;
    private final double mean;
    private final double deviation;
    private final int iterations;

    /** The two factors that make s* the standard deviation where numbers are normal. */
    public enum Constants {
        /** 1.483 and 1.134: those of the standard, from memory. */
        ROUNDED(1.483, 1.134),
        /** 1/Φ⁻¹(3/4) and 1/√(θ + (1 − θ)k² − 2kφ(k)) with θ = 2Φ(k) − 1 and k = 1.5: 1.48260222 and 1.13339266, those of the program metRology. */
        EXACT(1.482602218505602, 1.133392655462487);

        private final double ofMedian;
        private final double ofDeviation;

        Constants(double ofMedian, double ofDeviation) {
            this.ofMedian = ofMedian;
            this.ofDeviation = ofDeviation;
        }
    }

    private AlgorithmA(Constants constants, int count, double mean, double deviation, int iterations) {
        this.constants = constants;
        this.count = count;
        this.mean = mean;
        this.deviation = deviation;
        this.iterations = iterations;
    }

    /**
     * Estimates.
     *
     * @param values at least five numbers, finite
     * @param constants which factors; the two sets differ in the fourth digit of s*
     * @return the estimates
     * @throws ProfilingException if there are fewer than five numbers, one is not finite, more than half of them are equal (s* = 0 at the start: nothing says how far off
     *     a number is), more are far off than the algorithm bears, or the steps do not end
     */
    public static AlgorithmA of(double[] values, Constants constants) {
        Objects.requireNonNull(constants, "constants");
        if (values.length < FEWEST) {
            throw new ProfilingException(
                    "too-few-values",
                    "a robust mean must have at least five values: of fewer, one that is far off carries it away",
                    ProblemLocation.nowhere(),
                    Integer.toString(values.length));
        }
        for (int k = 0; k < values.length; k++) {
            if (!Double.isFinite(values[k])) {
                throw new ProfilingException(
                        "not-finite",
                        "values of a robust mean must be finite",
                        ProblemLocation.nowhere().with("value", k),
                        Double.toString(values[k]));
            }
        }
        double[] x = values.clone();
        double scale = Scaling.factor(x, 0, x.length);
        for (int k = 0; k < x.length; k++) {
            x[k] *= scale;
        }
        double centre = Ranks.median(x, 0, x.length);
        // steps are taken around the median, so that a large offset costs no digits
        double[] fromCentre = new double[x.length];
        double[] sizes = new double[x.length];
        Arrays.setAll(fromCentre, k -> x[k] - centre);
        Arrays.sort(fromCentre);
        Arrays.setAll(sizes, k -> Math.abs(fromCentre[k]));
        double middleSize = Ranks.median(sizes, 0, sizes.length);
        if (EqualNumbers.butForRounding(new double[] {centre, centre + middleSize})) {
            throw new ProfilingException(
                    "no-scatter",
                    "at most half of the values of a robust mean may be equal",
                    ProblemLocation.nowhere(),
                    "more than half of " + x.length + " are " + centre / scale);
        }
        double mean = 0;
        double deviation = constants.ofMedian * middleSize;
        requireBearable(fromCentre, FAR_OFF * LIMIT * deviation, constants);
        double[] moved = new double[x.length];
        for (int step = 1; step <= MOST_STEPS && deviation > 0; step++) {
            double lower = mean - LIMIT * deviation;
            double upper = mean + LIMIT * deviation;
            Arrays.setAll(moved, k -> Math.min(Math.max(fromCentre[k], lower), upper));
            double nextMean = Moments.mean(moved);
            double nextDeviation = constants.ofDeviation * Moments.deviation(moved);
            boolean isEnd = Math.abs(nextMean - mean) <= CONVERGED * nextDeviation
                    && Math.abs(nextDeviation - deviation) <= CONVERGED * nextDeviation;
            mean = nextMean;
            deviation = nextDeviation;
            if (isEnd) {
                return new AlgorithmA(constants, x.length, (centre + mean) / scale, deviation / scale, step);
            }
        }
        throw new ProfilingException(
                "not-converged",
                "the steps of a robust mean must end within " + MOST_STEPS,
                ProblemLocation.nowhere(),
                "a standard deviation of " + deviation / scale);
    }

    /** Refuses numbers of which so many are far off that limits go after them. */
    private static void requireBearable(double[] fromCentre, double farOff, Constants constants) {
        int above = (int) Arrays.stream(fromCentre).filter(x -> x > farOff).count();
        int below = (int) Arrays.stream(fromCentre).filter(x -> x < -farOff).count();
        int n = fromCentre.length;
        int all = above + below;
        double more = above - below;
        double factor = LIMIT * constants.ofDeviation;
        // at least half are no further from the median than the median distance, so that some are left
        if (factor * factor * (all + more * more / (n - all)) >= n - 1) {
            throw new ProfilingException(
                    "not-robust",
                    "so few values of a robust mean may be far from their median that they do not carry it away",
                    ProblemLocation.nowhere(),
                    above + " far above and " + below + " far below of " + n);
        }
    }

    /**
     * {@return x*, the robust mean}
     */
    public double mean() {
        return mean;
    }

    /**
     * {@return s*, the robust standard deviation}
     */
    public double deviation() {
        return deviation;
    }

    /**
     * {@return u(x*) = 1.25 s* / √n, the standard uncertainty of the robust mean; the factor 1.25 is from memory}
     */
    public double standardUncertainty() {
        return EFFICIENCY * deviation / Math.sqrt(count);
    }

    /**
     * {@return how many steps were taken}
     */
    public int iterations() {
        return iterations;
    }

    /**
     * {@return how many numbers there are}
     */
    public int count() {
        return count;
    }

    /**
     * {@return which factors were used}
     */
    public Constants constants() {
        return constants;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "robust mean %.6g (standard uncertainty %.3g), robust standard deviation %.4g of %d values by Algorithm A with the constants"
                        + " %s and %s, %d steps",
                mean,
                standardUncertainty(),
                deviation,
                count,
                constants.ofMedian,
                constants.ofDeviation,
                iterations);
    }
}
