package org.drugprofiling.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * A limit as a function of how often each source counts, for {@link SourceResampling}: leaving sources out or drawing them shows how
 * uncertain it is. For example:
 *
 * <pre>{@code
 * LimitResampling limit = LimitResampling.of(populations);
 * SourceResampling sources = SourceResampling.of(populations);
 * sources.bootstrap(limit.limit(rule), 0.95, 2000, seed);
 * }</pre>
 *
 * <p>A linked pair of source s weighs w(s), an unlinked pair of s and t weighs w(s) · w(t), as if each pair stood in the data that often.
 * The limit is {@code NaN} where no linked or no unlinked pair is left, or where it would be infinite.
 *
 * @since 0.1.0
 */
public final class LimitResampling {

    // sums of weights such as 1/3 miss their total by rounding
    private static final double SLACK = 1e-12;

    private final Orientation orientation;
    private final boolean isWeighted;
    private final Side linked;
    private final Side unlinked;

    private LimitResampling(Orientation orientation, boolean isWeighted, Side linked, Side unlinked) {
        this.orientation = orientation;
        this.isWeighted = isWeighted;
        this.linked = linked;
        this.unlinked = unlinked;
    }

    /**
     * Prepares populations.
     *
     * @param populations linked and unlinked pairs with their sources
     * @return the resampling
     */
    public static LimitResampling of(LinkPopulations populations) {
        List<String> names = SourceResampling.of(populations).sourceNames();
        return new LimitResampling(
                populations.orientation(),
                populations.isWeighted(),
                Side.of(populations, PairLabel.LINKED, names),
                Side.of(populations, PairLabel.UNLINKED, names));
    }

    /**
     * Returns the limit that a rule finds, as a function of source weights. With every weight 1 it is the limit of
     * {@link ThresholdRule#estimate(LinkPopulations)}.
     *
     * @param rule an order statistic or a linked quantile
     * @return the limit on the scale of the scores
     * @throws ProfilingException if the rule has no weighted form
     */
    public SourceResampling.Statistic limit(ThresholdRule rule) {
        if (rule instanceof ThresholdRule.OrderStatistic order) {
            return weights ->
                    linked.total(weights) > 0 ? finite(orderStatistic(unlinked, order.level(), weights)) : Double.NaN;
        }
        if (rule instanceof ThresholdRule.LinkedQuantile quantile) {
            return weights ->
                    unlinked.total(weights) > 0 ? finite(quantile(linked, quantile.level(), weights)) : Double.NaN;
        }
        throw new ProfilingException(
                "no-weighted-form",
                "a limit that is resampled must come from a rule with a weighted form, order statistic or linked quantile",
                ProblemLocation.nowhere(),
                rule.description());
    }

    private double finite(double distance) {
        return Double.isFinite(distance) ? orientation.fromDistance(distance) : Double.NaN;
    }

    /** The least alike score with at most the level of the weight strictly within it; the order statistic if every pair weighs 1. */
    private double orderStatistic(Side side, BigDecimal level, double[] sourceWeights) {
        double total = side.total(sourceWeights);
        double allowed = isWeighted
                ? level.doubleValue() * total * (1 + SLACK)
                : level.multiply(new BigDecimal(total))
                        .setScale(0, RoundingMode.FLOOR)
                        .doubleValue();
        double within = 0;
        for (int k = 0; k < side.distances.length; k++) {
            within += side.weight(k, sourceWeights);
            if (within > allowed) {
                return side.distances[k];
            }
        }
        return Double.NaN;
    }

    /** Type 7 over scores repeated by how often their sources are drawn if every pair weighs 1, otherwise the most alike score that holds the level of the weight. */
    private double quantile(Side side, BigDecimal level, double[] sourceWeights) {
        double total = side.total(sourceWeights);
        if (!(total > 0)) {
            return Double.NaN;
        }
        if (isWeighted) {
            return side.scoreHolding(level.doubleValue() * total * (1 - SLACK), sourceWeights);
        }
        double place = (total - 1) * level.doubleValue();
        double floor = Math.floor(place);
        double low = side.scoreHolding(floor + 1, sourceWeights);
        double high = side.scoreHolding(Math.min(floor + 2, total), sourceWeights);
        return low + (place - floor) * (high - low);
    }

    /** The pairs of one label, most alike first. */
    private static final class Side {
        private final double[] distances;
        private final double[] weights;
        private final int[] sourceA;
        private final int[] sourceB;
        private final boolean linked;

        private Side(List<ScoredPair> pairs, LinkPopulations populations, boolean linked, List<String> names) {
            int n = pairs.size();
            this.linked = linked;
            distances = new double[n];
            weights = new double[n];
            sourceA = new int[n];
            sourceB = new int[n];
            List<String> sources = populations.foldOfRow();
            for (int k = 0; k < n; k++) {
                ScoredPair pair = pairs.get(k);
                distances[k] = populations.orientation().asDistance(pair.score());
                weights[k] = pair.weight();
                sourceA[k] = Collections.binarySearch(names, sources.get(pair.i()));
                sourceB[k] = Collections.binarySearch(names, sources.get(pair.j()));
            }
        }

        static Side of(LinkPopulations populations, PairLabel label, List<String> names) {
            List<ScoredPair> pairs = populations.pairs().stream()
                    .filter(pair -> pair.label() == label)
                    .sorted(Comparator.comparingDouble((ScoredPair pair) ->
                                    populations.orientation().asDistance(pair.score()))
                            // the order of the table plays no part in sums
                            .thenComparingDouble(ScoredPair::weight)
                            .thenComparing(pair -> ConformalCalibration.sources(pair, populations.foldOfRow())))
                    .toList();
            return new Side(pairs, populations, label == PairLabel.LINKED, names);
        }

        double weight(int k, double[] sourceWeights) {
            double bySource = sourceWeights[sourceA[k]];
            return weights[k] * (linked ? bySource : bySource * sourceWeights[sourceB[k]]);
        }

        double total(double[] sourceWeights) {
            double total = 0;
            for (int k = 0; k < distances.length; k++) {
                total += weight(k, sourceWeights);
            }
            return total;
        }

        double scoreHolding(double needed, double[] sourceWeights) {
            double within = 0;
            double found = Double.NaN;
            for (int k = 0; k < distances.length; k++) {
                double weight = weight(k, sourceWeights);
                if (weight > 0) {
                    found = distances[k];
                    within += weight;
                    if (within >= needed) {
                        break;
                    }
                }
            }
            return found;
        }
    }
}
