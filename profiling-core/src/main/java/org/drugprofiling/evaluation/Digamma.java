package org.drugprofiling.evaluation;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** The derivative ψ of ln Γ and its derivative, right to about 1e-15; those of commons-math3 are right to 1e-8. */
final class Digamma {

    // from here on the series below are exact to the last bit or two
    static final double LARGE = 20;
    // B(2k)/(2k), Bernoulli numbers
    private static final double[] SERIES = {
        1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12
    };

    private Digamma() {}

    private static void require(double x) {
        if (!(x > 0)) {
            throw new ProfilingException(
                    "outside-domain",
                    "an argument of the digamma function must be above 0",
                    ProblemLocation.nowhere(),
                    Double.toString(x));
        }
    }

    /** ln x − ψ(x) for x above 0, which does not cancel: about 1/(2x). */
    static double gap(double x) {
        require(x);
        if (x < LARGE) {
            return StrictMath.log(x) - of(x);
        }
        double square = 1 / (x * x);
        double sum = 0;
        for (int k = SERIES.length - 1; k >= 0; k--) {
            sum = square * (SERIES[k] + sum);
        }
        return 1 / (2 * x) + sum;
    }

    /** The derivative of {@link #gap}, 1/x − ψ′(x). */
    static double derivativeOfGap(double x) {
        require(x);
        if (x < LARGE) {
            return 1 / x - derivative(x);
        }
        double square = 1 / (x * x);
        double sum = 0;
        for (int k = SERIES.length - 1; k >= 0; k--) {
            sum = square * (2 * (k + 1) * SERIES[k] + sum);
        }
        return -(1 / (2 * x) + sum) / x;
    }

    /** ln Γ(x) − (x − ½) ln x + x − ½ ln 2π for x from 20 on, about 1/(12x). */
    static double stirling(double x) {
        double square = 1 / (x * x);
        double sum = 0;
        for (int k = SERIES.length - 1; k >= 0; k--) {
            // B(2k)/(2k(2k − 1))
            sum = square * sum + SERIES[k] / (2 * k + 1);
        }
        return sum / x;
    }

    /** ψ(x) for x above 0. */
    static double of(double x) {
        require(x);
        double shift = 0;
        double y = x;
        for (; y < LARGE; y++) {
            shift += 1 / y;
        }
        double square = 1 / (y * y);
        double sum = 0;
        for (int k = SERIES.length - 1; k >= 0; k--) {
            sum = square * (SERIES[k] + sum);
        }
        return StrictMath.log(y) - 1 / (2 * y) - sum - shift;
    }

    /** ψ′(x) for x above 0. */
    static double derivative(double x) {
        require(x);
        double shift = 0;
        double y = x;
        for (; y < LARGE; y++) {
            shift += 1 / (y * y);
        }
        double square = 1 / (y * y);
        double sum = 0;
        for (int k = SERIES.length - 1; k >= 0; k--) {
            sum = square * (2 * (k + 1) * SERIES[k] + sum);
        }
        return shift + (1 + 1 / (2 * y) + sum) / y;
    }
}
