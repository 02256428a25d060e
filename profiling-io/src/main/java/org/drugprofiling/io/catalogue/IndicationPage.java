package org.drugprofiling.io.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.classification.DirectionRule;
import org.drugprofiling.classification.HealthAlerts;
import org.drugprofiling.classification.IndicationRule;
import org.drugprofiling.classification.IndicationRules;
import org.drugprofiling.classification.Marker;
import org.drugprofiling.classification.MarkerRule;
import org.drugprofiling.classification.TopicRule;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.pretreatment.PublishedPretreatment;
import org.drugprofiling.substance.Substance;

/**
 * The page of all indications as Markdown: rules by drug with their sources, what sources warn of, alerts for public health, and the
 * readings of treatments whose words are ambiguous. Rules that nobody read stand apart, under a heading that says so.
 *
 * @since 0.1.0
 */
public final class IndicationPage {

    private static final List<Substance> DRUGS = List.of(
            Substance.HEROIN, Substance.COCAINE, Substance.AMPHETAMINE, Substance.METHAMPHETAMINE, Substance.MDMA);

    private IndicationPage() {}

    /**
     * {@return the text, lines ended by a line feed}
     */
    public static String text() {
        Markdown page = new Markdown().heading(1, "Indications");
        page.line("*Written from the catalogue; do not edit. [All methods](README.md)*")
                .blank();
        page.line(
                "Presence points, absence never excludes. No rule has a cut-off. A rule of *markers* points to a label if they are present; "
                        + "a *direction* orders two samples, or places one within a reference population of the laboratory; a *topic* says only what "
                        + "a number speaks about. Route families are names and nothing more.");
        for (Substance drug : DRUGS) {
            page.heading(2, Markdown.sentence(drug.name()).replace(".", ""));
            rules(page, drug, Verified.READ);
            cautions(page, drug);
        }
        alerts(page);
        readings(page);
        page.heading(2, MethodPage.NOT_VERIFIED);
        page.line(
                "These are off. Each takes part only if it is asked for by name, `withUnverified(id)`, and every result then says so. The "
                        + "sources named are where they are to be looked up.");
        for (Substance drug : DRUGS) {
            rules(page, drug, Verified.NOT_READ);
        }
        unverifiedAlerts(page);
        return page.toString();
    }

    private enum Verified {
        READ,
        NOT_READ
    }

    private static void rules(Markdown page, Substance drug, Verified which) {
        List<IndicationRule> rules = IndicationRules.of(drug).stream()
                .filter(rule -> rule.isVerified() == (which == Verified.READ))
                .toList();
        if (rules.isEmpty()) {
            return;
        }
        if (which == Verified.NOT_READ) {
            page.heading(3, Markdown.sentence(drug.name()).replace(".", ""));
        }
        page.head(List.of("rule", "question", "looks at", "points to", "source", "note"));
        for (IndicationRule rule : rules) {
            page.row(List.of(
                    "`" + rule.id() + "`",
                    rule.question().words(),
                    looksAt(rule),
                    pointsTo(rule),
                    which == Verified.READ ? marks(rule.sources(), rule.evidence()) : lookUp(rule.sources()),
                    Markdown.sentence(rule.note())));
        }
    }

    private static String looksAt(IndicationRule rule) {
        if (rule instanceof MarkerRule markers) {
            String any = markers.markers().size() == 1
                    ? ""
                    : markers.condition() == MarkerRule.Condition.ANY ? "any of: " : "all of: ";
            return any + markers.markers().stream().map(Marker::words).collect(Collectors.joining("; "));
        }
        if (rule instanceof DirectionRule direction) {
            return direction.directions().stream().map(Object::toString).collect(Collectors.joining("; "));
        }
        return ((TopicRule) rule).variables().stream().map(Object::toString).collect(Collectors.joining("; "));
    }

    private static String pointsTo(IndicationRule rule) {
        if (rule instanceof MarkerRule markers) {
            return markers.label()
                    + (markers.strength() == MarkerRule.Strength.SPECIFIC ? " (called specific)" : "")
                    + (markers.absence() == MarkerRule.Absence.CONTRADICTS ? " (absence contradicts)" : "");
        }
        return rule instanceof DirectionRule direction ? direction.label() + " (direction only)" : "no direction";
    }

    private static String marks(List<Citation> sources, Evidence evidence) {
        return sources.stream()
                .map(source -> Markdown.mark(source.evidence() == evidence ? source : source.withEvidence(evidence)))
                .collect(Collectors.joining(", "));
    }

    private static String lookUp(List<Citation> sources) {
        return "not verified; look up in "
                + sources.stream()
                        .map(source -> "[" + source.authors()
                                + (source.year() == Citation.NO_YEAR ? "" : " " + source.year()) + "](bibliography.md#"
                                + source.key() + ")")
                        .collect(Collectors.joining(", "));
    }

    private static void cautions(Markdown page, Substance drug) {
        List<IndicationRules.Caution> cautions = IndicationRules.cautions(drug);
        if (cautions.isEmpty()) {
            return;
        }
        page.blank().line("What sources warn of:").blank();
        cautions.forEach(caution ->
                page.line("* " + Markdown.sentence(caution.words()) + " " + Markdown.mark(caution.source())));
    }

    private static void alerts(Markdown page) {
        page.heading(2, "Alerts for public health");
        page.line("Apart from every comparison. That none is raised does not say that a sample is harmless.")
                .blank();
        page.head(List.of("alert", "drug", "raised by", "reason", "in use in", "source"));
        for (HealthAlerts.Rule rule : alertRules(Verified.READ)) {
            page.row(List.of(
                    "`" + rule.id() + "`",
                    drugs(rule),
                    raisedBy(rule),
                    rule.reason(),
                    rule.jurisdiction(),
                    marks(rule.sources(), rule.evidence())));
        }
    }

    private static void unverifiedAlerts(Markdown page) {
        page.heading(3, "Alerts");
        page.head(List.of("alert", "drug", "raised by", "reason"));
        for (HealthAlerts.Rule rule : alertRules(Verified.NOT_READ)) {
            page.row(List.of("`" + rule.id() + "`", drugs(rule), raisedBy(rule), rule.reason()));
        }
    }

    private static List<HealthAlerts.Rule> alertRules(Verified which) {
        return HealthAlerts.allRules().stream()
                .filter(rule -> rule.isVerified() == (which == Verified.READ))
                .toList();
    }

    private static String drugs(HealthAlerts.Rule rule) {
        return rule.substances().stream().map(Substance::name).collect(Collectors.joining(", "));
    }

    private static String raisedBy(HealthAlerts.Rule rule) {
        return rule.knownPurity().isPresent()
                ? String.format(Locale.ROOT, "purity above %.0f %%", rule.purityAbove())
                : rule.markers().stream().map(Marker::words).collect(Collectors.joining("; "));
    }

    private static void readings(Markdown page) {
        page.heading(2, "Treatments whose words may mean several things");
        page.line(
                        "None of the readings is the default: who follows such a source has to choose, and the method then states the choice.")
                .blank();
        page.head(List.of("source", "written as", "reading", "in Java"));
        List<PublishedPretreatment> ambiguous = new ArrayList<>(Pretreatments.published());
        ambiguous.removeIf(published -> !published.isOneOfSeveralReadings());
        for (PublishedPretreatment published : ambiguous) {
            page.row(List.of(
                    Markdown.mark(published.citation()),
                    published.writtenAs(),
                    published.reading(),
                    "`Pretreatments." + published.name() + "`"));
        }
    }
}
