package org.drugprofiling.io.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.decision.Thresholds;
import org.drugprofiling.method.DocumentedFact;
import org.drugprofiling.method.DocumentedMethod;
import org.drugprofiling.method.DocumentedTarget;
import org.drugprofiling.method.MethodStanding;
import org.drugprofiling.method.ProfilingMethods;
import org.drugprofiling.method.TargetUse;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.Substance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checked-in pages are those of the catalogue, and nothing on them is presented as read that was not. */
class CataloguePagesTest {

    private static final Path ROOT = Path.of("..");
    private static final Map<String, String> PAGES = CataloguePages.all();

    @Test
    void thePagesAreThoseOfTheCatalogue() throws IOException {
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Path file = ROOT.resolve(page.getKey());
            assertTrue(Files.exists(file), () -> page.getKey() + " is missing; the index says how to write it");
            assertEquals(page.getValue(), Files.readString(file), () -> page.getKey() + " is stale");
        }
    }

    @Test
    void aSourceReadsAsOne() {
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            assertFalse(page.getValue().contains("Seen: not seen"), page::getKey);
            assertFalse(page.getValue().contains("This library (no year seen)"), page::getKey);
        }
        assertEquals(
                "This library: choices made for this library, in its documentation. [own design of this library]",
                BibliographyPage.entry(Bibliography.OWN_DESIGN));
        assertTrue(BibliographyPage.entry(Bibliography.DUJOURDY_2003).endsWith(". Not seen. [not verified]"));
        assertTrue(BibliographyPage.entry(Bibliography.DUFEY_2007)
                .endsWith(". Seen: citation only; the text was not seen [not verified]"));
    }

    /** The rates of the triage stand at its limit alone, to which the page of the method leads. */
    @Test
    void theRatesOfTheTriageStandOnThePageOfLimits() {
        String limits = PAGES.get("docs/methods/thresholds.md");
        assertTrue(limits.contains("* false positives: 4.82 %, false negatives: 2.94 %"));
        assertTrue(limits.contains("* false positives: 9.36 %, false negatives: 2.45 %"));
        for (String drug : List.of("heroin", "cocaine")) {
            String id = drug + "-triage-australia";
            assertTrue(PAGES.get("docs/methods/" + id + ".md").contains("(thresholds.md#" + id + ")"), id);
        }
    }

    @Test
    void noPageIsLeftOver() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/methods"))) {
            assertEquals(
                    new TreeSet<>(PAGES.keySet()),
                    files.map(file -> "docs/methods/" + file.getFileName())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void theTableOfTheMainPageIsThatOfTheCatalogue() throws IOException {
        String page = Files.readString(ROOT.resolve("README.md"));
        assertEquals(CataloguePages.withTable(page), page);
        assertThrows(IllegalArgumentException.class, () -> CataloguePages.withTable("no marks"));
    }

    @Test
    void writingThemAgainChangesNothing(@TempDir Path folder) throws IOException {
        Files.copy(ROOT.resolve("README.md"), folder.resolve("README.md"));
        CataloguePages.main(new String[] {folder.toString()});
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            assertEquals(page.getValue(), Files.readString(folder.resolve(page.getKey())));
        }
        assertEquals(Files.readString(ROOT.resolve("README.md")), Files.readString(folder.resolve("README.md")));
    }

    @Test
    void whatNobodyReadStandsOnlyUnderItsHeading() {
        int remembered = 0;
        for (DocumentedMethod method : ProfilingMethods.all()) {
            String page = PAGES.get("docs/methods/" + method.id() + ".md");
            String heading = "## " + MethodPage.NOT_VERIFIED + "\n";
            int from = page.indexOf(heading);
            int to = page.indexOf("## Sources");
            String apart = from < 0 ? "" : page.substring(from, to);
            String rest = (from < 0 ? page.substring(0, to) : page.substring(0, from));
            for (DocumentedFact fact : method.facts()) {
                String sentence = Markdown.sentence(fact.text());
                assertEquals(fact.isUnverified(), apart.contains(sentence), () -> method.id() + " " + fact);
                assertEquals(
                        !fact.isUnverified(), rest.contains(Markdown.cell(sentence)), () -> method.id() + " " + fact);
                remembered += fact.isUnverified() ? 1 : 0;
            }
            for (DocumentedTarget candidate : method.targets(TargetUse.CANDIDATE)) {
                assertTrue(apart.contains(candidate.target().name()), () -> method.id() + " " + candidate);
                assertFalse(rest.contains("`" + candidate.target().id() + "`"), () -> method.id() + " " + candidate);
                remembered++;
            }
            assertFalse(rest.contains(Evidence.UNVERIFIED.words() + ":"), () -> method.id() + " marks something");
        }
        assertTrue(remembered > 70, "the walk looked at " + remembered + " remembered facts");
    }

    @Test
    void noPageOfLimitsHoldsWhatNobodyRead() {
        assertFalse(PAGES.get("docs/methods/thresholds.md").contains(Evidence.UNVERIFIED.words()));
    }

    @Test
    void theBibliographyMarksEverySourceThatWasNotSeen() {
        List<String> lines = PAGES.get("docs/methods/bibliography.md").lines().toList();
        for (Citation source : Bibliography.all()) {
            String line = lines.stream()
                    .filter(text -> text.contains("`" + source.key() + "`"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(line.endsWith("[" + source.evidence().words() + "]"), line);
        }
    }

    @Test
    void everyAnchorThatIsLinkedToIsThere() {
        var links = java.util.regex.Pattern.compile("]\\(([a-z.-]*)#([a-z0-9-]+)\\)");
        PAGES.forEach((path, text) -> {
            var matcher = links.matcher(text);
            while (matcher.find()) {
                String target = matcher.group(1).isEmpty() ? path : "docs/methods/" + matcher.group(1);
                assertTrue(
                        PAGES.get(target).contains("<a id=\"" + matcher.group(2) + "\"></a>"),
                        () -> path + " links to " + matcher.group());
            }
        });
    }

    /** The pages say that no reported limit states its whole chain and that none can be adopted. */
    @Test
    void noReportedLimitStatesItsWholeChain() {
        Thresholds.all()
                .forEach(threshold -> assertFalse(threshold.missingParts().isEmpty(), threshold::id));
        ProfilingMethods.all()
                .forEach(method -> method.thresholds()
                        .forEach(threshold ->
                                assertFalse(threshold.missingParts().isEmpty(), threshold::id)));
    }

    @Test
    void aPageIsOfTheCatalogueOnly() {
        DocumentedMethod own =
                DocumentedMethod.of("my-lab-own", "1", "Mine", MethodStanding.LABORATORY, Substance.HEROIN);
        assertEquals(
                "not-of-the-catalogue",
                assertThrows(ProfilingException.class, () -> MethodPage.of(own)).code());
    }
}
