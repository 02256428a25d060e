package org.drugprofiling.sample;

/**
 * The identifier of a seizure, what one authority took on one occasion, for example {@code Z07}.
 *
 * @param value not blank, without surrounding white space
 * @since 0.1.0
 */
public record SeizureId(String value) {

    /**
     * Checks the identifier.
     */
    public SeizureId {
        Identifiers.check("seizure", value);
    }

    /**
     * Returns an identifier.
     *
     * @param value not blank, without surrounding white space
     * @return the identifier
     */
    public static SeizureId of(String value) {
        return new SeizureId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
