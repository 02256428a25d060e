package org.drugprofiling.io.chart;

import java.util.List;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.report.TargetShare;

/** Draws the difference of two treated profiles target by target. */
final class DifferenceChart {

    private static final int WIDTH = 640;
    private static final int NAMES = 110;
    private static final int RIGHT = 110;
    private static final int TOP = 30;
    private static final int ROW = 24;
    private static final String BAR = "fill:#0b5394";
    private static final String NOT_QUANTIFIED = "fill:none;stroke:#b00000;stroke-width:1.5;stroke-dasharray:3 2";

    private DifferenceChart() {}

    static String of(List<TargetShare> targets, String first, String second, String unit) {
        double furthest = 0;
        for (TargetShare target : targets) {
            furthest = Math.max(furthest, Math.abs(target.firstTreated() - target.secondTreated()));
        }
        double reach = furthest > 0 ? Ticks.roundUp(furthest) : 1;
        double middle = NAMES + (WIDTH - NAMES - RIGHT) / 2.0;
        double scale = (WIDTH - NAMES - RIGHT) / (2 * reach);
        int bottom = TOP + ROW * targets.size();
        Svg svg = new Svg(
                WIDTH,
                bottom + 40,
                "Difference of " + first + " and " + second,
                "bars from 0; to the right where " + first + " has the larger number; broken outline: not quantified");
        svg.label(NAMES, 16, "start", first + " minus " + second);
        for (double tick : Ticks.linear(-reach, reach, 6)) {
            double x = middle + tick * scale;
            svg.line(x, TOP - 4, x, bottom, Svg.GRID).label(x, bottom + 14, "middle", ReadableNumber.of(tick));
        }
        for (int k = 0; k < targets.size(); k++) {
            TargetShare target = targets.get(k);
            double difference = target.firstTreated() - target.secondTreated();
            double width = Math.max(1.5, Math.abs(difference) * scale);
            double y = TOP + ROW * k;
            boolean quantified = target.firstQuantified() && target.secondQuantified();
            svg.label(NAMES - 8, y + 13, "end", target.target());
            svg.rectangle(
                    difference < 0 ? middle - width : middle, y + 4, width, 11, quantified ? BAR : NOT_QUANTIFIED);
            svg.label(WIDTH - RIGHT + 20, y + 13, "start", ReadableNumber.of(difference));
        }
        svg.line(middle, TOP - 4, middle, bottom, Svg.AXIS);
        svg.label(NAMES, bottom + 32, "start", "difference " + unit);
        return svg.end();
    }
}
