package org.drugprofiling.substance;

/**
 * What a compound is doing in a seized drug.
 *
 * @since 0.1.0
 */
public enum CompoundRole {
    /** The drug itself. */
    MAIN_COMPOUND,
    /** A further alkaloid of the plant. */
    ALKALOID,
    /** Formed while the drug was made. */
    BY_PRODUCT,
    /** Points to a route of synthesis. */
    ROUTE_MARKER,
    /** What the drug was made from. */
    PRECURSOR,
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
    /** Added by the laboratory; a denominator, never a target. */
    INTERNAL_STANDARD,
    /** Not known. */
    UNKNOWN
}
