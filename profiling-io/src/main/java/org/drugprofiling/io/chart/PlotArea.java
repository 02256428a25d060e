package org.drugprofiling.io.chart;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.comparison.ReadableNumber;

/** Two axes with their marks, and curves between them; what lies outside is drawn on the border. */
final class PlotArea {

    static final String FIRST = Svg.LINKED;
    static final String SECOND = "stroke:#777;stroke-width:2;stroke-dasharray:2 2";
    static final String THIRD = "stroke:#111;stroke-width:1.5;stroke-dasharray:7 4";

    private static final int WIDTH = 460;
    private static final int HEIGHT = 360;
    private static final int LEFT = 62;
    private static final int RIGHT = 28;
    private static final int TOP = 40;
    private static final int BOTTOM = 46;
    private static final double PLOT_WIDTH = WIDTH - LEFT - RIGHT;
    private static final double PLOT_HEIGHT = HEIGHT - TOP - BOTTOM;
    // of a pixel: finer than a picture shows
    private static final double FINEST = 0.5;

    private final Svg svg;
    private final double xLow;
    private final double xHigh;
    private final double yLow;
    private final double yHigh;
    private int legendAt = LEFT;

    PlotArea(String title, String description, double[] xRange, double[] yRange) {
        this.svg = new Svg(WIDTH, HEIGHT, title, description);
        this.xLow = xRange[0];
        this.xHigh = xRange[1];
        this.yLow = yRange[0];
        this.yHigh = yRange[1];
    }

    /** Marks at round numbers on both axes, with what they are. */
    PlotArea axes(String x, String y) {
        for (double mark : Ticks.linear(xLow, xHigh, 6)) {
            xMark(mark, ReadableNumber.of(mark));
        }
        for (double mark : Ticks.linear(yLow, yHigh, 5)) {
            yMark(mark, ReadableNumber.of(mark));
        }
        return names(x, y);
    }

    PlotArea names(String x, String y) {
        svg.line(LEFT, TOP + PLOT_HEIGHT, WIDTH - RIGHT, TOP + PLOT_HEIGHT, Svg.AXIS);
        svg.line(LEFT, TOP, LEFT, TOP + PLOT_HEIGHT, Svg.AXIS);
        svg.label(LEFT + PLOT_WIDTH / 2, HEIGHT - 8, "middle", x);
        svg.sideways(14, TOP + PLOT_HEIGHT / 2, y);
        return this;
    }

    PlotArea xMark(double value, String label) {
        svg.line(x(value), TOP, x(value), TOP + PLOT_HEIGHT, Svg.GRID);
        svg.label(x(value), TOP + PLOT_HEIGHT + 16, "middle", label);
        return this;
    }

    PlotArea yMark(double value, String label) {
        svg.line(LEFT, y(value), WIDTH - RIGHT, y(value), Svg.GRID);
        svg.label(LEFT - 6, y(value) + 4, "end", label);
        return this;
    }

    /** A straight line between two places. */
    PlotArea reference(double x1, double y1, double x2, double y2) {
        svg.line(x(x1), y(y1), x(x2), y(y2), "stroke:#999;stroke-width:1;stroke-dasharray:2 3");
        return this;
    }

    /** A curve through points. */
    PlotArea curve(String name, double[] x, double[] y, String style) {
        List<double[]> kept = new ArrayList<>();
        for (int k = 0; k < x.length; k++) {
            double[] point = {x(x[k]), y(y[k])};
            double[] last = kept.isEmpty() ? point : kept.get(kept.size() - 1);
            boolean moves = Math.abs(point[0] - last[0]) >= FINEST || Math.abs(point[1] - last[1]) >= FINEST;
            if (k == 0 || k == x.length - 1 || moves) {
                kept.add(point);
            }
        }
        svg.polyline(
                kept.stream().mapToDouble(point -> point[0]).toArray(),
                kept.stream().mapToDouble(point -> point[1]).toArray(),
                style);
        svg.line(legendAt, 18, legendAt + 22, 18, style).label(legendAt + 27, 22, "start", name);
        legendAt += 40 + 7 * name.length();
        return this;
    }

    /** A curve that keeps its height until the next point. */
    PlotArea steps(String name, double[] x, double[] y, String style) {
        double[] doubledX = new double[Math.max(0, 2 * x.length - 1)];
        double[] doubledY = new double[doubledX.length];
        for (int k = 0; k < doubledX.length; k++) {
            doubledX[k] = x[(k + 1) / 2];
            doubledY[k] = y[k / 2];
        }
        return curve(name, doubledX, doubledY, style);
    }

    String end() {
        return svg.end();
    }

    private double x(double value) {
        return LEFT + PLOT_WIDTH * (Math.max(xLow, Math.min(xHigh, value)) - xLow) / (xHigh - xLow);
    }

    private double y(double value) {
        return TOP + PLOT_HEIGHT * (1 - (Math.max(yLow, Math.min(yHigh, value)) - yLow) / (yHigh - yLow));
    }

    /** From the largest whole number not above the finite values to the smallest not below, at least 2 apart, within bounds. */
    static double[] whole(double lowest, double highest, double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (!(low <= high)) {
            return new double[] {-1, 1};
        }
        double from = Math.max(lowest, Math.min(highest - 2, Math.floor(low)));
        double to = Math.min(highest, Math.ceil(high));
        return new double[] {from, Math.max(to, from + 2)};
    }
}
