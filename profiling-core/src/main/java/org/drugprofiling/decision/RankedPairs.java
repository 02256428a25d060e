package org.drugprofiling.decision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;

/** The pairs of one label, the most alike first, with the folds of their rows; those of a fold are left out without sorting again. */
final class RankedPairs {

    private final LabelledScores all;
    private final Map<String, Integer> numberOfFold;
    private final int[] foldsOfI;
    private final int[] foldsOfJ;

    private RankedPairs(ScoredPair[] pairs, List<String> foldOfRow) {
        all = LabelledScores.of(pairs);
        numberOfFold = new HashMap<>();
        int[] numberOfRow = foldOfRow.stream()
                .mapToInt(fold -> numberOfFold.computeIfAbsent(fold, any -> numberOfFold.size()))
                .toArray();
        foldsOfI = new int[pairs.length];
        foldsOfJ = new int[pairs.length];
        for (int k = 0; k < pairs.length; k++) {
            foldsOfI[k] = numberOfRow[pairs[k].i()];
            foldsOfJ[k] = numberOfRow[pairs[k].j()];
        }
    }

    /** Ranks the pairs of a label. */
    static RankedPairs of(List<ScoredPair> all, PairLabel label, List<String> foldOfRow, Orientation orientation) {
        return new RankedPairs(ranked(all, label, orientation), foldOfRow);
    }

    /** Ranks the scores of a label, where no fold is left out. */
    static LabelledScores scores(List<ScoredPair> all, PairLabel label, Orientation orientation) {
        return LabelledScores.of(ranked(all, label, orientation));
    }

    private static ScoredPair[] ranked(List<ScoredPair> all, PairLabel label, Orientation orientation) {
        return all.stream()
                .filter(pair -> pair.label() == label)
                .sorted((a, b) -> order(a, b, orientation))
                .toArray(ScoredPair[]::new);
    }

    /** Pairs of one score and one weight are alike, so that the order of the table plays no part in sums. */
    private static int order(ScoredPair a, ScoredPair b, Orientation orientation) {
        int order = Double.compare(orientation.asDistance(a.score()), orientation.asDistance(b.score()));
        return order != 0 ? order : Double.compare(a.weight(), b.weight());
    }

    /** Those that have no row in a fold, in the same order. */
    LabelledScores without(String fold) {
        Integer number = numberOfFold.get(fold);
        if (number == null) {
            return all;
        }
        int left = number;
        double[] scores = new double[all.size()];
        double[] weights = new double[all.size()];
        int count = 0;
        for (int k = 0; k < all.size(); k++) {
            scores[count] = all.score(k);
            weights[count] = all.weight(k);
            count += foldsOfI[k] != left && foldsOfJ[k] != left ? 1 : 0;
        }
        return new LabelledScores(Arrays.copyOf(scores, count), Arrays.copyOf(weights, count));
    }
}
