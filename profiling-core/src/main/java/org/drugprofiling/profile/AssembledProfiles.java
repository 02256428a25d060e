package org.drugprofiling.profile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.sample.SampleRole;

/**
 * What became of many samples: the profiles, and the samples that gave none.
 *
 * @param profiles in the order of the samples, may be empty
 * @param refused in the order of the samples
 * @since 0.1.0
 */
public record AssembledProfiles(List<Profile> profiles, List<NotAssembled> refused) {

    /**
     * Copies the lists.
     */
    public AssembledProfiles {
        profiles = List.copyOf(profiles);
        refused = List.copyOf(refused);
    }

    /**
     * {@return the profiles as a matrix}
     *
     * @throws org.drugprofiling.problem.ProfilingException if there is none
     */
    public ProfileMatrix matrix() {
        return ProfileMatrix.of(profiles);
    }

    /**
     * {@return how many samples were refused, by reason}
     */
    public Map<AssemblyRefusal, Integer> refusalCounts() {
        Map<AssemblyRefusal, Integer> counts = new EnumMap<>(AssemblyRefusal.class);
        for (NotAssembled none : refused) {
            counts.merge(none.reason(), 1, Integer::sum);
        }
        return Collections.unmodifiableMap(counts);
    }

    /**
     * {@return how many samples were left out for their role alone, by role, for example 2 blanks}
     */
    public Map<SampleRole, Integer> rolesLeftOut() {
        Map<SampleRole, Integer> counts = new EnumMap<>(SampleRole.class);
        for (NotAssembled none : refused) {
            if (none.reason() == AssemblyRefusal.ROLE) {
                counts.merge(SampleRole.valueOf(none.detail()), 1, Integer::sum);
            }
        }
        return Collections.unmodifiableMap(counts);
    }

    /**
     * {@return the profiles of which more than 5 % of the area is known to lie outside the targets}
     */
    public List<Profile> withMuchOutside() {
        return profiles.stream().filter(Profile::hasMuchOutside).toList();
    }

    @Override
    public String toString() {
        return profiles.size() + " profiles, " + refused.size() + " samples without one " + refusalCounts();
    }
}
