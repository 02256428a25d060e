package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Values, histograms and quantiles of every batch form are those of the naive double loop. */
class ValueJobTest {

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
    }

    private static long[] bits(double[][] values) {
        return Arrays.stream(values)
                .flatMap(row -> Arrays.stream(row).boxed())
                .mapToLong(Double::doubleToLongBits)
                .toArray();
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    }

    @TestFactory
    Stream<DynamicTest> valuesHaveTheBitsOfTheLoop() {
        return LinkJobTest.FORMS.entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(form.getKey(), () -> {
                    for (int p : LinkJobTest.targets(form.getKey())) {
                        for (int n : new int[] {0, 1, 2, 9, 129}) {
                            valuesHold(form.getValue(), n, p);
                        }
                    }
                    if (LinkJobTest.targets(form.getKey()).length > 1) {
                        // narrower panels
                        valuesHold(form.getValue(), 200, 65);
                    }
                }));
    }

    private static void valuesHold(BatchForm form, int n, int p) {
        double[] rows = NaiveLoop.rows(17L * n + p, n, p, form.takesNegative());
        PairJob job = PairJob.allPairs(BatchRows.of(form, rows, n, p));
        assertArrayEquals(bits(MatrixKernels.allPairs(form.reference(), rows, n, p)), bits(job.values()));
        assertArrayEquals(bits(NaiveLoop.values(form, rows, n, rows, n, p)), bits(job.matrix()));
        int m = Math.min(n, 3);
        PairJob between = PairJob.between(BatchRows.of(form, rows, m, p), BatchRows.of(form, rows, n, p));
        assertArrayEquals(bits(NaiveLoop.values(form, rows, m, rows, n, p)), bits(between.values()));
    }

    /** Squares of differences that leave the range of a double, and products at the seam of both formulas. */
    @Test
    void sumsThatDoNotGiveTheValueAreNotUsed() {
        double[] tiny = {1.1e-158, 3.3e-159, 0, 5e-324, 1e-100, 2e-90, 1, 1 + 0x1p-50};
        PairJob euclidean = PairJob.allPairs(BatchRows.of(BatchForms.EUCLIDEAN, tiny, 4, 2));
        assertArrayEquals(bits(NaiveLoop.values(BatchForms.EUCLIDEAN, tiny, 4, tiny, 4, 2)), bits(euclidean.matrix()));
        double[] turned = new double[2 * 400];
        for (int row = 0; row < 400; row++) {
            // cosines from 1 − 1.9 · 2⁻⁸ to 1 − 2.1 · 2⁻⁹
            double angle = Math.sqrt(0x1p-8 * (0.95 + row / 4000.0) * 2);
            turned[2 * row] = row == 0 ? 1 : Math.cos(angle);
            turned[2 * row + 1] = row == 0 ? 0 : Math.sin(angle);
        }
        PairJob cosine = PairJob.allPairs(BatchRows.of(BatchForms.COSINE, turned, 400, 2));
        assertArrayEquals(
                bits(NaiveLoop.values(BatchForms.COSINE, turned, 400, turned, 400, 2)), bits(cosine.matrix()));
    }

    /** From 450,360 on scores stay as they are; the ten decimals of smaller ones would move this one. */
    @Test
    void largeScoresAreCountedAsTheyAre() {
        double large = 500_000;
        while (Math.rint(large * 1e10) / 1e10 == large) {
            large = Math.nextUp(large);
        }
        double score = large;
        BatchRows rows = BatchRows.of(BatchForm.ofDistance((a, i, b, j, p) -> score), new double[2], 2, 1);
        ScoreHistogram histogram = PairJob.allPairs(rows).histogram(Math.nextDown(score), score, 1);
        assertEquals(1, histogram.counts()[0]);
        assertEquals(
                1,
                PairJob.allPairs(rows)
                        .histogram(Math.nextUp(score), score + 1, 1)
                        .below());
        assertEquals(
                1,
                PairJob.allPairs(rows)
                        .histogram(score - 1, Math.nextDown(score), 1)
                        .above());
    }

    @Test
    void valuesAreWrittenIntoAnArrayOfTheCaller() {
        double[] rows = NaiveLoop.rows(3, 20, 5, true);
        PairJob job = PairJob.allPairs(BatchRows.of(BatchForms.PEARSON_DISTANCE, rows, 20, 5));
        double[] packed = new double[191];
        packed[190] = 7;
        job.values(packed);
        assertArrayEquals(bits(job.values()), bits(Arrays.copyOf(packed, 190)));
        assertEquals(7, packed[190]);
        double[] square = new double[400];
        job.matrix(square);
        assertArrayEquals(bits(job.matrix()), bits(square));
        assertEquals(
                "length-mismatch",
                assertThrows(ProfilingException.class, () -> job.values(new double[189]))
                        .code());
        assertEquals(
                "length-mismatch",
                assertThrows(ProfilingException.class, () -> job.matrix(new double[399]))
                        .code());
    }

    @TestFactory
    Stream<DynamicTest> scoresAreCountedAndRankedAsThoseOfTheLoop() {
        return LinkJobTest.FORMS.entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(form.getKey(), () -> {
                    int n = 150;
                    int p = 9;
                    double[] rows = NaiveLoop.rows(3, n, p, form.getValue().takesNegative());
                    double[] values = MatrixKernels.allPairs(form.getValue().reference(), rows, n, p);
                    PairJob job = PairJob.allPairs(BatchRows.of(form.getValue(), rows, n, p))
                            .with(Execution.on(ForkJoinPool.commonPool(), 3));
                    ScoreHistogram histogram = job.histogram(0.1, 0.9, 7);
                    long[] counts = new long[7];
                    long below = 0;
                    long above = 0;
                    for (double value : finite(values)) {
                        double score = ScoreOrder.round(value);
                        if (score < 0.1) {
                            below++;
                        } else if (score > 0.9) {
                            above++;
                        } else {
                            counts[Math.min(6, (int) Math.floor((score - 0.1) * (7 / (0.9 - 0.1))))]++;
                        }
                    }
                    assertArrayEquals(counts, histogram.counts());
                    assertEquals(below, histogram.below());
                    assertEquals(above, histogram.above());
                    assertEquals(values.length - finite(values).length, histogram.undefined());
                    assertEquals(values.length, histogram.pairs());
                    double[] levels = {0, 0.001, 0.3, 0.5, 0.99, 1};
                    assertArrayEquals(bits(type7(finite(values), levels)), bits(job.quantiles(levels)));
                }));
    }

    /** Linear between the sorted values on either side of level · (n − 1). */
    private static double[] type7(double[] sorted, double... levels) {
        return Arrays.stream(levels)
                .map(level -> {
                    double position = level * (sorted.length - 1);
                    int below = (int) position;
                    double share = position - below;
                    double low = sorted[below] + 0.0;
                    if (share == 0) {
                        return low;
                    }
                    double step = sorted[below + 1] - low;
                    return Double.isFinite(step) ? low + share * step : (1 - share) * low + share * sorted[below + 1];
                })
                .toArray();
    }

    @Test
    void quantilesAreExactHoweverFewValuesAreKept() {
        int n = 60;
        double[] rows = NaiveLoop.rows(8, n, 5, true);
        BatchRows prepared = BatchRows.of(BatchForms.MANHATTAN, rows, n, 5);
        double[] values = finite(MatrixKernels.allPairs(DistanceKernels::manhattan, rows, n, 5));
        double[] levels =
                DoubleStream.iterate(0, level -> level + 0.0625).limit(17).toArray();
        for (int most : new int[] {0, 10, 100, 1000, 1_000_000}) {
            ValueVisit visit = new ValueVisit(
                    new PairPlan(PairPlan.Shape.TRIANGLE, prepared, prepared),
                    prepared,
                    prepared,
                    Execution.inCallingThread());
            assertArrayEquals(
                    bits(type7(values, levels)),
                    bits(new OrderStatistics(visit, most).quantiles(levels)),
                    "kept " + most);
        }
    }

    @Test
    void whatDoesNotFitIsRefusedBeforehandWithTheBytes() {
        BatchRows rows = BatchRows.of(BatchForms.EUCLIDEAN, new double[100_000], 100_000, 1);
        ProfilingException refusal = assertThrows(
                ProfilingException.class, () -> PairJob.allPairs(rows).values());
        assertEquals("too-much-memory", refusal.code());
        assertEquals("39999600000 bytes", refusal.value().orElseThrow());
        assertEquals(
                "80000000000 bytes",
                assertThrows(
                                ProfilingException.class,
                                () -> PairJob.allPairs(rows).matrix())
                        .value()
                        .orElseThrow());
    }

    @Test
    void rowsThatAreArraysOfTheirOwnAreTheSameRows() {
        double[][] rows = {{1, 2, 4}, {3, 1, 0}, {2, 2, 9}};
        double[] joined = {1, 2, 4, 3, 1, 0, 2, 2, 9};
        BatchRows prepared = BatchRows.of(BatchForms.MANHATTAN, rows);
        rows[0][0] = 77;
        assertArrayEquals(
                PairJob.allPairs(BatchRows.of(BatchForms.MANHATTAN, joined, 3, 3))
                        .values(),
                PairJob.allPairs(prepared).values());
        assertEquals(
                "all rows must have the 2 numbers of the first, was 1 numbers (row 1)",
                message(() -> BatchRows.of(BatchForms.MANHATTAN, new double[][] {{1, 2}, {3}})));
        assertEquals(
                "count of rows must be at least 1, was 0",
                message(() -> BatchRows.of(BatchForms.MANHATTAN, new double[0][])));
        assertEquals(
                "targets must be at least 1, was 0",
                message(() -> BatchRows.of(BatchForms.MANHATTAN, new double[][] {{}, {}})));
        assertEquals(
                "targets must be at least 1, was 0",
                message(() -> BatchRows.of(BatchForms.MANHATTAN, new double[4], 2, 0)));
        assertEquals(
                "count must be at least 0, was -1",
                message(() -> BatchRows.of(BatchForms.MANHATTAN, new double[4], -1, 2)));
    }

    private static String message(Executable call) {
        return assertThrows(ProfilingException.class, call).getMessage();
    }

    @Test
    void impossibleRowsAndParametersAreRefused() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals(
                    "not-finite",
                    assertThrows(
                                    ProfilingException.class,
                                    () -> BatchRows.of(BatchForms.EUCLIDEAN, new double[] {1, bad}, 2, 1))
                            .code());
        }
        assertEquals(
                "negative-value",
                assertThrows(
                                ProfilingException.class,
                                () -> BatchRows.of(BatchForms.CANBERRA, new double[] {1, -1}, 2, 1))
                        .code());
        BatchRows rows = BatchRows.of(BatchForms.EUCLIDEAN, new double[] {1, 2}, 2, 1);
        assertThrows(ProfilingException.class, () -> PairJob.allPairs(rows).histogram(1, 1, 5));
        assertThrows(ProfilingException.class, () -> PairJob.allPairs(rows).histogram(0, 1, 0));
        assertThrows(ProfilingException.class, () -> PairJob.allPairs(rows).quantiles(1.5));
        assertThrows(ProfilingException.class, () -> ScoreLimit.atMost(Double.NaN));
        BatchRows others = BatchRows.of(BatchForms.MANHATTAN, new double[] {1, 2}, 2, 1);
        assertThrows(ProfilingException.class, () -> PairJob.between(rows, others));
        assertEquals(
                "empty-population",
                assertThrows(
                                ProfilingException.class,
                                () -> PairJob.allPairs(BatchRows.of(BatchForms.COSINE, new double[2], 2, 1))
                                        .quantiles(0.5))
                        .code());
    }
}
