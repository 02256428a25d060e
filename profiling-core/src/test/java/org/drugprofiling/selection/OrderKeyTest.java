package org.drugprofiling.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentStep;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.Test;

/** Combinations with one key put the pairs of random profiles in one order; the identities of the field are found. */
class OrderKeyTest {

    private static final List<PretreatmentStep> STEPS = List.of(
            PretreatmentSteps.normaliseToSum(),
            PretreatmentSteps.normaliseToMaximum(),
            PretreatmentSteps.normaliseToNorm(),
            PretreatmentSteps.normaliseToTarget("t1"),
            PretreatmentSteps.squareRoot(),
            PretreatmentSteps.fourthRoot(),
            PretreatmentSteps.log10WithOffset(0),
            PretreatmentSteps.log10WithOffset(0.1),
            PretreatmentSteps.log10WithFactor(10),
            PretreatmentSteps.standardNormalVariate(),
            PretreatmentSteps.centredLogRatio(),
            PretreatmentSteps.isometricLogRatio(),
            PretreatmentSteps.additiveLogRatio("t1"),
            PretreatmentSteps.clampNegative(),
            PretreatmentSteps.presence(0),
            PretreatmentSteps.presence(0.05),
            PretreatmentSteps.replaceZerosMultiplicatively(0.001),
            PretreatmentSteps.replaceZeros(0.001),
            PretreatmentSteps.centre(),
            PretreatmentSteps.divideByStandardDeviation(),
            PretreatmentSteps.divideByWithinSourceDeviation(),
            PretreatmentSteps.autoscale(),
            PretreatmentSteps.probabilisticQuotient());

    private static final List<ComparisonMetric> METRICS = ComparisonMetrics.all();

    /** All lists of at most two steps, some of three. */
    private static List<Pretreatment> treatments() {
        List<Pretreatment> all = new ArrayList<>();
        all.add(Pretreatments.NONE);
        for (PretreatmentStep a : STEPS) {
            all.add(Pretreatment.of(a));
            for (PretreatmentStep b : STEPS) {
                all.add(Pretreatment.of(a, b));
            }
        }
        SplittableRandom random = new SplittableRandom(5);
        for (int k = 0; k < 150; k++) {
            all.add(Pretreatment.of(
                    STEPS.get(random.nextInt(6)),
                    STEPS.get(random.nextInt(STEPS.size())),
                    STEPS.get(random.nextInt(6))));
        }
        return all;
    }

    private record Scores(String name, double[] distances) {}

    private static double[] distances(ComparisonMetric metric, ProfileMatrix treated) {
        double[] values = Comparisons.batch(metric, treated).values();
        for (int k = 0; k < values.length; k++) {
            values[k] = metric.orientation().asDistance(values[k]);
        }
        return values;
    }

    private static boolean isIn(ComparisonMetric metric, ProfileMatrix treated) {
        for (double value : treated.valuesUnsafe()) {
            if (!metric.domain().contains(value) || value < 0 && metric.id().startsWith("squared-cosine")) {
                return false;
            }
        }
        return treated.targetCount() >= metric.minimumTargets();
    }

