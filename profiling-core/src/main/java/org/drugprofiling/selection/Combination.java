package org.drugprofiling.selection;

import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.population.PopulationRule;
import org.drugprofiling.pretreatment.Pretreatment;

/**
 * One cell of a grid: a pre-treatment, a metric, a population rule and the targets that are compared; for example {@code normalise-to-sum >
 * fourth-root | pearson-distance-100 | same-seizure | all targets}.
 *
 * @param pretreatment what happens to profiles first
 * @param metric what compares them then
 * @param rule what labels their pairs
 * @param targets name of the targets, {@link SelectionGrid#ALL_TARGETS} or one that the caller gave
 * @since 0.1.0
 */
public record Combination(Pretreatment pretreatment, ComparisonMetric metric, PopulationRule rule, String targets) {

    /**
     * {@return the combination in one line}
     */
    public String id() {
        return pretreatment.id() + " | " + metric.id() + " | " + rule.id() + " | " + targets;
    }

    @Override
    public String toString() {
        return id();
    }
}
