package org.drugprofiling.method;

/**
 * What a link value can be computed from today with a documented method.
 *
 * @since 0.1.0
 */
public enum ComparisonBasis {
    /** From the targets that the source names; what the source leaves to the laboratory is still the laboratory's choice. */
    DOCUMENTED_TARGETS("documented targets"),
    /** From targets of the laboratory's own: treatment and metric are documented, the target list is not. */
    OWN_TARGETS("own targets"),
    /** Not as documented: what only the source can tell is missing, or the method compares no pairs. */
    NOT_YET("not yet");

    private final String words;

    ComparisonBasis(String words) {
        this.words = words;
    }

    /**
     * {@return the words for pages, for example {@code own targets}}
     */
    public String words() {
        return words;
    }
}
