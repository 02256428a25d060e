package org.drugprofiling.evaluation;

/**
 * How the covariance within sources is estimated. Where sources have different numbers of rows the first two differ.
 *
 * @since 0.1.0
 */
public enum WithinEstimator {
    /** All squared deviations from the means of their sources, divided by (rows − sources): each row counts alike. */
    POOLED,
    /** The unweighted mean of the covariances of the sources with two rows or more: each source counts alike (the program lir). */
    MEAN_OF_COVARIANCES,
    /**
     * Robust standard deviations with the pooled correlation: the pooled covariance, in which the standard deviation of each target is replaced by that of Algorithm S over the
     * sources with two rows or more ({@link org.drugprofiling.harmonisation.AlgorithmS}). It is positive definite where the pooled one is. A single gross error hardly moves the deviations, where there are enough sources for Algorithm S to bear it; the correlations
     * it does move.
     *
     * <p>This library's own construction, not that of a publication. It estimates how most sources scatter, not how all do on average: where sources differ in their scatter, likelihood ratios
     * become too strong. On the tablets of the quick start it makes Cllr worse, with the gross error and without. Screening finds such an error, and a person judges it; this estimator is for a second look, and
     * is used only where it is asked for by this name. Refused ({@code no-scatter}) for a target in which so many sources have no scatter at all, but for rounding, that the usual one is 0, and ({@code not-robust}) where one source could carry Algorithm S away or more scatter far beyond the others than it bears.
     */
    ROBUST_DEVIATIONS
}
