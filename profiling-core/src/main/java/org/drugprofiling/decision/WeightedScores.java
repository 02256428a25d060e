package org.drugprofiling.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;

/**
 * The scores of pairs that a limit is found from, with their weights. A rule works on the bare scores if every pair of the whole population weighs 1; otherwise,
 * also where those that are left weigh 1, the order statistic becomes the least alike unlinked score with at most the level of the unlinked weight strictly within
 * it, and the linked quantile the most alike linked score with at least the level of the linked weight within it.
 */
final class WeightedScores {

    // sums of weights such as 1/3 miss their total by rounding
    private static final double SLACK = 1e-12;

    private final List<ScoredPair> pairs;
    private final Predicate<ScoredPair> isKept;
    private final List<String> foldOfRow;
    private final Orientation orientation;
    private final boolean isWeighted;
    // of the pairs that are kept; the most alike first if they are weighted
    private final LabelledScores linked;
    private final LabelledScores unlinked;

    private WeightedScores(
            List<ScoredPair> pairs,
            Predicate<ScoredPair> isKept,
            List<String> foldOfRow,
            Orientation orientation,
            boolean isWeighted,
            LabelledScores linked,
            LabelledScores unlinked) {
        this.pairs = pairs;
        this.isKept = isKept;
        this.foldOfRow = foldOfRow;
        this.orientation = orientation;
        this.isWeighted = isWeighted;
        this.linked = linked;
        this.unlinked = unlinked;
    }

    static WeightedScores of(LinkPopulations populations) {
        return of(populations.pairs(), populations.foldOfRow(), populations);
    }

    /** Those of the pairs of populations that are given, and the folds of the rows. */
    static WeightedScores of(List<ScoredPair> pairs, List<String> foldOfRow, LinkPopulations populations) {
        return of(pairs, foldOfRow, populations.orientation(), populations.isWeighted());
    }

    /** Pairs with weights, whatever they are. */
    static WeightedScores weighted(List<ScoredPair> pairs, Orientation orientation) {
        return of(pairs, List.of(), orientation, true);
    }

    private static WeightedScores of(
            List<ScoredPair> pairs, List<String> foldOfRow, Orientation orientation, boolean isWeighted) {
        return new WeightedScores(
                pairs,
                any -> true,
                foldOfRow,
                orientation,
                isWeighted,
                isWeighted
                        ? RankedPairs.scores(pairs, PairLabel.LINKED, orientation)
                        : LabelledScores.of(pairs, PairLabel.LINKED),
                isWeighted
                        ? RankedPairs.scores(pairs, PairLabel.UNLINKED, orientation)
                        : LabelledScores.of(pairs, PairLabel.UNLINKED));
    }

    /** Those of the pairs of populations, ranked already, that have no row in a fold. */
    static WeightedScores without(String fold, LinkPopulations populations, RankedPairs linked, RankedPairs unlinked) {
        List<String> foldOfRow = populations.foldOfRow();
        return new WeightedScores(
                populations.pairs(),
                pair -> !foldOfRow.get(pair.i()).equals(fold)
                        && !foldOfRow.get(pair.j()).equals(fold),
                foldOfRow,
                populations.orientation(),
                populations.isWeighted(),
                linked.without(fold),
                unlinked.without(fold));
    }

    /** Whether linked or unlinked pairs are missing. */
    boolean isOneSided() {
        return linked.size() == 0 || unlinked.size() == 0;
    }

    /** The limit, or empty if the rule has a guarantee and too few pairs share no source. */
    Optional<ThresholdEstimate> estimateIfAttained(ThresholdRule rule) {
        if (rule instanceof GuaranteedRule guaranteed) {
            DisjointPairs drawn = disjoint(guaranteed);
            return drawn.size() < guaranteed.pairsNeeded()
                    ? Optional.empty()
                    : Optional.of(guaranteed(guaranteed, drawn));
        }
        return Optional.of(estimate(rule));
    }

