package org.drugprofiling.evaluation;

/**
 * How scores of one kind of pairs are distributed, for example normal around 2.9. Embedders may write their own.
 *
 * @since 0.1.0
 */
public interface ScoreDensity {

    /**
     * Returns the logarithm of the density at a score.
     *
     * @param score a finite score
     * @return the natural logarithm, −∞ outside the support
     */
    double log(double score);

    /**
     * {@return the density with its parameters in one line}
     */
    String description();

    /** Fits a density to the scores of one kind of pairs, for example {@code ScoreDensities::normal}. */
    @FunctionalInterface
    interface Fitting {

        /**
         * Fits.
         *
         * @param scores finite scores
         * @return the density
         */
        ScoreDensity fit(double[] scores);
    }
}
