package org.drugprofiling.method;

/**
 * Who stands behind a method.
 *
 * @since 0.1.0
 */
public enum MethodStanding {
    /** Agreed between laboratories and published. */
    HARMONISED,
    /** Published by one laboratory. */
    SINGLE_LABORATORY_PUBLISHED,
    /** A laboratory's own. */
    LABORATORY
}
