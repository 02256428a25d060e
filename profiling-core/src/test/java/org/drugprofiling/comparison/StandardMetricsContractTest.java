package org.drugprofiling.comparison;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.commons.support.ReflectionSupport;

/** The contract on every standard metric. */
class StandardMetricsContractTest {

    @TestFactory
    Stream<DynamicTest> everyStandardMetricHoldsToTheContract() {
        return ArbitraryRows.metrics().stream().flatMap(metric -> contract(metric, () -> metric));
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
}
