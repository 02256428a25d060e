package org.drugprofiling.kernel;

/**
 * Comparisons of compositions and of presence: Tanimoto, Jaccard, Renkonen, Hellinger, Aitchison and the quotient method.
 *
 * @since 0.1.0
 */
public final class CompositionKernels {

    // a quotient that lies on the tolerance counts as inside although its logarithm is rounded
    private static final double TIE = 1e-15;

    /** The similarity of a row and its negative. */
    private static final double LEAST_TANIMOTO = -1.0 / 3;

    private CompositionKernels() {}

    /**
     * Continuous Tanimoto similarity a·b/(‖a − b‖² + a·b), which equals a·b/(a·a + b·b − a·b).
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the similarity from −1/3 to 1, not negative for rows without negative numbers; {@code NaN} if both rows are zero
     */
    public static double tanimoto(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double scale = Scaling.factor(a, aFrom, b, bFrom, length);
        double product = 0;
        double squares = 0;
        for (int k = 0; k < length; k++) {
            double x = a[aFrom + k] * scale;
            double y = b[bFrom + k] * scale;
            product = Fma.of(x, y, product);
            squares = Fma.of(x - y, x - y, squares);
        }
        double denominator = squares + product;
        return denominator > 0 ? Math.max(LEAST_TANIMOTO, product / denominator) : Double.NaN;
    }

    /**
     * Jaccard similarity of presence: targets above 0 in both, divided by targets above 0 in either.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the similarity from 0 to 1; {@code NaN} if nothing is present in either
     */
    public static double jaccard(double[] a, int aFrom, double[] b, int bFrom, int length) {
        int both = 0;
        int either = 0;
        for (int k = 0; k < length; k++) {
            boolean inA = a[aFrom + k] > 0;
            boolean inB = b[bFrom + k] > 0;
            both += inA && inB ? 1 : 0;
            either += inA || inB ? 1 : 0;
        }
        return either == 0 ? Double.NaN : (double) both / either;
    }

    /**
     * Renkonen similarity Σmin(p, q) of rows divided by their sums; computed as 1 − ½Σ|p − q| where that is above ½, so that
     * equal rows give exactly 1.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the similarity from 0 to 1; {@code NaN} if a row is zero
     */
    public static double renkonen(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double scaleA = Scaling.factor(a, aFrom, length);
        double scaleB = Scaling.factor(b, bFrom, length);
        double sumA = sum(a, aFrom, length, scaleA);
        double sumB = sum(b, bFrom, length, scaleB);
        if (!(sumA > 0 && sumB > 0)) {
            return Double.NaN;
        }
        double differences = 0;
        double shared = 0;
        for (int k = 0; k < length; k++) {
            double p = a[aFrom + k] * scaleA / sumA;
            double q = b[bFrom + k] * scaleB / sumB;
            differences += Math.abs(p - q);
            shared += Math.min(p, q);
        }
        double half = differences / 2;
        return half < 0.5 ? 1 - half : shared;
    }

    /**
     * Hellinger distance ‖√p − √q‖/√2 of rows divided by their sums; √p − √q is taken as (p − q)/(√p + √q), and p − q over a common
     * denominator, so that small distances lose nothing.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the distance from 0 to 1; {@code NaN} if a row is zero
     */
    public static double hellinger(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double scaleA = Scaling.factor(a, aFrom, length);
        double scaleB = Scaling.factor(b, bFrom, length);
        double sumA = sum(a, aFrom, length, scaleA);
        double sumB = sum(b, bFrom, length, scaleB);
        if (!(sumA > 0 && sumB > 0)) {
            return Double.NaN;
        }
        double squares = 0;
        for (int k = 0; k < length; k++) {
            double difference = rootDifference(a[aFrom + k] * scaleA, sumA, b[bFrom + k] * scaleB, sumB);
            squares = Fma.of(difference, difference, squares);
        }
        return Math.min(1, Math.sqrt(squares / 2));
    }

    /** The same of {@linkplain Magnitudes#areOrdinary ordinary} rows, whose factor is 1, with the roots of their shares. */
    static double hellinger(
            double[] a, double[] rootsA, int aFrom, double[] b, double[] rootsB, int bFrom, int length) {
        double sumA = 0;
        double sumB = 0;
        for (int k = 0; k < length; k++) {
            sumA += a[aFrom + k];
            sumB += b[bFrom + k];
        }
        double both = sumA * sumB;
        double squares = 0;
        for (int k = 0; k < length; k++) {
            double product = Products.difference(a[aFrom + k], sumB, b[bFrom + k], sumA);
            // the smallest normal number changes no sum of roots but 0 + 0, where the product is 0 too
            double difference = product / both / (rootsA[aFrom + k] + rootsB[bFrom + k] + Double.MIN_NORMAL);
            squares = Fma.of(difference, difference, squares);
        }
        return Math.min(1, Math.sqrt(squares / 2));
    }

    /** √(x/X) − √(y/Y); a common factor of a number and its sum plays no part. */
    static double rootDifference(double x, double sumX, double y, double sumY) {
        double difference = Products.difference(x, sumY, y, sumX);
        return difference == 0 ? 0 : difference / (sumX * sumY) / (Math.sqrt(x / sumX) + Math.sqrt(y / sumY));
    }

