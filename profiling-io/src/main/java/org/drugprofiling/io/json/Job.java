package org.drugprofiling.io.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.drugprofiling.io.table.ColumnMapping;
import org.drugprofiling.io.table.SampleTableReader;
import org.drugprofiling.io.table.StateMapping;
import org.drugprofiling.io.table.TableFormat;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.Target;
import org.jspecify.annotations.Nullable;

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
        return read(file, bytes, null);
    }

    /**
     * Reads a job for a method that is kept elsewhere; a method within the job is not needed and not looked at.
     *
     * @param file base name for messages
     * @param bytes UTF-8
     * @param kept the method, for example from a {@link MethodDocument}
     * @return the job
     * @throws ProfilingException if a field is missing, unknown or wrong, with its place, or a target of the method has no column that
     *     is read as it, or the columns are of another drug
     */
    public static Job withMethod(String file, byte[] bytes, ProfilingMethod kept) {
        return read(file, bytes, Objects.requireNonNull(kept, "kept"));
    }

    private static Job read(String file, byte[] bytes, @Nullable ProfilingMethod kept) {
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
            Map<String, Target> targets = new LinkedHashMap<>();
            mapping.targets().forEach(column -> targets.put(column.target().id(), column.target()));
            ProfilingMethod method = kept == null
                    ? MethodFields.read(
                            job.object("method"), new MethodFields.Surroundings(mapping.substance(), targets))
                    : fitting(job, kept, mapping, targets);
            EvaluationChoices evaluation =
                    job.has("evaluation") ? JobTable.evaluation(job.object("evaluation")) : EvaluationChoices.PLAIN;
            return new Job(SampleTableReader.of(mapping, format, states), method, evaluation);
        });
    }

    private static ProfilingMethod fitting(
            Fields job, ProfilingMethod kept, ColumnMapping mapping, Map<String, Target> columns) {
        if (!kept.substance().equals(mapping.substance())) {
            throw job.wrong(
                    "columns",
                    "columns must be of the drug of the method, "
                            + kept.substance().id());
        }
        for (Target target : kept.targets()) {
            Target column = columns.get(target.id());
            if (column == null || !target.readsAs(column)) {
                throw job.wrong(
                        "unfit-columns",
                        "columns",
                        "columns must hold every target of the method as it is defined; " + target.definition()
                                + " is missing");
            }
        }
        return kept;
    }
}
