package org.drugprofiling.harmonisation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Gamma;
import org.drugprofiling.kernel.Ranks;
import org.drugprofiling.kernel.Scaling;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * A robust standard deviation pooled over several sources or laboratories by Algorithm S; for example that of 160 batches of tablets, of which one holds a gross error.
 *
 * <p>s* begins as the median of the standard deviations sᵢ, each with νᵢ degrees of freedom. In each step those above η s* are moved to it, wᵢ = min(sᵢ, η s*), and
 * s*² = Σνᵢ(ξwᵢ)²/Σνᵢ. It ends when s* does not move by more than 1e-12 of itself. η and ξ depend on ν: η² is the 90 % quantile of χ² with ν degrees of freedom, divided by ν, so that
 * one of ten is moved where numbers are normal, and ξ makes s* the standard deviation there, 1/ξ² = P(χ² with ν + 2 ≤ νη²) + 0.1 η².
 *
 * <p>It bears few gross errors. Where certain sources are moved and no others, s*² = Σνᵢ(ξsᵢ)²/(Σνᵢ − Σνᵢ(ξη)²), with the first sum over those that stay and the last over those that are moved: however far off these are, s* is
 * bounded only if their Σνᵢ(ξη)² is less than the Σνᵢ of all. That is a share of 0.307 of the sources with one degree of freedom each, 0.391 with two, 0.444 with three; since s* begins as a median, never half of them. Refused are
 * sources of which a single one does not fulfil this, as three or fewer with one degree of freedom, two with two, or one that has most of all degrees of freedom; and those of which too many for this are beyond three times their
 * first limits, 3ηs*. What is nearer cannot carry it far. That three is this library's own.
 *
 * <p>Known as Algorithm S of ISO 5725-5 and ISO 13528. The standards were not read: the steps and the definitions of η and ξ are those of the program metRology, whose code was read. (It takes
 * one ν for all, the median, ends at 1e-4 or after 25 steps and gives what it has then.) Where all νᵢ are equal this is that algorithm. The weights νᵢ and a pair of factors for each ν, so that
 * (ξwᵢ)² has the expectation s*² of every source, are this library's own.
 *
 * @since 0.1.0
 */
public final class AlgorithmS {

    private static final double MOVED = 0.1;
    // in first limits
    private static final double FAR_OFF = 3;
    private static final double ACCURACY = 1e-13;
    private static final int MOST_TERMS = 100_000;
    private static final double CONVERGED = 1e-12;
    private static final int MOST_STEPS = 10_000;

    private final double deviation;
    private final int iterations;
    private final int count;

    private AlgorithmS(double deviation, int iterations, int count) {
        this.deviation = deviation;
        this.iterations = iterations;
        this.count = count;
    }

    /** The factors of a number of degrees of freedom. */
    private record Factors(double limit, double adjustment) {

        static Factors of(int degreesOfFreedom) {
            double quantile = new ChiSquaredDistribution(null, degreesOfFreedom, ACCURACY)
                    .inverseCumulativeProbability(1 - MOVED);
            double below = Gamma.regularizedGammaP(degreesOfFreedom / 2.0 + 1, quantile / 2, 1e-15, MOST_TERMS);
            double squared = quantile / degreesOfFreedom;
            return new Factors(Math.sqrt(squared), 1 / Math.sqrt(below + MOVED * squared));
        }
    }

    /** One standard deviation on the common scale. */
    private record Source(double deviation, int degreesOfFreedom, Factors factors) {

        double square(double pooled) {
            double adjusted = deviation * factors.adjustment;
            return Math.min(degreesOfFreedom * adjusted * adjusted, largestSquare(pooled));
        }

        double largestSquare(double pooled) {
            double adjusted = factors.limit * pooled * factors.adjustment;
            return degreesOfFreedom * adjusted * adjusted;
        }
    }

    /**
     * Estimates from standard deviations with one number of degrees of freedom.
     *
     * @param deviations so many that it bears one gross error, see above; from 0, finite
     * @param degreesOfFreedom of each, at least 1: the number of replicates less 1
     * @return the estimate
     * @throws ProfilingException as {@link #of(double[], int[])}
     */
    public static AlgorithmS of(double[] deviations, int degreesOfFreedom) {
        int[] each = new int[deviations.length];
        Arrays.fill(each, degreesOfFreedom);
        return of(deviations, each);
    }

