package org.drugprofiling.population;

/**
 * How much each pair counts.
 *
 * @since 0.1.0
 */
public enum PairWeighting {
    /** Every pair counts 1, so a seizure of 40 specimens counts as much as 780 of two. */
    EACH_PAIR,
    /** The linked pairs of a source count 1 together, and so do the unlinked pairs of two sources. */
    EACH_SOURCE
}
