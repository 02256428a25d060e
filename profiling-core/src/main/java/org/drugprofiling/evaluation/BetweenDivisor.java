package org.drugprofiling.evaluation;

/**
 * What stands for the number of rows of a source where the covariance between sources is estimated. Where all sources have the same number the
 * two are equal.
 *
 * @since 0.1.0
 */
public enum BetweenDivisor {
    /** κ = (N − Σnᵢ²/N)/(m − 1), which makes the estimate unbiased. */
    KAPPA,
    /** The mean number N/m: the program comparison of R. */
    MEAN_NUMBER
}
