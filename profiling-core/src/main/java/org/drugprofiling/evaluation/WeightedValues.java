package org.drugprofiling.evaluation;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Numbers in ascending order with their weights, so that the order in which they were given plays no part in sums. Weights are kept as shares of the largest,
 * so that their squares neither vanish nor overflow.
 */
final class WeightedValues {

    private final double[] values;
    private final double[] weights;
    private final double total;
    private final double squares;

    private WeightedValues(double[] values, double[] weights) {
        this.values = values;
        this.weights = weights;
        double sum = 0;
        double sumOfSquares = 0;
        for (double weight : weights) {
            sum += weight;
            sumOfSquares = Fma.of(weight, weight, sumOfSquares);
        }
        this.total = sum;
        this.squares = sumOfSquares;
    }

    /** Takes finite numbers and weights above 0, as many of each. */
    static WeightedValues of(double[] values, double[] weights) {
        if (values.length == 0 || values.length != weights.length) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "there must be at least one score, and a weight for each",
                    ProblemLocation.nowhere(),
                    values.length + " scores and " + weights.length + " weights");
        }
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, weight);
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new ProfilingException(
                        "not-a-number",
                        "scores of a kernel density must be finite",
                        ProblemLocation.nowhere().with("index", i),
                        Double.toString(values[i]));
            }
            if (!(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new ProfilingException(
                        "invalid-parameter",
                        "a weight must be above 0 and finite",
                        ProblemLocation.nowhere().with("index", i),
                        Double.toString(weights[i]));
            }
            if (weights[i] / largest < Double.MIN_NORMAL) {
                throw new ProfilingException(
                        "invalid-parameter",
                        "a weight must be at least " + Double.MIN_NORMAL + " times the largest",
                        ProblemLocation.nowhere(),
                        weights[i] + " and " + largest);
            }
        }
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> values[i]).thenComparingDouble(i -> weights[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] sorted = new double[values.length];
        double[] sortedWeights = new double[values.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = values[order[i]];
            sortedWeights[i] = weights[order[i]] / largest;
        }
        return new WeightedValues(sorted, sortedWeights);
    }

    double[] values() {
        return values;
    }

    double[] weights() {
        return weights;
    }

    /** The sum of the weights as they are kept. */
    double total() {
        return total;
    }

    /** (Σw)²/Σw²: how many values of equal weight scatter a weighted mean as much. */
    double effectiveNumber() {
        return total / squares * total;
    }

    /** √(Σw(x − mean)²/(Σw − Σw²/Σw)), the standard deviation over n − 1 where all weights are equal. */
    double deviation() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum = Fma.of(weights[i], values[i], sum);
        }
        double mean = sum / total;
        double scatter = 0;
        for (int i = 0; i < values.length; i++) {
            double difference = values[i] - mean;
            scatter = Fma.of(weights[i] * difference, difference, scatter);
        }
        return Math.sqrt(scatter / (total - squares / total));
    }
}
