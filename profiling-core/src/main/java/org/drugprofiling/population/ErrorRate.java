package org.drugprofiling.population;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.drugprofiling.problem.ProfilingException;

/**
 * How often a decision was wrong on pairs of known status, with the sources behind them: 3 of 120,942 pairs, 5 of 160 sources.
 *
 * <p>The bound treats sources, not pairs, as independent: it is the one-sided 95 % bound of Clopper and Pearson for the share of
 * sources that take part in an error. A missed link takes one source. A false link takes two at once, so that it counts pairs of sources: as if half of the sources
 * in error, rounded up, were found among half of the sources, rounded down. That held in 96.6 to 100 % of simulated
 * tables of sources that are alike, and in 91.9 to 100 % where some sources are like many others (decision 0005).
 *
 * @param label which pairs: unlinked ones, of which an error is a false link, or linked ones, of which it is a missed link
 * @param errors how many pairs were decided wrongly
 * @param pairs how many pairs there were, at least 1
 * @param sourcesInError how many sources take part in at least one of the errors
 * @param sources how many sources take part in the pairs, at least 1
 * @param kind on which data
 * @since 0.1.0
 */
public record ErrorRate(PairLabel label, double errors, double pairs, int sourcesInError, int sources, Kind kind) {

    /** On which data a rate was found. */
    public enum Kind {
        /** On the data that the limit was derived from: too favourable. */
        APPARENT,
        /** On sources left out while the limit was derived. */
        CROSS_VALIDATED,
        /**
         * Of a limit that was found from drawn pairs: on unlinked pairs of sources that were not drawn together, and on linked pairs, of which none was drawn.
         */
        PAIRS_NOT_DRAWN,
        /** On data of their own. */
        INDEPENDENT;

        /**
         * {@return the words for reports, for example {@code cross-validated}}
         */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final double CONFIDENCE = 0.95;

    /**
     * Checks the counts.
     */
    public ErrorRate {
        Objects.requireNonNull(label, "label");
        if (!(pairs > 0) || !(errors >= 0 && errors <= pairs)) {
            throw new ProfilingException(
                    "invalid-rate", "errors must be from 0 to the number of pairs, were " + errors + " of " + pairs);
        }
        if (sources < 1 || sourcesInError < 0 || sourcesInError > sources) {
            throw new ProfilingException(
                    "invalid-rate",
                    "sources in error must be from 0 to the number of sources, were " + sourcesInError + " of "
                            + sources);
        }
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * {@return errors divided by pairs}
     */
    public double rate() {
        return errors / pairs;
    }

    /**
     * {@return the one-sided 95 % bound for the share of sources that take part in an error: of k of m sources that of k among m for missed
     *     links, and that of ⌈k/2⌉ among ⌊m/2⌋ for false ones; 1 if ⌊m/2⌋ is 0}
     */
    public double upperBound() {
        return label == PairLabel.LINKED
                ? BinomialBound.upper(sourcesInError, sources, CONFIDENCE)
                : upperOfPairs(sourcesInError, sources);
    }

    /** The bound where errors take two sources each, so that half of the sources make independent pairs. */
    static double upperOfPairs(int sourcesInError, int sources) {
        int trials = sources / 2;
        int events = sourcesInError / 2 + sourcesInError % 2;
        return events >= trials ? 1 : BinomialBound.upper(events, trials, CONFIDENCE);
    }

    /**
     * {@return per cent, counts and bound in words; never a bare 0 %}
     */
    @Override
    public String toString() {
        return percent() + " (" + count(errors) + " of " + count(pairs) + " pairs); " + bound("sources") + " ("
                + kind.words() + ")";
    }

    /**
     * {@return errors divided by pairs in per cent, rounded to three digits, for example {@code 1.04 %}}
     */
    public String percent() {
        return rounded(100 * rate(), RoundingMode.HALF_EVEN) + " %";
    }

    /**
     * Says how many sources take part in an error, and how many could.
     *
     * @param sourceWord what a source is, in the plural, for example {@code batches}
     * @return for example {@code 109 of 160 batches take part in at least one, upper 95 % bound 78 % of batches} for false links
     */
    public String bound(String sourceWord) {
        return sourcesInError + " of " + sources + " " + sourceWord + (sourcesInError == 1 ? " takes" : " take")
                + " part in at least one, upper 95 % bound " + rounded(100 * upperBound(), RoundingMode.UP) + " % of "
                + sourceWord;
    }

    /**
     * Writes a number of pairs or a weight.
     *
     * @param number the number
     * @return for example {@code 121,035} or {@code 1262.5}
     */
    public static String count(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%,d", (long) number)
                : new BigDecimal(number)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static String rounded(double value, RoundingMode mode) {
        int digits = mode == RoundingMode.UP ? 2 : 3;
        return new BigDecimal(value)
                .round(new MathContext(digits, mode))
                .stripTrailingZeros()
                .toPlainString();
    }
}
