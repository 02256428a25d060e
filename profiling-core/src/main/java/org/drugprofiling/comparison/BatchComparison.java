package org.drugprofiling.comparison;

import java.util.Optional;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.kernel.BatchForm;
import org.drugprofiling.kernel.BatchRows;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.kernel.NearestRows;
import org.drugprofiling.kernel.PairConsumer;
import org.drugprofiling.kernel.PairJob;
import org.drugprofiling.kernel.PairLabels;
import org.drugprofiling.kernel.RankCounts;
import org.drugprofiling.kernel.ScoreHistogram;
import org.drugprofiling.kernel.ScoreLimit;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;

/**
 * The comparison of many profiles by one metric, for example of 100,000 profiles with each other, and what is wanted of it. Profiles are prepared once for all
 * questions.
 *
 * <pre>{@code
 * ProfileLinks links = Comparisons.batch(metric, matrix).links(ScoreLimit.atMost(0.02));
 * }</pre>
 *
 * <p>A pair has the value that {@link Comparisons#compare} gives it, bit for bit. A pair that cannot be compared is no link, nobody's nearest and in no quantile.
 *
 * @since 0.1.0
 */
public final class BatchComparison {

    private final ComparisonMetric metric;
    private final ProfileMatrix rows;
    private final ProfileMatrix columns;
    private final PairJob job;

    private BatchComparison(ComparisonMetric metric, ProfileMatrix rows, ProfileMatrix columns, PairJob job) {
        this.metric = metric;
        this.rows = rows;
        this.columns = columns;
        this.job = job;
    }

    static BatchComparison of(ComparisonMetric metric, ProfileMatrix matrix) {
        BatchForm form = MetricForms.of(metric, matrix.targetCount());
        return new BatchComparison(metric, matrix, matrix, PairJob.allPairs(prepared(metric, form, matrix)));
    }

    static BatchComparison between(ComparisonMetric metric, ProfileMatrix queries, ProfileMatrix database) {
        Optional<NotComparable> obstacle = Comparisons.obstacle(queries.profile(0), database.profile(0));
        if (obstacle.isPresent()) {
            throw new ProfilingException(
                    "not-comparable",
                    "both matrices of a comparison must be comparable",
                    ProblemLocation.nowhere().with("metric", metric.id()),
                    obstacle.get().toString());
        }
        BatchForm form = MetricForms.of(metric, queries.targetCount());
        return new BatchComparison(
                metric,
                queries,
                database,
                PairJob.between(prepared(metric, form, queries), prepared(metric, form, database)));
    }

    /** Rows that the metric does not compare have no value with any other, and stop nobody. */
    private static BatchRows prepared(ComparisonMetric metric, BatchForm form, ProfileMatrix matrix) {
        return BatchRows.of(
                form, matrix.valuesUnsafe(), matrix.size(), matrix.targetCount(), Uncompared.rows(metric, matrix));
    }

    /**
     * Returns this comparison done by others: an executor of the caller's, with progress and cancellation.
     *
     * @param execution who does it
     * @return the comparison
     */
    public BatchComparison with(Execution execution) {
        return new BatchComparison(metric, rows, columns, job.with(execution));
    }

    /**
     * {@return the metric}
     */
    public ComparisonMetric metric() {
        return metric;
    }

    /**
     * {@return the profiles of the rows}
     */
    public ProfileMatrix rows() {
        return rows;
    }

    /**
     * {@return the profiles that they are compared with; the same if all pairs are compared}
     */
    public ProfileMatrix columns() {
        return columns;
    }

    /**
     * {@return how many pairs are compared}
     */
    public long pairs() {
        return job.pairs();
    }

    /**
     * Finds the pairs within a limit and keeps them, 16 bytes for each, as many as half of the memory of the JVM holds.
     *
     * @param limit at most or below a number if low means alike, at least or above one if high does
     * @return the pairs in ascending order of rows, then columns
     * @throws ProfilingException if the condition is that of unlike pairs; with the code {@code too-much-memory} and the most that are kept when there are
     *     more pairs
     */
    public ProfileLinks links(ScoreLimit limit) {
        KeptLinks kept = new KeptLinks(KeptLinks.most());
        links(limit, kept::add);
        return new ProfileLinks(this, limit, kept);
    }

    /**
     * Hands on the pairs within a limit, in ascending order of rows, then columns.
     *
     * @param limit at most or below a number if low means alike, at least or above one if high does
     * @param consumer takes the pairs, in the calling thread
     * @return how many there were
     * @throws ProfilingException if the condition is that of unlike pairs
     */
    public long links(ScoreLimit limit, PairConsumer consumer) {
        return job.links(limit, consumer);
    }

    /**
     * Finds the most alike columns of each row.
     *
     * @param most how many for each row, at least 1
     * @return the nearest, ranked by rounded score, then number
     */
    public NearestRows nearest(int most) {
        return job.nearest(most);
    }

    /**
     * Counts link values in equal bins.
     *
     * @param lower lower end of the first bin
     * @param upper upper end of the last bin
     * @param bins how many bins
     * @return the counts
     */
    public ScoreHistogram histogram(double lower, double upper, int bins) {
        return job.histogram(lower, upper, bins);
    }

    /**
     * Returns exact quantiles of type 7 of all link values, without keeping them.
     *
     * @param levels each from 0 to 1
     * @return one quantile for each level
     */
    public double[] quantiles(double... levels) {
        return job.quantiles(levels);
    }

    /**
     * Returns the link values of labelled pairs.
     *
     * @param labels the kind of each pair
     * @param kinds how many kinds there are
     * @return for each kind its values in ascending order of rows, then columns; pairs without a value are left out
     */
    public double[][] scores(PairLabels labels, int kinds) {
        return job.scores(labels, kinds);
    }

    /**
     * Counts the link values of unlinked pairs, kind 1, among those of linked ones, kind 0, without keeping the former: what an exact ROC curve of
     * any number of pairs needs. Pairs of a negative kind take no part. Pairs that cannot be compared are counted as undefined.
     *
     * @param labels the kind of each pair
     * @return the counts
     */
    public RankCounts ranks(PairLabels labels) {
        return job.ranks(labels);
    }

    /**
     * Returns the outcome of one pair.
     *
     * @param row a row
     * @param column a column
     * @return the link value with its chain, or why there is none
     */
    public ComparisonOutcome outcome(int row, int column) {
        return Comparisons.compare(metric, rows.profile(row), columns.profile(column));
    }

    /**
     * Returns all values, without their chains: of all pairs of one matrix in the order of {@link org.drugprofiling.kernel.PackedTriangle}, of two
     * matrices row i against column j at i · columns + j.
     *
     * @return one number for each pair, {@code NaN} or infinite where there is none
     * @throws ProfilingException if they need more memory than there is, with the bytes
     */
    public double[] values() {
        return job.values();
    }

    @Override
    public String toString() {
        return pairs() + " pairs by " + metric.id();
    }
}
