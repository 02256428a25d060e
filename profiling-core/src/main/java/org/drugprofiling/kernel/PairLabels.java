package org.drugprofiling.kernel;

/**
 * Sorts pairs into kinds, for example 0 for linked and 1 for unlinked ones.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface PairLabels {

    /**
     * Returns the kind of a pair; asked by several threads at once, perhaps more than once, and to be answered alike.
     *
     * @param row the row
     * @param column the other row, in a job over all pairs the earlier one
     * @return the kind from 0, or a negative number if the pair is left out
     */
    int of(int row, int column);
}
