package org.drugprofiling.sample;

/**
 * The identifier of a case file, opaque to this library and used only to keep pairs of one case apart, for example {@code 2026-0815}.
 *
 * @param value not blank, without surrounding white space
 * @since 0.1.0
 */
public record CaseId(String value) {

    /**
     * Checks the identifier.
     */
    public CaseId {
        Identifiers.check("case", value);
    }

    /**
     * Returns an identifier.
     *
     * @param value not blank, without surrounding white space
     * @return the identifier
     */
    public static CaseId of(String value) {
        return new CaseId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
