package org.drugprofiling.kernel;

/**
 * What the inner loop of a tile sums over the targets of two rows, for example Σxy, always in ascending order of targets from +0.0, so that
 * the sum of a pair is the same number in any tile, on any engine and in either order.
 */
final class Accumulation {

    private static final double[] NONE = new double[0];

    static final Accumulation PRODUCTS = new Accumulation(Kind.PRODUCTS, NONE);
    static final Accumulation UNSIGNED_PRODUCTS = new Accumulation(Kind.UNSIGNED_PRODUCTS, NONE);
    static final Accumulation SQUARED_DIFFERENCES = new Accumulation(Kind.SQUARED_DIFFERENCES, NONE);
    static final Accumulation ABSOLUTE_DIFFERENCES = new Accumulation(Kind.ABSOLUTE_DIFFERENCES, NONE);
    static final Accumulation CANBERRA = new Accumulation(Kind.CANBERRA, NONE);

    private final Kind kind;
    private final double[] factors;

    private Accumulation(Kind kind, double[] factors) {
        this.kind = kind;
        this.factors = factors;
    }

    /** The term. */
    Kind kind() {
        return kind;
    }

    /** One number for each target where the term has a factor, empty otherwise; the array itself, to be read only. */
    double[] factors() {
        return factors;
    }

    /** What is above a share of each target's sum: 0 if and only if |x − y| − c(x + y) ≤ 0, as computed, at every target. */
    static Accumulation excess(double[] factors) {
        return new Accumulation(Kind.EXCESS, factors.clone());
    }

    /** The terms. */
    enum Kind {
        /** s = fma(x, y, s). A sum reaches a limit from above. */
        PRODUCTS,
        /** The same sum. It reaches a limit if its magnitude does, from above. */
        UNSIGNED_PRODUCTS,
        /** s = fma(x − y, x − y, s). A sum reaches a limit from below, as all that follow. */
        SQUARED_DIFFERENCES,
        /** s = s + |x − y|. */
        ABSOLUTE_DIFFERENCES,
        /**
         * With n = |x − y| and s = x + y, two targets at a time (0 and 1, 2 and 3, …): sum + (n₁s₂ + n₂s₁)/(s₁s₂), each operation rounded; a last
         * odd target: sum + n/s.
         */
        CANBERRA,
        /** With e = |x − y| − c(x + y): s = s + (|e| + e), c the factor of the target. */
        EXCESS;

        /** Whether sums at or above a limit reach it; otherwise those at or below. */
        boolean reachesFromAbove() {
            return this == PRODUCTS || this == UNSIGNED_PRODUCTS;
        }

        /** Whether a sum reaches a limit; {@code NaN} always does. */
        boolean reaches(double sum, double limit) {
            return switch (this) {
                case PRODUCTS -> !(sum < limit);
                case UNSIGNED_PRODUCTS -> !(Math.abs(sum) < limit);
                default -> !(sum > limit);
            };
        }
    }
}
