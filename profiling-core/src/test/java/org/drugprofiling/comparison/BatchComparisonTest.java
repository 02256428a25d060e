package org.drugprofiling.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.kernel.NearestRows;
import org.drugprofiling.kernel.ScoreLimit;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Many comparisons at once give each pair what {@link Comparisons#compare} gives it, for every metric of the library. */
class BatchComparisonTest {

    private static final int TARGETS = 6;

    private static Stream<ComparisonMetric> metrics() {
        double[][] covariance = new double[TARGETS][TARGETS];
        for (int i = 0; i < TARGETS; i++) {
            for (int j = 0; j < TARGETS; j++) {
                covariance[i][j] = i == j ? 0.04 : 0.01;
            }
        }
        return Stream.concat(
                Arrays.stream(StandardMetric.values()),
                Stream.of(
                        ComparisonMetrics.quotient(0.2),
                        ComparisonMetrics.mahalanobis(covariance),
                        ComparisonMetrics.largestRelativeDeviation(0.1, 0.2, 0.3, 0.1, 0.2, 0.3),
                        new EmbeddersMetric()));
    }

    /** Batches of near-duplicates, with zeros; a negative number in row 7, so that some metrics do not compare it. */
    private static double[][] rows(long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[n][TARGETS];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < TARGETS; k++) {
                double fresh = random.nextDouble() < 0.1 ? 0 : random.nextDouble();
                rows[i][k] = i % 5 == 0 ? fresh : rows[i - 1][k] * (1 + 0.1 * (random.nextDouble() - 0.5));
            }
        }
        if (n > 7) {
            rows[7][2] = -0.5;
        }
        return rows;
    }

    private static double value(ComparisonOutcome outcome) {
        return outcome.linkValue().map(LinkValue::value).orElse(Double.NaN);
    }

    private static ScoreLimit median(ComparisonMetric metric, double[][] values) {
        double[] finite = Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double median = finite[finite.length / 2];
        return metric.orientation() == Orientation.LOWER_IS_MORE_ALIKE
                ? ScoreLimit.atMost(median)
                : ScoreLimit.atLeast(median);
    }

    @TestFactory
    Stream<DynamicTest> linksAreThePairsWhoseOutcomeIsWithinTheLimit() {
        ProfileMatrix matrix = ProfileMatrix.ofRows(rows(1, 40));
        ProfileMatrix queries = ProfileMatrix.ofRows(rows(2, 9));
        return metrics()
                .map(metric -> DynamicTest.dynamicTest(metric.id(), () -> {
                    double[][] all = new double[40][40];
                    double[][] between = new double[9][40];
                    for (int j = 0; j < 40; j++) {
                        for (int i = 0; i < 40; i++) {
                            all[i][j] = value(Comparisons.compare(metric, matrix.profile(i), matrix.profile(j)));
                        }
                        for (int i = 0; i < 9; i++) {
                            between[i][j] = value(Comparisons.compare(metric, queries.profile(i), matrix.profile(j)));
                        }
                    }
                    ScoreLimit limit = median(metric, all);
                    List<String> expected = new ArrayList<>();
                    for (int i = 0; i < 40; i++) {
                        for (int j = 0; j < i; j++) {
                            if (limit.isMet(all[i][j])) {
                                expected.add(i + " " + j + " " + all[i][j]);
                            }
                        }
                    }
                    assertTrue(expected.size() > 100);
                    BatchComparison comparison =
                            Comparisons.batch(metric, matrix).with(Execution.on(ForkJoinPool.commonPool(), 2));
                    assertEquals(expected, strings(comparison.links(limit)));
                    expected.clear();
                    for (int i = 0; i < 9; i++) {
                        for (int j = 0; j < 40; j++) {
                            if (limit.isMet(between[i][j])) {
                                expected.add(i + " " + j + " " + between[i][j]);
                            }
                        }
                    }
                    assertEquals(
                            expected,
                            strings(Comparisons.batch(metric, queries, matrix).links(limit)));
                }));
    }

    private static List<String> strings(ProfileLinks links) {
        List<String> strings = new ArrayList<>();
        for (int at = 0; at < links.size(); at++) {
            strings.add(links.row(at) + " " + links.column(at) + " " + links.value(at));
        }
        return strings;
    }

    @Test
    void aLinkCarriesItsMetricAndChain() {
        ProfileMatrix matrix = ProfileMatrix.ofRows(rows(1, 20));
        ProfileLinks links = Comparisons.batch(ComparisonMetrics.COSINE, matrix).links(ScoreLimit.atLeast(0.99));
        for (int at = 0; at < links.size(); at++) {
            LinkValue expected = Comparisons.compare(
                            ComparisonMetrics.COSINE, matrix.profile(links.row(at)), matrix.profile(links.column(at)))
                    .orElseThrow();
            assertEquals(expected, links.linkValue(at));
        }
        assertEquals(links.size() + " of 190 pairs at least 0.99 by cosine", links.toString());
    }

    @Test
    void theConditionOfUnlikePairsIsRefused() {
        ProfileMatrix matrix = ProfileMatrix.ofRows(rows(1, 5));
        BatchComparison distances = Comparisons.batch(ComparisonMetrics.EUCLIDEAN, matrix);
        BatchComparison similarities = Comparisons.batch(ComparisonMetrics.PEARSON, matrix);
        for (ScoreLimit wrong : List.of(ScoreLimit.atLeast(0.5), ScoreLimit.above(0.5))) {
            assertEquals(
                    "unlike-limit",
                    assertThrows(ProfilingException.class, () -> distances.links(wrong))
                            .code());
        }
        for (ScoreLimit wrong : List.of(ScoreLimit.atMost(0.5), ScoreLimit.below(0.5))) {
            assertThrows(ProfilingException.class, () -> similarities.links(wrong));
        }
    }

    @Test
    void matricesThatCannotBeComparedAreRefusedWithTheReason() {
        ProfileMatrix six = ProfileMatrix.ofRows(rows(1, 5));
        ProfileMatrix two = ProfileMatrix.ofRows(new double[][] {{1, 2}, {3, 4}});
        ProfilingException refusal =
                assertThrows(ProfilingException.class, () -> Comparisons.batch(ComparisonMetrics.EUCLIDEAN, six, two));
        assertEquals("not-comparable", refusal.code());
    }

    @Test
    void otherQuestionsAgreeWithTheMatrixOfAllPairs() {
        ProfileMatrix matrix = ProfileMatrix.ofRows(rows(3, 30));
        LinkValueMatrix values = Comparisons.allPairs(ComparisonMetrics.MANHATTAN, matrix);
        BatchComparison comparison = Comparisons.batch(ComparisonMetrics.MANHATTAN, matrix);
        double largest = 0;
        double[] linked = new double[30 * 29 / 2];
        int count = 0;
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, values.valueAt(i, j));
                if (i / 5 == j / 5) {
                    linked[count++] = values.valueAt(i, j);
                }
            }
        }
        assertEquals(largest, comparison.quantiles(1)[0]);
        assertEquals(435, comparison.histogram(0, 100, 10).pairs());
        assertArrayEquals(Arrays.copyOf(linked, count), comparison.scores((i, j) -> i / 5 == j / 5 ? 0 : -1, 1)[0]);
        NearestRows nearest = comparison.nearest(1);
        for (int row = 0; row < 30; row++) {
            int column = nearest.columns(row)[0];
            assertEquals(values.outcome(row, column), comparison.outcome(row, column));
            for (int other = 0; other < 30; other++) {
                assertTrue(other == row || values.valueAt(row, other) >= values.valueAt(row, column) - 1e-10);
            }
        }
    }
}
