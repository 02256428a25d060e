package org.drugprofiling.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The spellings of a source that are met: its bare name, as in a background, and that of population rules, as {@code batch 113}. */
final class SourceNames {

    private static final String SEIZURE = "seizure ";
    private static final String BATCH = "batch ";

    private SourceNames() {}

    static List<String> ofSeizure(String name) {
        return List.of(name, SEIZURE + name);
    }

    static List<String> ofBatch(String name) {
        return List.of(name, BATCH + name);
    }

    /** Whether a source is among others by any of its spellings; what may be the same counts as the same. */
    static boolean isAmong(String source, Collection<String> others) {
        return spellings(source).stream().anyMatch(others::contains);
    }

    private static Set<String> spellings(String source) {
        Set<String> all = new TreeSet<>(Set.of(source, SEIZURE + source, BATCH + source));
        for (String kind : List.of(SEIZURE, BATCH)) {
            if (source.startsWith(kind)) {
                all.add(source.substring(kind.length()));
            }
        }
        return all;
    }
}
