package org.drugprofiling.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** The product over all pairs against the model pair by pair. */
class TwoLevelProductTest {

    @Test
    void allPairsOfTheTabletsAsTheModelHasThem() {
        Tablets tablets = Tablets.all();
        TwoLevelBackground background = TwoLevelBackground.of(tablets.rows(), tablets.batches());
        TwoLevelModel model = TwoLevelModel.normal(background);
        double[][] first = tablets.tablet(0);
        double[][] second = tablets.tablet(1);
        double[][] ratios = TwoLevelProduct.of(background, 1, 1).log10LikelihoodRatios(first, second);
        double worst = 0;
        for (int i = 0; i < 160; i += 7) {
            for (int j = 0; j < 160; j++) {
                double expected = model.log10(new double[][] {first[i]}, new double[][] {second[j]});
                worst = Math.max(worst, Math.abs(expected - ratios[i][j]));
            }
        }
        assertTrue(worst < 1e-10, "largest difference " + worst);
        // an independent program
        assertEquals(2.7724548240663034, ratios[0][0], 1e-10);
        assertEquals(-186.53156591812794, ratios[0][1], 1e-9);
    }

    @Test
    void rowsThatAreNotKeptAreThoseThatAre() {
        Tablets tablets = Tablets.all();
        TwoLevelProduct product = TwoLevelProduct.of(TwoLevelBackground.of(tablets.rows(), tablets.batches()), 1, 1);
        double[][] kept = product.log10LikelihoodRatios(tablets.tablet(0), tablets.tablet(1));
        double[][] rows = new double[kept.length][];
        product.log10LikelihoodRatios(tablets.tablet(0), tablets.tablet(1), (control, ratios) -> {
            rows[control] = ratios.clone();
            // the array may be written over
            Arrays.fill(ratios, Double.NaN);
        });
        assertArrayEquals(kept, rows);
    }

    @Test
    void allPairsOfTheKernelModelAsItHasThem() {
        Tablets tablets = Tablets.all();
        TwoLevelBackground background = TwoLevelBackground.of(tablets.rows(), tablets.batches());
        double[][] first = tablets.tablet(0);
        double[][] second = tablets.tablet(1);
        // far from every source and from each other: the product of the factors underflows
        second[159] = new double[] {400, 90, 9000, -800};
        for (TwoLevelBandwidth bandwidth : TwoLevelBandwidth.values()) {
            TwoLevelModel model = TwoLevelModel.kernel(background, bandwidth);
            double[][] ratios =
                    TwoLevelKernelProduct.of(background, bandwidth, 1, 1).log10LikelihoodRatios(first, second);
            for (int i = 0; i < 160; i += 23) {
                for (int j = 0; j < 160; j++) {
                    double expected = model.log10(new double[][] {first[i]}, new double[][] {second[j]});
                    assertEquals(expected, ratios[i][j], 1e-10 + 1e-13 * Math.abs(expected));
                }
            }
        }
        double[][] two = TwoLevelKernelProduct.of(background, TwoLevelBandwidth.SILVERMAN, 2, 5)
                .log10LikelihoodRatios(first, second);
        assertEquals(
                TwoLevelModel.kernel(background, TwoLevelBandwidth.SILVERMAN)
                        .compare(first[3], 2, second[4], 5)
                        .log10(),
                two[3][4],
                1e-10);
        assertThrows(
                ProfilingException.class,
                () -> TwoLevelKernelProduct.of(background, TwoLevelBandwidth.SILVERMAN, 1, 0));
        assertThrows(
                ProfilingException.class,
                () -> TwoLevelKernelProduct.of(background, TwoLevelBandwidth.SILVERMAN, 1, 1)
                        .log10LikelihoodRatios(first, new double[][] {{1}}));
    }

    @Test
    void unequalNumbersOfRowsAndAClippedBetweenCovariance() {
        double[][] rows = {{1.0, 5.0}, {1.4, 5.5}, {1.1, 5.1}, {1.3, 4.6}};
        TwoLevelBackground background = TwoLevelBackground.of(rows, List.of("a", "a", "b", "b"));
        assertTrue(background.isBetweenClipped());
        double[][] x = {{1.2, 5.1}, {0.9, 4.8}};
        double[][] y = {{1.3, 5.2}, {1.1, 5.0}, {2, 2}};
        double[][] ratios = TwoLevelProduct.of(background, 2, 5).log10LikelihoodRatios(x, y);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(
                        TwoLevelModel.normal(background)
                                .compare(x[i], 2, y[j], 5)
                                .log10(),
                        ratios[i][j],
                        1e-9);
            }
        }
    }

    @Test
    void brokenMeansAreRefused() {
        TwoLevelBackground background =
                TwoLevelBackground.of(new double[][] {{-1}, {1}, {19}, {21}}, List.of("a", "a", "b", "b"));
        TwoLevelProduct product = TwoLevelProduct.of(background, 1, 1);
        double[][] good = {{1}};
        assertThrows(
                ProfilingException.class, () -> product.log10LikelihoodRatios(good, new double[][] {{Double.NaN}}));
        assertThrows(ProfilingException.class, () -> product.log10LikelihoodRatios(good, new double[][] {{1, 2}}));
        assertThrows(ProfilingException.class, () -> TwoLevelProduct.of(background, 0, 1));
        double[][] many = new double[600][1];
        many[599][0] = Double.NEGATIVE_INFINITY;
        ProfilingException refused =
                assertThrows(ProfilingException.class, () -> product.log10LikelihoodRatios(good, many));
        assertEquals("row 599, index 0", refused.location().toString());
        assertEquals("-Infinity", refused.value().orElseThrow());
    }

    /** Coordinates are made for some means at a time. */
    @Test
    void anyNumberOfMeansIsThatOfEachMean() {
        TwoLevelBackground background = TwoLevelBackground.of(
                new double[][] {{-1, 4}, {1, 5}, {19, 7}, {21, 6}, {9, -2}, {12, 0}},
                List.of("a", "a", "b", "b", "c", "c"));
        double[][] means = new double[600][];
        for (int i = 0; i < 600; i++) {
            means[i] = new double[] {i / 30.0, 7 - i / 100.0};
        }
        double[][] ratios = TwoLevelProduct.of(background, 1, 2).log10LikelihoodRatios(means, means);
        TwoLevelModel model = TwoLevelModel.normal(background);
        for (int i = 0; i < 600; i += i < 250 || i > 260 ? 25 : 1) {
            for (int j : new int[] {0, 255, 256, 257, 511, 512, 599}) {
                double expected = model.compare(means[i], 1, means[j], 2).log10();
                assertEquals(expected, ratios[i][j], 1e-9, i + " " + j);
            }
        }
    }
}
