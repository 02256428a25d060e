package org.drugprofiling.population;

import org.apache.commons.math3.special.Beta;
import org.drugprofiling.problem.ProfilingException;

/**
 * Bounds for a rate from k events in n independent trials after Clopper and Pearson: exact, and never too narrow.
 *
 * @since 0.1.0
 */
public final class BinomialBound {

    private static final int HALVINGS = 200;

    private BinomialBound() {}

    /**
     * Returns the rate below which the truth lies with a confidence.
     *
     * @param events from 0 to {@code trials}
     * @param trials at least 1, independent
     * @param confidence for example 0.95
     * @return the upper bound, 1 if every trial was an event
     */
    public static double upper(long events, long trials, double confidence) {
        check(events, trials, confidence);
        if (events == trials) {
            return 1;
        }
        if (events == 0) {
            return -StrictMath.expm1(StrictMath.log(1 - confidence) / trials);
        }
        return quantile(confidence, events + 1.0, (double) (trials - events));
    }

    /**
     * Returns the rate above which the truth lies with a confidence.
     *
     * @param events from 0 to {@code trials}
     * @param trials at least 1, independent
     * @param confidence for example 0.95
     * @return the lower bound, 0 if no trial was an event
     */
    public static double lower(long events, long trials, double confidence) {
        check(events, trials, confidence);
        return events == 0 ? 0 : 1 - upper(trials - events, trials, confidence);
    }

    /**
     * Returns how many independent trials without an event are needed to claim that a rate is not exceeded: the smallest n with
     * (1 − rate)ⁿ at most 1 − confidence. Pairs are independent trials only if no source takes part in two of them.
     *
     * @param rate to be claimed, above 0 and below 1, for example 0.01
     * @param confidence for example 0.95
     * @return the number, 299 for these
     */
    public static long trialsWithoutEvent(double rate, double confidence) {
        if (!(rate > 0 && rate < 1) || !(confidence > 0 && confidence < 1)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "rate and confidence must be above 0 and below 1, were " + rate + " and " + confidence);
        }
        return (long) Math.ceil(StrictMath.log1p(-confidence) / StrictMath.log1p(-rate));
    }

    private static void check(long events, long trials, double confidence) {
        if (trials < 1 || events < 0 || events > trials) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "events must be from 0 to the number of trials and trials at least 1, were " + events + " of "
                            + trials);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new ProfilingException(
                    "invalid-parameter", "confidence must be above 0 and below 1, was " + confidence);
        }
    }

    /** The p-quantile of a beta distribution by bisection of its distribution function. */
    private static double quantile(double p, double alpha, double beta) {
        double low = 0;
        double high = 1;
        for (int k = 0; k < HALVINGS && high - low > Math.ulp(high); k++) {
            double middle = (low + high) / 2;
            if (Beta.regularizedBeta(middle, alpha, beta) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
