package org.drugprofiling.pretreatment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.drugprofiling.substance.TargetSet;

/**
 * A step that must be fitted on many profiles before it can be applied to one, for example division by the standard deviation
 * of each target.
 *
 * @since 0.1.0
 */
public final class PopulationStep implements PretreatmentStep {

    /** What to do with a target that does not vary and so cannot be divided by its spread. */
    public enum ConstantTargets {
        /** Refuse to fit. */
        REJECT,
        /** Leave the target out and record that. */
        DROP
    }

    /** Learns what the step needs; a place is for messages. */
    interface Fitting {
        FittedScale fit(double[][] rows, List<String> sources, TargetSet targets, IntFunction<Row> place);
    }

    private final String id;
    private final Map<String, Object> parameters;
    private final Fitting fitting;
    private final boolean needsSources;

    PopulationStep(String id, Map<String, Object> parameters, Fitting fitting, Sources sources) {
        this.id = id;
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        this.fitting = fitting;
        this.needsSources = sources == Sources.NEEDED;
    }

    /** Whether a fit needs to know which rows belong to one source. */
    enum Sources {
        NEEDED,
        NOT_NEEDED
    }

    FittedScale fit(double[][] rows, List<String> sources, TargetSet targets, IntFunction<Row> place) {
        return fitting.fit(rows, sources, targets, place);
    }

    /**
     * {@return whether a fit needs to know which profiles belong to one source}
     */
    public boolean needsSources() {
        return needsSources;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Map<String, Object> parameters() {
        return parameters;
    }

    /** Source labels name seizures, so they are counted and not written: descriptions end up in chains and reports. */
    @Override
    public String description() {
        Map<String, Object> shown = new LinkedHashMap<>(parameters);
        shown.computeIfPresent(
                "sources", (name, labels) -> labels instanceof List<?> list ? list.size() + " labels" : labels);
        return SampleStep.description(id, shown);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PopulationStep that && id.equals(that.id) && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + parameters.hashCode();
    }

    @Override
    public String toString() {
        return description();
    }
}
