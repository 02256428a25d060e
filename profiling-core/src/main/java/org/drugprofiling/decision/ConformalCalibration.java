package org.drugprofiling.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.drugprofiling.comparison.LinkValue;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.BinomialBound;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;

/**
 * Unlinked scores that a new score is ranked among: p = (1 + number at least as alike)/(n + 1), for example 1/81 for a pair more alike than all 80.
 *
 * <p>If the n scores and that of a new unlinked pair are exchangeable, which independent pairs of one population are, then P(p ≤ α) ≤ α for
 * every α, whatever the distribution and however small n is; ties only make it smaller. A limit that links if p ≤ α therefore makes a false
 * link of an unlinked pair with probability at most α, {@linkplain #average() on average}. The p-value is no probability that
 * the pair is unlinked. Scores are compared by {@link ScoreOrder}.
 *
 * <p>A treatment, a metric or a combination of both that was fitted to or chosen by these very rows makes them differ from a new one, which had no part
 * in it: they are no longer exchangeable, and P(p ≤ α) can be above α. It is fitted and chosen on other sources.
 *
 * <p>Formulas: own arrangement of conformal p-values (Bates et al. 2023, abstract). The factor two of {@link #ofAllPairs}: own proof, in the
 * documentation.
 *
 * @since 0.1.0
 */
public final class ConformalCalibration {

    // sums of weights such as 1/3 miss their total by rounding; p-values are moved up by it
    private static final double SLACK = 1e-12;

    private final CalibrationBasis basis;
    // as computed, for limits; and rounded, for comparison
    private final double[] distances;
    private final double[] rounded;
    private final double[] within;
    private final int pairs;
    private final Orientation orientation;
    private final ChainId chain;
    private final String origin;
    private final Optional<String> group;

    private ConformalCalibration(
            CalibrationBasis basis,
            double[] distances,
            double[] within,
            int pairs,
            Orientation orientation,
            ChainId chain,
            String origin,
            Optional<String> group) {
        this.basis = basis;
        this.distances = distances;
        this.rounded = ScoreOrder.sorted(distances);
        this.within = within;
        this.pairs = pairs;
        this.orientation = orientation;
        this.chain = chain;
        this.origin = origin;
        this.group = group;
    }

    /**
     * Takes pairs that share no source, perhaps of one group, of which alone the p-values then hold.
     *
     * @param unlinked unlinked pairs, at least one
     * @return the calibration
     */
    public static ConformalCalibration of(DisjointPairs unlinked) {
        if (unlinked.label() != PairLabel.UNLINKED) {
            throw new ProfilingException("linked-calibration", "a calibration must be made of unlinked pairs");
        }
        return counted(
                CalibrationBasis.DISJOINT_PAIRS,
                unlinked.scores(),
                unlinked.orientation(),
                unlinked.chain(),
                unlinked.origin(),
                unlinked.groupName());
    }

    /**
     * Takes the scores of one query against one specimen of each of many sources that it does not belong to, drawn as the candidates are and
     * not among them. The p-values hold for this very query and for no other.
     *
     * @param scores at least one, no {@code NaN}
     * @param orientation whether low or high scores mean alike
     * @param chain of the scores, {@link ChainId#unspecified()} if it plays no part
     * @return the calibration
     */
    public static ConformalCalibration anchored(double[] scores, Orientation orientation, ChainId chain) {
        return counted(
                CalibrationBasis.ANCHORED_ON_QUERY,
                scores,
                orientation,
                chain,
                "query against " + scores.length + " sources",
                Optional.empty());
    }

    /**
     * Takes all unlinked pairs of all sources: p = 2(1 + n·F)/(n + 1), at most 1, with n the half of the number of sources and F the share of
     * pairs of sources that is at least as alike, several pairs of two sources sharing one weight. Nothing is drawn, but the smallest
     * possible p-value is twice that of disjoint pairs. The guarantee is that of disjoint pairs: p is twice the mean of their p-values
     * over all ways of pairing the sources, and twice a mean of p-values is one.
     *
     * @param populations pairs of all sources, related ones counted as one
     * @return the calibration
     * @throws ProfilingException if two sources have no unlinked pair, because then the mean is another one
     */
    public static ConformalCalibration ofAllPairs(LinkPopulations populations) {
        List<String> folds = populations.foldOfRow();
        List<ScoredPair> unlinked = populations.pairs().stream()
                .filter(pair -> pair.label() == PairLabel.UNLINKED
                        && !folds.get(pair.i()).equals(folds.get(pair.j())))
                .sorted(Comparator.comparingDouble(
                        (ScoredPair pair) -> populations.orientation().asDistance(pair.score())))
                .toList();
        Map<String, Integer> counts = new HashMap<>();
        unlinked.forEach(pair -> counts.merge(sources(pair, folds), 1, Integer::sum));
        long sources = new TreeSet<>(folds).size();
        if (counts.size() != sources * (sources - 1) / 2 || sources < 2) {
            throw new ProfilingException(
                    "incomplete-pairs",
                    "every two sources must have an unlinked pair with a score, or pairs that share no source be drawn",
                    ProblemLocation.nowhere(),
                    counts.size() + " of " + sources * (sources - 1) / 2);
        }
        int n = (int) (sources / 2);
        double[] distances = new double[unlinked.size()];
        double[] within = new double[unlinked.size()];
        double sum = 0;
        for (int k = 0; k < distances.length; k++) {
            ScoredPair pair = unlinked.get(k);
            distances[k] = populations.orientation().asDistance(pair.score());
            sum += 1.0 / counts.getOrDefault(sources(pair, folds), 1);
            within[k] = Math.min(n, sum / counts.size() * n * (1 + SLACK));
        }
        return new ConformalCalibration(
                CalibrationBasis.ALL_PAIRS_TWICE,
                distances,
                within,
                n,
                populations.orientation(),
                populations.chain(),
                unlinked.size() + " pairs of " + sources + " sources",
                Optional.empty());
    }

