package org.drugprofiling.population;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.SourceNames;
import org.jspecify.annotations.Nullable;

/**
 * The spellings of one kind of name in the rows of a population, such as its seizures. Two that may mean one thing are refused with rows and specimens, because
 * pairs are labelled, left out and folded by names as they are given.
 */
final class RowSpellings {

    private final List<ProfileIdentity> rows;
    private final String code;
    private final String what;
    private final String apart;

    private RowSpellings(List<ProfileIdentity> rows, String code, String what) {
        this(rows, code, what, "case, spaces or what cannot be seen");
    }

    private RowSpellings(List<ProfileIdentity> rows, String code, String what, String apart) {
        this.rows = rows;
        this.code = code;
        this.what = what;
        this.apart = apart;
    }

    /** Refuses cases or groups of known relations in two spellings: two sources that they join would be unlinked, and in two folds. */
    static void requireRelations(List<ProfileIdentity> rows) {
        new RowSpellings(rows, "ambiguous-case", "cases of a population")
                .requireNames(
                        row -> "",
                        row -> row.knownCase().stream().map(id -> id.value()).toList());
        new RowSpellings(rows, "ambiguous-relation", "groups of known relations")
                .requireNames(row -> "", ProfileIdentity::relationGroups);
    }

    /** Refuses laboratories in two spellings, because they would number on their own. */
    static void requireLaboratories(List<ProfileIdentity> rows) {
        new RowSpellings(rows, "ambiguous-laboratory", "laboratories of a population")
                .requireNames(row -> "", row -> List.of(row.laboratory().value()));
    }

    /** Refuses specimens of one seizure in two spellings: a second injection of one would be another specimen, and linked with it. */
    static void requireSpecimens(List<ProfileIdentity> rows, Function<ProfileIdentity, Object> seizure) {
        new RowSpellings(rows, "ambiguous-specimen", "specimens of a seizure")
                .requireNames(seizure, row -> List.of(row.specimen().value()));
    }

    /** Refuses an attribute in two spellings: what is the same would differ. */
    static void requireAttribute(List<ProfileIdentity> rows, String attribute) {
        new RowSpellings(rows, "ambiguous-attribute", "attributes of the name " + attribute)
                .requireNames(
                        row -> "", row -> row.attribute(attribute).stream().toList());
    }

    /**
     * Refuses sources that may be one, be it before or after the word for their kind was set before them: {@code 4} and {@code seizure 4} are named alike and
     * were two, and so were the seizures {@code 4} and {@code batch 4}.
     *
     * @param owner within which names are compared
     * @param given what a row calls its source
     * @param named how a source of that name is called among all
     * @param what the sources in the plural, for the message
     */
    static void requireSources(
            List<ProfileIdentity> rows,
            Function<ProfileIdentity, Object> owner,
            Function<ProfileIdentity, String> given,
            UnaryOperator<String> named,
            String what) {
        RowSpellings spellings = new RowSpellings(
                rows, "ambiguous-source", what, "case, spaces, what cannot be seen or a word before the name");
        Map<Object, Map<String, Integer>> rowOfNameOfOwner = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            rowOfNameOfOwner
                    .computeIfAbsent(owner.apply(rows.get(row)), any -> new TreeMap<>())
                    .putIfAbsent(SourceNames.requireName(given.apply(rows.get(row)), row, what), row);
        }
        rowOfNameOfOwner.values().forEach(rowOfName -> spellings.requireDifferent(rowOfName, named));
    }

    private void requireDifferent(Map<String, Integer> rowOfName, UnaryOperator<String> named) {
        Map<String, String> givenOfNamed = new TreeMap<>();
        for (String name : rowOfName.keySet()) {
            String other = givenOfNamed.putIfAbsent(named.apply(name), name);
            if (other != null) {
                throw refusal(other, row(rowOfName, other), name, row(rowOfName, name));
            }
        }
        SourceNames.ofOneSource(givenOfNamed.keySet()).ifPresent(two -> {
            throw refusal(rowOfName, givenOfNamed.get(two.get(0)), givenOfNamed.get(two.get(1)));
        });
        // as they are given: a word for the other kind, as in batch 4 for a seizure 4, is no part of the name either
        SourceNames.ofOneSource(rowOfName.keySet()).ifPresent(two -> {
            throw refusal(rowOfName, two.get(0), two.get(1));
        });
    }

    private ProfilingException refusal(
            Map<String, Integer> rowOfName, @Nullable String first, @Nullable String second) {
        String one = Objects.requireNonNull(first);
        String other = Objects.requireNonNull(second);
        return refusal(one, row(rowOfName, one), other, row(rowOfName, other));
    }

    private static int row(Map<String, Integer> rowOfName, String name) {
        return Objects.requireNonNull(rowOfName.get(name));
    }

    /** A name where it is met first. */
    private record Met(String name, int row) {}

    private void requireNames(
            Function<ProfileIdentity, Object> within, Function<ProfileIdentity, Collection<String>> given) {
        Map<List<Object>, Met> metOfForm = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            for (String name : given.apply(rows.get(row))) {
                Met met = metOfForm.putIfAbsent(
                        List.of(within.apply(rows.get(row)), SourceNames.form(name)), new Met(name, row));
                if (met != null && !met.name.equals(name)) {
                    throw refusal(met.name, met.row, name, row);
                }
            }
        }
    }

    private ProfilingException refusal(String first, int rowOfFirst, String second, int rowOfSecond) {
        return new ProfilingException(
                code,
                what
                        + " must differ by more than " + apart + ": give one thing one name, or two things names"
                        + " that differ by other characters",
                ProblemLocation.nowhere()
                        .with("rows", rowOfFirst + " and " + rowOfSecond)
                        .withIdentifier(
                                "specimens",
                                rows.get(rowOfFirst).specimen() + " and "
                                        + rows.get(rowOfSecond).specimen()),
                first + " and " + second);
    }
}
