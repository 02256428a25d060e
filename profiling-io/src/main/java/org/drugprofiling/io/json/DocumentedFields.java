package org.drugprofiling.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.decision.DocumentedThreshold;
import org.drugprofiling.method.DocumentedFact;
import org.drugprofiling.method.DocumentedMethod;
import org.drugprofiling.method.DocumentedMetric;
import org.drugprofiling.method.DocumentedTarget;
import org.drugprofiling.method.DocumentedTreatment;
import org.drugprofiling.method.FactTopic;
import org.drugprofiling.method.MethodPart;
import org.drugprofiling.method.MethodStanding;
import org.drugprofiling.method.OpenPart;
import org.drugprofiling.method.TargetStability;
import org.drugprofiling.method.TargetUse;
import org.drugprofiling.profile.ProfileAssembly;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;

/** A documented method in JSON. What the sources do not state is not written. */
final class DocumentedFields {

    private DocumentedFields() {}

    static Map<String, Object> write(DocumentedMethod method) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", method.id());
        fields.put("version", method.version());
        fields.put("name", method.name());
        fields.put("standing", Fields.word(method.standing()));
        fields.put("substances", all(method.substances(), MethodFields::write));
        putAll(fields, "techniques", method.techniques(), Fields::word);
        method.signal().ifPresent(signal -> fields.put("signal", Fields.word(signal)));
        putAll(fields, "targets", method.targets(), DocumentedFields::write);
        if (method.unnamedTargets() > 0) {
            fields.put("unnamedTargets", method.unnamedTargets());
        }
        putAll(fields, "treatments", method.treatments(), DocumentedFields::write);
        putAll(fields, "metrics", method.metrics(), DocumentedFields::write);
        method.assembly().ifPresent(assembly -> {
            Map<String, Object> inner = new LinkedHashMap<>();
            MethodFields.putAssembly(inner, assembly);
            fields.put("assembly", inner);
        });
        putAll(fields, "thresholds", method.thresholds(), ThresholdFields::write);
        putAll(fields, "open", method.openParts(), DocumentedFields::write);
        putAll(fields, "facts", method.facts(), DocumentedFields::write);
        putAll(fields, "citations", method.citations(), CitationFields::write);
        return fields;
    }

    private static <T> void putAll(
            Map<String, Object> fields, String name, List<T> values, Function<T, Object> writer) {
        if (!values.isEmpty()) {
            fields.put(name, all(values, writer));
        }
    }

    private static <T> List<Object> all(List<T> values, Function<T, Object> writer) {
        List<Object> list = new ArrayList<>();
        values.forEach(value -> list.add(writer.apply(value)));
        return list;
    }

    private static Map<String, Object> write(DocumentedTarget target) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("target", TargetFields.write(target.target()));
        fields.put("use", Fields.word(target.use()));
        target.order().ifPresent(order -> fields.put("order", order));
        target.retention().ifPresent(minutes -> fields.put("retentionMinutes", minutes));
        if (!target.relativeRetentions().isEmpty()) {
            fields.put("relativeRetentions", target.relativeRetentions());
        }
        if (!target.ions().isEmpty()) {
            fields.put("ions", target.ions());
        }
        if (!target.overlaps().isEmpty()) {
            fields.put("overlapMinutes", target.overlaps());
        }
        if (target.stability() != TargetStability.NOT_STATED) {
            fields.put("stability", Fields.word(target.stability()));
        }
        CitationFields.putText(fields, "note", target.note());
        fields.put("citation", CitationFields.write(target.citation()));
        return fields;
    }

    private static Map<String, Object> write(DocumentedTreatment treatment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("writtenAs", treatment.writtenAs());
        fields.put("pretreatment", MethodFields.write(treatment.pretreatment()));
        CitationFields.putText(fields, "reading", treatment.reading());
        fields.put("citation", CitationFields.write(treatment.citation()));
        return fields;
    }

    private static Map<String, Object> write(DocumentedMetric metric) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("writtenAs", metric.writtenAs());
        fields.put("metric", MethodFields.metricId(metric.metric()));
        CitationFields.putText(fields, "finding", metric.finding());
        fields.put("citation", CitationFields.write(metric.citation()));
        return fields;
    }

    private static Map<String, Object> write(OpenPart open) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("part", Fields.word(open.part()));
        fields.put("reason", Fields.word(open.reason()));
        fields.put("text", open.text());
        return fields;
    }

    private static Map<String, Object> write(DocumentedFact fact) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("topic", Fields.word(fact.topic()));
        fields.put("text", fact.text());
        fields.put("citation", CitationFields.write(fact.citation()));
        return fields;
    }

    static DocumentedMethod read(Fields fields) {
        DocumentedMethod method = fields.made(() -> readWhole(fields));
        fields.requireAllUsed();
        return method;
    }

    private static DocumentedMethod readWhole(Fields fields) {
        List<Substance> substances = new ArrayList<>();
        for (int k = 0; k < fields.list("substances").size(); k++) {
            substances.add(MethodFields.readSubstance(fields.entries("substances"), Integer.toString(k)));
        }
        DocumentedMethod method = DocumentedMethod.of(
                        fields.text("id"),
                        fields.text("version"),
                        fields.text("name"),
                        fields.choice("standing", MethodStanding.class),
                        substances.toArray(new Substance[0]))
                .withTargets(each(fields, "targets", DocumentedFields::readTarget))
                .withUnnamedTargets(fields.wholeOr("unnamedTargets", 0))
                .withTreatments(each(fields, "treatments", DocumentedFields::readTreatment)
                        .toArray(new DocumentedTreatment[0]))
                .withMetrics(
                        each(fields, "metrics", DocumentedFields::readMetric).toArray(new DocumentedMetric[0]))
                .withThresholds(
                        each(fields, "thresholds", ThresholdFields::read).toArray(new DocumentedThreshold[0]))
                .withCitations(CitationFields.readAll(fields, "citations")
                        .toArray(new org.drugprofiling.citation.Citation[0]));
        if (fields.has("techniques")) {
            method = method.withTechniques(
                    fields.choices("techniques", AnalyticalTechnique.class).toArray(new AnalyticalTechnique[0]));
        }
        if (fields.has("signal")) {
            method = method.withSignal(
                    fields.choice("signal", SignalType.class),
                    method.techniques().toArray(new AnalyticalTechnique[0]));
        }
        if (fields.has("assembly")) {
            method = method.withAssembly(readAssembly(fields.object("assembly")));
        }
        for (Fields open : fields.has("open") ? fields.objects("open") : List.<Fields>of()) {
            method = method.withOpen(
                    open.choice("part", MethodPart.class),
                    open.choice("reason", OpenPart.Reason.class),
                    open.text("text"));
            open.requireAllUsed();
        }
        for (DocumentedFact fact : each(fields, "facts", DocumentedFields::readFact)) {
            method = method.withFact(fact.topic(), fact.text(), fact.citation());
        }
        return method;
    }

    private static <T> List<T> each(Fields fields, String name, Function<Fields, T> reader) {
        if (!fields.has(name)) {
            return List.of();
        }
        List<T> values = new ArrayList<>();
        for (Fields element : fields.objects(name)) {
            values.add(element.made(() -> reader.apply(element)));
            element.requireAllUsed();
        }
        return values;
    }

    private static DocumentedTarget readTarget(Fields fields) {
        DocumentedTarget target = DocumentedTarget.of(
                        TargetFields.read(fields.object("target")),
                        fields.choice("use", TargetUse.class),
                        CitationFields.read(fields.object("citation")))
                .withNote(fields.anyText("note"));
        if (fields.has("order")) {
            target = target.withOrder(fields.whole("order"));
        }
        if (fields.has("retentionMinutes")) {
            target = target.withRetention(fields.number("retentionMinutes"));
        }
        if (fields.has("relativeRetentions")) {
            Fields relative = fields.object("relativeRetentions");
            for (String reference : relative.names()) {
                target = target.withRelativeRetention(reference, relative.number(reference));
            }
        }
        if (fields.has("ions")) {
            target = target.withIons(fields.texts("ions"));
        }
        if (fields.has("overlapMinutes")) {
            target = target.withOverlaps(fields.numbers("overlapMinutes"));
        }
        return fields.has("stability")
                ? target.withStability(fields.choice("stability", TargetStability.class))
                : target;
    }

    private static DocumentedTreatment readTreatment(Fields fields) {
        return new DocumentedTreatment(
                fields.text("writtenAs"),
                MethodFields.readPretreatment(fields, "pretreatment"),
                fields.anyText("reading"),
                CitationFields.read(fields.object("citation")));
    }

    private static DocumentedMetric readMetric(Fields fields) {
        return new DocumentedMetric(
                fields.text("writtenAs"),
                fields.made("metric", () -> ComparisonMetrics.of(fields.text("metric"))),
                fields.anyText("finding"),
                CitationFields.read(fields.object("citation")));
    }

    private static DocumentedFact readFact(Fields fields) {
        return new DocumentedFact(
                fields.choice("topic", FactTopic.class),
                fields.text("text"),
                CitationFields.read(fields.object("citation")));
    }

    private static ProfileAssembly readAssembly(Fields fields) {
        ProfileAssembly assembly =
                MethodFields.readAssembly(fields, fields.text("targetSet"), MethodFields.Surroundings.NONE);
        fields.requireAllUsed();
        return assembly;
    }
}
