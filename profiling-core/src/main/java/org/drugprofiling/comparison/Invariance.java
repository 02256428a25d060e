package org.drugprofiling.comparison;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
    INCREASING_MAP;

    /** A set that is printed in the order of this page on every JVM. */
    static Set<Invariance> setOf(Invariance... invariances) {
        EnumSet<Invariance> set = EnumSet.noneOf(Invariance.class);
        set.addAll(List.of(invariances));
        return Collections.unmodifiableSet(set);
    }
}
