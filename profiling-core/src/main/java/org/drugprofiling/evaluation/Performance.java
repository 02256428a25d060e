package org.drugprofiling.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.population.SourceInterval;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.SourceNames;

/**
 * How good likelihood ratios of pairs of known status are: Cllr and its parts, cross-entropy, misleading evidence, Tippett plot, with
 * intervals over sources; for example Cllr 0.586, of which 0.290 remains after calibration.
 *
 * <p>Figures found on the pairs that a system was fitted on are too favourable. Likelihood ratios that are equal to ten decimals of their
 * logarithm count as equal.
 *
 * @since 0.1.0
 */
public final class Performance {

    private static final int FEWEST_FOR_BOOTSTRAP = 10;

    private final LogRatios ratios;
    private final GroupedScores.Order order;
    private final GroupedScores groups;

    private Performance(LogRatios ratios) {
        this.ratios = ratios;
        this.order = new GroupedScores.Order(ratios.asScores());
        this.groups = order.weighted(ScoredPair::weight);
    }

    /**
     * Judges likelihood ratios.
     *
     * @param ratios of pairs of known status
     * @return their performance
     */
    public static Performance of(LogRatios ratios) {
        return new Performance(ratios);
    }

    /**
     * Returns a figure.
     *
     * @param figure which one
     * @return its value, may be infinite; empty where it is undefined
     */
    public OptionalDouble value(PerformanceFigure figure) {
        double value = figure.of(groups);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private double defined(PerformanceFigure figure) {
        return figure.of(groups);
    }

    /**
     * {@return Cllr; infinite if an infinite likelihood ratio is wrong}
     */
    public double cllr() {
        return defined(PerformanceFigure.CLLR);
    }

    /**
     * {@return Cllr after pooling adjacent violators, from 0 to 1}
     */
    public double cllrMin() {
        return defined(PerformanceFigure.CLLR_MIN);
    }

    /**
     * {@return Cllr − Cllr_min}
     */
    public double cllrCal() {
        return defined(PerformanceFigure.CLLR_CAL);
    }

    /**
     * {@return the mean distance of the curve of pooled adjacent violators from the identity; empty if no point of it is finite}
     */
    public OptionalDouble devPav() {
        return value(PerformanceFigure.DEV_PAV);
    }

    /**
     * {@return the share of same-source pairs with LR below 1}
     */
    public double misleadingSameSource() {
        return defined(PerformanceFigure.MISLEADING_SAME_SOURCE);
    }

    /**
     * {@return the share of different-source pairs with LR above 1}
     */
    public double misleadingDifferentSource() {
        return defined(PerformanceFigure.MISLEADING_DIFFERENT_SOURCE);
    }

    /**
     * Returns the empirical cross-entropy at a prior: prior · mean of log₂(1 + 1/(LR·odds)) over same-source pairs + (1 − prior) · mean of
     * log₂(1 + LR·odds) over different-source pairs. At a prior of one half it is Cllr.
     *
     * @param prior prior probability of the same source, above 0 and below 1
     * @return the cross-entropy in bits
     */
    public CrossEntropy crossEntropy(double prior) {
        if (!(prior > 0 && prior < 1)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "a prior probability must be above 0 and below 1",
                    ProblemLocation.nowhere(),
                    Double.toString(prior));
        }
        return new CrossEntropy(
                prior,
                crossEntropy(groups.scores(), prior),
                crossEntropy(groups.poolAdjacentViolators(), prior),
                crossEntropy(new double[groups.count()], prior));
    }

    private double crossEntropy(double[] log10, double prior) {
        double odds = StrictMath.log10(prior / (1 - prior));
        return prior * groups.sameCost(log10, odds) + (1 - prior) * groups.differentCost(log10, odds);
    }

    /**
     * Returns one place of the Tippett plot.
     *
     * @param log10 the log10 likelihood ratio
     * @return the shares of pairs with a larger one
     */
    public Tippett tippett(double log10) {
        return new Tippett(
                log10,
                groups.sameShare(score -> Tippett.isAbove(score, log10)),
                groups.differentShare(score -> Tippett.isAbove(score, log10)));
    }

    /**
     * {@return the Tippett plot at each distinct likelihood ratio, ascending}
     */
    public List<Tippett> tippettPlot() {
        List<Tippett> plot = new ArrayList<>();
        double same = 0;
        double different = 0;
        double sameTotal = groups.sameTotal();
        double differentTotal = groups.differentTotal();
        for (int g = groups.count() - 1; g >= 0; g--) {
            plot.add(new Tippett(groups.score(g), same / sameTotal, different / differentTotal));
            same += groups.same(g);
            different += groups.different(g);
        }
        Collections.reverse(plot);
        return List.copyOf(plot);
    }

    /**
     * {@return the pooling of adjacent violators of these likelihood ratios: the curve to plot against them}
     */
    public PavCalibration pav() {
        return PavCalibration.of(ratios);
    }

