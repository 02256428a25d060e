package org.drugprofiling.population;

import java.util.Arrays;
import java.util.Comparator;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.problem.ProfilingException;

/** The scores of one label on the distance scale as computed, ascending, with their weights. */
final class RocScores {

    private final double[] distances;
    private final double[] weights;
    private final boolean isWeighted;

    private RocScores(double[] distances, double[] weights, boolean isWeighted) {
        this.distances = distances;
        this.weights = weights;
        this.isWeighted = isWeighted;
    }

    static RocScores of(String what, double[] scores, Orientation orientation) {
        if (scores.length == 0) {
            throw new ProfilingException("empty-population", "there must be at least one " + what + " score");
        }
        double[] distances = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new ProfilingException(
                        "not-a-number",
                        "a " + what + " score must be a number; undefined pairs are counted, not scored");
            }
            distances[i] = orientation.asDistance(scores[i]);
        }
        Arrays.sort(distances);
        double[] weights = new double[scores.length];
        Arrays.fill(weights, 1);
        return new RocScores(distances, weights, false);
    }

    static RocScores of(LinkPopulations populations, PairLabel label) {
        Orientation orientation = populations.orientation();
        ScoredPair[] pairs = populations.pairs().stream()
                .filter(pair -> pair.label() == label)
                // pairs of one score and one weight are alike, so that the order of the table plays no part in sums
                .sorted(Comparator.comparingDouble((ScoredPair pair) -> orientation.asDistance(pair.score()))
                        .thenComparingDouble(ScoredPair::weight))
                .toArray(ScoredPair[]::new);
        double[] distances = new double[pairs.length];
        double[] weights = new double[pairs.length];
        boolean isWeighted = false;
        for (int k = 0; k < pairs.length; k++) {
            distances[k] = orientation.asDistance(pairs[k].score());
            weights[k] = pairs[k].weight();
            isWeighted |= weights[k] != 1;
        }
        return new RocScores(distances, weights, isWeighted);
    }

    int count() {
        return distances.length;
    }

    double distance(int k) {
        return distances[k];
    }

    double weight(int k) {
        return weights[k];
    }

    boolean isWeighted() {
        return isWeighted;
    }
}
