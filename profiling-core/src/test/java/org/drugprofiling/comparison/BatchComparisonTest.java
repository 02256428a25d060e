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
import org.drugprofiling.comparison.ComparisonOutcome.Compared;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.kernel.BatchForms;
import org.drugprofiling.kernel.BatchRows;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.kernel.NearestRows;
import org.drugprofiling.kernel.PairJob;
import org.drugprofiling.kernel.ScoreLimit;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;
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
        assertTrue(refusal.getMessage().contains("(numbers of 6 targets and of 2)"), refusal.getMessage());
    }

    private static String difference(String ofA, String ofB) {
        Profile a = ofTargets("some", ofA.split(" "));
        Profile b = ofTargets("some", ofB.split(" "));
        return Comparisons.obstacle(a, b).map(NotComparable::detail).orElse("none");
    }

    private static Profile ofTargets(String name, String... ids) {
        List<Target> targets = new ArrayList<>();
        for (String id : ids) {
            MeasurementUnit unit = id.endsWith("%") ? MeasurementUnit.MASS_PERCENT : MeasurementUnit.ONE;
            String bare = id.replace("%", "");
            targets.add(AnalyteTarget.of(bare, bare, Layer.PRODUCTION, unit));
        }
        return Profile.ofQuantified(
                ProfileIdentity.of("r", "r", "r", "notebook"),
                TargetSet.of(name, targets),
                new double[ids.length],
                ChainId.unspecified());
    }

    @Test
    void targetSetsOfOneNameAreToldApart() {
        assertEquals("some of 2 targets and of 1", difference("x y", "x"));
        assertEquals("some with target 2 y and z", difference("x y", "x z"));
        assertTrue(difference("x y", "x y%").startsWith("some with target 2 "), difference("x y", "x y%"));
        assertTrue(difference("x y", "x y%").contains("%"), difference("x y", "x y%"));
        assertEquals("none", difference("x y", "x y"));
    }

    @Test
    void theFormOfACovarianceHasTheBitsOfItsMetric() {
        SplittableRandom random = new SplittableRandom(11);
        for (int p = 1; p <= 6; p++) {
            double[][] covariance = new double[p][p];
            for (int i = 0; i < p; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] = i == j ? 1 + random.nextDouble() : 0.3 * random.nextDouble() / p;
                    // as far from symmetric as is taken: the lower half is what counts for both
                    covariance[j][i] = covariance[i][j] * (1 + 1e-15);
                }
            }
            double[][] rows = new double[20][p];
            for (double[] row : rows) {
                Arrays.setAll(row, k -> random.nextDouble());
            }
            ComparisonMetric metric = ComparisonMetrics.mahalanobis(covariance);
            double[] values = PairJob.allPairs(BatchRows.of(BatchForms.mahalanobis(covariance), rows))
                    .values();
            assertArrayEquals(
                    Comparisons.batch(metric, ProfileMatrix.ofRows(rows)).values(), values);
            assertEquals(((Compared) metric.compare(rows[7], rows[3])).value().value(), values[7 * 6 / 2 + 3]);
        }
    }

    @Test
    void linksThatAreKeptAreRefusedAtTheirNumber() {
        KeptLinks links = new KeptLinks(10_000);
        for (int at = 0; at < 10_000; at++) {
            links.add(at, 2 * at, 3 * at);
        }
        ProfilingException refusal = assertThrows(ProfilingException.class, () -> links.add(1, 2, 3));
        assertEquals("too-much-memory", refusal.code());
        assertTrue(refusal.getMessage().contains("must be at most 10000,"), refusal.getMessage());
        BatchComparison comparison = Comparisons.batch(ComparisonMetrics.EUCLIDEAN, ProfileMatrix.ofRows(rows(1, 5)));
        ProfileLinks kept = new ProfileLinks(comparison, ScoreLimit.atMost(1), links);
        assertEquals(10_000, kept.size());
        for (int at = 0; at < 10_000; at++) {
            assertEquals(at, kept.row(at));
            assertEquals(2 * at, kept.column(at));
            assertEquals(3 * at, kept.value(at));
        }
        assertThrows(IndexOutOfBoundsException.class, () -> kept.row(10_000));
        long most = KeptLinks.most();
        assertTrue(16 * most <= Runtime.getRuntime().maxMemory() / 2 && most > 1_000_000, most + " links");
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
