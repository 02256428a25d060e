package org.drugprofiling.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProfilingException;

/**
 * Calibration by pooling adjacent violators: the increasing step function that makes the observed pairs most likely; for example 5.25 for
 * every score above 2.
 *
 * <p>Equal scores are merged first, so that they get equal likelihood ratios. A block of n₁ of N₁ same-source and n₀ of N₀
 * different-source pairs has LR = (n₁/N₁)/(n₀/N₀). Beyond the outermost wrong pair that is 0 or infinite: good for judging a system, never
 * for a case. {@link Ends} says what is done about it. Between two scores the probability LR/(1 + LR) is interpolated linearly; beyond the
 * outermost scores the outermost value holds.
 *
 * @since 0.1.0
 */
public final class PavCalibration implements Calibration {

    /** What stands beyond the outermost scores. */
    public enum Ends {
        /** Nothing: the outermost likelihood ratios are 0 and infinite. For judging, never for a case. */
        INFINITE(0, 0),
        /** One misleading pair on each side: a same-source pair below and a different-source pair above all scores. */
        ONE_MISLEADING(1, 0),
        /** One pair of each kind on each side, after Laplace. */
        ONE_OF_EACH(1, 1);

        private final int misleading;
        private final int right;

        Ends(int misleading, int right) {
            this.misleading = misleading;
            this.right = right;
        }
    }

    private final Ends ends;
    private final double[] scores;
    private final double[] log10;
    private final String pairs;
    private final Optional<ScoreBasis> basis;

    private PavCalibration(Ends ends, double[] scores, double[] log10, String pairs, Optional<ScoreBasis> basis) {
        this.ends = ends;
        this.scores = scores;
        this.log10 = log10;
        this.pairs = pairs;
        this.basis = basis;
    }

    /**
     * Fits with infinite ends, for judging a system.
     *
     * @param scores pairs of known status
     * @return the calibration
     */
    public static PavCalibration fit(SupportScores scores) {
        return fit(scores, Ends.INFINITE);
    }

    /** The pooling of likelihood ratios, of which those that are 1 to within rounding are 1. */
    static PavCalibration of(LogRatios ratios) {
        return of(ratios.asScores(), Ends.INFINITE);
    }

    /**
     * Fits.
     *
     * @param scores pairs of known status
     * @param ends what stands beyond the outermost scores, in pairs of {@linkplain org.drugprofiling.population.ScoredPair#weight weight} 1
     * @return the calibration
     * @throws ProfilingException if all finite scores are too small for {@link ScoreOrder#requireResolved}, or pairs are added and the weights of a kind of pairs add up to
     *     less than 1 or to more than 2⁵³
     */
    public static PavCalibration fit(SupportScores scores, Ends ends) {
        ScoreOrder.requireResolved(scores.pairs().stream()
                .mapToDouble(ScoredPair::score)
                .filter(Double::isFinite)
                .toArray());
        return of(scores, ends);
    }

    private static PavCalibration of(SupportScores scores, Ends ends) {
        GroupedScores groups = ends == Ends.INFINITE ? GroupedScores.of(scores) : GroupedScores.counted(scores);
        double[] log10;
        if (ends == Ends.INFINITE) {
            log10 = groups.poolAdjacentViolators();
        } else {
            double[] framed = groups.withEnds(ends.misleading, ends.right, ends.right, ends.misleading)
                    .poolAdjacentViolators();
            log10 = Arrays.copyOfRange(framed, 1, framed.length - 1);
        }
        return new PavCalibration(ends, groups.scores(), log10, scores.toString(), scores.basisOfCalibration());
    }

    @Override
    public double log10LikelihoodRatio(double score) {
        double rounded = ScoreOrder.round(score);
        int last = scores.length - 1;
        if (rounded <= ScoreOrder.round(scores[0])) {
            return log10[0];
        }
        if (rounded >= ScoreOrder.round(scores[last])) {
            return log10[last];
        }
        int below = Arrays.binarySearch(scores, score);
        below = below >= 0 ? below : -below - 2;
        if (ScoreOrder.compare(scores[below], score) == 0) {
            return log10[below];
        }
        if (ScoreOrder.compare(scores[below + 1], score) == 0 || log10[below] == log10[below + 1]) {
            return log10[below + 1];
        }
        return between(below, score);
    }

    private double between(int below, double score) {
        // a neighbour at infinity is as far from every score
        double width = scores[below + 1] - scores[below];
        double share = Double.isInfinite(scores[below]) ? 1 : (score - scores[below]) / width;
        double p = (1 - share) * probability(log10[below], 1) + share * probability(log10[below + 1], 1);
        double q = (1 - share) * probability(log10[below], -1) + share * probability(log10[below + 1], -1);
        return StrictMath.log10(p) - StrictMath.log10(q);
    }

    private static double probability(double log10, int sign) {
        return LogSpace.logistic(sign * log10 * LogSpace.LN_10);
    }

    @Override
    public String description() {
        return "pooled adjacent violators, ends "
                + ends.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + ", linear in the probability between scores";
    }

    @Override
    public Optional<ScoreBasis> basis() {
        return basis;
    }

    /**
     * {@return the distinct scores of the fit, ascending}
     */
    public double[] scores() {
        return scores.clone();
    }

    /**
     * {@return the log10 likelihood ratio of each distinct score, ascending, may be infinite}
     */
    public double[] log10LikelihoodRatios() {
        return log10.clone();
    }

    /**
     * Refuses a calibration that gives infinite likelihood ratios, which no case may have.
     *
     * @return this calibration
     * @throws ProfilingException if one of its likelihood ratios is infinite
     */
    public PavCalibration requireFinite() {
        if (Double.isInfinite(log10[0]) || Double.isInfinite(log10[log10.length - 1])) {
            throw new ProfilingException(
                    "infinite-likelihood-ratio",
                    "a calibration for a case must give finite likelihood ratios; add misleading pairs at its ends");
        }
        return this;
    }

    @Override
    public String toString() {
        return description() + ", fitted on " + pairs;
    }
}
