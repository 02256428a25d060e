package org.drugprofiling.evaluation;

import java.util.Locale;

/**
 * Why there is no likelihood ratio; the list is closed.
 *
 * @since 0.1.0
 */
public enum NotEvaluatedReason {
    /** A profile lies far outside the background, which then says nothing about how rare it is. */
    NOT_REPRESENTED("a profile lies far outside the background population"),
    /** The model has no density at the score, or gives it no number. */
    OUTSIDE_MODEL("the model gives the score no likelihood ratio"),
    /** The likelihood ratio would be 0 or infinite. */
    INFINITE("the likelihood ratio would be 0 or infinite"),
    /** The link value was made under other conditions than the population. */
    STATE_MISMATCH("the link value was made under other conditions than the population"),
    /** The profiles themselves have no link value. */
    NOT_COMPARABLE("the profiles have no link value");

    private final String explanation;

    NotEvaluatedReason(String explanation) {
        this.explanation = explanation;
    }

    /**
     * {@return the stable id, for example {@code not-represented}}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * {@return the reason in words}
     */
    public String explanation() {
        return explanation;
    }
}
