package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Streamed scores stand where a naive count of all pairs puts them, in any order and in any number of parts. */
class RankCountsTest {

    private static RankCounts counts(double[] references, double... scores) {
        RankCounts counts = RankCounts.among(references);
        counts.add(scores, 0, scores.length);
        return counts;
    }

    /** Twice the number of pairs in which the reference is the lower. */
    private static long won(double[] references, double[] scores) {
        long won = 0;
        for (double reference : references) {
            for (double score : scores) {
                int order = ScoreOrder.compare(reference, score);
                won += order < 0 ? 2 : order == 0 ? 1 : 0;
            }
        }
        return won;
    }

    private static void assertHolds(double[] references, double[] scores) {
        RankCounts counts = counts(references, scores);
        double[] distinct =
                Arrays.stream(ScoreOrder.sorted(references)).distinct().toArray();
        assertEquals(references.length, counts.references());
        assertEquals(scores.length, counts.counted());
        assertEquals(distinct.length, counts.distinct());
        for (int place = 0; place <= distinct.length; place++) {
            double low = place == 0 ? Double.NaN : distinct[place - 1];
            double high = place == distinct.length ? Double.NaN : distinct[place];
            long between = Arrays.stream(scores)
                    .map(ScoreOrder::round)
                    .filter(score -> !(score <= low) && !(score >= high))
                    .count();
            assertEquals(between, counts.scoresBefore(place));
            if (place < distinct.length) {
                assertEquals(high, counts.reference(place));
                assertEquals(count(references, high), counts.referencesAt(place));
                assertEquals(count(scores, high), counts.scoresAt(place));
            }
        }
        double all = 2.0 * references.length * scores.length;
        assertEquals(won(references, scores) / all, counts.lowerShare());
        assertEquals((all - won(references, scores)) / all, counts.higherShare());
    }

    private static long count(double[] scores, double rounded) {
        return Arrays.stream(scores)
                .filter(score -> ScoreOrder.round(score) == rounded)
                .count();
    }

    @Provide
    Arbitrary<double[]> scores() {
        Arbitrary<Double> numbers = Arbitraries.oneOf(
                Arbitraries.integers().between(-3, 3).map(Integer::doubleValue),
                Arbitraries.doubles().between(-2, 2),
                Arbitraries.of(
                        0.5,
                        0.5 + 3e-11,
                        0.5 + 6e-11,
                        -0.0,
                        1e9,
                        -1e9,
                        1e300,
                        -1e300,
                        450_360.0,
                        1e-7,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY));
        return numbers.array(double[].class).ofMinSize(1).ofMaxSize(40);
    }

    @Property(tries = 2000)
    void ranksAreThoseOfTheNaiveCount(@ForAll("scores") double[] references, @ForAll("scores") double[] scores) {
        double[] larger = Arrays.copyOf(references, references.length + 1);
        larger[references.length] = 1;
        assertHolds(larger, scores);
    }

    @Test
    void manyReferencesInManyBuckets() {
        Random random = new Random(8);
        for (int n : new int[] {1, 2, 3, 64, 1000, 5000}) {
            // crowded near 0, with ties
            double[] references =
                    random.doubles(n).map(x -> Math.rint(x * x * x * 1e4) / 1e4).toArray();
            double[] scores = random.doubles(700)
                    .map(x -> Math.rint(x * 1.2e4) / 1e4 - 0.1)
                    .toArray();
            assertHolds(references, scores);
        }
    }

    @Test
    void partsAddUpInAnyOrder() {
        Random random = new Random(9);
        double[] references = random.doubles(300).toArray();
        double[] scores = random.doubles(1000).toArray();
        RankCounts whole = counts(references, scores);
        RankCounts sum = RankCounts.among(references);
        for (int part = 4; part >= 0; part--) {
            RankCounts some = part % 2 == 0 ? sum.another() : RankCounts.among(references);
            some.add(scores, part * 200, part * 200 + 200);
            sum.add(some);
        }
        assertEquals(whole.lowerShare(), sum.lowerShare());
        for (int place = 0; place < 300; place++) {
            assertEquals(whole.scoresBefore(place), sum.scoresBefore(place));
        }
        assertEquals(
                "other-references",
                assertThrows(ProfilingException.class, () -> sum.add(counts(new double[] {1, 2}, 3)))
                        .code());
    }

    @Test
    void undefinedScoresAreCountedApart() {
        RankCounts counts = counts(new double[] {1, 1, 2}, Double.NaN, 1, 3, Double.NaN);
        assertEquals(2, counts.counted());
        assertEquals(2, counts.undefined());
        assertEquals("2 scores among 3 references of 2 values, 2 undefined", counts.toString());
        assertEquals((1 + 1 + 0 + 2 + 2 + 2) / 12.0, counts.lowerShare());
        assertThrows(ProfilingException.class, () -> RankCounts.among(new double[] {1, Double.NaN}));
    }

