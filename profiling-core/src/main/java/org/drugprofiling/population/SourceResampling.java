package org.drugprofiling.population;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.SourceNames;

/**
 * The uncertainty of figures over pairs that share specimens: sources are left out or drawn, pairs follow them.
 *
 * <p>A source that is drawn w times gives its linked pairs the weight w, and an unlinked pair of two sources has the product of their
 * weights; no copy of a source is ever compared with another copy. Undefined replicates are left out and counted.
 *
 * @since 0.1.0
 */
public final class SourceResampling {

    /** How many draws an interval is usually made of. */
    public static final int USUAL_REPLICATES = 2000;

    // five beyond each end
    private static final double FEWEST_BEYOND = 10 - 1e-9;

    private static final int DRAWS_AT_ONCE = 64;

    private final Orientation orientation;
    private final List<String> names;
    private final Map<PairLabel, WeightedArea.Side> sides;

    private SourceResampling(Orientation orientation, List<String> names, Map<PairLabel, WeightedArea.Side> sides) {
        this.orientation = orientation;
        this.names = List.copyOf(names);
        this.sides = sides;
    }

    /** The names of the sources behind pairs, one for each row that a pair names. */
    static SortedSet<String> behind(List<ScoredPair> pairs, List<String> sourceOfRow, String what) {
        BitSet rows = new BitSet();
        for (ScoredPair pair : pairs) {
            rows.set(pair.i());
            rows.set(pair.j());
        }
        SortedSet<String> behind = new TreeSet<>();
        rows.stream().forEach(row -> behind.add(SourceNames.requireName(sourceOfRow.get(row), row, what)));
        return behind;
    }

    /** A figure as a function of how often each source counts; {@code NaN} where it is undefined. */
    @FunctionalInterface
    public interface Statistic {

        /**
         * Computes the figure.
         *
         * @param sourceWeights how often each source counts, one number for each, finite and not negative
         * @return the figure, {@code NaN} if it is undefined
         */
        double of(double[] sourceWeights);

        /**
         * Computes the figure of several draws, perhaps faster than one after the other.
         *
         * @param draws of each draw how often each source counts
         * @return the figure of each draw, {@code NaN} where it is undefined
         */
        default double[] ofEach(double[][] draws) {
            double[] values = new double[draws.length];
            Arrays.setAll(values, draw -> of(draws[draw]));
            return values;
        }
    }

    /**
     * Prepares populations; sources that are known to be related ({@link LinkPopulations#foldOfRow()}) count as one.
     *
     * @param populations linked and unlinked pairs with their sources
     * @return the resampling
     */
    public static SourceResampling of(LinkPopulations populations) {
        return of(populations.pairs(), populations.foldOfRow(), populations.orientation());
    }

    /**
     * Prepares pairs of rows of known sources. A source of a row that no pair names is neither drawn nor left out nor counted.
     *
     * @param pairs linked and unlinked pairs
     * @param sourceOfRow the source of each row that the pairs name
     * @param orientation whether low or high scores mean alike
     * @return the resampling
     * @throws ProfilingException if two sources behind pairs may be one in two spellings ({@link SourceNames})
     */
    public static SourceResampling of(List<ScoredPair> pairs, List<String> sourceOfRow, Orientation orientation) {
        SortedSet<String> behind = behind(pairs, sourceOfRow, "sources that are drawn");
        SourceNames.requireOneSpelling(behind, "sources that are drawn");
        List<String> names = List.copyOf(behind);
        int[] numberOfRow = sourceOfRow.stream()
                .mapToInt(source -> Collections.binarySearch(names, source))
                .toArray();
        Map<PairLabel, WeightedArea.Side> sides = new EnumMap<>(PairLabel.class);
        for (PairLabel label : PairLabel.values()) {
            sides.put(label, side(pairs.stream().filter(pair -> pair.label() == label), numberOfRow, orientation));
        }
        return new SourceResampling(orientation, names, sides);
    }

    /** A pair on the distance scale with the numbers of its sources, the smaller first. */
    private record Pair(double distance, int sourceA, int sourceB, double weight) {}

