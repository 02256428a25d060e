package org.drugprofiling.harmonisation;

import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The statistics of Cochran, Mandel and Grubbs for p sources or laboratories with n results each, and their critical values, which follow from quantiles of F and t. After ISO 5725-2: the
 * formulas are checked against worked examples, the standard's tables were not read.
 */
final class OutlierStatistics {

    /** A share of so many stand out as stragglers where nothing is wrong. */
    static final double STRAGGLER = 0.05;

    /** A share of so many stand out as outliers where nothing is wrong. */
    static final double OUTLIER = 0.01;

    private static final double ACCURACY = 1e-13;

    private OutlierStatistics() {}

    /** C, the largest variance divided by their sum. */
    static double cochran(double largest, double sum) {
        return largest / sum;
    }

    /** k, a standard deviation divided by the pooled one. */
    static double mandelK(double variance, double pooledVariance) {
        return Math.sqrt(variance / pooledVariance);
    }

    /** h, how many standard deviations of the means a mean is from their mean; G of Grubbs is its magnitude for the mean furthest off. */
    static double mandelH(double mean, double meanOfMeans, double deviationOfMeans) {
        return (mean - meanOfMeans) / deviationOfMeans;
    }

    static double cochranLimit(double alpha, int sources, int profiles) {
        check(alpha, sources, profiles);
        double f = quantileOfF(1 - alpha / sources, profiles - 1.0, (sources - 1.0) * (profiles - 1.0));
        return 1 / (1 + (sources - 1) / f);
    }

    static double mandelKLimit(double alpha, int sources, int profiles) {
        check(alpha, sources, profiles);
        double f = quantileOfF(1 - alpha, profiles - 1.0, (sources - 1.0) * (profiles - 1.0));
        return Math.sqrt(sources * f / (sources - 1 + f));
    }

    /** The limit of |h|, two-sided. */
    static double mandelHLimit(double alpha, int laboratories) {
        return limitOfMeans(alpha / 2, laboratories);
    }

    /** The limit of G for the highest and, the same, for the lowest mean. */
    static double grubbsLimit(double alpha, int laboratories) {
        return limitOfMeans(alpha / (2.0 * laboratories), laboratories);
    }

    /** (p − 1)/√p · √(t²/(p − 2 + t²)), with t so that the tail lies above it. */
    private static double limitOfMeans(double tail, int laboratories) {
        if (laboratories < 3) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "means of at least three laboratories can be tested",
                    ProblemLocation.nowhere(),
                    Integer.toString(laboratories));
        }
        // by symmetry, so that a small tail keeps its digits
        double t = -new TDistribution(null, laboratories - 2.0, ACCURACY).inverseCumulativeProbability(tail);
        return (laboratories - 1) / Math.sqrt(laboratories) * Math.sqrt(t * t / (laboratories - 2 + t * t));
    }

    private static void check(double alpha, int sources, int profiles) {
        if (!(alpha > 0 && alpha < 1) || sources < 2 || profiles < 2) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "alpha must be above 0 and below 1, sources and profiles at least 2",
                    ProblemLocation.nowhere(),
                    alpha + ", " + sources + " and " + profiles);
        }
    }

    private static double quantileOfF(double p, double numerator, double denominator) {
        return new FDistribution(null, numerator, denominator).inverseCumulativeProbability(p);
    }
}