    /**
     * Aitchison distance: length of the centred log-ratios ln(a/b) of strictly positive rows. Each quotient a/b is first divided by that of
     * the first target, which changes nothing in exact arithmetic and leaves logarithms no larger than the distance, however different
     * the totals are: ln((aₖb₀)/(bₖa₀)), by log1p up to a quotient of 2. The mean is subtracted in two parts.
     *
     * @param a first row
     * @param aFrom its beginning
     * @param b second row
     * @param bFrom its beginning
     * @param length number of targets
     * @return the distance, not negative; {@code NaN} if a number is not above 0
     */
    public static double aitchison(double[] a, int aFrom, double[] b, int bFrom, int length) {
        for (int k = 0; k < length; k++) {
            if (!(a[aFrom + k] > 0 && b[bFrom + k] > 0)) {
                return Double.NaN;
            }
        }
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += logRatioToFirst(a, aFrom, b, bFrom, k);
        }
        double mean = sum / length;
        double left = 0;
        for (int k = 0; k < length; k++) {
            left += logRatioToFirst(a, aFrom, b, bFrom, k) - mean;
        }
        double rest = left / length;
        double squares = 0;
        for (int k = 0; k < length; k++) {
            double centred = (logRatioToFirst(a, aFrom, b, bFrom, k) - mean) - rest;
            squares = Fma.of(centred, centred, squares);
        }
        return Math.sqrt(squares);
    }

    /** ln((aₖ/bₖ)/(a₀/b₀)). */
    static double logRatioToFirst(double[] a, int aFrom, double[] b, int bFrom, int k) {
        return LogRatio.ofProducts(a[aFrom + k], b[bFrom], b[bFrom + k], a[aFrom]);
    }

    /**
     * Quotient method: the share of targets, among those present in either row, whose quotient a/b lies within a tolerance of
     * the median quotient. A quotient on the tolerance counts as inside, with a slack of 1e-15 and the rounding of its
     * logarithm. What is not above 0 is absent, whatever else was not detected: numbers put in its place count as peaks. Allocates two
     * rows.
     *
     * @param a first row, no negative number
     * @param aFrom its beginning
     * @param b second row, no negative number
     * @param bFrom its beginning
     * @param length number of targets
     * @param tolerance relative, for example 0.2 for 20 %
     * @return the share from 0 to 1; {@code NaN} if both rows are zero
     */
    public static double quotient(double[] a, int aFrom, double[] b, int bFrom, int length, double tolerance) {
        double median = medianLogQuotient(a, aFrom, b, bFrom, length);
        int inside = 0;
        int either = 0;
        for (int k = 0; k < length; k++) {
            double x = a[aFrom + k];
            double y = b[bFrom + k];
            if (x > 0 && y > 0) {
                inside += isWithinTolerance(logQuotient(x, y), median, tolerance) ? 1 : 0;
            }
            either += x > 0 || y > 0 ? 1 : 0;
        }
        return either == 0 ? Double.NaN : (double) inside / either;
    }

    /**
     * Median of ln(a/b) over the targets above 0 in both rows; of an even count the mean of the two middle ones. Allocates one row.
     *
     * @param a first row, no negative number
     * @param aFrom its beginning
     * @param b second row, no negative number
     * @param bFrom its beginning
     * @param length number of targets
     * @return the median; {@code NaN} if no target is above 0 in both
     */
    public static double medianLogQuotient(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double[] logs = new double[length];
        int both = 0;
        for (int k = 0; k < length; k++) {
            double x = a[aFrom + k];
            double y = b[bFrom + k];
            if (x > 0 && y > 0) {
                logs[both++] = logQuotient(x, y);
            }
        }
        if (both == 0) {
            return Double.NaN;
        }
        return Ranks.median(logs, 0, both);
    }

    /**
     * Whether the logarithm of a quotient lies within a relative tolerance of another: |log − median| ≤ ln(1 + tolerance), with a slack
     * of 1e-15 and the rounding of the two logarithms.
     *
     * @param log logarithm of a quotient
     * @param median logarithm of the quotient it is held against
     * @param tolerance relative, for example 0.2 for 20 %
     * @return whether it lies within
     */
    public static boolean isWithinTolerance(double log, double median, double tolerance) {
        double limit = StrictMath.log1p(tolerance) + TIE + Math.ulp(median);
        return Math.abs(log - median) <= limit + Math.ulp(log);
    }

    /**
     * Natural logarithm of x/y. The larger number is put above the line, so that swapping the two only turns the sign, and the logarithm
     * is taken as log1p((x − y)/y) up to a quotient of 2, so that small ones lose nothing.
     *
     * @param x above the line, positive
     * @param y below the line, positive
     * @return the logarithm
     */
    public static double logQuotient(double x, double y) {
        return LogRatio.of(x, y);
    }

    static double sum(double[] x, int from, int length, double scale) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += x[from + k] * scale;
        }
        return sum;
    }
}
