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
 * @param fewestControls how many reference values a chart of the control specimen must have to tell, at least 2
 * @param smallestPOfLinkRate of the check of the rate of links, above 0 and below 1
 * @param months after which they must be derived again whatever has happened, at least 1
 * @since 0.1.0
 */
public record ValidityLimits(
        double largestStabilityIndex,
        double smallestPOfDistance,
        double largestAreaOutside,
        double largestShareOfCases,
        double smallestMidP,
        int fewestControls,
        double smallestPOfLinkRate,
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
                && fewestControls >= 2
                && smallestPOfLinkRate > 0
                && smallestPOfLinkRate < 1
                && months >= 1;
        if (!isGood) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "limits of validity must be positive, shares and probabilities below 1, controls at least two, and at least"
                            + " one month long",
                    ProblemLocation.nowhere(),
                    largestStabilityIndex + ", " + smallestPOfDistance + ", " + largestAreaOutside + ", "
                            + largestShareOfCases + ", " + smallestMidP + ", " + fewestControls + ", "
                            + smallestPOfLinkRate + ", " + months);
        }
    }

    /**
     * Returns a stability index of at most 0.25 and a probability of the distance of at least 0.001, more than 10 % of the area outside the peak list in at most
     * 5 % of the cases, a mid-p of at least 0.05, 20 reference values of the control, a p of the rate of links of at least 0.001, because links come in
     * clusters, and 12 months. These are conventions of this library; that of the stability index is a rule of thumb whose source was not seen. A
     * laboratory states its own.
     *
     * @return the limits
     */
    public static ValidityLimits withDefaults() {
        return new ValidityLimits(0.25, 0.001, 0.10, 0.05, 0.05, 20, 0.001, 12);
    }
}
