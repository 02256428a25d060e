package org.drugprofiling.citation;

/**
 * How a fact is known to the authors of this library.
 *
 * @since 0.1.0
 */
public enum Evidence {
    /** The source itself was read at the place cited. */
    READ_IN_SOURCE,
    /** Only the abstract of the source was read. */
    ABSTRACT_ONLY,
    /** The source was not read; the fact is not to be relied on. */
    UNVERIFIED
}
