package org.drugprofiling.sample;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** Molar masses from formulas, with the conventional atomic weights of the elements that occur in drugs and their salts. */
final class MolarMass {

    // Commission on Isotopic Abundances and Atomic Weights, standard atomic weights 2021, abridged to five figures;
    // where the
    // table gives an interval (H, C, N, O, S, Cl, Br) its conventional value, which lies inside
    private static final Map<String, Double> ATOMIC_WEIGHT = Map.ofEntries(
            Map.entry("H", 1.008),
            Map.entry("C", 12.011),
            Map.entry("N", 14.007),
            Map.entry("O", 15.999),
            Map.entry("F", 18.998),
            Map.entry("Na", 22.990),
            Map.entry("P", 30.974),
            Map.entry("S", 32.06),
            Map.entry("Cl", 35.45),
            Map.entry("K", 39.098),
            Map.entry("Br", 79.904),
            Map.entry("I", 126.90));

    private static final Pattern ATOM = Pattern.compile("([A-Z][a-z]?)([1-9][0-9]{0,3})?");

    private MolarMass() {}

    /** Grams per mole of a formula such as {@code C21H23NO5}. */
    static double of(String formula) {
        Matcher atom = ATOM.matcher(formula);
        double mass = 0;
        int end = 0;
        while (atom.find() && atom.start() == end) {
            Double weight = ATOMIC_WEIGHT.get(atom.group(1));
            if (weight == null) {
                throw new ProfilingException(
                        "unknown-element",
                        "a formula must hold elements of which an atomic weight is known",
                        ProblemLocation.nowhere().with("formula", formula),
                        atom.group(1));
            }
            int count = atom.group(2) == null ? 1 : Integer.parseInt(atom.group(2));
            mass += weight * count;
            end = atom.end();
        }
        if (end != formula.length() || formula.isEmpty()) {
            throw new ProfilingException(
                    "invalid-formula",
                    "formula must be element symbols with counts from 1 to 9999",
                    ProblemLocation.nowhere(),
                    "'" + formula + "'");
        }
        return mass;
    }
}
