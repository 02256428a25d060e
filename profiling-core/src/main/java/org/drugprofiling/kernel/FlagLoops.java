package org.drugprofiling.kernel;

/**
 * Marks the lanes where a sum reaches its limit without a branch: with d the amount by which a sum is beyond the number just short of the limit,
 * |d| + d is exactly 0 unless the limit is reached, and {@code NaN} stays.
 */
final class FlagLoops {

    private FlagLoops() {}

    /** Marks what two rows reach; an odd row has no second. */
    static void flag(
            Accumulation.Kind kind, double[] flags, double[] a, double[] b, double limitA, boolean odd, double limitB) {
        if (kind.reachesFromAbove()) {
            double shortOfA = Math.nextDown(limitA);
            double shortOfB = odd ? Double.MAX_VALUE : Math.nextDown(limitB);
            if (kind == Accumulation.Kind.UNSIGNED_PRODUCTS) {
                magnitudesAbove(flags, a, b, shortOfA, shortOfB);
            } else {
                above(flags, a, b, shortOfA, shortOfB);
            }
        } else {
            below(flags, a, b, Math.nextUp(limitA), odd ? -Double.MAX_VALUE : Math.nextUp(limitB));
        }
    }

    private static void above(double[] flags, double[] a, double[] b, double shortOfA, double shortOfB) {
        for (int j = 0; j < flags.length; j++) {
            double d = a[j] - shortOfA;
            double e = b[j] - shortOfB;
            flags[j] = flags[j] + (Math.abs(d) + d) + (Math.abs(e) + e);
        }
    }

    private static void magnitudesAbove(double[] flags, double[] a, double[] b, double shortOfA, double shortOfB) {
        for (int j = 0; j < flags.length; j++) {
            double d = Math.abs(a[j]) - shortOfA;
            double e = Math.abs(b[j]) - shortOfB;
            flags[j] = flags[j] + (Math.abs(d) + d) + (Math.abs(e) + e);
        }
    }

    private static void below(double[] flags, double[] a, double[] b, double shortOfA, double shortOfB) {
        for (int j = 0; j < flags.length; j++) {
            double d = shortOfA - a[j];
            double e = shortOfB - b[j];
            flags[j] = flags[j] + (Math.abs(d) + d) + (Math.abs(e) + e);
        }
    }
}
