package org.drugprofiling.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.kernel.DistanceKernels;
import org.drugprofiling.kernel.PairKernel;
import org.drugprofiling.population.LeftOut;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.junit.jupiter.api.Test;

class LinkValueMatrixTest {

    // the third row has a negative number, as a blank-corrected area may be
    private static final ProfileMatrix WITH_NEGATIVE =
            ProfileMatrix.ofRows(new double[][] {{1, 2, 3}, {2, 2, 2}, {4, -1, 3}, {0, 0, 0}});

    @Test
    void everyPairHasTheOutcomeOfItsSingleComparison() {
        for (ComparisonMetric metric : ComparisonMetrics.all()) {
            LinkValueMatrix matrix = Comparisons.allPairs(metric, WITH_NEGATIVE);
            for (int i = 0; i < matrix.size(); i++) {
                for (int j = 0; j < matrix.size(); j++) {
                    assertEquals(
                            Comparisons.compare(metric, WITH_NEGATIVE.profile(i), WITH_NEGATIVE.profile(j)),
                            matrix.outcome(i, j),
                            metric + " " + i + " " + j);
                }
            }
        }
    }

    @Test
    void oneNegativeNumberStopsNobody() {
        LinkValueMatrix matrix = Comparisons.allPairs(ComparisonMetrics.CANBERRA, WITH_NEGATIVE);
        assertEquals(3, matrix.undefinedCount());
        // 1/3 + 0 + 1/5
        assertEquals(8.0 / 15, matrix.valueAt(1, 0), 1e-15);
        for (int other : new int[] {0, 1, 2, 3}) {
            assertTrue(Double.isNaN(matrix.valueAt(2, other)));
            assertTrue(Double.isNaN(matrix.valueAt(other, 2)));
        }
        NotComparable why = (NotComparable) matrix.outcome(0, 2);
        assertEquals(NotComparableReason.OUTSIDE_DOMAIN, why.reason());
        assertEquals("specimen r3, target t2", why.location().toString());
        assertEquals("canberra compares numbers that are finite and not negative, not -1.0", why.detail());
        ProfilingException none = assertThrows(ProfilingException.class, why::orElseThrow);
        assertEquals("not-comparable", none.code());
        assertEquals(
                "outcome of a comparison must be a link value, was not comparable: a number lies outside the domain of the"
                        + " method (canberra compares numbers that are finite and not negative, not -1.0)"
                        + " (specimen r3, target t2, reason outside-domain)",
                none.getMessage());
        assertEquals(
                "outcome of a comparison must be a link value (target t2, reason outside-domain)",
                none.messageWithoutIdentifiers());
    }

    @Test
    void populationsCountSuchPairsAsUndefined() {
        List<Profile> profiles = new java.util.ArrayList<>();
        double[][] rows = {{1, 2}, {1, 3}, {5, 1}, {5, -2}};
        for (int i = 0; i < rows.length; i++) {
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of("s" + i, "s" + i, i < 2 ? "A" : "B", "L"),
                    ProfileMatrix.ofRows(rows).targets(),
                    rows[i],
                    ChainId.unspecified()));
        }
        LinkPopulations populations = LinkPopulations.of(
                ProfileMatrix.of(profiles), ComparisonMetrics.CANBERRA, PopulationRules.SAME_SEIZURE);
        assertEquals(1, populations.pairCount(PairLabel.LINKED));
        assertEquals(2, populations.pairCount(PairLabel.UNLINKED));
        assertEquals(3, populations.leftOut().get(LeftOut.UNDEFINED));
    }

    @Test
    void tooFewTargetsAreTooFewWhateverTheKernelSays() {
        ComparisonMetric metric = new EmbeddersMetric() {
            @Override
            public PairKernel kernel() {
                return DistanceKernels::manhattan;
            }
        };
        ProfileMatrix narrow = ProfileMatrix.ofRows(new double[][] {{1}, {2}});
        LinkValueMatrix matrix = Comparisons.allPairs(metric, narrow);
        assertTrue(Double.isNaN(matrix.valueAt(0, 1)));
        assertEquals(Comparisons.compare(metric, narrow.profile(0), narrow.profile(1)), matrix.outcome(0, 1));
        assertFalse(matrix.outcome(0, 0).isCompared());
        ComparisonMetric whitened = ComparisonMetrics.mahalanobis(new double[][] {{1, 0}, {0, 1}});
        assertEquals(
                NotComparableReason.TOO_FEW_TARGETS,
                ((NotComparable) Comparisons.allPairs(whitened, narrow).outcome(0, 1)).reason());
    }
}
