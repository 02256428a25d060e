package org.drugprofiling.substance;

import java.util.Objects;
import org.drugprofiling.problem.ProfilingException;

/**
 * A number that a pre-treatment step computed from several targets, for example {@code ln(I01/I02)}.
 *
 * @param id stable id within the set
 * @param name in tables and reports
 * @param layer layer of what it was computed from
 * @param unit unit of the number
 * @param formula how it was computed
 * @since 0.1.0
 */
public record DerivedTarget(String id, String name, Layer layer, MeasurementUnit unit, String formula)
        implements Target {

    /**
     * Checks the parts.
     */
    public DerivedTarget {
        TargetChecks.check(id, name);
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(unit, "unit");
        if (formula.isBlank()) {
            throw new ProfilingException("invalid-target", "a derived target must state its formula");
        }
    }

    @Override
    public String definition() {
        return "derived " + TargetChecks.part(id) + "|" + layer + "|" + TargetChecks.part(unit) + "|"
                + TargetChecks.part(formula);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DerivedTarget that && definition().equals(that.definition());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
