package org.drugprofiling.evaluation;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Logistic calibration ln LR = a + b·s, for example with a = −1.233 and b = 2.457.
 *
 * <p>a and b make the observed pairs most likely, both kinds of pairs having the same total weight, so that a carries no prior. There is no
 * penalty: a penalty on b would make the likelihood ratio depend on the unit of the score. Where the two kinds of pairs do not overlap no such
 * b exists; what is done then is named by {@link OnSeparation} and kept in the calibration. A slope that is not positive is refused, because
 * high scores would speak against the same source. Infinite scores that point the right way stay infinite and take no part in the fit.
 *
 * @param intercept a, natural logarithm
 * @param slope b above 0, natural logarithm per unit of score
 * @param fit how a and b were found
 * @param basis what the scores rest on that it was fitted on, empty where it is not known
 * @since 0.1.0
 */
public record LogisticCalibration(double intercept, double slope, Fit fit, Optional<ScoreBasis> basis)
        implements Calibration {

    /** What is done where the two kinds of pairs do not overlap. */
    public enum OnSeparation {
        /** Firth's penalty, half the logarithm of the determinant of the information; the unit of the score plays no part. */
        FIRTH,
        /** A ridge penalty b²/(2·10⁶) in the unit of the score. */
        RIDGE,
        /** No calibration. */
        REFUSE
    }

    /** How the parameters were found. */
    public enum Fit {
        /** By maximum likelihood. */
        MAXIMUM_LIKELIHOOD,
        /** The pairs did not overlap: with Firth's penalty. */
        SEPARATED_FIRTH,
        /** The pairs did not overlap: with a ridge penalty. */
        SEPARATED_RIDGE,
        /** Stated by somebody. */
        STATED;

        /**
         * {@return the words for reports, for example {@code maximum likelihood}}
         */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private static final double RIDGE = 1e-6;

    /**
     * Checks the parameters.
     */
    public LogisticCalibration {
        Objects.requireNonNull(fit, "fit");
        Objects.requireNonNull(basis, "basis");
        if (!Double.isFinite(intercept) || !Double.isFinite(slope)) {
            throw new ProfilingException("invalid-parameter", "intercept and slope must be finite");
        }
        if (!(slope > 0)) {
            throw new ProfilingException(
                    "slope-not-positive",
                    "the slope of a logistic calibration must be above 0, or high scores speak against the same source",
                    ProblemLocation.nowhere(),
                    Double.toString(slope));
        }
    }

    /**
     * Takes stated parameters, of which it is not known what they were fitted on.
     *
     * @param intercept a, natural logarithm
     * @param slope b above 0, natural logarithm per unit of score
     * @param fit how a and b were found
     */
    public LogisticCalibration(double intercept, double slope, Fit fit) {
        this(intercept, slope, fit, Optional.empty());
    }

    /**
     * Fits by maximum likelihood, with Firth's penalty where the pairs do not overlap.
     *
     * @param scores pairs of known status
     * @return the calibration
     * @throws ProfilingException if the finite scores do not differ, the slope is not positive, or an infinite score points the wrong way
     */
    public static LogisticCalibration fit(SupportScores scores) {
        return fit(scores, OnSeparation.FIRTH);
    }

    /**
     * Fits by maximum likelihood.
     *
     * @param scores pairs of known status
     * @param onSeparation what is done where the pairs do not overlap
     * @return the calibration; a and b are right to about 1e-12 of their size
     * @throws ProfilingException if the finite scores do not differ, the slope is not positive, an infinite score points the wrong way, or the
     *     pairs do not overlap and that is to be refused
     */
    public static LogisticCalibration fit(SupportScores scores, OnSeparation onSeparation) {
        CalibrationData data = CalibrationData.finite(scores);
        Optional<ScoreBasis> basis = scores.basisOfCalibration();
        if (!data.isSeparated()) {
            double[] found = LogisticFit.of(data, 0, LogisticFit.Penalty.NONE);
            return new LogisticCalibration(found[0], found[1], Fit.MAXIMUM_LIKELIHOOD, basis);
        }
        return switch (onSeparation) {
            case FIRTH -> {
                double[] found = LogisticFit.of(data, 0, LogisticFit.Penalty.FIRTH);
                yield new LogisticCalibration(found[0], found[1], Fit.SEPARATED_FIRTH, basis);
            }
            case RIDGE -> {
                double[] found = LogisticFit.of(data, RIDGE, LogisticFit.Penalty.RIDGE);
                yield new LogisticCalibration(found[0], found[1], Fit.SEPARATED_RIDGE, basis);
            }
            case REFUSE ->
                throw CalibrationData.undefined(
                        "scores of the two kinds must overlap, or logistic calibration has no finite slope");
        };
    }

    @Override
    public double log10LikelihoodRatio(double score) {
        if (Double.isNaN(score)) {
            throw new ProfilingException("not-a-number", "a score must be a number");
        }
        return (intercept + slope * score) / LogSpace.LN_10;
    }

    @Override
    public String description() {
        return "logistic, ln LR = " + intercept + " + " + slope + " s, " + fit.words();
    }
}
