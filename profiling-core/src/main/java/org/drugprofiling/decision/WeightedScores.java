package org.drugprofiling.decision;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;

/**
 * The scores of populations with the weights of their pairs. Where every weight is 1 a rule works on the bare scores; otherwise the order
 * statistic becomes the least alike unlinked score with at most the level of the unlinked weight strictly within it, and the linked
 * quantile the most alike linked score with at least the level of the linked weight within it.
 */
final class WeightedScores {

    // sums of weights such as 1/3 miss their total by rounding
    private static final double SLACK = 1e-12;

    private final List<ScoredPair> pairs;
    private final List<String> foldOfRow;
    private final Orientation orientation;

    private WeightedScores(List<ScoredPair> pairs, List<String> foldOfRow, Orientation orientation) {
        this.pairs = pairs;
        this.foldOfRow = foldOfRow;
        this.orientation = orientation;
    }

    static WeightedScores of(LinkPopulations populations) {
        return of(populations.pairs(), populations.foldOfRow(), populations.orientation());
    }

    static WeightedScores of(List<ScoredPair> pairs, List<String> foldOfRow, Orientation orientation) {
        return new WeightedScores(pairs, foldOfRow, orientation);
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
        return DisjointPairs.of(pairs, foldOfRow, PairLabel.UNLINKED, orientation, ChainId.unspecified(), rule.seed());
    }

    private ThresholdEstimate guaranteed(GuaranteedRule rule, DisjointPairs drawn) {
        ConformalLimit limit = rule.limit(ConformalCalibration.of(drawn));
        return estimate(rule, limit.value(), LinkOperator.STRICTLY_WITHIN, limit.guarantee());
    }

    ThresholdEstimate estimate(ThresholdRule rule) {
        if (rule instanceof GuaranteedRule guaranteed) {
            return estimateIfAttained(rule).orElseThrow(() -> refusal(guaranteed));
        }
        if (pairs.stream().allMatch(pair -> pair.weight() == 1)) {
            return rule.estimate(scores(PairLabel.LINKED), scores(PairLabel.UNLINKED), orientation);
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
                        share(PairLabel.UNLINKED, value, operator),
                        share(PairLabel.LINKED, value, operator),
                        note)
                .withBlurNoted(scores(PairLabel.LINKED), scores(PairLabel.UNLINKED));
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
        double unlinked = total(sorted(PairLabel.UNLINKED));
        boolean isUncertified = rule instanceof ThresholdRule.OrderStatistic order && !order.isCertifiedBy(unlinked);
        return "pairs are weighted by source"
                + (isUncertified ? "; the level cannot be certified with an unlinked weight of " + unlinked : "");
    }

    private double[] scores(PairLabel label) {
        return pairs.stream()
                .filter(pair -> pair.label() == label)
                .mapToDouble(ScoredPair::score)
                .toArray();
    }

    private List<ScoredPair> sorted(PairLabel label) {
        return pairs.stream()
                .filter(pair -> pair.label() == label)
                .sorted(Comparator.comparingDouble((ScoredPair pair) -> orientation.asDistance(pair.score()))
                        // pairs of one score and one weight are alike, so that the order of the table plays no part in
                        // sums
                        .thenComparingDouble(ScoredPair::weight))
                .toList();
    }

    private static double total(List<ScoredPair> pairs) {
        // a plain loop: how a stream adds is left to each Java
        double sum = 0;
        for (ScoredPair pair : pairs) {
            sum += pair.weight();
        }
        return sum;
    }

    private double leastAlikeWithin(BigDecimal level) {
        List<ScoredPair> unlinked = sorted(PairLabel.UNLINKED);
        double allowed = level.doubleValue() * total(unlinked) * (1 + SLACK);
        double before = 0;
        double found = Double.NaN;
        for (ScoredPair pair : unlinked) {
            if (before > allowed) {
                return found;
            }
            found = pair.score();
            before += pair.weight();
        }
        return before > allowed ? found : orientation.fromDistance(Double.POSITIVE_INFINITY);
    }

    private double mostAlikeHolding(BigDecimal level) {
        List<ScoredPair> linked = sorted(PairLabel.LINKED);
        double needed = level.doubleValue() * total(linked) * (1 - SLACK);
        double within = 0;
        double found = Double.NaN;
        for (ScoredPair pair : linked) {
            found = pair.score();
            within += pair.weight();
            if (within >= needed) {
                break;
            }
        }
        return found;
    }

    private double share(PairLabel label, double value, LinkOperator operator) {
        double within = 0;
        double all = 0;
        for (ScoredPair pair : sorted(label)) {
            all += pair.weight();
            within += operator.isWithin(pair.score(), value, orientation) ? pair.weight() : 0;
        }
        return all > 0 ? Math.min(1, within / all) : Double.NaN;
    }
}
