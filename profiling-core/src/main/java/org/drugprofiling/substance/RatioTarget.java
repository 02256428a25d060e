package org.drugprofiling.substance;

/**
 * A ratio of two targets that the laboratory reports as such, for example acetylcodeine to diamorphine.
 *
 * @param id stable id
 * @param name in tables and reports
 * @param numerator above the line
 * @param denominator below the line, in the same unit
 * @since 0.1.0
 */
public record RatioTarget(String id, String name, Target numerator, Target denominator) implements Target {

    /**
     * Checks the parts.
     */
    public RatioTarget {
        TargetChecks.check(id, name);
        if (!numerator.unit().equals(denominator.unit())) {
            throw new IllegalArgumentException("numerator and denominator of a ratio must share a unit, were "
                    + numerator.unit() + " and " + denominator.unit());
        }
    }

    @Override
    public Layer layer() {
        return numerator.layer();
    }

    @Override
    public MeasurementUnit unit() {
        return MeasurementUnit.ONE;
    }

    @Override
    public String definition() {
        return "ratio " + id + "|" + numerator.definition() + "|" + denominator.definition();
    }
}
