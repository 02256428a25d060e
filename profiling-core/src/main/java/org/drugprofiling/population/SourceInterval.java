package org.drugprofiling.population;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An interval of a figure over sources, with how it was found; for example 0.13 to 0.21, 95 %, percentiles of 2000 draws of 160 sources.
 *
 * @param lower lower end
 * @param upper upper end
 * @param confidence for example 0.95
 * @param method how it was found
 * @param replicates how many replicates were drawn, 0 if none were
 * @param undefined how many of them were undefined and left out
 * @param sources how many sources there are
 * @param seed of the draws, empty if none were drawn
 * @since 0.1.0
 */
public record SourceInterval(
        double lower,
        double upper,
        double confidence,
        Method method,
        int replicates,
        int undefined,
        int sources,
        OptionalLong seed) {

    /** How an interval over sources was found. */
    public enum Method {
        /** Quantiles of type 7 of the figure of sources drawn with replacement. */
        PERCENTILES("percentiles"),
        /** Clopper and Pearson's interval of a rate among pairs that share no source. */
        EXACT_BINOMIAL("exact binomial bounds of disjoint pairs"),
        /** Of an area of 1: the lower end is the largest area below which complete separation would be improbable, the upper end 1. */
        EXACT_SEPARATION("exact bound of complete separation in disjoint triples"),
        /** From the lower of the lower ends to the upper of the upper ends of both. */
        PERCENTILES_AND_EXACT("the wider of exact binomial bounds of disjoint pairs and percentiles");

        private final String words;

        Method(String words) {
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
     * Returns the interval between quantiles of type 7 of what was drawn.
     *
     * @param values of each replicate, {@code NaN} or infinite where undefined
     * @param confidence above 0 and below 1
     * @param sources how many sources there are
     * @param seed of the draws
     * @return the interval; empty if the figure is undefined in every replicate
     */
    public static Optional<SourceInterval> ofDraws(double[] values, double confidence, int sources, long seed) {
        double[] defined =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (defined.length == 0) {
            return Optional.empty();
        }
        double tail = (1 - confidence) / 2;
        return Optional.of(new SourceInterval(
                Quantiles.type7(defined, tail),
                Quantiles.type7(defined, 1 - tail),
                confidence,
                Method.PERCENTILES,
                values.length,
                values.length - defined.length,
                sources,
                OptionalLong.of(seed)));
    }

    /**
     * {@return for example {@code 95 %, percentiles of 2000 draws of 160 sources, seed 1, 0 undefined}}
     */
    public String howFound() {
        return AreaInterval.percent(confidence) + " %, " + method.words
                + (seed.isPresent() ? " of " + replicates + " draws" : "")
                + " of " + sources + " sources"
                + (seed.isPresent() ? ", seed " + seed.getAsLong() + ", " + undefined + " undefined" : "");
    }

    /**
     * {@return both ends, and how they were found}
     */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f to %.4f (%s)", lower, upper, howFound());
    }
}
