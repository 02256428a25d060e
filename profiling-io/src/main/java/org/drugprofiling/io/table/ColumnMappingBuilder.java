package org.drugprofiling.io.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.QualityStatus;
import org.drugprofiling.sample.ReplicateLevel;
import org.drugprofiling.sample.SampleRole;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.Target;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the parts of a {@link ColumnMapping}.
 *
 * @since 0.1.0
 */
public final class ColumnMappingBuilder {

    final String id;
    final String version;
    final Substance substance;
    final AnalyticalTechnique technique;
    final SignalType signal;
    private @Nullable DataOrigin origin;
    String method = "";
    String methodVersion = "";
    final Map<SampleField, ColumnSource> fields = new EnumMap<>(SampleField.class);
    final Map<SampleField, Map<String, String>> codes = new EnumMap<>(SampleField.class);
    final Map<String, ColumnSource> attributes = new LinkedHashMap<>();
    final List<String> relationGroupColumns = new ArrayList<>();
    final List<TargetColumn> targets = new ArrayList<>();
    final Set<String> ignored = new TreeSet<>();
    boolean ignoringOtherCompounds;

    @Nullable String compoundColumn;

    @Nullable String valueColumn;

    @Nullable String unitColumn;

    ColumnMappingBuilder(
            String id, String version, Substance substance, AnalyticalTechnique technique, SignalType signal) {
        if (id.isBlank() || version.isBlank()) {
            throw new ProfilingException(
                    "invalid-mapping",
                    "a column mapping must have an id and a version",
                    ProblemLocation.nowhere(),
                    "'" + id + "' and '" + version + "'");
        }
        this.id = id;
        this.version = version;
        this.substance = Objects.requireNonNull(substance, "substance");
        this.technique = Objects.requireNonNull(technique, "technique");
        this.signal = Objects.requireNonNull(signal, "signal");
    }

    /**
     * States whether the numbers were measured, simulated or invented; every mapping must say it.
     *
     * @param value the origin
     * @return this builder
     */
    public ColumnMappingBuilder origin(DataOrigin value) {
        this.origin = Objects.requireNonNull(value, "origin");
        return this;
    }

    /**
     * States the laboratory's method.
     *
     * @param methodId its identifier
     * @param ofVersion its version
     * @return this builder
     */
    public ColumnMappingBuilder method(String methodId, String ofVersion) {
        this.method = methodId.strip();
        this.methodVersion = ofVersion.strip();
        return this;
    }

    /**
     * States where a field comes from.
     *
     * @param field what is said about the sample
     * @param source where it stands
     * @return this builder
     */
    public ColumnMappingBuilder field(SampleField field, ColumnSource source) {
        fields.put(Objects.requireNonNull(field, "field"), Objects.requireNonNull(source, "source"));
        return this;
    }

    /**
     * States the column of a field.
     *
     * @param field what is said about the sample
     * @param column header
     * @return this builder
     */
    public ColumnMappingBuilder column(SampleField field, String column) {
        return field(field, ColumnSource.column(column));
    }

    /**
     * States one text of a field for all rows.
     *
     * @param field what is said about the samples
     * @param text the text
     * @return this builder
     */
    public ColumnMappingBuilder constant(SampleField field, String text) {
        return field(field, ColumnSource.constant(text));
    }

    /**
     * States what a laboratory's own text in the column of a role, a level or a quality means. The names of the constants
     * themselves need no code.
     *
     * @param role what it means
     * @param text what stands in the column, empty for an empty cell
     * @return this builder
     */
    public ColumnMappingBuilder code(SampleRole role, String text) {
        return code(SampleField.ROLE, text, role.name());
    }

    /**
     * States what a laboratory's own text in the column of the level means.
     *
     * @param level what it means
     * @param text what stands in the column, empty for an empty cell
     * @return this builder
     */
    public ColumnMappingBuilder code(ReplicateLevel level, String text) {
        return code(SampleField.LEVEL, text, level.name());
    }

    /**
     * States what a laboratory's own text in the column of quality control means.
     *
     * @param verdict what it means
     * @param text what stands in the column, empty for an empty cell
     * @return this builder
     */
    public ColumnMappingBuilder code(QualityStatus.Verdict verdict, String text) {
        return code(SampleField.QUALITY, text, verdict.name());
    }

    private ProfilingException refusal(String rule, @Nullable String value) {
        return new ProfilingException(
                "invalid-mapping", rule, ProblemLocation.nowhere().with("mapping", id), value);
    }

