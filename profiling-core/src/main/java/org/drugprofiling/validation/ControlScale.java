package org.drugprofiling.validation;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The scale on which values of a control specimen are charted. A distance is never below 0 and has a long upper tail, so that untransformed values pass an upper limit
 * too often and a lower one never; square roots or logarithms are nearer to normal. Which of them suits, a laboratory sees in its own values. (The choice of scales is a
 * convention of this library, not a rule that was read.)
 *
 * @since 0.1.0
 */
public enum ControlScale {
    /** The value itself, any finite number. */
    AS_IT_IS("as it is", "any number"),
    /** The square root of the value, which must not be negative. */
    SQUARE_ROOT("square root", "not negative"),
    /** The natural logarithm of the value, which must be above 0. */
    LOGARITHM("logarithm", "above 0");

    private final String words;
    private final String range;

    ControlScale(String words, String range) {
        this.words = words;
        this.range = range;
    }

    /**
     * {@return the words for reports, for example {@code square root}}
     */
    public String words() {
        return words;
    }

    /** The value on this scale; refused where the scale does not reach. */
    double placeOf(double value) {
        double place = switch (this) {
            case AS_IT_IS -> value;
            case SQUARE_ROOT -> Math.sqrt(value);
            case LOGARITHM -> StrictMath.log(value);
        };
        if (!Double.isFinite(place)) {
            throw new ProfilingException(
                    "not-a-number",
                    "a value of a control must be finite, and on the scale '" + words + "' " + range,
                    ProblemLocation.nowhere(),
                    Double.toString(value));
        }
        return place;
    }

    /** The value at a place on this scale; 0 at a negative root. */
    double valueAt(double place) {
        return switch (this) {
            case AS_IT_IS -> place;
            case SQUARE_ROOT -> place <= 0 ? 0 : place * place;
            case LOGARITHM -> StrictMath.exp(place);
        };
    }
}
