package org.drugprofiling.evaluation;

import java.util.Arrays;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;

/**
 * Fits a logistic curve with floor and ceiling by the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno, over a and b of scaled scores
 * and the logits of c and of d/(1 + d).
 */
final class FourParameterFit {

    private static final int MOST_STEPS = 500;
    private static final int MOST_HALVINGS = 60;
    private static final double CONVERGED = 1e-13;
    private static final double NOISE = 1e-14;
    private static final double ARMIJO = 1e-4;
    private static final double START = -3;
    // costs that differ by less are those of one curve
    private static final double UNDECIDED = 1e-12;
    private static final double STEEPER = 1.01;
    private static final double DIFFERENCE = 1e-6;
    private static final double FLAT = 1e-6;

    private final double[] scores;
    private final boolean[] isSame;
    private final double[] weights;
    private final boolean hasFloor;
    private final boolean hasCeiling;

    private FourParameterFit(
            double[] scores, boolean[] isSame, double[] weights, boolean hasFloor, boolean hasCeiling) {
        this.scores = scores;
        this.isSame = isSame;
        this.weights = weights;
        this.hasFloor = hasFloor;
        this.hasCeiling = hasCeiling;
    }

    static FourParameterLogistic of(SupportScores given, boolean hasFloor, boolean hasCeiling) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double[] totals = new double[2];
        for (ScoredPair pair : given.pairs()) {
            totals[pair.label().ordinal()] += pair.weight();
            if (Double.isFinite(pair.score())) {
                low = Math.min(low, pair.score());
                high = Math.max(high, pair.score());
            }
        }
        ScoreOrder.requireResolved(given.pairs().stream()
                .mapToDouble(ScoredPair::score)
                .filter(Double::isFinite)
                .toArray());
        double centre = low / 2 + high / 2;
        double spread = high / 2 - low / 2;
        if (!(spread > 0)) {
            throw CalibrationData.undefined("finite scores must differ");
        }
        int count = given.pairs().size();
        double[] scores = new double[count];
        boolean[] isSame = new boolean[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            ScoredPair pair = given.pairs().get(i);
            scores[i] = (pair.score() - centre) / spread;
            isSame[i] = pair.label() == PairLabel.LINKED;
            weights[i] = pair.weight() / totals[pair.label().ordinal()];
        }
        double[] x = new FourParameterFit(scores, isSame, weights, hasFloor, hasCeiling).minimumThatExists();
        double slope = x[1] / spread;
        double ceiling = hasCeiling ? StrictMath.exp(x[3]) : 0;
        return new FourParameterLogistic(x[0] - slope * centre, slope, hasFloor ? LogSpace.logistic(x[2]) : 0, ceiling);
    }

    /** The cost of a, b, logit c and ln d; its gradient is written to the array given. */
    private double cost(double[] x, double[] gradient) {
        Arrays.fill(gradient, 0);
        double c = hasFloor ? LogSpace.logistic(x[2]) : 0;
        double d = hasCeiling ? StrictMath.exp(x[3]) : 0;
        double cost = 0;
        for (int i = 0; i < scores.length; i++) {
            double eta = x[0] + x[1] * scores[i];
            boolean isFinite = Double.isFinite(scores[i]);
            // the end that a score at infinity reaches does not depend on the size of the slope
            double decay = LogSpace.decay(eta);
            double rising = isFinite ? LogSpace.logistic(eta, decay) : scores[i] > 0 ? 1 : 0;
            double falling = isFinite ? LogSpace.logistic(-eta, decay) : scores[i] > 0 ? 0 : 1;
            double p = c + (1 - c) / (1 + d) * rising;
            double q = (1 - c) * (falling + d) / (1 + d);
            double outer = weights[i] * (isSame[i] ? -1 / p : 1 / q);
            cost -= weights[i] * StrictMath.log(isSame[i] ? p : q);
            double inner = outer * (1 - c) / (1 + d) * rising * falling;
            gradient[0] += inner;
            gradient[1] += isFinite ? inner * scores[i] : 0;
            gradient[2] += hasFloor ? outer * (falling + d) / (1 + d) * c * (1 - c) : 0;
            gradient[3] += hasCeiling ? -outer * (1 - c) * rising * d / ((1 + d) * (1 + d)) : 0;
        }
        return cost;
    }

    /** The minimum that the search reaches, refused where the cost stays or falls on as the slope grows: there the curve is a step, and where the search ends is chance. */
    private double[] minimumThatExists() {
        double[] x = minimum();
        double[] gradient = new double[4];
        double cost = cost(x, gradient);
        double steepest = 0;
        for (double part : gradient) {
            steepest = Math.max(steepest, Math.abs(part));
        }
        if (!(steepest < FLAT)) {
            throw CalibrationData.undefined(
                    "a logistic curve with floor and ceiling must have a best fit to the scores");
        }
        if (!(steeperCost(x) > cost * (1 + UNDECIDED))) {
            throw CalibrationData.undefined(
                    "scores of the two kinds must overlap more, or a logistic curve with floor and ceiling is a step of no finite slope");
        }
        return x;
    }

    /** The lowest cost with a slope that is larger by a hundredth and the best intercept for it, by Newton's method from the same middle of the curve. */
    private double steeperCost(double[] x) {
        double[] at = x.clone();
        at[0] *= STEEPER;
        at[1] *= STEEPER;
        double[] gradient = new double[4];
        double[] beside = new double[4];
        double cost = cost(at, gradient);
        for (int step = 0; step < MOST_HALVINGS; step++) {
            double[] next = at.clone();
            next[0] += DIFFERENCE;
            cost(next, beside);
            double curvature = (beside[0] - gradient[0]) / DIFFERENCE;
            if (!(curvature > 0)) {
                break;
            }
            next[0] = at[0] - gradient[0] / curvature;
            double nextCost = cost(next, beside);
            if (!(nextCost < cost)) {
                break;
            }
            at = next;
            cost = nextCost;
            gradient = beside.clone();
        }
        return cost;
    }

    private double[] minimum() {
        double[] x = {0, 1, hasFloor ? START : 0, hasCeiling ? START : 0};
        double[] gradient = new double[4];
        double cost = cost(x, gradient);
        double[][] inverse = unit();
        boolean isFresh = true;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = times(inverse, gradient);
            double descent = -dot(direction, gradient);
            double[] next = new double[4];
            double[] nextGradient = new double[4];
            // near the minimum the cost no longer tells steps apart
            double noise = NOISE * Math.abs(cost);
            double share = 1;
            double nextCost = move(x, direction, share, next, nextGradient);
            for (int k = 0; k < MOST_HALVINGS && !(nextCost <= cost + ARMIJO * share * descent + noise); k++) {
                share /= 2;
                nextCost = move(x, direction, share, next, nextGradient);
            }
            if (!(nextCost <= cost + noise)) {
                if (isFresh) {
                    break;
                }
                inverse = unit();
                isFresh = true;
                continue;
            }
            isFresh = false;
            update(inverse, x, next, gradient, nextGradient);
            double moved = 0;
            for (int k = 0; k < x.length; k++) {
                moved = Math.max(moved, Math.abs(next[k] - x[k]));
            }
            x = next;
            gradient = nextGradient;
            cost = nextCost;
            if (moved < CONVERGED) {
                break;
            }
        }
        return x;
    }

    private double move(double[] x, double[] direction, double share, double[] next, double[] nextGradient) {
        for (int k = 0; k < x.length; k++) {
            next[k] = x[k] - share * direction[k];
        }
        return cost(next, nextGradient);
    }

    private static double[][] unit() {
        double[][] unit = new double[4][4];
        for (int k = 0; k < unit.length; k++) {
            unit[k][k] = 1;
        }
        return unit;
    }

    private static void update(
            double[][] inverse, double[] x, double[] next, double[] gradient, double[] nextGradient) {
        double[] s = new double[4];
        double[] y = new double[4];
        for (int k = 0; k < s.length; k++) {
            s[k] = next[k] - x[k];
            y[k] = nextGradient[k] - gradient[k];
        }
        double curvature = dot(s, y);
        if (!(curvature > 0)) {
            return;
        }
        double[] hy = times(inverse, y);
        double factor = (1 + dot(y, hy) / curvature) / curvature;
        for (int i = 0; i < s.length; i++) {
            for (int j = 0; j < s.length; j++) {
                inverse[i][j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / curvature;
            }
        }
    }

    private static double[] times(double[][] matrix, double[] x) {
        double[] product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            product[i] = dot(matrix[i], x);
        }
        return product;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }
}
