package org.drugprofiling.profile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Names of sources that other names are held against, by every spelling that is met: the bare name, as in a background, and that of population rules, as
 * {@code batch 113}. What may be the same counts as the same.
 *
 * <p>Case, spaces before, behind and the number of those inside a name, what cannot be seen (such as a mark of the order of bytes or a joiner of no width), and forms
 * of one character (NFKC of Unicode, so that ² is 2, and the hyphens U+2010 and U+2011, which word processors put in the place of {@code -}) make no difference: {@code Batch  113} is {@code batch 113}, and both are {@code 113}. {@code batch 113} and
 * {@code seizure 113} are two. All other characters count, so do zeros before a number: {@code 0113} and {@code 113} are two sources.
 *
 * <p>Whatever counts, divides, compares, draws or leaves out sources by their names refuses two spellings of one source ({@link #requireOneSpelling}), because
 * it would take them for two sources, and a blank name, because rows of unknown source would be one more source. Only names that come from several sides, such as those that a system has seen, may be spelled in several ways; they are
 * counted by {@link #differentSources()}.
 *
 * @since 0.1.0
 */
public final class SourceNames {

    private static final String SEIZURE = "seizure ";
    private static final String BATCH = "batch ";
    private static final String MUST_DIFFER =
            " must differ by more than case, spaces, what cannot be seen or a word before the name: give one source one name, or two sources names that differ"
                    + " by other characters";
    // all that separates, controls included, and the blank of Braille
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\x{2800}]+");
    // what is written and not seen: formats but for the Arabic, Syriac and Kaithi number signs, fillers, joiners,
    // selectors of variants
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cf}\\x{34f}\\x{115f}\\x{1160}\\x{17b4}\\x{17b5}\\x{180b}-\\x{180d}\\x{180f}\\x{3164}\\x{fe00}-\\x{fe0f}\\x{ffa0}"
                    + "\\x{e0100}-\\x{e01ef}&&[^\\x{600}-\\x{605}\\x{6dd}\\x{70f}\\x{890}\\x{891}\\x{8e2}\\x{110bd}\\x{110cd}]]");

    // that which does not break becomes it in NFKC
    private static final char HYPHEN = '\u2010';

    private final Map<String, String> nameOfKey;

    private SourceNames(Map<String, String> nameOfKey) {
        this.nameOfKey = nameOfKey;
    }

    /**
     * Takes names.
     *
     * @param names in any spelling
     * @return the names
     * @throws NullPointerException if a name is not there, with its place, from 0
     */
    public static SourceNames of(Collection<String> names) {
        Map<String, String> nameOfKey = new TreeMap<>();
        int place = 0;
        for (String name : names) {
            int at = place++;
            nameOfKey.putIfAbsent(form(Objects.requireNonNull(name, () -> "names of sources: name " + at)), name);
        }
        return new SourceNames(nameOfKey);
    }

    /**
     * Counts the sources that names certainly are.
     *
     * @param names in any spelling; a name may stand there more than once
     * @return {@link #differentSources()} of them
     */
    public static int count(Collection<String> names) {
        return of(names).differentSources();
    }

    /**
     * Names a source by its seizure, as population rules do.
     *
     * @param seizure its name, mostly bare
     * @return for example {@code seizure 113}; a name that begins with this word as it is
     */
    public static String ofSeizure(String seizure) {
        return form(seizure).startsWith(SEIZURE) ? seizure : SEIZURE + seizure;
    }

    /**
     * Names a source by its batch, as population rules do.
     *
     * @param batch its name, mostly bare
     * @return for example {@code batch 113}; a name that begins with this word as it is
     */
    public static String ofBatch(String batch) {
        return form(batch).startsWith(BATCH) ? batch : BATCH + batch;
    }

    /**
     * Returns two names that may mean one source although they are spelled differently.
     *
     * @param names of sources that should be different ones; a name may stand there more than once
     * @return the first two in the order of text, none if all are different sources
     */
    public static Optional<List<String>> ofOneSource(Collection<String> names) {
        Map<String, String> nameOfKey = new TreeMap<>();
        for (String name : names.stream().distinct().sorted().toList()) {
            Optional<String> before = new SourceNames(nameOfKey).find(name);
            if (before.isPresent()) {
                return Optional.of(List.of(before.get(), name));
            }
            nameOfKey.put(form(name), name);
        }
        return Optional.empty();
    }

    /**
     * Refuses a row without a source, and sources of which two may be one although they are spelled differently.
     *
     * @param sourceOfRow the source of each row
     * @param what what they are, in the plural, for the message: {@code sources of a trial}
     * @throws NullPointerException if a name is not there, with what it should name and its row
     * @throws ProfilingException with the row, from 0, of a name of which nothing is left without spaces and what cannot be seen; with the first two spellings in
     *     the order of text, and the first row of each
     */
    public static void requireOneSpelling(List<String> sourceOfRow, String what) {
        for (int row = 0; row < sourceOfRow.size(); row++) {
            requireName(sourceOfRow.get(row), row, what);
        }
        requireOneForm(
                sourceOfRow,
                what,
                two -> ProblemLocation.nowhere()
                        .with("rows", sourceOfRow.indexOf(two.get(0)) + " and " + sourceOfRow.indexOf(two.get(1))));
    }

    /**
     * Refuses a source without a name, and names of which two may mean one source although they are spelled differently, where names are of no rows.
     *
     * @param names for example the keys of a map; a name may stand there more than once
     * @param what what they are, in the plural, for the message: {@code folds of sources}
     * @throws NullPointerException if a name is not there, with what it should name
     * @throws ProfilingException if nothing is left of a name without spaces and what cannot be seen; with the first two spellings in the order of text
     */
    public static void requireOneSpelling(Collection<String> names, String what) {
        for (String name : names) {
            if (form(Objects.requireNonNull(name, () -> what + ": a name")).isEmpty()) {
                throw withoutName(what, ProblemLocation.nowhere(), name);
            }
        }
        requireOneForm(names, what, two -> ProblemLocation.nowhere());
    }

    private static void requireOneForm(
            Collection<String> names, String what, Function<List<String>, ProblemLocation> place) {
        ofOneSource(names).ifPresent(two -> {
            throw new ProfilingException(
                    "ambiguous-source", what + MUST_DIFFER, place.apply(two), two.get(0) + " and " + two.get(1));
        });
    }

    /**
     * Refuses a row without a source.
     *
     * @param name of a source
     * @param row whose source it is, from 0
     * @param what what such sources are, in the plural, for the message: {@code sources of a trial}
     * @return the name
     * @throws NullPointerException if it is not there
     * @throws ProfilingException if nothing is left of it without spaces and what cannot be seen: an empty cell is no source
     */
    public static String requireName(String name, int row, String what) {
        if (form(Objects.requireNonNull(name, () -> what + ": the name of row " + row))
                .isEmpty()) {
            throw withoutName(what, ProblemLocation.nowhere().with("row", row), name);
        }
        return name;
    }

    private static ProfilingException withoutName(String what, ProblemLocation place, String name) {
        return new ProfilingException(
                "missing-source",
                what + " must have a name each: rows of unknown source are left out or have one name each",
                place,
                "'" + name + "'");
    }

    /**
     * Refuses a list of sources that is not one source for each row.
     *
     * @param sourceOfRow the source of each row
     * @param rows how many rows there are
     * @param what what the rows are, in the plural, for the message: {@code profiles}
     * @throws ProfilingException with the code {@code length-mismatch} if there are more or fewer sources
     */
    public static void requireOneForEach(List<String> sourceOfRow, int rows, String what) {
        if (sourceOfRow.size() != rows) {
            throw new ProfilingException(
                    "length-mismatch",
                    "there must be one source for each of " + rows + " " + what,
                    ProblemLocation.nowhere(),
                    sourceOfRow.size() + " sources");
        }
    }

    /**
     * Counts the sources that these certainly are.
     *
     * @return the largest number of these names of which no two may mean one source: 1 of {@code batch 113} and {@code 113}, 2 if {@code seizure 113} is among
     *     them as well
     */
    public int differentSources() {
        Set<String> different = new HashSet<>();
        // names with more words before them first: each may be the same as one name with a word less at most
        for (String key : nameOfKey.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            if (spellings(key).stream().noneMatch(different::contains)) {
                different.add(key);
            }
        }
        return different.size();
    }

    /**
     * Looks a source up.
     *
     * @param source its name in any spelling
     * @return whether it may be one of these
     */
    public boolean hold(String source) {
        return find(source).isPresent();
    }

    /**
     * Looks a source up.
     *
     * @param source its name in any spelling
     * @return how it is named here, the same word before it or none first; none if it is not one of these
     */
    public Optional<String> find(String source) {
        return findAll(source).stream().findFirst();
    }

    /**
     * Looks a source up that may be several of these.
     *
     * @param source its name in any spelling
     * @return how all those are named here that it may be: {@code seizure 113} and {@code batch 113} for {@code 113}
     */
    public List<String> findAll(String source) {
        return spellings(source).stream()
                .filter(nameOfKey::containsKey)
                .map(nameOfKey::get)
                .toList();
    }

    private static List<String> spellings(String source) {
        String key = form(source);
        List<String> all = new ArrayList<>(List.of(key));
        for (String kind : List.of(SEIZURE, BATCH)) {
            if (key.startsWith(kind)) {
                all.add(key.substring(kind.length()));
            }
        }
        all.add(SEIZURE + key);
        all.add(BATCH + key);
        return all;
    }

    /**
     * Returns the form in which names are compared.
     *
     * @param name in any spelling
     * @return lower case, single spaces, one form of each character, nothing that cannot be seen; empty if nothing is left of the name
     */
    public static String form(String name) {
        if (name.chars().allMatch(c -> c > ' ' && c <= '~')) {
            return name.toLowerCase(Locale.ROOT);
        }
        String seen = INVISIBLE.matcher(name).replaceAll("");
        // upper case first: some letters have one upper case and two lower ones
        String oneCase = Normalizer.normalize(seen, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace(HYPHEN, '-');
        return SPACES.matcher(oneCase).replaceAll(" ").strip();
    }

    /**
     * {@return the names in the order of text}
     */
    @Override
    public String toString() {
        return nameOfKey.values().stream().sorted().toList().toString();
    }
}
