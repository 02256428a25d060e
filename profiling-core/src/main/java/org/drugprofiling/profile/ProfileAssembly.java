package org.drugprofiling.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.ChainId.Part;
import org.drugprofiling.provenance.ContentHash;
import org.drugprofiling.sample.Measurement;
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
     * Returns this assembly over some of its targets.
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
        SampleRecord record = sample.record();
        if (record.quality().verdict() == org.drugprofiling.sample.QualityStatus.Verdict.FAILED) {
            return refused(sample, AssemblyRefusal.QC_FAILED, record.quality().reason());
        }
        int n = targets.size();
        double[] values = new double[n];
        ValueState[] states = new ValueState[n];
        double[] limits = new double[n];
        Arrays.fill(limits, Double.NaN);
        for (int k = 0; k < n; k++) {
            Measurement measurement = record.measurement(targets.target(k));
            String target = targets.target(k).id();
            if (measurement instanceof Measurement.Quantified quantified) {
                values[k] = quantified.value();
                states[k] = ValueState.QUANTIFIED;
            } else if (measurement instanceof Measurement.NotDetected
                    || measurement instanceof Measurement.DetectedBelowQuantification) {
                if (nonDetects instanceof NonDetectPolicy.Reject) {
                    return refused(sample, AssemblyRefusal.NOT_DETECTED, target);
                }
                limits[k] = NonDetectPolicy.boundingLimit(measurement);
                OptionalDouble substitute = nonDetects.substitute(limits[k]);
                if (substitute.isEmpty()) {
                    return refused(sample, AssemblyRefusal.UNKNOWN_LIMIT, target);
                }
                values[k] = substitute.getAsDouble();
                states[k] = measurement instanceof Measurement.NotDetected
                        ? ValueState.NOT_DETECTED
                        : ValueState.BELOW_QUANTIFICATION;
            } else {
                return refused(sample, refusalFor(measurement), detail(target, measurement));
            }
        }
        Profile profile = Profile.of(identity(sample), targets, values, states, limits, chain(sample, "1"));
        if (profile.quantifiedCount() < minimumDetected) {
            return refused(
                    sample,
                    AssemblyRefusal.TOO_FEW_DETECTED,
                    profile.quantifiedCount() + " of " + n + " targets, " + minimumDetected + " are needed");
        }
        return new AssemblyOutcome.Assembled(profile);
    }

    /**
     * Makes the profiles of many samples for a population or a search: only casework and authentic samples take part, and
     * replicates of a specimen are joined if this assembly says so.
     *
     * @param samples the samples
     * @return the profiles, and the samples that gave none
     */
    public AssembledProfiles assembleAll(List<? extends Sample> samples) {
        List<NotAssembled> refused = new ArrayList<>();
        Map<String, List<Profile>> bySpecimen = new LinkedHashMap<>();
        for (Sample sample : samples) {
            if (!sample.role().entersPopulations()) {
                refused.add(new NotAssembled(
                        sample.id(), AssemblyRefusal.ROLE, sample.role().name()));
                continue;
            }
            AssemblyOutcome outcome = assemble(sample);
            if (outcome instanceof AssemblyOutcome.Assembled assembled) {
                bySpecimen
                        .computeIfAbsent(key(sample), key -> new ArrayList<>())
                        .add(assembled.profile());
            } else if (outcome instanceof AssemblyOutcome.Refused none) {
                refused.add(none.why());
            }
        }
        List<Profile> profiles = new ArrayList<>();
        for (List<Profile> replicates : bySpecimen.values()) {
            Replicates joined = Replicates.of(replicates, aggregation, largestDeviation);
            if (joined.worstDeviation() > largestDeviation) {
                for (Profile replicate : replicates) {
                    refused.add(new NotAssembled(
                            replicate.identity().sample(),
                            AssemblyRefusal.REPLICATES_DISAGREE,
                            "largest relative deviation " + joined.worstDeviation() + " at target "
                                    + joined.worstTarget()));
                }
            } else {
                profiles.add(joined.profile());
            }
        }
        return new AssembledProfiles(profiles, refused);
    }

    private String key(Sample sample) {
        return aggregation == Aggregation.NONE
                ? sample.id().value()
                : sample.record().seizure().id() + "\n"
                        + sample.record().specimen().id() + "\n"
                        + sample.record().laboratory();
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

    private static AssemblyOutcome refused(Sample sample, AssemblyRefusal reason, String detail) {
        return new AssemblyOutcome.Refused(new NotAssembled(sample.id(), reason, detail));
    }

    private static AssemblyRefusal refusalFor(Measurement measurement) {
        if (measurement instanceof Measurement.Saturated) {
            return AssemblyRefusal.SATURATED;
        }
        if (measurement instanceof Measurement.Interfered) {
            return AssemblyRefusal.INTERFERED;
        }
        if (measurement instanceof Measurement.Rejected) {
            return AssemblyRefusal.REJECTED;
        }
        return AssemblyRefusal.NOT_ANALYSED;
    }

    private static String detail(String target, Measurement measurement) {
        if (measurement instanceof Measurement.Interfered interfered) {
            return target + " by " + interfered.by();
        }
        if (measurement instanceof Measurement.Rejected rejected) {
            return target + ": " + rejected.reason();
        }
        return target;
    }

    private static ProfileIdentity identity(Sample sample) {
        SampleRecord record = sample.record();
        return new ProfileIdentity(
                record.id(),
                record.specimen().id(),
                record.seizure().id(),
                record.laboratory(),
                record.seizure().knownCase().orElse(null),
                record.relationGroups(),
                record.attributes());
    }

    private ChainId chain(Sample sample, String replicates) {
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
                .with(Part.REPLICATES, replicates)
                .with(Part.NON_DETECTS, nonDetects.id());
    }
}
