package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Places are those of a binary search, however values crowd; what waits is counted as what does not. */
class ScorePlacesTest {

    private static final Map<String, DoubleUnaryOperator> SHAPES = new LinkedHashMap<>();

    static {
        SHAPES.put("even", u -> u);
        SHAPES.put("negative", u -> -3 * u);
        SHAPES.put("crowded at one end", u -> Math.pow(u, 9));
        SHAPES.put("heavy tail", u -> Math.tan(1.57 * u));
        SHAPES.put("ties", u -> Math.rint(u * 40) / 40);
        SHAPES.put("large", u -> 1e12 * u);
        SHAPES.put("few remote", u -> u < 0.001 ? 1e15 * (u - 0.0005) : u);
        SHAPES.put("two heaps", u -> u < 0.5 ? u * 1e-4 : 1e5 + u);
        SHAPES.put("infinite ends", u -> u < 0.01 ? Double.NEGATIVE_INFINITY : u > 0.99 ? Double.POSITIVE_INFINITY : u);
        SHAPES.put("widest", u -> (u - 0.5) * 2 * Double.MAX_VALUE);
        SHAPES.put("one value", u -> 0.25);
    }

    private static double[] numbers(int count, DoubleUnaryOperator shape, long seed) {
        return new Random(seed).doubles(count).map(shape).toArray();
    }

    private static int naive(double[] distinct, double rounded) {
        int found = Arrays.binarySearch(distinct, rounded);
        return found >= 0 ? 2 * found + 1 : -2 * (found + 1);
    }

    @TestFactory
    Stream<DynamicTest> placesAreThoseOfABinarySearch() {
        return SHAPES.entrySet().stream()
                .map(shape -> DynamicTest.dynamicTest(shape.getKey(), () -> {
                    for (int count : new int[] {0, 1, 2, 63, 1000, 30_000}) {
                        double[] scores = numbers(count, shape.getValue(), count);
                        ScorePlaces places = ScorePlaces.of(scores);
                        double[] distinct = Arrays.stream(ScoreOrder.sorted(scores))
                                .distinct()
                                .toArray();
                        assertEquals(count, places.scores());
                        assertEquals(distinct.length, places.distinct());
                        assertEquals(2 * distinct.length + 1, places.slots());
                        for (int part = 0; part < ScorePlaces.PARTS; part++) {
                            assertEquals(0, places.read(part, new int[places.slots()]));
                        }
                        for (int place = 0; place < distinct.length; place++) {
                            double value = distinct[place];
                            assertEquals(value, places.value(place));
                            assertEquals(2 * place + 1, places.slot(value));
                            assertEquals(naive(distinct, Math.nextUp(value)), places.slot(Math.nextUp(value)));
                            assertEquals(naive(distinct, Math.nextDown(value)), places.slot(Math.nextDown(value)));
                        }
                        double[] others = DoubleStream.concat(
                                        Arrays.stream(numbers(5000, shape.getValue(), 77)),
                                        DoubleStream.of(0, -1e300, 1e300, 450_360, -450_361, 0.1, 1e-10))
                                .map(ScoreOrder::round)
                                .filter(Double::isFinite)
                                .toArray();
                        int[] slots = new int[others.length];
                        places.slots(others, others.length, slots);
                        assertArrayEquals(
                                Arrays.stream(others)
                                        .mapToInt(other -> naive(distinct, other))
                                        .toArray(),
                                slots);
                        for (int k = 0; k < others.length; k++) {
                            assertEquals(slots[k], places.slot(others[k]));
                        }
                        assertEquals(naive(distinct, Double.POSITIVE_INFINITY), places.slot(Double.POSITIVE_INFINITY));
                        assertEquals(naive(distinct, Double.NEGATIVE_INFINITY), places.slot(Double.NEGATIVE_INFINITY));
                    }
                }));
    }

    @Test
    void partsFollowOneAnotherAndShareTheValues() {
        double[] scores = numbers(100_000, u -> u, 5);
        ScorePlaces places = ScorePlaces.of(scores);
        int[] inParts = new int[ScorePlaces.PARTS];
        int before = 0;
        for (int place = 0; place < places.distinct(); place++) {
            int part = places.part(places.value(place));
            assertEquals(Math.max(before, part), part);
            before = part;
            inParts[part]++;
        }
        assertEquals(ScorePlaces.PARTS - 1, before);
        assertEquals(
                100_000 / ScorePlaces.PARTS,
                Arrays.stream(inParts).max().orElseThrow(),
                30,
                "an equal share, but for the values of one bin");
    }

    @Test
    void upToCountsTies() {
        ScorePlaces places = ScorePlaces.of(new double[] {3, 1, 1 + 1e-12, 2, 3, 3});
        assertEquals(3, places.distinct());
        assertEquals(2, places.upTo(0));
        assertEquals(3, places.upTo(1));
        assertEquals(6, places.upTo(2));
        assertThrows(IndexOutOfBoundsException.class, () -> places.value(3));
        assertThrows(ProfilingException.class, () -> ScorePlaces.of(new double[] {Double.NaN}));
    }

    @Test
    void scoresThatWaitAreCountedAsThoseThatDoNot() {
        // enough references for scores to wait, and more scores than may
        double[] references = numbers(20_000, u -> u * u * u, 3);
        double[] scores = numbers(700_000, u -> 1.2 * u - 0.1, 4);
        scores[5] = Double.NaN;
        scores[600_000] = Double.POSITIVE_INFINITY;
        scores[699_999] = 1e7;
        RankCounts counts = RankCounts.among(references);
        for (int from = 0; from < scores.length; from += 7_001) {
            counts.add(scores, from, Math.min(scores.length, from + 7_001));
        }
        double[] distinct =
                Arrays.stream(ScoreOrder.sorted(references)).distinct().toArray();
        long[] expected = new long[2 * distinct.length + 1];
        for (double score : scores) {
            if (!Double.isNaN(score)) {
                expected[naive(distinct, ScoreOrder.round(score))]++;
            }
        }
        long[] slots = new long[expected.length];
        for (int place = 0; place <= distinct.length; place++) {
            slots[2 * place] = counts.scoresBefore(place);
            if (place < distinct.length) {
                slots[2 * place + 1] = counts.scoresAt(place);
            }
        }
        assertArrayEquals(expected, slots);
        assertEquals(699_999, counts.counted());
        assertEquals(1, counts.undefined());
    }
}
