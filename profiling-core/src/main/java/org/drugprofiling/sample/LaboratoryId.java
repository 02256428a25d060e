package org.drugprofiling.sample;

/**
 * The identifier of a laboratory that measured, for example {@code NL-1}.
 *
 * @param value not blank, without surrounding white space
 * @since 0.1.0
 */
public record LaboratoryId(String value) {

    /**
     * Checks the identifier.
     */
    public LaboratoryId {
        Identifiers.check("laboratory", value);
    }

    /**
     * Returns an identifier.
     *
     * @param value not blank, without surrounding white space
     * @return the identifier
     */
    public static LaboratoryId of(String value) {
        return new LaboratoryId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
