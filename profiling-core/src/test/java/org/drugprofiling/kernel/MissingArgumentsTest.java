package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** An argument that is not there is named. */
class MissingArgumentsTest {

    private static final Execution ONE = Execution.inCallingThread();
    private static final BatchForm FORM = BatchForms.EUCLIDEAN;
    private static final double[] NUMBERS = {1, 2, 3, 4};
    private static final ScoreLimit LIMIT = ScoreLimit.atMost(1);
    private static final PairConsumer CONSUMER = (row, column, value) -> {};

    // the first word is the name that the message must begin with
    private static Map<String, Executable> calls() {
        BatchRows rows = BatchRows.of(FORM, NUMBERS, 2, 2);
        PairJob job = PairJob.allPairs(rows);
        PreparedDatabase database = PreparedDatabase.of(rows, "", ONE);
        PairKernel kernel = DistanceKernels::manhattan;
        Map<String, Executable> calls = new LinkedHashMap<>();
        calls.put("form of rows", () -> BatchRows.of(null, NUMBERS, 2, 2));
        calls.put("rows of a form", () -> BatchRows.of(FORM, null, 2, 2));
        calls.put("excluded rows", () -> BatchRows.of(FORM, NUMBERS, 2, 2, null));
        calls.put("form of arrays", () -> BatchRows.of(null, new double[][] {{1}}));
        calls.put("rows as arrays", () -> BatchRows.of(FORM, null));
        calls.put("row of rows, the second", () -> BatchRows.of(FORM, new double[][] {{1}, null}));
        calls.put("by whom an index", () -> rows.withIndex(null));
        calls.put("kernel of a distance", () -> BatchForm.ofDistance(null));
        calls.put("kernel of a similarity", () -> BatchForm.ofSimilarity(null));
        calls.put("covariance of a form", () -> BatchForms.mahalanobis(null));
        calls.put("row of covariance", () -> BatchForms.mahalanobis(new double[][] {{1, 0}, null}));
        calls.put("lower factor", () -> BatchForms.mahalanobisOfFactor(null, 2));
        calls.put("tolerances of a form", () -> BatchForms.largestRelativeDeviation((double[]) null));
        calls.put("rows of all pairs", () -> PairJob.allPairs(null));
        calls.put("rows of two sets", () -> PairJob.between(null, rows));
        calls.put("columns of two sets", () -> PairJob.between(rows, null));
        calls.put("by whom a job", () -> job.with(null));
        calls.put("limit of links", () -> job.links(null, CONSUMER));
        calls.put("consumer of links", () -> job.links(LIMIT, null));
        calls.put("limit of unlike pairs", () -> job.unlikePairs(null, CONSUMER));
        calls.put("consumer of unlike pairs", () -> job.unlikePairs(ScoreLimit.atLeast(1), null));
        calls.put("into values", () -> job.values(null));
        calls.put("into a matrix", () -> job.matrix(null));
        calls.put("levels of quantiles", () -> job.quantiles((double[]) null));
        calls.put("selection of values", () -> job.values(null, CONSUMER));
        calls.put("consumer of values", () -> job.values((row, column) -> true, null));
        calls.put("labels of scores", () -> job.scores(null, 1));
        calls.put("labels of ranks", () -> job.ranks(null));
        calls.put("rows of a database", () -> PreparedDatabase.of(null, "", ONE));
        calls.put("mark of a database", () -> PreparedDatabase.of(rows, null, ONE));
        calls.put("by whom a database", () -> PreparedDatabase.of(rows, "", null));
        calls.put("windows of a database", () -> PreparedDatabase.from(FORM, null));
        calls.put("windows of whole parts", () -> PreparedDatabase.fromWholeParts(FORM, null));
        calls.put("more rows", () -> database.with(null, ONE));
        calls.put("by whom more", () -> database.with(rows, null));
        calls.put("expected mark", () -> database.requireMark(null));
        calls.put("out of a database", () -> database.write(null));
        calls.put("out of what was added", () -> database.writeAdded(null, () -> {}));
        calls.put("written parts", () -> database.writeAdded(bytes -> {}, null));
        calls.put("queries for links", () -> database.links(null, LIMIT, ONE, CONSUMER));
        calls.put("limit of queries", () -> database.links(rows, null, ONE, CONSUMER));
        calls.put("by whom queries", () -> database.links(rows, LIMIT, null, CONSUMER));
        calls.put("consumer of queries", () -> database.links(rows, LIMIT, ONE, null));
        calls.put("queries for the nearest", () -> database.nearest(null, 1, ONE));
        calls.put("by whom the nearest", () -> database.nearest(rows, 1, null));
        calls.put("references of counts", () -> RankCounts.among(null));
        calls.put("scores that are counted", () -> RankCounts.among(NUMBERS).add(null, 0, 1));
        calls.put("other counts", () -> RankCounts.among(NUMBERS).add(null));
        calls.put("scores of places", () -> ScorePlaces.of(null));
        calls.put("scores that are sorted", () -> ScoreOrder.sorted(null));
        calls.put("kernel of all pairs", () -> MatrixKernels.allPairs(null, NUMBERS, 2, 2));
        calls.put("rows of a kernel", () -> MatrixKernels.allPairs(kernel, null, 2, 2));
        calls.put("query of a kernel", () -> MatrixKernels.oneToMany(kernel, null, 0, NUMBERS, 2, 2));
        calls.put("a set of rows", () -> MatrixKernels.manyToMany(kernel, null, 2, NUMBERS, 2, 2));
        calls.put("b set of rows", () -> MatrixKernels.manyToMany(kernel, NUMBERS, 2, null, 2, 2));
        return calls;
    }

    @TestFactory
    Stream<DynamicTest> itIsNamed() {
        return calls().entrySet().stream()
                .map(call -> DynamicTest.dynamicTest(call.getKey(), () -> {
                    String message = assertThrows(NullPointerException.class, call.getValue())
                            .getMessage();
                    assertEquals(
                            call.getKey().split(" ")[0], String.valueOf(message).split(" ")[0]);
                }));
    }
}
