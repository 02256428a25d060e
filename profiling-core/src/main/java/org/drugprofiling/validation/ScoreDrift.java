package org.drugprofiling.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProfilingException;

/**
 * How far a population of scores has moved from the one that limits or likelihood ratios were derived from: the distance of Kolmogorov and Smirnov
 * with its exact two-sided probability, and the population stability index; for example D = 0.54, p = 0.109, index 0.713.
 *
 * <p>p is the share of all orders of both sets, taken as if no two scores were equal, whose distance is as large or larger: with equal scores it
 * is too large rather than too small. It treats scores as independent. The index is Σ(c − r) ln(c/r) over {@link StabilityBins}, r
 * and c the shares of both sets with one half added to each count, so that it is finite. Scores are compared by {@link ScoreOrder}.
 *
 * @param distance largest difference of the two distribution functions, from 0 to 1
 * @param pValue probability of a distance as large or larger
 * @param stabilityIndex 0 if all shares are equal
 * @param bins the bins of the index
 * @param referenceCounts scores of the reference in each bin
 * @param currentCounts current scores in each bin
 * @since 0.1.0
 */
public record ScoreDrift(
        double distance,
        double pValue,
        double stabilityIndex,
        StabilityBins bins,
        List<Integer> referenceCounts,
        List<Integer> currentCounts) {

    private static final double ADDED = 0.5;

    /**
     * Copies the lists.
     */
    public ScoreDrift {
        Objects.requireNonNull(bins, "bins");
        referenceCounts = List.copyOf(referenceCounts);
        currentCounts = List.copyOf(currentCounts);
    }

    /**
     * Compares two sets of scores.
     *
     * @param reference scores that limits or likelihood ratios were derived from, at least one, no {@code NaN}
     * @param current scores of today, at least one, no {@code NaN}
     * @param bins the bins of the stability index
     * @return the drift
     * @throws ProfilingException if a set is empty, a score is {@code NaN}, the scores are too small for {@link
     *     ScoreOrder#requireResolved}, or the product of both numbers is above 10⁹
     */
    public static ScoreDrift between(double[] reference, double[] current, StabilityBins bins) {
        ScoreOrder.requireResolved(reference, current);
        double[] then = sorted("reference", reference);
        double[] now = sorted("current", current);
        long steps = TwoSampleDistance.steps(then, now);
        int[] before = bins.counts(then, then);
        int[] after = bins.counts(then, now);
        return new ScoreDrift(
                steps / ((double) then.length * now.length),
                TwoSampleDistance.tail(then.length, now.length, steps),
                index(before, then.length, after, now.length),
                bins,
                boxed(before),
                boxed(after));
    }

    private static double index(int[] before, int reference, int[] after, int current) {
        double index = 0;
        for (int k = 0; k < before.length; k++) {
            double r = (before[k] + ADDED) / (reference + ADDED * before.length);
            double c = (after[k] + ADDED) / (current + ADDED * after.length);
            index += (c - r) * StrictMath.log(c / r);
        }
        return index;
    }

    /**
     * {@return about what the index is expected to be if nothing has moved: (bins − 1)(1/n + 1/m) for n and m scores (own derivation: a sum of squared
     *     differences of shares over shares)}
     */
    public double indexWithoutDrift() {
        return (bins.bins() - 1) * (1.0 / size(referenceCounts) + 1.0 / size(currentCounts));
    }

    private static long size(List<Integer> counts) {
        return counts.stream().mapToLong(Integer::longValue).sum();
    }

    private static double[] sorted(String what, double[] scores) {
        if (scores.length == 0) {
            throw new ProfilingException("empty-population", "there must be at least one " + what + " score");
        }
        for (double score : scores) {
            if (Double.isNaN(score)) {
                throw new ProfilingException("not-a-number", "a " + what + " score must be a number");
            }
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static List<Integer> boxed(int[] counts) {
        List<Integer> list = new ArrayList<>();
        for (int count : counts) {
            list.add(count);
        }
        return list;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "D = %.4f (p = %.4g), stability index %.4f (%s): %s -> %s",
                distance,
                pValue,
                stabilityIndex,
                bins.words(),
                referenceCounts,
                currentCounts);
    }
}
