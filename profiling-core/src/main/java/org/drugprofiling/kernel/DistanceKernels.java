package org.drugprofiling.kernel;

/**
 * Distances that sum over targets, or take the largest of them: Euclidean, Manhattan, Chebyshev, the three Canberra conventions, the
 * largest relative deviation, Bray–Curtis and Soergel.
 *
 * <p>Canonical arithmetic. Sums run in ascending order of targets; squares are added by one chain of fused multiply-adds.
 * Canberra adds its terms |x − y|/(x + y) = n/s two at a time, targets 0 and 1, 2 and 3 and so on, as (n₁s₂ + n₂s₁)/(s₁s₂),
 * each product rounded; a term 0/0 enters as 0/1 and a last odd target as n/s. Where s₁s₂ lies outside 2⁻⁹⁰⁰ to 2⁹⁰⁰ each
 * target is first multiplied by a power of two, which changes no term.
 *
 * @since 0.1.0
 */
public final class DistanceKernels {

    // a sum of squares from here on has lost nothing to underflow
    static final double SMALLEST_SQUARES = 0x1p-700;
    private static final double FAR = 0x1p600;

    private static final double SMALLEST_PRODUCT = 0x1p-900;
    private static final double LARGEST_PRODUCT = 0x1p900;

    private DistanceKernels() {}

    /**
     * Euclidean distance √Σ(a − b)²: one chain of fused multiply-adds, then the root. Where the squares leave the range of a
     * double, though the distance does not, the differences are multiplied by a power of two first.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the distance, not negative; infinite if it is beyond the range of a double
     */
    public static double euclidean(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double sum = squaredEuclidean(a, aFrom, b, bFrom, length);
        if (sum >= SMALLEST_SQUARES && sum < Double.POSITIVE_INFINITY) {
            return Math.sqrt(sum);
        }
        return extremeEuclidean(a, aFrom, b, bFrom, length, sum == Double.POSITIVE_INFINITY ? 1 / FAR : FAR);
    }

