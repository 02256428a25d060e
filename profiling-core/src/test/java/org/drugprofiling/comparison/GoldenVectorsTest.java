package org.drugprofiling.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drugprofiling.method.DocumentedMetric;
import org.drugprofiling.method.DocumentedTreatment;
import org.drugprofiling.method.ProfilingMethods;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Invented profiles and rows of a public simulated data set with scores that were computed for the project's notes by separate programs
 * (double precision, printed to the decimals that stand here), held through the public API. One correlation is printed there to seven
 * places; its eighth follows from the distance beside it, 55.66902923 = 50 (1 - r).
 */
class GoldenVectorsTest {

    // order: EME, TRO, BE, NOR, cisCC, transCC, ECG, AEME
    private static final double[][] COCAINE = {
        {1200, 310, 980, 150, 2100, 2500, 640, 80},
        {1150, 325, 1010, 160, 2050, 2450, 600, 95},
        {300, 900, 400, 700, 120, 150, 200, 0}
    };

    // A1, A2, A1 diluted, B1, B2, C1
    private static final double[][] STIMULANT = {
        {120000, 34000, 8100, 560000, 950, 0, 21000, 430},
        {114500, 36200, 7700, 541000, 1020, 0, 20100, 395},
        {30000, 8500, 2025, 140000, 237.5, 0, 5250, 107.5},
        {15200, 98000, 4400, 61000, 0, 12500, 2300, 7800},
        {16100, 93500, 4650, 64800, 0, 11900, 2450, 8100},
        {250000, 1200, 0, 33000, 45000, 700, 0, 0}
    };

    // the first five rows of the simulated GC-MS sheet of Popovic 2020, rounded to six decimals, fourth variable
    // dropped
    private static final double[][] ENIPID = {
        {0, 0.288948, 0.461164, 0, 0, 0, 0, 0.249888, 0},
        {0.216146, 0.116409, 0, 0, 0.070611, 0.264370, 0.097083, 0.123294, 0},
        {0, 0.332843, 0, 0, 0, 0, 0, 0.395890, 0},
        {0.043143, 0.081471, 0.180470, 0.114110, 0.070233, 0, 0.050277, 0.117047, 0.106225},
        {0, 0.265003, 0, 0, 0, 0, 0.239302, 0.298598, 0.197097}
    };

    private static final List<ComparisonMetric> SIX_PLACES = List.of(
            ComparisonMetrics.SQUARED_COSINE_100,
            ComparisonMetrics.SQUARED_COSINE_DISTANCE_100,
            ComparisonMetrics.PEARSON,
            ComparisonMetrics.PEARSON_DISTANCE_100,
            ComparisonMetrics.EUCLIDEAN,
            ComparisonMetrics.MANHATTAN,
            ComparisonMetrics.CANBERRA);

    private static final List<ComparisonMetric> EIGHT_PLACES = List.of(
            ComparisonMetrics.PEARSON,
            ComparisonMetrics.PEARSON_DISTANCE_100,
            ComparisonMetrics.SQUARED_COSINE_100,
            ComparisonMetrics.SQUARED_COSINE_DISTANCE_100,
            ComparisonMetrics.EUCLIDEAN,
            ComparisonMetrics.MANHATTAN,
            ComparisonMetrics.CANBERRA,
            ComparisonMetrics.CANBERRA_RESCALED);

    private record Case(String name, Pretreatment treatment, int a, int b, double... expected) {}

    private static void hold(double[][] rows, List<ComparisonMetric> metrics, double tolerance, Case golden) {
        double[][] treated = golden.treatment().withoutFit().apply(rows);
        for (int k = 0; k < golden.expected().length; k++) {
            double expected = golden.expected()[k];
            ComparisonMetric metric = metrics.get(k);
            double value = metric.compare(treated[golden.a()], treated[golden.b()])
                    .orElseThrow()
                    .value();
            double printed =
                    metric == ComparisonMetrics.SQUARED_COSINE_100 && metrics == EIGHT_PLACES ? value / 100 : value;
            assertEquals(expected, printed, tolerance, metric.id());
        }
    }

