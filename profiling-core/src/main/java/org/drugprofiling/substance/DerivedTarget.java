package org.drugprofiling.substance;

import java.util.Objects;

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
            throw new IllegalArgumentException("a derived target must state its formula");
        }
    }

    @Override
    public String definition() {
        return "derived " + id + "|" + layer + "|" + unit + "|" + formula;
    }
}
