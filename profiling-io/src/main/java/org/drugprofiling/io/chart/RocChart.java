package org.drugprofiling.io.chart;

import java.util.Arrays;
import java.util.List;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.population.RocPoint;

/** Draws the operating curve. */
final class RocChart {

    private RocChart() {}

    static String of(RocCurve roc) {
        int size = 320;
        int margin = 46;
        double plot = size - margin - 16;
        Svg svg = new Svg(
                size,
                size,
                "Operating curve (ROC)",
                "area under the curve " + ReadableNumber.of(roc.areaUnderCurve()) + ", " + roc.linkedCount()
                        + " linked and " + roc.unlinkedCount() + " unlinked pairs");
        for (int tick = 0; tick <= 4; tick++) {
            double at = plot * tick / 4;
            svg.line(margin + at, 16, margin + at, 16 + plot, Svg.GRID);
            svg.line(margin, 16 + at, margin + plot, 16 + at, Svg.GRID);
            svg.label(margin + at, 16 + plot + 15, "middle", ReadableNumber.of(25.0 * tick));
            svg.label(margin - 5, 16 + plot - at + 4, "end", ReadableNumber.of(25.0 * tick));
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
        svg.polyline(picked(x, kept), picked(y, kept), Svg.LINKED);
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
        return Arrays.copyOf(kept, count);
    }

    private static double[] picked(double[] values, int[] kept) {
        double[] picked = new double[kept.length];
        for (int k = 0; k < kept.length; k++) {
            picked[k] = values[kept[k]];
        }
        return picked;
    }
}
