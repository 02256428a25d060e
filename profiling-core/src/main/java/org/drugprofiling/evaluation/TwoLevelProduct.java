package org.drugprofiling.evaluation;

import java.util.Arrays;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.kernel.RowConsumer;
import org.drugprofiling.kernel.RowSums;
import org.drugprofiling.kernel.SymmetricEigen;
import org.drugprofiling.kernel.Whitening;
import org.drugprofiling.problem.ProfilingException;

/**
 * The likelihood ratios of the normal two-level model for many pairs at once, for example of each of 2,000 items against each of 2,000 others.
 *
 * <p>Means are brought to the basis in which the covariance within sources is 1 and the one between sources is diagonal. There ln LR is c + f(x) +
 * g(y) + Σ wₖ xₖ yₖ, so that all pairs are one matrix product over the targets, where each pair otherwise factors four covariances. The sum
 * cancels where {@link TwoLevelModel#normal} does not: a log10 likelihood ratio is right to about 10⁻¹⁵ of the squared length of the means in
 * that basis, some 10⁻¹⁰ for real tablets. It serves searches and trials; what is reported comes from {@link TwoLevelModel}.
 *
 * @since 0.1.0
 */
public final class TwoLevelProduct {

    // the rows of so many means stay in a second-level cache while their coordinates are written
    private static final int MEANS_AT_ONCE = 256;

    private final int targets;
    private final double[] overall;
    /** Row by row: row k is what each target adds to coordinate k. */
    private final double[] basis;

    private final double[] ofControl;
    private final double[] ofRecovered;
    private final double[] ofBoth;
    private final double[] ones;
    private final double constant;

    private TwoLevelProduct(TwoLevelBackground background, double[] basis, double[] lambda, int n1, int n2) {
        this.targets = background.targets();
        this.overall = background.overallMean();
        this.basis = basis;
        this.ofControl = new double[targets];
        this.ofRecovered = new double[targets];
        this.ofBoth = new double[targets];
        this.ones = new double[targets];
        Arrays.fill(ones, 1);
        double n = (double) n1 + n2;
        double apart = 1.0 / n1 + 1.0 / n2;
        double logs = 0;
        for (int k = 0; k < targets; k++) {
            double d1 = lambda[k] + 1.0 / n1;
            double d2 = lambda[k] + 1.0 / n2;
            double d3 = lambda[k] + 1 / n;
            ofControl[k] = -(1 / apart + n1 / n * (n1 / n) / d3 - 1 / d1) / 2 / LogSpace.LN_10;
            ofRecovered[k] = -(1 / apart + n2 / n * (n2 / n) / d3 - 1 / d2) / 2 / LogSpace.LN_10;
            ofBoth[k] = (1 / apart - n1 / n * (n2 / n) / d3) / LogSpace.LN_10;
            logs += StrictMath.log(d1 / apart) + StrictMath.log(d2 / d3);
        }
        this.constant = logs / 2 / LogSpace.LN_10;
    }

    /**
     * Prepares for means of fixed numbers of rows.
     *
     * @param background the population
     * @param controls how many rows each control mean is of, at least 1
     * @param recovereds how many rows each recovered mean is of, at least 1
     * @return the product
     * @throws ProfilingException if the covariance within sources is singular
     */
    public static TwoLevelProduct of(TwoLevelBackground background, int controls, int recovereds) {
        if (controls < 1 || recovereds < 1) {
            throw new ProfilingException("invalid-parameter", "each mean must be of at least one row");
        }
        int p = background.targets();
        NormalDensity.of(background.withinUnsafe(), p, "the covariance within sources");
        double[] lower = new double[p * p];
        Whitening.factor(background.withinUnsafe(), lower, p);
        SymmetricEigen eigen = SymmetricEigen.of(whitened(background.betweenUnsafe(), lower, p), p);
        double[] vectors = eigen.vectors();
        // T = Qᵀ L⁻¹: column i of L⁻¹ is the whitened unit vector i
        double[] basis = new double[p * p];
        for (int i = 0; i < p; i++) {
            double[] column = new double[p];
            column[i] = 1;
            Whitening.prepareWhitened(lower, column, 0, column, 0, p);
            for (int k = 0; k < p; k++) {
                double sum = 0;
                for (int j = 0; j < p; j++) {
                    sum = Fma.of(vectors[j * p + k], column[j], sum);
                }
                basis[k * p + i] = sum;
            }
        }
        double[] lambda = eigen.values();
        for (int k = 0; k < p; k++) {
            lambda[k] = Math.max(0, lambda[k]);
        }
        return new TwoLevelProduct(background, basis, lambda, controls, recovereds);
    }