    @TestFactory
    Stream<DynamicTest> inventedCocaineProfiles() {
        return Stream.of(
                        new Case(
                                "raw A-B",
                                Pretreatments.NONE,
                                0,
                                1,
                                99.962979,
                                0.037021,
                                0.999602,
                                0.019902,
                                102.713193,
                                260,
                                0.232354),
                        new Case(
                                "raw A-C",
                                Pretreatments.NONE,
                                0,
                                2,
                                16.167504,
                                83.832496,
                                -0.444423,
                                72.221174,
                                3382.292122,
                                7470,
                                5.457446),
                        new Case(
                                "N A-B",
                                Pretreatments.N,
                                0,
                                1,
                                99.962979,
                                0.037021,
                                0.999602,
                                0.019902,
                                0.009226,
                                0.023703,
                                0.232284),
                        new Case(
                                "N A-C",
                                Pretreatments.N,
                                0,
                                2,
                                16.167504,
                                83.832496,
                                -0.444423,
                                72.221174,
                                0.505043,
                                1.082234,
                                4.368100),
                        new Case(
                                "N2R A-B",
                                Pretreatments.N_2R,
                                0,
                                1,
                                99.968558,
                                0.031442,
                                0.999508,
                                0.024596,
                                0.017733,
                                0.045588,
                                0.116259),
                        new Case(
                                "N2R A-C",
                                Pretreatments.N_2R,
                                0,
                                2,
                                57.171723,
                                42.828277,
                                -0.152883,
                                57.644148,
                                0.698398,
                                1.574703,
                                3.042331),
                        new Case(
                                "N4R A-B",
                                Pretreatments.N_4R,
                                0,
                                1,
                                99.983256,
                                0.016744,
                                0.999438,
                                0.028115,
                                0.021070,
                                0.049668,
                                0.058144),
                        new Case(
                                "N4R A-C",
                                Pretreatments.N_4R,
                                0,
                                2,
                                82.769109,
                                17.230891,
                                0.204328,
                                39.783618,
                                0.673308,
                                1.580236,
                                2.085723))
                .map(golden ->
                        DynamicTest.dynamicTest(golden.name(), () -> hold(COCAINE, SIX_PLACES, 0.5000001e-6, golden)));
    }

    @Test
    void bothReadingsOfNormalisationAndDeviation() {
        // set A, B, C; standard deviations with n - 1
        fitted(Pretreatments.N_SD, 1, 99.818538, 0.998600);
        fitted(Pretreatments.N_SD, 2, 95.514400, 0.962643);
        fitted(Pretreatments.SD, 1, 99.560532, 0.985871);
        fitted(Pretreatments.SD, 2, 25.902020, -0.548595);
    }

    private static void fitted(Pretreatment treatment, int other, double squaredCosine, double pearson) {
        ProfileMatrix rows = ProfileMatrix.ofRows(COCAINE);
        double[][] treated = treatment.fit(rows).apply(COCAINE);
        assertEquals(
                squaredCosine,
                ComparisonMetrics.SQUARED_COSINE_100
                        .compare(treated[0], treated[other])
                        .orElseThrow()
                        .value(),
                0.5000001e-6);
        assertEquals(
                pearson,
                ComparisonMetrics.PEARSON
                        .compare(treated[0], treated[other])
                        .orElseThrow()
                        .value(),
                0.5000001e-6);
    }

