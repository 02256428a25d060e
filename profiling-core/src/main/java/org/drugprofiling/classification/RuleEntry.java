package org.drugprofiling.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.substance.Substance;

/** Short forms for the tables of rules. */
final class RuleEntry {

    private RuleEntry() {}

    static Marker[] compounds(String... ids) {
        return Stream.of(ids).map(Marker::compound).toArray(Marker[]::new);
    }

    /** A rule that points by presence; absence says nothing, the source says that it indicates. */
    static MarkerRule points(
            String id,
            Substance drug,
            IndicationLabel label,
            MarkerRule.Condition condition,
            Evidence evidence,
            Citation source,
            String note,
            Marker... markers) {
        return new MarkerRule(
                id,
                drug,
                label,
                condition,
                List.of(markers),
                MarkerRule.Absence.SAYS_NOTHING,
                MarkerRule.Strength.INDICATIVE,
                evidence,
                List.of(source),
                note);
    }

    /** A rule from general knowledge of the field: one of the compounds is enough; the source is where it is to be looked up. */
    static MarkerRule unverified(
            String id, Substance drug, IndicationLabel label, Citation lookUp, String note, String... compounds) {
        return points(
                id, drug, label, MarkerRule.Condition.ANY, Evidence.UNVERIFIED, lookUp, note, compounds(compounds));
    }

    static DirectionRule direction(
            String id,
            Substance drug,
            IndicationLabel label,
            DirectionRule.Direction direction,
            Evidence evidence,
            Citation source,
            String note,
            IndicationVariable... variables) {
        List<DirectionRule.DirectedVariable> directions = new ArrayList<>();
        for (IndicationVariable variable : variables) {
            directions.add(new DirectionRule.DirectedVariable(variable, direction));
        }
        return new DirectionRule(id, drug, label, directions, evidence, List.of(source), note);
    }

    /** Amounts of compounds, each relative to one. */
    static IndicationVariable[] relativeTo(String denominator, String... numerators) {
        return Stream.of(numerators)
                .map(id -> IndicationVariable.amount(Marker.compound(id)).relativeTo(Marker.compound(denominator)))
                .toArray(IndicationVariable[]::new);
    }

    /** Elements, or ratios of two written with a stroke. */
    static IndicationVariable[] elements(String... names) {
        return Stream.of(names)
                .map(name -> {
                    int stroke = name.indexOf('/');
                    return stroke < 0
                            ? IndicationVariable.amount(Marker.element(name))
                            : IndicationVariable.amount(Marker.element(name.substring(0, stroke)))
                                    .relativeTo(Marker.element(name.substring(stroke + 1)));
                })
                .toArray(IndicationVariable[]::new);
    }
}
