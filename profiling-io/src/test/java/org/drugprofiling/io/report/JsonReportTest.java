package org.drugprofiling.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.drugprofiling.report.Identifiers;
import org.drugprofiling.sample.DataOrigin;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void aSmallReportKeepsItsBytes() throws IOException {
        String written = JsonReport.of(HtmlReportTest.report(DataOrigin.SIMULATED, Identifiers.numbered()))
                .replaceAll("\"library\" : \"[^\"]*\"", "\"library\" : \"any\"");
        try (InputStream golden = JsonReportTest.class.getResourceAsStream("small-report.json")) {
            assertNotNull(golden);
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), written);
        }
    }

    @Test
    void everyPartOfThePageIsThere() {
        String json = JsonReport.of(HtmlReportTest.report(DataOrigin.MEASURED, Identifiers.PLAIN));
        for (String field : new String[] {
            "basis",
            "weaknesses",
            "fitted",
            "warnings",
            "surprises",
            "withoutFlagged",
            "within",
            "verdicts",
            "leastAlike",
            "tree",
            "limitFromUnlinkedUncertainty",
            "linksExpectedAtMost95"
        }) {
            assertTrue(json.contains("\"" + field + "\" : "), field);
        }
    }
}
