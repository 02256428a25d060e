package org.drugprofiling.classification;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.Compounds;

/**
 * Something that a rule looks for in a sample: a registered compound, an element, an isotope ratio, a group of compounds that a source does
 * not name one by one, or a chemical form; for example {@code compound 4-methyl-5-phenylpyrimidine} or {@code element B}.
 *
 * @param kind what it is
 * @param id registered id of a compound, symbol of an element, ratio of isotopes with or without its compound, or name
 * @since 0.1.0
 */
public record Marker(Kind kind, String id) implements Comparable<Marker> {

    private static final String OF = " of ";
    private static final String OR = " or ";

    /** What a marker is. */
    public enum Kind {
        /** A compound of the registry. */
        COMPOUND,
        /** A chemical element. */
        ELEMENT,
        /** A ratio of isotopes, measured as a delta, for example {@code 15N/14N} or {@code 13C/12C of morphine}. */
        ISOTOPES,
        /** Compounds that a source names only as a group. */
        GROUP,
        /** A chemical form: {@code base} or the formula of the acid of a salt. */
        FORM,
        /** A class of enantiomer composition under the limits of the laboratory: the name of an {@link EnantiomerClass}. */
        ENANTIOMERS
    }

    /**
     * Checks the id.
     *
     * @throws ProfilingException if a compound is not registered, a symbol is malformed or an id is blank
     */
    public Marker {
        boolean holds = switch (kind) {
            case COMPOUND -> Compounds.of(id).id().equals(id);
            case ELEMENT -> id.matches("[A-Z][a-z]?");
            case ISOTOPES -> isIsotopes(id);
            case GROUP, FORM -> !id.isBlank() && id.equals(id.strip());
            case ENANTIOMERS ->
                Stream.of(EnantiomerClass.values()).anyMatch(each -> each.name().equals(id));
        };
        if (!holds) {
            throw new ProfilingException(
                    "invalid-marker",
                    "a marker must be named as its kind asks, " + kind,
                    ProblemLocation.nowhere(),
                    "'" + id + "'");
        }
    }

    private static boolean isIsotopes(String id) {
        int of = id.indexOf(OF);
        String ratio = of < 0 ? id : id.substring(0, of);
        return ratio.matches("[0-9]+[A-Z][a-z]?/[0-9]+[A-Z][a-z]?")
                && compounds(id).stream()
                        .allMatch(compound -> Compounds.of(compound).id().equals(compound));
    }

    private static List<String> compounds(String id) {
        int of = id.indexOf(OF);
        return of < 0 ? List.of() : List.of(id.substring(of + OF.length()).split(OR, -1));
    }

    /** The ratio of isotopes without the compound. */
    String ratio() {
        int of = id.indexOf(OF);
        return of < 0 ? id : id.substring(0, of);
    }

    /** The compounds whose isotopes these may be, empty if any will do. */
    List<String> isotopesOf() {
        return compounds(id);
    }

    /**
     * Returns a compound as a marker.
     *
     * @param id registered id, for example {@code n-formylamphetamine}
     * @return the marker
     * @throws ProfilingException if it is not registered
     */
    public static Marker compound(String id) {
        return new Marker(Kind.COMPOUND, id);
    }

    /**
     * Returns an element as a marker.
     *
     * @param symbol for example {@code B}
     * @return the marker
     */
    public static Marker element(String symbol) {
        return new Marker(Kind.ELEMENT, symbol);
    }

    /**
     * Returns a ratio of isotopes as a marker, of whatever compound it is measured; only for an element that is no part of a compound, such
     * as strontium.
     *
     * @param isotopes heavy over light, for example {@code 87Sr/86Sr}
     * @return the marker
     */
    public static Marker isotopes(String isotopes) {
        return new Marker(Kind.ISOTOPES, isotopes);
    }

    /**
     * Returns a ratio of isotopes of one compound as a marker. The delta of another compound is not read as this one.
     *
     * @param isotopes heavy over light, for example {@code 13C/12C}
     * @param compound registered id, for example {@code morphine}
     * @param forms registered ids of its salts and optical isomers, which serve as well, for example {@code methamphetamine-hcl}
     * @return the marker
     */
    public static Marker isotopes(String isotopes, String compound, String... forms) {
        return new Marker(
                Kind.ISOTOPES,
                isotopes
                        + OF
                        + Stream.concat(Stream.of(compound), Stream.of(forms)).collect(Collectors.joining(OR)));
    }

    /**
     * Returns a group of compounds as a marker.
     *
     * @param name for example {@code sterol-like molecules}
     * @return the marker
     */
    public static Marker group(String name) {
        return new Marker(Kind.GROUP, name);
    }

    /**
     * Returns a chemical form as a marker.
     *
     * @param form {@code base}, or the formula of the acid of a salt, for example {@code HCl}
     * @return the marker
     */
    public static Marker form(String form) {
        return new Marker(Kind.FORM, form);
    }

    /**
     * Returns a class of enantiomer composition of the drug as a marker.
     *
     * @param found for example {@link EnantiomerClass#RACEMIC}
     * @return the marker
     */
    public static Marker enantiomers(EnantiomerClass found) {
        return new Marker(Kind.ENANTIOMERS, found.name());
    }

    /**
     * {@return the name for people}
     */
    public String words() {
        return switch (kind) {
            case COMPOUND -> Compounds.of(id).name();
            case ELEMENT, GROUP -> id;
            case ISOTOPES -> "delta " + ratio() + (isotopesOf().isEmpty() ? "" : OF + names(isotopesOf()));
            case FORM -> id.equals("base") ? "base" : "salt of " + id;
            case ENANTIOMERS -> "composition " + EnantiomerClass.valueOf(id).words();
        };
    }

    private static String names(List<String> compounds) {
        return compounds.stream().map(compound -> Compounds.of(compound).name()).collect(Collectors.joining(OR));
    }

    @Override
    public int compareTo(Marker other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return words();
    }
}
