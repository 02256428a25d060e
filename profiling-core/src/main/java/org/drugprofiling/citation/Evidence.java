package org.drugprofiling.citation;

/**
 * How a fact is known to the authors of this library, for example {@link #ABSTRACT_ONLY}.
 *
 * @since 0.1.0
 */
public enum Evidence {
    /** The source itself was read at the place cited. */
    READ_IN_SOURCE("read in the source"),
    /** Only the abstract of the source, or a report of it, was read. */
    ABSTRACT_ONLY("only the abstract was read"),
    /** The source was not read; the fact is not to be relied on. */
    UNVERIFIED("not verified"),
    /** Computed for this library from stated inputs, such as a mass from a formula. */
    COMPUTED("computed for this library"),
    /** Not published: a choice of this library, which a laboratory may make otherwise. */
    HOUSE("own design of this library");

    private final String words;

    Evidence(String words) {
        this.words = words;
    }

    /**
     * {@return how the fact is known, in words for a reader, for example {@code not verified}}
     */
    public String words() {
        return words;
    }
}
