package org.drugprofiling.method;

import java.util.Locale;

/**
 * What a documented fact of a method is about, in the order in which a method is described; for example {@link #WEIGHING}.
 *
 * @since 0.1.0
 */
public enum FactTopic {
    /** Drug, material and question. */
    SCOPE,
    /** Instrument. */
    TECHNIQUE,
    /** Column, oven, injector and the like. */
    CONDITIONS,
    /** How much of the specimen is taken. */
    WEIGHING,
    /** How the targets leave the matrix. */
    EXTRACTION,
    /** Chemical conversion before measurement. */
    DERIVATISATION,
    /** What is added as a standard. */
    INTERNAL_STANDARD,
    /** How many targets there are, and how they were chosen. */
    TARGETS,
    /** What the numbers of the targets are. */
    QUANTITY,
    /** What happens to the numbers before comparison. */
    TREATMENT,
    /** How two profiles are compared. */
    METRIC,
    /** How it is decided. */
    DECISION,
    /** What the method was determined on. */
    POPULATION,
    /** How often it was wrong. */
    ERROR_RATE,
    /** How well results repeat. */
    PRECISION,
    /** What changes in storage or in the instrument. */
    STABILITY,
    /** How one profile is put into a class. */
    CLASSIFICATION,
    /** What the method must not be used for, and what disturbs it. */
    LIMIT_OF_USE;

    /**
     * {@return the words for pages, for example {@code limit of use}}
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
