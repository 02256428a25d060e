package org.drugprofiling.comparison;

import org.drugprofiling.kernel.BatchForm;
import org.drugprofiling.kernel.BatchForms;
import org.drugprofiling.kernel.PairKernel;

/** How each metric is computed for many profiles at once; metrics that are not named here are compared pair by pair. */
final class MetricForms {

    private MetricForms() {}

    static BatchForm of(ComparisonMetric metric, int targets) {
        if (metric instanceof StandardMetric standard) {
            return of(standard);
        }
        if (metric instanceof TargetTolerances tolerances && tolerances.minimumTargets() == targets) {
            return tolerances.batchForm();
        }
        if (metric instanceof Mahalanobis mahalanobis && mahalanobis.minimumTargets() == targets) {
            return mahalanobis.batchForm();
        }
        return pairByPair(metric);
    }

    private static BatchForm of(StandardMetric metric) {
        return switch (metric) {
            case PEARSON -> BatchForms.PEARSON;
            case PEARSON_DISTANCE -> BatchForms.PEARSON_DISTANCE;
            case PEARSON_DISTANCE_100 -> BatchForms.PEARSON_DISTANCE_100;
            case PEARSON_CHORD -> BatchForms.PEARSON_CHORD;
            case SPEARMAN -> BatchForms.SPEARMAN;
            case COSINE -> BatchForms.COSINE;
            case ANGLE -> BatchForms.ANGLE;
            case SQUARED_COSINE_100 -> BatchForms.SQUARED_COSINE_100;
            case SQUARED_COSINE_DISTANCE_100 -> BatchForms.SQUARED_COSINE_DISTANCE_100;
            case EUCLIDEAN -> BatchForms.EUCLIDEAN;
            case SQUARED_EUCLIDEAN -> BatchForms.SQUARED_EUCLIDEAN;
            case MANHATTAN -> BatchForms.MANHATTAN;
            case CANBERRA -> BatchForms.CANBERRA;
            case CANBERRA_RESCALED -> BatchForms.CANBERRA_RESCALED;
            case CANBERRA_MEAN -> BatchForms.CANBERRA_MEAN;
            case LARGEST_RELATIVE_DEVIATION -> BatchForms.LARGEST_RELATIVE_DEVIATION;
            case BRAY_CURTIS -> BatchForms.BRAY_CURTIS;
            case SOERGEL -> BatchForms.SOERGEL;
            case RENKONEN -> BatchForms.RENKONEN;
            case HELLINGER -> BatchForms.HELLINGER;
            case KENDALL_TAU_B, CHEBYSHEV, TANIMOTO, JACCARD, AITCHISON -> pairByPair(metric);
        };
    }

    private static BatchForm pairByPair(ComparisonMetric metric) {
        PairKernel kernel = GuardedKernel.of(metric);
        return metric.orientation() == Orientation.LOWER_IS_MORE_ALIKE
                ? BatchForm.ofDistance(kernel)
                : BatchForm.ofSimilarity(kernel);
    }
}
