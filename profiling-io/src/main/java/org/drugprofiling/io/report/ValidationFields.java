package org.drugprofiling.io.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.drugprofiling.harmonisation.WithinSourceScreening;
import org.drugprofiling.io.json.StrictJson.JsonNull;
import org.drugprofiling.population.SourceInterval;
import org.drugprofiling.validation.FindingDisposition;
import org.drugprofiling.validation.ScreenedFinding;
import org.drugprofiling.validation.TrialFigures;
import org.drugprofiling.validation.ValidationCriterion;
import org.drugprofiling.validation.ValidationCurves;
import org.drugprofiling.validation.ValidationLine;
import org.drugprofiling.validation.ValidationMeasure.Characteristic;
import org.drugprofiling.validation.ValidationPlan;
import org.drugprofiling.validation.ValidationReport;

/** The report of a validation as a JSON object, fields in a fixed order, every digit. */
final class ValidationFields {

    private ValidationFields() {}

    static Map<String, Object> of(ValidationReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("document", "profiling-validation-report");
        document.put("version", 1);
        document.put("origin", report.origin().name());
        document.put("plan", plan(report.plan()));
        document.put("planHash", report.plan().hash());
        Map<String, Object> conclusions = new LinkedHashMap<>();
        for (Characteristic characteristic : Characteristic.values()) {
            conclusions.put(
                    characteristic.words(), report.conclusion(characteristic).name());
        }
        document.put("conclusion", report.conclusion().name());
        document.put("conclusions", conclusions);
        document.put("lines", list(report.lines(), ValidationFields::line));
        document.put("trials", list(report.trials(), ValidationFields::trial));
        document.put("findings", list(report.findings(), ValidationFields::finding));
        document.put("openFindings", report.openFindings().size());
        document.put("notScreened", report.notScreened());
        document.put("examples", list(report.examples(), RatioFields::of));
        document.put("cautions", report.cautions());
        document.put("provenance", CommonFields.provenance(report.provenance()));
        return document;
    }

    private static <T> List<Object> list(List<T> values, Function<T, Object> fields) {
        List<Object> list = new ArrayList<>();
        values.forEach(value -> list.add(fields.apply(value)));
        return list;
    }

    private static Object number(OptionalDouble value) {
        return value.isPresent() ? (Object) value.getAsDouble() : JsonNull.NULL;
    }

    private static Object whole(OptionalInt value) {
        return value.isPresent() ? (Object) value.getAsInt() : JsonNull.NULL;
    }

