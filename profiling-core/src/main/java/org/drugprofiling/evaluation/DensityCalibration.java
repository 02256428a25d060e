package org.drugprofiling.evaluation;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProfilingException;

/**
 * Likelihood ratios as the ratio of the densities of same-source and different-source scores, for example of two kernel densities.
 *
 * <p>Infinite scores take no part in the densities; the ratio is then multiplied by (share of finite same-source scores)/(share of finite
 * different-source scores), and an infinite score stays infinite. Nothing makes such a likelihood ratio rise with the score, so it needs
 * bounds, and a look at its curve.
 *
 * @since 0.1.0
 */
public final class DensityCalibration implements Calibration {

    private final ScoreDensity same;
    private final ScoreDensity different;
    private final double lnFiniteShares;
    private final Optional<ScoreBasis> basis;

    private DensityCalibration(
            ScoreDensity same, ScoreDensity different, double lnFiniteShares, Optional<ScoreBasis> basis) {
        this.same = Objects.requireNonNull(same, "same");
        this.different = Objects.requireNonNull(different, "different");
        this.lnFiniteShares = lnFiniteShares;
        this.basis = basis;
    }

    /**
     * Takes two densities, of which it is not known what they were fitted on.
     *
     * @param same of the scores of same-source pairs
     * @param different of the scores of different-source pairs
     * @return their ratio
     */
    public static DensityCalibration of(ScoreDensity same, ScoreDensity different) {
        return new DensityCalibration(same, different, 0, Optional.empty());
    }

    /**
     * Fits a density to the scores of each kind.
     *
     * @param scores pairs of known status and equal weight
     * @param fitting the kind of density
     * @return their ratio
     * @throws ProfilingException if the pairs have different weights, or the scores admit no density of that kind
     */
    public static DensityCalibration fit(SupportScores scores, ScoreDensity.Fitting fitting) {
        double weight = scores.pairs().get(0).weight();
        for (ScoredPair pair : scores.pairs()) {
            if (pair.weight() != weight) {
                throw new ProfilingException(
                        "weighted-pairs", "pairs must have equal weights for a density; take one pair of each source");
            }
        }
        double[] ofSame = finite(scores.sameSource());
        double[] ofDifferent = finite(scores.differentSource());
        double shares = (double) ofSame.length
                / scores.weights(PairLabel.LINKED).length
                / ((double) ofDifferent.length / scores.weights(PairLabel.UNLINKED).length);
        return new DensityCalibration(
                fitting.fit(ofSame), fitting.fit(ofDifferent), StrictMath.log(shares), scores.basisOfCalibration());
    }

    /**
     * Fits kernel densities.
     *
     * @param scores pairs of known status and equal weight
     * @param bandwidth how wide a kernel is
     * @return their ratio
     */
    public static DensityCalibration kernel(SupportScores scores, KernelBandwidth bandwidth) {
        return fit(scores, values -> KernelDensity.of(values, bandwidth));
    }

    private static double[] finite(double[] scores) {
        double[] finite = Arrays.stream(scores).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            throw CalibrationData.undefined("there must be finite scores of both kinds");
        }
        return finite;
    }

    @Override
    public double log10LikelihoodRatio(double score) {
        if (Double.isNaN(score)) {
            throw new ProfilingException("not-a-number", "a score must be a number");
        }
        return Double.isInfinite(score)
                ? score
                : (same.log(score) - different.log(score) + lnFiniteShares) / LogSpace.LN_10;
    }

    @Override
    public Optional<ScoreBasis> basis() {
        return basis;
    }

    /**
     * {@return the density of same-source scores}
     */
    public ScoreDensity same() {
        return same;
    }

    /**
     * {@return the density of different-source scores}
     */
    public ScoreDensity different() {
        return different;
    }

    @Override
    public String description() {
        return "ratio of densities, same source " + same.description() + "; different sources "
                + different.description();
    }
}
