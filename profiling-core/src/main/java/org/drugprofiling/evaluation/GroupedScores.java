package org.drugprofiling.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** Scores in ascending order, equal ones in one group, with the weights of the same-source and different-source pairs in each. */
final class GroupedScores {

    // one, less the rounding of a sum
    private static final double FEWEST_PAIRS = 1 - 1e-9;
    private static final double MOST_PAIRS = 0x1p53;

    private final double[] scores;
    private final double[] same;
    private final double[] different;
    private final Costs costs;
    private final int[] at;

    private GroupedScores(double[] scores, double[] same, double[] different, Costs costs, int[] at) {
        this.scores = scores;
        this.same = same;
        this.different = different;
        this.costs = costs;
        this.at = at;
    }

    /** What each score costs as a log10 likelihood ratio, and on which side of 1 it lies; the same for every weighting. */
    private static final class Costs {

        private final double[] same;
        private final double[] different;
        private final int[] sides;

        Costs(double[] scores) {
            int count = scores.length;
            same = new double[count];
            different = new double[count];
            sides = new int[count];
            for (int g = 0; g < count; g++) {
                same[g] = LogSpace.cost(-scores[g]);
                different[g] = LogSpace.cost(scores[g]);
                sides[g] = Tippett.isAbove(scores[g], 0) ? 1 : Tippett.isAbove(0, scores[g]) ? -1 : 0;
            }
        }
    }

    static GroupedScores of(SupportScores scores) {
        return new Order(scores).weighted(pair -> pair.weight());
    }

    /**
     * The same, for what adds a pair of weight 1 to those that were met: refused where all pairs of a kind together weigh less than one pair, or so much that one more
     * changes nothing.
     */
    static GroupedScores counted(SupportScores scores) {
        GroupedScores groups = of(scores);
        requireCounted(groups.sameTotal(), "same-source");
        requireCounted(groups.differentTotal(), "different-source");
        return groups;
    }

    private static void requireCounted(double total, String kind) {
        if (!(total >= FEWEST_PAIRS && total <= MOST_PAIRS)) {
            throw new ProfilingException(
                    "invalid-weights",
                    "the weights of " + kind
                            + " pairs must add up to at least 1 and at most 2^53 where a pair is added to those that were met, as for bounds:"
                            + " a weight of 1 is one pair of sources",
                    ProblemLocation.nowhere().with("pairs", kind),
                    Double.toString(total));
        }
    }

    /** The weight of a pair. */
    @FunctionalInterface
    interface Weight {
        double of(ScoredPair pair);
    }

    /** Pairs in ascending order of their scores, for many weightings of the same pairs. */
    static final class Order {

        private final ScoredPair[] sorted;
        private final int[] groupOf;
        private final double[] scores;
        private final Costs costs;

        Order(SupportScores given) {
            sorted = given.pairs().stream()
                    .sorted(Comparator.comparingDouble(ScoredPair::score))
                    .toArray(ScoredPair[]::new);
            groupOf = new int[sorted.length];
            List<Double> starts = new ArrayList<>();
            for (int k = 0; k < sorted.length; k++) {
                if (k == 0 || ScoreOrder.compare(sorted[k].score(), sorted[k - 1].score()) != 0) {
                    starts.add(sorted[k].score());
                }
                groupOf[k] = starts.size() - 1;
            }
            scores = starts.stream().mapToDouble(Double::doubleValue).toArray();
            costs = new Costs(scores);
        }

        /** The groups under a weighting; those without weight are left out. */
        GroupedScores weighted(Weight weight) {
            double[] same = new double[scores.length];
            double[] different = new double[scores.length];
            for (int k = 0; k < sorted.length; k++) {
                double w = weight.of(sorted[k]);
                if (sorted[k].label() == PairLabel.LINKED) {
                    same[groupOf[k]] += w;
                } else {
                    different[groupOf[k]] += w;
                }
            }
            int kept = 0;
            double[] keptScores = new double[scores.length];
            int[] at = new int[scores.length];
            for (int g = 0; g < scores.length; g++) {
                if (same[g] + different[g] > 0) {
                    keptScores[kept] = scores[g];
                    at[kept] = g;
                    same[kept] = same[g];
                    different[kept] = different[g];
                    kept++;
                }
            }
            return new GroupedScores(
                    Arrays.copyOf(keptScores, kept),
                    Arrays.copyOf(same, kept),
                    Arrays.copyOf(different, kept),
                    costs,
                    Arrays.copyOf(at, kept));
        }
    }

