package org.drugprofiling.evaluation;

import java.util.Arrays;
import java.util.Collection;
import org.drugprofiling.harmonisation.AlgorithmS;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.kernel.Moments;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.EqualNumbers;

/** Means and sums of squares of rows grouped by source. */
final class TwoLevelMoments {

    // below, a square has lost more than eleven digits to the end of the range of doubles
    private static final double SMALLEST = Double.MIN_VALUE * 1e11;

    final int targets;
    final int rows;
    final double[][] means;
    final int[] counts;
    final double[] overall;
    private final double[] withinSquares;
    private final double[] meanOfCovariances;
    private final double[] betweenSquares;
    private final double[][][] sources;

    TwoLevelMoments(Collection<double[][]> groups) {
        if (groups.size() < 2) {
            throw new ProfilingException(
                    "too-few-sources",
                    "a background must have at least two sources",
                    ProblemLocation.nowhere(),
                    Integer.toString(groups.size()));
        }
        sources = groups.toArray(double[][][]::new);
        targets = sources[0][0].length;
        means = new double[sources.length][];
        counts = new int[sources.length];
        withinSquares = new double[targets * targets];
        meanOfCovariances = new double[targets * targets];
        int all = 0;
        int replicated = 0;
        for (int i = 0; i < sources.length; i++) {
            counts[i] = sources[i].length;
            all += counts[i];
            means[i] = mean(sources[i]);
            if (counts[i] > 1) {
                replicated++;
                double[] squares = new double[targets * targets];
                for (double[] row : sources[i]) {
                    add(squares, row, means[i], 1);
                }
                requireSpread(squares, sources[i]);
                for (int k = 0; k < squares.length; k++) {
                    withinSquares[k] += squares[k];
                    meanOfCovariances[k] += squares[k] / (counts[i] - 1);
                }
            }
        }
        if (replicated == 0) {
            throw new ProfilingException(
                    "too-few-replicates", "at least one source of a background must have two rows or more");
        }
        rows = all;
        for (int k = 0; k < meanOfCovariances.length; k++) {
            meanOfCovariances[k] /= replicated;
        }
        overall = mean(Arrays.stream(sources).flatMap(Arrays::stream).toArray(double[][]::new));
        betweenSquares = new double[targets * targets];
        for (int i = 0; i < means.length; i++) {
            add(betweenSquares, means[i], overall, counts[i]);
        }
    }

    /** Refuses a target whose differences are so small that their squares underflow. */
    private void requireSpread(double[] squares, double[][] ofSource) {
        for (int k = 0; k < targets; k++) {
            double square = squares[k * targets + k];
            if (square < SMALLEST && differs(ofSource, k)) {
                throw new ProfilingException(
                        "values-too-small",
                        "squares of the differences within a source must not underflow; give the targets in a smaller unit",
                        ProblemLocation.nowhere().with("target", k),
                        Double.toString(square));
            }
        }
    }

    private static boolean differs(double[][] rows, int k) {
        for (double[] row : rows) {
            if (row[k] != rows[0][k]) {
                return true;
            }
        }
        return false;
    }

    static double[] mean(double[][] rows) {
        double[] mean = new double[rows[0].length];
        double[] column = new double[rows.length];
        for (int k = 0; k < mean.length; k++) {
            for (int i = 0; i < rows.length; i++) {
                column[i] = rows[i][k];
            }
            mean[k] = Moments.mean(column);
        }
        return mean;
    }

    /** Adds weight · (row − centre)(row − centre)ᵀ. */
    private static void add(double[] squares, double[] row, double[] centre, double weight) {
        int p = row.length;
        for (int i = 0; i < p; i++) {
            double di = weight * (row[i] - centre[i]);
            for (int j = 0; j < p; j++) {
                squares[i * p + j] = Fma.of(di, row[j] - centre[j], squares[i * p + j]);
            }
        }
    }

    int sources() {
        return means.length;
    }

    double[] within(WithinEstimator estimator) {
        if (estimator == WithinEstimator.MEAN_OF_COVARIANCES) {
            return meanOfCovariances.clone();
        }
        double[] pooled = new double[withinSquares.length];
        for (int k = 0; k < pooled.length; k++) {
            pooled[k] = withinSquares[k] / (rows - sources());
        }
        return estimator == WithinEstimator.POOLED ? pooled : withRobustDeviations(pooled);
    }

    private double[] withRobustDeviations(double[] pooled) {
        double[] factors = new double[targets];
        for (int k = 0; k < targets; k++) {
            factors[k] = robustDeviation(k) / Math.sqrt(pooled[k * targets + k]);
        }
        double[] robust = new double[pooled.length];
        for (int i = 0; i < targets; i++) {
            for (int j = 0; j < targets; j++) {
                // symmetric to the last bit
                double factor = factors[Math.max(i, j)] * factors[Math.min(i, j)];
                robust[i * targets + j] = pooled[Math.max(i, j) * targets + Math.min(i, j)] * factor;
            }
        }
        return robust;
    }

    private double robustDeviation(int target) {
        double[][] columns = Arrays.stream(sources)
                .filter(rows -> rows.length > 1)
                .map(rows -> Arrays.stream(rows).mapToDouble(row -> row[target]).toArray())
                .toArray(double[][]::new);
        double[] deviations = Arrays.stream(columns)
                .mapToDouble(column -> EqualNumbers.butForRounding(column) ? 0 : Moments.deviation(column))
                .toArray();
        int[] degreesOfFreedom =
                Arrays.stream(columns).mapToInt(column -> column.length - 1).toArray();
        try {
            return AlgorithmS.of(deviations, degreesOfFreedom).deviation();
        } catch (ProfilingException e) {
            throw new ProfilingException(
                    e.code(),
                    e.rule(),
                    e.location().with("target", target),
                    e.value().orElse(null));
        }
    }

    double[] between(double[] within, BetweenDivisor divisor) {
        double number = replicateNumber(divisor);
        double[] between = new double[betweenSquares.length];
        for (int i = 0; i < targets; i++) {
            for (int j = 0; j < targets; j++) {
                // symmetric to the last bit
                int lower = Math.max(i, j) * targets + Math.min(i, j);
                between[i * targets + j] = (betweenSquares[lower] / (sources() - 1) - within[lower]) / number;
            }
        }
        return between;
    }

    double replicateNumber(BetweenDivisor divisor) {
        if (divisor == BetweenDivisor.MEAN_NUMBER) {
            return (double) rows / sources();
        }
        double squares = 0;
        for (int count : counts) {
            squares += (double) count * count;
        }
        return (rows - squares / rows) / (sources() - 1);
    }
}
