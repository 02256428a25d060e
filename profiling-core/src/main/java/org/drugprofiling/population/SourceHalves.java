package org.drugprofiling.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.SourceNames;

/**
 * Rows in two halves of which no source has a row in both, nor have two that are known to be related: one to make a system of, one to try it on.
 * Sources in the order of text go into the first and the second half in turn, related ones together under the first of their names, so that the order
 * of a table plays no part.
 *
 * @param making rows of the first half, ascending
 * @param trying rows of the second half, ascending
 * @since 0.1.0
 */
public record SourceHalves(List<Integer> making, List<Integer> trying) {

    /**
     * Copies the lists and checks that no half is empty.
     */
    public SourceHalves {
        making = List.copyOf(making);
        trying = List.copyOf(trying);
        if (making.isEmpty() || trying.isEmpty()) {
            throw new ProfilingException(
                    "too-few-sources", "there must be two sources that are not known to be related for two halves");
        }
    }

    /**
     * Divides rows.
     *
     * @param rows whose profiles they are, with cases and relation groups as far as they are known
     * @param sources the source of each row
     * @return the halves
     * @throws ProfilingException if all sources are related, or two of them, or two cases or groups of known relations, may be one in two spellings ({@link
     *     SourceNames})
     */
    public static SourceHalves of(List<ProfileIdentity> rows, List<String> sources) {
        List<String> folds = folds(rows, sources);
        List<String> names = List.copyOf(new TreeSet<>(folds));
        List<List<Integer>> halves = List.of(new ArrayList<>(), new ArrayList<>());
        for (int row = 0; row < rows.size(); row++) {
            halves.get(names.indexOf(folds.get(row)) % 2).add(row);
        }
        return new SourceHalves(halves.get(0), halves.get(1));
    }

    /**
     * Returns which sources are known to be related: of one case, or of one group of known relations, and so on in turn.
     *
     * @param rows whose profiles they are
     * @param sources the source of each row
     * @return for each source the first name, in the order of text, among those related to it; its own if there is none
     * @throws ProfilingException if two sources, or two cases or groups of known relations, may be one in two spellings ({@link SourceNames})
     */
    public static Map<String, String> foldOfSource(List<ProfileIdentity> rows, List<String> sources) {
        List<String> folds = folds(rows, sources);
        Map<String, String> foldOfSource = new TreeMap<>();
        for (int row = 0; row < folds.size(); row++) {
            foldOfSource.put(sources.get(row), folds.get(row));
        }
        return Collections.unmodifiableMap(foldOfSource);
    }

    private static List<String> folds(List<ProfileIdentity> rows, List<String> sources) {
        SourceNames.requireOneForEach(sources, rows.size(), "rows");
        SourceNames.requireOneSpelling(sources, "sources of two halves");
        return RelatedSources.ofRows(rows, sources);
    }

    /**
     * {@return the numbers of rows}
     */
    @Override
    public String toString() {
        return ReadableNumber.counted(making.size(), "row") + " to make a system of, " + trying.size()
                + " to try it on";
    }
}
