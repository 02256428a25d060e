package org.drugprofiling.io.chart;

import java.util.Arrays;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.comparison.ReadableNumber;

/** Draws how the scores of linked and unlinked pairs spread. */
final class ScoreChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 330;
    private static final int LEFT = 76;
    private static final int RIGHT = 20;
    private static final int TOP = 34;
    private static final int BOTTOM = 76;
    private static final int BINS = 60;

    private static final String UNLINKED = "fill:#c9c9c9;stroke:#8a8a8a;stroke-width:0.5";
    private static final String LINK_LIMIT = "stroke:#111;stroke-width:1.5";
    private static final String OTHER_LIMIT = "stroke:#111;stroke-width:1.5;stroke-dasharray:5 4";

    private ScoreChart() {}

    static String of(
            double[] linkedScores,
            double[] unlinkedScores,
            double limitFromUnlinked,
            double limitFromLinked,
            String metric,
            Orientation orientation) {
        double[] linked = distances(linkedScores, orientation);
        double[] unlinked = distances(unlinkedScores, orientation);
        double falsePositiveLimit = orientation.asDistance(limitFromUnlinked);
        double falseNegativeLimit = orientation.asDistance(limitFromLinked);
        double low = Math.min(minimum(linked), minimum(unlinked));
        double furthest = Math.max(maximum(linked), maximum(unlinked));
        double limits = Math.max(falsePositiveLimit, falseNegativeLimit);
        double high = Math.min(furthest, Math.max(quantile(linked, 0.99), 2 * limits - low));
        if (!(high > low)) {
            high = low + 1;
        }
        double[] shareLinked = shares(linked, low, high);
        double[] shareUnlinked = shares(unlinked, low, high);
        double top = niceTop(Math.max(maximum(shareLinked), maximum(shareUnlinked)));
        Svg svg = new Svg(
                WIDTH,
                HEIGHT,
                "Link values of linked and unlinked pairs",
                linked.length + " linked and " + unlinked.length + " unlinked pairs; limits "
                        + ReadableNumber.of(limitFromUnlinked) + " and " + ReadableNumber.of(limitFromLinked));
        double plotWidth = WIDTH - LEFT - RIGHT;
        double plotHeight = HEIGHT - TOP - BOTTOM;
        double bin = plotWidth / BINS;
        for (int tick = 0; tick <= 4; tick++) {
            double y = TOP + plotHeight * (4 - tick) / 4;
            svg.line(LEFT, y, WIDTH - RIGHT, y, Svg.GRID);
            svg.label(LEFT - 6, y + 4, "end", ReadableNumber.of(Math.rint(1e4 * top * tick / 4) / 100) + " %");
        }
        for (int k = 0; k < BINS; k++) {
            double height = plotHeight * shareUnlinked[k] / top;
            if (height > 0) {
                svg.rectangle(LEFT + k * bin, TOP + plotHeight - height, bin, height, UNLINKED);
            }
        }
        double[] x = new double[2 * BINS];
        double[] y = new double[2 * BINS];
        for (int k = 0; k < BINS; k++) {
            x[2 * k] = LEFT + k * bin;
            x[2 * k + 1] = LEFT + (k + 1) * bin;
            y[2 * k] = TOP + plotHeight * (1 - shareLinked[k] / top);
            y[2 * k + 1] = y[2 * k];
        }
        svg.polyline(x, y, Svg.LINKED);
        limit(svg, falsePositiveLimit, low, high, LINK_LIMIT, "a");
        limit(svg, falseNegativeLimit, low, high, OTHER_LIMIT, "b");
        svg.line(LEFT, TOP + plotHeight, WIDTH - RIGHT, TOP + plotHeight, Svg.AXIS);
        for (double value : Ticks.linear(low, high, 6)) {
            double at = LEFT + plotWidth * (value - low) / (high - low);
            svg.line(at, TOP + plotHeight, at, TOP + plotHeight + 4, Svg.AXIS);
            svg.label(at, TOP + plotHeight + 17, "middle", ReadableNumber.of(orientation.fromDistance(value)));
        }
        beyond(svg, "unlinked", unlinked, high, HEIGHT - 22);
        beyond(svg, "linked", linked, high, HEIGHT - 6);
        svg.label(LEFT + plotWidth / 2, TOP + plotHeight + 34, "middle", metric + " (the most alike on the left)");
        svg.sideways(14, TOP + plotHeight / 2, "share of pairs");
        svg.rectangle(LEFT, 8, 12, 10, UNLINKED).label(LEFT + 18, 17, "start", "unlinked pairs");
        svg.line(LEFT + 120, 13, LEFT + 140, 13, Svg.LINKED).label(LEFT + 146, 17, "start", "linked pairs");
        svg.line(LEFT + 240, 13, LEFT + 260, 13, LINK_LIMIT).label(LEFT + 266, 17, "start", "a: limit from unlinked");
        svg.line(LEFT + 410, 13, LEFT + 430, 13, OTHER_LIMIT).label(LEFT + 436, 17, "start", "b: limit from linked");
        return svg.end();
    }

    private static void limit(Svg svg, double value, double low, double high, String style, String name) {
        double share = (value - low) / (high - low);
        if (share >= 0 && share <= 1) {
            double x = LEFT + share * (WIDTH - LEFT - RIGHT);
            svg.line(x, TOP, x, HEIGHT - BOTTOM, style);
            svg.label(x + 3, TOP + ("a".equals(name) ? 10 : 24), "start", name);
        }
    }

    /** Says how much lies outside the picture, which shows the region that decides. */
    private static void beyond(Svg svg, String name, double[] scores, double high, double y) {
        int count = 0;
        for (double score : scores) {
            count += score > high ? 1 : 0;
        }
        if (count > 0) {
            svg.label(
                    WIDTH - RIGHT - 4,
                    y,
                    "end",
                    count + " of " + scores.length + " " + name + " pairs lie to the right of this picture");
        }
    }

    /** The next larger of 1, 2, 5 times a power of ten, so that the marks of the axis are round. */
    private static double niceTop(double share) {
        double step = 1;
        while (step > share) {
            step /= 10;
        }
        for (double factor : new double[] {1, 2, 4, 10}) {
            if (step * factor >= share) {
                return step * factor;
            }
        }
        return step;
    }

    /** Shares of all scores by bin; scores above the picture belong to none. */
    private static double[] shares(double[] scores, double low, double high) {
        double[] shares = new double[BINS];
        for (double score : scores) {
            if (score <= high) {
                int k = (int) Math.floor((score - low) / (high - low) * BINS);
                shares[Math.max(0, Math.min(BINS - 1, k))] += 1.0 / scores.length;
            }
        }
        return shares;
    }

    static double[] distances(double[] scores, Orientation orientation) {
        double[] distances = Arrays.stream(scores).map(orientation::asDistance).toArray();
        Arrays.sort(distances);
        return distances;
    }

    private static double minimum(double[] values) {
        double minimum = Double.POSITIVE_INFINITY;
        for (double value : values) {
            minimum = Math.min(minimum, value);
        }
        return minimum;
    }

    private static double maximum(double[] values) {
        double maximum = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            maximum = Math.max(maximum, value);
        }
        return maximum;
    }

    private static double quantile(double[] ascending, double level) {
        return ascending[(int) Math.floor(level * (ascending.length - 1))];
    }
}
