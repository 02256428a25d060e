package org.drugprofiling.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.profile.SourceNames;

/**
 * Whether a system was tried on sources that it had seen, for example in sample: all 160 sources that were tried are among the 160 that the system
 * was made of.
 *
 * @param exposure which of the sources tried the system had seen, as far as it is known
 * @param tried how many sources were tried, 0 where they are not known
 * @param shared how many of them the system was made of
 * @param made how many sources the system was made of, each counted once in whatever spellings; 0 where they are not known
 * @since 0.1.0
 */
public record TrialSources(Exposure exposure, int tried, int shared, int made) {

    /** What is known of the sources of a system and of its trial. */
    public enum Exposure {
        /** No source that was tried was seen. */
        UNSEEN("unseen"),
        /**
         * Sources that were tried were seen, but never those of the pair in question. Pairs without a common source are then not independent, since what is odd in one source is
         * seen by the system that judges the others, and no exact bound of a rate holds.
         */
        LEFT_OUT("each pair without its own sources"),
        /** Sources that were tried were seen, and of a pair of two sources always one of both: the figures may be too favourable. */
        ONE_LEFT_OUT("each pair without one of its two sources"),
        /** Sources that were tried were seen, and the figures are too favourable. */
        IN_SAMPLE("in sample"),
        /** Nobody has stated which sources the system was made of, or which were tried. */
        NOT_STATED("sources of the system not stated");

        private final String words;

        Exposure(String words) {
            this.words = words;
        }

        /**
         * {@return the words for reports}
         */
        public String words() {
            return words;
        }
    }

    /**
     * Checks that it is stated what is known.
     */
    public TrialSources {
        Objects.requireNonNull(exposure, "exposure");
    }

    /**
     * Compares the sources behind likelihood ratios with those that their system was made of. A name with the word that population rules put before it,
     * as {@code batch 113}, and the bare one mean the same source, and so do spellings that differ in case or spaces ({@link SourceNames}); a source that is
     * known to be related to one that was seen was seen. Of a system of
     * which no source is stated nothing is known.
     *
     * @param ratios with their sources and what they rest on, as far as these are known
     * @return what is known
     */
    public static TrialSources of(LogRatios ratios) {
        SupportScores scores = ratios.asScores();
        Set<String> tried = new TreeSet<>();
        scores.pairs().stream().filter(pair -> pair.i() >= 0).forEach(pair -> {
            tried.add(scores.sourceOfRow().get(pair.i()));
            tried.add(scores.sourceOfRow().get(pair.j()));
        });
        Optional<ScoreBasis> basis = ratios.basis();
        Set<String> made = new TreeSet<>();
        basis.ifPresent(known -> made.addAll(known.made()));
        // a system that is made of nothing is one of which nothing was stated
        if (basis.isEmpty() || tried.isEmpty() || made.isEmpty()) {
            return new TrialSources(Exposure.NOT_STATED, tried.size(), 0, 0);
        }
        Set<String> inSample = withRelated(scores, basis.get().seen());
        for (Set<String> out : List.of(basis.get().leftOut(), basis.get().oneLeftOut())) {
            // one that is related to a source that was left out, but was not left out with it
            SourceNames names = SourceNames.of(out);
            withRelated(scores, out).stream()
                    .filter(source -> !names.hold(source))
                    .forEach(inSample::add);
        }
        inSample.retainAll(tried);
        int shared = shared(tried, made);
        Exposure exposure = Exposure.UNSEEN;
        if (!inSample.isEmpty()) {
            exposure = Exposure.IN_SAMPLE;
        } else if (shared(tried, basis.get().oneLeftOut()) > 0) {
            exposure = Exposure.ONE_LEFT_OUT;
        } else if (shared > 0) {
            exposure = Exposure.LEFT_OUT;
        }
        return new TrialSources(
                exposure, tried.size(), inSample.isEmpty() ? shared : inSample.size(), SourceNames.count(made));
    }

    private static int shared(Set<String> tried, Set<String> others) {
        return (int) tried.stream().filter(SourceNames.of(others)::hold).count();
    }

    /** The sources of a table that are among others by any spelling, and those known to be related to one that is. */
    private static Set<String> withRelated(SupportScores scores, Set<String> others) {
        SourceNames names = SourceNames.of(others);
        Set<String> folds = new TreeSet<>();
        for (int row = 0; row < scores.sourceOfRow().size(); row++) {
            if (names.hold(scores.sourceOfRow().get(row))) {
                folds.add(scores.foldOfRow().get(row));
            }
        }
        Set<String> all = new TreeSet<>();
        for (int row = 0; row < scores.sourceOfRow().size(); row++) {
            if (folds.contains(scores.foldOfRow().get(row))) {
                all.add(scores.sourceOfRow().get(row));
            }
        }
        return all;
    }

    /**
     * {@return whether the figures speak of sources that the system had not seen where it judged them}
     */
    public boolean areUnseen() {
        return exposure == Exposure.UNSEEN || exposure == Exposure.LEFT_OUT;
    }

    /**
     * {@return for example {@code in sample: 160 of 160 sources tried are among the 160 that the system was made of}}
     */
    @Override
    public String toString() {
        return switch (exposure) {
            case NOT_STATED -> exposure.words();
            case UNSEEN ->
                exposure.words() + ": none of " + ReadableNumber.counted(tried, "source") + " tried is among the "
                        + made + " that the system was made of";
            default ->
                exposure.words() + ": " + shared + " of " + ReadableNumber.counted(tried, "source")
                        + (shared == 1 ? " tried is" : " tried are") + " among the " + made
                        + " that the system was made of";
        };
    }
}
