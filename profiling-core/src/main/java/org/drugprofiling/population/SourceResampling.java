package org.drugprofiling.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProfilingException;

/**
 * The uncertainty of figures over pairs that share specimens: sources are left out or drawn, pairs follow them.
 *
 * <p>A source that is drawn w times gives its linked pairs the weight w, and an unlinked pair of two sources has the product of their
 * weights; no copy of a source is ever compared with another copy. Undefined replicates are left out and counted.
 *
 * @since 0.1.0
 */
public final class SourceResampling {

    private final Orientation orientation;
    private final int sources;
    private final List<String> names;
    private final Pair[] pairs;

    private SourceResampling(Orientation orientation, List<String> names, Pair[] pairs) {
        this.orientation = orientation;
        this.sources = names.size();
        this.names = List.copyOf(names);
        this.pairs = pairs;
    }

    /** A pair on the distance scale with the numbers of its sources. */
    private record Pair(double distance, boolean isLinked, int sourceA, int sourceB, double weight) {

        double weight(double[] sourceWeights) {
            return isLinked
                    ? weight * sourceWeights[sourceA]
                    : weight * sourceWeights[sourceA] * sourceWeights[sourceB];
        }
    }

    /** A figure as a function of how often each source counts; {@code NaN} where it is undefined. */
    @FunctionalInterface
    public interface Statistic {

        /**
         * Computes the figure.
         *
         * @param sourceWeights how often each source counts
         * @return the figure, {@code NaN} if it is undefined
         */
        double of(double[] sourceWeights);
    }

    /**
     * A percentile interval.
     *
     * @param lower lower end
     * @param upper upper end
     * @param replicates how many replicates were drawn
     * @param undefined how many of them were undefined and left out
     * @param sources how many sources there are
     */
    public record Interval(double lower, double upper, int replicates, int undefined, int sources) {}

    /**
     * Prepares populations.
     *
     * @param populations linked and unlinked pairs with their sources
     * @return the resampling
     */
    public static SourceResampling of(LinkPopulations populations) {
        return of(populations.pairs(), populations.sourceOfRow(), populations.orientation());
    }

    /**
     * Prepares pairs of rows of known sources.
     *
     * @param pairs linked and unlinked pairs
     * @param sourceOfRow the source of each row that the pairs name
     * @param orientation whether low or high scores mean alike
     * @return the resampling
     */
    public static SourceResampling of(List<ScoredPair> pairs, List<String> sourceOfRow, Orientation orientation) {
        List<String> names = new ArrayList<>(new TreeSet<>(sourceOfRow));
        int[] numberOfRow = sourceOfRow.stream()
                .mapToInt(source -> java.util.Collections.binarySearch(names, source))
                .toArray();
        Pair[] prepared = pairs.stream()
                .map(pair -> new Pair(
                        ScoreOrder.round(orientation.asDistance(pair.score())),
                        pair.label() == PairLabel.LINKED,
                        numberOfRow[pair.i()],
                        numberOfRow[pair.j()],
                        pair.weight()))
                .sorted(Comparator.comparingDouble(Pair::distance))
                .toArray(Pair[]::new);
        return new SourceResampling(orientation, names, prepared);
    }

    /**
     * {@return the number of sources}
     */
    public int sources() {
        return sources;
    }

    /**
     * {@return the sources in the order in which a statistic gets their weights}
     */
    public List<String> sourceNames() {
        return names;
    }

    /**
     * {@return the area under the ROC curve as a function of source weights}
     */
    public Statistic areaUnderCurve() {
        return this::weightedArea;
    }

    /**
     * Returns the share of pairs of a label that a condition holds for, for example the unlinked pairs within a limit, as a function of
     * source weights.
     *
     * @param label linked or unlinked
     * @param condition on the score, rounded for comparison
     * @return the share
     */
    public Statistic shareOf(PairLabel label, DoublePredicate condition) {
        return sourceWeights -> {
            double all = 0;
            double held = 0;
            for (Pair pair : pairs) {
                if (pair.isLinked() == (label == PairLabel.LINKED)) {
                    double weight = pair.weight(sourceWeights);
                    all += weight;
                    held += condition.test(orientation.fromDistance(pair.distance())) ? weight : 0;
                }
            }
            return held / all;
        };
    }

    private double weightedArea(double[] sourceWeights) {
        double linkedTotal = 0;
        double unlinkedTotal = 0;
        for (Pair pair : pairs) {
            double weight = pair.weight(sourceWeights);
            if (pair.isLinked()) {
                linkedTotal += weight;
            } else {
                unlinkedTotal += weight;
            }
        }
        double won = 0;
        double below = 0;
        int k = 0;
        while (k < pairs.length) {
            double distance = pairs[k].distance();
            double linked = 0;
            double tied = 0;
            for (; k < pairs.length && pairs[k].distance() == distance; k++) {
                double weight = pairs[k].weight(sourceWeights);
                if (pairs[k].isLinked()) {
                    linked += weight;
                } else {
                    tied += weight;
                }
            }
            won += linked * (unlinkedTotal - below - tied / 2);
            below += tied;
        }
        return won / (linkedTotal * unlinkedTotal);
    }

    /**
     * Returns the standard error by leaving out one source after the other: √((m − 1)/m · Σ(θ₍ₛ₎ − mean)²).
     *
     * @param statistic the figure
     * @return the standard error; empty if the figure is undefined without one of the sources
     */
    public OptionalDouble jackknifeStandardError(Statistic statistic) {
        if (sources < 2) {
            return OptionalDouble.empty();
        }
        double[] values = new double[sources];
        double mean = 0;
        for (int s = 0; s < sources; s++) {
            double[] weights = new double[sources];
            Arrays.fill(weights, 1);
            weights[s] = 0;
            values[s] = statistic.of(weights);
            if (!Double.isFinite(values[s])) {
                return OptionalDouble.empty();
            }
            mean += values[s];
        }
        mean /= sources;
        double squares = 0;
        for (double value : values) {
            squares = Fma.of(value - mean, value - mean, squares);
        }
        return OptionalDouble.of(Math.sqrt(squares * (sources - 1) / sources));
    }

    /**
     * Returns a percentile interval from sources drawn with replacement.
     *
     * @param statistic the figure
     * @param confidence for example 0.95
     * @param replicates how many draws, 2000 is usual
     * @param seed of the draws
     * @return the interval between quantiles of type 7
     * @throws ProfilingException if the figure is undefined in every replicate
     */
    public Interval bootstrap(Statistic statistic, double confidence, int replicates, long seed) {
        if (!(confidence > 0 && confidence < 1) || replicates < 1) {
            throw new ProfilingException(
                    "invalid-parameter", "confidence must be above 0 and below 1 and replicates at least 1");
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[replicates];
        int defined = 0;
        for (int r = 0; r < replicates; r++) {
            double[] weights = new double[sources];
            for (int s = 0; s < sources; s++) {
                weights[random.nextInt(sources)]++;
            }
            double value = statistic.of(weights);
            if (Double.isFinite(value)) {
                values[defined++] = value;
            }
        }
        if (defined == 0) {
            throw new ProfilingException(
                    "undefined-statistic",
                    "the figure must be defined in at least one of " + replicates + " replicates");
        }
        double[] sorted = Arrays.copyOf(values, defined);
        Arrays.sort(sorted);
        double tail = (1 - confidence) / 2;
        return new Interval(
                Quantiles.type7(sorted, tail),
                Quantiles.type7(sorted, 1 - tail),
                replicates,
                replicates - defined,
                sources);
    }
}
