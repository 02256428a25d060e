package org.drugprofiling.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.substance.Substance;

/**
 * A rule that points to a label if markers are present; for example three compounds of which each points to APAAN as pre-precursor.
 *
 * @param id stable id
 * @param substance the drug in which it holds
 * @param label what it points to
 * @param condition whether one marker is enough
 * @param markers at least one
 * @param absence what it means if the markers were looked for and not found
 * @param strength how the source puts it
 * @param evidence how the rule is known
 * @param sources where it stands
 * @param note limits that the source states
 * @since 0.1.0
 */
public record MarkerRule(
        String id,
        Substance substance,
        IndicationLabel label,
        Condition condition,
        List<Marker> markers,
        Absence absence,
        Strength strength,
        Evidence evidence,
        List<Citation> sources,
        String note)
        implements IndicationRule {

    /** How many of the markers it takes. */
    public enum Condition {
        /** One of them. */
        ANY,
        /** All of them together, as the source found them. */
        ALL
    }

    /** What it means if the markers were looked for and not found. */
    public enum Absence {
        /** Nothing: the ordinary case. */
        SAYS_NOTHING,
        /** The source says they are always found: their absence contradicts the label, and excludes nothing. */
        CONTRADICTS
    }

    /** How a source puts it. */
    public enum Strength {
        /** It points to the label. */
        INDICATIVE,
        /** The source calls the marker specific for the label. */
        SPECIFIC
    }

    /** What a rule says of a sample. */
    public enum Outcome {
        /** The markers that it takes are present. */
        SUPPORTS,
        /** Some of the markers that it takes together are present. */
        PARTIAL,
        /** Whether the markers that it takes are present depends on the injection: it supports nothing. */
        INJECTIONS_DISAGREE,
        /** Markers were looked for, none was found, and the source says they are always found. */
        CONTRADICTS,
        /** Markers were looked for and none was found, which says nothing. */
        SILENT,
        /** No marker was looked for. */
        NOT_EXAMINED
    }

    /**
     * Copies the lists and checks that markers and sources are there.
     */
    public MarkerRule {
        Objects.requireNonNull(substance, "substance");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(absence, "absence");
        Objects.requireNonNull(strength, "strength");
        Objects.requireNonNull(note, "note");
        markers = List.copyOf(markers);
        sources = RuleChecks.checked(id, markers, "marker", evidence, sources);
    }

    @Override
    public IndicationQuestion question() {
        return label.question();
    }

    /**
     * Says what this rule makes of findings.
     *
     * @param findings what was found and what was looked for
     * @return the outcome
     */
    public Outcome outcome(MarkerFindings findings) {
        int present = count(findings, MarkerFindings.State.PRESENT);
        int disputed = count(findings, MarkerFindings.State.INJECTIONS_DISAGREE);
        int absent = count(findings, MarkerFindings.State.NOT_DETECTED);
        int needed = condition == Condition.ANY ? 1 : markers.size();
        if (present >= needed) {
            return Outcome.SUPPORTS;
        }
        if (absent == markers.size()) {
            return absence == Absence.CONTRADICTS ? Outcome.CONTRADICTS : Outcome.SILENT;
        }
        if (disputed > 0 && (present + disputed >= needed || present == 0)) {
            return Outcome.INJECTIONS_DISAGREE;
        }
        if (present > 0) {
            return Outcome.PARTIAL;
        }
        return absent > 0 ? Outcome.SILENT : Outcome.NOT_EXAMINED;
    }

    private int count(MarkerFindings findings, MarkerFindings.State state) {
        return (int) markers.stream()
                .filter(marker -> findings.state(marker) == state)
                .count();
    }

    /**
     * Returns the markers of this rule that were found.
     *
     * @param findings what was found
     * @return the markers, in the order of the rule
     */
    public List<Marker> present(MarkerFindings findings) {
        List<Marker> present = new ArrayList<>(markers);
        present.removeIf(marker -> findings.state(marker) != MarkerFindings.State.PRESENT);
        return List.copyOf(present);
    }

    @Override
    public String toString() {
        return id + ": " + (condition == Condition.ANY ? "any of " : "all of ") + markers + " -> " + label + " ["
                + evidence.words() + "]";
    }
}
