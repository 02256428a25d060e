package org.drugprofiling.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.drugprofiling.comparison.LinkValueMatrix;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.PackedTriangle;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileIdentity;

/**
 * The order in which profiles join into groups, and at which distance.
 *
 * <p>Merged is always the pair of groups at the smallest distance, compared by {@link ScoreOrder}; among equals the pair whose
 * smallest members come first, by sample, then specimen, seizure and laboratory for a matrix, so that the order of a table plays no part,
 * and by position for bare distances. Pairs without a link value are infinitely far apart. Heights are on the distance scale: for a
 * similarity they are negated. No merger is below one that it contains.
 *
 * @since 0.1.0
 */
public final class Dendrogram {

    // each merger rounds a mean by less
    private static final double ULPS_PER_PROFILE = 4;

    private final Linkage linkage;
    private final Orientation orientation;
    private final int size;
    private final List<Merge> merges;

    private Dendrogram(Linkage linkage, Orientation orientation, int size, List<Merge> merges) {
        this.linkage = linkage;
        this.orientation = orientation;
        this.size = size;
        this.merges = List.copyOf(merges);
    }

    /**
     * One merger. Numbers below the number of profiles are profiles; number n + k is the group that merger k made.
     *
     * @param first the group whose smallest member comes first in the order that breaks ties
     * @param second the other group
     * @param height distance at which they joined
     * @param size how many profiles the new group has
     */
    public record Merge(int first, int second, double height, int size) {}

