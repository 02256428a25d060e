package org.drugprofiling.kernel;

/**
 * The fused multiply-add a·b + c, rounded once, with the same bits on every machine and never slow: in hardware where there is
 * any, otherwise in ordinary additions and multiplications.
 *
 * <p>{@link Math#fma(double, double, double)} is exact by definition, but a processor without the instruction, or a JVM that
 * is told not to use it, gets there by decimal arithmetic, a thousand times slower. Which form runs is found out once, when
 * this class is loaded; results do not depend on it.
 *
 * @since 0.1.0
 */
public final class Fma {

    // The software form: a·b = high + low exactly (Dekker), c + low = s + t exactly (Knuth), high + s = v + w
    // exactly, and then v + odd(w + t), where odd rounds to the neighbour with an odd last bit unless the sum is
    // exact. That last bit keeps the memory of what was cut off, so that the last addition rounds as if it saw
    // everything. Boldo and Melquiond, "Emulation of FMA and correctly rounded sums: proved algorithms using
    // rounding to odd", IEEE Transactions on Computers 57 (2008) 462-471, algorithm 5. It needs a product without
    // underflow and no overflow on the way; outside these exponents Math.fma is asked.
    private static final int LARGEST_FACTOR = 990;
    private static final int LARGEST_TERM = 1000;
    private static final int SMALLEST_PRODUCT = -900;

    private static final int LARGEST_EXPONENT_OF_PRODUCT = 1025;

    private static final double SPLITTER = 0x1p27 + 1;
    private static final boolean IN_HARDWARE = isFast();

    private Fma() {}

    /**
     * Multiplies and adds with one rounding.
     *
     * @param a a factor
     * @param b another factor
     * @param c what is added
     * @return the bits of {@link Math#fma(double, double, double)}
     */
    public static double of(double a, double b, double c) {
        return IN_HARDWARE ? Math.fma(a, b, c) : inSoftware(a, b, c);
    }

    /**
     * {@return whether {@code Math.fma} is fast here, so that loops may call it themselves}
     */
    public static boolean isInHardware() {
        return IN_HARDWARE;
    }

    static double inSoftware(double a, double b, double c) {
        double high = a * b;
        if (a == 0 || b == 0) {
            return high + c;
        }
        if (c == 0) {
            return high;
        }
        int exponentA = Math.getExponent(a);
        int exponentB = Math.getExponent(b);
        int exponentC = Math.getExponent(c);
        int exponentOfProduct = exponentA + exponentB;
        if (Math.max(exponentC, Math.max(exponentA, exponentB)) <= Double.MAX_EXPONENT) {
            // beyond what a finite term could bring back, and below what a term could notice
            if (exponentOfProduct > LARGEST_EXPONENT_OF_PRODUCT) {
                return high;
            }
            if (exponentOfProduct < SMALLEST_PRODUCT && exponentC >= SMALLEST_PRODUCT + 100) {
                return c;
            }
        }
        boolean safe = exponentA <= LARGEST_FACTOR
                && exponentB <= LARGEST_FACTOR
                && exponentOfProduct >= SMALLEST_PRODUCT
                && exponentOfProduct <= LARGEST_TERM
                && exponentC <= LARGEST_TERM
                && exponentA >= Double.MIN_EXPONENT
                && exponentB >= Double.MIN_EXPONENT;
        if (!safe) {
            return Math.fma(a, b, c);
        }
        double low = productError(a, b, high);
        double s = c + low;
        double t = sumError(c, low, s);
        double v = high + s;
        double w = sumError(high, s, v);
        return v + oddSum(w, t);
    }

    /** What a·b holds beyond its rounded value, exactly: both factors are split into halves of 26 bits. */
    private static double productError(double a, double b, double product) {
        double shiftedA = SPLITTER * a;
        double highA = shiftedA - (shiftedA - a);
        double lowA = a - highA;
        double shiftedB = SPLITTER * b;
        double highB = shiftedB - (shiftedB - b);
        double lowB = b - highB;
        return ((highA * highB - product) + highA * lowB + lowA * highB) + lowA * lowB;
    }

    /** What x + y holds beyond its rounded value, exactly. */
    private static double sumError(double x, double y, double sum) {
        double yPart = sum - x;
        double xPart = sum - yPart;
        return (x - xPart) + (y - yPart);
    }

    private static double oddSum(double x, double y) {
        double sum = x + y;
        double error = sumError(x, y, sum);
        long bits = Double.doubleToRawLongBits(sum);
        if (error == 0 || (bits & 1) == 1) {
            return sum;
        }
        // one step towards the exact sum: away from zero where the error has the sign of the sum
        return Double.longBitsToDouble((error > 0) == (sum > 0) ? bits + 1 : bits - 1);
    }

    /** Fast means below a microsecond for each call, even interpreted; decimal arithmetic takes several. */
    private static boolean isFast() {
        int calls = 16;
        double x = 1;
        for (int attempt = 0; attempt < 8; attempt++) {
            // the time decides which form runs and nothing else: no result depends on it
            long begin = System.nanoTime();
            for (int call = 0; call < calls; call++) {
                x = Math.fma(x, 0x1.fffffffffffffp-1, 0x1p-30);
            }
            long taken = System.nanoTime() - begin;
            if (x > 0 && taken < calls * 1000L) {
                return true;
            }
        }
        return false;
    }
}
