package org.drugprofiling.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.ChainId.Part;
import org.drugprofiling.provenance.ContentHash;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;
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

    private ProfileAssembly(
            TargetSet targets,
            NonDetectPolicy nonDetects,
            int minimumDetected,
            Aggregation aggregation,
            double largestDeviation,
            boolean mixedUnits,
            boolean mixedLayers) {
        this.targets = Objects.requireNonNull(targets, "targets");
        this.nonDetects = Objects.requireNonNull(nonDetects, "nonDetects");
        this.minimumDetected = minimumDetected;
        this.aggregation = Objects.requireNonNull(aggregation, "aggregation");
        this.largestDeviation = largestDeviation;
        this.mixedUnits = mixedUnits;
        this.mixedLayers = mixedLayers;
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
        return new ProfileAssembly(targets, nonDetects, 1, Aggregation.NONE, Double.POSITIVE_INFINITY, false, false);
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
        return new ProfileAssembly(targets, nonDetects, count, aggregation, largestDeviation, mixedUnits, mixedLayers);
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
                targets, nonDetects, minimumDetected, how, largestRelativeDeviation, mixedUnits, mixedLayers);
    }

    /**
     * Returns this assembly with several units accepted in one profile; the chain of every profile says so.
     *
     * @return the assembly
     */
    public ProfileAssembly allowingMixedUnits() {
        return new ProfileAssembly(
                targets, nonDetects, minimumDetected, aggregation, largestDeviation, true, mixedLayers);
    }

    /**
     * Returns this assembly with several layers accepted in one profile; the chain of every profile says so.
     *
     * @return the assembly
     */
    public ProfileAssembly allowingMixedLayers() {
        return new ProfileAssembly(
                targets, nonDetects, minimumDetected, aggregation, largestDeviation, mixedUnits, true);
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
                mixedLayers);
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
        return MeasuredNumbers.of(sample, targets, nonDetects, minimumDetected, chain(sample));
    }

    /**
     * Makes the profiles of many samples for a population or a search: only casework and authentic samples take part, and
     * replicates of a specimen are joined if this assembly says so.
     *
     * <p>Replicates are records of one specimen of one seizure by one laboratory, made under one chain; records of one specimen by
     * different techniques or analytical methods are never joined. A replicate that gives no profile is refused alone, and the others
     * are joined.
     *
     * @param samples the samples, each id once
     * @return the profiles, and the samples that gave none
     * @throws ProfilingException if an id occurs twice, because one record under two rows would be linked with itself
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
        Map<SampleId, Exclusion> excluded = new LinkedHashMap<>();
        exclusions.forEach(exclusion -> excluded.put(exclusion.sample(), exclusion));
        requireEachOnce(samples, excluded.keySet());
        List<NotAssembled> refused = new ArrayList<>();
        Map<List<Object>, List<Profile>> groups = new LinkedHashMap<>();
        for (Sample sample : samples) {
            Exclusion exclusion = excluded.get(sample.id());
            if (exclusion != null) {
                refused.add(new NotAssembled(sample.id(), AssemblyRefusal.EXCLUDED, exclusion.reason()));
                continue;
            }
            if (!sample.role().entersPopulations()) {
                refused.add(new NotAssembled(
                        sample.id(), AssemblyRefusal.ROLE, sample.role().name()));
                continue;
            }
            AssemblyOutcome outcome = assemble(sample);
            if (outcome instanceof AssemblyOutcome.Assembled assembled) {
                groups.computeIfAbsent(key(assembled.profile()), key -> new ArrayList<>())
                        .add(assembled.profile());
            } else if (outcome instanceof AssemblyOutcome.Refused none) {
                refused.add(none.why());
            }
        }
        List<Profile> profiles = new ArrayList<>();
        groups.values().forEach(group -> join(group, profiles, refused));
        return new AssembledProfiles(profiles, refused);
    }

    private static void requireEachOnce(List<? extends Sample> samples, Set<SampleId> excluded) {
        Set<SampleId> seen = new HashSet<>();
        for (Sample sample : samples) {
            if (!seen.add(sample.id())) {
                throw new ProfilingException(
                        "duplicate-sample",
                        "each sample must occur once",
                        ProblemLocation.nowhere().withIdentifier("sample", sample.id()),
                        null);
            }
        }
        for (SampleId id : excluded) {
            if (!seen.contains(id)) {
                throw new ProfilingException(
                        "unknown-sample",
                        "a sample that is set aside must be one of the samples",
                        ProblemLocation.nowhere().withIdentifier("sample", id),
                        null);
            }
        }
    }

    private void join(List<Profile> group, List<Profile> profiles, List<NotAssembled> refused) {
        if (aggregation == Aggregation.NONE) {
            profiles.addAll(group);
            return;
        }
        List<Profile> usable = new ArrayList<>(group);
        for (Profile replicate : group) {
            Optional<AssemblyRefusal> reason = Replicates.refusalFor(replicate, aggregation);
            if (reason.isPresent()) {
                usable.remove(replicate);
                refused.add(new NotAssembled(
                        replicate.identity().sample(), reason.get(), "as a replicate, " + aggregation));
            }
        }
        if (usable.isEmpty()) {
            return;
        }
        Replicates joined = Replicates.of(usable, aggregation);
        if (joined.worstDeviation() <= largestDeviation) {
            profiles.add(joined.profile());
            return;
        }
        for (Profile replicate : usable) {
            refused.add(new NotAssembled(
                    replicate.identity().sample(),
                    AssemblyRefusal.REPLICATES_DISAGREE,
                    "largest relative deviation " + joined.worstDeviation() + " at target " + joined.worstTarget()));
        }
    }

    private static List<Object> key(Profile profile) {
        ProfileIdentity identity = profile.identity();
        return List.of(identity.seizure(), identity.specimen(), identity.laboratory(), profile.chain());
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

    private ChainId chain(Sample sample) {
        SampleRecord record = sample.record();
        String name = targets.name().replace('|', '/') + "[" + targets.size() + "]:"
                + ContentHash.of(targets.definition()).substring(0, 16)
                + (targets.units().size() > 1 ? " mixed-units" : "")
                + (targets.layers().size() > 1 ? " mixed-layers" : "");
        return ChainId.unspecified()
                .with(Part.SUBSTANCE, sample.substance().id())
                .with(Part.TARGETS, name)
                .with(Part.TECHNIQUE, record.acquisition().technique().name())
                .with(Part.SIGNAL, record.acquisition().signal().name())
                .with(Part.LABORATORY, record.laboratory().value().replace('|', '/'))
                .with(
                        Part.ANALYTICAL_METHOD,
                        record.acquisition().methodAndVersion().replace('|', '/'))
                .with(Part.REPLICATES, "1")
                .with(Part.NON_DETECTS, nonDetects.id());
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
                mixedLayers);
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
