package org.drugprofiling.substance;

import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The content of a chemical element, for example zinc in milligrams per kilogram.
 *
 * @param symbol element symbol, for example {@code Zn}; also the id
 * @param unit unit of the number
 * @since 0.1.0
 */
public record ElementTarget(String symbol, MeasurementUnit unit) implements Target {

    /**
     * Checks the symbol.
     */
    public ElementTarget {
        if (!symbol.matches("[A-Z][a-z]?")) {
            throw new ProfilingException(
                    "invalid-target",
                    "element symbol must be a capital letter, or one and a small letter",
                    ProblemLocation.nowhere(),
                    "'" + symbol + "'");
        }
        Objects.requireNonNull(unit, "unit");
    }

    @Override
    public String id() {
        return symbol;
    }

    @Override
    public String name() {
        return symbol;
    }

    @Override
    public Layer layer() {
        return Layer.ELEMENTAL;
    }

    @Override
    public String definition() {
        return "element " + symbol + "|" + TargetChecks.part(unit);
    }
}
