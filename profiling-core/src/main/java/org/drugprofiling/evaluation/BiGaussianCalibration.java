package org.drugprofiling.evaluation;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.special.Erf;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Bi-Gaussianised calibration (Morrison 2024): scores are warped so that their distribution becomes that of a perfectly calibrated system, in
 * which ln LR is normal with variance σ² around σ²/2 for the same source and around −σ²/2 for different ones; for example σ² = 9.6.
 *
 * <p>The distribution of the scores is the mean of those of the two kinds: each pair adds 0.5/(number of its kind + 1), or its weight for itself and the sum
 * of weights for the number, equal scores stand at
 * their sum, and between scores it is linear. The inverse of the mixture of the two normal distributions follows. σ² is that of the perfect
 * system whose Cllr equals the Cllr of these pairs after logistic calibration, solved from the integral; the program of the paper takes a
 * fitted curve instead. Scores outside those of the fit get the outermost values, so nothing is infinite.
 *
 * @since 0.1.0
 */
public final class BiGaussianCalibration implements Calibration {

    private static final double SQRT_2 = Math.sqrt(2);
    private static final double HALF = 0.5;
    // in standard deviations; the integrand has fallen below 1e-31 there
    private static final double REACH = 12;
    private static final int NODES = 960;
    private static final double LARGEST_VARIANCE = 1e4;
    private static final int HALVINGS = 200;

    private final double variance;
    private final double[] scores;
    private final double[] distribution;
    private final Optional<ScoreBasis> basis;

    private BiGaussianCalibration(double variance, double[] scores, double[] distribution, Optional<ScoreBasis> basis) {
        this.variance = variance;
        this.scores = scores;
        this.distribution = distribution;
        this.basis = basis;
    }

    /**
     * Fits.
     *
     * @param scores pairs of known status, infinite ones only on the right side; these count as the outermost finite score of their kind
     * @return the calibration
     * @throws ProfilingException if logistic calibration refuses the scores, or leaves a Cllr that no perfect system has
     */
    public static BiGaussianCalibration fit(SupportScores scores) {
        LogisticCalibration logistic = LogisticCalibration.fit(scores);
        double cllr = Performance.of(logistic.apply(scores)).cllr();
        return fit(scores, cllr);
    }

    /**
     * Fits to a stated Cllr.
     *
     * @param scores pairs of known status
     * @param cllr of the perfect system, above 0 and below 1
     * @return the calibration
     * @throws ProfilingException if no perfect system has that Cllr, or an infinite score points the wrong way
     */
    public static BiGaussianCalibration fit(SupportScores scores, double cllr) {
        CalibrationData finite = CalibrationData.finite(scores);
        double lowestDifferent = Double.POSITIVE_INFINITY;
        double highestSame = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < finite.scores.length; i++) {
            if (finite.isSame[i]) {
                highestSame = Math.max(highestSame, finite.scores[i]);
            } else {
                lowestDifferent = Math.min(lowestDifferent, finite.scores[i]);
            }
        }
        double lowest = lowestDifferent;
        double highest = highestSame;
        GroupedScores groups = GroupedScores.counted(
                scores.map(score -> Double.isInfinite(score) ? (score > 0 ? highest : lowest) : score));
        double[] distribution = new double[groups.count()];
        double sum = 0;
        for (int g = 0; g < distribution.length; g++) {
            sum += HALF * groups.same(g) / (groups.sameTotal() + 1)
                    + HALF * groups.different(g) / (groups.differentTotal() + 1);
            distribution[g] = sum;
        }
        return new BiGaussianCalibration(varianceOf(cllr), groups.scores(), distribution, scores.basisOfCalibration());
    }

    /** The variance of the perfect system of a Cllr. */
    static double varianceOf(double cllr) {
        if (!(cllr > cllrOf(LARGEST_VARIANCE) && cllr < 1)) {
            throw new ProfilingException(
                    "undefined-calibration",
                    "the Cllr of a perfectly calibrated system must be above 0 and below 1",
                    ProblemLocation.nowhere(),
                    Double.toString(cllr));
        }
        double low = 0;
        double high = LARGEST_VARIANCE;
        for (int k = 0; k < HALVINGS && high - low > Math.ulp(high); k++) {
            double middle = (low + high) / 2;
            if (cllrOf(middle) > cllr) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The Cllr of a perfect system: the mean of log₂(1 + e⁻ˣ) over a normal x around σ²/2, by the trapezoidal rule. */
    private static double cllrOf(double variance) {
        double deviation = Math.sqrt(variance);
        double sum = 0;
        double weights = 0;
        for (int k = -NODES; k <= NODES; k++) {
            double z = k * (REACH / NODES);
            double weight = StrictMath.exp(-z * z / 2);
            sum += weight * LogSpace.softPlus(-(variance / 2 + deviation * z));
            weights += weight;
        }
        return sum / weights / LogSpace.LN_2;
    }

    @Override
    public double log10LikelihoodRatio(double score) {
        if (Double.isNaN(score)) {
            throw new ProfilingException("not-a-number", "a score must be a number");
        }
        return lnRatioAt(distributionAt(score)) / LogSpace.LN_10;
    }

    private double distributionAt(double score) {
        int last = scores.length - 1;
        if (score <= scores[0]) {
            return distribution[0];
        }
        if (score >= scores[last]) {
            return distribution[last];
        }
        int found = Arrays.binarySearch(scores, score);
        if (found >= 0) {
            return distribution[found];
        }
        int above = -found - 1;
        double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
        return distribution[above - 1] + share * (distribution[above] - distribution[above - 1]);
    }

    /** The ln LR below which the mixture of the perfect system has a share; the mixture is symmetric about 0. */
    private double lnRatioAt(double share) {
        boolean isUpper = share > HALF;
        double tail = isUpper ? 1 - share : share;
        double low = -variance / 2 - 2 * REACH * Math.sqrt(variance);
        double high = 0;
        for (int k = 0; k < HALVINGS && high - low > Math.ulp(low) / 2; k++) {
            double middle = (low + high) / 2;
            if (mixture(middle) < tail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return isUpper ? -high : high;
    }

    private double mixture(double lnRatio) {
        double scale = Math.sqrt(variance) * SQRT_2;
        return (Erf.erfc(-(lnRatio - variance / 2) / scale) + Erf.erfc(-(lnRatio + variance / 2) / scale)) / 4;
    }

    @Override
    public Optional<ScoreBasis> basis() {
        return basis;
    }

    /**
     * {@return σ², the variance of ln LR in the perfect system}
     */
    public double variance() {
        return variance;
    }

    @Override
    public String description() {
        return "bi-Gaussianised, variance of ln LR " + variance;
    }

    /**
     * {@return the calibration with the scores that it was fitted on, and what these rest on as far as that is known}
     */
    @Override
    public String toString() {
        return description() + ", fitted on " + scores.length + " different scores from " + scores[0] + " to "
                + scores[scores.length - 1] + basis.map(known -> ", " + known).orElse("");
    }
}
