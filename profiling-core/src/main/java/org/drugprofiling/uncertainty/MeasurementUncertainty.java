package org.drugprofiling.uncertainty;

import org.drugprofiling.kernel.SymmetricEigen;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The covariance of the numbers of one measured profile, before any treatment; for example relative standard uncertainties of 5, 5, 10, 15 and 2 %.
 *
 * <p>Errors of one injection or of one internal standard are common to all targets: then a full covariance is needed, not a list of standard
 * uncertainties. A relative covariance scales with the numbers and stands for log-normal errors, so that a number of 0 has none; an absolute one stays
 * as it is and stands for normal errors.
 *
 * @since 0.1.0
 */
public final class MeasurementUncertainty {

    // an eigenvalue this small against the largest is rounding
    private static final double ROUNDING = 1e-12;

    private final double[][] covariance;
    private final boolean isRelative;

    private MeasurementUncertainty(double[][] covariance, boolean isRelative) {
        this.covariance = covariance;
        this.isRelative = isRelative;
        requireCovariance();
    }

    /**
     * Takes relative standard uncertainties of errors that are independent of each other.
     *
     * @param relative standard uncertainty of each number divided by the number, not negative, for example 0.05
     * @return the uncertainty
     */
    public static MeasurementUncertainty ofRelative(double... relative) {
        double[][] covariance = new double[relative.length][relative.length];
        for (int j = 0; j < relative.length; j++) {
            if (!(relative[j] >= 0)) {
                throw new ProfilingException(
                        "invalid-covariance",
                        "a standard uncertainty must not be negative",
                        ProblemLocation.nowhere(),
                        Double.toString(relative[j]));
            }
            covariance[j][j] = relative[j] * relative[j];
        }
        return new MeasurementUncertainty(covariance, true);
    }

    /**
     * Takes the covariance of relative errors.
     *
     * @param covariance of the numbers divided by their values; symmetric, without negative eigenvalue
     * @return the uncertainty
     */
    public static MeasurementUncertainty ofRelativeCovariance(double[][] covariance) {
        return new MeasurementUncertainty(copied(covariance), true);
    }

    /**
     * Takes the covariance of the numbers.
     *
     * @param covariance in the square of their unit; symmetric, without negative eigenvalue
     * @return the uncertainty
     */
    public static MeasurementUncertainty ofCovariance(double[][] covariance) {
        return new MeasurementUncertainty(copied(covariance), false);
    }

    private static double[][] copied(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int j = 0; j < rows.length; j++) {
            if (rows[j].length != rows.length) {
                throw new ProfilingException("invalid-covariance", "a covariance must be square");
            }
            copy[j] = rows[j].clone();
        }
        return copy;
    }

    private void requireCovariance() {
        int p = covariance.length;
        if (p == 0) {
            throw new ProfilingException("invalid-covariance", "a covariance must have at least one target");
        }
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                if (!Double.isFinite(covariance[j][k]) || covariance[j][k] != covariance[k][j]) {
                    throw new ProfilingException(
                            "invalid-covariance",
                            "a covariance must be finite and symmetric",
                            ProblemLocation.nowhere(),
                            Double.toString(covariance[j][k]));
                }
            }
        }
        double[] eigen = SymmetricEigen.of(flat(covariance), p).values();
        if (eigen[p - 1] < -ROUNDING * eigen[0] || eigen[0] < 0) {
            throw new ProfilingException(
                    "invalid-covariance",
                    "a covariance must have no negative eigenvalue",
                    ProblemLocation.nowhere(),
                    Double.toString(eigen[p - 1]));
        }
    }

    static double[] flat(double[][] rows) {
        double[] flat = new double[rows.length * rows.length];
        for (int j = 0; j < rows.length; j++) {
            System.arraycopy(rows[j], 0, flat, j * rows.length, rows.length);
        }
        return flat;
    }

    /**
     * {@return how many targets it is of}
     */
    public int targets() {
        return covariance.length;
    }

    /** The covariance of measured numbers. */
    double[][] at(double[] values) {
        requireTargets(values);
        double[][] at = new double[values.length][values.length];
        for (int j = 0; j < values.length; j++) {
            for (int k = 0; k < values.length; k++) {
                at[j][k] = isRelative ? covariance[j][k] * values[j] * values[k] : covariance[j][k];
            }
        }
        return at;
    }

    private void requireTargets(double[] values) {
        if (values.length != covariance.length) {
            throw new ProfilingException(
                    "unequal-targets",
                    "a covariance must be of the targets of the profile",
                    ProblemLocation.nowhere(),
                    covariance.length + " and " + values.length);
        }
    }

    /** Measurements around numbers, with this covariance times a factor. */
    Draws draws(double[] values, double factor) {
        requireTargets(values);
        int p = values.length;
        double[][] scaled = new double[p][p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                // of the logarithms, so that the relative covariance is the stated one
                scaled[j][k] = factor * (isRelative ? StrictMath.log1p(covariance[j][k]) : covariance[j][k]);
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(flat(scaled), p);
        double[] values1 = eigen.values();
        double[] root = eigen.vectors();
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                root[j * p + k] *= Math.sqrt(Math.max(0, values1[k]));
            }
        }
        return new Draws(values.clone(), root, isRelative);
    }

    /** Draws of measured numbers: normal, or log-normal with the numbers as medians. */
    static final class Draws {
        private final double[] values;
        private final double[] root;
        private final boolean isRelative;

        private Draws(double[] values, double[] root, boolean isRelative) {
            this.values = values;
            this.root = root;
            this.isRelative = isRelative;
        }

        double[] next(NormalNumbers random) {
            int p = values.length;
            double[] z = new double[p];
            for (int k = 0; k < p; k++) {
                z[k] = random.next();
            }
            double[] drawn = new double[p];
            for (int j = 0; j < p; j++) {
                double error = 0;
                for (int k = 0; k < p; k++) {
                    error += root[j * p + k] * z[k];
                }
                drawn[j] = isRelative ? values[j] * StrictMath.exp(error) : values[j] + error;
            }
            return drawn;
        }
    }

    @Override
    public String toString() {
        return (isRelative ? "relative" : "absolute") + " covariance of " + covariance.length + " targets";
    }
}
