package org.drugprofiling.kernel;

/**
 * Takes the values of one row with every other row, row after row in ascending order, so that not all need be kept.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RowConsumer {

    /**
     * Takes a row.
     *
     * @param row the row
     * @param values its value with each other row; the array may be written over, and is used again for the next row
     */
    void accept(int row, double[] values);
}
