package org.drugprofiling.io.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.decision.DocumentedThreshold;
import org.drugprofiling.method.DocumentedFact;
import org.drugprofiling.method.DocumentedMethod;
import org.drugprofiling.method.DocumentedMetric;
import org.drugprofiling.method.DocumentedTarget;
import org.drugprofiling.method.DocumentedTreatment;
import org.drugprofiling.method.MethodStanding;
import org.drugprofiling.method.OpenPart;
import org.drugprofiling.method.ProfilingMethods;
import org.drugprofiling.method.TargetStability;
import org.drugprofiling.method.TargetUse;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.Substance;

/**
 * The page of one documented method as Markdown: what is open, targets, treatment, metric, reported limits, facts, sources. What nobody
 * read stands apart, under a heading that says so.
 *
 * @since 0.1.0
 */
public final class MethodPage {

    /** The heading of the part of a page that is not to be relied on. */
    public static final String NOT_VERIFIED = "Remembered, not verified: not to be relied on";

    private final DocumentedMethod method;

    private MethodPage(DocumentedMethod method) {
        this.method = method;
    }

    /**
     * Returns the page of a method.
     *
     * @param method of the catalogue
     * @return the page
     * @throws ProfilingException if it is not a method of the catalogue, because a page says that it was written from there
     */
    public static MethodPage of(DocumentedMethod method) {
        if (!ProfilingMethods.all().contains(method)) {
            throw new ProfilingException(
                    "not-of-the-catalogue",
                    "a page must be of a method of the catalogue",
                    ProblemLocation.nowhere(),
                    method.id());
        }
        return new MethodPage(method);
    }

    /**
     * {@return the text, lines ended by a line feed}
     */
    public String text() {
        Markdown page = new Markdown().heading(1, method.name());
        page.line("*Written from the catalogue; do not edit. [All methods](README.md)*")
                .blank();
        identity(page);
        open(page);
        targets(page);
        treatments(page);
        metrics(page);
        thresholds(page);
        facts(page);
        unverified(page);
        sources(page);
        return page.toString();
    }

    private void identity(Markdown page) {
        page.head(List.of("", ""));
        page.row(List.of("id", "`" + method.id() + "`, version " + method.version()));
        page.row(List.of(
                "drug", method.substances().stream().map(Substance::name).collect(Collectors.joining(", "))));
        page.row(List.of("standing", words(method.standing())));
        page.row(List.of("readiness", words(method.readiness())));
        page.row(List.of(
                "a link value can be computed from", method.comparisonBasis().words()));
        page.row(List.of(
                "technique",
                method.techniques().isEmpty()
                        ? "not in what was read"
                        : method.techniques().stream()
                                .map(technique -> technique.name().replace('_', '-'))
                                .collect(Collectors.joining(", "))));
        page.row(List.of("numbers", method.signal().map(MethodPage::words).orElse("not in what was read")));
        page.row(List.of(
                "in Java",
                "`ProfilingMethods." + method.id().toUpperCase(Locale.ROOT).replace('-', '_') + "`"));
    }

