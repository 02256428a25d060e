package org.drugprofiling.io.table;

/**
 * What a column can say about a sample beside its measurements, for example {@link #SEIZURE}.
 *
 * @since 0.1.0
 */
public enum SampleField {
    /** Identifier of the analytical record; must be stated and different in every row of a wide table. */
    SAMPLE,
    /** Identifier of the physical unit; must be stated. */
    SPECIMEN,
    /** Free text about the physical unit. */
    SPECIMEN_DESCRIPTION,
    /** Identifier of what was taken on one occasion; must be stated. */
    SEIZURE,
    /** When it was taken, year, month or day, written as the {@link DatePattern} says; unknown if it cannot be read. */
    SEIZURE_DATE,
    /** Identifier of the case file. */
    CASE,
    /** Identifier of the laboratory that measured; must be stated. */
    LABORATORY,
    /** Why the sample was measured, a {@link org.drugprofiling.sample.SampleRole}; must be stated. */
    ROLE,
    /** What was repeated, a {@link org.drugprofiling.sample.ReplicateLevel}; without it every row is a first record. */
    LEVEL,
    /** Identifier of the sample that this one repeats. */
    PARENT,
    /** What blanks and controls said, a {@link org.drugprofiling.sample.QualityStatus.Verdict}. */
    QUALITY,
    /** When it was measured, year, month or day, written as the {@link DatePattern} says; unknown if it cannot be read. */
    MEASUREMENT_DATE,
    /** Instrument. */
    INSTRUMENT,
    /** Sequence or run. */
    RUN,
    /** Which extract. */
    EXTRACTION,
    /** Which injection of the extract. */
    INJECTION;

    /**
     * {@return whether the field names a thing, so that invisible characters in it would make one thing two}
     */
    public boolean isIdentifier() {
        return switch (this) {
            case SAMPLE, SPECIMEN, SEIZURE, CASE, LABORATORY, PARENT -> true;
            default -> false;
        };
    }

    /**
     * {@return whether every mapping must say where the field comes from}
     */
    public boolean isRequired() {
        return switch (this) {
            case SAMPLE, SPECIMEN, SEIZURE, LABORATORY, ROLE -> true;
            default -> false;
        };
    }
}
