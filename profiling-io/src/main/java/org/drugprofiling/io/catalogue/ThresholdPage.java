package org.drugprofiling.io.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.drugprofiling.decision.DocumentedThreshold;
import org.drugprofiling.decision.LinkOperator;
import org.drugprofiling.decision.Thresholds;
import org.drugprofiling.provenance.ChainId;

/**
 * The page of all reported limits as Markdown: value, conditions, rates, and what is not known.
 *
 * @since 0.1.0
 */
public final class ThresholdPage {

    private ThresholdPage() {}

    /**
     * {@return the text, lines ended by a line feed}
     */
    public static String text() {
        Markdown page = new Markdown().heading(1, "Reported limits");
        page.line("*Written from the catalogue; do not edit. [All methods](README.md)*")
                .blank();
        page.line(
                "A limit belongs to a chain: drug, targets, technique, signal, replicates, non-detect policy, pre-treatment with what it "
                        + "was fitted on, and metric. None of the limits below states its whole chain, so none can be adopted; they are shown so "
                        + "that a laboratory knows what was tried. `Thresholds.forChain(...)` answers for one chain and says how to derive a limit.");
        page.blank();
        page.head(List.of("limit", "drug", "value", "false positives", "false negatives", "linked / unlinked pairs"));
        for (DocumentedThreshold threshold : Thresholds.all()) {
            page.row(List.of(
                    "[" + threshold.id() + "](#" + threshold.id() + ")",
                    threshold.stated().part(ChainId.Part.SUBSTANCE),
                    value(threshold),
                    rate(threshold.falsePositiveRate()),
                    rate(threshold.falseNegativeRate()),
                    pairs(threshold)));
        }
        Thresholds.all().forEach(threshold -> one(page, threshold));
        return page.toString();
    }

    private static String value(DocumentedThreshold threshold) {
        if (threshold.value().isEmpty()) {
            return "not seen";
        }
        return words(threshold.operator().orElseThrow()) + " "
                + threshold.value().getAsDouble();
    }

    private static String words(LinkOperator operator) {
        return operator == LinkOperator.STRICTLY_WITHIN ? "strictly within" : "within";
    }

    private static String rate(OptionalDouble share) {
        return share.isPresent() ? Markdown.percent(share.getAsDouble()) : "not seen";
    }

    private static String pairs(DocumentedThreshold threshold) {
        return threshold.linkedPairs().isPresent()
                ? threshold.linkedPairs().getAsLong() + " / "
                        + threshold.unlinkedPairs().orElseThrow()
                : "not seen";
    }

    private static void one(Markdown page, DocumentedThreshold threshold) {
        page.heading(2, "<a id=\"" + threshold.id() + "\"></a>" + threshold.id());
        page.line(Markdown.sentence(threshold.rule()) + " " + Markdown.mark(threshold.citation()))
                .blank();
        List<String> lines = new ArrayList<>();
        lines.add("value: " + value(threshold));
        lines.add("metric: "
                + threshold.metric().map(metric -> "`" + metric.id() + "`").orElse("not seen"));
        if (!threshold.treatment().isEmpty()) {
            lines.add("pre-treatment and scaling: " + threshold.treatment());
        }
        if (!threshold.population().isEmpty()) {
            lines.add("found on: " + threshold.population());
        }
        lines.add("false positives: " + rate(threshold.falsePositiveRate()) + ", false negatives: "
                + rate(threshold.falseNegativeRate()));
        if (!threshold.together().isEmpty()) {
            lines.add("applied together with: " + String.join(", ", threshold.together()));
        }
        lines.add("conditions that move the number and are not stated: "
                + threshold.missingParts().stream().map(ChainId.Part::label).collect(Collectors.joining(", ")));
        lines.add("not known: " + String.join("; ", threshold.unknowns()));
        lines.forEach(line -> page.line("* " + line));
    }
}
