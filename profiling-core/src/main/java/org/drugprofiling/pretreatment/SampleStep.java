package org.drugprofiling.pretreatment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A step that acts within one profile and needs nothing else, for example normalisation to the sum.
 *
 * @since 0.1.0
 */
public final class SampleStep implements PretreatmentStep {

    private final String id;
    private final Map<String, Object> parameters;
    private final RowOperation operation;

    SampleStep(String id, Map<String, Object> parameters, RowOperation operation) {
        this.id = id;
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        this.operation = operation;
    }

    RowOperation operation() {
        return operation;
    }

    static String description(String id, Map<String, Object> parameters) {
        if (parameters.isEmpty()) {
            return id;
        }
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining(", ", id + "[", "]"));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Map<String, Object> parameters() {
        return parameters;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SampleStep that && id.equals(that.id) && parameters.equals(that.parameters);
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