    /**
     * Squared Euclidean distance Σ(a − b)²: one chain of fused multiply-adds. Differences below 1e-162 have a square of 0.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the squared distance, not negative; infinite if it is beyond the range of a double
     */
    public static double squaredEuclidean(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            double difference = a[aFrom + k] - b[bFrom + k];
            sum = Fma.of(difference, difference, sum);
        }
        return sum;
    }

    /**
     * Manhattan distance Σ|a − b|.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the distance, not negative; infinite if it is beyond the range of a double
     */
    public static double manhattan(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += Math.abs(a[aFrom + k] - b[bFrom + k]);
        }
        return sum;
    }

    /**
     * Chebyshev distance max|a − b|.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the distance, not negative
     */
    public static double chebyshev(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double largest = 0;
        for (int k = 0; k < length; k++) {
            largest = Math.max(largest, Math.abs(a[aFrom + k] - b[bFrom + k]));
        }
        return largest;
    }

    /**
     * Canberra distance Σ|a − b|/(a + b) of rows without negative numbers; targets that are 0 in both contribute 0.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the distance from 0 to the number of targets
     */
    public static double canberra(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double sum = 0;
        int k = 0;
        for (; k + 1 < length; k += 2) {
            sum += canberraTerms(a[aFrom + k], b[bFrom + k], a[aFrom + k + 1], b[bFrom + k + 1]);
        }
        if (k < length) {
            sum += canberraTerms(a[aFrom + k], b[bFrom + k], 0, 0);
        }
        return sum;
    }

    /**
     * Canberra distance rescaled for targets that are 0 in both: the sum times the number of targets divided by the number
     * of targets that are not 0 in both.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the distance from 0 to the number of targets; {@code NaN} if both rows are zero
     */
    public static double canberraRescaled(double[] a, int aFrom, double[] b, int bFrom, int length) {
        int used = targetsInEither(a, aFrom, b, bFrom, length);
        return used == 0
                ? Double.NaN
                : Math.min(length, canberra(a, aFrom, b, bFrom, length) * ((double) length / used));
    }

    /**
     * Mean Canberra term over the targets that are not 0 in both.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the mean from 0 to 1; {@code NaN} if both rows are zero
     */
    public static double canberraMean(double[] a, int aFrom, double[] b, int bFrom, int length) {
        int used = targetsInEither(a, aFrom, b, bFrom, length);
        return used == 0 ? Double.NaN : Math.min(1, canberra(a, aFrom, b, bFrom, length) / used);
    }

    /**
     * Relative deviation of two numbers from their mean m = (a + b)/2: |m − b|/m, which equals |a − b|/(a + b); one Canberra term.
     *
     * @param a first number, not negative
     * @param b second number, not negative
     * @return the deviation from 0 to 1, 1 if one of them is 0; 0 if both are
     */
    public static double relativeDeviation(double a, double b) {
        return canberraTerms(a, b, 0, 0);
    }

    /**
     * Largest relative deviation from the mean, max|a − b|/(a + b), of rows without negative numbers; targets that are 0 in both
     * contribute 0.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the deviation from 0 to 1; {@code NaN} if both rows are zero
     */
    public static double largestRelativeDeviation(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double largest = 0;
        for (int k = 0; k < length; k++) {
            largest = Math.max(largest, relativeDeviation(a[aFrom + k], b[bFrom + k]));
        }
        return targetsInEither(a, aFrom, b, bFrom, length) == 0 ? Double.NaN : largest;
    }

    /**
     * Largest relative deviation from the mean in units of a tolerance of each target, max |a − b|/(a + b)/t, of rows without negative
     * numbers; targets that are 0 in both contribute 0.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param tolerances one for each target, positive
     * @return the deviation, at most 1 if every target lies within its tolerance; {@code NaN} if both rows are zero
     */
    public static double largestRelativeDeviation(double[] a, int aFrom, double[] b, int bFrom, double[] tolerances) {
        double largest = 0;
        for (int k = 0; k < tolerances.length; k++) {
            largest = Math.max(largest, relativeDeviation(a[aFrom + k], b[bFrom + k]) / tolerances[k]);
        }
        return targetsInEither(a, aFrom, b, bFrom, tolerances.length) == 0 ? Double.NaN : largest;
    }

    /**
     * Bray–Curtis distance Σ|a − b|/Σ(a + b) of rows without negative numbers; the total is Σa + Σb, each sum taken by itself.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the distance from 0 to 1; {@code NaN} if both rows are zero
     */
    public static double brayCurtis(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double scale = Scaling.factor(a, aFrom, b, bFrom, length);
        double differences = 0;
        double sumA = 0;
        double sumB = 0;
        for (int k = 0; k < length; k++) {
            double x = a[aFrom + k] * scale;
            double y = b[bFrom + k] * scale;
            differences += Math.abs(x - y);
            sumA += x;
            sumB += y;
        }
        double total = sumA + sumB;
        return total > 0 ? Math.min(1, differences / total) : Double.NaN;
    }

    /**
     * Soergel distance Σ|a − b|/Σmax(a, b) of rows without negative numbers.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the distance from 0 to 1; {@code NaN} if both rows are zero
     */
    public static double soergel(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double scale = Scaling.factor(a, aFrom, b, bFrom, length);
        double differences = 0;
        double total = 0;
        for (int k = 0; k < length; k++) {
            double x = a[aFrom + k] * scale;
            double y = b[bFrom + k] * scale;
            differences += Math.abs(x - y);
            total += Math.max(x, y);
        }
        return total > 0 ? Math.min(1, differences / total) : Double.NaN;
    }

    static double canberraTerms(double x1, double y1, double x2, double y2) {
        double s1 = x1 + y1;
        double s2 = x2 + y2;
        double product = (s1 == 0 ? 1 : s1) * (s2 == 0 ? 1 : s2);
        if (product >= SMALLEST_PRODUCT && product <= LARGEST_PRODUCT) {
            return ordinaryCanberraTerms(x1, y1, x2, y2);
        }
        int to1 = -Math.getExponent(Math.max(x1, y1));
        int to2 = -Math.getExponent(Math.max(x2, y2));
        return ordinaryCanberraTerms(
                Math.scalb(x1, to1), Math.scalb(y1, to1), Math.scalb(x2, to2), Math.scalb(y2, to2));
    }

    private static double ordinaryCanberraTerms(double x1, double y1, double x2, double y2) {
        double n1 = Math.abs(x1 - y1);
        double n2 = Math.abs(x2 - y2);
        double s1 = x1 + y1;
        double s2 = x2 + y2;
        s1 = s1 == 0 ? 1 : s1;
        s2 = s2 == 0 ? 1 : s2;
        return (n1 * s2 + n2 * s1) / (s1 * s2);
    }

    /** The distance of differences whose squares are too large or too small. */
    private static double extremeEuclidean(double[] a, int aFrom, double[] b, int bFrom, int length, double scale) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            double x = a[aFrom + k];
            double y = b[bFrom + k];
            // a large row is scaled before the difference overflows, a small difference after it is taken exactly
            double difference = scale < 1 ? x * scale - y * scale : (x - y) * scale;
            sum = Fma.of(difference, difference, sum);
        }
        return Math.sqrt(sum) / scale;
    }

    static int targetsInEither(double[] a, int aFrom, double[] b, int bFrom, int length) {
        int used = 0;
        for (int k = 0; k < length; k++) {
            if (a[aFrom + k] > 0 || b[bFrom + k] > 0) {
                used++;
            }
        }
        return used;
    }
}
