package org.drugprofiling.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProfilingException;

/**
 * Likelihood ratios as the ratio of the densities of same-source and different-source scores, for example of two kernel densities.
 *
 * <p>Infinite scores take no part in the densities; the ratio is then multiplied by (share of finite same-source scores)/(share of finite
 * different-source scores), and an infinite score stays infinite.
 *
 * <p>Beyond the scores that a density was fitted on it is a tail, and which of two tails is the larger is a matter of their widths and not of the data: the ratio
 * of the densities of profiles that are more alike than any seen can be 10⁻⁵⁶. Therefore the likelihood ratio is held beyond the data. Above the {@linkplain
 * #highestSame highest same-source score} it is that of this score, and at least 1; below the {@linkplain #lowestDifferent lowest different-source score} it is
 * that of this score, and at most 1. In between it is the ratio of the densities, which nothing makes rise with the score: it needs bounds, and a look at its curve,
 * above all where few scores lie far from the others. {@link #log10RatioOfDensities} is the ratio everywhere, for comparison with other programs.
 *
 * @since 0.1.0
 */
public final class DensityCalibration implements Calibration {

    private final ScoreDensity same;
    private final ScoreDensity different;
    private final double highestSame;
    private final double lowestDifferent;
    private final double lnFiniteShares;
    private final Optional<ScoreBasis> basis;

    private DensityCalibration(
            ScoreDensity same,
            ScoreDensity different,
            double highestSame,
            double lowestDifferent,
            double lnFiniteShares,
            Optional<ScoreBasis> basis) {
        this.same = Objects.requireNonNull(same, "same");
        this.different = Objects.requireNonNull(different, "different");
        this.highestSame = highestSame;
        this.lowestDifferent = lowestDifferent;
        this.lnFiniteShares = lnFiniteShares;
        this.basis = basis;
        if (highestSame < lowestDifferent) {
            throw CalibrationData.undefined(
                    "high must speak for the same source, and the highest same-source score is below the lowest different-source score");
        }
    }

    /**
     * Takes two densities. A kernel density brings the scores it was fitted on; of any other it is not known where its data end, and nothing holds the ratio there.
     *
     * @param same of the scores of same-source pairs
     * @param different of the scores of different-source pairs
     * @return their ratio
     * @throws ProfilingException if both are kernel densities and the highest same-source score is below the lowest different-source score
     */
    public static DensityCalibration of(ScoreDensity same, ScoreDensity different) {
        return new DensityCalibration(
                same,
                different,
                same instanceof KernelDensity kernel ? kernel.highest() : Double.POSITIVE_INFINITY,
                different instanceof KernelDensity kernel ? kernel.lowest() : Double.NEGATIVE_INFINITY,
                0,
                Optional.empty());
    }

    /**
     * Fits a density to the scores of each kind.
     *
     * @param scores pairs of known status, those of one kind of equal weight
     * @param fitting the kind of density
     * @return their ratio
     * @throws ProfilingException if the pairs of one kind have different weights, the scores admit no density of that kind, or the highest same-source score is
     *     below the lowest different-source score
     */
    public static DensityCalibration fit(SupportScores scores, ScoreDensity.Fitting fitting) {
        return fit(scores, (values, weights) -> {
            if (!isEqual(weights)) {
                throw new ProfilingException(
                        "weighted-pairs",
                        "pairs of one kind must have equal weights for this density; take one pair of each source, or kernels");
            }
            return fitting.fit(values);
        });
    }

    /**
     * Fits kernel densities. Where the pairs of one kind have different weights, as where every source counts 1, each kernel is weighted by that of its pair.
     *
     * @param scores pairs of known status
     * @param bandwidth how wide a kernel is; for different weights one that {@linkplain KernelBandwidth#ofWeighted has a weighted form}
     * @return their ratio
     */
    public static DensityCalibration kernel(SupportScores scores, KernelBandwidth bandwidth) {
        return fit(
                scores,
                (values, weights) -> isEqual(weights)
                        ? KernelDensity.of(values, bandwidth)
                        : KernelDensity.ofWeighted(values, weights, bandwidth));
    }

