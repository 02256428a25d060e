package org.drugprofiling.sample;

/**
 * Why a sample was measured; only {@link #CASEWORK} and {@link #AUTHENTIC} samples enter populations and searches.
 *
 * @since 0.1.0
 */
public enum SampleRole {
    /** Material of a seizure. */
    CASEWORK,
    /** Material of known origin. */
    AUTHENTIC,
    /** Blank. */
    BLANK,
    /** Quality control sample. */
    CONTROL,
    /** Mixture of reference compounds. */
    REFERENCE_MIXTURE,
    /** Proficiency test item. */
    PROFICIENCY;

    /**
     * {@return whether samples of this role enter populations and searches}
     */
    public boolean entersPopulations() {
        return this == CASEWORK || this == AUTHENTIC;
    }

    /**
     * {@return whether what was measured is the material of a specimen: casework, authentic material, and a proficiency test item, which
     *     a laboratory treats as casework; not a blank, a control or a mixture of reference compounds}
     */
    public boolean speaksForSpecimen() {
        return entersPopulations() || this == PROFICIENCY;
    }
}
