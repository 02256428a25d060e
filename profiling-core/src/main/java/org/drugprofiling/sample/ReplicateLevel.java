package org.drugprofiling.sample;

/**
 * What was repeated to obtain a further sample of the same material.
 *
 * @since 0.1.0
 */
public enum ReplicateLevel {
    /** The same extract injected again. */
    INJECTION,
    /** The same specimen extracted again. */
    EXTRACTION,
    /** A first record of a specimen, or one taken from another place of it. */
    SPECIMEN
}
