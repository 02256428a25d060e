package org.drugprofiling.comparison;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.drugprofiling.kernel.DistanceKernels;
import org.drugprofiling.kernel.PairKernel;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract on metrics that break it: each is refused by the test that is there for it. */
class RefusedMetricsTest {

    private static ComparisonMetricContract contract(ComparisonMetric metric) {
        return () -> metric;
    }

    @TestFactory
    Stream<DynamicTest> anHonestMetricHoldsToTheContract() {
        return StandardMetricsContractTest.contract(new EmbeddersMetric(), contract(new EmbeddersMetric()));
    }

    private static void assertRefused(ComparisonMetric metric, Consumer<ComparisonMetricContract> test) {
        assertDoesNotThrow(() -> test.accept(contract(new EmbeddersMetric())));
        assertThrows(AssertionError.class, () -> test.accept(contract(metric)));
    }

    /** A metric with another kernel. */
    private static ComparisonMetric computing(PairKernel kernel) {
        return new EmbeddersMetric() {
            @Override
            public PairKernel kernel() {
                return kernel;
            }
        };
    }

    private static ComparisonMetric asymmetric() {
        return computing((a, aFrom, b, bFrom, length) -> {
            double sum = 0;
            for (int k = 0; k < length; k++) {
                sum += Math.max(0, a[aFrom + k] - b[bFrom + k]);
            }
            return length < 2 ? Double.NaN : sum;
        });
    }

    @Test
    void oneThatNeverHasAValueAndClaimsEverything() {
        ComparisonMetric nothing = new EmbeddersMetric() {
            @Override
            public PairKernel kernel() {
                return (a, aFrom, b, bFrom, length) -> Double.NaN;
            }

            @Override
            public Set<Invariance> invariances() {
                return EnumSet.allOf(Invariance.class);
            }
        };
        assertRefused(nothing, ComparisonMetricContract::hasAValueForAtLeastNineInTenPairs);
    }

    @Test
    void oneThatHasNoValueForIdenticalRows() {
        ComparisonMetric metric = computing((a, aFrom, b, bFrom, length) -> {
            double distance = DistanceKernels.manhattan(a, aFrom, b, bFrom, length);
            return distance == 0 || length < 2 ? Double.NaN : distance;
        });
        assertRefused(metric, ComparisonMetricContract::hasAValueForAtLeastNineInTenPairs);
    }

    @Test
    void oneThatTakesEverythingForIdentical() {
        assertRefused(
                computing((a, aFrom, b, bFrom, length) -> 0),
                ComparisonMetricContract::tellsMostPairsFromIdenticalOnes);
    }

    @Test
    void oneThatDependsOnTheOrder() {
        assertRefused(asymmetric(), ComparisonMetricContract::doesNotDependOnTheOrderOfTheProfiles);
    }

    @Test
    void oneWhoseValuesLeaveItsRange() {
        assertRefused(
                new EmbeddersMetric() {
                    @Override
                    public MetricRange range(int targets) {
                        return new MetricRange(0, 1);
                    }
                },
                ComparisonMetricContract::staysWithinItsRange);
    }

    @Test
    void oneThatStatesAnotherValueForIdenticalRowsThanItGives() {
        assertRefused(
                new EmbeddersMetric() {
                    @Override
                    public double identicalValue() {
                        return 0.5;
                    }
                },
                ComparisonMetricContract::givesIdenticalProfilesExactlyTheStatedValue);
    }

    @Test
    void aDistanceThatSaysItIsASimilarity() {
        assertRefused(
                new EmbeddersMetric() {
                    @Override
                    public Orientation orientation() {
                        return Orientation.HIGHER_IS_MORE_ALIKE;
                    }
                },
                ComparisonMetricContract::isRightWayRound);
    }

    @Test
    void oneThatGivesRowsWithoutShapeAReasonThatIsNone() {
        ComparisonMetric metric = new EmbeddersMetric() {
            @Override
            public PairKernel kernel() {
                return StandardMetric.BRAY_CURTIS.kernel();
            }

            @Override
            public NotComparableReason undefinedReason(double[] a, double[] b) {
                return NotComparableReason.SATURATED;
            }
        };
        assertRefused(metric, ComparisonMetricContract::saysWhyRowsWithoutShapeHaveNoValue);
    }

