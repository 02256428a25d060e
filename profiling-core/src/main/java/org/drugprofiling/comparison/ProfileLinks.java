package org.drugprofiling.comparison;

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
    private final KeptLinks links;

    ProfileLinks(BatchComparison comparison, ScoreLimit limit, KeptLinks links) {
        this.comparison = comparison;
        this.limit = limit;
        this.links = links;
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
        return links.size();
    }

    /**
     * Returns the row of a pair.
     *
     * @param at from 0
     * @return the row
     */
    public int row(int at) {
        return links.row(at);
    }

    /**
     * Returns the column of a pair: the earlier row if all pairs were compared.
     *
     * @param at from 0
     * @return the column
     */
    public int column(int at) {
        return links.column(at);
    }

    /**
     * Returns the bare number of a pair.
     *
     * @param at from 0
     * @return the number
     */
    public double value(int at) {
        return links.value(at);
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
