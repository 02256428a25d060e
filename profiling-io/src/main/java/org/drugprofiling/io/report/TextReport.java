package org.drugprofiling.io.report;

import java.util.Objects;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.method.ComparisonResult;
import org.drugprofiling.method.SearchResult;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.report.LinkReport;
import org.drugprofiling.report.PairLine;

/**
 * A report, or the result of a comparison or a search, in lines of plain text, for a terminal or a log.
 *
 * @since 0.1.0
 */
public final class TextReport {

    private static final int FINDINGS = 2;

    private TextReport() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @return the lines, ended by a line feed
     */
    public static String of(LinkReport report) {
        Objects.requireNonNull(report, "report");
        StringBuilder text = new StringBuilder();
        text.append(report.title()).append(report.origin().mark()).append('\n');
        report.weaknesses().forEach(weakness -> line(text, "ACCEPTED", weakness));
        LinkReport.Counts counts = report.counts();
        line(
                text,
                "profiles",
                report.specimens().size() + "; "
                        + ReadableNumber.counted(report.setAside().size(), "line") + " set aside, "
                        + report.warnings().size() + " kept with a warning");
        screening(text, report);
        line(
                text,
                "pairs",
                ErrorRate.count(counts.pairs()) + " of different " + Words.sources(report)
                        + "; links expected by chance: " + Words.chance(report));
        line(
                text,
                "",
                ErrorRate.count(counts.links()) + " links observed, " + ErrorRate.count(counts.inconclusive())
                        + " inconclusive");
        line(
                text,
                "within",
                counts.linksWithinSources() + " of " + counts.pairsWithinSources() + " pairs of one "
                        + report.sourceWord() + " are links");
        line(text, "limit a", Words.limit(report.limits().falsePositive()) + ", from unlinked pairs");
        line(text, "limit b", Words.limit(report.limits().falseNegative()) + ", from linked pairs");
        line(
                text,
                "unlinked",
                "links among them "
                        + Words.rate(report, report.limits().linkLimit().falseLinks(), PairLabel.UNLINKED));
        line(
                text,
                "linked",
                "not links " + Words.rate(report, report.limits().linkLimit().missedLinks(), PairLabel.LINKED));
        line(text, "AUC", Words.area(report));
        if (!report.links().isEmpty()) {
            PairLine pair = report.links().get(0);
            line(
                    text,
                    "most alike",
                    "pair of different " + Words.sources(report) + ": " + pair.first() + " and " + pair.second() + ", "
                            + Words.value(report, pair));
        }
        line(text, "", "Decision aid: to be interpreted by an authorised person. LINK does not say same source.");
        return text.toString();
    }

    /**
     * Writes the result of a comparison, cautions and the sentence of the decision included.
     *
     * @param result the result
     * @return the lines, ended by a line feed
     */
    public static String of(ComparisonResult result) {
        Objects.requireNonNull(result, "result");
        return ResultText.of(result);
    }

    /**
     * Writes the result of a search: how many links chance makes, all links, the five most alike of the others, and what gave no link value.
     *
     * @param search the result
     * @return the lines, ended by a line feed
     */
    public static String of(SearchResult search) {
        Objects.requireNonNull(search, "search");
        return ResultText.of(search);
    }

    /**
     * Writes the result of a search with so many candidates.
     *
     * @param search the result
     * @param most how many candidates, the most alike first; all links in any case
     * @return the lines, ended by a line feed
     */
    public static String of(SearchResult search, int most) {
        Objects.requireNonNull(search, "search");
        return ResultText.of(search, most);
    }

    private static void screening(StringBuilder text, LinkReport report) {
        report.findings().stream().limit(FINDINGS).forEach(finding -> line(text, "screening", finding));
        if (report.findings().size() > FINDINGS) {
            line(
                    text,
                    "",
                    (report.findings().size() - FINDINGS) + " further findings of the screening stand in the report");
        }
        report.notScreened().forEach(line -> line(text, "screening", line));
        report.withoutFlagged().stream()
                .filter(without -> without.problem().isEmpty())
                .forEach(without -> line(
                        text,
                        "",
                        "the limits include these rows; without " + without.source() + " limit a would be "
                                + ReadableNumber.of(without.limitFromUnlinkedWithout()) + ", limit b "
                                + ReadableNumber.of(without.limitFromLinkedWithout()) + ", and "
                                + ErrorRate.count(without.changed()) + " of " + ErrorRate.count(without.pairs())
                                + " verdicts other ones"));
    }

    static void line(StringBuilder text, String name, String value) {
        text.append("  ")
                .append(name)
                .append(" ".repeat(Math.max(1, 12 - name.length())))
                .append(value)
                .append('\n');
    }
}