    private ColumnMappingBuilder code(SampleField field, String text, String meaning) {
        String earlier =
                codes.computeIfAbsent(field, any -> new LinkedHashMap<>()).put(text.strip(), meaning);
        if (earlier != null && !earlier.equals(meaning)) {
            throw new ProfilingException(
                    "ambiguous-text",
                    "a text must have one meaning",
                    ProblemLocation.nowhere().with("text", text),
                    earlier + " and " + meaning);
        }
        return this;
    }

    /**
     * States the column of an attribute such as {@code route}; empty cells are left out.
     *
     * @param name of the attribute
     * @param source where it stands
     * @return this builder
     */
    public ColumnMappingBuilder attribute(String name, ColumnSource source) {
        if (name.isBlank()) {
            throw new ProfilingException("invalid-mapping", "an attribute must have a name");
        }
        attributes.put(name, Objects.requireNonNull(source, "source"));
        return this;
    }

    /**
     * States a column that names a group of material known to be related; empty cells are left out.
     *
     * @param column header
     * @return this builder
     */
    public ColumnMappingBuilder relationGroup(String column) {
        relationGroupColumns.add(Objects.requireNonNull(column, "column"));
        return this;
    }

    /**
     * Adds a target without limits.
     *
     * @param column header, or name in the compound column
     * @param target what is measured
     * @return this builder
     */
    public ColumnMappingBuilder target(String column, Target target) {
        return target(TargetColumn.of(column, target));
    }

    /**
     * Adds a target.
     *
     * @param column the target and where it stands
     * @return this builder
     */
    public ColumnMappingBuilder target(TargetColumn column) {
        targets.add(Objects.requireNonNull(column, "column"));
        return this;
    }

    /**
     * Declares columns, and in a long table also compounds, that are left out on purpose. They need not be there.
     *
     * @param names headers or names of compounds
     * @return this builder
     */
    public ColumnMappingBuilder ignoring(String... names) {
        ignored.addAll(List.of(names));
        return this;
    }

    /**
     * Declares that every compound of a long table that is no target is left out on purpose; the rows are counted.
     *
     * @return this builder
     */
    public ColumnMappingBuilder ignoringOtherCompounds() {
        this.ignoringOtherCompounds = true;
        return this;
    }

    /**
     * States that the table is long.
     *
     * @param compounds column of compound names
     * @param values column of values
     * @return this builder
     */
    public ColumnMappingBuilder longLayout(String compounds, String values) {
        this.compoundColumn = Objects.requireNonNull(compounds, "compounds");
        this.valueColumn = Objects.requireNonNull(values, "values");
        return this;
    }

    /**
     * States the column of units of a long table; every row must have the unit of its target.
     *
     * @param column header
     * @return this builder
     */
    public ColumnMappingBuilder unitColumn(String column) {
        this.unitColumn = Objects.requireNonNull(column, "column");
        return this;
    }

    /**
     * {@return the mapping}
     *
     * @throws ProfilingException if something required is not stated, or something is stated twice
     */
    public ColumnMapping toMapping() {
        if (origin == null) {
            throw refusal("a column mapping must say whether data were measured, simulated or invented", null);
        }
        for (SampleField field : SampleField.values()) {
            if (field.isRequired() && !fields.containsKey(field)) {
                throw refusal("a column mapping must say where " + field + " comes from", null);
            }
        }
        if (fields.containsKey(SampleField.LEVEL) != fields.containsKey(SampleField.PARENT)) {
            throw refusal("LEVEL and PARENT must be mapped together: what was repeated, and of which sample", null);
        }
        boolean isLong = compoundColumn != null;
        if (!isLong && (unitColumn != null || ignoringOtherCompounds)) {
            throw refusal("a column of units and other compounds must belong to a long table", null);
        }
        requireDistinctTargets();
        ColumnMapping mapping = new ColumnMapping(this, origin);
        for (String name : mapping.mappedColumns()) {
            if (name.isBlank()) {
                throw refusal("the name of a column must not be blank", null);
            }
            if (ignored.contains(name)) {
                throw refusal("a column must be mapped or ignored, not both", "'" + name + "'");
            }
        }
        return mapping;
    }

    private void requireDistinctTargets() {
        if (targets.isEmpty()) {
            throw refusal("a column mapping must have at least one target", null);
        }
        Set<String> columns = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (TargetColumn column : targets) {
            if (!columns.add(column.column()) || !ids.add(column.target().id())) {
                throw refusal("targets must have columns and ids of their own", column.toString());
            }
            if (ignored.contains(column.column())) {
                throw refusal("a compound must be mapped or ignored, not both", "'" + column.column() + "'");
            }
        }
    }
}