    static String words(Enum<?> constant) {
        return constant == MethodStanding.SINGLE_LABORATORY_PUBLISHED
                ? "single laboratory, published"
                : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void open(Markdown page) {
        page.heading(2, "What the catalogue leaves open");
        if (method.openParts().isEmpty() && method.assembly().isPresent()) {
            page.line("Nothing but the limits, which are the laboratory's.");
        }
        for (OpenPart part : method.openParts()) {
            page.line("* **" + part.part().words() + "** (" + part.reason().words() + "): "
                    + Markdown.sentence(part.text()));
        }
        if (method.assembly().isEmpty()) {
            page.line(
                    "* **non-detects** (left to laboratory): No source states what stands for a target that was not quantified.");
        }
    }

    private record Column(String title, Function<DocumentedTarget, String> cell) {}

    private void targets(Markdown page) {
        List<DocumentedTarget> read = method.targets().stream()
                .filter(target -> target.use() != TargetUse.CANDIDATE)
                .toList();
        if (read.isEmpty() && method.unnamedTargets() == 0) {
            return;
        }
        page.heading(2, "Targets");
        if (!read.isEmpty()) {
            table(page, read);
        }
        if (method.unnamedTargets() > 0) {
            if (!read.isEmpty()) {
                page.blank();
            }
            page.line("Targets that exist and whose names were not read: " + method.unnamedTargets() + ".");
        }
    }

    private static void table(Markdown page, List<DocumentedTarget> targets) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("target", target -> target.target().name()));
        columns.add(new Column("id", target -> "`" + target.target().id() + "`"));
        columns.add(new Column("use", target -> target.use().words()));
        columns.add(new Column("unit", target -> target.target().unit().symbol()));
        columns.add(new Column(
                "order",
                target -> target.order().isPresent() ? "" + target.order().getAsInt() : ""));
        columns.add(new Column(
                "retention, min",
                target ->
                        target.retention().isPresent() ? "" + target.retention().getAsDouble() : ""));
        columns.add(new Column(
                "relative retention",
                target -> target.relativeRetentions().entrySet().stream()
                        .map(entry -> entry.getValue() + " to " + entry.getKey())
                        .collect(Collectors.joining(", "))));
        columns.add(new Column("ions, m/z", target -> String.join(", ", target.ions())));
        columns.add(new Column(
                "overlap at, min",
                target -> target.overlaps().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        columns.add(new Column(
                "in storage",
                target -> target.stability() == TargetStability.NOT_STATED
                        ? ""
                        : target.stability().words()));
        columns.add(new Column("known from", target -> Markdown.mark(target.citation())));
        columns.add(new Column("note", DocumentedTarget::note));
        columns.removeIf(column ->
                targets.stream().allMatch(target -> column.cell().apply(target).isEmpty()));
        page.head(columns.stream().map(Column::title).toList());
        for (DocumentedTarget target : targets) {
            page.row(columns.stream().map(column -> column.cell().apply(target)).toList());
        }
    }

    private void treatments(Markdown page) {
        if (method.treatments().isEmpty()) {
            return;
        }
        page.heading(2, "Pre-treatment");
        page.head(List.of("as the source writes it", "steps here", "to be known", "known from"));
        for (DocumentedTreatment treatment : method.treatments()) {
            page.row(List.of(
                    treatment.writtenAs(),
                    "`" + treatment.pretreatment().id() + "`",
                    treatment.reading(),
                    Markdown.mark(treatment.citation())));
        }
        several(page, method.treatments().size());
    }

    private void metrics(Markdown page) {
        if (method.metrics().isEmpty()) {
            return;
        }
        page.heading(2, "Metric");
        page.head(List.of("as the source writes it", "metric here", "to be known", "known from"));
        for (DocumentedMetric metric : method.metrics()) {
            page.row(List.of(
                    metric.writtenAs(),
                    "`" + metric.metric().id() + "`",
                    metric.finding(),
                    Markdown.mark(metric.citation())));
        }
        several(page, method.metrics().size());
    }

    private static void several(Markdown page, int count) {
        if (count > 1) {
            page.blank().line("None of these is the default: the laboratory chooses.");
        }
    }

    private void thresholds(Markdown page) {
        page.heading(2, "Reported limits");
        if (method.thresholds().isEmpty()) {
            page.line("None was read. A laboratory derives its own from pairs of known status.");
            return;
        }
        for (DocumentedThreshold threshold : method.thresholds()) {
            page.line("* [" + threshold.id() + "](thresholds.md#" + threshold.id() + "): "
                    + Markdown.sentence(threshold.rule()) + " " + Markdown.mark(threshold.citation()));
        }
        page.blank().line("Shown, not applied: none states enough to be adopted.");
    }

    private void facts(Markdown page) {
        List<DocumentedFact> read =
                method.facts().stream().filter(fact -> !fact.isUnverified()).toList();
        if (read.isEmpty()) {
            return;
        }
        page.heading(2, "What the sources say");
        page.head(List.of("about", "fact", "known from"));
        for (DocumentedFact fact : read) {
            page.row(List.of(fact.topic().words(), Markdown.sentence(fact.text()), Markdown.mark(fact.citation())));
        }
    }

    private void unverified(Markdown page) {
        List<DocumentedTarget> candidates = method.targets(TargetUse.CANDIDATE);
        List<DocumentedFact> remembered =
                method.facts().stream().filter(DocumentedFact::isUnverified).toList();
        if (candidates.isEmpty() && remembered.isEmpty()) {
            return;
        }
        page.heading(2, NOT_VERIFIED);
        for (DocumentedFact fact : remembered) {
            page.line("* " + fact.topic().words() + ": " + Markdown.sentence(fact.text()) + " "
                    + Markdown.mark(fact.citation()));
        }
        if (!candidates.isEmpty()) {
            page.line("* possible targets, in no order: "
                    + candidates.stream().map(target -> target.target().name()).collect(Collectors.joining("; "))
                    + ". " + Markdown.mark(candidates.get(0).citation()));
        }
    }

    private void sources(Markdown page) {
        page.heading(2, "Sources");
        for (Citation source : method.sources()) {
            page.line("* " + BibliographyPage.entry(source));
        }
    }
}
