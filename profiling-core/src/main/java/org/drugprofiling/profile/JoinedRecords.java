package org.drugprofiling.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.ChainId.Part;
import org.drugprofiling.sample.Acquisition;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;

/**
 * One profile joined of the records that several techniques or methods made of one specimen, for example impurities by GC-MS and
 * deltas by IRMS: each target is taken from the records that analysed it.
 */
final class JoinedRecords {

    /** The parts that say how a record was made; in a joined profile they name every way, in the order of the targets. */
    private static final List<Part> WAYS =
            List.of(Part.TECHNIQUE, Part.SIGNAL, Part.ANALYTICAL_METHOD, Part.REPLICATES);

    private final ProfileAssembly assembly;
    private final List<Sample> records;

    private JoinedRecords(ProfileAssembly assembly, List<Sample> records) {
        this.assembly = assembly;
        this.records = records;
    }

    /** Joins the records of one specimen; where they give no profile, each of them is refused. */
    static AssembledProfiles of(ProfileAssembly assembly, List<Sample> records) {
        JoinedRecords joining = new JoinedRecords(assembly, records);
        try {
            return joining.join();
        } catch (ProfilingException mismatch) {
            return joining.refused(MeasuredNumbers.mismatchReason(mismatch), MeasuredNumbers.mismatchDetail(mismatch));
        }
    }

    private AssembledProfiles join() {
        TargetSet targets = assembly.targets();
        Map<String, List<Sample>> ways = new LinkedHashMap<>();
        records.forEach(record ->
                ways.computeIfAbsent(way(record), way -> new ArrayList<>()).add(record));
        Map<String, Set<String>> targetsOfWay = new LinkedHashMap<>();
        for (Target target : targets) {
            List<String> giving = ways.entrySet().stream()
                    .filter(way -> way.getValue().stream().anyMatch(record -> analysed(record, target)))
                    .map(Map.Entry::getKey)
                    .toList();
            if (giving.size() != 1) {
                return refused(
                        giving.isEmpty() ? AssemblyRefusal.NOT_ANALYSED : AssemblyRefusal.AMBIGUOUS, target.id());
            }
            targetsOfWay
                    .computeIfAbsent(giving.get(0), way -> new LinkedHashSet<>())
                    .add(target.id());
        }
        List<Profile> parts = new ArrayList<>();
        List<NotAssembled> leftOut = new ArrayList<>();
        for (Map.Entry<String, Set<String>> way : targetsOfWay.entrySet()) {
            AssembledProfiles part = assembly.ofOneWay(targets.restrictedTo(way.getValue()))
                    .assembleOne(ways.getOrDefault(way.getKey(), List.of()));
            leftOut.addAll(part.refused());
            if (part.profiles().isEmpty()) {
                NotAssembled why = part.refused().get(0);
                return refused(why.reason(), why.detail());
            }
            parts.add(part.profiles().get(0));
        }
        Profile joined = joined(parts);
        return joined.quantifiedCount() < assembly.minimumDetected()
                ? refused(
                        AssemblyRefusal.TOO_FEW_DETECTED,
                        joined.quantifiedCount() + " of " + targets.size() + " targets, " + assembly.minimumDetected()
                                + " are needed")
                : new AssembledProfiles(List.of(joined), leftOut);
    }

    private static String way(Sample record) {
        Acquisition acquisition = record.record().acquisition();
        return acquisition.technique() + "|" + acquisition.signal() + "|" + acquisition.methodAndVersion();
    }

    private static boolean analysed(Sample record, Target target) {
        return !(record.record().measurement(target) instanceof Measurement.NotAnalysed);
    }

    private Profile joined(List<Profile> parts) {
        TargetSet targets = assembly.targets();
        int n = targets.size();
        double[] values = new double[n];
        double[] limits = new double[n];
        ValueState[] states = new ValueState[n];
        Arrays.fill(limits, Double.NaN);
        for (Profile part : parts) {
            for (int k = 0; k < part.size(); k++) {
                int at = targets.indexOf(part.targets().target(k).id());
                values[at] = part.value(k);
                states[at] = part.state(k);
                limits[at] = part.limit(k).orElse(Double.NaN);
            }
        }
        ChainId chain = parts.get(0).chain().with(Part.TARGETS, assembly.targetsPart());
        for (Part part : WAYS) {
            chain = chain.with(
                    part,
                    String.join(
                            " + ",
                            parts.stream().map(one -> one.chain().part(part)).toList()));
        }
        chain = chain.with(Part.NON_DETECTS, assembly.nonDetectsPart());
        Optional<Profile> widest = parts.stream().max(Comparator.comparingInt(Profile::replicates));
        double dispersion = parts.stream()
                .mapToDouble(part -> part.dispersion().orElse(0))
                .max()
                .orElse(0);
        int replicates = widest.map(Profile::replicates).orElse(1);
        return Profile.of(parts.get(0).identity(), targets, values, states, limits, chain)
                .with(new Summary(
                        replicates,
                        replicates == 1 ? Double.NaN : dispersion,
                        Double.NaN,
                        parts.stream().flatMap(part -> part.samples().stream()).toList()));
    }

    private AssembledProfiles refused(AssemblyRefusal reason, String detail) {
        return new AssembledProfiles(
                List.of(),
                records.stream()
                        .map(record -> new NotAssembled(record.id(), reason, detail))
                        .toList());
    }
}
