package org.drugprofiling.io.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;

/**
 * The page of all sources as Markdown, each with what was seen of it.
 *
 * @since 0.1.0
 */
public final class BibliographyPage {

    private BibliographyPage() {}

    /**
     * {@return the text, lines ended by a line feed}
     */
    public static String text() {
        Markdown page = new Markdown().heading(1, "Sources");
        page.line("*Written from the catalogue; do not edit. [All methods](README.md)*")
                .blank();
        page.line("Each source says what of it was seen. A title in words of ours carries \"(description)\".")
                .blank();
        page.head(List.of("how known", "sources"));
        for (Evidence evidence : Evidence.values()) {
            long count = Bibliography.all().stream()
                    .filter(source -> source.evidence() == evidence)
                    .count();
            page.row(List.of(evidence.words(), Long.toString(count)));
        }
        page.blank();
        List<Citation> sorted = new ArrayList<>(Bibliography.all());
        sorted.sort(Comparator.comparing(Citation::key));
        for (Citation source : sorted) {
            page.line("* <a id=\"" + source.key() + "\"></a>`" + source.key() + "` "
                    + entry(Bibliography.of(source.key())));
        }
        return page.toString();
    }

    /** One source in one line, with what was seen of it. */
    static String entry(Citation source) {
        String known = " [" + source.evidence().words() + "]";
        if (source.evidence() == Evidence.COMPUTED || source.evidence() == Evidence.HOUSE) {
            return source.authors() + ": " + source.title() + ", in its " + source.locus() + "." + known;
        }
        String year =
                source.year() == Citation.NO_YEAR ? "no year seen" : String.format(Locale.ROOT, "%d", source.year());
        String seen = source.locus().startsWith("not seen")
                ? "Not seen" + source.locus().substring("not seen".length()) + "."
                : "Seen: " + source.locus();
        return source.authors() + " (" + year + ")" + (source.title().isEmpty() ? "" : ": " + source.title()) + ". "
                + source.venue() + (source.doi().isEmpty() ? "" : ", doi " + source.doi()) + ". " + seen + known;
    }
}
