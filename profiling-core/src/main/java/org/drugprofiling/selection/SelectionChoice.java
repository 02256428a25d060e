package org.drugprofiling.selection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which combination is chosen under one population rule, or why none is.
 *
 * @since 0.1.0
 */
public sealed interface SelectionChoice {

    /**
     * {@return the chosen combination, empty if the choice is refused}
     */
    default Optional<Combination> combination() {
        return Optional.empty();
    }

    /** Why nothing is chosen. */
    enum Reason {
        /** Too few sources have linked pairs for the best of many combinations to be more than luck. */
        TOO_FEW_LINKED_SOURCES,
        /** No combination has figures. */
        NO_FIGURES,
        /** The best figure is undefined without one of the sources, so that nothing says how far others are from it. */
        NO_STANDARD_ERROR
    }

    /**
     * How often a combination was first among all draws of sources.
     *
     * @param best share of the draws in which it had the best figure; of equal ones the simplest
     * @param chosen share of the draws in which it was the simplest within one standard error of the best
     */
    record Wins(double best, double chosen) {}

    /**
     * The simplest combination whose figure is within one standard error of the best.
     *
     * @param choice that combination
     * @param best the combination with the best figure; of equal ones the simplest
     * @param standardError of the best figure, by leaving out one source after the other
     * @param linkedSources how many sources have linked pairs
     * @param wins for each scored combination, simplest first, how often it would have won; empty if no draws were asked for
     * @param draws how many draws of sources
     * @param undefinedDraws how many of them have no linked or no unlinked pairs
     */
    record Chosen(
            Combination choice,
            Combination best,
            double standardError,
            int linkedSources,
            Map<Combination, Wins> wins,
            int draws,
            int undefinedDraws)
            implements SelectionChoice {

        /**
         * Copies the map.
         */
        public Chosen {
            wins = Collections.unmodifiableMap(new LinkedHashMap<>(wins));
        }

        @Override
        public Optional<Combination> combination() {
            return Optional.of(choice);
        }

        @Override
        public String toString() {
            Wins own = wins.get(choice);
            return String.join(
                    "\n",
                    "chosen          " + choice,
                    "best            " + best,
                    "standard error  " + standardError,
                    "linked sources  " + linkedSources,
                    "of all draws    "
                            + (own == null
                                    ? "none asked for"
                                    : "chosen in " + own.chosen() + ", best in " + own.best() + " of " + draws + " ("
                                            + undefinedDraws + " undefined)"));
        }
    }

    /**
     * No choice.
     *
     * @param reason why
     * @param linkedSources how many sources have linked pairs
     * @param needed how many there must be
     */
    record Refused(Reason reason, int linkedSources, int needed) implements SelectionChoice {}
}