    /**
     * Joins the profiles of a matrix.
     *
     * @param values link values of all pairs
     * @param linkage how distances between groups follow
     * @return the dendrogram
     */
    public static Dendrogram of(LinkValueMatrix values, Linkage linkage) {
        int n = values.size();
        double[] distances = new double[Math.toIntExact(PackedTriangle.pairs(n))];
        Orientation orientation = values.metric().orientation();
        int[] order = byIdentity(values.profiles().identities());
        int at = 0;
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double value = values.valueAt(order[i], order[j]);
                distances[at++] = Double.isFinite(value) ? orientation.asDistance(value) : Double.POSITIVE_INFINITY;
            }
        }
        List<Merge> merges = of(distances, n, linkage, orientation).merges.stream()
                .map(merge -> new Merge(
                        merge.first() < n ? order[merge.first()] : merge.first(),
                        merge.second() < n ? order[merge.second()] : merge.second(),
                        merge.height(),
                        merge.size()))
                .toList();
        return new Dendrogram(linkage, orientation, n, merges);
    }

    /** The numbers of rows in an order that does not depend on that of the table. */
    static int[] byIdentity(List<ProfileIdentity> rows) {
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer row) -> rows.get(row).sample().value())
                        .thenComparing(row -> rows.get(row).specimen().value())
                        .thenComparing(row -> rows.get(row).seizure().value())
                        .thenComparing(row -> rows.get(row).laboratory().value()))
                .mapToInt(row -> row)
                .toArray();
    }

    /**
     * Joins profiles by bare distances.
     *
     * @param distances one for each pair in the order of {@link PackedTriangle}, no {@code NaN}
     * @param size how many profiles there are
     * @param linkage how distances between groups follow
     * @return the dendrogram
     */
    public static Dendrogram ofDistances(double[] distances, int size, Linkage linkage) {
        for (double distance : distances) {
            if (Double.isNaN(distance)) {
                throw new ProfilingException("not-a-number", "a distance that groups are made of must be a number");
            }
        }
        if (distances.length != PackedTriangle.pairs(size)) {
            throw new ProfilingException(
                    "length-mismatch",
                    "there must be one distance for each pair of " + size + " profiles",
                    ProblemLocation.nowhere(),
                    Integer.toString(distances.length));
        }
        return of(distances.clone(), size, linkage, Orientation.LOWER_IS_MORE_ALIKE);
    }

    private static Dendrogram of(double[] d, int n, Linkage linkage, Orientation orientation) {
        boolean[] active = new boolean[n];
        Arrays.fill(active, true);
        int[] sizes = new int[n];
        Arrays.fill(sizes, 1);
        int[] numbers = new int[n];
        Arrays.setAll(numbers, k -> k);
        double[] heights = new double[n];
        Arrays.fill(heights, Double.NEGATIVE_INFINITY);
        List<Merge> merges = new ArrayList<>();
        // every group sits at the place of its smallest member, so that places order ties
        for (int step = 0; step < n - 1; step++) {
            int bestI = -1;
            int bestJ = -1;
            double best = Double.NaN;
            for (int j = 0; j < n; j++) {
                if (!active[j]) {
                    continue;
                }
                for (int i = j + 1; i < n; i++) {
                    if (active[i]) {
                        double distance = ScoreOrder.round(d[index(i, j, n)]);
                        if (bestI < 0 || distance < best) {
                            best = distance;
                            bestI = i;
                            bestJ = j;
                        }
                    }
                }
            }
            heights[bestJ] = height(d[index(bestI, bestJ, n)], Math.max(heights[bestI], heights[bestJ]), n);
            merges.add(new Merge(numbers[bestJ], numbers[bestI], heights[bestJ], sizes[bestI] + sizes[bestJ]));
            for (int k = 0; k < n; k++) {
                if (active[k] && k != bestI && k != bestJ) {
                    d[index(k, bestJ, n)] =
                            linkage.joined(d[index(k, bestJ, n)], sizes[bestJ], d[index(k, bestI, n)], sizes[bestI]);
                }
            }
            sizes[bestJ] += sizes[bestI];
            active[bestI] = false;
            numbers[bestJ] = n + step;
        }
        return new Dendrogram(linkage, orientation, n, merges);
    }

    /**
     * The height of a merger. No linkage of this library turns back, but by rounding: a mean of equal distances by that of its sums, and what is one score
     * by less than a step of {@link ScoreOrder}; the height is then that of the parts.
     *
     * @param distance at which two groups join
     * @param parts the larger of their own heights
     * @param size how many profiles there are in all
     */
    static double height(double distance, double parts, int size) {
        if (distance >= parts) {
            return distance;
        }
        if (!(distance >= parts - ScoreOrder.STEP - ULPS_PER_PROFILE * size * Math.ulp(parts))) {
            throw new ProfilingException(
                    "linkage-turns-back",
                    "groups must not join at a smaller distance than their own parts did",
                    ProblemLocation.nowhere(),
                    distance + " after " + parts);
        }
        return parts;
    }

    private static int index(int i, int j, int size) {
        return (int) PackedTriangle.index(i, j, size);
    }

    /**
     * {@return how distances between groups followed}
     */
    public Linkage linkage() {
        return linkage;
    }

    /**
     * {@return the number of profiles}
     */
    public int size() {
        return size;
    }

    /**
     * {@return the mergers in the order in which they happened}
     */
    public List<Merge> merges() {
        return merges;
    }

    /**
     * Cuts the dendrogram: mergers within a limit stand, all others are undone.
     *
     * @param limit a score of the metric
     * @param operator whether a merger at the limit itself stands
     * @return for each profile the number of its group, from 0 in the order of first members
     */
    public int[] cut(double limit, LinkOperator operator) {
        Objects.requireNonNull(operator, "operator");
        int[] parent = new int[size + merges.size()];
        Arrays.setAll(parent, k -> k);
        for (int k = 0; k < merges.size(); k++) {
            Merge merge = merges.get(k);
            double height = orientation.fromDistance(merge.height());
            if (operator.isWithin(height, limit, orientation)) {
                parent[root(parent, merge.first())] = size + k;
                parent[root(parent, merge.second())] = size + k;
            }
        }
        int[] groups = new int[size];
        int[] numberOfRoot = new int[parent.length];
        Arrays.fill(numberOfRoot, -1);
        int next = 0;
        for (int row = 0; row < size; row++) {
            int root = root(parent, row);
            if (numberOfRoot[root] < 0) {
                numberOfRoot[root] = next++;
            }
            groups[row] = numberOfRoot[root];
        }
        return groups;
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    @Override
    public String toString() {
        return "dendrogram of " + size + " profiles by " + linkage.words();
    }
}
