package org.drugprofiling.io.chart;

import java.util.List;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.report.TargetShare;

/** Draws two treated profiles target by target. */
final class ProfileChart {

    private static final int WIDTH = 640;
    private static final String FIRST = "fill:#0b5394";
    private static final String SECOND = "fill:#f1b04c;stroke:#7a4f00;stroke-width:1";
    private static final String NOT_QUANTIFIED = "fill:none;stroke:#b00000;stroke-width:1.5;stroke-dasharray:3 2";

    private ProfileChart() {}

    static String of(List<TargetShare> targets, String first, String second, String unit) {
        int row = 26;
        int top = 46;
        int bottom = top + row * targets.size();
        int height = bottom + 40;
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
        boolean splits = targets.stream().noneMatch(target -> Double.isNaN(target.share()));
        svg.label(sharesLeft, 17, "start", splits ? "share of the difference" : "");
        for (double tick : Ticks.linear(lowest, largest, 5)) {
            double x = zero + tick * scale;
            svg.line(x, top - 4, x, bottom, Svg.GRID);
            svg.label(x, bottom + 14, "middle", ReadableNumber.of(tick));
        }
        svg.label(nameWidth, bottom + 32, "start", unit);
        for (int k = 0; k < targets.size(); k++) {
            TargetShare target = targets.get(k);
            double y = top + row * k;
            svg.label(nameWidth - 8, y + 13, "end", shortened(target.target()));
            bar(svg, zero, y, target.firstTreated() * scale, target.firstQuantified() ? FIRST : NOT_QUANTIFIED);
            bar(svg, zero, y + 10, target.secondTreated() * scale, target.secondQuantified() ? SECOND : NOT_QUANTIFIED);
            if (Double.isNaN(target.share())) {
                continue;
            }
            svg.rectangle(sharesLeft, y + 3, 100 * target.share(), 12, "fill:#777");
            svg.label(
                    sharesLeft + 100 * target.share() + 4,
                    y + 13,
                    "start",
                    ReadableNumber.of(rounded(100 * target.share())) + " %");
        }
        svg.line(zero, top - 4, zero, bottom, Svg.AXIS);
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
