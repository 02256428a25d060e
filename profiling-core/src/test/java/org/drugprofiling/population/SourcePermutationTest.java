package org.drugprofiling.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class SourcePermutationTest {

    private static List<String> sources(int count) {
        return IntStream.range(0, count)
                .mapToObj(k -> "source " + (char) ('A' + k))
                .toList();
    }

    /** The difference of the means of a and b of the places of the rows, whatever its sign. */
    private static double apart(List<String> groups) {
        double a = IntStream.range(0, groups.size())
                .filter(k -> groups.get(k).equals("a"))
                .average()
                .orElseThrow();
        double b = IntStream.range(0, groups.size())
                .filter(k -> !groups.get(k).equals("a"))
                .average()
                .orElseThrow();
        return Math.abs(a - b);
    }

    private static String refusal(org.junit.jupiter.api.function.Executable what) {
        return assertThrows(ProfilingException.class, what).code();
    }

    /** Three against three: 20 relabellings, two of them (the names exchanged) the grouping at hand. */
    @Test
    void threeAgainstThreeCanNeverBeBelowOneTenth() {
        SourcePermutation test = SourcePermutation.of(
                sources(6), List.of("a", "a", "a", "b", "b", "b"), SourcePermutationTest::apart, 999, 1);
        assertTrue(test.isExact());
        assertEquals(20, test.relabellings());
        assertEquals(2, test.atLeast());
        assertEquals(0.1, test.pValue());
        assertEquals(0.1, test.smallestPValue());
        assertTrue(test.toString().endsWith("at least 0.1 whatever the data"), test.toString());
    }

    /** Two against three: 10 relabellings, none of which exchanges names. 0, 4 and 1, 2, 3 have equal means, so all 10 are at least as far apart. */
    @Test
    void groupsOfOtherSizesExchangeNoNames() {
        SourcePermutation test =
                SourcePermutation.of(sources(5), List.of("a", "b", "b", "b", "a"), SourcePermutationTest::apart, 10, 1);
        assertTrue(test.isExact());
        assertEquals(10, test.relabellings());
        assertEquals(1, test.pValue());
        assertEquals(0.1, test.smallestPValue());
    }

    @Test
    void pIsNeverZero() {
        List<String> groups = new ArrayList<>(java.util.Collections.nCopies(8, "a"));
        groups.addAll(java.util.Collections.nCopies(8, "b"));
        SourcePermutation drawn = SourcePermutation.of(sources(16), groups, SourcePermutationTest::apart, 99, 3);
        // 12,870 relabellings, of which two reach it: 99 draws met none
        assertFalse(drawn.isExact());
        assertEquals(0, drawn.atLeast());
        assertEquals(0.01, drawn.pValue());
        assertEquals(0.01, drawn.smallestPValue());
        assertEquals(99, drawn.relabellings());
        assertEquals(drawn, SourcePermutation.of(sources(16), groups, SourcePermutationTest::apart, 99, 3));
        // a figure that all reach
        assertEquals(
                1, SourcePermutation.of(sources(16), groups, any -> 7, 99, 3).pValue());
    }

    @Test
    void withoutADrawThereIsNoP() {
        assertEquals(
                "invalid-parameter",
                refusal(() -> SourcePermutation.of(sources(3), List.of("a", "a", "b"), any -> 1, 0, 1)));
    }

    /** Two rows of each of three sources: three relabellings, and rows of a source never part. */
    @Test
    void sourcesAreDealtAndNotRows() {
        List<String> sources = List.of("A", "B", "A", "C", "B", "C");
        Set<List<String>> met = new HashSet<>();
        SourcePermutation test = SourcePermutation.of(
                sources,
                List.of("x", "y", "x", "y", "y", "y"),
                groups -> {
                    met.add(groups);
                    return 0;
                },
                3,
                1);
        assertEquals(3, test.relabellings());
        assertEquals(
                Set.of(
                        List.of("x", "y", "x", "y", "y", "y"),
                        List.of("y", "x", "y", "y", "x", "y"),
                        List.of("y", "y", "y", "x", "y", "x")),
                met);
    }

    @Test
    void whatIsUndefinedCountsAgainstTheGroupingAndIsSaid() {
        List<String> groups = List.of("a", "a", "b");
        SourcePermutation test =
                SourcePermutation.of(sources(3), groups, labels -> labels.equals(groups) ? 1 : Double.NaN, 3, 1);
        assertEquals(2, test.undefined());
        assertEquals(1, test.pValue());
        assertTrue(test.toString().contains("2 without a figure"));
        assertEquals(
                "undefined-statistic",
                refusal(() -> SourcePermutation.of(sources(3), groups, any -> Double.NaN, 3, 1)));
    }

    /** The three squares are the same whatever the groups are called, but for the order in which they are added: 9821342332570.676 or .674. */
    @Test
    void largeFiguresOfTheSameGroupingAreEqual() {
        double[] numbers = {1746103 / 7.0, 3542090 / 7.0, 4480942 / 7.0, 4780793 / 7.0, 9548040 / 7.0, 9622277 / 7.0};
        List<String> groups = List.of("a", "a", "b", "b", "c", "c");
        SourcePermutation test = SourcePermutation.of(
                sources(6),
                groups,
                labels -> {
                    double sum = 0;
                    for (String name : List.of("a", "b", "c")) {
                        double inGroup = 0;
                        for (int k = 0; k < 6; k++) {
                            inGroup += labels.get(k).equals(name) ? numbers[k] : 0;
                        }
                        sum += inGroup * inGroup;
                    }
                    return sum;
                },
                90,
                1);
        assertEquals(6 / 90.0, test.smallestPValue());
        // the largest numbers are together: nothing but the same grouping does as well
        assertTrue(test.isExact());
        assertEquals(6, test.atLeast());
        assertEquals(6 / 90.0, test.pValue());
    }

    @Test
    void aFigureThatDependsOnNamesIsRefused() {
        List<String> groups = List.of("a", "a", "b", "b");
        assertEquals(
                "undefined-statistic",
                refusal(() -> SourcePermutation.of(sources(4), groups, labels -> labels.equals(groups) ? 1 : 0, 6, 1)));
    }

    @Test
    void whatHasNoRelabellingIsRefused() {
        assertEquals(
                "trivial-grouping", refusal(() -> SourcePermutation.of(sources(2), List.of("a", "a"), any -> 1, 9, 1)));
        assertEquals(
                "trivial-grouping", refusal(() -> SourcePermutation.of(sources(2), List.of("a", "b"), any -> 1, 9, 1)));
        assertEquals(
                "source-in-two-groups",
                refusal(() -> SourcePermutation.of(List.of("A", "A", "B"), List.of("a", "b", "b"), any -> 1, 9, 1)));
        assertEquals(
                "length-mismatch", refusal(() -> SourcePermutation.of(sources(3), List.of("a", "b"), any -> 1, 9, 1)));
        assertEquals(
                "ambiguous-source",
                refusal(() -> SourcePermutation.of(List.of("A", "a ", "B"), List.of("a", "a", "b"), any -> 1, 9, 1)));
        assertEquals(
                "ambiguous-source",
                refusal(() -> SourcePermutation.of(sources(3), List.of("a", "A", "b"), any -> 1, 9, 1)));
    }

    /** p lies between the smallest there can be and 1, by all relabellings and by draws. */
    @Property(tries = 100)
    void pIsAtLeastTheSmallest(
            @ForAll @IntRange(min = 1, max = 5) int a,
            @ForAll @IntRange(min = 2, max = 5) int b,
            @ForAll @IntRange(min = 1, max = 60) int draws,
            @ForAll long seed) {
        List<String> groups = new ArrayList<>(java.util.Collections.nCopies(a, "a"));
        groups.addAll(java.util.Collections.nCopies(b, "b"));
        SourcePermutation test =
                SourcePermutation.of(sources(a + b), groups, SourcePermutationTest::apart, draws, seed);
        assertTrue(test.pValue() >= test.smallestPValue() && test.pValue() <= 1);
        assertTrue(test.relabellings() <= draws);
    }
}
