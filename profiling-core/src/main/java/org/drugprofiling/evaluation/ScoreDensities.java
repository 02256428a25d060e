package org.drugprofiling.evaluation;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Gamma;
import org.drugprofiling.kernel.Moments;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Parametric densities of scores. They extrapolate where there are no scores, so likelihood ratios from them need bounds.
 *
 * <p>Beta and gamma densities are those of distances; they take scores that are distances with their sign turned, as
 * {@link ScoreScale#SIGN_TURNED} gives them. A log-normal density of distances is {@link #normal} on {@link ScoreScale#MINUS_LOGARITHM}.
 *
 * @since 0.1.0
 */
public final class ScoreDensities {

    private static final double HALF_LN_TWO_PI = StrictMath.log(2 * Math.PI) / 2;
    private static final int MOST_STEPS = 200;
    private static final double CONVERGED = 1e-14;
    // up to here a series is taken for what two logarithms would lose
    private static final double NEAR = 0.25;
    private static final int MOST_TERMS = 40;
    // beyond, differences of digamma functions no longer tell one beta density from the next
    private static final double LARGEST_BETA = 1e8;

    private ScoreDensities() {}

    private record Named(DoubleUnaryOperator logarithm, String description) implements ScoreDensity {
        @Override
        public double log(double score) {
            return logarithm.applyAsDouble(score);
        }
    }

    /**
     * A normal density.
     *
     * @param scores at least two, finite, not all equal
     * @return the density with their mean and standard deviation over n − 1
     */
    public static ScoreDensity normal(double[] scores) {
        double mean = Moments.mean(scores);
        double deviation = Math.sqrt(variance(scores));
        double constant = StrictMath.log(deviation) + HALF_LN_TWO_PI;
        return new Named(
                score -> {
                    double z = (score - mean) / deviation;
                    return -z * z / 2 - constant;
                },
                "normal, mean " + mean + ", standard deviation " + deviation);
    }

    /**
     * A gamma density of distances from their mean m and variance v: shape m²/v, scale v/m.
     *
     * @param scores distances above 0 with their sign turned, at least two, not all equal
     * @return the density
     */
    public static ScoreDensity gammaByMoments(double[] scores) {
        double[] distances = distances(scores, Double.POSITIVE_INFINITY);
        double mean = Moments.mean(distances);
        double variance = variance(distances);
        return gamma(mean * mean / variance, mean, meanExcess(distances, mean), "moments");
    }

    /**
     * A gamma density of distances by maximum likelihood: ln k − ψ(k) = ln(mean) − mean of ln. Both sides are formed without the differences, so that distances which are nearly
     * alike, down to the last bit, have their shape.
     *
     * @param scores distances above 0 with their sign turned, at least two, not all equal
     * @return the density
     */
    public static ScoreDensity gammaByLikelihood(double[] scores) {
        double[] distances = distances(scores, Double.POSITIVE_INFINITY);
        variance(distances);
        double mean = Moments.mean(distances);
        double gap = logarithmicGap(distances, mean);
        double shape = (3 - gap + Math.sqrt((gap - 3) * (gap - 3) + 24 * gap)) / (12 * gap);
        for (int k = 0; k < MOST_STEPS; k++) {
            double error = Digamma.gap(shape) - gap;
            double next = 1 / (1 / shape + error / (shape * shape * Digamma.derivativeOfGap(shape)));
            boolean isDone = Math.abs(next - shape) <= CONVERGED * shape;
            shape = next;
            if (isDone) {
                break;
            }
        }
        return gamma(shape, mean, meanExcess(distances, mean), "maximum likelihood");
    }

    /** ln(mean) − mean of ln of distances, from d/mean − 1 − ln(d/mean) of each: nothing cancels where they are nearly alike. */
    private static double logarithmicGap(double[] distances, double mean) {
        double[] parts = new double[distances.length];
        for (int i = 0; i < distances.length; i++) {
            parts[i] = lessLogarithm(distances[i], mean);
        }
        // a mean of doubles is rounded: what it is off by counts as well
        double gap = Moments.mean(parts) - lessLogarithm(meanExcess(distances, mean));
        if (!(gap > 0) || Double.isInfinite(gap)) {
            throw new ProfilingException(
                    "no-spread",
                    "the logarithms of distances must differ for a gamma density by maximum likelihood",
                    ProblemLocation.nowhere(),
                    Double.toString(gap));
        }
        return gap;
    }

    /** By how much of itself the mean of distances is above the double that stands for it. */
    private static double meanExcess(double[] distances, double mean) {
        double[] excess = new double[distances.length];
        for (int i = 0; i < distances.length; i++) {
            excess[i] = (distances[i] - mean) / mean;
        }
        return Moments.mean(excess);
    }

    /** d/mean − 1 − ln(d/mean) of a distance. */
    private static double lessLogarithm(double distance, double mean) {
        double excess = (distance - mean) / mean;
        return Math.abs(excess) > NEAR
                ? excess - (StrictMath.log(distance) - StrictMath.log(mean))
                : lessLogarithm(excess);
    }

    /** x − ln(1 + x) of a small x, about x²/2. */
    private static double lessLogarithm(double x) {
        // ln(1 + x) = 2 artanh r, of which the first term is 2r = x − xr
        double r = x / (2 + x);
        double square = r * r;
        double power = r * square;
        double sum = 0;
        for (int k = 1; k < MOST_TERMS && power != 0; k++) {
            sum += power / (2 * k + 1);
            power *= square;
        }
        return x * r - 2 * sum;
    }

    private static ScoreDensity gamma(double shape, double mean, double off, String how) {
        double scale = mean / shape;
        if (!(shape > 0 && scale > 0) || Double.isInfinite(shape) || Double.isInfinite(scale)) {
            throw new ProfilingException(
                    "no-density",
                    "shape and scale of a gamma density must be above 0 and finite",
                    ProblemLocation.nowhere(),
                    shape + " and " + scale);
        }
        DoubleUnaryOperator log =
                shape < Digamma.LARGE ? gammaOfSmallShape(shape, scale) : gammaOfLargeShape(shape, mean, off, scale);
        return new Named(
                score -> score < 0 ? log.applyAsDouble(-score) : Double.NEGATIVE_INFINITY,
                "gamma by " + how + ", shape " + shape + ", scale " + scale);
    }

    private static DoubleUnaryOperator gammaOfSmallShape(double shape, double scale) {
        double constant = Gamma.logGamma(shape) + shape * StrictMath.log(scale);
        return distance -> (shape - 1) * StrictMath.log(distance) - distance / scale - constant;
    }

    /** By Stirling's series around the mean, where the terms of the plain form are large and cancel. */
    private static DoubleUnaryOperator gammaOfLargeShape(double shape, double mean, double off, double scale) {
        double constant = StrictMath.log(scale) + StrictMath.log(shape) / 2 + HALF_LN_TWO_PI + Digamma.stirling(shape);
        return distance -> {
            double excess = ((distance - mean) / mean - off) / (1 + off);
            double less = Math.abs(excess) > NEAR
                    ? excess - (StrictMath.log(distance) - StrictMath.log(mean) - StrictMath.log1p(off))
                    : lessLogarithm(excess);
            return Double.isInfinite(excess) ? Double.NEGATIVE_INFINITY : (1 - shape) * less - excess - constant;
        };
    }

    /**
     * A beta density of distances from the mean and the variance of the distances divided by the largest possible one.
     *
     * @param scores distances above 0 and below {@code largest} with their sign turned, at least two, not all equal
     * @param largest the largest possible distance, for example 100
     * @return the density
     */
    public static ScoreDensity betaByMoments(double[] scores, double largest) {
        double[] shares = shares(scores, largest);
        double mean = Moments.mean(shares);
        double size = mean * (1 - mean) / variance(shares) - 1;
        if (!(size > 0)) {
            throw new ProfilingException("no-density", "distances must scatter less than a beta density allows");
        }
        return beta(mean * size, (1 - mean) * size, largest, "moments");
    }

    /**
     * A beta density of distances by maximum likelihood. Distances so nearly alike that the parameters would add up to more than 10⁸ are refused.
     *
     * @param scores distances above 0 and below {@code largest} with their sign turned, at least two, not all equal
     * @param largest the largest possible distance, for example 100
     * @return the density
     */
    public static ScoreDensity betaByLikelihood(double[] scores, double largest) {
        double[] shares = shares(scores, largest);
        double mean = Moments.mean(shares);
        double size = Math.max(1, mean * (1 - mean) / variance(shares) - 1);
        requireBeta(mean * size, (1 - mean) * size);
        double meanLog = meanLog(shares, d -> d);
        double meanLogRest = meanLog(shares, d -> 1 - d);
        double alpha = mean * size;
        double beta = (1 - mean) * size;
        for (int k = 0; k < MOST_STEPS; k++) {
            double common = Digamma.of(alpha + beta);
            double errorA = meanLog - Digamma.of(alpha) + common;
            double errorB = meanLogRest - Digamma.of(beta) + common;
            double shared = Digamma.derivative(alpha + beta);
            double aa = shared - Digamma.derivative(alpha);
            double bb = shared - Digamma.derivative(beta);
            double determinant = aa * bb - shared * shared;
            double stepA = (bb * errorA - shared * errorB) / determinant;
            double stepB = (aa * errorB - shared * errorA) / determinant;
            // never more than halfway to 0
            double nextA = Math.max(alpha - stepA, alpha / 2);
            double nextB = Math.max(beta - stepB, beta / 2);
            requireBeta(nextA, nextB);
            boolean isDone = Math.abs(nextA - alpha) <= CONVERGED * alpha && Math.abs(nextB - beta) <= CONVERGED * beta;
            alpha = nextA;
            beta = nextB;
            if (isDone) {
                break;
            }
        }
        return beta(alpha, beta, largest, "maximum likelihood");
    }

    private static ScoreDensity beta(double alpha, double beta, double largest, String how) {
        requireBeta(alpha, beta);
        double constant =
                Gamma.logGamma(alpha) + Gamma.logGamma(beta) - Gamma.logGamma(alpha + beta) + StrictMath.log(largest);
        return new Named(
                score -> score < 0 && score > -largest
                        ? (alpha - 1) * StrictMath.log(-score / largest)
                                + (beta - 1) * StrictMath.log1p(score / largest)
                                - constant
                        : Double.NEGATIVE_INFINITY,
                "beta by " + how + ", " + alpha + " and " + beta + ", up to " + largest);
    }

    private static void requireBeta(double alpha, double beta) {
        if (!(alpha > 0 && beta > 0 && alpha + beta <= LARGEST_BETA)) {
            throw new ProfilingException(
                    "no-density",
                    "both parameters of a beta density must be above 0, and their sum at most " + LARGEST_BETA
                            + ": distances must scatter more",
                    ProblemLocation.nowhere(),
                    alpha + " and " + beta);
        }
    }

    private static double meanLog(double[] x, DoubleUnaryOperator part) {
        double[] logarithms = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            logarithms[i] = StrictMath.log(part.applyAsDouble(x[i]));
        }
        return Moments.mean(logarithms);
    }

    private static double[] shares(double[] scores, double largest) {
        double[] shares = distances(scores, largest);
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= largest;
        }
        return shares;
    }

    private static double[] distances(double[] scores, double largest) {
        double[] distances = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            distances[i] = -scores[i];
            if (!(distances[i] > 0 && distances[i] < largest)) {
                throw new ProfilingException(
                        "outside-domain",
                        "a distance under this density must be above 0 and below " + largest
                                + " and be given with its sign turned",
                        ProblemLocation.nowhere(),
                        Double.toString(scores[i]));
            }
        }
        return distances;
    }

    private static double variance(double[] x) {
        double variance = x.length < 2 ? Double.NaN : Moments.variance(x);
        if (!(variance > 0) || Double.isInfinite(variance)) {
            throw new ProfilingException("no-spread", "at least two scores must differ for a density");
        }
        return variance;
    }
}
