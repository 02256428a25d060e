package org.drugprofiling.io.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.evaluation.CrossEntropy;
import org.drugprofiling.evaluation.Tippett;
import org.drugprofiling.population.DetPoint;
import org.drugprofiling.population.RocPoint;
import org.drugprofiling.validation.ValidationCurves;
import org.drugprofiling.validation.ValidationCurves.RatioPoint;

/**
 * The pictures of a validation. Curves differ in their strokes, not in colour alone; likelihood ratios beyond 10 in log10 are drawn on the border.
 *
 * @since 0.1.0
 */
public final class ValidationCharts {

    private static final double FURTHEST = 10;
    private static final double WIDEST_QUANTILE = 5;
    private static final double HIGHEST_ENTROPY = 2;
    // the normal distribution at −3, −2 … 3
    private static final List<String> RATES = List.of("0.13 %", "2.3 %", "16 %", "50 %", "84 %", "97.7 %", "99.87 %");

    private ValidationCharts() {}

    /**
     * Draws the operating curve of log10 likelihood ratios.
     *
     * @param curves the numbers
     * @return the picture, empty if there is no such curve
     */
    public static String operating(ValidationCurves curves) {
        List<RocPoint> points = curves.operating();
        if (points.isEmpty()) {
            return "";
        }
        return new PlotArea(
                        "Operating curve (ROC)",
                        "share of same-source against share of different-source pairs above a likelihood ratio, "
                                + points.size() + " points",
                        new double[] {0, 1},
                        new double[] {0, 1})
                .axes("share of different-source pairs above", "share of same-source pairs above")
                .reference(0, 0, 1, 1)
                .curve(
                        "all likelihood ratios",
                        numbers(points, RocPoint::falsePositiveRate),
                        numbers(points, RocPoint::truePositiveRate),
                        PlotArea.FIRST)
                .end();
    }

    /**
     * Draws both error rates on normal axes.
     *
     * @param curves the numbers
     * @return the picture, empty if there is no such curve
     */
    public static String errors(ValidationCurves curves) {
        List<DetPoint> points = curves.errors();
        if (points.isEmpty()) {
            return "";
        }
        double[] x = numbers(points, DetPoint::falsePositiveProbit);
        double[] y = numbers(points, DetPoint::falseNegativeProbit);
        PlotArea area = new PlotArea(
                "Error rates on normal axes (DET)",
                "normal quantiles of the share of same-source pairs not above and of different-source pairs above a likelihood ratio",
                PlotArea.whole(-WIDEST_QUANTILE, WIDEST_QUANTILE, x),
                PlotArea.whole(-WIDEST_QUANTILE, WIDEST_QUANTILE, y));
        double[] xRange = PlotArea.whole(-WIDEST_QUANTILE, WIDEST_QUANTILE, x);
        double[] yRange = PlotArea.whole(-WIDEST_QUANTILE, WIDEST_QUANTILE, y);
        for (int k = 0; k < RATES.size(); k++) {
            double quantile = k - RATES.size() / 2;
            if (quantile >= xRange[0] && quantile <= xRange[1]) {
                area.xMark(quantile, RATES.get(k));
            }
            if (quantile >= yRange[0] && quantile <= yRange[1]) {
                area.yMark(quantile, RATES.get(k));
            }
        }
        double low = Math.max(xRange[0], yRange[0]);
        double high = Math.min(xRange[1], yRange[1]);
        return area.names("different-source pairs above", "same-source pairs not above")
                .reference(low, low, high, high)
                .curve("all likelihood ratios", x, y, PlotArea.FIRST)
                .end();
    }

