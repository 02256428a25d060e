package org.drugprofiling.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    /** Of {@code check_small_report.py} beside the oracles: 563 of 792, each of twelve seizures left out. */
    @Test
    void theAreaOfTheSmallReportIsThatOfAnIndependentProgram() throws IOException {
        try (InputStream golden = JsonReportTest.class.getResourceAsStream("small-report.json")) {
            JsonNode report = new ObjectMapper().readTree(golden);
            assertEquals(563.0 / 792, report.get("areaUnderCurve").asDouble());
            assertEquals(
                    "95 % interval 0.5141 to 0.851 by leaving out each of 12 sources",
                    report.get("areaUncertainty").asText());
            assertEquals(
                    0.1435003271435129,
                    report.get("limits").get("fromUnlinked").get("value").asDouble());
            assertEquals(
                    0.39393713921841317,
                    report.get("limits").get("fromLinked").get("value").asDouble());
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
