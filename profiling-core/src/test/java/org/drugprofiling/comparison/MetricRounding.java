package org.drugprofiling.comparison;

import org.drugprofiling.kernel.Ranks;

/**
 * How large one rounding error of a metric is for a pair of rows. Two computations of the same value, with the targets in another
 * order, say, differ by a few of them for each target.
 */
final class MetricRounding {

    private static final double ULP_OF_ONE = 0x1p-52;

    private MetricRounding() {}

    /** One rounding error of the value of a pair. */
    static double of(ComparisonMetric metric, double[] a, double[] b, double value) {
        if (!(metric instanceof StandardMetric standard)) {
            // counts, or rows in units of a covariance whose condition number is below 1e5
            return metric instanceof Quotient ? 0 : ULP_OF_ONE * 1e5 * (largest(a) + largest(b));
        }
        return switch (standard) {
            case EUCLIDEAN, SQUARED_EUCLIDEAN, MANHATTAN, CHEBYSHEV, CANBERRA, CANBERRA_RESCALED -> ULP_OF_ONE * value;
            case JACCARD -> 0;
            case AITCHISON -> ULP_OF_ONE * Math.max(value, largestLogarithm(a, b));
            case PEARSON, PEARSON_DISTANCE, PEARSON_DISTANCE_100, PEARSON_CHORD ->
                ULP_OF_ONE * width(metric) * (condition(a) + condition(b));
            case SPEARMAN ->
                ULP_OF_ONE
                        * width(metric)
                        * (condition(Ranks.midranks(a, 0, a.length)) + condition(Ranks.midranks(b, 0, b.length)));
            default -> ULP_OF_ONE * width(metric);
        };
    }

    /** What the triangle inequality may miss by, for each target: ulps of the way around, or of what the distance is made of. */
    static double ofTriangle(ComparisonMetric metric, double around, double[] a, double[] b, double[] c) {
        double size = around;
        if (metric == StandardMetric.ANGLE) {
            size = Math.max(1, around);
        }
        if (metric == StandardMetric.AITCHISON) {
            size = Math.max(around, Math.max(largestLogarithm(a, b), largestLogarithm(b, c)));
        }
        return ULP_OF_ONE * size;
    }

    private static double width(ComparisonMetric metric) {
        MetricRange range = metric.range(4);
        return range.upper() - range.lower();
    }

    /** The largest magnitude of a row in units of the length of what is left after its mean is subtracted. */
    private static double condition(double[] row) {
        double mean = 0;
        for (double value : row) {
            mean += value / row.length;
        }
        double squares = 0;
        for (double value : row) {
            squares += (value - mean) * (value - mean);
        }
        return largest(row) / Math.sqrt(squares);
    }

    private static double largest(double[] row) {
        double largest = 0;
        for (double value : row) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static double largestLogarithm(double[] a, double[] b) {
        double largest = 0;
        for (int k = 0; k < a.length; k++) {
            largest = Math.max(largest, Math.abs(StrictMath.log(a[k] / b[k])));
        }
        return largest;
    }
}
