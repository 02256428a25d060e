package org.drugprofiling.substance;

/**
 * What kind of number a target carries; numbers of different quantities never stand in one profile unless that is asked
 * for by name.
 *
 * @since 0.1.0
 */
public enum Quantity {
    /** Integrated detector response. */
    PEAK_AREA,
    /** Peak height. */
    PEAK_HEIGHT,
    /** Response divided by another response, for example that of an internal standard. */
    RESPONSE_RATIO,
    /** Mass of the compound per mass of sample. */
    MASS_FRACTION,
    /** Amount per volume. */
    CONCENTRATION,
    /** Isotope ratio relative to a reference scale. */
    ISOTOPE_DELTA,
    /** Length. */
    LENGTH,
    /** Mass of the object. */
    MASS,
    /** A number without dimension. */
    DIMENSIONLESS;

    /**
     * {@return whether it is what a detector answered, whose scatter grows with its size}
     */
    public boolean isResponse() {
        return this == PEAK_AREA || this == PEAK_HEIGHT || this == RESPONSE_RATIO;
    }

    /**
     * {@return whether numbers below 0 are ordinary, as those of deltas are; of another quantity they call for a look}
     */
    public boolean isSigned() {
        return this == ISOTOPE_DELTA;
    }
}
