package org.drugprofiling.decision;

/**
 * What limits say about a pair. None of these says that two specimens have the same source, or different ones.
 *
 * @since 0.1.0
 */
public enum LinkDecision {
    /** More alike than unlinked pairs usually are, and as alike as linked pairs usually are. */
    LINK("LINK"),
    /** Between the limits: the populations do not support a decision. */
    INCONCLUSIVE("INCONCLUSIVE"),
    /** Less alike than linked pairs usually are, and no more alike than unlinked pairs usually are. */
    NOT_LINKED_BY_THIS_METHOD("NOT LINKED BY THIS METHOD");

    private final String words;

    LinkDecision(String words) {
        this.words = words;
    }

    /**
     * {@return the words for reports}
     */
    public String words() {
        return words;
    }
}
