package org.drugprofiling.kernel;

/** Differences of products without cancellation, for example 3·7 − 21·1 = 0. */
final class Products {

    private Products() {}

    /**
     * x·u − y·v to about one rounding of the result: each product is taken as its rounded value and what the rounding left. Swapping the
     * products turns the sign and nothing else.
     */
    static double difference(double x, double u, double y, double v) {
        double first = x * u;
        double second = y * v;
        return (first - second) + (Fma.of(x, u, -first) - Fma.of(y, v, -second));
    }
}