    @TestFactory
    Stream<DynamicTest> inventedStimulantProfiles() {
        Pretreatment log = Pretreatment.of(
                org.drugprofiling.pretreatment.PretreatmentSteps.normaliseToSum(),
                org.drugprofiling.pretreatment.PretreatmentSteps.log10WithFactor(1e5));
        return Stream.of(
                        new Case(
                                "raw A1-A2",
                                Pretreatments.NONE,
                                0,
                                1,
                                0.99997361,
                                0.00131951,
                                0.99995664,
                                0.00433636,
                                19926.51813539,
                                28105,
                                0.19722173,
                                0.22539626),
                        new Case("raw A1-A1D", Pretreatments.NONE, 0, 2, 1, 0, 1, 0, 430622.60714865, 558360, 4.2, 4.8),
                        new Case(
                                "raw A1-B1",
                                Pretreatments.NONE,
                                0,
                                3,
                                0.43355152,
                                28.322424,
                                0.34133806,
                                65.86619391,
                                514446.19679807,
                                711020,
                                6.05761845,
                                6.05761845),
                        new Case(
                                "N A1-A2",
                                Pretreatments.N,
                                0,
                                1,
                                0.99997361,
                                0.00131951,
                                0.99995664,
                                0.00433636,
                                0.00543277,
                                0.00936663,
                                0.14895231,
                                0.17023121),
                        new Case("N A1-A1D", Pretreatments.N, 0, 2, 1, 0, 1, 0, 0, 0, 0, 0),
                        new Case(
                                "N B1-B2",
                                Pretreatments.N,
                                3,
                                4,
                                0.99813642,
                                0.09317879,
                                0.99753202,
                                0.24679767,
                                0.03004831,
                                0.05225570,
                                0.18288770,
                                0.20901452),
                        new Case(
                                "N A1-B1",
                                Pretreatments.N,
                                0,
                                3,
                                0.43355152,
                                28.322424,
                                0.34133806,
                                65.86619391,
                                0.63993596,
                                1.10542766,
                                5.34517460,
                                5.34517460),
                        new Case(
                                "N B1-C1",
                                Pretreatments.N,
                                3,
                                5,
                                -0.11059362,
                                55.52968076,
                                0.03896362,
                                96.1036377,
                                0.8745171,
                                1.63732729,
                                7.24164761,
                                7.24164761),
                        new Case(
                                "N2R A1-A2",
                                Pretreatments.N_2R,
                                0,
                                1,
                                0.99990094,
                                0.00495281,
                                0.99987666,
                                0.01233412,
                                0.01110608,
                                0.01880266,
                                0.07450912,
                                0.08515328),
                        new Case(
                                "N2R A1-B1",
                                Pretreatments.N_2R,
                                0,
                                3,
                                0.57120052,
                                21.43997388,
                                0.6008724,
                                39.91275976,
                                0.67058244,
                                1.48994896,
                                4.11897202,
                                4.11897202),
                        new Case(
                                "N2R A1-C1",
                                Pretreatments.N_2R,
                                0,
                                5,
                                0.43958615,
                                28.02069264,
                                0.42234836,
                                57.76516448,
                                0.83679945,
                                1.84941724,
                                6.21771318,
                                6.21771318),
                        new Case(
                                "N4R A1-A2",
                                Pretreatments.N_4R,
                                0,
                                1,
                                0.9998755,
                                0.00622481,
                                0.9999139,
                                0.00860976,
                                0.01268908,
                                0.02362683,
                                0.03725869,
                                0.04258136),
                        new Case("N4R A1-A1D", Pretreatments.N_4R, 0, 2, 1, 0, 1, 0, 0, 0, 0, 0),
                        new Case(
                                "N4R B1-B2",
                                Pretreatments.N_4R,
                                3,
                                4,
                                0.99962179,
                                0.01891053,
                                0.9998345,
                                0.01655013,
                                0.01965009,
                                0.04909011,
                                0.0457323,
                                0.05226549),
                        new Case(
                                "N4R A1-B1",
                                Pretreatments.N_4R,
                                0,
                                3,
                                0.52625843,
                                23.6870785,
                                0.74706162,
                                25.29383814,
                                0.75231511,
                                1.793114,
                                3.17671774,
                                3.17671774),
                        new Case(
                                "N4R A1-C1",
                                Pretreatments.N_4R,
                                0,
                                5,
                                0.48679349,
                                25.66032572,
                                0.59818767,
                                40.18123346,
                                0.88902627,
                                2.40615178,
                                5.26976374,
                                5.26976374),
                        new Case(
                                "N4R B1-C1",
                                Pretreatments.N_4R,
                                3,
                                5,
                                0.02444381,
                                48.7778097,
                                0.40168543,
                                59.83145693,
                                1.20386116,
                                3.2258446,
                                5.36255322,
                                5.36255322),
                        new Case(
                                "NLOG A1-A2",
                                log,
                                0,
                                1,
                                0.99987876,
                                0.00606209,
                                0.99995097,
                                0.00490254,
                                0.06569915,
                                0.12870497,
                                0.02535963,
                                0.02898244),
                        new Case(
                                "NLOG A1-B1",
                                log,
                                0,
                                3,
                                0.30779666,
                                34.61016682,
                                0.77404515,
                                22.59548537,
                                4.86982381,
                                10.16874662,
                                2.65336158,
                                2.65336158),
                        new Case(
                                "NLOG B1-C1",
                                log,
                                3,
                                5,
                                -0.11338058,
                                55.66902923,
                                0.46068735,
                                53.93126501,
                                7.64086228,
                                19.19498503,
                                4.70353859,
                                4.70353859))
                .map(golden -> DynamicTest.dynamicTest(
                        golden.name(), () -> hold(STIMULANT, EIGHT_PLACES, 0.51e-8 * scale(golden), golden)));
    }

