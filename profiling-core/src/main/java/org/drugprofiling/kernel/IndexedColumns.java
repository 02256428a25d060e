package org.drugprofiling.kernel;

import java.util.BitSet;

/** Rows that are looked for by their boxes, in memory or in a mapped file, for example a database of 1,000,000 rows. Read by many threads. */
interface IndexedColumns {

    /** The components of the boxes. */
    Projection projection();

    /** The ordinary rows in the order of their boxes. */
    BoxOrder order();

    /** How many rows, those that are not ordinary among them. */
    int count();

    /** The rows that are in no box because each of their pairs is compared by the reference. */
    BitSet byReference();

    /** The rows without a value. */
    BitSet undefined();

    /** The rows of a block as panels; perhaps read anew each time. */
    ColumnBlock block(int block);

    /** Rows, perhaps none, of which limits may depend: their largest trait is that of all. */
    BatchRows bounding();

    /** The value of a pair that has not been summed. */
    double pair(BatchRows rows, int row, int column);

    /**
     * Some rows of an order that follow one another, as panels.
     *
     * @param rows what holds them
     * @param numbers for each place from the first on, which of {@code rows} it is
     * @param firstNumber where the numbers of this block begin
     * @param panels the panels of rows in this order
     * @param firstPanel the first of this block
     * @param singles the same for the filter in single precision, or the panels themselves if there is none
     * @param hasSingles whether there is one
     */
    record ColumnBlock(
            BatchRows rows,
            int[] numbers,
            int firstNumber,
            Panels panels,
            int firstPanel,
            Panels singles,
            boolean hasSingles) {

        int number(int at) {
            return numbers[firstNumber + at];
        }
    }
}
