package org.drugprofiling.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.comparison.LinkValueMatrix;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;

/**
 * The link values of linked and of unlinked pairs under one rule, with the sources behind them; for example 829 linked pairs of
 * 160 batches and 120,942 unlinked ones.
 *
 * <p>Pairs share specimens, so the number of pairs says little about certainty: the number of sources does. Both are counted.
 *
 * @since 0.1.0
 */
public final class LinkPopulations {

    private final PopulationRule rule;
    private final ComparisonMetric metric;
    private final ChainId chain;
    private final List<ScoredPair> pairs;
    private final boolean isWeighted;
    private final List<String> sourceOfRow;
    private final List<String> foldOfRow;
    private final Map<LeftOut, Integer> leftOut;

    private LinkPopulations(
            PopulationRule rule,
            ComparisonMetric metric,
            ChainId chain,
            List<ScoredPair> pairs,
            List<String> sourceOfRow,
            List<String> foldOfRow,
            Map<LeftOut, Integer> leftOut) {
        this.rule = rule;
        this.metric = metric;
        this.chain = chain;
        this.pairs = List.copyOf(pairs);
        this.isWeighted = pairs.stream().anyMatch(pair -> pair.weight() != 1);
        this.sourceOfRow = List.copyOf(sourceOfRow);
        this.foldOfRow = List.copyOf(foldOfRow);
        this.leftOut = Collections.unmodifiableMap(leftOut);
    }

    /**
     * Scores all pairs of treated profiles, each pair counting 1.
     *
     * @param profiles treated profiles
     * @param metric with which metric
     * @param rule under which rule
     * @return the populations
     * @throws ProfilingException if no pair is linked, or none unlinked, or all scores are too small for {@link ScoreOrder#requireResolved}
     */
    public static LinkPopulations of(ProfileMatrix profiles, ComparisonMetric metric, PopulationRule rule) {
        return of(profiles, metric, rule, PairWeighting.EACH_PAIR, UnlinkedPairs.ALL);
    }

    /**
     * Scores pairs of treated profiles.
     *
     * @param profiles treated profiles
     * @param metric with which metric
     * @param rule under which rule
     * @param weighting how much each pair counts
     * @param unlinked which unlinked pairs take part
     * @return the populations
     * @throws ProfilingException if no pair is linked, or none unlinked, or all scores are too small for {@link ScoreOrder#requireResolved}
     */
    public static LinkPopulations of(
            ProfileMatrix profiles,
            ComparisonMetric metric,
            PopulationRule rule,
            PairWeighting weighting,
            UnlinkedPairs unlinked) {
        return of(Comparisons.allPairs(metric, profiles), rule, weighting, unlinked);
    }

    /**
     * Labels the pairs of link values that are there already.
     *
     * @param values link values of treated profiles
     * @param rule under which rule
     * @param weighting how much each pair counts
     * @param unlinked which unlinked pairs take part
     * @return the populations
     * @throws ProfilingException if no pair is linked, or none unlinked, or all scores are too small for {@link ScoreOrder#requireResolved}
     */
    public static LinkPopulations of(
            LinkValueMatrix values, PopulationRule rule, PairWeighting weighting, UnlinkedPairs unlinked) {
        return of(values, LabelledPairs.of(values.profiles().identities(), rule, unlinked), weighting);
    }

    /**
     * Gives link values to pairs that are labelled already: the same rows scored in several ways, for example treated anew for each fold of a cross-validation, are labelled once.
     *
     * @param values link values of treated profiles
     * @param labelled the pairs of their rows
     * @param weighting how much each pair counts
     * @return the populations
     * @throws ProfilingException if the labels are of other rows, or of these in another order, no pair is linked, or none unlinked, or all scores are too small for {@link
     *     ScoreOrder#requireResolved}
     */
    public static LinkPopulations of(LinkValueMatrix values, LabelledPairs labelled, PairWeighting weighting) {
        ProfileMatrix profiles = values.profiles();
        requireRows(labelled.rows(), profiles.identities());
        PopulationRule rule = labelled.rule();
        List<String> sources = labelled.sourceOfRow();
        List<ScoredPair> pairs = new ArrayList<>();
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        leftOut.putAll(labelled.leftOut());
        for (int i = 1; i < profiles.size(); i++) {
            for (int j = 0; j < i; j++) {
                int kind = labelled.of(i, j);
                if (kind < 0) {
                    continue;
                }
                double score = values.valueAt(i, j);
                if (Double.isFinite(score)) {
                    pairs.add(new ScoredPair(i, j, PairLabel.values()[kind], score, 1));
                } else {
                    leftOut.merge(LeftOut.UNDEFINED, 1, Integer::sum);
                }
            }
        }
        requireBoth(pairs, rule);
        ScoreOrder.requireResolved(pairs.stream().mapToDouble(ScoredPair::score).toArray());
        return new LinkPopulations(
                rule,
                values.metric(),
                profiles.chain().with(ChainId.Part.METRIC, values.metric().id()),
                weighting == PairWeighting.EACH_SOURCE ? weightedBySource(pairs, sources) : pairs,
                sources,
                labelled.foldOfRow(),
                leftOut);
    }

    private static void requireBoth(List<ScoredPair> pairs, PopulationRule rule) {
        for (PairLabel label : PairLabel.values()) {
            if (pairs.stream().noneMatch(pair -> pair.label() == label)) {
                throw new ProfilingException(
                        "empty-population",
                        "rule " + rule.id() + " must give at least one "
                                + label.name().toLowerCase(Locale.ROOT) + " pair");
            }
        }
    }

