package org.drugprofiling.io.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.drugprofiling.citation.Citation;

/** The little Markdown that the pages need; line ends are line feeds. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String words) {
        if (text.length() > 0) {
            text.append('\n');
        }
        text.append("#".repeat(level)).append(' ').append(words).append("\n\n");
        return this;
    }

    Markdown line(String words) {
        text.append(words).append('\n');
        return this;
    }

    Markdown blank() {
        return line("");
    }

    Markdown row(List<String> cells) {
        text.append(cells.stream().map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    Markdown head(List<String> cells) {
        row(cells);
        text.append(cells.stream().map(cell -> "---").collect(Collectors.joining("|", "|", "|\n")));
        return this;
    }

    /** A text that ends no cell. */
    static String cell(String words) {
        return words.replace("|", "\\|").replace('\n', ' ');
    }

    /** The mark that stands behind every fact: how it is known, with a link to its source. */
    static String mark(Citation citation) {
        return "[" + citation.evidence().words() + ": " + citation.authors() + year(citation) + ", " + citation.locus()
                + "](bibliography.md#" + citation.key() + ")";
    }

    private static String year(Citation citation) {
        return citation.year() == Citation.NO_YEAR ? "" : " " + citation.year();
    }

    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + (words.endsWith(".") ? "" : ".");
    }

    static String percent(double share) {
        return new java.math.BigDecimal(Double.toString(share))
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
