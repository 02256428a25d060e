package org.drugprofiling.kernel;

/**
 * How far a sum of products in single precision can lie from the same sum in double precision, for rows of length 1: ε(p) = 1.01 (p + 4) 2⁻²⁴,
 * 1.8e-6 for 26 targets.
 *
 * <p>Proof. Let η = 2⁻²⁴ and u, v be rows of p doubles, each with a length within 2⁻³⁰ of 1, as {@link PreparedRows} writes them. Rounded to single
 * precision a number x becomes x(1 + δ) with |δ| ≤ η, or, where it is subnormal there, differs by at most 2⁻¹⁵⁰. The chain s = fma(x, y, s) rounds
 * once for each target; the term k passes through p − k + 1 ≤ p roundings. So, but for what underflows, the sum is Σ uₖvₖ(1 + θₖ) with
 * 1 + θₖ a product of at most p + 2 factors 1 + δ, and differs from the exact one by at most ((1 + η)ᵖ⁺² − 1) Σ|uₖvₖ|. By Cauchy and Schwarz
 * Σ|uₖvₖ| ≤ ‖u‖‖v‖ ≤ 1 + 2⁻²⁸. For h = (p + 2)η ≤ 0.006, thus p ≤ {@value #MOST_TARGETS}, the factor is at most h + h² ≤ 1.006 h. The chain in double precision differs
 * from the exact sum by at most 1.01 p 2⁻⁵³ ≤ 10⁻⁸ pη, and underflow adds at most (2√p + p + 1) 2⁻¹⁴⁹. All that is below 1.0061 (p + 2)η +
 * η ≤ 1.01 (p + 4)η. The same holds for magnitudes of sums, since ||a| − |b|| ≤ |a − b|.
 */
final class SingleBound {

    /** The most targets for which it is proven. */
    static final int MOST_TARGETS = 100_000;

    private SingleBound() {}

    /** The bound. */
    static double of(int targets) {
        return 1.01 * (targets + 4) * 0x1p-24;
    }

    /**
     * A limit in single precision that a sum in single precision reaches if the same sum in double precision reaches the given one: lower by the
     * bound, and rounded down.
     */
    static float lowered(double limit, int targets) {
        // the subtraction itself may round up: one number further down
        double lower = Math.nextDown(limit - of(targets));
        float rounded = (float) lower;
        return rounded > lower ? Math.nextDown(rounded) : rounded;
    }
}
