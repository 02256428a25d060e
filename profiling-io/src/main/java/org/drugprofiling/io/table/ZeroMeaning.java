package org.drugprofiling.io.table;

/**
 * What a literal zero in a table means; the file cannot say it, so a person must.
 *
 * @since 0.1.0
 */
public enum ZeroMeaning {
    /** Nobody said: every zero is a problem with its row and column. */
    UNDECLARED,
    /** The laboratory writes 0 where it looked and saw nothing. */
    NOT_DETECTED,
    /** The number was measured and is zero, such as the content of a tablet without drug. */
    MEASURED_ZERO
}
