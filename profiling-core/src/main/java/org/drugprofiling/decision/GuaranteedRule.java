package org.drugprofiling.decision;

import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** A rule whose limit has a guarantee, from unlinked pairs of which no two share a source. */
sealed interface GuaranteedRule extends ThresholdRule permits ConformalRule, PacRule {

    long seed();

    ConformalLimit limit(ConformalCalibration calibration);

    long pairsNeeded();

    @Override
    default ThresholdEstimate estimate(double[] linked, double[] unlinked, Orientation orientation) {
        throw new ProfilingException(
                "unknown-sources",
                "a limit with a guarantee must be found from pairs of known sources, not from bare scores; pairs that"
                        + " are known to share no source are stated with DisjointPairs.stated and given to ConformalCalibration",
                ProblemLocation.nowhere(),
                description());
    }
}
