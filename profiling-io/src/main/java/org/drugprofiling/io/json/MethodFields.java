package org.drugprofiling.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.method.MethodStanding;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.method.ProfilingMethods;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentStep;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Aggregation;
import org.drugprofiling.profile.NonDetectPolicy;
import org.drugprofiling.profile.ProfileAssembly;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.SubstanceFamily;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;
import org.jspecify.annotations.Nullable;

/** A method in JSON. A job and a method document are read by the same code: in a job, targets are ids of its columns. */
final class MethodFields {

    /** What a template puts where a laboratory has to write something. */
    static final String TO_BE_GIVEN = "TO BE GIVEN";

    private static final List<Substance> SUBSTANCES = List.of(
            Substance.HEROIN, Substance.COCAINE, Substance.AMPHETAMINE, Substance.METHAMPHETAMINE, Substance.MDMA);

    private MethodFields() {}

    /** What stands around a method in a job: the drug and the targets of the columns. Empty around a method document. */
    record Surroundings(@Nullable Substance substance, Map<String, Target> columns) {
        static final Surroundings NONE = new Surroundings(null, Map.of());
    }

    static Map<String, Object> write(ProfilingMethod method) {
        if (ProfilingMethods.isCatalogueId(method.id()) && !isOfCatalogue(method)) {
            throw refusedId(ProblemLocation.nowhere(), method.id());
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", method.id());
        fields.put("version", method.version());
        fields.put("name", method.name());
        fields.put("substance", write(method.substance()));
        fields.put("standing", Fields.word(method.standing()));
        if (hasAssembly(method)) {
            putAssembly(fields, method.assembly());
        }
        fields.put("pretreatment", write(method.pretreatment()));
        fields.put("metric", metricId(method.metric()));
        if (!method.citations().isEmpty()) {
            fields.put("citations", CitationFields.writeAll(method.citations()));
        }
        method.limits().ifPresent(limits -> fields.put("limits", LimitFields.write(limits)));
        return fields;
    }

    static boolean hasAssembly(ProfilingMethod method) {
        return method.readiness() != org.drugprofiling.method.MethodReadiness.TEMPLATE;
    }

    private static boolean isOfCatalogue(ProfilingMethod method) {
        try {
            return ProfilingMethods.of(method.id()).toMethod().equals(method);
        } catch (ProfilingException incomplete) {
            return false;
        }
    }

    private static ProfilingException refusedId(ProblemLocation place, String id) {
        return new ProfilingException(
                "catalogue-method-id",
                "a method must have an id that no method of the catalogue has, unless it is that method",
                place,
                "'" + id + "'");
    }

    /** A drug of the catalogue by its id, any other in full. */
    static Object write(Substance substance) {
        if (SUBSTANCES.contains(substance)) {
            return substance.id();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", substance.id());
        fields.put("name", substance.name());
        fields.put("family", Fields.word(substance.family()));
        return fields;
    }

    static Substance readSubstance(Fields fields, String name) {
        if (fields.isText(name)) {
            String id = fields.text(name);
            return SUBSTANCES.stream()
                    .filter(substance -> substance.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> fields.wrong(
                            name,
                            "a drug must be one of "
                                    + SUBSTANCES.stream().map(Substance::id).toList()
                                    + ", or an object with id, name and family"));
        }
        Fields own = fields.object(name);
        Substance substance = own.made(
                () -> new Substance(own.text("id"), own.text("name"), own.choice("family", SubstanceFamily.class)));
        own.requireAllUsed();
        return substance;
    }

    static void putAssembly(Map<String, Object> fields, ProfileAssembly assembly) {
        fields.put("targetSet", assembly.targets().name());
        List<Object> targets = new ArrayList<>();
        assembly.targets().forEach(target -> targets.add(TargetFields.write(target)));
        fields.put("targets", targets);
        fields.put("nonDetects", assembly.nonDetects().id());
        fields.put("minimumDetected", assembly.minimumDetected());
        if (assembly.aggregation() != Aggregation.NONE) {
            fields.put("aggregation", Fields.word(assembly.aggregation()));
        }
        if (Double.isFinite(assembly.largestRelativeDeviation())) {
            fields.put("largestRelativeDeviation", assembly.largestRelativeDeviation());
        }
        if (assembly.acceptsMixedUnits()) {
            fields.put("mixedUnits", true);
        }
        if (assembly.acceptsMixedLayers()) {
            fields.put("mixedLayers", true);
        }
        if (assembly.readsPeaks()) {
            fields.put("readingPeaks", true);
        }
        if (assembly.joinsRecords()) {
            fields.put("joiningRecords", true);
        }
    }

    static List<Object> write(Pretreatment pretreatment) {
        List<Object> steps = new ArrayList<>();
        for (PretreatmentStep step : pretreatment.steps()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("step", step.id());
            fields.putAll(step.parameters());
            steps.add(fields);
        }
        return steps;
    }

    static String metricId(ComparisonMetric metric) {
        try {
            if (ComparisonMetrics.of(metric.id()).equals(metric)) {
                return metric.id();
            }
        } catch (ProfilingException unknown) {
            // refused below, with the reason that matters here
        }
        throw new ProfilingException(
                "unwritable-metric",
                "a metric must be one that its id gives back before it is written",
                ProblemLocation.nowhere(),
                "'" + metric.id() + "'");
    }

    static ProfilingMethod read(Fields fields, Surroundings around) {
        if (fields.has("known")) {
            if (around.equals(Surroundings.NONE)) {
                throw fields.wrong(
                        "known", "a method file must hold the whole method; only a job may name one that is known");
            }
            if (fields.names().size() > 1) {
                throw fields.wrong("known", "a known method must stand alone");
            }
            ProfilingMethod known = fields.made(
                    "known", () -> ProfilingMethods.of(fields.text("known")).toMethod());
            fields.requireAllUsed();
            return known;
        }
        String id = given(fields, "id");
        Substance substance = readDrug(fields, around);
        MethodStanding standing =
                fields.has("standing") ? fields.choice("standing", MethodStanding.class) : MethodStanding.LABORATORY;
        ProfileAssembly assembly = hasTargets(fields, around) ? readAssembly(fields, id, around) : null;
        ProfilingMethod method = fields.made(() -> {
            String version = fields.text("version");
            String name = fields.textOr("name", id);
            Pretreatment pretreatment = readPretreatment(fields, "pretreatment");
            ComparisonMetric metric = fields.made("metric", () -> ComparisonMetrics.of(given(fields, "metric")));
            List<Citation> sources = CitationFields.readAll(fields, "citations");
            return assembly == null
                    ? ProfilingMethod.template(id, version, name, substance, standing, pretreatment, metric, sources)
                    : ProfilingMethod.of(id, version, substance, assembly, pretreatment, metric)
                            .named(name)
                            .citing(sources);
        });
        if (fields.has("limits")) {
            ProfilingMethod whole = method;
            method = fields.made("limits", () -> whole.withLimits(LimitFields.read(fields.object("limits"))));
        }
        if (method.standing() != standing) {
            throw fields.wrong("standing", "a method with targets must be of the standing laboratory");
        }
        fields.requireAllUsed();
        if (ProfilingMethods.isCatalogueId(id) && !isOfCatalogue(method)) {
            throw fields.wrong(
                    "catalogue-method-id",
                    "id",
                    refusedId(ProblemLocation.nowhere(), id).rule());
        }
        return method;
    }

    private static boolean hasTargets(Fields fields, Surroundings around) {
        return fields.has("targets")
                || fields.has("nonDetects")
                || !around.columns().isEmpty();
    }

    private static Substance readDrug(Fields fields, Surroundings around) {
        Substance outside = around.substance();
        if (outside == null) {
            return readSubstance(fields, "substance");
        }
        if (fields.has("substance") && !readSubstance(fields, "substance").equals(outside)) {
            throw fields.wrong("substance", "a method must be for the drug of the columns, " + outside.id());
        }
        return outside;
    }

    static ProfileAssembly readAssembly(Fields fields, String id, Surroundings around) {
        return fields.made(() -> {
            TargetSet targets = TargetSet.of(
                    fields.has("targetSet") ? given(fields, "targetSet") : id, readTargets(fields, around));
            ProfileAssembly assembly = ProfileAssembly.of(
                    targets, fields.made("nonDetects", () -> NonDetectPolicy.parse(given(fields, "nonDetects"))));
            if (fields.has("aggregation") || fields.has("largestRelativeDeviation")) {
                assembly = assembly.withReplicates(
                        fields.has("aggregation") ? fields.choice("aggregation", Aggregation.class) : Aggregation.NONE,
                        fields.numberOr("largestRelativeDeviation", Double.POSITIVE_INFINITY));
            }
            if (fields.flag("mixedUnits")) {
                assembly = assembly.allowingMixedUnits();
            }
            if (fields.flag("mixedLayers")) {
                assembly = assembly.allowingMixedLayers();
            }
            if (fields.flag("readingPeaks")) {
                assembly = assembly.readingPeaks();
            }
            if (fields.flag("joiningRecords")) {
                assembly = assembly.joiningRecords();
            }
            return fields.has("minimumDetected")
                    ? assembly.withMinimumDetected(fields.whole("minimumDetected"))
                    : assembly;
        });
    }

    private static String given(Fields fields, String name) {
        String text = fields.text(name);
        if (text.startsWith(TO_BE_GIVEN)) {
            throw fields.wrong(name, "what a template leaves open must be given");
        }
        return text;
    }

    private static List<Target> readTargets(Fields fields, Surroundings around) {
        if (!fields.has("targets")) {
            return List.copyOf(around.columns().values());
        }
        List<?> entries = fields.list("targets");
        if (!entries.isEmpty() && entries.stream().noneMatch(String.class::isInstance)) {
            return fields.objects("targets").stream().map(TargetFields::read).toList();
        }
        List<Target> chosen = new ArrayList<>();
        for (String id : fields.texts("targets")) {
            Target target = around.columns().get(id);
            if (target == null) {
                throw fields.wrong(
                        "targets",
                        "targets must be among those of the columns, "
                                + around.columns().keySet() + ", or be described as objects");
            }
            chosen.add(target);
        }
        return chosen;
    }

    static Pretreatment readPretreatment(Fields fields, String name) {
        if (fields.isText(name)) {
            return fields.made(name, () -> Pretreatments.of(given(fields, name)));
        }
        List<PretreatmentStep> steps = new ArrayList<>();
        List<?> entries = fields.list(name);
        for (int k = 0; k < entries.size(); k++) {
            if (entries.get(k) instanceof String id) {
                steps.add(fields.made(name + "/" + k, () -> PretreatmentSteps.of(id, Map.of())));
            } else {
                Fields step = fields.element(name, k);
                steps.add(step.made(() -> PretreatmentSteps.of(step.text("step"), step.others("step"))));
            }
        }
        return Pretreatment.of(steps);
    }
}
