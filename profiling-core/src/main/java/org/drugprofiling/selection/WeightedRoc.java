package org.drugprofiling.selection;

import java.util.Arrays;

/**
 * An ROC curve of weighted pairs, by the place of unlinked scores among the different linked ones. Place 2q holds the unlinked weight between the
 * linked scores q − 1 and q, place 2q + 1 that which ties with score q. Everything that a curve says depends on these weights alone: between two
 * linked scores it is flat.
 */
final class WeightedRoc {

    private static final double LN_2 = StrictMath.log(2);
    // sums of weights such as 1/3 miss their total by rounding
    private static final double SLACK = 1e-12;

    private final double[] linked;
    private final double[] unlinked;
    private final double linkedTotal;
    private final double unlinkedTotal;
    private final double lost;

    /** The corners of the curve after each place, in weights; none until they are asked for. */
    private double[] x = {};

    private double[] y = {};
    private int[] hull = {};

    WeightedRoc(double[] linked, double[] unlinked) {
        this.linked = linked;
        this.unlinked = unlinked;
        double across = unlinked[0];
        double up = 0;
        double missed = 0;
        for (int q = 0; q < linked.length; q++) {
            double tied = unlinked[2 * q + 1];
            missed += linked[q] * (across + tied / 2);
            up += linked[q];
            // one after the other, as the corners are summed
            across += tied;
            across += unlinked[2 * q + 2];
        }
        this.lost = missed;
        this.unlinkedTotal = across;
        this.linkedTotal = up;
    }

    private void findCorners() {
        if (x.length > 0) {
            return;
        }
        x = new double[unlinked.length + 1];
        y = new double[unlinked.length + 1];
        for (int place = 0; place < unlinked.length; place++) {
            x[place + 1] = x[place] + unlinked[place];
            y[place + 1] = y[place] + (place % 2 == 0 ? 0 : linked[place / 2]);
        }
    }

    boolean isDefined() {
        return linkedTotal > 0 && unlinkedTotal > 0;
    }

    double areaUnderCurve() {
        double all = linkedTotal * unlinkedTotal;
        // exactly 1 where nothing is lost
        return Math.max(0, (all - lost) / all);
    }

    /** The part of the area up to a false positive rate, on the scale on which 0.5 is chance and 1 perfect. */
    double partialArea(double rate) {
        findCorners();
        double end = rate * unlinkedTotal;
        double area = 0;
        for (int place = 0; place < unlinked.length; place++) {
            if (x[place + 1] <= end) {
                area += (x[place + 1] - x[place]) * (y[place] + y[place + 1]) / 2;
            } else {
                double height = y[place] + (y[place + 1] - y[place]) * (end - x[place]) / (x[place + 1] - x[place]);
                area += (end - x[place]) * (y[place] + height) / 2;
                break;
            }
        }
        double chance = rate * rate / 2;
        return (1 + (area / (linkedTotal * unlinkedTotal) - chance) / (rate - chance)) / 2;
    }

    /** The largest true positive rate of a limit whose false positive rate is at most a level. */
    double truePositiveRate(double level) {
        findCorners();
        double allowed = level * unlinkedTotal * (1 + SLACK);
        double best = 0;
        for (int corner = 0; corner < x.length && x[corner] <= allowed; corner++) {
            best = y[corner];
        }
        return best / linkedTotal;
    }

    double youden() {
        findCorners();
        double best = 0;
        for (int corner = 0; corner < x.length; corner++) {
            best = Math.max(best, y[corner] / linkedTotal - x[corner] / unlinkedTotal);
        }
        return best;
    }

    /** Where the convex hull meets the line on which both error rates are equal. */
    double equalErrorRate() {
        int[] bends = hull();
        for (int k = 1; k < bends.length; k++) {
            double x0 = x[bends[k - 1]] / unlinkedTotal;
            double x1 = x[bends[k]] / unlinkedTotal;
            double before = 1 - y[bends[k - 1]] / linkedTotal - x0;
            double after = 1 - y[bends[k]] / linkedTotal - x1;
            if (after <= 0) {
                return x0 + before / (before - after) * (x1 - x0);
            }
        }
        return Double.NaN;
    }

    /** The cost of the slopes of the convex hull, which are the likelihood ratios after pooling adjacent violators. */
    double cllrMin() {
        int[] bends = hull();
        double cost = 0;
        for (int k = 1; k < bends.length; k++) {
            double same = (y[bends[k]] - y[bends[k - 1]]) / linkedTotal;
            double different = (x[bends[k]] - x[bends[k - 1]]) / unlinkedTotal;
            if (same > 0 && different > 0) {
                cost += same * StrictMath.log1p(different / same) + different * StrictMath.log1p(same / different);
            }
        }
        return cost / 2 / LN_2;
    }

    /** The corners of the upper hull from (0, 0) to (1, 1). */
    private int[] hull() {
        if (hull.length > 0) {
            return hull;
        }
        findCorners();
        int[] corners = new int[x.length];
        int count = 0;
        for (int corner = 0; corner < x.length; corner++) {
            if (corner > 0 && x[corner] == x[corner - 1] && y[corner] == y[corner - 1]) {
                continue;
            }
            while (count >= 2 && !turnsRight(corners[count - 2], corners[count - 1], corner)) {
                count--;
            }
            corners[count++] = corner;
        }
        hull = Arrays.copyOf(corners, count);
        return hull;
    }

    private boolean turnsRight(int a, int b, int c) {
        return (x[b] - x[a]) * (y[c] - y[b]) - (y[b] - y[a]) * (x[c] - x[b]) < 0;
    }
}
