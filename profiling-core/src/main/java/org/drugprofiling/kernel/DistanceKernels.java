package org.drugprofiling.kernel;

/**
 * Distances that sum over targets: Euclidean, Manhattan, Chebyshev, the three Canberra conventions, Bray–Curtis and Soergel.
 *
 * @since 0.1.0
 */
public final class DistanceKernels {

    private DistanceKernels() {}

    /**
     * Euclidean distance √Σ(a − b)²: one chain of fused multiply-adds, then the root.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the distance, not negative; infinite if it is beyond the range of a double
     */
    public static double euclidean(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double scale = Scaling.factor(a, aFrom, b, bFrom, length);
        double sum = 0;
        for (int k = 0; k < length; k++) {
            double difference = a[aFrom + k] * scale - b[bFrom + k] * scale;
            sum = Math.fma(difference, difference, sum);
        }
        return Math.sqrt(sum) / scale;
    }

    /**
     * Squared Euclidean distance Σ(a − b)²: one chain of fused multiply-adds.
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
            sum = Math.fma(difference, difference, sum);
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
        for (int k = 0; k < length; k++) {
            double x = a[aFrom + k];
            double y = b[bFrom + k];
            if (x > 0 || y > 0) {
                sum += canberraTerm(x, y);
            }
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
        return used == 0 ? Double.NaN : Math.min(length, canberra(a, aFrom, b, bFrom, length) * length / used);
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
     * Bray–Curtis distance Σ|a − b|/Σ(a + b) of rows without negative numbers.
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
        double total = 0;
        for (int k = 0; k < length; k++) {
            double x = a[aFrom + k] * scale;
            double y = b[bFrom + k] * scale;
            differences += Math.abs(x - y);
            total += x + y;
        }
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

    private static double canberraTerm(double x, double y) {
        double sum = x + y;
        if (sum < Double.POSITIVE_INFINITY) {
            return Math.abs(x - y) / sum;
        }
        return Math.abs(x / 2 - y / 2) / (x / 2 + y / 2);
    }

    private static int targetsInEither(double[] a, int aFrom, double[] b, int bFrom, int length) {
        int used = 0;
        for (int k = 0; k < length; k++) {
            if (a[aFrom + k] > 0 || b[bFrom + k] > 0) {
                used++;
            }
        }
        return used;
    }
}
