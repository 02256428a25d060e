package org.drugprofiling.substance;

import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/**
 * A compound, or an unknown with a code, as one method measures it: for example the peak area of N-formylamphetamine by
 * GC-MS at ion 118, or unknown {@code u-1472} at retention index 1472.
 *
 * <p>Isomers that are separated but not assigned share a compound and differ in {@link #isomerIndex()}. The same compound by
 * another technique, extraction or derivative, or in another unit, is another target.
 *
 * @since 0.1.0
 */
public final class AnalyteTarget implements Target {

    private final String id;
    private final String name;
    private final Layer layer;
    private final MeasurementUnit unit;
    private final @Nullable Compound compound;
    private final int isomerIndex;
    private final String derivative;
    private final String extraction;
    private final @Nullable AnalyticalTechnique technique;
    private final String ion;
    private final CompoundRole role;

    private AnalyteTarget(Parts parts) {
        TargetChecks.check(parts.id, parts.name);
        this.id = parts.id;
        this.name = parts.name;
        this.layer = Objects.requireNonNull(parts.layer, "layer");
        this.unit = Objects.requireNonNull(parts.unit, "unit");
        this.compound = parts.compound;
        this.isomerIndex = parts.isomerIndex;
        this.derivative = parts.derivative;
        this.extraction = parts.extraction;
        this.technique = parts.technique;
        this.ion = parts.ion;
        this.role = parts.role;
    }

    /**
     * Returns a target of which only the necessary is stated.
     *
     * @param id stable id; for an unknown its code, for example {@code u-1472}
     * @param name in tables and reports
     * @param layer stage of the drug's life
     * @param unit unit of the number
     * @return the target
     */
    public static AnalyteTarget of(String id, String name, Layer layer, MeasurementUnit unit) {
        return new AnalyteTarget(new Parts(id, name, layer, unit));
    }

    /**
     * Returns the target of a known compound.
     *
     * @param compound what is measured; its id and name become those of the target
     * @param layer stage of the drug's life
     * @param unit unit of the number
     * @return the target
     */
    public static AnalyteTarget of(Compound compound, Layer layer, MeasurementUnit unit) {
        return of(compound.id(), compound.name(), layer, unit).withCompound(compound);
    }

    /**
     * Returns this target as a known compound.
     *
     * @param value the compound
     * @return the target
     */
    public AnalyteTarget withCompound(Compound value) {
        Parts parts = new Parts(this);
        parts.compound = value;
        return new AnalyteTarget(parts);
    }

    /**
     * Returns this target as one of several separated isomers.
     *
     * @param index from 1, in retention order
     * @return the target
     */
    public AnalyteTarget withIsomerIndex(int index) {
        if (index < 1) {
            throw new ProfilingException(
                    "invalid-target",
                    "isomer index must be at least 1",
                    ProblemLocation.nowhere().with("target", id),
                    Integer.toString(index));
        }
        Parts parts = new Parts(this);
        parts.isomerIndex = index;
        return new AnalyteTarget(parts);
    }

    /**
     * Returns this target as a derivative.
     *
     * @param value for example {@code TMS}
     * @return the target
     */
    public AnalyteTarget withDerivative(String value) {
        Parts parts = new Parts(this);
        parts.derivative = Objects.requireNonNull(value);
        return new AnalyteTarget(parts);
    }

    /**
     * Returns this target from a named extraction.
     *
     * @param value for example {@code alkaline toluene}
     * @return the target
     */
    public AnalyteTarget withExtraction(String value) {
        Parts parts = new Parts(this);
        parts.extraction = Objects.requireNonNull(value);
        return new AnalyteTarget(parts);
    }

    /**
     * Returns this target by a technique.
     *
     * @param value the technique
     * @return the target
     */
    public AnalyteTarget withTechnique(AnalyticalTechnique value) {
        Parts parts = new Parts(this);
        parts.technique = Objects.requireNonNull(value);
        return new AnalyteTarget(parts);
    }

