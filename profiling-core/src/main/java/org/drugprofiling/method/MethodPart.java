package org.drugprofiling.method;

import java.util.Locale;

/**
 * A part that a method must have before it can compare, for example {@link #TREATMENT}.
 *
 * @since 0.1.0
 */
public enum MethodPart {
    /** For which drug. */
    SUBSTANCE,
    /** What is measured, in order. */
    TARGETS,
    /** What stands for a target that was not quantified. */
    NON_DETECTS,
    /** What happens before comparison. */
    TREATMENT,
    /** How two profiles are compared. */
    METRIC;

    /**
     * {@return the words for messages and pages, for example {@code non-detects}}
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
