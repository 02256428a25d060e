package org.drugprofiling.evaluation;

import org.drugprofiling.kernel.Fma;

/** Newton's method for the two parameters of a weighted logistic regression, on scores scaled to −1 … 1. */
final class LogisticFit {

    /** What is added to the cost. */
    enum Penalty {
        NONE,
        /** A multiple of the squared slope. */
        RIDGE,
        /** Minus half the logarithm of the determinant of the information. */
        FIRTH
    }

    private static final int MOST_STEPS = 500;
    private static final int MOST_HALVINGS = 60;
    private static final double CONVERGED = 1e-13;
    private static final double NOISE = 1e-13;

    private final CalibrationData data;
    private final double ridge;
    private final Penalty penalty;
    /** For each score what takes the longest, under the parameters of the last cost. */
    private final double[] decays;

    private double gradientA;
    private double gradientB;
    private double aa;
    private double ab;
    private double bb;

    private LogisticFit(CalibrationData data, double ridge, Penalty penalty) {
        this.data = data;
        // the penalty is stated for the slope per unit of score
        this.ridge = ridge / data.spread / data.spread;
        this.penalty = penalty;
        this.decays = new double[data.scores.length];
    }

    /** Intercept and slope for unscaled scores. */
    static double[] of(CalibrationData data, double ridge, Penalty penalty) {
        double[] scaled = new LogisticFit(data, ridge, penalty).solve();
        double slope = scaled[1] / data.spread;
        return new double[] {Fma.of(-slope, data.centre, scaled[0]), slope};
    }

    private double[] solve() {
        double a = 0;
        double b = 0;
        double cost = cost(a, b);
        for (int step = 0; step < MOST_STEPS; step++) {
            linearise(a, b);
            double determinant = aa * bb - ab * ab;
            double stepA = (bb * gradientA - ab * gradientB) / determinant;
            double stepB = (aa * gradientB - ab * gradientA) / determinant;
            if (!Double.isFinite(stepA) || !Double.isFinite(stepB)) {
                break;
            }
            // near the minimum the cost no longer tells steps apart
            double noise = NOISE * Math.abs(cost);
            double share = 1;
            double next = cost(a - stepA, b - stepB);
            for (int k = 0; k < MOST_HALVINGS && !(next <= cost + noise); k++) {
                share /= 2;
                next = cost(a - share * stepA, b - share * stepB);
            }
            if (!(next <= cost + noise)) {
                break;
            }
            a -= share * stepA;
            b -= share * stepB;
            cost = next;
            if (Math.max(Math.abs(share * stepA), Math.abs(share * stepB)) < CONVERGED * (1 + Math.abs(b))) {
                break;
            }
        }
        return new double[] {a, b};
    }

    private double cost(double a, double b) {
        double cost = 0;
        double w00 = 0;
        double w01 = 0;
        double w11 = 0;
        for (int i = 0; i < data.scores.length; i++) {
            double s = data.scaled(i);
            double eta = Fma.of(b, s, a);
            double decay = LogSpace.decay(eta);
            decays[i] = decay;
            cost += data.weights[i] * LogSpace.softPlus(data.isSame[i] ? -eta : eta, decay);
            if (penalty == Penalty.FIRTH) {
                double v = data.weights[i] * LogSpace.logistic(eta, decay) * LogSpace.logistic(-eta, decay);
                w00 += v;
                w01 += v * s;
                w11 += v * s * s;
            }
        }
        return switch (penalty) {
            case NONE -> cost;
            case RIDGE -> cost + ridge * b * b / 2;
            case FIRTH -> cost - StrictMath.log(w00 * w11 - w01 * w01) / 2;
        };
    }

    /** Gradient and curvature of the cost that was computed last; with Firth's penalty the curvature is that of the cost without it. */
    private void linearise(double a, double b) {
        aa = 0;
        ab = 0;
        bb = 0;
        for (int i = 0; i < data.scores.length; i++) {
            double s = data.scaled(i);
            double eta = Fma.of(b, s, a);
            double v = data.weights[i] * LogSpace.logistic(eta, decays[i]) * LogSpace.logistic(-eta, decays[i]);
            aa += v;
            ab += v * s;
            bb += v * s * s;
        }
        double determinant = aa * bb - ab * ab;
        gradientA = 0;
        gradientB = 0;
        for (int i = 0; i < data.scores.length; i++) {
            double s = data.scaled(i);
            double eta = Fma.of(b, s, a);
            double p = LogSpace.logistic(eta, decays[i]);
            double q = LogSpace.logistic(-eta, decays[i]);
            double residual = data.weights[i] * (data.isSame[i] ? -q : p);
            if (penalty == Penalty.FIRTH) {
                double v = data.weights[i] * p * q;
                double leverage = v * (bb - 2 * ab * s + aa * s * s) / determinant;
                residual -= leverage * (q - p) / 2;
            }
            gradientA += residual;
            gradientB += residual * s;
        }
        if (penalty == Penalty.RIDGE) {
            gradientB += ridge * b;
            bb += ridge;
        }
    }
}
