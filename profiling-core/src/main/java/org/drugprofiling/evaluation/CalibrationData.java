package org.drugprofiling.evaluation;

import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** Finite scores with class weights that give both kinds of pairs the same total, and a scale on which they are near 1. */
final class CalibrationData {

    final double[] scores;
    final boolean[] isSame;
    final double[] weights;
    final double centre;
    final double spread;

    private CalibrationData(double[] scores, boolean[] isSame, double[] weights) {
        this.scores = scores;
        this.isSame = isSame;
        this.weights = weights;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            low = Math.min(low, score);
            high = Math.max(high, score);
        }
        this.centre = low / 2 + high / 2;
        this.spread = high / 2 - low / 2;
    }

    /** The finite scores, refused if all are too small to be told apart; infinite ones are left out if they point the right way, and refused otherwise. */
    static CalibrationData finite(SupportScores given) {
        for (ScoredPair pair : given.pairs()) {
            double wrong = pair.label() == PairLabel.LINKED ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            if (pair.score() == wrong) {
                throw new ProfilingException(
                        "infinitely-misleading",
                        "an infinite score must not point to the wrong side",
                        ProblemLocation.nowhere(),
                        Double.toString(wrong));
            }
        }
        ScoredPair[] finite = given.pairs().stream()
                .filter(pair -> Double.isFinite(pair.score()))
                .toArray(ScoredPair[]::new);
        double sameTotal = 0;
        double differentTotal = 0;
        double total = 0;
        for (ScoredPair pair : finite) {
            total += pair.weight();
            sameTotal += pair.label() == PairLabel.LINKED ? pair.weight() : 0;
            differentTotal += pair.label() == PairLabel.LINKED ? 0 : pair.weight();
        }
        if (!(sameTotal > 0 && differentTotal > 0)) {
            throw undefined("there must be finite scores of both kinds");
        }
        double[] scores = new double[finite.length];
        boolean[] isSame = new boolean[finite.length];
        double[] weights = new double[finite.length];
        for (int i = 0; i < finite.length; i++) {
            scores[i] = finite[i].score();
            isSame[i] = finite[i].label() == PairLabel.LINKED;
            weights[i] = finite[i].weight() * total / (2 * (isSame[i] ? sameTotal : differentTotal));
        }
        CalibrationData data = new CalibrationData(scores, isSame, weights);
        ScoreOrder.requireResolved(scores);
        if (!(data.spread > 0)) {
            throw undefined("finite scores must differ");
        }
        return data;
    }

    static ProfilingException undefined(String rule) {
        return new ProfilingException("undefined-calibration", rule);
    }

    /** Whether a limit can be put such that no score of one kind is on the side of the other. */
    boolean isSeparated() {
        double lowestSame = Double.POSITIVE_INFINITY;
        double highestSame = Double.NEGATIVE_INFINITY;
        double lowestDifferent = Double.POSITIVE_INFINITY;
        double highestDifferent = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            if (isSame[i]) {
                lowestSame = Math.min(lowestSame, scores[i]);
                highestSame = Math.max(highestSame, scores[i]);
            } else {
                lowestDifferent = Math.min(lowestDifferent, scores[i]);
                highestDifferent = Math.max(highestDifferent, scores[i]);
            }
        }
        return ScoreOrder.compare(lowestSame, highestDifferent) >= 0
                || ScoreOrder.compare(highestSame, lowestDifferent) <= 0;
    }

    /** A score on the scale from −1 to 1. */
    double scaled(int i) {
        return (scores[i] - centre) / spread;
    }
}
