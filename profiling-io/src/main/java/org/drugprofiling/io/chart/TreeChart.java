package org.drugprofiling.io.chart;

import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.report.GroupTree;

/** Draws the order in which profiles join into groups. */
final class TreeChart {

    private static final int WIDTH = 640;
    private static final int NAMES = 150;
    private static final int RIGHT = 20;
    private static final int TOP = 40;
    private static final int ROW = 14;

    private static final String BRANCH = "stroke:#0b5394;stroke-width:1.2";
    private static final String APART = "stroke:#999;stroke-width:1;stroke-dasharray:2 3";
    private static final String LIMIT = "stroke:#111;stroke-width:1.5;stroke-dasharray:5 4";

    private TreeChart() {}

    static String of(GroupTree tree) {
        double low = Math.min(0, tree.limit());
        double high = tree.limit();
        for (GroupTree.Join join : tree.joins()) {
            if (Double.isFinite(join.height())) {
                low = Math.min(low, join.height());
                high = Math.max(high, join.height());
            }
        }
        double span = high > low ? high - low : 1;
        int height = TOP + ROW * tree.names().size() + 10;
        Svg svg = new Svg(
                WIDTH,
                height,
                "How profiles join into groups",
                tree.names().size() + " profiles; cut at a distance of " + ReadableNumber.of(tree.limit()));
        for (int tick = 0; tick <= 4; tick++) {
            double value = low + span * tick / 4;
            svg.label(x(value, low, span), 32, tick == 4 ? "end" : "middle", ReadableNumber.of(value));
        }
        for (int k = 0; k < tree.names().size(); k++) {
            svg.label(NAMES - 6, y(k) + 4, "end", shortened(tree.names().get(k)));
        }
        for (GroupTree.Join join : tree.joins()) {
            boolean apart = !Double.isFinite(join.height());
            double at = x(apart ? high : join.height(), low, span);
            String style = apart ? APART : BRANCH;
            svg.line(x(finite(join.firstHeight(), high), low, span), y(join.first()), at, y(join.first()), style);
            svg.line(x(finite(join.secondHeight(), high), low, span), y(join.second()), at, y(join.second()), style);
            svg.line(at, y(join.first()), at, y(join.second()), style);
        }
        double cut = x(tree.limit(), low, span);
        svg.line(cut, TOP - 4, cut, height - 6, LIMIT);
        svg.label(NAMES, 16, "start", "distance at which profiles or groups join; broken line: the limit");
        return svg.end();
    }

    private static double finite(double height, double high) {
        return Double.isFinite(height) ? height : high;
    }

    private static double x(double value, double low, double span) {
        return NAMES + (value - low) / span * (WIDTH - NAMES - RIGHT);
    }

    private static double y(double place) {
        return TOP + ROW * (place + 0.5);
    }

    private static String shortened(String name) {
        return name.length() <= 20 ? name : name.substring(0, 19) + "…";
    }
}
