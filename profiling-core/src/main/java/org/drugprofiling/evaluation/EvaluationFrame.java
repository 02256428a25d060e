package org.drugprofiling.evaluation;

import java.util.Objects;
import org.drugprofiling.population.SameLevel;

/**
 * What a likelihood ratio means nothing without: the propositions, the level of "same", the relevant population, and the bounds that its data
 * allow.
 *
 * @param propositions between which two propositions
 * @param level what "the same" means in the first; it must be the level of the linked pairs that the system rests on
 * @param population the relevant population with its number of sources
 * @param bounds how far likelihood ratios may go
 * @since 0.1.0
 */
public record EvaluationFrame(
        Propositions propositions, SameLevel level, RelevantPopulation population, LogRatioBounds bounds) {

    /**
     * Checks that all are there.
     */
    public EvaluationFrame {
        Objects.requireNonNull(propositions, "propositions");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(bounds, "bounds");
    }
}
