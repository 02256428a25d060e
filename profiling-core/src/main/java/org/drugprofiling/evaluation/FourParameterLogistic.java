package org.drugprofiling.evaluation;

import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProfilingException;

/**
 * Logistic calibration with a floor and a ceiling, for scores of which some are infinite on the wrong side: the probability of the same source at
 * even priors is p = c + (1 − c)/(1 + d) · 1/(1 + e^−(a + b·s)), for example with c = 0.02 and d = 0.
 *
 * <p>The floor c is fitted where a same-source score is −∞, the ceiling by d where a different-source score is ∞; otherwise they are 0 and
 * the calibration is the ordinary logistic one. a, b, c and d make the pairs most likely, both kinds having the same total weight. The form is
 * that of the program lir. With few pairs a likelihood of this form can have several maxima, a step of infinite slope among them: taken is the one that a search reaches
 * from a curve as wide as the scores, and if that is a step the fit is refused.
 *
 * @param intercept a
 * @param slope b above 0
 * @param floor c, from 0 to below 1
 * @param ceiling d, at least 0
 * @param basis what the scores rest on that it was fitted on, empty where it is not known
 * @since 0.1.0
 */
public record FourParameterLogistic(
        double intercept, double slope, double floor, double ceiling, Optional<ScoreBasis> basis)
        implements Calibration {

    /**
     * Checks the parameters.
     */
    public FourParameterLogistic {
        Objects.requireNonNull(basis, "basis");
        if (!Double.isFinite(intercept) || !(slope > 0) || !Double.isFinite(slope)) {
            throw new ProfilingException(
                    "slope-not-positive", "intercept must be finite and slope finite and above 0, was " + slope);
        }
        if (!(floor >= 0 && floor < 1) || !(ceiling >= 0 && ceiling < Double.POSITIVE_INFINITY)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "c must be from 0 to below 1 and d at least 0, were " + floor + " and " + ceiling);
        }
    }

    /**
     * Takes stated parameters, of which it is not known what they were fitted on.
     *
     * @param intercept a
     * @param slope b above 0
     * @param floor c, from 0 to below 1
     * @param ceiling d, at least 0
     */
    public FourParameterLogistic(double intercept, double slope, double floor, double ceiling) {
        this(intercept, slope, floor, ceiling, Optional.empty());
    }

    /**
     * Fits.
     *
     * @param scores pairs of known status, infinite ones on either side
     * @return the calibration
     * @throws ProfilingException if the scores admit none: all are too small to be told apart, do not differ, speak the other way, or the search ends at a step, the limit of
     *     curves whose slope grows without end; without a score on the wrong side at infinity as {@link LogisticCalibration#fit(SupportScores)}
     */
    public static FourParameterLogistic fit(SupportScores scores) {
        boolean hasFloor = false;
        boolean hasCeiling = false;
        for (ScoredPair pair : scores.pairs()) {
            hasFloor |= pair.label() == PairLabel.LINKED && pair.score() == Double.NEGATIVE_INFINITY;
            hasCeiling |= pair.label() == PairLabel.UNLINKED && pair.score() == Double.POSITIVE_INFINITY;
        }
        if (!hasFloor && !hasCeiling) {
            LogisticCalibration plain = LogisticCalibration.fit(scores);
            return new FourParameterLogistic(plain.intercept(), plain.slope(), 0, 0, plain.basis());
        }
        FourParameterLogistic found = FourParameterFit.of(scores, hasFloor, hasCeiling);
        return new FourParameterLogistic(
                found.intercept, found.slope, found.floor, found.ceiling, scores.basisOfCalibration());
    }

    @Override
    public double log10LikelihoodRatio(double score) {
        if (Double.isNaN(score)) {
            throw new ProfilingException("not-a-number", "a score must be a number");
        }
        double eta = Fma.of(slope, score, intercept);
        double rising = LogSpace.logistic(eta);
        // both divided by (1 − c)/(1 + d)
        double same = floor * (1 + ceiling) / (1 - floor) + rising;
        double different = ceiling + LogSpace.logistic(-eta);
        // without floor and ceiling the quotient is exp(eta), which need not be formed
        return floor == 0 && ceiling == 0
                ? eta / LogSpace.LN_10
                : (logOf(same, eta, floor) - logOf(different, -eta, ceiling)) / LogSpace.LN_10;
    }

    private static double logOf(double sum, double eta, double border) {
        return border == 0 ? -LogSpace.softPlus(-eta) : StrictMath.log(sum);
    }

    @Override
    public String description() {
        return "four-parameter logistic, a " + intercept + ", b " + slope + ", c " + floor + ", d " + ceiling;
    }
}