    private static void requireRows(List<ProfileIdentity> labelled, List<ProfileIdentity> rows) {
        String rule = "labels must be of the rows whose link values they are given to, in the same order";
        if (labelled.size() != rows.size()) {
            throw new ProfilingException(
                    "length-mismatch",
                    rule,
                    ProblemLocation.nowhere(),
                    labelled.size() + " labelled rows and " + rows.size() + " with link values");
        }
        for (int row = 0; row < rows.size(); row++) {
            if (!labelled.get(row).equals(rows.get(row))) {
                throw new ProfilingException(
                        "state-mismatch",
                        rule,
                        ProblemLocation.nowhere().with("row", row),
                        labelled.get(row) + " and " + rows.get(row));
            }
        }
    }

    private static List<ScoredPair> weightedBySource(List<ScoredPair> pairs, List<String> sources) {
        List<String> names = List.copyOf(new TreeSet<>(sources));
        int[] numberOfRow = sources.stream()
                .mapToInt(source -> Collections.binarySearch(names, source))
                .toArray();
        Map<Long, Integer> counts = new HashMap<>();
        for (ScoredPair pair : pairs) {
            counts.merge(key(pair, numberOfRow), 1, Integer::sum);
        }
        return pairs.stream()
                .map(pair -> new ScoredPair(
                        pair.i(),
                        pair.j(),
                        pair.label(),
                        pair.score(),
                        1.0 / counts.getOrDefault(key(pair, numberOfRow), 1)))
                .toList();
    }

    /** The sources of a pair, whichever is first. */
    private static long key(ScoredPair pair, int[] numberOfRow) {
        long a = numberOfRow[pair.i()];
        long b = numberOfRow[pair.j()];
        return (Math.min(a, b) << Integer.SIZE) + Math.max(a, b);
    }

    /**
     * {@return the rule that labelled the pairs}
     */
    public PopulationRule rule() {
        return rule;
    }

    /**
     * {@return the metric of the scores}
     */
    public ComparisonMetric metric() {
        return metric;
    }

    /**
     * {@return whether low or high means alike}
     */
    public Orientation orientation() {
        return metric.orientation();
    }

    /**
     * {@return the chain under which the scores came about}
     */
    public ChainId chain() {
        return chain;
    }

    /**
     * {@return all labelled pairs, the later row first, row by row}
     */
    public List<ScoredPair> pairs() {
        return pairs;
    }

    /**
     * {@return how many pairs were left out, by reason}
     */
    public Map<LeftOut, Integer> leftOut() {
        return leftOut;
    }

    /**
     * {@return the source of each row, in row order}
     */
    public List<String> sourceOfRow() {
        return sourceOfRow;
    }

    /**
     * {@return for each row the sources that cross-validation leaves out together, named by the first of them: sources of one case or of
     *     one group of known relations}
     */
    public List<String> foldOfRow() {
        return foldOfRow;
    }

    /**
     * {@return the scores of linked pairs as computed, ascending}
     */
    public double[] linked() {
        return scores(PairLabel.LINKED);
    }

    /**
     * {@return the scores of unlinked pairs as computed, ascending}
     */
    public double[] unlinked() {
        return scores(PairLabel.UNLINKED);
    }

    private double[] scores(PairLabel label) {
        return pairs.stream()
                .filter(pair -> pair.label() == label)
                .mapToDouble(ScoredPair::score)
                .sorted()
                .toArray();
    }

    /**
     * Returns the number of pairs of a label.
     *
     * @param label linked or unlinked
     * @return how many
     */
    public int pairCount(PairLabel label) {
        return (int) pairs.stream().filter(pair -> pair.label() == label).count();
    }

    /**
     * Returns the sum of the weights of the pairs of a label.
     *
     * @param label linked or unlinked
     * @return the number of pairs if each pair counts 1, else the number of pairs of sources behind them, but for rounding
     */
    public double weight(PairLabel label) {
        double sum = 0;
        for (ScoredPair pair : pairs) {
            sum += pair.label() == label ? pair.weight() : 0;
        }
        return sum;
    }

    /**
     * {@return whether any pair, linked or unlinked, weighs other than 1; a rule for limits then has its form for weighted pairs}
     */
    public boolean isWeighted() {
        return isWeighted;
    }

    /**
     * Returns the number of sources behind the pairs of a label.
     *
     * @param label linked or unlinked
     * @return how many different sources take part in at least one such pair
     */
    public int sourceCount(PairLabel label) {
        return count(label, sourceOfRow);
    }

    /**
     * Returns the number of sources behind the pairs of a label, those known to be related ({@link #foldOfRow()}) counting as one. Sources that are related are
     * not independent, so this is the number that says how certain a rate is.
     *
     * @param label linked or unlinked
     * @return how many unrelated sources take part in at least one such pair
     */
    public int unrelatedSourceCount(PairLabel label) {
        return count(label, foldOfRow);
    }

    private int count(PairLabel label, List<String> nameOfRow) {
        Set<String> names = new HashSet<>();
        for (ScoredPair pair : pairs) {
            if (pair.label() == label) {
                names.add(nameOfRow.get(pair.i()));
                names.add(nameOfRow.get(pair.j()));
            }
        }
        return names.size();
    }

    @Override
    public String toString() {
        return String.join(
                "\n",
                "rule      " + rule.id() + " (level: " + rule.level().id() + ")",
                "metric    " + metric.id(),
                "linked    " + ReadableNumber.counted(pairCount(PairLabel.LINKED), "pair") + " of "
                        + ReadableNumber.counted(sourceCount(PairLabel.LINKED), "source"),
                "unlinked  " + pairCount(PairLabel.UNLINKED) + " pairs of " + sourceCount(PairLabel.UNLINKED)
                        + " sources",
                "left out  " + leftOut);
    }
}
