package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.drugprofiling.kernel.NaiveLoop.Link;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** With an index, links and nearest rows are those of the naive double loop, in its order, bit for bit. */
class IndexedJobTest {

    private static final Execution ONE = Execution.inCallingThread();

    /** The forms that can have an index. */
    private static Map<String, BatchForm> forms() {
        Map<String, BatchForm> forms = new LinkedHashMap<>(LinkJobTest.FORMS);
        forms.entrySet().removeIf(form -> Geometry.of(form.getValue(), 9) == null);
        return forms;
    }

    /** Rows of one kind. */
    private static double[] rows(int kind, long seed, int n, int p, boolean signed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] rows = new double[n * p];
        switch (kind) {
            // batches, duplicates, zeros, rows without a value and of extreme scale
            case 0 -> rows = NaiveLoop.rows(seed, n, p, signed);
            // nothing is near to anything
            case 1 -> Arrays.setAll(rows, at -> random.nextDouble());
            // few values, so that scores are tied
            case 2 -> Arrays.setAll(rows, at -> random.nextInt(1, 4));
            // all alike
            case 3 -> Arrays.setAll(rows, at -> 1 + at % p);
            // on a line
            case 4 -> Arrays.setAll(rows, at -> 1 + at % p * (1 + 0.001 * (at / p * 7 % Math.max(1, n))));
            // far from zero and near to each other: coordinates are rounded to more than the rows differ by
            default -> Arrays.setAll(rows, at -> 4e6 * (1 + at % p) + random.nextInt(5));
        }
        return rows;
    }

    private static RowIndex index(BatchRows rows) {
        return RowIndex.of(rows, ONE).orElseThrow();
    }

    private static List<Link> links(IndexedLinks found) {
        List<Link> links = new ArrayList<>();
        found.run((i, j, value) -> links.add(Link.of(i, j, value)));
        assertEquals(links.size(), found.count());
        return links;
    }

    private static Accumulation sums(BatchForm form, int p) {
        return form.filter(0, p);
    }

    private static List<Link> allPairs(BatchRows rows, ScoreLimit limit, int mostWaiting) {
        return links(
                IndexedLinks.ofAllPairs(rows, index(rows), limit, sums(rows.form(), rows.targets()), ONE, mostWaiting));
    }

    private static List<ScoreLimit> limits(BatchForm form, double[][] values) {
        return LinkJobTest.limits(form, values).stream()
                .filter(limit -> limit.isUpper() != form.isSimilarity())
                .toList();
    }

    private static int[] targets(String name) {
        return name.contains("of 9 targets") ? new int[] {9} : new int[] {1, 2, 5, 14};
    }

    @TestFactory
    Stream<DynamicTest> linksOfAllPairsAreThoseOfTheLoop() {
        return forms().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    BatchForm form = entry.getValue();
                    for (int p : targets(entry.getKey())) {
                        for (int n : new int[] {0, 1, 2, 16, 17, 33, 128, 130}) {
                            int kind = (n + p) % 6;
                            double[] rows = rows(kind, 31L * n + p, n, p, form.takesNegative());
                            BatchRows prepared = BatchRows.of(form, rows, n, p);
                            double[][] values = NaiveLoop.values(form, rows, n, rows, n, p);
                            for (ScoreLimit limit : limits(form, values)) {
                                assertEquals(
                                        NaiveLoop.linksBefore(values, limit),
                                        allPairs(prepared, limit, 1 << 20),
                                        n + " rows of " + p + " of kind " + kind + ", " + limit);
                            }
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> linksOfEachKindOfRowsAreThoseOfTheLoop() {
        return forms().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    BatchForm form = entry.getValue();
                    int n = 145;
                    int p = 9;
                    for (int kind = 0; kind < 6; kind++) {
                        double[] rows = rows(kind, kind, n, p, form.takesNegative());
                        BatchRows prepared = BatchRows.of(form, rows, n, p);
                        double[][] values = NaiveLoop.values(form, rows, n, rows, n, p);
                        for (ScoreLimit limit : limits(form, values)) {
                            assertEquals(
                                    NaiveLoop.linksBefore(values, limit),
                                    allPairs(prepared, limit, 1 << 20),
                                    "kind " + kind + ", " + limit);
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> linksBetweenRowsAndColumnsInPartsAreThoseOfTheLoop() {
        return forms().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    BatchForm form = entry.getValue();
                    int p = 9;
                    for (int m : new int[] {0, 1, 17, 130}) {
                        for (int n : new int[] {0, 1, 60}) {
                            double[] a = rows(0, m, m, p, form.takesNegative());
                            double[] b = rows(0, n + 1L, n, p, form.takesNegative());
                            double[][] values = NaiveLoop.values(form, a, m, b, n, p);
                            int cut = n / 3;
                            RowIndex first = index(BatchRows.of(form, Arrays.copyOf(b, cut * p), cut, p));
                            RowIndex second =
                                    index(BatchRows.of(form, Arrays.copyOfRange(b, cut * p, n * p), n - cut, p));
                            BatchRows queries = BatchRows.of(form, a, m, p);
                            for (ScoreLimit limit : limits(form, values)) {
                                for (int most : new int[] {3, 1 << 20}) {
                                    assertEquals(
                                            NaiveLoop.links(values, limit),
                                            links(IndexedLinks.between(
                                                    queries, List.of(first, second), limit, sums(form, p), ONE, most)),
                                            m + " rows and " + n + " columns, " + limit);
                                }
                            }
                        }
                    }
                }));
    }

    @Test
    void moreLinksThanMayWaitAreFoundInRanges() {
        int n = 400;
        int p = 6;
        for (int kind : new int[] {0, 2, 3}) {
            double[] rows = rows(kind, 6, n, p, false);
            BatchRows prepared = BatchRows.of(BatchForms.EUCLIDEAN, rows, n, p);
            double[][] values = NaiveLoop.values(BatchForms.EUCLIDEAN, rows, n, rows, n, p);
            ScoreLimit limit = ScoreLimit.atMost(0.5);
            List<Link> expected = NaiveLoop.linksBefore(values, limit);
            for (int most : new int[] {0, 1, 100, 1000, 10_000}) {
                List<Long> reached = new ArrayList<>();
                IndexedLinks found = IndexedLinks.ofAllPairs(
                        prepared,
                        index(prepared),
                        limit,
                        sums(BatchForms.EUCLIDEAN, p),
                        ONE.withProgress((done, all) -> reached.add(done)),
                        most);
                assertEquals(expected, links(found));
                assertEquals(reached.stream().sorted().distinct().toList(), reached);
                assertEquals(PackedTriangle.pairs(n), reached.get(reached.size() - 1));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> theNearestRowsAreThoseOfTheLoop() {
        return forms().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    BatchForm form = entry.getValue();
                    int p = 9;
                    for (int n : new int[] {0, 1, 2, 17, 130, 270}) {
                        for (int kind : new int[] {0, n % 6}) {
                            double[] rows = rows(kind, n, n, p, form.takesNegative());
                            double[][] values = NaiveLoop.values(form, rows, n, rows, n, p);
                            BatchRows prepared = BatchRows.of(form, rows, n, p);
                            for (int most : new int[] {1, 10, 70, 300}) {
                                nearestHold(form, prepared, values, most);
                            }
                        }
                    }
                }));
    }

    private static void nearestHold(BatchForm form, BatchRows rows, double[][] values, int most) {
        Accumulation sums = sums(form, rows.targets());
        for (boolean others : new boolean[] {true, false}) {
            NearestList[] lists = new NearestList[rows.count()];
            Arrays.setAll(lists, row -> new NearestList(most));
            IndexedNearest nearest = others
                    ? IndexedNearest.ofOthers(rows, index(rows), sums, most, ONE)
                    : IndexedNearest.between(rows, index(rows), 0, sums, most, ONE);
            nearest.addTo(lists);
            NearestJobTest.nearestHold(form, values, new NearestRows(lists, nearest.tally()), others, most);
        }
    }

    /** Batches of 20 rows that vary by a hundredth, far apart from each other. */
    private static double[] batches(int n, int p) {
        SplittableRandom random = new SplittableRandom(20);
        double[] rows = new double[n * p];
        double[] centre = new double[p];
        for (int row = 0; row < n; row++) {
            if (row % 20 == 0) {
                Arrays.setAll(centre, k -> random.nextDouble());
            }
            for (int k = 0; k < p; k++) {
                rows[row * p + k] = centre[k] * (1 + 0.01 * (random.nextDouble() - 0.5));
            }
        }
        return rows;
    }

    @TestFactory
    Stream<DynamicTest> manyRowsInBatchesAreFoundByMostlySkipping() {
        int n = 9000;
        int p = 8;
        double[] rows = batches(n, p);
        Map<String, BatchForm> forms = forms();
        forms.keySet().removeIf(name -> name.contains("of 9 targets"));
        return forms.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    BatchForm form = entry.getValue();
                    BatchRows prepared = BatchRows.of(form, rows, n, p);
                    // the first row has itself and its nearest
                    double nearest = PairJob.between(BatchRows.of(form, rows, 1, p), prepared)
                            .nearest(2)
                            .values(0)[1];
                    ScoreLimit limit = form.isSimilarity() ? ScoreLimit.atLeast(nearest) : ScoreLimit.atMost(nearest);
                    List<PairTally> tallies = new ArrayList<>();
                    Execution execution =
                            Execution.on(ForkJoinPool.commonPool(), 2).withTallies(tallies::add);
                    List<Link> expected = new ArrayList<>();
                    PairJob job = PairJob.allPairs(prepared).with(execution);
                    job.withoutIndex().links(limit, (i, j, value) -> expected.add(Link.of(i, j, value)));
                    List<Link> links = new ArrayList<>();
                    assertEquals(expected.size(), job.links(limit, (i, j, value) -> links.add(Link.of(i, j, value))));
                    assertEquals(expected, links);
                    assertFalse(tallies.get(0).indexed());
                    // a rank takes one of few values: such rows lie in few places
                    if (form != BatchForms.SPEARMAN) {
                        assertTrue(tallies.get(1).indexed(), tallies::toString);
                        assertTrue(tallies.get(1).shareSkipped() > 0.5, tallies::toString);
                    }
                }));
    }

    @Test
    void theNearestOfManyRowsAreFoundByMostlySkipping() {
        int n = 5900;
        int p = 8;
        double[] rows = batches(n, p);
        for (BatchForm form : List.of(BatchForms.PEARSON, BatchForms.EUCLIDEAN, BatchForms.CANBERRA)) {
            BatchRows prepared = BatchRows.of(form, rows, n, p);
            PairJob job = PairJob.allPairs(prepared).with(Execution.on(ForkJoinPool.commonPool(), 3));
            NearestRows expected = job.withoutIndex().nearest(7);
            NearestRows nearest = job.nearest(7);
            assertTrue(nearest.tally().shareSkipped() > 0.5, nearest::toString);
            assertFalse(expected.tally().indexed());
            for (int row = 0; row < n; row++) {
                assertArrayEquals(expected.columns(row), nearest.columns(row));
                assertArrayEquals(expected.values(row), nearest.values(row));
            }
        }
    }

    @Test
    void whereNothingIsNearNoIndexIsUsed() {
        int n = 9000;
        int p = 20;
        double[] rows = rows(1, 1, n, p, false);
        BatchRows prepared = BatchRows.of(BatchForms.PEARSON, rows, n, p);
        List<PairTally> tallies = new ArrayList<>();
        Execution execution = ONE.withTallies(tallies::add);
        PairJob.allPairs(prepared).with(execution).links(ScoreLimit.atLeast(0.7), (i, j, value) -> {});
        PairJob.allPairs(prepared.withIndex(ONE)).with(execution).links(ScoreLimit.atLeast(0.7), (i, j, value) -> {});
        assertEquals("40495500 pairs, without an index", tallies.get(0).toString());
        assertFalse(tallies.get(1).indexed());
    }

    @Test
    void anyNumberOfThreadsGivesTheSameOrderAndTheSameAnswers() {
        int n = 3000;
        int p = 5;
        double[] rows = NaiveLoop.rows(5, n, p, false);
        BatchRows prepared = BatchRows.of(BatchForms.PEARSON_DISTANCE, rows, n, p);
        ScoreLimit limit = ScoreLimit.atMost(0.001);
        List<Link> expected = new ArrayList<>();
        PairJob.allPairs(prepared).withoutIndex().links(limit, (i, j, value) -> expected.add(Link.of(i, j, value)));
        ForkJoinPool pool = new ForkJoinPool(7);
        try {
            for (int threads : new int[] {1, 2, 7}) {
                Execution by = Execution.on(pool, threads);
                RowIndex index = RowIndex.of(prepared, by).orElseThrow();
                assertArrayEquals(index(prepared).order().order(), index.order().order());
                for (int most : new int[] {1000, 1 << 20}) {
                    assertEquals(
                            expected,
                            links(IndexedLinks.ofAllPairs(prepared, index, limit, sums(prepared.form(), p), by, most)));
                }
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void everyPairIsEitherSummedOrSkipped() {
        // two batches of 128 rows far apart: each cell against its own block, nothing against the other
        double[] rows = new double[256 * 2];
        for (int row = 0; row < 256; row++) {
            rows[2 * row] = row < 128 ? 1 : 1000;
            rows[2 * row + 1] = 1 + row % 128 * 1e-3;
        }
        BatchRows prepared = BatchRows.of(BatchForms.EUCLIDEAN, rows, 256, 2);
        IndexedLinks found = IndexedLinks.ofAllPairs(
                prepared, index(prepared), ScoreLimit.atMost(1), sums(prepared.form(), 2), ONE, 1 << 20);
        // each with each of its batch
        assertEquals(2 * PackedTriangle.pairs(128), links(found).size());
        assertEquals(new PairTally(256 * 255 / 2, 128 * 128, true), found.tally());
        assertEquals(
                "32640 pairs, 16384 of them skipped by an index", found.tally().toString());
        assertEquals(16384.0 / 32640, found.tally().shareSkipped());
        assertEquals(0, new PairTally(0, 0, false).shareSkipped());
    }

    @Test
    void aJobWithAnIndexIsStopped() {
        int n = 9000;
        BatchRows rows = BatchRows.of(BatchForms.PEARSON, batches(n, 8), n, 8).withIndex(ONE);
        assertTrue(rows.toString().endsWith(", with an index"), rows::toString);
        for (int threads : new int[] {1, 3}) {
            AtomicInteger asked = new AtomicInteger();
            PairJob job = PairJob.allPairs(rows)
                    .with(Execution.on(ForkJoinPool.commonPool(), threads)
                            .withCancellation(() -> asked.incrementAndGet() > 20));
            assertThrows(CancellationException.class, () -> job.links(ScoreLimit.atLeast(0.99), (i, j, value) -> {}));
            assertThrows(CancellationException.class, () -> job.nearest(3));
            assertTrue(asked.get() <= 20 + 3 * threads, asked + " questions");
        }
    }
}
