package org.drugprofiling.evaluation;

import org.drugprofiling.kernel.Fma;
import org.drugprofiling.kernel.Whitening;
import org.drugprofiling.problem.ProfilingException;

/** A multivariate normal density of a fixed covariance, by its Cholesky factor. */
final class NormalDensity {

    private static final double LN_TWO_PI = StrictMath.log(2 * Math.PI);
    // what is left of a target's variance once the targets before it are known, against its whole
    private static final double SINGULAR = 1e-12;

    private final int targets;
    private final double[] lower;
    private final double lnConstant;

    private NormalDensity(int targets, double[] lower, double lnConstant) {
        this.targets = targets;
        this.lower = lower;
        this.lnConstant = lnConstant;
    }

    static NormalDensity of(double[] covariance, int targets, String what) {
        double[] lower = new double[covariance.length];
        boolean isRegular = Whitening.factor(covariance, lower, targets);
        double lnRoots = 0;
        for (int k = 0; k < targets && isRegular; k++) {
            double pivot = lower[k * targets + k];
            isRegular = pivot * pivot > SINGULAR * covariance[k * targets + k];
            lnRoots += StrictMath.log(pivot);
        }
        if (!isRegular) {
            throw new ProfilingException(
                    "singular-covariance",
                    what
                            + " must not be singular: take fewer targets or principal components, more replicates, or shrink"
                            + " it towards its diagonal");
        }
        return new NormalDensity(targets, lower, -targets * LN_TWO_PI / 2 - lnRoots);
    }

    /** The covariance a·U + b·K. */
    static NormalDensity of(double[] u, double uFactor, double[] k, double kFactor, int targets) {
        double[] sum = new double[u.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Fma.of(kFactor, k[i], u[i] * uFactor);
        }
        return of(sum, targets, "a covariance of the model");
    }

    /** ln density of x around a centre. */
    double log(double[] x, double[] centre) {
        return lnConstant - squaredDistance(x, centre) / 2;
    }

    double lnConstant() {
        return lnConstant;
    }

    /** x − centre in units in which the covariance is 1. */
    double[] whitened(double[] x, double[] centre) {
        double[] difference = new double[targets];
        for (int k = 0; k < targets; k++) {
            difference[k] = x[k] - centre[k];
        }
        Whitening.prepareWhitened(lower, difference, 0, difference, 0, targets);
        return difference;
    }

    double squaredDistance(double[] x, double[] centre) {
        double sum = 0;
        for (double z : whitened(x, centre)) {
            sum = Fma.of(z, z, sum);
        }
        return sum;
    }

    /** ln of the mean of the densities around several centres. */
    double logMean(double[] x, double[][] centres) {
        double[] logs = new double[centres.length];
        for (int i = 0; i < centres.length; i++) {
            logs[i] = log(x, centres[i]);
        }
        return LogSpace.sum(logs, logs.length) - StrictMath.log(centres.length);
    }
}
