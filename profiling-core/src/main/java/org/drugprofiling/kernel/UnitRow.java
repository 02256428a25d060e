package org.drugprofiling.kernel;

/**
 * A row on its way to length 1, each number made when it is asked for; escape analysis keeps it off the heap.
 *
 * <p>Here stand the canonical operations of everything that is derived from a product of unit rows, once, for rows as they are
 * measured and for rows that {@link PreparedRows} has written out: both give the same bits.
 */
final class UnitRow {

    // below this distance 1 − product has lost so much that the squared difference takes over
    static final double SEAM = 0x1p-8;

    private final double[] values;
    private final int from;
    private final int length;
    private final boolean prepared;
    private final double scale;
    private final double mean;
    private final double rest;
    private final double norm;

    private UnitRow(double[] values, int from, int length, double scale, double mean, double rest) {
        this.values = values;
        this.from = from;
        this.length = length;
        this.prepared = false;
        this.scale = scale;
        this.mean = mean;
        this.rest = rest;
        double squares = 0;
        for (int k = 0; k < length; k++) {
            double x = centred(k);
            squares = Fma.of(x, x, squares);
        }
        // a zero or constant row divides by NaN, so that everything after it is undefined
        this.norm = squares > 0 ? Math.sqrt(squares) : Double.NaN;
    }

    private UnitRow(double[] values, int from, int length) {
        this.values = values;
        this.from = from;
        this.length = length;
        this.prepared = true;
        this.scale = 1;
        this.mean = 0;
        this.rest = 0;
        this.norm = 1;
    }

    /** A row as it is, undefined if it is zero. */
    static UnitRow of(double[] values, int from, int length) {
        return new UnitRow(values, from, length, Scaling.factor(values, from, length), 0, 0);
    }

    /**
     * A row less its mean, undefined if it is constant. The mean is subtracted in two parts, its rounded value and the mean of
     * what is left, so that a row far from zero loses nothing.
     */
    static UnitRow centred(double[] values, int from, int length) {
        double scale = Scaling.factor(values, from, length);
        double sum = 0;
        boolean constant = true;
        for (int k = 0; k < length; k++) {
            sum += values[from + k] * scale;
            constant &= values[from + k] == values[from];
        }
        double mean = constant ? Double.NaN : sum / length;
        double left = 0;
        for (int k = 0; k < length; k++) {
            left += values[from + k] * scale - mean;
        }
        return new UnitRow(values, from, length, scale, mean, left / length);
    }

    /** A row that {@link PreparedRows} has written. */
    static UnitRow prepared(double[] values, int from, int length) {
        return new UnitRow(values, from, length);
    }

    private double centred(int k) {
        return (values[from + k] * scale - mean) - rest;
    }

    double at(int k) {
        return prepared ? values[from + k] : centred(k) / norm;
    }

    void writeTo(double[] out, int outFrom) {
        for (int k = 0; k < length; k++) {
            out[outFrom + k] = at(k);
        }
    }

    boolean isDefined() {
        return !Double.isNaN(norm);
    }

    /** One chain of fused multiply-adds in ascending order. */
    private static double product(UnitRow u, UnitRow v) {
        double product = 0;
        for (int k = 0; k < u.length; k++) {
            product = Fma.of(u.at(k), v.at(k), product);
        }
        return product;
    }

    private static double squaredDifference(UnitRow u, UnitRow v) {
        double sum = 0;
        for (int k = 0; k < u.length; k++) {
            double difference = u.at(k) - v.at(k);
            sum = Fma.of(difference, difference, sum);
        }
        return sum;
    }

    private static double squaredSum(UnitRow u, UnitRow v) {
        double sum = 0;
        for (int k = 0; k < u.length; k++) {
            double both = u.at(k) + v.at(k);
            sum = Fma.of(both, both, sum);
        }
        return sum;
    }

    /** One minus the product, from 0 to 2. */
    static double distance(UnitRow u, UnitRow v) {
        double d = 1 - product(u, v);
        return d < SEAM ? 0.5 * squaredDifference(u, v) : Math.min(2, d);
    }

    /** The product, from −1 to 1; one minus the distance where that is small. */
    static double similarity(UnitRow u, UnitRow v) {
        double product = product(u, v);
        return 1 - product < SEAM ? 1 - 0.5 * squaredDifference(u, v) : Math.max(-1, product);
    }

    /** The straight line between the ends of two unit rows, from 0 to 2. */
    static double chord(UnitRow u, UnitRow v) {
        return Math.min(2, Math.sqrt(squaredDifference(u, v)));
    }

    /** The angle from 0 to π; π itself, as a double, is not exceeded. */
    static double angle(UnitRow u, UnitRow v) {
        return 2 * StrictMath.atan2(Math.sqrt(squaredDifference(u, v)), Math.sqrt(squaredSum(u, v)));
    }

    /** One minus the product without its sign, from 0 to 1: the distance between two lines through the origin. */
    static double unsignedDistance(UnitRow u, UnitRow v) {
        double product = product(u, v);
        double d = 1 - Math.abs(product);
        if (d < SEAM) {
            return 0.5 * (product > 0 ? squaredDifference(u, v) : squaredSum(u, v));
        }
        return d;
    }

    /** The product without its sign, from 0 to 1; one minus the unsigned distance where that is small. */
    static double unsignedSimilarity(UnitRow u, UnitRow v) {
        double product = product(u, v);
        double size = Math.abs(product);
        if (1 - size < SEAM) {
            return 1 - 0.5 * (product > 0 ? squaredDifference(u, v) : squaredSum(u, v));
        }
        return size;
    }
}
