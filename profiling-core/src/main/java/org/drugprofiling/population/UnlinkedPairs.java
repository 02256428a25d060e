package org.drugprofiling.population;

/**
 * Which unlinked pairs take part.
 *
 * @since 0.1.0
 */
public enum UnlinkedPairs {
    /** All. */
    ALL,
    /** Those between the specimens whose name comes first in their sources, so that two sources meet once. */
    ONE_SPECIMEN_PER_SOURCE
}
