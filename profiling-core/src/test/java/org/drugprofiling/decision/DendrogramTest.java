package org.drugprofiling.decision;

import static org.drugprofiling.Oracle.read;
import static org.drugprofiling.Oracle.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.comparison.LinkValueMatrix;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.Test;

class DendrogramTest {

    @Test
    void heightsAgreeWithScipy() {
        JsonNode file = read("12_clustering.json");
        LinkValueMatrix values = Comparisons.allPairs(
                ComparisonMetrics.EUCLIDEAN,
                ProfileMatrix.ofRows(rows(file.get("inputs").get("rows"))));
        for (Linkage linkage : Linkage.values()) {
            JsonNode expected = file.get("results")
                    .get("euclidean")
                    .get(linkage.name().toLowerCase(Locale.ROOT))
                    .get("merges");
            List<Dendrogram.Merge> merges = Dendrogram.of(values, linkage).merges();
            assertEquals(expected.size(), merges.size());
            for (int k = 0; k < merges.size(); k++) {
                double height = expected.get(k).get("height").asDouble();
                assertEquals(height, merges.get(k).height(), 1e-12 * Math.max(1, height), linkage + " " + k);
                assertEquals(expected.get(k).get("size").asInt(), merges.get(k).size(), linkage + " " + k);
            }
        }
    }

    /** What would turn back by more than rounding is not put right in silence. */
    @Test
    void aLinkageThatTurnsBackIsRefused() {
        assertEquals(1, Dendrogram.height(1, 0.9, 3));
        assertEquals(1, Dendrogram.height(Math.nextDown(1.0), 1, 3));
        // one score, compared in steps of 1e-10
        assertEquals(1, Dendrogram.height(1 - 1e-10, 1, 3));
        assertEquals(1e20, Dendrogram.height(Math.nextDown(1e20), 1e20, 3));
        double infinite = Double.POSITIVE_INFINITY;
        assertEquals(infinite, Dendrogram.height(infinite, infinite, 3));
        for (double[] wrong :
                new double[][] {{0.9, 1}, {1 - 3e-10, 1}, {-1.1, -1}, {1e20 - 1e6, 1e20}, {1, infinite}}) {
            assertEquals(
                    "linkage-turns-back",
                    assertThrows(ProfilingException.class, () -> Dendrogram.height(wrong[0], wrong[1], 3))
                            .code());
        }
    }

    /** Points at 0, 0.9, 1.8, 2.7, 3.6: a chain of links of length 0.9 with ends 3.6 apart. */
    private static LinkValueMatrix chain() {
        return Comparisons.allPairs(
                ComparisonMetrics.MANHATTAN, ProfileMatrix.ofRows(new double[][] {{0}, {0.9}, {1.8}, {2.7}, {3.6}}));
    }

    @Test
    void chainsAreShownForWhatTheyAre() {
        LinkGroups single = LinkGroups.of(chain(), Linkage.SINGLE, 1, LinkOperator.WITHIN);
        assertEquals(1, single.groups().size());
        LinkGroups.Group group = single.groups().get(0);
        assertEquals(3.6, group.worstPair().score(), 1e-15);
        assertEquals(4, group.bridges().size());
        assertEquals(6, group.pairsBeyondLimit());
        LinkGroups complete = LinkGroups.of(chain(), Linkage.COMPLETE, 1, LinkOperator.WITHIN);
        assertEquals(3, complete.groups().size());
        assertTrue(complete.groups().stream().allMatch(part -> part.pairsBeyondLimit() == 0));
    }

    private static List<List<Integer>> rowsOf(LinkGroups groups) {
        return groups.groups().stream().map(LinkGroups.Group::rows).toList();
    }

