package org.drugprofiling.population;

import java.util.ArrayList;
import java.util.List;

/** The upper convex hull of a curve from (0,0) to (1,1). */
final class RocHull {

    private RocHull() {}

    static List<RocPoint> of(List<RocPoint> points) {
        List<RocPoint> hull = new ArrayList<>();
        for (RocPoint point : points) {
            while (hull.size() >= 2 && !turnsRight(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point)) {
                hull.remove(hull.size() - 1);
            }
            hull.add(point);
        }
        return List.copyOf(hull);
    }

    private static boolean turnsRight(RocPoint a, RocPoint b, RocPoint c) {
        double x1 = b.falsePositiveRate() - a.falsePositiveRate();
        double y1 = b.truePositiveRate() - a.truePositiveRate();
        double x2 = c.falsePositiveRate() - b.falsePositiveRate();
        double y2 = c.truePositiveRate() - b.truePositiveRate();
        return x1 * y2 - y1 * x2 < 0;
    }
}
