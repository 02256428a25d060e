package org.drugprofiling.bench;

import org.drugprofiling.kernel.Whitening;

/**
 * The two-level likelihood ratio of one pair of means, by four densities whose Cholesky factors are there already: what a careful loop over pairs
 * computes, to compare products of matrices with. It allocates nothing for a pair.
 */
final class PairwiseTwoLevel {

    private static final double LN_TWO_PI = Math.log(2 * Math.PI);

    private final int p;
    private final double[] mean;
    private final double[][] centres;
    private final Density apart;
    private final Density together;
    private final Density single;
    private final double[] difference;
    private final double[] whitened;
    private final double[] logs;
    private final boolean whitensCentresOnce;

    /** A covariance by its factor. */
    private static final class Density {
        private final double[] lower;
        private final double constant;
        /** The centres of kernels, whitened, one after another. */
        private final double[] whitenedCentres;

        Density(double[] u, double uFactor, double[] c, double cFactor, double[][] centres, int p) {
            double[] sum = new double[p * p];
            for (int k = 0; k < sum.length; k++) {
                sum[k] = u[k] * uFactor + c[k] * cFactor;
            }
            lower = new double[p * p];
            Whitening.factor(sum, lower, p);
            double roots = 0;
            for (int k = 0; k < p; k++) {
                roots += Math.log(lower[k * p + k]);
            }
            constant = -p * LN_TWO_PI / 2 - roots;
            whitenedCentres = new double[centres.length * p];
            for (int i = 0; i < centres.length; i++) {
                Whitening.prepareWhitened(lower, centres[i], 0, whitenedCentres, i * p, p);
            }
        }

        private double squaresTo(double[] whitened, int centre) {
            double sum = 0;
            for (int k = 0; k < whitened.length; k++) {
                double z = whitened[k] - whitenedCentres[centre * whitened.length + k];
                sum += z * z;
            }
            return sum;
        }
    }

    /**
     * Factors the covariances of single rows.
     *
     * @param within covariance within sources
     * @param between covariance between sources, of a kernel multiplied by h²
     * @param mean mean of all
     * @param centres means of sources for kernels, none for one normal density
     * @param whitensCentresOnce whether centres are solved for here, or their differences to each pair for each pair
     */
    PairwiseTwoLevel(double[] within, double[] between, double[] mean, double[][] centres, boolean whitensCentresOnce) {
        this.p = mean.length;
        this.mean = mean;
        this.centres = centres;
        this.apart = new Density(within, 2, between, 0, new double[0][], p);
        this.together = new Density(within, 0.5, between, 1, centres, p);
        this.single = new Density(within, 1, between, 1, centres, p);
        this.difference = new double[p];
        this.whitened = new double[p];
        this.logs = new double[centres.length];
        this.whitensCentresOnce = whitensCentresOnce;
    }

    /** ln LR, all four densities computed. */
    double ln(double[] x, double[] y) {
        return upper(x, y) - background(single, x, x) - background(single, y, y);
    }

    /** ln of the density of a mean of one row in the background, the same in all pairs of its item. */
    double lnOfItem(double[] x) {
        return background(single, x, x);
    }

    /** The part of ln LR that both items have together. */
    double upper(double[] x, double[] y) {
        for (int k = 0; k < p; k++) {
            difference[k] = x[k] - y[k];
        }
        return apart.constant - squares(apart) / 2 + background(together, x, y);
    }

    private double background(Density density, double[] x, double[] y) {
        if (centres.length == 0) {
            return density.constant - squares(density, x, y, mean) / 2;
        }
        double largest = Double.NEGATIVE_INFINITY;
        if (whitensCentresOnce) {
            for (int k = 0; k < p; k++) {
                difference[k] = (x[k] + y[k]) / 2;
            }
            Whitening.prepareWhitened(density.lower, difference, 0, whitened, 0, p);
        }
        for (int i = 0; i < centres.length; i++) {
            logs[i] = -(whitensCentresOnce ? density.squaresTo(whitened, i) : squares(density, x, y, centres[i])) / 2;
            largest = Math.max(largest, logs[i]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - largest);
        }
        return density.constant + largest + Math.log(sum) - Math.log(centres.length);
    }

    private double squares(Density density, double[] x, double[] y, double[] centre) {
        for (int k = 0; k < p; k++) {
            difference[k] = (x[k] + y[k]) / 2 - centre[k];
        }
        return squares(density);
    }

    private double squares(Density density) {
        Whitening.prepareWhitened(density.lower, difference, 0, whitened, 0, p);
        double sum = 0;
        for (double z : whitened) {
            sum += z * z;
        }
        return sum;
    }
}
