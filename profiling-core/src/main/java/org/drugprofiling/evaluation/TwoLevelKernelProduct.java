package org.drugprofiling.evaluation;

import org.drugprofiling.kernel.Fma;
import org.drugprofiling.kernel.RowSums;
import org.drugprofiling.problem.ProfilingException;

/**
 * The likelihood ratios of the kernel two-level model for many pairs at once, for example of each of 300 items against each of 300 others over 300
 * sources.
 *
 * <p>The sum over sources of the density of a pair is Σ Eₐ[i]·E_b[i], one factor from each item, so that all pairs are one matrix product over the
 * sources. Each item's factors are scaled by their largest; a pair whose sum still falls below 10⁻²⁰⁰ is computed by logarithms. A log10
 * likelihood ratio is right to about 10⁻¹⁵ of the squared whitened length of the means. It serves searches and trials; what is reported comes from
 * {@link TwoLevelModel}.
 *
 * @since 0.1.0
 */
public final class TwoLevelKernelProduct {

    private static final double TOO_SMALL = 1e-200;

    private final TwoLevelBackground background;
    private final int controls;
    private final int recovereds;
    private final NormalDensity apart;
    private final NormalDensity ofControl;
    private final NormalDensity ofRecovered;
    private final NormalDensity ofBoth;
    private final int sources;
    /** The means of sources, whitened as the common mean of a pair is, one after another. */
    private final double[] common;
    /** A quarter of the squared length of each. */
    private final double[] quarters;

    private final double[] ofControlMeans;
    private final double[] ofRecoveredMeans;

    private TwoLevelKernelProduct(TwoLevelBackground background, double kernel, int controls, int recovereds) {
        this.background = background;
        this.controls = controls;
        this.recovereds = recovereds;
        int p = background.targets();
        double[] u = background.withinUnsafe();
        double[] c = background.betweenUnsafe();
        this.apart = NormalDensity.of(u, 1.0 / controls + 1.0 / recovereds, c, 0, p);
        this.ofControl = NormalDensity.of(u, 1.0 / controls, c, kernel, p);
        this.ofRecovered = NormalDensity.of(u, 1.0 / recovereds, c, kernel, p);
        this.ofBoth = NormalDensity.of(u, 1.0 / (controls + recovereds), c, kernel, p);
        double[][] means = background.momentsUnsafe().means;
        this.sources = means.length;
        this.common = whitened(ofBoth, means);
        this.ofControlMeans = whitened(ofControl, means);
        this.ofRecoveredMeans = whitened(ofRecovered, means);
        this.quarters = new double[sources];
        for (int i = 0; i < sources; i++) {
            quarters[i] = dot(common, i * p, common, i * p, p) / 4;
        }
    }

    private double[] whitened(NormalDensity density, double[][] means) {
        int p = background.targets();
        double[] rows = new double[means.length * p];
        for (int i = 0; i < means.length; i++) {
            TwoLevelModel.require(means, i, p);
            System.arraycopy(density.whitened(means[i], background.momentsUnsafe().overall), 0, rows, i * p, p);
        }
        return rows;
    }

    /**
     * Prepares for means of fixed numbers of rows.
     *
     * @param background the population
     * @param bandwidth how wide a kernel is
     * @param controls how many rows each control mean is of, at least 1
     * @param recovereds how many rows each recovered mean is of, at least 1
     * @return the product
     * @throws ProfilingException if the covariance within sources is singular
     */
    public static TwoLevelKernelProduct of(
            TwoLevelBackground background, TwoLevelBandwidth bandwidth, int controls, int recovereds) {
        if (controls < 1 || recovereds < 1) {
            throw new ProfilingException("invalid-parameter", "each mean must be of at least one row");
        }
        NormalDensity.of(background.withinUnsafe(), background.targets(), "the covariance within sources");
        double h = bandwidth.of(background.targets(), background.sources().size());
        return new TwoLevelKernelProduct(background, h * h, controls, recovereds);
    }

