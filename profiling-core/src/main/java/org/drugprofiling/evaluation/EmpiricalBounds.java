package org.drugprofiling.evaluation;

import org.drugprofiling.kernel.ScoreOrder;

/** Bounds from the likelihood ratios of pairs of known status, on fixed grids. */
final class EmpiricalBounds {

    private static final double ELUB_STEP = 0.01;
    private static final double ELUB_LARGEST = 9;
    private static final double INVARIANCE_STEP = 0.001;
    private static final double INVARIANCE_LARGEST = 20;

    private final GroupedScores groups;
    private final double largest;
    private final double sameTotal;
    private final double differentTotal;
    // pairs from the pointer on, which moves up with the grid
    private int next;
    private double sameAbove;
    private double differentAbove;

    private EmpiricalBounds(GroupedScores groups, double largest) {
        this.groups = groups;
        this.largest = largest;
        this.sameTotal = groups.sameTotal();
        this.differentTotal = groups.differentTotal();
        this.sameAbove = sameTotal;
        this.differentAbove = differentTotal;
    }

    private double score(int group) {
        return Math.max(-largest, Math.min(largest, groups.score(group)));
    }

    private double highest() {
        return score(groups.count() - 1);
    }

    /** Passes the pairs below a place of the grid, and those at it if the sign is 1. */
    private void moveTo(double t, int sign) {
        while (next < groups.count() && ScoreOrder.compare(score(next), t) < sign) {
            sameAbove -= groups.same(next);
            differentAbove -= groups.different(next);
            next++;
        }
    }

    static LogRatioBounds elub(GroupedScores groups) {
        EmpiricalBounds grid = new EmpiricalBounds(groups, ELUB_LARGEST);
        double low = Math.max(grid.score(0), -StrictMath.log10(grid.sameTotal + 1));
        double high = Math.min(grid.highest(), StrictMath.log10(grid.differentTotal + 1));
        int from = Math.min(0, wholeSteps(low));
        int to = Math.max(0, wholeSteps(high) + 1);
        int lower = from;
        int upper = to;
        for (int i = from; i <= to; i++) {
            double t = i * ELUB_STEP;
            grid.moveTo(t, 1);
            boolean isWorseThanNothing = grid.utilityOfNothing(t) < grid.utility(t);
            if (isWorseThanNothing && i <= 0) {
                lower = i + 1;
            }
            if (isWorseThanNothing && i >= 0) {
                upper = Math.min(upper, i - 1);
            }
        }
        return new LogRatioBounds(Math.min(lower, 0) * ELUB_STEP, Math.max(upper, 0) * ELUB_STEP, BoundRule.ELUB);
    }

    /** 1 − share of same source above t + 10ᵗ · share of different sources above t, with one misleading pair more on each side. */
    private double utility(double t) {
        return 1 - sameAbove / (sameTotal + 1) + StrictMath.pow(10, t) * (differentAbove + 1) / (differentTotal + 1);
    }

    private double utilityOfNothing(double t) {
        return t < 0 ? StrictMath.pow(10, t) : 1;
    }

    /** ⌊x / step⌋ with the remainder of the two doubles as they are. */
    private static int wholeSteps(double x) {
        double rest = x % ELUB_STEP;
        double whole = Math.rint((x - rest) / ELUB_STEP);
        return (int) (rest < 0 ? whole - 1 : whole);
    }

    static LogRatioBounds invariance(GroupedScores groups) {
        EmpiricalBounds grid = new EmpiricalBounds(groups, INVARIANCE_LARGEST);
        double start = Math.min(0, grid.score(0));
        int count = (int) Math.ceil((Math.max(0, grid.highest()) + INVARIANCE_STEP - start) / INVARIANCE_STEP);
        double lower = Double.NaN;
        double upper = Double.NaN;
        for (int i = 0; i < count; i++) {
            double t = start + i * INVARIANCE_STEP;
            grid.moveTo(t, 0);
            double p1 = (grid.sameAbove + 0.5) / (grid.sameTotal + 1);
            double p0 = (grid.differentAbove + 0.5) / (grid.differentTotal + 1);
            if (Double.isNaN(upper) && StrictMath.log10(p1) - StrictMath.log10(p0) - t < 0) {
                upper = i == 0 ? t : start + (i - 1) * INVARIANCE_STEP;
            }
            if (t - StrictMath.log10(1 - p1) + StrictMath.log10(1 - p0) < 0) {
                lower = t + INVARIANCE_STEP;
            }
        }
        return new LogRatioBounds(
                Math.min(Double.isNaN(lower) ? grid.lowestDifferent() : lower, 0),
                Math.max(Double.isNaN(upper) ? grid.highestSame() : upper, 0),
                BoundRule.INVARIANCE);
    }

    private double highestSame() {
        int g = groups.count() - 1;
        while (g > 0 && !(groups.same(g) > 0)) {
            g--;
        }
        return score(g);
    }

    private double lowestDifferent() {
        int g = 0;
        while (g < groups.count() - 1 && !(groups.different(g) > 0)) {
            g++;
        }
        return score(g);
    }
}
