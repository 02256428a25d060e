package org.drugprofiling.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.ChainId.Part;
import org.drugprofiling.provenance.ContentHash;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.substance.TargetSet;

/**
 * How samples become profiles: over which targets, with which non-detect policy, from which replicates. This is the only place
 * where measurements become numbers.
 *
 * @since 0.1.0
 */
public final class ProfileAssembly {

    private final TargetSet targets;
    private final NonDetectPolicy nonDetects;
    private final int minimumDetected;
    private final Aggregation aggregation;
    private final double largestDeviation;
    private final boolean mixedUnits;
    private final boolean mixedLayers;
    private final TargetOrigin origin;
    private final boolean joinedRecords;

    private ProfileAssembly(
            TargetSet targets,
            NonDetectPolicy nonDetects,
            int minimumDetected,
            Aggregation aggregation,
            double largestDeviation,
            boolean mixedUnits,
            boolean mixedLayers,
            TargetOrigin origin,
            boolean joinedRecords) {
        this.targets = Objects.requireNonNull(targets, "targets");
        this.nonDetects = Objects.requireNonNull(nonDetects, "nonDetects");
        this.minimumDetected = minimumDetected;
        this.aggregation = Objects.requireNonNull(aggregation, "aggregation");
        this.largestDeviation = largestDeviation;
        this.mixedUnits = mixedUnits;
        this.mixedLayers = mixedLayers;
        this.origin = origin;
        this.joinedRecords = joinedRecords;
    }

    /**
     * Returns an assembly that makes one profile of each sample, asks for at least one quantified target, and refuses to mix
     * units or layers.
     *
     * @param targets over which targets
     * @param nonDetects what stands for a target that was not quantified
     * @return the assembly
     */
    public static ProfileAssembly of(TargetSet targets, NonDetectPolicy nonDetects) {
        return new ProfileAssembly(
                targets,
                nonDetects,
                1,
                Aggregation.NONE,
                Double.POSITIVE_INFINITY,
                false,
                false,
                TargetOrigin.REPORTED,
                false);
    }

