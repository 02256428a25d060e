package org.drugprofiling.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drugprofiling.profile.AssembledProfiles;
import org.drugprofiling.profile.AssemblyRefusal;
import org.drugprofiling.profile.NotAssembled;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;

/** The samples of a method's drug among others; those of another drug are refused one by one. */
final class OwnSamples {

    private OwnSamples() {}

    static AssembledProfiles assemble(
            ProfilingMethod method, List<? extends Sample> samples, List<Exclusion> exclusions) {
        List<Sample> own = new ArrayList<>();
        List<NotAssembled> others = new ArrayList<>();
        for (Sample sample : samples) {
            if (sample.substance().equals(method.substance())) {
                own.add(sample);
            } else {
                others.add(new NotAssembled(
                        sample.id(),
                        AssemblyRefusal.OTHER_SUBSTANCE,
                        sample.substance().id()));
            }
        }
        Set<SampleId> otherIds = others.stream().map(NotAssembled::sample).collect(Collectors.toSet());
        AssembledProfiles assembled = method.assembly()
                .assembleAll(
                        own,
                        exclusions.stream()
                                .filter(exclusion -> !otherIds.contains(exclusion.sample()))
                                .toList());
        others.addAll(0, assembled.refused());
        return new AssembledProfiles(assembled.profiles(), others);
    }
}