    /** The two sources of a pair in the order of text, as one name. */
    static String sources(ScoredPair pair, List<String> folds) {
        String a = folds.get(pair.i());
        String b = folds.get(pair.j());
        return a.compareTo(b) <= 0 ? a + '\u001f' + b : b + '\u001f' + a;
    }

    private static ConformalCalibration counted(
            CalibrationBasis basis,
            double[] scores,
            Orientation orientation,
            ChainId chain,
            String origin,
            Optional<String> group) {
        if (scores.length == 0) {
            throw new ProfilingException("empty-population", "a calibration must have at least one unlinked score");
        }
        double[] distances = new double[scores.length];
        double[] within = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            distances[k] = orientation.asDistance(scores[k]);
            within[k] = k + 1;
        }
        ScoreOrder.requireResolved(scores);
        Arrays.sort(distances);
        return new ConformalCalibration(basis, distances, within, scores.length, orientation, chain, origin, group);
    }

    /**
     * Returns the p-value of a score.
     *
     * @param score a score, not {@code NaN}
     * @return (1 + number of calibration scores at least as alike)/(n + 1), above 0 and at most 1
     */
    public double pValue(double score) {
        double distance = ScoreOrder.round(orientation.asDistance(score));
        int end = upTo(distance);
        return pValueOf(end == 0 ? 0 : within[end - 1]);
    }

    private double pValueOf(double atLeastAsAlike) {
        return Math.min(1, factor() * (1 + atLeastAsAlike) / (pairs + 1));
    }

    private int factor() {
        return basis == CalibrationBasis.ALL_PAIRS_TWICE ? 2 : 1;
    }

    /** How many distances are at most a distance. */
    private int upTo(double distance) {
        int low = 0;
        int high = distances.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rounded[middle] <= distance) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Returns the p-value of a link value.
     *
     * @param value of a chain inside that of the calibration
     * @return the p-value
     * @throws ProfilingException if the chain lies outside
     */
    public double pValue(LinkValue value) {
        List<ChainId.Part> differing = value.chain().partsOutside(chain);
        if (!differing.isEmpty()) {
            throw new ProfilingException(
                    "calibration-does-not-apply",
                    "a calibration must be applied to link values of its own chain; these differ in "
                            + value.chain().differencesFrom(chain));
        }
        return pValue(value.value());
    }

    /**
     * {@return the smallest p-value that any score can have}
     */
    public double smallestPValue() {
        return pValueOf(0);
    }

    /**
     * Returns the limit that links if the p-value is at most a level: the k-th most alike calibration score, k = ⌊level · (n + 1)⌋, exclusive.
     *
     * @param level α, from 0 to 1, an exact decimal
     * @return the limit; with k = 0 it links nothing
     */
    public ConformalLimit limit(BigDecimal level) {
        ScoreLimits.requireLevel(level);
        int k = basis == CalibrationBasis.ALL_PAIRS_TWICE ? weighedRank(level) : rank(level, pairs);
        return limit(level, Optional.empty(), k);
    }

    /** The first place at which the p-value is above the level, from 1; 0 if it is so before the first. */
    private int weighedRank(BigDecimal level) {
        double alpha = level.doubleValue();
        if (smallestPValue() > alpha) {
            return 0;
        }
        int k = 0;
        while (k < within.length && pValueOf(within[k]) <= alpha) {
            k++;
        }
        return k + 1;
    }

    static int rank(BigDecimal level, int pairs) {
        return level.multiply(BigDecimal.valueOf(pairs + 1L))
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
    }

    /**
     * Returns the limit whose false link rate, whatever calibration was drawn, is at most a level with a confidence: the k-th most alike calibration
     * score, exclusive, with the largest k for which P{Beta(k, n + 1 − k) ≤ level} is at least the confidence.
     *
     * @param level α, above 0 and below 1, an exact decimal
     * @param confidence 1 − δ, above 0 and below 1
     * @return the limit; with k = 0 it links nothing
     * @throws ProfilingException for a calibration by all pairs, which has no such guarantee
     */
    public ConformalLimit limit(BigDecimal level, BigDecimal confidence) {
        if (basis == CalibrationBasis.ALL_PAIRS_TWICE) {
            throw new ProfilingException(
                    "no-confidence",
                    "a limit with a confidence must come from pairs that share no source",
                    ProblemLocation.nowhere(),
                    basis.words());
        }
        return limit(level, Optional.of(confidence), confidentRank(level, confidence, pairs));
    }

    private ConformalLimit limit(BigDecimal level, Optional<BigDecimal> confidence, int k) {
        double distance = Double.NEGATIVE_INFINITY;
        if (k > 0) {
            distance = k > distances.length ? Double.POSITIVE_INFINITY : distances[k - 1];
        }
        return new ConformalLimit(
                level,
                confidence,
                k,
                distances.length,
                pairs,
                orientation.fromDistance(distance),
                orientation,
                basis,
                origin,
                group);
    }

    /** The largest k for which k − 1 or fewer of n events at a rate of the level are improbable enough. */
    static int confidentRank(BigDecimal level, BigDecimal confidence, int pairs) {
        if (pairs < BinomialBound.trialsWithoutEvent(level.doubleValue(), confidence.doubleValue())) {
            return 0;
        }
        double rate = level.doubleValue();
        double risk = BigDecimal.ONE.subtract(confidence).doubleValue() * (1 + SLACK);
        int low = 1;
        int high = pairs + 1;
        while (high - low > 1) {
            int k = (low + high) >>> 1;
            // P{Beta(k, n + 1 − k) > rate}, by the tail that keeps its digits
            if (BinomialBound.atLeast(pairs + 1L - k, pairs, 1 - rate) <= risk) {
                low = k;
            } else {
                high = k;
            }
        }
        return low;
    }

    /**
     * Returns how many pairs that share no source are needed before a limit links anything.
     *
     * @param level α, above 0 and below 1, an exact decimal
     * @return ⌈1/α⌉ − 1, for example 99 for 0.01; twice as many sources
     */
    public static long pairsNeeded(BigDecimal level) {
        requireAboveZero(level);
        return BigDecimal.ONE.divide(level, 0, RoundingMode.CEILING).longValueExact() - 1;
    }

    /**
     * Returns how many pairs that share no source are needed before a limit with a confidence links anything.
     *
     * @param level α, above 0 and below 1
     * @param confidence 1 − δ, above 0 and below 1
     * @return the number, for example 299 for 0.01 with 0.95; twice as many sources
     */
    public static long pairsNeeded(BigDecimal level, BigDecimal confidence) {
        return BinomialBound.trialsWithoutEvent(level.doubleValue(), confidence.doubleValue());
    }

    private static void requireAboveZero(BigDecimal level) {
        if (level.signum() <= 0 || level.compareTo(BigDecimal.ONE) > 0) {
            throw new ProfilingException(
                    "invalid-parameter", "a level must be above 0 and at most 1, was " + level.toPlainString());
        }
    }

    /**
     * {@return from which pairs p-values are computed}
     */
    public CalibrationBasis basis() {
        return basis;
    }

    /**
     * {@return n, the number of scores; half the number of sources for a calibration by all pairs}
     */
    public int pairs() {
        return pairs;
    }

    /**
     * {@return whether low or high scores mean alike}
     */
    public Orientation orientation() {
        return orientation;
    }

    /**
     * {@return the chain of the scores}
     */
    public ChainId chain() {
        return chain;
    }

    /**
     * {@return the group of pairs that it is of, as {@code powder / tablet}; empty if groups play no part}
     */
    public Optional<String> group() {
        return group;
    }

    /**
     * {@return over what a guarantee by these p-values is an average, with the group where there is one, in words}
     */
    public String average() {
        return average(basis, group);
    }

    static String average(CalibrationBasis basis, Optional<String> group) {
        return basis.average(group.map(name -> "pairs of the group '" + name + "', and of no other")
                .orElse("the population"));
    }

    /**
     * {@return what a guarantee by these p-values presumes, in words}
     */
    public String presumption() {
        return presumption(group);
    }

    static String presumption(Optional<String> group) {
        return "provided that calibration and use draw from one population, "
                + group.map(name -> "both pairs of the group '" + name + "'")
                        .orElse("of one group where there are groups")
                + ", and that treatment, metric, combination and groups were neither fitted to nor chosen by these scores";
    }

    @Override
    public String toString() {
        return "basis     " + basis.words()
                + "\nscores    " + origin
                + "\nn         " + pairs
                + "\nsmallest  p " + smallestPValue()
                + "\nholds     " + average()
                + "\n          " + presumption();
    }
}
