package org.drugprofiling.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.SourceNames;
import org.drugprofiling.provenance.ChainId;
import org.jspecify.annotations.Nullable;

/**
 * Scores of pairs of which no two share a source, for example 80 unlinked pairs of 160 batches: unlike all pairs of a table they are
 * independent, so that a rate found on them has an exact error.
 *
 * <p>They are drawn: sources in random order, each with the next free one that it has an unlinked pair with, and of several pairs of two
 * sources one; of linked pairs one for each source. Only the presence of a pair is looked at, never its score. Sources that are known
 * to be related ({@link LinkPopulations#foldOfRow()}) count as one. Weights of pairs play no part. The draw follows from the seed and from
 * the names of the sources, not from the order of the table. A seed is chosen before the result is known: who tries several and keeps the
 * best has no guarantee.
 *
 * @since 0.1.0
 */
public final class DisjointPairs {

    private static final String DRAWN = "sources of which pairs are drawn";

    private final PairLabel label;
    private final double[] scores;
    // by their names in order; null if the pairs were stated
    private final @Nullable Set<List<String>> together;
    private final int sources;
    private final Orientation orientation;
    private final ChainId chain;
    private final String origin;
    private final Optional<String> group;

    private DisjointPairs(
            PairLabel label,
            double[] scores,
            @Nullable Set<List<String>> together,
            int sources,
            Orientation orientation,
            ChainId chain,
            String origin,
            Optional<String> group) {
        this.label = label;
        this.scores = scores;
        this.together = together;
        this.sources = sources;
        this.orientation = orientation;
        this.chain = chain;
        this.origin = origin;
        this.group = group;
    }

    /**
     * Draws pairs from populations.
     *
     * @param populations linked and unlinked pairs with their sources
     * @param label which of them
     * @param seed of the draw
     * @return the pairs, at most half as many unlinked ones as there are sources, at most as many linked ones
     */
    public static DisjointPairs of(LinkPopulations populations, PairLabel label, long seed) {
        return of(
                populations.pairs(),
                populations.foldOfRow(),
                label,
                populations.orientation(),
                populations.chain(),
                seed);
    }

    /**
     * Draws pairs of rows of known sources.
     *
     * @param pairs linked and unlinked pairs
     * @param sourceOfRow the source of each row that the pairs name; related sources by one name
     * @param label which of them
     * @param orientation whether low or high scores mean alike
     * @param chain of the scores, {@link ChainId#unspecified()} if it plays no part
     * @param seed of the draw
     * @return the pairs
     * @throws ProfilingException if two sources behind pairs of the label may be one in two spellings ({@link SourceNames})
     */
    public static DisjointPairs of(
            List<ScoredPair> pairs,
            List<String> sourceOfRow,
            PairLabel label,
            Orientation orientation,
            ChainId chain,
            long seed) {
        List<ScoredPair> ofLabel =
                pairs.stream().filter(pair -> pair.label() == label).toList();
        // before pairs are dropped by their sources: a linked pair of 113 and batch 113 would be dropped as one of two
        requireOneSpelling(ofLabel, sourceOfRow);
        List<ScoredPair> labelled = ofLabel.stream()
                .filter(pair -> isUsable(label, pair, sourceOfRow))
                .toList();
        SortedSet<String> names = SourceResampling.behind(labelled, sourceOfRow, DRAWN);
        Set<List<String>> together = new HashSet<>();
        double[] scores = drawn(labelled, sourceOfRow, List.copyOf(names), new SplittableRandom(seed), together);
        return new DisjointPairs(
                label,
                ascending(scores, orientation),
                Set.copyOf(together),
                names.size(),
                orientation,
                chain,
                "drawn from " + ReadableNumber.counted(labelled.size(), "pair") + " of "
                        + ReadableNumber.counted(names.size(), "source") + " with seed " + seed,
                Optional.empty());
    }

    private static void requireOneSpelling(List<ScoredPair> pairs, List<String> sourceOfRow) {
        SourceNames.requireOneSpelling(SourceResampling.behind(pairs, sourceOfRow, DRAWN), DRAWN);
    }

