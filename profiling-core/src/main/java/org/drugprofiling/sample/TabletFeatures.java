package org.drugprofiling.sample;

import java.util.Objects;
import org.drugprofiling.problem.ProfilingException;

/**
 * What is seen on a tablet without measuring: colour, shape, logo, score line; {@code unknown} where nobody looked. Sizes and
 * weights are measurements of the sample.
 *
 * @param colour as described by the laboratory
 * @param shape as described by the laboratory
 * @param logo what is pressed into it
 * @param scoreLine for example {@code none} or {@code single}
 * @since 0.1.0
 */
public record TabletFeatures(String colour, String shape, String logo, String scoreLine) {

    /** The word for what nobody looked at. */
    public static final String UNKNOWN = "unknown";

    /** Nothing is known. */
    public static final TabletFeatures NOT_DESCRIBED = new TabletFeatures(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);

    /**
     * Checks that nothing is blank.
     */
    public TabletFeatures {
        for (String feature : new String[] {colour, shape, logo, scoreLine}) {
            if (Objects.requireNonNull(feature).isBlank()) {
                throw new ProfilingException(
                        "invalid-tablet-feature", "a tablet feature must be described or '" + UNKNOWN + "', was blank");
            }
        }
    }

    /**
     * Returns this description with another colour.
     *
     * @param value as described by the laboratory, or {@link #UNKNOWN}
     * @return the description
     */
    public TabletFeatures withColour(String value) {
        return new TabletFeatures(value, shape, logo, scoreLine);
    }

    /**
     * Returns this description with another shape.
     *
     * @param value as described by the laboratory, or {@link #UNKNOWN}
     * @return the description
     */
    public TabletFeatures withShape(String value) {
        return new TabletFeatures(colour, value, logo, scoreLine);
    }

    /**
     * Returns this description with another logo.
     *
     * @param value as described by the laboratory, or {@link #UNKNOWN}
     * @return the description
     */
    public TabletFeatures withLogo(String value) {
        return new TabletFeatures(colour, shape, value, scoreLine);
    }

    /**
     * Returns this description with another score line.
     *
     * @param value as described by the laboratory, or {@link #UNKNOWN}
     * @return the description
     */
    public TabletFeatures withScoreLine(String value) {
        return new TabletFeatures(colour, shape, logo, value);
    }
}
