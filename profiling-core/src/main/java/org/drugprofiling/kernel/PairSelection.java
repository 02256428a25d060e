package org.drugprofiling.kernel;

/**
 * Says which pairs are wanted, for example those of different seizures.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface PairSelection {

    /**
     * Says whether a pair is wanted; asked by several threads at once, perhaps more than once, and to be answered alike.
     *
     * @param row the row
     * @param column the other row, in a job over all pairs the earlier one
     * @return whether it is
     */
    boolean contains(int row, int column);
}
