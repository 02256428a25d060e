package org.drugprofiling.method;

import java.util.Locale;

/**
 * What a method does with a target that its source names.
 *
 * @since 0.1.0
 */
public enum TargetUse {
    /** Compared between profiles. */
    COMPARED,
    /** The others are divided by it; it is not compared itself. */
    DENOMINATOR,
    /** Measured beside the profile and compared, if at all, apart from it: adulterants, content. */
    SECOND_LAYER,
    /** Put into a class, not compared between pairs. */
    CLASSIFIED,
    /** Added by the laboratory. */
    INTERNAL_STANDARD,
    /** Perhaps a target: membership was not read in a source. Never taken into a method by itself. */
    CANDIDATE;

    /**
     * {@return the words for pages, for example {@code second layer}}
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
