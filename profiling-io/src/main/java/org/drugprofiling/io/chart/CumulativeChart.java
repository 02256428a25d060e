package org.drugprofiling.io.chart;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.comparison.ReadableNumber;

/** Draws over the whole range which share of the pairs is at least as alike as a link value. */
final class CumulativeChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 300;
    private static final int LEFT = 76;
    private static final int RIGHT = 20;
    private static final int TOP = 34;
    private static final int BOTTOM = 56;
    private static final double PLOT_WIDTH = WIDTH - LEFT - RIGHT;
    private static final double PLOT_HEIGHT = HEIGHT - TOP - BOTTOM;
    private static final double GAP = 46;

    private static final String UNLINKED = "stroke:#777;stroke-width:2;stroke-dasharray:2 2";
    private static final String LINK_LIMIT = "stroke:#111;stroke-width:1.5";
    private static final String OTHER_LIMIT = "stroke:#111;stroke-width:1.5;stroke-dasharray:5 4";

    private final Orientation orientation;
    private final double base;
    private final double span;

    private CumulativeChart(Orientation orientation, double base, double span) {
        this.orientation = orientation;
        this.base = base;
        this.span = span;
    }

    static String of(
            double[] linkedScores,
            double[] unlinkedScores,
            double limitFromUnlinked,
            double limitFromLinked,
            String metric,
            Orientation orientation) {
        double[] linked = ScoreChart.distances(linkedScores, orientation);
        double[] unlinked = ScoreChart.distances(unlinkedScores, orientation);
        double low = Math.min(linked[0], unlinked[0]);
        double high = Math.max(linked[linked.length - 1], unlinked[unlinked.length - 1]);
        double range = Math.max(high - low, Math.ulp(1.0));
        double step = Ticks.roundUp(range / 100);
        double base = low >= 0 && low < range ? 0 : Math.floor(low / step) * step;
        CumulativeChart chart = new CumulativeChart(orientation, base, Math.max(high - base, Math.ulp(1.0)));
        Svg svg = new Svg(
                WIDTH,
                HEIGHT,
                "Share of pairs at least as alike as a link value",
                linked.length + " linked and " + unlinked.length + " unlinked pairs, the whole range");
        chart.axes(svg);
        chart.curve(svg, unlinked, UNLINKED);
        chart.curve(svg, linked, Svg.LINKED);
        chart.limit(svg, limitFromUnlinked, LINK_LIMIT, "a", TOP + 10);
        chart.limit(svg, limitFromLinked, OTHER_LIMIT, "b", TOP + 24);
        svg.label(
                LEFT + PLOT_WIDTH / 2,
                HEIGHT - 6,
                "middle",
                metric + ", square-root axis (the most alike on the left)");
        svg.sideways(14, TOP + PLOT_HEIGHT / 2, "share at least as alike");
        svg.line(LEFT, 13, LEFT + 20, 13, UNLINKED).label(LEFT + 26, 17, "start", "unlinked pairs");
        svg.line(LEFT + 120, 13, LEFT + 140, 13, Svg.LINKED).label(LEFT + 146, 17, "start", "linked pairs");
        svg.line(LEFT + 240, 13, LEFT + 260, 13, LINK_LIMIT).label(LEFT + 266, 17, "start", "a: limit from unlinked");
        svg.line(LEFT + 410, 13, LEFT + 430, 13, OTHER_LIMIT).label(LEFT + 436, 17, "start", "b: limit from linked");
        return svg.end();
    }

    private double x(double distance) {
        return LEFT + PLOT_WIDTH * Math.sqrt(Math.max(0, Math.min(1, (distance - base) / span)));
    }

    private void axes(Svg svg) {
        for (int tick = 0; tick <= 4; tick++) {
            double y = TOP + PLOT_HEIGHT * (4 - tick) / 4;
            svg.line(LEFT, y, WIDTH - RIGHT, y, Svg.GRID);
            svg.label(LEFT - 6, y + 4, "end", 25 * tick + " %");
        }
        svg.line(LEFT, TOP + PLOT_HEIGHT, WIDTH - RIGHT, TOP + PLOT_HEIGHT, Svg.AXIS);
        for (double tick : ticks()) {
            double at = x(base + tick);
            svg.line(at, TOP + PLOT_HEIGHT, at, TOP + PLOT_HEIGHT + 4, Svg.AXIS);
            svg.label(
                    at,
                    TOP + PLOT_HEIGHT + 17,
                    "middle",
                    ReadableNumber.of(orientation.fromDistance(base + tick) + 0.0));
        }
    }

    /** Distances from the base at 1, 2, 5 times powers of ten, as far apart as their labels need. */
    private List<Double> ticks() {
        List<Double> ticks = new ArrayList<>(List.of(0.0));
        double power = Ticks.decade(span) / 1e4;
        for (int decade = 0; decade < 6; decade++, power *= 10) {
            for (double factor : new double[] {1, 2, 5}) {
                double tick = Ticks.roundUp(power * factor * (1 - 1e-9));
                if (tick <= span && x(base + tick) - x(base + ticks.get(ticks.size() - 1)) >= GAP) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    private void curve(Svg svg, double[] distances, String style) {
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {LEFT, TOP + PLOT_HEIGHT});
        for (int k = 0; k < distances.length; k++) {
            double[] last = points.get(points.size() - 1);
            double x = x(distances[k]);
            double y = TOP + PLOT_HEIGHT * (1 - (k + 1.0) / distances.length);
            if (k == distances.length - 1 || x - last[0] >= 0.5 || last[1] - y >= 0.5) {
                points.add(new double[] {x, last[1]});
                points.add(new double[] {x, y});
            }
        }
        points.add(new double[] {WIDTH - RIGHT, TOP});
        svg.polyline(
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray(),
                style);
    }

    private void limit(Svg svg, double value, String style, String name, double y) {
        double at = x(orientation.asDistance(value));
        svg.line(at, TOP, at, TOP + PLOT_HEIGHT, style).label(at + 3, y, "start", name);
    }
}
