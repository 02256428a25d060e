package org.drugprofiling.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.harmonisation.WithinSourceScreening;
import org.drugprofiling.io.chart.ValidationCharts;
import org.drugprofiling.io.report.HtmlPage.Openness;
import org.drugprofiling.provenance.ContentHash;
import org.drugprofiling.validation.FindingDisposition;
import org.drugprofiling.validation.ScreenedFinding;
import org.drugprofiling.validation.TrialFigures;
import org.drugprofiling.validation.ValidationCriterion;
import org.drugprofiling.validation.ValidationLine;
import org.drugprofiling.validation.ValidationMeasure;
import org.drugprofiling.validation.ValidationMeasure.Characteristic;
import org.drugprofiling.validation.ValidationReport;
import org.drugprofiling.validation.ValidationRules;

/** The report of a validation as one page: conclusions, lines, trials side by side, screening, pictures, examples, provenance. */
final class ValidationPage {

    private static final int SHORT_HASH = 12;
    private static final int FINDINGS_OPEN = 10;

    private final ValidationReport report;
    private final String hash;
    private final HtmlPage page;

    ValidationPage(ValidationReport report, String json) {
        this.report = report;
        this.hash = ContentHash.of(json);
        this.page = new HtmlPage(
                title(),
                "Validation " + report.provenance().hash().substring(0, SHORT_HASH) + ", made "
                        + report.provenance().when() + ", hash " + hash.substring(0, SHORT_HASH));
    }

    private String title() {
        return "Validation: " + report.plan().system();
    }

    String write() {
        opening();
        plan();
        lines();
        trials();
        screening();
        report.trials().forEach(this::pictures);
        examples();
        page.list("What to bear in mind", report.cautions());
        ProvenanceSection.of(page, report.provenance(), hash);
        return page.end();
    }

    private void opening() {
        page.title(title(), report.origin());
        page.box("box", "Conclusion: " + report.conclusionWords() + ".");
        page.beginTable("characteristic", "conclusion");
        for (Characteristic characteristic : Characteristic.values()) {
            page.row(characteristic.words(), report.conclusion(characteristic).words());
        }
        page.endTable();
    }

    private void plan() {
        ValidationRules rules = report.plan().rules();
        page.heading("What was to be shown");
        page.beginTable();
        page.row("system", report.plan().system());
        page.row("to be used for", report.plan().scope().orElse("not stated"));
        page.row("same source", report.plan().propositions().sameSource());
        page.row("different sources", report.plan().propositions().differentSource());
        page.row("level of same", report.plan().level().id());
        page.row("population", report.plan().population());
        page.row(
                "criteria fixed",
                "on " + report.plan().fixedOn() + " by " + report.plan().fixedBy()
                        + report.plan()
                                .reviewedBy()
                                .map(person -> ", reviewed by " + person)
                                .orElse(", not reviewed"));
        page.row("hash of the plan", "SHA-256 " + report.plan().hash());
        page.row(
                "intervals",
                ReadableNumber.of(100 * rules.confidence()) + " %, " + rules.replicates() + " draws of sources, seed "
                        + rules.seed());
        page.row("fewest sources of a judgement", Integer.toString(rules.fewestSources()));
        page.row("sources of the system", rules.systemSources().words());
        page.endTable();
    }

    private void lines() {
        page.heading("Results against criteria");
        page.beginTable(
                "characteristic",
                "figure",
                "picture",
                "criterion",
                "data",
                "result",
                "interval over sources, or spread of draws",
                "difference to the baseline, or change",
                "conclusion");
        for (ValidationLine line : report.lines()) {
            page.row(
                    line.measure().characteristic().words(),
                    words(line.measure()),
                    line.measure().graph(),
                    line.criterion().map(ValidationCriterion::words).orElse("none was set"),
                    line.data(),
                    figure(line.result()),
                    line.interval()
                            .map(ends -> ReadableNumber.of(ends.lower()) + " to " + ReadableNumber.of(ends.upper())
                                    + ", " + ends.howFound())
                            .orElse(line.measure().isDrawn() ? "none" : "none, this figure has none"),
                    figure(line.difference()),
                    line.judgement().toString());
        }
        page.endTable();
    }

