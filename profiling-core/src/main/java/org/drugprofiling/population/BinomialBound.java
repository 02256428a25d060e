package org.drugprofiling.population;

import org.apache.commons.math3.special.Beta;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Bounds for a rate from k events in n independent trials after Clopper and Pearson: never too narrow, for example at most 0.0186 if none of
 * 160 trials was an event.
 *
 * <p>Each bound is found by bisection of its beta distribution, never as 1 less another bound, and is right to 1e-11 plus 4e-17 for
 * each trial relative, an upper bound below one half for confidences up to 0.9999; it is moved outward by that. More than {@value #MOST_TRIALS} trials are refused, because the tail is not known that well
 * beyond them.
 *
 * @since 0.1.0
 */
public final class BinomialBound {

    /** Most trials for which a bound is given. */
    public static final long MOST_TRIALS = 100_000_000;

    private static final double HALF = 0.5;
    private static final int HALVINGS = 1200;
    private static final double OUTWARD = 1e-11;
    // a rate near 1/n is known to the rounding of 1 − 1/n
    private static final double OUTWARD_PER_TRIAL = 4e-17;
    // of the closed forms
    private static final double ROUNDING = 0x1p-50;
    private static final double TAIL_ACCURACY = 1e-15;
    private static final int MOST_TERMS = 1_000_000;
    // a quotient of logarithms this near a whole number is that number, for rates and confidences that are decimals
    private static final double WHOLE = 1e-12;
    private static final double LARGEST_COUNT = 0x1p53;

    private BinomialBound() {}

    /**
     * Returns the rate below which the truth lies with a confidence.
     *
     * @param events from 0 to {@code trials}
     * @param trials from 1 to {@link #MOST_TRIALS}, independent
     * @param confidence for example 0.95
     * @return the upper bound, 1 if every trial was an event
     */
    public static double upper(long events, long trials, double confidence) {
        check(events, trials, confidence);
        if (events == trials) {
            return 1;
        }
        return events == 0
                ? -StrictMath.expm1(StrictMath.log1p(-confidence) / trials) * (1 + ROUNDING)
                : Math.min(1, quantile(confidence, events + 1.0, (double) (trials - events)) * (1 + margin(trials)));
    }

    /**
     * Returns the rate above which the truth lies with a confidence.
     *
     * @param events from 0 to {@code trials}
     * @param trials from 1 to {@link #MOST_TRIALS}, independent
     * @param confidence for example 0.95
     * @return the lower bound, 0 if no trial was an event
     */
    public static double lower(long events, long trials, double confidence) {
        check(events, trials, confidence);
        if (events == 0) {
            return 0;
        }
        return events == trials
                ? StrictMath.exp(StrictMath.log1p(-confidence) / trials) * (1 - ROUNDING)
                : quantile(1 - confidence, (double) events, trials - events + 1.0) * (1 - margin(trials));
    }

    /**
     * Returns how many independent trials without an event are needed to claim that a rate is not exceeded: the smallest n with
     * (1 − rate)ⁿ at most 1 − confidence, where both are meant as the decimals they are written as. Pairs are independent trials only if
     * no source takes part in two of them.
     *
     * @param rate to be claimed, above 0 and below 1, for example 0.01
     * @param confidence for example 0.95
     * @return the number, 299 for these
     * @throws ProfilingException also if the number is above 2⁵³
     */
    public static long trialsWithoutEvent(double rate, double confidence) {
        if (!(rate > 0 && rate < 1) || !(confidence > 0 && confidence < 1)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "rate and confidence must be above 0 and below 1",
                    ProblemLocation.nowhere(),
                    rate + " and " + confidence);
        }
        double trials = StrictMath.log1p(-confidence) / StrictMath.log1p(-rate);
        if (!(trials <= LARGEST_COUNT)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "a rate must be large enough to be claimed with at most 2^53 trials",
                    ProblemLocation.nowhere(),
                    Double.toString(rate));
        }
        double whole = Math.rint(trials);
        boolean isWhole = whole >= 1 && Math.abs(trials - whole) <= WHOLE * whole;
        return (long) (isWhole ? whole : Math.ceil(trials));
    }

    /**
     * Returns the probability of at least so many events, by the beta distribution, with a relative error of at most 1e-11 and 3e-16 for each trial: 3e-8 of
     * 10⁸ trials.
     *
     * @param count how many, any number
     * @param trials among how many, from 1 to {@link #MOST_TRIALS}, independent
     * @param rate the probability of an event, from 0 to 1
     * @return the probability, 1 if {@code count} is not above 0 and 0 if it is above {@code trials}
     * @throws ProfilingException if trials or rate are out of range
     */
    public static double atLeast(long count, long trials, double rate) {
        if (trials < 1 || trials > MOST_TRIALS || !(rate >= 0 && rate <= 1)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "trials must be from 1 to " + MOST_TRIALS + ", and the rate of an event from 0 to 1",
                    ProblemLocation.nowhere(),
                    trials + " and " + rate);
        }
        if (count <= 0) {
            return 1;
        }
        return count > trials ? 0 : Math.min(1, tail(rate, (double) count, trials - count + 1.0));
    }

    private static void check(long events, long trials, double confidence) {
        if (trials < 1 || trials > MOST_TRIALS || events < 0 || events > trials) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "events must be from 0 to the number of trials and trials from 1 to " + MOST_TRIALS
                            + ", were " + events + " of "
                            + trials);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new ProfilingException(
                    "invalid-parameter", "confidence must be above 0 and below 1, was " + confidence);
        }
    }

    /** The p-quantile of a beta distribution by bisection of the smaller of its two tails; of the last two numbers the outer. */
    private static double quantile(double p, double alpha, double beta) {
        double low = 0;
        double high = 1;
        boolean isUpperTail = p > HALF;
        double tail = isUpperTail ? 1 - p : p;
        for (int k = 0; k < HALVINGS && high - low > Math.ulp(high); k++) {
            double middle = (low + high) / 2;
            if (isUpperTail ? upperTail(middle, alpha, beta) > tail : tail(middle, alpha, beta) < tail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return isUpperTail ? high : low;
    }

    private static double margin(long trials) {
        return OUTWARD + OUTWARD_PER_TRIAL * trials;
    }

    private static double upperTail(double x, double alpha, double beta) {
        // 1 − x must keep the digits of x
        return x >= HALF ? tail(1 - x, beta, alpha) : 1 - tail(x, alpha, beta);
    }

    private static double tail(double x, double alpha, double beta) {
        return Beta.regularizedBeta(x, alpha, beta, TAIL_ACCURACY, MOST_TERMS);
    }
}
