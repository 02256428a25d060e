package org.drugprofiling.selection;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

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
     * @param best share of the draws in which it had the best figure; of several equal ones, for example all with an area of 1, each has its part of the draw, so that none gains by
     *     its place in the list
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
     * @param tiedDraws in how many of them several combinations had the best figure
     */
    record Chosen(
            Combination choice,
            Combination best,
            double standardError,
            int linkedSources,
            Map<Combination, Wins> wins,
            int draws,
            int undefinedDraws,
            int tiedDraws)
            implements SelectionChoice {

        private static final int RIVALS = 3;

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

        /**
         * Returns the combinations that were best most often.
         *
         * @param most how many at most, at least 1
         * @return those with a share above 0, the largest first, of equal ones the simplest
         */
        public List<Combination> oftenBest(int most) {
            return first(Wins::best, most);
        }

        /**
         * Returns the combinations that were chosen most often.
         *
         * @param most how many at most, at least 1
         * @return those with a share above 0, the largest first, of equal ones the simplest
         */
        public List<Combination> oftenChosen(int most) {
            return first(Wins::chosen, most);
        }

        private List<Combination> first(ToDoubleFunction<Wins> share, int most) {
            // the sort is stable
            return wins.entrySet().stream()
                    .filter(entry -> share.applyAsDouble(entry.getValue()) > 0)
                    .sorted(Comparator.comparingDouble(entry -> -share.applyAsDouble(entry.getValue())))
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private String shares(Combination combination) {
            Wins of = wins.getOrDefault(combination, new Wins(0, 0));
            return combination.id() + ": best in " + percent(of.best()) + ", chosen in " + percent(of.chosen());
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.1f %%", 100 * share);
        }

        /**
         * {@return the choice and the best, and of draws the shares of both and of those that were best or chosen most often, so that no winner stands without its rivals}
         */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(String.join(
                    "\n",
                    "chosen          " + choice,
                    "best            " + best,
                    "standard error  " + standardError,
                    "linked sources  " + linkedSources));
            if (wins.isEmpty()) {
                return text.append("\nof all draws    ")
                        .append(draws == 0 ? "none asked for" : "none of " + draws + " is defined")
                        .toString();
            }
            text.append("\nof all draws    " + draws + " (" + undefinedDraws + " undefined; in " + tiedDraws
                    + " several were best, each counted in part)");
            text.append("\nthe chosen      ").append(shares(choice));
            text.append("\nthe best        ").append(shares(best));
            oftenBest(RIVALS).forEach(rival -> text.append("\noften best      ").append(shares(rival)));
            oftenChosen(RIVALS)
                    .forEach(rival -> text.append("\noften chosen    ").append(shares(rival)));
            return text.toString();
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
