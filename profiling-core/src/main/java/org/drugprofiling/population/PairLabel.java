package org.drugprofiling.population;

/**
 * How a population rule labels a pair. A label is an assumption about the past of two specimens, not a finding.
 *
 * @since 0.1.0
 */
public enum PairLabel {
    /** Assumed to share an origin. */
    LINKED,
    /** Assumed not to. */
    UNLINKED
}
