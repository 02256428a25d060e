package org.drugprofiling.population;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * An interval of a figure over sources, with how it was found; for example 0.13 to 0.21, 95 %, percentiles of 2000 draws of 160 sources.
 *
 * <p>No interval over sources knows of what none of them has: a gross error that is in none of n sources can still be in a share of up to 1 −
 * 0.05^(1/n) of all (95 %), about 3/n.
 *
 * @param lower lower end
 * @param upper upper end
 * @param confidence for example 0.95; of a {@link Method#SPREAD_OF_DRAWS} the share of draws between both ends, and no confidence
 * @param method how it was found
 * @param replicates how many replicates were drawn, 0 if none were
 * @param undefined how many of them were undefined and left out
 * @param sources how many sources there are
 * @param disjoint how many pairs, or triples of {@link Method#EXACT_SEPARATION}, of which no two share a source stand behind an exact end, at least 1; empty where
 *     both ends are of draws alone
 * @param seed of the draws, those of disjoint pairs included; empty if nothing was drawn
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
        OptionalInt disjoint,
        OptionalLong seed) {

    private static final int QUANTILE_DIGITS = 4;
    private static final double ROUNDING = 1e-9;

    /**
     * Checks that the ends are in order and finite, the confidence a share, and all counts possible.
     */
    public SourceInterval {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(disjoint, "disjoint");
        Objects.requireNonNull(seed, "seed");
        if (!(lower <= upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
            throw refusal("the ends of an interval must be finite and in order", lower + " and " + upper);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw refusal("the confidence of an interval must be above 0 and below 1", Double.toString(confidence));
        }
        if (replicates < 0 || undefined < 0 || undefined > replicates || sources < 1) {
            throw refusal(
                    "an interval must come from at least one source, with as many undefined replicates as there are or fewer",
                    ReadableNumber.counted(replicates, "replicate") + ", " + undefined + " undefined, "
                            + ReadableNumber.counted(sources, "source"));
        }
        if (method.isExact() != disjoint.isPresent() || disjoint.isPresent() && disjoint.getAsInt() < 1) {
            throw refusal(
                    "an exact end, and no other, must come from at least one pair or triple that shares no source with another",
                    method + " of " + (disjoint.isPresent() ? disjoint.getAsInt() : "none"));
        }
    }

    private static ProfilingException refusal(String rule, String value) {
        return new ProfilingException("invalid-interval", rule, ProblemLocation.nowhere(), value);
    }

    /** How an interval over sources was found. */
    public enum Method {
        /** Quantiles of type 7 of the figure of sources drawn with replacement. */
        PERCENTILES,
        /**
         * The same quantiles of a figure that they hold too seldom, such as one that is fitted to the very pairs it judges, or of too few draws or of too many in which it is undefined. They show how far draws scatter and hold the
         * figure of the population less often than their share of draws, so they are no confidence interval.
         */
        SPREAD_OF_DRAWS,
        /** Clopper and Pearson's interval of a rate among pairs that share no source. */
        EXACT_BINOMIAL,
        /** Of an area of 1: the lower end is the largest area below which complete separation would be improbable, the upper end 1. */
        EXACT_SEPARATION,
        /** From the lower of the lower ends to the upper of the upper ends of both. */
        PERCENTILES_AND_EXACT;

        private boolean isExact() {
            return this != PERCENTILES && this != SPREAD_OF_DRAWS;
        }

        /**
         * Returns the method in words.
         *
         * @param disjoint how many pairs or triples stand behind an exact end, for example 20; of no account without one
         * @return for example {@code exact binomial bounds of 20 disjoint pairs}, or {@code percentiles}
         */
        public String words(int disjoint) {
            return switch (this) {
                case PERCENTILES -> "percentiles";
                case SPREAD_OF_DRAWS -> "spread";
                case EXACT_BINOMIAL -> "exact binomial bounds of " + ReadableNumber.counted(disjoint, "disjoint pair");
                case EXACT_SEPARATION ->
                    "exact bound of complete separation in " + ReadableNumber.counted(disjoint, "disjoint triple");
                case PERCENTILES_AND_EXACT ->
                    "the wider of exact binomial bounds of " + ReadableNumber.counted(disjoint, "disjoint pair")
                            + " and percentiles";
            };
        }
    }

    /**
     * Returns the ends between quantiles of type 7 of what was drawn. An infinite value counts as what it is, the largest or the smallest; one that is undefined is
     * left out.
     *
     * @param values of each replicate, {@code NaN} where undefined
     * @param confidence above 0 and below 1
     * @param sources how many sources there are
     * @param seed of the draws
     * @return the ends, empty if one would be infinite or the figure is undefined in every replicate; a confidence interval if the draws are {@linkplain
     *     SourceResampling#requireDraws enough} for one and no more of them are undefined than lie beyond one end, the share (1 − confidence)/2, and a spread of draws otherwise
     */
    public static Optional<SourceInterval> ofDraws(double[] values, double confidence, int sources, long seed) {
        double[] defined = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (defined.length == 0) {
            return Optional.empty();
        }
        double tail = (1 - confidence) / 2;
        double lower = Quantiles.type7(defined, tail);
        double upper = Quantiles.type7(defined, 1 - tail);
        if (!Double.isFinite(lower) || !Double.isFinite(upper)) {
            return Optional.empty();
        }
        boolean holds = SourceResampling.areEnough(confidence, values.length)
                && !isTooOftenUndefined(values.length - defined.length, values.length, confidence);
        return Optional.of(new SourceInterval(
                lower,
                upper,
                confidence,
                holds ? Method.PERCENTILES : Method.SPREAD_OF_DRAWS,
                values.length,
                values.length - defined.length,
                sources,
                OptionalInt.empty(),
                OptionalLong.of(seed)));
    }

    /** Whether more replicates are undefined than lie beyond one end, so that what was left out can have moved it anywhere. */
    static boolean isTooOftenUndefined(int undefined, int replicates, double confidence) {
        return undefined > replicates * (1 - confidence) / 2 + ROUNDING;
    }

    /**
     * Returns the exact bounds of a rate.
     *
     * @param lower lower end
     * @param upper upper end
     * @param confidence for example 0.95
     * @param pairs of which no two share a source, at least 1
     * @param sources how many sources there are
     * @param seed with which the pairs were drawn
     * @return the interval of Clopper and Pearson that has these ends
     * @throws ProfilingException if the ends are not in order, or a number is impossible
     */
    public static SourceInterval ofDisjointPairs(
            double lower, double upper, double confidence, int pairs, int sources, long seed) {
        return new SourceInterval(
                lower,
                upper,
                confidence,
                Method.EXACT_BINOMIAL,
                0,
                0,
                sources,
                OptionalInt.of(pairs),
                OptionalLong.of(seed));
    }

    /**
     * Returns the exact bound of an area of 1; nothing is drawn for it.
     *
     * @param lower lower end
     * @param confidence for example 0.95
     * @param triples of which no two share a source, at least 1
     * @param sources how many sources there are
     * @return the interval from the lower end to 1
     * @throws ProfilingException if the lower end is above 1, or a number is impossible
     */
    public static SourceInterval ofTriples(double lower, double confidence, int triples, int sources) {
        return new SourceInterval(
                lower,
                1,
                confidence,
                Method.EXACT_SEPARATION,
                0,
                0,
                sources,
                OptionalInt.of(triples),
                OptionalLong.empty());
    }

    /**
     * Returns other ends that were found in the same way.
     *
     * @param newLower lower end
     * @param newUpper upper end
     * @return the interval
     * @throws ProfilingException if the ends are not finite or not in order
     */
    public SourceInterval withEnds(double newLower, double newUpper) {
        return new SourceInterval(
                newLower, newUpper, confidence, method, replicates, undefined, sources, disjoint, seed);
    }

    /**
     * Returns the wider of these ends, which are of draws, and the exact bounds of the same rate.
     *
     * @param exact bounds of disjoint pairs
     * @return from the lower of the lower ends to the upper of the upper ends
     * @throws ProfilingException if either was found in another way, or confidence or seed of the two differ
     */
    public SourceInterval joinedWith(SourceInterval exact) {
        if (method.isExact() || exact.method != Method.EXACT_BINOMIAL) {
            throw refusal("draws must be joined with exact binomial bounds", method + " and " + exact.method);
        }
        if (confidence != exact.confidence || !seed.equals(exact.seed)) {
            throw refusal(
                    "draws and exact bounds that are joined must have one confidence and one seed",
                    howFound() + "; " + exact.howFound());
        }
        return new SourceInterval(
                Math.min(lower, exact.lower),
                Math.max(upper, exact.upper),
                confidence,
                Method.PERCENTILES_AND_EXACT,
                replicates,
                undefined,
                sources,
                exact.disjoint,
                seed);
    }

    /**
     * {@return these ends as the spread of draws, which claims no confidence}
     */
    public SourceInterval asSpread() {
        return new SourceInterval(
                lower,
                upper,
                confidence,
                Method.SPREAD_OF_DRAWS,
                replicates,
                undefined,
                sources,
                OptionalInt.empty(),
                seed);
    }

    /**
     * {@return whether these ends are a confidence interval, as all but a spread of draws}
     */
    public boolean isConfidence() {
        return method != Method.SPREAD_OF_DRAWS;
    }

    /**
     * {@return for example {@code 95 %, percentiles of 2000 draws of 160 sources, seed 1, 0 undefined}, or {@code 95 %, exact binomial bounds of 80 disjoint
     *     pairs of 160 sources, seed 1}; of a spread for example {@code spread of 2000 draws
     *     of 160 sources between their quantiles 0.025 and 0.975, no confidence interval, seed 1, 0 undefined}}
     */
    public String howFound() {
        if (method == Method.SPREAD_OF_DRAWS) {
            return String.format(
                    Locale.ROOT,
                    "%s of %s of %s between their quantiles %s and %s, no confidence interval%s, %d undefined",
                    method.words(0),
                    ReadableNumber.counted(replicates, "draw"),
                    ReadableNumber.counted(sources, "source"),
                    quantile((1 - confidence) / 2),
                    quantile((1 + confidence) / 2),
                    seed.isPresent() ? ", seed " + seed.getAsLong() : "",
                    undefined);
        }
        return AreaInterval.percent(confidence) + " %, " + method.words(disjoint.orElse(0))
                + (replicates > 0 ? " of " + ReadableNumber.counted(replicates, "draw") : "")
                + " of " + ReadableNumber.counted(sources, "source")
                + (seed.isPresent() ? ", seed " + seed.getAsLong() : "")
                + (replicates > 0 ? ", " + undefined + " undefined" : "");
    }

    private static String quantile(double probability) {
        return BigDecimal.valueOf(probability)
                .round(new MathContext(QUANTILE_DIGITS))
                .stripTrailingZeros()
                .toPlainString();
    }

    /**
     * {@return both ends, and how they were found}
     */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f to %.4f (%s)", lower, upper, howFound());
    }
}
