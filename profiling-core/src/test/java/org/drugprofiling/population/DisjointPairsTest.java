package org.drugprofiling.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.junit.jupiter.api.Test;

class DisjointPairsTest {

    private static final Orientation DISTANCE = Orientation.LOWER_IS_MORE_ALIKE;

    /** All pairs of rows; the score of a pair names its rows, i · 100 + j in the order given by {@code number}. */
    private static List<ScoredPair> allPairs(List<String> sources, List<Integer> number) {
        List<ScoredPair> pairs = new ArrayList<>();
        for (int i = 1; i < sources.size(); i++) {
            for (int j = 0; j < i; j++) {
                int a = Math.max(number.get(i), number.get(j));
                int b = Math.min(number.get(i), number.get(j));
                PairLabel label = sources.get(i).equals(sources.get(j)) ? PairLabel.LINKED : PairLabel.UNLINKED;
                pairs.add(new ScoredPair(i, j, label, 100 * a + b, 1));
            }
        }
        return pairs;
    }

    private static List<Integer> numbers(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            numbers.add(k);
        }
        return numbers;
    }

    private static List<String> sources(List<Integer> numbers, int each) {
        return numbers.stream().map(k -> "S" + k / each).toList();
    }

    private static DisjointPairs drawn(List<String> sources, List<Integer> numbers, PairLabel label, long seed) {
        return DisjointPairs.of(allPairs(sources, numbers), sources, label, DISTANCE, ChainId.unspecified(), seed);
    }

    @Test
    void noTwoPairsShareASource() {
        for (int rows : new int[] {2, 3, 4, 7, 12, 31, 60}) {
            List<Integer> numbers = numbers(rows);
            List<String> sources = sources(numbers, 2);
            int count = new TreeSet<>(sources).size();
            for (long seed = 0; seed < 20; seed++) {
                DisjointPairs unlinked = drawn(sources, numbers, PairLabel.UNLINKED, seed);
                assertEquals(count / 2, unlinked.size());
                Set<Integer> met = new HashSet<>();
                for (double score : unlinked.scores()) {
                    assertTrue(met.add((int) score / 100 / 2), "a source twice");
                    assertTrue(met.add((int) score % 100 / 2), "a source twice");
                }
                DisjointPairs linked = drawn(sources, numbers, PairLabel.LINKED, seed);
                assertEquals(rows / 2, linked.size());
            }
        }
    }

    @Test
    void theOrderOfTheTablePlaysNoPart() {
        List<Integer> numbers = numbers(24);
        double[] expected =
                drawn(sources(numbers, 3), numbers, PairLabel.UNLINKED, 5).scores();
        for (int k = 0; k < 10; k++) {
            List<Integer> shuffled = new ArrayList<>(numbers);
            Collections.shuffle(shuffled, new Random(k));
            assertArrayEquals(
                    expected,
                    drawn(sources(shuffled, 3), shuffled, PairLabel.UNLINKED, 5).scores());
        }
        assertNotEquals(
                Arrays.toString(expected),
                Arrays.toString(drawn(sources(numbers, 3), numbers, PairLabel.UNLINKED, 6)
                        .scores()));
    }

    @Test
    void everyPairOfSourcesAndEveryPairOfSpecimensIsDrawnEquallyOften() {
        List<Integer> numbers = numbers(10);
        List<String> sources = sources(numbers, 2);
        int[][] count = new int[10][10];
        int draws = 9000;
        for (long seed = 0; seed < draws; seed++) {
            for (double score :
                    drawn(sources, numbers, PairLabel.UNLINKED, seed).scores()) {
                count[(int) score / 100][(int) score % 100]++;
            }
        }
        // 40 unlinked pairs, two of them in each draw
        double expected = draws * 2 / 40.0;
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < i; j++) {
                if (i / 2 != j / 2) {
                    assertEquals(expected, count[i][j], 5 * Math.sqrt(expected), "pair " + i + ", " + j);
                }
            }
        }
    }

    @Test
    void relatedSourcesCountAsOneAndTheirPairsAreNoUnlinkedOnes() {
        List<Integer> numbers = numbers(8);
        List<String> sources = sources(numbers, 2);
        List<ScoredPair> pairs = allPairs(sources, numbers);
        List<String> folds = sources.stream()
                .map(source -> source.equals("S1") ? "S0" : source)
                .toList();
        for (long seed = 0; seed < 30; seed++) {
            DisjointPairs drawn =
                    DisjointPairs.of(pairs, folds, PairLabel.UNLINKED, DISTANCE, ChainId.unspecified(), seed);
            assertEquals(3, drawn.sources());
            assertEquals(1, drawn.size());
            int score = (int) drawn.scores()[0];
            assertTrue(score / 100 / 2 > 1 || score % 100 / 2 > 1, "two related sources");
        }
    }

    /** Rows 0 and 1 are of 113 in two spellings: their linked pair must not be dropped as one of two sources. */
    @Test
    void oneSourceInTwoSpellingsIsRefusedWhicheverPairsAreDrawn() {
        List<String> sources = List.of("113", "Batch 113", "7", "7");
        for (PairLabel label : PairLabel.values()) {
            List<ScoredPair> pairs = List.of(new ScoredPair(1, 0, label, 1, 1), new ScoredPair(3, 2, label, 2, 1));
            ProfilingException refusal = assertThrows(
                    ProfilingException.class,
                    () -> DisjointPairs.of(pairs, sources, label, DISTANCE, ChainId.unspecified(), 1));
            assertEquals("ambiguous-source", refusal.code());
            assertTrue(refusal.getMessage().endsWith(", was 113 and Batch 113"), refusal::getMessage);
        }
        // rows behind pairs of the other label play no part
        List<ScoredPair> pairs =
                List.of(new ScoredPair(1, 0, PairLabel.UNLINKED, 1, 1), new ScoredPair(3, 2, PairLabel.LINKED, 2, 1));
        assertEquals(
                1,
                DisjointPairs.of(pairs, sources, PairLabel.LINKED, DISTANCE, ChainId.unspecified(), 1)
                        .size());
    }

    @Test
    void groupsAreDrawnEachOnItsOwn() {
        LinkPopulations populations = WorkedPopulationsTest.elevenSpecimens();
        List<String> groups = populations.sourceOfRow().stream()
                .map(source -> source.endsWith("S1") || source.endsWith("S2") ? "tablet" : "powder")
                .toList();
        var drawn = DisjointPairs.byGroup(populations, PairLabel.UNLINKED, groups, 1);
        assertEquals(Set.of("powder", "tablet", "powder / tablet"), drawn.keySet());
        assertEquals(1, drawn.get("tablet").size());
        assertEquals(1, drawn.get("powder").size());
        assertEquals(2, drawn.get("powder / tablet").size());
        assertEquals(3, drawn.get("powder").sources());
        drawn.forEach((name, pairs) -> assertEquals(name, pairs.groupName().orElseThrow()));
        assertTrue(drawn.get("powder")
                .toString()
                .startsWith("1 unlinked pair of the group 'powder' that shares no source"));
        assertTrue(
                DisjointPairs.of(populations, PairLabel.UNLINKED, 1).groupName().isEmpty());
        assertEquals("powder / tablet", DisjointPairs.group("tablet", "powder"));
        assertEquals(
                "invalid-parameter",
                assertThrows(
                                ProfilingException.class,
                                () -> DisjointPairs.byGroup(populations, PairLabel.UNLINKED, List.of("a"), 1))
                        .code());
    }

    @Test
    void populationsGiveTheirPairs() {
        LinkPopulations populations = WorkedPopulationsTest.elevenSpecimens();
        DisjointPairs unlinked = DisjointPairs.of(populations, PairLabel.UNLINKED, 1);
        assertEquals(2, unlinked.size());
        assertEquals(5, unlinked.sources());
        assertEquals(
                "2 unlinked pairs that share no source, drawn from 47 pairs of 5 sources with seed 1",
                unlinked.toString());
        assertEquals(4, DisjointPairs.of(populations, PairLabel.LINKED, 1).size());
    }

    @Test
    void scoresComeTheMostAlikeFirstAndNaNIsRefused() {
        DisjointPairs stated = DisjointPairs.stated(
                new double[] {0.2, 0.9, 0.5},
                PairLabel.UNLINKED,
                Orientation.HIGHER_IS_MORE_ALIKE,
                ChainId.unspecified());
        assertArrayEquals(new double[] {0.9, 0.5, 0.2}, stated.scores());
        for (double[] wrong : new double[][] {{}, {1, Double.NaN}}) {
            assertThrows(
                    ProfilingException.class,
                    () -> DisjointPairs.stated(wrong, PairLabel.UNLINKED, DISTANCE, ChainId.unspecified()));
        }
    }
}
