package org.drugprofiling.kernel;

/**
 * Logarithms of quotients that keep small differences, for example ln(1.0000001/1) to full precision. Swapping the rows turns the sign and
 * nothing else.
 */
final class LogRatio {

    private static final double LN_2 = 0.6931471805599453;
    // products in between lose nothing to underflow, their rounding errors included
    private static final double SMALLEST_PRODUCT = 0x1p-900;
    private static final double LARGEST_PRODUCT = 0x1p900;
    // quotients within this power of two are scaled back, so that those near 1 are seen
    private static final int NEAR = 2;

    private LogRatio() {}

    /** ln(x/y) with the larger number above the line. */
    static double of(double x, double y) {
        return x >= y ? positive(x, y) : -positive(y, x);
    }

    private static double positive(double larger, double smaller) {
        double ratio = larger / smaller;
        if (ratio <= 2) {
            return StrictMath.log1p((larger - smaller) / smaller);
        }
        if (ratio < Double.POSITIVE_INFINITY) {
            return StrictMath.log(ratio);
        }
        return StrictMath.log(larger) - StrictMath.log(smaller);
    }

    /**
     * ln((x·u)/(y·v)): how far the quotient x/y is from the quotient v/u. Both products are taken exactly, as a rounded product and its
     * error, so that a quotient near 1 keeps its difference from 1.
     */
    static double ofProducts(double x, double u, double y, double v) {
        double above = x * u;
        double below = y * v;
        if (isOrdinary(above) && isOrdinary(below)) {
            double difference = Products.difference(x, u, y, v);
            // not by the rounded products: these may be equal where the exact ones are not
            return difference >= 0 ? near(above, below, difference) : -near(below, above, -difference);
        }
        return extreme(x, u, y, v);
    }

    private static boolean isOrdinary(double product) {
        return product >= SMALLEST_PRODUCT && product <= LARGEST_PRODUCT;
    }

    private static double near(double larger, double smaller, double difference) {
        double ratio = larger / smaller;
        return ratio <= 2 ? StrictMath.log1p(difference / smaller) : StrictMath.log(ratio);
    }

    private static double extreme(double x, double u, double y, double v) {
        int exponent = Math.getExponent(x) + Math.getExponent(u) - Math.getExponent(y) - Math.getExponent(v);
        double above = mantissa(x);
        double below = mantissa(y);
        if (Math.abs(exponent) > NEAR) {
            return of(above * mantissa(u), below * mantissa(v)) + exponent * LN_2;
        }
        return exponent >= 0
                ? ofProducts(Math.scalb(above, exponent), mantissa(u), below, mantissa(v))
                : ofProducts(above, mantissa(u), Math.scalb(below, -exponent), mantissa(v));
    }

    private static double mantissa(double x) {
        return Math.scalb(x, -Math.getExponent(x));
    }
}
