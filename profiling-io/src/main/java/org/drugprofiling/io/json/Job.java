package org.drugprofiling.io.json;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drugprofiling.io.table.ColumnMapping;
import org.drugprofiling.io.table.ColumnMappingBuilder;
import org.drugprofiling.io.table.ColumnSource;
import org.drugprofiling.io.table.SampleField;
import org.drugprofiling.io.table.SampleTableReader;
import org.drugprofiling.io.table.StateMapping;
import org.drugprofiling.io.table.TableFormat;
import org.drugprofiling.io.table.TargetColumn;
import org.drugprofiling.io.table.ZeroMeaning;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Quantity;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.SubstanceFamily;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.Target;
import org.jspecify.annotations.Nullable;

/**
 * What a laboratory states once to work with its tables from the command line: how the table is written, what its columns mean, and the
 * method. A job is one JSON document with the fields {@code version} (1), {@code table}, {@code columns}, {@code states} and
 * {@code method}; the guide shows one.
 *
 * @param reader the reader of the tables
 * @param method the method
 * @since 0.1.0
 */
public record Job(SampleTableReader reader, ProfilingMethod method) {

    private static final int VERSION = 1;

    /**
     * Checks that both are there.
     */
    public Job {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(method, "method");
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
     * @throws ProfilingException if a field is missing, unknown or wrong, with its place, or a target of the method has no column in its
     *     unit, or the columns are of another drug
     */
    public static Job withMethod(String file, byte[] bytes, ProfilingMethod kept) {
        return read(file, bytes, Objects.requireNonNull(kept));
    }

    private static Job read(String file, byte[] bytes, @Nullable ProfilingMethod kept) {
        Fields root = Fields.of(file, "", StrictJson.read(file, bytes));
        if (root.whole("version") != VERSION) {
            throw root.wrong("version", "the version of a job must be " + VERSION);
        }
        Map<String, Target> targets = new LinkedHashMap<>();
        try {
            ColumnMapping mapping = mapping(root.object("columns"), targets);
            TableFormat format = format(root.object("table"));
            StateMapping states = states(root.object("states"));
            ProfilingMethod method = kept == null
                    ? MethodFields.read(
                            root.object("method"), new MethodFields.Surroundings(mapping.substance(), targets))
                    : fitting(root, kept, mapping, targets);
            root.requireAllUsed();
            return new Job(SampleTableReader.of(mapping, format, states), method);
        } catch (ProfilingException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            ProfilingException refusal = new ProfilingException(
                    "invalid-job",
                    "a job must be complete: " + e.getMessage(),
                    ProblemLocation.nowhere().with("file", file),
                    null);
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static ProfilingMethod fitting(
            Fields root, ProfilingMethod kept, ColumnMapping mapping, Map<String, Target> columns) {
        root.others("");
        if (!kept.substance().equals(mapping.substance())) {
            throw root.wrong(
                    "columns",
                    "columns must be of the drug of the method, "
                            + kept.substance().id());
        }
        for (Target target : kept.targets()) {
            Target column = columns.get(target.id());
            if (column == null || !column.unit().equals(target.unit())) {
                throw root.wrong(
                        "unfit-columns",
                        "columns",
                        "columns must hold every target of the method in its unit; " + target.id() + " in "
                                + target.unit() + " is missing");
            }
        }
        return kept;
    }

    private static TableFormat format(Fields table) {
        TableFormat format = TableFormat.detected();
        if (table.has("separator")) {
            format = format.withSeparator(table.choice("separator", TableFormat.Separator.class));
        }
        if (table.has("decimalSign")) {
            format = format.withDecimalSign(table.choice("decimalSign", TableFormat.DecimalSign.class));
        }
        if (table.has("charset")) {
            try {
                format = format.withCharset(Charset.forName(table.text("charset")));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw table.wrong("charset", "a charset that this machine knows must be there");
            }
        }
        if (table.has("linesBeforeHeader")) {
            format = format.withLinesBeforeHeader(table.whole("linesBeforeHeader"));
        }
        if (table.flag("unitRow")) {
            format = format.withUnitRow();
        }
        table.requireAllUsed();
        return format;
    }

    private static Substance substance(Fields columns) {
        if (!columns.isText("substance") || MethodFields.isKnownDrug(columns.text("substance"))) {
            return MethodFields.readSubstance(columns, "substance");
        }
        String id = columns.text("substance");
        return new Substance(id, id, SubstanceFamily.OTHER);
    }

    private static ColumnMapping mapping(Fields columns, Map<String, Target> targets) {
        ColumnMappingBuilder builder = ColumnMapping.builder(
                        columns.text("id"),
                        columns.text("version"),
                        substance(columns),
                        columns.choice("technique", AnalyticalTechnique.class),
                        columns.choice("signal", SignalType.class))
                .origin(columns.choice("origin", DataOrigin.class));
        Fields fields = columns.object("fields");
        for (String name : fields.names()) {
            builder.field(field(fields, name), source(fields, name));
        }
        if (columns.has("attributes")) {
            Fields attributes = columns.object("attributes");
            for (String name : attributes.names()) {
                builder.attribute(name, source(attributes, name));
            }
        }
        for (Fields target : columns.objects("targets")) {
            TargetColumn column = target(target);
            targets.put(column.target().id(), column.target());
            builder.target(column);
        }
        if (columns.has("ignored")) {
            builder.ignoring(columns.texts("ignored").toArray(new String[0]));
        }
        if (columns.has("long")) {
            Fields tall = columns.object("long");
            builder.longLayout(tall.text("compounds"), tall.text("values"));
            tall.requireAllUsed();
        }
        columns.requireAllUsed();
        return builder.toMapping();
    }

    private static SampleField field(Fields fields, String name) {
        for (SampleField field : SampleField.values()) {
            if (field.name().equalsIgnoreCase(name.replace('-', '_'))) {
                return field;
            }
        }
        throw fields.wrong(name, "a field of a sample must be one of " + List.of(SampleField.values()));
    }

    /** A column by its header, or an object with {@code constant}, or with {@code columns} and {@code joiner}. */
    private static ColumnSource source(Fields fields, String name) {
        try {
            return ColumnSource.column(fields.text(name));
        } catch (ProfilingException notText) {
            Fields source = fields.object(name);
            ColumnSource found = source.has("constant")
                    ? ColumnSource.constant(source.text("constant"))
                    : ColumnSource.joined(
                            source.textOr("joiner", "-"),
                            source.texts("columns").toArray(new String[0]));
            source.requireAllUsed();
            return found;
        }
    }

    private static TargetColumn target(Fields fields) {
        String column = fields.text("column");
        Target target = fields.has("kind") ? TargetFields.readWithin(fields) : shortTarget(fields, column);
        TargetColumn made = TargetColumn.of(column, target);
        if (fields.has("detectionLimit")) {
            made = made.withDetectionLimit(fields.number("detectionLimit"));
        }
        if (fields.has("zero")) {
            made = made.withZero(fields.choice("zero", ZeroMeaning.class));
        }
        fields.requireAllUsed();
        return made;
    }

    /** A target by id, name, layer, unit and quantity; any other is described as in a method document, with its {@code kind}. */
    private static Target shortTarget(Fields fields, String column) {
        String id = fields.textOr("id", column);
        String name = fields.textOr("name", id);
        Layer layer = fields.choice("layer", Layer.class);
        MeasurementUnit unit = new MeasurementUnit(fields.text("unit"), fields.choice("quantity", Quantity.class));
        return layer == Layer.TABLETTING
                ? new TabletFeatureTarget(id, name, layer, unit)
                : AnalyteTarget.of(id, name, layer, unit);
    }

    private static StateMapping states(Fields states) {
        StateMapping mapping = StateMapping.nothingDeclared();
        if (states.has("texts")) {
            Fields texts = states.object("texts");
            for (String text : texts.names()) {
                mapping = mapping.withText(text, texts.choice(text, StateMapping.State.class));
            }
        }
        if (states.has("empty")) {
            mapping = mapping.withText("", states.choice("empty", StateMapping.State.class));
        }
        if (states.has("lessThan")) {
            mapping = mapping.withLessThan(states.choice("lessThan", StateMapping.State.class));
        }
        if (states.has("zero")) {
            mapping = mapping.withZero(states.choice("zero", ZeroMeaning.class));
        }
        states.requireAllUsed();
        return mapping;
    }
}
