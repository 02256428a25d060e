package org.drugprofiling.uncertainty;

import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.SymmetricEigen;
import org.drugprofiling.kernel.WeightedChiSquare;
import org.drugprofiling.pretreatment.FittedPretreatment;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;

/**
 * The link values of two measurements of one composition: what measurement alone does to identical specimens. For example 95 % of such pairs
 * stay below 0.049, so that no limit below that can hold 95 % of linked pairs.
 *
 * <p>For identical profiles the gradient of a link value is zero, so that the usual propagation of uncertainty says 0 ± 0. To second order the squared
 * distance of the prepared rows is q = ‖Jε‖², ε normal with the sum of the two covariances, J the derivative of treatment and
 * preparation: a weighted sum of χ² with one degree of freedom, whose weights are the eigenvalues of J(Sₐ + S_b)Jᵀ. The link value is a monotone function of
 * q. (Own derivation.) The derivative is taken numerically (differences of fourth order, right to about 1e-10). Errors that are large against the
 * curvature of the treatment, above some 20 % of a number, are not described well; nor are targets that are found in one measurement and not in the other.
 *
 * <p>It describes measurement only, not the scatter of specimens of one batch, and says nothing about unlinked pairs.
 *
 * @since 0.1.0
 */
public final class IdenticalProfiles {

    private static final double STEP = 1e-3;
    // an eigenvalue this small against the largest is rounding
    private static final double ROUNDING = 1e-13;

    private final ComparisonMetric metric;
    private final QuadraticForm form;
    private final WeightedChiSquare squaredDistance;

    private IdenticalProfiles(ComparisonMetric metric, QuadraticForm form, WeightedChiSquare squaredDistance) {
        this.metric = metric;
        this.form = form;
        this.squaredDistance = squaredDistance;
    }

    /**
     * Finds the distribution for a composition that is measured twice.
     *
     * @param composition the untreated profile of it
     * @param first covariance of one measurement
     * @param second covariance of the other
     * @param pretreatment ready to use; what is fitted stays as it is
     * @param metric one that is a quadratic form near identical profiles: of the families of Pearson, cosine, Euclid, Hellinger and Aitchison
     * @return the distribution
     * @throws ProfilingException if the metric is another one, or the treatment is undefined near the composition
     */
    public static IdenticalProfiles of(
            Profile composition,
            MeasurementUncertainty first,
            MeasurementUncertainty second,
            FittedPretreatment pretreatment,
            ComparisonMetric metric) {
        QuadraticForm form = QuadraticForm.of(metric);
        double[] x = composition.toArray();
        double[][] a = first.at(x);
        double[][] b = second.at(x);
        double[][] derivative = derivative(composition, x, a, b, pretreatment, form);
        int rows = derivative.length;
        double[] product = new double[rows * rows];
        for (int r = 0; r < rows; r++) {
            for (int s = 0; s <= r; s++) {
                double sum = 0;
                for (int j = 0; j < x.length; j++) {
                    for (int k = 0; k < x.length; k++) {
                        sum += derivative[r][j] * (a[j][k] + b[j][k]) * derivative[s][k];
                    }
                }
                product[r * rows + s] = sum;
                product[s * rows + r] = sum;
            }
        }
        double[] weights = SymmetricEigen.of(product, rows).values();
        for (int k = rows - 1; k >= 0; k--) {
            weights[k] = weights[k] > ROUNDING * weights[0] ? weights[k] : 0;
        }
        if (!(weights[0] > 0)) {
            throw new ProfilingException(
                    "no-uncertainty",
                    "at least one number of the composition must have an uncertainty that moves the link value");
        }
        return new IdenticalProfiles(metric, form, WeightedChiSquare.of(weights));
    }

    private static double[][] derivative(
            Profile composition,
            double[] x,
            double[][] a,
            double[][] b,
            FittedPretreatment pretreatment,
            QuadraticForm form) {
        double[][] derivative = new double[place(composition, x, pretreatment, form).length][x.length];
        for (int j = 0; j < x.length; j++) {
            double variance = a[j][j] + b[j][j];
            double step = STEP * Math.max(Math.abs(x[j]), Math.sqrt(variance));
            double[][] places = new double[4][];
            for (int k = 0; k < 4 && variance > 0; k++) {
                double[] moved = x.clone();
                moved[j] += step * (k < 2 ? k - 2 : k - 1);
                places[k] = place(composition, moved, pretreatment, form);
            }
            for (int r = 0; r < derivative.length && variance > 0; r++) {
                // error of fourth order in the step
                derivative[r][j] = (8 * (places[2][r] - places[1][r]) - (places[3][r] - places[0][r])) / (12 * step);
            }
        }
        return derivative;
    }

    private static double[] place(
            Profile composition, double[] values, FittedPretreatment pretreatment, QuadraticForm form) {
        return form.place()
                .of(pretreatment
                        .apply(Profile.of(
                                composition.identity(),
                                composition.targets(),
                                values,
                                composition.states(),
                                composition.limits(),
                                composition.chain()))
                        .toArray());
    }

    /**
     * Returns how probable it is that two measurements of the composition are less alike than a link value.
     *
     * @param linkValue a value in the range of the metric
     * @return the probability: with which a limit there misses a link for the uncertainty of measurement alone
     */
    public double probabilityBeyond(double linkValue) {
        return squaredDistance.upperTail(distanceAt(linkValue));
    }

    /**
     * Returns the same by Satterthwaite's approximation, for comparison with reports that use it.
     *
     * @param linkValue a value in the range of the metric
     * @return about the probability
     */
    public double satterthwaiteProbabilityBeyond(double linkValue) {
        return squaredDistance.satterthwaiteUpperTail(distanceAt(linkValue));
    }

    private double distanceAt(double linkValue) {
        double distance = form.distanceAt().applyAsDouble(linkValue);
        if (Double.isNaN(distance)) {
            throw new ProfilingException("not-a-number", "a link value must lie in the range of its metric");
        }
        // beyond identity a link value does not exist
        boolean isBeyondIdentity = metric.orientation().asDistance(linkValue)
                < metric.orientation().asDistance(metric.identicalValue());
        return isBeyondIdentity ? Double.NEGATIVE_INFINITY : distance;
    }

    /**
     * Returns the strictest limit that holds a share of pairs of measurements of the composition.
     *
     * @param share above 0 and below 1, for example 0.95
     * @return the link value that they stay within with that probability
     */
    public double limitHolding(double share) {
        return form.valueAt().applyAsDouble(squaredDistance.quantileOfUpperTail(1 - share));
    }

    /**
     * {@return the link value at the expected squared distance; the expected link value itself where the value is linear in it, as for
     *     {@code pearson-distance-100}}
     */
    public double linkValueAtExpectedDistance() {
        return form.valueAt().applyAsDouble(squaredDistance.mean());
    }

    /**
     * {@return the weights of the squared distance, descending}
     */
    public double[] weights() {
        return squaredDistance.weights();
    }

    @Override
    public String toString() {
        String relation = metric.orientation() == Orientation.LOWER_IS_MORE_ALIKE ? "at most " : "at least ";
        return "two measurements of one composition, " + metric.id() + "\nhalf of them " + relation + limitHolding(0.5)
                + "\n95 %         " + relation + limitHolding(0.95) + "\n99 %         " + relation + limitHolding(0.99);
    }
}
