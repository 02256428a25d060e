package org.drugprofiling.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * How often one limit that was found from drawn pairs is wrong on pairs that took no part in finding it: on all unlinked pairs but those of two sources that were drawn
 * together, and on all linked pairs, of which none is drawn; for example 10.6 % of 19,000 unlinked pairs.
 *
 * <p>These are rates of this limit. {@link ThresholdCrossValidation} of the same rule draws pairs anew for each fold; its folds judge other limits, and its
 * rates are those of the rule, averaged over draws.
 *
 * @param limit the limit that all pairs are held against
 * @param falseLinks how often unlinked pairs were linked
 * @param missedLinks how often linked pairs were missed
 * @since 0.1.0
 */
public record DrawnLimitErrors(ThresholdEstimate limit, ErrorRate falseLinks, ErrorRate missedLinks) {

    /**
     * Checks that all is there.
     */
    public DrawnLimitErrors {
        Objects.requireNonNull(limit, "limit");
        VerificationRecord.requireLabels(falseLinks, missedLinks);
    }

    /**
     * Counts the errors of the limit that a rule finds on populations whose scores depend on nothing fitted.
     *
     * @param populations linked and unlinked pairs
     * @param rule how the limit is found
     * @return the rates
     * @throws ProfilingException if the rule finds no limit, or no unlinked pair is of sources that were not drawn together
     */
    public static DrawnLimitErrors of(LinkPopulations populations, GuaranteedRule rule) {
        Count count = new Count(populations, rule);
        populations.pairs().forEach(pair -> count.add(pair, pair.weight()));
        return count.result();
    }

    /**
     * Counts the errors of the limit that a rule finds, each pair scored by what was fitted without one of its sources. A pair of two folds is met twice and counts
     * one half each time.
     *
     * @param populations linked and unlinked pairs, fitted on all rows; the limit is found on them
     * @param rule how the limit is found
     * @param refit scores all pairs without a fold
     * @return the rates
     * @throws ProfilingException if the rule finds no limit, or no unlinked pair is of sources that were not drawn together
     */
    public static DrawnLimitErrors of(
            LinkPopulations populations, GuaranteedRule rule, ThresholdCrossValidation.Refit refit) {
        List<String> folds = populations.foldOfRow();
        Count count = new Count(populations, rule);
        for (String fold : new TreeSet<>(folds)) {
            for (ScoredPair pair : refit.without(fold).pairs()) {
                boolean isFirst = folds.get(pair.i()).equals(fold);
                boolean isSecond = folds.get(pair.j()).equals(fold);
                if (isFirst || isSecond) {
                    count.add(pair, pair.weight() * (isFirst && isSecond ? 1 : 0.5));
                }
            }
        }
        return count.result();
    }

    /** Pairs and errors of one limit. */
    private static final class Count {
        private final LinkPopulations populations;
        private final ThresholdEstimate limit;
        private final DisjointPairs drawn;
        private final List<Side> sides = new ArrayList<>();

        Count(LinkPopulations populations, GuaranteedRule rule) {
            this.populations = populations;
            this.limit = rule.estimate(populations);
            this.drawn = DisjointPairs.of(populations, PairLabel.UNLINKED, rule.seed());
            for (int k = 0; k < PairLabel.values().length; k++) {
                sides.add(new Side());
            }
        }

        void add(ScoredPair pair, double weight) {
            List<String> folds = populations.foldOfRow();
            boolean isLinked = pair.label() == PairLabel.LINKED;
            if (!isLinked && drawn.joins(folds.get(pair.i()), folds.get(pair.j()))) {
                return;
            }
            Side side = sides.get(pair.label().ordinal());
            side.pairs += weight;
            addSources(side.sources, pair);
            if (limit.isWithin(pair.score()) != isLinked) {
                side.errors += weight;
                addSources(side.sourcesInError, pair);
            }
        }

        private void addSources(Set<String> sources, ScoredPair pair) {
            sources.add(populations.foldOfRow().get(pair.i()));
            sources.add(populations.foldOfRow().get(pair.j()));
        }

        DrawnLimitErrors result() {
            return new DrawnLimitErrors(limit, rate(PairLabel.UNLINKED), rate(PairLabel.LINKED));
        }

        private ErrorRate rate(PairLabel label) {
            Side side = sides.get(label.ordinal());
            if (!(side.pairs > 0)) {
                throw new ProfilingException(
                        "too-few-sources",
                        "a limit from drawn pairs must be judged on pairs that were not drawn; there must be unlinked pairs of"
                                + " sources that were not drawn together",
                        ProblemLocation.nowhere(),
                        drawn.toString());
            }
            return new ErrorRate(
                    label,
                    Math.min(side.errors, side.pairs),
                    side.pairs,
                    side.sourcesInError.size(),
                    side.sources.size(),
                    ErrorRate.Kind.PAIRS_NOT_DRAWN);
        }
    }

    /** Pairs of one label, with the sources behind them. */
    private static final class Side {
        private double pairs;
        private double errors;
        private final Set<String> sources = new HashSet<>();
        private final Set<String> sourcesInError = new HashSet<>();
    }
}