    @Test
    void anEmptySideHasNoShare() {
        RankCounts none = RankCounts.among(new double[0]);
        none.add(3);
        assertEquals(1, none.scoresBefore(0));
        assertEquals(
                "empty-population",
                assertThrows(ProfilingException.class, none::lowerShare).code());
        RankCounts silent = RankCounts.among(new double[] {1});
        assertEquals(
                "empty-population",
                assertThrows(ProfilingException.class, silent::higherShare).code());
    }

    @Test
    void scoresThatRoundingWouldMergeAreRefused() {
        assertEquals(
                "scores-too-small",
                assertThrows(
                                ProfilingException.class,
                                () -> counts(new double[] {1e-9}, 2e-9).lowerShare())
                        .code());
        assertEquals(0.5, counts(new double[] {0}, 0).lowerShare());
        RankCounts larger = counts(new double[] {1e-9}, 2e-9);
        larger.add(counts(new double[] {1e-9}, 1));
        assertEquals(1, larger.lowerShare());
    }

    @Test
    void countsBeyondALongOfPairs() {
        // 3 · 2⁶² scores among three references: twice the pairs need 66 bits
        RankCounts counts = counts(new double[] {1, 2, 3}, 0, 1, 4);
        for (int doubling = 0; doubling < 61; doubling++) {
            RankCounts same = counts.another();
            same.add(counts);
            counts.add(same);
        }
        assertEquals(3L << 61, counts.counted());
        // 0 beats none, 1 ties with one, 4 loses to all: (0 + ½ + 3)/9
        assertEquals(3.5 / 9, counts.lowerShare());
        assertEquals(5.5 / 9, counts.higherShare());
    }

    @TestFactory
    Stream<DynamicTest> jobsCountTheScoresOfLabelledPairs() {
        return LinkJobTest.FORMS.entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(form.getKey(), () -> {
                    int n = 150;
                    int p = 9;
                    PairLabels labels =
                            (row, column) -> (row * 31 + column) % 11 == 0 ? 0 : (row + column) % 5 == 0 ? -1 : 1;
                    double[] rows = NaiveLoop.rows(4, n, p, form.getValue().takesNegative());
                    PairJob job = PairJob.allPairs(BatchRows.of(form.getValue(), rows, n, p));
                    double[][] scores = job.scores(labels, 2);
                    RankCounts expected = counts(scores[0], scores[1]);
                    for (int threads : new int[] {1, 2, 7}) {
                        RankCounts counts = job.with(Execution.on(ForkJoinPool.commonPool(), threads))
                                .ranks(labels);
                        assertEquals(expected.lowerShare(), counts.lowerShare());
                        assertArrayEquals(slots(expected), slots(counts));
                        long pairs = Stream.iterate(0, i -> i < n, i -> i + 1)
                                .flatMap(i -> Stream.iterate(0, j -> j < i, j -> j + 1)
                                        .filter(j -> labels.of(i, j) >= 0))
                                .count();
                        assertEquals(pairs, counts.references() + counts.counted() + counts.undefined());
                        assertTrue(counts.references() > 900);
                    }
                }));
    }

    private static long[] slots(RankCounts counts) {
        long[] slots = new long[2 * counts.distinct() + 1];
        for (int place = 0; place <= counts.distinct(); place++) {
            slots[2 * place] = counts.scoresBefore(place);
            if (place < counts.distinct()) {
                slots[2 * place + 1] = counts.scoresAt(place);
            }
        }
        return slots;
    }

    @Test
    void aKindThatIsNeitherIsRefused() {
        double[] rows = NaiveLoop.rows(5, 40, 6, false);
        PairJob job = PairJob.allPairs(BatchRows.of(BatchForms.EUCLIDEAN, rows, 40, 6));
        ProfilingException refusal = assertThrows(
                ProfilingException.class, () -> job.ranks((row, column) -> row == 7 && column == 3 ? 2 : -1));
        assertEquals("invalid-parameter", refusal.code());
        assertEquals("the kind of a pair must be below 2, was 2 (row 7, column 3)", refusal.getMessage());
    }

    @Test
    void jobsBetweenTwoSets() {
        BatchForm form = LinkJobTest.FORMS.values().iterator().next();
        double[] rows = NaiveLoop.rows(5, 40, 6, form.takesNegative());
        PairJob job = PairJob.between(BatchRows.of(form, rows, 7, 6), BatchRows.of(form, rows, 40, 6));
        PairLabels labels = (row, column) -> column % 3 == 0 ? 0 : 1;
        double[][] scores = job.scores(labels, 2);
        assertArrayEquals(slots(counts(scores[0], scores[1])), slots(job.ranks(labels)));
    }
}
