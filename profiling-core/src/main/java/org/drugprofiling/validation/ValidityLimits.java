package org.drugprofiling.validation;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * How far things may move before limits or likelihood ratios must be derived again, for example a stability index of at most 0.25.
 *
 * @param largestStabilityIndex above 0
 * @param smallestPOfDistance of the distance of Kolmogorov and Smirnov, above 0 and below 1
 * @param largestAreaOutside share of the area of one case outside the peak list, above 0 and below 1
 * @param largestShareOfCases share of cases beyond that, from 0 to below 1
 * @param smallestMidP of the check of control pairs, above 0 and below 1
 * @param months after which they must be derived again whatever has happened, at least 1
 * @since 0.1.0
 */
public record ValidityLimits(
        double largestStabilityIndex,
        double smallestPOfDistance,
        double largestAreaOutside,
        double largestShareOfCases,
        double smallestMidP,
        int months) {

    /**
     * Checks the ranges.
     */
    public ValidityLimits {
        boolean isGood = largestStabilityIndex > 0
                && largestStabilityIndex < Double.POSITIVE_INFINITY
                && smallestPOfDistance > 0
                && smallestPOfDistance < 1
                && largestAreaOutside > 0
                && largestAreaOutside < 1
                && largestShareOfCases >= 0
                && largestShareOfCases < 1
                && smallestMidP > 0
                && smallestMidP < 1
                && months >= 1;
        if (!isGood) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "limits of validity must be positive, shares and probabilities below 1, and at least one month long",
                    ProblemLocation.nowhere(),
                    largestStabilityIndex + ", " + smallestPOfDistance + ", " + largestAreaOutside + ", "
                            + largestShareOfCases + ", " + smallestMidP + ", " + months);
        }
    }

    /**
     * Returns a stability index of at most 0.25 and a probability of the distance of at least 0.001, more than 10 % of the area outside the peak list in at most 5 % of the cases, a mid-p of at
     * least 0.05, and 12 months. These are conventions of this library; that of the stability index is a rule of thumb whose source was not
     * seen. A laboratory states its own.
     *
     * @return the limits
     */
    public static ValidityLimits withDefaults() {
        return new ValidityLimits(0.25, 0.001, 0.10, 0.05, 0.05, 12);
    }
}
