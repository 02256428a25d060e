package org.drugprofiling.io.chart;

import java.util.List;
import org.drugprofiling.comparison.Orientation;
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
     * @param orientation whether low or high means alike; the most alike stand on the left
     * @return the picture
     */
    public static String scoreDistributions(
            double[] linked,
            double[] unlinked,
            double falsePositiveLimit,
            double falseNegativeLimit,
            String metric,
            Orientation orientation) {
        return ScoreChart.of(linked, unlinked, falsePositiveLimit, falseNegativeLimit, metric, orientation);
    }

    /**
     * Draws over the whole range which share of linked and of unlinked pairs is at least as alike as a link value, on an axis by the
     * square root of the distance from the most alike value, with both limits.
     *
     * @param linked scores of linked pairs
     * @param unlinked scores of unlinked pairs
     * @param falsePositiveLimit the limit derived from unlinked pairs
     * @param falseNegativeLimit the limit derived from linked pairs
     * @param metric name of the metric
     * @param orientation whether low or high means alike; the most alike stand on the left
     * @return the picture
     */
    public static String cumulativeScores(
            double[] linked,
            double[] unlinked,
            double falsePositiveLimit,
            double falseNegativeLimit,
            String metric,
            Orientation orientation) {
        return CumulativeChart.of(linked, unlinked, falsePositiveLimit, falseNegativeLimit, metric, orientation);
    }

    /**
     * Draws the difference of two treated profiles, target by target, on a numbered axis with the values.
     *
     * @param targets one for each target
     * @param first name of the first sample
     * @param second name of the second sample
     * @param unit what a treated number is, in words
     * @return the picture
     */
    public static String differences(List<TargetShare> targets, String first, String second, String unit) {
        return DifferenceChart.of(targets, first, second, unit);
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
     * @param unit what a treated number is, in words
     * @return the picture
     */
    public static String profiles(List<TargetShare> targets, String first, String second, String unit) {
        return ProfileChart.of(targets, first, second, unit);
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