    /** The same groups with one group more at each end, beyond all scores. */
    GroupedScores withEnds(double sameBelow, double differentBelow, double sameAbove, double differentAbove) {
        double[] framed = framed(scores, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return new GroupedScores(
                framed,
                framed(same, sameBelow, sameAbove),
                framed(different, differentBelow, differentAbove),
                new Costs(framed),
                IntStream.range(0, framed.length).toArray());
    }

    private static double[] framed(double[] x, double first, double last) {
        double[] framed = new double[x.length + 2];
        framed[0] = first;
        System.arraycopy(x, 0, framed, 1, x.length);
        framed[x.length + 1] = last;
        return framed;
    }

    int count() {
        return scores.length;
    }

    double score(int group) {
        return scores[group];
    }

    double same(int group) {
        return same[group];
    }

    double different(int group) {
        return different[group];
    }

    double[] scores() {
        return scores.clone();
    }

    double sameTotal() {
        return total(same);
    }

    double differentTotal() {
        return total(different);
    }

    private static double total(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** ½ (mean cost of same source + mean cost of different sources) of the scores themselves. */
    double cllr() {
        return (mean(same, costs.same) + mean(different, costs.different)) / 2;
    }

    private double mean(double[] weights, double[] ofGroup) {
        double sum = 0;
        double total = 0;
        for (int g = 0; g < weights.length; g++) {
            if (weights[g] > 0) {
                sum += weights[g] * ofGroup[at[g]];
                total += weights[g];
            }
        }
        return sum / total;
    }

    /** The share of the same-source weight below 1. */
    double misleadingSame() {
        return shareOnSide(same, -1);
    }

    /** The share of the different-source weight above 1. */
    double misleadingDifferent() {
        return shareOnSide(different, 1);
    }

    private double shareOnSide(double[] weights, int side) {
        double held = 0;
        double total = 0;
        for (int g = 0; g < weights.length; g++) {
            total += weights[g];
            held += costs.sides[at[g]] == side ? weights[g] : 0;
        }
        return held / total;
    }

    /** ½ (mean cost of same source + mean cost of different sources) of log10 likelihood ratios, one for each group. */
    double cllr(double[] log10) {
        return (sameCost(log10, 0) + differentCost(log10, 0)) / 2;
    }

    /** The weighted mean of log₂(1 + 1/(LR·odds)) over same-source pairs. */
    double sameCost(double[] log10, double log10Odds) {
        return meanCost(same, log10, log10Odds, -1);
    }

    /** The weighted mean of log₂(1 + LR·odds) over different-source pairs. */
    double differentCost(double[] log10, double log10Odds) {
        return meanCost(different, log10, log10Odds, 1);
    }

    private static double meanCost(double[] weights, double[] log10, double log10Odds, int sign) {
        double sum = 0;
        double total = 0;
        double before = Double.NaN;
        double cost = Double.NaN;
        for (int g = 0; g < log10.length; g++) {
            if (weights[g] > 0) {
                // pooled groups share one number
                if (log10[g] != before) {
                    before = log10[g];
                    cost = LogSpace.cost(sign * (log10[g] + log10Odds));
                }
                sum += weights[g] * cost;
                total += weights[g];
            }
        }
        return sum / total;
    }

    /** The share of the same-source weight in groups that a condition holds for. */
    double sameShare(DoublePredicate condition) {
        return share(same, condition);
    }

    /** The share of the different-source weight in groups that a condition holds for. */
    double differentShare(DoublePredicate condition) {
        return share(different, condition);
    }

    private double share(double[] weights, DoublePredicate condition) {
        double held = 0;
        double total = 0;
        for (int g = 0; g < weights.length; g++) {
            total += weights[g];
            held += condition.test(scores[g]) ? weights[g] : 0;
        }
        return held / total;
    }

    /**
     * Pools adjacent violators: for each group the log10 of (share of same source in its block)/(share of different sources in it), −∞ and ∞
     * where a block holds one kind only.
     */
    double[] poolAdjacentViolators() {
        int groups = scores.length;
        double[] blockSame = new double[groups];
        double[] blockDifferent = new double[groups];
        int[] last = new int[groups];
        int blocks = 0;
        for (int g = 0; g < groups; g++) {
            blockSame[blocks] = same[g];
            blockDifferent[blocks] = different[g];
            last[blocks] = g;
            while (blocks > 0
                    && blockSame[blocks - 1] * blockDifferent[blocks]
                            >= blockSame[blocks] * blockDifferent[blocks - 1]) {
                blockSame[blocks - 1] += blockSame[blocks];
                blockDifferent[blocks - 1] += blockDifferent[blocks];
                last[blocks - 1] = g;
                blocks--;
            }
            blocks++;
        }
        double[] log10 = new double[groups];
        double sameAll = sameTotal();
        double differentAll = differentTotal();
        int g = 0;
        for (int block = 0; block < blocks; block++) {
            double value = StrictMath.log10(blockSame[block] * differentAll / (blockDifferent[block] * sameAll));
            for (; g <= last[block]; g++) {
                log10[g] = value;
            }
        }
        return log10;
    }
}
