package org.drugprofiling.evaluation;

/** The mean distance of the curve of pooled adjacent violators from the identity. */
final class PavDeviation {

    private PavDeviation() {}

    /** The area between curve and identity over its range; {@code NaN} if no point of the curve is finite. */
    static double of(GroupedScores groups) {
        return of(groups, groups.poolAdjacentViolators());
    }

    /** The same of groups that have been pooled. */
    static double of(GroupedScores groups, double[] pav) {
        double area = 0;
        int first = -1;
        int last = -1;
        for (int g = 0; g < pav.length; g++) {
            if (!Double.isFinite(pav[g])) {
                continue;
            }
            if (Double.isInfinite(groups.score(g))) {
                return Double.POSITIVE_INFINITY;
            }
            if (first < 0) {
                first = g;
            } else {
                area += areaBetween(groups.score(last), pav[last], groups.score(g), pav[g]);
            }
            last = g;
        }
        if (first < 0) {
            return Double.NaN;
        }
        return first == last
                ? Math.abs(groups.score(first) - pav[first])
                : area / (groups.score(last) - groups.score(first));
    }

    /** The area between a segment and the identity. */
    static double areaBetween(double x1, double y1, double x2, double y2) {
        double e1 = y1 - x1;
        double e2 = y2 - x2;
        double length = x2 - x1;
        return e1 * e2 >= 0
                ? length * Math.abs(e1 + e2) / 2
                : length * (e1 * e1 + e2 * e2) / (2 * (Math.abs(e1) + Math.abs(e2)));
    }
}
