package org.drugprofiling.substance;

/**
 * What the numbers of a sample are before any pre-treatment.
 *
 * @since 0.1.0
 */
public enum SignalType {
    /** Peak areas. */
    PEAK_AREA,
    /** Peak heights. */
    PEAK_HEIGHT,
    /** Ratios to an internal standard or to another peak. */
    RESPONSE_RATIO,
    /** Contents by calibration. */
    MASS_FRACTION,
    /** Isotope deltas. */
    ISOTOPE_DELTA,
    /** Physical features of a tablet or block. */
    PHYSICAL_FEATURE,
    /** Several of these in one profile, by explicit choice. */
    MIXED
}
