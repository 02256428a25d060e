package org.drugprofiling.evaluation;

/**
 * Empirical cross-entropy at one prior probability of the same source, in bits: what is still missing to the truth; for example 0.28 at a
 * prior of 0.1, 0.11 after pooling adjacent violators, 0.47 without any evidence.
 *
 * @param prior prior probability of the same source
 * @param system with the likelihood ratios of the system
 * @param afterPav with those after pooling adjacent violators
 * @param neutral with likelihood ratios of 1
 * @since 0.1.0
 */
public record CrossEntropy(double prior, double system, double afterPav, double neutral) {

    /**
     * {@return log10 of the prior odds of the same source}
     */
    public double log10PriorOdds() {
        return StrictMath.log10(prior / (1 - prior));
    }
}
