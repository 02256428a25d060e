package org.drugprofiling.sample;

/**
 * The identifier of a sample, one analytical record of a specimen, for example {@code S012-r1}.
 *
 * @param value not blank, without surrounding white space
 * @since 0.1.0
 */
public record SampleId(String value) {

    /**
     * Checks the identifier.
     */
    public SampleId {
        Identifiers.check("sample", value);
    }

    /**
     * Returns an identifier.
     *
     * @param value not blank, without surrounding white space
     * @return the identifier
     */
    public static SampleId of(String value) {
        return new SampleId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
