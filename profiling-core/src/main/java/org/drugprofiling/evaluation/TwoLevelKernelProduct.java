package org.drugprofiling.evaluation;

import org.drugprofiling.kernel.Fma;
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
    private final double[][] sources;

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
        this.sources = new double[means.length][];
        for (int i = 0; i < means.length; i++) {
            sources[i] = ofBoth.whitened(means[i], background.momentsUnsafe().overall);
        }
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

    /** An item: its own terms, its whitened mean, its share of the whitened common mean, and its factors over the sources. */
    private static final class Item {

        private final double ln;
        private final double[] whitened;
        private final double[] common;
        private final double[] factors;
        private final double largest;

        private Item(double ln, double[] whitened, double[] common, double[] factors, double largest) {
            this.ln = ln;
            this.whitened = whitened;
            this.common = common;
            this.factors = factors;
            this.largest = largest;
        }
    }

    private Item item(double[] mean, NormalDensity density, double share) {
        TwoLevelModel.require(mean, background.targets());
        double[] overall = background.momentsUnsafe().overall;
        double[] common = ofBoth.whitened(mean, overall);
        for (int k = 0; k < common.length; k++) {
            common[k] *= share;
        }
        double[] factors = new double[sources.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < factors.length; i++) {
            factors[i] = dot(common, sources[i]) - dot(sources[i], sources[i]) / 4;
            largest = Math.max(largest, factors[i]);
        }
        for (int i = 0; i < factors.length; i++) {
            factors[i] = StrictMath.exp(factors[i] - largest);
        }
        double own = density.logMean(mean, background.momentsUnsafe().means);
        return new Item(
                largest - dot(common, common) / 2 - own, apart.whitened(mean, overall), common, factors, largest);
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum = Fma.of(x[k], y[k], sum);
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
        double all = (double) controls + recovereds;
        Item[] right = new Item[recoveredMeans.length];
        double[][] factors = new double[sources.length][right.length];
        for (int j = 0; j < right.length; j++) {
            right[j] = item(recoveredMeans[j], ofRecovered, recovereds / all);
            for (int i = 0; i < sources.length; i++) {
                factors[i][j] = right[j].factors[i];
            }
        }
        double[][] ratios = new double[controlMeans.length][];
        for (int i = 0; i < ratios.length; i++) {
            Item left = item(controlMeans[i], ofControl, controls / all);
            double[] row = new double[right.length];
            RowProducts.add(left.factors, factors, row);
            for (int j = 0; j < row.length; j++) {
                row[j] = ln(left, right[j], row[j]) / LogSpace.LN_10;
            }
            ratios[i] = row;
        }
        return ratios;
    }

    private double ln(Item left, Item right, double product) {
        double squared = 0;
        for (int k = 0; k < left.whitened.length; k++) {
            double difference = left.whitened[k] - right.whitened[k];
            squared = Fma.of(difference, difference, squared);
        }
        double sum = product >= TOO_SMALL ? StrictMath.log(product) : byLogarithms(left, right);
        return apart.lnConstant()
                + ofBoth.lnConstant()
                - squared / 2
                - StrictMath.log(sources.length)
                + left.ln
                + right.ln
                - dot(left.common, right.common)
                + sum;
    }

    /** ln Σ of the products of the scaled factors of a pair, none of which underflows. */
    private double byLogarithms(Item left, Item right) {
        double[] logs = new double[sources.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = dot(left.common, sources[i])
                    + dot(right.common, sources[i])
                    - dot(sources[i], sources[i]) / 2
                    - left.largest
                    - right.largest;
        }
        return LogSpace.sum(logs, logs.length);
    }
}
