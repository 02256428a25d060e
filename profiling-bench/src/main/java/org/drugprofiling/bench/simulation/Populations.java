package org.drugprofiling.bench.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.TargetSet;

/** Populations of sources that are one number each; the first has two specimens, because populations need a linked pair. */
final class Populations {

    private Populations() {}

    static LinkPopulations of(double[] numbers) {
        List<Profile> profiles = new ArrayList<>();
        for (int s = 0; s < numbers.length; s++) {
            String source = String.format(Locale.ROOT, "%04d", s);
            for (String specimen : new String[] {"a", "b"}) {
                // populations need a linked pair; the second specimen is the same number
                profiles.add(Profile.ofQuantified(
                        ProfileIdentity.of(source + specimen, source + specimen, source, "lab"),
                        TargetSet.of("one number", TabletFeatureTarget.WEIGHT),
                        new double[] {numbers[s]},
                        ChainId.unspecified()));
                if (s > 0) {
                    break;
                }
            }
        }
        return LinkPopulations.of(
                ProfileMatrix.of(profiles), ComparisonMetrics.MANHATTAN, PopulationRules.SAME_SEIZURE);
    }
}
