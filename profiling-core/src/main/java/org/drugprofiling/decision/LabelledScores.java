package org.drugprofiling.decision;

import java.util.List;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;

/** The scores and weights of the linked or of the unlinked pairs, in one order. */
final class LabelledScores {

    private final double[] scores;
    private final double[] weights;

    /** Takes arrays of one length, which nobody writes to any more. */
    LabelledScores(double[] scores, double[] weights) {
        this.scores = scores;
        this.weights = weights;
    }

    /** Takes the pairs of a label in the order of the table, for whoever sorts bare scores anyway. */
    static LabelledScores of(List<ScoredPair> all, PairLabel label) {
        return of(all.stream().filter(pair -> pair.label() == label).toArray(ScoredPair[]::new));
    }

    static LabelledScores of(ScoredPair[] pairs) {
        double[] scores = new double[pairs.length];
        double[] weights = new double[pairs.length];
        for (int k = 0; k < pairs.length; k++) {
            scores[k] = pairs[k].score();
            weights[k] = pairs[k].weight();
        }
        return new LabelledScores(scores, weights);
    }

    int size() {
        return scores.length;
    }

    double score(int rank) {
        return scores[rank];
    }

    double weight(int rank) {
        return weights[rank];
    }

    /** All scores; not to be written to. */
    double[] scores() {
        return scores;
    }

    double totalWeight() {
        // a plain loop: how a stream adds is left to each Java
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
