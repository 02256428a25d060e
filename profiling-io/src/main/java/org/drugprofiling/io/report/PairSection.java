package org.drugprofiling.io.report;

import java.util.Arrays;
import java.util.List;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.io.chart.Charts;
import org.drugprofiling.io.report.HtmlPage.Openness;
import org.drugprofiling.report.LinkReport;
import org.drugprofiling.report.PairLine;
import org.drugprofiling.report.SourceLine;
import org.drugprofiling.report.TargetShare;

/** The part of a page about single pairs. */
final class PairSection {

    private static final int SOURCES_OPEN = 30;
    private static final String NOT_THE_SAME_SOURCE =
            "LINK means more alike under this method than unlinked pairs usually are. It does not say that two samples have the same source.";

    private final HtmlPage page;
    private final LinkReport report;

    PairSection(HtmlPage page, LinkReport report) {
        this.page = page;
        this.report = report;
    }

    void within() {
        page.heading("Within each " + report.sourceWord());
        List<SourceLine> lines = report.within();
        page.paragraph(lines.size() + " " + Words.sources(report)
                + " have several profiles; the one with the least alike pair stands first.");
        page.beginDetails(
                "All " + Words.sources(report) + " with several profiles",
                lines.size() <= SOURCES_OPEN ? Openness.OPEN : Openness.CLOSED);
        page.beginTable(
                report.sourceWord(), "profiles", "median link value", "least alike", "which pair", "links inside");
        for (SourceLine line : lines) {
            page.row(
                    line.source(),
                    Integer.toString(line.profiles()),
                    ReadableNumber.of(line.median()),
                    ReadableNumber.of(line.furthest()),
                    line.furthestPair(),
                    line.links() + " of " + line.pairs());
        }
        page.endTable();
        page.endDetails();
    }

    void leastAlike() {
        page.heading("The least alike pairs of one " + report.sourceWord());
        pairs(report.leastAlike(), Openness.CLOSED);
    }

    void links() {
        page.heading("Links between different " + Words.sources(report));
        int all = report.counts().links();
        if (all > report.links().size()) {
            page.paragraph("The " + report.links().size() + " most alike of " + all + " links; expected by chance: "
                    + Words.chance(report) + ".");
        }
        pairs(report.links(), Openness.OPEN);
    }

    void nearest() {
        page.heading("The nearest pairs that are not links");
        pairs(report.nearest(), Openness.CLOSED);
    }

    private void pairs(List<PairLine> pairs, Openness openness) {
        if (pairs.isEmpty()) {
            page.paragraph("None.");
            return;
        }
        page.paragraph(NOT_THE_SAME_SOURCE);
        pairs.forEach(pair -> one(pair, openness));
    }

    private void one(PairLine pair, Openness openness) {
        page.markup("<div class=\"pair\">\n");
        page.heading3(pair.first() + " (" + pair.firstSource() + ") and " + pair.second() + " (" + pair.secondSource()
                + "): " + Words.value(report, pair));
        page.paragraph("Targets not quantified: " + pair.sensitivity() + "."
                + (pair.canFlip() ? " With other numbers for them the verdict could be another one." : ""));
        if (!pair.targets().isEmpty()) {
            page.beginDetails("Profiles", openness);
            page.markup(
                    report.fitted().isEmpty()
                            ? Charts.profiles(pair.targets(), pair.first(), pair.second(), report.treatedWords())
                            : Charts.differences(pair.targets(), pair.first(), pair.second(), report.treatedWords()));
            targets(pair);
            page.endDetails();
        }
        page.markup("</div>\n");
    }

    private void targets(PairLine pair) {
        boolean splits = pair.targets().stream().noneMatch(target -> Double.isNaN(target.share()));
        String[] headers = {
            "target",
            "unit",
            pair.first(),
            pair.second(),
            pair.first() + ", treated",
            pair.second() + ", treated",
            "share of the difference"
        };
        page.beginTable(splits ? headers : Arrays.copyOf(headers, headers.length - 1));
        for (TargetShare target : pair.targets()) {
            String[] cells = {
                target.target(),
                target.unit(),
                number(target.first(), target.firstQuantified()),
                number(target.second(), target.secondQuantified()),
                ReadableNumber.of(target.firstTreated()),
                ReadableNumber.of(target.secondTreated()),
                splits ? ReadableNumber.of(Math.rint(1000 * target.share()) / 10) + " %" : ""
            };
            page.row(splits ? cells : Arrays.copyOf(cells, cells.length - 1));
        }
        page.endTable();
        page.paragraph("Treated numbers: " + report.treatedWords() + "."
                + (splits ? "" : " This metric does not split over targets."));
    }

    private static String number(double value, boolean quantified) {
        return quantified ? ReadableNumber.of(value) : "not quantified, taken as " + ReadableNumber.of(value);
    }
}
