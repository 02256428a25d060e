package org.drugprofiling.decision;

import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * A rule whose limit has a guarantee, from unlinked pairs of which no two share a source, drawn by a seed. Another seed draws other pairs and gives another limit;
 * how often the limit of this seed is wrong, {@link DrawnLimitErrors} says.
 *
 * @since 0.1.0
 */
public sealed interface GuaranteedRule extends ThresholdRule permits ConformalRule, PacRule {

    /**
     * {@return the seed of the draw of pairs that share no source, chosen beforehand}
     */
    long seed();

    /**
     * Returns the limit of a calibration.
     *
     * @param calibration unlinked scores
     * @return the limit, which may link nothing
     */
    ConformalLimit limit(ConformalCalibration calibration);

    /**
     * {@return how many pairs that share no source the limit needs}
     */
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
