package org.drugprofiling.kernel;

/**
 * How comparisons split over targets: for two rows one non-negative part for each target, for example the terms |a − b|/(a + b) of a
 * Canberra distance.
 *
 * <p>Parts explain a comparison that has a value; for rows without one they mean nothing. They carry one rounding for each operation, so
 * their sum is the total that each method states but for rounding, and they are the same if the rows change places. Every method takes
 * whole rows of one length and returns a new array.
 *
 * @since 0.1.0
 */
public final class ContributionKernels {

    private ContributionKernels() {}

    /**
     * Squared differences (a − b)²; they add up to the squared Euclidean distance.
     *
     * @param a first row
     * @param b second row
     * @return one part for each target, infinite if it is beyond the range of a double
     */
    public static double[] squaredDifferences(double[] a, double[] b) {
        double[] parts = new double[a.length];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = (a[k] - b[k]) * (a[k] - b[k]);
        }
        return parts;
    }

    /**
     * Absolute differences |a − b|; they add up to the Manhattan distance.
     *
     * @param a first row
     * @param b second row
     * @return one part for each target, infinite if it is beyond the range of a double
     */
    public static double[] absoluteDifferences(double[] a, double[] b) {
        double[] parts = new double[a.length];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = Math.abs(a[k] - b[k]);
        }
        return parts;
    }

    /**
     * Canberra terms |a − b|/(a + b), 0 for a target that is 0 in both; they add up to the Canberra distance.
     *
     * @param a first row, no negative number
     * @param b second row, no negative number
     * @return one part from 0 to 1 for each target
     */
    public static double[] canberra(double[] a, double[] b) {
        double[] parts = new double[a.length];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = DistanceKernels.canberraTerms(a[k], b[k], 0, 0);
        }
        return parts;
    }

    /**
     * Canberra terms times the number of targets, divided by the number of targets that are not 0 in both; they add up to the rescaled
     * Canberra distance.
     *
     * @param a first row, no negative number
     * @param b second row, no negative number
     * @return one part for each target
     */
    public static double[] canberraRescaled(double[] a, double[] b) {
        return multiplied(canberra(a, b), (double) a.length / targetsInEither(a, b));
    }

    /**
     * Canberra terms divided by the number of targets that are not 0 in both; they add up to the mean Canberra term.
     *
     * @param a first row, no negative number
     * @param b second row, no negative number
     * @return one part for each target
     */
    public static double[] canberraMean(double[] a, double[] b) {
        return multiplied(canberra(a, b), 1.0 / targetsInEither(a, b));
    }

    /**
     * Absolute differences divided by the total of both rows; they add up to the Bray–Curtis distance.
     *
     * @param a first row, no negative number
     * @param b second row, no negative number
     * @return one part for each target
     */
    public static double[] brayCurtis(double[] a, double[] b) {
        double scale = Scaling.factor(a, 0, b, 0, a.length);
        double total = 0;
        for (int k = 0; k < a.length; k++) {
            total += a[k] * scale + b[k] * scale;
        }
        return multiplied(absoluteDifferences(multiplied(a, scale), multiplied(b, scale)), 1 / total);
    }

    /**
     * Absolute differences divided by the total of the larger numbers; they add up to the Soergel distance.
     *
     * @param a first row, no negative number
     * @param b second row, no negative number
     * @return one part for each target
     */
    public static double[] soergel(double[] a, double[] b) {
        double scale = Scaling.factor(a, 0, b, 0, a.length);
        double total = 0;
        for (int k = 0; k < a.length; k++) {
            total += Math.max(a[k], b[k]) * scale;
        }
        return multiplied(absoluteDifferences(multiplied(a, scale), multiplied(b, scale)), 1 / total);
    }

    /**
     * Squared differences divided by ‖a − b‖² + a·b; they add up to 1 less the Tanimoto similarity.
     *
     * @param a first row
     * @param b second row
     * @return one part for each target
     */
    public static double[] tanimoto(double[] a, double[] b) {
        double scale = Scaling.factor(a, 0, b, 0, a.length);
        double[] squares = squaredDifferences(multiplied(a, scale), multiplied(b, scale));
        double total = 0;
        for (int k = 0; k < a.length; k++) {
            total += squares[k] + a[k] * scale * (b[k] * scale);
        }
        return multiplied(squares, 1 / total);
    }

    /**
     * Presence in one row alone, divided by the number of targets above 0 in either; they add up to 1 less the Jaccard similarity.
     *
     * @param a first row, no negative number
     * @param b second row, no negative number
     * @return one part for each target
     */
    public static double[] jaccard(double[] a, double[] b) {
        double[] parts = new double[a.length];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = a[k] > 0 == b[k] > 0 ? 0 : 1;
        }
        return multiplied(parts, 1.0 / targetsInEither(a, b));
    }

    /**
     * Half the absolute differences of rows divided by their sums; they add up to 1 less the Renkonen similarity.
     *
     * @param a first row, no negative number
     * @param b second row, no negative number
     * @return one part for each target
     */
    public static double[] renkonen(double[] a, double[] b) {
        return multiplied(absoluteDifferences(shares(a), shares(b)), 0.5);
    }

    /**
     * Half the squared differences of the roots of rows divided by their sums; they add up to the square of the Hellinger distance.
     *
     * @param a first row, no negative number
     * @param b second row, no negative number
     * @return one part for each target
     */
    public static double[] hellinger(double[] a, double[] b) {
        double scaleA = Scaling.factor(a, 0, a.length);
        double scaleB = Scaling.factor(b, 0, b.length);
        double sumA = CompositionKernels.sum(a, 0, a.length, scaleA);
        double sumB = CompositionKernels.sum(b, 0, b.length, scaleB);
        double[] parts = new double[a.length];
        for (int k = 0; k < parts.length; k++) {
            double difference = CompositionKernels.rootDifference(a[k] * scaleA, sumA, b[k] * scaleB, sumB);
            parts[k] = 0.5 * difference * difference;
        }
        return parts;
    }

    /**
     * Squares of the log-ratios ln(a/b) less their mean; they add up to the square of the Aitchison distance.
     *
     * @param a first row, positive
     * @param b second row, positive
     * @return one part for each target
     */
    public static double[] aitchison(double[] a, double[] b) {
        double[] parts = new double[a.length];
        double sum = 0;
        for (int k = 0; k < parts.length; k++) {
            parts[k] = CompositionKernels.logRatioToFirst(a, 0, b, 0, k);
            sum += parts[k];
        }
        double mean = sum / parts.length;
        double left = 0;
        for (double logRatio : parts) {
            left += logRatio - mean;
        }
        double rest = left / parts.length;
        for (int k = 0; k < parts.length; k++) {
            double centred = (parts[k] - mean) - rest;
            parts[k] = centred * centred;
        }
        return parts;
    }

    /**
     * Squared differences (u − v)² of centred rows of length 1; they add up to 2(1 − r), the square of the Pearson chord.
     *
     * @param a first row
     * @param b second row
     * @return one part for each target
     */
    public static double[] pearson(double[] a, double[] b) {
        return squaredDifferences(
                written(UnitRow.centred(a, 0, a.length), a.length), written(UnitRow.centred(b, 0, b.length), b.length));
    }

    /**
     * Squared differences (u − v)² of rows of length 1; they add up to 2(1 − cos).
     *
     * @param a first row
     * @param b second row
     * @return one part for each target
     */
    public static double[] cosine(double[] a, double[] b) {
        return squaredDifferences(
                written(UnitRow.of(a, 0, a.length), a.length), written(UnitRow.of(b, 0, b.length), b.length));
    }

    /**
     * As {@link #cosine}, with (u + v)² where the cosine is negative: the lines through the profiles are compared, whatever their
     * direction. They add up to 2(1 − |cos|).
     *
     * @param a first row
     * @param b second row
     * @return one part for each target
     */
    public static double[] squaredCosine(double[] a, double[] b) {
        return CorrelationKernels.cosine(a, 0, b, 0, a.length) < 0 ? cosine(a, multiplied(b, -1)) : cosine(a, b);
    }

    private static double[] written(UnitRow row, int length) {
        double[] unit = new double[length];
        row.writeTo(unit, 0);
        return unit;
    }

    private static double[] shares(double[] x) {
        double scale = Scaling.factor(x, 0, x.length);
        double sum = CompositionKernels.sum(x, 0, x.length, scale);
        double[] shares = new double[x.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = x[k] * scale / sum;
        }
        return shares;
    }

    private static int targetsInEither(double[] a, double[] b) {
        return DistanceKernels.targetsInEither(a, 0, b, 0, a.length);
    }

    private static double[] multiplied(double[] x, double factor) {
        double[] product = new double[x.length];
        for (int k = 0; k < product.length; k++) {
            product[k] = x[k] * factor;
        }
        return product;
    }
}
