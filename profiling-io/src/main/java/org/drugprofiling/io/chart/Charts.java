package org.drugprofiling.io.chart;

import java.util.List;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.report.GroupTree;
import org.drugprofiling.report.TargetShare;

/**
 * The pictures of a report. Linked and unlinked pairs, and first and second profile, differ in shape and shade, not in colour alone.
 *
 * @since 0.1.0
 */
public final class Charts {

    private Charts() {}

    /**
     * Draws how the scores of linked and unlinked pairs spread, each as a share of its own number, with both limits. The
     * picture shows the region around the limits and says how many pairs lie beyond it.
     *
     * @param linked scores of linked pairs
     * @param unlinked scores of unlinked pairs
     * @param falsePositiveLimit the limit derived from unlinked pairs
     * @param falseNegativeLimit the limit derived from linked pairs
     * @param metric name of the metric
     * @return the picture
     */
    public static String scoreDistributions(
            double[] linked, double[] unlinked, double falsePositiveLimit, double falseNegativeLimit, String metric) {
        return ScoreChart.of(linked, unlinked, falsePositiveLimit, falseNegativeLimit, metric);
    }

    /**
     * Draws the operating curve.
     *
     * @param roc the curve
     * @return the picture
     */
    public static String roc(RocCurve roc) {
        return RocChart.of(roc);
    }

    /**
     * Draws two treated profiles side by side, target by target, with marks on numbers that were not quantified, and what each target
     * adds to the difference.
     *
     * @param targets one for each target
     * @param first name of the first sample
     * @param second name of the second sample
     * @return the picture
     */
    public static String profiles(List<TargetShare> targets, String first, String second) {
        return ProfileChart.of(targets, first, second);
    }

    /**
     * Draws the order in which profiles join into groups, the distances from left to right, with the limit at which the groups were cut.
     *
     * @param tree the order, not empty
     * @return the picture
     */
    public static String tree(GroupTree tree) {
        return TreeChart.of(tree);
    }
}
