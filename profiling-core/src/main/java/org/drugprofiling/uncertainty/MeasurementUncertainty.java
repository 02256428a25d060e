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
 * <p>A standard uncertainty is above 0, because no measured number is exact; that of a target that all others are divided by is, and is named in
 * {@link #withExact}. A relative one is below 1: a number that is not told from 0 by its own uncertainty has not been quantified, and 5 where 0.05 was meant
 * would pass for a very poor measurement. (Both bounds are conventions of this library.)
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
     * @param relative standard uncertainty of each number divided by the number, above 0 and below 1, for example 0.05 for 5 %
     * @return the uncertainty
     */
    public static MeasurementUncertainty ofRelative(double... relative) {
        double[][] covariance = new double[relative.length][relative.length];
        for (int j = 0; j < relative.length; j++) {
            if (!(relative[j] > 0 && relative[j] < 1)) {
                throw new ProfilingException(
                        "invalid-covariance",
                        "a relative standard uncertainty must be above 0 and below 1, 0.05 for 5 %; that of an exact number is"
                                + " stated by withExact",
                        ProblemLocation.nowhere(),
                        Double.toString(relative[j]));
            }
            covariance[j][j] = relative[j] * relative[j];
        }
        return measured(covariance, true);
    }

    /**
     * Takes the covariance of relative errors.
     *
     * @param covariance of the numbers divided by their values; symmetric, without negative eigenvalue, on the diagonal above 0 and below 1
     * @return the uncertainty
     */
    public static MeasurementUncertainty ofRelativeCovariance(double[][] covariance) {
        return measured(copied(covariance), true);
    }

    /**
     * Takes the covariance of the numbers.
     *
     * @param covariance in the square of their unit; symmetric, without negative eigenvalue, above 0 on the diagonal
     * @return the uncertainty
     */
    public static MeasurementUncertainty ofCovariance(double[][] covariance) {
        return measured(copied(covariance), false);
    }

    private static MeasurementUncertainty measured(double[][] covariance, boolean isRelative) {
        MeasurementUncertainty uncertainty = new MeasurementUncertainty(covariance, isRelative);
        for (int j = 0; j < covariance.length; j++) {
            if (!(covariance[j][j] > 0 && (!isRelative || covariance[j][j] < 1))) {
                throw new ProfilingException(
                        "invalid-covariance",
                        "a variance must be above 0, and a relative one below 1; that of an exact number is stated by withExact",
                        ProblemLocation.nowhere(),
                        Double.toString(covariance[j][j]));
            }
        }
        return uncertainty;
    }

    /**
     * Takes the numbers of some targets for exact, for example of the one that all others are divided by.
     *
     * @param places of the targets, from 0
     * @return the uncertainty of the others
     */
    public MeasurementUncertainty withExact(int... places) {
        double[][] rest = copied(covariance);
        for (int place : places) {
            if (place < 0 || place >= rest.length) {
                throw new ProfilingException(
                        "unequal-targets",
                        "an exact number must be one of the targets, from 0 to " + (rest.length - 1),
                        ProblemLocation.nowhere(),
                        Integer.toString(place));
            }
            for (int k = 0; k < rest.length; k++) {
                rest[place][k] = 0;
                rest[k][place] = 0;
            }
        }
        return new MeasurementUncertainty(rest, isRelative);
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
