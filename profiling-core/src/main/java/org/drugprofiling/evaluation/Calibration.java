package org.drugprofiling.evaluation;

import java.util.Optional;
import org.drugprofiling.problem.ProfilingException;

/**
 * Turns scores, high for the same source, into likelihood ratios, for example ln LR = −1.233 + 2.457 s. Embedders may write their own.
 *
 * <p>A calibration is fitted on pairs of known status that share no source with the data its scores were modelled on, and judged on pairs
 * that share no source with either.
 *
 * @since 0.1.0
 */
public interface Calibration {

    /**
     * Returns the likelihood ratio of a score.
     *
     * @param score the score, may be infinite
     * @return the log10 likelihood ratio; infinite where the calibration gives no finite one; {@code NaN} where it gives none
     * @throws ProfilingException if the score is {@code NaN}
     */
    double log10LikelihoodRatio(double score);

    /**
     * {@return the calibration with its parameters in one line}
     */
    String description();

    /**
     * {@return what the scores rest on that it was fitted on, among the sources seen those of the pairs; empty where it is not known, and then
     *     nobody can refuse it for another system}
     */
    default Optional<ScoreBasis> basis() {
        return Optional.empty();
    }

    /**
     * Calibrates the scores of many pairs.
     *
     * @param scores pairs of known status
     * @return their likelihood ratios
     * @throws ProfilingException if the calibration gives a score no likelihood ratio, or it is known that it was fitted on scores of another
     *     system, chain or number of rows, or of a system that shares no source with this one
     */
    default LogRatios apply(SupportScores scores) {
        Optional<ScoreBasis> fitted = basis();
        Optional<ScoreBasis> basis = scores.basis()
                .flatMap(given -> fitted.map(mine -> {
                    mine.require(given);
                    return given.calibrated(mine.seen());
                }));
        return LogRatios.of(scores.map(this::log10LikelihoodRatio).withKnownBasis(basis));
    }

    /** Fits a calibration, for example {@code LogisticCalibration::fit}. */
    @FunctionalInterface
    interface Fitting {

        /**
         * Fits.
         *
         * @param scores pairs of known status
         * @return the calibration
         * @throws ProfilingException if the scores admit none
         */
        Calibration fit(SupportScores scores);
    }
}
