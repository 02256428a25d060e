package org.drugprofiling.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.profile.ProfileIdentity;

/**
 * Sources joined by what is known of them: two sources belong together if a record of each is of one case or of one group of known
 * relations, and so on in turn.
 */
final class RelatedSources {

    private final Map<String, String> parents = new HashMap<>();

    private RelatedSources() {}

    /** Returns for each row the first name, in the order of text, among the sources related to its own; refuses cases or groups in two spellings. */
    static List<String> ofRows(List<ProfileIdentity> rows, List<String> sources) {
        RowSpellings.requireRelations(rows);
        RelatedSources related = new RelatedSources();
        Map<String, String> firstOfRelation = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            String source = sources.get(row);
            for (String relation : relations(rows.get(row))) {
                related.join(source, firstOfRelation.computeIfAbsent(relation, any -> source));
            }
        }
        return sources.stream().map(related::first).toList();
    }

    private static List<String> relations(ProfileIdentity row) {
        List<String> relations = new ArrayList<>();
        row.knownCase().ifPresent(id -> relations.add("case " + id.value()));
        row.relationGroups().forEach(group -> relations.add("group " + group));
        return relations;
    }

    private void join(String a, String b) {
        String firstOfA = first(a);
        String firstOfB = first(b);
        if (firstOfA.compareTo(firstOfB) < 0) {
            parents.put(firstOfB, firstOfA);
        } else if (!firstOfA.equals(firstOfB)) {
            parents.put(firstOfA, firstOfB);
        }
    }

    private String first(String source) {
        String at = source;
        String above = parents.get(at);
        while (above != null) {
            at = above;
            above = parents.get(at);
        }
        return at;
    }
}
