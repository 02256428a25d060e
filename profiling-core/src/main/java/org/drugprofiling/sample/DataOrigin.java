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
    INVENTED
}
