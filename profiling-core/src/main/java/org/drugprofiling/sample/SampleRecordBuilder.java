package org.drugprofiling.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Target;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the parts of a {@link SampleRecord}, for example the measurements of record {@code S012-r1}; begun by
 * {@link SampleRecord#builder}. Not for use by several threads at once.
 *
 * @since 0.1.0
 */
public final class SampleRecordBuilder {

    final SampleId id;
    final Specimen specimen;
    final Seizure seizure;
    final LaboratoryId laboratory;
    final Acquisition acquisition;
    SampleRole role = SampleRole.CASEWORK;
    ReplicateLevel level = ReplicateLevel.SPECIMEN;

    @Nullable SampleId parent;

    QualityStatus quality = QualityStatus.NOT_STATED;
    final Map<String, Measurement> measurements = new LinkedHashMap<>();
    final Set<String> dosageTargets = new TreeSet<>();
    final Map<String, Target> reported = new TreeMap<>();

    @Nullable PeakTable peaks;

    final List<Content> contents = new ArrayList<>();
    final Set<String> relationGroups = new TreeSet<>();
    final Map<String, String> attributes = new TreeMap<>();
    final List<Amendment> amendments = new ArrayList<>();
    DataOrigin origin = DataOrigin.MEASURED;

    SampleRecordBuilder(
            SampleId id, Specimen specimen, Seizure seizure, LaboratoryId laboratory, Acquisition acquisition) {
        this.id = Objects.requireNonNull(id, "id");
        this.specimen = Objects.requireNonNull(specimen, "specimen");
        this.seizure = Objects.requireNonNull(seizure, "seizure");
        this.laboratory = Objects.requireNonNull(laboratory, "laboratory");
        this.acquisition = Objects.requireNonNull(acquisition, "acquisition");
    }

    /**
     * States why the sample was measured.
     *
     * @param value the role
     * @return this builder
     */
    public SampleRecordBuilder role(SampleRole value) {
        this.role = Objects.requireNonNull(value);
        return this;
    }

    /**
     * States that the sample repeats another one.
     *
     * @param repeated what was repeated
     * @param of the record it repeats
     * @return this builder
     */
    public SampleRecordBuilder repeating(ReplicateLevel repeated, SampleId of) {
        this.level = Objects.requireNonNull(repeated);
        this.parent = Objects.requireNonNull(of);
        return this;
    }

    /**
     * States what blanks and controls said.
     *
     * @param value the status
     * @return this builder
     */
    public SampleRecordBuilder quality(QualityStatus value) {
        this.quality = Objects.requireNonNull(value);
        return this;
    }

    /**
     * Adds a measurement.
     *
     * @param target what was measured
     * @param value in the unit of the target
     * @return this builder
     * @throws ProfilingException if the target was added before, or the unit differs
     */
    public SampleRecordBuilder measurement(Target target, Measurement value) {
        Optional<MeasurementUnit> unit = value.knownUnit();
        if (unit.isPresent() && !unit.get().equals(target.unit())) {
            throw new ProfilingException(
                    "unit-mismatch",
                    "a measurement must be in the unit of its target, " + target.unit() + " ("
                            + target.unit().quantity() + ")",
                    ProblemLocation.nowhere().withIdentifier("sample", id).with("target", target.id()),
                    unit.get() + " (" + unit.get().quantity() + ")");
        }
        if (measurements.putIfAbsent(target.id(), value) != null) {
            throw new ProfilingException(
                    "duplicate-measurement",
                    "a sample must have one measurement for each target; a second one is a replicate",
                    ProblemLocation.nowhere().withIdentifier("sample", id).with("target", target.id()),
                    null);
        }
        if (target.layer() == Layer.DOSAGE) {
            dosageTargets.add(target.id());
        }
        reported.put(target.id(), target);
        return this;
    }

    /**
     * Keeps all peaks of the chromatogram.
     *
     * @param value the table
     * @return this builder
     */
    public SampleRecordBuilder peaks(PeakTable value) {
        this.peaks = Objects.requireNonNull(value);
        return this;
    }

    /**
     * Adds a content.
     *
     * @param value drug, adulterant or diluent
     * @return this builder
     */
    public SampleRecordBuilder content(Content value) {
        contents.add(Objects.requireNonNull(value));
        return this;
    }

    /**
     * Adds a group of material known to be related.
     *
     * @param group name of the group
     * @return this builder
     */
    public SampleRecordBuilder relationGroup(String group) {
        if (group.isBlank()) {
            throw new ProfilingException("invalid-relation-group", "a group of related material must have a name");
        }
        relationGroups.add(group);
        return this;
    }

    /**
     * Adds a named fact.
     *
     * @param name for example {@code route}
     * @param value not blank; what is unknown is left out
     * @return this builder
     */
    public SampleRecordBuilder attribute(String name, String value) {
        if (name.isBlank() || value.isBlank()) {
            throw new ProfilingException(
                    "invalid-attribute", "an attribute must have a name and a value; what is unknown is left out");
        }
        attributes.put(name, value);
        return this;
    }

    /**
     * Adds a change that a person made.
     *
     * @param value the amendment
     * @return this builder
     */
    public SampleRecordBuilder amendment(Amendment value) {
        amendments.add(Objects.requireNonNull(value));
        return this;
    }

    /**
     * States whether the numbers were measured.
     *
     * @param value the origin
     * @return this builder
     */
    public SampleRecordBuilder origin(DataOrigin value) {
        this.origin = Objects.requireNonNull(value);
        return this;
    }

    /**
     * {@return the record}
     *
     * @throws ProfilingException if a repeated injection or extraction names no parent
     */
    public SampleRecord toRecord() {
        return new SampleRecord(this);
    }
}
