package org.drugprofiling.evaluation;

import java.util.Locale;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.MetricRange;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * What becomes of a link value before its likelihood ratio is found: a scale without borders, on which high speaks for the same source, for
 * example Fisher's z of a correlation. A density fitted to bounded scores leaks beyond the border; on these scales there is none.
 *
 * <p>Any increasing scale is allowed, because the derivative of the scale cancels in a ratio of densities.
 *
 * @since 0.1.0
 */
public enum ScoreScale {
    /** The link value itself, of a similarity. */
    AS_IT_IS,
    /** The link value with its sign turned, of a distance. */
    SIGN_TURNED,
    /** z = ½ ln((1 + r)/(1 − r)) of a correlation r, from −1 to 1. */
    FISHER_Z,
    /** z = ½ ln((2 − e)/e) of a correlation distance e = 1 − r, from 0 to 2; exact also where r is close to 1. */
    FISHER_Z_OF_DISTANCE,
    /** The same of the distance 100(1 − r)/2, from 0 to 100. */
    FISHER_Z_OF_DISTANCE_100,
    /** −ln d of a distance d above 0. */
    MINUS_LOGARITHM;

    // the ranges asked for do not depend on it
    private static final int SOME_TARGETS = 4;
    private static final double LARGEST_DISTANCE = 2;
    private static final double LARGEST_SCALED_DISTANCE = 100;

    /**
     * Returns the score of a link value.
     *
     * @param linkValue within the range of the scale; a border gives an infinite score
     * @return the score, high for the same source
     * @throws ProfilingException if the link value is outside the range of the scale, or {@code NaN}
     */
    public double support(double linkValue) {
        return switch (this) {
            case AS_IT_IS -> within(linkValue, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            case SIGN_TURNED -> 0.0 - within(linkValue, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            case FISHER_Z -> fisher(1 + within(linkValue, -1, 1), 1 - linkValue);
            case FISHER_Z_OF_DISTANCE -> fisher(LARGEST_DISTANCE - within(linkValue, 0, LARGEST_DISTANCE), linkValue);
            case FISHER_Z_OF_DISTANCE_100 ->
                fisher(LARGEST_SCALED_DISTANCE - within(linkValue, 0, LARGEST_SCALED_DISTANCE), linkValue);
            case MINUS_LOGARITHM -> 0.0 - StrictMath.log(within(linkValue, 0, Double.POSITIVE_INFINITY));
        };
    }

    private static double fisher(double alike, double apart) {
        return StrictMath.log(alike / apart) / 2;
    }

    private double within(double linkValue, double from, double to) {
        if (!(linkValue >= from && linkValue <= to)) {
            throw new ProfilingException(
                    "outside-domain",
                    "a link value on the scale " + id() + " must be from " + from + " to " + to,
                    ProblemLocation.nowhere(),
                    Double.toString(linkValue));
        }
        return linkValue;
    }

    /** Refuses a metric on which the scale would turn more alike into less support, or whose range is another. */
    void requireSuits(ComparisonMetric metric) {
        boolean isSimilarity = metric.orientation() == Orientation.HIGHER_IS_MORE_ALIKE;
        boolean suits = switch (this) {
            case AS_IT_IS -> isSimilarity;
            case SIGN_TURNED, MINUS_LOGARITHM -> !isSimilarity;
            case FISHER_Z -> isSimilarity && metric.range(SOME_TARGETS).equals(new MetricRange(-1, 1));
            case FISHER_Z_OF_DISTANCE ->
                !isSimilarity && metric.range(SOME_TARGETS).equals(new MetricRange(0, LARGEST_DISTANCE));
            case FISHER_Z_OF_DISTANCE_100 ->
                !isSimilarity && metric.range(SOME_TARGETS).equals(new MetricRange(0, LARGEST_SCALED_DISTANCE));
        };
        if (!suits) {
            throw new ProfilingException(
                    "unsuitable-scale",
                    "orientation and range of the metric must be those of the scale " + id(),
                    ProblemLocation.nowhere(),
                    metric.id());
        }
    }

    /**
     * {@return the stable id, for example {@code fisher-z}}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
