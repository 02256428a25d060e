package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.drugprofiling.kernel.NaiveLoop.Link;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Links of every batch form are those of the naive double loop, in its order, bit for bit. */
class LinkJobTest {

    static final Map<String, BatchForm> FORMS = forms();

    private static Map<String, BatchForm> forms() {
        Map<String, BatchForm> forms = new LinkedHashMap<>();
        for (java.lang.reflect.Field field : BatchForms.class.getFields()) {
            try {
                forms.put(field.getName(), (BatchForm) field.get(null));
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        forms.put(
                "largest relative deviation in tolerances of 9 targets",
                BatchForms.largestRelativeDeviation(0.1, 0.2, 0.05, 0.3, 1, 0.15, 0.1, 0.4, 0.02));
        for (double correlation : new double[] {0, 0.9, 0.9999999}) {
            double[] covariance = new double[81];
            for (int at = 0; at < 81; at++) {
                double scale = 0.1 * (1 + at / 9) * (1 + at % 9);
                covariance[at] = scale * (at / 9 == at % 9 ? 1 : correlation);
            }
            double[] lower = new double[81];
            assertTrue(Whitening.factor(covariance, lower, 9));
            forms.put("mahalanobis of 9 targets, correlation " + correlation, BatchForms.mahalanobisOfFactor(lower, 9));
        }
        forms.put("chebyshev, pair by pair", BatchForm.ofDistance(DistanceKernels::chebyshev));
        forms.put("tanimoto, pair by pair", BatchForm.ofSimilarity(CompositionKernels::tanimoto));
        return forms;
    }

    static int[] targets(String form) {
        return form.contains("of 9 targets") ? new int[] {9} : new int[] {1, 2, 4, 5, 9, 26};
    }

    /** What meets a limit, on whichever side; the method for the other side refuses it. */
    private static List<Link> links(BatchForm form, PairJob job, ScoreLimit limit) {
        List<Link> links = new ArrayList<>();
        PairConsumer consumer = (i, j, value) -> links.add(Link.of(i, j, value));
        boolean alike = limit.isUpper() != form.isSimilarity();
        long count = alike ? job.links(limit, consumer) : job.unlikePairs(limit, consumer);
        assertEquals(links.size(), count);
        assertEquals(
                alike ? "alike-limit" : "unlike-limit",
                assertThrows(ProfilingException.class, () -> {
                            if (alike) {
                                job.unlikePairs(limit, consumer);
                            } else {
                                job.links(limit, consumer);
                            }
                        })
                        .code());
        return links;
    }

    /** Limits at values that occur, and but for the value that all others are nearer than one unit in the last place and half a step of scores to either side. */
    static List<ScoreLimit> limits(BatchForm form, double[][] values) {
        double[] finite = Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        List<ScoreLimit> limits = new ArrayList<>(List.of(ScoreLimit.atMost(0.1), ScoreLimit.atLeast(0.9)));
        for (double share : new double[] {0, 0.02, 0.3, 1}) {
            if (finite.length > 0) {
                double value = finite[(int) (share * (finite.length - 1))];
                double step = 0.5e-10;
                double[] near = {value, Math.nextUp(value), Math.nextDown(value), value + step, value - step, -value};
                for (double at : share == (form.isSimilarity() ? 0 : 1) ? new double[] {value} : near) {
                    limits.add(form.isSimilarity() ? ScoreLimit.atLeast(at) : ScoreLimit.atMost(at));
                }
                limits.add(ScoreLimit.below(value));
                limits.add(ScoreLimit.above(value));
            }
        }
        return limits;
    }

    @TestFactory
    Stream<DynamicTest> linksOfAllPairsAreThoseOfTheLoop() {
        return FORMS.entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(form.getKey(), () -> {
                    for (int p : targets(form.getKey())) {
                        for (int n : new int[] {0, 1, 2, 3, 17, 128, 130}) {
                            allPairsHold(form.getValue(), n, p);
                        }
                    }
                }));
    }

    private static void allPairsHold(BatchForm form, int n, int p) {
        double[] rows = NaiveLoop.rows(31L * n + p, n, p, form.takesNegative());
        PairJob job = PairJob.allPairs(BatchRows.of(form, rows, n, p));
        double[][] values = NaiveLoop.values(form, rows, n, rows, n, p);
        for (ScoreLimit limit : limits(form, values)) {
            assertEquals(
                    NaiveLoop.linksBefore(values, limit), links(form, job, limit), n + " rows of " + p + ", " + limit);
        }
    }

    @TestFactory
    Stream<DynamicTest> linksBetweenTwoSetsAreThoseOfTheLoop() {
        return FORMS.entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(form.getKey(), () -> {
                    int p = 9;
                    for (int m : new int[] {0, 1, 2, 7, 8, 9, 131}) {
                        for (int n : new int[] {0, 1, 130}) {
                            double[] a = NaiveLoop.rows(m, m, p, form.getValue().takesNegative());
                            double[] b =
                                    NaiveLoop.rows(m + 1L, n, p, form.getValue().takesNegative());
                            PairJob job = PairJob.between(
                                    BatchRows.of(form.getValue(), a, m, p), BatchRows.of(form.getValue(), b, n, p));
                            double[][] values = NaiveLoop.values(form.getValue(), a, m, b, n, p);
                            for (ScoreLimit limit : limits(form.getValue(), values)) {
                                assertEquals(NaiveLoop.links(values, limit), links(form.getValue(), job, limit));
                            }
                        }
                    }
                }));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameLinksInTheSameOrder() {
        int n = 700;
        int p = 5;
        double[] rows = NaiveLoop.rows(5, n, p, false);
        ScoreLimit limit = ScoreLimit.atMost(0.01);
        BatchRows prepared = BatchRows.of(BatchForms.PEARSON_DISTANCE, rows, n, p);
        List<Link> expected =
                NaiveLoop.linksBefore(NaiveLoop.values(BatchForms.PEARSON_DISTANCE, rows, n, rows, n, p), limit);
        assertTrue(expected.size() > 1000);
        ForkJoinPool pool = new ForkJoinPool(7);
        try {
            for (int threads : new int[] {1, 2, 7}) {
                assertEquals(
                        expected,
                        links(
                                BatchForms.PEARSON_DISTANCE,
                                PairJob.allPairs(prepared).with(Execution.on(pool, threads)),
                                limit),
                        threads + " threads");
            }
        } finally {
            pool.shutdown();
        }
        // of a pool that is shut down, one that runs its tasks at once, and the common one
        assertEquals(
                expected,
                links(BatchForms.PEARSON_DISTANCE, PairJob.allPairs(prepared).with(Execution.on(pool, 3)), limit));
        assertEquals(
                expected,
                links(
                        BatchForms.PEARSON_DISTANCE,
                        PairJob.allPairs(prepared).with(Execution.on(Runnable::run, 3)),
                        limit));
        assertEquals(
                expected,
                links(BatchForms.PEARSON_DISTANCE, PairJob.allPairs(prepared).with(Execution.onCommonPool()), limit));
    }

    @Test
    void moreLinksThanMayWaitAreFoundAgainRowByRow() {
        int n = 300;
        int p = 6;
        double[] rows = NaiveLoop.rows(6, n, p, false);
        BatchRows prepared = BatchRows.of(BatchForms.EUCLIDEAN, rows, n, p);
        double[][] values = NaiveLoop.values(BatchForms.EUCLIDEAN, rows, n, rows, n, p);
        ScoreLimit limit = ScoreLimit.atMost(0.5);
        for (int most : new int[] {0, 1, 1000, 5000}) {
            List<Link> links = new ArrayList<>();
            new LinkSearch(
                            new PairPlan(PairPlan.Shape.TRIANGLE, prepared, prepared),
                            prepared,
                            prepared,
                            limit,
                            Execution.inCallingThread(),
                            most)
                    .run((i, j, value) -> links.add(Link.of(i, j, value)));
            assertEquals(NaiveLoop.linksBefore(values, limit), links);
        }
    }
}
