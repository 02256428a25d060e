package org.drugprofiling.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.drugprofiling.evaluation.SupportScores;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.BinomialBound;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.population.SourceInterval;

/**
 * How many pairs of one kind can be formed without a source in two of them, and how many of those may mislead; for example 30 pairs of 30 sources, one of
 * which misleads: the rate is then at most 0.1722 with a confidence of 95 %.
 *
 * <p>Percentiles of drawn sources know nothing of errors that were not seen, and with one or two errors end below the bound that holds where none was
 * seen. Independent pairs have an exact interval, that of Clopper and Pearson. The errors among n such pairs are taken for its upper end as the most
 * that a choice of them could show: sources with an error for same-source pairs, half of those for different-source ones, rounded down; never fewer
 * than the share of n. For the lower end they are the share of n, rounded down. More errors never make the upper end smaller, nor do fewer pairs.
 *
 * @param pairs how many can be formed at least, 0 if there is none
 * @param most how many of them may mislead at most, for the upper end
 * @param fewest the share of pairs that mislead times their number, rounded down, for the lower end
 * @param sources how many sources stand behind all pairs of the kind, related ones as one
 */
record MisleadingRate(int pairs, int most, int fewest, int sources) {

    // of a share times a number, which may be whole
    private static final double ROUNDING = 1e-9;

    /** Counts the pairs of one kind, of which a share misleads. */
    static MisleadingRate of(SupportScores scores, PairLabel label, double share) {
        boolean isSame = label == PairLabel.LINKED;
        List<String> folds = scores.foldOfRow();
        List<ScoredPair> counted =
                scores.pairs().stream().filter(pair -> pair.label() == label).toList();
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> withOwn = new TreeSet<>();
        TreeSet<String> withError = new TreeSet<>();
        for (ScoredPair pair : counted) {
            int order = ScoreOrder.compare(pair.score(), 0);
            if (folds.get(pair.i()).equals(folds.get(pair.j()))) {
                withOwn.add(folds.get(pair.i()));
            }
            for (int row : new int[] {pair.i(), pair.j()}) {
                names.add(folds.get(row));
                if (isSame ? order < 0 : order > 0) {
                    withError.add(folds.get(row));
                }
            }
        }
        int pairs = isSame
                ? withOwn.size()
                : matching(counted, folds, List.copyOf(names)).size();
        double errors = share * pairs;
        int bySources = isSame ? withError.size() : withError.size() / 2;
        return new MisleadingRate(
                pairs,
                Math.min(pairs, Math.max(bySources, (int) Math.ceil(errors - ROUNDING))),
                (int) Math.floor(errors + ROUNDING),
                names.size());
    }

    /**
     * Pairs without a source in two of them, each as the names of its two sources, found greedily: the source with the fewest free partners is joined with that partner
     * which has the fewest itself, again and again. There are half as many as sources where each has a pair with each, and never more than possible. Only the
     * presence of a pair is looked at, never its score.
     */
    static List<List<String>> matching(List<ScoredPair> pairs, List<String> folds, List<String> names) {
        List<BitSet> partners = new ArrayList<>();
        names.forEach(name -> partners.add(new BitSet()));
        for (ScoredPair pair : pairs) {
            int a = Collections.binarySearch(names, folds.get(pair.i()));
            int b = Collections.binarySearch(names, folds.get(pair.j()));
            if (a != b) {
                partners.get(a).set(b);
                partners.get(b).set(a);
            }
        }
        int[] free = partners.stream().mapToInt(BitSet::cardinality).toArray();
        BitSet all = new BitSet();
        all.set(0, free.length);
        List<List<String>> matching = new ArrayList<>();
        for (int one = loneliest(all, free); one >= 0; one = loneliest(all, free)) {
            BitSet candidates = partners.get(one);
            candidates.and(all);
            int other = loneliest(candidates, free);
            for (int taken : new int[] {one, other}) {
                partners.get(taken).stream().forEach(k -> free[k]--);
                all.clear(taken);
            }
            matching.add(List.of(names.get(one), names.get(other)));
        }
        return matching;
    }

    /** The first of some sources with the fewest partners but at least one, −1 if none has any. */
    private static int loneliest(BitSet some, int[] partners) {
        int found = -1;
        int fewest = Integer.MAX_VALUE;
        for (int k = some.nextSetBit(0); k >= 0; k = some.nextSetBit(k + 1)) {
            if (partners[k] > 0 && partners[k] < fewest) {
                found = k;
                fewest = partners[k];
            }
        }
        return found;
    }

    /** The exact interval joined with percentiles of drawn sources if there are any; empty if no pair can be formed. */
    Optional<SourceInterval> interval(Optional<SourceInterval> percentiles, double confidence) {
        if (pairs == 0) {
            return Optional.empty();
        }
        double tail = 1 - (1 - confidence) / 2;
        double lower = BinomialBound.lower(fewest, pairs, tail);
        double upper = BinomialBound.upper(most, pairs, tail);
        return Optional.of(percentiles
                .map(drawn -> new SourceInterval(
                        Math.min(lower, drawn.lower()),
                        Math.max(upper, drawn.upper()),
                        confidence,
                        SourceInterval.Method.PERCENTILES_AND_EXACT,
                        drawn.replicates(),
                        drawn.undefined(),
                        drawn.sources(),
                        drawn.seed()))
                .orElseGet(() -> new SourceInterval(
                        lower,
                        upper,
                        confidence,
                        SourceInterval.Method.EXACT_BINOMIAL,
                        0,
                        0,
                        sources,
                        OptionalLong.empty())));
    }
}
