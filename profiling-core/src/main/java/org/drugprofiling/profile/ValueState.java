package org.drugprofiling.profile;

/**
 * How a number of a profile came about.
 *
 * @since 0.1.0
 */
public enum ValueState {
    /** Measured. */
    QUANTIFIED,
    /** Seen below the limit of quantification; the non-detect policy chose the number. */
    BELOW_QUANTIFICATION,
    /** Looked for and not seen; the non-detect policy chose the number. */
    NOT_DETECTED,
    /** Computed from several targets, at least one of which was not quantified. */
    DERIVED_FROM_CENSORED;

    /**
     * {@return whether the number was chosen by a policy and not by the instrument alone}
     */
    public boolean isCensored() {
        return this != QUANTIFIED;
    }
}
