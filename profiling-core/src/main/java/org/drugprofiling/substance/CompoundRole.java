package org.drugprofiling.substance;

import java.util.Locale;

/**
 * What a compound is doing in a seized drug.
 *
 * @since 0.1.0
 */
public enum CompoundRole {
    /** The drug itself, as base, salt or enantiomer. */
    MAIN_COMPOUND,
    /** A further alkaloid of the plant. */
    ALKALOID,
    /** A constituent of the plant that is no alkaloid, for example meconic acid in opium. */
    PLANT_CONSTITUENT,
    /** Formed while the drug was made. */
    BY_PRODUCT,
    /** Made on the way to the drug and left in it. */
    INTERMEDIATE,
    /** Points to a route of synthesis. */
    ROUTE_MARKER,
    /** What the drug was made from. */
    PRECURSOR,
    /** What the precursor was made from. */
    PRE_PRECURSOR,
    /** Came in with the precursor. */
    PRECURSOR_IMPURITY,
    /** A further ingredient of the medicine that the precursor came from. */
    PHARMACEUTICAL_COINGREDIENT,
    /** Added, active. */
    ADULTERANT,
    /** Added, inert. */
    DILUENT,
    /** Part of the tablet. */
    EXCIPIENT,
    /** Residual solvent. */
    SOLVENT,
    /** Formed in storage or in the instrument. */
    DEGRADATION_PRODUCT,
    /** Came from the wrapping. */
    PACKAGING,
    /** Added by the laboratory; a denominator, never a target. */
    INTERNAL_STANDARD,
    /** Not known. */
    UNKNOWN;

    /**
     * {@return the role in words, for example {@code route marker}}
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
