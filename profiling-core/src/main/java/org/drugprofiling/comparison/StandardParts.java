package org.drugprofiling.comparison;

import java.util.Optional;
import org.drugprofiling.kernel.ContributionKernels;

/** How the values of the standard metrics split over targets; the totals stand in the prose of {@link ComparisonMetrics}. */
final class StandardParts {

    private StandardParts() {}

    static Optional<double[]> of(StandardMetric metric, double[] a, double[] b, double value) {
        double[] parts = parts(metric, a, b);
        double sum = sum(parts);
        boolean vanished = sum == 0 && value != metric.identicalValue();
        return parts.length == 0 || vanished || !Double.isFinite(sum) ? Optional.empty() : Optional.of(parts);
    }

    private static double[] parts(StandardMetric metric, double[] a, double[] b) {
        return switch (metric) {
            case PEARSON, PEARSON_DISTANCE -> multiplied(ContributionKernels.pearson(a, b), 0.5);
            case PEARSON_DISTANCE_100 -> multiplied(ContributionKernels.pearson(a, b), 25);
            case PEARSON_CHORD -> ContributionKernels.pearson(a, b);
            case COSINE -> multiplied(ContributionKernels.cosine(a, b), 0.5);
            case ANGLE -> ContributionKernels.cosine(a, b);
            case SQUARED_COSINE_100, SQUARED_COSINE_DISTANCE_100 -> {
                double[] parts = ContributionKernels.squaredCosine(a, b);
                // they add up to 2e, and 100 - 100 cos^2 = 100 e (2 - e)
                yield multiplied(parts, 50 * (2 - sum(parts) / 2));
            }
            case EUCLIDEAN, SQUARED_EUCLIDEAN -> ContributionKernels.squaredDifferences(a, b);
            case MANHATTAN -> ContributionKernels.absoluteDifferences(a, b);
            case CANBERRA -> ContributionKernels.canberra(a, b);
            case CANBERRA_RESCALED -> ContributionKernels.canberraRescaled(a, b);
            case CANBERRA_MEAN -> ContributionKernels.canberraMean(a, b);
            case BRAY_CURTIS -> ContributionKernels.brayCurtis(a, b);
            case SOERGEL -> ContributionKernels.soergel(a, b);
            case TANIMOTO -> ContributionKernels.tanimoto(a, b);
            case JACCARD -> ContributionKernels.jaccard(a, b);
            case RENKONEN -> ContributionKernels.renkonen(a, b);
            case HELLINGER -> ContributionKernels.hellinger(a, b);
            case AITCHISON -> ContributionKernels.aitchison(a, b);
            default -> new double[0];
        };
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }

    private static double[] multiplied(double[] parts, double factor) {
        for (int k = 0; k < parts.length; k++) {
            parts[k] *= factor;
        }
        return parts;
    }
}
