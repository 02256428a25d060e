package org.drugprofiling.kernel;

/**
 * What a job has done, for example that of 499,999,500,000 pairs all but 2 in 100 were skipped because an index shows that they cannot be links.
 *
 * @param pairs how many pairs were compared or skipped
 * @param skipped how many of them an index has shown not to belong to the answer; neither their sums nor their values were computed
 * @param indexed whether an index was used; if not, no pair was skipped
 * @since 0.1.0
 */
public record PairTally(long pairs, long skipped, boolean indexed) {

    /**
     * {@return skipped pairs as a share of all, 0 if there are no pairs}
     */
    public double shareSkipped() {
        return pairs == 0 ? 0 : (double) skipped / pairs;
    }

    @Override
    public String toString() {
        return indexed
                ? pairs + " pairs, " + skipped + " of them skipped by an index"
                : pairs + " pairs, without an index";
    }
}
