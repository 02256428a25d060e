package org.drugprofiling.evaluation;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a system was tried on sources that it had seen, for example in sample: all 160 sources that were tried are among the 160 that the system
 * was made of.
 *
 * @param standing what is known
 * @param tried how many sources were tried, 0 where they are not known
 * @param shared how many of them the system was made of
 * @param made how many sources the system was made of, 0 where they are not known
 * @since 0.1.0
 */
public record TrialSources(Standing standing, int tried, int shared, int made) {

    /** What is known of the sources of a system and of its trial. */
    public enum Standing {
        /** No source that was tried was seen. */
        UNSEEN("unseen"),
        /** Sources that were tried were seen, but never those of the pair in question. */
        LEFT_OUT("each pair without its own sources"),
        /** Sources that were tried were seen, and the figures are too favourable. */
        IN_SAMPLE("in sample"),
        /** Nobody has stated which sources the system was made of, or which were tried. */
        NOT_STATED("sources of the system not stated");

        private final String words;

        Standing(String words) {
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
     * Checks that the standing is there.
     */
    public TrialSources {
        Objects.requireNonNull(standing, "standing");
    }

    /**
     * Compares the sources behind likelihood ratios with those that their system was made of.
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
        if (basis.isEmpty() || tried.isEmpty()) {
            return new TrialSources(Standing.NOT_STATED, tried.size(), 0, 0);
        }
        Set<String> made = new TreeSet<>(basis.get().seen());
        made.addAll(basis.get().leftOut());
        int inSample = shared(tried, basis.get().seen());
        int shared = shared(tried, made);
        Standing standing = inSample > 0 ? Standing.IN_SAMPLE : shared > 0 ? Standing.LEFT_OUT : Standing.UNSEEN;
        return new TrialSources(standing, tried.size(), inSample > 0 ? inSample : shared, made.size());
    }

    private static int shared(Set<String> tried, Collection<String> seen) {
        return (int) tried.stream().filter(seen::contains).count();
    }

    /**
     * {@return whether the figures speak of sources that the system had not seen where it judged them}
     */
    public boolean areUnseen() {
        return standing == Standing.UNSEEN || standing == Standing.LEFT_OUT;
    }

    /**
     * {@return for example {@code in sample: 160 of 160 sources tried are among the 160 that the system was made of}}
     */
    @Override
    public String toString() {
        return switch (standing) {
            case NOT_STATED -> standing.words();
            case UNSEEN ->
                standing.words() + ": none of " + tried + " sources tried is among the " + made
                        + " that the system was made of";
            default ->
                standing.words() + ": " + shared + " of " + tried + " sources tried are among the " + made
                        + " that the system was made of";
        };
    }
}
