package org.drugprofiling.io.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.LinkValue;
import org.drugprofiling.decision.Decision;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.LinkDecision;
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
        document.putAll(of(result, CommonFields.provenance(result.provenance())));
        document.put("limits", limits(result.knownDecision().map(Decision::limits)));
        return document;
    }

    static Map<String, Object> document(SearchResult search) {
        return document(search, search.results());
    }

    /** The document with all links, all results without a link value, and so many candidates in all. */
    static Map<String, Object> document(SearchResult search, int most) {
        List<ComparisonResult> shown = new ArrayList<>();
        int others = Math.max(0, most - search.links().size());
        for (ComparisonResult result : search.results()) {
            boolean isLink = result.knownDecision()
                    .filter(decision -> decision.verdict() == LinkDecision.LINK)
                    .isPresent();
            if (isLink || !result.outcome().isCompared()) {
                shown.add(result);
            } else if (others > 0) {
                shown.add(result);
                others--;
            }
        }
        return document(search, shown);
    }

    private static Map<String, Object> document(SearchResult search, List<ComparisonResult> shown) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("document", "profiling-search");
        document.put("version", 1);
        document.put("origin", search.origin().name());
        document.put("query", identity(search.query()));
        document.put("profiles", search.results().size());
        document.put("compared", search.comparedCount());
        document.put("ownSpecimen", search.ownSpecimen());
        document.put("links", search.links().size());
        document.put("linksThatCanFlip", search.linksThatCanFlip().size());
        document.put(
                "linksExpectedByChance",
                search.chanceLinks().<Object>map(ResultFields::chance).orElse(JsonNull.NULL));
        document.put("limits", limits(search.limits()));
        document.put("resultsLeftOut", search.results().size() - shown.size());
        // most results of a search have one provenance: each is written once, and results name it by its place
        Map<String, Integer> places = new HashMap<>();
        List<Object> provenances = new ArrayList<>();
        List<Object> results = new ArrayList<>();
        for (ComparisonResult result : shown) {
            Integer place = places.computeIfAbsent(result.provenance().hash(), unused -> {
                provenances.add(CommonFields.provenance(result.provenance()));
                return provenances.size() - 1;
            });
            results.add(of(result, place));
        }
        document.put("results", results);
        document.put("provenances", provenances);
        document.put(
                "refused", search.refused().stream().map(ResultFields::refused).toList());
        return document;
    }

    private static Map<String, Object> of(ComparisonResult result, Object provenance) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("origin", result.origin().name());
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
        fields.put("provenance", provenance);
        return fields;
    }

    static Map<String, Object> identity(ProfileIdentity identity) {
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

    private static Object limits(Optional<DecisionLimits> limits) {
        return limits.<Object>map(CommonFields::limits).orElse(JsonNull.NULL);
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
