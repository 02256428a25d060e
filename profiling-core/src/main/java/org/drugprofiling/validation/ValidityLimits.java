package org.drugprofiling.validation;

import java.util.List;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * How far things may move before limits or likelihood ratios must be derived again, for example a stability index of at most 0.25. A laboratory begins
 * with the defaults and states its own by name: {@code ValidityLimits.withDefaults().withMonths(6)}.
 *
 * @since 0.1.0
 */
public final class ValidityLimits {

    private static final ValidityLimits DEFAULTS = new ValidityLimits(0.25, 0.001, 0.10, 0.05, 0.05, 20, 0.001, 12);

    private final double largestStabilityIndex;
    private final double smallestPOfDistance;
    private final double largestAreaOutside;
    private final double largestShareOfCases;
    private final double smallestMidP;
    private final int fewestControls;
    private final double smallestPOfLinkRate;
    private final int months;

    private ValidityLimits(
            double largestStabilityIndex,
            double smallestPOfDistance,
            double largestAreaOutside,
            double largestShareOfCases,
            double smallestMidP,
            int fewestControls,
            double smallestPOfLinkRate,
            int months) {
        this.largestStabilityIndex =
                within("stability index", "above 0", largestStabilityIndex, 0, Double.POSITIVE_INFINITY);
        this.smallestPOfDistance = share("p of the distance", smallestPOfDistance);
        this.largestAreaOutside = share("area outside the peak list", largestAreaOutside);
        this.largestShareOfCases =
                largestShareOfCases == 0 ? 0 : share("share of cases, if not 0,", largestShareOfCases);
        this.smallestMidP = share("mid-p of control pairs", smallestMidP);
        this.fewestControls = atLeast("number of reference values of the control", fewestControls, 2);
        this.smallestPOfLinkRate = share("p of the rate of links", smallestPOfLinkRate);
        this.months = atLeast("number of months", months, 1);
    }

    private static double share(String what, double value) {
        return within(what, "above 0 and below 1", value, 0, 1);
    }

    private static double within(String what, String range, double value, double low, double high) {
        if (!(value > low && value < high)) {
            throw refusal(what, range, Double.toString(value));
        }
        return value;
    }

    private static int atLeast(String what, int value, int least) {
        if (value < least) {
            throw refusal(what, "at least " + least, Integer.toString(value));
        }
        return value;
    }

    private static ProfilingException refusal(String what, String range, String value) {
        return new ProfilingException(
                "invalid-parameter",
                "as a limit of validity the " + what + " must be " + range,
                ProblemLocation.nowhere(),
                value);
    }

    /**
     * Returns the limits that hold if nothing is said: a stability index of at most 0.25 and a probability of the distance of at least 0.001, more than 10 % of
     * the area outside the peak list in at most 5 % of the cases, a mid-p of at least 0.05, 20 reference values of the control, a p of the rate of links of at
     * least 0.001, because links come in clusters, and 12 months. These are conventions of this library; that of the stability index is a rule of thumb whose
     * source was not seen. A laboratory states its own.
     *
     * @return the limits
     */
    public static ValidityLimits withDefaults() {
        return DEFAULTS;
    }

    /**
     * Returns these limits with another stability index of scores above which they have moved.
     *
     * @param value above 0, finite
     * @return the limits
     * @throws ProfilingException if it is out of range
     */
    public ValidityLimits withLargestStabilityIndex(double value) {
        return new ValidityLimits(
                value,
                smallestPOfDistance,
                largestAreaOutside,
                largestShareOfCases,
                smallestMidP,
                fewestControls,
                smallestPOfLinkRate,
                months);
    }

    /**
     * Returns these limits with another probability of the distance of Kolmogorov and Smirnov below which scores have moved.
     *
     * @param value above 0 and below 1
     * @return the limits
     * @throws ProfilingException if it is out of range
     */
    public ValidityLimits withSmallestPOfDistance(double value) {
        return new ValidityLimits(
                largestStabilityIndex,
                value,
                largestAreaOutside,
                largestShareOfCases,
                smallestMidP,
                fewestControls,
                smallestPOfLinkRate,
                months);
    }

    /**
     * Returns these limits with another share of the area of one case outside the peak list above which the case counts.
     *
     * @param value above 0 and below 1
     * @return the limits
     * @throws ProfilingException if it is out of range
     */
    public ValidityLimits withLargestAreaOutside(double value) {
        return new ValidityLimits(
                largestStabilityIndex,
                smallestPOfDistance,
                value,
                largestShareOfCases,
                smallestMidP,
                fewestControls,
                smallestPOfLinkRate,
                months);
    }

