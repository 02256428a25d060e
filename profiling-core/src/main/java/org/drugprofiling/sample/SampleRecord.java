package org.drugprofiling.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Target;
import org.jspecify.annotations.Nullable;

/**
 * What the records of all drugs have in common: whose material, measured by whom and how, and every measurement; for example
 * record {@code S012-r1} of specimen {@code S012}, seizure {@code Z07}.
 *
 * @since 0.1.0
 */
public final class SampleRecord {

    private final SampleId id;
    private final Specimen specimen;
    private final Seizure seizure;
    private final LaboratoryId laboratory;
    private final Acquisition acquisition;
    private final SampleRole role;
    private final ReplicateLevel level;
    private final @Nullable SampleId parent;
    private final QualityStatus quality;
    private final Map<String, Measurement> measurements;
    private final Set<String> dosageTargets;
    private final Map<String, Target> reported;
    private final @Nullable PeakTable peaks;
    private final List<Content> contents;
    private final Set<String> relationGroups;
    private final Map<String, String> attributes;
    private final List<Amendment> amendments;
    private final DataOrigin origin;

    SampleRecord(SampleRecordBuilder builder) {
        this.id = builder.id;
        this.specimen = builder.specimen;
        this.seizure = builder.seizure;
        this.laboratory = builder.laboratory;
        this.acquisition = builder.acquisition;
        this.role = builder.role;
        this.level = builder.level;
        this.parent = builder.parent;
        this.quality = builder.quality;
        this.measurements = Collections.unmodifiableMap(new LinkedHashMap<>(builder.measurements));
        this.dosageTargets = Collections.unmodifiableSet(new TreeSet<>(builder.dosageTargets));
        this.reported = Collections.unmodifiableMap(new TreeMap<>(builder.reported));
        this.peaks = builder.peaks;
        this.contents = List.copyOf(builder.contents);
        this.relationGroups = Collections.unmodifiableSet(new TreeSet<>(builder.relationGroups));
        this.attributes = Collections.unmodifiableMap(new TreeMap<>(builder.attributes));
        this.amendments = List.copyOf(builder.amendments);
        this.origin = builder.origin;
        if (level != ReplicateLevel.SPECIMEN && parent == null) {
            throw new ProfilingException(
                    "missing-parent",
                    "a repeated injection or extraction must name the sample it repeats",
                    at(),
                    level.name());
        }
        if (id.equals(parent)) {
            throw new ProfilingException("missing-parent", "a sample must not be its own parent", at(), id.value());
        }
    }

    /**
     * Begins a record: casework, quality control not stated, a first record of its specimen.
     *
     * @param id the record
     * @param specimen of which physical unit
     * @param seizure from which seizure
     * @param laboratory measured by whom
     * @param acquisition measured how
     * @return a builder without measurements
     */
    public static SampleRecordBuilder builder(
            SampleId id, Specimen specimen, Seizure seizure, LaboratoryId laboratory, Acquisition acquisition) {
        return new SampleRecordBuilder(id, specimen, seizure, laboratory, acquisition);
    }

    private ProblemLocation at() {
        return ProblemLocation.nowhere().withIdentifier("sample", id);
    }

    /**
     * {@return the id of the record}
     */
    public SampleId id() {
        return id;
    }

    /**
     * {@return the physical unit}
     */
    public Specimen specimen() {
        return specimen;
    }

    /**
     * {@return the seizure it was taken in}
     */
    public Seizure seizure() {
        return seizure;
    }

    /**
     * {@return who measured}
     */
    public LaboratoryId laboratory() {
        return laboratory;
    }

    /**
     * {@return how and when it was measured}
     */
    public Acquisition acquisition() {
        return acquisition;
    }

    /**
     * {@return why it was measured}
     */
    public SampleRole role() {
        return role;
    }

    /**
     * {@return what was repeated to obtain it}
     */
    public ReplicateLevel level() {
        return level;
    }

    /**
     * {@return the record it repeats, empty for a first record}
     */
    public Optional<SampleId> parent() {
        return Optional.ofNullable(parent);
    }

    /**
     * {@return what blanks and controls of the run said}
     */
    public QualityStatus quality() {
        return quality;
    }

    /**
     * {@return all measurements by target id, in the order in which they were reported}
     */
    public Map<String, Measurement> measurements() {
        return measurements;
    }

    /**
     * Returns the measurement of a target. A target of which nothing was reported was not analysed.
     *
     * @param target the target
     * @return its measurement
     * @throws ProfilingException if the reported unit is not that of the target, or the number was reported for another target of the
     *     same id, see {@link Target#readsAs}: another technique, ion, derivative, extraction or isomer of a compound, another compound
     *     or scale of a delta, another numerator or denominator of a ratio
     */
    public Measurement measurement(Target target) {
        Measurement measurement = measurements.getOrDefault(target.id(), Measurement.notAnalysed());
        Optional<MeasurementUnit> unit = measurement.knownUnit();
        if (unit.isPresent() && !unit.get().equals(target.unit())) {
            throw new ProfilingException(
                    "unit-mismatch",
                    "a measurement must be in the unit of its target, " + target.unit() + " ("
                            + target.unit().quantity() + ")",
                    at().with("target", target.id()),
                    unit.get() + " (" + unit.get().quantity() + ")");
        }
        Target as = reported.get(target.id());
        if (as != null && !target.readsAs(as)) {
            throw new ProfilingException(
                    "target-mismatch",
                    "a measurement must be read as what it was reported as, " + target.definition(),
                    at().with("target", target.id()),
                    as.definition());
        }
        return measurement;
    }

    /**
     * Returns what a number was reported as, for example a delta with its compound and scale.
     *
     * @param id id of the target
     * @return the target; empty if nothing was reported under that id
     */
    public Optional<Target> reportedTarget(String id) {
        return Optional.ofNullable(reported.get(id));
    }

    /**
     * {@return all peaks of the chromatogram, if they were kept}
     */
    public Optional<PeakTable> peaks() {
        return Optional.ofNullable(peaks);
    }

    /**
     * {@return drugs, adulterants and diluents that were found}
     */
    public List<Content> contents() {
        return contents;
    }

    /**
     * {@return groups of material known to be related}
     */
    public Set<String> relationGroups() {
        return relationGroups;
    }

    /**
     * {@return named facts such as {@code route}, sorted by name}
     */
    public Map<String, String> attributes() {
        return attributes;
    }

    /**
     * {@return changes that a person made to reported values}
     */
    public List<Amendment> amendments() {
        return amendments;
    }

    /**
     * {@return whether the numbers were measured, simulated or invented}
     */
    public DataOrigin origin() {
        return origin;
    }

    /**
     * {@return what is common to all drugs and surprising, see {@link RecordFlags}}
     */
    List<SampleFlag> commonFlags() {
        return RecordFlags.of(this);
    }

    /**
     * {@return targets of the layer of dosage, by id}
     */
    Set<String> dosageTargets() {
        return dosageTargets;
    }

    private List<Object> content() {
        return List.of(
                id,
                specimen,
                seizure,
                laboratory,
                acquisition,
                role,
                level,
                parent(),
                quality,
                List.copyOf(measurements.entrySet()),
                dosageTargets,
                reported,
                peaks(),
                contents,
                relationGroups,
                attributes,
                amendments,
                origin);
    }

    /**
     * {@return whether the other record says the same of everything, the order of measurements included}
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof SampleRecord that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "sample " + id + " of specimen " + specimen.id() + ", seizure " + seizure.id() + ": "
                + measurements.size() + " measurements";
    }
}
