package org.drugprofiling.evaluation;

import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * What a likelihood ratio means nothing without: the propositions, the level of "same", the relevant population, and the bounds that its data
 * allow. How the system did when it was validated belongs to it; where nobody states it, every print says so.
 *
 * @param propositions between which two propositions
 * @param level what "the same" means in the first; it must be the level of the linked pairs that the system rests on
 * @param population the relevant population with its number of sources
 * @param bounds how far likelihood ratios may go
 * @param performance how the system did in its validation, empty if nobody states it
 * @since 0.1.0
 */
public record EvaluationFrame(
        Propositions propositions,
        SameLevel level,
        RelevantPopulation population,
        LogRatioBounds bounds,
        Optional<SystemPerformance> performance) {

    /**
     * Checks that all are there and that the performance is of the same level.
     */
    public EvaluationFrame {
        Objects.requireNonNull(propositions, "propositions");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(bounds, "bounds");
        if (performance.isPresent() && performance.get().level() != level) {
            throw new ProfilingException(
                    "state-mismatch",
                    "the performance of a system must be of the level of same of the likelihood ratio, " + level,
                    ProblemLocation.nowhere(),
                    performance.get().level().id());
        }
    }

    /**
     * Takes what a likelihood ratio means nothing without, the performance of the system not stated.
     *
     * @param propositions between which two propositions
     * @param level what "the same" means in the first
     * @param population the relevant population with its number of sources
     * @param bounds how far likelihood ratios may go
     */
    public EvaluationFrame(
            Propositions propositions, SameLevel level, RelevantPopulation population, LogRatioBounds bounds) {
        this(propositions, level, population, bounds, Optional.empty());
    }

    /**
     * Returns this frame with how the system did when it was validated. That it is the validation of the system that the likelihood ratio comes
     * from is for the caller to see to.
     *
     * @param validated the figures, of the level of this frame
     * @return the frame
     */
    public EvaluationFrame withPerformance(SystemPerformance validated) {
        return new EvaluationFrame(propositions, level, population, bounds, Optional.of(validated));
    }
}
