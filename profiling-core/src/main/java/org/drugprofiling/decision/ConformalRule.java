package org.drugprofiling.decision;

import java.math.BigDecimal;
import org.drugprofiling.problem.ProfilingException;

/**
 * The limit that links an unlinked pair with probability at most a level, on average over calibrations: the k-th most alike of n unlinked
 * scores of which no two share a source, k = ⌊level · (n + 1)⌋, exclusive. Found only from pairs of known sources, and refused if k would be 0.
 *
 * @param level α, above 0 and at most 1, an exact decimal
 * @param seed of the draw of pairs that share no source, chosen beforehand
 * @see ConformalCalibration
 * @since 0.1.0
 */
public record ConformalRule(BigDecimal level, long seed) implements GuaranteedRule {

    /**
     * Checks the level.
     */
    public ConformalRule {
        ScoreLimits.requireLevel(level);
        if (level.signum() == 0) {
            throw new ProfilingException("invalid-parameter", "a guaranteed level must be above 0");
        }
    }

    @Override
    public String description() {
        return "conformal limit at a false link probability of " + level.toPlainString()
                + " on pairs that share no source (seed " + seed + ")";
    }

    /**
     * Returns the limit of a calibration.
     *
     * @param calibration unlinked scores
     * @return the limit, which may link nothing
     */
    @Override
    public ConformalLimit limit(ConformalCalibration calibration) {
        return calibration.limit(level);
    }

    /**
     * {@return how many pairs that share no source the limit needs}
     */
    @Override
    public long pairsNeeded() {
        return ConformalCalibration.pairsNeeded(level);
    }
}
