package org.drugprofiling.sample;

import java.util.List;
import java.util.Optional;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.Compound;
import org.drugprofiling.substance.CompoundFact;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.Substance;

/**
 * Which registered compound the base of a form is, as its name says; for example diamorphine of {@code heroin hydrochloride}. A formula alone does not tell cocaine from
 * scopolamine.
 */
final class NamedBase {

    private static final int CONNECTIONS_OF_AN_INCHIKEY = 14;

    private NamedBase() {}

    /**
     * The compound of this formula that the name begins with; empty if it begins with none that is registered.
     *
     * @throws ProfilingException if it begins with compounds of other formulas alone
     */
    static Optional<Compound> of(String name, String formula, boolean isSalt) {
        List<String> words = List.of(name.strip().split("\\s+"));
        String other = "";
        // the whole name of a salt names the salt
        for (int count = isSalt ? words.size() - 1 : words.size(); count > 0; count--) {
            Optional<Compound> found =
                    Compounds.find(String.join(" ", words.subList(0, count))).compound();
            String registered =
                    found.flatMap(Compound::formula).map(CompoundFact::value).orElse("");
            if (registered.equals(formula)) {
                return found;
            }
            other = registered.isEmpty() ? other : registered;
        }
        if (!other.isEmpty()) {
            throw new ProfilingException(
                    "different-base",
                    "the base of " + name + " must have the formula of the compound of that name, " + other,
                    ProblemLocation.nowhere(),
                    formula);
        }
        return Optional.empty();
    }

    /** Whether both are known, and are not the same compound; isomers in space are. */
    static boolean differ(Optional<Compound> a, Optional<Compound> b) {
        return a.isPresent() && b.isPresent() && !connections(a.get()).equals(connections(b.get()));
    }

    private static String connections(Compound compound) {
        return compound.inChIKey()
                .map(key -> key.value().substring(0, CONNECTIONS_OF_AN_INCHIKEY))
                .orElse(compound.id());
    }

    /** What is surprising about a form of a substance: that its base is another one. */
    static List<SampleFlag> flags(Substance substance, SaltForm form) {
        Optional<Compound> drug = Compounds.find(substance.name()).compound();
        Optional<String> formula = drug.flatMap(Compound::formula).map(CompoundFact::value);
        boolean another = form.isKnown()
                && (formula.filter(own -> !own.equals(form.baseFormula())).isPresent()
                        || differ(drug, form.registeredBase()));
        return another
                ? List.of(new SampleFlag(
                        "form-of-another-drug", "the form is " + form + ", the sample is of " + substance))
                : List.of();
    }
}
