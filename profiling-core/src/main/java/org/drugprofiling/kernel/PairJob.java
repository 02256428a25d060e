package org.drugprofiling.kernel;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.kernel.PairPlan.Shape;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Comparisons of many rows, and what is wanted of them: links within a limit, say, of all pairs of 100,000 rows.
 *
 * <pre>{@code
 * BatchRows rows = BatchRows.of(BatchForms.PEARSON_DISTANCE, values, n, p);
 * PairJob.allPairs(rows).links(ScoreLimit.atMost(0.02), (i, j, d) -> System.out.println(i + " " + j + " " + d));
 * }</pre>
 *
 * <p>Every answer is that of the double loop over {@link BatchForm#reference()}, bit for bit, whatever the engine, the execution and the number of
 * threads. Nothing of the size of all pairs is stored unless it is asked for.
 *
 * @since 0.1.0
 */
public final class PairJob {

    private final Shape shape;
    private final BatchRows rows;
    private final BatchRows columns;
    private final Execution execution;
    private final boolean mayIndex;

    private PairJob(Shape shape, BatchRows rows, BatchRows columns, Execution execution, boolean mayIndex) {
        this.shape = shape;
        this.rows = rows;
        this.columns = columns;
        this.execution = execution;
        this.mayIndex = mayIndex;
    }

    /**
     * Returns the comparison of every pair of rows of one set: each row with those before it.
     *
     * @param rows the rows
     * @return the job, in the calling thread
     */
    public static PairJob allPairs(BatchRows rows) {
        Objects.requireNonNull(rows, "rows");
        return new PairJob(Shape.TRIANGLE, rows, rows, Execution.inCallingThread(), true);
    }

    /**
     * Returns the comparison of each row of one set, one perhaps, with each of another.
     *
     * @param rows the rows of the first set
     * @param columns those of the second, prepared for the same form: the same object, not another of the same parameters
     * @return the job, in the calling thread
     * @throws ProfilingException if the forms, which are named, or the numbers of targets differ
     */
    public static PairJob between(BatchRows rows, BatchRows columns) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(columns, "columns");
        rows.form().requireSame(columns.form(), "both sets of a job");
        if (rows.targets() != columns.targets()) {
            throw new ProfilingException(
                    "length-mismatch",
                    "both sets of a job must have the same number of targets",
                    ProblemLocation.nowhere(),
                    rows.targets() + " and " + columns.targets() + " targets");
        }
        return new PairJob(Shape.RECTANGLE, rows, columns, Execution.inCallingThread(), true);
    }

    /**
     * Returns this job done by others.
     *
     * @param by who does it
     * @return the job
     */
    public PairJob with(Execution by) {
        return new PairJob(shape, rows, columns, Objects.requireNonNull(by, "by"), mayIndex);
    }

    /**
     * Returns this job without an index, so that links and nearest rows are looked for among all pairs. Nothing but time depends on it.
     *
     * @return the job
     */
    public PairJob withoutIndex() {
        return new PairJob(shape, rows, columns, execution, false);
    }

    /**
     * {@return how many pairs are compared}
     */
    public long pairs() {
        return plan().pairs();
    }

    private PairPlan plan() {
        return new PairPlan(shape, rows, columns);
    }

    /**
     * Hands on the pairs whose score meets a condition on the side of alike scores, in ascending order of rows, then columns; pairs without a value are never
     * among them. Of very many pairs, or of rows {@linkplain BatchRows#withIndex with an index}, those that cannot be links are skipped where an index pays.
     *
     * @param limit the condition: at most or below a number if low means alike, at least or above one if high does
     * @param consumer takes the pairs, in the calling thread
     * @return how many pairs there were
     * @throws ProfilingException if the condition is that of unlike pairs, which {@link #unlikePairs} hands on, with the code {@code unlike-limit}
     */
    public long links(ScoreLimit limit, PairConsumer consumer) {
        rows.form().requireAlike(Objects.requireNonNull(limit, "limit"));
        Objects.requireNonNull(consumer, "consumer");
        PairPlan plan = plan();
        LinkSearch search = new LinkSearch(plan, rows, columns, limit, execution);
        Optional<RowIndex> index = mayIndex ? IndexChoice.forLinks(plan, columns, limit, execution) : Optional.empty();
        return index.isPresent() ? search.run(index.get(), consumer) : search.run(consumer);
    }

    /**
     * Hands on the pairs whose score meets a condition on the side of unlike scores, for example at least 0.5 of a distance, in the order of {@link #links}. No pair
     * is excluded in advance: each is compared. Pairs without a value are never among them.
     *
     * @param limit the condition: at least or above a number if low means alike, at most or below one if high does
     * @param consumer takes the pairs, in the calling thread
     * @return how many pairs there were
     * @throws ProfilingException if the condition is that of alike pairs, with the code {@code alike-limit}
     */
    public long unlikePairs(ScoreLimit limit, PairConsumer consumer) {
        BatchForm form = rows.form();
        if (form.isAlike(Objects.requireNonNull(limit, "limit"))) {
            throw new ProfilingException(
                    "alike-limit",
                    form.isSimilarity()
                            ? "a limit of unlike pairs must be at most or below a similarity"
                            : "a limit of unlike pairs must be at least or above a distance",
                    ProblemLocation.nowhere().with("comparison", form),
                    limit.toString());
        }
        Objects.requireNonNull(consumer, "consumer");
        return new LinkSearch(plan(), rows, columns, limit, execution).run(consumer);
    }

    private ValueVisit visit(Shape wanted) {
        return new ValueVisit(new PairPlan(wanted, rows, columns), rows, columns, execution);
    }

    /**
     * Returns all values: of all pairs in the order of {@link PackedTriangle}, of two sets row i against column j at i · columns + j.
     *
     * @return one value for each pair, {@code NaN} where undefined
     * @throws ProfilingException if they need more memory than there is, with the bytes
     */
    public double[] values() {
        return filled(shape);
    }

    /**
     * Writes all values into an array of the caller's, in the order of {@link #values()}, so that many jobs can use one array.
     *
     * @param into receives one value for each pair, {@code NaN} where undefined; what is beyond the pairs stays
     * @throws ProfilingException if the array is shorter than there are pairs
     */
    public void values(double[] into) {
        fill(visit(shape), into);
    }

    /**
     * Returns the values of each row with each, itself among them: of all pairs a symmetric matrix, of two sets the same as {@link #values()}.
     *
     * @return row i against column j at i · columns + j, {@code NaN} where undefined
     * @throws ProfilingException if they need more memory than there is, with the bytes
     */
    public double[] matrix() {
        return filled(Shape.RECTANGLE);
    }

    /**
     * Writes the values of each row with each into an array of the caller's, in the order of {@link #matrix()}.
     *
     * @param into receives row i against column j at i · columns + j, {@code NaN} where undefined; what is beyond the matrix stays
     * @throws ProfilingException if the array is shorter than the matrix
     */
    public void matrix(double[] into) {
        fill(visit(Shape.RECTANGLE), into);
    }

    private double[] filled(Shape wanted) {
        ValueVisit visit = visit(wanted);
        double[] values = new double
                [Memory.requireDoubles(
                        "the values of " + rows.count() + " rows", visit.plan().pairs())];
        fill(visit, values);
        return values;
    }

    private static void fill(ValueVisit visit, double[] values) {
        Objects.requireNonNull(values, "into");
        PairPlan plan = visit.plan();
        if (values.length < plan.pairs()) {
            throw new ProfilingException(
                    "length-mismatch",
                    "an array must have room for the values of " + plan.pairs() + " pairs",
                    ProblemLocation.nowhere(),
                    values.length + " numbers");
        }
        visit.run(() -> (row, firstColumn, some, count) ->
                System.arraycopy(some, 0, values, (int) plan.pairsBefore(row) + firstColumn, count));
    }

    /**
     * Counts scores in equal bins.
     *
     * @param lower lower end of the first bin
     * @param upper upper end of the last bin
     * @param bins how many bins
     * @return the counts
     */
    public ScoreHistogram histogram(double lower, double upper, int bins) {
        HistogramCount.require(lower, upper, bins);
        ValueVisit visit = visit(shape);
        Memory.requireBytes("a histogram of " + bins + " bins", (long) Long.BYTES * bins * (visit.threads() + 1));
        return HistogramCount.sum(lower, upper, bins, visit.run(() -> new HistogramCount(lower, upper, bins)));
    }

    /**
     * Returns exact quantiles of type 7 (linear between order statistics) of all values that pairs have, without keeping them. Values are not rounded first. Takes
     * two to four passes over the pairs.
     *
     * @param levels each from 0 to 1
     * @return one quantile for each level
     * @throws ProfilingException if no pair has a value, or there is not enough memory, with the bytes
     */
    public double[] quantiles(double... levels) {
        return new OrderStatistics(visit(shape)).quantiles(Objects.requireNonNull(levels, "levels"));
    }

    /**
     * Finds the rows that are most alike to each row: of all pairs among the others of the set, of two sets among the columns.
     *
     * @param most how many for each row, at least 1
     * @return the nearest
     * @throws ProfilingException if they need more memory than there is, with the bytes
     */
    public NearestRows nearest(int most) {
        PairPlan plan = new PairPlan(shape == Shape.TRIANGLE ? Shape.OTHERS : shape, rows, columns);
        NearestSearch search = new NearestSearch(plan, rows, columns, most, execution);
        Optional<RowIndex> index = mayIndex ? IndexChoice.forNearest(plan, columns, execution) : Optional.empty();
        return index.isPresent() ? search.run(index.get()) : search.run();
    }

    /**
     * Hands on the values of chosen pairs, in ascending order of rows, then columns.
     *
     * @param selection the pairs that are wanted
     * @param consumer takes them, in the calling thread, {@code NaN} where undefined
     * @return how many pairs there were
     */
    public long values(PairSelection selection, PairConsumer consumer) {
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(consumer, "consumer");
        PairPlan plan = plan();
        return new OrderedPairs(plan, execution, () -> {
                    TileWorker worker = new TileWorker(plan, rows, columns, execution);
                    return (unit, rowFrom, rowTo, hits) -> choose(worker, unit, rowFrom, rowTo, selection, hits);
                })
                .run(consumer);
    }

    private static void choose(
            TileWorker worker, int unit, int rowFrom, int rowTo, PairSelection selection, Hits hits) {
        worker.values(unit, rowFrom, rowTo, (row, firstColumn, values, count) -> {
            for (int lane = 0; lane < count; lane++) {
                int column = firstColumn + lane;
                if (selection.contains(row, column)) {
                    hits.add(row, column, values[lane]);
                }
            }
        });
    }

    /**
     * Returns the scores of labelled pairs, for example of linked and of unlinked ones.
     *
     * @param labels the kind of each pair
     * @param kinds how many kinds there are
     * @return for each kind its values in ascending order of rows, then columns; pairs without a value are left out
     * @throws ProfilingException if a kind is not below {@code kinds}
     */
    public double[][] scores(PairLabels labels, int kinds) {
        Objects.requireNonNull(labels, "labels");
        if (kinds < 0) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "the number of kinds must not be negative",
                    ProblemLocation.nowhere(),
                    Integer.toString(kinds));
        }
        Hits[] scores = new Hits[kinds];
        Arrays.setAll(scores, kind -> new Hits());
        values((row, column) -> labels.of(row, column) >= 0, (row, column, value) -> {
            int kind = requireKind(labels.of(row, column), kinds, row, column);
            if (Double.isFinite(value)) {
                scores[kind].add(row, column, value);
            }
        });
        return Arrays.stream(scores).map(Hits::values).toArray(double[][]::new);
    }

    /** Refuses a kind of a pair that is not below a number; returns it. */
    static int requireKind(int kind, int kinds, int row, int column) {
        if (kind >= kinds) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "the kind of a pair must be below " + kinds,
                    ProblemLocation.nowhere().with("row", row).with("column", column),
                    Integer.toString(kind));
        }
        return kind;
    }

    /**
     * Counts the values of pairs of kind 1, unlinked ones say, among those of kind 0, without keeping the former: an exact ROC curve of any number of
     * pairs, with the same bits for any number of threads. Pairs of a negative kind take no part. Pairs without a value are counted as undefined.
     *
     * @param labels the kind of each pair: 0, 1 or negative
     * @return the counts
     * @throws ProfilingException if a kind is above 1, or they need more memory than there is, with the bytes
     */
    public RankCounts ranks(PairLabels labels) {
        return new RankVisit(plan(), rows, columns, execution).run(Objects.requireNonNull(labels, "labels"));
    }
}
