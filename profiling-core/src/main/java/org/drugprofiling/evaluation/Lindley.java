package org.drugprofiling.evaluation;

/** The likelihood ratio of one number, in the form of Lindley 1977. */
final class Lindley {

    private Lindley() {}

    static double lnRatio(double x, int m, double y, int n, double u, double c, double mu) {
        double a = 1.0 / m + 1.0 / n;
        double w = (m * x + n * y) / (m + n);
        double d1 = c + u / m;
        double d2 = c + u / n;
        double d3 = c + u / (m + n);
        double z = (d2 * x + d1 * y) / (d1 + d2);
        return (StrictMath.log(d1) + StrictMath.log(d2) - StrictMath.log(a) - StrictMath.log(u) - StrictMath.log(d3))
                        / 2
                - (x - y) * (x - y) * c / (a * u * (d1 + d2))
                + (z - mu) * (z - mu) * (d1 + d2) / (2 * d1 * d2)
                - (w - mu) * (w - mu) / (2 * d3);
    }
}
