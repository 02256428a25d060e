package org.drugprofiling.validation;

import java.util.Locale;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.BinomialBound;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * An exact one-sided binomial check of a rate, for example 9 links among 120 pairs that are known to be unlinked where 5 % were expected: p =
 * 0.147, mid-p = 0.113.
 *
 * <p>p is the probability of as many events or more if the expected rate held, mid-p counts the observed number one half. Both are as
 * right as {@link BinomialBound#atLeast}, a relative 1e-11 and 3e-16 for each trial. Trials must be independent: pairs that share a specimen are not, and make p too small.
 *
 * @param events how many
 * @param trials among how many, independent
 * @param expectedRate the rate that was to be expected
 * @param pValue probability of at least as many
 * @param midP probability of more, and half of that of as many
 * @since 0.1.0
 */
public record RateCheck(long events, long trials, double expectedRate, double pValue, double midP) {

    /** Most trials that are checked. */
    public static final long MOST_TRIALS = 100_000_000;

    /**
     * Checks the counts and that both probabilities are what they must be.
     */
    public RateCheck {
        if (trials < 1 || trials > MOST_TRIALS || events < 0 || events > trials) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "events must be from 0 to the number of trials, and trials from 1 to " + MOST_TRIALS,
                    ProblemLocation.nowhere(),
                    events + " of " + trials);
        }
        if (!(expectedRate > 0 && expectedRate < 1)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "an expected rate must be above 0 and below 1",
                    ProblemLocation.nowhere(),
                    Double.toString(expectedRate));
        }
        if (!(pValue >= midP && midP >= 0 && pValue <= 1)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "p must be at most 1 and mid-p from 0 to p",
                    ProblemLocation.nowhere(),
                    pValue + " and " + midP);
        }
    }

    /**
     * Checks a rate.
     *
     * @param events how many, from 0 to {@code trials}
     * @param trials among how many, independent, from 1 to {@link #MOST_TRIALS}
     * @param expectedRate the rate that was to be expected, above 0 and below 1
     * @return the check
     */
    public static RateCheck of(long events, long trials, double expectedRate) {
        double asMany = BinomialBound.atLeast(events, trials, expectedRate);
        double more = BinomialBound.atLeast(events + 1, trials, expectedRate);
        return new RateCheck(events, trials, expectedRate, asMany, (asMany + more) / 2);
    }

    /**
     * Adds a later look at other trials, so that many small looks are judged as the one that they are together.
     *
     * @param later of the same expected rate
     * @return the check of all events among all trials
     * @throws ProfilingException if the expected rates differ, or all trials together are more than {@link #MOST_TRIALS}
     */
    public RateCheck plus(RateCheck later) {
        if (later.expectedRate != expectedRate) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "looks that are added up must expect one rate",
                    ProblemLocation.nowhere(),
                    expectedRate + " and " + later.expectedRate);
        }
        return of(events + later.events, trials + later.trials, expectedRate);
    }

    /**
     * Returns the power of the check: the probability of a mid-p below a level among so many trials if the rate were another one.
     *
     * @param rate that is supposed, from 0 to 1
     * @param level below which mid-p is conspicuous, for example 0.05
     * @return the probability, 0 if not even an event in every trial would be conspicuous
     */
    public double power(double rate, double level) {
        long low = -1;
        long high = trials + 1;
        // mid-p falls with the number of events: the first that is conspicuous
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (ScoreOrder.compare(of(middle, trials, expectedRate).midP, level) < 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return BinomialBound.atLeast(high, trials, rate);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d of %d where a rate of %s was expected: p = %.4g, mid-p = %.4g",
                events,
                trials,
                expectedRate,
                pValue,
                midP);
    }
}
