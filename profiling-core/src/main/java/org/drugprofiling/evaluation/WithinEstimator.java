package org.drugprofiling.evaluation;

/**
 * How the covariance within sources is estimated. Where sources have different numbers of rows the two differ.
 *
 * @since 0.1.0
 */
public enum WithinEstimator {
    /** All squared deviations from the means of their sources, divided by (rows − sources): each row counts alike. */
    POOLED,
    /** The unweighted mean of the covariances of the sources with two rows or more: each source counts alike (the program lir). */
    MEAN_OF_COVARIANCES
}
