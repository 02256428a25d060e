package org.drugprofiling.kernel;

/**
 * Takes the pairs of a job, one after another, in ascending order of rows, then columns.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface PairConsumer {

    /**
     * Takes a pair.
     *
     * @param row the row
     * @param column the other row, in a job over all pairs the earlier one
     * @param value the value of the pair
     */
    void accept(int row, int column, double value);
}
