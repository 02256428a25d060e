package org.drugprofiling.population;

/**
 * Why a pair is neither linked nor unlinked.
 *
 * @since 0.1.0
 */
public enum LeftOut {
    /** Two records of one specimen, and the rule speaks of specimens. */
    SAME_SPECIMEN,
    /** Different seizures of one case. */
    SAME_CASE,
    /** Members of a group of known relations, and not linked by the rule. */
    KNOWN_RELATION,
    /** The seizure has one specimen, or more than ten, and the rule leaves such seizures out. */
    SEIZURE_SIZE,
    /** A route or precursor is shared, or one that could decide is unknown. */
    ATTRIBUTES,
    /** The second and further specimens of a seizure, where one specimen stands for each. */
    NOT_REPRESENTATIVE,
    /** The metric is undefined for the pair. */
    UNDEFINED
}
