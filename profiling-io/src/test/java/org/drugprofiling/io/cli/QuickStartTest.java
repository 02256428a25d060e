package org.drugprofiling.io.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.io.report.HtmlReport;
import org.drugprofiling.io.report.TextReport;
import org.drugprofiling.kernel.BatchEngine;
import org.drugprofiling.report.LinkReport;
import org.drugprofiling.report.WithoutFlagged;
import org.junit.jupiter.api.Test;

class QuickStartTest {

    private static final Path DATA = Path.of("..", "docs", "data");
    private static final Instant WHEN = Instant.parse("2026-03-02T09:00:00Z");

    /** Expected figures by an independent program (numpy), with and without the two rows of batch 113. */
    @Test
    void theTabletsSayWhatTheFlaggedBatchDoesToTheLimits() throws IOException {
        LinkReport report = QuickStart.tablets(DATA, WHEN);
        WithoutFlagged without = report.withoutFlagged().get(0);
        assertEquals("batch 113", without.source());
        WithoutFlagged.Change thickness = without.fitted().get(1);
        assertEquals(
                "thickness mm 0.2253 0.1123",
                thickness.target() + " " + thickness.unit() + " " + ReadableNumber.of(thickness.divisor()) + " "
                        + ReadableNumber.of(thickness.divisorWithout()));
        assertEquals(1.144, without.limitFromUnlinked(), 0.0005);
        assertEquals(1.440, without.limitFromUnlinkedWithout(), 0.0005);
        assertEquals(3.998, without.limitFromLinked(), 0.0005);
        assertEquals(5.114, without.limitFromLinkedWithout(), 0.0005);
        assertEquals("3404 of 120786", without.changed() + " of " + without.pairs());
        String page = HtmlReport.of(report);
        assertTrue(page.contains("The limits below include these rows."));
        assertTrue(page.contains("3,404 of 120,786 verdicts"));
        assertTrue(page.contains("70 of 160 batches have all diameters recorded in steps of 0.1 mm"));
        assertTrue(page.contains("1.04 % (1,263 of 121,035 pairs)"), "rates in per cent");
        assertTrue(page.contains("&lt; 1.144") && page.contains("&lt;= 3.998"), "the limits with their operators");
        assertTrue(TextReport.of(report).contains("without batch 113"));
        assertEquals(BatchEngine.description(), report.provenance().platform().get("engine"));
    }

    /** 607 = pairs of different seizures with the same simulated_class, counted from the file by awk. */
    @Test
    void theSimulatedSeizuresSayWhichLinksTheSimulationMade() throws IOException {
        LinkReport report = QuickStart.simulated(DATA, WHEN);
        assertTrue(report.notes().stream().anyMatch(note -> note.contains("607 of 3638 pairs labelled unlinked")));
    }
}