    /** L⁻¹ C L⁻ᵀ. */
    private static double[] whitened(double[] c, double[] lower, int p) {
        double[] rows = c.clone();
        for (int pass = 0; pass < 2; pass++) {
            double[] turned = new double[p * p];
            for (int i = 0; i < p; i++) {
                Whitening.prepareWhitened(lower, rows, i * p, rows, i * p, p);
                for (int j = 0; j < p; j++) {
                    turned[j * p + i] = rows[i * p + j];
                }
            }
            rows = turned;
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < i; j++) {
                rows[j * p + i] = rows[i * p + j];
            }
        }
        return rows;
    }

    /**
     * Compares every control mean with every recovered mean.
     *
     * @param controls means of items, each with the targets of the background
     * @param recovereds means of other items
     * @return log10 likelihood ratios, one row for each control mean
     * @throws ProfilingException if a mean does not have the targets of the background, or a number is not finite, or there is not enough memory, with
     *     the bytes
     */
    public double[][] log10LikelihoodRatios(double[][] controls, double[][] recovereds) {
        Coordinates left = coordinates(controls, ofBoth, ofControl, 0);
        Coordinates right = coordinates(recovereds, ones, ofRecovered, constant);
        return RowSums.products(left.rows, right.rows, targets, left.own, right.own);
    }

    /**
     * Compares every control mean with every recovered mean, and keeps no more likelihood ratios than those of some rows, for example for a search
     * among a million items.
     *
     * @param controls means of items, each with the targets of the background
     * @param recovereds means of other items
     * @param consumer takes the number and the log10 likelihood ratios of each control mean, the same bits as those of {@link #log10LikelihoodRatios(double[][],
     *     double[][])}
     * @throws ProfilingException if a mean does not have the targets of the background, or a number is not finite, or there is not enough memory, with
     *     the bytes
     */
    public void log10LikelihoodRatios(double[][] controls, double[][] recovereds, RowConsumer consumer) {
        Coordinates left = coordinates(controls, ofBoth, ofControl, 0);
        Coordinates right = coordinates(recovereds, ones, ofRecovered, constant);
        RowSums.products(left.rows, right.rows, targets, left.own, right.own, consumer);
    }

    /** Of some means their coordinates times factors, one after another, and what each of them adds itself. */
    private static final class Coordinates {

        private final double[] rows;
        private final double[] own;

        private Coordinates(double[] rows, double[] own) {
            this.rows = rows;
            this.own = own;
        }
    }

    /** What a mean adds itself is {@code start} and Σ own x² over its coordinates. */
    private Coordinates coordinates(double[][] means, double[] factors, double[] own, double start) {
        double[] rows = new double[means.length * targets];
        double[] sums = new double[means.length];
        Arrays.fill(sums, start);
        for (int first = 0; first < means.length; first += MEANS_AT_ONCE) {
            int from = first;
            int count = Math.min(MEANS_AT_ONCE, means.length - first);
            RowSums.products(basis, differences(means, first, count), targets, (k, coordinates) -> {
                for (int i = 0; i < count; i++) {
                    rows[(from + i) * targets + k] = coordinates[i] * factors[k];
                    sums[from + i] = Fma.of(own[k] * coordinates[i], coordinates[i], sums[from + i]);
                }
            });
        }
        return new Coordinates(rows, sums);
    }

    private double[] differences(double[][] means, int first, int count) {
        double[] differences = new double[count * targets];
        for (int row = 0; row < count; row++) {
            double[] mean = means[first + row];
            TwoLevelModel.require(means, first + row, targets);
            for (int i = 0; i < targets; i++) {
                differences[row * targets + i] = mean[i] - overall[i];
            }
        }
        return differences;
    }
}