    /** Points at 0, 0.5, 1.4, 2.3 and 2.8 under a limit of 1: the third is linked with a member of either pair and is nearer to neither. */
    @Test
    void aSpecimenBetweenTwoGroupsJoinsThemByBridgesOrStandsAlone() {
        LinkValueMatrix values = Comparisons.allPairs(
                ComparisonMetrics.MANHATTAN, ProfileMatrix.ofRows(new double[][] {{0}, {0.5}, {1.4}, {2.3}, {2.8}}));
        LinkGroups single = LinkGroups.of(values, Linkage.SINGLE, 1, LinkOperator.WITHIN);
        assertEquals(List.of(List.of(0, 1, 2, 3, 4)), rowsOf(single));
        LinkGroups.Group joined = single.groups().get(0);
        assertTrue(joined.bridges().stream().anyMatch(pair -> pair.i() == 2 && pair.j() == 1));
        assertTrue(joined.bridges().stream().anyMatch(pair -> pair.i() == 3 && pair.j() == 2));
        assertEquals(2.8, joined.worstPair().score(), 1e-15);
        // 1.15 from the mean of either pair, 1.4 from its far end
        for (Linkage linkage : List.of(Linkage.AVERAGE, Linkage.COMPLETE)) {
            LinkGroups apart = LinkGroups.of(values, linkage, 1, LinkOperator.WITHIN);
            assertEquals(List.of(List.of(0, 1), List.of(2), List.of(3, 4)), rowsOf(apart), linkage.name());
        }
        // within reach of both at a mean of 1.2: the first pair in the order of the table
        assertEquals(
                List.of(List.of(0, 1, 2), List.of(3, 4)),
                rowsOf(LinkGroups.of(values, Linkage.AVERAGE, 1.2, LinkOperator.WITHIN)));
    }

    @Test
    void aGroupOfOneHasItselfAndNothingBeyond() {
        LinkValueMatrix values = Comparisons.allPairs(
                ComparisonMetrics.MANHATTAN, ProfileMatrix.ofRows(new double[][] {{0}, {0.5}, {9}}));
        for (Linkage linkage : Linkage.values()) {
            LinkGroups.Group alone = LinkGroups.of(values, linkage, 1, LinkOperator.WITHIN)
                    .groups()
                    .get(1);
            assertEquals(new LinkGroups.Group(List.of(2), new LinkGroups.Pair(2, 2, 0), List.of(), 0), alone);
            assertEquals(1, alone.size());
        }
    }

    @Test
    void theOperatorDecidesAboutTheLimitItself() {
        LinkValueMatrix values =
                Comparisons.allPairs(ComparisonMetrics.MANHATTAN, ProfileMatrix.ofRows(new double[][] {{0}, {1}}));
        assertEquals(
                1,
                LinkGroups.of(values, Linkage.COMPLETE, 1, LinkOperator.WITHIN)
                        .groups()
                        .size());
        assertEquals(
                2,
                LinkGroups.of(values, Linkage.COMPLETE, 1, LinkOperator.STRICTLY_WITHIN)
                        .groups()
                        .size());
    }

    @Test
    void pairsWithoutAValueNeverJoin() {
        LinkValueMatrix values = Comparisons.allPairs(
                ComparisonMetrics.PEARSON_DISTANCE,
                ProfileMatrix.ofRows(new double[][] {{1, 2, 3, 5}, {1, 2, 3, 5}, {1, 1, 1, 1}}));
        LinkGroups groups = LinkGroups.of(values, Linkage.AVERAGE, 2, LinkOperator.WITHIN);
        assertEquals(
                List.of(List.of(0, 1), List.of(2)),
                groups.groups().stream().map(LinkGroups.Group::rows).toList());
    }

    @Test
    void bareDistancesMustBeComplete() {
        assertThrows(ProfilingException.class, () -> Dendrogram.ofDistances(new double[] {1, 2}, 3, Linkage.AVERAGE));
        assertThrows(
                ProfilingException.class, () -> Dendrogram.ofDistances(new double[] {Double.NaN}, 2, Linkage.AVERAGE));
    }
}
