package org.drugprofiling.substance;

/**
 * The group of drugs that a substance belongs to, which decides the kind of sample it makes.
 *
 * @since 0.1.0
 */
public enum SubstanceFamily {
    /** Heroin, morphine, opium and other opiates. */
    OPIATE,
    /** Cocaine and the coca alkaloids. */
    COCA_ALKALOID,
    /** Amphetamine, methamphetamine, MDMA and their relatives. */
    AMPHETAMINE_TYPE_STIMULANT,
    /** Everything else. */
    OTHER
}
