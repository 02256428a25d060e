package org.drugprofiling.comparison;

/**
 * What may be done to the compared rows without changing the result, but for rounding.
 *
 * @since 0.1.0
 */
public enum Invariance {
    /** Each row multiplied by a positive number of its own. */
    ROW_SCALE,
    /** A number of its own added to each row. */
    ROW_SHIFT,
    /** Both rows multiplied by the same positive number. */
    COMMON_SCALE,
    /** The same row added to both. */
    COMMON_SHIFT,
    /** Each target of both rows multiplied by a positive number of its own. */
    COLUMN_SCALE,
    /** A strictly increasing function applied to all numbers. */
    INCREASING_MAP
}
