package org.drugprofiling.substance;

import org.drugprofiling.problem.ProfilingException;

/**
 * A stable-isotope ratio of a compound relative to a scale, for example {@code d13C} against {@code VPDB} in per mil. Deltas
 * on different scales are different targets.
 *
 * @param id stable id, for example {@code d13C}
 * @param isotope for example {@code 13C/12C}
 * @param compound id of the compound that was measured
 * @param scale reference scale, for example {@code VPDB}
 * @since 0.1.0
 */
public record IsotopeDeltaTarget(String id, String isotope, String compound, String scale) implements Target {

    /**
     * Checks the parts.
     */
    public IsotopeDeltaTarget {
        TargetChecks.check(id, isotope);
        if (compound.isBlank() || scale.isBlank()) {
            throw new ProfilingException("invalid-target", "an isotope delta must name its compound and its scale");
        }
    }

    @Override
    public String name() {
        return "delta " + isotope + " of " + compound + " (" + scale + ")";
    }

    @Override
    public Layer layer() {
        return Layer.ISOTOPIC;
    }

    @Override
    public MeasurementUnit unit() {
        return MeasurementUnit.PER_MIL;
    }

    @Override
    public String definition() {
        return "isotope " + TargetChecks.part(id) + "|" + TargetChecks.part(isotope) + "|" + TargetChecks.part(compound)
                + "|" + TargetChecks.part(scale);
    }
}