    /**
     * Returns these limits with another share of cases that may count.
     *
     * @param value from 0 to below 1
     * @return the limits
     * @throws ProfilingException if it is out of range
     */
    public ValidityLimits withLargestShareOfCases(double value) {
        return new ValidityLimits(
                largestStabilityIndex,
                smallestPOfDistance,
                largestAreaOutside,
                value,
                smallestMidP,
                fewestControls,
                smallestPOfLinkRate,
                months);
    }

    /**
     * Returns these limits with another mid-p of the check of control pairs below which they are linked too often.
     *
     * @param value above 0 and below 1
     * @return the limits
     * @throws ProfilingException if it is out of range
     */
    public ValidityLimits withSmallestMidP(double value) {
        return new ValidityLimits(
                largestStabilityIndex,
                smallestPOfDistance,
                largestAreaOutside,
                largestShareOfCases,
                value,
                fewestControls,
                smallestPOfLinkRate,
                months);
    }

    /**
     * Returns these limits with another number of reference values that a chart of the control specimen must have to tell.
     *
     * @param value at least 2
     * @return the limits
     * @throws ProfilingException if it is out of range
     */
    public ValidityLimits withFewestControls(int value) {
        return new ValidityLimits(
                largestStabilityIndex,
                smallestPOfDistance,
                largestAreaOutside,
                largestShareOfCases,
                smallestMidP,
                value,
                smallestPOfLinkRate,
                months);
    }

    /**
     * Returns these limits with another probability of the check of the rate of links below which the rate has moved.
     *
     * @param value above 0 and below 1
     * @return the limits
     * @throws ProfilingException if it is out of range
     */
    public ValidityLimits withSmallestPOfLinkRate(double value) {
        return new ValidityLimits(
                largestStabilityIndex,
                smallestPOfDistance,
                largestAreaOutside,
                largestShareOfCases,
                smallestMidP,
                fewestControls,
                value,
                months);
    }

    /**
     * Returns these limits with another number of months after which they must be derived again whatever has happened.
     *
     * @param value at least 1
     * @return the limits
     * @throws ProfilingException if it is out of range
     */
    public ValidityLimits withMonths(int value) {
        return new ValidityLimits(
                largestStabilityIndex,
                smallestPOfDistance,
                largestAreaOutside,
                largestShareOfCases,
                smallestMidP,
                fewestControls,
                smallestPOfLinkRate,
                value);
    }

    /**
     * {@return the stability index of scores above which they have moved}
     */
    public double largestStabilityIndex() {
        return largestStabilityIndex;
    }

    /**
     * {@return the probability of the distance of Kolmogorov and Smirnov below which scores have moved}
     */
    public double smallestPOfDistance() {
        return smallestPOfDistance;
    }

    /**
     * {@return the share of the area of one case outside the peak list above which the case counts}
     */
    public double largestAreaOutside() {
        return largestAreaOutside;
    }

    /**
     * {@return the share of cases that may count}
     */
    public double largestShareOfCases() {
        return largestShareOfCases;
    }

    /**
     * {@return the mid-p of the check of control pairs below which they are linked too often}
     */
    public double smallestMidP() {
        return smallestMidP;
    }

    /**
     * {@return the number of reference values that a chart of the control specimen must have to tell}
     */
    public int fewestControls() {
        return fewestControls;
    }

    /**
     * {@return the probability of the check of the rate of links below which the rate has moved}
     */
    public double smallestPOfLinkRate() {
        return smallestPOfLinkRate;
    }

    /**
     * {@return the number of months after which they must be derived again whatever has happened}
     */
    public int months() {
        return months;
    }

    private List<Object> values() {
        return List.of(
                largestStabilityIndex,
                smallestPOfDistance,
                largestAreaOutside,
                largestShareOfCases,
                smallestMidP,
                fewestControls,
                smallestPOfLinkRate,
                months);
    }

    /**
     * {@return whether these are the same limits}
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof ValidityLimits that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "stability index at most " + largestStabilityIndex + ", p of the distance at least "
                + smallestPOfDistance
                + ", area outside above " + largestAreaOutside + " in at most " + largestShareOfCases
                + " of the cases, mid-p of control pairs at least " + smallestMidP + ", " + fewestControls
                + " reference values, p of the rate of links at least " + smallestPOfLinkRate + ", " + months
                + " months";
    }
}
