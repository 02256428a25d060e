package org.drugprofiling.bench.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.drugprofiling.kernel.StandardNormal;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;

/**
 * Pairs of specimens of simulated sources whose area under the ROC curve is known.
 *
 * <p>A source has a centre in four dimensions (standard normal), 2, 3 or 4 specimens (equally often) around it, normal with variance v·s in each
 * dimension, where v is 0.5 or 2 (equally often) for the whole source. The score is the Euclidean distance. Of two linked specimens the squared
 * difference is 2·v·s times a chi-squared number of four degrees of freedom, of two unlinked ones (2 + (v′ + v″)·s) times one, so that the area
 * is the mean over v, v′, v″ of the distribution of F with 4 and 4 degrees of freedom at (2 + (v′ + v″)·s)/(2·v·s); s is found from the area.
 */
final class SimulatedPopulation {

    private static final int DIMENSIONS = 4;
    private static final double[] FACTORS = {0.5, 2};
    private static final int HALVINGS = 200;

    private final List<ScoredPair> pairs = new ArrayList<>();
    private final List<String> sourceOfRow = new ArrayList<>();

    /** Which unlinked pairs take part, and how much each pair counts. */
    enum Design {
        /** One specimen of each source in unlinked pairs; linked pairs of a source count 1 together. */
        ONE_SPECIMEN,
        /** All pairs, each counting 1. */
        ALL_PAIRS
    }

    /** The variance s within sources for an area. */
    static double variance(double area) {
        double low = 1e-6;
        double high = 100;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = Math.sqrt(low * high);
            if (area(middle) > area) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(low * high);
    }

    static double area(double variance) {
        double sum = 0;
        for (double linked : FACTORS) {
            for (double first : FACTORS) {
                for (double second : FACTORS) {
                    double x = (2 + (first + second) * variance) / (2 * linked * variance);
                    double share = x / (1 + x);
                    sum += share * share * (3 - 2 * share);
                }
            }
        }
        return sum / (FACTORS.length * FACTORS.length * FACTORS.length);
    }

    SimulatedPopulation(int sources, double variance, Design design, SplittableRandom random) {
        List<double[]> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int source = 0; source < sources; source++) {
            double deviation = Math.sqrt(variance * FACTORS[random.nextInt(FACTORS.length)]);
            int specimens = 2 + random.nextInt(3);
            double[] centre = normal(random);
            for (int k = 0; k < specimens; k++) {
                double[] row = normal(random);
                for (int d = 0; d < DIMENSIONS; d++) {
                    row[d] = centre[d] + deviation * row[d];
                }
                rows.add(row);
                numbers.add(source);
                sourceOfRow.add("source " + (1000 + source));
            }
        }
        pair(rows, numbers, design);
    }

    private void pair(List<double[]> rows, List<Integer> numbers, Design design) {
        boolean isOne = design == Design.ONE_SPECIMEN;
        Map<Integer, Integer> specimens = new HashMap<>();
        numbers.forEach(source -> specimens.merge(source, 1, Integer::sum));
        for (int i = 1; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                int source = numbers.get(i);
                if (source == numbers.get(j)) {
                    int n = specimens.getOrDefault(source, 0);
                    double weight = isOne ? 2.0 / (n * (n - 1)) : 1;
                    pairs.add(new ScoredPair(i, j, PairLabel.LINKED, distance(rows.get(i), rows.get(j)), weight));
                } else if (!isOne || isFirst(i, numbers) && isFirst(j, numbers)) {
                    pairs.add(new ScoredPair(i, j, PairLabel.UNLINKED, distance(rows.get(i), rows.get(j)), 1));
                }
            }
        }
    }

    private static boolean isFirst(int row, List<Integer> numbers) {
        return row == 0 || !numbers.get(row - 1).equals(numbers.get(row));
    }

    private static double[] normal(SplittableRandom random) {
        double[] row = new double[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            row[d] = StandardNormal.quantile(random.nextDouble(0x1p-53, 1));
        }
        return row;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < DIMENSIONS; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return Math.sqrt(sum);
    }

    List<ScoredPair> pairs() {
        return pairs;
    }

    List<String> sourceOfRow() {
        return sourceOfRow;
    }

    double[] scores(PairLabel label) {
        return pairs.stream()
                .filter(pair -> pair.label() == label)
                .mapToDouble(ScoredPair::score)
                .toArray();
    }
}
