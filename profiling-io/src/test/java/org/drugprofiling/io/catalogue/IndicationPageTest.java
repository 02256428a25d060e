package org.drugprofiling.io.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.classification.HealthAlerts;
import org.drugprofiling.classification.IndicationRule;
import org.drugprofiling.classification.IndicationRules;
import org.junit.jupiter.api.Test;

class IndicationPageTest {

    private static final Path PAGE = Path.of("..", "docs", "methods", "indications.md");

    @Test
    void thePageInTheRepositoryIsThatOfTheCatalogue() throws IOException {
        assertEquals(Files.readString(PAGE), IndicationPage.text(), "write the page again with CataloguePages");
        assertEquals(IndicationPage.text(), CataloguePages.all().get("docs/methods/indications.md"));
    }

    @Test
    void whatWasNotReadStandsUnderAHeadingThatSaysSo() {
        String text = IndicationPage.text();
        int from = text.indexOf(MethodPage.NOT_VERIFIED);
        assertTrue(from > 0);
        String read = text.substring(0, from);
        String notRead = text.substring(from);
        for (IndicationRule rule : IndicationRules.all()) {
            assertEquals(rule.isVerified(), read.contains("`" + rule.id() + "`"), rule.id());
            assertEquals(!rule.isVerified(), notRead.contains("`" + rule.id() + "`"), rule.id());
        }
        for (HealthAlerts.Rule rule : HealthAlerts.allRules()) {
            assertEquals(rule.isVerified(), read.contains("`" + rule.id() + "`"), rule.id());
            assertEquals(!rule.isVerified(), notRead.contains("`" + rule.id() + "`"), rule.id());
        }
        assertFalse(read.contains("not verified"), "nothing that was not verified stands among what was read");
        assertFalse(notRead.contains("read in the source"), "nothing that was not read claims a source");
    }

    @Test
    void everySourceOnThePageIsInTheBibliography() {
        var links = java.util.regex.Pattern.compile("bibliography\\.md#([a-z0-9-]+)")
                .matcher(IndicationPage.text());
        int count = 0;
        while (links.find()) {
            Citation source = Bibliography.of(links.group(1));
            assertEquals(links.group(1), source.key());
            count++;
        }
        assertTrue(count > 50, "links: " + count);
    }
}
