package org.drugprofiling.decision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;

/** The scores and weights of the linked or of the unlinked pairs; from ranked ones, the most alike first, those of a fold can be left out without sorting again. */
final class LabelledScores {

    private final double[] scores;
    private final double[] weights;
    private final boolean areAllWeightsOne;
    // numbers of the folds of both rows, and the number of each fold; none where no fold can be left out
    private final int[] foldsOfI;
    private final int[] foldsOfJ;
    private final Map<String, Integer> numberOfFold;

    private LabelledScores(
            double[] scores, double[] weights, int[] foldsOfI, int[] foldsOfJ, Map<String, Integer> numberOfFold) {
        this.scores = scores;
        this.weights = weights;
        this.areAllWeightsOne = areAllOne(weights);
        this.foldsOfI = foldsOfI;
        this.foldsOfJ = foldsOfJ;
        this.numberOfFold = numberOfFold;
    }

    /** Ranks the pairs of a label; the list of folds is empty where rows are not known. */
    static LabelledScores ranked(List<ScoredPair> all, PairLabel label, List<String> folds, Orientation orientation) {
        ScoredPair[] pairs = labelled(all, label);
        Arrays.sort(pairs, (a, b) -> order(a, b, orientation));
        return of(pairs, folds);
    }

    /** Takes the pairs of a label in the order of the table, for whoever sorts bare scores anyway. */
    static LabelledScores unranked(List<ScoredPair> all, PairLabel label) {
        return of(labelled(all, label), List.of());
    }

    private static ScoredPair[] labelled(List<ScoredPair> all, PairLabel label) {
        return all.stream().filter(pair -> pair.label() == label).toArray(ScoredPair[]::new);
    }

    private static LabelledScores of(ScoredPair[] pairs, List<String> folds) {
        Map<String, Integer> numberOfFold = new HashMap<>();
        int[] foldOfRow = new int[folds.size()];
        for (int row = 0; row < foldOfRow.length; row++) {
            numberOfFold.putIfAbsent(folds.get(row), numberOfFold.size());
            foldOfRow[row] = numberOfFold.getOrDefault(folds.get(row), -1);
        }
        double[] scores = new double[pairs.length];
        double[] weights = new double[pairs.length];
        int[] foldsOfI = new int[folds.isEmpty() ? 0 : pairs.length];
        int[] foldsOfJ = new int[foldsOfI.length];
        for (int k = 0; k < pairs.length; k++) {
            scores[k] = pairs[k].score();
            weights[k] = pairs[k].weight();
        }
        for (int k = 0; k < foldsOfI.length; k++) {
            foldsOfI[k] = foldOfRow[pairs[k].i()];
            foldsOfJ[k] = foldOfRow[pairs[k].j()];
        }
        return new LabelledScores(scores, weights, foldsOfI, foldsOfJ, numberOfFold);
    }

    /** Pairs of one score and one weight are alike, so that the order of the table plays no part in sums. */
    private static int order(ScoredPair a, ScoredPair b, Orientation orientation) {
        int order = Double.compare(orientation.asDistance(a.score()), orientation.asDistance(b.score()));
        return order != 0 ? order : Double.compare(a.weight(), b.weight());
    }

    /** Those that have no row in a fold, in the same order; no other fold can be left out of them. */
    LabelledScores without(String fold) {
        int left = numberOfFold.getOrDefault(fold, -2);
        double[] keptScores = new double[scores.length];
        double[] keptWeights = new double[scores.length];
        int count = 0;
        for (int k = 0; k < scores.length; k++) {
            keptScores[count] = scores[k];
            keptWeights[count] = weights[k];
            count += foldsOfI[k] != left && foldsOfJ[k] != left ? 1 : 0;
        }
        return new LabelledScores(
                Arrays.copyOf(keptScores, count), Arrays.copyOf(keptWeights, count), new int[0], new int[0], Map.of());
    }

    private static boolean areAllOne(double[] weights) {
        int others = 0;
        for (double weight : weights) {
            others += weight == 1 ? 0 : 1;
        }
        return others == 0;
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
        return areAllWeightsOne;
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