    /**
     * Returns an interval of a figure from sources drawn with replacement; pairs follow their sources, so that pairs which share one are not
     * taken for independent. They are a confidence interval of Cllr alone ({@link PerformanceFigure#hasIntervalOfDraws}), and of all other figures the spread of draws. Of a
     * {@linkplain PerformanceFigure#isMisleadingShare share of misleading pairs} with one or two errors they end below the exact bound that holds where no error was seen: a
     * validation joins them with the interval of Clopper and Pearson of pairs that share no source, where that holds. Of a figure that {@linkplain
     * PerformanceFigure#isFittedToItsPairs is fitted to the very pairs it judges} they hold Cllr_min of the population, in simulated calibrated systems, in only 59 % with 30
     * sources, and Cllr_cal never ({@code check_cllr_min_coverage.py}).
     *
     * @param figure which one
     * @param confidence for example 0.95
     * @param replicates how many draws, 2000 is usual, at least 10/(1 − confidence)
     * @param seed of the draws
     * @return the percentiles with the number of sources
     * @throws ProfilingException if the sources are not known or fewer than 10, the draws are too few, or the figure is undefined in all of them, or
     *     infinite at an end, or the same in nearly all: a rate of 0 has no interval of this kind
     */
    public SourceInterval interval(PerformanceFigure figure, double confidence, int replicates, long seed) {
        SourceResampling resampling = sufficient();
        SourceInterval interval = resampling.bootstrap(statistic(figure, resampling), confidence, replicates, seed);
        if (interval.lower() == interval.upper()) {
            throw new ProfilingException(
                    "undefined-statistic",
                    "a figure must differ between draws of sources for its interval: no error among "
                            + resampling.sources() + " sources is no proof that there are none",
                    ProblemLocation.nowhere(),
                    figure + " " + interval.lower());
        }
        return asIntervalOrSpread(figure, interval);
    }

    private static SourceInterval asIntervalOrSpread(PerformanceFigure figure, SourceInterval percentiles) {
        return figure.hasIntervalOfDraws() ? percentiles : percentiles.asSpread();
    }

    /**
     * Returns the intervals of all figures from the same draws of sources: those that {@link #interval} gives one after the other, in the time of one
     * or two.
     *
     * @param confidence for example 0.95
     * @param replicates how many draws, 2000 is usual, at least 10/(1 − confidence)
     * @param seed of the draws
     * @return the percentile interval of each figure that has one; a figure that {@link #interval} refuses has none
     * @throws ProfilingException if the sources are not known or fewer than 10, or the draws are too few
     */
    public Map<PerformanceFigure, SourceInterval> intervals(double confidence, int replicates, long seed) {
        SourceResampling resampling = sufficient();
        SourceResampling.requireDraws(confidence, replicates);
        int[] sourceOfRow = sourceOfRow(resampling.sourceNames());
        PerformanceFigure[] figures = PerformanceFigure.values();
        double[][] drawn = new double[figures.length][replicates];
        SourceResampling.draw(resampling.sources(), replicates, seed, (from, draws) -> {
            for (int k = 0; k < draws.length; k++) {
                GroupedScores groups = weighted(draws[k], sourceOfRow);
                double[] values = isDefined(groups) ? PerformanceFigure.ofEach(groups) : new double[0];
                for (int f = 0; f < figures.length; f++) {
                    drawn[f][from + k] = values.length == 0 ? Double.NaN : values[f];
                }
            }
        });
        Map<PerformanceFigure, SourceInterval> intervals = new EnumMap<>(PerformanceFigure.class);
        for (int f = 0; f < figures.length; f++) {
            PerformanceFigure figure = figures[f];
            SourceInterval.ofDraws(drawn[f], confidence, resampling.sources(), seed)
                    .filter(interval -> interval.lower() < interval.upper())
                    .ifPresent(interval -> intervals.put(figure, asIntervalOrSpread(figure, interval)));
        }
        return Collections.unmodifiableMap(intervals);
    }

