package org.drugprofiling.bench.parity;

/** An answer of a job that is not the one of the double loop. */
final class ParityMismatch extends RuntimeException {

    private static final long serialVersionUID = 1;

    ParityMismatch(String message) {
        super(message);
    }

    static void require(boolean holds, String job, long row, long column, Object expected, Object actual) {
        if (!holds) {
            throw new ParityMismatch(
                    job + " at row " + row + ", column " + column + ": expected " + expected + " but was " + actual);
        }
    }
}