    /**
     * Returns this assembly with a number of targets that must be quantified.
     *
     * @param count at least 1, at most the number of targets
     * @return the assembly
     */
    public ProfileAssembly withMinimumDetected(int count) {
        if (count < 1 || count > targets.size()) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "minimum of detected targets must be from 1 to " + targets.size() + ", was " + count);
        }
        return new ProfileAssembly(
                targets,
                nonDetects,
                count,
                aggregation,
                largestDeviation,
                mixedUnits,
                mixedLayers,
                origin,
                joinedRecords);
    }

    /**
     * Returns this assembly with replicates of one specimen joined.
     *
     * @param how the aggregation, of numbers before any pre-treatment
     * @param largestRelativeDeviation the acceptance criterion: the largest accepted deviation of a replicate from the
     *     aggregate, relative to the aggregate, over the quantified targets; infinite for none
     * @return the assembly
     */
    public ProfileAssembly withReplicates(Aggregation how, double largestRelativeDeviation) {
        if (!(largestRelativeDeviation > 0)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "largest relative deviation of replicates must be positive, was " + largestRelativeDeviation);
        }
        return new ProfileAssembly(
                targets,
                nonDetects,
                minimumDetected,
                how,
                largestRelativeDeviation,
                mixedUnits,
                mixedLayers,
                origin,
                joinedRecords);
    }

    /**
     * Returns this assembly with several units accepted in one profile; the chain of every profile says so.
     *
     * @return the assembly
     */
    public ProfileAssembly allowingMixedUnits() {
        return new ProfileAssembly(
                targets,
                nonDetects,
                minimumDetected,
                aggregation,
                largestDeviation,
                true,
                mixedLayers,
                origin,
                joinedRecords);
    }

    /**
     * Returns this assembly with several layers accepted in one profile; the chain of every profile says so.
     *
     * @return the assembly
     */
    public ProfileAssembly allowingMixedLayers() {
        return new ProfileAssembly(
                targets,
                nonDetects,
                minimumDetected,
                aggregation,
                largestDeviation,
                mixedUnits,
                true,
                origin,
                joinedRecords);
    }

    /**
     * Returns this assembly that takes a target of which nothing was reported from the peaks of the chromatogram, where they were kept: the
     * area or height of the peak of the target's id, or not detected at an unknown limit. So a record made before a target was chosen can
     * be compared over it. The chain of every profile says so.
     *
     * @return the assembly
     */
    public ProfileAssembly readingPeaks() {
        return new ProfileAssembly(
                targets,
                nonDetects,
                minimumDetected,
                aggregation,
                largestDeviation,
                mixedUnits,
                mixedLayers,
                TargetOrigin.REPORTED_OR_PEAKS,
                joinedRecords);
    }

    /**
     * Returns this assembly that joins the records of one specimen by several techniques or analytical methods into one profile: each target
     * is taken from the records that analysed it, and a target that two of the ways give, or none, refuses the specimen. Targets in several
     * units or of several layers must be allowed beside. The chain of every profile names all ways.
     *
     * @return the assembly
     */
    public ProfileAssembly joiningRecords() {
        return new ProfileAssembly(
                targets,
                nonDetects,
                minimumDetected,
                aggregation,
                largestDeviation,
                mixedUnits,
                mixedLayers,
                origin,
                true);
    }

    /** This assembly over the targets of one way of measuring, as a part of a joined profile. */
    ProfileAssembly ofOneWay(TargetSet part) {
        return new ProfileAssembly(
                part, nonDetects, 0, aggregation, largestDeviation, mixedUnits, mixedLayers, origin, false);
    }

    /**
     * Returns this assembly over some of its targets; a minimum of detected targets above their number becomes their number.
     *
     * @param smaller the smaller set
     * @return the assembly
     */
    public ProfileAssembly withTargets(TargetSet smaller) {
        return new ProfileAssembly(
                smaller,
                nonDetects,
                Math.min(minimumDetected, smaller.size()),
                aggregation,
                largestDeviation,
                mixedUnits,
                mixedLayers,
                origin,
                joinedRecords);
    }

    /**
     * Returns this assembly with another non-detect policy.
     *
     * @param policy what stands for a target that was not quantified
     * @return the assembly
     */
    public ProfileAssembly withNonDetects(NonDetectPolicy policy) {
        return new ProfileAssembly(
                targets,
                policy,
                minimumDetected,
                aggregation,
                largestDeviation,
                mixedUnits,
                mixedLayers,
                origin,
                joinedRecords);
    }

    /**
     * {@return the targets}
     */
    public TargetSet targets() {
        return targets;
    }

    /**
     * {@return the non-detect policy}
     */
    public NonDetectPolicy nonDetects() {
        return nonDetects;
    }

    /**
     * {@return how replicates are joined}
     */
    public Aggregation aggregation() {
        return aggregation;
    }

    /**
     * {@return how many targets must be quantified}
     */
    public int minimumDetected() {
        return minimumDetected;
    }

    /**
     * {@return the largest accepted deviation of a replicate from the aggregate, relative to the aggregate; infinite for none}
     */
    public double largestRelativeDeviation() {
        return largestDeviation;
    }

    /**
     * {@return whether several units are accepted in one profile}
     */
    public boolean acceptsMixedUnits() {
        return mixedUnits;
    }

    /**
     * {@return whether several layers are accepted in one profile}
     */
    public boolean acceptsMixedLayers() {
        return mixedLayers;
    }

    /**
     * Makes the profile of one sample, whatever its role.
     *
     * @param sample the sample
     * @return the profile, or why there is none
     */
    public AssemblyOutcome assemble(Sample sample) {
        Optional<NotAssembled> refusal = refusalOfTargets(sample);
        if (refusal.isPresent()) {
            return new AssemblyOutcome.Refused(refusal.get());
        }
        return MeasuredNumbers.of(sample, targets, nonDetects, minimumDetected, origin, chain(sample));
    }

    /**
     * Makes the profiles of many samples for a population or a search: only casework and authentic samples take part, and
     * replicates of a specimen are joined if this assembly says so.
     *
     * <p>Replicates are joined level by level, see {@link Aggregation}. They are records of one specimen of one
     * seizure by one laboratory, made under one chain; records by different techniques or analytical methods are joined only by
     * {@link #joiningRecords()}. A replicate that gives no profile is refused alone, and the others are joined.
     *
     * @param samples the samples, each id once
     * @return the profiles, and the samples that gave none
     * @throws ProfilingException if an id occurs twice, because one record under two rows would be linked with itself; if replicates
     *     that are to be joined repeat each other in a circle or repeat a record of another specimen
     */
    public AssembledProfiles assembleAll(List<? extends Sample> samples) {
        return assembleAll(samples, List.of());
    }

    /**
     * Makes the profiles of many samples but for those that a person set aside.
     *
     * @param samples the samples, each id once
     * @param exclusions which samples are set aside, by whom and why
     * @return the profiles, and the samples that gave none, those set aside among them
     * @throws ProfilingException if an id occurs twice, or a sample that is set aside is not there
     */
    public AssembledProfiles assembleAll(List<? extends Sample> samples, List<Exclusion> exclusions) {
        return new Gathering(this).ofPopulation(samples, exclusions);
    }

    /**
     * Makes one profile of the records of one specimen, whatever their role: of a single record, or of replicates where this assembly
     * joins them. A replicate that gives no profile is refused alone, and the others are joined, as in {@link #assembleAll(List)}.
     *
     * @param records at least one, all of one specimen of one seizure by one laboratory
     * @return one profile or none, and the records that gave none
     * @throws ProfilingException if there is no record, or they are of several specimens, or made under several chains, or there are
     *     several and this assembly joins none
     */
    public AssembledProfiles assembleOne(List<? extends Sample> records) {
        return new Gathering(this).ofOneSpecimen(records);
    }

    private Optional<NotAssembled> refusalOfTargets(Sample sample) {
        if (!mixedUnits && targets.units().size() > 1) {
            return Optional.of(new NotAssembled(
                    sample.id(), AssemblyRefusal.MIXED_UNITS, targets.units().toString()));
        }
        if (!mixedLayers && targets.layers().size() > 1) {
            return Optional.of(new NotAssembled(
                    sample.id(), AssemblyRefusal.MIXED_LAYERS, targets.layers().toString()));
        }
        return Optional.empty();
    }

    /**
     * {@return whether targets of which nothing was reported are read from the peaks that were kept}
     */
    public boolean readsPeaks() {
        return origin == TargetOrigin.REPORTED_OR_PEAKS;
    }

    /**
     * {@return whether records of one specimen by several techniques or analytical methods are joined}
     */
    public boolean joinsRecords() {
        return joinedRecords;
    }

    /** How many replicates a profile has and how they are joined, for example {@code 2 by MEAN_OF_VALUES, deviation at most 0.2}. */
    String replicates(String count) {
        if (aggregation == Aggregation.NONE) {
            return count;
        }
        String accepted = Double.isInfinite(largestDeviation) ? "" : ", deviation at most " + largestDeviation;
        return count + " by " + aggregation + accepted;
    }

    /**
     * {@return what a chain says of the targets: name, number, hash, and whether units or layers are mixed}
     */
    public String targetsPart() {
        return targets.name().replace('|', '/') + "[" + targets.size() + "]:"
                + ContentHash.of(targets.definition()).substring(0, 16)
                + (targets.units().size() > 1 ? " mixed-units" : "")
                + (targets.layers().size() > 1 ? " mixed-layers" : "")
                + (readsPeaks() ? " peaks-read" : "");
    }

    /**
     * {@return what a chain says of targets that were not quantified: the policy, and how many must be quantified if more than one}
     */
    public String nonDetectsPart() {
        return minimumDetected == 1 ? nonDetects.id() : nonDetects.id() + ", at least " + minimumDetected + " detected";
    }

    private ChainId chain(Sample sample) {
        SampleRecord record = sample.record();
        return ChainId.unspecified()
                .with(Part.SUBSTANCE, sample.substance().id())
                .with(Part.TARGETS, targetsPart())
                .with(Part.TECHNIQUE, record.acquisition().technique().name())
                .with(Part.SIGNAL, record.acquisition().signal().name())
                .with(Part.LABORATORY, record.laboratory().value().replace('|', '/'))
                .with(
                        Part.ANALYTICAL_METHOD,
                        record.acquisition().methodAndVersion().replace('|', '/'))
                .with(Part.REPLICATES, replicates("1"))
                .with(Part.NON_DETECTS, nonDetectsPart());
    }

    private List<Object> content() {
        return List.of(
                targets.name(),
                targets,
                nonDetects,
                minimumDetected,
                aggregation,
                largestDeviation,
                mixedUnits,
                mixedLayers,
                origin,
                joinedRecords);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProfileAssembly that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    @Override
    public String toString() {
        return targets + ", non-detects " + nonDetects.id() + ", replicates " + aggregation;
    }
}
