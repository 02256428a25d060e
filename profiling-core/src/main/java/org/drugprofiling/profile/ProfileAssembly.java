package org.drugprofiling.profile;

import java.util.ArrayList;
import java.util.HashMap;
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
     * <p>Replicates are joined level by level, see {@link Aggregation}. They are records of one specimen of one seizure by one laboratory, made under one chain; records of one specimen by
     * different techniques or analytical methods are never joined. A replicate that gives no profile is refused alone, and the others
     * are joined.
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
        Map<SampleId, Exclusion> excluded = new LinkedHashMap<>();
        exclusions.forEach(exclusion -> excluded.put(exclusion.sample(), exclusion));
        Map<SampleId, Sample> byId = eachOnce(samples);
        requireKnown(excluded.keySet(), byId.keySet());
        List<NotAssembled> refused = new ArrayList<>();
        List<Sample> taking = new ArrayList<>();
        for (Sample sample : samples) {
            Exclusion exclusion = excluded.get(sample.id());
            if (exclusion != null) {
                refused.add(new NotAssembled(sample.id(), AssemblyRefusal.EXCLUDED, exclusion.reason()));
            } else if (!sample.role().entersPopulations()) {
                refused.add(new NotAssembled(
                        sample.id(), AssemblyRefusal.ROLE, sample.role().name()));
            } else {
                taking.add(sample);
            }
        }
        return assembled(taking, byId, refused);
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
        Map<SampleId, Sample> byId = eachOnce(records);
        if (records.isEmpty()) {
            throw new ProfilingException("no-samples", "there must be at least one record of a specimen");
        }
        requireOneSpecimen(records);
        if (records.size() > 1 && aggregation == Aggregation.NONE) {
            throw new ProfilingException(
                    "no-aggregation",
                    "a method that joins no replicates must be given one record of each specimen",
                    ProblemLocation.nowhere()
                            .withIdentifier("sample", records.get(0).id()),
                    records.size() + " records");
        }
        AssembledProfiles one = assembled(records, byId, new ArrayList<>());
        if (one.profiles().size() > 1) {
            throw new ProfilingException(
                    "several-chains",
                    "replicates must be made by one technique and one analytical method",
                    ProblemLocation.nowhere()
                            .withIdentifier("sample", records.get(0).id()),
                    one.profiles().size() + " chains");
        }
        return one;
    }

    private static void requireOneSpecimen(List<? extends Sample> records) {
        ProfileIdentity first = ProfileIdentity.of(records.get(0));
        for (Sample record : records) {
            ProfileIdentity other = ProfileIdentity.of(record);
            if (!first.seizure().equals(other.seizure())
                    || !first.specimen().equals(other.specimen())
                    || !first.laboratory().equals(other.laboratory())) {
                throw new ProfilingException(
                        "several-specimens",
                        "records that make one profile must be of one specimen of one seizure by one laboratory",
                        ProblemLocation.nowhere()
                                .withIdentifier("sample", first.sample())
                                .withIdentifier("other sample", other.sample()),
                        null);
            }
        }
    }

    private AssembledProfiles assembled(
            List<? extends Sample> samples, Map<SampleId, Sample> byId, List<NotAssembled> refused) {
        Map<List<Object>, List<Profile>> groups = new LinkedHashMap<>();
        for (Sample sample : samples) {
            AssemblyOutcome outcome = assemble(sample);
            if (outcome instanceof AssemblyOutcome.Assembled assembled) {
                groups.computeIfAbsent(key(assembled.profile()), key -> new ArrayList<>())
                        .add(assembled.profile());
            } else if (outcome instanceof AssemblyOutcome.Refused none) {
                refused.add(none.why());
            }
        }
        List<Profile> profiles = new ArrayList<>();
        groups.values().forEach(group -> join(group, byId, profiles, refused));
        return new AssembledProfiles(profiles, refused);
    }

    private static Map<SampleId, Sample> eachOnce(List<? extends Sample> samples) {
        Map<SampleId, Sample> byId = new HashMap<>();
        for (Sample sample : samples) {
            if (byId.put(sample.id(), sample) != null) {
                throw new ProfilingException(
                        "duplicate-sample",
                        "each sample must occur once",
                        ProblemLocation.nowhere().withIdentifier("sample", sample.id()),
                        null);
            }
        }
        return byId;
    }

    private static void requireKnown(Set<SampleId> excluded, Set<SampleId> known) {
        for (SampleId id : excluded) {
            if (!known.contains(id)) {
                throw new ProfilingException(
                        "unknown-sample",
                        "a sample that is set aside must be one of the samples",
                        ProblemLocation.nowhere().withIdentifier("sample", id),
                        null);
            }
        }
    }

    private void join(
            List<Profile> group, Map<SampleId, Sample> samples, List<Profile> profiles, List<NotAssembled> refused) {
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
        ReplicateTree tree = ReplicateTree.of(
                usable.stream().map(profile -> profile.identity().sample()).toList(), samples);
        Replicates joined = Replicates.of(usable, tree, aggregation, replicates(tree.count()));
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

    /** How many replicates a profile has and how they are joined, for example {@code 2 by MEAN_OF_VALUES, deviation at most 0.2}. */
    private String replicates(String count) {
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
                + (targets.layers().size() > 1 ? " mixed-layers" : "");
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
}
