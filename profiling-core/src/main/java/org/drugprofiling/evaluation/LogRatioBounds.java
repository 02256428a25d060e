package org.drugprofiling.evaluation;

import java.util.Locale;
import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * How far the data behind a system allow its likelihood ratios to go, for example log10 LR from −1.85 to 1.50.
 *
 * <p>A likelihood ratio beyond a bound is not wrong but not supported: it is reported as "at least" or "at most" the bound.
 *
 * @param lower smallest log10 likelihood ratio, at most 0
 * @param upper largest log10 likelihood ratio, at least 0
 * @param rule how they were found
 * @since 0.1.0
 */
public record LogRatioBounds(double lower, double upper, BoundRule rule) {

    /**
     * Checks that both are finite and 0 lies between them.
     */
    public LogRatioBounds {
        Objects.requireNonNull(rule, "rule");
        if (!(lower <= 0 && upper >= 0) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
            throw new ProfilingException(
                    "invalid-bounds",
                    "bounds of log10 likelihood ratios must be finite and lie on both sides of 0",
                    ProblemLocation.nowhere(),
                    lower + " and " + upper);
        }
        lower = lower + 0.0;
        upper = upper + 0.0;
    }

    /**
     * Finds the empirical lower and upper bound: outward from 1, the last likelihood ratios on a grid of 0.01 in log10 up to which using the
     * system costs no more than ignoring it, though one misleading pair more had come from each side. A bound on the wrong side of 1 is 1.
     *
     * @param ratios of pairs of known status, none of which the system was fitted on; a pair of {@linkplain
     *     org.drugprofiling.population.ScoredPair#weight weight} 1 counts as much as the one that is added
     * @return the bounds
     * @throws ProfilingException if the weights of a kind of pairs add up to less than 1 or to more than 2⁵³
     */
    public static LogRatioBounds elub(LogRatios ratios) {
        return EmpiricalBounds.elub(GroupedScores.counted(ratios.asScores()));
    }

    /**
     * Finds the bounds up to which likelihood ratios are what they say, on a grid of 0.001 in log10: with shares p of pairs estimated after
     * Jeffreys, log10 p(LR ≥ t | same) − log10 p(LR ≥ t | different) is at least t up to the upper bound, and the shares below t keep the
     * mirrored rule down to the lower bound.
     *
     * @param ratios of pairs of known status, none of which the system was fitted on; to the weight of each kind half a pair of {@linkplain
     *     org.drugprofiling.population.ScoredPair#weight weight} 1 is added on each side
     * @return the bounds
     * @throws ProfilingException if the weights of a kind of pairs add up to less than 1 or to more than 2⁵³
     */
    public static LogRatioBounds invariance(LogRatios ratios) {
        return EmpiricalBounds.invariance(GroupedScores.counted(ratios.asScores()));
    }

    /**
     * Gives 1/N and N for a number of sources.
     *
     * @param sources at least 1
     * @return the bounds
     */
    public static LogRatioBounds ofSources(int sources) {
        if (sources < 1) {
            throw new ProfilingException("too-few-sources", "there must be at least one source, were " + sources);
        }
        double bound = StrictMath.log10(sources);
        return new LogRatioBounds(0.0 - bound, bound, BoundRule.NUMBER_OF_SOURCES);
    }

    /**
     * Brings a log10 likelihood ratio within the bounds.
     *
     * @param log10 a log10 likelihood ratio, may be infinite
     * @return the nearest number within the bounds
     */
    public double apply(double log10) {
        if (Double.isNaN(log10)) {
            throw new ProfilingException("not-a-number", "a log10 likelihood ratio must be a number");
        }
        return Math.max(lower, Math.min(upper, log10));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "log10 LR from %s to %s (%s)",
                LogSpace.twoDecimals(lower),
                LogSpace.twoDecimals(upper),
                rule.words());
    }
}
