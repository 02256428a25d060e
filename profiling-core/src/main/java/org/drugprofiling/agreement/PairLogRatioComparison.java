package org.drugprofiling.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.kernel.CompositionKernels;
import org.drugprofiling.kernel.Ranks;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;

/**
 * The logarithms of all pairwise peak ratios of two profiles, ratio by ratio: 8 peaks give 28 ratios. The ratios need no normalisation, and
 * an unstable peak spoils only those that it takes part in, so that the table of ratios shows which peak it is.
 *
 * <p>The difference of the ratio of targets j and k is ln(aⱼ/aₖ) − ln(bⱼ/bₖ). A ratio with a number that was not quantified, or that is not
 * positive, is left undefined: no number stands for it. Source: Villesen and Nielsen 2017, Scientific Reports 7, doi
 * 10.1038/s41598-017-12042-x (abstract and introduction), who give such ratios to a classifier; the medians by target are an own summary.
 * As a single number: the Euclidean distance after {@code pair-log-ratios}, which equals √p times the Aitchison distance.
 *
 * @since 0.1.0
 */
public final class PairLogRatioComparison {

    private final List<RatioDifference> ratios;
    private final List<TargetSpread> targets;
    private final Optional<NotComparable> obstacle;

    private PairLogRatioComparison(
            List<RatioDifference> ratios, List<TargetSpread> targets, Optional<NotComparable> obstacle) {
        this.ratios = List.copyOf(ratios);
        this.targets = List.copyOf(targets);
        this.obstacle = obstacle;
    }

    /**
     * One ratio of two profiles.
     *
     * @param numerator id of the target above the line
     * @param denominator id of the target below the line
     * @param difference of the logarithms, first minus second
     */
    public record RatioDifference(String numerator, String denominator, double difference) {}

    /**
     * One target across the ratios that it takes part in.
     *
     * @param target id
     * @param ratios how many of its ratios are defined in both profiles
     * @param median of the absolute differences of these ratios, {@code NaN} if there is none
     */
    public record TargetSpread(String target, int ratios, double median) {

        /**
         * {@return the median of the absolute differences, empty if no ratio is defined}
         */
        public OptionalDouble knownMedian() {
            return Double.isNaN(median) ? OptionalDouble.empty() : OptionalDouble.of(median);
        }
    }

    /**
     * Compares the ratios of two profiles.
     *
     * @param a first profile, not normalised to one of its targets
     * @param b second profile, over the same targets
     * @return the ratios that are defined in both; none, with the reason, if the profiles cannot be compared
     * @throws ProfilingException if the profiles have fewer than two targets
     */
    public static PairLogRatioComparison of(Profile a, Profile b) {
        Optional<NotComparable> obstacle = Comparisons.obstacle(a, b);
        if (obstacle.isPresent()) {
            return new PairLogRatioComparison(List.of(), List.of(), obstacle);
        }
        int p = a.size();
        if (p < 2) {
            throw new ProfilingException(
                    "too-few-targets",
                    "pairwise ratios must be of at least two targets",
                    ProblemLocation.nowhere().with("target set", a.targets().name()),
                    Integer.toString(p));
        }
        double[] quotients = new double[p];
        for (int k = 0; k < p; k++) {
            quotients[k] = isUsable(a, k) && isUsable(b, k)
                    ? CompositionKernels.logQuotient(a.value(k), b.value(k))
                    : Double.NaN;
        }
        List<RatioDifference> ratios = ratios(a, quotients);
        Optional<NotComparable> nothing = ratios.isEmpty()
                ? Optional.of(new NotComparable(
                        NotComparableReason.TOO_FEW_DETECTED, "fewer than two targets were quantified in both"))
                : Optional.empty();
        return new PairLogRatioComparison(ratios, spreads(a, quotients), nothing);
    }

    private static boolean isUsable(Profile profile, int k) {
        return !profile.state(k).isCensored() && profile.value(k) > 0;
    }

    private static List<RatioDifference> ratios(Profile profile, double[] quotients) {
        List<RatioDifference> ratios = new ArrayList<>();
        for (int j = 0; j < quotients.length; j++) {
            for (int k = j + 1; k < quotients.length; k++) {
                double difference = quotients[j] - quotients[k];
                if (!Double.isNaN(difference)) {
                    ratios.add(new RatioDifference(
                            profile.targets().target(j).id(),
                            profile.targets().target(k).id(),
                            difference));
                }
            }
        }
        return ratios;
    }

    private static List<TargetSpread> spreads(Profile profile, double[] quotients) {
        List<TargetSpread> spreads = new ArrayList<>();
        for (int j = 0; j < quotients.length; j++) {
            double own = quotients[j];
            int at = j;
            double[] differences = IntStream.range(0, quotients.length)
                    .filter(k -> k != at)
                    .mapToDouble(k -> Math.abs(own - quotients[k]))
                    .filter(difference -> !Double.isNaN(difference))
                    .toArray();
            spreads.add(new TargetSpread(profile.targets().target(j).id(), differences.length, median(differences)));
        }
        return spreads;
    }

    private static double median(double[] numbers) {
        return numbers.length == 0 ? Double.NaN : Ranks.median(numbers, 0, numbers.length);
    }

    /**
     * {@return why there is no ratio, empty if there is one}
     */
    public Optional<NotComparable> obstacle() {
        return obstacle;
    }

    /**
     * {@return the ratios that are defined in both profiles, numerator before denominator in the order of the targets}
     */
    public List<RatioDifference> ratios() {
        return ratios;
    }

    /**
     * {@return each target across its ratios, in the order of the targets; the one with the largest median is the most likely to have
     *     changed}
     */
    public List<TargetSpread> targets() {
        return targets;
    }

    /**
     * {@return how many ratios are not defined in both profiles}
     */
    public int undefined() {
        int p = targets.size();
        return p * (p - 1) / 2 - ratios.size();
    }

    @Override
    public String toString() {
        return obstacle.map(NotComparable::toString).orElse(ratios.size() + " ratios, " + undefined() + " undefined");
    }
}
