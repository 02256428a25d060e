package org.drugprofiling.kernel;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * A condition on scores, rounded by {@link ScoreOrder}, for example {@code at most 0.3}. {@code NaN} and infinite numbers, the scores of pairs that
 * have no value, never meet it.
 *
 * @since 0.1.0
 */
public final class ScoreLimit {

    // a little more than half a step of ScoreOrder, and what rounding itself rounds: the product by 1e10 and the
    // quotient, each by 2^-53 of itself
    private static final double HALF_A_STEP = 0.500001e-10;
    private static final double ROUNDING = 0x1p-50;

    private final double value;
    private final boolean upper;
    private final boolean strict;

    private ScoreLimit(double value, boolean upper, boolean strict) {
        if (!Double.isFinite(value)) {
            throw new ProfilingException(
                    "not-finite",
                    "a limit of scores must be finite",
                    ProblemLocation.nowhere(),
                    Double.toString(value));
        }
        this.value = value;
        this.upper = upper;
        this.strict = strict;
    }

    /**
     * Returns the condition that a score is not above a number.
     *
     * @param value the number, finite
     * @return the condition
     */
    public static ScoreLimit atMost(double value) {
        return new ScoreLimit(value, true, false);
    }

    /**
     * Returns the condition that a score is below a number.
     *
     * @param value the number, finite
     * @return the condition
     */
    public static ScoreLimit below(double value) {
        return new ScoreLimit(value, true, true);
    }

    /**
     * Returns the condition that a score is not below a number.
     *
     * @param value the number, finite
     * @return the condition
     */
    public static ScoreLimit atLeast(double value) {
        return new ScoreLimit(value, false, false);
    }

    /**
     * Returns the condition that a score is above a number.
     *
     * @param value the number, finite
     * @return the condition
     */
    public static ScoreLimit above(double value) {
        return new ScoreLimit(value, false, true);
    }

    /**
     * {@return the number}
     */
    public double value() {
        return value;
    }

    /**
     * {@return whether scores must lie on the low side of it}
     */
    public boolean isUpper() {
        return upper;
    }

    /**
     * Says whether a score meets the condition.
     *
     * @param score any number
     * @return whether it does; {@code false} for {@code NaN} and infinite numbers
     */
    public boolean isMet(double score) {
        if (!Double.isFinite(score)) {
            return false;
        }
        int order = ScoreOrder.compare(score, value);
        return strict ? upper ? order < 0 : order > 0 : upper ? order <= 0 : order >= 0;
    }

    /** A number that no score which meets the condition lies beyond, as it is before rounding. */
    double outermost() {
        return outermost(value, upper);
    }

    /**
     * A number that no score lies beyond which is rounded to one within a limit: half a step further, and more than what is lost by rounding.
     */
    static double outermost(double limit, boolean upper) {
        double rounded = ScoreOrder.round(limit);
        double room = HALF_A_STEP + Math.abs(rounded) * ROUNDING;
        return upper ? rounded + room : rounded - room;
    }

    @Override
    public String toString() {
        return (upper ? strict ? "below " : "at most " : strict ? "above " : "at least ") + value;
    }
}
