package org.drugprofiling.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.io.table.ColumnMapping;
import org.drugprofiling.io.table.SampleTableReader;
import org.drugprofiling.io.table.StateMapping;
import org.drugprofiling.io.table.TableFormat;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.method.ProfilingMethods;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentStep;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Aggregation;
import org.drugprofiling.profile.NonDetectPolicy;
import org.drugprofiling.profile.ProfileAssembly;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;

/**
 * What a laboratory states once to work with its tables from the command line: how the table is written, what its columns mean, and the
 * method. A job is one JSON document with the fields {@code version} (1), {@code table}, {@code columns}, {@code states},
 * {@code method} and {@code evaluation}; the page {@code docs/job.md} lists every field.
 *
 * @param reader the reader of the tables
 * @param method the method
 * @param evaluation what was set aside and how pairs count
 * @since 0.1.0
 */
public record Job(SampleTableReader reader, ProfilingMethod method, EvaluationChoices evaluation) {

    private static final int VERSION = 1;

    /**
     * Checks that all is there.
     */
    public Job {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(evaluation, "evaluation");
    }

    /**
     * Reads a job.
     *
     * @param file base name for messages
     * @param bytes UTF-8
     * @return the job
     * @throws ProfilingException if a field is missing, unknown or wrong, with its place
     */
    public static Job read(String file, byte[] bytes) {
        Objects.requireNonNull(file, "file");
        Fields root = Fields.of(file, "", StrictJson.read(file, bytes));
        if (root.whole("version") != VERSION) {
            throw root.wrong("version", "the version of a job must be " + VERSION);
        }
        Fields job = root.allowing(JobFields.JOB);
        return job.made(() -> {
            ColumnMapping mapping = JobTable.mapping(job.object("columns"));
            TableFormat format = JobTable.format(job.object("table"));
            StateMapping states = JobTable.states(job.object("states"));
            ProfilingMethod method = method(job.object("method"), mapping);
            EvaluationChoices evaluation =
                    job.has("evaluation") ? JobTable.evaluation(job.object("evaluation")) : EvaluationChoices.PLAIN;
            return new Job(SampleTableReader.of(mapping, format, states), method, evaluation);
        });
    }

    private static ProfilingMethod method(Fields given, ColumnMapping mapping) {
        Fields fields = given.allowing(JobFields.METHOD);
        if (fields.has("known")) {
            if (fields.names().size() > 1) {
                throw fields.wrong("known", "a known method must stand alone");
            }
            return fields.made(() -> ProfilingMethods.of(fields.text("known")));
        }
        return fields.made(() -> ProfilingMethod.of(
                        fields.text("id"),
                        fields.text("version"),
                        mapping.substance(),
                        assembly(fields, mapping),
                        pretreatment(fields),
                        ComparisonMetrics.of(fields.text("metric")))
                .named(fields.textOr("name", fields.text("id"))));
    }

    private static ProfileAssembly assembly(Fields fields, ColumnMapping mapping) {
        ProfileAssembly assembly = ProfileAssembly.of(
                TargetSet.of(fields.textOr("targetSet", fields.text("id")), targets(fields, mapping)),
                NonDetectPolicy.parse(fields.text("nonDetects")));
        if (fields.flag("mixedUnits")) {
            assembly = assembly.allowingMixedUnits();
        }
        if (fields.flag("mixedLayers")) {
            assembly = assembly.allowingMixedLayers();
        }
        if (fields.has("minimumDetected")) {
            assembly = assembly.withMinimumDetected(fields.whole("minimumDetected"));
        }
        if (fields.has("aggregation") || fields.has("largestRelativeDeviation")) {
            assembly = assembly.withReplicates(
                    fields.choice("aggregation", Aggregation.class),
                    fields.has("largestRelativeDeviation")
                            ? fields.number("largestRelativeDeviation")
                            : Double.POSITIVE_INFINITY);
        }
        return assembly;
    }

    private static List<Target> targets(Fields fields, ColumnMapping mapping) {
        Map<String, Target> known = new LinkedHashMap<>();
        mapping.targets().forEach(column -> known.put(column.target().id(), column.target()));
        List<Target> chosen = new ArrayList<>();
        for (String id : fields.has("targets") ? fields.texts("targets") : List.copyOf(known.keySet())) {
            Target target = known.get(id);
            if (target == null) {
                throw fields.wrong("targets", "targets must be among those of the columns, " + known.keySet());
            }
            chosen.add(target);
        }
        return chosen;
    }

    private static Pretreatment pretreatment(Fields fields) {
        if (fields.isText("pretreatment")) {
            return Pretreatments.of(fields.text("pretreatment"));
        }
        List<PretreatmentStep> steps = new ArrayList<>();
        List<?> entries = fields.list("pretreatment");
        for (int k = 0; k < entries.size(); k++) {
            if (entries.get(k) instanceof String id) {
                steps.add(PretreatmentSteps.of(id, Map.of()));
            } else {
                Fields step = fields.element("pretreatment", k);
                steps.add(step.made(() -> PretreatmentSteps.of(step.text("step"), step.others("step"))));
            }
        }
        return Pretreatment.of(steps);
    }
}