    private static boolean areUsable(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** Compares all combinations of a table and returns how many joined another, and by which identities. */
    private static int joined(ProfileMatrix raw, Set<RankIdentity> seen) {
        Map<String, Scores> first = new HashMap<>();
        int joined = 0;
        for (Pretreatment treatment : treatments()) {
            ProfileMatrix treated;
            try {
                treated = treatment.fit(raw).apply(raw);
            } catch (ProfilingException e) {
                continue;
            }
            for (ComparisonMetric metric : METRICS) {
                if (!isIn(metric, treated)) {
                    continue;
                }
                double[] distances = distances(metric, treated);
                if (!areUsable(distances)) {
                    continue;
                }
                OrderKey key = OrderKey.of(treatment, metric, true);
                String name = treatment.id() + " | " + metric.id();
                Scores before = first.putIfAbsent(key.text(), new Scores(name, distances));
                if (before != null) {
                    joined++;
                    seen.addAll(key.identities());
                    assertSameOrder(before, new Scores(name, distances), key.text());
                }
            }
        }
        return joined;
    }

    /** Where one differs by more than rounding, the other must not differ the other way. */
    private static void assertSameOrder(Scores a, Scores b, String key) {
        int[] byA = IntStream.range(0, a.distances().length)
                .boxed()
                .sorted((i, j) -> Double.compare(a.distances()[i], a.distances()[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        double scale = 0;
        for (double distance : b.distances()) {
            scale = Math.max(scale, Math.abs(distance));
        }
        double highest = Double.NEGATIVE_INFINITY;
        for (int at : byA) {
            double distance = b.distances()[at];
            // roots of what is left of a difference of equal numbers
            assertTrue(distance >= highest - 1e-7 * scale, () -> key + ": " + a.name() + " and " + b.name());
            highest = Math.max(highest, distance);
        }
    }

    @Test
    void oneKeyIsOneOrder() {
        Set<RankIdentity> seen = EnumSet.noneOf(RankIdentity.class);
        int positive = joined(SimulatedTable.random(1, 4, 3, 6), seen);
        assertTrue(positive > 1000, () -> positive + " joined");
        int withZeros = joined(SimulatedTable.seizures().select(0, 1, 4, 5, 6, 9, 10, 15, 18, 30, 34, 60), seen);
        assertTrue(withZeros > 500, () -> withZeros + " joined");
        assertEquals(EnumSet.allOf(RankIdentity.class), seen);
    }

    private static String key(Pretreatment treatment, ComparisonMetric metric) {
        return OrderKey.of(treatment, metric, true).text();
    }

    private static Pretreatment then(Pretreatment treatment, PretreatmentStep step) {
        return treatment.then(step);
    }

    @Test
    void identitiesOfTheField() {
        // 1: a factor of the row, through roots
        assertEquals(
                key(Pretreatments.ROOT_4, ComparisonMetrics.PEARSON),
                key(Pretreatments.N_4R, ComparisonMetrics.PEARSON_DISTANCE_100));
        assertEquals(
                key(
                        Pretreatment.of(PretreatmentSteps.normaliseToMaximum(), PretreatmentSteps.squareRoot()),
                        ComparisonMetrics.ANGLE),
                key(Pretreatments.N_2R, ComparisonMetrics.COSINE));
        // unless a column operator or an additive constant follows
        assertNotEquals(
                key(Pretreatments.SD, ComparisonMetrics.PEARSON), key(Pretreatments.N_SD, ComparisonMetrics.PEARSON));
        assertNotEquals(
                key(Pretreatment.of(PretreatmentSteps.log10WithOffset(0.1)), ComparisonMetrics.PEARSON),
                key(then(Pretreatments.N, PretreatmentSteps.log10WithOffset(0.1)), ComparisonMetrics.PEARSON));
        // 2: Pearson after a pure logarithm, but not the cosine
        Pretreatment log = Pretreatment.of(PretreatmentSteps.log10WithOffset(0));
        assertEquals(key(log, ComparisonMetrics.PEARSON), key(Pretreatments.N_LOG_NO_ZEROS, ComparisonMetrics.PEARSON));
        assertNotEquals(
                key(log, ComparisonMetrics.COSINE), key(Pretreatments.N_LOG_NO_ZEROS, ComparisonMetrics.COSINE));
        // 3: square roots of shares
        String cosine = key(Pretreatments.N_2R, ComparisonMetrics.COSINE);
        for (ComparisonMetric metric : List.of(
                ComparisonMetrics.EUCLIDEAN,
                ComparisonMetrics.SQUARED_EUCLIDEAN,
                ComparisonMetrics.SQUARED_COSINE_DISTANCE_100,
                ComparisonMetrics.TANIMOTO)) {
            assertEquals(cosine, key(Pretreatments.N_2R, metric), metric.id());
        }
        assertEquals(cosine, key(Pretreatments.N, ComparisonMetrics.HELLINGER));
        assertEquals(cosine, key(Pretreatments.NONE, ComparisonMetrics.HELLINGER));
        // 4: shares
        String manhattan = key(Pretreatments.N, ComparisonMetrics.MANHATTAN);
        assertEquals(manhattan, key(Pretreatments.N, ComparisonMetrics.BRAY_CURTIS));
        assertEquals(manhattan, key(Pretreatments.N, ComparisonMetrics.SOERGEL));
        assertEquals(manhattan, key(Pretreatments.NONE, ComparisonMetrics.RENKONEN));
        assertNotEquals(
                key(Pretreatments.N_2R, ComparisonMetrics.MANHATTAN),
                key(Pretreatments.N_2R, ComparisonMetrics.BRAY_CURTIS));
        // 5: ranks
        assertEquals(
                key(Pretreatments.NONE, ComparisonMetrics.SPEARMAN),
                key(Pretreatments.N_4R, ComparisonMetrics.SPEARMAN));
        assertNotEquals(
                key(Pretreatments.NONE, ComparisonMetrics.SPEARMAN), key(Pretreatments.SD, ComparisonMetrics.SPEARMAN));
        assertNotEquals(
                key(Pretreatments.NONE, ComparisonMetrics.SPEARMAN),
                key(Pretreatments.NONE, ComparisonMetrics.KENDALL_TAU_B));
        // 6: standard normal variates
        Pretreatment variate = Pretreatment.of(PretreatmentSteps.standardNormalVariate());
        assertEquals(key(Pretreatments.N, ComparisonMetrics.PEARSON), key(variate, ComparisonMetrics.EUCLIDEAN));
        assertNotEquals(key(Pretreatments.N, ComparisonMetrics.PEARSON), key(variate, ComparisonMetrics.MANHATTAN));
        assertEquals(
                key(Pretreatments.AUTOSCALE, ComparisonMetrics.MANHATTAN),
                key(Pretreatments.SD, ComparisonMetrics.MANHATTAN));
        assertNotEquals(
                key(Pretreatments.AUTOSCALE, ComparisonMetrics.COSINE),
                key(Pretreatments.SD, ComparisonMetrics.COSINE));
        // log-ratios
        assertEquals(
                key(Pretreatment.of(PretreatmentSteps.isometricLogRatio()), ComparisonMetrics.EUCLIDEAN),
                key(Pretreatments.N, ComparisonMetrics.AITCHISON));
        // a factor of each target
        assertEquals(
                key(Pretreatments.N, ComparisonMetrics.CANBERRA), key(Pretreatments.N_SD, ComparisonMetrics.CANBERRA));
        assertNotEquals(
                key(Pretreatments.N, ComparisonMetrics.CANBERRA),
                OrderKey.of(Pretreatments.N_SD, ComparisonMetrics.CANBERRA, false)
                        .text());
        assertNotEquals(
                key(Pretreatments.N, ComparisonMetrics.CANBERRA), key(Pretreatments.SD_N, ComparisonMetrics.CANBERRA));
    }

    @Test
    void whatIsLeftOfAFitIsKnown() {
        assertTrue(
                OrderKey.of(Pretreatments.N_SD, ComparisonMetrics.COSINE, true).dependsOnFit());
        assertTrue(!OrderKey.of(Pretreatments.N_SD, ComparisonMetrics.CANBERRA, true)
                .dependsOnFit());
    }
}
