package org.drugprofiling.substance;

/**
 * One thing that a method measures in every sample, for example the peak area of acetylcodeine.
 *
 * @since 0.1.0
 */
public sealed interface Target
        permits AnalyteTarget, ElementTarget, IsotopeDeltaTarget, RatioTarget, TabletFeatureTarget, DerivedTarget {

    /**
     * {@return the stable id within a target set, for example {@code acetylcodeine} or {@code u-1472}}
     */
    String id();

    /**
     * {@return the name in tables and reports}
     */
    String name();

    /**
     * {@return which stage of the drug's life this target speaks about}
     */
    Layer layer();

    /**
     * {@return the unit of its measurements}
     */
    MeasurementUnit unit();

    /**
     * {@return the complete definition as one line of text, the basis of equality and of hashes}
     */
    String definition();

    /**
     * Returns whether a number that was reported for a target may be read as one of this target: for most targets only if both are
     * equal; for an analyte what one of the two leaves open does not part them.
     *
     * @param reported the target under which the number was reported, with the same id
     * @return whether the number is one of this target
     */
    default boolean readsAs(Target reported) {
        return equals(reported);
    }
}
