package org.drugprofiling.io.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.drugprofiling.evaluation.LikelihoodRatio;
import org.drugprofiling.evaluation.SystemPerformance;
import org.drugprofiling.io.json.StrictJson.JsonNull;
import org.drugprofiling.provenance.ChainId;

/** A likelihood ratio as a JSON object, with everything it means nothing without; where no number may be printed there is none. */
final class RatioFields {

    private RatioFields() {}

    static Map<String, Object> of(LikelihoodRatio ratio) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("statement", ratio.number());
        fields.put("log10LikelihoodRatio", ratio.isInWordsOnly() ? JsonNull.NULL : (Object) ratio.log10());
        fields.put("atBound", ratio.isAtBound());
        Map<String, Object> propositions = new LinkedHashMap<>();
        propositions.put("sameSource", ratio.frame().propositions().sameSource());
        propositions.put("differentSource", ratio.frame().propositions().differentSource());
        fields.put("propositions", propositions);
        fields.put("levelOfSame", ratio.frame().level().id());
        Map<String, Object> population = new LinkedHashMap<>();
        population.put("description", ratio.frame().population().description());
        population.put("sources", ratio.frame().population().sources());
        fields.put("relevantPopulation", population);
        Map<String, Object> bounds = new LinkedHashMap<>();
        bounds.put("lower", ratio.frame().bounds().lower());
        bounds.put("upper", ratio.frame().bounds().upper());
        bounds.put("rule", ratio.frame().bounds().rule().words());
        fields.put("boundsLog10", bounds);
        fields.put(
                "performance",
                ratio.frame()
                        .performance()
                        .<Object>map(RatioFields::performance)
                        .orElse(SystemPerformance.NOT_STATED));
        fields.put("system", ratio.system());
        fields.put("chain", chain(ratio.chain()));
        fields.put("chainHash", ratio.chain().hash());
        return fields;
    }

    private static Map<String, Object> performance(SystemPerformance performance) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("validation", performance.validation());
        fields.put("cllr", performance.cllr());
        fields.put("misleadingSameSource", performance.misleadingSameSource());
        fields.put("sameSourcePairs", performance.sameSourcePairs());
        fields.put("misleadingDifferentSource", performance.misleadingDifferentSource());
        fields.put("differentSourcePairs", performance.differentSourcePairs());
        fields.put(
                "sources",
                performance.sources().isPresent()
                        ? (Object) performance.sources().getAsInt()
                        : JsonNull.NULL);
        fields.put("exposure", performance.exposure().name());
        return fields;
    }

    static Map<String, Object> document(LikelihoodRatio ratio, Optional<EvaluatedItems> items) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("document", "profiling-likelihood-ratio");
        document.put("version", 1);
        document.put("origin", items.<Object>map(known -> known.origin().name()).orElse(JsonNull.NULL));
        document.put("items", items.<Object>map(RatioFields::items).orElse(JsonNull.NULL));
        document.putAll(of(ratio));
        document.put(
                "provenance",
                items.<Object>map(known -> CommonFields.provenance(known.provenance()))
                        .orElse(JsonNull.NULL));
        return document;
    }

    private static Map<String, Object> items(EvaluatedItems items) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(
                "control", items.control().stream().map(ResultFields::identity).toList());
        fields.put(
                "recovered",
                items.recovered().stream().map(ResultFields::identity).toList());
        return fields;
    }

    static Map<String, Object> chain(ChainId chain) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (ChainId.Part part : ChainId.Part.values()) {
            fields.put(part.label(), chain.part(part));
        }
        return fields;
    }

    /** The same as a table of a page. */
    static void table(HtmlPage page, LikelihoodRatio ratio) {
        page.beginTable();
        page.row("likelihood ratio", ratio.number());
        page.row("same source", ratio.frame().propositions().sameSource());
        page.row("different sources", ratio.frame().propositions().differentSource());
        page.row("level of same", ratio.frame().level().id());
        page.row("population", ratio.frame().population().description());
        page.row(
                "number of sources", Integer.toString(ratio.frame().population().sources()));
        page.row("bounds", ratio.frame().bounds().toString());
        page.row("performance", ratio.performanceInWords());
        page.row("system", ratio.system());
        page.row("chain", ratio.chain().toString());
        page.row("chain hash", ratio.chain().hash());
        page.endTable();
    }
}