    private static Map<String, Object> plan(ValidationPlan plan) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("system", plan.system());
        fields.put("scope", plan.scope().<Object>map(scope -> scope).orElse(JsonNull.NULL));
        Map<String, Object> propositions = new LinkedHashMap<>();
        propositions.put("sameSource", plan.propositions().sameSource());
        propositions.put("differentSource", plan.propositions().differentSource());
        fields.put("propositions", propositions);
        fields.put("levelOfSame", plan.level().id());
        fields.put("relevantPopulation", plan.population());
        fields.put("criteria", list(plan.criteria(), ValidationFields::criterion));
        fields.put("confidence", plan.rules().confidence());
        fields.put("replicates", plan.rules().replicates());
        fields.put("seed", plan.rules().seed());
        fields.put("fewestSources", plan.rules().fewestSources());
        fields.put("systemSources", plan.rules().systemSources().name());
        fields.put("fixedOn", plan.fixedOn().toString());
        fields.put("fixedBy", plan.fixedBy());
        fields.put("reviewedBy", plan.reviewedBy().<Object>map(person -> person).orElse(JsonNull.NULL));
        return fields;
    }

    private static Map<String, Object> criterion(ValidationCriterion criterion) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("measure", criterion.measure().id());
        fields.put("operator", criterion.measure().isBetterWhenLarger() ? "AT_LEAST" : "AT_MOST");
        fields.put("limit", criterion.limit());
        fields.put("judgedOn", criterion.judgedOn().name());
        return fields;
    }

    private static Map<String, Object> line(ValidationLine line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("characteristic", line.measure().characteristic().words());
        fields.put("measure", line.measure().id());
        fields.put("graph", line.measure().graph());
        fields.put(
                "criterion",
                line.criterion().<Object>map(ValidationFields::criterion).orElse(JsonNull.NULL));
        fields.put("data", line.data());
        fields.put("result", number(line.result()));
        fields.put("interval", interval(line.interval().filter(SourceInterval::isConfidence)));
        fields.put("spread", spread(line.interval().filter(ends -> !ends.isConfidence())));
        fields.put("difference", number(line.difference()));
        fields.put("conclusion", line.conclusion().name());
        fields.put(
                "undecided", line.judgement().reason().<Object>map(Enum::name).orElse(JsonNull.NULL));
        fields.put("why", line.judgement().why());
        return fields;
    }

    private static Object interval(Optional<SourceInterval> interval) {
        return interval.<Object>map(ends -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("lower", ends.lower());
                    fields.put("upper", ends.upper());
                    fields.put("confidence", ends.confidence());
                    fields.put("method", ends.method().name());
                    fields.put("replicates", ends.replicates());
                    fields.put("undefined", ends.undefined());
                    fields.put("sources", ends.sources());
                    fields.put("disjoint", whole(ends.disjoint()));
                    fields.put(
                            "seed",
                            ends.seed().isPresent() ? (Object) ends.seed().getAsLong() : JsonNull.NULL);
                    return fields;
                })
                .orElse(JsonNull.NULL);
    }

    /** What claims no confidence has no field of that name. */
    private static Object spread(Optional<SourceInterval> spread) {
        return spread.<Object>map(ends -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("lower", ends.lower());
                    fields.put("upper", ends.upper());
                    fields.put("shareOfDraws", ends.confidence());
                    fields.put("replicates", ends.replicates());
                    fields.put("undefined", ends.undefined());
                    fields.put("sources", ends.sources());
                    fields.put("seed", ends.seed().orElseThrow());
                    return fields;
                })
                .orElse(JsonNull.NULL);
    }

    private static Map<String, Object> trial(TrialFigures trial) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("role", trial.role().name());
        fields.put("name", trial.name());
        fields.put("data", trial.data());
        fields.put("sameSourcePairs", trial.sameSourcePairs());
        fields.put("differentSourcePairs", trial.differentSourcePairs());
        fields.put("sources", whole(trial.sources()));
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("exposure", trial.systemSources().exposure().name());
        seen.put("tried", trial.systemSources().tried());
        seen.put("shared", trial.systemSources().shared());
        seen.put("made", trial.systemSources().made());
        fields.put("systemSources", seen);
        Map<String, Object> values = new LinkedHashMap<>();
        trial.values().forEach(value -> values.put(value.measure().id(), number(value.value())));
        fields.put("figures", values);
        fields.put("lowestSameSourceLog10", trial.lowestSameSource());
        fields.put("highestDifferentSourceLog10", trial.highestDifferentSource());
        Map<String, Object> bounds = new LinkedHashMap<>();
        bounds.put("lower", trial.bounds().lower());
        bounds.put("upper", trial.bounds().upper());
        bounds.put("rule", trial.bounds().rule().words());
        fields.put("boundsLog10", bounds);
        fields.put("curves", curves(trial.curves()));
        return fields;
    }

    private static Map<String, Object> curves(ValidationCurves curves) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("roc", list(curves.operating(), p -> List.of(p.falsePositiveRate(), p.truePositiveRate())));
        fields.put("det", list(curves.errors(), p -> List.of(p.falsePositiveProbit(), p.falseNegativeProbit())));
        fields.put("tippett", list(curves.tippett(), p -> List.of(p.log10(), p.sameSource(), p.differentSource())));
        fields.put("ece", list(curves.crossEntropy(), p -> List.of(p.prior(), p.system(), p.afterPav(), p.neutral())));
        fields.put("pav", list(curves.pooled(), p -> List.of(p.score(), p.log10())));
        fields.put("scoreToRatio", list(curves.scoreToRatio(), p -> List.of(p.score(), p.log10())));
        return fields;
    }

    private static Map<String, Object> finding(ScreenedFinding screened) {
        WithinSourceScreening.Finding finding = screened.finding();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("statistic", finding.testWords());
        fields.put("source", finding.source());
        fields.put("target", finding.target());
        fields.put("rows", finding.rows());
        fields.put("values", finding.values());
        fields.put("value", finding.value());
        fields.put("stragglerLimit", finding.stragglerLimit());
        fields.put("outlierLimit", finding.outlierLimit());
        fields.put("sources", finding.sources());
        fields.put("outlier", finding.isOutlier());
        fields.put(
                "disposition",
                screened.disposition()
                        .<Object>map(ValidationFields::disposition)
                        .orElse(JsonNull.NULL));
        return fields;
    }

    private static Map<String, Object> disposition(FindingDisposition disposition) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("action", disposition.action().name());
        fields.put("reason", disposition.reason());
        fields.put("by", disposition.by());
        fields.put("on", disposition.on().toString());
        return fields;
    }
}