    private static String words(ValidationMeasure measure) {
        return measure.id().replace('-', ' ');
    }

    private static String figure(OptionalDouble value) {
        return value.isPresent() ? ReadableNumber.of(value.getAsDouble()) : "undefined";
    }

    private void trials() {
        page.heading("All trials side by side");
        page.beginTable(
                Stream.concat(Stream.of("figure"), report.trials().stream().map(TrialFigures::name))
                        .toArray(String[]::new));
        row("for", trial -> trial.role().words());
        row("data", TrialFigures::data);
        row("same-source pairs", trial -> Integer.toString(trial.sameSourcePairs()));
        row("different-source pairs", trial -> Integer.toString(trial.differentSourcePairs()));
        row(
                "sources",
                trial -> trial.sources().isPresent()
                        ? Integer.toString(trial.sources().getAsInt())
                        : "not known");
        row("system", trial -> trial.systemSources().toString());
        for (TrialFigures.Value value : report.trials().get(0).values()) {
            row(words(value.measure()), trial -> figure(trial.value(value.measure())));
        }
        row("lowest log10 LR of same source", trial -> ReadableNumber.of(trial.lowestSameSource()));
        row("highest log10 LR of different sources", trial -> ReadableNumber.of(trial.highestDifferentSource()));
        row("bounds", trial -> trial.bounds().toString());
        page.endTable();
    }

    private void row(String name, Function<TrialFigures, String> cell) {
        List<String> cells = new ArrayList<>(List.of(name));
        report.trials().forEach(trial -> cells.add(cell.apply(trial)));
        page.row(cells.toArray(String[]::new));
    }

    private void screening() {
        page.heading("Screening of the data");
        if (report.findings().isEmpty()) {
            page.paragraph("Nothing was pointed at, or the data were not screened.");
        } else {
            page.paragraph(
                    "The screening points and changes nothing. What it points at is to be looked up in the records.");
            page.beginDetails(
                    ReadableNumber.counted(report.findings().size(), "finding") + ", "
                            + report.openFindings().size() + " open",
                    report.findings().size() <= FINDINGS_OPEN ? Openness.OPEN : Openness.CLOSED);
            page.beginTable(
                    "source", "target", "rows", "numbers", "test", "value", "1 % limit", "sources", "", "disposition");
            for (ScreenedFinding screened : report.findings()) {
                WithinSourceScreening.Finding finding = screened.finding();
                page.row(
                        finding.source(),
                        finding.target(),
                        finding.rows().toString(),
                        String.join(
                                ", ",
                                finding.values().stream()
                                        .map(ReadableNumber::of)
                                        .toList()),
                        finding.testWords(),
                        ReadableNumber.of(finding.value()),
                        ReadableNumber.of(finding.outlierLimit()),
                        Integer.toString(finding.sources()),
                        finding.isOutlier() ? "outlier" : "straggler",
                        screened.disposition().map(FindingDisposition::toString).orElse("open"));
            }
            page.endTable();
            page.endDetails();
        }
        if (!report.notScreened().isEmpty()) {
            page.paragraph("Not screened: " + String.join(", ", report.notScreened()) + ".");
        }
    }

    private void pictures(TrialFigures trial) {
        page.heading("Pictures: " + trial.name());
        page.paragraph(trial.data());
        page.beginDetails(
                "Pictures of this trial",
                trial.role() == org.drugprofiling.validation.ValidationTrial.Role.SYSTEM
                        ? Openness.OPEN
                        : Openness.CLOSED);
        for (String picture : List.of(
                ValidationCharts.crossEntropy(trial.curves()),
                ValidationCharts.tippett(trial.curves()),
                ValidationCharts.operating(trial.curves()),
                ValidationCharts.errors(trial.curves()),
                ValidationCharts.pooled(trial.curves()),
                ValidationCharts.scoreToRatio(trial.curves()))) {
            page.markup(picture);
        }
        page.endDetails();
    }

    private void examples() {
        if (report.examples().isEmpty()) {
            return;
        }
        page.heading("Likelihood ratios by this system");
        report.examples().forEach(example -> RatioFields.table(page, example));
    }
}
