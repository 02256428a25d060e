package org.drugprofiling.decision;

import java.util.Locale;

/**
 * From which pairs a conformal p-value is computed, and over what its guarantee is an average.
 *
 * @since 0.1.0
 */
public enum CalibrationBasis {
    /** Unlinked pairs of which no two share a source. */
    DISJOINT_PAIRS(
            "pairs that share no source",
            "on average over queries and candidates of %s; for one query, of a rare kind say, it can be more often"),
    /** The query against one specimen of each of many sources that it does not belong to. */
    ANCHORED_ON_QUERY(
            "this query against sources that it does not belong to", "for this very query, on average over candidates"),
    /** All unlinked pairs of all sources, at the price of a factor of two. */
    ALL_PAIRS_TWICE(
            "all pairs of all sources, p-values doubled because pairs share sources",
            "on average over queries and candidates of %s; for one query, of a rare kind say, it can be more often");

    private final String words;
    private final String average;

    CalibrationBasis(String words, String average) {
        this.words = words;
        this.average = average;
    }

    /**
     * {@return the basis in words}
     */
    public String words() {
        return words;
    }

    /** Over what the guarantee is an average, in words; of pairs of one group or of all. */
    String average(String ofWhat) {
        return String.format(Locale.ROOT, average, ofWhat);
    }
}
