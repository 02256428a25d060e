package org.drugprofiling.substance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * A molecular formula, for example {@code C21H23NO5} with the monoisotopic mass 369.157623 and the molar mass 369.417 g/mol.
 *
 * @since 0.1.0
 */
public final class Formula {

    private static final Pattern ATOM = Pattern.compile("([A-Z][a-z]?)([1-9][0-9]{0,3})?");

    private record Atoms(String symbol, int count) {}

    private final String text;
    private final List<Atoms> atoms;

    private Formula(String text, List<Atoms> atoms) {
        this.text = text;
        this.atoms = List.copyOf(atoms);
    }

    /**
     * Reads a formula.
     *
     * @param text element symbols with counts from 1 to 9999, in any order and with repetitions, without brackets, charges and dots
     * @return the formula
     * @throws ProfilingException {@code invalid-formula} if it is written otherwise
     */
    public static Formula parse(String text) {
        Matcher atom = ATOM.matcher(text);
        List<Atoms> atoms = new ArrayList<>();
        int end = 0;
        while (atom.find() && atom.start() == end) {
            atoms.add(new Atoms(atom.group(1), atom.group(2) == null ? 1 : Integer.parseInt(atom.group(2))));
            end = atom.end();
        }
        if (end != text.length() || text.isEmpty()) {
            throw new ProfilingException(
                    "invalid-formula",
                    "formula must be element symbols with counts from 1 to 9999",
                    ProblemLocation.nowhere(),
                    "'" + text + "'");
        }
        return new Formula(text, atoms);
    }

    /**
     * Returns how many atoms of an element there are.
     *
     * @param symbol for example {@code C}
     * @return the number, 0 if the element is not part of the formula
     */
    public int count(String symbol) {
        return atoms.stream()
                .filter(part -> part.symbol().equals(symbol))
                .mapToInt(Atoms::count)
                .sum();
    }

    /**
     * Returns the mass of the molecule in which every atom is the isotope that is most abundant in nature: the sum of their masses in
     * the order written, without a charge.
     *
     * @return in daltons
     * @throws ProfilingException {@code unknown-element} if no isotope mass of an element is known to {@link Elements}
     */
    public double monoisotopicMass() {
        double mass = 0;
        for (Atoms part : atoms) {
            mass += Elements.isotopeMass(part.symbol()).orElseThrow(() -> unknown(part, "isotope mass")) * part.count();
        }
        return mass;
    }

    /**
     * Returns the molar mass with the conventional atomic weights of {@link Elements}, summed in the order written.
     *
     * @return in grams per mole, good to about five figures
     * @throws ProfilingException {@code unknown-element} if no atomic weight of an element is known to {@link Elements}
     */
    public double molarMass() {
        double mass = 0;
        for (Atoms part : atoms) {
            mass += Elements.atomicWeight(part.symbol()).orElseThrow(() -> unknown(part, "atomic weight"))
                    * part.count();
        }
        return mass;
    }

    private ProfilingException unknown(Atoms part, String what) {
        return new ProfilingException(
                "unknown-element",
                "a formula must hold elements of which an " + what + " is known",
                ProblemLocation.nowhere().with("formula", text),
                part.symbol());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * {@return the formula as it was written}
     */
    @Override
    public String toString() {
        return text;
    }
}
