package org.drugprofiling.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;

/** The step from many records to profiles: one for each record, for the replicates of each specimen, or for each specimen by all ways. */
final class Gathering {

    private final ProfileAssembly assembly;

    Gathering(ProfileAssembly assembly) {
        this.assembly = assembly;
    }

    AssembledProfiles ofPopulation(List<? extends Sample> samples, List<Exclusion> exclusions) {
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

    AssembledProfiles ofOneSpecimen(List<? extends Sample> records) {
        Map<SampleId, Sample> byId = eachOnce(records);
        if (records.isEmpty()) {
            throw new ProfilingException("no-samples", "there must be at least one record of a specimen");
        }
        requireOneSpecimen(records);
        if (assembly.joinsRecords()) {
            return JoinedRecords.of(assembly, List.copyOf(records));
        }
        if (records.size() > 1 && assembly.aggregation() == Aggregation.NONE) {
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
        if (assembly.joinsRecords()) {
            return joinedOfEach(samples, refused);
        }
        Map<List<Object>, List<Profile>> groups = new LinkedHashMap<>();
        for (Sample sample : samples) {
            AssemblyOutcome outcome = assembly.assemble(sample);
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

    private AssembledProfiles joinedOfEach(List<? extends Sample> samples, List<NotAssembled> refused) {
        Map<List<Object>, List<Sample>> specimens = new LinkedHashMap<>();
        for (Sample sample : samples) {
            ProfileIdentity identity = ProfileIdentity.of(sample);
            specimens
                    .computeIfAbsent(
                            List.of(identity.seizure(), identity.specimen(), identity.laboratory()),
                            key -> new ArrayList<>())
                    .add(sample);
        }
        List<Profile> profiles = new ArrayList<>();
        for (List<Sample> records : specimens.values()) {
            AssembledProfiles one = JoinedRecords.of(assembly, records);
            profiles.addAll(one.profiles());
            refused.addAll(one.refused());
        }
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
        if (assembly.aggregation() == Aggregation.NONE) {
            profiles.addAll(group);
            return;
        }
        List<Profile> usable = new ArrayList<>(group);
        for (Profile replicate : group) {
            Optional<AssemblyRefusal> reason = Replicates.refusalFor(replicate, assembly.aggregation());
            if (reason.isPresent()) {
                usable.remove(replicate);
                refused.add(new NotAssembled(
                        replicate.identity().sample(), reason.get(), "as a replicate, " + assembly.aggregation()));
            }
        }
        if (usable.isEmpty()) {
            return;
        }
        ReplicateTree tree = ReplicateTree.of(
                usable.stream().map(profile -> profile.identity().sample()).toList(), samples);
        Replicates joined = Replicates.of(usable, tree, assembly.aggregation(), assembly.replicates(tree.count()));
        if (joined.worstDeviation() <= assembly.largestRelativeDeviation()) {
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
}
