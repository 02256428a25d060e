package org.drugprofiling.io.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of one kind of table mean, written once for each export of a laboratory and kept with a version; for
 * example {@code nl-tablets@1}: column {@code Diameter} is the diameter in millimetres, {@code batch} the seizure.
 *
 * <p>A table is <em>wide</em> (one row per sample, one column per target) or <em>long</em> (one row per sample and target).
 * Every column is mapped or declared ignored; a column that is neither is reported.
 *
 * <pre>{@code
 * ColumnMapping mapping = ColumnMapping.builder(
 *                 "nl-tablets", "1", Substance.MDMA, AnalyticalTechnique.PHYSICAL_EXAMINATION, SignalType.PHYSICAL_FEATURE)
 *         .origin(DataOrigin.MEASURED)
 *         .constant(SampleField.LABORATORY, "NL-1")
 *         .constant(SampleField.ROLE, "CASEWORK")
 *         .field(SampleField.SAMPLE, ColumnSource.joined("-", "batch", "tablet"))
 *         .field(SampleField.SPECIMEN, ColumnSource.joined("-", "batch", "tablet"))
 *         .column(SampleField.SEIZURE, "batch")
 *         .target("Diameter", TabletFeatureTarget.DIAMETER)
 *         .ignoring("remarks")
 *         .toMapping();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ColumnMapping {

    /** The version of this kind of value, for documents that hold one. */
    public static final int FORMAT_VERSION = 1;

    /** How samples and targets are laid out. */
    public enum Layout {
        /** One row per sample, one column per target. */
        WIDE,
        /** One row per sample and target. */
        LONG
    }

    private final String id;
    private final String version;
    private final Substance substance;
    private final AnalyticalTechnique technique;
    private final SignalType signal;
    private final DataOrigin origin;
    private final String method;
    private final String methodVersion;
    private final Map<SampleField, ColumnSource> fields;
    private final Map<SampleField, Map<String, String>> codes;
    private final Map<String, ColumnSource> attributes;
    private final List<String> relationGroupColumns;
    private final List<TargetColumn> targets;
    private final Set<String> ignored;
    private final boolean ignoringOtherCompounds;
    private final @Nullable String compoundColumn;
    private final @Nullable String valueColumn;
    private final @Nullable String unitColumn;

    ColumnMapping(ColumnMappingBuilder builder, DataOrigin origin) {
        this.id = builder.id;
        this.version = builder.version;
        this.substance = builder.substance;
        this.technique = builder.technique;
        this.signal = builder.signal;
        this.origin = origin;
        this.method = builder.method;
        this.methodVersion = builder.methodVersion;
        this.fields = Collections.unmodifiableMap(new EnumMap<>(builder.fields));
        Map<SampleField, Map<String, String>> copies = new EnumMap<>(SampleField.class);
        builder.codes.forEach(
                (field, texts) -> copies.put(field, Collections.unmodifiableMap(new LinkedHashMap<>(texts))));
        this.codes = Collections.unmodifiableMap(copies);
        this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(builder.attributes));
        this.relationGroupColumns = List.copyOf(builder.relationGroupColumns);
        this.targets = List.copyOf(builder.targets);
        this.ignored = Collections.unmodifiableSet(new TreeSet<>(builder.ignored));
        this.ignoringOtherCompounds = builder.ignoringOtherCompounds;
        this.compoundColumn = builder.compoundColumn;
        this.valueColumn = builder.valueColumn;
        this.unitColumn = builder.unitColumn;
    }

    /**
     * Begins a mapping.
     *
     * @param id name of the mapping, for example {@code nl-tablets}
     * @param version of the mapping, for example {@code 1}
     * @param substance the principal substance of all samples
     * @param technique kind of instrument
     * @param signal what the numbers are
     * @return a builder that maps nothing
     */
    public static ColumnMappingBuilder builder(
            String id, String version, Substance substance, AnalyticalTechnique technique, SignalType signal) {
        return new ColumnMappingBuilder(id, version, substance, technique, signal);
    }

    /**
     * {@return the name of the mapping}
     */
    public String id() {
        return id;
    }

    /**
     * {@return the version of the mapping}
     */
    public String version() {
        return version;
    }

    /**
     * {@return how samples and targets are laid out}
     */
    public Layout layout() {
        return compoundColumn == null ? Layout.WIDE : Layout.LONG;
    }

    /**
     * {@return the principal substance of all samples}
     */
    public Substance substance() {
        return substance;
    }

    /**
     * {@return the kind of instrument}
     */
    public AnalyticalTechnique technique() {
        return technique;
    }

    /**
     * {@return what the numbers are}
     */
    public SignalType signal() {
        return signal;
    }

    /**
     * {@return whether the numbers were measured, simulated or invented}
     */
    public DataOrigin origin() {
        return origin;
    }

    /**
     * {@return the id of the laboratory's method, empty if not stated}
     */
    public String method() {
        return method;
    }

    /**
     * {@return the version of the laboratory's method, empty if not stated}
     */
    public String methodVersion() {
        return methodVersion;
    }

    /**
     * {@return where each field comes from; fields that are not stated are absent}
     */
    public Map<SampleField, ColumnSource> fields() {
        return fields;
    }

    /**
     * {@return what texts in a field stand for, by field and text}
     */
    public Map<SampleField, Map<String, String>> codes() {
        return codes;
    }

    /**
     * {@return where each attribute comes from, by name of the attribute}
     */
    public Map<String, ColumnSource> attributes() {
        return attributes;
    }

    /**
     * {@return the columns that name a group of related material}
     */
    public List<String> relationGroupColumns() {
        return relationGroupColumns;
    }

    /**
     * {@return the targets in order}
     */
    public List<TargetColumn> targets() {
        return targets;
    }

    /**
     * {@return the columns, and in a long table also the compounds, that are left out on purpose}
     */
    public Set<String> ignored() {
        return ignored;
    }

    /**
     * {@return whether every compound of a long table that is no target is left out on purpose}
     */
    public boolean isIgnoringOtherCompounds() {
        return ignoringOtherCompounds;
    }

    /**
     * {@return the column of compound names, empty for a wide table}
     */
    public Optional<String> compoundColumn() {
        return Optional.ofNullable(compoundColumn);
    }

    /**
     * {@return the column of values, empty for a wide table}
     */
    public Optional<String> valueColumn() {
        return Optional.ofNullable(valueColumn);
    }

    /**
     * {@return the column of units, empty for a wide table or if units are not in the table}
     */
    public Optional<String> unitColumn() {
        return Optional.ofNullable(unitColumn);
    }

    /** All columns that must be in the table, in order of first mention. */
    Set<String> mappedColumns() {
        Set<String> names = new LinkedHashSet<>();
        fields.values().forEach(source -> names.addAll(source.columns()));
        attributes.values().forEach(source -> names.addAll(source.columns()));
        names.addAll(relationGroupColumns);
        compoundColumn().ifPresent(names::add);
        valueColumn().ifPresent(names::add);
        unitColumn().ifPresent(names::add);
        for (TargetColumn target : targets) {
            if (layout() == Layout.WIDE) {
                names.add(target.column());
            }
            names.addAll(target.sideColumns());
        }
        return names;
    }

    private List<Object> parts() {
        return List.of(
                List.of(id, version, substance, technique, signal, origin, method, methodVersion),
                List.of(fields, codes, attributes, relationGroupColumns, targets, ignored, ignoringOtherCompounds),
                List.of(compoundColumn(), valueColumn(), unitColumn()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColumnMapping that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return id + "@" + version + ": " + substance + ", " + layout() + " table, " + targets.size() + " targets";
    }
}
