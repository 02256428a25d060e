package org.drugprofiling.method;

import java.util.Locale;

/**
 * What a source says of a target in storage.
 *
 * @since 0.1.0
 */
public enum TargetStability {
    /** Nothing was read. */
    NOT_STATED,
    /** It did not change under the conditions studied. */
    STABLE,
    /** It changed. */
    LABILE;

    /**
     * {@return the words for pages, for example {@code not stated}}
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
