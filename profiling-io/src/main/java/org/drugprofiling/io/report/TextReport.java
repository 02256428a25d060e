package org.drugprofiling.io.report;

import org.drugprofiling.report.Figures;
import org.drugprofiling.report.LinkReport;
import org.drugprofiling.report.PairLine;
import org.drugprofiling.sample.DataOrigin;

/**
 * A report in a few lines of plain text, for a terminal or a log.
 *
 * @since 0.1.0
 */
public final class TextReport {

    private TextReport() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @return the lines, ended by a line feed
     */
    public static String of(LinkReport report) {
        StringBuilder text = new StringBuilder();
        String mark = report.origin() == DataOrigin.MEASURED
                ? ""
                : " [" + report.origin().name() + " DATA]";
        text.append(report.title()).append(mark).append('\n');
        LinkReport.Counts counts = report.counts();
        line(
                text,
                "profiles",
                report.specimens().size() + ", " + report.setAside().size() + " set aside");
        report.findings().stream().limit(2).forEach(finding -> line(text, "screening", finding));
        line(
                text,
                "pairs",
                counts.pairs() + " between sources; links expected by chance " + Figures.of(counts.expectedByChance())
                        + ", observed " + counts.links() + ", inconclusive " + counts.inconclusive());
        line(
                text,
                "within",
                counts.linksWithinSources() + " of " + counts.pairsWithinSources() + " pairs of one source are links");
        line(text, "limit a", Figures.of(report.limits().falsePositive().value()) + ", from unlinked pairs");
        line(text, "limit b", Figures.of(report.limits().falseNegative().value()) + ", from linked pairs");
        line(text, "false", report.limits().linkLimit().falseLinks().toString());
        line(text, "missed", report.limits().linkLimit().missedLinks().toString());
        line(text, "AUC", Figures.of(report.roc().areaUnderCurve()) + ", " + report.areaUncertainty());
        if (!report.links().isEmpty()) {
            PairLine pair = report.links().get(0);
            line(
                    text,
                    "most alike",
                    pair.first() + " and " + pair.second() + ", " + Figures.of(pair.score()) + ", " + pair.verdict());
        }
        line(text, "", "Decision aid: to be interpreted by an authorised person. LINK does not say same source.");
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  ")
                .append(name)
                .append(" ".repeat(Math.max(1, 12 - name.length())))
                .append(value)
                .append('\n');
    }
}
