package org.drugprofiling.io.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drugprofiling.io.json.Job;
import org.drugprofiling.profile.Aggregation;
import org.drugprofiling.profile.ProfileAssembly;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRecord;

/** The records of a table that stand for the specimen of a named sample. */
final class SpecimenRecords {

    private SpecimenRecords() {}

    /** All records of the specimen by its laboratory, whoever there made them and why. */
    static List<Sample> all(Sample named, List<Sample> samples) {
        ProfileIdentity own = ProfileIdentity.of(named);
        return samples.stream()
                .filter(sample -> ProfileIdentity.isOneSpecimen(own, ProfileIdentity.of(sample)))
                .toList();
    }

    /**
     * The records that make one profile with the named one: it alone, or with its replicates, or with the records by other techniques,
     * as the method of the job joins them. What the job sets aside, and what is no casework, is joined to nothing.
     */
    static List<Sample> joined(Sample named, Job job, List<Sample> samples) {
        ProfileAssembly assembly = job.method().assembly();
        if (assembly.aggregation() == Aggregation.NONE && !assembly.joinsRecords()) {
            return List.of(named);
        }
        Set<SampleId> aside = new HashSet<>();
        job.evaluation().exclusions().forEach(exclusion -> aside.add(exclusion.sample()));
        return all(named, samples).stream()
                .filter(sample -> sample.equals(named)
                        || (sample.role().entersPopulations()
                                && !aside.contains(sample.id())
                                && isJoined(sample.record(), named.record(), assembly)))
                .toList();
    }

    private static boolean isJoined(SampleRecord record, SampleRecord named, ProfileAssembly assembly) {
        return record.laboratory().equals(named.laboratory())
                && (assembly.joinsRecords()
                        || (record.acquisition().technique()
                                        == named.acquisition().technique()
                                && record.acquisition().signal()
                                        == named.acquisition().signal()
                                && record.acquisition()
                                        .methodAndVersion()
                                        .equals(named.acquisition().methodAndVersion())));
    }
}
