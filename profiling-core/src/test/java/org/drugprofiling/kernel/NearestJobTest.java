package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drugprofiling.kernel.NaiveLoop.Link;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The nearest rows, and the scores of labelled pairs, are those of the naive double loop. */
class NearestJobTest {

    /** All columns with a score, by rounded score, then number. */
    private static int[] ranked(BatchForm form, double[] values, int self, int most) {
        double sign = form.isSimilarity() ? -1 : 1;
        double[] rounded = Arrays.stream(values)
                .map(value -> Double.isFinite(value) ? ScoreOrder.round(sign * value) : Double.NaN)
                .toArray();
        // equal ones stay in the order of columns
        return IntStream.range(0, values.length)
                .filter(column -> column != self && Double.isFinite(values[column]))
                .boxed()
                .sorted(Comparator.comparingDouble(column -> rounded[column]))
                .limit(most)
                .mapToInt(column -> column)
                .toArray();
    }

    static void nearestHold(BatchForm form, double[][] values, NearestRows nearest, boolean self, int most) {
        assertEquals(values.length, nearest.rows());
        for (int row = 0; row < values.length; row++) {
            double[] ofRow = values[row];
            int[] expected = ranked(form, ofRow, self ? row : -1, most);
            assertArrayEquals(expected, nearest.columns(row), "row " + row);
            assertArrayEquals(
                    Arrays.stream(expected)
                            .mapToLong(column -> Double.doubleToLongBits(ofRow[column]))
                            .toArray(),
                    Arrays.stream(nearest.values(row))
                            .mapToLong(Double::doubleToLongBits)
                            .toArray());
        }
    }

    @TestFactory
    Stream<DynamicTest> theNearestRowsAreThoseOfTheLoop() {
        return LinkJobTest.FORMS.entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(form.getKey(), () -> {
                    int p = 9;
                    for (int n : new int[] {0, 1, 2, 9, 150}) {
                        double[] rows = NaiveLoop.rows(n, n, p, form.getValue().takesNegative());
                        double[][] values = NaiveLoop.values(form.getValue(), rows, n, rows, n, p);
                        BatchRows prepared = BatchRows.of(form.getValue(), rows, n, p);
                        for (int most : new int[] {1, 2, 10, 200}) {
                            PairJob job = PairJob.allPairs(prepared).with(Execution.on(ForkJoinPool.commonPool(), 2));
                            nearestHold(form.getValue(), values, job.nearest(most), true, most);
                            PairJob between = PairJob.between(prepared, prepared);
                            nearestHold(form.getValue(), values, between.nearest(most), false, most);
                        }
                    }
                }));
    }

    @Test
    void oneQueryHasItsNearestAmongMoreColumnsThanOnePieceHolds() {
        int n = 70_000;
        int p = 4;
        double[] rows = NaiveLoop.rows(4, n, p, false);
        double[] query = NaiveLoop.rows(5, 1, p, false);
        BatchRows one = BatchRows.of(BatchForms.EUCLIDEAN, query, 1, p);
        PairJob job = PairJob.between(one, BatchRows.of(BatchForms.EUCLIDEAN, rows, n, p))
                .with(Execution.on(ForkJoinPool.commonPool(), 3));
        double[][] values = NaiveLoop.values(BatchForms.EUCLIDEAN, query, 1, rows, n, p);
        nearestHold(BatchForms.EUCLIDEAN, values, job.nearest(25), false, 25);
        List<Link> links = new ArrayList<>();
        ScoreLimit limit = ScoreLimit.atMost(0.5);
        job.links(limit, (i, j, value) -> links.add(Link.of(i, j, value)));
        assertEquals(NaiveLoop.links(values, limit), links);
        assertArrayEquals(values[0], job.values());
    }

    @Test
    void scoresOfLabelledPairsAreInTheOrderOfPairs() {
        int n = 200;
        int p = 6;
        double[] rows = NaiveLoop.rows(9, n, p, false);
        PairLabels labels = (i, j) -> i / 9 == j / 9 ? 0 : (i + j) % 3 == 0 ? -1 : 1;
        double[][] expected = new double[2][];
        double[][] values = NaiveLoop.values(BatchForms.COSINE, rows, n, rows, n, p);
        for (int kind = 0; kind < 2; kind++) {
            int wanted = kind;
            expected[kind] = IntStream.range(0, n)
                    .boxed()
                    .flatMapToDouble(i -> IntStream.range(0, i)
                            .filter(j -> labels.of(i, j) == wanted)
                            .mapToDouble(j -> values[i][j]))
                    .filter(Double::isFinite)
                    .toArray();
        }
        for (int threads : new int[] {1, 3}) {
            double[][] scores = PairJob.allPairs(BatchRows.of(BatchForms.COSINE, rows, n, p))
                    .with(Execution.on(ForkJoinPool.commonPool(), threads))
                    .scores(labels, 2);
            assertArrayEquals(expected[0], scores[0]);
            assertArrayEquals(expected[1], scores[1]);
        }
        PairJob job = PairJob.allPairs(BatchRows.of(BatchForms.COSINE, rows, n, p));
        assertThrows(ProfilingException.class, () -> job.scores(labels, 1));
        assertThrows(ProfilingException.class, () -> job.nearest(0));
    }

    /** Euclidean distances that count how often a value is computed. */
    private static final class Counting extends BatchForm {

        private final AtomicInteger values = new AtomicInteger();

        private Counting() {
            super(BatchForms.EUCLIDEAN.reference(), false);
        }

        @Override
        RowState prepare(double[] in, int from, double[] out, int outFrom, int targets) {
            return BatchForms.EUCLIDEAN.prepare(in, from, out, outFrom, targets);
        }

        @Override
        Accumulation sums() {
            return BatchForms.EUCLIDEAN.sums();
        }

        @Override
        double value(double sum, BatchRows a, int i, BatchRows b, int j) {
            values.incrementAndGet();
            return BatchForms.EUCLIDEAN.value(sum, a, i, b, j);
        }

        @Override
        Accumulation filter(double score, int targets) {
            return BatchForms.EUCLIDEAN.filter(score, targets);
        }

        @Override
        double limit(double score, BatchRows a, int i, BatchRows b) {
            return BatchForms.EUCLIDEAN.limit(score, a, i, b);
        }
    }

    @Test
    void fewValuesAreComputedOnceListsAreFull() {
        int n = 2000;
        int p = 6;
        Counting form = new Counting();
        double[] numbers = new SplittableRandom(1).doubles(n * p).toArray();
        PairJob.allPairs(BatchRows.of(form, numbers, n, p)).withoutIndex().nearest(3);
        // all of the first panel, of at most 128 rows, and hardly any others
        assertTrue(form.values.get() < n * n / 4, form.values + " values");
    }
}
