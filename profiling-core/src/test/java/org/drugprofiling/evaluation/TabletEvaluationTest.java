package org.drugprofiling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.population.SourceInterval;
import org.junit.jupiter.api.Test;

/**
 * The real MDMA tablets, first tablet of each batch against second tablet of each. Expected numbers: an independent program in Python with numpy,
 * run on the same file.
 */
class TabletEvaluationTest {

    private static final double CLOSED = 1e-10;
    private static final double HALF_AN_ELUB_STEP = 0.005;

    private static double area(LogRatios ratios) {
        return RocCurve.of(ratios.sameSource(), ratios.differentSource(), Orientation.HIGHER_IS_MORE_ALIKE)
                .areaUnderCurve();
    }

    @Test
    void normalModel() {
        Tablets tablets = Tablets.all();
        LogRatios ratios = tablets.trial().with(TwoLevelModel.normal(tablets.background()));
        assertEquals(160, ratios.sameSource().length);
        assertEquals(25_440, ratios.differentSource().length);
        assertEquals(2.7724548240663034, ratios.sameSource()[0], CLOSED);
        assertEquals(-186.53156591812794, ratios.differentSource()[0], 1e-9);
        Performance performance = Performance.of(ratios);
        assertEquals(0.5629430856633779, performance.cllr(), CLOSED);
        assertEquals(0.14448493482575264, performance.cllrMin(), CLOSED);
        assertEquals(0.0125, performance.misleadingSameSource(), CLOSED);
        assertEquals(0.06560534591194969, performance.misleadingDifferentSource(), CLOSED);
        assertEquals(0.9900375884433962, area(ratios), CLOSED);
        LogRatioBounds elub = LogRatioBounds.elub(ratios);
        assertEquals(-1.85, elub.lower(), HALF_AN_ELUB_STEP);
        assertEquals(1.50, elub.upper(), HALF_AN_ELUB_STEP);
        // a single pair, most of the cost
        int batch113 = List.copyOf(tablets.byBatch().keySet()).indexOf("113");
        assertEquals(-36.85033830299565, ratios.sameSource()[batch113], 1e-9);
    }

    @Test
    void kernelModels() {
        Tablets tablets = Tablets.all();
        TwoLevelBackground background = tablets.background();
        LogRatios aitkenLucy = tablets.trial().with(TwoLevelModel.kernel(background, TwoLevelBandwidth.AITKEN_LUCY));
        assertEquals(2.6576398156713608, aitkenLucy.sameSource()[0], CLOSED);
        assertKernel(aitkenLucy, new double[] {
            0.5687193841268094, 0.1348288310325352, 0.060455974842767296, 0.9911301100628931, -1.85, 1.59
        });
        assertKernel(tablets.trial().with(TwoLevelModel.kernel(background, TwoLevelBandwidth.SILVERMAN)), new double[] {
            0.5780082909390223, 0.13509123727602368, 0.061242138364779874, 0.9910564072327044, -1.85, 1.57
        });
    }

    private static void assertKernel(LogRatios ratios, double[] expected) {
        Performance performance = Performance.of(ratios);
        assertEquals(expected[0], performance.cllr(), CLOSED);
        assertEquals(expected[1], performance.cllrMin(), CLOSED);
        assertEquals(0.0125, performance.misleadingSameSource(), CLOSED);
        assertEquals(expected[2], performance.misleadingDifferentSource(), CLOSED);
        assertEquals(expected[3], area(ratios), CLOSED);
        LogRatioBounds elub = LogRatioBounds.elub(ratios);
        assertEquals(expected[4], elub.lower(), HALF_AN_ELUB_STEP);
        assertEquals(expected[5], elub.upper(), HALF_AN_ELUB_STEP);
    }

