package org.drugprofiling.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * What is seen on a tablet without measuring: colour, shape, logo, score line and whatever else the laboratory describes;
 * {@code unknown} where nobody looked. Sizes and weights are measurements of the sample.
 *
 * @param colour as described by the laboratory
 * @param shape as described by the laboratory
 * @param logo what is pressed into it
 * @param scoreLine for example {@code none} or {@code single}
 * @param further other features by name, for example {@value #LOGO_ON_THE_BACK}, in the order of their names
 * @since 0.1.0
 */
public record TabletFeatures(String colour, String shape, String logo, String scoreLine, Map<String, String> further) {

    /** The word for what nobody looked at. */
    public static final String UNKNOWN = "unknown";

    /** Further feature: logo on the other side. */
    public static final String LOGO_ON_THE_BACK = "logo on the back";
    /** Further feature: colour of the core, where it differs from that of the surface. */
    public static final String CORE_COLOUR = "core colour";
    /** Further feature: whether the edge is bevelled. */
    public static final String BEVEL = "bevel";
    /** Further feature: coating. */
    public static final String COATING = "coating";
    /** Further feature: granularity. */
    public static final String GRANULARITY = "granularity";
    /** Further feature: odour. */
    public static final String ODOUR = "odour";

    /** Nothing is known. */
    public static final TabletFeatures NOT_DESCRIBED = new TabletFeatures(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);

    /**
     * Checks that nothing is blank and copies the further features in the order of their names.
     */
    public TabletFeatures {
        for (String feature : new String[] {colour, shape, logo, scoreLine}) {
            requireDescribed("", Objects.requireNonNull(feature));
        }
        further.forEach(TabletFeatures::requireDescribed);
        further = Collections.unmodifiableMap(new TreeMap<>(further));
    }

    /**
     * Describes a tablet by the four usual features.
     *
     * @param colour as described by the laboratory
     * @param shape as described by the laboratory
     * @param logo what is pressed into it
     * @param scoreLine for example {@code none} or {@code single}
     */
    public TabletFeatures(String colour, String shape, String logo, String scoreLine) {
        this(colour, shape, logo, scoreLine, Map.of());
    }

    private static void requireDescribed(String name, String value) {
        if (value.isBlank()) {
            throw new ProfilingException(
                    "invalid-tablet-feature",
                    "a tablet feature must be described or '" + UNKNOWN + "', was blank",
                    name.isEmpty()
                            ? ProblemLocation.nowhere()
                            : ProblemLocation.nowhere().with("feature", name),
                    null);
        }
    }

    /**
     * Returns this description with another colour.
     *
     * @param value as described by the laboratory, or {@link #UNKNOWN}
     * @return the description
     */
    public TabletFeatures withColour(String value) {
        return new TabletFeatures(value, shape, logo, scoreLine, further);
    }

    /**
     * Returns this description with another shape.
     *
     * @param value as described by the laboratory, or {@link #UNKNOWN}
     * @return the description
     */
    public TabletFeatures withShape(String value) {
        return new TabletFeatures(colour, value, logo, scoreLine, further);
    }

    /**
     * Returns this description with another logo.
     *
     * @param value as described by the laboratory, or {@link #UNKNOWN}
     * @return the description
     */
    public TabletFeatures withLogo(String value) {
        return new TabletFeatures(colour, shape, value, scoreLine, further);
    }

    /**
     * Returns this description with another score line.
     *
     * @param value as described by the laboratory, or {@link #UNKNOWN}
     * @return the description
     */
    public TabletFeatures withScoreLine(String value) {
        return new TabletFeatures(colour, shape, logo, value, further);
    }

    /**
     * Returns this description with a further feature.
     *
     * @param name for example {@value #BEVEL}; none of the four that have a place of their own
     * @param value as described by the laboratory, or {@link #UNKNOWN}
     * @return the description
     */
    public TabletFeatures withFurther(String name, String value) {
        if (name.isBlank() || NOT_DESCRIBED.described().containsKey(name)) {
            throw new ProfilingException(
                    "invalid-tablet-feature",
                    "a further tablet feature must have a name other than "
                            + NOT_DESCRIBED.described().keySet(),
                    ProblemLocation.nowhere(),
                    "'" + name + "'");
        }
        Map<String, String> more = new TreeMap<>(further);
        more.put(name, value);
        return new TabletFeatures(colour, shape, logo, scoreLine, more);
    }

    /**
     * {@return all features by name: colour, shape, logo, score line, then the further ones in the order of their names}
     */
    public Map<String, String> described() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("colour", colour);
        all.put("shape", shape);
        all.put("logo", logo);
        all.put("score line", scoreLine);
        all.putAll(further);
        return Collections.unmodifiableMap(all);
    }
}
