package org.drugprofiling.io.report;

import java.util.List;
import java.util.Locale;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.io.chart.Charts;
import org.drugprofiling.io.chart.Markup;
import org.drugprofiling.io.report.HtmlPage.Openness;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.report.Figures;
import org.drugprofiling.report.GroupLine;
import org.drugprofiling.report.LinkReport;
import org.drugprofiling.report.PairLine;
import org.drugprofiling.report.SpecimenLine;
import org.drugprofiling.report.TargetShare;
import org.drugprofiling.sample.DataOrigin;

/**
 * A report as one self-contained HTML page: no script, nothing loaded from elsewhere, pictures inline, made for reading and printing.
 *
 * @since 0.1.0
 */
public final class HtmlReport {

    private static final int SPECIMENS_OPEN = 30;

    private final HtmlPage page;
    private final LinkReport report;

    private HtmlReport(LinkReport report) {
        this.report = report;
        this.page = new HtmlPage(report.title());
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @return the page, lines ended by a line feed
     */
    public static String of(LinkReport report) {
        return new HtmlReport(report).write();
    }

    private String write() {
        if (report.origin() != DataOrigin.MEASURED) {
            page.markup("<div class=\"mark\">" + report.origin().name() + " DATA</div>\n");
        }
        page.markup("<h1>" + Markup.escaped(report.title()) + "</h1>\n");
        if (report.origin() != DataOrigin.MEASURED) {
            page.box(
                    "flag",
                    "These data are " + report.origin().name() + ". Nothing on this page is about real material.");
        }
        page.box("box", "Decision aid: to be interpreted by an authorised person.");
        question();
        specimens();
        chance();
        distributions();
        rates();
        pairs("Links between different " + plural(report.sourceWord()), report.links(), true);
        pairs("The nearest pairs that are not links", report.nearest(), false);
        groups();
        page.heading("Operating curve");
        page.paragraph("Area under the curve " + Figures.of(report.roc().areaUnderCurve()) + " from "
                + report.roc().linkedCount() + " linked and " + report.roc().unlinkedCount()
                + " unlinked pairs: the share of pairs of pairs in which the linked one is the more alike; "
                + report.areaUncertainty() + ".");
        page.markup(Charts.roc(report.roc()));
        page.list("What to bear in mind", report.cautions());
        provenance();
        return page.end();
    }

    private void question() {
        page.heading("Question and method");
        page.paragraph(report.question());
        page.items(report.method());
        if (!report.notes().isEmpty()) {
            page.heading3("Notes");
            page.items(report.notes());
        }
    }

    private void specimens() {
        page.heading("Specimens");
        page.paragraph(report.specimens().size() + " profiles. "
                + report.setAside().size() + " samples or rows were set aside.");
        boolean open = report.specimens().size() <= SPECIMENS_OPEN;
        page.beginDetails("All profiles", open ? Openness.OPEN : Openness.CLOSED);
        page.beginTable(
                "sample",
                "specimen",
                report.sourceWord(),
                "laboratory",
                "measured on",
                "replicates",
                "largest relative deviation",
                "quantified of targets");
        for (SpecimenLine line : report.specimens()) {
            page.row(
                    line.sample(),
                    line.specimen(),
                    line.seizure(),
                    line.laboratory(),
                    line.date().isEmpty() ? "not stated" : line.date(),
                    Integer.toString(line.replicates()),
                    line.replicates() == 1 ? "single" : Figures.of(line.dispersion()),
                    line.quantified() + " of " + line.targets());
        }
        page.endTable();
        page.endDetails();
        if (!report.setAside().isEmpty()) {
            page.heading3("Set aside");
            page.items(report.setAside());
        }
        if (!report.findings().isEmpty()) {
            page.heading3("Screening for gross errors");
            page.paragraph(
                    "The scatter of these " + plural(report.sourceWord())
                            + " is far above that of the others of the same size. Nothing was changed: a person should look at the records.");
            page.items(report.findings());
        }
    }

    private void chance() {
        page.heading("Before any link: how many would chance make?");
        LinkReport.Counts counts = report.counts();
        page.beginTable();
        page.row(
                "pairs of different " + plural(report.sourceWord()) + " that were tested",
                Integer.toString(counts.pairs()));
        page.row("links expected by chance if none of them belonged together", Figures.of(counts.expectedByChance()));
        page.row("links observed among them", Integer.toString(counts.links()));
        page.row("pairs between the limits (inconclusive)", Integer.toString(counts.inconclusive()));
        page.row(
                "links within one " + report.sourceWord(),
                counts.linksWithinSources() + " of " + counts.pairsWithinSources() + " pairs");
        page.endTable();
        page.paragraph(
                "These pairs are the unlinked population from which the limit was derived, so about as many links as expected by chance"
                        + " are to be found among them. A link in this list is a reason to look, not a finding.");
    }

    private void distributions() {
        page.heading("Link values of linked and unlinked pairs");
        page.markup(Charts.scoreDistributions(
                report.populations().linked(),
                report.populations().unlinked(),
                report.limits().falsePositive().value(),
                report.limits().falseNegative().value(),
                report.populations().metric().id()));
        boolean distance = report.orientation() == Orientation.LOWER_IS_MORE_ALIKE;
        page.paragraph(
                (distance ? "Small" : "Large")
                        + " values mean alike. LINK: within both limits. NOT LINKED BY THIS METHOD: beyond both. INCONCLUSIVE: between them.");
        page.beginTable("", "limit", "found by");
        limit("a, from unlinked pairs", report.limits().falsePositive());
        limit("b, from linked pairs", report.limits().falseNegative());
        page.endTable();
        if (!report.populations().leftOut().isEmpty()) {
            page.paragraph("Pairs left out of both populations: "
                    + report.populations()
                            .leftOut()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', ' ') + ".");
        }
    }

    private void limit(String name, Threshold threshold) {
        page.row(
                name, Figures.of(threshold.value()), threshold.estimate().rule().description());
    }

    private void rates() {
        page.heading("How often the limits are wrong");
        page.beginTable("", "limit a, from unlinked pairs", "limit b, from linked pairs");
        rateRows(report.limits());
        rateRows(report.apparent());
        page.endTable();
        page.paragraph(
                "Apparent rates are found on the data that the limits were derived from and are too favourable; cross-validated ones on "
                        + plural(report.sourceWord()) + " left out in turn. The bound is for the share of "
                        + plural(report.sourceWord())
                        + " that take part in an error, because pairs share specimens. "
                        + report.populations().sourceCount(PairLabel.LINKED) + " " + plural(report.sourceWord())
                        + " stand behind the linked pairs.");
    }

    private void rateRows(DecisionLimits limits) {
        page.row(
                "false links: unlinked pairs within the limit",
                limits.falsePositive().falseLinks().toString(),
                limits.falseNegative().falseLinks().toString());
        page.row(
                "missed links: linked pairs beyond the limit",
                limits.falsePositive().missedLinks().toString(),
                limits.falseNegative().missedLinks().toString());
    }

    private void pairs(String title, List<PairLine> pairs, boolean links) {
        page.heading(title);
        if (pairs.isEmpty()) {
            page.paragraph("None.");
            return;
        }
        int all = links ? report.counts().links() : pairs.size();
        page.paragraph(
                links && all > pairs.size()
                        ? "The " + pairs.size() + " most alike of " + all + " links between different sources; "
                                + Figures.of(report.counts().expectedByChance()) + " are expected by chance."
                        : pairs.size() + " pairs, the most alike first.");
        page.paragraph(
                "LINK means more alike under this method than unlinked pairs usually are. It does not say that two samples have the same source.");
        for (PairLine pair : pairs) {
            page.heading3(pair.first() + " (" + pair.firstSource() + ") and " + pair.second() + " ("
                    + pair.secondSource() + "): " + Figures.of(pair.score()) + ", " + pair.verdict());
            page.paragraph("Targets not quantified: " + pair.sensitivity() + "."
                    + (pair.canFlip() ? " With other numbers for them the verdict could be another one." : ""));
            if (!pair.targets().isEmpty()) {
                page.beginDetails("Profiles", links ? Openness.OPEN : Openness.CLOSED);
                page.markup(Charts.profiles(pair.targets(), pair.first(), pair.second()));
                page.beginTable("target", pair.first(), pair.second(), "unit", "share of the difference");
                for (TargetShare target : pair.targets()) {
                    page.row(
                            target.target(),
                            number(target.first(), target.firstQuantified()),
                            number(target.second(), target.secondQuantified()),
                            target.unit(),
                            Figures.of(Math.rint(1000 * target.share()) / 10) + " %");
                }
                page.endTable();
                page.endDetails();
            }
        }
    }

    private static String number(double value, boolean quantified) {
        return quantified ? Figures.of(value) : "not quantified, taken as " + Figures.of(value);
    }

    private void groups() {
        page.heading("Groups");
        page.paragraph("By " + report.groupRule()
                + ". A group is a summary of link values; that its members share a source is not said. "
                + report.groups().size() + " groups have several members.");
        if (report.groups().isEmpty()) {
            return;
        }
        page.beginDetails("All groups", report.groups().size() <= SPECIMENS_OPEN ? Openness.OPEN : Openness.CLOSED);
        page.beginTable(
                "members",
                plural(report.sourceWord()),
                "least alike pair inside",
                "pairs beyond the limit",
                "bridges: links without which it would fall apart");
        for (GroupLine group : report.groups()) {
            page.row(
                    String.join(", ", group.members()),
                    Integer.toString(group.sources()),
                    group.worstPair(),
                    Integer.toString(group.pairsBeyondLimit()),
                    group.bridges().isEmpty() ? "none" : String.join("; ", group.bridges()));
        }
        page.endTable();
        page.endDetails();
    }

    private void provenance() {
        page.heading("Provenance");
        page.beginTable();
        page.row("method", report.provenance().method());
        page.row("chain", report.provenance().chain().toString());
        page.row("chain hash", report.provenance().chain().hash());
        page.row("library", report.provenance().libraryVersion());
        page.row("made", report.provenance().when().toString());
        report.provenance().inputs().forEach((name, hash) -> page.row("input " + name, "SHA-256 " + hash));
        page.row("amendments", amount(report.provenance().amendments()));
        page.row("exclusions", amount(report.provenance().exclusions()));
        report.provenance().platform().forEach((name, value) -> page.row("platform: " + name, value));
        page.endTable();
    }

    private static String amount(List<String> lines) {
        return lines.isEmpty() ? "none" : String.join("; ", lines);
    }

    private static String plural(String word) {
        return word.equals("batch") ? "batches" : word + "s";
    }
}