    /**
     * Draws the shares of pairs with a larger likelihood ratio.
     *
     * @param curves the numbers
     * @return the picture
     */
    public static String tippett(ValidationCurves curves) {
        List<Tippett> places = curves.tippett();
        double[] x = numbers(places, Tippett::log10);
        double[] range = PlotArea.whole(-FURTHEST, FURTHEST, x);
        return new PlotArea(
                        "Tippett plot",
                        "share of same-source and of different-source pairs with a larger likelihood ratio, log10 LR from "
                                + ReadableNumber.of(range[0]) + " to " + ReadableNumber.of(range[1]),
                        range,
                        new double[] {0, 1})
                .axes("log10 LR", "share with a larger LR")
                .reference(0, 0, 0, 1)
                .steps(
                        "same source",
                        after(range[0], x),
                        after(1, numbers(places, Tippett::sameSource)),
                        PlotArea.FIRST)
                .steps(
                        "different sources",
                        after(range[0], x),
                        after(1, numbers(places, Tippett::differentSource)),
                        PlotArea.SECOND)
                .end();
    }

    /**
     * Draws the cross-entropy over prior odds: of the system, after pooling adjacent violators, and without evidence.
     *
     * @param curves the numbers
     * @return the picture
     */
    public static String crossEntropy(ValidationCurves curves) {
        List<CrossEntropy> points = curves.crossEntropy();
        double[] x = numbers(points, CrossEntropy::log10PriorOdds);
        double highest = 1;
        for (CrossEntropy point : points) {
            highest = Math.max(highest, Math.min(HIGHEST_ENTROPY, point.system()));
        }
        return new PlotArea(
                        "Cross-entropy over prior odds (ECE)",
                        "of the system, after pooling adjacent violators, and of likelihood ratios of 1",
                        new double[] {x[0], x[x.length - 1]},
                        new double[] {0, Ticks.roundUp(highest)})
                .axes("log10 of the prior odds", "cross-entropy, bits")
                .curve("system", x, numbers(points, CrossEntropy::system), PlotArea.FIRST)
                .curve("after PAV", x, numbers(points, CrossEntropy::afterPav), PlotArea.SECOND)
                .curve("LR = 1", x, numbers(points, CrossEntropy::neutral), PlotArea.THIRD)
                .end();
    }

    /**
     * Draws likelihood ratios after pooling adjacent violators against those of the system; a calibrated system follows the diagonal.
     *
     * @param curves the numbers
     * @return the picture
     */
    public static String pooled(ValidationCurves curves) {
        return ratios(
                "Likelihood ratios after pooling adjacent violators (PAV)",
                "log10 LR of the system",
                "log10 LR after pooling (infinite: on the border)",
                curves.pooled(),
                PlotArea.whole(-FURTHEST, FURTHEST, numbers(curves.pooled(), RatioPoint::score)),
                "after pooling");
    }

    /**
     * Draws which likelihood ratio a score becomes.
     *
     * @param curves the numbers
     * @return the picture, empty if scores are not known
     */
    public static String scoreToRatio(ValidationCurves curves) {
        List<RatioPoint> points = curves.scoreToRatio();
        return points.isEmpty()
                ? ""
                : ratios(
                        "Scores and likelihood ratios",
                        "score",
                        "log10 LR",
                        points,
                        PlotArea.whole(
                                Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, numbers(points, RatioPoint::score)),
                        "calibration");
    }

    private static String ratios(
            String title, String x, String y, List<RatioPoint> points, double[] range, String curve) {
        double[] from = numbers(points, RatioPoint::score);
        double[] to = numbers(points, RatioPoint::log10);
        double[] heights = PlotArea.whole(-FURTHEST, FURTHEST, to);
        // room for what is drawn on the border
        if (to[0] == Double.NEGATIVE_INFINITY) {
            heights[0]--;
        }
        if (to[to.length - 1] == Double.POSITIVE_INFINITY) {
            heights[1]++;
        }
        double low = Math.max(range[0], heights[0]);
        double high = Math.min(range[1], heights[1]);
        PlotArea area = new PlotArea(
                        title,
                        points.size() + " points; the broken line is the identity; infinite ones lie on the border",
                        range,
                        heights)
                .axes(x, y);
        if (low < high) {
            area.reference(low, low, high, high);
        }
        return area.curve(curve, from, to, PlotArea.FIRST).end();
    }

    private static double[] after(double first, double[] rest) {
        double[] all = new double[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private static <T> double[] numbers(List<T> points, ToDoubleFunction<T> number) {
        return points.stream().mapToDouble(number).toArray();
    }
}
