package org.drugprofiling.report;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.decision.Dendrogram;
import org.drugprofiling.profile.ProfileMatrix;

/**
 * The order in which the profiles of a report join into groups, laid out for a picture: branches never cross.
 *
 * @param names name of each profile, from one end of the picture to the other; empty where there are too many to draw
 * @param joins mergers in the order in which they happened
 * @param limit distance at which the groups were cut
 * @since 0.1.0
 */
public record GroupTree(List<String> names, List<Join> joins, double limit) {

    /** Most profiles of a picture. */
    public static final int MOST_PROFILES = 150;

    /**
     * Two branches that join.
     *
     * @param first place of the one branch: its profile, or the middle of what it joined, in places from 0
     * @param firstHeight distance at which the one branch was made, 0 for a profile
     * @param second place of the other
     * @param secondHeight distance at which the other was made
     * @param height distance at which they join; infinite where no link value joins them
     */
    public record Join(double first, double firstHeight, double second, double secondHeight, double height) {}

    /**
     * Copies the lists.
     */
    public GroupTree {
        names = List.copyOf(names);
        joins = List.copyOf(joins);
    }

    static GroupTree of(Dendrogram dendrogram, double limitDistance, ProfileMatrix profiles, Identifiers identifiers) {
        int n = dendrogram.size();
        if (n > MOST_PROFILES || n < 2) {
            return new GroupTree(List.of(), List.of(), limitDistance);
        }
        List<Integer> order = new ArrayList<>();
        append(dendrogram, n + dendrogram.merges().size() - 1, order);
        double[] places = new double[2 * n - 1];
        double[] heights = new double[2 * n - 1];
        for (int place = 0; place < n; place++) {
            places[order.get(place)] = place;
        }
        double lowest = dendrogram.merges().get(0).height();
        List<Join> joins = new ArrayList<>();
        for (int k = 0; k < dendrogram.merges().size(); k++) {
            Dendrogram.Merge merge = dendrogram.merges().get(k);
            int first = merge.first();
            int second = merge.second();
            joins.add(new Join(
                    places[first],
                    first < n ? Math.min(0, lowest) : heights[first],
                    places[second],
                    second < n ? Math.min(0, lowest) : heights[second],
                    merge.height()));
            places[n + k] = (places[first] + places[second]) / 2;
            heights[n + k] = merge.height();
        }
        return new GroupTree(
                order.stream()
                        .map(row -> identifiers.name(
                                "sample", profiles.identity(row).sample().value()))
                        .toList(),
                joins,
                limitDistance);
    }

    private static void append(Dendrogram dendrogram, int node, List<Integer> order) {
        if (node < dendrogram.size()) {
            order.add(node);
            return;
        }
        Dendrogram.Merge merge = dendrogram.merges().get(node - dendrogram.size());
        append(dendrogram, merge.first(), order);
        append(dendrogram, merge.second(), order);
    }
}
