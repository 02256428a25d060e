package org.drugprofiling.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drugprofiling.kernel.PairConsumer;
import org.drugprofiling.kernel.ScoreLimit;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
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
    private final Gathering links;

    private ProfileLinks(BatchComparison comparison, ScoreLimit limit, Gathering links) {
        this.comparison = comparison;
        this.limit = limit;
        this.links = links;
    }

    /** Links on their way, in pieces, so that none is ever copied. */
    static final class Gathering implements PairConsumer {

        private static final int BYTES_OF_A_LINK = 2 * Integer.BYTES + Double.BYTES;
        // small enough for every collector to place them like any other object
        private static final int BITS = 12;
        private static final int PIECE = 1 << BITS;

        private final List<int[]> rows = new ArrayList<>();
        private final List<int[]> columns = new ArrayList<>();
        private final List<double[]> values = new ArrayList<>();
        private final int most;
        private int count;

        Gathering(int most) {
            this.most = most;
        }

        /** How many links half of the memory of this JVM holds: the other half is for the rows and for what finds them. */
        static int mostKept() {
            return (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 2 / BYTES_OF_A_LINK);
        }

        @Override
        public void accept(int row, int column, double value) {
            if (count == most) {
                throw new ProfilingException(
                        "too-much-memory",
                        "links that are kept must be at most " + most
                                + ", half of the memory of the JVM: take a narrower limit, or a consumer that keeps none",
                        ProblemLocation.nowhere().with("row", row).with("column", column),
                        "more");
            }
            int at = count & PIECE - 1;
            if (at == 0) {
                rows.add(new int[PIECE]);
                columns.add(new int[PIECE]);
                values.add(new double[PIECE]);
            }
            int piece = count >>> BITS;
            rows.get(piece)[at] = row;
            columns.get(piece)[at] = column;
            values.get(piece)[at] = value;
            count++;
        }

        ProfileLinks of(BatchComparison comparison, ScoreLimit limit) {
            return new ProfileLinks(comparison, limit, this);
        }

        private int piece(int at) {
            return Objects.checkIndex(at, count) >>> BITS;
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
        return links.count;
    }

    /**
     * Returns the row of a pair.
     *
     * @param at from 0
     * @return the row
     */
    public int row(int at) {
        return links.rows.get(links.piece(at))[at & Gathering.PIECE - 1];
    }

    /**
     * Returns the column of a pair: the earlier row if all pairs were compared.
     *
     * @param at from 0
     * @return the column
     */
    public int column(int at) {
        return links.columns.get(links.piece(at))[at & Gathering.PIECE - 1];
    }

    /**
     * Returns the bare number of a pair.
     *
     * @param at from 0
     * @return the number
     */
    public double value(int at) {
        return links.values.get(links.piece(at))[at & Gathering.PIECE - 1];
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
