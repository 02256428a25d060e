package org.drugprofiling.sample;

/**
 * The identifier of a specimen, one physical unit of a seizure, for example {@code S012}.
 *
 * @param value not blank, without surrounding white space
 * @since 0.1.0
 */
public record SpecimenId(String value) {

    /**
     * Checks the identifier.
     */
    public SpecimenId {
        Identifiers.check("specimen", value);
    }

    /**
     * Returns an identifier.
     *
     * @param value not blank, without surrounding white space
     * @return the identifier
     */
    public static SpecimenId of(String value) {
        return new SpecimenId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
