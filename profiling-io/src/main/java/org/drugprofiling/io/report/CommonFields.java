package org.drugprofiling.io.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.provenance.Provenance;

/** What documents of several kinds have in common, as JSON objects: limits, rates of error and what produced a result. */
final class CommonFields {

    private CommonFields() {}

    static Map<String, Object> limits(DecisionLimits limits) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("fromUnlinked", threshold(limits.falsePositive()));
        fields.put("fromLinked", threshold(limits.falseNegative()));
        fields.put("decidesLink", limits.linkLimit().equals(limits.falsePositive()) ? "fromUnlinked" : "fromLinked");
        return fields;
    }

    private static Map<String, Object> threshold(Threshold threshold) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", threshold.value());
        fields.put("operator", threshold.estimate().operator().name());
        fields.put("orientation", threshold.orientation().name());
        fields.put("origin", threshold.origin());
        fields.put("falseLinks", rate(threshold.falseLinks()));
        fields.put("missedLinks", rate(threshold.missedLinks()));
        fields.put("validFrom", threshold.validFrom());
        fields.put("validUntil", threshold.validUntil());
        fields.put(
                "acceptedWeaknesses",
                threshold.acceptedWeaknesses().stream().map(Enum::name).toList());
        return fields;
    }

    static Map<String, Object> rate(ErrorRate rate) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("errors", rate.errors());
        fields.put("pairs", rate.pairs());
        fields.put("sourcesInError", rate.sourcesInError());
        fields.put("sources", rate.sources());
        fields.put("upperBound95", rate.upperBound());
        fields.put("kind", rate.kind().words());
        return fields;
    }

    /** What produced a result, for every report. */
    static Map<String, Object> provenance(Provenance provenance) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("method", provenance.method());
        fields.put("chain", RatioFields.chain(provenance.chain()));
        fields.put("chainHash", provenance.chain().hash());
        fields.put("library", provenance.libraryVersion());
        fields.put("made", provenance.when().toString());
        fields.put("inputs", provenance.inputs());
        fields.put("amendments", provenance.amendments());
        fields.put("exclusions", provenance.exclusions());
        fields.put("platform", provenance.platform());
        return fields;
    }
}
