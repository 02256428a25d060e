package org.drugprofiling.method;

import static org.drugprofiling.casework.Laboratory.amphetamine;
import static org.drugprofiling.casework.Laboratory.impurityMethod;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentStep;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Sample;
import org.junit.jupiter.api.Test;

/** A method cannot be made whose link values say nothing about the samples. */
class SingleTargetTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Set<String> ONE = Set.of("p1");

    private static ProfilingException refused(Set<String> targets, ComparisonMetric metric, PretreatmentStep... steps) {
        ProfilingMethod whole = impurityMethod(Pretreatment.of(steps), metric);
        ProfilingException refusal = assertThrows(ProfilingException.class, () -> whole.restrictedTo(targets));
        assertEquals("single-target", refusal.code());
        return refusal;
    }

    private static double value(ProfilingMethod method, Sample a, Sample b) {
        return method.compare(a, b, NOW).outcome().orElseThrow().value();
    }

    @Test
    void aMetricThatIgnoresAFactorIsRefusedForOneTarget() {
        Set<String> refused = new LinkedHashSet<>();
        for (ComparisonMetric metric : List.of(
                ComparisonMetrics.COSINE,
                ComparisonMetrics.ANGLE,
                ComparisonMetrics.SQUARED_COSINE_100,
                ComparisonMetrics.SQUARED_COSINE_DISTANCE_100,
                ComparisonMetrics.JACCARD,
                ComparisonMetrics.RENKONEN,
                ComparisonMetrics.HELLINGER,
                ComparisonMetrics.AITCHISON,
                ComparisonMetrics.quotient(0.1))) {
            refused.add(metric.id());
            assertTrue(refused(ONE, metric).rule().contains(metric.id() + " ignores a factor"), metric.id());
        }
        assertEquals(9, refused.size());
    }

    @Test
    void aTreatmentThatMakesTheOneTargetConstantIsRefused() {
        for (PretreatmentStep step : List.of(
                PretreatmentSteps.normaliseToMaximum(),
                PretreatmentSteps.normaliseToNorm(),
                PretreatmentSteps.centredLogRatio())) {
            assertTrue(refused(ONE, ComparisonMetrics.MANHATTAN, PretreatmentSteps.squareRoot(), step)
                    .rule()
                    .contains("the pre-treatment " + step.id()));
        }
    }

    @Test
    void oneTargetThatIsLeftOfTwoIsOneTarget() {
        Set<String> two = Set.of("p1", "p2");
        refused(two, ComparisonMetrics.COSINE, PretreatmentSteps.additiveLogRatio("p1"));
        refused(two, ComparisonMetrics.COSINE, PretreatmentSteps.isometricLogRatio());
        refused(two, ComparisonMetrics.COSINE, PretreatmentSteps.pairLogRatios());
        refused(two, ComparisonMetrics.COSINE, PretreatmentSteps.normaliseToTargetAndDrop("p1"));
        // |ln(4/1) - ln(2/1)|, each against the sum of absolute differences of one log-ratio
        ProfilingMethod ratio = impurityMethod(
                        Pretreatment.of(PretreatmentSteps.additiveLogRatio("p1")), ComparisonMetrics.MANHATTAN)
                .restrictedTo(two);
        assertEquals(
                0.6931471805599453,
                value(ratio, amphetamine("a", "A", 1, 4, 1, 1, 1), amphetamine("b", "B", 1, 2, 1, 1, 1)),
                1e-15);
    }

    @Test
    void oneTargetWhoseNumberCountsIsCompared() {
        ProfilingMethod method = impurityMethod(
                        Pretreatment.of(PretreatmentSteps.squareRoot()), ComparisonMetrics.MANHATTAN)
                .restrictedTo(ONE);
        assertEquals(1, value(method, amphetamine("a", "A", 9, 1, 1, 1, 1), amphetamine("b", "B", 4, 1, 1, 1, 1)));
        impurityMethod(Pretreatment.of(PretreatmentSteps.normaliseToMaximum()), ComparisonMetrics.COSINE)
                .restrictedTo(Set.of("p1", "p2"));
    }

    /** 0.1 + 0.2 is one unit in the last place above 0.3: what a correlation would find in such a profile is rounding. */
    @Test
    void profilesThatVaryByRoundingAloneHaveNoCorrelation() {
        Sample rounding = amphetamine("a", "A", 0.3, 0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2);
        Sample same = amphetamine("b", "B", 0.3, 0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2);
        Sample other = amphetamine("c", "C", 1, 2, 3, 4, 6);
        for (ComparisonMetric metric : List.of(
                ComparisonMetrics.PEARSON,
                ComparisonMetrics.PEARSON_DISTANCE,
                ComparisonMetrics.PEARSON_DISTANCE_100,
                ComparisonMetrics.PEARSON_CHORD,
                ComparisonMetrics.SPEARMAN,
                ComparisonMetrics.KENDALL_TAU_B)) {
            ProfilingMethod method = impurityMethod(Pretreatment.of(), metric);
            for (Sample b : List.of(same, other)) {
                NotComparable why =
                        (NotComparable) method.compare(rounding, b, NOW).outcome();
                assertEquals(NotComparableReason.CONSTANT, why.reason(), metric.id());
                ComparedSamples all = method.compareAll(List.of(rounding, b));
                assertEquals(why, all.values().outcome(1, 0), metric.id());
                assertTrue(Double.isNaN(all.values().valueAt(1, 0)), metric.id());
                assertTrue(Double.isNaN(all.values().valueAt(0, 0)), metric.id());
            }
        }
        assertEquals(0, value(impurityMethod(Pretreatment.of(), ComparisonMetrics.MANHATTAN), rounding, same));
    }
}
