package org.drugprofiling.io.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.LinkValue;
import org.drugprofiling.decision.Decision;
import org.drugprofiling.io.json.StrictJson.JsonNull;
import org.drugprofiling.method.ComparisonResult;
import org.drugprofiling.method.NonDetectSensitivity;
import org.drugprofiling.method.SearchResult;
import org.drugprofiling.profile.NotAssembled;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.sample.CaseId;

/** The result of a comparison or of a search as a JSON object, fields in a fixed order, every digit. */
final class ResultFields {

    private ResultFields() {}

    static Map<String, Object> document(ComparisonResult result) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("document", "profiling-comparison");
        document.put("version", 1);
        document.putAll(of(result));
        document.put("limits", limits(result.knownDecision()));
        return document;
    }

    static Map<String, Object> document(SearchResult search) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("document", "profiling-search");
        document.put("version", 1);
        document.put("query", identity(search.query()));
        document.put("profiles", search.results().size());
        document.put("compared", search.comparedCount());
        document.put("ownSpecimen", search.ownSpecimen());
        document.put("links", search.links().size());
        document.put("linksThatCanFlip", search.linksThatCanFlip().size());
        document.put(
                "linksExpectedByChance",
                search.chanceLinks().<Object>map(ResultFields::chance).orElse(JsonNull.NULL));
        // all decisions of a search are by the limits of its method
        document.put(
                "limits",
                limits(search.results().stream()
                        .flatMap(result -> result.knownDecision().stream())
                        .findFirst()));
        document.put("results", search.results().stream().map(ResultFields::of).toList());
        document.put(
                "refused", search.refused().stream().map(ResultFields::refused).toList());
        return document;
    }

    private static Map<String, Object> of(ComparisonResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("first", identity(result.a()));
        fields.put("second", identity(result.b()));
        fields.put(
                "linkValue",
                result.outcome().linkValue().<Object>map(LinkValue::value).orElse(JsonNull.NULL));
        fields.put(
                "notComparable",
                result.outcome() instanceof NotComparable none ? (Object) notComparable(none) : JsonNull.NULL);
        Optional<Decision> decision = result.knownDecision();
        fields.put(
                "verdict", decision.<Object>map(known -> known.verdict().name()).orElse(JsonNull.NULL));
        fields.put("sentence", decision.<Object>map(Decision::sentence).orElse(JsonNull.NULL));
        fields.put("undecided", result.undecided());
        fields.put("canFlip", result.canFlip());
        fields.put("sensitivity", sensitivity(result.sensitivity()));
        fields.put("cautions", result.cautions());
        fields.put("provenance", CommonFields.provenance(result.provenance()));
        return fields;
    }

    private static Map<String, Object> identity(ProfileIdentity identity) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sample", identity.sample().value());
        fields.put("specimen", identity.specimen().value());
        fields.put("seizure", identity.seizure().value());
        fields.put("laboratory", identity.laboratory().value());
        fields.put("case", identity.knownCase().<Object>map(CaseId::value).orElse(JsonNull.NULL));
        return fields;
    }

    private static Map<String, Object> notComparable(NotComparable none) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reason", none.reason().id());
        fields.put("detail", none.detail());
        fields.put("at", none.location().toString());
        return fields;
    }

    private static Map<String, Object> sensitivity(NonDetectSensitivity sensitivity) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("assessment", sensitivity.assessment().name());
        fields.put("minimum", number(sensitivity.minimum()));
        fields.put("maximum", number(sensitivity.maximum()));
        fields.put("nonDetects", sensitivity.nonDetects());
        fields.put("undefinedCombinations", sensitivity.undefinedCombinations());
        return fields;
    }

    private static Object number(double value) {
        return Double.isNaN(value) ? JsonNull.NULL : (Object) value;
    }

    private static Object limits(Optional<Decision> decision) {
        return decision.<Object>map(known -> CommonFields.limits(known.limits()))
                .orElse(JsonNull.NULL);
    }

    private static Map<String, Object> chance(SearchResult.ChanceLinks chance) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("expected", chance.expected());
        fields.put("atUpperBound95", chance.atUpperBound());
        fields.put("decided", chance.decided());
        fields.put("rate", CommonFields.rate(chance.basis()));
        return fields;
    }

    private static Map<String, Object> refused(NotAssembled none) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sample", none.sample().value());
        fields.put("reason", none.reason().id());
        fields.put("detail", none.detail());
        return fields;
    }
}
