package org.drugprofiling.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;

/**
 * How many times more probable the findings are under one proposition than under the other, for example 31.6: log10 1.50, the upper bound of a
 * system that gave 2.77.
 *
 * <p>It is neither the probability of a proposition nor a decision. It is never without its {@link EvaluationFrame}: there is no way to print
 * one without propositions, bounds, level of "same", relevant population and number of sources, nor without the performance of the system or that
 * it is not stated. With fewer than {@value #FEWEST_SOURCES}
 * sources no number is printed, only the words of the bound.
 *
 * @since 0.1.0
 */
public final class LikelihoodRatio {

    /** Fewest sources with which a number is printed. */
    public static final int FEWEST_SOURCES = 30;

    private static final double PLAIN = 6;
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private final double systemLog10;
    private final EvaluationFrame frame;
    private final String system;
    private final ChainId chain;

    private LikelihoodRatio(double systemLog10, EvaluationFrame frame, String system, ChainId chain) {
        this.systemLog10 = systemLog10;
        this.frame = frame;
        this.system = system;
        this.chain = chain;
    }

    /**
     * Puts what a system gave into its frame.
     *
     * @param log10 the log10 likelihood ratio of the system, finite
     * @param frame what it means nothing without
     * @param system the system in one line
     * @param chain the chain of the compared profiles; {@link ChainId#unspecified()} for bare numbers, and then the print says so
     * @return the likelihood ratio
     * @throws ProfilingException if the number is not finite: no finding excludes a proposition
     */
    public static LikelihoodRatio of(double log10, EvaluationFrame frame, String system, ChainId chain) {
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(chain, "chain");
        if (!Double.isFinite(log10)) {
            throw new ProfilingException(
                    "infinite-likelihood-ratio",
                    "a log10 likelihood ratio must be finite",
                    ProblemLocation.nowhere(),
                    Double.toString(log10));
        }
        if (system.isBlank()) {
            throw new ProfilingException("invalid-parameter", "the system behind a likelihood ratio must be named");
        }
        return new LikelihoodRatio(log10, frame, system, chain);
    }

    /**
     * {@return the log10 likelihood ratio within its bounds: the one to report}
     */
    public double log10() {
        return frame.bounds().apply(systemLog10);
    }

    /**
     * {@return the log10 likelihood ratio that the system gave, whatever the bounds; not for reports}
     */
    public double systemLog10() {
        return systemLog10;
    }

    /**
     * {@return whether the system gave a number outside the bounds, so that {@link #log10} is "at least" or "at most"}
     */
    public boolean isAtBound() {
        return systemLog10 < frame.bounds().lower()
                || systemLog10 > frame.bounds().upper();
    }

    /**
     * {@return propositions, level, population and bounds}
     */
    public EvaluationFrame frame() {
        return frame;
    }

    /**
     * {@return the system in one line}
     */
    public String system() {
        return system;
    }

    /**
     * {@return under what conditions the compared profiles came about}
     */
    public ChainId chain() {
        return chain;
    }

    /**
     * {@return whether too few sources stand behind the system for a number to be printed, so that only words of the bound are}
     */
    public boolean isInWordsOnly() {
        return frame.population().sources() < FEWEST_SOURCES;
    }

    /**
     * Returns the support in the words of a scale.
     *
     * @param scale a verbal scale
     * @return for example {@code moderate support for the first proposition (…) rather than the second (…)}
     */
    public String inWords(VerbalScale scale) {
        return scale.statement(log10(), frame.propositions());
    }

    /**
     * Returns the number as it may be printed: with "at least" or "at most" at a bound, and no number at all where too few sources stand
     * behind it. It belongs beside the frame, never alone.
     *
     * @return for example {@code at least 31.6 (log10 1.50)}
     */
    public String number() {
        if (isInWordsOnly()) {
            LogRatioBounds bounds = frame.bounds();
            double bound = log10() < 0 ? bounds.lower() : log10() > 0 ? bounds.upper() : 0;
            return "no number with fewer than " + FEWEST_SOURCES + " sources; at most "
                    + VerbalScales.POPOVIC.statement(bound, frame.propositions());
        }
        String sign = !isAtBound() ? "" : systemLog10 > 0 ? "at least " : "at most ";
        double log10 = log10();
        String power = LogSpace.twoDecimals(log10);
        return sign
                + (Math.abs(log10) > PLAIN
                        ? "10^" + power
                        : new BigDecimal(StrictMath.pow(10, log10))
                                        .round(THREE_DIGITS)
                                        .toPlainString() + " (log10 " + power + ")");
    }

    /**
     * {@return how the system did when it was validated, in one line, or that it is not stated}
     */
    public String performanceInWords() {
        return frame.performance().map(SystemPerformance::toString).orElse(SystemPerformance.NOT_STATED);
    }

    /**
     * {@return the number within its bounds, and everything it means nothing without}
     */
    @Override
    public String toString() {
        return String.join(
                "\n",
                "likelihood ratio   " + number(),
                "same source        " + frame.propositions().sameSource(),
                "different sources  " + frame.propositions().differentSource(),
                "level of same      " + frame.level().id(),
                "population         " + frame.population().description(),
                "number of sources  " + frame.population().sources(),
                "bounds             " + frame.bounds(),
                "performance        " + performanceInWords(),
                "system             " + system,
                "chain              " + chain);
    }
}
