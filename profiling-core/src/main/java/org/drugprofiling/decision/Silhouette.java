package org.drugprofiling.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drugprofiling.comparison.LinkValueMatrix;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * How much nearer specimens are to their own group than to the nearest other one: the silhouette of a grouping, for each specimen, each group and all.
 *
 * <p>With a the mean distance of a specimen to the other members of its group, and b the smallest of its mean distances to another group: (b − a) / max(a, b),
 * from −1 (nearer to another group) to 1; 0 where a and b are equal ({@link ScoreOrder}). The only member of a group has no a: its silhouette is 0 by convention, which says
 * nothing ({@link Basis#ALONE}). The figures of a group and of all are means over their specimens. A distance is the link value; of a similarity it is what the value lacks of that of identical
 * profiles: 1 − r for a correlation.
 *
 * <p>A specimen that has a link value with no other ({@link NamedGroups#withoutLinkValue()}) is left out, also as a member of its group. A specimen that lacks some
 * of its link values has no silhouette, and so has no mean that it is part of.
 *
 * <p>It describes how well groups are set apart, not whether they are of different sources.
 *
 * <p>Rousseeuw's silhouette. His paper was not read: the formula is from memory, and is held against an independent program.
 *
 * @since 0.1.0
 */
public final class Silhouette {

    private final List<OfRow> rows;

    private Silhouette(List<OfRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** What a silhouette rests on. */
    public enum Basis {
        /** Mean distances to the own group and to each other. */
        DISTANCES,
        /** Convention: 0 for the only member of a group. */
        ALONE,
        /** Nothing: a link value with some of the other specimens is missing. */
        INCOMPLETE,
        /** Nothing: there is a link value with no other specimen. It is in no mean. */
        LEFT_OUT
    }

    /**
     * The silhouette of one specimen.
     *
     * @param row its row
     * @param group its group
     * @param nearestOther the other group at the smallest mean distance, the first by name among equals; empty where distances are missing
     * @param value from −1 to 1; empty where distances are missing
     * @param basis what the value rests on
     */
    public record OfRow(int row, String group, Optional<String> nearestOther, OptionalDouble value, Basis basis) {}

    /**
     * Computes the silhouettes of a grouping.
     *
     * @param groups at least two, one of several specimens, those that are left out not counted
     * @return the silhouettes
     * @throws ProfilingException if all specimens are in one group, or each in one of its own; or if a link value is more alike than that of identical
     *     profiles, so that it stands for no distance; or if all distances are too small for {@link ScoreOrder#requireResolved}
     */
    public static Silhouette of(NamedGroups groups) {
        Map<String, List<Integer>> members = new TreeMap<>();
        for (String name : groups.names()) {
            List<Integer> compared = groups.rows(name).stream()
                    .filter(row -> !groups.withoutLinkValue().contains(row))
                    .toList();
            if (!compared.isEmpty()) {
                members.put(name, compared);
            }
        }
        if (members.size() < 2 || members.values().stream().allMatch(rows -> rows.size() == 1)) {
            throw new ProfilingException(
                    "trivial-grouping",
                    "a grouping that has a silhouette must have at least two groups, and one of several specimens",
                    ProblemLocation.nowhere(),
                    ReadableNumber.counted(members.size(), "group"));
        }
        ScoreOrder.requireResolved(distances(groups));
        List<OfRow> rows = new ArrayList<>();
        for (int row = 0; row < groups.groupOfRow().size(); row++) {
            rows.add(ofRow(row, groups, members));
        }
        return new Silhouette(rows);
    }

    /** Those of all pairs that have one. */
    private static double[] distances(NamedGroups groups) {
        int n = groups.groupOfRow().size();
        return IntStream.range(1, n)
                .boxed()
                .flatMapToDouble(
                        row -> IntStream.range(0, row).mapToDouble(other -> distance(groups.values(), row, other)))
                .filter(distance -> !Double.isNaN(distance))
                .toArray();
    }

    private static OfRow ofRow(int row, NamedGroups groups, Map<String, List<Integer>> members) {
        String own = groups.groupOfRow().get(row);
        if (groups.withoutLinkValue().contains(row)) {
            return new OfRow(row, own, Optional.empty(), OptionalDouble.empty(), Basis.LEFT_OUT);
        }
        Map<String, Double> means = new TreeMap<>();
        members.forEach((name, rows) -> means.put(name, meanDistance(row, rows, groups.values())));
        // to the other members; there are none of a specimen that is alone
        boolean isAlone = members.getOrDefault(own, List.of()).size() == 1;
        double within = means.getOrDefault(own, Double.NaN);
        means.remove(own);
        if (means.containsValue(Double.NaN) || (!isAlone && Double.isNaN(within))) {
            return new OfRow(row, own, Optional.empty(), OptionalDouble.empty(), Basis.INCOMPLETE);
        }
        double smallest = means.values().stream().reduce(Double.POSITIVE_INFINITY, Math::min);
        Optional<String> nearest = means.keySet().stream()
                .filter(name -> ScoreOrder.compare(means.getOrDefault(name, Double.NaN), smallest) <= 0)
                .findFirst();
        if (isAlone) {
            return new OfRow(row, own, nearest, OptionalDouble.of(0), Basis.ALONE);
        }
        double width = ScoreOrder.compare(within, smallest) == 0 ? 0 : (smallest - within) / Math.max(within, smallest);
        return new OfRow(row, own, nearest, OptionalDouble.of(width), Basis.DISTANCES);
    }

    /** NaN if a pair has no link value, or there is none. */
    private static double meanDistance(int row, List<Integer> members, LinkValueMatrix values) {
        return NamedGroups.mean(members.stream()
                .filter(other -> other != row)
                .mapToDouble(other -> distance(values, row, other))
                .toArray());
    }

    private static double distance(LinkValueMatrix values, int row, int other) {
        double value = values.valueAt(row, other);
        if (!Double.isFinite(value)) {
            return Double.NaN;
        }
        Orientation orientation = values.metric().orientation();
        double distance = orientation.asDistance(value)
                - orientation.asDistance(values.metric().identicalValue());
        if (ScoreOrder.compare(distance, 0) < 0) {
            throw new ProfilingException(
                    "no-distance",
                    "a link value must not be more alike than that of identical profiles where mean distances are compared",
                    ProblemLocation.nowhere()
                            .with("metric", values.metric().id())
                            .with("rows", row + " and " + other),
                    Double.toString(value));
        }
        return Math.max(0, distance);
    }

    /**
     * {@return the silhouette of each specimen, in row order}
     */
    public List<OfRow> rows() {
        return rows;
    }

    /**
     * {@return the mean over all specimens that are not left out; empty if one of them has no silhouette}
     */
    public OptionalDouble mean() {
        return mean(rows.stream());
    }

    /**
     * Returns the mean over a group.
     *
     * @param group its name
     * @return the mean over its specimens that are not left out; empty if one of them has no silhouette, or there is none
     */
    public OptionalDouble mean(String group) {
        return mean(rows.stream().filter(row -> row.group().equals(group)));
    }

    private static OptionalDouble mean(Stream<OfRow> rows) {
        List<OfRow> counted = rows.filter(row -> row.basis() != Basis.LEFT_OUT).toList();
        if (counted.isEmpty() || counted.stream().anyMatch(row -> row.value().isEmpty())) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(NamedGroups.mean(
                counted.stream().mapToDouble(row -> row.value().orElseThrow()).toArray()));
    }

    /**
     * Returns the number of specimens whose silhouettes rest on the same.
     *
     * @param basis what they rest on
     * @return how many
     */
    public int count(Basis basis) {
        return (int) rows.stream().filter(row -> row.basis() == basis).count();
    }

    @Override
    public String toString() {
        OptionalDouble mean = mean();
        return "mean silhouette " + (mean.isPresent() ? ReadableNumber.of(mean.getAsDouble()) : "undefined") + " of "
                + ReadableNumber.counted(rows.size() - count(Basis.LEFT_OUT), "specimen") + ", " + count(Basis.ALONE)
                + " alone in a group (0 by convention), " + count(Basis.INCOMPLETE) + " without some link values, "
                + count(Basis.LEFT_OUT) + " left out for want of any";
    }
}
