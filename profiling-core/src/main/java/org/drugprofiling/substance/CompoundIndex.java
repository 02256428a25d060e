package org.drugprofiling.substance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compounds by everything they are known by; refuses tables in which two compounds share a name that nobody declared ambiguous. */
final class CompoundIndex {

    private static final int MOST_CANDIDATES = 5;
    private static final int LONGEST_NAME = 200;

    private final Map<String, Compound> byId = new LinkedHashMap<>();
    private final Map<String, CompoundMatch> byKey = new LinkedHashMap<>();

    private CompoundIndex() {}

    static CompoundIndex of(List<Compound> compounds, List<AmbiguousName> ambiguous) {
        CompoundIndex index = new CompoundIndex();
        for (Compound compound : compounds) {
            if (index.byId.putIfAbsent(compound.id(), compound) != null) {
                throw new IllegalStateException("compound ids must be unique, was twice " + compound.id());
            }
        }
        for (AmbiguousName name : ambiguous) {
            List<Compound> candidates =
                    name.ids().stream().map(index::registered).toList();
            index.enter(CompoundNames.normalised(name.name()), new CompoundMatch.Ambiguous(candidates, name.reason()));
        }
        for (Compound compound : compounds) {
            for (String key : keys(compound)) {
                index.enter(key, new CompoundMatch.Found(compound));
            }
        }
        return index;
    }

    private Compound registered(String id) {
        return withId(id).orElseThrow(() -> new IllegalStateException("candidates must be registered, was " + id));
    }

    private void enter(String key, CompoundMatch match) {
        CompoundMatch before = byKey.putIfAbsent(key, match);
        if (before != null) {
            throw new IllegalStateException("names must be unique or declared ambiguous, was '" + key + "' of "
                    + before.candidates() + " and of " + match.candidates());
        }
    }

    private static Set<String> keys(Compound compound) {
        Set<String> keys = new LinkedHashSet<>();
        names(compound).map(CompoundNames::normalised).forEach(keys::add);
        compound.casNumber().ifPresent(fact -> keys.add(fact.value()));
        compound.inChIKey().ifPresent(fact -> keys.add(fact.value()));
        return keys;
    }

    private static Stream<String> names(Compound compound) {
        return Stream.concat(
                Stream.of(compound.id(), compound.name()),
                compound.synonyms().stream().map(Synonym::name));
    }

    List<Compound> all() {
        return List.copyOf(byId.values());
    }

    Optional<Compound> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    CompoundMatch find(String text) {
        String identifier = text.strip().toUpperCase(Locale.ROOT);
        CompoundMatch match = byKey.get(identifier);
        if (match == null) {
            match = byKey.get(CompoundNames.normalised(text));
        }
        return match == null ? new CompoundMatch.NotFound(nearest(CompoundNames.normalised(text))) : match;
    }

    private record Near(int distance, Compound compound) {}

    private List<Compound> nearest(String wanted) {
        if (wanted.length() > LONGEST_NAME) {
            return List.of();
        }
        List<Near> near = new ArrayList<>();
        int farthest = Math.min(2, wanted.length() / 3);
        for (Compound compound : byId.values()) {
            int distance = names(compound)
                    .map(CompoundNames::normalised)
                    .mapToInt(name -> distance(wanted, name))
                    .min()
                    .orElseThrow();
            if (distance <= farthest) {
                near.add(new Near(distance, compound));
            }
        }
        near.sort(Comparator.comparingInt(Near::distance));
        return near.stream().limit(MOST_CANDIDATES).map(Near::compound).toList();
    }

    /** How many letters must be changed, added or taken away; a part of a name is as near as one change. */
    private static int distance(String wanted, String name) {
        if (wanted.length() >= 4 && name.contains(wanted)) {
            return 1;
        }
        int[] row = new int[name.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (wanted.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[name.length()];
    }
}
