package org.drugprofiling.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;

/** The scores and weights of the linked or of the unlinked pairs, the most alike first, from which those of a fold can be left out without sorting again. */
final class RankedPairs {

    private final double[] scores;
    private final double[] weights;
    // numbers of the folds of both rows, and the number of each fold
    private final int[] foldsOfI;
    private final int[] foldsOfJ;
    private final Map<String, Integer> numberOfFold;

    private RankedPairs(
            double[] scores, double[] weights, int[] foldsOfI, int[] foldsOfJ, Map<String, Integer> numberOfFold) {
        this.scores = scores;
        this.weights = weights;
        this.foldsOfI = foldsOfI;
        this.foldsOfJ = foldsOfJ;
        this.numberOfFold = numberOfFold;
    }

    /** Ranks the pairs of a label; the list of folds is empty where rows are not known. */
    static RankedPairs of(List<ScoredPair> all, PairLabel label, List<String> folds, Orientation orientation) {
        Map<String, Integer> numberOfFold = new HashMap<>();
        int[] foldOfRow = new int[folds.size()];
        for (int row = 0; row < foldOfRow.length; row++) {
            numberOfFold.putIfAbsent(folds.get(row), numberOfFold.size());
            foldOfRow[row] = numberOfFold.get(folds.get(row));
        }
        List<ScoredPair> pairs = new ArrayList<>(all);
        pairs.removeIf(pair -> pair.label() != label);
        // pairs of one score and one weight are alike, so that the order of the table plays no part in sums
        pairs.sort(Comparator.comparingDouble((ScoredPair pair) -> orientation.asDistance(pair.score()))
                .thenComparingDouble(ScoredPair::weight));
        int count = pairs.size();
        RankedPairs ranked =
                new RankedPairs(new double[count], new double[count], new int[count], new int[count], numberOfFold);
        for (int k = 0; k < count; k++) {
            ScoredPair pair = pairs.get(k);
            ranked.scores[k] = pair.score();
            ranked.weights[k] = pair.weight();
            ranked.foldsOfI[k] = folds.isEmpty() ? -1 : foldOfRow[pair.i()];
            ranked.foldsOfJ[k] = folds.isEmpty() ? -1 : foldOfRow[pair.j()];
        }
        return ranked;
    }

    /** Those that have no row in a fold, in the same order. */
    RankedPairs without(String fold) {
        int left = numberOfFold.get(fold);
        int[] kept = new int[scores.length];
        int count = 0;
        for (int k = 0; k < scores.length; k++) {
            kept[count] = k;
            count += foldsOfI[k] != left && foldsOfJ[k] != left ? 1 : 0;
        }
        RankedPairs some =
                new RankedPairs(new double[count], new double[count], new int[count], new int[count], numberOfFold);
        for (int k = 0; k < count; k++) {
            some.scores[k] = scores[kept[k]];
            some.weights[k] = weights[kept[k]];
            some.foldsOfI[k] = foldsOfI[kept[k]];
            some.foldsOfJ[k] = foldsOfJ[kept[k]];
        }
        return some;
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

    boolean areAllWeightsOne() {
        return Arrays.stream(weights).allMatch(weight -> weight == 1);
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
