package org.drugprofiling.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drugprofiling.comparison.LinkValueMatrix;
import org.drugprofiling.comparison.Orientation;

/**
 * Profiles in groups under a named linkage rule cut at a limit. A group is a summary of link values: that its members share a
 * source is not said.
 *
 * <p>For each group the least alike pair inside is named, and its bridges: links within the group without which it would fall apart. How well groups are set apart says
 * {@link Silhouette}; where a new specimen belongs, {@link GroupAssignment}.
 *
 * @since 0.1.0
 */
public final class LinkGroups {

    private final LinkValueMatrix values;
    private final Dendrogram dendrogram;
    private final double limit;
    private final LinkOperator operator;
    private final List<Group> groups;

    private LinkGroups(
            LinkValueMatrix values, Dendrogram dendrogram, double limit, LinkOperator operator, List<Group> groups) {
        this.values = values;
        this.dendrogram = dendrogram;
        this.limit = limit;
        this.operator = operator;
        this.groups = List.copyOf(groups);
    }

    /**
     * A pair of rows with its score.
     *
     * @param i the later row
     * @param j the earlier row
     * @param score its link value
     */
    public record Pair(int i, int j, double score) {}

    /**
     * One group.
     *
     * @param rows its members in row order
     * @param worstPair the least alike pair inside, with a score of {@code NaN} if a pair has none; for a single member the member
     *     itself
     * @param bridges links inside whose removal would part the group
     * @param pairsBeyondLimit how many pairs inside are not within the limit
     */
    public record Group(List<Integer> rows, Pair worstPair, List<Pair> bridges, int pairsBeyondLimit) {

        /**
         * Copies the lists.
         */
        public Group {
            rows = List.copyOf(rows);
            bridges = List.copyOf(bridges);
        }

        /**
         * {@return the number of members}
         */
        public int size() {
            return rows.size();
        }
    }

    /**
     * Groups the profiles of a matrix.
     *
     * @param values link values of all pairs
     * @param linkage the rule
     * @param limit where the dendrogram is cut
     * @param operator whether a distance at the limit itself is within
     * @return the groups in the order of their first members, single profiles included
     */
    public static LinkGroups of(LinkValueMatrix values, Linkage linkage, double limit, LinkOperator operator) {
        Dendrogram dendrogram = Dendrogram.of(values, linkage);
        int[] numbers = dendrogram.cut(limit, operator);
        int count = Arrays.stream(numbers).max().orElse(-1) + 1;
        List<List<Integer>> members = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            members.add(new ArrayList<>());
        }
        for (int row = 0; row < numbers.length; row++) {
            members.get(numbers[row]).add(row);
        }
        List<Group> groups = new ArrayList<>();
        for (List<Integer> rows : members) {
            groups.add(group(values, rows, limit, operator));
        }
        return new LinkGroups(values, dendrogram, limit, operator, groups);
    }

    private static Group group(LinkValueMatrix values, List<Integer> rows, double limit, LinkOperator operator) {
        Orientation orientation = values.metric().orientation();
        Pair worst = new Pair(rows.get(0), rows.get(0), values.metric().identicalValue());
        int beyond = 0;
        int n = rows.size();
        boolean[][] linked = new boolean[n][n];
        for (int a = 1; a < n; a++) {
            for (int b = 0; b < a; b++) {
                double score = values.valueAt(rows.get(a), rows.get(b));
                boolean defined = Double.isFinite(score);
                linked[a][b] = defined && operator.isWithin(score, limit, orientation);
                linked[b][a] = linked[a][b];
                beyond += linked[a][b] ? 0 : 1;
                boolean worse = !defined
                        || worst.i() == worst.j()
                        || orientation.asDistance(score) > orientation.asDistance(worst.score());
                if (worse && Double.isFinite(worst.score())) {
                    worst = new Pair(rows.get(a), rows.get(b), defined ? score : Double.NaN);
                }
            }
        }
        return new Group(rows, worst, bridges(values, rows, linked), beyond);
    }

    /** Links without which the members they join would not reach each other. */
    private static List<Pair> bridges(LinkValueMatrix values, List<Integer> rows, boolean[][] linked) {
        List<Pair> bridges = new ArrayList<>();
        int n = rows.size();
        for (int a = 1; a < n; a++) {
            for (int b = 0; b < a; b++) {
                if (linked[a][b] && n > 2 && !reaches(linked, a, b)) {
                    bridges.add(new Pair(rows.get(a), rows.get(b), values.valueAt(rows.get(a), rows.get(b))));
                }
            }
        }
        return bridges;
    }

    /** Whether b is reached from a without the link between them. */
    private static boolean reaches(boolean[][] linked, int a, int b) {
        boolean[] seen = new boolean[linked.length];
        int[] queue = new int[linked.length];
        int head = 0;
        int tail = 0;
        queue[tail++] = a;
        seen[a] = true;
        while (head < tail) {
            int at = queue[head++];
            for (int next = 0; next < linked.length; next++) {
                boolean removed = (at == a && next == b) || (at == b && next == a);
                if (linked[at][next] && !removed && !seen[next]) {
                    if (next == b) {
                        return true;
                    }
                    seen[next] = true;
                    queue[tail++] = next;
                }
            }
        }
        return false;
    }

    /**
     * {@return the dendrogram that was cut}
     */
    public Dendrogram dendrogram() {
        return dendrogram;
    }

    /**
     * {@return the groups in the order of their first members, single profiles included}
     */
    public List<Group> groups() {
        return groups;
    }

    /**
     * {@return the groups of at least two members}
     */
    public List<Group> groupsOfSeveral() {
        return groups.stream().filter(group -> group.size() > 1).toList();
    }

    /**
     * Returns these groups by name: what describes groups, and what assigns new specimens to them, also takes groups that a person has merged or split. Names are those of this
     * table only; a laboratory that keeps its groups gives them names that are never used again.
     *
     * @return the groups, named {@code 1}, {@code 2} and so on in the order of {@link #groups()}
     */
    public NamedGroups named() {
        String[] names = new String[values.size()];
        for (int g = 0; g < groups.size(); g++) {
            for (int row : groups.get(g).rows()) {
                names[row] = Integer.toString(g + 1);
            }
        }
        return NamedGroups.of(values, Arrays.asList(names));
    }

    /**
     * {@return the rule in words, for example {@code average linkage (UPGMA) cut at 1.1}}
     */
    public String rule() {
        return dendrogram.linkage().words() + " cut at " + limit
                + (operator == LinkOperator.WITHIN ? ", limit included" : ", limit excluded");
    }

    @Override
    public String toString() {
        return groups.size() + " groups, " + groupsOfSeveral().size() + " of several members, by " + rule();
    }
}
