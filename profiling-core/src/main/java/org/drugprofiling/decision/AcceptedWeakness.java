package org.drugprofiling.decision;

/**
 * A weakness of a limit that its user accepted by name; it is printed wherever the limit is.
 *
 * @since 0.1.0
 */
public enum AcceptedWeakness {
    /** Fewer than 20 sources stand behind the linked pairs. */
    FEW_LINKED_SOURCES("fewer than " + Threshold.FEWEST_LINKED_SOURCES + " sources stand behind the linked pairs"),
    /** The population rule left out the pairs that are hard to tell apart, and the limit is used in a search of a database. */
    FLATTERING_RULE("the population rule left out the pairs that are hard to tell apart"),
    /** Several laboratories or analytical methods stand behind the limit, so that it is right for their mixture and for none of them. */
    POOLED_CONDITIONS("several laboratories or analytical methods stand behind the limit"),
    /** The false positive level is smaller than one in the number of unlinked pairs. */
    UNCERTIFIED_LEVEL("the false positive level cannot be certified with so few unlinked pairs");

    private final String words;

    AcceptedWeakness(String words) {
        this.words = words;
    }

    /**
     * {@return the weakness in words}
     */
    public String words() {
        return words;
    }
}