    @Test
    void oneThatComparesFewerTargetsThanItSays() {
        ComparisonMetric metric = new EmbeddersMetric() {
            @Override
            public ComparisonOutcome compare(double[] a, double[] b) {
                return ComparisonMetrics.MANHATTAN.compare(a, b);
            }
        };
        assertRefused(metric, ComparisonMetricContract::hasNoValueBelowItsFewestTargets);
    }

    @Test
    void oneThatBreaksTheTriangleInequalityItClaims() {
        assertRefused(
                computing(DistanceKernels::squaredEuclidean),
                ComparisonMetricContract::holdsTheTriangleInequalityIfItSaysSo);
    }

    @Test
    void oneThatMovesWithWhatItClaimsToBeInvariantTo() {
        for (Invariance claimed : EnumSet.complementOf(EnumSet.of(Invariance.COMMON_SHIFT))) {
            assertRefused(
                    new EmbeddersMetric() {
                        @Override
                        public Set<Invariance> invariances() {
                            return Set.of(claimed);
                        }
                    },
                    ComparisonMetricContract::isUnmovedByWhatItSaysItIsInvariantTo);
        }
        assertRefused(
                new EmbeddersMetric() {
                    @Override
                    public PairKernel kernel() {
                        return DistanceKernels::canberra;
                    }
                },
                ComparisonMetricContract::isUnmovedByWhatItSaysItIsInvariantTo);
    }

    @Test
    void oneThatReadsElsewhereOrWritesWhereItShouldRead() {
        assertRefused(
                computing((a, aFrom, b, bFrom, length) -> DistanceKernels.manhattan(a, 0, b, 0, length)),
                ComparisonMetricContract::readsRowsAtAnyPlaceOfAnArray);
        assertRefused(
                computing((a, aFrom, b, bFrom, length) -> {
                    a[aFrom] += 1;
                    return DistanceKernels.manhattan(a, aFrom, b, bFrom, length);
                }),
                ComparisonMetricContract::leavesItsInputAsItWas);
    }

    @Test
    void oneThatSplitsItsValueWrongly() {
        for (double[] parts : new double[][] {{-1, 1}, {1}, {1, 2}, {Double.POSITIVE_INFINITY, 0}, {Double.NaN, 0}}) {
            assertRefused(
                    new EmbeddersMetric() {
                        @Override
                        public Optional<double[]> contributions(double[] a, double[] b) {
                            return Optional.of(parts.clone());
                        }
                    },
                    ComparisonMetricContract::splitsOverTheTargetsIfItDoesAtAll);
        }
        assertRefused(
                new EmbeddersMetric() {
                    @Override
                    public Optional<double[]> contributions(double[] a, double[] b) {
                        return Optional.of(a.clone());
                    }
                },
                ComparisonMetricContract::splitsOverTheTargetsIfItDoesAtAll);
    }

    @Test
    void anAsymmetricMetricIsRefusedWhereverProfilesAreCompared() {
        double[][] rows = {{1, 2, 3}, {4, 2, 1}};
        ProfileMatrix matrix = ProfileMatrix.ofRows(rows);
        for (Runnable comparison : new Runnable[] {
            () -> asymmetric().compare(rows[0], rows[1]),
            () -> Comparisons.compare(asymmetric(), matrix.profile(0), matrix.profile(1)),
            () -> Comparisons.oneToMany(asymmetric(), matrix.profile(0), matrix),
            () -> Comparisons.allPairs(asymmetric(), matrix)
        }) {
            ProfilingException refusal = assertThrows(ProfilingException.class, comparison::run);
            assertEquals("asymmetric-metric", refusal.code());
            assertEquals("metric half-manhattan", refusal.location().toString());
        }
        assertEquals(2.5, Comparisons.allPairs(new EmbeddersMetric(), matrix).valueAt(0, 1));
    }
}
