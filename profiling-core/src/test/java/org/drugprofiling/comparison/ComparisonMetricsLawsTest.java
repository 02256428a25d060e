package org.drugprofiling.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.commons.support.ReflectionSupport;

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

    /** Every test of the contract, found as the build finds it in an embedder's class. */
    static Stream<DynamicTest> contract(ComparisonMetric metric, ComparisonMetricContract contract) {
        List<Method> tests = Stream.of(ComparisonMetricContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        assertTrue(tests.size() > 10);
        return tests.stream()
                .map(test -> DynamicTest.dynamicTest(
                        metric + " " + test.getName(), () -> ReflectionSupport.invokeMethod(test, contract)));
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
