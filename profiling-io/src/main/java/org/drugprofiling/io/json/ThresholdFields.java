package org.drugprofiling.io.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.decision.DocumentedThreshold;
import org.drugprofiling.decision.LinkOperator;

/** A reported limit in JSON. What the source does not state is not written. */
final class ThresholdFields {

    private ThresholdFields() {}

    static Map<String, Object> write(DocumentedThreshold threshold) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", threshold.id());
        fields.put("rule", threshold.rule());
        threshold.value().ifPresent(value -> fields.put("value", value));
        threshold.operator().ifPresent(operator -> fields.put("operator", Fields.word(operator)));
        threshold.metric().ifPresent(metric -> fields.put("metric", MethodFields.metricId(metric)));
        fields.put("stated", LimitFields.write(threshold.stated()));
        CitationFields.putText(fields, "treatment", threshold.treatment());
        CitationFields.putText(fields, "population", threshold.population());
        threshold.linkedPairs().ifPresent(pairs -> fields.put("linkedPairs", pairs));
        threshold.unlinkedPairs().ifPresent(pairs -> fields.put("unlinkedPairs", pairs));
        threshold.falsePositiveRate().ifPresent(rate -> fields.put("falsePositiveRate", rate));
        threshold.falseNegativeRate().ifPresent(rate -> fields.put("falseNegativeRate", rate));
        if (!threshold.together().isEmpty()) {
            fields.put("together", threshold.together());
        }
        if (!threshold.unknowns().isEmpty()) {
            fields.put("unknowns", threshold.unknowns());
        }
        fields.put("citation", CitationFields.write(threshold.citation()));
        return fields;
    }

    static DocumentedThreshold read(Fields fields) {
        DocumentedThreshold threshold = DocumentedThreshold.of(
                        fields.text("id"),
                        LimitFields.readChain(fields.object("stated")),
                        fields.text("rule"),
                        CitationFields.read(fields.object("citation")))
                .withTreatment(fields.anyText("treatment"))
                .withPopulation(fields.anyText("population"));
        if (fields.has("metric")) {
            threshold = threshold.withMetric(fields.made("metric", () -> ComparisonMetrics.of(fields.text("metric"))));
        }
        if (fields.has("value")) {
            threshold = threshold.withValue(fields.number("value"), fields.choice("operator", LinkOperator.class));
        }
        if (fields.has("linkedPairs") || fields.has("unlinkedPairs")) {
            threshold = threshold.withPairs(fields.whole("linkedPairs"), fields.whole("unlinkedPairs"));
        }
        if (fields.has("falsePositiveRate")) {
            threshold = threshold.withFalsePositiveRate(fields.number("falsePositiveRate"));
        }
        if (fields.has("falseNegativeRate")) {
            threshold = threshold.withFalseNegativeRate(fields.number("falseNegativeRate"));
        }
        if (fields.has("together")) {
            threshold = threshold.withTogether(fields.texts("together").toArray(new String[0]));
        }
        return fields.has("unknowns")
                ? threshold.withUnknowns(fields.texts("unknowns").toArray(new String[0]))
                : threshold;
    }
}
