package org.drugprofiling.classification;

import java.util.Arrays;
import java.util.List;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.EnantiomerComposition;

/**
 * Where a laboratory draws the lines between classes of enantiomer composition; for example racemic from 48 to 52 % and a single form from
 * 99 %. There are no default limits. Shares are compared with limits by {@link ScoreOrder}, so that 50.1 % is 0.1 points from a racemate.
 *
 * @param racemicWithin how far from 50 % of (S) a racemate may lie, in percentage points, from 0 to below 50
 * @param aloneFrom from which share of one form in per cent the other is disregarded, above 50 + {@code racemicWithin} and at most 100
 * @since 0.1.0
 */
public record EnantiomerLimits(double racemicWithin, double aloneFrom) {

    /**
     * Checks the order.
     */
    public EnantiomerLimits {
        if (!(racemicWithin >= 0 && racemicWithin < 50 && aloneFrom > 50 && aloneFrom <= 100)
                || ScoreOrder.compare(aloneFrom, 50 + racemicWithin) <= 0) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "a racemate must lie within 0 to 50 percentage points of 50 %, and a single form be above it and at most 100 %",
                    ProblemLocation.nowhere(),
                    racemicWithin + " and " + aloneFrom);
        }
    }

    /**
     * Returns the class of a composition, its uncertainty left aside.
     *
     * @param composition share of the (S) form
     * @return the class; a share on a limit belongs to the racemate or to the single form
     */
    public EnantiomerClass classOf(EnantiomerComposition composition) {
        return classOf(composition.percentS());
    }

    /**
     * Returns the classes that a composition may belong to, its uncertainty considered.
     *
     * @param composition share of the (S) form with its standard uncertainty
     * @param coverageFactor how many standard uncertainties to either side, not negative, for example 2
     * @return every class that share ± k·u reaches, in the order from (S) to (R)
     * @throws ProfilingException if the uncertainty is not stated
     */
    public List<EnantiomerClass> possibleClasses(EnantiomerComposition composition, double coverageFactor) {
        double reach = coverageFactor * composition.standardUncertainty();
        if (!(reach >= 0 && reach < Double.POSITIVE_INFINITY)) {
            throw new ProfilingException(
                    "no-uncertainty",
                    "the standard uncertainty must be stated and the coverage factor finite and not negative",
                    ProblemLocation.nowhere(),
                    composition.standardUncertainty() + " and " + coverageFactor);
        }
        EnantiomerClass most = classOf(composition.percentS() + reach);
        EnantiomerClass least = classOf(composition.percentS() - reach);
        return Arrays.stream(EnantiomerClass.values())
                .filter(each -> each.compareTo(most) >= 0 && each.compareTo(least) <= 0)
                .toList();
    }

    /** A share beyond 0 or 100, which an uncertainty may reach, is of the single form on that side. */
    private EnantiomerClass classOf(double percentS) {
        if (ScoreOrder.compare(Math.abs(percentS - 50), racemicWithin) <= 0) {
            return EnantiomerClass.RACEMIC;
        }
        if (percentS > 50) {
            return ScoreOrder.compare(percentS, aloneFrom) >= 0 ? EnantiomerClass.S_ALONE : EnantiomerClass.MOSTLY_S;
        }
        return ScoreOrder.compare(100 - percentS, aloneFrom) >= 0 ? EnantiomerClass.R_ALONE : EnantiomerClass.MOSTLY_R;
    }
}
