package org.drugprofiling.comparison;

import java.util.Optional;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.profile.Profile;

/** The first number of a pair that its metric does not compare, as an outcome; the same for single pairs and for all pairs. */
final class OutsideDomain {

    private OutsideDomain() {}

    static Optional<NotComparable> of(ComparisonMetric metric, Profile a, Profile b) {
        return of(metric, a).or(() -> of(metric, b));
    }

    private static Optional<NotComparable> of(ComparisonMetric metric, Profile profile) {
        for (int k = 0; k < profile.size(); k++) {
            if (!metric.domain().contains(profile.value(k))) {
                return Optional.of(new NotComparable(
                        NotComparableReason.OUTSIDE_DOMAIN,
                        metric.id() + " compares numbers that are "
                                + metric.domain().rule() + ", not " + profile.value(k),
                        ProblemLocation.nowhere()
                                .withIdentifier("specimen", profile.identity().specimen())
                                .with("target", profile.targets().target(k).id())));
            }
        }
        return Optional.empty();
    }
}
