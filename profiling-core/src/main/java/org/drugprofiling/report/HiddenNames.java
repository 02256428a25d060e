package org.drugprofiling.report;

import java.util.List;
import java.util.Map;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.Provenance;

/**
 * What a report under pseudonyms keeps of texts that other people wrote: free lines are counted, not repeated, because nobody can tell
 * which words in them are names.
 */
final class HiddenNames {

    private HiddenNames() {}

    /** Returns the lines as they are, or under pseudonyms how many there are. */
    static List<String> lines(List<String> lines, Identifiers names) {
        return names == Identifiers.PLAIN || lines.isEmpty()
                ? lines
                : List.of(
                        lines.size() == 1
                                ? "1 line, not shown because it can hold names"
                                : lines.size() + " lines, not shown because they can hold names");
    }

    /** Returns the record as it is, or with pseudonyms of laboratories, their methods and input files; its hashes follow the pseudonyms. */
    static Provenance provenance(Provenance plain, Identifiers names) {
        if (names == Identifiers.PLAIN) {
            return plain;
        }
        ChainId chain = plain.chain();
        for (ChainId.Part part : List.of(ChainId.Part.LABORATORY, ChainId.Part.ANALYTICAL_METHOD)) {
            String value = chain.part(part);
            if (!value.equals(ChainId.UNSPECIFIED)) {
                chain = chain.with(part, names.name(part.label(), value));
            }
        }
        Provenance hidden = Provenance.of(plain.method(), chain, plain.when())
                .withAmendments(lines(plain.amendments(), names))
                .withExclusions(lines(plain.exclusions(), names));
        for (Map.Entry<String, String> input : plain.inputs().entrySet()) {
            hidden = hidden.withInput(names.name("input", input.getKey()), input.getValue());
        }
        for (Map.Entry<String, String> fact : plain.platform().entrySet()) {
            hidden = hidden.withPlatform(fact.getKey(), fact.getValue());
        }
        return hidden;
    }
}
