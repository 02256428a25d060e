package org.drugprofiling.sample;

/**
 * Whether numbers come from an instrument; whatever does not is marked as such in every report.
 *
 * @since 0.1.0
 */
public enum DataOrigin {
    /** Measured on real material. */
    MEASURED,
    /** Drawn by a simulation. */
    SIMULATED,
    /** Written by hand, for examples and tests. */
    INVENTED;

    /**
     * Returns the origin of a result on several samples: that of the least real one.
     *
     * @param samples the samples behind the result
     * @return {@link #MEASURED} if all of them are
     */
    public static DataOrigin of(Iterable<? extends Sample> samples) {
        DataOrigin least = MEASURED;
        for (Sample sample : samples) {
            DataOrigin origin = sample.record().origin();
            least = origin.compareTo(least) > 0 ? origin : least;
        }
        return least;
    }

    /**
     * {@return what a title says of data that were not measured, for example {@code  [SIMULATED DATA]} with a space before it; empty for measured ones}
     */
    public String mark() {
        return this == MEASURED ? "" : " [" + this + " DATA]";
    }
}
