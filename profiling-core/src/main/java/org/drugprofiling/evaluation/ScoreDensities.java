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
        return gamma(mean * mean / variance, variance / mean, "moments");
    }

    /**
     * A gamma density of distances by maximum likelihood: ln k − ψ(k) = ln(mean) − mean of ln.
     *
     * @param scores distances above 0 with their sign turned, at least two, not all equal
     * @return the density
     */
    public static ScoreDensity gammaByLikelihood(double[] scores) {
        double[] distances = distances(scores, Double.POSITIVE_INFINITY);
        variance(distances);
        double mean = Moments.mean(distances);
        double gap = StrictMath.log(mean) - meanLog(distances, d -> d);
        double shape = (3 - gap + Math.sqrt((gap - 3) * (gap - 3) + 24 * gap)) / (12 * gap);
        for (int k = 0; k < MOST_STEPS; k++) {
            double error = StrictMath.log(shape) - Digamma.of(shape) - gap;
            double next = 1 / (1 / shape + error / (shape * shape * (1 / shape - Digamma.derivative(shape))));
            boolean isDone = Math.abs(next - shape) <= CONVERGED * shape;
            shape = next;
            if (isDone) {
                break;
            }
        }
        return gamma(shape, mean / shape, "maximum likelihood");
    }

    private static ScoreDensity gamma(double shape, double scale, String how) {
        double constant = Gamma.logGamma(shape) + shape * StrictMath.log(scale);
        return new Named(
                score -> score < 0
                        ? (shape - 1) * StrictMath.log(-score) + score / scale - constant
                        : Double.NEGATIVE_INFINITY,
                "gamma by " + how + ", shape " + shape + ", scale " + scale);
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
     * A beta density of distances by maximum likelihood.
     *
     * @param scores distances above 0 and below {@code largest} with their sign turned, at least two, not all equal
     * @param largest the largest possible distance, for example 100
     * @return the density
     */
    public static ScoreDensity betaByLikelihood(double[] scores, double largest) {
        double[] shares = shares(scores, largest);
        double mean = Moments.mean(shares);
        double size = Math.max(1, mean * (1 - mean) / variance(shares) - 1);
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
