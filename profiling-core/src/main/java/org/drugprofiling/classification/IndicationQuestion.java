package org.drugprofiling.classification;

/**
 * What an indication is about, for example {@link #SYNTHESIS_ROUTE}. Each question is answered on its own.
 *
 * @since 0.1.0
 */
public enum IndicationQuestion {
    /** By which family of routes a synthetic drug was made. */
    SYNTHESIS_ROUTE("route of synthesis", Answers.ONE),
    /** By which kind of reduction. */
    REDUCTION("kind of reduction", Answers.SEVERAL),
    /** From which precursor. */
    PRECURSOR("precursor", Answers.ONE),
    /** From what the precursor was made. */
    PRE_PRECURSOR("pre-precursor", Answers.SEVERAL),
    /** Where the precursor came from: medicines, other chemicals. */
    PRECURSOR_SOURCE("source of the precursor", Answers.SEVERAL),
    /** Whether a precursor is natural, semi-synthetic or synthetic. */
    PRECURSOR_ORIGIN("natural, semi-synthetic or synthetic precursor", Answers.ONE),
    /** Where the plant grew or the drug was made. */
    ORIGIN("origin", Answers.ONE),
    /** Which variety of coca. */
    PLANT_VARIETY("plant variety", Answers.ONE),
    /** What happened in purification, processing and storage. */
    PROCESSING("processing and storage", Answers.SEVERAL);

    private enum Answers {
        ONE,
        SEVERAL
    }

    private final String words;
    private final Answers answers;

    IndicationQuestion(String words, Answers answers) {
        this.words = words;
        this.answers = answers;
    }

    /**
     * {@return the question in words}
     */
    public String words() {
        return words;
    }

    /**
     * {@return whether two answers contradict each other for material of one batch; mixed or contaminated material may bear both}
     */
    public boolean isExclusive() {
        return answers == Answers.ONE;
    }
}