    /**
     * Returns this target at an ion or transition.
     *
     * @param value for example {@code 118} or {@code 304>182}
     * @return the target
     */
    public AnalyteTarget withIon(String value) {
        Parts parts = new Parts(this);
        parts.ion = Objects.requireNonNull(value);
        return new AnalyteTarget(parts);
    }

    /**
     * Returns this target with the compound's role.
     *
     * @param value what the compound is doing in the drug
     * @return the target
     */
    public AnalyteTarget withRole(CompoundRole value) {
        Parts parts = new Parts(this);
        parts.role = Objects.requireNonNull(value);
        return new AnalyteTarget(parts);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Layer layer() {
        return layer;
    }

    @Override
    public MeasurementUnit unit() {
        return unit;
    }

    /**
     * {@return the compound, empty for an unknown}
     */
    public Optional<Compound> compound() {
        return Optional.ofNullable(compound);
    }

    /**
     * {@return the position among separated isomers from 1, or 0 if there is only one}
     */
    public int isomerIndex() {
        return isomerIndex;
    }

    /**
     * {@return the derivative, empty if none is stated}
     */
    public String derivative() {
        return derivative;
    }

    /**
     * {@return the extraction, empty if none is stated}
     */
    public String extraction() {
        return extraction;
    }

    /**
     * {@return the technique, empty if it is that of the sample}
     */
    public Optional<AnalyticalTechnique> technique() {
        return Optional.ofNullable(technique);
    }

    /**
     * {@return the ion or transition, empty if none is stated}
     */
    public String ion() {
        return ion;
    }

    /**
     * {@return what the compound is doing in the drug}
     */
    public CompoundRole role() {
        return role;
    }

    @Override
    public String definition() {
        return String.join(
                "|",
                "analyte " + TargetChecks.part(id),
                layer.name(),
                TargetChecks.part(unit),
                TargetChecks.part(compoundId()),
                Integer.toString(isomerIndex),
                TargetChecks.part(derivative),
                TargetChecks.part(extraction),
                techniqueName(),
                TargetChecks.part(ion),
                role.name());
    }

    /**
     * {@inheritDoc}
     *
     * <p>Unit and isomer index must be equal. Compound, derivative, extraction, technique and ion must be equal where both targets state
     * them. Name, layer and role say how a method sees the compound, and are not compared.
     */
    @Override
    public boolean readsAs(Target reported) {
        return reported instanceof AnalyteTarget that
                && id.equals(that.id)
                && unit.equals(that.unit)
                && isomerIndex == that.isomerIndex
                && agree(compoundId(), that.compoundId())
                && agree(derivative, that.derivative)
                && agree(extraction, that.extraction)
                && agree(techniqueName(), that.techniqueName())
                && agree(ion, that.ion);
    }

    private static boolean agree(String a, String b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    private String compoundId() {
        return compound == null ? "" : compound.id();
    }

    private String techniqueName() {
        return technique == null ? "" : technique.name();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnalyteTarget that && definition().equals(that.definition());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return name + " [" + unit + "]";
    }

    private static final class Parts {
        private final String id;
        private final String name;
        private final Layer layer;
        private final MeasurementUnit unit;
        private @Nullable Compound compound;
        private int isomerIndex;
        private String derivative = "";
        private String extraction = "";
        private @Nullable AnalyticalTechnique technique;
        private String ion = "";
        private CompoundRole role = CompoundRole.UNKNOWN;

        Parts(String id, String name, Layer layer, MeasurementUnit unit) {
            this.id = id;
            this.name = name;
            this.layer = layer;
            this.unit = unit;
        }

        Parts(AnalyteTarget target) {
            this(target.id, target.name, target.layer, target.unit);
            this.compound = target.compound;
            this.isomerIndex = target.isomerIndex;
            this.derivative = target.derivative;
            this.extraction = target.extraction;
            this.technique = target.technique;
            this.ion = target.ion;
            this.role = target.role;
        }
    }
}