    /**
     * Returns an interval of the difference of a figure, here less there, from sources of both drawn with replacement together, so that sources that
     * both were tried on count in both alike.
     *
     * @param figure which one
     * @param other what it is held against
     * @param confidence for example 0.95
     * @param replicates how many draws, 2000 is usual, at least 10/(1 − confidence)
     * @param seed of the draws
     * @return the percentiles, with the number of sources of both together; of all figures but Cllr a spread
     * @throws ProfilingException if the sources of either are not known or fewer than 10, or spelled differently in both ({@link SourceNames}), the draws are too few, or
     *     the difference is undefined in all of them, or infinite at an end, or the same in nearly all
     */
    public SourceInterval differenceInterval(
            PerformanceFigure figure, Performance other, double confidence, int replicates, long seed) {
        TreeSet<String> together = new TreeSet<>(sufficient().sourceNames());
        together.addAll(other.sufficient().sourceNames());
        SourceNames.requireOneSpelling(together, "sources of two trials that are compared");
        List<String> names = List.copyOf(together);
        SourceResampling.requireDraws(confidence, replicates);
        int[] here = sourceOfRow(names);
        int[] there = other.sourceOfRow(names);
        double[] drawn = new double[replicates];
        SourceResampling.draw(names.size(), replicates, seed, (from, draws) -> {
            for (int k = 0; k < draws.length; k++) {
                drawn[from + k] = of(figure, draws[k], here) - other.of(figure, draws[k], there);
            }
        });
        return SourceInterval.ofDraws(drawn, confidence, names.size(), seed)
                .filter(interval -> interval.lower() < interval.upper())
                .map(interval -> asIntervalOrSpread(figure, interval))
                .orElseThrow(
                        () -> new ProfilingException(
                                "undefined-statistic",
                                "a difference must be defined, finite at both ends and different between draws of sources for its interval"));
    }

    /**
     * Returns the standard error of a figure by leaving out one source after the other. It is one of chance alone. Of a figure that {@linkplain
     * PerformanceFigure#isFittedToItsPairs is fitted to the very pairs it judges} it is too large and still says nothing of how far that figure is off: in
     * simulated calibrated systems with 30 sources Cllr_min scatters by 0.055 and lies 0.068 below that of the population, with a standard error of 0.064, so that
     * figure ± 1.96 standard errors holds Cllr_min of the population in 76 % and Cllr_cal in 2 %, but Cllr in 95 % ({@code check_cllr_min_jackknife.py}).
     *
     * @param figure which one
     * @return the standard error; empty if the figure is undefined or infinite without one of the sources
     * @throws ProfilingException if the sources are not known
     */
    public OptionalDouble jackknifeStandardError(PerformanceFigure figure) {
        SourceResampling resampling = resampling();
        return resampling.jackknifeStandardError(statistic(figure, resampling));
    }

    private SourceResampling resampling() {
        SupportScores scores = ratios.asScores();
        if (scores.sources().isEmpty()) {
            throw new ProfilingException("unknown-sources", "the sources of the pairs must be known");
        }
        return SourceResampling.of(scores.pairs(), scores.foldOfRow(), Orientation.HIGHER_IS_MORE_ALIKE);
    }

    /** The resampling of sources that are enough for an interval. */
    private SourceResampling sufficient() {
        SourceResampling resampling = resampling();
        if (resampling.sources() < FEWEST_FOR_BOOTSTRAP) {
            throw new ProfilingException(
                    "too-few-sources",
                    "an interval from drawn sources must rest on at least " + FEWEST_FOR_BOOTSTRAP
                            + " of them; give the jackknife standard error",
                    ProblemLocation.nowhere(),
                    Integer.toString(resampling.sources()));
        }
        return resampling;
    }

    private SourceResampling.Statistic statistic(PerformanceFigure figure, SourceResampling resampling) {
        int[] sourceOfRow = sourceOfRow(resampling.sourceNames());
        return sourceWeights -> of(figure, sourceWeights, sourceOfRow);
    }

    private int[] sourceOfRow(List<String> names) {
        return ratios.asScores().foldOfRow().stream()
                .mapToInt(source -> Collections.binarySearch(names, source))
                .toArray();
    }

    private double of(PerformanceFigure figure, double[] sourceWeights, int[] sourceOfRow) {
        GroupedScores drawn = weighted(sourceWeights, sourceOfRow);
        return isDefined(drawn) ? figure.of(drawn) : Double.NaN;
    }

    private static boolean isDefined(GroupedScores drawn) {
        return drawn.sameTotal() > 0 && drawn.differentTotal() > 0;
    }

    private GroupedScores weighted(double[] sourceWeights, int[] sourceOfRow) {
        return order.weighted(pair -> {
            double first = sourceWeights[sourceOfRow[pair.i()]];
            return pair.weight()
                    * (pair.label() == PairLabel.LINKED ? first : first * sourceWeights[sourceOfRow[pair.j()]]);
        });
    }

    /**
     * {@return the likelihood ratios that are judged}
     */
    public LogRatios ratios() {
        return ratios;
    }

    /**
     * {@return all figures with the number of pairs and of sources}
     */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("pairs                        " + ratios.asScores());
        Arrays.stream(PerformanceFigure.values()).forEach(figure -> lines.add(line(figure)));
        return String.join("\n", lines);
    }

    private String line(PerformanceFigure figure) {
        OptionalDouble value = value(figure);
        String number = value.isEmpty() ? "undefined" : String.format(Locale.ROOT, "%.4f", value.getAsDouble());
        return String.format(Locale.ROOT, "%-28s %s", figure.id(), number);
    }
}