    /**
     * Estimates.
     *
     * @param deviations so many that it bears one gross error, see above; from 0, finite
     * @param degreesOfFreedom of each, at least 1: the number of replicates less 1
     * @return the estimate
     * @throws ProfilingException if lengths differ, there is none, one is negative or not finite, a number of degrees of freedom is below 1, the steps do not end, so
     *     many standard deviations are 0 that s* begins as 0 or sinks to it (nothing says then what scatter is usual), one source alone could carry s* away, or more are far off than the algorithm bears
     */
    public static AlgorithmS of(double[] deviations, int[] degreesOfFreedom) {
        requireDeviations(deviations, degreesOfFreedom);
        double scale = Scaling.factor(deviations, 0, deviations.length);
        Source[] sources = sources(deviations, degreesOfFreedom, scale);
        double pooled = Ranks.median(
                Arrays.stream(sources).mapToDouble(Source::deviation).toArray(), 0, sources.length);
        int sum = 0;
        double rise = 0;
        for (Source source : sources) {
            sum = Math.addExact(sum, source.degreesOfFreedom);
            rise += source.deviation > 0 ? source.largestSquare(1) : 0;
        }
        // where s* is small all but the zeros are moved, and a step multiplies s*² by rise/sum
        if (!(pooled > 0) || rise <= sum) {
            throw new ProfilingException(
                    "no-scatter",
                    "so few standard deviations that are pooled robustly may be 0 that the pooled one is above 0",
                    ProblemLocation.nowhere(),
                    Arrays.stream(deviations).filter(s -> s == 0).count() + " of " + deviations.length + " are 0");
        }
        requireBearable(sources, sum, pooled);
        for (int step = 1; step <= MOST_STEPS; step++) {
            double squares = 0;
            for (Source source : sources) {
                squares += source.square(pooled);
            }
            double next = Math.sqrt(squares / sum);
            boolean isEnd = Math.abs(next - pooled) <= CONVERGED * next;
            pooled = next;
            if (isEnd) {
                return new AlgorithmS(pooled / scale, step, sources.length);
            }
        }
        throw new ProfilingException(
                "not-converged",
                "the steps of a robust standard deviation must end within " + MOST_STEPS,
                ProblemLocation.nowhere(),
                Double.toString(pooled / scale));
    }

    /** Refuses sources of which one could carry the estimate away, or of which so many are far off that they do. */
    private static void requireBearable(Source[] sources, int sum, double start) {
        double farOff = 0;
        int count = 0;
        for (Source source : sources) {
            double drawn = source.largestSquare(1);
            if (drawn >= sum) {
                throw new ProfilingException(
                        "not-robust",
                        "so many standard deviations must be pooled robustly, and none with most of the degrees of freedom, that no single one can carry the result away",
                        ProblemLocation.nowhere(),
                        "one has " + source.degreesOfFreedom + " of " + sum + " degrees of freedom");
            }
            if (source.deviation > FAR_OFF * source.factors.limit * start) {
                farOff += drawn;
                count++;
            }
        }
        if (farOff >= sum) {
            throw new ProfilingException(
                    "not-robust",
                    "so few standard deviations that are pooled robustly may be far above their median that they do not carry the result away",
                    ProblemLocation.nowhere(),
                    count + " of " + sources.length);
        }
    }

    private static void requireDeviations(double[] deviations, int[] degreesOfFreedom) {
        if (deviations.length != degreesOfFreedom.length) {
            throw new ProfilingException(
                    "length-mismatch",
                    "there must be one number of degrees of freedom for each standard deviation",
                    ProblemLocation.nowhere(),
                    degreesOfFreedom.length + " for " + deviations.length);
        }
        if (deviations.length == 0) {
            throw new ProfilingException(
                    "too-few-values",
                    "there must be at least one standard deviation to pool",
                    ProblemLocation.nowhere(),
                    "0");
        }
        for (int k = 0; k < deviations.length; k++) {
            if (!(deviations[k] >= 0) || Double.isInfinite(deviations[k])) {
                throw new ProfilingException(
                        "invalid-parameter",
                        "a standard deviation must be finite and at least 0",
                        ProblemLocation.nowhere().with("value", k),
                        Double.toString(deviations[k]));
            }
        }
    }

    /** On the common scale and sorted, so that the order in which they are given plays no part. */
    private static Source[] sources(double[] deviations, int[] degreesOfFreedom, double scale) {
        Map<Integer, Factors> factors = new TreeMap<>();
        Source[] sources = new Source[deviations.length];
        for (int k = 0; k < sources.length; k++) {
            ProblemLocation place = ProblemLocation.nowhere().with("value", k);
            sources[k] = new Source(
                    deviations[k] * scale,
                    degreesOfFreedom[k],
                    factors.computeIfAbsent(degreesOfFreedom[k], df -> factors(df, place)));
        }
        Arrays.sort(sources, Comparator.comparingDouble(Source::deviation).thenComparingInt(Source::degreesOfFreedom));
        return sources;
    }

    private static Factors factors(int degreesOfFreedom, ProblemLocation place) {
        if (degreesOfFreedom < 1) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "degrees of freedom must be at least 1",
                    place,
                    Integer.toString(degreesOfFreedom));
        }
        return Factors.of(degreesOfFreedom);
    }

    /**
     * Returns η, the factor beyond which a standard deviation is moved.
     *
     * @param degreesOfFreedom at least 1
     * @return for example 1.6449 for 1
     */
    public static double limitFactor(int degreesOfFreedom) {
        return factors(degreesOfFreedom, ProblemLocation.nowhere()).limit;
    }

    /**
     * Returns ξ, the factor that makes up for what is moved.
     *
     * @param degreesOfFreedom at least 1
     * @return for example 1.0968 for 1
     */
    public static double adjustmentFactor(int degreesOfFreedom) {
        return factors(degreesOfFreedom, ProblemLocation.nowhere()).adjustment;
    }

    /**
     * {@return s*, the robust pooled standard deviation}
     */
    public double deviation() {
        return deviation;
    }

    /**
     * {@return how many steps were taken}
     */
    public int iterations() {
        return iterations;
    }

    /**
     * {@return how many standard deviations were pooled}
     */
    public int count() {
        return count;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "robust standard deviation %.4g of %d standard deviations by Algorithm S, %d steps",
                deviation,
                count,
                iterations);
    }
}
