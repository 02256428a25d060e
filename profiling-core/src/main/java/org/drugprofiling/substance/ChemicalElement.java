package org.drugprofiling.substance;

import java.util.List;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * A chemical element as profiling measures it, for example zinc ({@code Zn}, atomic number 30) in heroin, methamphetamine and MDMA.
 *
 * @param symbol for example {@code Zn}
 * @param name for example {@code zinc}
 * @param atomicNumber from 1
 * @param studies where the element was measured, by drug; empty for elements that are only part of formulas
 * @param healthFlags why public health wants to know of it, and in which drug; mostly empty
 * @since 0.1.0
 */
public record ChemicalElement(
        String symbol, String name, int atomicNumber, List<Study> studies, List<HealthFlag> healthFlags) {

    /**
     * A publication that measured the element in a drug.
     *
     * @param drug the drug
     * @param source the publication
     * @since 0.1.0
     */
    public record Study(Substance drug, Citation source) {}

    /**
     * Checks symbol and number.
     */
    public ChemicalElement {
        if (!symbol.matches("[A-Z][a-z]?") || name.isBlank() || atomicNumber < 1 || atomicNumber > 118) {
            throw new ProfilingException(
                    "invalid-element",
                    "an element must have a symbol, a name and an atomic number from 1 to 118",
                    ProblemLocation.nowhere().with("element", symbol),
                    "'" + name + "', " + atomicNumber);
        }
        studies = List.copyOf(studies);
        healthFlags = List.copyOf(healthFlags);
    }

    /**
     * Returns the content of this element as a target.
     *
     * @param unit unit of the number
     * @return the target
     */
    public ElementTarget in(MeasurementUnit unit) {
        return new ElementTarget(symbol, unit);
    }

    @Override
    public String toString() {
        return name;
    }
}
