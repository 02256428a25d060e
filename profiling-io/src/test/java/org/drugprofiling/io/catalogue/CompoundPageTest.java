package org.drugprofiling.io.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.substance.Compound;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.Elements;
import org.drugprofiling.substance.HealthFlag;
import org.junit.jupiter.api.Test;

class CompoundPageTest {

    private static final String PAGE = CompoundPage.text();
    private static final List<String> LINES = PAGE.lines().toList();

    private static String row(Compound compound) {
        List<String> rows = LINES.stream()
                .filter(line -> line.startsWith("| <a id=\"" + compound.id() + "\">"))
                .toList();
        assertEquals(1, rows.size(), compound.id());
        return rows.get(0);
    }

    @Test
    void theCheckedInPageIsOfThisRegistry() throws IOException {
        assertEquals(
                PAGE,
                Files.readString(Path.of("../docs/methods/compounds.md")),
                "run org.drugprofiling.io.catalogue.CataloguePages in the root of the repository");
        assertEquals(PAGE, CataloguePages.all().get("docs/methods/compounds.md"));
    }

    @Test
    void everyCompoundHasOneRowInWhichWhatWasNotVerifiedSaysSo() {
        for (Compound compound : Compounds.all()) {
            String row = row(compound);
            compound.casNumber().ifPresent(fact -> {
                assertTrue(row.contains("| " + fact.value() + " "), row);
                assertEquals(
                        fact.evidence() == Evidence.UNVERIFIED,
                        row.contains("| " + fact.value() + " (not verified) |"),
                        row);
            });
            compound.structure()
                    .ifPresent(fact -> assertEquals(
                            fact.evidence() == Evidence.UNVERIFIED,
                            row.contains("`" + fact.value() + "` (not verified) |"),
                            row));
            long unverified = compound.uses().stream()
                    .filter(use -> use.evidence() == Evidence.UNVERIFIED)
                    .count();
            String roles = row.substring(row.lastIndexOf(" | "));
            assertEquals(unverified, roles.split("\\(not verified\\)", -1).length - 1, roles);
        }
    }

    @Test
    void everyHealthFlagSaysHowItIsKnown() {
        for (Compound compound : Compounds.all()) {
            for (HealthFlag flag : compound.healthFlags()) {
                String start = "| " + compound.name() + " | " + flag.drug() + " | " + flag.reason() + " | ";
                String row = LINES.stream()
                        .filter(line -> line.startsWith(start))
                        .findFirst()
                        .orElseThrow();
                assertEquals(flag.evidence() == Evidence.UNVERIFIED, row.endsWith("| (not verified) |"), row);
            }
        }
        assertEquals(
                3, LINES.stream().filter(line -> line.contains("heavy-metal")).count());
    }

    @Test
    void everyTableHasAsManyCellsAsItsHead() {
        int cells = 0;
        for (int i = 0; i < LINES.size(); i++) {
            String line = LINES.get(i);
            if (line.startsWith("|---")) {
                cells = LINES.get(i - 1).split("(?<!\\\\)\\|", -1).length;
            } else if (line.startsWith("|") && cells > 0) {
                assertEquals(cells, line.split("(?<!\\\\)\\|", -1).length, line);
            } else {
                cells = 0;
            }
        }
    }

    @Test
    void everyLinkGoesToASource() {
        String[] parts = PAGE.split("bibliography\\.md#", -1);
        assertTrue(parts.length > 300);
        for (int i = 1; i < parts.length; i++) {
            Citation source = Bibliography.of(parts[i].substring(0, parts[i].indexOf(')')));
            assertFalse(source.evidence() == Evidence.UNVERIFIED, source.key());
        }
        assertTrue(Elements.all().stream().allMatch(element -> PAGE.contains("\n| " + element.symbol() + " | ")));
    }
}
