package org.drugprofiling.decision;

import java.math.BigDecimal;
import org.drugprofiling.problem.ProfilingException;

/**
 * The limit whose false link rate is at most a level with a confidence, given the calibration that was drawn ("probably approximately correct"):
 * the k-th most alike of n unlinked scores of which no two share a source, exclusive, with the largest k for which P{Beta(k, n + 1 − k) ≤ level} is
 * at least the confidence. Found only from pairs of known sources, and refused if k would be 0.
 *
 * @param level α, above 0 and below 1, an exact decimal
 * @param confidence 1 − δ, from 0.5 on and below 1, an exact decimal; less would be δ by mistake, and no guarantee
 * @param seed of the draw of pairs that share no source, chosen beforehand
 * @see ConformalCalibration
 * @since 0.1.0
 */
public record PacRule(BigDecimal level, BigDecimal confidence, long seed) implements GuaranteedRule {

    private static final BigDecimal LEAST_CONFIDENCE = new BigDecimal("0.5");

    /**
     * Checks level and confidence.
     */
    public PacRule {
        for (BigDecimal number : new BigDecimal[] {level, confidence}) {
            if (number.signum() <= 0 || number.compareTo(BigDecimal.ONE) >= 0) {
                throw new ProfilingException(
                        "invalid-parameter",
                        "level and confidence must be above 0 and below 1, were " + level.toPlainString() + " and "
                                + confidence.toPlainString());
            }
        }
        if (confidence.compareTo(LEAST_CONFIDENCE) < 0) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "a confidence must be at least " + LEAST_CONFIDENCE + ", was " + confidence.toPlainString());
        }
    }

    @Override
    public String description() {
        return "limit at a false link rate of " + level.toPlainString() + " with confidence "
                + confidence.toPlainString() + " on pairs that share no source (seed " + seed + ")";
    }

    /**
     * Returns the limit of a calibration.
     *
     * @param calibration unlinked scores
     * @return the limit, which may link nothing
     */
    @Override
    public ConformalLimit limit(ConformalCalibration calibration) {
        return calibration.limit(level, confidence);
    }

    /**
     * {@return how many pairs that share no source the limit needs}
     */
    @Override
    public long pairsNeeded() {
        return ConformalCalibration.pairsNeeded(level, confidence);
    }
}
