package org.drugprofiling.io.report;

import java.util.List;
import java.util.Locale;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.io.chart.Charts;
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

    private static final String STYLE = """
            body{font:15px/1.45 sans-serif;color:#1a1a1a;max-width:60em;margin:2em auto;padding:0 1em}
            h1{font-size:1.6em}h2{font-size:1.2em;border-bottom:1px solid #bbb;margin-top:2em}h3{font-size:1em;margin-bottom:.2em}
            table{border-collapse:collapse;margin:.5em 0}td,th{border:1px solid #ccc;padding:.2em .6em;text-align:left;vertical-align:top}
            td.n{text-align:right;font-variant-numeric:tabular-nums}
            .box{border:2px solid #333;padding:.4em 1em;margin:1em 0}.flag{border-left:4px solid #b00000;padding-left:.8em}
            .mark{position:fixed;top:35%;left:0;width:100%;text-align:center;font-size:5em;color:#b00000;opacity:.10;transform:rotate(-25deg);pointer-events:none}
            svg{max-width:100%;height:auto}details summary{cursor:pointer}
            @media print{details{display:block}details::details-content{display:block;content-visibility:visible}h2{break-after:avoid}tr,svg{break-inside:avoid}}
            """;

    private final StringBuilder page = new StringBuilder(64 * 1024);
    private final LinkReport report;

    private HtmlReport(LinkReport report) {
        this.report = report;
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
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
        page.append(escaped(report.title()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        if (report.origin() != DataOrigin.MEASURED) {
            page.append("<div class=\"mark\">").append(report.origin().name()).append(" DATA</div>\n");
        }
        page.append("<h1>").append(escaped(report.title())).append("</h1>\n");
        if (report.origin() != DataOrigin.MEASURED) {
            paragraph(
                    "flag",
                    "These data are " + report.origin().name() + ". Nothing on this page is about real material.");
        }
        paragraph("box", "Decision aid: to be interpreted by an authorised person.");
        question();
        specimens();
        chance();
        distributions();
        rates();
        pairs("Links between different " + plural(report.sourceWord()), report.links(), true);
        pairs("The nearest pairs that are not links", report.nearest(), false);
        groups();
        heading("Operating curve");
        text("Area under the curve " + Figures.of(report.roc().areaUnderCurve()) + " from "
                + report.roc().linkedCount() + " linked and " + report.roc().unlinkedCount()
                + " unlinked pairs: the share of pairs of pairs in which the linked one is the more alike; "
                + report.areaUncertainty() + ".");
        page.append(Charts.roc(report.roc()));
        list("What to bear in mind", report.cautions());
        provenance();
        return page.append("</body>\n</html>\n").toString();
    }

    private void question() {
        heading("Question and method");
        text(report.question());
        items(report.method());
        if (!report.notes().isEmpty()) {
            heading3("Notes");
            items(report.notes());
        }
    }

    private void specimens() {
        heading("Specimens");
        text(report.specimens().size() + " profiles. " + report.setAside().size() + " samples or rows were set aside.");
        boolean open = report.specimens().size() <= SPECIMENS_OPEN;
        page.append(open ? "<details open>" : "<details>")
                .append("<summary>All profiles</summary>\n<table>\n<tr><th>sample</th><th>specimen</th><th>")
                .append(escaped(report.sourceWord()))
                .append(
                        "</th><th>laboratory</th><th>measured on</th><th>replicates</th><th>largest relative deviation</th><th>quantified of targets</th></tr>\n");
        for (SpecimenLine line : report.specimens()) {
            row(
                    line.sample(),
                    line.specimen(),
                    line.seizure(),
                    line.laboratory(),
                    line.date().isEmpty() ? "not stated" : line.date(),
                    Integer.toString(line.replicates()),
                    line.replicates() == 1 ? "single" : Figures.of(line.dispersion()),
                    line.quantified() + " of " + line.targets());
        }
        page.append("</table>\n</details>\n");
        if (!report.setAside().isEmpty()) {
            heading3("Set aside");
            items(report.setAside());
        }
        if (!report.findings().isEmpty()) {
            heading3("Screening for gross errors");
            text(
                    "The scatter of these " + plural(report.sourceWord())
                            + " is far above that of the others of the same size. Nothing was changed: a person should look at the records.");
            items(report.findings());
        }
    }

    private void chance() {
        heading("Before any link: how many would chance make?");
        LinkReport.Counts counts = report.counts();
        page.append("<table>\n");
        row(
                "pairs of different " + plural(report.sourceWord()) + " that were tested",
                Integer.toString(counts.pairs()));
        row("links expected by chance if none of them belonged together", Figures.of(counts.expectedByChance()));
        row("links observed among them", Integer.toString(counts.links()));
        row("pairs between the limits (inconclusive)", Integer.toString(counts.inconclusive()));
        row(
                "links within one " + report.sourceWord(),
                counts.linksWithinSources() + " of " + counts.pairsWithinSources() + " pairs");
        page.append("</table>\n");
        text(
                "These pairs are the unlinked population from which the limit was derived, so about as many links as expected by chance"
                        + " are to be found among them. A link in this list is a reason to look, not a finding.");
    }

    private void distributions() {
        heading("Link values of linked and unlinked pairs");
        page.append(Charts.scoreDistributions(
                report.populations().linked(),
                report.populations().unlinked(),
                report.limits().falsePositive().value(),
                report.limits().falseNegative().value(),
                report.populations().metric().id()));
        boolean distance = report.orientation() == Orientation.LOWER_IS_MORE_ALIKE;
        text(
                (distance ? "Small" : "Large")
                        + " values mean alike. LINK: within both limits. NOT LINKED BY THIS METHOD: beyond both. INCONCLUSIVE: between them.");
        page.append("<table>\n<tr><th></th><th>limit</th><th>found by</th></tr>\n");
        limit("a, from unlinked pairs", report.limits().falsePositive());
        limit("b, from linked pairs", report.limits().falseNegative());
        page.append("</table>\n");
        if (!report.populations().leftOut().isEmpty()) {
            text("Pairs left out of both populations: "
                    + report.populations()
                            .leftOut()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', ' ') + ".");
        }
    }

    private void limit(String name, Threshold threshold) {
        row(name, Figures.of(threshold.value()), threshold.estimate().rule().description());
    }

    private void rates() {
        heading("How often the limits are wrong");
        page.append(
                "<table>\n<tr><th></th><th>limit a, from unlinked pairs</th><th>limit b, from linked pairs</th></tr>\n");
        rateRows(report.limits());
        rateRows(report.apparent());
        page.append("</table>\n");
        text(
                "Apparent rates are found on the data that the limits were derived from and are too favourable; cross-validated ones on "
                        + plural(report.sourceWord()) + " left out in turn. The bound is for the share of "
                        + plural(report.sourceWord())
                        + " that take part in an error, because pairs share specimens. "
                        + report.populations().sourceCount(PairLabel.LINKED) + " " + plural(report.sourceWord())
                        + " stand behind the linked pairs.");
    }

    private void rateRows(DecisionLimits limits) {
        row(
                "false links: unlinked pairs within the limit",
                limits.falsePositive().falseLinks().toString(),
                limits.falseNegative().falseLinks().toString());
        row(
                "missed links: linked pairs beyond the limit",
                limits.falsePositive().missedLinks().toString(),
                limits.falseNegative().missedLinks().toString());
    }

    private void pairs(String title, List<PairLine> pairs, boolean links) {
        heading(title);
        if (pairs.isEmpty()) {
            text("None.");
            return;
        }
        int all = links ? report.counts().links() : pairs.size();
        text(
                links && all > pairs.size()
                        ? "The " + pairs.size() + " most alike of " + all + " links between different sources; "
                                + Figures.of(report.counts().expectedByChance()) + " are expected by chance."
                        : pairs.size() + " pairs, the most alike first.");
        text(
                "LINK means more alike under this method than unlinked pairs usually are. It does not say that two samples have the same source.");
        for (PairLine pair : pairs) {
            page.append("<h3>")
                    .append(escaped(pair.first() + " (" + pair.firstSource() + ") and " + pair.second() + " ("
                            + pair.secondSource() + "): " + Figures.of(pair.score()) + ", " + pair.verdict()))
                    .append("</h3>\n");
            text("Targets not quantified: " + pair.sensitivity() + "."
                    + (pair.canFlip() ? " With other numbers for them the verdict could be another one." : ""));
            if (!pair.targets().isEmpty()) {
                page.append("<details").append(links ? " open" : "").append("><summary>Profiles</summary>\n");
                page.append(Charts.profiles(pair.targets(), pair.first(), pair.second()));
                page.append("<table>\n<tr><th>target</th><th>")
                        .append(escaped(pair.first()))
                        .append("</th><th>")
                        .append(escaped(pair.second()))
                        .append("</th><th>unit</th><th>share of the difference</th></tr>\n");
                for (TargetShare target : pair.targets()) {
                    row(
                            target.target(),
                            number(target.first(), target.firstQuantified()),
                            number(target.second(), target.secondQuantified()),
                            target.unit(),
                            Figures.of(Math.rint(1000 * target.share()) / 10) + " %");
                }
                page.append("</table>\n</details>\n");
            }
        }
    }

    private static String number(double value, boolean quantified) {
        return quantified ? Figures.of(value) : "not quantified, taken as " + Figures.of(value);
    }

    private void groups() {
        heading("Groups");
        text("By " + report.groupRule()
                + ". A group is a summary of link values; that its members share a source is not said. "
                + report.groups().size() + " groups have several members.");
        if (report.groups().isEmpty()) {
            return;
        }
        page.append("<details")
                .append(report.groups().size() <= SPECIMENS_OPEN ? " open" : "")
                .append("><summary>All groups</summary>\n<table>\n<tr><th>members</th><th>")
                .append(escaped(plural(report.sourceWord())))
                .append(
                        "</th><th>least alike pair inside</th><th>pairs beyond the limit</th><th>bridges: links without which it would fall apart</th></tr>\n");
        for (GroupLine group : report.groups()) {
            row(
                    String.join(", ", group.members()),
                    Integer.toString(group.sources()),
                    group.worstPair(),
                    Integer.toString(group.pairsBeyondLimit()),
                    group.bridges().isEmpty() ? "none" : String.join("; ", group.bridges()));
        }
        page.append("</table>\n</details>\n");
    }

    private void provenance() {
        heading("Provenance");
        page.append("<table>\n");
        row("method", report.provenance().method());
        row("chain", report.provenance().chain().toString());
        row("chain hash", report.provenance().chain().hash());
        row("library", report.provenance().libraryVersion());
        row("made", report.provenance().when().toString());
        report.provenance().inputs().forEach((name, hash) -> row("input " + name, "SHA-256 " + hash));
        row("amendments", amount(report.provenance().amendments()));
        row("exclusions", amount(report.provenance().exclusions()));
        report.provenance().platform().forEach((name, value) -> row("platform: " + name, value));
        page.append("</table>\n");
    }

    private static String amount(List<String> lines) {
        return lines.isEmpty() ? "none" : String.join("; ", lines);
    }

    private static String plural(String word) {
        return word.equals("batch") ? "batches" : word + "s";
    }

    private void heading(String value) {
        page.append("<h2>").append(escaped(value)).append("</h2>\n");
    }

    private void heading3(String value) {
        page.append("<h3>").append(escaped(value)).append("</h3>\n");
    }

    private void text(String value) {
        page.append("<p>").append(escaped(value)).append("</p>\n");
    }

    private void paragraph(String style, String value) {
        page.append("<p class=\"")
                .append(style)
                .append("\">")
                .append(escaped(value))
                .append("</p>\n");
    }

    private void list(String title, List<String> lines) {
        heading(title);
        items(lines);
    }

    private void items(List<String> lines) {
        page.append("<ul>\n");
        lines.forEach(line -> page.append("<li>").append(escaped(line)).append("</li>\n"));
        page.append("</ul>\n");
    }

    private void row(String... cells) {
        page.append("<tr>");
        for (String cell : cells) {
            page.append("<td>").append(escaped(cell)).append("</td>");
        }
        page.append("</tr>\n");
    }

    /** Escapes what comes from outside; control characters become visible. */
    private static String escaped(String value) {
        StringBuilder safe = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(Character.isISOControl(c) && c != '\n' ? '\ufffd' : c);
            }
        }
        return safe.toString();
    }
}
