package org.drugprofiling.evaluation;

/**
 * How wide the kernels around the means of sources are, as a multiple h of the deviation between sources. The two rules agree for one target
 * only, and so do their likelihood ratios.
 *
 * @since 0.1.0
 */
public enum TwoLevelBandwidth {
    /** h = (4/(2p + 1))^(1/(p+4)) · m^(−1/(p+4)): Aitken and Lucy 2004, the program comparison of R. */
    AITKEN_LUCY,
    /** h = (4/((p + 2)m))^(1/(p+4)): Silverman, the program lir. */
    SILVERMAN;

    private static final double FOUR = 4;

    /**
     * Returns the bandwidth.
     *
     * @param targets p, at least 1
     * @param sources m, at least 1
     * @return h
     */
    public double of(int targets, int sources) {
        double power = 1 / (targets + FOUR);
        return this == AITKEN_LUCY
                ? StrictMath.pow(FOUR / (2 * targets + 1), power) * StrictMath.pow(sources, -power)
                : StrictMath.pow(FOUR / ((targets + 2.0) * sources), power);
    }
}
