package org.drugprofiling.kernel;

/** Some rows of an order that follow one another, as panels: a block of 128 rows, or fewer at the end. */
final class ColumnBlock {

    private final BatchRows rows;
    private final int[] numbers;
    private final int firstNumber;
    private final Panels panels;
    private final int firstPanel;
    private final Panels singles;
    private final boolean hasSingles;

    /**
     * A block.
     *
     * @param rows what holds them
     * @param numbers for each place, which of {@code rows} it is
     * @param firstNumber where the numbers of this block begin
     * @param panels the panels of rows in this order
     * @param firstPanel the first of this block
     * @param singles the same for the filter in single precision, or the panels themselves if there is none
     * @param hasSingles whether there is one
     */
    ColumnBlock(
            BatchRows rows,
            int[] numbers,
            int firstNumber,
            Panels panels,
            int firstPanel,
            Panels singles,
            boolean hasSingles) {
        this.rows = rows;
        this.numbers = numbers;
        this.firstNumber = firstNumber;
        this.panels = panels;
        this.firstPanel = firstPanel;
        this.singles = singles;
        this.hasSingles = hasSingles;
    }

    BatchRows rows() {
        return rows;
    }

    Panels panels() {
        return panels;
    }

    int firstPanel() {
        return firstPanel;
    }

    Panels singles() {
        return singles;
    }

    boolean hasSingles() {
        return hasSingles;
    }

    /** Which of the rows stands at a place of the block. */
    int number(int at) {
        return numbers[firstNumber + at];
    }
}
