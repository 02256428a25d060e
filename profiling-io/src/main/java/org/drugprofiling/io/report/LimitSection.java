package org.drugprofiling.io.report;

import java.util.Locale;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.io.chart.Charts;
import org.drugprofiling.io.report.HtmlPage.Openness;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.report.LinkReport;
import org.drugprofiling.report.VerdictLine;
import org.drugprofiling.report.WithoutFlagged;

/** The part of a page about screening, limits and error rates. */
final class LimitSection {

    private static final int FINDINGS_SHOWN = 8;

    private final HtmlPage page;
    private final LinkReport report;

    LimitSection(HtmlPage page, LinkReport report) {
        this.page = page;
        this.report = report;
    }

    void screening() {
        if (report.findings().isEmpty() && report.notScreened().isEmpty()) {
            return;
        }
        page.heading3("Screening for gross errors");
        page.items(report.notScreened());
        if (report.findings().isEmpty()) {
            page.paragraph("No finding.");
            return;
        }
        page.paragraph("The scatter of these " + Words.sources(report)
                + " is far above that of the others of the same size. Nothing was changed: a person should look at the records."
                + (report.withoutFlagged().isEmpty() ? "" : " The limits below include these rows."));
        int shown = Math.min(FINDINGS_SHOWN, report.findings().size());
        page.items(report.findings().subList(0, shown));
        if (shown < report.findings().size()) {
            page.beginDetails((report.findings().size() - shown) + " further findings", Openness.CLOSED);
            page.items(report.findings().subList(shown, report.findings().size()));
            page.endDetails();
        }
        report.withoutFlagged().forEach(this::without);
    }

    private void without(WithoutFlagged without) {
        String rows = without.source() + " (" + String.join(", ", without.samples()) + ")";
        if (!without.problem().isEmpty()) {
            page.box("flag", "No limits can be found without " + rows + ": " + without.problem() + ".");
            return;
        }
        page.box(
                "flag",
                "Without the strongest finding alone, " + rows + ", the limits would differ as below, and "
                        + ErrorRate.count(without.changed()) + " of " + ErrorRate.count(without.pairs())
                        + " verdicts on the other pairs would be other ones.");
        page.beginTable("", "with these rows (used here)", "without them");
        for (WithoutFlagged.Change change : without.fitted()) {
            page.row(
                    "fitted divisor of " + change.target() + ", " + change.unit(),
                    ReadableNumber.of(change.divisor()),
                    ReadableNumber.of(change.divisorWithout()));
        }
        page.row(
                "limit a, from unlinked pairs",
                ReadableNumber.of(without.limitFromUnlinked()),
                ReadableNumber.of(without.limitFromUnlinkedWithout()));
        page.row(
                "limit b, from linked pairs",
                ReadableNumber.of(without.limitFromLinked()),
                ReadableNumber.of(without.limitFromLinkedWithout()));
        page.endTable();
    }

    void distributions() {
        page.heading("Link values of linked and unlinked pairs");
        LinkPopulations populations = report.populations();
        double a = report.limits().falsePositive().value();
        double b = report.limits().falseNegative().value();
        String metric = populations.metric().id();
        page.paragraph("The whole range: which share of each population is at least as alike as a link value.");
        page.markup(Charts.cumulativeScores(
                populations.linked(), populations.unlinked(), a, b, metric, report.orientation()));
        page.paragraph("The region around the limits:");
        page.markup(Charts.scoreDistributions(
                populations.linked(), populations.unlinked(), a, b, metric, report.orientation()));
        page.paragraph((report.orientation() == Orientation.LOWER_IS_MORE_ALIKE ? "Small" : "Large")
                + " values mean alike. " + Words.deciding(report));
        page.beginTable("", "a pair is within if its value is", "found by", "how certain");
        limit("a, from unlinked pairs", report.limits().falsePositive(), report.falsePositiveUncertainty());
        limit("b, from linked pairs", report.limits().falseNegative(), report.falseNegativeUncertainty());
        page.endTable();
        report.weaknesses().forEach(weakness -> page.box("flag", "Accepted by name: " + weakness + "."));
        page.items(report.basis());
        if (!populations.leftOut().isEmpty()) {
            page.paragraph("Pairs left out of both populations: "
                    + populations.leftOut().toString().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
        }
    }

    private void limit(String name, Threshold threshold, String uncertainty) {
        ThresholdRule rule = threshold.estimate().rule();
        page.row(
                name,
                Words.limit(threshold),
                report.populations().isWeighted() ? rule.weightedDescription() : rule.description(),
                uncertainty);
    }

    void verdicts() {
        page.heading3("What the limits make of the pairs");
        page.beginTable(
                "pairs labelled",
                "verdict",
                "pairs",
                "per cent of the label",
                Words.sources(report) + " that take part");
        for (VerdictLine line : report.verdicts()) {
            page.row(
                    line.label(),
                    line.verdict(),
                    ErrorRate.count(line.pairs()),
                    ReadableNumber.of(Math.rint(1e4 * line.pairs() / Math.max(1, line.all())) / 100) + " %",
                    Integer.toString(line.sources()));
        }
        page.endTable();
    }

    void rates() {
        page.heading("How often the limits are wrong");
        page.beginTable("", "limit a, from unlinked pairs", "limit b, from linked pairs");
        rateRows(report.limits());
        rateRows(report.apparent());
        page.endTable();
        String sources = Words.sources(report);
        page.paragraph(
                "Pairs labelled unlinked can have a common source that nobody has recognised; such pairs make the share of"
                        + " links among them too large.");
        page.paragraph("Apparent rates are found on the data that the limits were derived from and are too favourable;"
                + " cross-validated ones on " + sources + " left out in turn. A pair of two " + sources
                + " is then met twice, once for each of them, and counts one half each time: hence half pairs. Rates on pairs not drawn are of a limit that was"
                + " found from drawn pairs: on all other pairs than those of two " + sources
                + " that were drawn together. The bound is for the"
                + " share of " + sources
                + " that take part in at least one error, not for the share of pairs, because pairs share"
                + " specimens. " + report.populations().sourceCount(PairLabel.LINKED) + " " + sources
                + " stand behind the linked pairs.");
    }

    private void rateRows(DecisionLimits limits) {
        page.row(
                "links among pairs labelled unlinked",
                Words.rate(report, limits.falsePositive().falseLinks(), PairLabel.UNLINKED),
                Words.rate(report, limits.falseNegative().falseLinks(), PairLabel.UNLINKED));
        page.row(
                "pairs labelled linked that are beyond the limit",
                Words.rate(report, limits.falsePositive().missedLinks(), PairLabel.LINKED),
                Words.rate(report, limits.falseNegative().missedLinks(), PairLabel.LINKED));
    }
}
