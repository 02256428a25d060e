package org.drugprofiling.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProfilingException;

/**
 * The error rates of a threshold rule on sources that took no part in finding the limit: each fold is left out in turn. A fold is one
 * source, or several that are known to be related ({@link LinkPopulations#foldOfRow()}).
 *
 * <p>Training pairs have no specimen of the fold that is left out; test pairs have at least one. A pair within a fold is met once, a
 * pair of two folds twice, once for each of them, and counts one half each time. Folds for which the training pairs are all linked or
 * all unlinked, or too few of them share no source for a rule with a guarantee, give no limit and are counted. Whether a limit is found by the form of a rule for
 * weighted pairs is decided by the whole population ({@link LinkPopulations#isWeighted()}), so that every fold tries the rule that gives the limit in use.
 *
 * @param thresholds the limit found without each fold, by its name
 * @param falseLinks how often unlinked test pairs were linked
 * @param missedLinks how often linked test pairs were missed
 * @param withoutLimit folds for which no limit could be found
 * @since 0.1.0
 */
public record ThresholdCrossValidation(
        Map<String, Double> thresholds, ErrorRate falseLinks, ErrorRate missedLinks, List<String> withoutLimit) {

    /**
     * Copies the collections.
     */
    public ThresholdCrossValidation {
        thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
        withoutLimit = List.copyOf(withoutLimit);
    }

    /** Scores all pairs with everything that is fitted refitted without one fold. */
    @FunctionalInterface
    public interface Refit {

        /**
         * Scores all pairs of the table.
         *
         * @param fold the fold that is left out
         * @return the populations over all rows, fitted on the rows of the other folds
         */
        LinkPopulations without(String fold);
    }

    /**
     * Cross-validates a rule whose scores depend on nothing fitted.
     *
     * @param populations linked and unlinked pairs
     * @param rule how the limit is found
     * @return the rates
     * @throws ProfilingException if no fold gives a limit
     */
    public static ThresholdCrossValidation of(LinkPopulations populations, ThresholdRule rule) {
        return of(populations, List.of(rule)).get(0);
    }

    /**
     * Cross-validates several rules whose scores depend on nothing fitted; sorts the pairs once for all folds.
     *
     * @param populations linked and unlinked pairs
     * @param rules how the limits are found
     * @return the rates of each rule, in order
     * @throws ProfilingException if no fold gives a limit
     */
    public static List<ThresholdCrossValidation> of(LinkPopulations populations, List<ThresholdRule> rules) {
        List<Run> runs = rules.stream().map(Run::new).toList();
        List<String> foldOfRow = populations.foldOfRow();
        RankedPairs linked =
                RankedPairs.of(populations.pairs(), PairLabel.LINKED, foldOfRow, populations.orientation());
        RankedPairs unlinked =
                RankedPairs.of(populations.pairs(), PairLabel.UNLINKED, foldOfRow, populations.orientation());
        Map<String, List<ScoredPair>> pairsOfFold = pairsOfFold(populations);
        for (String fold : new TreeSet<>(foldOfRow)) {
            WeightedScores training = WeightedScores.without(fold, populations, linked, unlinked);
            for (Run run : runs) {
                run.add(fold, training, pairsOfFold.getOrDefault(fold, List.of()), populations, foldOfRow);
            }
        }
        return runs.stream().map(Run::result).toList();
    }

    /** The pairs that have a row in each fold, in their order. */
    private static Map<String, List<ScoredPair>> pairsOfFold(LinkPopulations populations) {
        Map<String, List<ScoredPair>> pairsOfFold = new HashMap<>();
        for (ScoredPair pair : populations.pairs()) {
            String first = populations.foldOfRow().get(pair.i());
            String second = populations.foldOfRow().get(pair.j());
            pairsOfFold.computeIfAbsent(first, fold -> new ArrayList<>()).add(pair);
            if (!first.equals(second)) {
                pairsOfFold.computeIfAbsent(second, fold -> new ArrayList<>()).add(pair);
            }
        }
        return pairsOfFold;
    }

    /**
     * Cross-validates a rule with a refit for each fold.
     *
     * @param foldOfRow the fold of each row
     * @param rule how the limit is found
     * @param refit scores all pairs without a fold
     * @return the rates
     * @throws ProfilingException if no fold gives a limit
     */
    public static ThresholdCrossValidation of(List<String> foldOfRow, ThresholdRule rule, Refit refit) {
        return of(foldOfRow, List.of(rule), refit).get(0);
    }

    /**
     * Cross-validates several rules with one refit for each fold.
     *
     * @param foldOfRow the fold of each row
     * @param rules how the limits are found
     * @param refit scores all pairs without a fold
     * @return the rates of each rule, in order
     * @throws ProfilingException if no fold gives a limit
     */
    public static List<ThresholdCrossValidation> of(List<String> foldOfRow, List<ThresholdRule> rules, Refit refit) {
        List<Run> runs = rules.stream().map(Run::new).toList();
        for (String fold : new TreeSet<>(foldOfRow)) {
            LinkPopulations populations = refit.without(fold);
            List<ScoredPair> test = new ArrayList<>();
            List<ScoredPair> training = new ArrayList<>();
            for (ScoredPair pair : populations.pairs()) {
                boolean isTest = foldOfRow.get(pair.i()).equals(fold)
                        || foldOfRow.get(pair.j()).equals(fold);
                (isTest ? test : training).add(pair);
            }
            WeightedScores scores = WeightedScores.of(training, foldOfRow, populations);
            for (Run run : runs) {
                run.add(fold, scores, test, populations, foldOfRow);
            }
        }
        return runs.stream().map(Run::result).toList();
    }

    /** One rule on its way through the folds. */
    private static final class Run {
        private final ThresholdRule rule;
        private final Tally linked = new Tally();
        private final Tally unlinked = new Tally();
        private final Map<String, Double> thresholds = new LinkedHashMap<>();
        private final List<String> withoutLimit = new ArrayList<>();

        Run(ThresholdRule rule) {
            this.rule = rule;
        }

        void add(
                String fold,
                WeightedScores training,
                List<ScoredPair> test,
                LinkPopulations populations,
                List<String> foldOfRow) {
            if (training.isOneSided()) {
                withoutLimit.add(fold);
                return;
            }
            Optional<ThresholdEstimate> found = training.estimateIfAttained(rule);
            if (found.isEmpty()) {
                withoutLimit.add(fold);
                return;
            }
            ThresholdEstimate limit = found.get();
            thresholds.put(fold, limit.value());
            List<String> sources = populations.sourceOfRow();
            for (ScoredPair pair : test) {
                boolean isLinked = pair.label() == PairLabel.LINKED;
                boolean isError = limit.isWithin(pair.score()) != isLinked;
                boolean isMetOnce = foldOfRow.get(pair.i()).equals(foldOfRow.get(pair.j()));
                (isLinked ? linked : unlinked)
                        .add(
                                pair.weight() * (isMetOnce ? 1 : 0.5),
                                isError,
                                sources.get(pair.i()),
                                sources.get(pair.j()));
            }
        }

        ThresholdCrossValidation result() {
            if (thresholds.isEmpty() || linked.pairs == 0 || unlinked.pairs == 0) {
                throw new ProfilingException(
                        "too-few-sources",
                        "cross-validation must leave linked and unlinked pairs to train and to test on; "
                                + withoutLimit.size() + " folds gave no limit");
            }
            return new ThresholdCrossValidation(
                    thresholds, unlinked.rate(PairLabel.UNLINKED), linked.rate(PairLabel.LINKED), withoutLimit);
        }
    }

    /** Pairs and errors with their sources. */
    private static final class Tally {
        private double pairs;
        private double errors;
        private final Set<String> sources = new HashSet<>();
        private final Set<String> sourcesInError = new HashSet<>();

        void add(double weight, boolean isError, String sourceA, String sourceB) {
            pairs += weight;
            sources.add(sourceA);
            sources.add(sourceB);
            if (isError) {
                errors += weight;
                sourcesInError.add(sourceA);
                sourcesInError.add(sourceB);
            }
        }

        ErrorRate rate(PairLabel label) {
            return new ErrorRate(
                    label, errors, pairs, sourcesInError.size(), sources.size(), ErrorRate.Kind.CROSS_VALIDATED);
        }
    }
}
