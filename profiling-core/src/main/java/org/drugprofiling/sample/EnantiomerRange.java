package org.drugprofiling.sample;

import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Between which compositions the enantiomers of a chiral drug lie where one form was not quantified; for example (S) measured as 9980 and
 * (R) not detected below 20: from 99.8 to 100 % of the (S) form. Both ends are the same where both forms were quantified.
 *
 * @param lowest the composition with the least of the (S) form, without uncertainty
 * @param highest the composition with the most of it, without uncertainty
 * @since 0.1.0
 */
public record EnantiomerRange(EnantiomerComposition lowest, EnantiomerComposition highest) {

    /**
     * Checks the order.
     */
    public EnantiomerRange {
        if (lowest.percentS() > highest.percentS()) {
            throw new ProfilingException(
                    "invalid-enantiomers",
                    "the lowest share of the (S) form must not exceed the highest, " + highest.percentS(),
                    ProblemLocation.nowhere(),
                    Double.toString(lowest.percentS()));
        }
    }

    /**
     * Returns the range that the measurements of the two forms leave open. A form that was not detected lies between 0 and its limit of
     * detection, one that was seen and not quantified between 0 and its limit of quantification: (R) below a limit L gives a share of (S)
     * from S / (S + L) to 1. Uncertainties of the measurements play no part.
     *
     * @param s measurement of the (S) form
     * @param r measurement of the (R) form
     * @return the range; empty if neither form was quantified above 0, if a limit that is needed is not known, or if a form was not
     *     measured at all: not looked for, saturated, covered by something else, set aside
     * @throws ProfilingException if the two are in different units, or a number is negative
     */
    public static Optional<EnantiomerRange> of(Measurement s, Measurement r) {
        OptionalDouble mostS = most(s);
        OptionalDouble mostR = most(r);
        double leastS = least(s);
        double leastR = least(r);
        if (mostS.isEmpty() || mostR.isEmpty() || leastS == 0 && leastR == 0) {
            return Optional.empty();
        }
        if (!s.knownUnit().equals(r.knownUnit())) {
            throw new ProfilingException(
                    "unit-mismatch",
                    "measurements of the two forms must be in one unit",
                    ProblemLocation.nowhere(),
                    s.knownUnit().orElseThrow() + " and " + r.knownUnit().orElseThrow());
        }
        return Optional.of(new EnantiomerRange(
                EnantiomerComposition.ofSignals(leastS, mostR.getAsDouble()),
                EnantiomerComposition.ofSignals(mostS.getAsDouble(), leastR)));
    }

    private static double least(Measurement measurement) {
        return measurement instanceof Measurement.Quantified quantified ? quantified.value() : 0;
    }

    private static OptionalDouble most(Measurement measurement) {
        if (measurement instanceof Measurement.Quantified quantified) {
            return OptionalDouble.of(quantified.value());
        }
        return measurement instanceof Measurement.DetectedBelowQuantification below
                ? below.quantificationLimit()
                : measurement instanceof Measurement.NotDetected none ? none.detectionLimit() : OptionalDouble.empty();
    }

    /**
     * {@return the one composition, empty if the range is wider}
     */
    public Optional<EnantiomerComposition> exact() {
        return lowest.equals(highest) ? Optional.of(lowest) : Optional.empty();
    }

    @Override
    public String toString() {
        return exact().isPresent()
                ? lowest.percentS() + " % (S)"
                : lowest.percentS() + " to " + highest.percentS() + " % (S)";
    }
}
