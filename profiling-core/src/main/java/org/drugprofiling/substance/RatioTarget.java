package org.drugprofiling.substance;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

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
            throw new ProfilingException(
                    "invalid-target",
                    "numerator and denominator of a ratio must share a unit",
                    ProblemLocation.nowhere().with("target", id),
                    numerator.unit() + " and " + denominator.unit());
        }
        if (numerator.equals(denominator)) {
            throw new ProfilingException(
                    "invalid-target",
                    "a ratio must be of two different targets",
                    ProblemLocation.nowhere().with("target", id),
                    numerator.id());
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
        return "ratio " + TargetChecks.part(id) + "|" + TargetChecks.part(numerator.definition()) + "|"
                + TargetChecks.part(denominator.definition());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RatioTarget that && definition().equals(that.definition());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
