package org.drugprofiling.classification;

/**
 * What a composition of enantiomers is called, for example {@link #RACEMIC}. The words are those of a German study of 2019 and 2020
 * (Drug Testing and Analysis 14, 557, abstract): (S), (R), racemic and non-racemic mixture, of which the last is divided here by the form
 * that dominates. Where one ends and the next begins is for the laboratory to say, see {@link EnantiomerLimits}.
 *
 * @since 0.1.0
 */
public enum EnantiomerClass {
    /** The (S) form, the other below what the laboratory calls a mixture. */
    S_ALONE("(S)"),
    /** More (S) than (R). */
    MOSTLY_S("non-racemic mixture, mostly (S)"),
    /** As much of the one as of the other within the uncertainty of the laboratory. */
    RACEMIC("racemic"),
    /** More (R) than (S). */
    MOSTLY_R("non-racemic mixture, mostly (R)"),
    /** The (R) form, the other below what the laboratory calls a mixture. */
    R_ALONE("(R)");

    private final String words;

    EnantiomerClass(String words) {
        this.words = words;
    }

    /**
     * {@return the class in words}
     */
    public String words() {
        return words;
    }
}
