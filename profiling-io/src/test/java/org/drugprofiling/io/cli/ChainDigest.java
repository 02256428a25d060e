package org.drugprofiling.io.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.drugprofiling.io.conformance.CaseFiles;
import org.drugprofiling.io.conformance.ConformanceRunner;
import org.drugprofiling.io.report.JsonReport;
import org.drugprofiling.provenance.ContentHash;
import org.drugprofiling.report.LinkReport;

/**
 * Prints a hash of every digit that the chain computes on the data of the quick start, from tables to reports; the argument
 * {@code subset} leaves the tablets out, because some settings compute fused multiply-adds very slowly.
 */
public final class ChainDigest {

    private static final Instant WHEN = Instant.parse("2026-03-02T09:00:00Z");

    private ChainDigest() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        StringBuilder text = new StringBuilder();
        text.append(digits(QuickStart.simulated(data, WHEN)));
        if (!arguments[1].equals("subset")) {
            text.append(digits(QuickStart.tablets(data, WHEN)));
            text.append(ConformanceRunner.run(CaseFiles.shipped()).passed());
        }
        System.out.println(ContentHash.of(text.toString()));
    }

    /** The report as JSON with every link value, without the line that names the platform. */
    private static String digits(LinkReport report) {
        StringBuilder text =
                new StringBuilder(JsonReport.of(report).replaceAll("\"platform\" : \\{[^}]*}", "\"platform\" : {}"));
        report.populations().pairs().forEach(pair -> ContentHash.append(text, pair.score()));
        return text.toString();
    }
}
