package org.drugprofiling.evaluation;

/** The derivative ψ of ln Γ and its derivative, right to about 1e-15; those of commons-math3 are right to 1e-8. */
final class Digamma {

    // from here on the series below are exact to the last bit or two
    private static final double LARGE = 20;
    // B(2k)/(2k), Bernoulli numbers
    private static final double[] SERIES = {
        1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12
    };

    private Digamma() {}

    /** ψ(x) for x above 0. */
    static double of(double x) {
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
