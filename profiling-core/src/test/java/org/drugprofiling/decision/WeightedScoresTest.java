package org.drugprofiling.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** Limits of weighted pairs, by hand. */
class WeightedScoresTest {

    private static ScoredPair pair(PairLabel label, double score, double weight) {
        return new ScoredPair(1, 0, label, score, weight);
    }

    /** Unlinked 1, 2, 3, 4 with weights ½, ½, 1, 2; linked 0.1, 0.2, 0.9 with weights ⅓, ⅓, 1. */
    private static WeightedScores scores(Orientation orientation) {
        List<ScoredPair> pairs = new ArrayList<>();
        double[] unlinked = {1, 2, 3, 4};
        double[] weights = {0.5, 0.5, 1, 2};
        for (int k = 0; k < 4; k++) {
            pairs.add(pair(PairLabel.UNLINKED, orientation.fromDistance(unlinked[k]), weights[k]));
        }
        pairs.add(pair(PairLabel.LINKED, orientation.fromDistance(0.1), 1.0 / 3));
        pairs.add(pair(PairLabel.LINKED, orientation.fromDistance(0.2), 1.0 / 3));
        pairs.add(pair(PairLabel.LINKED, orientation.fromDistance(0.9), 1));
        return WeightedScores.weighted(pairs, orientation);
    }

    private static double order(String level) {
        return scores(Orientation.LOWER_IS_MORE_ALIKE)
                .estimate(new ThresholdRule.OrderStatistic(new BigDecimal(level)))
                .value();
    }

    @Test
    void theOrderStatisticCountsWeight() {
        assertEquals(1, order("0"));
        assertEquals(1, order("0.124"));
        assertEquals(2, order("0.125"));
        assertEquals(3, order("0.25"));
        assertEquals(4, order("0.5"));
        assertEquals(4, order("0.99"));
        assertEquals(Double.POSITIVE_INFINITY, order("1"));
        ThresholdEstimate quarter = scores(Orientation.LOWER_IS_MORE_ALIKE)
                .estimate(new ThresholdRule.OrderStatistic(new BigDecimal("0.25")));
        assertEquals(0.25, quarter.falsePositiveRate());
        assertEquals(1, quarter.truePositiveRate(), 1e-15);
    }

    @Test
    void theLinkedQuantileCountsWeight() {
        for (Orientation orientation : Orientation.values()) {
            WeightedScores scores = scores(orientation);
            assertEquals(
                    orientation.fromDistance(0.2),
                    scores.estimate(new ThresholdRule.LinkedQuantile(new BigDecimal("0.4")))
                            .value());
            ThresholdEstimate half = scores.estimate(new ThresholdRule.LinkedQuantile(new BigDecimal("0.5")));
            assertEquals(orientation.fromDistance(0.9), half.value());
            assertEquals(0, half.falsePositiveRate());
        }
    }

    @Test
    void aRuleWithoutWeightsIsRefused() {
        assertThrows(
                ProfilingException.class,
                () -> scores(Orientation.LOWER_IS_MORE_ALIKE).estimate(new ThresholdRule.Youden()));
    }
}
