package org.drugprofiling.kernel;

import java.util.Objects;

/**
 * The nearest columns of each row, the most alike first, for example the ten nearest of each of 20,000 rows. Columns are ranked by their score as {@link ScoreOrder} rounds it, then
 * by their number; one without a score is never among them.
 *
 * @since 0.1.0
 */
public final class NearestRows {

    private final NearestList[] lists;
    private final PairTally tally;

    NearestRows(NearestList[] lists, PairTally tally) {
        for (NearestList list : lists) {
            list.finish();
        }
        this.lists = lists;
        this.tally = tally;
    }

    /**
     * {@return how many pairs there were, and how many an index let the job skip}
     */
    public PairTally tally() {
        return tally;
    }

    /**
     * {@return how many rows there are}
     */
    public int rows() {
        return lists.length;
    }

    /**
     * Returns the nearest columns of a row.
     *
     * @param row from 0
     * @return their numbers, the most alike first; fewer than were asked for if there are not as many with a score
     */
    public int[] columns(int row) {
        NearestList list = lists[Objects.checkIndex(row, lists.length)];
        int[] columns = new int[list.size()];
        for (int at = 0; at < columns.length; at++) {
            columns[at] = list.column(at);
        }
        return columns;
    }

    /**
     * Returns the values of the nearest columns of a row.
     *
     * @param row from 0
     * @return the values, as computed, in the order of {@link #columns}
     */
    public double[] values(int row) {
        NearestList list = lists[Objects.checkIndex(row, lists.length)];
        double[] values = new double[list.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = list.value(at);
        }
        return values;
    }

    @Override
    public String toString() {
        return "nearest columns of " + lists.length + " rows, " + tally;
    }
}
