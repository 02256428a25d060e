package org.drugprofiling.substance;

/**
 * The stage of a drug's life that a target speaks about; targets of different layers answer different questions and are
 * mixed in one comparison only by an explicit, reported choice.
 *
 * @since 0.1.0
 */
public enum Layer {
    /** Plant, extraction and synthesis: alkaloids, by-products, route markers. */
    PRODUCTION,
    /** Precursors and their origin. */
    PRECURSOR,
    /** Residual solvents. */
    SOLVENT,
    /** Adulterants and diluents added later. */
    CUTTING,
    /** Pressing: size, weight, colour, logo, excipients. */
    TABLETTING,
    /** How much of the drug there is. */
    DOSAGE,
    /** Elements. */
    ELEMENTAL,
    /** Stable isotopes. */
    ISOTOPIC,
    /** Enantiomers. */
    STEREOCHEMICAL
}
