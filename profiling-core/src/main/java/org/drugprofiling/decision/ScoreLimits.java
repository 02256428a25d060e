package org.drugprofiling.decision;

import java.math.BigDecimal;
import java.util.Arrays;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProfilingException;

/** What rules for limits have in common: checks, scores as distances, and how many scores lie within a limit. */
final class ScoreLimits {

    private ScoreLimits() {}

    static void requireLevel(BigDecimal level) {
        if (level.signum() < 0 || level.compareTo(BigDecimal.ONE) > 0) {
            throw new ProfilingException(
                    "invalid-parameter", "a level must be from 0 to 1, was " + level.toPlainString());
        }
    }

    static double[] distances(String what, double[] scores, Orientation orientation) {
        if (scores.length == 0) {
            throw new ProfilingException("empty-population", "there must be at least one " + what + " score");
        }
        double[] distances = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new ProfilingException("not-a-number", "a " + what + " score must be a number, was NaN");
            }
            distances[i] = orientation.asDistance(scores[i]);
        }
        Arrays.sort(distances);
        return distances;
    }

    static ThresholdEstimate counted(
            ThresholdRule rule,
            double distance,
            LinkOperator operator,
            double[] linked,
            double[] unlinked,
            Orientation orientation,
            String note) {
        ScoreOrder.requireResolved(linked, unlinked);
        double value = orientation.fromDistance(distance);
        return new ThresholdEstimate(
                        rule,
                        value,
                        operator,
                        orientation,
                        share(unlinked, value, operator, orientation),
                        share(linked, value, operator, orientation),
                        note)
                .withBlurNoted(linked, unlinked);
    }

    static double share(double[] scores, double value, LinkOperator operator, Orientation orientation) {
        int within = 0;
        for (double score : scores) {
            within += operator.isWithin(score, value, orientation) ? 1 : 0;
        }
        return scores.length == 0 ? Double.NaN : (double) within / scores.length;
    }
}
