package org.drugprofiling.io.chart;

import java.util.List;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.population.RocPoint;
import org.drugprofiling.report.Figures;
import org.drugprofiling.report.TargetShare;

/**
 * The pictures of a report. Linked and unlinked pairs, and first and second profile, differ in shape and shade, not in colour alone.
 *
 * @since 0.1.0
 */
public final class Charts {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 330;
    private static final int LEFT = 76;
    private static final int RIGHT = 20;
    private static final int TOP = 34;
    private static final int BOTTOM = 76;
    private static final int BINS = 60;

    private static final String AXIS = "stroke:#333;stroke-width:1";
    private static final String GRID = "stroke:#ddd;stroke-width:1";
    private static final String UNLINKED = "fill:#c9c9c9;stroke:#8a8a8a;stroke-width:0.5";
    private static final String LINKED = "stroke:#0b5394;stroke-width:2";
    private static final String LINK_LIMIT = "stroke:#111;stroke-width:1.5";
    private static final String OTHER_LIMIT = "stroke:#111;stroke-width:1.5;stroke-dasharray:5 4";
    private static final String FIRST = "fill:#0b5394";
    private static final String SECOND = "fill:#f1b04c;stroke:#7a4f00;stroke-width:1";
    private static final String NOT_QUANTIFIED = "fill:none;stroke:#b00000;stroke-width:1.5;stroke-dasharray:3 2";

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
                        + Figures.of(falsePositiveLimit) + " and " + Figures.of(falseNegativeLimit));
        double plotWidth = WIDTH - LEFT - RIGHT;
        double plotHeight = HEIGHT - TOP - BOTTOM;
        double bin = plotWidth / BINS;
        for (int tick = 0; tick <= 4; tick++) {
            double y = TOP + plotHeight * (4 - tick) / 4;
            svg.line(LEFT, y, WIDTH - RIGHT, y, GRID);
            svg.label(LEFT - 6, y + 4, "end", Figures.of(Math.rint(1e4 * top * tick / 4) / 100) + " %");
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
        svg.polyline(x, y, LINKED);
        limit(svg, falsePositiveLimit, low, high, LINK_LIMIT, "a");
        limit(svg, falseNegativeLimit, low, high, OTHER_LIMIT, "b");
        svg.line(LEFT, TOP + plotHeight, WIDTH - RIGHT, TOP + plotHeight, AXIS);
        for (int tick = 0; tick <= 4; tick++) {
            double value = low + (high - low) * tick / 4;
            svg.label(
                    LEFT + plotWidth * tick / 4,
                    TOP + plotHeight + 16,
                    tick == 4 ? "end" : tick == 0 ? "start" : "middle",
                    Figures.of(value));
        }
        beyond(svg, "unlinked", unlinked, high, HEIGHT - 22);
        beyond(svg, "linked", linked, high, HEIGHT - 6);
        svg.label(LEFT + plotWidth / 2, TOP + plotHeight + 34, "middle", metric);
        svg.sideways(14, TOP + plotHeight / 2, "share of pairs");
        svg.rectangle(LEFT, 8, 12, 10, UNLINKED).label(LEFT + 18, 17, "start", "unlinked pairs");
        svg.line(LEFT + 120, 13, LEFT + 140, 13, LINKED).label(LEFT + 146, 17, "start", "linked pairs");
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

    /**
     * Draws the operating curve.
     *
     * @param roc the curve
     * @return the picture
     */
    public static String roc(RocCurve roc) {
        int size = 320;
        int margin = 46;
        double plot = size - margin - 16;
        Svg svg = new Svg(
                size,
                size,
                "Operating curve (ROC)",
                "area under the curve " + Figures.of(roc.areaUnderCurve()) + ", " + roc.linkedCount() + " linked and "
                        + roc.unlinkedCount() + " unlinked pairs");
        for (int tick = 0; tick <= 4; tick++) {
            double at = plot * tick / 4;
            svg.line(margin + at, 16, margin + at, 16 + plot, GRID);
            svg.line(margin, 16 + at, margin + plot, 16 + at, GRID);
            svg.label(margin + at, 16 + plot + 15, "middle", Figures.of(25.0 * tick));
            svg.label(margin - 5, 16 + plot - at + 4, "end", Figures.of(25.0 * tick));
        }
        svg.line(margin, 16 + plot, margin + plot, 16, "stroke:#999;stroke-width:1;stroke-dasharray:2 3");
        List<RocPoint> points = roc.points();
        double[] x = new double[points.size()];
        double[] y = new double[points.size()];
        for (int k = 0; k < x.length; k++) {
            x[k] = margin + plot * points.get(k).falsePositiveRate();
            y[k] = 16 + plot * (1 - points.get(k).truePositiveRate());
        }
        int[] kept = visible(x, y);
        svg.polyline(picked(x, kept), picked(y, kept), LINKED);
        svg.label(margin + plot / 2, size - 6, "middle", "unlinked pairs linked, %");
        svg.sideways(12, 16 + plot / 2, "linked pairs linked, %");
        return svg.end();
    }

    /** Leaves out points that would fall on the same dot. */
    private static int[] visible(double[] x, double[] y) {
        int[] kept = new int[x.length];
        int count = 0;
        for (int k = 0; k < x.length; k++) {
            boolean last = k == x.length - 1;
            boolean moved = count == 0
                    || Math.abs(x[k] - x[kept[count - 1]]) >= 0.5
                    || Math.abs(y[k] - y[kept[count - 1]]) >= 0.5;
            if (moved || last) {
                kept[count++] = k;
            }
        }
        return java.util.Arrays.copyOf(kept, count);
    }

    private static double[] picked(double[] values, int[] kept) {
        double[] picked = new double[kept.length];
        for (int k = 0; k < kept.length; k++) {
            picked[k] = values[kept[k]];
        }
        return picked;
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
        int row = 26;
        int top = 46;
        int height = top + row * targets.size() + 10;
        int nameWidth = 110;
        int sharesLeft = 470;
        double largest = 0;
        double lowest = 0;
        for (TargetShare target : targets) {
            largest = Math.max(largest, Math.max(target.firstTreated(), target.secondTreated()));
            lowest = Math.min(lowest, Math.min(target.firstTreated(), target.secondTreated()));
        }
        double scale = largest > lowest ? (sharesLeft - nameWidth - 30) / (largest - lowest) : 0;
        double zero = nameWidth - lowest * scale;
        Svg svg = new Svg(
                WIDTH,
                height,
                "Treated profiles of " + first + " and " + second,
                "bars from 0, one pair for each target; broken outline: not quantified");
        svg.rectangle(nameWidth, 8, 12, 10, FIRST).label(nameWidth + 18, 17, "start", first);
        svg.rectangle(nameWidth + 170, 8, 12, 10, SECOND).label(nameWidth + 188, 17, "start", second);
        svg.rectangle(nameWidth, 24, 12, 8, NOT_QUANTIFIED)
                .label(nameWidth + 18, 33, "start", "broken outline: not quantified");
        svg.label(sharesLeft, 17, "start", "share of the difference");
        for (int k = 0; k < targets.size(); k++) {
            TargetShare target = targets.get(k);
            double y = top + row * k;
            svg.label(nameWidth - 8, y + 13, "end", shortened(target.target()));
            bar(svg, zero, y, target.firstTreated() * scale, target.firstQuantified() ? FIRST : NOT_QUANTIFIED);
            bar(svg, zero, y + 10, target.secondTreated() * scale, target.secondQuantified() ? SECOND : NOT_QUANTIFIED);
            svg.rectangle(sharesLeft, y + 3, 100 * target.share(), 12, "fill:#777");
            svg.label(
                    sharesLeft + 100 * target.share() + 4,
                    y + 13,
                    "start",
                    Figures.of(rounded(100 * target.share())) + " %");
        }
        svg.line(zero, top - 4, zero, height - 8, AXIS);
        return svg.end();
    }

    private static double rounded(double percent) {
        return Math.rint(percent * 10) / 10;
    }

    private static String shortened(String name) {
        return name.length() <= 16 ? name : name.substring(0, 15) + "…";
    }

    private static void bar(Svg svg, double zero, double y, double length, String style) {
        double width = Math.max(Math.abs(length), 1.5);
        svg.rectangle(length < 0 ? zero - width : zero, y, width, 8, style);
    }
}
