package org.drugprofiling.substance;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/**
 * The elements that profiling measures or that occur in its formulas, for example {@code Elements.of("Zn")}.
 *
 * <p>Isotope masses are those of the isotope most abundant in nature, from the table of the atomic mass evaluation of 2020
 * ({@link org.drugprofiling.citation.Bibliography#AME_2020}); atomic weights are the conventional ones.
 *
 * @since 0.1.0
 */
public final class Elements {

    // Commission on Isotopic Abundances and Atomic Weights, standard atomic weights 2021, abridged to five
    // figures; where the table gives an interval (H, B, C, N, O, Mg, S, Cl, Br) its conventional value, which lies
    // inside
    private static final Map<String, Double> ATOMIC_WEIGHT = Map.ofEntries(
            Map.entry("H", 1.008),
            Map.entry("B", 10.81),
            Map.entry("C", 12.011),
            Map.entry("N", 14.007),
            Map.entry("O", 15.999),
            Map.entry("F", 18.998),
            Map.entry("Na", 22.990),
            Map.entry("Mg", 24.305),
            Map.entry("P", 30.974),
            Map.entry("S", 32.06),
            Map.entry("Cl", 35.45),
            Map.entry("K", 39.098),
            Map.entry("Ca", 40.078),
            Map.entry("Br", 79.904),
            Map.entry("I", 126.90));

    // AME2020 (Wang et al. 2021, Chinese Physics C 45, 030003), file mass.mas20, column ATOMIC MASS; which isotope
    // is the most abundant is textbook knowledge: 1H, 11B, 12C, 14N, 16O, 19F, 23Na, 24Mg, 31P, 32S, 35Cl, 39K,
    // 40Ca, 79Br, 127I
    private static final Map<String, Double> ISOTOPE_MASS = Map.ofEntries(
            Map.entry("H", 1.007825031898),
            Map.entry("B", 11.009305166),
            Map.entry("C", 12.0),
            Map.entry("N", 14.00307400425),
            Map.entry("O", 15.99491461926),
            Map.entry("F", 18.99840316207),
            Map.entry("Na", 22.98976928195),
            Map.entry("Mg", 23.985041689),
            Map.entry("P", 30.97376199768),
            Map.entry("S", 31.97207117354),
            Map.entry("Cl", 34.968852694),
            Map.entry("K", 38.96370648482),
            Map.entry("Ca", 39.962590850),
            Map.entry("Br", 78.918337574),
            Map.entry("I", 126.904472592));

    private static final List<ChemicalElement> ALL = ElementTable.all();
    private static final Map<String, ChemicalElement> BY_SYMBOL =
            ALL.stream().collect(Collectors.toUnmodifiableMap(ChemicalElement::symbol, Function.identity()));

    private Elements() {}

    /**
     * {@return all elements by atomic number}
     */
    public static List<ChemicalElement> all() {
        return ALL;
    }

    /**
     * Returns the element with a symbol.
     *
     * @param symbol exactly as written, for example {@code Zn}; {@code CO} is no element
     * @return the element
     * @throws ProfilingException {@code unknown-element} if it is not registered
     */
    public static ChemicalElement of(String symbol) {
        ChemicalElement element = BY_SYMBOL.get(symbol);
        if (element == null) {
            throw new ProfilingException(
                    "unknown-element",
                    "an element must be one of "
                            + ALL.stream().map(ChemicalElement::symbol).toList(),
                    ProblemLocation.nowhere(),
                    "'" + symbol + "'");
        }
        return element;
    }

    /**
     * Returns the mass of an atom of the isotope most abundant in nature.
     *
     * @param symbol for example {@code Cl}, of which 35Cl is meant
     * @return in daltons, empty if it is not tabulated here
     */
    public static OptionalDouble isotopeMass(String symbol) {
        return optional(ISOTOPE_MASS.get(symbol));
    }

    /**
     * Returns the conventional atomic weight.
     *
     * @param symbol for example {@code Cl}
     * @return to five figures, empty if it is not tabulated here
     */
    public static OptionalDouble atomicWeight(String symbol) {
        return optional(ATOMIC_WEIGHT.get(symbol));
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
