package org.drugprofiling.comparison;

import java.util.Arrays;
import java.util.Objects;
import org.drugprofiling.kernel.PairConsumer;
import org.drugprofiling.kernel.ScoreLimit;
import org.drugprofiling.provenance.ChainId;

/**
 * The pairs of profiles within a limit, for example 1,204 pairs at most 0.02 apart by {@code pearson-distance}, in ascending order of rows, then columns. Being within
 * a limit is a finding about numbers; what it is worth is said by a threshold of the package {@code decision}.
 *
 * @since 0.1.0
 */
public final class ProfileLinks {

    private final BatchComparison comparison;
    private final ScoreLimit limit;
    private final int[] rows;
    private final int[] columns;
    private final double[] values;

    private ProfileLinks(BatchComparison comparison, ScoreLimit limit, int[] rows, int[] columns, double[] values) {
        this.comparison = comparison;
        this.limit = limit;
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /** Links on their way. */
    static final class Gathering implements PairConsumer {

        private int[] rows = new int[16];
        private int[] columns = new int[16];
        private double[] values = new double[16];
        private int count;

        @Override
        public void accept(int row, int column, double value) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, 2 * count);
                columns = Arrays.copyOf(columns, 2 * count);
                values = Arrays.copyOf(values, 2 * count);
            }
            rows[count] = row;
            columns[count] = column;
            values[count++] = value;
        }

        ProfileLinks of(BatchComparison comparison, ScoreLimit limit) {
            return new ProfileLinks(
                    comparison,
                    limit,
                    Arrays.copyOf(rows, count),
                    Arrays.copyOf(columns, count),
                    Arrays.copyOf(values, count));
        }
    }

    /**
     * {@return the metric of the values}
     */
    public ComparisonMetric metric() {
        return comparison.metric();
    }

    /**
     * {@return the limit}
     */
    public ScoreLimit limit() {
        return limit;
    }

    /**
     * {@return how many pairs there are}
     */
    public int size() {
        return rows.length;
    }

    /**
     * Returns the row of a pair.
     *
     * @param at from 0
     * @return the row
     */
    public int row(int at) {
        return rows[Objects.checkIndex(at, rows.length)];
    }

    /**
     * Returns the column of a pair: the earlier row if all pairs were compared.
     *
     * @param at from 0
     * @return the column
     */
    public int column(int at) {
        return columns[Objects.checkIndex(at, columns.length)];
    }

    /**
     * Returns the bare number of a pair.
     *
     * @param at from 0
     * @return the number
     */
    public double value(int at) {
        return values[Objects.checkIndex(at, values.length)];
    }

    /**
     * Returns the link value of a pair, with the chain of both profiles, as thresholds take it.
     *
     * @param at from 0
     * @return the link value
     */
    public LinkValue linkValue(int at) {
        ChainId ofRow = comparison.rows().chain(row(at));
        ChainId ofColumn = comparison.columns().chain(column(at));
        return new LinkValue(metric(), value(at), ofRow.joinedWith(ofColumn));
    }

    @Override
    public String toString() {
        return size() + " of " + comparison.pairs() + " pairs " + limit + " by " + metric().id();
    }
}
