package org.drugprofiling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** A weight of 1 is one pair: what that means for figures that add a pair, and that others do not depend on the scale. */
class WeightScaleTest {

    /** Pairs of 30 sources that overlap, each as often as stated and with a weight. */
    private static LogRatios ratios(double same, double different, int copies) {
        List<ScoredPair> pairs = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (int k = 0; k < 30; k++) {
            sources.add("s" + k);
            for (int c = 0; c < copies; c++) {
                pairs.add(new ScoredPair(k, k, PairLabel.LINKED, 1.2 - k % 10 * 0.2, same));
                pairs.add(new ScoredPair(k, (k + 1) % 30, PairLabel.UNLINKED, -1.2 + k % 10 * 0.2, different));
            }
        }
        return LogRatios.ofPairs(pairs, sources);
    }

    private static String code(org.junit.jupiter.api.function.Executable executable) {
        return assertThrows(ProfilingException.class, executable).code();
    }

    @Test
    void aPairOfWeightTwoIsTwoPairs() {
        LogRatios twice = ratios(2, 2, 1);
        LogRatios doubled = ratios(1, 1, 2);
        assertEquals(LogRatioBounds.elub(doubled), LogRatioBounds.elub(twice));
        assertEquals(LogRatioBounds.invariance(doubled), LogRatioBounds.invariance(twice));
        assertTrue(LogRatioBounds.elub(twice).upper()
                > LogRatioBounds.elub(ratios(1, 1, 1)).upper());
        assertEquals(
                BiGaussianCalibration.fit(doubled.asScores(), 0.5).log10LikelihoodRatio(1),
                BiGaussianCalibration.fit(twice.asScores(), 0.5).log10LikelihoodRatio(1),
                1e-12);
        for (PavCalibration.Ends ends : PavCalibration.Ends.values()) {
            assertEquals(
                    PavCalibration.fit(doubled.asScores(), ends).log10LikelihoodRatio(1),
                    PavCalibration.fit(twice.asScores(), ends).log10LikelihoodRatio(1),
                    1e-12);
        }
    }

    @Test
    void lessThanOnePairInAllIsRefusedWhereAPairIsAdded() {
        // 30 pairs of each kind
        List<LogRatios> without =
                List.of(ratios(1e-12, 1e-12, 1), ratios(1, 0.99 / 30, 1), ratios(0.99 / 30, 1, 1), ratios(1, 1e16, 1));
        for (LogRatios few : without) {
            assertEquals("invalid-weights", code(() -> LogRatioBounds.elub(few)));
            assertEquals("invalid-weights", code(() -> LogRatioBounds.invariance(few)));
            assertEquals("invalid-weights", code(() -> BiGaussianCalibration.fit(few.asScores(), 0.5)));
            for (PavCalibration.Ends ends :
                    List.of(PavCalibration.Ends.ONE_MISLEADING, PavCalibration.Ends.ONE_OF_EACH)) {
                assertEquals("invalid-weights", code(() -> PavCalibration.fit(few.asScores(), ends)));
            }
            assertTrue(PavCalibration.fit(few.asScores(), PavCalibration.Ends.INFINITE)
                            .log10LikelihoodRatio(0)
                    > -9);
        }
        // thirty thirtieths are one, whatever the sum is rounded to
        assertTrue(LogRatioBounds.elub(ratios(1.0 / 30, 1.0 / 30, 1)).upper() >= 0);
    }

    @Test
    void figuresThatAddNothingDoNotDependOnTheScale() {
        Performance one = Performance.of(ratios(1, 1, 1));
        for (double[] scale : new double[][] {{1e100, 1e-100}, {1e-100, 1e100}, {1e-100, 1e-100}, {1e100, 1e100}}) {
            LogRatios scaled = ratios(scale[0], scale[1], 1);
            Performance performance = Performance.of(scaled);
            for (PerformanceFigure figure : PerformanceFigure.values()) {
                assertEquals(
                        one.value(figure).orElseThrow(),
                        performance.value(figure).orElseThrow(),
                        1e-12,
                        figure + " " + Arrays.toString(scale));
            }
            double[] once = new double[30];
            Arrays.fill(once, 1);
            assertEquals(area(ratios(1, 1, 1), once), area(scaled, once), 1e-12);
            assertEquals(
                    LogisticCalibration.fit(ratios(1, 1, 1).asScores()).log10LikelihoodRatio(1),
                    LogisticCalibration.fit(scaled.asScores()).log10LikelihoodRatio(1),
                    1e-9);
        }
    }

    private static double area(LogRatios ratios, double[] once) {
        return SourceResampling.of(
                        ratios.asScores().pairs(), ratios.asScores().foldOfRow(), Orientation.HIGHER_IS_MORE_ALIKE)
                .areaUnderCurve()
                .of(once);
    }

    @Test
    void whatRoundsToNothingHasNoSign() {
        assertEquals("log10 LR from 0.00 to 1.00 (ELUB)", new LogRatioBounds(-0.004, 1, BoundRule.ELUB).toString());
        assertEquals("log10 LR from -0.01 to 1.00 (ELUB)", new LogRatioBounds(-0.006, 1, BoundRule.ELUB).toString());
        assertEquals("log10 LR from -0.01 to 1.00 (ELUB)", new LogRatioBounds(-0.005, 1, BoundRule.ELUB).toString());
        assertEquals("0.00", LogSpace.twoDecimals(-0.0));
        assertEquals("-1.50", LogSpace.twoDecimals(-1.5));
    }
}
