package org.drugprofiling.population;

import java.util.Locale;

/**
 * What "the same" means for linked pairs. Injections and extractions show the scatter of the analysis alone, and thresholds
 * derived from them are too strict for seizures and batches.
 *
 * @since 0.1.0
 */
public enum SameLevel {
    /** The same extract, injected again. */
    INJECTION,
    /** The same specimen, extracted again. */
    EXTRACTION,
    /** Another specimen of the same package. */
    PACKAGE,
    /** Another specimen of the same seizure. */
    SEIZURE,
    /** Another specimen of the same production batch. */
    BATCH;

    /**
     * {@return the one spelling in files, reports and messages, for example {@code batch}}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return whether pairs of records of one specimen belong to this level}
     */
    public boolean pairsOneSpecimen() {
        return this == INJECTION || this == EXTRACTION;
    }
}
