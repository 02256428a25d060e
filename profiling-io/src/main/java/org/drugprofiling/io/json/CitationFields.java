package org.drugprofiling.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;

/** Sources in JSON: one of the bibliography by its key, any other in full. */
final class CitationFields {

    private CitationFields() {}

    static Map<String, Object> write(Citation citation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (isOfBibliography(citation)) {
            fields.put("source", citation.key());
        } else {
            fields.put("authors", citation.authors());
            if (citation.year() != Citation.NO_YEAR) {
                fields.put("year", citation.year());
            }
            putText(fields, "title", citation.title());
            fields.put("venue", citation.venue());
            putText(fields, "doi", citation.doi());
        }
        fields.put("locus", citation.locus());
        fields.put("evidence", Fields.word(citation.evidence()));
        return fields;
    }

    private static boolean isOfBibliography(Citation citation) {
        return Bibliography.all().stream()
                .anyMatch(source -> source.withLocus(citation.locus())
                        .withEvidence(citation.evidence())
                        .equals(citation));
    }

    static void putText(Map<String, Object> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }

    static List<Object> writeAll(List<Citation> citations) {
        List<Object> list = new ArrayList<>();
        citations.forEach(citation -> list.add(write(citation)));
        return list;
    }

    static Citation read(Fields fields) {
        Citation citation = fields.made(() -> {
            Evidence evidence = fields.choice("evidence", Evidence.class);
            String locus = fields.text("locus");
            if (fields.has("source")) {
                return fields.made("source", () -> Bibliography.of(fields.text("source")))
                        .withLocus(locus)
                        .withEvidence(evidence);
            }
            return new Citation(
                    fields.text("authors"),
                    fields.wholeOr("year", Citation.NO_YEAR),
                    fields.anyText("title"),
                    fields.text("venue"),
                    fields.textOr("doi", ""),
                    locus,
                    evidence);
        });
        fields.requireAllUsed();
        return citation;
    }

    static List<Citation> readAll(Fields fields, String name) {
        return fields.has(name)
                ? fields.objects(name).stream().map(CitationFields::read).toList()
                : List.of();
    }
}
