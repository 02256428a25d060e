package org.drugprofiling.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;

/** Scores in ascending order, equal ones in one group, with the weights of the same-source and different-source pairs in each. */
final class GroupedScores {

    private final double[] scores;
    private final double[] same;
    private final double[] different;

    private GroupedScores(double[] scores, double[] same, double[] different) {
        this.scores = scores;
        this.same = same;
        this.different = different;
    }

    static GroupedScores of(SupportScores scores) {
        return new Order(scores).weighted(pair -> pair.weight());
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
            for (int g = 0; g < scores.length; g++) {
                if (same[g] + different[g] > 0) {
                    keptScores[kept] = scores[g];
                    same[kept] = same[g];
                    different[kept] = different[g];
                    kept++;
                }
            }
            return new GroupedScores(
                    java.util.Arrays.copyOf(keptScores, kept),
                    java.util.Arrays.copyOf(same, kept),
                    java.util.Arrays.copyOf(different, kept));
        }
    }

    /** The same groups with one group more at each end, beyond all scores. */
    GroupedScores withEnds(double sameBelow, double differentBelow, double sameAbove, double differentAbove) {
        return new GroupedScores(
                framed(scores, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                framed(same, sameBelow, sameAbove),
                framed(different, differentBelow, differentAbove));
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
        for (int g = 0; g < log10.length; g++) {
            if (weights[g] > 0) {
                sum += weights[g] * LogSpace.cost(sign * (log10[g] + log10Odds));
                total += weights[g];
            }
        }
        return sum / total;
    }

    /** The share of the same-source weight in groups that a condition holds for. */
    double sameShare(java.util.function.DoublePredicate condition) {
        return share(same, condition);
    }

    /** The share of the different-source weight in groups that a condition holds for. */
    double differentShare(java.util.function.DoublePredicate condition) {
        return share(different, condition);
    }

    private double share(double[] weights, java.util.function.DoublePredicate condition) {
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
