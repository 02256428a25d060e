package org.drugprofiling.io.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.drugprofiling.io.json.CatalogueDocument;
import org.drugprofiling.method.DocumentedMethod;
import org.drugprofiling.method.ProfilingMethods;
import org.drugprofiling.problem.ProfilingException;

/**
 * All pages that are written from the catalogue, by their paths in the repository: one page for each method, an index, the compounds, the
 * reported limits, the indications, the bibliography, all methods as JSON, and the table of methods within the README.
 *
 * <p>They are checked in, and a test fails if they differ from the catalogue. To write them again, run
 * {@code java -cp profiling-io/target/profiling-all.jar org.drugprofiling.io.catalogue.CataloguePages .} in the root of the repository.
 *
 * @since 0.1.0
 */
public final class CataloguePages {

    private static final String FOLDER = "docs/methods/";
    private static final String README = "README.md";
    private static final String BEGIN = "<!-- table of methods: written from the catalogue -->\n";
    private static final String END = "<!-- end of the table of methods -->\n";

    private CataloguePages() {}

    /**
     * {@return the texts of all pages of {@code docs/methods} by path}
     */
    public static Map<String, String> all() {
        Map<String, String> pages = new TreeMap<>();
        pages.put(FOLDER + README, index());
        pages.put(FOLDER + "thresholds.md", ThresholdPage.text());
        pages.put(FOLDER + "compounds.md", CompoundPage.text());
        pages.put(FOLDER + "indications.md", IndicationPage.text());
        pages.put(FOLDER + "bibliography.md", BibliographyPage.text());
        pages.put(FOLDER + "catalogue.json", CatalogueDocument.write(ProfilingMethods.all()));
        for (DocumentedMethod method : ProfilingMethods.all()) {
            pages.put(FOLDER + method.id() + ".md", MethodPage.of(method).text());
        }
        return pages;
    }

    private static String index() {
        Markdown page = new Markdown().heading(1, "Methods of the catalogue");
        page.line(
                "*Written from the catalogue; do not edit. To write all pages of this folder and the table of the main page again:*");
        page.blank();
        page.line("```");
        page.line("mvn -q -DskipTests package");
        page.line("java -cp profiling-io/target/profiling-all.jar " + CataloguePages.class.getName() + " .");
        page.line("```").blank();
        page.line(
                "*Readiness*: a template lacks targets, treatment or metric, because they were not read or compare no pairs; a laboratory "
                        + "fills them in and the result is its own method. Where \"limits are the laboratory's\", everything else is documented, or "
                        + "the source leaves it to the laboratory. *Standing*: harmonised is said only of what laboratories agreed between them. "
                        + "*Link value from*: documented targets, targets of the laboratory's own, or not yet.");
        page.blank();
        page.line(ReadinessTable.text("").stripTrailing()).blank();
        page.line("[Compounds](compounds.md) · [reported limits](thresholds.md) · [indications](indications.md) · "
                + "[sources](bibliography.md) · [the same as JSON](catalogue.json)");
        return page.toString();
    }

    /**
     * Returns a page with the table of methods between its two marks.
     *
     * @param page the main page
     * @return the page with the table of today
     * @throws IllegalArgumentException if a mark is missing
     */
    public static String withTable(String page) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new ProfilingException("no-marks", "the main page must have both marks around the table of methods");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + ReadinessTable.text(FOLDER) + "\n"
                + page.substring(end);
    }

    /**
     * Writes all pages and the table of the main page.
     *
     * @param root the root of the repository
     * @throws IOException if a file cannot be written
     */
    public static void write(Path root) throws IOException {
        Files.createDirectories(root.resolve(FOLDER));
        for (Map.Entry<String, String> page : all().entrySet()) {
            Files.writeString(root.resolve(page.getKey()), page.getValue(), StandardCharsets.UTF_8);
        }
        Path main = root.resolve(README);
        Files.writeString(main, withTable(Files.readString(main)), StandardCharsets.UTF_8);
    }

    /**
     * Writes all pages below the folder that is named.
     *
     * @param arguments the root of the repository
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments.length == 0 ? "." : arguments[0]));
    }
}
