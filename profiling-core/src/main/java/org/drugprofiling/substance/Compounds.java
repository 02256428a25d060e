package org.drugprofiling.substance;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The compounds that profiling literature names, one record each, for example {@code Compounds.of("n-formylamphetamine")}.
 *
 * <p>A name that several compounds go by is refused with all of them, because a wrong guess would never be noticed: {@code MAM} is
 * 6-monoacetylmorphine to one author and both monoacetylmorphines to another.
 *
 * <p>Every identifier says how it is known ({@link CompoundFact}). A structure that was written down by hand and checked by nobody is
 * {@link org.drugprofiling.citation.Evidence#UNVERIFIED}, and the formula and the InChIKey computed from it are no better. Names and
 * synonyms carry no mark of their own; what can be mistaken is said with the synonym.
 *
 * @since 0.1.0
 */
public final class Compounds {

    private static final CompoundIndex INDEX = CompoundIndex.of(CompoundTables.all(), AmbiguousNames.all());

    private Compounds() {}

    /**
     * {@return all compounds, opiates first, each exactly once}
     */
    public static List<Compound> all() {
        return INDEX.all();
    }

    /**
     * {@return the names that are refused, as they are usually written, each with the compounds that go by it and why}
     */
    public static SortedMap<String, CompoundMatch.Ambiguous> ambiguousNames() {
        SortedMap<String, CompoundMatch.Ambiguous> names = new TreeMap<>();
        for (AmbiguousName name : AmbiguousNames.all()) {
            if (INDEX.find(name.name()) instanceof CompoundMatch.Ambiguous match) {
                names.put(name.name(), match);
            }
        }
        return Collections.unmodifiableSortedMap(names);
    }

    /**
     * Returns the compound with an id.
     *
     * @param id exactly as registered, for example {@code 6-mam}
     * @return the compound
     * @throws ProfilingException {@code unknown-compound} if there is none, with the nearest ids
     */
    public static Compound of(String id) {
        return INDEX.withId(id).orElseThrow(() -> unknown(id, find(id).candidates()));
    }

    /**
     * Returns the compound that goes by an id, a name, a synonym, a CAS number or an InChIKey. Case, accents, hyphens, spaces,
     * brackets, primes and the way of writing a Greek letter do not matter; a sign of rotation in brackets does.
     *
     * @param text for example {@code β-phenylisopropylamine} or {@code 300-62-9}
     * @return the compound
     * @throws ProfilingException {@code unknown-compound} if there is none, with the nearest names, or {@code ambiguous-compound} if
     *     there are several, with all of them
     */
    public static Compound lookUp(String text) {
        CompoundMatch match = find(text);
        Optional<Compound> compound = match.compound();
        if (compound.isPresent()) {
            return compound.get();
        }
        if (match instanceof CompoundMatch.Ambiguous ambiguous) {
            throw new ProfilingException(
                    "ambiguous-compound",
                    "a compound must be named unambiguously (" + ambiguous.reason() + "); candidates are "
                            + listed(ambiguous.candidates()),
                    ProblemLocation.nowhere(),
                    "'" + text + "'");
        }
        throw unknown(text, match.candidates());
    }

    /**
     * Returns what a look-up by id, name, synonym, CAS number or InChIKey gives, without refusing.
     *
     * @param text as for {@link #lookUp(String)}
     * @return one compound, several, or none with the nearest
     */
    public static CompoundMatch find(String text) {
        return INDEX.find(text);
    }

    private static ProfilingException unknown(String text, List<Compound> near) {
        String hint = near.isEmpty() ? "" : "; the nearest are " + listed(near);
        return new ProfilingException(
                "unknown-compound",
                "a compound must be registered" + hint,
                ProblemLocation.nowhere(),
                "'" + text + "'");
    }

    private static String listed(List<Compound> compounds) {
        return compounds.stream()
                .map(compound -> compound.id() + " (" + compound.name() + ")")
                .collect(Collectors.joining(", "));
    }
}
