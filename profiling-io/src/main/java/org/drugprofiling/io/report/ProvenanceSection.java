package org.drugprofiling.io.report;

import java.util.List;
import org.drugprofiling.provenance.Provenance;

/** What produced a result, as the section of a page. */
final class ProvenanceSection {

    private ProvenanceSection() {}

    static void of(HtmlPage page, Provenance provenance, String hash) {
        page.heading("Provenance");
        page.beginTable();
        page.row("report", provenance.hash());
        page.row("hash of the JSON rendering", "SHA-256 " + hash);
        page.row("method", provenance.method());
        page.row("chain", provenance.chain().toString());
        page.row("chain hash", provenance.chain().hash());
        page.row("library", provenance.libraryVersion());
        page.row("made", provenance.when().toString());
        provenance.inputs().forEach((name, input) -> page.row("input " + name, "SHA-256 " + input));
        page.row("amendments", amount(provenance.amendments()));
        page.row("exclusions", amount(provenance.exclusions()));
        provenance.platform().forEach((name, value) -> page.row("platform: " + name, value));
        page.endTable();
    }

    private static String amount(List<String> lines) {
        return lines.isEmpty() ? "none" : String.join("; ", lines);
    }
}