    private DisjointPairs disjoint(GuaranteedRule rule) {
        List<ScoredPair> kept = pairs.stream().filter(isKept).toList();
        return DisjointPairs.of(kept, foldOfRow, PairLabel.UNLINKED, orientation, ChainId.unspecified(), rule.seed());
    }

    private ThresholdEstimate guaranteed(GuaranteedRule rule, DisjointPairs drawn) {
        ConformalLimit limit = rule.limit(ConformalCalibration.of(drawn));
        return estimate(rule, limit.value(), LinkOperator.STRICTLY_WITHIN, limit.guarantee());
    }

    ThresholdEstimate estimate(ThresholdRule rule) {
        if (rule instanceof GuaranteedRule guaranteed) {
            return estimateIfAttained(rule).orElseThrow(() -> refusal(guaranteed));
        }
        if (!isWeighted) {
            return rule.estimate(linked.scores(), unlinked.scores(), orientation);
        }
        double value;
        LinkOperator operator;
        if (rule instanceof ThresholdRule.OrderStatistic order) {
            value = leastAlikeWithin(order.level());
            operator = LinkOperator.STRICTLY_WITHIN;
        } else if (rule instanceof ThresholdRule.LinkedQuantile quantile) {
            value = mostAlikeHolding(quantile.level());
            operator = LinkOperator.WITHIN;
        } else {
            throw new ProfilingException(
                    "no-weighted-form",
                    "pairs with weights must have a rule with a weighted form, order statistic or linked quantile; not "
                            + rule.description());
        }
        return estimate(rule, value, operator, note(rule));
    }

    private ThresholdEstimate estimate(ThresholdRule rule, double value, LinkOperator operator, String note) {
        return new ThresholdEstimate(
                        rule,
                        value,
                        operator,
                        orientation,
                        share(unlinked, value, operator),
                        share(linked, value, operator),
                        note)
                .withBlurNoted(linked.scores(), unlinked.scores());
    }

    private ProfilingException refusal(GuaranteedRule rule) {
        DisjointPairs drawn = disjoint(rule);
        return new ProfilingException(
                "too-few-disjoint-pairs",
                "a limit by the rule '" + rule.description() + "' must have at least " + rule.pairsNeeded()
                        + " unlinked pairs of which no two share a source, so at least " + 2 * rule.pairsNeeded()
                        + " sources; with fewer it would link nothing",
                ProblemLocation.nowhere(),
                drawn.size() + " pairs of " + drawn.sources() + " sources");
    }

    private String note(ThresholdRule rule) {
        double total = unlinked.totalWeight();
        boolean isUncertified = rule instanceof ThresholdRule.OrderStatistic order && !order.isCertifiedBy(total);
        return "pairs are weighted by source"
                + (isUncertified ? "; the level cannot be certified with an unlinked weight of " + total : "");
    }

    private double leastAlikeWithin(BigDecimal level) {
        double allowed = level.doubleValue() * unlinked.totalWeight() * (1 + SLACK);
        double before = 0;
        double found = Double.NaN;
        for (int k = 0; k < unlinked.size(); k++) {
            if (before > allowed) {
                return found;
            }
            found = unlinked.score(k);
            before += unlinked.weight(k);
        }
        return before > allowed ? found : orientation.fromDistance(Double.POSITIVE_INFINITY);
    }

    private double mostAlikeHolding(BigDecimal level) {
        double needed = level.doubleValue() * linked.totalWeight() * (1 - SLACK);
        double within = 0;
        double found = Double.NaN;
        for (int k = 0; k < linked.size(); k++) {
            found = linked.score(k);
            within += linked.weight(k);
            if (within >= needed) {
                break;
            }
        }
        return found;
    }

    private double share(LabelledScores pairs, double value, LinkOperator operator) {
        double within = 0;
        double all = 0;
        for (int k = 0; k < pairs.size(); k++) {
            all += pairs.weight(k);
            within += operator.isWithin(pairs.score(k), value, orientation) ? pairs.weight(k) : 0;
        }
        return all > 0 ? Math.min(1, within / all) : Double.NaN;
    }
}