    /** Fits a density to scores of one kind with their weights. */
    @FunctionalInterface
    private interface WeightedFitting {
        ScoreDensity fit(double[] scores, double[] weights);
    }

    private static DensityCalibration fit(SupportScores scores, WeightedFitting fitting) {
        Finite same = Finite.of(scores, PairLabel.LINKED);
        Finite different = Finite.of(scores, PairLabel.UNLINKED);
        return new DensityCalibration(
                fitting.fit(same.scores, same.weights),
                fitting.fit(different.scores, different.weights),
                Arrays.stream(same.scores).max().orElseThrow(),
                Arrays.stream(different.scores).min().orElseThrow(),
                StrictMath.log(same.share / different.share),
                scores.basisOfCalibration());
    }

    private static boolean isEqual(double[] weights) {
        return Arrays.stream(weights).allMatch(weight -> weight == weights[0]);
    }

    /** The finite scores of one kind, and their share in the weight of all scores of that kind. */
    private static final class Finite {
        private final double[] scores;
        private final double[] weights;
        private final double share;

        private Finite(double[] scores, double[] weights, double share) {
            this.scores = scores;
            this.weights = weights;
            this.share = share;
        }

        static Finite of(SupportScores scores, PairLabel label) {
            List<ScoredPair> all = scores.pairs().stream()
                    .filter(pair -> pair.label() == label)
                    .toList();
            List<ScoredPair> finite =
                    all.stream().filter(pair -> Double.isFinite(pair.score())).toList();
            if (finite.isEmpty()) {
                throw CalibrationData.undefined("there must be finite scores of both kinds");
            }
            double[] values = finite.stream().mapToDouble(ScoredPair::score).toArray();
            double[] weights = finite.stream().mapToDouble(ScoredPair::weight).toArray();
            double[] ofAll = all.stream().mapToDouble(ScoredPair::weight).toArray();
            // where all weigh the same the share is one of whole numbers
            double share = isEqual(ofAll) ? (double) values.length / ofAll.length : total(weights) / total(ofAll);
            return new Finite(values, weights, share);
        }

        private static double total(double[] weights) {
            double[] sorted = weights.clone();
            Arrays.sort(sorted);
            double sum = 0;
            for (double weight : sorted) {
                sum += weight;
            }
            return sum;
        }
    }

    /**
     * Returns the likelihood ratio of a score, held beyond the data.
     *
     * @param score the score, may be infinite
     * @return the log10 likelihood ratio; ±∞ of an infinite score; {@code NaN} only outside both of two densities that {@link #of} was given
     */
    @Override
    public double log10LikelihoodRatio(double score) {
        if (Double.isInfinite(score)) {
            return score;
        }
        if (score > highestSame) {
            return Math.max(0, log10RatioOfDensities(highestSame));
        }
        if (score < lowestDifferent) {
            return Math.min(0, log10RatioOfDensities(lowestDifferent));
        }
        return log10RatioOfDensities(score);
    }

    /**
     * Returns the ratio of the densities, also where they are tails beyond the data. It is what programs for kernel densities print, and no likelihood ratio for a
     * case.
     *
     * @param score the score, may be infinite
     * @return log10 of the ratio; ±∞ of an infinite score; {@code NaN} where both densities are 0
     * @throws ProfilingException if the score is {@code NaN}
     */
    public double log10RatioOfDensities(double score) {
        if (Double.isNaN(score)) {
            throw new ProfilingException("not-a-number", "a score must be a number");
        }
        return Double.isInfinite(score)
                ? score
                : (same.log(score) - different.log(score) + lnFiniteShares) / LogSpace.LN_10;
    }

    /**
     * {@return the highest same-source score of the data, above which the likelihood ratio is held; ∞ where it is not known}
     */
    public double highestSame() {
        return highestSame;
    }

    /**
     * {@return the lowest different-source score of the data, below which the likelihood ratio is held; −∞ where it is not known}
     */
    public double lowestDifferent() {
        return lowestDifferent;
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
