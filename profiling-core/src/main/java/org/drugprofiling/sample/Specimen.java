package org.drugprofiling.sample;

/**
 * One physical unit of a seizure: a block, a wrap, a tablet.
 *
 * @param id its identifier
 * @param description free text for people, may be empty
 * @since 0.1.0
 */
public record Specimen(SpecimenId id, String description) {

    /**
     * Returns a specimen without description.
     *
     * @param id its identifier
     * @return the specimen
     */
    public static Specimen of(String id) {
        return new Specimen(SpecimenId.of(id), "");
    }
}
