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
     * {@return the enantiomeric excess of the (S) form in per cent, from -100 to 100}
     */
    public double enantiomericExcess() {
        return 2 * percentS - 100;
    }
}
