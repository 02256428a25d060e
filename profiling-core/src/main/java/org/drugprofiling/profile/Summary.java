package org.drugprofiling.profile;

import java.util.List;
import org.drugprofiling.sample.SampleId;

/**
 * What a profile says beside its numbers.
 *
 * @param replicates how many samples it summarises
 * @param dispersion largest relative deviation among them, {@code NaN} for a single sample
 * @param shareOutside largest share of the area of a sample outside the targets, {@code NaN} if unknown
 * @param members the records it summarises, empty for a single one
 */
record Summary(int replicates, double dispersion, double shareOutside, List<SampleId> members) {

    Summary {
        members = List.copyOf(members);
    }

    static final Summary SINGLE = new Summary(1, Double.NaN, Double.NaN, List.of());
}
