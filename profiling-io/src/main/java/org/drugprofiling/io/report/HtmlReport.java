package org.drugprofiling.io.report;

import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.evaluation.LikelihoodRatio;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.provenance.ContentHash;
import org.drugprofiling.report.FittedLine;
import org.drugprofiling.report.LinkReport;
import org.drugprofiling.validation.ValidationReport;

/**
 * A report as one self-contained HTML page: no script, nothing loaded from elsewhere, pictures inline, made for reading and printing.
 *
 * @since 0.1.0
 */
public final class HtmlReport {

    private static final int SHORT_HASH = 12;

    private final HtmlPage page;
    private final LinkReport report;
    private final String hash;

    private HtmlReport(LinkReport report) {
        this.report = report;
        this.hash = ContentHash.of(JsonReport.of(report));
        this.page = new HtmlPage(
                report.title(),
                "Report " + report.provenance().hash().substring(0, SHORT_HASH) + ", made "
                        + report.provenance().when() + ", hash " + hash.substring(0, SHORT_HASH));
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @return the page, lines ended by a line feed
     */
    public static String of(LinkReport report) {
        Objects.requireNonNull(report, "report");
        return new HtmlReport(report).write();
    }

    /**
     * Writes the report of a validation.
     *
     * @param report the report
     * @return the page, lines ended by a line feed
     */
    public static String of(ValidationReport report) {
        Objects.requireNonNull(report, "report");
        return new ValidationPage(report, JsonReport.of(report)).write();
    }

    /**
     * Writes a likelihood ratio with everything it means nothing without. Which items were compared, when, and from which files is not stated
     * then: for a case, use {@link #of(LikelihoodRatio, EvaluatedItems)}.
     *
     * @param ratio the likelihood ratio
     * @return the page, lines ended by a line feed
     */
    public static String of(LikelihoodRatio ratio) {
        Objects.requireNonNull(ratio, "ratio");
        return RatioPage.of(ratio, Optional.empty(), JsonReport.of(ratio));
    }

    /**
     * Writes a likelihood ratio of two items with everything it means nothing without.
     *
     * @param ratio the likelihood ratio
     * @param items what was compared, and what produced the likelihood ratio
     * @return the page, lines ended by a line feed
     * @throws org.drugprofiling.problem.ProfilingException if the provenance is of another chain
     */
    public static String of(LikelihoodRatio ratio, EvaluatedItems items) {
        return RatioPage.of(ratio, Optional.of(Objects.requireNonNull(items, "items")), JsonReport.of(ratio, items));
    }

    private String write() {
        opening();
        question();
        specimens();
        LimitSection limits = new LimitSection(page, report);
        limits.screening();
        PairSection pairs = new PairSection(page, report);
        pairs.within();
        chance();
        limits.distributions();
        limits.verdicts();
        limits.rates();
        pairs.links();
        pairs.nearest();
        pairs.leastAlike();
        EndSection end = new EndSection(page, report);
        end.groups();
        end.curve();
        page.list("What to bear in mind", report.cautions());
        end.provenance(hash);
        end.profiles();
        return page.end();
    }

    private void opening() {
        page.title(report.title(), report.origin());
        page.box("box", "Decision aid: to be interpreted by an authorised person.");
        report.weaknesses()
                .forEach(weakness -> page.box(
                        "flag",
                        "The limits of this report have a weakness that was accepted by name: " + weakness + "."));
    }

    private void question() {
        page.heading("Question and method");
        page.paragraph(report.question());
        page.items(report.method());
        if (!report.fitted().isEmpty()) {
            page.heading3("What the pre-treatment learned from these data");
            page.beginTable("step", "target", "subtracted", "divided by", "unit", "learned from");
            for (FittedLine line : report.fitted()) {
                page.row(
                        line.step(),
                        line.target(),
                        ReadableNumber.of(line.centre()),
                        ReadableNumber.of(line.divisor()),
                        line.unit(),
                        line.profiles() + " profiles of " + line.sources() + " " + Words.sources(report));
            }
            page.endTable();
        }
        if (!report.notes().isEmpty()) {
            page.heading3("Notes");
            page.items(report.notes());
        }
    }

    private void specimens() {
        page.heading("Specimens");
        page.paragraph(ReadableNumber.counted(report.specimens().size(), "profile")
                + ", listed in the appendix. Refused and set aside: "
                + ReadableNumber.counted(report.setAside().size(), "line") + ". Kept with a warning: "
                + ReadableNumber.counted(report.warnings().size(), "line") + ".");
        if (!report.setAside().isEmpty()) {
            page.heading3("Set aside");
            page.items(report.setAside());
        }
        if (!report.warnings().isEmpty()) {
            page.heading3("Kept, with a warning");
            page.items(report.warnings());
        }
        if (!report.surprises().isEmpty()) {
            page.heading3("Possible and surprising");
            page.items(report.surprises());
        }
    }

    private void chance() {
        page.heading("Before any link: how many would chance make?");
        LinkReport.Counts counts = report.counts();
        page.beginTable();
        page.row("pairs of different " + Words.sources(report) + " that were tested", ErrorRate.count(counts.pairs()));
        page.row("links expected by chance if none of them belonged together", Words.chance(report));
        page.row("links observed among them", ErrorRate.count(counts.links()));
        page.row("pairs between the limits (inconclusive)", ErrorRate.count(counts.inconclusive()));
        page.row(
                "links within one " + report.sourceWord(),
                counts.linksWithinSources() + " of " + counts.pairsWithinSources() + " pairs");
        page.endTable();
        page.paragraph(
                "These pairs are the unlinked population from which the limit was derived, so about as many links as expected by chance"
                        + " are to be found among them. A link in this list is a reason to look, not a finding.");
    }
}
