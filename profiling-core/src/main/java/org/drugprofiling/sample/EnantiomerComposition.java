package org.drugprofiling.sample;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * How much of a chiral drug is the (S) form, in per cent, with its standard uncertainty; 50 is a racemate.
 *
 * @param percentS from 0 to 100
 * @param standardUncertainty in per cent, {@code NaN} if not stated
 * @since 0.1.0
 */
public record EnantiomerComposition(double percentS, double standardUncertainty) {

    /**
     * Checks the range.
     */
    public EnantiomerComposition {
        if (!(percentS >= 0 && percentS <= 100)) {
            throw new ProfilingException(
                    "invalid-enantiomers",
                    "share of the (S) form must be from 0 to 100 %",
                    ProblemLocation.nowhere(),
                    Double.toString(percentS));
        }
        if (standardUncertainty < 0 || Double.isInfinite(standardUncertainty)) {
            throw new ProfilingException(
                    "invalid-enantiomers",
                    "standard uncertainty must be finite and not negative",
                    ProblemLocation.nowhere(),
                    Double.toString(standardUncertainty));
        }
    }

    /**
     * Returns the composition that two signals show, without uncertainty: 100 · S / (S + R).
     *
     * @param s signal or amount of the (S) form, finite and not negative
     * @param r signal or amount of the (R) form, in the same unit
     * @return the composition
     * @throws ProfilingException if one is negative or not finite, or both are 0
     */
    public static EnantiomerComposition ofSignals(double s, double r) {
        boolean areSignals = s >= 0 && s < Double.POSITIVE_INFINITY && r >= 0 && r < Double.POSITIVE_INFINITY;
        if (!areSignals || s == 0 && r == 0) {
            throw new ProfilingException(
                    "invalid-enantiomers",
                    "signals of the two forms must be finite and not negative, and one of them positive",
                    ProblemLocation.nowhere(),
                    s + " and " + r);
        }
        // signals so large that a product or a sum of them would overflow are divided by a power of two, which changes
        // no share
        double scale = Math.max(s, r) > Double.MAX_VALUE / 256 ? 1.0 / 256 : 1;
        return new EnantiomerComposition(100 * (s * scale) / (s * scale + r * scale), Double.NaN);
    }

    /**
     * Returns the composition of a signed enantiomeric excess, without uncertainty: (100 + excess) / 2 per cent of (S).
     *
     * @param percent positive where (S) dominates, from -100 to 100
     * @return the composition
     */
    public static EnantiomerComposition ofExcess(double percent) {
        return new EnantiomerComposition((100 + percent) / 2, Double.NaN);
    }

    /**
     * {@return the enantiomeric excess as publications print it, 100 · |S − R| / (S + R), from 0 to 100 and without the sign that says which
     *     form dominates}
     */
    public double absoluteExcess() {
        return Math.abs(enantiomericExcess());
    }

    /**
     * {@return the enantiomeric excess of the (S) form in per cent, from -100 to 100}
     */
    public double enantiomericExcess() {
        return 2 * percentS - 100;
    }
}