    @Test
    void withoutTheBatchOfTheGrossError() {
        Tablets tablets = Tablets.without("113");
        TwoLevelBackground background = tablets.background();
        LogRatios normal = tablets.trial().with(TwoLevelModel.normal(background));
        Performance performance = Performance.of(normal);
        assertEquals(0.2198460177877849, performance.cllr(), CLOSED);
        assertEquals(0.1280839302490685, performance.cllrMin(), CLOSED);
        double lowest = java.util.Arrays.stream(normal.sameSource()).min().orElseThrow();
        assertEquals(-3.8949226940978408, lowest, CLOSED);
        LogRatios kernel = tablets.trial().with(TwoLevelModel.kernel(background, TwoLevelBandwidth.AITKEN_LUCY));
        assertEquals(0.2008759016481455, Performance.of(kernel).cllr(), CLOSED);
        assertEquals(0.0126, background.within()[1][1], 5e-5);
        assertEquals(0.0507, Tablets.all().background().within()[1][1], 5e-5);
    }

    @Test
    void manhattanDistanceWithLogisticCalibration() {
        Tablets tablets = Tablets.all();
        double[] deviations = new double[4];
        for (int k = 0; k < 4; k++) {
            double[] column = new double[494];
            for (int i = 0; i < 494; i++) {
                column[i] = tablets.rows()[i][k];
            }
            deviations[k] = org.drugprofiling.kernel.Moments.deviation(column);
        }
        double[][] first = tablets.tablet(0);
        double[][] second = tablets.tablet(1);
        List<ScoredPair> pairs = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            for (int j = 0; j < 160; j++) {
                double distance = 0;
                for (int k = 0; k < 4; k++) {
                    distance += Math.abs(first[i][k] - second[j][k]) / deviations[k];
                }
                pairs.add(new ScoredPair(
                        160 + j,
                        i,
                        i == j ? PairLabel.LINKED : PairLabel.UNLINKED,
                        ScoreScale.SIGN_TURNED.support(distance),
                        1));
            }
        }
        List<String> batches = new ArrayList<>(tablets.byBatch().keySet());
        batches.addAll(tablets.byBatch().keySet());
        SupportScores scores = SupportScores.ofPairs(pairs, batches);
        LogRatios ratios = LogisticCalibration.fit(scores).apply(scores);
        Performance performance = Performance.of(ratios);
        assertEquals(0.22185261312355925, performance.cllr(), 1e-9);
        assertEquals(0.15090803320418192, performance.cllrMin(), 1e-9);
        // numpy gives 0.9874762922562893 where distances that are equal on paper differ in their last bits, and this
        // once they are rounded
        assertEquals(0.9874758009040882, area(ratios), CLOSED);
        double largest = java.util.Arrays.stream(ratios.sameSource()).max().orElseThrow();
        assertEquals(1.7397, largest, 5e-5);
        SourceInterval interval = performance.interval(PerformanceFigure.CLLR, 0.95, 200, 20261125);
        assertEquals(160, interval.sources());
        assertTrue(interval.lower() < 0.2219 && 0.2219 < interval.upper());
        // batches are what is drawn, so the interval is some hundredths wide
        assertTrue(interval.upper() - interval.lower() > 0.03 && interval.upper() - interval.lower() < 0.3);
        assertTrue(performance.jackknifeStandardError(PerformanceFigure.CLLR).orElseThrow() > 0.005);
    }

    /** Without its own two batches in the background a pair is judged by the others alone; the figures are a little worse. */
    @Test
    void ownSourcesLeftOut() {
        Tablets tablets = Tablets.without("113");
        TwoLevelBackground background = tablets.background();
        List<String> some = List.copyOf(tablets.byBatch().keySet()).subList(0, 25);
        List<double[][]> first = new ArrayList<>();
        List<double[][]> second = new ArrayList<>();
        for (String batch : some) {
            first.add(new double[][] {tablets.byBatch().get(batch).get(0)});
            second.add(new double[][] {tablets.byBatch().get(batch).get(1)});
        }
        TwoLevelTrial trial = TwoLevelTrial.of(some, first, second);
        LogRatios apart = trial.withoutOwnSources(background, TwoLevelModel::normal);
        LogRatios inSample = trial.with(TwoLevelModel.normal(background));
        assertEquals(25, apart.sameSource().length);
        assertTrue(Performance.of(apart).cllr() > Performance.of(inSample).cllr());
        double expected = TwoLevelModel.normal(background.without(List.of(some.get(3), some.get(7))))
                .log10(first.get(3), second.get(7));
        // pairs of control 3: 24 different-source ones each before it, and the same-source one is not among them
        assertEquals(expected, apart.differentSource()[3 * 24 + 6]);
    }
}
