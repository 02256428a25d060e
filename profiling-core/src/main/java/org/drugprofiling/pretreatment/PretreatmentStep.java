package org.drugprofiling.pretreatment;

import java.util.Map;

/**
 * One operation on profiles, for example {@code fourth-root}. A step of the kind {@link SampleStep} needs nothing but the
 * profile; one of the kind {@link PopulationStep} must be fitted on many first.
 *
 * @since 0.1.0
 */
public sealed interface PretreatmentStep permits SampleStep, PopulationStep {

    /**
     * {@return the stable id, for example {@code normalise-to-sum}}
     */
    String id();

    /**
     * {@return the parameters by name: numbers, texts, lists of numbers; empty if there is none}
     */
    Map<String, Object> parameters();

    /**
     * {@return id and parameters in one line, for example {@code log10[offset=1.0E-4]}}
     */
    default String description() {
        return SampleStep.description(id(), parameters());
    }
}
