package org.drugprofiling.validation;

import java.util.Locale;
import java.util.Objects;
import org.apache.commons.math3.special.Gamma;
import org.drugprofiling.population.BinomialBound;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * How many links a period has against how many were to be expected, for example 31 of 60 new seizures with a link after 18 of 100: p = 0.000020. A rate of
 * links that moves, up or down, says that the market, the laboratory or the limits are no longer what they were.
 *
 * <p>What is best counted is new seizures with at least one link, each once, of all new seizures: {@link #ofSeizures} (Fisher's exact test). Links counted
 * as events, of which a seizure can have many, are taken as independent of each other (Poisson): {@link #between} and {@link #ofRate}. They are not
 * independent where one batch is seized at many places, and then p is too small. For seizures counted once, on the other hand, p of the Poisson form is too
 * large, the more so the more of them have a link: for 90 of 100 and then 60 of 100 it is 0.018, where Fisher's test gives 0.0000012.
 *
 * <p>p is twice the smaller of both tails, at most 1, a convention of this library; each tail holds the observed number and is right to 1e-9 of itself
 * (below 1e-290 to that much).
 *
 * @param links how many there are, links or seizures with a link
 * @param expected how many were to be expected
 * @param fewerTail probability of as many or fewer
 * @param moreTail probability of as many or more
 * @param noneTail probability of none; what is too large here leaves a disappearance of all links unseen
 * @param counted what was counted
 * @since 0.1.0
 */
public record LinkRateCheck(
        long links, double expected, double fewerTail, double moreTail, double noneTail, Counted counted) {

    /** Most links and cases that are checked. */
    public static final long MOST = 100_000;

    private static final double HIGHEST_LEVEL = 0.5;
    private static final double ACCURACY = 1e-15;
    private static final int MOST_TERMS = 10_000_000;

    /** What is counted. */
    public enum Counted {
        /** New seizures with at least one link, each once: out of all new seizures. */
        LINKED_SEIZURES("linked seizures"),
        /** Links as events: a seizure can have any number. */
        LINKS("links");

        private final String words;

        Counted(String words) {
            this.words = words;
        }

        /**
         * {@return what is counted, in words}
         */
        public String words() {
            return words;
        }
    }

    /**
     * The numbers of links that are not conspicuous at a level.
     *
     * @param fewest the smallest of them
     * @param most the largest of them
     */
    public record Limits(long fewest, long most) {}

    /**
     * Checks the ranges.
     */
    public LinkRateCheck {
        Objects.requireNonNull(counted, "counted");
        if (links < 0 || !(expected >= 0 && expected < Double.POSITIVE_INFINITY)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "links and their expected number must not be negative",
                    ProblemLocation.nowhere(),
                    links + " and " + expected);
        }
        for (double tail : new double[] {fewerTail, moreTail, noneTail}) {
            if (!(tail >= 0 && tail <= 1)) {
                throw new ProfilingException(
                        "invalid-parameter",
                        "a probability must be from 0 to 1",
                        ProblemLocation.nowhere(),
                        Double.toString(tail));
            }
        }
    }

    /**
     * Compares the share of new seizures that have a link, each counted once, with that of an earlier period, by Fisher's exact test: of all linked
     * seizures of both periods, those of the period are hypergeometric if the share has not moved.
     *
     * <p>Programs differ in what is two-sided. Here it is twice the smaller tail, at most 1; R and SciPy add up the probabilities of all outcomes that are no
     * more probable, which is often, not always, smaller.
     *
     * @param linkedThen seizures of the earlier period with at least one link, not negative
     * @param seizuresThen new seizures of the earlier period, at least 1 and no fewer than those with a link
     * @param linked seizures of the period with at least one link, not negative
     * @param seizures new seizures of the period, at least 1 and no fewer than those with a link
     * @return the check
     */
    public static LinkRateCheck ofSeizures(long linkedThen, long seizuresThen, long linked, long seizures) {
        requireSome("of the earlier period", linkedThen, seizuresThen);
        requireSome("of the period", linked, seizures);
        double[] tails = tails(linked, linkedThen + linked, seizures, seizuresThen);
        return new LinkRateCheck(
                linked,
                (double) linkedThen / seizuresThen * seizures,
                tails[0],
                tails[1],
                tails(0, linkedThen, seizures, seizuresThen)[0],
                Counted.LINKED_SEIZURES);
    }

    private static void requireSome(String period, long linked, long seizures) {
        require("new seizures " + period, seizures, 1);
        require("linked seizures " + period, linked, 0);
        if (linked > seizures) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "a seizure with a link must be counted once, so that there are at most as many as new seizures",
                    ProblemLocation.nowhere(),
                    linked + " of " + seizures + " " + period);
        }
    }

    /** P{at most} and P{at least so many linked ones of the period}, given how many there are in both. */
    private static double[] tails(long linked, long all, long seizures, long others) {
        long least = Math.max(0, all - others);
        long most = Math.min(all, seizures);
        // the most probable number has the term 1, and every other term follows from its neighbour
        long mode = Math.max(least, Math.min(most, (all + 1) * (seizures + 1) / (seizures + others + 2)));
        double[] sums = {0, 0, 0};
        double term = 1;
        for (long k = mode; k >= least && term > 0; k--) {
            add(sums, term, k, linked);
            term *= (double) (k * (others - all + k)) / ((all - k + 1) * (seizures - k + 1));
        }
        term = 1;
        for (long k = mode; k < most && term > 0; k++) {
            term *= (double) ((all - k) * (seizures - k)) / ((k + 1) * (others - all + k + 1));
            add(sums, term, k + 1, linked);
        }
        return new double[] {Math.min(1, sums[0] / sums[2]), Math.min(1, sums[1] / sums[2])};
    }

    private static void add(double[] sums, double term, long k, long linked) {
        sums[0] += k <= linked ? term : 0;
        sums[1] += k >= linked ? term : 0;
        sums[2] += term;
    }

    /**
     * Compares links, counted as events, with those of an earlier period, whose rate is itself uncertain: of all links of both, those of the period are
     * binomial, with the share of cases that it has, if the rate has not moved. (The usual conditional test of two Poisson rates.) For seizures that are
     * counted once it is {@link #ofSeizures}.
     *
     * @param linksThen links of the earlier period, at least 1
     * @param casesThen new seizures of the earlier period, at least 1
     * @param links links of the period, not negative
     * @param cases new seizures of the period, at least 1
     * @return the check
     */
    public static LinkRateCheck between(long linksThen, long casesThen, long links, long cases) {
        require("links of the earlier period", linksThen, 1);
        require("cases of the earlier period", casesThen, 1);
        require("links", links, 0);
        require("cases", cases, 1);
        double share = (double) cases / (casesThen + cases);
        double rest = (double) casesThen / (casesThen + cases);
        long all = linksThen + links;
        return new LinkRateCheck(
                links,
                (double) linksThen / casesThen * cases,
                BinomialBound.atLeast(linksThen, all, rest),
                BinomialBound.atLeast(links, all, share),
                StrictMath.pow(rest, (double) linksThen),
                Counted.LINKS);
    }

    /**
     * Compares links, counted as events, with a stated rate. The number of links is taken as Poisson with the mean rate · cases, and the rate as known, without
     * any uncertainty of its own: P{at most k} = Q(k + 1, rate · cases), P{at least k} = P(k, rate · cases), of the regularised incomplete gamma functions.
     *
     * <p>It is right for a rate that is fixed beforehand or rests on far more cases than the period has, such as a figure of several years held against a month.
     * For a rate that was itself counted in a period not much longer, its own scatter is left out and p is too small: use {@link #between} with both counts.
     * For seizures that are counted once use {@link #ofSeizures}; and links of one batch at many places come together, for which every Poisson p is too small.
     *
     * @param linksPerCase the rate, above 0: of a rate of 0 the first link would be impossible, which no period can show; rate · cases at most {@value #MOST}
     * @param links links of the period, from 0 to {@value #MOST}
     * @param cases new seizures of the period, from 1 to {@value #MOST}
     * @return the check; without any link its p is 2·exp(−rate · cases), at most 1
     * @throws ProfilingException if one of them is out of range
     */
    public static LinkRateCheck ofRate(double linksPerCase, long links, long cases) {
        require("links", links, 0);
        require("cases", cases, 1);
        double mean = requireMean(linksPerCase * cases);
        return new LinkRateCheck(
                links, mean, atMost(links, mean), atLeast(links, mean), StrictMath.exp(-mean), Counted.LINKS);
    }

    private static double atMost(long count, double mean) {
        return count < 0 ? 0 : Math.min(1, Gamma.regularizedGammaQ(count + 1.0, mean, ACCURACY, MOST_TERMS));
    }

    private static double atLeast(long count, double mean) {
        return count <= 0 ? 1 : Math.min(1, Gamma.regularizedGammaP((double) count, mean, ACCURACY, MOST_TERMS));
    }

    /**
     * Returns how many links, counted as events, of a known mean number are not conspicuous: those whose p is at least a level.
     *
     * @param mean expected number of links, above 0
     * @param level smallest p that is not conspicuous, above 0 and at most 0.5
     * @return the smallest and the largest such number
     */
    public static Limits limits(double mean, double level) {
        requireMean(mean);
        // both tails of the whole number below the mean are above 1/4, so that it is one of them
        if (!(level > 0 && level <= HIGHEST_LEVEL)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "a level must be above 0 and at most " + HIGHEST_LEVEL,
                    ProblemLocation.nowhere(),
                    Double.toString(level));
        }
        long middle = (long) Math.floor(mean);
        long low = -1;
        long high = middle;
        while (high - low > 1) {
            long count = (low + high) / 2;
            if (2 * atMost(count, mean) >= level) {
                high = count;
            } else {
                low = count;
            }
        }
        long fewest = high;
        low = middle;
        high = 2 * MOST + middle;
        while (high - low > 1) {
            long count = (low + high) / 2;
            if (2 * atLeast(count, mean) >= level) {
                low = count;
            } else {
                high = count;
            }
        }
        return new Limits(fewest, low);
    }

    private static double requireMean(double mean) {
        if (!(mean > 0 && mean <= MOST)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "an expected number of links must be above 0 and at most " + MOST,
                    ProblemLocation.nowhere(),
                    Double.toString(mean));
        }
        return mean;
    }

    private static void require(String what, long count, long least) {
        if (count < least || count > MOST) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "the number of " + what + " must be from " + least + " to " + MOST,
                    ProblemLocation.nowhere(),
                    Long.toString(count));
        }
    }

    /**
     * {@return twice the smaller of both tails, at most 1}
     */
    public double pValue() {
        return Math.min(1, 2 * Math.min(fewerTail, moreTail));
    }

    /** The p-value of none at all. */
    double pValueOfNone() {
        return Math.min(1, 2 * noneTail);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%d %s where %.4g were expected: p = %.4g", links, counted.words(), expected, pValue());
    }
}