    /** Numbers above 1000 are printed to eight decimals of a double whose last place is larger than that. */
    private static double scale(Case golden) {
        return golden.treatment().equals(Pretreatments.NONE) ? 2 : 1;
    }

    @Test
    void theMethamphetamineSchemeOnRowsOfItsPublicData() {
        Map<String, DocumentedMetric> metrics = new java.util.HashMap<>();
        ProfilingMethods.AU_ENIPID_METHAMPHETAMINE.metrics().forEach(metric -> metrics.put(metric.writtenAs(), metric));
        DocumentedTreatment fourthRoot = ProfilingMethods.AU_ENIPID_METHAMPHETAMINE.treatments().stream()
                .filter(treatment -> treatment.writtenAs().equals("N4R"))
                .findFirst()
                .orElseThrow();
        double[][] treated = fourthRoot.pretreatment().withoutFit().apply(ENIPID);
        double[][] expected = {
            {0, 1, 53.774065, 81.404691, 1.535385, 3.599268},
            {0, 2, 14.954667, 39.657928, 0.842584, 1.064481},
            {0, 3, 29.017650, 56.496273, 1.267471, 3.147235},
            {0, 4, 34.989522, 67.875454, 1.270242, 2.237662},
            {1, 2, 33.277497, 69.219077, 1.327333, 3.015610},
            {1, 3, 78.566650, 58.584223, 1.358014, 3.017213},
            {1, 4, 44.417529, 65.296958, 1.345532, 3.007353},
            {2, 3, 38.927343, 74.007736, 1.470022, 3.958349},
            {2, 4, 18.417768, 46.791273, 0.978936, 1.589626},
            {3, 4, 36.188249, 51.530826, 1.220093, 2.865160}
        };
        String[] names = {"PCC", "MCF", "EUC", "MAN"};
        for (double[] row : expected) {
            for (int k = 0; k < names.length; k++) {
                ComparisonMetric metric = metrics.get(names[k]).metric();
                double value = metric.compare(treated[(int) row[0]], treated[(int) row[1]])
                        .orElseThrow()
                        .value();
                assertEquals(row[k + 2], value, 0.51e-6, names[k] + " of " + (int) row[0] + " and " + (int) row[1]);
            }
        }
    }
}
