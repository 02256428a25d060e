package org.drugprofiling.evaluation;

/**
 * Whose scores stand for the second proposition. A score alone has no typicality: without an anchor two rare profiles and two common ones of equal
 * score get equal likelihood ratios.
 *
 * @since 0.1.0
 */
public enum Anchoring {
    /** Different-source pairs of the whole population. */
    NONE("not anchored, so that it says nothing of how rare the profiles are"),
    /** The trace against the other sources. */
    TRACE("anchored on the trace"),
    /** The reference source against the other sources. */
    REFERENCE("anchored on the reference source"),
    /** The reference source against the others, and against itself for the first proposition. */
    SPECIFIC_SOURCE("of the specific source");

    private final String words;

    Anchoring(String words) {
        this.words = words;
    }

    /**
     * {@return the words for reports, for example {@code anchored on the trace}}
     */
    public String words() {
        return words;
    }
}
