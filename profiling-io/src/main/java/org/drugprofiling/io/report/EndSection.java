package org.drugprofiling.io.report;

import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.io.chart.Charts;
import org.drugprofiling.io.report.HtmlPage.Openness;
import org.drugprofiling.report.GroupLine;
import org.drugprofiling.report.LinkReport;
import org.drugprofiling.report.SpecimenLine;

/** The part of a page after the pairs: groups, operating curve, provenance, all profiles. */
final class EndSection {

    private static final int LINES_OPEN = 30;

    private final HtmlPage page;
    private final LinkReport report;

    EndSection(HtmlPage page, LinkReport report) {
        this.page = page;
        this.report = report;
    }

    void groups() {
        page.heading("Groups");
        page.paragraph("By " + report.groupRule()
                + ". A group is a summary of link values; that its members share a source is not said. "
                + ReadableNumber.counted(report.groups().size(), "group")
                + (report.groups().size() == 1 ? " has" : " have") + " several members.");
        if (!report.tree().names().isEmpty()) {
            page.beginDetails("How the profiles join", Openness.OPEN);
            page.markup(Charts.tree(report.tree()));
            page.endDetails();
        }
        if (report.groups().isEmpty()) {
            return;
        }
        page.beginDetails("All groups", report.groups().size() <= LINES_OPEN ? Openness.OPEN : Openness.CLOSED);
        page.beginTable(
                "members",
                Words.sources(report),
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

    void curve() {
        page.heading("Operating curve");
        page.paragraph(
                Words.area(report) + " " + report.roc().linkedCount() + " linked and "
                        + report.roc().unlinkedCount()
                        + " unlinked pairs; the area is the share of pairs of pairs in which the linked one is the more alike.");
        page.markup(Charts.roc(report.roc()));
    }

    void provenance(String hash) {
        ProvenanceSection.of(page, report.provenance(), hash);
    }

    void profiles() {
        page.heading("Appendix: all profiles");
        page.beginDetails(
                report.specimens().size() + " profiles",
                report.specimens().size() <= LINES_OPEN ? Openness.OPEN : Openness.CLOSED);
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
                    line.replicates() == 1 ? "single" : ReadableNumber.of(line.dispersion()),
                    line.quantified() + " of " + line.targets());
        }
        page.endTable();
        page.endDetails();
    }
}