    private static WeightedArea.Side side(Stream<ScoredPair> pairs, int[] numberOfRow, Orientation orientation) {
        List<Pair> sorted = pairs.map(pair -> new Pair(
                        ScoreOrder.round(orientation.asDistance(pair.score())),
                        Math.min(numberOfRow[pair.i()], numberOfRow[pair.j()]),
                        Math.max(numberOfRow[pair.i()], numberOfRow[pair.j()]),
                        pair.weight()))
                // the order of the table plays no part in sums
                .sorted(Comparator.comparingDouble(Pair::distance)
                        .thenComparingInt(Pair::sourceA)
                        .thenComparingInt(Pair::sourceB)
                        .thenComparingDouble(Pair::weight))
                .toList();
        return new WeightedArea.Side(
                sorted.stream().mapToDouble(Pair::distance).toArray(),
                sorted.stream().mapToInt(Pair::sourceA).toArray(),
                sorted.stream().mapToInt(Pair::sourceB).toArray(),
                sorted.stream().mapToDouble(Pair::weight).toArray());
    }

    static void requireWeights(double[] sourceWeights, int sources) {
        if (sourceWeights.length != sources) {
            throw new ProfilingException(
                    "invalid-weights",
                    "each source must have a weight",
                    ProblemLocation.nowhere(),
                    sourceWeights.length + " for " + sources + " sources");
        }
        for (double weight : sourceWeights) {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new ProfilingException(
                        "invalid-weights",
                        "how often a source counts must be finite and not negative",
                        ProblemLocation.nowhere(),
                        Double.toString(weight));
            }
        }
    }

    private WeightedArea.Side side(PairLabel label) {
        return Objects.requireNonNull(sides.get(label));
    }

    /**
     * {@return the number of sources behind pairs}
     */
    public int sources() {
        return names.size();
    }

    /**
     * {@return the sources in the order in which a statistic gets their weights}
     */
    public List<String> sourceNames() {
        return names;
    }

    /**
     * {@return the area under the ROC curve as a function of source weights; where pairs weigh 1 and sources count whole times, every sum is exact}
     */
    public Statistic areaUnderCurve() {
        return area();
    }

    private WeightedArea area() {
        return new WeightedArea(sources(), side(PairLabel.LINKED), side(PairLabel.UNLINKED));
    }

    /**
     * Returns the share of pairs of a label whose scores stand to a limit as wanted, for example the unlinked pairs within a limit, as a function of source
     * weights. Scores and limit are compared by {@link ScoreOrder}, so that what differs by rounding alone is equal.
     *
     * @param label linked or unlinked
     * @param limit on the scale of the scores
     * @param wanted of a number that is negative, zero or positive as a score is below, equal to or above the limit: {@code order -> order <= 0} for "at most"
     * @return the share
     */
    public Statistic shareOf(PairLabel label, double limit, IntPredicate wanted) {
        WeightedArea.Side side = side(label);
        double place = ScoreOrder.round(orientation.asDistance(limit));
        int sign = orientation == Orientation.HIGHER_IS_MORE_ALIKE ? -1 : 1;
        return sourceWeights -> {
            requireWeights(sourceWeights, sources());
            double all = 0;
            double held = 0;
            for (int k = 0; k < side.count(); k++) {
                double weight = side.weight(k, sourceWeights, label == PairLabel.LINKED);
                all += weight;
                held += wanted.test(sign * Double.compare(side.distance(k), place)) ? weight : 0;
            }
            return held / all;
        };
    }

    /**
     * Returns the standard error by leaving out one source after the other: √((m − 1)/m · Σ(θ₍ₛ₎ − mean)²).
     *
     * @param statistic the figure
     * @return the standard error; empty if the figure is undefined without one of the sources
     */
    public OptionalDouble jackknifeStandardError(Statistic statistic) {
        return jackknifeStandardError(withoutEach(statistic));
    }

    /**
     * Returns the standard error √((m − 1)/m · Σ(θ₍ₛ₎ − mean)²) of a figure that has already been computed without each of m sources.
     *
     * @param values the figure without the first source, without the second and so on
     * @return the standard error; empty if there are fewer than two sources or the figure is undefined without one of them
     */
    public static OptionalDouble jackknifeStandardError(double[] values) {
        int sources = values.length;
        if (sources < 2) {
            return OptionalDouble.empty();
        }
        double mean = 0;
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return OptionalDouble.empty();
            }
            mean += value;
        }
        mean /= sources;
        double squares = 0;
        for (double value : values) {
            squares = Fma.of(value - mean, value - mean, squares);
        }
        return OptionalDouble.of(Math.sqrt(squares * (sources - 1) / sources));
    }

    /**
     * Returns a figure without one source after the other.
     *
     * @param statistic the figure
     * @return its value without the first of {@link #sourceNames()}, without the second and so on; {@code NaN} where undefined
     */
    public double[] withoutEach(Statistic statistic) {
        double[] values = new double[sources()];
        for (int from = 0; from < values.length; from += DRAWS_AT_ONCE) {
            double[][] draws = new double[Math.min(DRAWS_AT_ONCE, values.length - from)][values.length];
            for (int draw = 0; draw < draws.length; draw++) {
                Arrays.fill(draws[draw], 1);
                draws[draw][from + draw] = 0;
            }
            System.arraycopy(statistic.ofEach(draws), 0, values, from, draws.length);
        }
        return values;
    }

    /**
     * Returns a figure of sources drawn with replacement, as many as there are, again and again; {@link SplittableRandom} draws them, one
     * replicate after the other.
     *
     * @param statistic the figure
     * @param replicates how many times, {@value #USUAL_REPLICATES} is usual, at least 1
     * @param seed of the draws
     * @return its value in each replicate in the order of the draws, {@code NaN} where undefined
     */
    public double[] draw(Statistic statistic, int replicates, long seed) {
        double[] values = new double[Math.max(0, replicates)];
        draw(
                sources(),
                replicates,
                seed,
                (from, draws) -> System.arraycopy(statistic.ofEach(draws), 0, values, from, draws.length));
        return values;
    }

    /**
     * Refuses a confidence or a number of draws that no percentile interval can have: five draws must lie beyond each end, which else is one of the few outermost draws and
     * holds no such confidence.
     *
     * @param confidence above 0 and below 1
     * @param replicates at least 10/(1 − confidence), for example 200 at 0.95
     * @throws ProfilingException if the confidence is no share, or the draws are too few
     */
    public static void requireDraws(double confidence, int replicates) {
        IndependentPairsInterval.requireConfidence(confidence);
        if (!areEnough(confidence, replicates)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "confidence must be above 0 and below 1, and draws must leave five beyond each end of an interval",
                    ProblemLocation.nowhere(),
                    confidence + " and " + replicates);
        }
    }

    /** Whether five draws lie beyond each end of an interval. */
    static boolean areEnough(double confidence, int replicates) {
        return replicates * (1 - confidence) >= FEWEST_BEYOND;
    }

    /** Takes draws of sources, some at a time. */
    @FunctionalInterface
    public interface Draws {

        /**
         * Takes some draws.
         *
         * @param from the number of the first of them, from 0
         * @param draws of each how often each source counts
         */
        void take(int from, double[][] draws);
    }

    /**
     * Draws sources with replacement, as many as there are, again and again, for several figures of the same draws: those of {@link #draw(Statistic,
     * int, long)} for the same seed.
     *
     * @param sources how many sources there are, at least 1
     * @param replicates how many times, at least 1
     * @param seed of the draws
     * @param taken gets all draws in their order, some at a time
     */
    public static void draw(int sources, int replicates, long seed, Draws taken) {
        if (replicates < 1 || sources < 1) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "the numbers of replicates and of sources must be at least 1",
                    ProblemLocation.nowhere(),
                    replicates + " and " + sources);
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int from = 0; from < replicates; from += DRAWS_AT_ONCE) {
            double[][] draws = new double[Math.min(DRAWS_AT_ONCE, replicates - from)][sources];
            for (double[] draw : draws) {
                for (int s = 0; s < draw.length; s++) {
                    draw[random.nextInt(draw.length)]++;
                }
            }
            taken.take(from, draws);
        }
    }

    /**
     * Returns the interval of the area under the ROC curve by {@value #USUAL_REPLICATES} draws of sources: the recommended one from 20 sources on.
     *
     * @param confidence for example 0.95
     * @param seed of the draws
     * @return the interval with the number of sources
     * @throws ProfilingException if there are fewer than {@link AreaInterval.Method#fewestSources()} sources, or the populations do not overlap
     */
    public AreaInterval areaByBootstrap(double confidence, long seed) {
        return areaByBootstrap(confidence, USUAL_REPLICATES, seed);
    }

    /**
     * Returns the interval of the area under the ROC curve by draws of sources.
     *
     * @param confidence for example 0.95
     * @param replicates how many draws, at least 10/(1 − confidence)
     * @param seed of the draws
     * @return the interval with the number of sources
     * @throws ProfilingException if there are fewer than {@link AreaInterval.Method#fewestSources()} sources, or the populations do not overlap
     */
    public AreaInterval areaByBootstrap(double confidence, int replicates, long seed) {
        return AreaIntervals.byBootstrap(this, area(), confidence, replicates, seed);
    }

    /**
     * Returns the interval of the area under the ROC curve by leaving out one source after the other: the recommended one from 10 sources on. With
     * θ the area, s its standard error and t a quantile of the t distribution of n − 1 degrees of freedom: ln(θ/(1 − θ)) ± t · s/(θ(1 − θ)), turned
     * back.
     *
     * @param confidence for example 0.95
     * @return the interval with the number n of sources behind linked or behind unlinked pairs, whichever is fewer
     * @throws ProfilingException if there are fewer than {@link AreaInterval.Method#fewestSources()} sources, the populations do not overlap, or the area is
     *     undefined without one of the sources
     */
    public AreaInterval areaByJackknife(double confidence) {
        return AreaIntervals.byJackknife(this, area(), confidence);
    }

    /**
     * Returns a percentile interval of the difference of two areas, of this one and of another over the same sources, in the same draws: how much better
     * one metric separates than another.
     *
     * @param other the other populations, for example the same pairs by another metric
     * @param confidence for example 0.95
     * @param replicates how many draws, at least 10/(1 − confidence)
     * @param seed of the draws
     * @return the interval of the area of this minus that of the other
     * @throws ProfilingException if the sources are not the same, or {@link #areaByBootstrap} refuses for one of them
     */
    public SourceInterval areaDifference(SourceResampling other, double confidence, int replicates, long seed) {
        if (!names.equals(other.names)) {
            throw new ProfilingException(
                    "other-sources",
                    "areas that are compared must be over the same sources",
                    ProblemLocation.nowhere(),
                    names.size() + " and " + other.names.size() + " sources");
        }
        requireDraws(confidence, replicates);
        WeightedArea first = area();
        WeightedArea second = other.area();
        for (WeightedArea area : List.of(first, second)) {
            AreaIntervals.require(area, AreaInterval.Method.BOOTSTRAP_PERCENTILE);
        }
        return bootstrap(weights -> first.of(weights) - second.of(weights), confidence, replicates, seed);
    }

    /**
     * Returns a percentile interval of any figure from sources drawn with replacement. How many sources and replicates such an interval needs to hold has been
     * established for the area only ({@link #areaByBootstrap}, {@link #areaDifference}); for any other figure the caller must know it.
     *
     * @param statistic the figure
     * @param confidence for example 0.95
     * @param replicates how many draws, 2000 is usual, at least 10/(1 − confidence)
     * @param seed of the draws
     * @return the interval between quantiles of type 7, a spread of draws if the figure is undefined in more of them than lie beyond one end
     * @throws ProfilingException if there are too few draws, an end would be infinite, the figure is undefined in every draw, or it is the area and {@link #areaByBootstrap}
     *     refuses
     */
    public SourceInterval bootstrap(Statistic statistic, double confidence, int replicates, long seed) {
        requireDraws(confidence, replicates);
        if (statistic instanceof WeightedArea area) {
            AreaIntervals.require(area, AreaInterval.Method.BOOTSTRAP_PERCENTILE);
        }
        return SourceInterval.ofDraws(draw(statistic, replicates, seed), confidence, sources(), seed)
                .orElseThrow(() -> new ProfilingException(
                        "undefined-statistic",
                        "the figure must be defined in at least one of " + replicates
                                + " replicates, and both ends must be finite"));
    }
}
