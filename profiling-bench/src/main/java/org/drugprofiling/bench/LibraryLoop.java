package org.drugprofiling.bench;

import java.util.Set;

/**
 * The double loop around the comparison of one pair by another library that takes rows as arrays.
 */
public final class LibraryLoop {

    private LibraryLoop() {}

    /**
     * What compares the pairs of some rows.
     */
    @FunctionalInterface
    public interface Pairs {

        /**
         * Gets ready.
         *
         * @param metric one of the metrics of the library
         * @param rows the rows
         * @return the comparison
         */
        Pair ready(String metric, double[][] rows);
    }

    /**
     * The comparison of one pair.
     */
    @FunctionalInterface
    public interface Pair {

        /**
         * Compares.
         *
         * @param i number of a row
         * @param j number of another
         * @return the value
         */
        double of(int i, int j);
    }

    /**
     * Returns the loop.
     *
     * @param metrics what the library knows
     * @param pairs what compares
     * @return the engine
     */
    public static Engine of(Set<String> metrics, Pairs pairs) {
        return new PairLoop(
                metrics,
                question -> pairs.ready(
                        question.metric(), UnitRows.apart(question.values(), question.rows(), question.targets()))::of);
    }
}
