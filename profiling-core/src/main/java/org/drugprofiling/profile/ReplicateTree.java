package org.drugprofiling.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.ReplicateLevel;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;

/**
 * Which replicates of one specimen share an extract, and which extracts a portion of the specimen, for example two injections each of
 * two extracts of one portion. Numbers are summarised level by level, so that an extract injected three times counts as much as one
 * injected once.
 */
final class ReplicateTree {

    /** Portions of extracts of positions in the list of replicates. */
    private final List<List<List<Integer>>> portions;

    private ReplicateTree(List<List<List<Integer>>> portions) {
        this.portions = portions;
    }

    /**
     * Finds what the replicates share.
     *
     * @param replicates the records, in order
     * @param samples all samples by id, to follow parents through records that are no replicates themselves
     * @throws ProfilingException if records repeat each other in a circle, or one repeats a record of another specimen
     */
    static ReplicateTree of(List<SampleId> replicates, Map<SampleId, ? extends Sample> samples) {
        Map<SampleId, Map<SampleId, List<Integer>>> tree = new LinkedHashMap<>();
        for (int position = 0; position < replicates.size(); position++) {
            SampleId extract = shared(replicates.get(position), ReplicateLevel.EXTRACTION, samples);
            SampleId portion = shared(extract, ReplicateLevel.SPECIMEN, samples);
            tree.computeIfAbsent(portion, id -> new LinkedHashMap<>())
                    .computeIfAbsent(extract, id -> new ArrayList<>())
                    .add(position);
        }
        return new ReplicateTree(tree.values().stream()
                .map(extracts -> List.copyOf(extracts.values()))
                .toList());
    }

    /** The first record above one that is of the level or higher; a record that is not among the samples counts as one. */
    private static SampleId shared(SampleId id, ReplicateLevel level, Map<SampleId, ? extends Sample> samples) {
        SampleId at = id;
        for (int steps = 0; steps <= samples.size(); steps++) {
            Sample sample = samples.get(at);
            if (sample == null || sample.record().level().compareTo(level) >= 0) {
                return at;
            }
            SampleId parent = sample.record().parent().orElse(at);
            requireSameSpecimen(sample, samples, parent);
            at = parent;
        }
        throw new ProfilingException(
                "replicates-in-a-circle",
                "a record must not repeat a record that repeats it",
                ProblemLocation.nowhere().withIdentifier("sample", id),
                null);
    }

    private static void requireSameSpecimen(Sample sample, Map<SampleId, ? extends Sample> samples, SampleId parent) {
        Sample repeated = samples.get(parent);
        if (repeated != null
                && !(repeated.record()
                                .specimen()
                                .id()
                                .equals(sample.record().specimen().id())
                        && repeated.record()
                                .seizure()
                                .id()
                                .equals(sample.record().seizure().id()))) {
            throw new ProfilingException(
                    "foreign-parent",
                    "a repeated injection or extraction must be of the specimen whose record it repeats",
                    ProblemLocation.nowhere()
                            .withIdentifier("sample", sample.id())
                            .withIdentifier(
                                    "specimen", sample.record().specimen().id()),
                    parent.value());
        }
    }

    /** Summarises one number of each replicate: injections to extracts, extracts to portions, portions to the specimen. */
    double summary(double[] values, Aggregation aggregation) {
        double[] ofPortions = new double[portions.size()];
        for (int p = 0; p < ofPortions.length; p++) {
            List<List<Integer>> extracts = portions.get(p);
            double[] ofExtracts = new double[extracts.size()];
            for (int e = 0; e < ofExtracts.length; e++) {
                double[] injections = extracts.get(e).stream()
                        .mapToDouble(position -> values[position])
                        .toArray();
                ofExtracts[e] = aggregation.summary(injections);
            }
            ofPortions[p] = aggregation.summary(ofExtracts);
        }
        return aggregation.summary(ofPortions);
    }

    /** How many replicates there are and what they share, for example {@code 4 (2 extracts, 1 portion)}; the number alone if each is a portion. */
    String count() {
        int extracts = portions.stream().mapToInt(List::size).sum();
        int replicates =
                portions.stream().flatMap(List::stream).mapToInt(List::size).sum();
        return replicates == portions.size()
                ? Integer.toString(replicates)
                : replicates + " (" + extracts + (extracts == 1 ? " extract, " : " extracts, ") + portions.size()
                        + (portions.size() == 1 ? " portion)" : " portions)");
    }

    @Override
    public String toString() {
        return Arrays.toString(portions.toArray());
    }
}
