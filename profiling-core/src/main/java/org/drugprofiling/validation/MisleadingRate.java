package org.drugprofiling.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.drugprofiling.evaluation.SupportScores;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.BinomialBound;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.population.SourceInterval;

/**
 * How many pairs of one kind were drawn without a source in two of them, and how many of those mislead; for example 30 pairs of 30 sources, one of
 * which misleads: the rate is then at most 0.1722 with a confidence of 95 %.
 *
 * <p>Percentiles of drawn sources know nothing of errors that were not seen, and with one or two errors end below the bound that holds where none was
 * seen. Independent pairs have an exact interval, that of Clopper and Pearson. Pairs without a source in two of them are independent if their system was made without any
 * of the sources that are tried, and only then: where each pair is judged by a background of all other sources, one gross error is in the background of every other pair
 * ({@code check_left_out_rate.py}). They are drawn with the seed of the plan, fixed before, and without a look at their scores. So that the interval holds the share of all pairs, and one error is worse than none whether or not its pair is drawn, the
 * errors are never taken for fewer than that share of the drawn pairs, rounded up, for the upper end, nor for more than it, rounded down, for the lower end.
 *
 * @param pairs how many were drawn, 0 if there is none
 * @param most how many of them mislead, for the upper end
 * @param fewest how many of them mislead, for the lower end
 * @param sources how many sources stand behind all pairs of the kind, related ones as one
 * @param seed with which they were drawn
 */
record MisleadingRate(int pairs, int most, int fewest, int sources, long seed) {

    // of a share times a number, which may be whole
    private static final double ROUNDING = 1e-9;

    /** Draws among the pairs of one kind, of which a share misleads. */
    static MisleadingRate of(SupportScores scores, PairLabel label, double share, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean isSame = label == PairLabel.LINKED;
        List<String> folds = scores.foldOfRow();
        List<ScoredPair> counted =
                scores.pairs().stream().filter(pair -> pair.label() == label).toList();
        NavigableSet<String> sorted = new TreeSet<>();
        counted.forEach(pair -> sorted.addAll(List.of(folds.get(pair.i()), folds.get(pair.j()))));
        Map<String, Integer> places = places(sorted, random);
        Map<Set<Integer>, List<Double>> scoresOf = new HashMap<>();
        for (ScoredPair pair : counted) {
            Set<Integer> both = new TreeSet<>(List.of(
                    Objects.requireNonNull(places.get(folds.get(pair.i()))),
                    Objects.requireNonNull(places.get(folds.get(pair.j())))));
            // a pair of two related sources is none
            if (both.size() == (isSame ? 1 : 2)) {
                scoresOf.computeIfAbsent(both, any -> new ArrayList<>()).add(pair.score());
            }
        }
        Collection<Set<Integer>> drawn = isSame
                ? scoresOf.keySet()
                : matched(sorted.size(), scoresOf.keySet()).stream()
                        .<Set<Integer>>map(TreeSet::new)
                        .toList();
        int errors = 0;
        for (Set<Integer> both : inOrder(drawn)) {
            List<Double> of = Objects.requireNonNull(scoresOf.get(both));
            Collections.sort(of);
            int order = ScoreOrder.compare(of.get(random.nextInt(of.size())), 0);
            errors += (isSame ? order < 0 : order > 0) ? 1 : 0;
        }
        double expected = share * drawn.size();
        return new MisleadingRate(
                drawn.size(),
                Math.max(errors, (int) Math.ceil(expected - ROUNDING)),
                Math.min(errors, (int) Math.floor(expected + ROUNDING)),
                sorted.size(),
                seed);
    }

    /** Sources in an order that is drawn from that of their names, so that the order of a table plays no part. */
    private static Map<String, Integer> places(NavigableSet<String> names, SplittableRandom random) {
        List<String> order = new ArrayList<>(names);
        for (int k = order.size() - 1; k > 0; k--) {
            Collections.swap(order, k, random.nextInt(k + 1));
        }
        Map<String, Integer> places = new HashMap<>();
        for (int k = 0; k < order.size(); k++) {
            places.put(order.get(k), k);
        }
        return places;
    }

    private static List<Set<Integer>> inOrder(Collection<Set<Integer>> pairs) {
        return pairs.stream().sorted(Comparator.comparing(Collections::min)).toList();
    }

    /**
     * Pairs without a source in two of them, each as the names of its two sources, in the order of the names where there is a choice. Only the presence of a pair is
     * looked at, never its score.
     */
    static List<List<String>> matching(List<ScoredPair> pairs, List<String> folds, List<String> names) {
        Set<Set<Integer>> tried = new HashSet<>();
        for (ScoredPair pair : pairs) {
            int a = Collections.binarySearch(names, folds.get(pair.i()));
            int b = Collections.binarySearch(names, folds.get(pair.j()));
            if (a != b) {
                tried.add(Set.of(a, b));
            }
        }
        return matched(names.size(), tried).stream()
                .map(both -> both.stream().map(names::get).toList())
                .toList();
    }

    /**
     * Pairs of sources of which none is in two pairs, found greedily: the source with the fewest free partners is joined with that partner which has the fewest
     * itself, the first of several, again and again. They are at most as many as can be, and half the number of sources where each has a pair with each.
     */
    private static List<List<Integer>> matched(int sources, Set<Set<Integer>> tried) {
        List<BitSet> partners = new ArrayList<>();
        for (int k = 0; k < sources; k++) {
            partners.add(new BitSet());
        }
        for (Set<Integer> both : tried) {
            both.forEach(
                    one -> both.stream().filter(other -> !other.equals(one)).forEach(partners.get(one)::set));
        }
        int[] free = partners.stream().mapToInt(BitSet::cardinality).toArray();
        BitSet all = new BitSet();
        all.set(0, free.length);
        List<List<Integer>> found = new ArrayList<>();
        for (int one = loneliest(all, free); one >= 0; one = loneliest(all, free)) {
            BitSet candidates = partners.get(one);
            candidates.and(all);
            int other = loneliest(candidates, free);
            for (int taken : new int[] {one, other}) {
                partners.get(taken).stream().forEach(k -> free[k]--);
                all.clear(taken);
            }
            found.add(List.of(one, other));
        }
        return found;
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

    /** The exact interval, joined with percentiles of draws of the same seed if there are any; empty if no pair can be formed. */
    Optional<SourceInterval> interval(Optional<SourceInterval> percentiles, double confidence) {
        if (pairs == 0) {
            return Optional.empty();
        }
        double tail = 1 - (1 - confidence) / 2;
        SourceInterval exact = SourceInterval.ofDisjointPairs(
                BinomialBound.lower(fewest, pairs, tail),
                BinomialBound.upper(most, pairs, tail),
                confidence,
                pairs,
                sources,
                seed);
        return Optional.of(percentiles.map(drawn -> drawn.joinedWith(exact)).orElse(exact));
    }
}
