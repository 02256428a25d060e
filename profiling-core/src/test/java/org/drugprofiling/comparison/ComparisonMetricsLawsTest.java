package org.drugprofiling.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract on every standard metric, and laws on arbitrary rows. */
class ComparisonMetricsLawsTest {

    private static List<ComparisonMetric> standardMetrics() {
        return Stream.concat(
                        ComparisonMetrics.all().stream(),
                        Stream.of(ComparisonMetrics.quotient(0.2), ComparisonMetrics.quotient(1)))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyStandardMetricHoldsToTheContract() {
        return standardMetrics().stream().flatMap(metric -> contract(metric, () -> metric));
    }

    @TestFactory
    Stream<DynamicTest> mahalanobisHoldsToTheContract() {
        ComparisonMetric metric = ComparisonMetrics.mahalanobis(
                new double[][] {{2, 0.5, 0.1, 0}, {0.5, 1, 0.2, 0.1}, {0.1, 0.2, 3, 0.4}, {0, 0.1, 0.4, 1.5}});
        return contract(metric, new ComparisonMetricContract() {
            @Override
            public ComparisonMetric metric() {
                return metric;
            }

            @Override
            public int most() {
                return 4;
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theLargestDeviationInTolerancesHoldsToTheContract() {
        ComparisonMetric metric = ComparisonMetrics.largestRelativeDeviation(0.1, 0.05, 1, 1e-4, 0.3);
        return contract(metric, new ComparisonMetricContract() {
            @Override
            public ComparisonMetric metric() {
                return metric;
            }

            @Override
            public int fewest() {
                return 5;
            }

            @Override
            public int most() {
                return 5;
            }
        });
    }

    private static Stream<DynamicTest> contract(ComparisonMetric metric, ComparisonMetricContract contract) {
        return Stream.of(
                DynamicTest.dynamicTest(metric + " names itself", contract::namesItself),
                DynamicTest.dynamicTest(
                        metric + " is symmetric", contract::doesNotDependOnTheOrderOfTheProfilesIfItSaysSo),
                DynamicTest.dynamicTest(metric + " identical", contract::givesIdenticalProfilesExactlyTheStatedValue),
                DynamicTest.dynamicTest(metric + " range", contract::staysWithinItsRange),
                DynamicTest.dynamicTest(metric + " any place", contract::readsRowsAtAnyPlaceOfAnArray),
                DynamicTest.dynamicTest(metric + " triangle", contract::holdsTheTriangleInequalityIfItSaysSo),
                DynamicTest.dynamicTest(metric + " no number", contract::refusesWhatIsNoNumber),
                DynamicTest.dynamicTest(metric + " lengths", contract::refusesRowsOfDifferentLength),
                DynamicTest.dynamicTest(metric + " input", contract::leavesItsInputAsItWas),
                DynamicTest.dynamicTest(metric + " undefined", contract::givesATypedOutcomeForWhatIsUndefined),
                DynamicTest.dynamicTest(metric + " invariant", contract::isUnmovedByWhatItSaysItIsInvariantTo));
    }

    record Pair(double[] a, double[] b) {}

    @Provide
    Arbitrary<Pair> profiles() {
        Arbitrary<Double> number =
                Arbitraries.oneOf(Arbitraries.just(0.0), Arbitraries.doubles().between(0, 1e6));
        return Arbitraries.integers()
                .between(4, 30)
                .flatMap(p -> Combinators.combine(
                                number.array(double[].class).ofSize(p),
                                number.array(double[].class).ofSize(p))
                        .as(Pair::new));
    }

    @Property(tries = 300)
    void permutingTheTargetsChangesNothingButRounding(@ForAll("profiles") Pair pair) {
        int p = pair.a().length;
        double[] x = new double[p];
        double[] y = new double[p];
        for (int k = 0; k < p; k++) {
            x[k] = pair.a()[(k + p / 2) % p];
            y[k] = pair.b()[(k + p / 2) % p];
        }
        for (ComparisonMetric metric : standardMetrics()) {
            if (metric.domain() == InputDomain.POSITIVE) {
                continue;
            }
            double value = metric.kernel().apply(pair.a(), 0, pair.b(), 0, p);
            double permuted = metric.kernel().apply(x, 0, y, 0, p);
            if (Double.isNaN(value)) {
                assertTrue(Double.isNaN(permuted), metric::id);
            } else {
                assertEquals(value, permuted, 1e-10 * Math.max(1, Math.abs(value)), metric::id);
            }
        }
    }

    @Property(tries = 300)
    void theFormsOfOneDistanceOrderPairsAlike(@ForAll("profiles") Pair pair) {
        int p = pair.a().length;
        double distance = ComparisonMetrics.PEARSON_DISTANCE.kernel().apply(pair.a(), 0, pair.b(), 0, p);
        double chord = ComparisonMetrics.PEARSON_CHORD.kernel().apply(pair.a(), 0, pair.b(), 0, p);
        if (!Double.isNaN(distance)) {
            assertEquals(distance, chord * chord / 2, 1e-12);
            assertTrue(chord <= 2);
        }
    }
}
