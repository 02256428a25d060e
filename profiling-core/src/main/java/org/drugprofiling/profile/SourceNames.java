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
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Names of sources that other names are held against, by every spelling that is met: the bare name, as in a background, and that of population rules, as
 * {@code batch 113}. What may be the same counts as the same.
 *
 * <p>Case, spaces before, behind and the number of those inside a name, and forms of one character (NFKC of Unicode, so that ² is 2) make no difference:
 * {@code Batch  113} is {@code batch 113}, and both are {@code 113}. {@code batch 113} and {@code seizure 113} are two. All other characters count, so do zeros before a
 * number: {@code 0113} and {@code 113} are two sources.
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
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, String> nameOfKey;

    private SourceNames(Map<String, String> nameOfKey) {
        this.nameOfKey = nameOfKey;
    }

    /**
     * Takes names.
     *
     * @param names in any spelling
     * @return the names
     */
    public static SourceNames of(Collection<String> names) {
        Map<String, String> nameOfKey = new TreeMap<>();
        names.forEach(name -> nameOfKey.putIfAbsent(form(name), name));
        return new SourceNames(nameOfKey);
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
     * Refuses a source without a name, and names of which two may mean one source although they are spelled differently.
     *
     * @param names of sources; a name may stand there more than once
     * @param what what they are, in the plural, for the message: {@code sources of a trial}
     * @throws NullPointerException if a name is not there, with what it should name and its row
     * @throws ProfilingException with the row, from 0, of a name of which nothing is left without spaces; with the first two spellings in the order of text, and
     *     the first row of each where the names are a list
     */
    public static void requireOneSpelling(Collection<String> names, String what) {
        int row = 0;
        for (String name : names) {
            requireName(name, row, what);
            row++;
        }
        ofOneSource(names).ifPresent(two -> {
            ProblemLocation place = names instanceof List<String> rows
                    ? ProblemLocation.nowhere()
                            .with("rows", rows.indexOf(two.get(0)) + " and " + rows.indexOf(two.get(1)))
                    : ProblemLocation.nowhere();
            throw twoSpellings(what, place, two.get(0), two.get(1));
        });
    }

    /**
     * Refuses names of sources of rows, some of which may mean one source although they are spelled differently, be it before or after the word for their kind
     * was set before them: {@code 4} and {@code seizure 4} are named alike and were two.
     *
     * @param rows whose names they are
     * @param given what a row calls its source, {@code 4} or {@code seizure 4}; empty for a row that plays no part
     * @param named how a source of that name is called among all, for example {@link #ofSeizure}
     * @param what what they are, in the plural, for the message: {@code seizures of a population}
     * @throws ProfilingException with the first row, from 0, and specimen of either spelling
     */
    public static void requireOneSpelling(
            List<ProfileIdentity> rows,
            Function<ProfileIdentity, Optional<String>> given,
            UnaryOperator<String> named,
            String what) {
        Map<String, Integer> rowOfText = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            Optional<String> text = given.apply(rows.get(row));
            if (text.isPresent()) {
                rowOfText.putIfAbsent(requireName(text.get(), row, what), row);
            }
        }
        Map<String, String> textOfName = new TreeMap<>();
        for (String text : rowOfText.keySet()) {
            String other = textOfName.putIfAbsent(named.apply(text), text);
            if (other != null) {
                throw twoSpellings(what, rows, rowOfText, other, text);
            }
        }
        ofOneSource(textOfName.keySet()).ifPresent(two -> {
            throw twoSpellings(
                    what,
                    rows,
                    rowOfText,
                    textOfName.getOrDefault(two.get(0), two.get(0)),
                    textOfName.getOrDefault(two.get(1), two.get(1)));
        });
    }

    /**
     * Refuses a source without a name.
     *
     * @param name of a source
     * @param row whose source it is, from 0
     * @param what what such sources are, in the plural, for the message: {@code sources of a trial}
     * @return the name
     * @throws NullPointerException if it is not there
     * @throws ProfilingException if nothing is left of it without spaces: an empty cell is no source
     */
    public static String requireName(String name, int row, String what) {
        Objects.requireNonNull(name, () -> what + ": the name of row " + row);
        if (form(name).isEmpty()) {
            throw new ProfilingException(
                    "missing-source",
                    what + " must have a name each: rows of unknown source are left out or have one name each",
                    ProblemLocation.nowhere().with("row", row),
                    "'" + name + "'");
        }
        return name;
    }

    private static ProfilingException twoSpellings(
            String what, List<ProfileIdentity> rows, Map<String, Integer> rowOfText, String first, String second) {
        int a = rowOfText.getOrDefault(first, 0);
        int b = rowOfText.getOrDefault(second, 0);
        return twoSpellings(
                what,
                ProblemLocation.nowhere()
                        .with("rows", a + " and " + b)
                        .withIdentifier(
                                "specimens",
                                rows.get(a).specimen() + " and " + rows.get(b).specimen()),
                first,
                second);
    }

    private static ProfilingException twoSpellings(String what, ProblemLocation place, String first, String second) {
        return new ProfilingException(
                "ambiguous-source",
                what
                        + " must differ by more than case, spaces or a word before the name: give one source one name, or two sources names that differ by"
                        + " other characters",
                place,
                first + " and " + second);
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
     * @return lower case, single spaces, one form of each character; empty if nothing is left of the name
     */
    public static String form(String name) {
        // upper case first: some letters have one upper case and two lower ones
        String oneCase = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
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