    /** An unlinked pair of two related sources is none, and a linked one has one source. */
    private static boolean isUsable(PairLabel label, ScoredPair pair, List<String> sourceOfRow) {
        boolean isWithin = sourceOfRow.get(pair.i()).equals(sourceOfRow.get(pair.j()));
        return isWithin == (label == PairLabel.LINKED);
    }

    /**
     * Draws pairs for each group on its own, for a limit of each drug form, route or laboratory.
     *
     * @param populations linked and unlinked pairs with their sources
     * @param label which of them
     * @param groupOfRow the group of each row
     * @param seed of the draws
     * @return the pairs of each group, by the name that {@link #group} gives
     */
    public static Map<String, DisjointPairs> byGroup(
            LinkPopulations populations, PairLabel label, List<String> groupOfRow, long seed) {
        if (groupOfRow.size() != populations.foldOfRow().size()) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "each row must have a group, had " + groupOfRow.size() + " for "
                            + populations.foldOfRow().size() + " rows");
        }
        Map<String, List<ScoredPair>> groups = new TreeMap<>();
        for (ScoredPair pair : populations.pairs()) {
            groups.computeIfAbsent(group(groupOfRow.get(pair.i()), groupOfRow.get(pair.j())), any -> new ArrayList<>())
                    .add(pair);
        }
        Map<String, DisjointPairs> drawn = new TreeMap<>();
        groups.forEach((name, pairs) -> drawn.put(
                name,
                of(pairs, populations.foldOfRow(), label, populations.orientation(), populations.chain(), seed)
                        .inGroup(name)));
        return drawn;
    }

    /**
     * Names the group of a pair.
     *
     * @param groupA group of one of the two
     * @param groupB group of the other
     * @return the name they have in common, or both in the order of text, as {@code powder / tablet}
     */
    public static String group(String groupA, String groupB) {
        int order = groupA.compareTo(groupB);
        if (order == 0) {
            return groupA;
        }
        return order < 0 ? groupA + " / " + groupB : groupB + " / " + groupA;
    }

    /**
     * Takes scores of which the caller states that no two of them share a source.
     *
     * @param scores at least one, no {@code NaN}
     * @param label whether they are of linked or of unlinked pairs
     * @param orientation whether low or high scores mean alike
     * @param chain of the scores, {@link ChainId#unspecified()} if it plays no part
     * @return the pairs
     */
    public static DisjointPairs stated(double[] scores, PairLabel label, Orientation orientation, ChainId chain) {
        for (double score : scores) {
            if (Double.isNaN(score)) {
                throw new ProfilingException("not-a-number", "a score must be a number, was NaN");
            }
        }
        if (scores.length == 0) {
            throw new ProfilingException("empty-population", "there must be at least one score");
        }
        return new DisjointPairs(
                label,
                ascending(scores.clone(), orientation),
                null,
                label == PairLabel.LINKED ? scores.length : 2 * scores.length,
                orientation,
                chain,
                "stated to share no source",
                Optional.empty());
    }

    /**
     * Says of which group all these pairs are, so that a limit by them promises nothing of others.
     *
     * @param name of the group, as {@code tablet} or {@code powder / tablet}
     * @return the same pairs with the name
     */
    public DisjointPairs inGroup(String name) {
        if (name.isBlank()) {
            throw new ProfilingException("invalid-parameter", "a group must have a name");
        }
        return new DisjointPairs(label, scores, together, sources, orientation, chain, origin, Optional.of(name));
    }

    private static double[] ascending(double[] scores, Orientation orientation) {
        double[] distances = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            distances[k] = orientation.asDistance(scores[k]);
        }
        Arrays.sort(distances);
        for (int k = 0; k < scores.length; k++) {
            scores[k] = orientation.fromDistance(distances[k]);
        }
        return scores;
    }

    private static double[] drawn(
            List<ScoredPair> pairs,
            List<String> sourceOfRow,
            List<String> names,
            SplittableRandom random,
            Set<List<String>> together) {
        int count = names.size();
        int[] order = shuffled(count, random);
        int[] place = new int[count];
        for (int k = 0; k < count; k++) {
            place[order[k]] = k;
        }
        int[] placeOfRow = sourceOfRow.stream()
                .mapToInt(name -> Collections.binarySearch(names, name))
                .map(source -> source < 0 ? -1 : place[source])
                .toArray();
        Map<Long, List<Double>> scores = new HashMap<>();
        for (ScoredPair pair : pairs) {
            long a = Math.min(placeOfRow[pair.i()], placeOfRow[pair.j()]);
            long b = Math.max(placeOfRow[pair.i()], placeOfRow[pair.j()]);
            scores.computeIfAbsent(a * count + b, any -> new ArrayList<>()).add(pair.score());
        }
        boolean[] taken = new boolean[count];
        double[] found = new double[count];
        int size = 0;
        for (int a = 0; a < count; a++) {
            // a linked pair has both ends in one source
            for (int b = a; b < count && !taken[a]; b++) {
                List<Double> between = taken[b] ? null : scores.get((long) a * count + b);
                if (between != null) {
                    found[size++] = oneOf(between, random);
                    taken[a] = true;
                    taken[b] = true;
                    together.add(inOrder(names.get(order[a]), names.get(order[b])));
                }
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** Numbers from 0 in a drawn order. */
    static int[] shuffled(int count, SplittableRandom random) {
        int[] order = new int[count];
        for (int k = 0; k < count; k++) {
            order[k] = k;
        }
        for (int k = count - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int kept = order[k];
            order[k] = order[other];
            order[other] = kept;
        }
        return order;
    }

    /** A place is drawn among sorted scores, so that the order of the table plays no part. */
    private static double oneOf(List<Double> scores, SplittableRandom random) {
        return scores.stream()
                .sorted()
                .skip(random.nextInt(scores.size()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * {@return whether they are linked or unlinked}
     */
    public PairLabel label() {
        return label;
    }

    private static List<String> inOrder(String a, String b) {
        return a.compareTo(b) <= 0 ? List.of(a, b) : List.of(b, a);
    }

    /**
     * Says whether one of these pairs is of two sources, whichever of their specimens it is. Every other pair of theirs depends on it.
     *
     * @param sourceA a source, by the name that it was drawn with
     * @param sourceB the other, or the same one for linked pairs
     * @return whether they were drawn together
     * @throws ProfilingException if the pairs were stated, so that their sources are not known
     */
    public boolean joins(String sourceA, String sourceB) {
        if (together == null) {
            throw new ProfilingException(
                    "unknown-sources", "pairs must have been drawn, and not stated, to say which sources they are of");
        }
        return together.contains(inOrder(sourceA, sourceB));
    }

    /**
     * {@return the scores as computed, the most alike first}
     */
    public double[] scores() {
        return scores.clone();
    }

    /**
     * {@return how many pairs there are}
     */
    public int size() {
        return scores.length;
    }

    /**
     * {@return how many sources they were drawn from, related ones counted as one; those without a partner included}
     */
    public int sources() {
        return sources;
    }

    /**
     * {@return whether low or high scores mean alike}
     */
    public Orientation orientation() {
        return orientation;
    }

    /**
     * {@return the chain of the scores}
     */
    public ChainId chain() {
        return chain;
    }

    /**
     * {@return how they were drawn, or that they were stated}
     */
    public String origin() {
        return origin;
    }

    /**
     * {@return the group that all pairs are of; empty if groups play no part}
     */
    public Optional<String> groupName() {
        return group;
    }

    @Override
    public String toString() {
        return ReadableNumber.counted(size(), label.name().toLowerCase(Locale.ROOT) + " pair")
                + group.map(name -> " of the group '" + name + "'").orElse("")
                + (size() == 1 ? " that shares no source, " : " that share no source, ")
                + origin;
    }
}