    /** The items of one side: for each its own terms, and one after another its parts. */
    private static final class Side {

        private final double[] ln;
        private final double[] largest;
        private final double[] apart;
        private final double[] common;
        private final double[] factors;

        private Side(int count, double[] apart, double[] common, int sources) {
            this.ln = new double[count];
            this.largest = new double[count];
            this.apart = apart;
            this.common = common;
            this.factors = new double[count * sources];
        }
    }

    private Side side(double[][] means, NormalDensity density, double[] ofMeans, double share) {
        int p = background.targets();
        double[] shared = whitened(ofBoth, means);
        for (int k = 0; k < shared.length; k++) {
            shared[k] *= share;
        }
        Side side = new Side(means.length, whitened(apart, means), shared, sources);
        double[][] exponents = RowSums.products(shared, common, p);
        double[][] distances = RowSums.squaredDifferences(whitened(density, means), ofMeans, p);
        for (int j = 0; j < means.length; j++) {
            double[] logs = exponents[j];
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < sources; i++) {
                logs[i] -= quarters[i];
                largest = Math.max(largest, logs[i]);
            }
            for (int i = 0; i < sources; i++) {
                side.factors[j * sources + i] = StrictMath.exp(logs[i] - largest);
            }
            double[] densities = distances[j];
            for (int i = 0; i < sources; i++) {
                densities[i] /= -2;
            }
            double own = density.lnConstant() + LogSpace.sum(densities, sources) - StrictMath.log(sources);
            side.largest[j] = largest;
            side.ln[j] = largest - dot(shared, j * p, shared, j * p, p) / 2 - own;
        }
        return side;
    }

    private static double dot(double[] x, int xFrom, double[] y, int yFrom, int length) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum = Fma.of(x[xFrom + k], y[yFrom + k], sum);
        }
        return sum;
    }

    /**
     * Compares every control mean with every recovered mean.
     *
     * @param controlMeans means of items, each with the targets of the background
     * @param recoveredMeans means of other items
     * @return log10 likelihood ratios, one row for each control mean
     * @throws ProfilingException if a mean does not have the targets of the background, or a number is not finite
     */
    public double[][] log10LikelihoodRatios(double[][] controlMeans, double[][] recoveredMeans) {
        int p = background.targets();
        double all = (double) controls + recovereds;
        Side left = side(controlMeans, ofControl, ofControlMeans, controls / all);
        Side right = side(recoveredMeans, ofRecovered, ofRecoveredMeans, recovereds / all);
        double[][] ratios = RowSums.products(left.factors, right.factors, sources);
        double[][] squares = RowSums.squaredDifferences(left.apart, right.apart, p);
        double[][] shared = RowSums.products(left.common, right.common, p);
        double constant = apart.lnConstant() + ofBoth.lnConstant() - StrictMath.log(sources);
        for (int i = 0; i < ratios.length; i++) {
            double[] row = ratios[i];
            for (int j = 0; j < row.length; j++) {
                double sum = row[j] >= TOO_SMALL ? StrictMath.log(row[j]) : byLogarithms(left, i, right, j);
                double ln = constant - squares[i][j] / 2 + left.ln[i] + right.ln[j] - shared[i][j] + sum;
                row[j] = ln / LogSpace.LN_10;
            }
        }
        return ratios;
    }

    /** ln Σ of the products of the scaled factors of a pair, none of which underflows. */
    private double byLogarithms(Side left, int i, Side right, int j) {
        int p = background.targets();
        double[] logs = new double[sources];
        for (int s = 0; s < sources; s++) {
            logs[s] = dot(left.common, i * p, common, s * p, p)
                    + dot(right.common, j * p, common, s * p, p)
                    - 2 * quarters[s]
                    - left.largest[i]
                    - right.largest[j];
        }
        return LogSpace.sum(logs, sources);
    }
}
