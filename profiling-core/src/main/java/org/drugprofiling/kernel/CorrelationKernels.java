package org.drugprofiling.kernel;

/**
 * Correlation, cosine and what is derived from them.
 *
 * <p>Canonical arithmetic. A row x becomes a unit row u: for correlations (xᵢ − s) − t with s = (Σxᵢ)/p and t = (Σ(xᵢ − s))/p,
 * for cosines xᵢ itself; then divided by the root of the chain of fused multiply-adds of its squares. The product of two unit
 * rows is one chain of fused multiply-adds in ascending order. Where 1 − product &lt; 2⁻⁸ the distance is
 * d = ½ Σ(uᵢ − vᵢ)², again one chain, and the similarity 1 − d; otherwise the similarity is the product and d = 1 − product. The
 * squared cosine does so with |product|, and with u + v where the product is negative. So nothing cancels where profiles are
 * alike, and equal rows give exactly d = 0. Rows whose largest magnitude lies outside 2⁻⁴⁰⁰ to 2⁴⁰¹ are first multiplied by a
 * power of two. {@link PreparedRows} holds the same arithmetic for rows that are prepared once.
 *
 * @since 0.1.0
 */
public final class CorrelationKernels {

    /** Fewest targets of a correlation: with two it is always ±1, with three a single angle is left. */
    public static final int FEWEST_TARGETS = 4;

    private CorrelationKernels() {}

    /**
     * Pearson distance 1 − r, from 0 (same shape) to 2.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return 1 − r; {@code NaN} below four targets or if a row is constant
     */
    public static double pearsonDistance(double[] a, int aFrom, double[] b, int bFrom, int length) {
        if (length < FEWEST_TARGETS) {
            return Double.NaN;
        }
        UnitRow u = UnitRow.centred(a, aFrom, length);
        UnitRow v = UnitRow.centred(b, bFrom, length);
        return UnitRow.distance(u, v);
    }

    /**
     * Pearson correlation r, from −1 to 1.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return r; {@code NaN} below four targets or if a row is constant
     */
    public static double pearson(double[] a, int aFrom, double[] b, int bFrom, int length) {
        if (length < FEWEST_TARGETS) {
            return Double.NaN;
        }
        UnitRow u = UnitRow.centred(a, aFrom, length);
        UnitRow v = UnitRow.centred(b, bFrom, length);
        return UnitRow.similarity(u, v);
    }

    /**
     * Pearson distance on a scale from 0 to 100: 100 (1 − r) / 2.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return 50 (1 − r); {@code NaN} below four targets or if a row is constant
     */
    public static double pearsonDistance100(double[] a, int aFrom, double[] b, int bFrom, int length) {
        return 50 * pearsonDistance(a, aFrom, b, bFrom, length);
    }

    /**
     * Chord between centred unit rows, ‖u − v‖ = √(2(1 − r)), from 0 to 2; a metric on shapes.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the chord; {@code NaN} below four targets or if a row is constant
     */
    public static double pearsonChord(double[] a, int aFrom, double[] b, int bFrom, int length) {
        if (length < FEWEST_TARGETS) {
            return Double.NaN;
        }
        UnitRow u = UnitRow.centred(a, aFrom, length);
        UnitRow v = UnitRow.centred(b, bFrom, length);
        return UnitRow.chord(u, v);
    }

    /**
     * Cosine of the angle between two rows, from −1 to 1, from 0 for rows without negative numbers.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the cosine; {@code NaN} if a row is zero
     */
    public static double cosine(double[] a, int aFrom, double[] b, int bFrom, int length) {
        return UnitRow.similarity(UnitRow.of(a, aFrom, length), UnitRow.of(b, bFrom, length));
    }

    /**
     * Angle between two rows in radians, 2 atan2(‖u − v‖, ‖u + v‖); a metric on directions.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the angle from 0 to π; {@code NaN} if a row is zero
     */
    public static double angle(double[] a, int aFrom, double[] b, int bFrom, int length) {
        return UnitRow.angle(UnitRow.of(a, aFrom, length), UnitRow.of(b, bFrom, length));
    }

    /**
     * Squared cosine on a scale from 0 to 100. Opposite directions count as alike.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return 100 cos²; {@code NaN} if a row is zero
     */
    public static double squaredCosine100(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double s = UnitRow.unsignedSimilarity(UnitRow.of(a, aFrom, length), UnitRow.of(b, bFrom, length));
        return 100 * (s * s);
    }

    /**
     * Squared-cosine distance 100 − 100 cos², computed as 100 d (2 − d) with d = 1 − |cos|.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return a distance from 0 to 100; {@code NaN} if a row is zero
     */
    public static double squaredCosineDistance100(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double d = UnitRow.unsignedDistance(UnitRow.of(a, aFrom, length), UnitRow.of(b, bFrom, length));
        return 100 * (d * (2 - d));
    }

    /**
     * Spearman rank correlation: Pearson correlation of mid-ranks. Allocates two rows.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return ρ from −1 to 1; {@code NaN} below four targets or if a row is constant
     */
    public static double spearman(double[] a, int aFrom, double[] b, int bFrom, int length) {
        if (length < FEWEST_TARGETS) {
            return Double.NaN;
        }
        return pearson(Ranks.midranks(a, aFrom, length), 0, Ranks.midranks(b, bFrom, length), 0, length);
    }

    /**
     * Kendall's τ-b: concordant less discordant pairs of targets, corrected for ties.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return τ-b from −1 to 1; {@code NaN} below four targets or if a row is constant
     */
    public static double kendallTauB(double[] a, int aFrom, double[] b, int bFrom, int length) {
        if (length < FEWEST_TARGETS) {
            return Double.NaN;
        }
        long score = 0;
        long untiedA = 0;
        long untiedB = 0;
        for (int i = 1; i < length; i++) {
            for (int j = 0; j < i; j++) {
                int signA = Double.compare(a[aFrom + i] + 0.0, a[aFrom + j] + 0.0);
                int signB = Double.compare(b[bFrom + i] + 0.0, b[bFrom + j] + 0.0);
                score += (long) Integer.signum(signA) * Integer.signum(signB);
                untiedA += signA == 0 ? 0 : 1;
                untiedB += signB == 0 ? 0 : 1;
            }
        }
        if (untiedA == 0 || untiedB == 0) {
            return Double.NaN;
        }
        return score / (Math.sqrt((double) untiedA * untiedB));
    }
}
