package org.drugprofiling.substance;

import java.util.Objects;

/**
 * A physical feature of a tablet that is measured as a number, for example the diameter in millimetres.
 *
 * @param id stable id
 * @param name in tables and reports
 * @param layer {@link Layer#TABLETTING} for size and weight, {@link Layer#DOSAGE} for content
 * @param unit unit of the number
 * @since 0.1.0
 */
public record TabletFeatureTarget(String id, String name, Layer layer, MeasurementUnit unit) implements Target {

    /** Diameter in millimetres. */
    public static final TabletFeatureTarget DIAMETER =
            new TabletFeatureTarget("diameter", "diameter", Layer.TABLETTING, MeasurementUnit.MILLIMETRE);
    /** Thickness in millimetres. */
    public static final TabletFeatureTarget THICKNESS =
            new TabletFeatureTarget("thickness", "thickness", Layer.TABLETTING, MeasurementUnit.MILLIMETRE);
    /** Weight in milligrams. */
    public static final TabletFeatureTarget WEIGHT =
            new TabletFeatureTarget("weight", "weight", Layer.TABLETTING, MeasurementUnit.MILLIGRAM);

    /**
     * Checks the parts.
     */
    public TabletFeatureTarget {
        TargetChecks.check(id, name);
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(unit, "unit");
    }

    @Override
    public String definition() {
        return "tablet-feature " + TargetChecks.part(id) + "|" + layer + "|" + TargetChecks.part(unit);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TabletFeatureTarget that && definition().equals(that.definition());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
